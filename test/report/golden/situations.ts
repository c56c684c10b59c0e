import { packageTypes, type PackageType } from "../../../src/domain/package.ts";
import { problem } from "../../../src/domain/problem.ts";
import type { EntityReport, PackageTypeReport, Report } from "../../../src/report/report.ts";
import type { View } from "../../../src/report/view.ts";
import { hostileTexts } from "../../hostile/texts.ts";
import { entity, manifest, report, type } from "../reports.ts";
import { fork, kept, stopped, unknownEntity } from "../scenarios.ts";
import { githubView, previewView } from "../views.ts";

/** A run worth a look, and what is known of it beside its report. */
export interface Situation {
  readonly report: Report;
  readonly view: View;
}

function names(count: number, prefix = "package") {
  return Array.from({ length: count }, (_, index) => ({
    name: `${prefix}-${index}`,
    versions: [`1.${index}.0`],
  }));
}

const storefront = type({
  result: "drift",
  declared: 32,
  recorded: 34,
  removed: [
    { name: "busboy", versions: ["1.6.0"] },
    { name: "lodash", versions: ["4.17.21"] },
    { name: "ms", versions: ["2.1.2"] },
    { name: "streamsearch", versions: ["1.1.0"] },
  ],
  updated: [
    { name: "axios", from: ["1.7.2"], to: ["1.7.4"] },
    { name: "next", from: ["14.2.5"], to: ["14.2.15"] },
    { name: "react", from: ["18.3.1"], to: ["19.0.0"] },
    { name: "react-dom", from: ["18.3.1"], to: ["19.0.0"] },
    { name: "zod", from: ["3.23.8"], to: ["3.24.0"] },
  ],
  added: [
    { name: "immer", versions: ["10.1.1"] },
    { name: "@types/zustand", versions: ["4.5.4"] },
  ],
  document: {
    endpoint: "node/package-lock",
    verbatim: true,
    bytes: 40_213,
    manifests: ["services/storefront/package-lock.json"],
  },
});

const paymentsGo = type({
  packageType: "GO",
  result: "drift",
  declared: 10,
  recorded: 9,
  updated: [
    { name: "golang.org/x/crypto", from: ["v0.25.0"], to: ["v0.31.0"] },
    { name: "golang.org/x/net", from: ["v0.27.0"], to: ["v0.33.0"] },
  ],
  added: [{ name: "github.com/redis/go-redis/v9", versions: ["v9.5.3"] }],
  document: { endpoint: "go/gosum", verbatim: false, bytes: 900, manifests: ["payments/go.sum"] },
});

const pipeline = entity("data-pipeline", [
  type({ packageType: "PYTHON", declared: 15, recorded: 15 }),
]);

const manifests = [
  manifest("services/storefront/package-lock.json", { entity: "storefront", packages: 32 }),
  manifest("payments/go.sum", {
    format: "go-sum",
    packageType: "GO",
    entity: "payments-api",
    packages: 10,
  }),
  manifest("payments/pom.xml", {
    format: "maven-pom",
    packageType: "JAVA",
    entity: "payments-api",
    packages: 11,
  }),
  manifest("pipeline/requirements.txt", {
    format: "requirements",
    packageType: "PYTHON",
    entity: "data-pipeline",
    packages: 15,
  }),
];

const drift = report({
  mode: "check",
  result: "drift",
  entities: [
    entity("storefront", [storefront], { result: "drift" }),
    entity(
      "payments-api",
      [type({ packageType: "JAVA", declared: 11, recorded: 11 }), paymentsGo],
      { result: "drift" },
    ),
    pipeline,
  ],
  manifests,
  requests: { total: 3, retried: 0, uploads: 0 },
});

const broken =
  "services/storefront/package-lock.json is not valid JSON: Expected ',' or '}'. Fix the file, or add it to `exclude` when it is not a real manifest.";

const heldReason =
  "NODE of storefront is held: services/storefront/package-lock.json could not be read, so what is declared is known only in part. Nothing of it is uploaded or removed.";

function synced(row: PackageTypeReport): PackageTypeReport {
  return { ...row, result: row.result === "drift" ? "synced" : row.result, recorded: row.declared };
}

const held = report({
  result: "failed",
  entities: [
    entity(
      "storefront",
      [type({ result: "failed", held: heldReason, declared: 0, recorded: 34 })],
      { result: "failed" },
    ),
    entity(
      "payments-api",
      [type({ packageType: "JAVA", declared: 11, recorded: 11 }), synced(paymentsGo)],
      {
        result: "synced",
      },
    ),
    pipeline,
  ],
  manifests: manifests.map((each) =>
    each.entity === "storefront"
      ? { ...each, status: "failed" as const, reason: broken, packages: 0 }
      : each,
  ),
  problems: [
    problem("error", "manifest-invalid", broken, {
      path: "services/storefront/package-lock.json",
      line: 54,
      entity: "storefront",
      packageType: "NODE",
    }),
    problem("error", "type-held", heldReason, { entity: "storefront", packageType: "NODE" }),
  ],
  requests: { total: 9, retried: 0, uploads: 1 },
});

const limitReason =
  "NODE of storefront is held: 27 of 32 packages that came from this repository (84.4%) would go, and `prune-limit` is 50%. If that is meant, run once with `prune-limit: 100%`.";

const pruneLimit = report({
  result: "failed",
  entities: [
    entity(
      "storefront",
      [
        type({
          result: "failed",
          held: limitReason,
          declared: 5,
          recorded: 32,
          withheld: names(27, "@acme/part"),
        }),
      ],
      { result: "failed" },
    ),
  ],
  manifests: manifests.slice(0, 1).map((each) => ({ ...each, packages: 5 })),
  problems: [
    problem("error", "prune-limit", limitReason, { entity: "storefront", packageType: "NODE" }),
  ],
});

const unclaimed = report({
  entities: [
    entity("shop", [type({ declared: 10, recorded: 22, unclaimed: names(12, "of-old") })]),
  ],
  manifests: [manifest("package-lock.json", { entity: "shop", packages: 10 })],
  problems: [
    problem(
      "notice",
      "unclaimed",
      "Cortex records 12 NODE packages for shop that the repository does not declare and that no source is known to have declared (of-old-0, of-old-1, of-old-2, of-old-3, of-old-4 and 7 more). They stay. `prune: all` removes what is unclaimed, once every repository of the entity has synced.",
      { entity: "shop", packageType: "NODE" },
    ),
  ],
});

const twoSources = report({
  entities: [
    entity(
      "shop",
      [
        type({
          declared: 10,
          recorded: 11,
          claimedElsewhere: [{ name: "ms", versions: ["2.1.3"], sources: ["github.com/acme/web"] }],
        }),
      ],
      { sources: ["github.com/acme/shop", "github.com/acme/web"] },
    ),
  ],
  manifests: [manifest("package-lock.json", { entity: "shop", packages: 10 })],
  problems: [
    problem(
      "notice",
      "claimed-elsewhere",
      "Cortex records 1 NODE package for shop that this repository no longer declares and another source does (ms): github.com/acme/web. It stays as long as that is so.",
      { entity: "shop", packageType: "NODE" },
    ),
  ],
});

function firstSyncOf(name: string, packages: number): EntityReport {
  return entity(
    name,
    [
      type({
        result: "synced",
        declared: packages,
        recorded: packages,
        added: names(packages),
        document: {
          endpoint: "node/package-lock",
          verbatim: true,
          bytes: 40_000,
          manifests: [`${name}/package-lock.json`],
        },
      }),
    ],
    { result: "synced" },
  );
}

/** A first sync of so many entities with so many packages each. */
function firstSync(entities: number, packages: number): Report {
  const all = Array.from(
    { length: entities },
    (_, index) => `svc-${String(index).padStart(3, "0")}`,
  );
  return report({
    result: "synced",
    entities: all.map((name) => firstSyncOf(name, packages)),
    manifests: all.map((name) => manifest(`${name}/package-lock.json`, { entity: name, packages })),
    requests: { total: entities * 6, retried: 0, uploads: entities },
    durationMs: 42_000,
  });
}

const many = report({
  mode: "check",
  result: "drift",
  entities: [
    entity(
      "monolith",
      [
        type({
          result: "drift",
          removed: names(1_000, "gone"),
          updated: names(1_000, "new").map(({ name }) => ({
            name,
            from: ["1.0.0"],
            to: ["2.0.0"],
          })),
          added: names(1_000, "more"),
          declared: 4_000,
          recorded: 4_000,
        }),
      ],
      { result: "drift" },
    ),
  ],
  manifests: [manifest("package-lock.json", { entity: "monolith", packages: 4_000 })],
});

const texts = [...hostileTexts.values()];

const hostile = report({
  mode: "check",
  result: "drift",
  entities: packageTypes.map((packageType: PackageType, index) =>
    entity(texts[index] ?? "", [
      type({
        packageType,
        result: "drift",
        removed: texts.map((name) => ({ name, versions: [name] })),
        updated: texts.map((name) => ({ name, from: ["1.0.0"], to: [name] })),
        unclaimed: texts.map((name) => ({ name, versions: [] })),
      }),
    ]),
  ),
  manifests: texts.map((path) => manifest(path, { status: "unread", reason: path, entity: path })),
  problems: texts.map((text) =>
    problem("warning", "version-unresolved", text, { path: text, line: 1, entity: text }),
  ),
});

const unversioned = report({
  entities: [
    entity("shop", [type({ packageType: "JAVA", declared: 40, recorded: 38 })], {
      packages: ["org.acme:core", "org.acme:web"].map((name) => ({
        packageType: "JAVA",
        name,
        versions: [],
        manifests: ["pom.xml"],
        development: false,
      })),
    }),
  ],
  manifests: [
    manifest("pom.xml", { format: "maven-pom", packageType: "JAVA", entity: "shop", packages: 40 }),
  ],
  problems: [
    problem(
      "warning",
      "version-unresolved",
      "The parent org.acme:parent:7 is not in the repository: 2 packages depend on it (org.acme:core, org.acme:web), first at pom.xml:31. Check it in, or write the versions.",
      { path: "pom.xml", line: 31, entity: "shop", packageType: "JAVA" },
    ),
  ],
});

const cancelledMessage = "The run was cancelled before it was through. Run again to complete it.";

const cancelled = report({
  result: "failed",
  reason: cancelledMessage,
  problems: [problem("error", "cancelled", cancelledMessage)],
  durationMs: 18_000,
});

const superseded = report({
  result: "skipped",
  reason: "A newer commit, 0a1b2c3d4e5f, is the head of main by now; its own run syncs it.",
  requests: { total: 0, retried: 0, uploads: 0 },
});

const mismatch =
  "The work tree is at 0a1b2c3d4e5f and the event is about 4f2a9c1d0e8b, so the run only checked. Check out the event's commit.";

const commitMismatch: Report = {
  ...drift,
  reason: mismatch,
  problems: [problem("warning", "commit-mismatch", mismatch)],
};

const noManifests = report({ result: "skipped", requests: { total: 0, retried: 0, uploads: 0 } });

const refused =
  "GET /api/v1/catalog/svc-000/packages was answered with status 403, request id 7c1b. Check that the API key is still valid and has the `Edit entities` permission; an IP allowlist in Cortex may also block the runner.";

const refusedForForty: Report = {
  ...firstSync(40, 3),
  result: "failed",
  entities: firstSync(40, 3).entities.map((each) => ({
    ...each,
    result: "failed",
    packageTypes: each.packageTypes.map((row) => ({
      ...row,
      result: "failed",
      recorded: null,
      added: [],
      document: null,
    })),
  })),
  problems: firstSync(40, 3).entities.map(({ entity: name }, index) =>
    problem(
      "error",
      "api-key-rejected",
      refused.replace("svc-000", name ?? "").replace("7c1b", `7c${index}`),
      {
        entity: name,
      },
    ),
  ),
};

/** Every situation, by the name of its golden file. */
export const situations: ReadonlyMap<string, Situation> = new Map<string, Situation>(
  Object.entries({
    "first-sync": firstSync(1, 12),
    "in-sync": report({ entities: [pipeline], manifests: manifests.slice(3) }),
    "in-sync-several": report({
      entities: [
        pipeline,
        entity("payments-api", [type({ packageType: "JAVA", declared: 11, recorded: 11 })]),
      ],
      manifests: manifests.slice(2),
    }),
    drift,
    held,
    "prune-limit": pruneLimit,
    unclaimed,
    "two-sources": twoSources,
    "unknown-entity": unknownEntity,
    "refused-key": stopped,
    "refused-key-40-entities": refusedForForty,
    fork,
    superseded,
    "commit-mismatch": commitMismatch,
    "prune-disabled": kept,
    "3000-changes": many,
    "40-entities": firstSync(40, 30),
    "400-entities": firstSync(400, 8),
    "hostile-names": hostile,
    cancelled,
    "missing-versions": unversioned,
    "no-manifests": noManifests,
  }).map(([name, value]) => [name, { report: value, view: githubView }] as const),
).set("preview", {
  report: { ...drift, ref: "refs/pull/17/merge" },
  view: previewView,
});
