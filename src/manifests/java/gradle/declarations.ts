import { boundScope } from "./bound-scope.ts";
import { branchesOf } from "./language/branches.ts";
import type { SourceSymbol } from "./build/build-logic.ts";
import { declaredValues, notationFinding } from "./declared-values.ts";
import { calledConfiguration, configurationName } from "./configuration-names.ts";
import { isCallOfConfiguration, isConfiguration } from "./configurations.ts";
import {
  assignedValue,
  isChain,
  isFilter,
  isMaker,
  namesNothing,
  nesting,
  pathEnd,
  scoping,
  silent,
  withoutAnnotations,
  withoutHandler,
} from "./declaration-forms.ts";
import { definitionsOf } from "./language/definitions.ts";
import { setEntries } from "./dependency-set.ts";
import { asBom } from "./spring-bom.ts";
import { pathOf } from "./language/paths.ts";
import { isTest, spent, type Context, type Finding } from "./findings.ts";
import { loopOf } from "./loops.ts";
import { contentOf, isMark, isWord, wordsOf, type Node } from "./language/nodes.ts";
import { blocksOf, splitAt, statementsOf, type Statement } from "./language/statements.ts";
import { closureOf, lambdaOf } from "./language/symbols.ts";
import { alternativesOf, isNameless } from "./language/values.ts";

/** What stands in a `dependencies` block. */
export function declaredIn(nodes: readonly Node[], outer: Context): Finding[] {
  const statements = statementsOf(nodes);
  const own = statements.filter(([first]) => first?.kind === "word" && local.has(first.text));
  // Another block may give another value to the same name.
  const context =
    own.length === 0
      ? outer
      : { ...outer, scope: outer.scope.with(definitionsOf(own.flatMap(withEnd))) };
  return statements.flatMap(
    (statement) => spent(statement, context) ?? declaredBy(statement, context),
  );
}

const local = new Set(["val", "var", "def", "final", "String"]);

function withEnd(statement: Statement): readonly Node[] {
  return [...statement, { kind: "mark", text: ";", line: 1 }];
}

function declaredBy(written: Statement, context: Context): Finding[] {
  const statement = withoutAnnotations(written);
  const [first] = statement;
  const word = first?.kind === "word" ? first.text : "";
  const next = statement[1];
  if (silent.has(word) || isFilter(statement)) return [];
  const value = assignedValue(statement);
  if (value !== null) return isCallOfConfiguration(value) ? declaredBy(value, context) : [];
  if (word === "dependencySet")
    return setEntries(statement, context.scope).map(({ notation, line }) =>
      notationFinding(notation, line, { ...context, managed: true }, []),
    );
  const branches = branchesOf(statement);
  if (branches !== null) return branches.flatMap((branch) => declaredIn(branch, context));
  const sides = alternativesOf(statement);
  // `a ? api("g:a:1") : api("g:b:1")`
  if (sides.length > 1 && sides.every(isCallOfConfiguration))
    return sides.flatMap((side) => declaredBy(side, context));
  if (word === "constraints" && isMark(next, "."))
    return declaredIn(statement.slice(2), { ...context, managed: true });
  if (word === "constraints")
    return blocksOf(statement).flatMap((block) => declaredIn(block, { ...context, managed: true }));
  const loop = loopOf(statement, context);
  if (loop !== null)
    return loop.rounds.flatMap((names) =>
      context.budget.left < 0
        ? []
        : declaredIn(loop.body, { ...context, scope: context.scope.with(names) }),
    );
  if (word === "try") return blocksOf(statement).flatMap((block) => declaredIn(block, context));
  const onlyBlock = statement.length === 2 && contentOf(next, "{") !== null;
  if (nesting.has(word) && next !== undefined) {
    const blocks = blocksOf(statement);
    return blocks.length === 0
      ? declaredByClosure(contentOf(next, "(") ?? statement.slice(1), context)
      : blocks.flatMap((block) => declaredIn(block, context));
  }
  const inner = contentOf(first, "(");
  // `(implementation("g:a:1") as ModuleDependency).apply { … }`
  if (inner !== null) return declaredIn(inner, context);
  if (onlyBlock && context.scope.symbolsOf(word).length === 0)
    return blocksOf(statement).flatMap((block) => declaredIn(block, context));
  return declared(statement, context);
}

const adders = new Set(["add", "addProvider", "addLater", "addAll", "addAllLater", "bundle"]);

/** `implementation "…"`, `implementation("…") { … }`, `"implementation"("…")`, `add("implementation", "…")` */
function declared(written: Statement, context: Context): Finding[] {
  const statement = withoutHandler(written);
  const [first, ...rest] = statement;
  if (first === undefined || rest.length === 0) return [];
  const called = calledConfiguration(statement, context.scope);
  if (called !== null) return inConfiguration(called.name, called.parameters, statement, context);
  const isIndexed = contentOf(rest[0], "[") !== null && isMark(rest[1], ".");
  const isPath = rest[0]?.kind === "mark" || isIndexed || isWord(first, "findProperty");
  if (isPath) return byPath(statement, context);
  const blocks = blocksOf(rest);
  // A block behind a value configures it; one behind `provider` and `collect` makes it.
  const after = rest.filter((node, at) => contentOf(node, "{") === null || isMaker(rest[at - 1]));
  const [call, chained] = after;
  // What is called on a dependency, as in `implementation("…").because("…")`, is none itself.
  const isCall = chained === undefined || chained.kind === "word" || isChain(chained);
  const parameters = (isCall ? contentOf(call, "(") : null) ?? after;
  const isAdded = first.kind === "word" && adders.has(first.text);
  const [configuration = [], ...others] = isAdded ? splitAt(parameters, ",") : [[first]];
  // `dependencies.add(dependency)` of a configuration has nothing else.
  const added = isAdded && others.length === 0 ? [configuration] : others;
  const name =
    first.kind === "word" && !isAdded
      ? first.text
      : (configurationName(configuration, context.scope) ?? "");
  const values = isAdded
    ? added.flatMap((each, at) => (at === 0 ? each : [comma, ...each]))
    : parameters;
  const symbols = first.kind === "word" && !isAdded ? functionsOf(name, context) : [];
  if (symbols.length > 0) return followed(symbols, parameters, context);
  const given = context.manner === "spring" ? "" : name;
  const inside = { ...context, configuration: given, test: context.test || isTest(name) };
  const found = declaredValues(values, blocks, first.line, inside);
  const findings = name === "mavenBom" ? found.map((each) => asBom(each, blocks, context)) : found;
  const isSilent = findings.length > 0 || isAdded || isConfiguration(name) || namesNothing(values);
  return isSilent ? findings : unknown("helper", name, statement, context);
}

/** What a configuration is called with that is looked up by its name. */
function inConfiguration(
  configuration: string,
  parameters: readonly Node[],
  statement: Statement,
  context: Context,
): Finding[] {
  const test = context.test || isTest(configuration);
  const inside = { ...context, configuration, test };
  return declaredValues(parameters, blocksOf(statement), statement[0]?.line ?? 1, inside);
}

const comma: Node = { kind: "mark", text: ",", line: 1 };

/** `Deps.addTo(this)`, `configurations.x.dependencies.add(…)`, `implementation.invoke("…")` */
function byPath(statement: Statement, context: Context): Finding[] {
  const [first] = statement;
  const end = pathEnd(statement);
  const property = statement[end - 1];
  // `handler.implementation "g:a:1"`, as a helper that is given the handler writes it
  if (property?.kind === "word" && end < statement.length && isConfiguration(property.text))
    return end > 1
      ? declared(statement.slice(end - 1), context)
      : unknown("helper", property.text, statement, context);
  const scoped = contentOf(statement.at(-1), "{");
  const caller = statement.at(-2);
  if (scoped !== null && caller?.kind === "word" && scoping.has(caller.text))
    return inScope(statement, scoped, context);
  const at = statement.findLastIndex((node) => contentOf(node, "(") !== null);
  const parameters = contentOf(statement[at], "(");
  const name = statement[at - 1];
  const words = wordsOf(statement);
  // `sourceSet.apiConfigurationName("g:a:1")`, as a text is called in Kotlin
  const isName = name?.kind === "word" && name.text.endsWith("ConfigurationName");
  if (first === undefined || (!isName && isNameless(statement) && !words.includes("dependencies")))
    return [];
  if (parameters === null || name?.kind !== "word")
    return words.length < 2 ? [] : unknown("helper", words.join("."), statement, context);
  const inside = words.some(isTest) ? { ...context, test: true } : context;
  if (isName)
    return inConfiguration(
      configurationName(statement.slice(0, at), context.scope) ?? "",
      parameters,
      statement,
      inside,
    );
  // `common.call("1")`, with a closure that a variable holds
  const closure = /^(?:call|invoke)$/.test(name.text) ? pathOf(statement.slice(0, at - 2)) : null;
  const called = closure === null ? [] : functionsOf(closure, context);
  if (called.length > 0) return followed(called, parameters, context);
  if (adders.has(name.text) || name.text === "invoke")
    return declaredValues(parameters, blocksOf(statement), first.line, inside);
  const symbols = functionsOf(name.text, context);
  if (symbols.length > 0) return followed(symbols, parameters, context);
  if (isChain(statement[1]) && contentOf(statement[2], "(") === null && words.length < 2) return [];
  return unknown("helper", wordsOf(statement.slice(0, at)).join("."), statement, context);
}

/** `findProperty("a")?.let { implementation("g:a:$it") }` */
function inScope(statement: Statement, block: readonly Node[], context: Context): Finding[] {
  const { parameters, body } = lambdaOf(block);
  const receiver = statement.slice(0, -3).filter((node) => !isMark(node, "?"));
  const [name = "it"] = parameters;
  const scope = context.scope.with(new Map([[name, { nodes: receiver, within: "", depth: 0 }]]));
  return declaredIn(body, { ...context, scope });
}

/** What a closure in a variable declares, as in `dependencies common`; unknown where it holds none. */
export function declaredByClosure(value: readonly Node[], context: Context): Finding[] {
  const name = pathOf(value);
  const symbols = name === null ? [] : functionsOf(name, context);
  if (symbols.length > 0) return followed(symbols, [], context);
  return isNameless(value)
    ? []
    : unknown("helper", name ?? wordsOf(value).join("."), value, context);
}

function functionsOf(name: string, { scope }: Context): readonly SourceSymbol[] {
  const own = scope.symbolsOf(name).filter(({ symbol }) => symbol.kind === "function");
  if (own.length > 0 || isConfiguration(name)) return own;
  const symbol = closureOf(name, scope.definitionOf(name)?.nodes ?? []);
  return symbol === null ? [] : [{ path: "", symbol }];
}

const maxDepth = 8;

/** What the body of a helper declares, with its parameters substituted. */
function followed(
  symbols: readonly SourceSymbol[],
  parameters: readonly Node[],
  context: Context,
): Finding[] {
  const depth = context.depth + 1;
  if (depth > maxDepth) return [];
  return symbols.flatMap(({ path, symbol }) => {
    const scope = boundScope(symbol, parameters, context.scope);
    return declaredIn(symbol.body, { ...context, path: path || context.path, scope, depth });
  });
}

function unknown(
  construct: "helper" | "value",
  subject: string,
  [first]: Statement,
  { path }: Context,
): Finding[] {
  return [{ kind: "unknown", construct, subject, path, line: first?.line ?? 1 }];
}
