import type { Definition } from "./language/definitions.ts";
import { definitionsOf } from "./language/definitions.ts";
import { pathOf } from "./language/paths.ts";
import type { Node } from "./language/nodes.ts";
import type { Scope } from "./scope.ts";
import { splitAt } from "./language/statements.ts";
import type { SymbolBody } from "./language/symbols.ts";

/** The names within a function that is called with these parameters. */
export function boundScope(symbol: SymbolBody, parameters: readonly Node[], scope: Scope): Scope {
  const values = splitAt(parameters, ",");
  const names = new Map(
    symbol.parameters.flatMap(({ name, fallback, isVariable }, at): [string, Definition][] => {
      const nodes = isVariable === true ? listOf(values.slice(at)) : (values[at] ?? fallback);
      if (nodes === null) return [];
      const given = pathOf(nodes);
      const outer = given === null ? null : scope.definitionOf(given);
      if (outer !== null) return [[name, outer]];
      return given === name ? [] : [[name, { nodes, within: "", depth: 0 }]];
    }),
  );
  return scope.with(definitionsOf(symbol.body)).with(names);
}

function listOf(values: readonly (readonly Node[])[]): readonly Node[] {
  const nodes = values.flatMap((value, at): readonly Node[] =>
    at === 0 ? value : [{ kind: "mark", text: ",", line: 1 }, ...value],
  );
  return [{ kind: "group", open: "[", nodes, line: 1 }];
}
