import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isRecord } from "../../domain/untyped.ts";
import { painter } from "../../report/paint.ts";
import { startSandbox, type Sandbox } from "../../sandbox/server.ts";
import { inTemporaryDirectory } from "../../workspace/temporary-directory.ts";
import { readArguments } from "../arguments.ts";
import type { Invocation } from "../invocation.ts";
import { runOrganisation } from "../organisation/run-organisation.ts";
import { demoFiles } from "./demo-files.ts";
import { hostRepositories } from "./host-repositories.ts";

const size = 30;
/** The entity of a repository that is not there. */
const gone = "retired";

/** Each night of the demo: how it is planned, and the expected results of the repositories. */
const nights = [
  {
    title: "1. A check of all repositories, which writes nothing.",
    mode: "check",
    counts: { drift: size, "not-visible": 1 },
  },
  { title: "2. The first sync.", mode: "sync", counts: { synced: size, "not-visible": 1 } },
  {
    title: "3. The next sync: no repository changed, so nothing is due.",
    mode: "sync",
    counts: { unchanged: size, "not-visible": 1 },
  },
] as const;

/**
 * `demo --organisation`: plan, run and report over repositories of an owner on this machine, against
 * a sandbox of its own. @returns 0 when every night came to what it should.
 */
export async function runOrganisationDemo(invocation: Invocation, owner: string): Promise<number> {
  const sandbox = await startSandbox();
  try {
    return await inTemporaryDirectory("cortex-deps-demo-", (place) =>
      runNights(place, owner, sandbox, invocation),
    );
  } finally {
    await sandbox.close();
  }
}

async function runNights(
  place: string,
  owner: string,
  { catalog, url }: Sandbox,
  invocation: Invocation,
): Promise<number> {
  const { env, terminal } = invocation;
  const repositories = repositoriesOf(owner);
  hostRepositories(place, repositories, env);
  for (const repository of [...repositories.keys(), `${owner}/${gone}`])
    catalog.entities.know(repository.slice(owner.length + 1), { git: { repository } });
  terminal.result(
    `${size} repositories of ${owner}, and a Cortex that knows an entity of each: both on this machine.\n`,
  );
  const remote = `${pathToFileURL(place).href}/{repository}.git`;
  const paint = painter(terminal.results.color);
  for (const { title, mode, counts } of nights) {
    terminal.result(`\n${title}\n\n`);
    for (const step of ["plan", "run", "report"])
      await runStep(step, { remote, mode, owner, place, url }, invocation);
    const found: unknown = JSON.parse(
      readFileSync(join(place, "results/organisation.json"), "utf8"),
    );
    const isAsExpected = isRecord(found) && hasCounts(found["counts"], counts);
    terminal.result(
      isAsExpected
        ? paint("green", "✓ Every repository came to what it should.\n")
        : paint("red", `✗ ${JSON.stringify(counts)} is expected.\n`),
    );
    if (!isAsExpected) return 1;
  }
  return 0;
}

/** Repositories that each have one of the directories of the shop. */
function repositoriesOf(owner: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const directories = [...Map.groupBy(demoFiles, ([path]) => path.split("/", 1)[0] ?? "").values()];
  return new Map(
    Array.from({ length: size }, (_, at) => {
      const files = directories[at % directories.length] ?? [];
      const name = `service-${String(at + 1).padStart(2, "0")}`;
      const own = files.map(([path, text]) => [path.slice(path.indexOf("/") + 1), text] as const);
      return [`${owner}/${name}`, new Map(own)];
    }),
  );
}

interface Stage {
  readonly remote: string;
  readonly mode: string;
  readonly owner: string;
  readonly place: string;
  readonly url: string;
}

/** One step as the command line runs it, in an environment without the variables of any workflow. */
async function runStep(
  step: string,
  { remote, mode, owner, place, url }: Stage,
  invocation: Invocation,
): Promise<number> {
  const flags = { remote, mode, organisation: owner, "cortex-api-url": url };
  const parameters = [
    "organisation",
    step,
    ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`),
  ];
  const own = Object.entries(invocation.env).filter(([name]) => !/^(?:GITHUB|CORTEX)_/.test(name));
  return runOrganisation({
    ...invocation,
    line: readArguments(parameters).line,
    argv: [...invocation.argv.slice(0, 2), ...parameters],
    env: { ...Object.fromEntries(own), CORTEX_API_KEY: "key-of-the-demo" },
    cwd: place,
  });
}

function hasCounts(found: unknown, expected: Readonly<Record<string, number>>): boolean {
  if (!isRecord(found)) return false;
  const names = new Set([...Object.keys(found), ...Object.keys(expected)]);
  return [...names].every((name) => found[name] === expected[name]);
}
