import { startSandbox } from "../src/sandbox/server.ts";
import { runAction } from "./action-run.ts";
import { csproj } from "./manifests/dotnet.ts";
import { goSum } from "./manifests/go.ts";
import { mavenPom } from "./manifests/java.ts";
import { npmLock } from "./manifests/javascript.ts";
import { requirements } from "./manifests/python.ts";
import { packagePool, sample } from "./package-pool.ts";
import { seededRandom } from "./random.ts";
import { figure, figures, type Table } from "./table.ts";
import { commitAll, temporaryWorkspace, writeFile } from "./workspace.ts";

const manifests = {
  "package-lock.json": npmLock,
  "requirements.txt": requirements,
  "go.sum": goSum,
  "pom.xml": mavenPom,
  "App.csproj": csproj,
};
const filesPerType = 4;

/** What a first sync of one entity costs, with all five types, each from many files. */
export async function requests(): Promise<Table> {
  using workspace = temporaryWorkspace();
  const { directory } = workspace;
  const random = seededRandom(1);
  const pool = packagePool(random, 500);
  for (const [name, text] of Object.entries(manifests))
    for (let number = 1; number <= filesPerType; number++)
      writeFile(directory, `services/${number}/${name}`, text(sample(pool, random, 50)));
  commitAll(directory);
  const sandbox = await startSandbox();
  try {
    const { report } = await runAction({ workspace: directory, url: sandbox.url, mode: "sync" });
    if (report.result !== "synced") throw new Error(`The first sync is ${report.result}.`);
    const asked = Map.groupBy(sandbox.requests(), ({ path }) => path.includes("/packages"));
    const methods = (asked.get(true) ?? []).map(({ method }) => method);
    return figures([
      figure(
        `first sync of five types, each from ${filesPerType} files: lists before, uploads, lists after`,
        [
          methods.indexOf("POST"),
          methods.filter((method) => method !== "GET").length,
          methods.length - 1 - methods.lastIndexOf("POST"),
        ].join(", "),
        "at most 2, 5, 2",
      ),
      figure(
        "requests of that sync beside: the state, and whose the entity is",
        `${asked.get(false)?.length ?? 0}`,
        "",
      ),
    ]);
  } finally {
    await sandbox.close();
  }
}
