import { posix } from "node:path";
import type { Repository } from "../../../format.ts";
import type { Build } from "./build.ts";
import { literalOf } from "../language/paths.ts";
import { settingsOf } from "./layout.ts";
import { contentOf, deepNodes, hasWord, isWord, type Node } from "../language/nodes.ts";
import { readProperties } from "../../../../syntax/lines.ts";
import { readableScript, type Script } from "./script-files.ts";
import { scriptsIn } from "./script-roles.ts";
import { readSettings } from "./settings.ts";

/**
 * The coordinates that stand for projects of the repository: those of included builds, and those that a
 * substitution gives to a project.
 * https://docs.gradle.org/current/userguide/composite_builds.html
 */
export function ownModules({ script, scripts, ancestors, repository }: Build): ReadonlySet<string> {
  const substituted = [...scripts, ...ancestors].flatMap(({ nodes }) => substitutionsIn(nodes));
  const settings = settingsOf(script.path, repository);
  const included = settings === null ? [] : readSettings(settings, repository).includedBuilds;
  return new Set([...substituted, ...included.flatMap((build) => modulesOf(build, repository))]);
}

const substitute = new Set(["substitute"]);

/** `substitute(module("g:a")).using(project(":a"))` */
function substitutionsIn(nodes: readonly Node[]): string[] {
  if (!hasWord(nodes, substitute)) return [];
  const flat = [...deepNodes(nodes)];
  return flat.flatMap((node, at) => {
    if (!isWord(node, "substitute")) return [];
    const following = flat.slice(at, at + 16);
    const to = following.findIndex((each) => isWord(each, "using") || isWord(each, "with"));
    const isProject = following
      .slice(Math.max(to, 0), to + 4)
      .some((each) => isWord(each, "project"));
    if (to === -1 || !isProject) return [];
    const module = following.findIndex((each) => isWord(each, "module"));
    const inner = following[module + 1];
    const name =
      module === -1
        ? null
        : literalOf(contentOf(inner, "(") ?? (inner === undefined ? [] : [inner]));
    return name === null ? [] : [name.split(":").slice(0, 2).join(":")];
  });
}

function modulesOf(directory: string, repository: Repository): string[] {
  const settings = ["settings.gradle", "settings.gradle.kts"]
    .map((name) => posix.join(directory, name))
    .find((path) => repository.has(path));
  const script = settings === undefined ? null : readableScript(settings, repository);
  const directories =
    settings === undefined
      ? new Map([[":", directory]])
      : readSettings(settings, repository).directories;
  const rootName =
    textOf(script, "rootProject.name") ?? textOf(script, "name") ?? posix.basename(directory);
  const inherited = groupIn(directory, repository);
  return [...directories].flatMap(([path, each]) => {
    const group = groupIn(each, repository) ?? inherited;
    const name = path === ":" ? rootName : path.slice(path.lastIndexOf(":") + 1);
    return group === null ? [] : [`${group}:${name}`];
  });
}

function groupIn(directory: string, repository: Repository): string | null {
  for (const path of scriptsIn(directory, repository)) {
    const group = textOf(readableScript(path, repository), "group");
    if (group !== null) return group;
  }
  const properties = posix.join(directory, "gradle.properties");
  return repository.has(properties)
    ? (readProperties(repository.text(properties)).get("group") ?? null)
    : null;
}

function textOf(script: Script | null, name: string): string | null {
  const definition = script?.definitions.get(name);
  return definition === undefined ? null : literalOf(definition.nodes);
}
