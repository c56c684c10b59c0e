import { describe, expect, it, onTestFinished } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { startSandbox } from "../../src/sandbox/server.ts";
import type { GitHubState } from "../support/github-answers.ts";
import { startGitHub } from "../support/github-stand-in.ts";
import { git, gitRepository } from "../support/repository.ts";
import { packageLock } from "../support/sample-files.ts";
import { cli } from "./start-cli.ts";

const token = "ghs_of-the-test";
const asked = ["--repository", "acme/shop", "--branch", "main"];
const head = "GET /repos/acme/shop/git/ref/heads%2Fmain";

describe("with a token, a repository and a branch", () => {
  it("a sync of the branch's head syncs", async () => {
    const { run, github, commit } = await stage();
    github.state.branches.set("main", commit);

    const { report } = await run(["sync", ...asked]);

    expect(report).toMatchObject({ result: "synced", repository: "acme/shop", commit });
    expect(github.requests).toEqual([head]);
    expect(github.asked[0]?.authorization).toContain(token);
  });

  it("a sync of any other commit is late, and writes nothing", async () => {
    const { run, github } = await stage();
    github.state.branches.set("main", "d".repeat(40));

    const { report, exitCode } = await run(["sync", ...asked]);

    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ result: "skipped" });
    expect(report.reason).toContain("d".repeat(40));
  });

  it("a sync goes on with a warning where GitHub cannot be asked", async () => {
    const { run, github } = await stage();
    github.fail(/git\/ref/, { status: 500, body: { message: "Server Error" } }, 9);

    const { report } = await run(["sync", ...asked]);

    expect(report).toMatchObject({
      result: "synced",
      problems: [{ severity: "warning", code: "github-unavailable" }],
    });
  });

  it("a check asks nothing", async () => {
    const { run, github } = await stage();

    expect((await run(["check", ...asked])).report).toMatchObject({ result: "drift" });
    expect(github.requests).toEqual([]);
  });

  it("an issue about drift is kept on request", async () => {
    const { run, github, commit } = await stage();
    github.state.branches.set("main", commit);

    await run(["check", ...asked, "--drift-issue", "true"]);
    expect(github.state.issues).toMatchObject([{ state: "open" }]);

    await run(["sync", ...asked, "--drift-issue", "true"]);
    expect(github.state.issues).toMatchObject([{ state: "closed" }]);
  });
});

describe("without any one of them GitHub is not asked, and nothing is told of that:", () => {
  it.each([
    ["a token", { GITHUB_TOKEN: "" }, asked],
    ["a repository", {}, ["--branch", "main"]],
    ["a branch", {}, ["--repository", "acme/shop"]],
  ])("%s", async (_, env, flags) => {
    const { run, github } = await stage();

    const { report } = await run(["sync", ...flags], env);

    expect(report).toMatchObject({ result: "synced", problems: [] });
    expect(github.requests).toEqual([]);
  });

  it("but for an issue that was asked for", async () => {
    const { run } = await stage();

    const { report } = await run(["check", "--drift-issue", "true"]);

    expect(report).toMatchObject({
      result: "drift",
      problems: [
        {
          severity: "warning",
          message: expect.stringContaining("`GITHUB_TOKEN` and `--repository`") as string,
        },
      ],
    });
  });
});

describe("entities from descriptors", () => {
  it("count where the remote of git is the repository that they name", async () => {
    const descriptor =
      "openapi: 3.0.1\ninfo:\n  x-cortex-tag: shop\n  x-cortex-git:\n    github:\n      repository: acme/shop\n";
    const { run, directory } = await stage({}, { ".cortex/shop.yaml": descriptor });
    git(directory, "remote", "add", "origin", "https://github.com/acme/shop.git");

    const { report } = await run(["check"], {}, []);

    expect(report).toMatchObject({ repository: "acme/shop", entities: [{ entity: "shop" }] });
  });
});

async function stage(state: Partial<GitHubState> = {}, files = {}) {
  const directory = gitRepository({ "package-lock.json": packageLock("ms@2.1.3"), ...files });
  const sandbox = await startSandbox({ entities: ["shop"] });
  onTestFinished(() => sandbox.close());
  const github = await startGitHub({ token, ...state });
  const env = {
    CORTEX_API_KEY: "any",
    CORTEX_BASE_URL: sandbox.url,
    GITHUB_TOKEN: token,
    GITHUB_API_URL: github.url,
  };
  return {
    directory,
    github,
    commit: git(directory, "rev-parse", "HEAD").trim(),
    run: async (parameters: readonly string[], changed = {}, entity = ["--entity", "shop"]) => {
      const { stdout, stderr, exitCode } = await cli([...parameters, ...entity, "--json"], {
        cwd: directory,
        env: { ...env, ...changed },
      });
      expect(stdout + stderr).not.toContain(token);
      return { report: JSON.parse(stdout) as Report, exitCode };
    },
  };
}
