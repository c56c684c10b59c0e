import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { asFlags, problemAsFlags, reportAsFlags } from "../../src/cli/as-flags.ts";
import { commandLineViews } from "../../src/cli/command-line-views.ts";
import { inputFlags } from "../../src/cli/flags.ts";
import { readSettings } from "../../src/cli/read-settings.ts";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import { problem, problemCodes, type ProblemCode } from "../../src/domain/problem.ts";
import { causes } from "../../src/report/causes.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderSummary } from "../../src/report/summary.ts";
import { renderText } from "../../src/report/text.ts";
import { startSandbox } from "../../src/sandbox/server.ts";
import { inputNames } from "../../src/settings/inputs.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import { gitRepository } from "../support/repository.ts";
import { entity, report, type } from "../report/reports.ts";
import { recordingStream } from "./recording-stream.ts";

const anInput = new RegExp(`\`(?:${inputNames.join("|")})(?:: [^\`]*)?\``);
const aFlag = /(?:^|[\s`(])--[a-z]/;
const codes = Object.keys(problemCodes) as readonly ProblemCode[];

/** Values of inputs, right and wrong, none of which looks like a flag itself. */
const anyValues = fc.dictionary(
  fc.constantFrom(...inputNames),
  fc.oneof(
    fc.constantFrom("", "true", "-1", "101%", "a: b: c", "/", "["),
    fc.stringMatching(/^[\w ]*$/),
  ),
);

describe("a message of the command line", () => {
  it.each([
    ["Set `prune-limit: 100%` once.", "Set `--prune-limit 100%` once."],
    ["`entity` is empty.", "`--entity` is empty."],
    ["Set `cortex-api-key`.", "Set `CORTEX_API_KEY`."],
    ["Set `github-token`.", "Set `GITHUB_TOKEN`."],
    ["`--prune-limit 100%` and `x: y`", "`--prune-limit 100%` and `x: y`"],
  ])("spells an input as it is given there: %s", (message, spelled) => {
    expect(asFlags(message)).toBe(spelled);
  });

  it("names a flag or a variable, and the action an input, for any faults of their values", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const raw = new Map(Object.entries(values));
        const flags = new Map([...raw].filter(([name]) => Object.hasOwn(inputFlags, name)));
        const env = { CORTEX_API_KEY: raw.get("cortex-api-key") ?? "" };
        const onCommandLine = readSettings("sync", { values: flags }, env).problems;
        const ofAction = parseSettings(raw, { needsKey: true }).problems;

        for (const { message } of onCommandLine.map(problemAsFlags)) {
          expect(message).toMatch(/--[a-z]|CORTEX_API_KEY/);
          expect(message).not.toMatch(anInput);
        }
        for (const { message } of ofAction) {
          expect(message).toMatch(anInput);
          expect(message).not.toMatch(aFlag);
        }
      }),
    );
  });

  it.each(codes)("names no input of the action in any rendering: %s", (code) => {
    const { meaning, remedy } = problemCodes[code];
    const held = `NODE of shop is held: ${meaning} If that is meant, run once with \`prune-limit: 100%\`.`;
    const run = reportAsFlags(
      report({
        result: "failed",
        reason: remedy,
        entities: [entity("shop", [type({ held, result: "failed" })])],
        problems: [
          problem("error", code, meaning),
          problem("error", code, `${meaning} ${remedy}`),
          problem("error", "prune-limit", held),
        ],
      }),
    );
    const { settings } = readSettings(
      "sync",
      { values: new Map() },
      { CORTEX_API_KEY: "a-key-of-a-test" },
    );
    if (settings === null) throw new Error("the settings of the test are not valid");
    const seen = { settings, context: context(), repository: null, branch: null, flags: new Map() };

    expect(causes(run).some((cause) => cause.held.length > 0)).toBe(true);
    for (const text of [
      renderText(run, { color: false, width: Infinity }),
      renderJson(run),
      renderSummary(run, commandLineViews(seen, {}).summary).replaceAll(/<sub>.*?<\/sub>/g, ""),
    ])
      expect(text).not.toMatch(anInput);
  });

  it("is so for a whole run, on the terminal, in the summary and in the report", async () => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const cwd = gitRepository({ "go.sum": "" });
    const env = { CORTEX_API_KEY: "a-key-of-a-test", CORTEX_BASE_URL: sandbox.url };
    const stdout = recordingStream();
    const summary = join(cwd, "summary.md");

    await runCommandLine({
      argv: ["node", "cortex-deps", "check", "--report-path", "report.json", "--summary", summary],
      env,
      cwd: () => cwd,
      stdout,
      stderr: recordingStream(),
      once: () => undefined,
      on: () => undefined,
    });

    const told = [
      stdout.text(),
      readFileSync(summary, "utf8"),
      readFileSync(join(cwd, "report.json"), "utf8"),
    ];
    for (const text of told) expect(text).toContain("`--entity`");
  });
});

describe("a message of the action", () => {
  const stories = join(import.meta.dirname, "..", "scenarios", "stories");

  it.each(readdirSync(stories))("names no flag: %s", (name) => {
    const text = readFileSync(join(stories, name), "utf8").replaceAll(/```sh\n.*?```/gs, "");
    const messages = text.split("\n").filter((line) => !/^--- .* ---$|cortex-deps /.test(line));

    expect(messages.filter((line) => aFlag.test(line))).toEqual([]);
  });
});

function context() {
  return {
    toolVersion: "1.2.3",
    mode: "sync" as const,
    repository: null,
    ref: null,
    commit: null,
    source: null,
    runId: "",
    isPreview: false,
    startedAt: 0,
  };
}
