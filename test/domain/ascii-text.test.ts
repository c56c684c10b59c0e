import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asciiText } from "../../src/domain/ascii-text.ts";

describe("the text of ASCII bytes", () => {
  it("is what any decoder makes of them", () => {
    const character = fc.integer({ min: 0, max: 0x7f }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        expect(asciiText(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });

  it("is none where one byte is of another alphabet", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.integer({ min: 0x80, max: 0xff }), (bytes, other) => {
        expect(asciiText(Uint8Array.of(...bytes, other))).toBeNull();
      }),
    );
  });

  it("is that of a part where the bytes are a part of more", () => {
    expect(asciiText(new TextEncoder().encode("one two").subarray(4))).toBe("two");
  });
});
