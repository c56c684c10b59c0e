import { expect, it } from "vitest";
import { behaviourName, triedBehaviours, type Behaviour } from "./behaviours.ts";
import { graceMs, interruptions, type Interruption } from "./interruption.ts";
import { isReached, keepsOne, nameOf, shown, type Recorded } from "./recorded.ts";
import { createHarness, type RunOutcome } from "./harness.ts";
import { oneIn } from "../support/one-in.ts";
import { otherFixtures, uploadFixtures, type Fixture } from "./fixtures.ts";

interface Ended {
  readonly fixture: Fixture;
  readonly behaviour: Behaviour;
  readonly interruption: Interruption;
  readonly before: Recorded;
  /** `null` where it was killed. */
  readonly first: RunOutcome | null;
  readonly after: Recorded;
  readonly second: RunOutcome;
  readonly healed: Recorded;
}

it("no end of a run at any of its requests loses anything, and the next run corrects it", async () => {
  const broken: string[] = [];
  const missing = { SIGINT: 0, SIGKILL: 0 };
  let cases = 0;
  for (const fixture of [...uploadFixtures, ...otherFixtures])
    for (const behaviour of triedBehaviours(fixture))
      for (const [at, interruption] of await momentsOf(fixture, behaviour)) {
        const ended = await endAt(at, { fixture, behaviour, interruption });
        cases += 1;
        missing[interruption.by] += missingNames(ended).length > 0 ? 1 : 0;
        const found = complaints(ended);
        if (found.length > 0)
          broken.push(
            `${fixture.name} | ${behaviourName(behaviour)} | ${interruption.by} ${interruption.moment} request ${at + 1}: ${found.join("; ")}`,
          );
      }

  process.stdout.write(
    `cancellation: ${cases} ends of a run, by SIGINT and by SIGKILL; ${missing.SIGKILL} kills left a name to the next run that was deleted to be uploaded again, and ${missing.SIGINT} cancellations; ${broken.length} broke the contract\n`,
  );
  expect(broken.slice(0, 20)).toEqual([]);
  expect(missing.SIGINT).toBe(0);
  expect(cases).toBeGreaterThan(300);
}, 3_600_000);

/** Every request of a run without interruption with every interruption. */
async function momentsOf(
  fixture: Fixture,
  behaviour: Behaviour,
): Promise<readonly (readonly [number, Interruption])[]> {
  const { requests } = await createHarness(fixture, behaviour).run();
  const all = requests.flatMap((_, at) => interruptions.map((each) => [at, each] as const));
  return behaviourName(behaviour) === "default"
    ? oneIn(5, all, fixture.name.length)
    : oneIn(67, all, behaviourName(behaviour).length);
}

async function endAt(
  at: number,
  { fixture, behaviour, interruption }: Pick<Ended, "fixture" | "behaviour" | "interruption">,
): Promise<Ended> {
  const harness = createHarness(fixture, behaviour);
  const before = harness.recorded();
  const first = await harness.interrupted((number) => (number === at ? interruption : null));
  const after = harness.recorded();
  const second = await harness.run();
  const healed = harness.recorded();
  return { fixture, behaviour, interruption, before, first, after, second, healed };
}

function complaints(ended: Ended): readonly string[] {
  const { fixture, behaviour, before, first, after, second, healed } = ended;
  const lost = [...before].flatMap(([entity, lines]) => {
    const declared = fixture.reached.get(entity) ?? [];
    const now = after.get(entity) ?? [];
    return lines
      .filter((line) => declared.includes(line) && !keepsOne(behaviour))
      .filter((line) => !now.includes(line));
  });
  return [
    ...(first === null ? [] : ofReport(first, ended)),
    ...(first === null ? [] : missingNames(ended).map((name) => `lost the name ${name}`)),
    ...lost.map((line) => `lost ${line}`),
    ...(isReached(healed, ended) ? [] : [`running again leaves ${shown(healed)}`]),
    ...(second.report.result === "failed" && fixture.held === undefined
      ? [`running again fails: ${second.report.problems.map(({ message }) => message).join("; ")}`]
      : []),
  ];
}

/** A cancelled run ends in time and fails for being cancelled, unless it was through by then. */
function ofReport({ report, exitCode, elapsedMs }: RunOutcome, ended: Ended): readonly string[] {
  const codes = report.problems
    .filter(({ severity }) => severity === "error")
    .map(({ code }) => code);
  const isReported = report.result === "failed" && exitCode === 1 && codes.includes("cancelled");
  // A held type fails the run, whatever else ends it.
  const isThrough =
    (ended.fixture.held !== undefined || (report.result !== "failed" && exitCode === 0)) &&
    isReached(ended.after, ended);
  return [
    ...(isReported || isThrough ? [] : [`reported ${report.result} with ${codes.join(", ")}`]),
    ...(elapsedMs <= graceMs + lagMs ? [] : [`took ${elapsedMs} ms`]),
  ];
}

/** What reading back had waited for a store that lags before the run was cancelled. */
const lagMs = 20_000;

/** The declared names that Cortex held, in whatever version, and holds no more. */
function missingNames({ fixture, before, after }: Ended): readonly string[] {
  return [...before].flatMap(([entity, lines]) => {
    const declared = new Set(fixture.reached.get(entity)?.map(nameOf));
    const now = new Set(after.get(entity)?.map(nameOf));
    return lines.map(nameOf).filter((name) => declared.has(name) && !now.has(name));
  });
}
