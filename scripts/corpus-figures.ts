import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../src/report/report.ts";
import { runCommandLine } from "../src/cli/run-command-line.ts";
import { corpusCases } from "./corpus/corpus-cases.ts";
import { openTypeRows, type ReadProject } from "./corpus/open-types.ts";
import { markdownTable } from "./generated/markdown-table.ts";

/**
 * Prints the table of docs/formats.md of package types that stay open, for a corpus with an
 * `index.json` and for a folder of cases: `node scripts/corpus-figures.ts <corpus> <cases>`.
 * Neither is a part of the project.
 */
const [, , corpus, cases] = process.argv;
if (corpus === undefined || cases === undefined)
  throw new Error("Name the directory of the corpus and that of the cases.");

const folders = [
  ...corpusCases(corpus).map(({ folder, path }) => ({
    group: folder === "malformed" ? "Malformed" : "Corpus",
    directory: join(corpus, path),
  })),
  ...readdirSync(cases)
    .map((name) => ({ group: "Cases", directory: join(cases, name, "input") }))
    .filter(({ directory }) => existsSync(directory)),
];

const projects: ReadProject[] = [];
for (const { group, directory } of folders) projects.push({ group, report: await list(directory) });
const groups = ["Corpus", "Malformed", "Cases"];
console.log(markdownTable(["Cause", ...groups], openTypeRows(projects, groups)));

async function list(directory: string): Promise<Report> {
  const written: string[] = [];
  const messages: string[] = [];
  await runCommandLine({
    argv: ["node", "cli.js", "list", directory, "--json", "--exclude", "**/none/**"],
    env: {},
    cwd: () => directory,
    stdout: { write: (text: string) => written.push(text), on: ignore },
    stderr: { write: (text: string) => messages.push(text), on: ignore },
    once: ignore,
    on: ignore,
  });
  if (written.length === 0) throw new Error(`${directory} gave no report: ${messages.join("")}`);
  return JSON.parse(written.join("")) as Report;
}

function ignore(): void {}
