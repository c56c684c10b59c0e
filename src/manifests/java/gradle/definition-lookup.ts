import type { SourceSymbol } from "./build/build-logic.ts";
import type { Build } from "./build/build.ts";
import type { Definition } from "./language/definitions.ts";
import { importedPaths } from "./language/imports.ts";
import { pathOf, propertyPath } from "./language/paths.ts";
import { closureOf, type SymbolBody } from "./language/symbols.ts";

/** Finds what a path is defined as, from inside the object `within`; `null` where it is not defined. */
export type FindDefinition = (path: string, within?: string) => Definition | null;

const objects = /^(?:rootProject|gradle|System)\./;

/** The definitions that a path may mean, the nearest first, then those of its imported names. */
export function* candidates(
  path: string,
  within: string,
  levels: Build["definitions"],
  build: Build,
): Generator<Definition> {
  if (objects.test(path)) yield* definitionsOfObject(path, levels, build);
  yield* definitionsAt(path, within, levels);
  for (const imported of importedPaths(path, build.imports))
    yield* definitionsAt(imported, "", levels);
}

/** `rootProject.a`, `gradle.ext.a` and `System.getProperty("a")` */
function* definitionsOfObject(
  path: string,
  levels: Build["definitions"],
  { named }: Build,
): Generator<Definition> {
  const [, object, name = ""] = /^(rootProject|gradle)\.(?:ext(?:ra)?\.)?(.+)$/.exec(path) ?? [];
  if (object === "rootProject" || object === "gradle")
    for (const level of named[object]) {
      const definition = level.get(name);
      if (definition !== undefined) yield definition;
    }
  const property = /^System\.(?:properties\.)?(.+)$/.exec(path)?.[1];
  if (property !== undefined) yield* definitionsAt(`systemProp.${property}`, "", levels);
}

function* definitionsAt(
  path: string,
  within: string,
  levels: Build["definitions"],
): Generator<Definition> {
  const name = propertyPath(path);
  const names =
    within === "" ? [name] : [...outward(within).map((object) => `${object}.${name}`), name];
  for (const level of levels)
    for (const each of names) {
      const definition = level.get(each);
      if (definition !== undefined) yield definition;
    }
}

/** The functions and types of a name, with the files that define them. */
export function symbolsIn(
  { symbols: scripts, logic }: Build,
  name: string,
): readonly SourceSymbol[] {
  const found: SourceSymbol[] = [];
  for (const { path, symbols } of scripts)
    for (const symbol of symbols.get(name) ?? []) found.push({ path, symbol });
  const inLogic = logic.symbols.get(name);
  return inLogic === undefined ? found : [...found, ...inLogic];
}

/** What `getA()` returns, which Groovy calls for `a`. */
export function getterOf(name: string, build: Build): Definition | null {
  const getter = `get${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const found = symbolsIn(build, getter).find(({ symbol }) => symbol.expression !== null);
  const nodes = found?.symbol.expression;
  return nodes == null ? null : { nodes, within: "", depth: 0 };
}

/** The function of a name: of the scripts and the build logic, or a closure in a variable. */
export function functionOf(
  name: string,
  build: Build,
  definitionOf: FindDefinition,
): SymbolBody | null {
  const own = symbolsIn(build, name).find(({ symbol }) => symbol.kind === "function")?.symbol;
  return own ?? closureOf(name, definitionOf(name)?.nodes ?? []);
}

/** A path that begins with a name for another path: `a.group` where `a` is `libs.x.get()`. */
export function withoutAlias(
  path: string,
  within: string,
  definitionOf: FindDefinition,
): string | null {
  const dot = path.indexOf(".");
  const definition = dot === -1 ? null : definitionOf(path.slice(0, dot), within);
  const target = definition && pathOf(definition.nodes);
  return target === null || target === path.slice(0, dot) ? null : target + path.slice(dot);
}

/** `A.B` and `A` for what stands in the object `A.B`. */
function outward(within: string): string[] {
  const parts = within === "" ? [] : within.split(".");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("."));
}
