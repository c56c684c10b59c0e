import type {
  EntityReport,
  ManifestReport,
  PackageTypeReport,
  Report,
  ReportedPackage,
} from "../../src/report/report.ts";
import { problem } from "../../src/domain/problem.ts";

/** A report of a run with nothing to report, to be given the parts a test is about. */
export function report(overrides: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: "cortex-dependency-report", version: "1.2.3" },
    mode: "sync",
    result: "in-sync",
    reason: null,
    repository: "acme/shop",
    ref: "refs/heads/main",
    commit: "4f2a9c1d0e8b7a6f5e4d3c2b1a0f9e8d7c6b5a49",
    startedAt: "2026-11-03T08:15:00.000Z",
    durationMs: 812,
    entities: [],
    manifests: [],
    problems: [],
    requests: { total: 3, retried: 0, uploads: 0 },
    ...overrides,
  };
}

export function entity(
  name: string | null,
  packageTypes: readonly PackageTypeReport[],
  overrides: Partial<EntityReport> = {},
): EntityReport {
  return { entity: name, result: "in-sync", sources: [], packageTypes, packages: [], ...overrides };
}

export function type(overrides: Partial<PackageTypeReport> = {}): PackageTypeReport {
  return {
    packageType: "NODE",
    result: "in-sync",
    held: null,
    declared: 812,
    recorded: 812,
    added: [],
    updated: [],
    removed: [],
    withheld: [],
    unclaimed: [],
    claimedElsewhere: [],
    document: null,
    ...overrides,
  };
}

export function manifest(path: string, overrides: Partial<ManifestReport> = {}): ManifestReport {
  return {
    path,
    format: "npm-lock",
    packageType: "NODE",
    entity: "payments-api",
    status: "used",
    reason: null,
    packages: 812,
    ...overrides,
  };
}

function declared(
  packageType: ReportedPackage["packageType"],
  name: string,
  versions: readonly string[],
  development = false,
): ReportedPackage {
  return { packageType, name, versions, manifests: ["package-lock.json"], development };
}

const covered = manifest("package.json", {
  format: "package-json",
  status: "covered",
  reason: "package-lock.json",
  packages: 0,
});

export const inSync = report({
  entities: [
    entity("payments-api", [type(), type({ packageType: "PYTHON", declared: 40, recorded: 40 })]),
  ],
  manifests: [
    manifest("package-lock.json"),
    covered,
    manifest("tools/requirements.txt", {
      format: "requirements",
      packageType: "PYTHON",
      packages: 40,
    }),
  ],
  requests: { total: 1, retried: 0, uploads: 0 },
});

export const synced = report({
  result: "synced",
  entities: [
    entity(
      "payments-api",
      [
        type({
          result: "synced",
          removed: [{ name: "left-pad", versions: ["1.3.0"] }],
          updated: [{ name: "debug", from: ["4.3.3"], to: ["4.3.4"] }],
          added: [
            { name: "@scope/button", versions: ["2.0.0", "2.1.0"] },
            { name: "ms", versions: ["2.1.3"] },
          ],
          document: {
            endpoint: "node/package-lock",
            verbatim: true,
            bytes: 40_213,
            manifests: ["package-lock.json"],
          },
        }),
        type({
          packageType: "PYTHON",
          result: "synced",
          declared: 40,
          recorded: 40,
          added: [{ name: "requests", versions: ["2.32.0"] }],
          document: {
            endpoint: "python/requirements",
            verbatim: false,
            bytes: 900,
            manifests: ["tools/requirements.txt", "api/requirements.txt"],
          },
        }),
      ],
      { result: "synced" },
    ),
  ],
  manifests: inSync.manifests,
  requests: { total: 6, retried: 1, uploads: 2 },
  durationMs: 4_210,
});

export const drift = report({
  ...synced,
  mode: "check",
  result: "drift",
  ref: "refs/pull/17/merge",
  entities: synced.entities.map((checked) => ({
    ...checked,
    result: "drift",
    packageTypes: checked.packageTypes.map((row) => ({ ...row, result: "drift", recorded: 810 })),
  })),
  requests: { total: 1, retried: 0, uploads: 0 },
});

const heldReason =
  "NODE of payments-api is held: web/yarn.lock could not be read, so what is declared is known only in part. Nothing of it is uploaded or removed.";

const unreadable =
  "web/yarn.lock has an entry that names no package. Run `yarn install` to write it again.";

export const failed = report({
  result: "failed",
  entities: [
    entity(
      "payments-api",
      [
        type({ result: "failed", held: heldReason, declared: 600 }),
        type({
          packageType: "JAVA",
          result: "synced",
          declared: 31,
          recorded: 31,
          removed: [{ name: "junit:junit", versions: ["4.13"] }],
        }),
        type({ packageType: "GO", result: "skipped", declared: 0, recorded: 12 }),
      ],
      { result: "failed" },
    ),
  ],
  manifests: [
    manifest("pom.xml", { format: "maven-pom", packageType: "JAVA", packages: 31 }),
    manifest("package-lock.json", { packages: 600 }),
    manifest("web/yarn.lock", {
      format: "yarn-lock",
      status: "failed",
      reason: unreadable,
      packages: 0,
    }),
    manifest("docs/package.json", {
      format: "package-json",
      entity: null,
      status: "unowned",
      reason: "no line of `entity` covers its directory",
      packages: 0,
    }),
  ],
  problems: [
    problem("error", "type-held", heldReason, { entity: "payments-api", packageType: "NODE" }),
    problem("error", "manifest-invalid", unreadable, {
      path: "web/yarn.lock",
      line: 12,
      entity: "payments-api",
      packageType: "NODE",
    }),
    problem(
      "notice",
      "type-unmanaged",
      "Cortex records 12 GO packages for payments-api that nobody is known to have declared (a.io/b, a.io/c, a.io/d, a.io/e, a.io/f and 7 more); no manifest of that type was read here. They stay. `prune: all` removes what is unclaimed, once every repository of the entity has synced.",
      { entity: "payments-api", packageType: "GO" },
    ),
  ],
});

export const invalidInputs = report({
  mode: "check",
  result: "failed",
  reason: "The inputs are not valid.",
  problems: [
    problem("error", "input-invalid", '`prune` is "maybe"; allowed is `true` or `false`.'),
    problem("error", "api-key-missing", "There is no Cortex API key. Set `cortex-api-key`."),
  ],
  requests: { total: 0, retried: 0, uploads: 0 },
  durationMs: 3,
});

export const skipped = report({
  result: "skipped",
  reason: "A newer commit, 0a1b2c3d4e5f, is the head of main by now; its own run syncs it.",
  requests: { total: 0, retried: 0, uploads: 0 },
});

export const listed = report({
  mode: "list",
  result: "skipped",
  repository: null,
  ref: null,
  commit: null,
  entities: [
    entity(
      null,
      [
        type({ result: "skipped", declared: 3, recorded: null }),
        type({ packageType: "PYTHON", result: "skipped", declared: 1, recorded: null }),
      ],
      {
        result: "skipped",
        packages: [
          declared("NODE", "@scope/button", ["2.0.0", "2.1.0"]),
          declared("NODE", "ms", ["2.1.3"]),
          declared("NODE", "vitest", ["5.1.1"], true),
          declared("PYTHON", "requests", []),
        ],
      },
    ),
  ],
  manifests: [
    manifest("package-lock.json", { entity: null, packages: 3 }),
    { ...covered, entity: null },
    manifest("requirements.txt", {
      format: "requirements",
      packageType: "PYTHON",
      entity: null,
      packages: 1,
    }),
    manifest("test/fixtures/package.json", {
      format: "package-json",
      entity: null,
      status: "excluded",
      reason: "exclude: **/fixtures/**",
      packages: 0,
    }),
  ],
  requests: { total: 0, retried: 0, uploads: 0 },
  durationMs: 95,
});
