import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { OrganisationReport } from "../../../src/organisation/organisation-report.ts";
import { hostRepositories } from "../../../src/cli/demo/host-repositories.ts";
import { startSandbox } from "../../../src/sandbox/server.ts";
import { readByOthers } from "../../support/other-readers/read-by-others.ts";
import { git, temporaryDirectory } from "../../support/repository.ts";
import { packageLock } from "../../support/sample-files.ts";
import { startGitServer } from "../../organisation/git-server.ts";
import { startGraphQl, type HostedRepository } from "../../organisation/graphql-stand-in.ts";
import { runWorkflow } from "../../organisation/run-workflow.ts";

const names = Array.from({ length: 40 }, (_, at) => `r${String(at).padStart(2, "0")}`);

/** Forty repositories, of which one was renamed, one is archived and one is gone from the host. */
async function organisation() {
  const root = temporaryDirectory();
  const sandbox = await startSandbox({ readFile: readByOthers });
  onTestFinished(() => sandbox.close());
  const files = names.map((name, at) => {
    const lock = packageLock("ms@2.1.3", `${name}@1.0.${at}`);
    return [`acme/${name}`, new Map([["package-lock.json", lock]])] as const;
  });
  hostRepositories(root, new Map(files), process.env);
  const hosted = files.map(([nameWithOwner]): HostedRepository => ({
    nameWithOwner,
    commit: git(join(root, `${nameWithOwner}.git`), "rev-parse", "refs/heads/main").trim(),
    isArchived: nameWithOwner === "acme/r00",
    formerly: nameWithOwner === "acme/r01" ? ["acme/was-r01"] : [],
  }));
  const graphql = await startGraphQl(hosted.filter((each) => each.nameWithOwner !== "acme/r02"));
  for (const name of names) {
    const repository = name === "r01" ? "acme/was-r01" : `acme/${name}`;
    sandbox.catalog.entities.know(name, { git: { repository }, type: "service" });
  }
  const server = await startGitServer(root);
  return {
    sandbox,
    server,
    call: {
      inputs: {
        "tool-repository": "acme/tool",
        "tool-ref": "v1",
        "app-client-id": "Iv1",
        "cortex-api-url": sandbox.url,
        mode: "sync",
        shards: "3",
      },
      env: {
        GITHUB_SERVER_URL: server.remote.replace("/{repository}.git", ""),
        GITHUB_GRAPHQL_URL: graphql.url,
      },
    },
  };
}

function reportOf(artifact: (name: string) => string): OrganisationReport {
  return JSON.parse(artifact("organisation.json")) as OrganisationReport;
}

/**
 * Kills all processes that a process has started, and those that these have. Each is stopped first, so
 * that none starts another one that would be left.
 */
function killBelow(started: number): void {
  const stopped = new Set<number>();
  for (;;) {
    const { stdout } = spawnSync("ps", ["-e", "-o", "pid=,ppid="], { encoding: "utf8" });
    const rows = stdout.split("\n").map((line) => line.trim().split(/\s+/).map(Number));
    const below = (parent: number): readonly number[] =>
      rows.flatMap(([pid = 0, of]) => (of === parent ? [pid, ...below(pid)] : []));
    const running = below(started).filter((pid) => !stopped.has(pid));
    if (running.length === 0) break;
    spawnSync("kill", ["-STOP", ...running.map(String)]);
    for (const pid of running) stopped.add(pid);
  }
  spawnSync("kill", ["-KILL", ...[...stopped].map(String)]);
}

/** Printed, so that a failure can be seen again: `SEED=… vitest run test/scenarios/organisation/three-steps.test.ts`. */
const seed = Number(process.env["SEED"] ?? 20_261_130);

describe(`the three jobs of the shipped workflow (SEED=${seed})`, () => {
  it("sync an organisation, and leave alone what is archived or not to be seen", async () => {
    const { sandbox, call } = await organisation();

    const { results, artifact, summary, log } = await runWorkflow(call);

    expect(results, log).toEqual({ plan: "success", run: "success", report: "success" });
    expect(reportOf(artifact)).toMatchObject({
      result: "synced",
      counts: { synced: 38, archived: 1, "not-visible": 1 },
      lostShards: [],
    });
    expect(summary).toContain("### Not visible: 1");
    expect(artifact("organisation.csv").split("\r\n")).toHaveLength(42);
    expect(
      sandbox.catalog
        .state()
        .get("r01")
        ?.map(({ name }) => name),
    ).toContain("r01");
    expect(sandbox.catalog.state().has("r00")).toBe(false);

    const again = await runWorkflow(call);

    expect(again.results).toEqual({ plan: "success", run: "skipped", report: "success" });
    expect(reportOf(again.artifact)).toMatchObject({
      result: "in-sync",
      counts: { unchanged: 38 },
    });
  });

  it("do the same on GitHub Enterprise Server, with artifacts of version 3", async () => {
    const { call } = await organisation();

    const { results, artifact, log } = await runWorkflow({
      ...call,
      host: "GitHub Enterprise Server",
    });

    expect(results, log).toEqual({ plan: "success", run: "success", report: "success" });
    expect(reportOf(artifact).counts).toEqual({ synced: 38, archived: 1, "not-visible": 1 });
  });

  it("name the one repository that ends the process that reads it, and sync all others", async () => {
    const { server, call } = await organisation();
    const culprit = `acme/${names[3 + (seed % 37)]}`;
    const parents: number[] = [];
    server.onRequest((repository) => {
      if (repository !== culprit) return;
      // The process of the shard with the git that it started: what started it sees it end.
      for (const parent of parents) killBelow(parent);
    });

    const { results, artifact, summary } = await runWorkflow({
      inputs: { ...call.inputs, shards: "1" },
      env: call.env,
      started: (step, pid) => void (step === "organisation/run" && parents.push(pid)),
    });

    const report = reportOf(artifact);
    expect(report.result).toBe("failed");
    // What the killed process had recorded and not yet reported is found in sync.
    const { synced = 0, crashed, "in-sync": recorded = 0 } = report.counts;
    expect({ crashed, others: synced + recorded }).toEqual({ crashed: 1, others: 37 });
    expect(report.repositories.filter(({ result }) => result === "crashed")).toMatchObject([
      { repository: culprit },
    ]);
    expect(summary).toContain(culprit.slice("acme/".length));
    // One broken repository does not fail the night.
    expect(results.report).toBe("success");
  });

  it("name a shard whose job was killed, and complete it when that job is run again", async () => {
    const { sandbox, server, call } = await organisation();
    const running = new Set<number>();
    let left = seed % 100;
    server.onRequest(() => {
      left -= 1;
      const [first] = running;
      if (left < 0 && first !== undefined) {
        process.kill(-first, "SIGKILL");
        running.clear();
        server.onRequest(() => undefined);
      }
    });

    const killed = await runWorkflow({
      inputs: { ...call.inputs, "max-parallel": 1 },
      env: call.env,
      started: (step, pid) => {
        running.clear();
        if (step === "organisation/run") running.add(pid);
      },
    });

    const report = reportOf(killed.artifact);
    const [lost = 0, ...more] = report.lostShards;
    expect(more).toEqual([]);
    expect(lost).toBeGreaterThan(0);
    expect(report).toMatchObject({ result: "incomplete" });
    expect(report.repositories).toHaveLength(40);
    expect(report.counts["not-reported"]).toBeGreaterThan(0);
    expect(killed.summary).toContain(`Shard ${lost} did not report`);
    expect(killed.results).toEqual({ plan: "success", run: "failure", report: "failure" });

    const whole = await killed.rerun(lost);

    expect(reportOf(whole.artifact)).toMatchObject({ counts: { archived: 1 }, lostShards: [] });
    expect(whole.results).toEqual({ plan: "success", run: "success", report: "success" });
    expect([...sandbox.catalog.state().keys()]).toHaveLength(38);
  });
});
