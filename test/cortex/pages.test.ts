import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allPages, maxPages, maxRows } from "../../src/cortex/pages.ts";
import type { Row } from "../../src/cortex/rows.ts";
import { faultOf } from "../support/reading.ts";

function rows(count: number): Row[] {
  return Array.from({ length: count }, (_, id) => ({
    id,
    name: `name-${id % 7}`,
    packageType: "NODE",
    version: `${id}.0.0`,
  }));
}

/** A server with the rows, and the pages it was asked for. */
function serverOf(pageOf: (page: number) => readonly Row[]) {
  const asked: number[] = [];
  return {
    asked,
    read: (page: number) => {
      asked.push(page);
      return Promise.resolve(pageOf(page));
    },
  };
}

describe("allPages", () => {
  it("gives every row once and in order, whatever the size of a page", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 70 }), async (count, size) => {
        const all = rows(count);
        const server = serverOf((page) => all.slice(page * size, (page + 1) * size));

        expect(await allPages(server.read)).toEqual(all);
        expect(server.asked).toHaveLength(Math.max(1, Math.ceil(count / size)) + 1);
      }),
    );
  });

  it("asks a server that ignores the page twice, and so one without rows", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), async (count) => {
        const server = serverOf(() => rows(count));

        expect(await allPages(server.read)).toEqual(rows(count));
        expect(server.asked).toEqual([0, 1]);
      }),
    );
  });

  it("ends where a server gives its last page again for every page behind it", async () => {
    const all = rows(10);
    const server = serverOf((page) => all.slice(Math.min(page, 3) * 3, Math.min(page, 3) * 3 + 3));

    expect(await allPages(server.read)).toEqual(all);
    expect(server.asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("goes on over a page that overlaps with the one before, as when rows move meanwhile", async () => {
    const all = rows(6);
    const pages = [all.slice(0, 3), all.slice(2, 5), all.slice(5)];
    const server = serverOf((page) => pages[page] ?? []);

    expect(await allPages(server.read)).toEqual(all);
  });

  it.each([1, 3, 4, 6])(
    "misses none where another writer adds %i rows in front while the pages are read",
    async (added) => {
      const all = rows(20);
      const others = rows(20 + added).slice(20);
      let server: readonly Row[] = all;
      const read = async (page: number) => {
        if (page === 4) server = [...others, ...all];
        return server.slice(page * 3, (page + 1) * 3);
      };
      const found = await allPages(read);

      expect(new Set(found).isSupersetOf(new Set(all))).toBe(true);
    },
  );

  it("distinguishes rows whose ids are too large for a number of JavaScript", async () => {
    const row = { id: 2 ** 53, packageType: "NODE", version: "1.0.0" };
    const pages = [[{ ...row, name: "a" }], [{ ...row, name: "b" }]];
    const server = serverOf((page) => pages[page] ?? []);

    expect(await allPages(server.read)).toHaveLength(2);
  });

  it("gives up on a server that makes up new rows for ever", async () => {
    const server = serverOf((page) => [
      { id: page, name: "a", packageType: "NODE", version: "1.0.0" },
    ]);

    const fault = await faultOf(allPages(server.read));

    expect(fault.code).toBe("cortex-unexpected-response");
    expect(fault.message).toContain("has no end");
    expect(server.asked).toHaveLength(maxPages);
  });

  it("gives up before the rows that a server makes up fill the memory", async () => {
    const concurrency = 50_000;
    const server = serverOf((page) =>
      rows(concurrency).map((row, index) => ({ ...row, id: page * concurrency + index })),
    );

    const fault = await faultOf(allPages(server.read));

    expect(fault.code).toBe("cortex-unexpected-response");
    expect(fault.message).toContain("page 11 still brings new rows");
    expect(server.asked).toHaveLength(maxRows / concurrency + 1);
  });

  it("passes on what goes wrong with a page", async () => {
    const read = () => Promise.reject(new Error("gone"));

    await expect(allPages(read)).rejects.toThrow("gone");
  });
});
