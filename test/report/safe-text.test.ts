import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeLine, safeText, visibleJson } from "../../src/report/safe-text.ts";
import { hostileText } from "./arbitrary-report.ts";
import { isCommand, unseen } from "./unseen.ts";

describe("safe text", () => {
  it.each([
    ["plain text", "left-pad 1.3.0", "left-pad 1.3.0"],
    ["letters of any script", "größe 漢字 русский", "größe 漢字 русский"],
    ["a Cyrillic letter in a Latin name", "\u0430xios", String.raw`\u0430xios`],
    ["a Greek letter in a Latin name", "l\u03bfdash", String.raw`l\u03bfdash`],
    ["a wide letter in a Latin name", "\uff41xios", String.raw`\uff41xios`],
    ["a mathematical letter in a Latin name", "\u{1d41a}xios", String.raw`\u{1d41a}xios`],
    ["scripts that are written together", "Vue漢字かなカナ한글 größe", "Vue漢字かなカナ한글 größe"],
    ["words of several scripts", "axios-привет", "axios-привет"],
    ["a line break", "a\nb\r\nc", String.raw`a\nb\r\nc`],
    ["a tab", "a\tb", String.raw`a\tb`],
    ["an escape", "\u001b[31mred", String.raw`\u001b[31mred`],
    ["a turn of direction", "gpj.\u202eexe", String.raw`gpj.\u202eexe`],
    ["an isolate", "\u2066x\u2069", String.raw`\u2066x\u2069`],
    ["a right-to-left mark", "a\u200fb", String.raw`a\u200fb`],
    ["nothing between two letters", "a\u200bb", String.raw`a\u200bb`],
    ["a no-break space", "a\u00a0b", String.raw`a\u00a0b`],
    ["a line separator", "a\u2028b", String.raw`a\u2028b`],
    ["half a surrogate pair", "a\ud800b", String.raw`a\ud800b`],
    ["a tag character", "a\u{e0041}b", String.raw`a\u{e0041}b`],
    ["a command in brackets", "a ##[error]b", String.raw`a #\#[error]b`],
    ["a command of another CI system", "##vso[task.complete]", String.raw`#\#vso[task.complete]`],
    ["many hashes", "####[error]", String.raw`###\#[error]`],
    ["hashes without brackets", "## Title", "## Title"],
  ])("shows %s", (_, text, shown) => {
    expect(safeText(text)).toBe(shown);
  });

  it("is one line in which everything can be seen, for any text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(safeText(text)).not.toMatch(unseen);
        expect(safeText(text)).not.toContain("\n");
      }),
    );
  });

  it("is the same when it is made safe twice", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(safeText(safeText(text))).toBe(safeText(text));
      }),
    );
  });
});

describe("a safe line", () => {
  it.each([
    ["at its start", "::error::x", String.raw`\::error::x`],
    ["after blanks", "  ::error::x", String.raw`  \::error::x`],
    ["after other white space", "\t::error::x", String.raw`\t::error::x`],
    ["in the middle, where it means nothing", "a ::error::x", "a ::error::x"],
  ])("has no command %s", (_, text, line) => {
    expect(safeLine(text)).toBe(line);
  });

  it("is never a command, for any text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(isCommand(safeLine(text))).toBe(false);
      }),
    );
  });
});

describe("visible JSON", () => {
  it("escapes in the way of JSON", () => {
    expect(visibleJson('"a\u202eb\u{e0041}"')).toBe(String.raw`"a\u202eb\udb40\udc41"`);
    expect(visibleJson('"##[error]"')).toBe(String.raw`"#\u0023[error]"`);
  });

  it("keeps its meaning, and shows all of it, for any text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const json = visibleJson(JSON.stringify(text));

        expect(JSON.parse(json)).toBe(text);
        expect(json).not.toMatch(unseen);
        expect(isCommand(json)).toBe(false);
      }),
    );
  });
});
