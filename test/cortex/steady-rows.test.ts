import { describe, expect, it } from "vitest";
import type { Row } from "../../src/cortex/rows.ts";
import { steadyRows, type Listing } from "../../src/cortex/steady-rows.ts";
import { cortexOf, row } from "./support/cortex-of.ts";
import { json, startServer } from "../http/support/loopback-server.ts";

function rows(...names: readonly string[]): readonly Row[] {
  return names.map((name) => ({ name, packageType: "NODE", version: "1.0.0" }));
}

/** What the readings give one after the other, the last one for ever, and how many there were. */
function readings(...given: readonly Listing[]) {
  let count = 0;
  return {
    count: () => count,
    read: () => {
      count += 1;
      return Promise.resolve(
        given[Math.min(count, given.length) - 1] ?? { rows: [], isPaged: false },
      );
    },
  };
}

describe("rows right after a write", () => {
  it("are believed at once where they came in one page", async () => {
    const { read, count } = readings({ rows: rows("ms"), isPaged: false });

    expect(await steadyRows(read)).toEqual(rows("ms"));
    expect(count()).toBe(1);
  });

  it("of several pages are read until two readings are the same, in whatever order", async () => {
    const { read, count } = readings(
      { rows: rows("a", "b"), isPaged: true },
      { rows: rows("a", "b", "left-pad"), isPaged: true },
      { rows: rows("left-pad", "b", "a"), isPaged: true },
    );

    expect(await steadyRows(read)).toEqual(rows("left-pad", "b", "a"));
    expect(count()).toBe(3);
  });

  it("are believed as soon as they come in one page", async () => {
    const { read, count } = readings(
      { rows: rows("a", "b"), isPaged: true },
      { rows: rows("a"), isPaged: false },
    );

    expect(await steadyRows(read)).toEqual(rows("a"));
    expect(count()).toBe(2);
  });

  it("that never rest are reported as last read", async () => {
    let number = 0;
    const read = () => {
      number += 1;
      return Promise.resolve({ rows: rows(`name-${number}`), isPaged: true });
    };

    expect(await steadyRows(read)).toEqual(rows("name-5"));
    expect(number).toBe(5);
  });
});

it("a list that a write moves between two pages hides no row when it is read back", async () => {
  // Old rows on the first page, new ones from the second on: `stale` is on neither.
  const old = [row(1, "ms"), row(2, "debug"), row(3, "stale")];
  const now = [row(3, "stale"), row(1, "ms"), row(2, "debug")];
  const server = await startServer(({ url, number }) => {
    const from = 2 * Number(new URLSearchParams(url.split("?")[1]).get("page"));
    return json((number === 1 ? old : now).slice(from, from + 2));
  });
  const { cortex } = cortexOf(server.url);

  expect((await cortex.list("shop", "steady")).map(({ name }) => name)).toEqual([
    "stale",
    "ms",
    "debug",
  ]);
});

it("a list is read once where nothing was written", async () => {
  const server = await startServer(({ url }) =>
    json([row(1, "a"), row(2, "b")].slice(Number(/page=(\d+)/.exec(url)?.[1])).slice(0, 1)),
  );

  await cortexOf(server.url).cortex.list("shop");

  expect(server.seen).toHaveLength(3);
});
