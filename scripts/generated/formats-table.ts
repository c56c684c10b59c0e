import type { Format } from "../../src/manifests/format.ts";
import { code, markdownTable } from "./markdown-table.ts";

/** The short table of the README. */
export function formatsTable(formats: readonly Format[]): string {
  return markdownTable(
    ["Format", "Files", "Package type"],
    formats.map((format) => [code(format.id), filesOf(format), code(format.packageType)]),
  );
}

/** The table of docs/formats.md. */
export function formatDetailsTable(formats: readonly Format[]): string {
  return markdownTable(
    ["Format", "Files", "Package type", "Is a", "Goes alone to"],
    formats.map((format) => [
      code(format.id),
      filesOf(format),
      code(format.packageType),
      format.lockfile ? "lockfile" : "manifest",
      code(format.endpoint ?? ""),
    ]),
  );
}

function filesOf({ files }: Format): string {
  return files.map(code).join(", ");
}
