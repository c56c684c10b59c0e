import { run } from "../../../src/pipeline/run.ts";
import type { Report } from "../../../src/report/report.ts";
import { parseSettings } from "../../../src/settings/parse.ts";
import { demoFiles, writeFiles } from "../../../src/cli/demo/demo-files.ts";
import { createAdapters } from "../../../src/app/adapters.ts";
import { temporaryDirectory } from "../../support/repository.ts";

const context = {
  toolVersion: "1.2.3",
  mode: "list",
  repository: null,
  ref: null,
  commit: null,
  source: null,
  runId: "",
  isPreview: false,
  startedAt: 0,
} as const;

/** What the repository of the demo declares. */
export async function demoReport(): Promise<Report> {
  const workspace = temporaryDirectory();
  writeFiles(demoFiles, workspace);
  const { settings } = parseSettings(new Map(), { needsKey: false });
  if (settings === null) throw new Error("the defaults are not valid");
  const edges = createAdapters(settings, { workspace, env: process.env, step: () => undefined });
  return run(settings, context, edges);
}
