import type { Notation } from "./coordinates.ts";
import { notationsOf } from "./notations.ts";
import type { Scope } from "./scope.ts";
import { contentOf, type Node } from "./language/nodes.ts";
import { blocksOf, statementsOf, type Statement } from "./language/statements.ts";

/** One dependency of a set that Spring's dependency management plugin manages. */
interface SetEntry {
  readonly notation: Notation;
  readonly line: number;
}

/**
 * The entries of `dependencySet(group: "g", version: "v") { entry "a" }`.
 * https://docs.spring.io/dependency-management-plugin/docs/current/reference/html/#dependency-management-configuration-dsl-dependency-sets
 */
export function setEntries(statement: Statement, scope: Scope): SetEntry[] {
  const shared = sharedBy(statement.slice(1));
  return blocksOf(statement).flatMap((block) =>
    statementsOf(block).flatMap(([entry, ...rest]) => {
      if (entry?.kind !== "word" || entry.text !== "entry") return [];
      const { line } = entry;
      const name = named("name", contentOf(rest[0], "(") ?? rest, line);
      return notationsOf([...shared, ...name], scope).map((notation) => ({ notation, line }));
    }),
  );
}

/** What a set gives to its entries: `group: "g", version: "v"`, in brackets or without, or `"g:v"`. */
function sharedBy(behind: readonly Node[]): readonly Node[] {
  const given = behind.filter((node) => contentOf(node, "{") === null);
  const inner = contentOf(given[0], "(") ?? given;
  const shared = contentOf(inner[0], "[") ?? inner;
  const [only] = shared;
  if (only?.kind !== "text") return [...shared, { kind: "mark", text: ",", line: 0 }];
  const { line, parts } = only;
  const [start = "", ...more] = parts;
  const [group = "", version = ""] = typeof start === "string" ? start.split(":", 2) : [];
  return [
    ...named("group", [{ kind: "text", parts: [group], line }], line),
    ...named("version", [{ kind: "text", parts: [version, ...more], line }], line),
  ];
}

/** `name: value,` */
function named(name: string, value: readonly Node[], line: number): Node[] {
  const mark = (text: string): Node => ({ kind: "mark", text, line });
  return [{ kind: "word", text: name, line }, mark(":"), ...value, mark(",")];
}
