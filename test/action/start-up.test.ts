import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { startSandbox } from "../../src/sandbox/server.ts";
import { startGitHub } from "../support/github-stand-in.ts";
import { gitRepository, temporaryDirectory } from "../support/repository.ts";
import { packageLock } from "../support/sample-files.ts";
import { startAction } from "./start-action.ts";

const token = "ghs_token";
const asking = /github|octokit|rest|overtaken|deleted|posts|owner/;

describe("a push that finds everything in sync", () => {
  it("loads nothing that asks GitHub, and asks it nothing", async () => {
    const { files, requests } = await run([{ packageType: "NODE", name: "ms", version: "2.1.3" }]);

    expect(files).toContain("dist/action.js");
    expect(files.filter((file) => asking.test(file))).toEqual([]);
    expect(requests).toEqual([]);
  });
});

describe("a push that has something to write", () => {
  it("loads Octokit to ask for the head of its branch, and nothing for what it does not ask", async () => {
    const { files, requests } = await run([]);

    expect(files).toContain("dist/action/actions-github.js");
    expect(files).not.toContain("dist/action/keep-posts.js");
    expect(files).not.toContain("dist/action/deleted-files.js");
    expect(requests).toEqual(["GET /repos/acme/shop/git/ref/heads%2Fmain"]);
  });
});

/** Runs the action, and tells which files of it were loaded. */
async function run(
  seed: Parameters<Awaited<ReturnType<typeof startSandbox>>["catalog"]["seed"]>[1],
) {
  const sandbox = await startSandbox({ entities: ["shop"] });
  onTestFinished(() => sandbox.close());
  sandbox.catalog.seed("shop", seed);
  const branches = new Map([["main", "a".repeat(40)]]);
  const github = await startGitHub({ token, branches });
  const log = join(temporaryDirectory(), "loaded");
  const hook = join(temporaryDirectory(), "hook.mjs");
  writeFileSync(hook, recording(log));
  appendFileSync(log, "");
  const done = await startAction({
    workspace: gitRepository({ "package-lock.json": packageLock("ms@2.1.3") }),
    inputs: {
      "cortex-api-key": "any",
      "cortex-api-url": sandbox.url,
      entity: "shop",
      "github-token": token,
    },
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_SHA: "a".repeat(40),
      NODE_OPTIONS: `--import=${pathToFileURL(hook).href}`,
    },
  });
  expect(done.exitCode, done.stdout).toBe(0);
  const loaded = existsSync(log) ? readFileSync(log, "utf8") : "";
  const files = loaded.split("\n").flatMap((url) => /dist\/.+\.js$/.exec(url)?.[0] ?? []);
  return { files, requests: github.requests };
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
