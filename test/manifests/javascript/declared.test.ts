import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveCoverage } from "../../../src/manifests/coverage.ts";
import { formatMatcher } from "../../../src/manifests/discovery/match-files.ts";
import { formats } from "../../../src/manifests/formats.ts";
import { repository } from "../../support/speakers.ts";
import { locksOf, workspaces } from "./workspace-locks.ts";

type Files = Readonly<Record<string, string>>;

const formatOf = formatMatcher(formats);

/** What the files declare together, as `name version` lines, with their roles. */
async function declared(files: Files): Promise<string[]> {
  const manifests = Object.keys(files).flatMap((path) => {
    const format = formatOf(path);
    return format === null ? [] : [{ path, format, entity: "shop" }];
  });
  const { effective } = await resolveCoverage(manifests, repository(files), () => "shop");
  const lines = effective
    .flatMap(({ reading }) => reading?.packages ?? [])
    .map(({ name, version, development }) => `${name} ${version} ${development}`);
  return [...new Set(lines)].toSorted();
}

function namesIn(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.map((line) => line.split(" ", 1).join()));
}

function manifestsOf(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => path.endsWith("package.json")),
  );
}

describe("the files of any workspace", () => {
  it("declare the same in any order", async () => {
    await fc.assert(
      fc.asyncProperty(workspaces(), async (workspace) => {
        for (const files of Object.values(locksOf(workspace))) {
          const reversed = Object.fromEntries(Object.entries(files).toReversed());
          expect(await declared(reversed)).toEqual(await declared(files));
        }
      }),
      { numRuns: 50 },
    );
  });

  it("lose no direct dependency by a lockfile, were it that of another workspace", async () => {
    await fc.assert(
      fc.asyncProperty(workspaces(), workspaces(), async (own, another) => {
        const [first = {}] = Object.values(locksOf(own));
        const manifests = manifestsOf(first);
        const alone = namesIn(await declared(manifests));
        for (const [manager, files] of Object.entries(locksOf(another))) {
          const together = namesIn(await declared({ ...files, ...manifests }));
          expect(alone.difference(together), manager).toEqual(new Set());
        }
      }),
      { numRuns: 50 },
    );
  });
});
