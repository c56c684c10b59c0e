import {
  converge,
  type ConvergeInput,
  type EntityOutcome,
} from "../../src/convergence/converge.ts";
import type { DeclaredType } from "../../src/convergence/declared.ts";
import { nameHash } from "../../src/convergence/name-hash.ts";
import { plan, type PlanInput, type TypePlan } from "../../src/convergence/plan.ts";
import { recordedNames } from "../../src/convergence/recorded-names.ts";
import { claimsOf, type Source } from "../../src/convergence/source.ts";
import type { RecordedPackage } from "../../src/domain/package.ts";
import { noBytes } from "./declared-type.ts";
import { entity, type MemoryCortex } from "./memory-cortex.ts";
import { noReferences } from "../../src/convergence/undeclared.ts";

export function sourceNamed(name: string, repositoryId = ""): Source {
  return { name: `github.com/acme/${name}`, repositoryId, scope: "" };
}

/** The moment of every run that does not say another. */
export const noon = Date.UTC(2026, 10, 30, 12);

/** One run of one source over the entity `shop`. Each run begins with a new list. */
export function convergeOnce(
  cortex: MemoryCortex,
  overrides: Partial<ConvergeInput> = {},
): Promise<EntityOutcome> {
  return converge({
    entity,
    entityId: null,
    reading: null,
    types: [],
    mode: "sync",
    policy: { prune: "true", pruneLimit: 0.5 },
    record: true,
    source: sourceNamed("shop"),
    run: { commit: "c0ffee", run: "", tool: "1.0.0", settings: "" },
    recorded: overrides.recorded ?? cortex.list(entity),
    recordedAt: noon,
    cortex,
    sleep: () => Promise.resolve(),
    now: () => noon,
    bytes: noBytes,
    permission: () => Promise.resolve({ kind: "write" }),
    references: () => Promise.resolve(noReferences),
    ...overrides,
  });
}

/** What a source that declared everything that is recorded plans for one type. */
export function planOwn(
  type: DeclaredType,
  rows: readonly RecordedPackage[],
  overrides: Partial<PlanInput> = {},
): TypePlan {
  const recorded = recordedNames(type.packageType, rows);
  const base = [...recorded.values()].map(({ name }) => nameHash(type.packageType, name));
  return plan({
    entity,
    type,
    recorded,
    ownership: {
      base: new Set(base),
      claims: claimsOf({ own: new Map(), others: new Map() }, type.packageType),
      removedBefore: new Set(),
      takesUnclaimed: false,
    },
    rewrites: new Set(),
    references: noReferences,
    policy: { prune: "true", pruneLimit: 1, isCommitProven: true },
    bytes: noBytes,
    ...overrides,
  });
}
