import { describe, expect, it } from "vitest";
import { formats } from "../../src/manifests/formats.ts";
import { isWhole, oneIn } from "../support/one-in.ts";
import { bombsOf } from "./bombs.ts";
import { readApart, type Outcome } from "./read-apart.ts";

/** `npm run test:hostile` takes the 50 MB that a manifest may have. */
const length = 100_000;
/** Half of it is what Node and our code take; a part of a dotted key in TOML costs some 400 bytes. */
const heapMb = 80;
/** Of the processor; for every day only the process has to end. */
const mostCpuMs = isWhole ? 3_000 : Number.POSITIVE_INFINITY;
const bombs = Map.groupBy(bombsOf(1), ({ format }) => format.id);

describe("hostile manifests", () => {
  it.each(oneIn(3, formats).map(({ id }) => id))(
    "cost bounded time and memory, and are packages or a fault of the file: %s",
    async (id) => {
      const outcomes: Outcome[] = [];
      for await (const outcome of readApart(id, { length, heapMb, seconds: 120 }))
        outcomes.push(outcome);

      expect(outcomes.filter((outcome) => "ended" in outcome)).toEqual([]);
      expect(outcomes.map(({ bomb }) => bomb)).toEqual(bombs.get(id)?.map(({ name }) => name));
      for (const outcome of outcomes) {
        if ("ended" in outcome) continue;
        expect(outcome.cpuMs, outcome.bomb).toBeLessThan(mostCpuMs);
        expect(outcome.failure ?? "manifest-", outcome.bomb).toMatch(/^(?:manifest|include)-/);
      }
    },
    180_000,
  );
});
