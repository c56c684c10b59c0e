import { describe, expect, it } from "vitest";
import { mirrorFor, type Mirror } from "../../src/maven/mirror-of.ts";

function mirror(mirrorOf: string, id = "m", layouts = "default,legacy"): Mirror {
  return { id, url: "https://mirror.test", mirrorOf, layouts, isBlocked: false };
}

function isMirrored(id: string, mirrorOf: string, url = "https://x.test"): boolean {
  return mirrorFor({ id, url }, [mirror(mirrorOf)]) !== null;
}

describe("a mirror stands in for a repository", () => {
  it.each([
    ["a", "a", true],
    ["a", "b", false],
    ["a", "A", false],
    ["a", "*", true],
    ["a", "b,a", true],
    ["a", "a ,b", false],
    ["b", "a, b", false],
    ["a", "*,!a", false],
    ["a", "!a,*", false],
    ["b", "*,!a", true],
    ["b", "!a", false],
    ["a", "*, !a", true],
    ["a", "a,!a", true],
    ["a", "a*", false],
    ["a", "", false],
  ])("%s in the list %j: %s", (id, mirrorOf, expected) => {
    expect(isMirrored(id, mirrorOf)).toBe(expected);
  });

  it.each([
    ["https://x.test", "external:*", true],
    ["http://localhost:1", "external:*", false],
    ["http://127.0.0.1", "external:*", false],
    ["http://[::1]", "external:*", true],
    ["file:///tmp", "external:*", false],
    ["http://x.test", "external:http:*", true],
    ["https://x.test", "external:http:*", false],
    ["http://localhost", "external:http:*", false],
    ["https://x.test", "external:*,!a", false],
  ])("%s in the list %j: %s", (url, mirrorOf, expected) => {
    expect(isMirrored("a", mirrorOf, url)).toBe(expected);
  });

  it("the one that names it alone before an earlier wildcard, else the first", () => {
    const repository = { id: "a", url: "https://x.test" };
    const mirrors = [mirror("*", "all"), mirror("a", "own"), mirror("a,b", "list")];

    expect(mirrorFor(repository, mirrors)?.id).toBe("own");
    expect(mirrorFor({ ...repository, id: "b" }, mirrors)?.id).toBe("all");
  });

  it.each([
    ["p2", false],
    ["default", true],
    ["*", true],
    ["*,!default", false],
  ])("only for its layouts: %s", (layouts, expected) => {
    const found = mirrorFor({ id: "a", url: "https://x.test" }, [mirror("*", "m", layouts)]);

    expect(found !== null).toBe(expected);
  });
});
