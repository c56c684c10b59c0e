import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startSandbox } from "../src/sandbox/server.ts";
import { runAction } from "./action-run.ts";
import { interleaved } from "./interleaved.ts";
import { outsideFramework, service } from "./manifests/outside-framework.ts";
import { figure, figures, ratio, type Table } from "./table.ts";
import { commitAll, temporaryWorkspace, writeFile } from "./workspace.ts";

const rounds = 11;

/**
 * A service with 40 dependencies under a parent three levels up that imports 25 BOMs: its versions from
 * a repository on loopback, from a cache, and written in the file as the floor.
 */
export async function outsideVersions(): Promise<Table> {
  using home = temporaryWorkspace();
  using managed = temporaryWorkspace();
  using written = temporaryWorkspace();
  const poms = outsideFramework();
  for (const [path, text] of poms) writeFile(home.directory, `.m2/repository/${path}`, text);
  for (const [{ directory }, withVersions] of [
    [managed, false],
    [written, true],
  ] as const) {
    writeFile(directory, "pom.xml", service(withVersions));
    commitAll(directory);
  }
  const repository = await startRepository(poms);
  const sandbox = await startSandbox();
  try {
    const remote = {
      "INPUT_JAVA-VERSIONS": "remote",
      "INPUT_MAVEN-REPOSITORIES": `bench = ${repository.url}`,
    };
    const cold = { workspace: managed.directory, url: sandbox.url, env: remote };
    const { report } = await runAction({ ...cold, mode: "sync" });
    const known = report.entities[0]?.packages.filter(({ versions }) => versions.length > 0);
    if (known?.length !== 40) throw new Error(`The service has ${known?.length} known versions.`);
    const requests = repository.requests();
    const warm = { ...cold, env: { HOME: home.directory } };
    const [overLoopback = 0, fromCache = 0, floor = 0] = await interleaved(rounds, [
      async () => (await runAction({ ...cold, mode: "check" })).wallMs,
      async () => (await runAction({ ...warm, mode: "check" })).wallMs,
      async () =>
        (await runAction({ workspace: written.directory, url: sandbox.url, mode: "check" })).wallMs,
    ]);
    return figures([
      figure(`requests for 40 versions from ${poms.size} POMs`, String(requests), "at most 28"),
      ratio("cold over loopback, beside versions in the file", overLoopback, floor, "at most 2"),
      ratio("warm from a cache, beside versions in the file", fromCache, floor, "at most 1.5"),
    ]);
  } finally {
    await sandbox.close();
    repository.close();
  }
}

/** A Maven repository on loopback, with how often it was asked. */
async function startRepository(poms: ReadonlyMap<string, string>) {
  let requests = 0;
  const server = createServer(({ url = "" }, response) => {
    requests += 1;
    const text = poms.get(url.slice(1));
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
