/** A piece of a build script, in Groovy, Kotlin or Java: as much of their grammar as declarations need. */
export type Node =
  | { readonly kind: "word"; readonly text: string; readonly line: number }
  | { readonly kind: "text"; readonly parts: readonly TextPart[]; readonly line: number }
  /** One character of punctuation; a line break counts where it may end a statement. */
  | { readonly kind: "mark"; readonly text: string; readonly line: number }
  | {
      readonly kind: "group";
      readonly open: Open;
      readonly nodes: readonly Node[];
      readonly line: number;
    };

/** Literal characters, or the expression that a string has in their place. */
export type TextPart = string | readonly Node[];

export type Open = "(" | "[" | "{";

export function isMark(node: Node | undefined, text: string): boolean {
  return node?.kind === "mark" && node.text === text;
}

export function isWord(node: Node | undefined, text: string): boolean {
  return node?.kind === "word" && node.text === text;
}

/** What stands between such brackets; `null` for any other node. */
export function contentOf(node: Node | undefined, open: Open): readonly Node[] | null {
  return node?.kind === "group" && node.open === open ? node.nodes : null;
}

/** The words among nodes, without those in brackets. */
export function wordsOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => (node.kind === "word" ? node.text : []));
}

/** Whether a word stands anywhere among nodes, in brackets as well. */
export function hasWord(nodes: readonly Node[], words: ReadonlySet<string>): boolean {
  return nodes.some((node) => {
    if (node.kind === "word") return words.has(node.text);
    return node.kind === "group" && hasWord(node.nodes, words);
  });
}

/** All nodes with those in their brackets and in the expressions of their texts, in the order of the script. */
export function* deepNodes(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    if (node.kind === "group") yield* deepNodes(node.nodes);
    if (node.kind === "text")
      for (const part of node.parts) if (typeof part !== "string") yield* deepNodes(part);
  }
}
