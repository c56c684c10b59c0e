import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Report } from "../../../src/report/report.ts";
import { startSandbox, type Sandbox } from "../../../src/sandbox/server.ts";
import {
  gitRepository,
  temporaryDirectory,
  writeFiles,
  type Files,
} from "../../support/repository.ts";
import { cli, exitOf, startCli } from "../../cli/start-cli.ts";
import { readByOthers } from "../../support/other-readers/read-by-others.ts";

const lock = JSON.stringify({
  lockfileVersion: 3,
  packages: { "": {}, "node_modules/ms": { version: "2.1.3" } },
});
const files: Files = { "package.json": "{}", "package-lock.json": lock };

describe("cortex-deps", () => {
  it("shows its help where nothing is asked of it, and with --help", async () => {
    const [bare, asked] = await Promise.all([cli([]), cli(["--help"])]);

    expect(bare).toEqual({ exitCode: 0, stdout: asked.stdout, stderr: "" });
    expect(bare.stdout).toMatch(/^Examples:\n[\s\S]+Usage:[\s\S]+Commands:\n {2}sync/);
  });

  it("prints its version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

    expect(await cli(["--version"])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("reports all faults of the command line as messages and exits with 1", async () => {
    const run = await cli(["sync", "--jsno", "--mode", "check", "--cortex-api-key=s3cret"]);

    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr.split("\n").filter((line) => line.startsWith("error: "))).toHaveLength(4);
    expect(run.stderr).not.toContain("s3cret");
  });

  it("reports all faults of the values, the directory and the environment at once", async () => {
    const run = await cli(["sync", "nowhere", "--prune-limit", "lots"]);

    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    for (const text of ["There is no directory", "--prune-limit is", "no Cortex API key"])
      expect(run.stderr).toContain(text);
  });

  it("takes no file for a directory", async () => {
    const run = await cli(["list", "package.json"], { cwd: gitRepository(files) });

    expect(run.exitCode).toBe(1);
    expect(run.stderr).toMatch(/^error: ".*package\.json" is a file, not a directory\./);
  });
});

describe("cortex-deps list", () => {
  it("lists what a repository declares, without key, network or entity", async () => {
    const run = await cli(["list"], { cwd: gitRepository(files) });

    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain("ms");
    expect(run.stdout).toContain("2.1.3");
    expect(run.stdout).not.toContain("\u001b");
  });

  it("gives the report alone with --json", async () => {
    const directory = gitRepository(files);
    const run = await cli(["list", directory, "--json"]);
    const report = JSON.parse(run.stdout) as Report;

    expect(report).toMatchObject({ mode: "list", result: "skipped", requests: { total: 0 } });
    expect(report.entities[0]).toMatchObject({
      entity: null,
      packages: [{ name: "ms", versions: ["2.1.3"] }],
    });
  });

  it("works where there is no git", async () => {
    const directory = temporaryDirectory();
    writeFiles(directory, files);

    const run = await cli(["list", directory, "--json"], { env: { PATH: directory } });

    expect(JSON.parse(run.stdout)).toMatchObject({ manifests: [{}, {}] });
  });

  it("is in colour where that is forced", async () => {
    const run = await cli(["list"], { cwd: gitRepository(files), env: { FORCE_COLOR: "1" } });

    expect(run.stdout).toContain("\u001b[");
  });

  it("reports steps as plain lines, and nothing with --quiet", async () => {
    const directory = gitRepository(files);
    const [loud, quiet] = await Promise.all([
      cli(["list", directory]),
      cli(["list", directory, "--quiet"]),
    ]);

    expect(loud.stderr).toContain("Looking for manifests\n");
    expect(quiet).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });

  it("fails on a manifest that cannot be read, and reports it also with --quiet", async () => {
    const directory = gitRepository({ "package-lock.json": "{" });
    const run = await cli(["list", directory, "--quiet"]);

    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toMatch(/^error: package-lock\.json.*\(manifest-invalid\)/m);
  });

  it("outlives a reader that has seen enough", async () => {
    const packages = new Map(
      Array.from({ length: 5_000 }, (_, index) => [
        `node_modules/a-${index}`,
        { version: "1.0.0" },
      ]),
    );
    const big = `{"lockfileVersion":3,"packages":${JSON.stringify(asObject(packages))}}`;
    const child = startCli(["list", "--json"], {
      cwd: gitRepository({ "package-lock.json": big }),
    });
    const exit = exitOf(child);
    child.stdout.destroy();
    const stderr: string[] = [];
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => stderr.push(chunk));

    expect(await exit).toBe(0);
    expect(stderr.join("")).not.toContain("EPIPE");
  });
});

describe("cortex-deps sync and check", () => {
  it("sync, then find everything in sync", async () => {
    const sandbox = await openSandbox();
    const first = await run(sandbox, ["sync", "--entity", "shop", "--json"]);
    const second = await run(sandbox, ["check", "--entity", "shop", "--json"]);

    expect(first).toMatchObject({ exitCode: 0, report: { result: "synced", mode: "sync" } });
    expect(second).toMatchObject({ exitCode: 0, report: { result: "in-sync", mode: "check" } });
    expect(sandbox.catalog.state().get("shop")).toMatchObject([{ name: "ms", version: "2.1.3" }]);
  });

  it.each([
    [[], 0],
    [["--fail-on", "drift"], 2],
    [["--fail-on", "never"], 0],
  ])("exit on drift with %j: %i", async (flags, exitCode) => {
    const done = await run(await openSandbox(), ["check", "--entity", "shop", "--json", ...flags]);

    expect(done).toMatchObject({ exitCode, report: { result: "drift" } });
  });

  it("print a table and the verdict on standard output", async () => {
    const { exitCode, stdout } = await run(await openSandbox(), ["sync", "--entity", "shop"]);

    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/Entity +Type +Result/);
    expect(stdout).toContain("Synced.");
  });

  it("take repeated flags as lines", async () => {
    const sandbox = await openSandbox();
    const parameters = ["sync", "--entity", "web: storefront", "--entity", ".: shop", "--json"];
    const { report } = await run(sandbox, parameters);

    expect(report?.entities.map(({ entity }) => entity)).toEqual(["storefront", "shop"]);
  });

  it("write the report to a file as well, relative to the current directory", async () => {
    const directory = gitRepository(files);
    const current = temporaryDirectory();
    const sandbox = await openSandbox();
    const done = await cli(
      ["sync", directory, "--entity", "shop", "--report-path", "out/report.json"],
      { cwd: current, env: environment(sandbox) },
    );
    const written = readFileSync(join(current, "out/report.json"), "utf8");

    expect(done.exitCode).toBe(0);
    expect(JSON.parse(written)).toMatchObject({ result: "synced" });
  });

  it("write the job summary to a file, relative to the current directory", async () => {
    const current = temporaryDirectory();
    const sandbox = await openSandbox();
    const done = await cli(
      ["sync", gitRepository(files), "--entity", "shop", "--summary", "out/summary.md"],
      { cwd: current, env: environment(sandbox) },
    );

    expect(done.exitCode).toBe(0);
    expect(readFileSync(join(current, "out/summary.md"), "utf8")).toMatch(
      /^## ✅ Cortex packages: /,
    );
  });

  it("fail on an unknown entity with one clear error, and no stack", async () => {
    const sandbox = await openSandbox({ entities: ["shop"] });
    const done = await run(sandbox, ["sync", "--entity", "shpo"]);

    expect(done.exitCode).toBe(1);
    expect(done.stdout).toContain("entity-not-found");
    expect(done.stdout + done.stderr).not.toMatch(/^ {4}at /m);
  });

  it("never print the key", async () => {
    const sandbox = await openSandbox({ key: "another" });
    const done = await run(sandbox, ["sync", "--entity", "shop"]);

    expect(done.exitCode).toBe(1);
    expect(done.stdout + done.stderr).not.toContain("k3y-of-the-test");
  });
});

describe("cortex-deps demo", () => {
  it("runs every step, verifies each, and leaves nothing behind", async () => {
    const temp = temporaryDirectory();
    const { exitCode, stdout, stderr } = await cli(["demo"], { env: { TMPDIR: temp, TEMP: temp } });

    expect(stderr).toBe("");
    expect(stdout).toContain("with 12 manifests:");
    expect(stdout).toContain("Nothing leaves it.");
    expect(stdout).toContain("1. The first sync.");
    expect(stdout).toContain("  5 NODE packages from admin/yarn.lock and web/package-lock.json, ");
    expect(stdout).toContain("billing/gradle.lockfile is deleted.");
    expect(stdout).toContain("Every run did what it should.");
    expect(stdout).not.toContain("✗");
    expect(exitCode).toBe(0);
    expect(readdirSync(temp)).toEqual([]);
  });

  it("needs no git", async () => {
    const nothing = temporaryDirectory();

    expect(await cli(["demo"], { env: { PATH: nothing } })).toMatchObject({ exitCode: 0 });
  });

  it("runs with a copy of a directory, and leaves that as it is", async () => {
    const directory = gitRepository(files);
    const { exitCode, stdout } = await cli(["demo", directory]);

    expect(stdout).toContain("package-lock.json is deleted, with 1 manifest that it covered.");
    expect(exitCode).toBe(0);
    expect(readFileSync(join(directory, "package-lock.json"), "utf8")).toBe(lock);
    expect(existsSync(join(directory, "README.md"))).toBe(false);
  });

  it("reports that the demo of an organisation needs git, where there is none", async () => {
    const run = await cli(["demo", "--organisation"], { env: { PATH: temporaryDirectory() } });

    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain("Install git");
  });

  it("reports it where there is nothing to run the demo with", async () => {
    const directory = temporaryDirectory();
    mkdirSync(join(directory, "empty"));
    writeFiles(directory, { "notes.txt": "" });

    const [bare, none] = await Promise.all([
      cli(["demo", directory]),
      cli(["demo", join(directory, "nowhere")]),
    ]);

    expect(bare).toMatchObject({ exitCode: 1, stdout: "" });
    expect(bare.stderr).toContain("no manifest");
    expect(none).toMatchObject({ exitCode: 1, stdout: "" });
    expect(none.stderr).toContain("There is no directory");
  });
});

describe("cortex-deps sandbox", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("stays until %s, then ends well", async (signal) => {
    const child = startCli(["sandbox"]);
    const exit = exitOf(child);
    const url = await firstLine(child.stdout);
    const answer = await fetch(`${url}/api/v1/catalog/shop/packages`, {
      headers: { authorization: "Bearer any" },
      signal: AbortSignal.timeout(10_000),
    });

    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await answer.json()).toEqual([]);
    child.kill(signal);
    expect(await exit).toBe(0);
  });

  it("prints its usage on standard error", async () => {
    const child = startCli(["sandbox", "--key", "only-this"]);
    const exit = exitOf(child);
    const stderr: string[] = [];
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr.push(chunk);
      if (stderr.join("").includes("Ctrl-C")) child.kill("SIGTERM");
    });
    const url = await firstLine(child.stdout);

    expect(await exit).toBe(0);
    expect(stderr.join("")).toContain(`CORTEX_BASE_URL=${url} CORTEX_API_KEY=only-this`);
  });

  it("reports a value that is not allowed, and what is", async () => {
    const run = await cli(["sandbox", "--storage", "attic", "--port", "-=1"]);

    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
  });

  it("takes no second sandbox on the same port, and names the port", async () => {
    const { url } = await openSandbox();
    const run = await cli(["sandbox", "--port", new URL(url).port]);

    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).toContain(new URL(url).port);
  });
});

async function openSandbox(options: Parameters<typeof startSandbox>[0] = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ readFile: readByOthers, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

function environment(sandbox: Sandbox): Record<string, string> {
  return { CORTEX_BASE_URL: sandbox.url, CORTEX_API_KEY: "k3y-of-the-test" };
}

async function run(sandbox: Sandbox, parameters: readonly string[]) {
  const done = await cli(parameters, { cwd: gitRepository(files), env: environment(sandbox) });
  const report = parameters.includes("--json") ? (JSON.parse(done.stdout) as Report) : null;
  return { ...done, report };
}

async function firstLine(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  let text = "";
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes("\n")) break;
  }
  return text.split("\n")[0] ?? "";
}

function asObject<Value>(map: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries(map);
}
