import type { Package } from "../../domain/package.ts";
import { Fault } from "../../domain/problem.ts";
import { isRecord, parseJson } from "../../syntax/json.ts";
import type { Format, Reading } from "../format.ts";

/**
 * What rules_jvm_external pins for Bazel, direct or through others.
 * https://github.com/bazel-contrib/rules_jvm_external#pinning-artifacts-and-integration-with-bazels-downloader
 */
export const mavenInstall: Format = {
  id: "maven-install",
  packageType: "JAVA",
  files: ["*maven_install.json"],
  lockfile: true,
  endpoint: null,
  parse,
};

function parse(text: string, path: string): Reading {
  // An empty file is how pinning begins.
  if (text.trim() === "") return { packages: [] };
  const lock = parseJson(text, path);
  const pinned = isRecord(lock) ? (artifacts(lock) ?? tree(lock)) : null;
  if (pinned === null) throw notPinned(path);
  const packages = pinned.flatMap(([coordinates, version]) => toPackage(coordinates, version));
  return { packages };
}

/** Coordinates up to the version, and the version. */
type Pinned = readonly [coordinates: readonly string[], version: unknown];

/** Format 2 and later: `group:artifact`, with extension and classifier where they are not the usual. */
function artifacts(lock: Record<string, unknown>): Pinned[] | null {
  const { artifacts: all } = lock;
  if (!isRecord(all)) return null;
  return Object.entries(all).map(([key, value]) => [
    key.split(":"),
    isRecord(value) ? value["version"] : null,
  ]);
}

/** Format 1: a list with `group:artifact[:extension[:classifier]]:version`. */
function tree(lock: Record<string, unknown>): Pinned[] | null {
  const { dependency_tree: all } = lock;
  const dependencies = isRecord(all) ? all["dependencies"] : null;
  if (!Array.isArray(dependencies)) return null;
  return dependencies.map((each: unknown) => {
    const coordinates = isRecord(each) ? String(each["coord"]).split(":") : [];
    return [coordinates.slice(0, -1), coordinates.at(-1)];
  });
}

/** Sources and Javadoc of a package are none of their own. */
const accompanying = new Set(["sources", "javadoc"]);

function toPackage(coordinates: readonly string[], version: unknown): Package[] {
  const [group = "", artifact = "", , classifier = ""] = coordinates;
  if (group === "" || artifact === "" || accompanying.has(classifier)) return [];
  return [
    {
      name: `${group}:${artifact}`,
      version: typeof version === "string" ? version : null,
      development: false,
      resolved: true,
    },
  ];
}

function notPinned(path: string): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} has neither \`artifacts\` nor a \`dependency_tree\`. Pin the artifacts again, or add it to \`exclude\`.`,
    { path },
  );
}
