import { byText } from "../domain/order.ts";
import type { DeclaredPackage } from "../domain/package.ts";
import type { Permission } from "../domain/policy.ts";
import { problem, type Problem } from "../domain/problem.ts";
import { count, some } from "../domain/wording.ts";
import { recordState } from "./write-state.ts";
import { nameHash } from "./name-hash.ts";
import type { RunFacts, TypeFacts } from "./next-state.ts";
import { askId, type Observation, type ObserveContext } from "./observe.ts";
import type { TypeOutcome } from "./outcome.ts";
import { withoutUnknown } from "./recorded-names.ts";
import { viewOf, type Source } from "./source.ts";
import type { State } from "./state.ts";

interface KeepInput extends ObserveContext {
  readonly record: boolean;
  readonly source: Source | null;
  readonly run: Pick<RunFacts, "commit" | "run" | "tool" | "settings" | "tree">;
  readonly permission: () => Promise<Permission>;
}

interface Kept {
  /** As last read; `null` where it is not known. */
  readonly state: State | null;
  readonly problems: readonly Problem[];
}

/** Writes down what this source declares and may still be recorded, after a sync was read back. */
export async function keepState(
  input: KeepInput,
  seen: Observation,
  outcomes: readonly TypeOutcome[],
): Promise<Kept> {
  const { source, record, now } = input;
  const { reading } = seen;
  if (reading === null) return { state: null, problems: [] };
  const before = "state" in reading ? reading.state : null;
  if (!record || source === null) return { state: before, problems: [] };
  const isFailed = outcomes.some(({ result }) => result === "failed");
  const facts: RunFacts = {
    ...input.run,
    source,
    entityId: seen.entityId,
    result: isFailed ? "failed" : "synced",
    now: now(),
  };
  const isWritten = outcomes.some(
    ({ documents, difference }) => documents.length + difference.removed.length > 0,
  );
  const context = {
    ...input,
    isOutdated: reading.kind !== "newer" && isWritten,
    identify: () => askId(input).catch(() => null),
    mayWrite: async () => ["write", "keep"].includes((await input.permission()).kind),
  };
  return recordState(context, reading, facts, outcomes.map(typeFacts));
}

function typeFacts({ plan, recorded, result, difference, rewrites }: TypeOutcome): TypeFacts {
  const { type, hold, kept, unclaimedRemovals } = plan;
  const { packageType } = type;
  const hashes = (names: readonly { readonly name: string }[]): ReadonlySet<string> =>
    new Set(names.map(({ name }) => nameHash(packageType, name)));
  const removed = hashes(difference.removed);
  const unresolved = kept
    .filter(({ reason }) => reason === "names-unresolved")
    .map(({ name }) => ({ ...withoutUnknown(name), manifests: [], development: false }));
  const isFailed = hold === null && result === "failed";
  return {
    packageType,
    // A name that is not known this time is as it was: a parent that is away is no change.
    declared: inOrder([...type.packages, ...unresolved]),
    // What was read while something failed may be of two moments: no name leaves the base by it.
    recorded: isFailed ? null : recorded,
    isFrozen: hold !== null || isFailed,
    held: hashes(
      kept.filter(({ reason }) => reason !== "claimed-elsewhere").map(({ name }) => name),
    ),
    removed: hashes(unclaimedRemovals).intersection(removed),
    rewrites,
    sboms: new Set((type.sboms ?? []).map((path) => nameHash(packageType, path))),
  };
}

function inOrder(packages: readonly DeclaredPackage[]): readonly DeclaredPackage[] {
  return packages.toSorted((a, b) => byText(a.name, b.name));
}

/** Names that other sources declare and that reading back does not show, of the types that were written. */
export function missingClaims(
  entity: string,
  state: State,
  source: Source | null,
  outcomes: readonly TypeOutcome[],
): readonly Problem[] {
  const written = outcomes.filter(({ documents }) => documents.length > 0);
  return written.flatMap(({ plan, recorded }) => {
    const { packageType } = plan.type;
    if (recorded === null) return [];
    const there = new Set([...recorded.values()].map(({ name }) => nameHash(packageType, name)));
    const missing = [...viewOf(state, source).others].flatMap(([name, { types }]) => {
      const names = types.get(packageType)?.names.difference(there).size ?? 0;
      return names === 0 ? [] : [`${count(names, "package")} of ${name}`];
    });
    if (missing.length === 0) return [];
    const message = `Reading back ${packageType} of ${entity} does not show ${some(missing)}, which another source declares. Run its workflow again, and give all workflows that write this entity one \`concurrency\` group.`;
    return [problem("warning", "claim-missing", message, { entity, packageType })];
  });
}
