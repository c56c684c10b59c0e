import { startSandbox } from "../src/sandbox/server.ts";
import { runAction } from "./action-run.ts";
import { wallTimeMs } from "./child-process.ts";
import { interleaved } from "./interleaved.ts";
import { npmLock, packageJson } from "./manifests/javascript.ts";
import { packagePool, sample } from "./package-pool.ts";
import { seededRandom } from "./random.ts";
import { figure, figures, ratio, type Table } from "./table.ts";
import { commitAll, temporaryWorkspace, writeFile } from "./workspace.ts";

const rounds = 21;

/** A small repository in sync, where nearly all the time is start-up. */
export async function startUp(): Promise<Table> {
  using workspace = temporaryWorkspace();
  const { directory } = workspace;
  const random = seededRandom(1);
  const entries = sample(packagePool(random, 100), random, 40);
  writeFile(directory, "package.json", packageJson(entries));
  writeFile(directory, "package-lock.json", npmLock(entries));
  commitAll(directory);
  const sandbox = await startSandbox();
  try {
    const options = { workspace: directory, url: sandbox.url };
    await runAction({ ...options, mode: "sync" });
    const before = sandbox.requests().length;
    const { report } = await runAction({ ...options, mode: "check" });
    const requests = sandbox.requests().length - before;
    if (report.result !== "in-sync") throw new Error(`The small repository is ${report.result}.`);
    const [action = 0, floor = 0] = await interleaved(rounds, [
      async () => (await runAction({ ...options, mode: "sync" })).wallMs,
      () => wallTimeMs({ parameters: ["-e", "0"] }),
    ]);
    return figures([
      ratio("small repository in sync, beside `node -e 0`", action, floor, "at most 3"),
      figure("requests of a check in sync", String(requests), "at most 2"),
    ]);
  } finally {
    await sandbox.close();
  }
}
