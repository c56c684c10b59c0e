import { asArray } from "../../domain/untyped.ts";
import { posix } from "node:path";
import { parseYaml } from "../../syntax/yaml.ts";
import { mappingOf } from "../../syntax/yaml-mapping.ts";
import type { ParseResult, Repository } from "../format.ts";
import { withConda } from "./conda-packages.ts";
import { constrain } from "./constraints.ts";
import { withoutLine, withUnresolved } from "./unresolved-cause.ts";
import { readRequirements, withoutOwn } from "./requirements-files.ts";
import { readLines } from "./requirements-lines.ts";
import { isDevelopmentName } from "./requirements-names.ts";

/**
 * An environment of conda: what its `pip` list requires. Packages of conda have names of conda's own.
 * https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
 *
 * @throws Fault `manifest-invalid`, `include-missing` or `include-cycle`.
 */
export async function parseCondaEnv(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  // Files of other tools have such names as well, with templates that are no YAML.
  if (!/^["']?dependencies["']?[^\S\n]*:/m.test(text)) return { packages: [] };
  const [root] = await parseYaml(text, path);
  const dependencies = asArray(mappingOf(root).get("dependencies"));
  const pip = dependencies.flatMap((entry) => textsIn(mappingOf(entry).get("pip")));
  const lines = readLines(pip.join("\n"), path, repository);
  const found = readRequirements(lines, path, repository);
  const development = isDevelopmentName(posix.basename(path));
  const packages = (await withoutOwn(found, repository)).map((stated) => ({
    ...stated,
    package: { ...stated.package, development },
  }));
  const uses = [...new Set([...found.included, ...found.constraining])];
  const reading = withUnresolved({
    packages: constrain(packages, found.constraints),
    ...(uses.length > 0 && { uses }),
    warnings: found.warnings.map(withoutLine),
  });
  return withConda(reading, path, textsIn(dependencies).flatMap(condaName));
}

function textsIn(value: unknown): readonly string[] {
  return asArray(value).filter((each) => typeof each === "string");
}

/** `channel::name[build]>=1` */
function condaName(entry: string): readonly string[] {
  return /^(?:[^\s:]+::)?([\w.-]+)/.exec(entry.trim())?.slice(1, 2) ?? [];
}
