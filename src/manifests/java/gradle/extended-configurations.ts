import type { Build } from "./build/build.ts";
import { configurationName } from "./configuration-names.ts";
import { isTest } from "./findings.ts";
import { contentOf, hasWord, isMark, isWord, type Node } from "./language/nodes.ts";
import type { Scope } from "./scope.ts";
import type { Script } from "./build/script-files.ts";
import { splitAt, statementsOf, type Statement } from "./language/statements.ts";

/** The configurations of the main source set, which what ships is made of, whatever they extend. */
const main =
  /^(?:api|implementation|compile|compileOnly|compileOnlyApi|runtime|runtimeOnly|(?:compile|runtime)Classpath|provided|annotationProcessor|kapt|ksp)$/;

/**
 * Whether a configuration is for tests by what extends it or what it extends: tests alone extend it, or
 * it takes in what tests have and nothing that ships extends it.
 * https://docs.gradle.org/current/userguide/declaring_configurations.html#sec:configuration-inheritance
 */
export function forTests(build: Build, scope: Scope): (configuration: string) => boolean {
  const extensions = [...build.scripts, ...build.ancestors].flatMap(extensionsOf);
  if (extensions.length === 0) return isTest;
  const extending = new Map<string, Set<string>>();
  const extended = new Map<string, Set<string>>();
  for (const { own, others } of extensions) {
    const child = configurationName(own, scope);
    for (const nodes of others) {
      const parent = configurationName(nodes, scope);
      if (child === null || parent === null) continue;
      extending.set(parent, (extending.get(parent) ?? new Set()).add(child));
      extended.set(child, (extended.get(child) ?? new Set()).add(parent));
    }
  }
  const known = new Map<string, boolean>();

  function isForTests(name: string): boolean {
    if (isTest(name)) return true;
    const before = known.get(name);
    if (before !== undefined) return before;
    // Configurations that extend each other are none that Gradle accepts.
    known.set(name, false);
    const children = [...(extending.get(name) ?? [])];
    const isInTests = children.length > 0 || [...(extended.get(name) ?? [])].some(isForTests);
    const found = !main.test(name) && isInTests && children.every(isForTests);
    known.set(name, found);
    return found;
  }

  return (name) => isForTests(configurationName([word(name)], scope) ?? name);
}

function word(text: string): Node {
  return { kind: "word", text, line: 1 };
}

/** `own` extends `others`, each as it is written. */
interface Extension {
  readonly own: readonly Node[];
  readonly others: readonly (readonly Node[])[];
}

const known = new WeakMap<Script, readonly Extension[]>();
const extendsFrom = new Set(["extendsFrom"]);

function extensionsOf(script: Script): readonly Extension[] {
  const before = known.get(script);
  if (before !== undefined) return before;
  const found = hasWord(script.nodes, extendsFrom) ? collected(script.nodes, []) : [];
  known.set(script, found);
  return found;
}

function collected(nodes: readonly Node[], owner: readonly Node[]): Extension[] {
  return statementsOf(nodes).flatMap((statement): Extension[] => {
    const at = statement.findIndex((node) => isWord(node, "extendsFrom"));
    if (at !== -1) return [extension(statement, at, owner)];
    const own = ownerOf(statement);
    return statement.flatMap((node) =>
      node.kind === "group" ? collected(node.nodes, own.length === 0 ? owner : own) : [],
    );
  });
}

function extension(statement: Statement, at: number, owner: readonly Node[]): Extension {
  const behind = statement.slice(at + 1);
  const others = splitAt(contentOf(behind[0], "(") ?? behind, ",");
  return { own: at === 0 ? owner : statement.slice(0, at - 1), others };
}

/** What the block of a statement is about: `val a by configurations.creating { … }` defines `a`. */
function ownerOf(statement: Statement): readonly Node[] {
  const before = statement.filter((node) => contentOf(node, "{") === null);
  const by = before.findIndex((node) => isWord(node, "by"));
  const defined = before.slice(1, by === -1 ? undefined : by);
  const equals = before.findIndex((node) => isMark(node, "="));
  if (isWord(before[0], "val") && by !== -1) return defined.slice(0, 1);
  return equals === -1 ? before : before.slice(equals + 1);
}
