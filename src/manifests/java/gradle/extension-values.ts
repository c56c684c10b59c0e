import type { Build } from "./build/build.ts";
import { contentOf, isMark, isWord, type Node } from "./language/nodes.ts";
import { blocksOf, statementsOf } from "./language/statements.ts";

/**
 * What a build sets in the extension of a plugin, here first and then above, unevaluated:
 * `micronaut { version("4.5.0") }`, `version = …` and `version.set(…)`.
 */
export function extensionValues(
  { scripts, ancestors }: Build,
  extension: string,
  property: string,
): readonly (readonly Node[])[] {
  return [...scripts, ...ancestors].flatMap(({ nodes }) => valuesIn(nodes, extension, property));
}

function valuesIn(
  nodes: readonly Node[],
  extension: string,
  property: string,
): (readonly Node[])[] {
  return statementsOf(nodes).flatMap((statement) => {
    const blocks = blocksOf(statement);
    if (!isWord(statement[0], extension))
      return blocks.flatMap((block) => valuesIn(block, extension, property));
    return blocks.flatMap(statementsOf).flatMap(([word, ...rest]) => {
      if (!isWord(word, property)) return [];
      const last = contentOf(rest.at(-1), "(");
      const given = isMark(rest[0], "=") ? rest.slice(1) : (last ?? rest);
      return given.length === 0 ? [] : [given];
    });
  });
}
