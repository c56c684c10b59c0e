import type { Node, TextPart } from "../../../../src/manifests/java/gradle/language/nodes.ts";

const closing = { "(": ")", "[": "]", "{": "}" };

/** A node in short: texts in quotes, groups in their brackets, expressions in `${…}`. */
export function show(node: Node): string {
  if (node.kind === "group")
    return `${node.open}${node.nodes.map(show).join(" ")}${closing[node.open]}`;
  return node.kind === "text" ? `'${node.parts.map(showPart).join("")}'` : node.text;
}

function showPart(part: TextPart): string {
  return typeof part === "string" ? part : `\${${part.map(show).join(" ")}}`;
}
