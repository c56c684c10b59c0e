import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { json } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { readJournal } from "../../src/organisation/journal.ts";
import { wallTimeMs } from "../child-process.ts";

interface BuiltNight {
  /** Holds the repositories, and takes plan and results. */
  readonly directory: string;
  readonly cortexUrl: string;
  /** The head of each repository, by `owner/name`. */
  readonly heads: ReadonlyMap<string, string>;
}

/** Plans a check by GitHub's list, and works on it as one shard, by the built command line at its own pace. */
export async function builtNight({ directory, cortexUrl, heads }: BuiltNight) {
  const gitHub = await listOf(heads);
  const flags = { organisation: "acme", "cortex-api-url": cortexUrl, "max-parallel": "1" };
  const parameters = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  for (const step of [["plan", "--shards=1"], ["run"]])
    await wallTimeMs({
      parameters: [resolve("dist/cli.js"), "organisation", ...step, ...parameters],
      cwd: directory,
      env: {
        CORTEX_API_KEY: "key-of-the-sandbox",
        GITHUB_TOKEN: "token",
        GITHUB_GRAPHQL_URL: gitHub.url,
        GITHUB_SERVER_URL: pathToFileURL(directory).href,
      },
    });
  gitHub.close();
  const { done, end } = readJournal(readFileSync(join(directory, "results/shard-1.jsonl"), "utf8"));
  const checked = done.filter(({ result }) => result === "drift").length;
  if (end === null || checked !== heads.size)
    throw new Error(`${checked} of ${heads.size} repositories were checked.`);
  return { gitHubRequests: gitHub.asked(), peakMegabytes: end.peakMegabytes };
}

/** GitHub's list of the repositories of an owner, on loopback; each that is asked for by its name is not there. */
async function listOf(heads: ReadonlyMap<string, string>) {
  let asked = 0;
  const nodes = [...heads].map(([nameWithOwner, oid], at) => ({
    databaseId: at + 1,
    nameWithOwner,
    defaultBranchRef: { name: "main", target: { oid } },
  }));
  const server = createServer((request, response) => {
    asked += 1;
    void json(request).then((value) => {
      const { variables } = value as { readonly variables: Readonly<Record<string, unknown>> };
      const from = Number(variables["after"] ?? 0);
      const end = from + Number(variables["first"]);
      const pageInfo = { hasNextPage: end < nodes.length, endCursor: String(end) };
      const page = { totalCount: nodes.length, pageInfo, nodes: nodes.slice(from, end) };
      const missing = { data: { repository: null }, errors: [{ type: "NOT_FOUND" }] };
      const list = { data: { repositoryOwner: { repositories: page } } };
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify("name" in variables ? missing : list));
    });
  });
  await new Promise<void>((started) => server.listen(0, "127.0.0.1", started));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    asked: () => asked,
    close: () => void server.close(),
  };
}
