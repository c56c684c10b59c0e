import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printProblems } from "../../src/cli/present.ts";
import { openTerminal } from "../../src/cli/terminal.ts";
import { problem, type Problem } from "../../src/domain/problem.ts";
import { recordingStream } from "./recording-stream.ts";

describe("problems as messages", () => {
  it("are a line each, with place and code", () => {
    const reported = report([
      problem("error", "input-invalid", "--prune is odd."),
      problem("warning", "version-unresolved", "Unknown.", { path: "pom.xml" }),
      problem("notice", "type-unmanaged", "Not ours.", { path: "go.sum", line: 7 }),
    ]);

    expect(reported).toBe(
      [
        "error: --prune is odd. (input-invalid)",
        "warning: pom.xml: Unknown. (version-unresolved)",
        "notice: go.sum:7: Not ours. (type-unmanaged)",
        "",
      ].join("\n"),
    );
  });

  it("have a coloured severity on a terminal", () => {
    const reported = report([problem("error", "internal", "Broken.")], { FORCE_COLOR: "1" });

    expect(reported).toBe("\u001b[31merror:\u001b[39m Broken. (internal)\n");
  });

  it("stay on one line each, whatever stands in them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (message, path) => {
        const reported = report([problem("error", "internal", message, { path })]);
        expect(reported.split("\n")).toHaveLength(2);
        // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
        expect(reported.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f]/);
      }),
    );
  });
});

function report(problems: readonly Problem[], env: Readonly<Record<string, string>> = {}): string {
  const stderr = recordingStream();
  printProblems(problems, openTerminal({ stdout: recordingStream(), stderr }, env));
  return stderr.text();
}
