import { describe, expect, it } from "vitest";
import { formatMatcher } from "../../../src/manifests/discovery/match-files.ts";
import { formats } from "../../../src/manifests/formats.ts";
import { readFirst } from "../../support/reading.ts";
import {
  bunLock,
  npmLock,
  pnpmNine,
  pnpmSix,
  projects,
  yarnBerry,
  yarnClassic,
} from "./one-project.ts";

const formatOf = formatMatcher(formats);

/** The packages that all of a lock's entries of a name call development, and the rest. */
async function split(lock: string, text: string) {
  const format = formatOf(lock);
  if (format === null) throw new Error(`${lock} is no manifest`);
  const { packages } = await readFirst(format, { [lock]: text, ...projects });
  const namesOf = (development: boolean): string[] =>
    packages
      .filter((entry) => entry.development === development)
      .map(({ name }) => name)
      .toSorted();
  return { needed: namesOf(false), development: namesOf(true) };
}

describe("what only development needs", () => {
  it.each([
    ["npm", "package-lock.json", npmLock],
    ["Yarn 1", "yarn.lock", yarnClassic],
    ["Yarn 2 and up", "yarn.lock", yarnBerry],
    ["pnpm 9", "pnpm-lock.yaml", pnpmNine],
    ["pnpm 8", "pnpm-lock.yaml", pnpmSix],
    ["Bun", "bun.lock", bunLock],
  ])("is the same in the lock of %s as in that of any other", async (_, lock, text) => {
    expect(await split(lock, text)).toEqual({
      needed: ["a", "both"],
      development: ["b", "c", "deep"],
    });
  });
});
