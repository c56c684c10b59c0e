import { rmSync } from "node:fs";
import { join } from "node:path";
import { formats } from "../../manifests/formats.ts";
import type { Paint } from "../../report/paint.ts";
import { safeText } from "../../report/safe-text.ts";
import { count, enumeration } from "../../domain/wording.ts";
import { runStep, demoEntity, type StepResult, type Fixture } from "./run-step.ts";
import { renderStep } from "./render-step.ts";
import {
  keepsForOthers,
  recordsWhatIsDeclared,
  removes,
  reports,
  writesNoPackage,
  type Check,
} from "./checks.ts";
import { chooseDeletion, type Deletion } from "./deletion.ts";
import { writeFiles } from "./demo-files.ts";

interface StepsOptions {
  readonly log: (text: string) => void;
  readonly paint: Paint;
  /** An empty directory for the second repository. */
  readonly neighbour: string;
}

const lockfiles = new Set(formats.filter(({ lockfile }) => lockfile).map(({ id }) => id));
const noInputs: ReadonlyMap<string, string> = new Map();

/** Recorded before the first run, and declared by nobody. */
const unclaimed = { packageType: "NODE", name: "of-unknown-origin", version: "1.0.0" } as const;
/** What the second repository declares. */
const neighbours = { packageType: "NODE", name: "website-theme", version: "2.1.0" } as const;
const neighbourSource = { name: "example.com/demo/website", id: "" };

/**
 * First sync, second sync that writes nothing, a second repository of the same entity, a deleted
 * lockfile, the prune: each a real run against the sandbox. @returns whether every one of them did
 * what it should.
 */
export async function runSteps(
  fixture: Fixture,
  { log, paint, neighbour }: StepsOptions,
): Promise<boolean> {
  function show(title: string, done: StepResult, checks: readonly Check[]): boolean {
    log(renderStep(title, done, checks, paint));
    return checks.every(({ holds }) => holds);
  }

  fixture.sandbox.catalog.seed(demoEntity, [unclaimed]);
  const first = await runStep("sync", noInputs, fixture);
  const begun = show(
    `1. The first sync. Cortex records ${unclaimed.name}, of which nobody knows where it came from.`,
    first,
    [reports("synced", first), recordsWhatIsDeclared(first, [unclaimed])],
  );
  const deletion = chooseDeletion(first.report, lockfiles);
  if (!begun || deletion === null) return false;

  const second = await runStep("sync", noInputs, fixture);
  const quiet = show("2. The second sync. Nothing has changed.", second, [
    reports("in-sync", second),
    writesNoPackage(second),
    recordsWhatIsDeclared(second, [unclaimed]),
  ]);

  const { name, version } = neighbours;
  const manifest = JSON.stringify({ name: "website", dependencies: { [name]: version } });
  writeFiles([["package.json", manifest]], neighbour);
  const website = { ...fixture, workspace: neighbour, source: neighbourSource };
  const beside = await runStep("sync", noInputs, website);
  const kept = show("3. A second repository reports to the same entity.", beside, [
    reports("synced", beside),
    keepsForOthers(beside, first),
  ]);

  for (const path of deletion.paths) rmSync(join(fixture.workspace, path));
  const preview = await runStep("check", deletion.inputs, fixture);
  const previewed = show(
    `4. ${deletionSentence(deletion)} A check shows what that means.`,
    preview,
    [reports("drift", preview), removes(deletion.removed, preview), writesNoPackage(preview)],
  );

  const prune = await runStep("sync", deletion.inputs, fixture);
  const pruned = show("5. The prune. A sync removes what is gone, and nothing else.", prune, [
    reports("synced", prune),
    removes(deletion.removed, prune),
    recordsWhatIsDeclared(prune, [unclaimed, neighbours]),
  ]);
  return quiet && kept && previewed && pruned;
}

function deletionSentence({ paths, inputs }: Deletion): string {
  const [manifest = "", ...covered] = paths.map(safeText);
  const along =
    covered.length === 0 ? "" : `, with ${count(covered.length, "manifest")} that it covered`;
  const given = [...inputs].map(([name, value]) => `\`--${name} ${value}\``);
  const permission =
    given.length === 0 ? "" : ` What comes runs with ${enumeration(given)}, which allows for that.`;
  return `${manifest} is deleted${along}.${permission}`;
}
