import { describe, expect, it } from "vitest";
import { parseApiKey } from "../../src/settings/scalars.ts";

describe("the key", () => {
  it.each(["eyJhbGciOiJIUzI1NiJ9.e30.abc-_=", "ck_1234", "a/b+c=="])("may be %s", (text) => {
    expect(parseApiKey(text)).toEqual({ value: text });
  });

  it.each(["two words", "two\nlines", "tab\there", "kлюч", "nul\0", "a\u00a0b"])(
    "is refused where a header cannot carry it, without showing it: %j",
    (text) => {
      const parsed = parseApiKey(text);

      expect(parsed).toEqual({ faults: [expect.stringContaining("allowed is the key alone")] });
      expect(JSON.stringify(parsed)).not.toContain(text);
    },
  );

  it("is given without the scheme of the header", () => {
    expect(parseApiKey("Bearer abc")).toEqual({
      faults: ["begins with `Bearer`; allowed is the key alone."],
    });
  });
});
