import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Report } from "../../../src/report/report.ts";
import { startSandbox } from "../../../src/sandbox/server.ts";
import { startGitHub } from "../../support/github-stand-in.ts";
import { git, gitRepository, temporaryDirectory } from "../../support/repository.ts";
import { packageLock } from "../../support/sample-files.ts";
import { cli } from "../../cli/start-cli.ts";

const token = "ghs_of-the-test";

describe("before its first write a sync asks `origin` for the head of its branch", () => {
  it("and syncs at that commit", async () => {
    const { run, github, commit } = await stage();

    const { report } = await run(["sync", "--repository", "acme/shop"]);

    expect(report).toMatchObject({
      result: "synced",
      repository: "acme/shop",
      commit,
      problems: [],
      entities: [{ sources: ["github.com/acme/shop"] }],
    });
    expect(github.requests).toEqual([]);
  });

  it("and only checks at any other commit", async () => {
    const { run, origin } = await stage();
    git(origin, "commit", "--quiet", "--allow-empty", "--message=newer");

    expect((await run(["sync", "--repository", "acme/shop"])).report).toMatchObject({
      result: "drift",
      problems: [{ severity: "warning", code: "commit-mismatch" }],
    });
    expect((await run(["sync", "--repository", "acme/shop", "--current"])).report).toMatchObject({
      result: "synced",
      problems: [],
    });
  });

  it("of `--branch`, where that is given", async () => {
    const { run } = await stage();

    const { report } = await run(["sync", "--repository", "acme/shop", "--branch", "trunk"]);

    expect(report.problems).toMatchObject([{ code: "commit-mismatch" }]);
    expect(report.problems[0]?.message).toContain("The branch trunk is not there at `origin`");
  });

  it("and removes nothing where it does not answer", async () => {
    const { run, directory } = await stage();
    git(directory, "remote", "set-url", "origin", join(temporaryDirectory(), "gone"));

    expect((await run(["sync", "--repository", "acme/shop"])).report).toMatchObject({
      result: "synced",
      problems: [{ severity: "warning", code: "commit-unproven" }],
    });
  });

  it("also where the repository is not known, of which no state is kept", async () => {
    const { run, origin } = await stage();
    git(origin, "commit", "--quiet", "--allow-empty", "--message=newer");

    const { report } = await run(["sync"]);

    expect(report.result).toBe("drift");
    expect(report.problems.map(({ code }) => code)).toContain("commit-mismatch");
  });

  it("and needs no answer where nothing can be removed, because no state is kept", async () => {
    const { run, directory } = await stage();
    git(directory, "remote", "remove", "origin");

    expect((await run(["sync"])).report).toMatchObject({
      result: "synced",
      problems: [{ severity: "notice", code: "repository-unknown" }],
    });
  });

  it("and a check does not", async () => {
    const { run, origin } = await stage();
    git(origin, "commit", "--quiet", "--allow-empty", "--message=newer");

    expect((await run(["check", "--repository", "acme/shop"])).report).toMatchObject({
      result: "drift",
      problems: [],
    });
  });
});

describe("an issue about drift", () => {
  it("is kept on request", async () => {
    const { run, github } = await stage();
    const flags = ["--repository", "acme/shop", "--drift-issue", "true"];

    await run(["check", ...flags]);
    expect(github.state.issues).toMatchObject([{ state: "open" }]);

    await run(["sync", ...flags]);
    expect(github.state.issues).toMatchObject([{ state: "closed" }]);
  });

  it("needs a token and a repository, and a warning reports it", async () => {
    const { run } = await stage();

    const { report } = await run(["check", "--drift-issue", "true"]);

    expect(report).toMatchObject({
      result: "drift",
      problems: [
        {
          severity: "warning",
          message: expect.stringMatching(/Set `GITHUB_TOKEN` and `--repository`\.$/) as string,
        },
      ],
    });
  });
});

describe("entities from descriptors", () => {
  it("count where the remote of git is the repository that they name", async () => {
    const descriptor =
      "openapi: 3.0.1\ninfo:\n  x-cortex-tag: shop\n  x-cortex-git:\n    github:\n      repository: acme/shop\n";
    const { run, directory } = await stage({ ".cortex/shop.yaml": descriptor });
    git(directory, "remote", "set-url", "origin", "https://github.com/acme/shop.git");

    const { report } = await run(["check"], []);

    expect(report).toMatchObject({ repository: "acme/shop", entities: [{ entity: "shop" }] });
  });
});

/** A clone of a repository, with the built command line to run in it. */
async function stage(files: Readonly<Record<string, string>> = {}) {
  const origin = gitRepository({ "package-lock.json": packageLock("ms@2.1.3"), ...files });
  const directory = join(temporaryDirectory(), "clone");
  git(origin, "clone", "--quiet", origin, directory);
  const sandbox = await startSandbox({ entities: ["shop"] });
  onTestFinished(() => sandbox.close());
  const github = await startGitHub({ token });
  const env = {
    CORTEX_API_KEY: "any",
    CORTEX_BASE_URL: sandbox.url,
    GITHUB_TOKEN: token,
    GITHUB_API_URL: github.url,
  };
  return {
    origin,
    directory,
    github,
    commit: git(directory, "rev-parse", "HEAD").trim(),
    run: async (parameters: readonly string[], entity = ["--entity", "shop"]) => {
      const { stdout, stderr, exitCode } = await cli([...parameters, ...entity, "--json"], {
        cwd: directory,
        env,
      });
      expect(stdout + stderr).not.toContain(token);
      return { report: JSON.parse(stdout) as Report, exitCode };
    },
  };
}
