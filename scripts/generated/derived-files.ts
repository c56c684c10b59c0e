import { formats } from "../../src/manifests/formats.ts";
import { sandboxFlags } from "../../src/sandbox/flags.ts";
import { problemCodes } from "../../src/domain/problem-codes.ts";
import { inputsTable, outputsTable } from "./action-tables.ts";
import { betweenMarkers } from "./between-markers.ts";
import { codesTable } from "./codes-table.ts";
import { formatDetailsTable, formatNotesTable, formatsTable } from "./formats-table.ts";
import { reportSchema } from "./report-schema.ts";
import { lintConfiguration } from "./layer-rules.ts";
import { layerTable } from "./layer-table.ts";
import { sandboxTable } from "./sandbox-table.ts";

/** A file of which at least a part follows from the code. */
interface DerivedFile {
  readonly path: string;
  /** The new text, from the text that is there. */
  readonly derive: (text: string, actionYaml: string) => string;
}

export const derivedFiles: readonly DerivedFile[] = [
  { path: "README.md", derive: readme },
  {
    path: "docs/formats.md",
    derive: (text) =>
      betweenMarkers(
        betweenMarkers(text, "formats", formatDetailsTable(formats)),
        "notes",
        formatNotesTable(formats),
      ),
  },
  {
    path: "docs/sandbox.md",
    derive: (text) => betweenMarkers(text, "flags", sandboxTable(sandboxFlags)),
  },
  {
    path: "docs/architecture.md",
    derive: (text) => betweenMarkers(text, "layers", layerTable()),
  },
  { path: ".oxlintrc.json", derive: lintConfiguration },
  { path: "docs/report.schema.json", derive: () => `${JSON.stringify(reportSchema(), null, 2)}\n` },
];

function readme(text: string, actionYaml: string): string {
  const tables = {
    inputs: inputsTable(actionYaml),
    outputs: outputsTable(actionYaml),
    formats: formatsTable(formats),
    codes: codesTable(problemCodes),
  };
  return Object.entries(tables).reduce(
    (readmeText, [name, table]) => betweenMarkers(readmeText, name, table),
    text,
  );
}
