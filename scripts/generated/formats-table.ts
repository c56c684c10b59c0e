import { endpointOf } from "../../src/cortex/endpoints.ts";
import type { Format } from "../../src/manifests/format.ts";
import { formatNotes, sbomNotes } from "./format-notes.ts";
import { code, markdownTable } from "./markdown-table.ts";

/** An SBOM has no name of its own. */
const namedByInput = "CycloneDX and SPDX in JSON that `sbom` names";

/** The short table of the README: a line for each package type, with the first file of each format. */
export function formatsTable(formats: readonly Format[]): string {
  const byType = Map.groupBy(formats, ({ packageType }) => packageType);
  return markdownTable(
    ["Package type", "Lockfiles", "Other manifests"],
    [...byType].map(([packageType, ofType]) => [
      code(packageType),
      firstFiles(ofType.filter(({ lockfile }) => lockfile)),
      firstFiles(ofType.filter(({ lockfile }) => !lockfile)),
    ]),
  );
}

function firstFiles(formats: readonly Format[]): string {
  return formats.map(({ files: [first = ""] }) => code(first)).join(", ");
}

/** The first table of docs/formats.md: what the registry knows. */
export function formatDetailsTable(formats: readonly Format[]): string {
  return markdownTable(
    ["Format", "Files", "Package type", "Is a", "Goes alone to"],
    [
      ...formats.map((format) => [
        code(format.id),
        filesOf(format),
        code(format.packageType),
        format.lockfile ? "lockfile" : "manifest",
        code(endpointOf(format.id) ?? ""),
      ]),
      [code("sbom"), namedByInput, "all", "lockfile", ""],
    ],
  );
}

/**
 * The second table of docs/formats.md: what covers what, and what is for development.
 * @throws Error when a format has no notes.
 */
export function formatNotesTable(formats: readonly Pick<Format, "id">[]): string {
  return markdownTable(
    ["Format", "Covers", "For development is"],
    [
      ...formats.map(({ id }) => {
        const notes = formatNotes.get(id);
        if (notes === undefined)
          throw new Error(`The format ${id} has no entry in scripts/generated/format-notes.ts.`);
        return [code(id), notes.covers, notes.development];
      }),
      [code("sbom"), sbomNotes.covers, sbomNotes.development],
    ],
  );
}

function filesOf({ files }: Format): string {
  return files.map(code).join(", ");
}
