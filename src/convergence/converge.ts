import type { Cortex } from "../cortex/cortex.ts";
import type { RecordedPackage } from "../domain/package.ts";
import type { Permission } from "../domain/policy.ts";
import { faultOf, problemOf, type Fault, type Problem } from "../domain/problem.ts";
import { apply } from "./apply.ts";
import { isEmpty } from "./compare.ts";
import { readingProblems } from "./read-state.ts";
import { keptProblems } from "./kept-problems.ts";
import { keepState, missingClaims } from "./keep-state.ts";
import { staleSources } from "./stale-sources.ts";
import type { RunFacts } from "./next-state.ts";
import { openProblems } from "./open-versions.ts";
import { identified, observeState, renewed, withState, type Observation } from "./observe.ts";
import { performed, previewed, skipped, type TypeOutcome } from "./outcome.ts";
import { planTypes, type PlanContext } from "./plan-types.ts";
import type { Policy, TypePlan } from "./plan.ts";
import { unclaimedAdvice } from "./unclaimed-advice.ts";
import { noState, type State, type StateReading } from "./state.ts";
import { unlockedProblems } from "./unlocked-versions.ts";

export interface ConvergeInput extends Pick<
  PlanContext,
  "entity" | "types" | "source" | "record" | "bytes" | "references"
> {
  /** The CID; `null` where it is not known. */
  readonly entityId: string | null;
  /** The state, where it was read already; `null` where it was not. */
  readonly reading: StateReading | null;
  readonly mode: "sync" | "check";
  readonly policy: Omit<Policy, "isCommitProven">;
  readonly run: Pick<RunFacts, "commit" | "run" | "tool" | "settings" | "tree">;
  /** What Cortex records for the entity, asked ahead of time. */
  readonly recorded: Promise<readonly RecordedPackage[]>;
  /** When that was asked, in ms since the epoch. */
  readonly recordedAt: number;
  readonly cortex: Cortex;
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
  /** Asks once, however many entities ask. */
  readonly permission: () => Promise<Permission>;
}

export interface EntityOutcome {
  readonly entity: string;
  readonly types: readonly TypeOutcome[];
  /** The sources of the entity, as its state has them; none where it was not read. */
  readonly sources: readonly string[];
  readonly problems: readonly Problem[];
  /** Set where what Cortex records could not be read, or a question not be answered: nothing was written. */
  readonly fault: Fault | null;
  /** Why nothing was written although something had to change; `null` where that is not so. */
  readonly skipped: string | null;
}

/**
 * Makes the record of one entity equal to what is declared for it, or, in a check, reports what that would take. Never
 * rejects, so that no entity stops another.
 */
export async function converge(input: ConvergeInput): Promise<EntityOutcome> {
  const { entity } = input;
  try {
    return await convergeEntity(input);
  } catch (thrown) {
    const fault = faultOf(thrown);
    const problems = [problemOf(fault, { entity })];
    return { entity, types: [], sources: [], problems, fault, skipped: null };
  }
}

async function convergeEntity(input: ConvergeInput): Promise<EntityOutcome> {
  const { entity, mode } = input;
  const { seen, plans } = await planned(await observed(input), input);
  const preview = { seen, types: plans.map((plan) => previewed(entity, plan)) };
  if (mode === "check") return concluded(input, preview);
  if (!plans.some(isActive)) return sync(input, { seen, plans }, true);
  const permission = await input.permission();
  if (permission.kind === "check") return concluded(input, preview);
  if (permission.kind === "skip") {
    const types = plans.map((plan) => skipped(entity, plan));
    return { ...concluded(input, { seen, types }), skipped: permission.reason };
  }
  return sync(input, { seen, plans }, permission.kind === "write");
}

/** A sync needs the state in any case; a check only where more is recorded than declared. */
async function observed(input: ConvergeInput): Promise<Observation> {
  const { entityId, mode, recordedAt: at } = input;
  const [rows, reading] = await Promise.all([
    input.recorded,
    input.reading ?? (mode === "sync" ? observeState(input, entityId) : null),
  ]);
  return { rows, reading, entityId, isIdentified: entityId !== null, at };
}

interface Planned {
  readonly seen: Observation;
  readonly plans: readonly TypePlan[];
}

/** Plans, with the state where anything depends on it, and only for the entity whose state it is. */
async function planned(
  first: Observation,
  input: ConvergeInput,
  isCommitProven = true,
): Promise<Planned> {
  let seen = first;
  let plans = await planTypes(contextOf(seen, input, isCommitProven));
  if (seen.reading === null && plans.some(dependsOnState)) {
    seen = await withState(seen, input);
    plans = await planTypes(contextOf(seen, input, isCommitProven));
  }
  if (seen.reading === null || !plans.some(needsOwnState)) return { seen, plans };
  const known = await identified(seen, input);
  if (known.reading === seen.reading) return { seen: known, plans };
  return { seen: known, plans: await planTypes(contextOf(known, input, isCommitProven)) };
}

function contextOf(
  { rows, reading }: Observation,
  input: ConvergeInput,
  isCommitProven: boolean,
): PlanContext {
  const unread: StateReading = { kind: "none", state: noState };
  return {
    ...input,
    rows,
    reading: reading ?? unread,
    policy: { ...input.policy, isCommitProven },
  };
}

function dependsOnState({ kept, difference, type }: TypePlan): boolean {
  if ((type.missingSbom ?? null) !== null) return true;
  return kept.length + difference.updated.length + difference.removed.length > 0;
}

function removes({ difference, withheld }: TypePlan): boolean {
  return difference.removed.length + withheld.length > 0;
}

/** Whether a state that was copied from another entity would lead it astray. */
function needsOwnState(each: TypePlan): boolean {
  return removes(each) || isActive(each) || keepsForeignVersions(each);
}

/** Whether only the claim of another source keeps a version of a declared name; the target begins with these. */
function keepsForeignVersions({ target, type }: TypePlan): boolean {
  return type.packages.some(({ versions }, index) =>
    target[index]?.versions.some((version) => !versions.includes(version)),
  );
}

function isActive({ hold, difference }: TypePlan): boolean {
  return hold === null && !isEmpty(difference);
}

/** Immediately before the first write, what was read longer ago is read again. */
async function sync(
  input: ConvergeInput,
  first: Planned,
  isCommitProven: boolean,
): Promise<EntityOutcome> {
  const { entity } = input;
  const young = first.plans.some(isActive) ? await renewed(first.seen, input) : first.seen;
  const isSame = young === first.seen && isCommitProven;
  const { seen, plans } = isSame ? first : await planned(young, input, isCommitProven);
  const jobs = await apply(plans, input);
  const types = jobs.map((job) => performed(entity, job));
  const { state, problems } = await keepState(input, seen, types);
  const missing = state === null ? [] : missingClaims(entity, state, input.source, types);
  return concluded(input, { seen, types }, state, [...problems, ...missing]);
}

/** The outcome of an entity, with what there is to report about its state. */
function concluded(
  input: ConvergeInput,
  { seen, types }: { readonly seen: Observation; readonly types: readonly TypeOutcome[] },
  latest: State | null = null,
  problems: readonly Problem[] = [],
): EntityOutcome {
  const { entity, source, now } = input;
  const { reading } = seen;
  const plans = types.map(({ plan }) => plan);
  const before = reading !== null && "state" in reading ? reading.state : null;
  const state = latest ?? before;
  return {
    entity,
    types,
    sources: [...(state?.sources.keys() ?? [])].toSorted(),
    problems: [
      ...types.flatMap((type) => type.problems),
      ...keptProblems(entity, plans, unclaimedAdvice({ ...input, reading })),
      ...unlockedProblems(entity, plans),
      ...openProblems(entity, plans),
      ...(reading === null
        ? []
        : readingProblems(
            entity,
            reading,
            plans.some(({ difference }) => difference.removed.length > 0),
          )),
      ...problems,
      ...(state === null
        ? []
        : staleSources(entity, { before: before ?? noState, latest: state }, source, now())),
    ],
    fault: null,
    skipped: null,
  };
}
