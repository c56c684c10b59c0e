import { mapEntries } from "./language/definitions.ts";
import type { Context, Finding } from "./findings.ts";
import { contentOf, type Node } from "./language/nodes.ts";
import { splitAt, statementsOf } from "./language/statements.ts";

/**
 * What `mavenBom "g:a:1"` names, with the properties that its block gives.
 * https://docs.spring.io/dependency-management-plugin/docs/current/reference/html/#dependency-management-configuration-bom-import-override-property
 */
export function asBom(
  finding: Finding,
  blocks: readonly (readonly Node[])[],
  context: Context,
): Finding {
  if (finding.kind !== "dependency") return finding;
  const properties = new Map(blocks.flatMap((block) => propertiesIn(block, context)));
  return {
    ...finding,
    isPlatform: true,
    manner: "spring",
    ...(properties.size > 0 && { properties }),
  };
}

/** `bomProperty "name", "value"` and `bomProperties([name: "value"])` */
function propertiesIn(block: readonly Node[], context: Context): [string, string][] {
  return statementsOf(block).flatMap(([word, ...rest]): [string, string][] => {
    if (word?.kind !== "word" || !word.text.startsWith("bomProper")) return [];
    const given = contentOf(rest[0], "(") ?? rest;
    const entries =
      word.text === "bomProperties"
        ? mapEntries(bracketed(given))
        : pairOf(splitAt(given, ","), context);
    return entries.flatMap(([name, nodes]): [string, string][] => {
      const { text, missing } = context.scope.evaluate(nodes);
      return missing === null ? [[name, text]] : [];
    });
  });
}

/** A name that is evaluated, and its value that is not. */
function pairOf(
  [key = [], value = []]: readonly (readonly Node[])[],
  { scope }: Context,
): [string, readonly Node[]][] {
  return [[scope.evaluate(key).text, value]];
}

/** Groovy may leave out the brackets of a map. */
function bracketed(given: readonly Node[]): readonly Node[] {
  const isPlain = given.some((node) => node.kind === "mark" && node.text === ":");
  return isPlain ? [{ kind: "group", open: "[", nodes: given, line: 0 }] : given;
}
