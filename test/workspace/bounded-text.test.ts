import { describe, expect, it } from "vitest";
import { boundedText } from "../../src/workspace/bounded-text.ts";
import { Fault } from "../../src/domain/problem.ts";

const many = 8_000_001;

describe("the text of a manifest", () => {
  it.each([
    ["as long as it may be, of long lines", "a".repeat(20_000_000)],
    ["with many lines", "a\n".repeat(many - 1)],
    ["of many characters that begin nothing", ",".repeat(many)],
  ])("is read %s", (_, text) => {
    expect(boundedText(text, "yarn.lock")).toBe(text);
  });

  it.each([
    ["lines", "a\n"],
    ["lists", "[],"],
    ["mappings", "{},"],
    ["elements", "<a/>"],
    ["values", "a="],
    ["parts of keys", "a."],
    ["nothing but beginnings", "["],
  ])("is refused with too many %s", (_, piece) => {
    expect(() => boundedText(piece.repeat(many), "yarn.lock")).toThrow(
      "yarn.lock has more than 8 million lines, lists, mappings and values.",
    );
  });

  it("is refused with a fault of the file", () => {
    expect(() => boundedText("a\n".repeat(many), "yarn.lock")).toThrow(Fault);
  });
});
