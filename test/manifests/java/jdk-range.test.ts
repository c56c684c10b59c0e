import { describe, expect, it } from "vitest";
import { isJdk } from "../../../src/manifests/java/jdk-range.ts";

describe("a JDK", () => {
  it.each([
    ["17.0.17", "17", true],
    ["17.0.17", "1", true],
    ["17.0.17", "1.8", false],
    ["1.8.0_472", "1.8", true],
    ["1.8.0_472", "8", false],
    ["17.0.17", "!1.8", true],
    ["1.8.0_472", "!1.8", false],
    ["17.0.17", "[17,)", true],
    ["17.0.17", "(17,)", true],
    ["17.0.17", "(17.0.17,)", false],
    ["17.0.17", "[1.8,17)", false],
    ["17.0.17", "(,17]", false],
    ["17.0.17", "(,17.0.17]", true],
    ["17.0.17", "(,18)", true],
    ["1.8.0_472", "[1.5,1.8.1]", true],
    ["1.8.0_472", "[9,)", false],
    ["17.0.17", "[17.0.17]", true],
    ["17.0.17", "[17]", false],
    ["17.0.17", "[17", false],
    ["21-ea", "[21,)", true],
  ])("%s is asked for by %s: %s", (version, asked, holds) => {
    expect(isJdk(asked, version)).toBe(holds);
  });
});
