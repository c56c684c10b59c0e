import { describe, expect, it } from "vitest";
import {
  lockedPackages,
  lockEntries,
  warnIfNewer,
} from "../../../src/manifests/python/python-lock.ts";
import { Fault } from "../../../src/domain/problem.ts";

const tool = { name: "Tool", command: "tool lock" };

describe("lockEntries", () => {
  it("gives names, versions and the tables they stand in", () => {
    const table = { name: "a", version: "1", more: true };

    expect(lockEntries([table], "x.lock", tool)).toEqual([{ name: "a", version: "1", table }]);
  });

  it("takes no version and an empty one for none", () => {
    const entries = lockEntries([{ name: "a" }, { name: "b", version: "" }], "x.lock", tool);

    expect(entries.map(({ version }) => version)).toEqual([null, null]);
  });

  it("takes a lock without packages for one of none", () => {
    expect(lockEntries(undefined, "x.lock", tool)).toEqual([]);
  });

  it.each([["text"], [[{}]], [[{ name: "" }]], [["a"]], [[{ name: "a", version: 1 }]]])(
    "refuses %j",
    (tables) => {
      expect(() => lockEntries(tables, "x.lock", tool)).toThrow(Fault);
    },
  );
});

describe("lockedPackages", () => {
  it("counts a name and version once, in any spelling, and as needed where one of them is", () => {
    const tables = [
      { name: "A_b", version: "1" },
      { name: "a-b", version: "1", needed: true },
      { name: "a-b", version: "2" },
    ];
    const packages = lockedPackages(
      lockEntries(tables, "x.lock", tool),
      ({ table }) => table["needed"] !== true,
    );

    expect(packages).toEqual([
      { name: "a-b", version: "1", development: false, resolved: true },
      { name: "a-b", version: "2", development: true, resolved: true },
    ]);
  });
});

describe("warnIfNewer", () => {
  it.each([
    ["4.6", "4.5"],
    ["4.10", "4.5"],
    ["5", "4.5"],
    ["5.0.0", "4.5"],
    [2, "1"],
  ])("warns of %s where %s is the newest known", (written, newest) => {
    expect(warnIfNewer("x.lock", written, newest)).toMatchObject([
      { code: "lockfile-version-unknown" },
    ]);
  });

  it.each([
    ["4.5", "4.5"],
    ["4.5.9", "4.5"],
    ["4.4.1", "4.5"],
    ["3.9", "4.5"],
    [1, "1"],
    ["bogus", "1"],
    [null, "1"],
  ])("does not warn of %s where %s is the newest known", (written, newest) => {
    expect(warnIfNewer("x.lock", written, newest)).toEqual([]);
  });
});
