import { literalOf } from "./language/paths.ts";
import { contentOf, type Node } from "./language/nodes.ts";

/** Calls that return the dependency that they are given. */
export const wrappers = new Set([
  "platform",
  "enforcedPlatform",
  "testFixtures",
  "variantOf",
  "create",
  "provider",
  "deobf",
  "gav",
  "module",
]);
/** Modules of Kotlin by their short names; `embeddedKotlin` in the version that Gradle brings along. */
export const kotlinModules = new Set(["kotlin", "embeddedKotlin"]);

/** Whether a call returns a provider of its receiver. */
export function isMapping(node: Node): boolean {
  return node.kind === "word" && /^(?:map|flatMap|copy|apply|also|with)$/.test(node.text);
}

/** The alias in `findLibrary("alias")` and `findBundle("alias")`, on whatever catalog. */
export function aliasIn(nodes: readonly Node[]): string | null {
  for (const [at, node] of nodes.entries()) {
    const alias = literalOf(contentOf(nodes[at + 1], "(") ?? []);
    if (node.kind !== "word" || alias === null) continue;
    if (node.text === "findLibrary") return alias;
    if (node.text === "findBundle") return `bundles.${alias}`;
  }
  return null;
}
