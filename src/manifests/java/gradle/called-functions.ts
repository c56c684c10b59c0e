import type { Build } from "./build/build.ts";
import type { SourceSymbol } from "./build/build-logic.ts";
import { callOf } from "./language/expression-calls.ts";
import { contentOf, isWord, type Node } from "./language/nodes.ts";
import { statementsOf, type Statement } from "./language/statements.ts";
import { functionOf } from "./language/symbols.ts";
import type { Walk } from "./walk-state.ts";

/** A call of functions of the scripts that have parameters. */
export interface FunctionCall {
  readonly functions: readonly SourceSymbol[];
  readonly parameters: readonly Node[];
}

/** `f("a")`, `project.f("a")` and `f 'a'`; `null` for any other statement. */
export function functionCall(statement: Statement, { build }: Walk): FunctionCall | null {
  const called = calledBy(statement);
  // `dependencies.add("api", …)` is Gradle's, whatever the script calls its own.
  if (called === null || (called.name === "add" && isWord(statement.at(-4), "dependencies")))
    return null;
  const functions = build.symbols.flatMap(({ path, symbols }) =>
    (symbols.get(called.name) ?? [])
      .filter(({ kind, parameters }) => kind === "function" && parameters.length > 0)
      .map((symbol) => ({ path, symbol })),
  );
  return functions.length === 0 ? null : { functions, parameters: called.parameters };
}

interface Called {
  readonly name: string;
  readonly parameters: readonly Node[];
}

function calledBy(statement: Statement): Called | null {
  const call = callOf(statement);
  if (call !== null) return { name: call.name, parameters: contentOf(statement.at(-1), "(") ?? [] };
  const [first, second] = statement;
  const isCommand =
    first?.kind === "word" &&
    second !== undefined &&
    (second.kind === "text" || second.kind === "word");
  return isCommand ? { name: first.text, parameters: statement.slice(1) } : null;
}

const called = new WeakMap<Build, ReadonlySet<string>>();

/** Whether a statement defines a function that is read where it is called, and nowhere else. */
export function isReadWhereCalled(statement: Statement, { build, isTop }: Walk): boolean {
  // A method of a class is called in ways that nobody sees.
  if (!isTop) return false;
  const definition = functionOf(statement);
  if (definition === null || definition.parameters.length === 0) return false;
  const names = called.get(build) ?? namesCalled(build);
  called.set(build, names);
  return names.has(definition.name);
}

function namesCalled({ scripts, ancestors }: Build): ReadonlySet<string> {
  const names = new Set<string>();
  function visit(nodes: readonly Node[]): void {
    for (const statement of statementsOf(nodes)) {
      const name = calledBy(statement)?.name;
      if (name !== undefined && !isWord(statement[0], "return")) names.add(name);
      for (const node of statement) if (node.kind === "group") visit(node.nodes);
    }
  }
  for (const { nodes } of [...scripts, ...ancestors]) visit(nodes);
  return names;
}
