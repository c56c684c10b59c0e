import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { anEvent, aPullRequest, aPush, noCommit } from "../support/github-events.ts";
import { primaryLimit, secondaryLimit } from "../support/github-stand-in.ts";
import { git } from "../support/repository.ts";
import { stage, type Stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

const lock = packageLock("ms@2.1.3");
const requirements = "flask==3.0.0\n";
const files = { "package-lock.json": lock, "requirements.txt": requirements };
const seed = [
  { packageType: "NODE", name: "ms", version: "2.1.3" },
  { packageType: "PYTHON", name: "flask", version: "3.0.0" },
] as const;
const left = ["PYTHON flask 3.0.0"];
const all = ["NODE ms 2.1.3", ...left];

describe("a push that deletes the last manifest of a type empties the type", () => {
  it("by local history, where the checkout reaches back so far", async () => {
    const there = await stage({ files, seed });
    const push = pushed(there, { "package-lock.json": null });

    const scene = await there.run(push);

    expect(scene).toMatchObject({ exitCode: 0, recorded: left });
    expect(scene.report).toMatchObject({ result: "synced", problems: [] });
    expect(scene.asked).toEqual(["GET /repos/acme/shop/git/ref/heads%2Fmain"]);
    await expect(story(scene)).toMatchFileSnapshot("./stories/github-deleted-manifest.txt");
  });

  it("by the comparison of GitHub, where it does not", async () => {
    const there = await stage({ files: { "requirements.txt": requirements }, seed });

    const scene = await there.run(pushedFromUnknown(there, files));

    expect(scene).toMatchObject({ exitCode: 0, recorded: left });
    expect(scene.asked[0]).toMatch(/^GET \/repos\/acme\/shop\/compare\/b{40}\.\.\.[0-9a-f]{40}/);
  });

  it("by that of GitHub Enterprise Server as well", async () => {
    const there = await stage({
      files: { "requirements.txt": requirements },
      seed,
      prefix: "/api/v3",
    });

    const scene = await there.run(pushedFromUnknown(there, files));

    expect(scene.recorded).toEqual(left);
    expect(scene.report.problems).toEqual([]);
  });

  it("however many files it changed besides", async () => {
    const there = await stage({ files: { "requirements.txt": requirements }, seed });
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`old/${at}.txt`, "x"]));

    const scene = await there.run(pushedFromUnknown(there, { ...files, ...many }));

    expect(scene.recorded).toEqual(left);
    expect(scene.asked.filter((request) => request.includes("/git/trees/"))).toHaveLength(2);
  });

  it("also when it is renamed to what is no manifest", async () => {
    const there = await stage({ files, seed });
    const push = pushed(there, { "package-lock.json": null, "old-lock.json.bak": lock });

    expect(await there.run(push)).toMatchObject({ recorded: left });
  });

  it("whatever `prune-limit` says, as a proven deletion is its own permission", async () => {
    const names = Array.from({ length: 30 }, (_, at) => `package-${at}`);
    const there = await stage({
      files: {
        "package-lock.json": packageLock(...names.map((name) => `${name}@1.0.0`)),
        "requirements.txt": requirements,
      },
      seed: [
        ...names.map((name) => ({ packageType: "NODE" as const, name, version: "1.0.0" })),
        ...seed.slice(1),
      ],
    });

    expect(await there.run(pushed(there, { "package-lock.json": null }))).toMatchObject({
      recorded: left,
    });
  });

  it("after a rate limit of GitHub that passes", async () => {
    const there = await stage({ files: { "requirements.txt": requirements }, seed });
    there.github.fail(/compare/, secondaryLimit(1));

    const scene = await there.run(pushedFromUnknown(there, files));

    expect(scene.recorded).toEqual(left);
    expect(scene.report.problems).toEqual([]);
  });

  it("in the entity that owned it alone", async () => {
    const there = await stage({
      files: {
        "api/package-lock.json": lock,
        "web/package-lock.json": lock,
        "go.mod": "module m\n",
      },
    });
    const inputs = { entity: "api: api\nweb: web\n.: shop" };
    await there.run({ ...aPush(), inputs });
    there.sandbox.catalog.seed("web", [{ packageType: "NODE", name: "ms", version: "2.1.3" }]);

    const scene = await there.run({ ...pushed(there, { "api/package-lock.json": null }), inputs });

    expect(scene.recorded).toEqual(["web NODE ms 2.1.3"]);
  });

  it("with the repository in a folder of the workspace", async () => {
    const there = await stage({ files, seed });
    const push = pushed(there, { "package-lock.json": null });
    git(there.workspace, "clone", "--quiet", there.workspace, join(there.workspace, "src"));

    const scene = await there.run({ ...push, inputs: { "working-directory": "src" } });

    expect(scene.recorded).toEqual(left);
  });
});

describe("a type is kept although a manifest was deleted,", () => {
  it("where another one of the type is left", async () => {
    const there = await stage({ files: { ...files, "web/package-lock.json": lock }, seed });

    const scene = await there.run(pushed(there, { "package-lock.json": null }));

    expect(scene).toMatchObject({ recorded: all, outputs: { result: "in-sync" } });
  });

  it("where `package-types` does not name it", async () => {
    const there = await stage({ files, seed });
    const push = pushed(there, { "package-lock.json": null });

    expect(await there.run({ ...push, inputs: { "package-types": "python" } })).toMatchObject({
      recorded: all,
    });
  });

  it("where the file was excluded all along", async () => {
    const there = await stage({ files: { ...files, "vendor/package-lock.json": lock }, seed });
    pushed(there, { "package-lock.json": null });

    const scene = await there.run(pushed(there, { "vendor/package-lock.json": null }));

    expect(scene.recorded).toEqual(all);
    expect(scene.report.problems).toMatchObject([{ code: "type-unmanaged" }]);
  });

  it.each([
    ["beside it", "services/pay/cortex.yaml"],
    ["under `.cortex/`", ".cortex/pay.yaml"],
  ])(
    "where its descriptor went with it, %s, and it may have been another entity's",
    async (_, path) => {
      const there = await stage({
        files: {
          "requirements.txt": requirements,
          "cortex.yaml": descriptor("shop"),
          [path]: descriptor("api", "services/pay"),
          "services/pay/package-lock.json": lock,
        },
        seed,
      });
      const push = pushed(there, { [path]: null, "services/pay/package-lock.json": null });

      const scene = await there.run({ ...push, inputs: { entity: "" } });

      expect(scene).toMatchObject({ exitCode: 0, recorded: all });
      expect(scene.report.problems).toMatchObject([
        {
          severity: "notice",
          code: "type-unmanaged",
          message: `${path} was written or deleted together with the deletion of manifests that it may have given to another entity (services/pay/package-lock.json). No type was emptied for them. Name the types in \`package-types\` to have them emptied.`,
        },
        { code: "type-unmanaged", packageType: "NODE", entity: "shop" },
      ]);
    },
  );

  it("on a pull request, which previews the removal", async () => {
    const there = await stage({ files, seed });
    const { payload, commit } = pushed(there, { "package-lock.json": null });
    const { before } = payload as { before: string };

    const scene = await there.run({ ...aPullRequest({ base: before }), commit });

    expect(scene).toMatchObject({ recorded: all, outputs: { result: "drift", removed: "1" } });
  });
});

describe("without proof a type is left alone, and the report says what would be needed:", () => {
  it("the first push to a branch", async () => {
    const there = await stage({ files: { "requirements.txt": requirements }, seed });
    const commit = headOf(there);

    const scene = await there.run({ ...aPush({ before: noCommit, after: commit }), commit });

    expect(scene.recorded).toEqual(all);
    expect(scene.report.problems).toMatchObject([
      {
        severity: "notice",
        message: expect.stringContaining("the push made the branch") as string,
      },
      {
        code: "type-unmanaged",
        message: expect.stringContaining("`package-types: node`") as string,
      },
    ]);
    await expect(story(scene)).toMatchFileSnapshot("./stories/github-deletion-not-proven.txt");
  });

  it("a force push, after which GitHub no longer knows the commit before", async () => {
    const there = await stage({ files: { "requirements.txt": requirements }, seed });
    const commit = headOf(there);

    const scene = await there.run({ ...aPush({ after: commit }), commit });

    expect(scene.recorded).toEqual(all);
    expect(scene.report.problems[0]).toMatchObject({
      severity: "warning",
      message: expect.stringMatching(/`fetch-depth: 0`.*force push/) as string,
    });
  });

  it("more files than GitHub lists", async () => {
    const there = await stage({
      files: { "requirements.txt": requirements },
      seed,
      github: { treeLimit: 100 },
    });
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`old/${at}.txt`, "x"]));

    const scene = await there.run(pushedFromUnknown(there, { ...files, ...many }));

    expect(scene.recorded).toEqual(all);
    expect(scene.report.problems[0]?.message).toContain("`fetch-depth: 0`");
  });

  it.each([
    ["an outage of GitHub", { status: 502, body: "Bad gateway" }],
    ["GitHub's limit of an hour", primaryLimit(9_999_999_999)],
    ["GitHub's limit of what is asked at once", secondaryLimit(600)],
    ["a page in place of GitHub's answer", { status: 200, body: "<title>Sign in</title>" }],
  ])("%s", async (_, failure) => {
    const there = await stage({ files: { "requirements.txt": requirements }, seed });
    there.github.fail(/compare|trees/, failure, 9);

    const scene = await there.run(pushedFromUnknown(there, files));

    expect(scene).toMatchObject({ exitCode: 0, recorded: all });
    expect(scene.report.problems[0]).toMatchObject({
      severity: "warning",
      code: "github-unavailable",
    });
  });

  it("no token, and a checkout that does not reach back", async () => {
    const there = await stage({ files: { "requirements.txt": requirements }, seed });
    const push = pushedFromUnknown(there, files);

    const scene = await there.run({ ...push, inputs: { "github-token": "" } });

    expect(scene).toMatchObject({ recorded: all, asked: [] });
    expect(scene.report.problems[0]?.message).toContain("`fetch-depth: 0`");
  });

  it("a checkout of another commit than that of the event", async () => {
    const there = await stage({ files, seed });
    const push = pushed(there, { "package-lock.json": null });
    there.commit({ "more.txt": "more" });

    const scene = await there.run(push);

    expect(scene.recorded).toEqual(all);
    expect(scene.report.problems[0]?.message).toMatch(/is checked out, and not [0-9a-f]{12}/);
  });

  it("an event that brings no commits", async () => {
    const there = await stage({ files: { "requirements.txt": requirements }, seed });

    const scene = await there.run(anEvent("workflow_dispatch"));

    expect(scene).toMatchObject({ recorded: all, asked: [] });
    expect(scene.report.problems).toMatchObject([{ code: "type-unmanaged" }]);
  });
});

/** Commits, and tells of the push of that commit alone. */
function pushed(there: Stage, changes: Readonly<Record<string, string | null>>) {
  const before = headOf(there);
  there.commit(changes);
  const commit = headOf(there);
  there.github.state.branches.set("main", commit);
  return { ...aPush({ before, after: commit }), commit };
}

/** A push onto a commit that GitHub alone knows, with these files. */
function pushedFromUnknown(there: Stage, before: Readonly<Record<string, string>>) {
  const commit = headOf(there);
  const { state } = there.github;
  state.branches.set("main", commit);
  state.commits.set("b".repeat(40), { parents: [], files: before });
  state.commits.set(commit, {
    parents: ["b".repeat(40)],
    files: { "requirements.txt": requirements },
  });
  return { ...aPush({ after: commit }), commit };
}

function descriptor(tag: string, basepath = "."): string {
  const git = `  x-cortex-git:\n    github:\n      repository: acme/shop\n      basepath: ${basepath}\n`;
  return `openapi: 3.0.1\ninfo:\n  title: ${tag}\n  x-cortex-tag: ${tag}\n${git}`;
}

function headOf({ workspace }: Stage): string {
  return git(workspace, "rev-parse", "HEAD").trim();
}
