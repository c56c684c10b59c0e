import type { Definition } from "./definitions.ts";
import { contentOf, deepNodes, isWord, wordsOf, type Node } from "./nodes.ts";
import { blocksOf, statementsOf } from "./statements.ts";

/** Under this name a scope has the version of Spring Boot's plugin. No script can spell it. */
export const springBootVersion = "version of org.springframework.boot";

const plugin = "org.springframework.boot";
const artifact = /^org\.springframework\.boot:spring-boot-gradle-plugin:/;

/**
 * The version of Spring Boot's plugin, unevaluated, where a script says it: in `plugins { … }`, or
 * as a dependency of the build script or of `buildSrc`.
 */
export function springBootDefinition(
  nodes: readonly Node[],
  versionOf: (accessor: readonly Node[]) => string | null,
): Definition | null {
  for (const statement of statementsOf(nodes)) {
    const texts = statement.flatMap((node) =>
      node.kind === "group" && node.open === "(" ? node.nodes : [node],
    );
    const at = statement.findIndex((node) => isWord(node, "version"));
    const isPlugin = texts.some((node) => node.kind === "text" && node.parts[0] === plugin);
    const value = contentOf(statement[at + 1], "(") ?? statement.slice(at + 1, at + 2);
    if (isPlugin && at !== -1) return definition(value);
    if (wordsOf(statement)[0] === "alias") {
      const version = versionOf(contentOf(statement[1], "(") ?? statement.slice(1));
      if (version !== null) return definition([text([version])]);
    }
    for (const block of blocksOf(statement)) {
      const inner = springBootDefinition(block, versionOf);
      if (inner !== null) return inner;
    }
  }
  return null;
}

/** The version in `"org.springframework.boot:spring-boot-gradle-plugin:$version"`, wherever it stands. */
export function springBootArtifact(nodes: readonly Node[]): Definition | null {
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
