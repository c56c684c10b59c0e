import { posix, win32 } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathWithin } from "../../src/workspace/path-within.ts";

const work = "C:\\actions\\work\\shop";

describe("a path on Windows", () => {
  it.each([
    [work, "."],
    [`${work}\\`, "."],
    [`${work}\\a\\b.csproj`, "a/b.csproj"],
    [`${work}/a/b.csproj`, "a/b.csproj"],
    [`${work}\\a\\..\\b`, "b"],
    [`${work}\\..data\\x`, "..data/x"],
    [`${work}\\a b\\ä`, "a b/ä"],
    // Windows does not distinguish upper and lower case.
    ["c:\\Actions\\WORK\\shop\\Src", "Src"],
  ])("%s lies within as %s", (path, within) => {
    expect(pathWithin(work, path, win32)).toBe(within);
  });

  it.each([
    "C:\\actions\\work",
    "C:\\actions\\work\\shop-2\\a",
    `${work}\\..\\other`,
    "D:\\actions\\work\\shop\\a",
    "\\\\server\\share\\a",
    "\\\\?\\D:\\a",
  ])("%s lies outside", (path) => {
    expect(pathWithin(work, path, win32)).toBeNull();
  });

  it("lies within a whole drive, or a share of a server", () => {
    expect(pathWithin("D:\\", "D:\\a\\b", win32)).toBe("a/b");
    expect(pathWithin("\\\\server\\share\\", "\\\\server\\share\\a\\b", win32)).toBe("a/b");
  });
});

describe("a path elsewhere", () => {
  it.each([
    ["/tree", "."],
    ["/tree/a/b", "a/b"],
    // A backslash is a character like others.
    ["/tree/a\\b", "a\\b"],
    ["/tree/..a", "..a"],
    ["/tree/C:/a", "C:/a"],
  ])("%s lies within as %s", (path, within) => {
    expect(pathWithin("/tree", path, posix)).toBe(within);
  });

  it.each(["/", "/tree2", "/tree/../x", "/Tree/a"])("%s lies outside", (path) => {
    expect(pathWithin("/tree", path, posix)).toBeNull();
  });
});

describe("a path within", () => {
  const segment = fc.stringMatching(/^[\w. ä-]{1,8}$/).filter((name) => !/^\.+$/.test(name));

  it("is written alike on every system", () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1 }), (segments) => {
        const onWindows = pathWithin(work, [work, ...segments].join("\\"), win32);

        expect(onWindows).toBe(segments.join("/"));
        expect(pathWithin("/tree", ["/tree", ...segments].join("/"), posix)).toBe(onWindows);
      }),
    );
  });
});
