import {
  contentOf,
  deepNodes,
  hasWord,
  isMark,
  isWord,
  wordsOf,
  type Node,
} from "./language/nodes.ts";
import { literalOf } from "./language/paths.ts";
import type { Scope } from "./scope.ts";
import { splitAt, type Statement } from "./language/statements.ts";

/** Which projects a block configures, seen from the project whose script has it. */
export type Selector =
  | { readonly kind: "all" | "below"; readonly filter: readonly Node[] | null }
  | { readonly kind: "named"; readonly paths: readonly string[] };

const all = new Set(["allprojects", "beforeProject", "afterProject"]);
const below = new Set(["subprojects", "childProjects"]);

/**
 * The projects that a statement with a block is about; `null` where it is about its own.
 * https://docs.gradle.org/current/dsl/org.gradle.api.Project.html
 */
export function selectorOf(statement: Statement, scope: Scope): Selector | null {
  const outer = statement.filter((node) => contentOf(node, "{") === null);
  const words = wordsOf(outer);
  if (words.some((word) => all.has(word))) return { kind: "all", filter: filterOf(statement) };
  if (words.some((word) => below.has(word))) return { kind: "below", filter: filterOf(statement) };
  const last = statement.findLastIndex((node) => contentOf(node, "(") !== null);
  const parameters = contentOf(statement[last], "(") ?? [];
  const maker = statement[last - 1];
  const isOne = isWord(maker, "project") && contentOf(statement[last + 1], "{") !== null;
  if (isOne) return named(parameters, scope);
  if (words.at(-1) === "rootProject" && contentOf(statement.at(-1), "{") !== null)
    return { kind: "named", paths: [":"] };
  if (isWord(maker, "configure") && !isMark(statement[last - 2], ">"))
    return selected(parameters, scope, 0);
  const loop = words.at(-1);
  const isLoop = loop === "each" || loop === "forEach" || loop === "configureEach";
  const [head] = words;
  if (!isLoop || head === undefined) return null;
  const definition = scope.definitionOf(head);
  const isProjects = definition !== null && mentionsProjects(definition.nodes);
  return isProjects ? selected(definition.nodes, scope, 0) : null;
}

function mentionsProjects(nodes: readonly Node[]): boolean {
  return hasWord(nodes, all) || hasWord(nodes, below) || hasWord(nodes, project);
}

function named(parameters: readonly Node[], scope: Scope): Selector | null {
  const { text, missing } = scope.evaluate(parameters);
  return missing === null && text.startsWith(":") ? { kind: "named", paths: [text] } : null;
}

/** The projects of a parameter of `configure`: `subprojects.findAll { … }`, `[project(":a"), …]`, a variable of these. */
function selected(nodes: readonly Node[], scope: Scope, depth: number): Selector {
  const words = new Set(
    [...deepNodes(nodes)].flatMap((node) => (node.kind === "word" ? node.text : [])),
  );
  const filter = filterOf(nodes);
  if (words.values().some((word) => all.has(word))) return { kind: "all", filter };
  if (words.values().some((word) => below.has(word))) return { kind: "below", filter };
  const paths = pathsIn(nodes);
  if (paths.length > 0) return { kind: "named", paths };
  const name = wordsOf(nodes)[0];
  const definition = name === undefined ? null : scope.definitionOf(name);
  // Whatever it is, nothing of it is lost when it counts for all.
  return definition === null || depth > 5
    ? { kind: "all", filter: null }
    : selected(definition.nodes, scope, depth + 1);
}

const project = new Set(["project"]);

/** The paths in `project(":a")`, wherever they stand. */
export function pathsIn(nodes: readonly Node[]): string[] {
  if (!hasWord(nodes, project)) return [];
  const flat = [...deepNodes(nodes)];
  return flat.flatMap((node, at): string[] => {
    const parameters = contentOf(flat[at + 1], "(");
    if (!isWord(node, "project") || parameters === null) return [];
    const path = literalOf(pathParameter(parameters));
    return path === null ? [] : [path.startsWith(":") ? path : `:${path}`];
  });
}

/** The value of `path: ":a"` and `path = ":a"`, and what stands there alone. */
function pathParameter(parameters: readonly Node[]): readonly Node[] {
  const [first = []] = splitAt(parameters, ",");
  return isWord(first[0], "path") ? first.slice(2) : first;
}

/** The condition of `findAll { … }` or `filter { … }`. */
function filterOf(nodes: readonly Node[]): readonly Node[] | null {
  for (const [at, node] of nodes.entries()) {
    if (node.kind === "word" && /^(?:findAll|filter|matching)$/.test(node.text))
      return contentOf(nodes[at + 1], "{");
    const inner = node.kind === "group" && node.open === "(" ? filterOf(node.nodes) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** Whether a selector of a script in one project is about another, both by their paths. */
export function selects(selector: Selector, target: string, host: string): boolean {
  if (selector.kind === "named") return selector.paths.includes(target);
  const isHost = target === host;
  const isBelow = host === ":" ? !isHost : target.startsWith(`${host}:`);
  if (selector.kind === "below" ? !isBelow : !isBelow && !isHost) return false;
  return selector.filter === null || mayHold(selector.filter, target);
}

/** Whether a condition on a project's name may hold; one that is not understood may. */
function mayHold(condition: readonly Node[], path: string): boolean {
  const name = path.slice(path.lastIndexOf(":") + 1);
  const nodes = condition.filter((node) => !isMark(node, "\n"));
  const texts = [...deepNodes(nodes)].flatMap((node) => literalOf([node]) ?? []);
  const words = [...deepNodes(nodes)].flatMap((node) => (node.kind === "word" ? node.text : []));
  const about = words.find((word) => word === "name" || word === "path");
  const isComparison =
    words.some((word) => word === "in" || word === "contains") ||
    nodes.some((node, at) => isMark(node, "=") && /[=!]/.test(markOf(nodes[at - 1])));
  if (about === undefined || texts.length === 0 || !isComparison) return true;
  const negated = nodes.some((node) => isMark(node, "!"));
  // `!= … && != …` and `== … || == …` are about one list of names; a mixture is not understood.
  if (nodes.some((node) => isMark(node, negated ? "|" : "&"))) return true;
  const isIn = texts.includes(about === "name" ? name : path);
  return negated ? !isIn : isIn;
}

function markOf(node: Node | undefined): string {
  return node?.kind === "mark" ? node.text : "";
}
