import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { startSandbox } from "../../../src/sandbox/server.ts";
import { startGitHub } from "../../support/github-stand-in.ts";
import { git, gitRepository, temporaryDirectory } from "../../support/repository.ts";
import { packageLock } from "../../support/sample-files.ts";
import { startAction } from "./start-action.ts";

const token = "ghs_token";
const asking = /actions-github|action-rest|octokit|overtaken|notifications/;

describe("a push that finds everything in sync", () => {
  it("loads nothing that asks GitHub, and asks it nothing", async () => {
    const { files, requests } = await (await stage({ runsBefore: 1 })).run();

    expect(files).toContain("dist/action.js");
    expect(files.filter((file) => asking.test(file))).toEqual([]);
    expect(requests).toEqual([]);
  });
});

describe("a push that has something to write", () => {
  it("loads Octokit to ask for the head of its branch, and nothing for what it does not ask", async () => {
    const { files, requests } = await (await stage({ runsBefore: 0 })).run();

    expect(files).toContain("dist/action/actions-github.js");
    expect(files).not.toContain("dist/action/github-notifications.js");
    expect(requests).toEqual(["GET /repos/acme/shop/git/ref/heads%2Fmain"]);
  });
});

describe("a repository without Java", () => {
  it("loads nothing that reads or asks for POMs, whatever `java-versions` is", async () => {
    const inputs = { "java-versions": "remote", "maven-repositories": "central" };
    const { files } = await (await stage({ runsBefore: 1, inputs })).run();

    expect(
      files.filter((file) =>
        /maven|pom|gradle|java-parsers|local-|remote-|cache-|settings-|saxes/.test(file),
      ),
    ).toEqual([]);
  });
});

interface Staged {
  readonly runsBefore: number;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** A repository with a sandbox and a GitHub, after so many runs of the action. */
async function stage({ runsBefore, inputs = {} }: Staged) {
  const sandbox = await startSandbox({ entities: ["shop"] });
  onTestFinished(() => sandbox.close());
  const workspace = gitRepository({ "package-lock.json": packageLock("ms@2.1.3") });
  const commit = git(workspace, "rev-parse", "HEAD").trim();
  const github = await startGitHub({ token, branches: new Map([["main", commit]]) });

  /** Runs the action, and lists which files of it were loaded. */
  async function run() {
    const log = join(temporaryDirectory(), "loaded");
    const hook = join(temporaryDirectory(), "hook.mjs");
    writeFileSync(hook, recording(log));
    appendFileSync(log, "");
    const before = github.requests.length;
    const done = await startAction({
      workspace,
      inputs: {
        "cortex-api-key": "any",
        "cortex-api-url": sandbox.url,
        entity: "shop",
        "github-token": token,
        ...inputs,
      },
      env: {
        GITHUB_API_URL: github.url,
        GITHUB_SHA: commit,
        NODE_OPTIONS: `--import=${pathToFileURL(hook).href}`,
      },
    });
    expect(done.exitCode, done.stdout).toBe(0);
    const loaded = readFileSync(log, "utf8");
    const files = loaded.split("\n").flatMap((url) => /dist\/.+\.js$/.exec(url)?.[0] ?? []);
    return { files, requests: github.requests.slice(before) };
  }

  for (let count = 0; count < runsBefore; count += 1) await run();
  return { run };
}

function recording(log: string): string {
  return `
import { registerHooks } from "node:module";
import { appendFileSync } from "node:fs";
registerHooks({
  load(url, context, next) {
    appendFileSync(${JSON.stringify(log)}, url + "\\n");
    return next(url, context);
  },
});
`;
}
