import { layers } from "../layers.ts";
import { markdownTable } from "./markdown-table.ts";

/** The folders of src/, the highest first. */
export function layerTable(): string {
  const rows = [...layers]
    .toReversed()
    .map(([part, { purpose, imports }]) => [
      `\`${part}${part.endsWith(".ts") ? "" : "/"}\``,
      purpose,
      imports.map((path) => `\`${path}\``).join(" "),
    ]);
  return markdownTable(["folder", "what it is for", "may import"], rows);
}
