import { resolve } from "node:path";
import { startSandbox } from "../src/sandbox/server.ts";
import { runAction, type ActionRun, type ActionRunOptions } from "./action-run.ts";
import { wallTimeMs } from "./child-process.ts";
import { generateRepository } from "./generate-repository.ts";
import { interleaved } from "./interleaved.ts";
import { figure, figures, ratio, type Table } from "./table.ts";
import { startListServer } from "./list-server.ts";
import { temporaryWorkspace } from "./workspace.ts";

const rounds = 7;

/** A check of a large repository of many languages that is in sync. */
export async function largeRepository(): Promise<Table> {
  using workspace = temporaryWorkspace();
  const { directory } = workspace;
  const { manifests, entries, otherFiles } = generateRepository(directory, 1);
  await using check = await checkInSync(directory);
  const { peakMemoryMb } = await check.run({ withPeakMemory: true });
  const [action = 0, floor = 0] = await interleaved(rounds, [
    async () => (await check.run()).wallMs,
    () => wallTimeMs({ parameters: [resolve("bench/floor.mjs")], cwd: directory }),
  ]);
  const what = `check of ${manifests.length} manifests with ${entries} entries and ${otherFiles} other files`;
  return figures([
    ratio(`${what}, beside listing, reading and \`JSON.parse\``, action, floor, "at most 3"),
    figure("peak memory of that check", `${peakMemoryMb?.toFixed(0)} MB`, "at most 250 MB"),
  ]);
}

/** A check by one build of the action that finds nothing to do, as often as it is wanted. */
export async function checkInSync(workspace: string, action?: string) {
  const built = action === undefined ? {} : { action };
  const server = await startListServer(await recordedRows(workspace, built));
  return {
    run: async (more: Pick<ActionRunOptions, "withPeakMemory"> = {}): Promise<ActionRun> => {
      const options = { workspace, url: server.url, mode: "check", ...built, ...more } as const;
      const run = await runAction(options);
      if (run.report.result !== "in-sync")
        throw new Error(`The large repository is ${run.report.result}.`);
      return run;
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** What Cortex would record after a sync: the sandbox's answer to the list. */
async function recordedRows(
  workspace: string,
  built: Pick<ActionRunOptions, "action">,
): Promise<string> {
  const sandbox = await startSandbox();
  try {
    const { report } = await runAction({ workspace, url: sandbox.url, mode: "sync", ...built });
    if (report.result !== "synced") throw new Error(`The large repository is ${report.result}.`);
    return JSON.stringify(sandbox.catalog.list("shop"));
  } finally {
    await sandbox.close();
  }
}
