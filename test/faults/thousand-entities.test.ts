import { expect, it } from "vitest";
import { yarnLock } from "../support/sample-files.ts";
import { createHarness, cortexOf } from "./harness.ts";
import type { Fixture } from "./fixtures.ts";

function namesOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `service-${index}`);
}

function withEntities(names: readonly string[]): Fixture {
  return {
    name: `${names.length} entities`,
    files: Object.fromEntries(names.map((name) => [`${name}/yarn.lock`, yarnLock("ms@2.1.3")])),
    inputs: { entity: names.map((name) => `${name}: ${name}`).join("\n") },
    packageTypes: ["NODE"],
    seed: new Map(names.map((name) => [name, []])),
    reached: new Map(names.map((name) => [name, ["NODE ms 2.1.3"]])),
  };
}

it("a thousand entities in one run keep within the request limit, and each is reported", async () => {
  const names = namesOf(1000);
  const fixture = withEntities(names);
  const cortex = cortexOf(fixture, {});
  const { report, exitCode, elapsedMs, startedMs } = await createHarness(fixture, {}, cortex).run();

  expect(exitCode).toBe(0);
  expect(report.entities.map(({ entity, result }) => [entity, result])).toEqual(
    names.map((name) => [name, "synced"]),
  );
  expect(report.requests).toEqual({ total: 10_000, retried: 0, uploads: 1000 });
  expect(startedMs).toHaveLength(10_000);
  expect(mostInAMinute(startedMs)).toBeLessThanOrEqual(1000);
  expect(elapsedMs).toBeLessThan(11 * 60_000);
  process.stdout.write(
    `a thousand entities: ${report.requests.total} requests in ${elapsedMs / 1000} s of their own time, at most ${mostInAMinute(startedMs)} in any minute\n`,
  );
}, 120_000);

it("one of many that does not exist fails alone", async () => {
  const names = namesOf(100);
  const fixture = withEntities(names);
  const entities = names.filter((name) => name !== "service-50");
  const cortex = cortexOf(fixture, { entities });
  const { report, exitCode } = await createHarness(fixture, {}, cortex).run();

  expect(exitCode).toBe(1);
  expect(
    report.entities.filter(({ result }) => result === "failed").map(({ entity }) => entity),
  ).toEqual(["service-50"]);
  expect(report.problems.map(({ code, entity }) => [code, entity])).toEqual([
    ["entity-not-found", "service-50"],
  ]);
}, 120_000);

/** Of requests that start at these times, in ms, the most that start within any minute. */
function mostInAMinute(startedMs: readonly number[]): number {
  let first = 0;
  let most = 0;
  for (const [index, at] of startedMs.entries()) {
    while ((startedMs[first] ?? at) <= at - 60_000) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
