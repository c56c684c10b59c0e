import { posix } from "node:path";
import type { Package } from "../../domain/package.ts";
import { parseJson } from "../../syntax/json.ts";
import { isRecord } from "../../domain/untyped.ts";
import type { ParseResult, Repository } from "../format.ts";
import { lockError } from "../lock-tool.ts";
import { pathFrom } from "../workspace-path.ts";
import { developmentOf } from "./closure.ts";
import { denoGraph, denoLockOf, type DenoLock, type DenoProject } from "./deno-graph.ts";
import { newerShape, type KnownShape } from "./newer-lock.ts";
import { isPackageName, splitSpec } from "./npm-spec.ts";
import { readProject } from "./project.ts";
import { slicer } from "./slicer.ts";

const tool = { name: "Deno", command: "deno install --lockfile-only" };
const known: KnownShape = {
  newest: 5,
  sections: new Set(
    "version specifiers jsr npm packages redirects remote workspace patches links".split(" "),
  ),
};

/** The npm part of Deno's lock; JSR and remote modules are no packages of npm. https://docs.deno.com/runtime/packages/#integrity-checking-and-lock-files */
export function parseDenoLock(text: string, path: string, repository: Repository): ParseResult {
  const json = parseJson(text, path);
  if (!isRecord(json)) throw lockError(path, "is no JSON object", tool);
  const { version } = json;
  // Version 1 has hashes of remote modules and nothing of npm.
  if (version === undefined) return { packages: [], covers: [] };
  if (!(Number(version) >= 2)) throw lockError(path, "has a `version` that is not a version", tool);
  const lock = denoLockOf(json);
  if (lock === null) throw lockError(path, "has an `npm` part that is not an object", tool);
  const projects = projectsOf(lock, path, repository);
  const graph = denoGraph(lock, projects);
  const development = developmentOf(graph);
  const keys = Object.keys(lock.packages);
  const packages = keys.map((key) => packageOf(key, development.has(key), path));
  return {
    packages,
    covers: projects.flatMap(({ directory }) =>
      manifests.flatMap((name) => pathFrom(".", posix.join(directory, name)) ?? []),
    ),
    uses: projects.flatMap(({ directory, project }) =>
      project === null ? [] : [posix.join(directory, "package.json")],
    ),
    warnings: newerShape(
      path,
      { version: Number(version), place: "`version`", sections: Object.keys(json) },
      known,
    ),
    slice: slicer({ packages, entries: keys, root: posix.dirname(path), graph: () => graph }),
  };
}

const manifests = ["package.json", "deno.json", "deno.jsonc"];

/** The projects of the workspace; what no member lists, such as an import in code, is the root's. */
function projectsOf(lock: DenoLock, path: string, repository: Repository): DenoProject[] {
  const { members, specifiers } = lock;
  const listed = new Set([...members.values()].flat());
  const unlisted = [...specifiers.keys()].filter((specifier) => !listed.has(specifier));
  const all = new Map([...members, [".", [...(members.get(".") ?? []), ...unlisted]]]);
  return [...all].map(([member, requirements]) => {
    const directory = posix.join(posix.dirname(path), member);
    const project = readProject(posix.join(directory, "package.json"), repository);
    return { directory, requirements, project };
  });
}

/** A key is `name@version`, and behind `_` the peers it was resolved with. */
function packageOf(key: string, development: boolean, path: string): Package {
  const { name, range } = splitSpec(key);
  if (range === null || range === "" || !isPackageName(name))
    throw lockError(path, `has an entry \`${key.slice(0, 100)}\` that names no package`, tool);
  return { name, version: range.replace(/_.*$/, ""), development, resolved: true };
}
