import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPlainText, maxTextLength } from "../../src/http/plain-text.ts";

const key = 'k+e/y "1"';

describe("createPlainText", () => {
  it("keeps text that is plain", () => {
    expect(createPlainText(key)("Entity “ä” does not exist.")).toBe("Entity “ä” does not exist.");
  });

  it.each([
    ["a\r\n\tb   c", "a b c"],
    ["  a\u0000b\u001b[31m ", "a b [31m"],
    ["a\u202eb\u200bc\ufeffd", "abc d"],
    ["a\ud800b", "a\ufffdb"],
    ["\u2028::error::x", "::error::x"],
  ])("makes %j one line without what cannot be seen", (text, plain) => {
    expect(createPlainText(key)(text)).toBe(plain);
  });

  it("hides the key as it is, from a URL, and from JSON", () => {
    const plain = createPlainText(key)(`${key} ${encodeURIComponent(key)} ${JSON.stringify(key)}`);

    expect(plain).toBe('*** *** "***"');
  });

  it("leaves no odd backtick, which would swap code and prose around it", () => {
    const plainText = createPlainText(key);

    expect(plainText("no `package` here")).toBe("no `package` here");
    expect(plainText("an odd ` there")).toBe("an odd ' there");
    expect(plainText(`${"x".repeat(295)}\`code\` and more`)).not.toContain("`");
  });

  it("hides nothing for an empty key", () => {
    expect(createPlainText("")("text")).toBe("text");
  });

  it("cuts what is too long, and never a character in two", () => {
    const plainText = createPlainText(key);

    expect(plainText("x".repeat(1000))).toHaveLength(maxTextLength);
    expect(plainText("abcdef", 4)).toBe("abc…");
    expect(plainText("ab😀cd", 4)).toBe("ab\ufffd…");
    expect(plainText("abcd", 4)).toBe("abcd");
  });

  it("hides a key before it cuts, so that no part of it stays", () => {
    expect(createPlainText("abcdefgh")("see abcdefgh", 8)).toBe("see ***");
  });

  it("is always one short line without the key", () => {
    const secret = "0123456789abcdef";
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: "binary" }), (before, after) => {
        const plain = createPlainText(secret)(`${before}${secret}${after}`);

        expect(plain).not.toContain(secret);
        expect(plain).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(plain.length).toBeLessThanOrEqual(maxTextLength);
      }),
    );
  });
});
