import { setEntries } from "./dependency-set.ts";
import { evaluate, literalOf } from "./expressions.ts";
import { notationsOf, type Notation } from "./notations.ts";
import { meantVersion, type GradleVersion } from "./rich-version.ts";
import type { Scope } from "./scope.ts";
import { contentOf, type Node } from "./nodes.ts";
import { blocksOf, splitAt, statementsOf, type Statement } from "./statements.ts";

/** A dependency where a script declares it. */
export interface ScriptDependency {
  readonly notation: Notation;
  /** Whether only tests need it. */
  readonly test: boolean;
  readonly line: number;
}

/** All that the `dependencies` blocks of a script declare, wherever they stand, constraints included. */
export function dependenciesIn(nodes: readonly Node[], scope: Scope): ScriptDependency[] {
  return outside(nodes, { scope, test: false, told: { main: new Set(), test: new Set() } });
}

interface Place {
  readonly scope: Scope;
  readonly test: boolean;
  /** What was told, for tests and otherwise. */
  readonly told: { readonly main: Set<unknown>; readonly test: Set<unknown> };
}

function outside(nodes: readonly Node[], place: Place): ScriptDependency[] {
  return statementsOf(nodes).flatMap((statement) => {
    const words = statement.flatMap((node) => (node.kind === "word" ? node.text : []));
    const at = statement.findIndex((node) => node.kind === "word" && node.text === "dependencies");
    // `dependencies.add("implementation", "…")`
    if (at !== -1 && statement[at + 1]?.kind === "mark" && statement[at + 2]?.kind === "word")
      return declared(statement.slice(at + 2), place);
    const inside = { ...place, test: place.test || words.some(isTest) };
    return blocksOf(statement).flatMap((block) =>
      words.at(-1) === "dependencies" || words.at(-1) === "imports"
        ? within(block, inside)
        : outside(block, inside),
    );
  });
}

/** Statements of a `dependencies` block that declare nothing. */
const silent = new Set([
  "because",
  "exclude",
  "modules",
  "components",
  "artifactTypes",
  "attributesSchema",
  "capabilities",
  "registerTransform",
  "def",
  "val",
  "var",
]);
/** Blocks in a `dependencies` block with more declarations in them. */
const nesting = new Set(["constraints", "try", "dependencies"]);
/** Words before a body that may go without braces. */
const control = new Set(["if", "else", "for", "while"]);

function within(nodes: readonly Node[], place: Place): ScriptDependency[] {
  return statementsOf(nodes).flatMap((statement) => {
    const [first] = statement;
    if (first?.kind === "word" && silent.has(first.text)) return [];
    if (first?.kind === "word" && first.text === "dependencySet")
      return setEntries(statement, place.scope).map((entry) => ({ ...entry, test: place.test }));
    if (first?.kind === "word" && control.has(first.text)) return controlled(statement, place);
    const nested = (first?.kind === "word" && nesting.has(first.text)) || loops(statement);
    if (nested) return blocksOf(statement).flatMap((block) => within(block, place));
    return declared(statement, place);
  });
}

/** `if (…) implementation "…" else { … }` */
function controlled([, ...behind]: Statement, place: Place): ScriptDependency[] {
  const body = contentOf(behind[0], "(") === null ? behind : behind.slice(1);
  const otherwise = body.findIndex((node) => node.kind === "word" && node.text === "else");
  const end = otherwise === -1 ? body.length : otherwise;
  const own = contentOf(body[0], "{") ?? body.slice(0, end);
  return [...within(own, place), ...within(body.slice(end), place)];
}

/** `implementation "…"`, `implementation("…") { … }`, `"implementation"("…")`, `add("implementation", "…")` */
function declared(statement: Statement, place: Place): ScriptDependency[] {
  const { scope } = place;
  const [first, ...rest] = statement;
  if (first === undefined || rest.length === 0) return [];
  if (rest[0]?.kind === "mark") return [];
  const blocks = blocksOf(rest);
  const after = rest.filter((node) => contentOf(node, "{") === null);
  const [call, chained] = after;
  // What is called on a dependency, as in `implementation("…").because("…")`, is none itself.
  const isCall = chained === undefined || chained.kind === "word" || isChain(chained);
  const parameters = (isCall ? contentOf(call, "(") : null) ?? after;
  const configured = first.kind === "word" && first.text === "add";
  const [configuration = [], ...added] = configured ? splitAt(parameters, ",") : [[first]];
  const name =
    first.kind === "word" && !configured
      ? first.text
      : evaluate(configuration, (path) => scope.textOf(path)).text;
  const test = place.test || isTest(name);
  const told = test ? place.told.test : place.told.main;
  const notations = configured
    ? added.flatMap((each) => notationsOf(each, scope, told))
    : notationsOf(parameters, scope, told);
  const rich = blocks.flatMap((block) => richVersion(block) ?? []).at(0);
  return notations.map((notation) => ({
    notation:
      rich === undefined || notation.name === null
        ? notation
        : { ...notation, version: rich, missing: null },
    test,
    line: first.line,
  }));
}

/** `.`, and what Kotlin writes before it. */
function isChain(node: Node): boolean {
  return node.kind === "mark" && /[.?!]/.test(node.text);
}

/** `version { strictly("…"); prefer("…") }` */
function richVersion(block: readonly Node[]): GradleVersion | null {
  const version = statementsOf(block).find(
    ([first]) => first?.kind === "word" && first.text === "version",
  );
  const [inner = []] = version === undefined ? [] : blocksOf(version);
  const told = new Map(
    statementsOf(inner).flatMap(([first, value]): [string, string | null][] => {
      if (first?.kind !== "word" || value === undefined) return [];
      return [[first.text, literalOf(value.kind === "group" ? value.nodes : [value])]];
    }),
  );
  return meantVersion({
    strictly: told.get("strictly") ?? null,
    require: told.get("require") ?? null,
    prefer: told.get("prefer") ?? null,
  });
}

function loops(statement: Statement): boolean {
  return statement.some(
    (node) => node.kind === "word" && /^(?:each|forEach|all|configureEach)$/.test(node.text),
  );
}

/** Configurations, source sets and suites that only tests use: `testImplementation`, `commonTest`. */
function isTest(name: string): boolean {
  return /^test|Test/.test(name);
}
