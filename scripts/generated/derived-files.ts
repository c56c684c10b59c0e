import { readFileSync } from "node:fs";
import { carriers } from "../../src/manifests/carriers.ts";
import { formats } from "../../src/manifests/formats.ts";
import { sandboxFlags } from "../../src/sandbox/flags.ts";
import { problemCodes } from "../../src/domain/problem.ts";
import { inputsTable, outputsTable } from "./action-tables.ts";
import { betweenMarkers } from "./between-markers.ts";
import { carriersTable } from "./carriers-table.ts";
import { enterpriseWorkflow } from "./enterprise-workflow.ts";
import { formatDetailsTable, formatNotesTable, formatsTable } from "./formats-table.ts";
import type { Schema } from "./json-schema.ts";
import { organisationSchema } from "./organisation-schema.ts";
import { reportSchema } from "./report-schema.ts";
import { lintConfiguration } from "./layer-rules.ts";
import { layerTable } from "./layer-table.ts";
import { problemSections } from "./problem-sections.ts";
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
      inMarkers(text, {
        formats: formatDetailsTable(formats),
        notes: formatNotesTable(formats),
        carriers: carriersTable(carriers),
      }),
  },
  {
    path: "docs/problems.md",
    derive: (text) => betweenMarkers(text, "problems", problemSections(problemCodes)),
  },
  {
    path: "docs/sandbox.md",
    derive: (text) => betweenMarkers(text, "flags", sandboxTable(sandboxFlags)),
  },
  {
    path: "docs/architecture.md",
    derive: (text) => betweenMarkers(text, "layers", layerTable()),
  },
  {
    path: ".github/workflows/organisation-enterprise.yml",
    derive: () => enterpriseWorkflow(readFileSync(".github/workflows/organisation.yml", "utf8")),
  },
  { path: ".oxlintrc.json", derive: lintConfiguration },
  { path: "docs/report.schema.json", derive: () => asJson(reportSchema()) },
  { path: "docs/organisation.schema.json", derive: () => asJson(organisationSchema()) },
];

function asJson(schema: Schema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function readme(text: string, actionYaml: string): string {
  const tables = {
    inputs: inputsTable(actionYaml),
    outputs: outputsTable(actionYaml),
    formats: formatsTable(formats),
  };
  return inMarkers(text, tables);
}

/** The text with each table between the markers of its name. */
function inMarkers(text: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce(
    (derived, [name, table]) => betweenMarkers(derived, name, table),
    text,
  );
}
