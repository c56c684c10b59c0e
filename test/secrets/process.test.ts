import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli } from "../cli/start-cli.ts";
import { githubToken } from "../support/action.ts";
import { gitRepository, temporaryDirectory } from "../support/repository.ts";
import { packageLock } from "../support/sample-files.ts";
import { stage } from "../support/scenario.ts";
import { leaks, watchedRun } from "./watched-run.ts";

const key = "another-key-5f1dc3e7b846";
const files = { "package-lock.json": packageLock("ms@2.1.3") };

/** Has Node write the report that it writes of a crash. */
function reporting(directory: string): Record<string, string> {
  const code = "process.on('exit', () => process.report.writeReport())";
  const preload = `--import=data:text/javascript,${encodeURIComponent(code)}`;
  return { NODE_OPTIONS: `${preload} --report-directory=${directory}` };
}

function reportIn(directory: string): string {
  const [name = ""] = readdirSync(directory);
  return readFileSync(join(directory, name), "utf8");
}

describe("the diagnostic report of Node has neither secret", () => {
  it("of the action", async () => {
    const directory = temporaryDirectory();
    const set = await stage({ files, sandbox: { key } });

    await set.run({ inputs: { "cortex-api-key": key }, env: reporting(directory) });

    const report = reportIn(directory);
    expect(report).toContain('"javascriptHeap"');
    expect(leaks(new Map([["the report", report]]), [key, githubToken])).toEqual([]);
  });

  it("of the command line", async () => {
    const directory = temporaryDirectory();
    const { stderr } = await cli(["check", gitRepository(files), "--entity", "shop"], {
      env: {
        ...reporting(directory),
        CORTEX_API_KEY: key,
        GITHUB_TOKEN: githubToken,
        CORTEX_BASE_URL: "http://127.0.0.1:9",
      },
    });

    expect(
      leaks(new Map([["the report", reportIn(directory) + stderr]]), [key, githubToken]),
    ).toEqual([]);
  });
});

/** Has Node write down, at its end, which memory a core dump would have. */
function filterAtExit(directory: string): Record<string, string> {
  const code = `const fs = process.getBuiltinModule("node:fs"); process.on("exit", () => fs.writeFileSync(${JSON.stringify(join(directory, "filter"))}, fs.readFileSync("/proc/self/coredump_filter")))`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}

describe.runIf(process.platform === "linux")("a core dump has no memory, and so no key,", () => {
  it("of the action", async () => {
    const directory = temporaryDirectory();
    const set = await stage({ files });

    await set.run({ env: filterAtExit(directory) });

    expect(readFileSync(join(directory, "filter"), "utf8")).toBe("00000000\n");
  });

  it("of the command line", async () => {
    const directory = temporaryDirectory();

    await cli(["list", gitRepository(files)], { env: filterAtExit(directory) });

    expect(readFileSync(join(directory, "filter"), "utf8")).toBe("00000000\n");
  });
});

describe("the command line", () => {
  it("takes no key where the process list would show it", async () => {
    const { exitCode, stdout, stderr } = await cli(["check", "--cortex-api-key", key]);

    expect(exitCode).toBe(1);
    expect(leaks(new Map([["what it says", stdout + stderr]]), [key])).toEqual([]);
  });

  it.each(["text", "json"])("shows no key that a server gave back, as %s", async (form) => {
    const set = await stage({
      files,
      faults: [{ times: null, do: { status: 400, body: JSON.stringify({ message: btoa(key) }) } }],
    });

    const shown = await cli(
      ["check", set.workspace, "--entity", "shop", ...(form === "json" ? ["--json"] : [])],
      { env: { CORTEX_API_KEY: key, CORTEX_BASE_URL: set.sandbox.url } },
    );

    expect(shown.exitCode).toBe(1);
    expect(leaks(new Map([["what it says", shown.stdout + shown.stderr]]), [key])).toEqual([]);
  });
});

describe("an input that is no key", () => {
  it.each([
    ["two lines", "another-key-5f1d\nc3e7b846"],
    ["a blank", "another-key-5f1d c3e7b846"],
    ["the word Bearer", `Bearer ${key}`],
    ["letters of elsewhere", "anöther-key-5f1d"],
  ])("is masked and not shown, with %s", async (_, written) => {
    const set = await stage({ files });

    const { scene, produced } = await watchedRun(set, { inputs: { "cortex-api-key": written } });

    expect(scene.report.result).toBe("failed");
    expect(
      leaks(produced, [written, ...written.split(/\s+/).filter((part) => part.length > 6)]),
    ).toEqual([]);
  });

  it("is a key all the same with a line break at its end", async () => {
    const set = await stage({ files, sandbox: { key } });

    const { scene, produced } = await watchedRun(set, { inputs: { "cortex-api-key": `${key}\n` } });

    expect(scene.report.result).toBe("synced");
    expect(leaks(produced, [key])).toEqual([]);
  });
});
