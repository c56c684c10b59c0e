import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Package } from "../../../src/domain/package.ts";
import { formatMatcher } from "../../../src/manifests/discovery/match-files.ts";
import { formats } from "../../../src/manifests/formats.ts";
import type { ParseResult } from "../../../src/manifests/format.ts";
import { readFirst } from "../../support/reading.ts";
import * as one from "./one-project.ts";
import { directoryOf, locksOf, workspaces } from "./workspace-locks.ts";

const formatOf = formatMatcher(formats);

async function read(files: Readonly<Record<string, string>>): Promise<ParseResult> {
  const [path = ""] = Object.keys(files);
  const format = formatOf(path);
  if (format === null) throw new Error(`${path} is no manifest`);
  return readFirst(format, files);
}

function names(packages: readonly Package[]): string[] {
  return packages.map(({ name, development }) => (development ? `${name} dev` : name)).toSorted();
}

function sliceOf({ slice }: ParseResult, ...members: string[]): readonly Package[] {
  if (slice === undefined) throw new Error("The lockfile has no slices.");
  return slice(members);
}

/** The names in all the lists together; needed where one list needs it. */
function united(lists: readonly (readonly Package[])[]): string[] {
  const needed = new Map<string, boolean>();
  for (const { name, development } of lists.flat())
    needed.set(name, needed.get(name) === true || !development);
  return [...needed].map(([name, isNeeded]) => (isNeeded ? name : `${name} dev`)).toSorted();
}

const locks = [
  ["npm", "package-lock.json", one.npmLock],
  ["Yarn 1", "yarn.lock", one.yarnClassic],
  ["Yarn 4", "yarn.lock", one.yarnBerry],
  ["pnpm", "pnpm-lock.yaml", one.pnpmNine],
  ["Bun", "bun.lock", one.bunLock],
] as const;

describe.each(locks)("a lockfile of %s", (_, path, text) => {
  const files = { [path]: text, ...one.projects };

  it("gives a member what it needs and develops with", async () => {
    expect(names(sliceOf(await read(files), "cart"))).toEqual(["c dev"]);
  });

  it("gives the root its own, and what the members that it develops with need", async () => {
    expect(names(sliceOf(await read(files), "."))).toEqual([
      "a",
      "b dev",
      "both",
      "c dev",
      "deep dev",
    ]);
  });

  it("gives nothing to a directory that is no member", async () => {
    expect(sliceOf(await read(files), "elsewhere")).toEqual([]);
  });

  it("names members from the root of the run", async () => {
    const below = Object.fromEntries(
      Object.entries(files).map(([name, content]) => [`web/${name}`, content]),
    );

    expect(names(sliceOf(await read(below), "web/cart"))).toEqual(["c dev"]);
  });
});

describe("the slices of any workspace", () => {
  it("are together the whole, and each a part of it", async () => {
    await fc.assert(
      fc.asyncProperty(workspaces(), async (workspace) => {
        const members = workspace.members.map((__, member) => directoryOf(member));
        for (const files of Object.values(locksOf(workspace))) {
          const reading = await read(files);
          const slices = members.map((member) => sliceOf(reading, member));

          expect(united(slices)).toEqual(united([reading.packages]));
          expect(united([sliceOf(reading, ...members)])).toEqual(united([reading.packages]));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("are the same whichever package manager wrote the lockfile", async () => {
    await fc.assert(
      fc.asyncProperty(workspaces(), async (workspace) => {
        const members = workspace.members.map((__, member) => directoryOf(member));
        const [first, ...others] = await Promise.all(
          Object.values(locksOf(workspace)).map(async (files) => {
            const reading = await read(files);
            return members.map((member) => names(sliceOf(reading, member)));
          }),
        );
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });
});
