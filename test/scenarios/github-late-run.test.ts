import { describe, expect, it } from "vitest";
import { headCommit } from "../support/action.ts";
import { aPush } from "../support/github-events.ts";
import { methodsOf, stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { primaryLimit, secondaryLimit } from "../support/github-stand-in.ts";
import { packageLock } from "../support/sample-files.ts";

const files = { "package-lock.json": packageLock("ms@2.1.3") };
const newer = "9e8d7c6b5a4938271605f4e3d2c1b0a99887766f";
const head = "GET /repos/acme/shop/git/ref/heads%2Fmain";

describe("a run that a newer push overtook, or a re-run after one,", () => {
  it("writes nothing, and names the commit that overtook it", async () => {
    const { run } = await stage({ files, github: { branches: new Map([["main", newer]]) } });

    const scene = await run(aPush());

    expect(scene).toMatchObject({ exitCode: 0, recorded: [], asked: [head] });
    expect(scene.report).toMatchObject({ mode: "sync", result: "skipped" });
    expect(scene.report.reason).toContain(newer);
    expect(methodsOf(scene)).toEqual(["GET"]);
    await expect(story(scene)).toMatchFileSnapshot("./stories/github-late-run.txt");
  });

  it("asks once, however many entities have something to write", async () => {
    const { run } = await stage({
      files: { "api/package-lock.json": packageLock("ms@2.1.3"), "web/go.mod": "module w\n" },
      github: { branches: new Map([["main", newer]]) },
    });

    const scene = await run({ ...aPush(), inputs: { entity: "api: api\nweb: web\n.: shop" } });

    expect(scene.asked).toEqual([head]);
    expect(scene.recorded).toEqual([]);
  });

  it("does not even ask where everything is in sync", async () => {
    const branches = new Map<string, string>();
    const { run, synced, workspace } = await stage({ files, github: { branches } });
    branches.set("main", headCommit(workspace));
    await synced();
    branches.set("main", newer);

    expect(await run(aPush())).toMatchObject({ asked: [], outputs: { result: "in-sync" } });
  });

  it("is late as well where its branch is gone", async () => {
    const { run } = await stage({ files, github: { branches: new Map() } });

    const scene = await run(aPush());

    expect(scene.report).toMatchObject({ result: "skipped" });
    expect(scene.report.reason).toContain("main is gone");
  });
});

describe("where GitHub cannot be asked, the sync goes on with a warning:", () => {
  it("an outage", async () => {
    const { run, github } = await stage({ files });
    github.fail(/git\/ref/, "reset", 9);

    const scene = await run(aPush());

    expect(scene).toMatchObject({ exitCode: 0, recorded: ["NODE ms 2.1.3"] });
    expect(scene.report).toMatchObject({
      result: "synced",
      problems: [{ severity: "warning", code: "github-unavailable" }],
    });
    await expect(story(scene)).toMatchFileSnapshot("./stories/github-unavailable.txt");
  });

  it("a token without the permission, with the line to add", async () => {
    const permissions = { contents: "none", issues: "none", "pull-requests": "none" } as const;
    const { run } = await stage({ files, github: { permissions } });

    const scene = await run(aPush());

    expect(scene.report).toMatchObject({
      result: "synced",
      problems: [
        {
          severity: "warning",
          code: "github-permission",
          message: expect.stringContaining("`permissions: { contents: read }`") as string,
        },
      ],
    });
  });

  it("no token", async () => {
    const { run } = await stage({ files });

    const scene = await run({ ...aPush(), inputs: { "github-token": "" } });

    expect(scene.asked).toEqual([]);
    expect(scene.report).toMatchObject({
      result: "synced",
      problems: [{ severity: "warning", code: "github-unavailable" }],
    });
  });

  it.each([
    ["the requests of the hour are used up", primaryLimit(9_999_999_999)],
    ["too much was asked at once, and the wait is long", secondaryLimit(600)],
    ["the same as a 429", secondaryLimit(600, 429)],
  ])("a rate limit that is not waited out: %s", async (_, limit) => {
    const { run, github } = await stage({ files });
    github.fail(/git\/ref/, limit, 9);

    const scene = await run(aPush());

    expect(scene).toMatchObject({ exitCode: 0, recorded: ["NODE ms 2.1.3"], asked: [head] });
    expect(scene.report).toMatchObject({
      result: "synced",
      problems: [
        {
          severity: "warning",
          code: "github-unavailable",
          message: expect.stringMatching(/^Whether main has moved on .* rate limit/) as string,
        },
      ],
    });
  });

  it("a page of a proxy", async () => {
    const { run, github } = await stage({ files });
    github.fail(/git\/ref/, { status: 200, body: "<title>Sign in</title>" });

    const scene = await run(aPush());

    expect(scene.report).toMatchObject({
      result: "synced",
      problems: [{ severity: "warning", code: "github-unavailable" }],
    });
  });
});

describe("a rate limit of GitHub that passes", () => {
  it.each([
    ["primary", primaryLimit(1)],
    ["secondary", secondaryLimit(1)],
  ])("is waited out, and the late run still writes nothing: %s", async (_, limit) => {
    const { run, github } = await stage({
      files,
      github: { branches: new Map([["main", newer]]) },
    });
    github.fail(/git\/ref/, limit);

    const scene = await run(aPush());

    expect(scene.report).toMatchObject({ result: "skipped", problems: [] });
    expect(scene).toMatchObject({ recorded: [], asked: [head, head] });
  });
});

describe("GitHub Enterprise Server", () => {
  it("is asked where `GITHUB_API_URL` points", async () => {
    const { run, github } = await stage({ files, prefix: "/api/v3" });

    const scene = await run(aPush());

    expect(github.url).toMatch(/\/api\/v3$/);
    expect(scene.report).toMatchObject({ result: "synced", problems: [] });
    expect(scene.asked).toEqual([head]);
  });
});
