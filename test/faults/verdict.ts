import { waitingBudgetMs } from "../../src/http/send.ts";
import { entityOf, isOfState, isPackageWrite, type FaultCase } from "./cases.ts";
import { codeOf, expectedOf } from "./expected.ts";
import { isDeclaredThere, isReached, keepsOne, nameOf, shown, type Recorded } from "./recorded.ts";
import type { RunOutcome } from "./harness.ts";

/** A cell after its two runs: with the fault, and once more without it. */
export interface Played {
  readonly faultCase: FaultCase;
  readonly before: Recorded;
  readonly first: RunOutcome;
  readonly after: Recorded;
  readonly second: RunOutcome;
  readonly healed: Recorded;
  /** The state in the end, and as it is where nothing disturbs the two runs. */
  readonly state: string;
  readonly undisturbed: string;
}

/** What faults may cost, one more request that nobody answers, and the pauses of reading back. */
const runLimitMs = waitingBudgetMs + 60_000 + 20_000;

/** A state that could not be read before is asked for once more in order to be written. */
const stateLimitMs = runLimitMs + 60_000;

/** What of the contract a cell breaks; nothing where it keeps all of it. */
export function complaints(played: Played): readonly string[] {
  return [...ending(played), ...losses(played), ...otherEntities(played), ...healing(played)];
}

/** It ends in time, with the result and exit code that are right, and what it claims is true. */
function ending({ faultCase, first, after }: Played): readonly string[] {
  const { result } = first.report;
  const expected = expectedOf(faultCase);
  const hasFailed = result === "failed";
  const limitMs = isOfState(faultCase.site) ? stateLimitMs : runLimitMs;
  const mayFail = expected !== "converged" || faultCase.fixture.held !== undefined;
  const isTrue =
    (hasFailed && expected !== "converged") ||
    (isOfState(faultCase.site) ? isDeclaredThere(after, faultCase) : isReached(after, faultCase));
  return [
    ...unless(first.elapsedMs <= limitMs, `took ${first.elapsedMs / 1000} s`),
    ...unless(first.exitCode === (hasFailed ? 1 : 0), `exit code ${first.exitCode}`),
    ...unless(mayFail || !hasFailed, `failed: ${listed(first)}`),
    ...unless(expected !== "failed" || hasFailed, `did not fail, but ${result}`),
    ...unless(
      expected !== "failed" || reports(first, codeOf(faultCase)),
      `reported ${listed(first)}`,
    ),
    ...unless(!hasFailed || reports(first, null), "failed without an error"),
    ...unless(isTrue, `claims ${result} with ${shown(after)}`),
  ];
}

/** Nothing goes but what the plan removes on full knowledge, and nothing comes but what is declared. */
function losses(played: Played): readonly string[] {
  const { faultCase, before, first, after } = played;
  return [...before].flatMap(([entity, lines]) => {
    const now = after.get(entity) ?? [];
    const declared = faultCase.fixture.reached.get(entity) ?? [];
    if (isUnread(faultCase, entity)) {
      const writes = first.requests.filter(
        (request) => isPackageWrite(request) && entityOf(request) === entity,
      );
      const changed = new Set(lines).symmetricDifference(new Set(now));
      return unless(writes.length === 0 && changed.size === 0, "wrote without knowledge");
    }
    const lost = lines
      .filter((line) => declared.includes(line))
      .filter((line) => !stands(line, now, faultCase));
    const forged = now.filter((line) => !lines.includes(line) && !declared.includes(line));
    return [
      ...lost.map((line) => `lost ${line}`),
      ...forged.map((line) => `recorded ${line}, which nobody declares`),
      ...(isReplacing(faultCase)
        ? []
        : missingNames(played).map((name) => `lost the name ${name}`)),
    ];
  });
}

/** Whether what the entity holds could not be read before the first write. */
function isUnread(faultCase: FaultCase, entity: string): boolean {
  const { isBeforeWrites, entity: own } = faultCase.site;
  return isBeforeWrites && own === entity && expectedOf(faultCase) === "failed";
}

/** Whether a line is still there; where one version of a name is kept, another declared one will do. */
function stands(line: string, now: readonly string[], { behaviour }: FaultCase): boolean {
  if (!keepsOne(behaviour)) return now.includes(line);
  return now.some((left) => nameOf(left) === nameOf(line));
}

/** Whether an old version under a live name may have been deleted to be uploaded again. */
function isReplacing({ site }: FaultCase): boolean {
  return site.kind !== "list" && !site.isBeforeWrites;
}

/** The declared names that Cortex held, in whatever version, and holds no more. */
export function missingNames({ faultCase, before, after }: Played): readonly string[] {
  return [...before].flatMap(([entity, lines]) => {
    const declared = new Set(faultCase.fixture.reached.get(entity)?.map(nameOf));
    const now = new Set(after.get(entity)?.map(nameOf));
    return lines.map(nameOf).filter((name) => declared.has(name) && !now.has(name));
  });
}

/** What befalls one entity is no matter of the others. */
function otherEntities({ faultCase, after }: Played): readonly string[] {
  const { entity: struck } = faultCase.site;
  // A refused key ends all requests of the run.
  if (faultCase.fault.code === "api-key-rejected") return [];
  return [...faultCase.fixture.reached.keys()]
    .filter((entity) => struck !== "" && entity !== struck && !isReached(after, faultCase, entity))
    .map((entity) => `${entity} did not converge`);
}

/** Running again without the fault converges, and changes nothing where the first run had done all. */
function healing({
  faultCase,
  first,
  second,
  healed,
  state,
  undisturbed,
}: Played): readonly string[] {
  const mayFail = faultCase.fixture.held !== undefined;
  const wasDone = first.report.result !== "failed";
  const isQuiet = second.requests.every(({ method }) => method === "GET");
  return [
    ...unless(isReached(healed, faultCase), `running again leaves ${shown(healed)}`),
    ...unless(mayFail || second.report.result !== "failed", `running again: ${listed(second)}`),
    ...unless(state === undisturbed, `the state is ${state}, and not ${undisturbed}`),
    ...unless(
      !wasDone || isQuiet || isOfState(faultCase.site),
      "running again writes, though the first run was done",
    ),
  ];
}

function reports({ report }: RunOutcome, code: string | null): boolean {
  return report.problems.some(
    (problem) => problem.severity === "error" && (code === null || problem.code === code),
  );
}

function listed({ report }: RunOutcome): string {
  return report.problems.map(({ code, message }) => `${code} (${message})`).join("; ");
}

function unless(holds: boolean, complaint: string): readonly string[] {
  return holds ? [] : [complaint];
}
