import { branchesOf } from "./branches.ts";
import { contentOf, isMark, isWord, type Node } from "./nodes.ts";
import { statementsOf } from "./statements.ts";

/** Objects that only lead to what stands behind them. */
const leading = new Set([
  "project",
  "rootProject",
  "buildscript",
  "dependencies",
  "this",
  "parent",
  "providers",
]);

/** Calls and objects of Gradle and its plugins that give files, projects, tasks or source sets. */
const nameless = new Set([
  "project",
  "rootProject",
  "parent",
  "projects",
  "findProject",
  "subprojects",
  "allprojects",
  "childProjects",
  "null",
  "files",
  "file",
  "fileTree",
  "zipTree",
  "tarTree",
  "layout",
  "objects",
  "rootDir",
  "projectDir",
  "buildDir",
  "gradleApi",
  "localGroovy",
  "gradleTestKit",
  "gradleKotlinDsl",
  "sourceSets",
  "tasks",
  "configurations",
  "gradle",
  "android",
  "java",
  "Jvm",
  "ToolProvider",
  "jar",
  "shadowJar",
  "testJar",
  "loom",
  "paperweight",
]);
/** What plugins let one write behind a dependency. */
const qualifiers = new Set(["optional", "provided"]);
/** Packages of npm, which are none of Java. */
const foreign = new Set(["npm", "devNpm", "peerNpm", "optionalNpm"]);

/** Properties and calls whose value is files, on whatever object. */
const fileProperties = new Set([
  "output",
  "outputs",
  "classesDirs",
  "resourcesDir",
  "compileClasspath",
  "runtimeClasspath",
  "archiveFile",
  "archivePath",
  "bootClasspath",
  "toolsJar",
  "singleFile",
]);

/**
 * Whether a value can name no package: files, tasks, projects, source sets, Gradle's own API.
 * https://docs.gradle.org/current/dsl/org.gradle.api.artifacts.dsl.DependencyHandler.html
 */
export function isNameless(nodes: readonly Node[]): boolean {
  const words = nodes.flatMap((node) => (node.kind === "word" ? node.text : []));
  if (words.some((word, at) => at > 0 && fileProperties.has(word))) return true;
  const [head] = nodes;
  if (head?.kind !== "word") return false;
  if (nameless.has(head.text) && !leads(nodes)) return true;
  if (nodes.length === 1 && qualifiers.has(head.text)) return true;
  if (foreign.has(head.text)) return true;
  if (/^(?:org|java|javax)$/.test(head.text) && words.includes("Jvm")) return true;
  const rest = withoutLeading(nodes);
  return rest.length > 0 && rest.length < nodes.length && isNameless(rest);
}

function leads(nodes: readonly Node[]): boolean {
  const [head, mark, next] = nodes;
  return head?.kind === "word" && leading.has(head.text) && isMark(mark, ".") && next !== undefined;
}

/** `project.dependencies.platform(…)` is `platform(…)`. */
export function withoutLeading(nodes: readonly Node[]): readonly Node[] {
  let rest = nodes;
  while (leads(rest)) rest = rest.slice(2);
  return rest;
}

/** The sides of a condition: `a ? b : c`, `if (a) b else c`, `when (a) { … }`, `a ?: b`; the value itself where it is none. */
export function alternativesOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  if (isWord(nodes[0], "if") && contentOf(nodes[1], "(") !== null) {
    const otherwise = nodes.findIndex((node) => isWord(node, "else"));
    if (otherwise === -1) return [nodes];
    return [nodes.slice(2, otherwise), ...alternativesOf(nodes.slice(otherwise + 1))].map(
      unwrapped,
    );
  }
  if (isWord(nodes[0], "when")) return (branchesOf(nodes) ?? []).flatMap(statementsOf);
  const question = nodes.findIndex((node, at) => isMark(node, "?") && !isMark(nodes[at + 1], "."));
  if (question === -1) return [nodes];
  const colon = nodes.findIndex((node, at) => at > question && isMark(node, ":"));
  if (colon === -1) return [nodes];
  const sides = [nodes.slice(colon + 1)];
  // `a ?: b` has its first side before the marks.
  if (colon === question + 1) sides.unshift(nodes.slice(0, question));
  else sides.unshift(nodes.slice(question + 1, colon));
  return sides;
}

function unwrapped(nodes: readonly Node[]): readonly Node[] {
  const block = nodes.length === 1 ? contentOf(nodes[0], "{") : null;
  return block === null ? nodes : block.filter((node) => !isMark(node, "\n"));
}
