import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseToken } from "../../src/settings/scalars.ts";

describe("`github-token`", () => {
  it.each(["ghs_16C7e42F292c6912E7710c838347Ae178B4a", "github_pat_11AA_x", "v1.1f699f1069f60xxx"])(
    "is any text that fits into a header: %s",
    (token) => {
      expect(parseToken(token)).toEqual({ value: token });
    },
  );

  it.each(["two words", "a\nb", "tökén", "\u0000"])(
    "is not %j, which the fault does not show",
    (token) => {
      const parsed = parseToken(token);

      expect(parsed).toEqual({ faults: [expect.stringContaining("allowed is the token alone")] });
      expect(JSON.stringify(parsed)).not.toContain(token);
    },
  );

  it("never gives a value that a header does not take", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (token) => {
        const parsed = parseToken(token);
        if ("value" in parsed) expect(() => new Headers({ authorization: token })).not.toThrow();
      }),
    );
  });
});
