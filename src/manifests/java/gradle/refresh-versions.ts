import { posix } from "node:path";
import type { Repository } from "../../format.ts";
import { readProperties } from "../../../syntax/lines.ts";
import { meantVersion, type GradleVersion } from "./rich-version.ts";

/**
 * The versions that stand in versions.properties for `_`.
 * https://splitties.github.io/refreshVersions/dependency-notations/
 */
export const placeholderVersion = { file: "versions.properties", of: versionOf };

function versionOf(name: string, root: string, repository: Repository): GradleVersion | null {
  const path = posix.join(root, "versions.properties");
  if (!repository.has(path)) return null;
  const properties = readProperties(repository.text(path));
  const [group = "", artifact = ""] = name.split(":");
  const short = group.split(".").at(-1) ?? "";
  const keys = [`${group}..${artifact}`, group, `${group}.${artifact}`, artifact, short];
  const version = keys
    .map((key) => properties.get(`version.${key}`))
    .find((each) => each !== undefined);
  return version === undefined ? null : meantVersion({ require: version });
}
