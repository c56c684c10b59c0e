import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readWantedLockfile } from "@pnpm/lockfile.fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pnpmLock as generatedLock } from "../../../bench/manifests/javascript.ts";
import { packagePool } from "../../../bench/package-pool.ts";
import { seededRandom } from "../../../bench/random.ts";
import { corpusCases } from "../../../scripts/corpus/corpus-cases.ts";
import { listed, readFirst } from "../../support/reading.ts";
import { temporaryDirectory, writeFiles } from "../../support/repository.ts";
import { sampleOf } from "../samples.ts";
import { byPnpm, closureByPnpm } from "./by-pnpm.ts";
import { fixture } from "./fixture.ts";
import { directoryOf, locksOf, workspaces } from "./workspace-locks.ts";
import { formatNamed } from "../../support/format-named.ts";

const pnpmLock = formatNamed("pnpm-lock");

const corpus = fileURLToPath(new URL("../../../../shared/corpus", import.meta.url));
const isThere = existsSync(corpus);
const cases = (isThere ? corpusCases(corpus) : []).filter(({ folder }) =>
  folder.startsWith("pnpm-"),
);

/** What each side finds alone. */
interface Difference {
  readonly ours: readonly string[];
  readonly pnpm: readonly string[];
}

/** Locks of the corpus that pnpm did not write so, and that are read otherwise by design. */
const otherwise: Readonly<Record<string, Difference>> = {
  // Keys as in version 6, and no `snapshots`, where pnpm looks for packages. `packages` has them.
  "pnpm-v9/syft-pnpm-v9": {
    ours: [
      "@babel/core 7.24.7",
      "@babel/helper-plugin-utils 7.24.7",
      "is-positive 3.1.0",
      "rollup 4.18.0",
    ],
    pnpm: [],
  },
  // A needed package without a snapshot might need any, so that none is only for development.
  "pnpm-v9/trivy-pnpm-lock_v9": {
    ours: ["await-sleep 0.0.1", "jquery 3.6.0", "lodash 4.17.21"],
    pnpm: ["await-sleep 0.0.1 dev", "jquery 3.6.0 dev", "lodash 4.17.21 dev"],
  },
};

/** Without its first line `---` pnpm refuses a lock of several documents. We read those of any YAML. */
const withoutFirstLine = "pnpm-v9/trivy-pnpm-lock_v9_multiple_documents";

describe("pnpm's own reader", () => {
  it.each(["kinds.v5.yaml", "kinds.v6.yaml", "kinds.v9.yaml"])(
    "finds the same packages in %s",
    async (name) => {
      const lock = fixture(`pnpm-lock/${name}`);

      expect(await byPnpm(lock)).not.toEqual([]);
      expect(await difference(lock)).toEqual({ ours: [], pnpm: [] });
    },
  );

  it("finds the same packages in the sample that all formats have", async () => {
    expect(await difference(sampleOf(pnpmLock).text)).toEqual({ ours: [], pnpm: [] });
  });

  it.each([1, 20, 400])("finds the same %i packages in a generated lock", async (count) => {
    const lock = generatedLock(packagePool(seededRandom(count), count));

    expect(await byPnpm(lock)).toHaveLength(count);
    expect(await difference(lock)).toEqual({ ours: [], pnpm: [] });
  });

  it("leaves out the package manager, which has a document of its own", async () => {
    const manager = `---\nlockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    packageManagerDependencies:\n      pnpm:\n        specifier: 11.0.0\n        version: 11.0.0\n\npackages:\n\n  pnpm@11.0.0:\n    resolution: {integrity: a}\n\nsnapshots:\n\n  pnpm@11.0.0: {}\n\n---\n`;
    const lock = `${manager}${fixture("pnpm-lock/kinds.v9.yaml")}`;

    expect(await byPnpm(lock)).not.toContain("pnpm 11.0.0");
    expect(await difference(lock)).toEqual({ ours: [], pnpm: [] });
  });

  it("reaches the same packages from each importer of any workspace", async () => {
    await fc.assert(
      fc.asyncProperty(workspaces(), async (workspace) => {
        const { pnpm = {} } = locksOf(workspace);
        const { slice } = await readFirst(pnpmLock, pnpm);
        const lock = pnpm["pnpm-lock.yaml"] ?? "";
        // The root also gets what nothing needs, by a rule of our own.
        for (const member of [...workspace.members.keys()].slice(1)) {
          const directory = directoryOf(member);
          const found = slice?.([directory]).map(({ name, version }) => `${name} ${version}`);

          expect(found?.toSorted()).toEqual(await closureByPnpm(lock, [directory]));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("finds the same packages in the locks of the corpus, but for those named here", async (context) => {
    if (!isThere) context.skip("The corpus is not there.");
    const found = new Map<string, Difference>();
    for (const { path, mainFile } of cases) {
      const lock = readFileSync(join(corpus, path, mainFile), "utf8");
      found.set(path, await difference(path === withoutFirstLine ? `---\n${lock}` : lock));
    }
    const different = [...found].filter(([, { ours, pnpm }]) => ours.length + pnpm.length > 0);

    expect(found.size).toBeGreaterThan(20);
    expect(Object.fromEntries(different)).toEqual(otherwise);
  });

  it.each(["kinds.v5.yaml", "kinds.v6.yaml"])(
    "finds nothing in %s today, so that pnpm 8's is asked there",
    async (name) => {
      const directory = temporaryDirectory();
      writeFiles(directory, { "pnpm-lock.yaml": fixture(`pnpm-lock/${name}`) });
      const lock = await readWantedLockfile(directory, { ignoreIncompatible: false });

      expect(lock?.packages).toEqual({});
    },
  );
});

async function difference(lock: string): Promise<Difference> {
  const ours = new Set(listed(await readFirst(pnpmLock, { "pnpm-lock.yaml": lock })));
  const pnpm = new Set(await byPnpm(lock));
  return {
    ours: [...ours.difference(pnpm)].toSorted(),
    pnpm: [...pnpm.difference(ours)].toSorted(),
  };
}
