import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outputBlocks } from "../../src/action/output-blocks.ts";

describe("the outputs of the action", () => {
  it("are a block each", () => {
    expect(outputBlocks({ result: "in-sync", packages: "12" })).toBe(
      [
        "result<<end-of-output",
        "in-sync",
        "end-of-output",
        "packages<<end-of-output",
        "12",
        "end-of-output",
        "",
      ].join("\n"),
    );
  });

  it("may be empty", () => {
    expect(asTheRunnerReads(outputBlocks({ reason: "" }))).toEqual([["reason", ""]]);
    expect(outputBlocks({})).toBe("");
  });

  it("cannot be forged by a value that holds the delimiter", () => {
    const value = "x\nend-of-output\nresult<<end-of-output\nsynced";

    expect(asTheRunnerReads(outputBlocks({ path: value, result: "failed" }))).toEqual([
      ["path", value],
      ["result", "failed"],
    ]);
  });

  it("arrive as they are, whatever stands in them", () => {
    const part = fc.constantFrom("end-of-output", "-", "\n", "a<<b", "=", "é", "");
    const text = fc.array(part).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (first, second) => {
        const read = asTheRunnerReads(outputBlocks({ first, second }));
        expect(read).toEqual([
          ["first", first],
          ["second", second],
        ]);
      }),
    );
  });
});

/** https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs */
function asTheRunnerReads(text: string): [name: string, value: string][] {
  const lines = text.split("\n");
  const outputs: [string, string][] = [];
  for (let head = lines.shift(); head !== undefined && head !== ""; head = lines.shift()) {
    const at = head.indexOf("<<");
    const end = lines.indexOf(head.slice(at + 2));
    if (at < 1 || end === -1) throw new Error(`a malformed block: ${head}`);
    outputs.push([
      head.slice(0, at),
      lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join("\n"),
    ]);
  }
  return outputs;
}
