import type { Definition } from "./language/definitions.ts";
import { contentOf, deepNodes, isWord, wordsOf, type Node } from "./language/nodes.ts";
import { blocksOf, statementsOf, type Statement } from "./language/statements.ts";

/** A plugin whose version is that of packages which scripts name without one. */
export interface KnownPlugin {
  readonly id: RegExp;
  /** The plugin as a dependency of a build script or of `buildSrc`. */
  readonly artifact: RegExp;
}

/** https://docs.spring.io/spring-boot/gradle-plugin/managing-dependencies.html */
export const springBoot: KnownPlugin = {
  id: /^org\.springframework\.boot$/,
  artifact: /^org\.springframework\.boot:spring-boot-gradle-plugin:/,
};

/** https://kotlinlang.org/docs/gradle-configure-project.html#versions-alignment-of-transitive-dependencies */
export const kotlin: KnownPlugin = {
  id: /^org\.jetbrains\.kotlin\.(?:jvm|android|multiplatform|js)$|^(?:jvm|android|multiplatform|js)$/,
  artifact: /^org\.jetbrains\.kotlin:kotlin-gradle-plugin:/,
};

/** https://kotlinlang.org/docs/multiplatform/compose-compatibility-and-versioning.html */
export const compose: KnownPlugin = {
  id: /^org\.jetbrains\.compose$/,
  artifact: /^org\.jetbrains\.compose:compose-gradle-plugin:/,
};

/** The plugin that an accessor of a catalog stands for. */
type Alias = (
  accessor: readonly Node[],
) => { readonly id: string; readonly version: string | null } | null;

/** The version of a plugin, unevaluated, where a script states it; `null` where it does not. */
export function pluginVersion(
  nodes: readonly Node[],
  plugin: KnownPlugin,
  alias: Alias,
): Definition | null {
  return inPlugins(nodes, plugin, alias) ?? inDependencies(nodes, plugin);
}

/** `id("…") version "…"`, `kotlin("jvm") version "…"`, `alias(libs.plugins.…)` */
function inPlugins(nodes: readonly Node[], plugin: KnownPlugin, alias: Alias): Definition | null {
  for (const statement of statementsOf(nodes)) {
    const own = ofStatement(statement, plugin, alias);
    if (own !== null) return own;
    for (const block of blocksOf(statement)) {
      const inner = inPlugins(block, plugin, alias);
      if (inner !== null) return inner;
    }
  }
  return null;
}

function ofStatement(statement: Statement, { id }: KnownPlugin, alias: Alias): Definition | null {
  const [first] = wordsOf(statement);
  if (first === "alias") {
    const found = alias(contentOf(statement[1], "(") ?? statement.slice(1, -1));
    return found?.version == null || !id.test(found.id)
      ? null
      : definition([text([found.version])]);
  }
  const at = statement.findIndex((node) => isWord(node, "version"));
  if (at < 1 || (first !== "id" && first !== "kotlin")) return null;
  const [named] = contentOf(statement[1], "(") ?? statement.slice(1);
  const isPlugin =
    named?.kind === "text" && typeof named.parts[0] === "string" && id.test(named.parts[0]);
  return isPlugin
    ? definition(contentOf(statement[at + 1], "(") ?? statement.slice(at + 1, at + 2))
    : null;
}

/** `"org.springframework.boot:spring-boot-gradle-plugin:$version"`, wherever it stands. */
function inDependencies(nodes: readonly Node[], { artifact }: KnownPlugin): Definition | null {
  for (const node of deepNodes(nodes)) {
    if (node.kind !== "text") continue;
    const [start, ...more] = node.parts;
    if (typeof start !== "string" || !artifact.test(start)) continue;
    const version = start.replace(artifact, "");
    return definition([text(version === "" ? more : [version, ...more])]);
  }
  return null;
}

function text(parts: Extract<Node, { kind: "text" }>["parts"]): Node {
  return { kind: "text", parts, line: 1 };
}

function definition(nodes: readonly Node[]): Definition {
  return { nodes, within: "", depth: 0 };
}
