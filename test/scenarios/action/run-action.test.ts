import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { gitRepository, temporaryDirectory } from "../../support/repository.ts";
import { startAction, type Started } from "./start-action.ts";

const key = "k3y-of-the-test";
const lock = JSON.stringify({
  lockfileVersion: 3,
  packages: { "": {}, "node_modules/ms": { version: "2.1.3" } },
});
const rows = [
  { id: 1, dateCreated: "2026-01-01", name: "ms", packageType: "NODE", version: "2.1.3" },
];

describe("the action", () => {
  it("finds a repository in sync, and reports it everywhere", async () => {
    const done = await start({ url: await cortex(JSON.stringify(rows)) });

    expect(done.exitCode).toBe(0);
    expect(done.outputs).toMatchObject({ result: "in-sync", packages: "1", uploads: "0" });
    expect(done.summary).toContain("## ✅ Cortex packages: in sync");
    expect(done.report).toMatchObject({ result: "in-sync", repository: "acme/shop" });
    expect(done.stdout).toContain("In sync.");
  });

  it("masks the key before it prints anything else", async () => {
    const done = await start({ url: await cortex("[]"), inputs: { mode: "check" } });

    expect(done.stdout.split(/\r?\n/)[0]).toBe(`::add-mask::${key}`);
    expect(done.stdout.split(key)).toHaveLength(2);
    expect(done.stderr + done.summary + JSON.stringify(done.report)).not.toContain(key);
  });

  it("reports which mode it is in, and why", async () => {
    const url = await cortex("[]");
    const [push, schedule] = await Promise.all([
      start({ url, ref: "refs/heads/topic" }),
      start({ url, eventName: "schedule" }),
    ]);

    expect(push.stdout).toMatch(/: check, because the event push is on refs\/heads\/topic/);
    expect(schedule.stdout).toMatch(/: check, because the event schedule checks for drift\.$/m);
  });

  it("reports all invalid inputs at once and asks nothing of Cortex", async () => {
    const asked: string[] = [];
    const url = await cortex("[]", asked);
    const done = await start({ url, inputs: { "prune-limit": "lots", prune: "yes", branch: "*" } });

    expect(done.exitCode).toBe(1);
    expect(done.stdout.match(/^::error /gm)).toHaveLength(3);
    expect(done.outputs).toMatchObject({ result: "failed", problems: "3" });
    expect(asked).toEqual([]);
  });

  it("fails without a key, which an empty secret is", async () => {
    const done = await start({ url: "https://127.0.0.1:9", inputs: { "cortex-api-key": "" } });

    expect(done.exitCode).toBe(1);
    expect(done.stdout).not.toContain("::add-mask::");
    expect(done.report).toMatchObject({ problems: [{ code: "api-key-missing" }] });
  });

  it.each([
    ["error", 0],
    ["drift", 2],
    ["never", 0],
  ])("exits on drift under fail-on %s with %i", async (failOn, exitCode) => {
    const inputs = { "fail-on": failOn, mode: "check" };
    const done = await start({ url: await cortex("[]"), inputs });

    expect(done).toMatchObject({ exitCode, outputs: { result: "drift", added: "1" } });
  });

  it("puts the report where it is asked to, relative to the workspace", async () => {
    const url = await cortex(JSON.stringify(rows));
    const done = await start({ url, inputs: { "report-path": "out/report.json" } });
    const path = join(done.workspace, "out", "report.json");

    expect(done.outputs["report-path"]).toBe(path);
    expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ result: "in-sync" });
  });

  it("is not failed by a report that cannot be written to its default place", async () => {
    const url = await cortex(JSON.stringify(rows));
    const workspace = gitRepository({ "package-lock.json": lock });
    const env = { RUNNER_TEMP: join(workspace, "package-lock.json") };
    const done = await start({ url, workspace, env });

    expect(done).toMatchObject({ exitCode: 0, outputs: { result: "in-sync", problems: "1" } });
    expect(done.stdout).toMatch(/^::warning.*The report cannot be written to /m);
  });

  it("does nothing in a fork of another repository, and needs no key for it", async () => {
    const done = await start({
      url: "https://127.0.0.1:9",
      inputs: { "cortex-api-key": "" },
      payload: { repository: { default_branch: "main", fork: true } },
    });

    expect(done).toMatchObject({ exitCode: 0, outputs: { result: "skipped" } });
    expect(done.summary).toContain("fork of another one");
  });

  it("reports in the report why it only checks another branch", async () => {
    const done = await start({ url: await cortex(JSON.stringify(rows)), ref: "refs/heads/topic" });

    expect(done.report).toMatchObject({
      result: "in-sync",
      reason:
        "Only checked, because the event push is on refs/heads/topic, not on main, the default branch.",
    });
  });

  it("reports on an event that carries no pull request that there is none to comment on", async () => {
    const inputs = { "pull-request-comment": "true" };
    const url = await cortex(JSON.stringify(rows));
    const [after, push] = await Promise.all([
      start({ url, inputs, eventName: "workflow_run" }),
      start({ url, inputs }),
    ]);

    expect(after.report).toMatchObject({
      problems: [{ severity: "notice", code: "pull-request-missing" }],
    });
    expect(push.report).toMatchObject({ problems: [] });
  });

  it.each(["package-lock.json/report.json", ".git/x.json"])(
    "asks nothing of Cortex where the report cannot be written: %s",
    async (path) => {
      const asked: string[] = [];
      const url = await cortex(JSON.stringify(rows), asked);
      const done = await start({ url, inputs: { "report-path": path } });

      expect(done.exitCode).toBe(1);
      expect(asked).toEqual([]);
      expect(done.outputs).toMatchObject({ result: "failed", problems: "1" });
      expect(done.report).toMatchObject({ problems: [{ code: "input-invalid" }] });
      expect(done.stdout).toContain("Set `report-path` to a file that can be written");
    },
  );

  it("runs where the runner has no files for outputs and summary", async () => {
    const url = await cortex(JSON.stringify(rows));
    const env = { GITHUB_OUTPUT: "", GITHUB_STEP_SUMMARY: "", GITHUB_EVENT_PATH: "" };
    const done = await start({ url, env });

    expect(done.exitCode).toBe(0);
    expect(done.stdout).toContain("In sync.");
  });

  it("is not failed by a summary or outputs that cannot be written", async () => {
    const url = await cortex(JSON.stringify(rows));
    const nowhere = join(temporaryDirectory(), "no", "such", "file");
    const done = await start({
      url,
      env: { GITHUB_STEP_SUMMARY: nowhere, GITHUB_OUTPUT: nowhere },
    });

    expect(done.exitCode).toBe(0);
    expect(done.stdout).toMatch(/^::warning::The job summary could not be given: .*ENOENT/m);
    expect(done.stdout).toMatch(/^::warning::The outputs could not be given: /m);
  });

  it("ends while requests still hang, once its run has failed", async () => {
    const url = await cortex(null);
    const workspace = temporaryDirectory();
    const done = await start({ url, workspace });

    expect(done.exitCode).toBe(1);
    expect(done.report).toMatchObject({ problems: [{ code: "workspace-empty" }] });
  });

  it("reports a crash like any other failure, and keeps the stack out of the summary", async () => {
    const hook = join(temporaryDirectory(), "crash.mjs");
    writeFileSync(hook, `setTimeout(() => { throw new Error("out of nowhere"); }, 300);\n`);
    const url = await cortex(null);
    const done = await start({ url, env: { NODE_OPTIONS: `--import=file://${hook}` } });

    expect(done.exitCode).toBe(1);
    expect(done.outputs).toMatchObject({ result: "failed", problems: "1" });
    expect(done.report).toMatchObject({ result: "failed", problems: [{ code: "internal" }] });
    expect(done.summary).toContain("out of nowhere");
    expect(done.summary).not.toContain("crash.mjs");
    expect(done.stdout).toMatch(/^::debug::Error: out of nowhere.*crash\.mjs/m);
  });

  it("lets no branch name forge a command", async () => {
    const done = await start({ url: await cortex("[]"), ref: "refs/heads/x\n::error::forged" });

    expect(done.stdout).not.toMatch(/^::error::forged/m);
  });
});

/** A service without custom data that answers every list with `body`, or never where it is `null`. */
async function cortex(body: string | null, asked: string[] = []): Promise<string> {
  const server = createServer(({ url = "" }, answer) => {
    asked.push(url);
    if (body === null) return;
    answer.setHeader("content-type", "application/json");
    answer.end(url.includes("/custom-data/") ? noState : body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const noState = JSON.stringify({ key: "dependency-report", value: null });

interface Start {
  readonly url: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly workspace?: string;
  readonly eventName?: string;
  readonly ref?: string;
  readonly payload?: object;
  readonly env?: Readonly<Record<string, string>>;
}

function start({ url, inputs = {}, workspace, ...rest }: Start): Promise<Started> {
  return startAction({
    workspace: workspace ?? gitRepository({ "package-lock.json": lock }),
    inputs: {
      "cortex-api-key": key,
      "cortex-api-url": url,
      entity: "shop",
      record: "false",
      ...inputs,
    },
    ...rest,
  });
}
