import { describe, expect, it } from "vitest";
import { bothPrograms, programs, throughBoth } from "../../support/programs.ts";
import { git, temporaryDirectory } from "../../support/repository.ts";
import { goMod, packageLock, pom, project, requirements } from "../../support/sample-files.ts";
import { stage, type Scene } from "../../support/scenario.ts";
import { codesOf, syncTwice, type TwoCommits } from "./two-commits.ts";

const drops: readonly (readonly [string, TwoCommits, readonly string[]])[] = [
  [
    "NODE",
    {
      before: { "package-lock.json": packageLock("ms@2.1.3", "left-pad@1.3.0") },
      change: { "package-lock.json": packageLock("ms@2.1.3") },
    },
    ["NODE ms 2.1.3"],
  ],
  [
    "JAVA",
    {
      before: { "pom.xml": pom("org.slf4j:slf4j-api@2.0.9", "junit:junit@4.13.2") },
      change: { "pom.xml": pom("org.slf4j:slf4j-api@2.0.9") },
    },
    ["JAVA org.slf4j:slf4j-api 2.0.9"],
  ],
  [
    "PYTHON",
    {
      before: { "requirements.txt": requirements("flask==3.0.0", "attrs==24.1.0") },
      change: { "requirements.txt": requirements("flask==3.0.0") },
    },
    ["PYTHON flask 3.0.0"],
  ],
  [
    "GO",
    {
      before: { "go.mod": goMod("golang.org/x/net@v0.20.0", "golang.org/x/sync@v0.6.0") },
      change: { "go.mod": goMod("golang.org/x/net@v0.20.0") },
    },
    ["GO golang.org/x/net v0.20.0"],
  ],
  [
    "NUGET",
    {
      before: { "app.csproj": project("Serilog@3.1.1", "Polly@8.2.0") },
      change: { "app.csproj": project("Serilog@3.1.1") },
    },
    ["NUGET Serilog 3.1.1"],
  ],
];

describe("a dependency that the repository dropped is removed:", () => {
  it.each(throughBoth(drops))("%s, by the %s", async (_, program, [, commits, left]) => {
    const { first, second } = await syncTwice(commits, program);

    expect(first.recorded).toHaveLength(2);
    expect(second.recorded).toEqual(left);
    expect(second.outputs).toMatchObject({ result: "synced", removed: "1" });
    expect(codesOf(second)).toEqual([]);
  });
});

it.each(bothPrograms)(
  "beside packages of conda a dropped dependency goes, and one that moves there stays, by the %s",
  async (program) => {
    const conda = (names: string) =>
      `dependencies:\n  - numpy\n${names}  - pip:\n    - rich==13.0.0\n`;
    const { second } = await syncTwice(
      {
        before: {
          "environment.yml": conda(""),
          "requirements.txt": requirements("flask==3.0.0", "attrs==24.1.0", "torch==2.0.0"),
        },
        change: {
          "environment.yml": conda("  - pytorch\n"),
          "requirements.txt": requirements("flask==3.0.0"),
        },
      },
      program,
    );

    expect(second.recorded).toEqual([
      "PYTHON flask 3.0.0",
      "PYTHON rich 13.0.0",
      "PYTHON torch 2.0.0",
    ]);
    expect(codesOf(second)).toEqual(["conda-unread", "still-referenced"]);
  },
);

describe("the last manifest of a type, deleted in one push and missed by its run, is made up for", () => {
  const files = { "package-lock.json": packageLock("ms@2.1.3"), "README.md": "# Shop\n" };

  it.each(bothPrograms)(
    "two pushes later, also where no manifest of any type is left, by the %s",
    async (program) => {
      const { run, synced, commit } = await stage({ program, files });
      await synced();

      commit({ "package-lock.json": null });
      commit({ "README.md": "# Later\n" });
      const later = await run();

      expect(later).toMatchObject({ exitCode: 0, recorded: [] });
      expect(later.outputs).toMatchObject({ result: "synced", removed: "1" });
      expect((await run()).outputs).toMatchObject({ result: "in-sync" });
    },
  );

  it("after a superseded push, which only the action knows of", async () => {
    const { run, synced, commit, workspace, github } = await stage({ files });
    await synced();
    commit({ "package-lock.json": null });
    const head = git(workspace, "rev-parse", "HEAD").trim();
    github.fail(/git\/ref/, {
      status: 200,
      body: { ref: "refs/heads/main", object: { sha: "9".repeat(40), type: "commit", url: "" } },
    });
    const superseded = await run({ commit: head });
    commit({ "README.md": "# Newer\n" });
    const newer = await run();

    expect(superseded.outputs["result"]).toBe("skipped");
    expect(superseded.recorded).toEqual(["NODE ms 2.1.3"]);
    expect(newer).toMatchObject({ exitCode: 0, recorded: [] });
  });

  it.each(bothPrograms)("after a run that failed, by the %s", async (program) => {
    const { run, synced, commit, sandbox } = await stage({ program, files });
    await synced();
    commit({ "package-lock.json": null });
    sandbox.script([{ match: { method: "DELETE" }, times: null, do: { status: 400 } }]);
    const failed = await run();
    sandbox.script([]);
    commit({ "README.md": "# Newer\n" });

    expect(failed).toMatchObject({ exitCode: 1, recorded: ["NODE ms 2.1.3"] });
    expect(await run()).toMatchObject({ exitCode: 0, recorded: [] });
  });

  it.each(programs)("after a force push, by the %s", async (program) => {
    const { run, synced, workspace } = await stage({ program, files });
    await synced();
    git(workspace, "checkout", "--quiet", "--orphan", "rewritten");
    git(workspace, "rm", "--quiet", "--force", "package-lock.json");
    git(workspace, "commit", "--quiet", "--message=rewritten");
    git(workspace, "branch", "--force", "main", "rewritten");
    git(workspace, "checkout", "--quiet", "main");

    expect(await run()).toMatchObject({ exitCode: 0, recorded: [] });
  });

  it.each(bothPrograms)("in a clone of depth 1, by the %s", async (program) => {
    const { run, synced, commit, workspace } = await stage({ program, files });
    await synced();
    commit({ "package-lock.json": null });
    const clone = temporaryDirectory();
    git(clone, "clone", "--quiet", "--depth=1", `file://${workspace}`, ".");

    expect(await run({ workspace: clone })).toMatchObject({ exitCode: 0, recorded: [] });
  });
});

describe.each(programs)("`prune: all` takes an entity over, by the %s,", (program) => {
  const seed = [{ packageType: "NODE" as const, name: "left-pad", version: "1.3.0" }];
  const files = { "package-lock.json": packageLock("ms@2.1.3") };
  const inputs = { prune: "all" };

  it("after a first sync of the source", async () => {
    const { run } = await stage({ program, files, seed });

    const first = await run({ inputs });
    const second = await run({ inputs });

    expect(first.recorded).toEqual(["NODE left-pad 1.3.0", "NODE ms 2.1.3"]);
    expect(codesOf(first)).toEqual(["unclaimed"]);
    expect(writesState(first)).toBe(true);
    expect(second.recorded).toEqual(["NODE ms 2.1.3"]);
    expect(second.outputs).toMatchObject({ result: "synced", removed: "1", unclaimed: "0" });
  });

  it("at once under `record: false`, which declares the source as the only one", async () => {
    const { run } = await stage({ program, files, seed });

    const scene = await run({ inputs: { ...inputs, record: "false" } });

    expect(scene.recorded).toEqual(["NODE ms 2.1.3"]);
    expect(writesState(scene)).toBe(false);
  });

  it.each([403, 404] as const)(
    "not where custom data answers %s, unless `record` is `false`",
    async (customData) => {
      const { run } = await stage({ program, files, seed, sandbox: { customData } });

      const refused = await run({ inputs });
      const again = await run({ inputs });
      const alone = await run({ inputs: { ...inputs, record: "false" } });

      expect(refused.exitCode).toBe(0);
      expect(again.recorded).toEqual(["NODE left-pad 1.3.0", "NODE ms 2.1.3"]);
      expect(messageOf(again, "state-unavailable")).toContain("so nothing was removed");
      expect(messageOf(again, "unclaimed")).toContain("`prune: all` with `record: false` removes");
      expect(alone.recorded).toEqual(["NODE ms 2.1.3"]);
      expect(messageOf(alone, "state-unavailable")).not.toContain("nothing was removed");
    },
  );

  it("and does not fight a writer who records the name again", async () => {
    const { run, synced, sandbox } = await stage({ program, files, seed });
    await synced({ inputs });
    await synced({ inputs });
    sandbox.catalog.seed("shop", seed);

    const scene = await run({ inputs });

    expect(scene.recorded).toEqual(["NODE left-pad 1.3.0", "NODE ms 2.1.3"]);
    expect(codesOf(scene)).toEqual(["other-writer"]);
  });
});

function messageOf({ report }: Scene, code: string): string {
  return report.problems.find((problem) => problem.code === code)?.message ?? "";
}

function writesState({ requests }: Scene): boolean {
  return requests.some(({ method, path }) => method !== "GET" && path.endsWith("/custom-data"));
}
