import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { help } from "../../src/cli/help.ts";
import { version } from "../../src/domain/program.ts";
import { gitRepository, temporaryDirectory } from "../support/repository.ts";
import { cliInThisProcess } from "./start-cli.ts";

const lock = JSON.stringify({
  lockfileVersion: 3,
  packages: { "": {}, "node_modules/ms": { version: "2.1.3" } },
});

describe("the command line", () => {
  it("shows the help of the whole, and of a command", async () => {
    expect(await run([])).toEqual({ exitCode: 0, stdout: help(null), stderr: "" });
    expect(await run(["--help"])).toMatchObject({ stdout: help(null) });
    expect(await run(["sync", "--help"])).toMatchObject({ stdout: help("sync") });
  });

  it("shows the help also where the rest of the line is faulty", async () => {
    expect(await run(["sync", "--jsno", "--help"])).toEqual({
      exitCode: 0,
      stdout: help("sync"),
      stderr: "",
    });
  });

  it("prints the version before anything else", async () => {
    const reported = { exitCode: 0, stdout: `${version}\n`, stderr: "" };

    expect(await run(["--version"])).toEqual(reported);
    expect(await run(["sync", "--version", "--help"])).toEqual(reported);
  });

  it("reports faults on standard error and exits with 1", async () => {
    expect(await run(["--json"])).toEqual({
      exitCode: 1,
      stdout: "",
      stderr:
        "error: There is no command; allowed are sync, check, list, forget, organisation, demo, sandbox. (input-invalid)\n",
    });
  });

  it("reports the faults of the whole line at once, those of values included", async () => {
    const parts = ["--entiy", "--fail-on", "no directory", "no Cortex API key", "--prune", "owner"];
    const { exitCode, stderr } = await run(
      "check nowhere --entiy shop --repository a --prune=maybe --fail-on".split(" "),
    );

    expect(exitCode).toBe(1);
    const lines = stderr.trimEnd().split("\n");
    expect(lines.map((line) => parts.find((part) => line.includes(part)))).toEqual(parts);
  });

  it.each(["--report-path", "--summary"])(
    "refuses a place of %s that cannot be written before the first request",
    async (flag) => {
      const directory = gitRepository({ "package-lock.json": lock });
      const asked = ["check", directory, "--entity=shop", "--cortex-api-url=http://127.0.0.1:9"];
      const { exitCode, stderr } = await run(
        [...asked, flag, join(directory, ".git/x")],
        directory,
        {
          CORTEX_API_KEY: "k3y-of-the-test",
        },
      );

      expect(exitCode).toBe(1);
      expect(stderr).toMatch(
        /^error: The .*\(it lies in git's own directory\).*\(input-invalid\)\n$/,
      );
    },
  );

  it.each([
    ["forget", ["--entiy", "shop", "--prune-limit=lots"], ["--entiy", "--prune-limit", "SOURCE"]],
    ["organisation", ["pln", "--shrad", "1/2"], ["--shrad", "Did you mean plan?"]],
    ["sandbox", ["--raws=per-name", "--rows=odd"], ["Did you mean --rows?", "--rows"]],
    ["demo", ["nowhere", "--hepl"], ["Did you mean --help?", "no directory"]],
  ])("reports them for `%s` as well", async (command, parameters, parts) => {
    const { exitCode, stderr } = await run([command, ...parameters]);

    expect(exitCode).toBe(1);
    for (const part of parts) expect(stderr).toContain(part);
  });

  it("runs the command in the current directory", async () => {
    const cwd = gitRepository({ "package-lock.json": lock });
    const { exitCode, stdout } = await run(["list", "--json"], cwd);

    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ entities: [{ packages: [{ name: "ms" }] }] });
  });

  it("takes the directory as relative to the current one", async () => {
    const cwd = gitRepository({ "web/package-lock.json": lock });
    const { stdout } = await run(["list", "web", "--json"], cwd);

    expect(JSON.parse(stdout)).toMatchObject({ manifests: [{ path: "package-lock.json" }] });
  });

  it("gives a failed report, and the faults as messages, with --json", async () => {
    const { exitCode, stdout, stderr } = await run(["sync", "--json", "--fail-on", "never"]);

    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      result: "failed",
      reason: "The command line is not valid.",
      problems: [{ code: "api-key-missing" }],
    });
    expect(stderr.match(/^error: /gm)).toHaveLength(1);
  });
});

function run(parameters: readonly string[], cwd = temporaryDirectory(), env = {}) {
  return cliInThisProcess(parameters, { cwd, env });
}
