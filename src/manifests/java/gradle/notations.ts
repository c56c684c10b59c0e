import type { CatalogLibrary } from "./build/catalog.ts";
import { byCoordinates, byTexts, type Notation } from "./coordinates.ts";
import { listedIn, mapEntries, type Definition } from "./language/definitions.ts";
import { composeModule } from "./compose-dependencies.ts";
import { ofCompose, springBootBom } from "./modules-of-plugins.ts";
import { isElvis, unknownPart, type Expression } from "./language/expressions.ts";
import { literalOf, pathOf } from "./language/paths.ts";
import { callOf } from "./language/expression-calls.ts";
import { valuesOf } from "./listed-values.ts";
import { aliasIn, isMapping, kotlinModules, wrappers } from "./known-calls.ts";
import { pluginMarker } from "./plugin-marker.ts";
import type { Scope } from "./scope.ts";
import { contentOf, isWord, type Node } from "./language/nodes.ts";
import { splitAt, statementsOf } from "./language/statements.ts";
import { lambdaOf } from "./language/symbols.ts";
import { alternativesOf, isNameless, withoutLeading } from "./language/values.ts";

/**
 * The dependencies that the parameters of a configuration name: `"g:a:v"`, `group: "g", name: "a"`,
 * `libs.a`, `platform(…)`, lists and variables of these.
 * What a name in `visited` stands for is read no second time.
 * https://docs.gradle.org/current/userguide/declaring_dependencies.html
 */
export function notationsOf(
  parameters: readonly Node[],
  scope: Scope,
  visited: Set<unknown> = new Set(),
): Notation[] {
  return listed(parameters, { scope, within: "", visited });
}

interface ParseContext {
  readonly scope: Scope;
  readonly within: string;
  /** The definitions and accessors that were followed: lists that hold each other twice grow without bound. */
  readonly visited: Set<unknown>;
}

function listed(nodes: readonly Node[], context: ParseContext): Notation[] {
  // What nearly every configuration is given.
  if (isText(nodes)) return byCoordinates(textIn(nodes, context));
  const parameters = splitAt(nodes, ",");
  const named = new Map(parameters.flatMap(namedParameter));
  if (named.has("name") || named.has("module")) return byNames(named, context);
  const [group, artifact, third] = parameters;
  const version =
    named.get("version") ??
    (third === undefined || namedParameter(third).length > 0 ? undefined : third);
  if (group !== undefined && artifact !== undefined && isPart(group) && isPart(artifact))
    return byTexts(
      textIn(group, context),
      textIn(artifact, context),
      version === undefined ? null : textIn(version, context),
    );
  return parameters.flatMap((parameter) => single(parameter, context));
}

/** Whether a text stands there alone. */
function isText(nodes: readonly Node[]): boolean {
  return nodes.length === 1 && nodes[0]?.kind === "text";
}

/** Whether a text is a group or an artifact, and no coordinates. */
function isPart(nodes: readonly Node[]): boolean {
  const text = literalOf(nodes);
  return text !== null && text !== "" && !text.includes(":");
}

function namedParameter(nodes: readonly Node[]): [string, readonly Node[]][] {
  const [key, relation, ...value] = nodes;
  const related = relation?.kind === "mark" && (relation.text === ":" || relation.text === "=");
  return key?.kind === "word" && related && value.length > 0 ? [[key.text, value]] : [];
}

function byNames(named: ReadonlyMap<string, readonly Node[]>, context: ParseContext): Notation[] {
  const artifact = named.get("name");
  const group = named.get("group");
  const version = named.get("version");
  if (artifact === undefined || group === undefined) return [];
  return byTexts(
    textIn(group, context),
    textIn(artifact, context),
    version === undefined ? null : textIn(version, context),
  );
}

function single(written: readonly Node[], context: ParseContext): Notation[] {
  if (isText(written)) return byCoordinates(textIn(written, context));
  const [only] = written;
  // Kotlin's and Groovy's spread
  if (only?.kind === "mark" && only.text === "*") return single(written.slice(1), context);
  if (written.length === 1 && only?.kind === "group")
    return only.open === "{" ? [] : listed(only.nodes, context);
  if (isNameless(written)) return [];
  const map = new Map(mapEntries(written));
  if (map.has("name")) return byNames(map, context);
  const made = listMade(written, context);
  if (made !== null) return made;
  const sides = alternativesOf(written);
  if (sides.length > 1) {
    const found = sides.flatMap((side) => single(side, context));
    const known = found.filter(({ name }) => name !== null);
    // A first side that is not known is for those who set it.
    return isElvis(written) && known.length > 0 ? known : found;
  }
  const nodes = withoutLeading(written);
  const [first, second] = nodes;
  const call = nodes.findLastIndex((node) => node.kind === "word");
  const name = nodes[call];
  const parameters = contentOf(nodes[call + 1], "(");
  if (name?.kind === "word" && parameters !== null) {
    if (isWord(first, "fabricApi")) return fabricModule(parameters, context);
    if (wrappers.has(name.text)) return listed(parameters, context);
    if (kotlinModules.has(name.text)) return kotlinModule(parameters, context);
  }
  const block = contentOf(nodes.at(-1), "{");
  // `provider { "g:a:1" }`, as `map { … }` the value of its last statement
  if (block !== null && name?.kind === "word" && wrappers.has(name.text))
    return single(statementsOf(block).at(-1) ?? [], context);
  if (first?.kind !== "word") return byCoordinates(textIn(nodes, context));
  // `platform libs.bom`, as Groovy may write it.
  if (wrappers.has(first.text) && second !== undefined && contentOf(second, "{") === null)
    return single(nodes.slice(1), context);
  return byName(nodes, context);
}

const bomOfSpringBoot = /(?:^|\.)SpringBootPlugin\.BOM_COORDINATES$/;

function byName(nodes: readonly Node[], context: ParseContext): Notation[] {
  const mapped = nodes.findIndex(
    (node, at) => isMapping(node) && contentOf(nodes[at + 1], "{") !== null,
  );
  const plain = (mapped > 1 ? nodes.slice(0, mapped - 1) : nodes).filter(
    (node) => contentOf(node, "{") === null,
  );
  const path = pathOf(plain);
  if (path !== null && bomOfSpringBoot.test(path)) return [springBootBom(context.scope)];
  const marker = pluginMarker(nodes, context.scope);
  if (marker !== null) return [marker];
  const text = mapped > 1 ? mappedText(nodes, mapped, context) : null;
  if (text !== null) return text;
  const searched = aliasIn(plain);
  const found = searched === null ? null : context.scope.aliasOf(searched);
  if (found !== null) return found.map(fromCatalog);
  return path === null ? byCall(plain, context) : byPath(path, context);
}

/** `a.map { "g:a:$it" }`, which makes a text of what a provider gives; `null` where it hands that on. */
function mappedText(nodes: readonly Node[], at: number, context: ParseContext): Notation[] | null {
  const { parameters, body } = lambdaOf(contentOf(nodes[at + 1], "{") ?? []);
  const [name = "it"] = parameters;
  const value = statementsOf(body).at(-1) ?? [];
  if (value[0]?.kind !== "text") return null;
  const given = { nodes: nodes.slice(0, at - 1), within: context.within, depth: 0 };
  return single(value, { ...context, scope: context.scope.with(new Map([[name, given]])) });
}

/** A call of a function of the repository, or of one that returns its argument. */
function byCall(nodes: readonly Node[], context: ParseContext): Notation[] {
  const { text, missing } = textIn(nodes, context);
  const call = callOf(nodes);
  if (missing === null || call?.name === "format") return byCoordinates({ text, missing });
  const given = (call?.parameters ?? []).flatMap((parameter) =>
    byCoordinates(literalIn(parameter)).filter(({ name }) => name !== null),
  );
  if (given.length > 0) return given;
  const [symbol] = call === null ? [] : context.scope.symbolsOf(call.name);
  const expression = symbol?.symbol.expression ?? null;
  if (expression !== null && !context.visited.has(expression)) {
    context.visited.add(expression);
    return single(expression, context);
  }
  const terms = splitAt(nodes, "+");
  if (terms.length > 1) return terms.flatMap((term) => single(term, context));
  const [first] = nodes;
  const name = call?.name ?? (first?.kind === "word" ? first.text : "an expression");
  return [{ name: null, missing: name }];
}

/** `fabricApi.module("a", "1")`: the version of the module is not that of the API. https://docs.fabricmc.net/develop/loom/fabric-api */
function fabricModule(nodes: readonly Node[], context: ParseContext): Notation[] {
  const [module = []] = splitAt(nodes, ",");
  const version = { text: unknownPart, missing: "fabricApi.module" };
  return byTexts(known("net.fabricmc.fabric-api"), textIn(module, context), version);
}

/** `kotlin("stdlib")` and `kotlin("test", "1.9")` */
function kotlinModule(nodes: readonly Node[], context: ParseContext): Notation[] {
  const [module, version] = splitAt(nodes, ",");
  if (module === undefined) return [];
  const value = version === undefined ? null : (namedParameter(version)[0]?.[1] ?? version);
  const { text, missing } = textIn(module, context);
  return byTexts(
    known("org.jetbrains.kotlin"),
    { text: `kotlin-${text}`, missing },
    value === null ? null : textIn(value, context),
  );
}

function byPath(path: string, context: ParseContext): Notation[] {
  const { scope, within, visited } = context;
  const definition = scope.definitionOf(path, within);
  if (visited.has(definition ?? path)) return [];
  visited.add(definition ?? path);
  if (definition !== null) return byDefinition(definition, context);
  const libraries = scope.librariesOf(path);
  if (libraries !== null && libraries.length > 0) return libraries.map(fromCatalog);
  const module = composeModule(path);
  if (module !== null) return [ofCompose(module, scope)];
  const head = path.split(".")[0] ?? "";
  const owner = head === path ? null : scope.definitionOf(head, within);
  return owner !== null && isNameless(owner.nodes) ? [] : [{ name: null, missing: path }];
}

function byDefinition({ nodes, within }: Definition, { scope, visited }: ParseContext): Notation[] {
  const inside = { scope, within, visited };
  const map = new Map(mapEntries(nodes));
  if (map.has("name")) return byNames(map, inside);
  if (map.size > 0) return [...map.values()].flatMap((value) => single(value, inside));
  const list = listedIn(nodes);
  return list === null ? single(nodes, inside) : listed(list, inside);
}

/** The values of a list that is made of others: `a + b`, `a.map { … }`, `m.values()`. */
function listMade(nodes: readonly Node[], context: ParseContext): Notation[] | null {
  if (nodes.length < 2 || listedIn(nodes) !== null) return null;
  const values = valuesOf(nodes, context.scope, context.within);
  return (
    values?.flatMap((value) => single(value.nodes, { ...context, within: value.within })) ?? null
  );
}

function fromCatalog({ name, version, missing }: CatalogLibrary): Notation {
  return { name, version, missing };
}

function textIn(nodes: readonly Node[], { scope, within }: ParseContext): Expression {
  return scope.evaluate(nodes, within);
}

function literalIn(nodes: readonly Node[]): Expression {
  const text = literalOf(nodes);
  return { text: text ?? unknownPart, missing: null };
}

function known(text: string): Expression {
  return { text, missing: null };
}
