import type { OrganisationReport } from "../../src/organisation/organisation-report.ts";
import { seededRandom } from "../random.ts";
import { packagePool, sample } from "../package-pool.ts";
import { npmLock } from "../manifests/javascript.ts";
import type { FilesOf } from "../../test/organisation/support/host-many.ts";

/** What differs between two commits of a repository: packages that came, and a source file. */
export interface Version {
  readonly manifests: number;
  readonly sources: number;
}

/** Repositories of 115 files with three manifests of some 64 kB in all, which differ in length. */
export function filesOf({ manifests, sources }: Version): FilesOf {
  const shared = seededRandom(0);
  const texts = Array.from({ length: 40 }, () => `export const value = "${shared.hex(8_000)}";\n`);
  return (number) => {
    const random = seededRandom(number + 1);
    const pool = packagePool(random, 400);
    const more = Array.from({ length: manifests }, (_, at) => ({
      name: `new-${at}`,
      version: "1.0.0",
      hash: "",
    }));
    const files = new Map<string, string>();
    for (let at = 0; at < 110; at += 1)
      files.set(`src/${at % 9}/${at}.ts`, texts[random.below(texts.length)] ?? "");
    files.set("package.json", "{}\n");
    files.set("src/version.ts", `export const version = ${sources};\n`);
    for (let at = 0; at < 3; at += 1)
      files.set(
        `packages/${at}/package-lock.json`,
        npmLock([...sample(pool, random, 20 + random.below(61)), ...more]),
      );
    return files;
  };
}

/** A report of so many repositories that all have drift. */
export function allDrifted(repositories: number): OrganisationReport {
  return {
    schemaVersion: 1,
    tool: { name: "cortex-dependency-report", version: "0" },
    mode: "check",
    result: "drift",
    plannedAt: "2026-01-01T00:00:00.000Z",
    counts: { drift: repositories },
    requests: { total: 2 * repositories, retried: 0 },
    lostShards: [],
    incompleteShards: [],
    problems: [],
    repositories: Array.from({ length: repositories }, (_, at) => ({
      repository: `acme/payments-service-${at}`,
      formerly: null,
      commit: "c0ffee",
      result: "drift" as const,
      reason: null,
      entities: [
        {
          entity: `payments-service-${at}`,
          result: "drift",
          owners: [`team-${at % 40}`],
          declared: 800,
          added: 3,
          updated: 12,
          removed: 1,
          unclaimed: 0,
          held: [],
          isNew: at % 30 === 0,
          slackChannels: [],
          onCall: [],
        },
      ],
      problems: 0,
      codes: [],
      notices: [],
    })),
    withoutEntity: [],
    withoutRepository: [],
  };
}
