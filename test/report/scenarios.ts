import type { Report } from "../../src/report/report.ts";
import { packageTypes } from "../../src/domain/package.ts";
import { problem } from "../../src/domain/problem.ts";
import { entity, manifest, report, type } from "./reports.ts";

const limitReason =
  "PYTHON of checkout is held: 30 of 40 recorded packages (75%) would go, and `prune-limit` is 50%. If that is meant, run once with `prune-limit: 100%`.";

/** A pull request in a repository of several entities, one of which is held. */
export const monorepoPreview: Report = report({
  mode: "check",
  result: "failed",
  ref: "refs/pull/17/merge",
  entities: [
    entity("web", [
      type({
        result: "drift",
        updated: [{ name: "vite", from: ["7.0.1"], to: ["7.1.0"] }],
        document: {
          endpoint: "node/pnpm-lock",
          verbatim: true,
          bytes: 181_000,
          manifests: ["web/pnpm-lock.yaml"],
        },
      }),
    ]),
    entity("checkout", [
      type({ declared: 90, recorded: 90 }),
      type({
        packageType: "PYTHON",
        result: "failed",
        held: limitReason,
        declared: 10,
        recorded: 40,
      }),
    ]),
  ],
  manifests: [
    manifest("checkout/package-lock.json", { entity: "checkout", packages: 90 }),
    manifest("checkout/requirements.txt", {
      format: "requirements",
      packageType: "PYTHON",
      entity: "checkout",
      packages: 10,
    }),
    manifest("web/pnpm-lock.yaml", { format: "pnpm-lock", entity: "web" }),
  ],
  problems: [
    problem("error", "prune-limit", limitReason, { entity: "checkout", packageType: "PYTHON" }),
  ],
  requests: { total: 2, retried: 0, uploads: 0 },
});

const missing =
  "Cortex has no entity `payments-ap`: GET /api/v1/catalog/payments-ap/packages answered 404. Check the spelling of the tag.";

/** An entity that Cortex does not know: nothing could be compared. */
export const unknownEntity: Report = report({
  result: "failed",
  entities: [
    entity(
      "payments-ap",
      [
        type({ result: "failed", recorded: null }),
        type({ packageType: "GO", result: "failed", declared: 12, recorded: null }),
      ],
      { result: "failed" },
    ),
  ],
  manifests: [
    manifest("go.sum", {
      format: "go-sum",
      packageType: "GO",
      entity: "payments-ap",
      packages: 12,
    }),
    manifest("package-lock.json", { entity: "payments-ap" }),
  ],
  problems: [problem("error", "entity-not-found", missing, { entity: "payments-ap" })],
  requests: { total: 1, retried: 0, uploads: 0 },
});

const refused = "Cortex refused the API key (403). It needs the `Edit entities` permission.";

/** A run that came to its end with the first answer. */
export const stopped: Report = report({
  result: "failed",
  reason: refused,
  problems: [problem("error", "api-key-rejected", refused)],
  requests: { total: 1, retried: 0, uploads: 0 },
});

/** A pull request by a stranger: no key, so what is declared is listed, and that is all. */
export const fork: Report = report({
  mode: "list",
  result: "skipped",
  reason: "A pull request from a fork has no secrets, so Cortex was not asked.",
  ref: "refs/pull/18/merge",
  entities: [
    entity("payments-api", [type({ result: "skipped", declared: 2, recorded: null })], {
      result: "skipped",
      packages: ["left-pad", "ms"].map((name) => ({
        packageType: "NODE",
        name,
        versions: ["1.0.0"],
        manifests: ["package-lock.json"],
        development: name === "ms",
      })),
    }),
  ],
  manifests: [manifest("package-lock.json", { packages: 2 })],
  requests: { total: 0, retried: 0, uploads: 0 },
  durationMs: 64,
});

/** The first sync of all five types, one of them from several manifests, one read back incompletely. */
export const firstSync: Report = report({
  result: "failed",
  entities: [
    entity(
      "shop",
      packageTypes.map((packageType) =>
        type({
          packageType,
          result: packageType === "NUGET" ? "failed" : "synced",
          declared: 2,
          recorded: packageType === "NUGET" ? 1 : 2,
          added: (packageType === "NUGET" ? ["one"] : ["one", "two"]).map((name) => ({
            name: `${packageType.toLowerCase()}-${name}`,
            versions: ["1.0.0"],
          })),
          document: {
            endpoint: "any",
            verbatim: packageType === "GO",
            bytes: 1_200,
            manifests: packageType === "GO" ? ["go.sum"] : ["a/manifest", "b/manifest"],
          },
        }),
      ),
      { result: "failed" },
    ),
  ],
  manifests: packageTypes.map((packageType) =>
    manifest(`${packageType.toLowerCase()}/manifest`, {
      format: "any",
      packageType,
      entity: "shop",
      packages: 2,
    }),
  ),
  problems: [
    problem(
      "error",
      "not-recorded",
      "Reading back NUGET of shop does not show 1 name as declared (nuget-two). Run again; if it stays, look for another writer on this entity.",
      { entity: "shop", packageType: "NUGET" },
    ),
    problem(
      "warning",
      "version-unresolved",
      "java/manifest names `org.acme:core` by a parent that is not in the repository. Set its version.",
      { path: "java/manifest", line: 31, entity: "shop", packageType: "JAVA" },
    ),
  ],
  requests: { total: 9, retried: 2, uploads: 5 },
  durationMs: 12_400,
});

/** Names that the repository lost, under `prune: false`. */
export const kept: Report = report({
  entities: [entity("shop", [type({ declared: 10, recorded: 12 })])],
  manifests: [manifest("package-lock.json", { entity: "shop", packages: 10 })],
  problems: [
    problem(
      "notice",
      "prune-disabled",
      "Cortex records 2 NODE packages that shop no longer declares (a, b). They stay because `prune` is `false`.",
      { entity: "shop", packageType: "NODE" },
    ),
  ],
  requests: { total: 1, retried: 0, uploads: 0 },
});
