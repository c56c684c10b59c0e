import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { anEvent, aPush, type Message } from "../../support/github-events.ts";
import { bothPrograms, type Program } from "../../support/programs.ts";
import { git, gitRepository, temporaryDirectory } from "../../support/repository.ts";
import { packageLock } from "../../support/sample-files.ts";
import { methodsOf, stage, type Scene, type Stage } from "../../support/scenario.ts";
import { codesOf } from "./two-commits.ts";
import { oneIn } from "../../support/one-in.ts";

const full = packageLock("ms@2.1.3", "left-pad@1.3.0");
const fewer = packageLock("ms@2.1.3", "strange@6.6.6");
const both = ["NODE left-pad 1.3.0", "NODE ms 2.1.3"];

/** A repository that was synced, with another commit checked out than main. */
async function withOtherCommit(
  program: Program = "action",
): Promise<{ there: Stage; main: string }> {
  const there = await stage({
    program,
    files: { "package-lock.json": full },
    github: { branches: new Map() },
  });
  const main = git(there.workspace, "rev-parse", "HEAD").trim();
  there.github.state.branches.set("main", main);
  await there.synced();
  git(there.workspace, "checkout", "--quiet", "-b", "feature");
  there.commit({ "package-lock.json": fewer });
  return { there, main };
}

const head = { full_name: "acme/shop" };
const pulls = [{ number: 2 }];

const ofPullRequests: readonly (readonly [string, Message])[] = [
  [
    "`workflow_run` after a pull request",
    anEvent("workflow_run", "refs/heads/main", {
      workflow_run: { event: "pull_request", head_repository: head, pull_requests: pulls },
    }),
  ],
  [
    "`issue_comment` on a pull request",
    anEvent("issue_comment", "refs/heads/main", { issue: { number: 2, pull_request: {} } }),
  ],
  [
    "`check_suite` of a pull request",
    anEvent("check_suite", "refs/heads/main", { check_suite: { pull_requests: pulls } }),
  ],
  [
    "`deployment` of a pull request",
    anEvent("deployment", "refs/heads/main", { deployment: { ref: "refs/pull/2/head" } }),
  ],
];

describe("a run that stems from a pull request writes nothing, whatever is checked out:", () => {
  it.each(oneIn(2, ofPullRequests))("%s", async (_, event) => {
    const { there, main } = await withOtherCommit();

    const scene = await there.run({ ...event, commit: main });
    const stated = await there.run({ ...event, commit: main, inputs: { mode: "sync" } });

    for (const each of [scene, stated]) {
      expectNothingWritten(each);
      expect(each.report.mode).toBe("check");
    }
  });
});

describe("a run of one commit with another checked out checks, and reports it:", () => {
  it.each([
    ["`ref: develop` on a push to main", aPush()],
    ["an old tag, started by hand", anEvent("workflow_dispatch")],
    ["what an earlier job left on the machine", anEvent("repository_dispatch")],
  ])("%s", async (_, event) => {
    const { there, main } = await withOtherCommit();

    const scene = await there.run({ ...event, commit: main });

    expectNothingWritten(scene);
    expect(codesOf(scene)).toEqual(["commit-mismatch"]);
    expect(scene.report.problems[0]?.message).toContain(main.slice(0, 12));
  });
});

describe("the command line, which has no event, asks `origin` for the head of the branch and only checks", () => {
  const checkouts: readonly (readonly [string, readonly string[]])[] = [
    ["with another branch checked out", ["feature"]],
    ["with an old tag checked out", ["--detach", "old"]],
  ];

  it.each(checkouts)("%s", async (_, checkout) => {
    const { there, main } = await withOtherCommit("command line");
    git(there.workspace, "tag", "old", "feature");
    git(there.workspace, "checkout", "--quiet", ...checkout);

    const scene = await there.run({ inputs: { branch: "main" } });

    expectNothingWritten(scene);
    expect(codesOf(scene)).toEqual(["commit-mismatch"]);
    expect(scene.report.problems[0]?.message).toContain(main.slice(0, 12));
  });
});

describe("a run of the commit that is checked out syncs:", () => {
  it.each(bothPrograms)("whatever else there is besides, by the %s", async (program) => {
    const { there } = await withOtherCommit(program);
    git(there.workspace, "checkout", "--quiet", "main");
    there.commit({ "package-lock.json": packageLock("ms@2.1.3") });
    there.github.state.branches.set("main", git(there.workspace, "rev-parse", "main").trim());

    expect(await there.run()).toMatchObject({ exitCode: 0, recorded: ["NODE ms 2.1.3"] });
  });

  it.each([
    ["a push", aPush()],
    ["a run started by hand", anEvent("workflow_dispatch")],
    [
      "a run after a workflow of a push",
      anEvent("workflow_run", "refs/heads/main", {
        workflow_run: { event: "push", head_repository: head, pull_requests: [] },
      }),
    ],
  ])("%s", async (_, event) => {
    const there = await stage({ files: { "package-lock.json": full } });
    await there.synced();
    there.commit({ "package-lock.json": packageLock("ms@2.1.3") });

    const scene = await there.run(event);

    expect(scene).toMatchObject({ exitCode: 0, recorded: ["NODE ms 2.1.3"] });
    expect(codesOf(scene)).toEqual([]);
  });
});

describe("of a checkout below the workspace (`path: app`) beside that of another repository, a run", () => {
  it("of the commit that is checked out there removes what a push dropped", async () => {
    const { there, main } = await withOtherCommit();
    git(there.workspace, "checkout", "--quiet", "main");
    there.commit({ "package-lock.json": packageLock("ms@2.1.3") });
    there.github.state.branches.set("main", git(there.workspace, "rev-parse", "main").trim());

    const scene = await there.run({
      workspace: checkoutsOf(there, "main"),
      commit: git(there.workspace, "rev-parse", "main").trim(),
    });

    expect(scene).toMatchObject({ exitCode: 0, recorded: ["NODE ms 2.1.3"] });
    expect(codesOf(scene)).toEqual([]);
    expect(scene.report.commit).not.toBe(main);
  });

  it("of another commit checks, and names the checkout", async () => {
    const { there, main } = await withOtherCommit();

    const scene = await there.run({ workspace: checkoutsOf(there, "feature"), commit: main });

    expectNothingWritten(scene);
    expect(codesOf(scene)).toEqual(["commit-mismatch"]);
    expect(scene.report.problems[0]?.message).toMatch(/^app is at /);
  });
});

/** A workspace that is no checkout, with one of a branch of the repository and one of another repository. */
function checkoutsOf({ workspace: origin }: Stage, branch: string): string {
  const workspace = temporaryDirectory();
  const tools = gitRepository({ "go.sum": "" });
  for (const [from, to, name] of [
    [origin, "app", "shop"],
    [tools, "tools", "tools"],
  ] as const) {
    git(workspace, "clone", "--quiet", from, to);
    const url = `https://github.com/acme/${name}`;
    git(join(workspace, to), "remote", "set-url", "origin", url);
  }
  git(join(workspace, "app"), "checkout", "--quiet", branch);
  return workspace;
}

function expectNothingWritten(scene: Scene): void {
  expect(scene).toMatchObject({ exitCode: 0, recorded: both });
  expect(methodsOf(scene)).toEqual(["GET"]);
}
