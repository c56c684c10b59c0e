import { rmSync } from "node:fs";
import { join } from "node:path";
import { formats } from "../../manifests/formats.ts";
import type { Paint } from "../../report/paint.ts";
import { safeText } from "../../report/safe-text.ts";
import { count, enumeration } from "../../domain/wording.ts";
import { act, type Act, type Stage } from "./act.ts";
import { chapter } from "./chapter.ts";
import { recordsWhatIsDeclared, removes, reports, writesNothing, type Check } from "./checks.ts";
import { chooseDeletion, type Deletion } from "./deletion.ts";

interface Telling {
  readonly say: (text: string) => void;
  readonly paint: Paint;
}

const lockfiles = new Set(formats.filter(({ lockfile }) => lockfile).map(({ id }) => id));
const noInputs: ReadonlyMap<string, string> = new Map();

/**
 * First sync, second sync that writes nothing, a deleted lockfile, the prune: each a real run
 * against the sandbox. @returns whether every one of them did what it should.
 */
export async function tellStory(stage: Stage, { say, paint }: Telling): Promise<boolean> {
  function tell(title: string, done: Act, checks: readonly Check[]): boolean {
    say(chapter(title, done, checks, paint));
    return checks.every(({ holds }) => holds);
  }

  const first = await act("sync", noInputs, stage);
  const begun = tell("1. The first sync. Cortex records nothing yet.", first, [
    reports("synced", first),
    recordsWhatIsDeclared(first),
  ]);
  const deletion = chooseDeletion(first.report, lockfiles);
  if (!begun || deletion === null) return false;

  const second = await act("sync", noInputs, stage);
  const quiet = tell("2. The second sync. Nothing has changed.", second, [
    reports("in-sync", second),
    writesNothing(second),
    recordsWhatIsDeclared(second),
  ]);

  for (const path of deletion.paths) rmSync(join(stage.workspace, path));
  const preview = await act("check", deletion.inputs, stage);
  const previewed = tell(
    `3. ${deletionSentence(deletion)} A check tells what that means.`,
    preview,
    [reports("drift", preview), removes(deletion.removed, preview), writesNothing(preview)],
  );

  const prune = await act("sync", deletion.inputs, stage);
  const pruned = tell("4. The prune. A sync removes what is gone, and reads back.", prune, [
    reports("synced", prune),
    removes(deletion.removed, prune),
    recordsWhatIsDeclared(prune),
  ]);
  return quiet && previewed && pruned;
}

function deletionSentence({ paths, inputs }: Deletion): string {
  const [manifest = "", ...covered] = paths.map(safeText);
  const along =
    covered.length === 0 ? "" : `, with ${count(covered.length, "manifest")} that it spoke for`;
  const given = [...inputs].map(([name, value]) => `\`${name}: ${value}\``);
  const permission =
    given.length === 0 ? "" : ` What comes runs with ${enumeration(given)}, which allows for that.`;
  return `${manifest} is deleted${along}.${permission}`;
}
