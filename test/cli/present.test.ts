import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endedEarly } from "../../src/pipeline/run-context.ts";
import { anyReport } from "../report/arbitrary-report.ts";
import { shownWidth } from "../../src/report/wrap-line.ts";
import type { Report } from "../../src/report/report.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderText } from "../../src/report/text.ts";
import type { Switch } from "../../src/cli/flags.ts";
import { present } from "../../src/cli/present.ts";
import { openTerminal } from "../../src/cli/terminal.ts";
import { problem } from "../../src/domain/problem.ts";
import { recordingStream, type RecordingStream } from "./recording-stream.ts";

const context = {
  toolVersion: "1.2.3",
  mode: "check",
  repository: null,
  ref: null,
  commit: null,
  source: null,
  runId: "",
  isPreview: false,
  startedAt: 0,
} as const;
const report = endedEarly(context, 5, {
  reason: "The manifest is broken.",
  problems: [
    problem("error", "manifest-invalid", "It is no lockfile.", { path: "a/yarn.lock", line: 3 }),
    problem("warning", "version-unresolved", "Nobody knows."),
  ],
});
const problemLines = [
  "error: a/yarn.lock:3: It is no lockfile. (manifest-invalid)",
  "warning: Nobody knows. (version-unresolved)",
  "",
].join("\n");

describe("a report on the command line", () => {
  it("is text for people, without colour and uncut in a pipe", () => {
    expect(presented([])).toEqual({
      stdout: renderText(report, { color: false, width: Infinity }),
      stderr: "",
    });
  });

  it("is text in colour, as wide as the terminal", () => {
    expect(presented([], recordingStream({ columns: 60 }))).toEqual({
      stdout: renderText(report, { color: true, width: 60 }),
      stderr: "",
    });
  });

  it("is never wider than the terminal, for any report and width", () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 20, max: 160 }), (any, columns) => {
        const { stdout } = presented([], recordingStream({ columns }), any);

        expect(stdout.split("\n").filter((line) => shownWidth(line) > columns)).toEqual([]);
      }),
    );
  });

  it("is JSON and nothing else with --json; people see the problems as messages", () => {
    expect(presented(["json"])).toEqual({ stdout: renderJson(report), stderr: problemLines });
  });

  it("is nothing but the problems with --quiet", () => {
    expect(presented(["quiet"])).toEqual({ stdout: "", stderr: problemLines });
  });

  it("is JSON with --json and --quiet", () => {
    expect(presented(["json", "quiet"])).toMatchObject({ stdout: renderJson(report) });
  });
});

function presented(
  switches: readonly Switch[],
  stdout: RecordingStream = recordingStream(),
  shown: Report = report,
) {
  const stderr = recordingStream();
  const terminal = openTerminal({ stdout, stderr }, {});
  const line = { command: null, argument: null, values: new Map(), switches: new Set(switches) };
  present(shown, {
    line,
    terminal,
    argv: ["node", "/bin/cortex-deps", "check", "."],
    cwd: "/",
    env: {},
  });
  return { stdout: stdout.text(), stderr: stderr.text() };
}
