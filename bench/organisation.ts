import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { organisationSummary } from "../src/organisation/summary.ts";
import { startSandbox, type Sandbox } from "../src/sandbox/server.ts";
import { hostMany } from "../test/organisation/support/host-many.ts";
import { serveGit } from "../test/organisation/support/serve-git.ts";
import { builtNight } from "./organisation/built-night.ts";
import { runNight } from "./organisation/run-night.ts";
import { simulate, type Situation } from "./organisation/simulate.ts";
import { allDrifted, filesOf } from "./organisation/synthetic.ts";
import { figure, figures, type Table } from "./table.ts";
import { temporaryWorkspace } from "./workspace.ts";

const names = Array.from({ length: 120 }, (_, at) => `acme/r${at}`);
const few = names.slice(0, 40);
const many = Array.from({ length: 250 }, (_, at) => `acme/r${at}`);
/** The catalog names these, and GitHub does not show them. */
const missing = Array.from({ length: 5 }, (_, at) => `acme/gone-${at}`);

/** What a run over all repositories of an organisation costs, in requests, bytes and time. */
export async function organisation(): Promise<Table> {
  const summary = Buffer.byteLength(
    organisationSummary(allDrifted(5_000), {
      serverUrl: "https://github.com",
      appUrl: null,
      action: { repository: "acme/tool", ref: "v1" },
    }),
  );
  const cost = await costs();
  return figures([
    ...(await speed()),
    ...cost.rows,
    ...(await ofOneShard()),
    figure("summary, 5,000 all drifted", `${(summary / 1_024).toFixed(0)} KiB`, "under 900 KiB"),
    ...(await Promise.all(nightsOf(cost).map(simulated))),
  ]);
}

/** A check with the rate limit lifted, over `file://`; Cortex's side runs on the same cores. */
async function speed(): Promise<readonly (readonly string[])[]> {
  using workspace = temporaryWorkspace();
  const heads = hostMany(workspace.directory, names, filesOf({ manifests: 0, sources: 0 }));
  const sandbox = await sandboxOf(names);
  const remote = `${pathToFileURL(workspace.directory).href}/{repository}.git`;
  const before = processorMs();
  const { due } = await runNight({ mode: "check", remote, cortexUrl: sandbox.url, heads });
  const perMinute = (due * 60_000) / (processorMs() - before);
  await sandbox.close();
  return [
    figure(
      "check in a minute of one core, git and sandbox included, over `file://`",
      `${perMinute.toFixed(0)} repositories`,
      "400",
    ),
  ];
}

/** What a shard takes of memory, and its plan of GitHub's API. */
async function ofOneShard(): Promise<readonly (readonly string[])[]> {
  using workspace = temporaryWorkspace();
  const { directory } = workspace;
  const heads = hostMany(directory, many, filesOf({ manifests: 0, sources: 0 }));
  const sandbox = await sandboxOf([...many, ...missing]);
  const { gitHubRequests, peakMegabytes } = await builtNight({
    directory,
    cortexUrl: sandbox.url,
    heads,
  });
  await sandbox.close();
  const pages = Math.ceil(many.length / 50);
  return [
    figure(
      `GitHub API requests for ${many.length} repositories and ${missing.length} that are missing`,
      String(gitHubRequests),
      `${pages + missing.length}: 1 for each 50, and 1 for each missing`,
    ),
    figure(`memory of a shard of ${many.length} repositories`, `${peakMegabytes} MB`, "250 MB"),
  ];
}

/**
 * Time of the processor that this process took, with all that it started and that has ended: other
 * programs do not add to it. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function processorMs(): number {
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1]?.split(" ") ?? [];
  // utime, stime, cutime and cstime, in hundredths of a second.
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
}

/** Requests and bytes for each repository: of the first sync, and of nights on which less and less changed. */
async function costs() {
  using workspace = temporaryWorkspace();
  const sandbox = await sandboxOf(few);
  const server = await serveGit(workspace.directory);
  const night = async (mode: "check" | "sync", version: Parameters<typeof filesOf>[0]) => {
    const heads = hostMany(workspace.directory, few, filesOf(version));
    const before = [server.requests.length, server.bytes(), packageRequests(sandbox)] as const;
    await runNight({ mode, remote: server.remote, cortexUrl: sandbox.url, heads });
    const each = (at: 0 | 1 | 2, after: number): number => (after - before[at]) / few.length;
    return {
      git: each(0, server.requests.length),
      kilobytes: each(1, server.bytes()) / 1_000,
      cortex: each(2, packageRequests(sandbox)),
    };
  };
  const first = await night("sync", { manifests: 0, sources: 0 });
  const states = sandbox.requests().filter(isBulk).length;
  const same = await night("sync", { manifests: 0, sources: 0 });
  const sources = await night("sync", { manifests: 0, sources: 1 });
  const changed = await night("check", { manifests: 1, sources: 1 });
  server.close();
  await sandbox.close();
  const git = ({ git: requests, kilobytes }: typeof first): string =>
    `${requests.toFixed(1)} and ${kilobytes.toFixed(1)} kB`;
  const rows = [
    figure("git requests and bytes: changed manifests", git(changed), "4 and 25 kB"),
    figure("git requests and bytes: same manifests", git(sources), "2 and 6 kB"),
    figure("git requests and bytes: same commit", git(same), "0"),
    figure(
      "git requests for each repository that a sync writes, beside those of a check",
      (first.git - changed.git).toFixed(1),
      "2: one `ls-remote`",
    ),
    figure("Cortex requests of an entity: check", changed.cortex.toFixed(2), "2.1"),
    figure("Cortex requests of an entity: first sync", first.cortex.toFixed(2), "4.3"),
    figure("Cortex requests of an entity: unchanged", same.cortex.toFixed(2), "0"),
    figure(`requests for the states of ${few.length} entities`, String(states), "1 for each 100"),
  ];
  return { rows, check: changed.cortex, sync: first.cortex };
}

/** What they take follows from what was measured for one entity. */
function nightsOf({ check, sync }: Awaited<ReturnType<typeof costs>>): readonly Simulated[] {
  return [
    { what: "3 % changed", all: 5_000, due: 150, requests: sync, aim: "under 5 min" },
    { what: "a check of all", all: 5_000, due: 5_000, requests: check, aim: "under 15 min" },
    { what: "the first sync", all: 5_000, due: 5_000, requests: sync, aim: "under 30 min" },
  ];
}

type Simulated = Situation & { readonly what: string; readonly aim: string };

async function simulated({ what, aim, ...situation }: Simulated) {
  const minutes = (await simulate(situation)) / 60_000;
  return figure(`5,000 entities, ${what}, simulated`, `${minutes.toFixed(1)} min`, aim);
}

async function sandboxOf(repositories: readonly string[]): Promise<Sandbox> {
  const sandbox = await startSandbox();
  for (const repository of repositories)
    sandbox.catalog.entities.know(repository.slice("acme/".length), { git: { repository } });
  return sandbox;
}

function isBulk({ method }: { readonly method: string }): boolean {
  return method === "PUT";
}

/** Those for a single entity, not those of the plan or for many states at once. */
function packageRequests(sandbox: Sandbox): number {
  return sandbox
    .requests()
    .filter(({ path }) => /\/catalog\/[^/?]+\/(?:packages|custom-data)/.test(path)).length;
}
