import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packageLock } from "../../support/sample-files.ts";
import { organisationStage, write } from "../../organisation/stage.ts";

const one = { "package-lock.json": packageLock("ms@2.1.3") };
const sync = ["--mode", "sync"];

describe("a run over all repositories", () => {
  it("syncs each, and a second one asks git and Cortex nothing about what did not change", async () => {
    const { step, sandbox, server, plan, report } = await organisationStage({
      "acme/web": one,
      "acme/shop": { ...one, "index.js": "1" },
    });

    expect(await step("plan", sync)).toMatchObject({ exitCode: 0 });
    expect(plan().shards).toHaveLength(1);
    expect(await step("run")).toMatchObject({ exitCode: 0 });
    expect(await step("report")).toMatchObject({ exitCode: 0 });
    expect(report()).toMatchObject({ result: "synced", counts: { synced: 2 } });
    expect(sandbox.catalog.state().get("web")).toMatchObject([{ name: "ms", version: "2.1.3" }]);

    const asked = server.requests.length;
    await step("plan", sync);
    expect(plan()).toMatchObject({
      shards: [],
      aside: [{ verdict: "unchanged" }, { verdict: "unchanged" }],
    });
    expect(await step("run")).toMatchObject({
      exitCode: 0,
      log: "Shard 1 has nothing to do: the plan has 0 shards.\n",
    });
    expect(await step("report")).toMatchObject({
      exitCode: 0,
      log: "Result: in sync. 2 repositories: 2 unchanged.\n",
    });
    // One question for the head of each repository, of two requests.
    expect(server.requests.length - asked).toBeLessThanOrEqual(4);
  });

  it("fetches no content of a commit that reads as the last one did", async () => {
    const { step, server, report, commit, sandbox } = await organisationStage({
      "acme/shop": { ...one, "index.js": "1" },
    });
    for (const name of ["plan", "run"]) await step(name, sync);
    commit("acme/shop", { "index.js": "2" });
    const before = sandbox.requests().length;

    await step("plan", sync);
    const asked = server.requests.length;
    await step("run");
    await step("report");

    expect(server.requests.length - asked).toBe(2);
    expect(report()).toMatchObject({ result: "in-sync", counts: { unchanged: 1 } });
    expect(
      sandbox
        .requests()
        .slice(before)
        .map(({ path }) => path)
        .filter((path) => path.includes("packages")),
    ).toEqual([]);
  });

  it("removes what a repository no longer declares, by the state that an earlier run wrote in bulk", async () => {
    const { step, sandbox, commit } = await organisationStage({
      "acme/shop": { "package-lock.json": packageLock("a@1.0.0", "b@1.0.0", "c@1.0.0") },
    });
    for (const name of ["plan", "run"]) await step(name, sync);
    expect(
      sandbox
        .requests()
        .some(({ method, path }) => method === "PUT" && path.endsWith("/custom-data")),
    ).toBe(true);
    commit("acme/shop", { "package-lock.json": packageLock("a@1.0.0", "b@1.0.0") });
    for (const name of ["plan", "run"]) await step(name, sync);

    expect(
      sandbox.catalog
        .state()
        .get("shop")
        ?.map(({ name }) => name)
        .toSorted(),
    ).toEqual(["a", "b"]);
  });

  it("checks and writes nothing where sync is not asked for", async () => {
    const { step, sandbox, report } = await organisationStage({ "acme/shop": one });
    for (const name of ["plan", "run", "report"])
      expect(await step(name)).toMatchObject({ exitCode: 0 });

    expect(report()).toMatchObject({ result: "drift", counts: { drift: 1 } });
    expect(sandbox.requests().filter(({ method }) => method !== "GET")).toEqual([]);
    expect(await step("report", ["--fail-on", "drift"])).toMatchObject({ exitCode: 2 });
  });

  it("does not write for a commit that is no longer the head", async () => {
    const { step, sandbox, commit, report } = await organisationStage({ "acme/shop": one });
    await step("plan", sync);
    commit("acme/shop", { "package-lock.json": packageLock("ms@2.1.4") });
    for (const name of ["run", "report"]) await step(name);

    expect(report().repositories).toMatchObject([{ codes: ["commit-mismatch"] }]);
    expect(sandbox.requests().filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("goes on past a repository that cannot be read, and leaves what it cannot see alone", async () => {
    const { step, sandbox, server, report } = await organisationStage({
      "acme/shop": one,
      "acme/lost": one,
      "acme/web": one,
    });
    server.refuse("acme/lost", 404);
    await step("plan", sync);
    server.refuse("acme/web", 500);
    for (const name of ["run", "report"]) await step(name);

    expect(report()).toMatchObject({
      result: "failed",
      counts: { synced: 1, failed: 1, "not-visible": 1 },
    });
    // Also one that could not be opened is said to be of its entity.
    expect(report().repositories).toMatchObject([
      { entities: [{ entity: "lost" }] },
      { entities: [{ entity: "shop" }] },
      { result: "failed", entities: [{ entity: "web" }] },
    ]);
    expect([...sandbox.catalog.state().keys()]).toEqual(["shop"]);
  });

  it("reports who is on call for what a sync had recorded and has drift again", async () => {
    const { step, sandbox, commit, place, report } = await organisationStage({
      "acme/shop": one,
      "acme/web": one,
    });
    for (const name of ["plan", "run"]) await step(name, sync);
    const onCall = [{ name: "Ada", email: "ada@acme.example" }];
    for (const tag of ["shop", "web"])
      sandbox.catalog.entities.know(tag, { git: { repository: `acme/${tag}` }, onCall });
    commit("acme/shop", { "package-lock.json": packageLock("ms@2.1.4") });
    for (const name of ["plan", "run"]) await step(name);

    const { out } = await step("report", ["--on-call", "names"]);

    expect(report().repositories).toMatchObject([
      { entities: [{ isNew: true, onCall: [{ name: "Ada", email: null }] }] },
      { entities: [{ isNew: false, onCall: [] }] },
    ]);
    expect(out).toContain("on call: Ada |");
    write(place, "event.json", JSON.stringify({ repository: { private: false } }));
    const env = { GITHUB_EVENT_PATH: `${place}/event.json` };
    await step("report", ["--on-call", "emails"], { env });
    expect(readFileSync(`${place}/results/on-call.json`, "utf8")).not.toContain("@");
    await step("report", ["--on-call", "emails"]);
    expect(JSON.parse(readFileSync(`${place}/results/on-call.json`, "utf8"))).toMatchObject([
      { repository: "acme/shop", entity: "shop", onCall },
    ]);
    expect(
      await step("report", ["--on-call", "names"], { env: { CORTEX_API_KEY: "" } }),
    ).toMatchObject({
      exitCode: 1,
    });
  });

  it("believes the catalog about owners, and no descriptor in a repository", async () => {
    const claim = "openapi: 3.0.1\ninfo:\n  title: Web\n  x-cortex-tag: web\n";
    const { step, sandbox, report } = await organisationStage({
      "acme/shop": { "cortex.yaml": claim, "package-lock.json": packageLock("evil@1.0.0") },
      "acme/web": one,
    });
    for (const name of ["plan", "run"]) await step(name, sync);
    await step("report");

    expect(report().repositories).toMatchObject([
      { notices: ["descriptor-idle"] },
      { notices: [] },
    ]);
    expect(sandbox.catalog.state().get("shop")).toMatchObject([{ name: "evil" }]);
    expect(sandbox.catalog.state().get("web")).toMatchObject([{ name: "ms" }]);
  });

  it("reads a repository by inputs of its own", async () => {
    const { step, sandbox, place } = await organisationStage({
      "acme/shop": { ...one, "old/package-lock.json": packageLock("old@1.0.0") },
    });
    write(place, "settings.yml", "acme/*:\n  exclude: |\n    defaults\n    old/**\n");
    await step("plan", [...sync, "--settings-file", "settings.yml"]);
    await step("run");

    expect(sandbox.catalog.state().get("shop")).toMatchObject([{ name: "ms" }]);
  });

  it.each([
    ["another owner", "acmee/shop", [], "Correct `organisation`"],
    ["an `only` that no name matches", "acme/shop", ["--only", "acme/pilto-*"], "Correct `only`"],
    ["no entity", "acme/shop", ["--entity-types", "resource"], "Give the entities"],
  ])("fails where nothing can be seen, such as by %s", async (_, repository, flags, next) => {
    const { step } = await organisationStage({ [repository]: one });

    const planned = await step("plan", flags);

    expect(planned).toMatchObject({ exitCode: 1 });
    expect(planned.log).toContain(next);
    expect(await step("report")).toMatchObject({ exitCode: 1 });
    expect(await step("report", ["--fail-on", "never"])).toMatchObject({ exitCode: 0 });
  });

  it("plans nothing where the host cannot be asked", async () => {
    const { step, server, place } = await organisationStage({ "acme/shop": one, "acme/web": one });
    server.refuse("acme/web", 503);

    const planned = await step("plan");

    expect(planned).toMatchObject({ exitCode: 1 });
    expect(planned.log).toContain("could not be asked for the head of /acme/web.git");
    expect(planned.log).toContain("(git-unavailable)");
    expect(existsSync(`${place}/plan.json`)).toBe(false);
    const { exitCode, log } = await step("report");
    expect(exitCode).toBe(1);
    expect(log).toContain("Run `organisation plan` first");
  });

  it.each(["SIGINT", "SIGKILL"] as const)(
    "leaves a shard that is cancelled to the next run, with a report: %s to the process that was started",
    async (signal) => {
      const names = Array.from({ length: 12 }, (_, at) => `acme/r${at}`);
      const stage = await organisationStage(Object.fromEntries(names.map((name) => [name, one])));
      const { step, server, report } = stage;
      await step("plan", sync);
      const begun = server.requests.length;
      let started = 0;
      server.onRequest(() => {
        if (server.requests.length === begun + 20) process.kill(started, signal);
      });

      const { exitCode, log } = await step("run", [], { started: (pid) => void (started = pid) });

      expect(exitCode).toBe(signal === "SIGKILL" ? null : 1);
      if (signal !== "SIGKILL") expect(log).toContain("Shard 1: reported 12 of 12 repositories.");
      expect(await step("report")).toMatchObject({ exitCode: 1 });
      expect(report()).toMatchObject({ result: "incomplete", incompleteShards: [1] });
      expect(report().problems).toEqual(["Shard 1: The run was cancelled."]);

      server.onRequest(() => undefined);
      for (const name of ["plan", "run", "report"]) await step(name, name === "plan" ? sync : []);
      const { synced = 0, unchanged = 0, "in-sync": same = 0 } = report().counts;
      expect(synced + unchanged + same).toBe(12);
    },
  );

  it("leaves alone an entity whose directory the repository does not have", async () => {
    const { step, sandbox, report } = await organisationStage({
      "acme/shop": { "services/api/package-lock.json": packageLock("ms@2.1.3") },
    });
    const night = async (basepath: string) => {
      const git = { repository: "acme/shop", basepath };
      sandbox.catalog.entities.know("shop", { git, type: "service" });
      await step("plan", sync);
      for (const name of ["run", "report"]) await step(name);
    };
    await night("services/api");
    expect(report()).toMatchObject({ result: "synced" });

    // The catalog alone changed, which is no reason to skip the repository.
    await night("services/Api");

    expect(report().repositories).toMatchObject([
      { result: "failed", codes: ["entity-directory-missing", "type-held"] },
    ]);
    expect(sandbox.catalog.state().get("shop")).toMatchObject([{ name: "ms" }]);
  });

  it.each([
    ["a repository that is not asked for", "run", ["--only", "acme/shop"], "`only` is of"],
    [
      "a mode that is not the plan's",
      "run",
      ["--mode", "check"],
      '`mode` is "check", and the plan',
    ],
    ["fewer shards than the plan has", "run", ["--shard", "1/1"], "`shard` is one of 1, and the"],
    [
      "topics of a host that has none",
      "plan",
      ["--topics", "core"],
      "only GitHub's API has topics",
    ],
  ])("is refused with %s", async (_, name, flags, reason) => {
    const { step, sandbox } = await organisationStage({ "acme/shop": one, "acme/web": one });
    await step("plan", [...sync, "--shards", "2"]);

    const { exitCode, log } = await step(name, flags);

    expect(exitCode).toBe(1);
    expect(log).toContain(reason);
    expect(sandbox.requests().filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it.each([
    ["plan", ["--plan", "file/plan.json"], "`plan` is"],
    ["run", ["--directory", "file"], "`directory` is"],
    ["report", ["--directory", "file/results"], "`directory` is"],
  ])("refuses a place where nothing can be written: %s %j", async (name, flags, reason) => {
    const { step, place } = await organisationStage({ "acme/shop": one });
    write(place, "file", "");
    await step("plan");

    const { exitCode, log } = await step(name, flags);

    expect(exitCode).toBe(1);
    expect(log).toContain(reason);
    expect(log).toContain("(input-invalid)");
  });

  it("is not failed by a summary or outputs that cannot be written", async () => {
    const { step, place, report } = await organisationStage({ "acme/shop": one });
    await step("plan");
    await step("run");
    const env = { GITHUB_STEP_SUMMARY: place, GITHUB_OUTPUT: place };

    const { exitCode, log } = await step("report", [], { env });

    expect(exitCode).toBe(0);
    expect(
      log.match(/warning: The runner's file .* cannot be written .*\(report-unwritten\)/g),
    ).toHaveLength(2);
    expect(report().result).toBe("drift");
  });

  it("fails where the shards could not be given to their jobs", async () => {
    const { step, place } = await organisationStage({ "acme/shop": one });

    const { exitCode, log } = await step("plan", [], { env: { GITHUB_OUTPUT: place } });

    expect(exitCode).toBe(1);
    expect(log).toContain("`GITHUB_OUTPUT` is");
    expect(log).toContain("(input-invalid)");
  });

  it("reports globs that no repository matches, and a result that is left from another night", async () => {
    const { step, place, report } = await organisationStage({ "acme/shop": one });
    write(place, "settings.yml", 'acme/shpo:\n  prune: "false"\n');
    const flags = ["--only", "acme/*\nacme/pilto-*", "--settings-file", "settings.yml"];

    const { log } = await step("plan", flags);
    await step("run");
    await step("report");

    expect(log).toContain("warning: `only` has 1 glob that no repository matches: `acme/pilto-*`.");
    expect(report().problems).toEqual([
      expect.stringContaining("`only` has 1 glob"),
      expect.stringContaining("`settings-file` has 1 glob"),
    ]);
    await step("plan");
    expect(await step("report")).toMatchObject({ exitCode: 1 });
    expect(report()).toMatchObject({ lostShards: [1], counts: { "not-reported": 1 } });
  });

  it("spreads repositories over shards, and names a shard that did not report", async () => {
    const { step, plan, report } = await organisationStage({
      "acme/a": one,
      "acme/b": one,
      "acme/c": one,
    });
    await step("plan", [...sync, "--shards", "2"]);
    expect(plan().shards.map((shard) => shard.length)).toEqual([2, 1]);
    await step("run", ["--shard", "1/2"]);

    expect(await step("report")).toMatchObject({ exitCode: 1 });
    expect(report()).toMatchObject({
      result: "incomplete",
      lostShards: [2],
      counts: { synced: 2, "not-reported": 1 },
    });
  });
});
