import { describe, expect, it } from "vitest";
import { parseSboms } from "../../src/settings/sbom-lines.ts";

describe("a line of `sbom`", () => {
  it.each([
    ["bom.json", "bom.json", null],
    ["**/target/bom.json", "**/target/bom.json", null],
    ["target/bom.json: services/api", "target/bom.json", "services/api"],
    ["target/bom.json:  ./services/api/ ", "target/bom.json", "services/api"],
    ["target/bom.json : .", "target/bom.json", "."],
    ["C:\\out\\bom.json: api", "C:\\out\\bom.json", "api"],
    ["C:\\out\\bom.json", "C:\\out\\bom.json", null],
    ["!**/old/*.json", "!**/old/*.json", null],
    ["./bom..json", "./bom..json", null],
  ])("is a pattern, and what its files cover: %s", (line, pattern, directory) => {
    expect(parseSboms(line)).toEqual({ value: [{ pattern, directory }] });
  });

  it("stands among blank lines and comments, in the order of the lines", () => {
    expect(parseSboms("# built before\n\r\nb.json\r\n  a.json\n")).toEqual({
      value: [
        { pattern: "b.json", directory: null },
        { pattern: "a.json", directory: null },
      ],
    });
  });

  it.each([
    ["bom.json: ../api", "a directory that is relative"],
    ["bom.json: /api", "a directory that is relative"],
    ["bom.json:", "a directory that is relative"],
    ["../out/bom.json", "a pattern without `.` and `..`"],
    ["a/../bom.json: .", "a pattern without `.` and `..`"],
    ["a\\.\\bom.json", "a pattern without `.` and `..`"],
    ["!bom.json: api", "no directory for what a line takes away"],
  ])("is a fault: %s", (line, allowed) => {
    expect(parseSboms(line)).toEqual({ faults: [expect.stringContaining(allowed)] });
  });
});
