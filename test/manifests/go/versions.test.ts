import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareVersions } from "../../../src/manifests/go/versions.ts";

describe("the order of versions", () => {
  it("is that of Go", () => {
    const inOrder = [
      "main",
      "v0.0.0-20180628173108-788fd7840127",
      "v0.9.10",
      "v1.0.0-alpha",
      "v1.0.0-alpha.1",
      "v1.0.0-alpha.beta",
      "v1.0.0-beta",
      "v1.0.0-beta.2",
      "v1.0.0-beta.11",
      "v1.0.0-rc.1",
      "v1.0.0",
      "v1.9.0",
      "v1.10.0",
      "v2.0.0+incompatible",
    ];

    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
        expect(shuffled.toSorted(compareVersions)).toEqual(inOrder);
      }),
    );
  });

  it("has equals", () => {
    expect(compareVersions("v1.0.0-rc.1", "v1.0.0-rc.1")).toBe(0);
    expect(compareVersions("main", "next")).toBe(0);
  });
});
