import { describe, expect, it } from "vitest";
import { topLevelLock } from "../../src/sandbox/top-level-lock.ts";

function packagesOf(lock: unknown): readonly string[] {
  const { packages = {} } = JSON.parse(topLevelLock(JSON.stringify(lock))) as {
    packages?: object;
  };
  return Object.keys(packages);
}

describe("a package-lock without what lies inside", () => {
  it("keeps the root, members and what is in the first node_modules", () => {
    const lock = {
      lockfileVersion: 3,
      packages: {
        "": {},
        "packages/a": {},
        "node_modules/ms": {},
        "node_modules/@types/node": {},
        "node_modules/debug/node_modules/ms": {},
        "node_modules/@x/y/node_modules/@x/z": {},
        "packages/a/node_modules/ms": {},
      },
    };

    expect(packagesOf(lock)).toEqual([
      "",
      "packages/a",
      "node_modules/ms",
      "node_modules/@types/node",
    ]);
  });

  it("drops the inner dependencies of version 1", () => {
    const lock = {
      lockfileVersion: 1,
      dependencies: {
        debug: { version: "4", requires: { ms: "2" }, dependencies: { ms: { version: "2" } } },
        ms: { version: "1" },
      },
    };

    expect(JSON.parse(topLevelLock(JSON.stringify(lock)))).toEqual({
      lockfileVersion: 1,
      dependencies: { debug: { version: "4", requires: { ms: "2" } }, ms: { version: "1" } },
    });
  });

  it.each(["", "no JSON", "[]", "null", '"text"'])("leaves %j as it is", (text) => {
    expect(topLevelLock(text)).toBe(text);
  });

  it("leaves parts of a wrong type to the parser", () => {
    const broken = { packages: [1], dependencies: { a: "not an object" } };

    expect(JSON.parse(topLevelLock(JSON.stringify(broken)))).toEqual(broken);
  });

  it("keeps a package called like a part of every object", () => {
    const text = '{"packages":{"__proto__":{},"node_modules/constructor":{}}}';

    expect(topLevelLock(text)).toBe(text);
  });
});
