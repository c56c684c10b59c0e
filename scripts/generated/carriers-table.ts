import type { Carrier } from "../../src/manifests/carriers/carrier.ts";
import { code, markdownTable } from "./markdown-table.ts";

/** The table of docs/formats.md of files that can declare packages and are not read. */
export function carriersTable(carriers: readonly Carrier[]): string {
  return markdownTable(
    ["Files", "Package type", "What it is", "Not where this lies beside it"],
    carriers.map(({ files, packageType, what, unless = [] }) => [
      files.map(code).join(", "),
      code(packageType),
      what,
      unless.map(code).join(", "),
    ]),
  );
}
