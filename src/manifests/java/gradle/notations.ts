import { mapEntries } from "./definitions.ts";
import { evaluate, literalOf, pathOf, unknownPart, type Told } from "./expressions.ts";
import { meantVersion, type GradleVersion } from "./rich-version.ts";
import type { Scope } from "./scope.ts";
import type { Node } from "./nodes.ts";
import { splitAt } from "./statements.ts";

/** One dependency of a build script, or what is in its place and cannot be known. */
export type Notation =
  | {
      /** `group:artifact` */
      readonly name: string;
      readonly version: GradleVersion | null;
      /** The name that would tell the version; `null` where there is none to tell. */
      readonly missing: string | null;
    }
  | { readonly name: null; readonly missing: string };

/**
 * The dependencies that the parameters of a configuration name: `"g:a:v"`, `group: "g", name: "a"`,
 * `libs.a`, `platform(…)`, lists and variables of these.
 * What a name in `told` stands for is told no second time.
 * https://docs.gradle.org/current/userguide/declaring_dependencies.html
 */
export function notationsOf(
  parameters: readonly Node[],
  scope: Scope,
  told: Set<unknown> = new Set(),
): Notation[] {
  return listed(parameters, { scope, within: "", told });
}

interface Reading {
  readonly scope: Scope;
  readonly within: string;
  /** The definitions and accessors that were followed: lists that hold each other twice grow without bound. */
  readonly told: Set<unknown>;
}

/** Calls that hand on the dependency that they are given. */
const wrappers = new Set(["platform", "enforcedPlatform", "testFixtures", "variantOf", "create"]);
/** Calls that give something other than a package. */
const local = new Set(["project", "projects", "files", "fileTree", "gradleApi", "localGroovy"]);
const localKotlin = new Set(["gradleTestKit", "gradleKotlinDsl", "embeddedKotlin", "npm"]);

function listed(nodes: readonly Node[], reading: Reading): Notation[] {
  const parameters = splitAt(nodes, ",");
  const named = new Map(parameters.flatMap(namedParameter));
  if (named.has("name") || named.has("module")) return byNames(named, reading);
  const positional = parameters.map((each) => literalOf(each));
  const [group, artifact, version = null] = positional;
  if (parameters.length > 1 && group && artifact && !group.includes(":"))
    return [
      byTexts(known(group), known(artifact), version === null ? null : known(version)),
    ].flat();
  return parameters.flatMap((parameter) => single(parameter, reading));
}

function namedParameter(nodes: readonly Node[]): [string, readonly Node[]][] {
  const [key, relation, ...value] = nodes;
  const related = relation?.kind === "mark" && (relation.text === ":" || relation.text === "=");
  return key?.kind === "word" && related && value.length > 0 ? [[key.text, value]] : [];
}

function byNames(named: ReadonlyMap<string, readonly Node[]>, reading: Reading): Notation[] {
  const artifact = named.get("name");
  const group = named.get("group");
  const version = named.get("version");
  if (artifact === undefined || group === undefined) return [];
  return byTexts(
    textIn(group, reading),
    textIn(artifact, reading),
    version === undefined ? null : textIn(version, reading),
  );
}

function single(nodes: readonly Node[], reading: Reading): Notation[] {
  const [first, second] = nodes;
  if (nodes.length === 1 && first?.kind === "group")
    return first.open === "{" ? [] : listed(first.nodes, reading);
  const call = nodes.findLastIndex((node) => node.kind === "word");
  const name = nodes[call];
  const parameters = nodes[call + 1];
  if (name?.kind === "word" && parameters?.kind === "group" && parameters.open === "(") {
    if (wrappers.has(name.text)) return listed(parameters.nodes, reading);
    if (name.text === "kotlin") return kotlinModule(parameters.nodes, reading);
  }
  if (first?.kind === "word") {
    if (local.has(first.text) || localKotlin.has(first.text)) return [];
    // `platform libs.bom`, as Groovy may write it.
    if (wrappers.has(first.text) && second !== undefined) return single(nodes.slice(1), reading);
    const path = pathOf(nodes.filter((node) => node.kind !== "group" || node.open !== "{"));
    return path === null ? [{ name: null, missing: first.text }] : byPath(path, reading);
  }
  return byCoordinates(textIn(nodes, reading));
}

/** `kotlin("stdlib")` and `kotlin("test", "1.9")` */
function kotlinModule(nodes: readonly Node[], reading: Reading): Notation[] {
  const [module, version] = splitAt(nodes, ",");
  if (module === undefined) return [];
  const value = version === undefined ? null : (namedParameter(version)[0]?.[1] ?? version);
  const { text, missing } = textIn(module, reading);
  return byTexts(
    known("org.jetbrains.kotlin"),
    { text: `kotlin-${text}`, missing },
    value === null ? null : textIn(value, reading),
  );
}

function byPath(path: string, reading: Reading): Notation[] {
  const { scope, within, told } = reading;
  const definition = scope.definitionOf(path, within);
  if (told.has(definition ?? path)) return [];
  told.add(definition ?? path);
  if (definition !== null) {
    const inside = { scope, within: definition.within, told };
    const map = new Map(mapEntries(definition.nodes));
    if (map.has("name")) return byNames(map, inside);
    if (map.size > 0) return [...map.values()].flatMap((nodes) => single(nodes, inside));
    const [list, group] = definition.nodes;
    // `listOf("g:a:v", …)`
    const isList = list?.kind === "word" && /^(?:list|set|array)Of$/.test(list.text);
    if (isList && group?.kind === "group") return listed(group.nodes, inside);
    return single(definition.nodes, inside);
  }
  const libraries = scope.librariesOf(path);
  if (libraries === null || libraries.length === 0) return [{ name: null, missing: path }];
  return libraries.map(({ name, version, missing }) => ({ name, version, missing }));
}

function textIn(nodes: readonly Node[], { scope, within }: Reading): Told {
  return evaluate(nodes, (path) => scope.textOf(path, within));
}

function known(text: string): Told {
  return { text, missing: null };
}

const part = /^[\w.+-]+$/;
const coordinates = /^([^:@]+):([^:@]+)(?::([^:@]*)(?::[^:@]*)?)?(?:@[^:@]*)?$/;

function byCoordinates({ text, missing }: Told): Notation[] {
  const [, group = "", artifact = "", version] = coordinates.exec(text.trim()) ?? [];
  if (group === "" || artifact === "")
    return text.includes(unknownPart) && missing !== null ? [{ name: null, missing }] : [];
  const at = (value: string): Told => ({
    text: value,
    missing: value.includes(unknownPart) ? missing : null,
  });
  return byTexts(at(group), at(artifact), version === undefined ? null : at(version));
}

function byTexts(group: Told, artifact: Told, version: Told | null): Notation[] {
  const unknown = group.missing ?? artifact.missing;
  if (unknown !== null) return [{ name: null, missing: unknown }];
  if (!part.test(group.text) || !part.test(artifact.text)) return [];
  const missing = version?.missing ?? null;
  const meant =
    version === null || missing !== null ? null : meantVersion({ require: version.text.trim() });
  return [{ name: `${group.text}:${artifact.text}`, version: meant, missing }];
}
