import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageOf } from "../../src/sandbox/serve-entities.ts";

const items = ["a", "b", "c", "d", "e"];

function page(query: string, pageSize: number | null, page: "honoured" | "ignored" = "honoured") {
  return pageOf(items, new URLSearchParams(query), { pageSize, page }).join("");
}

describe("without a limit", () => {
  it.each([
    ["", "abcde"],
    ["page=0", "abcde"],
    ["page=1", ""],
    ["pageSize=2", "ab"],
    ["page=1&pageSize=2", "cd"],
    ["page=2&pageSize=2", "e"],
    ["page=3&pageSize=2", ""],
    ["pageSize=1000", "abcde"],
    ["pageSize=0", ""],
    ["page=1&pageSize=0", ""],
    [`page=${"9".repeat(400)}`, ""],
  ])("?%s shows %j", (query, shown) => {
    expect(page(query, null)).toBe(shown);
  });
});

describe("with a limit of two rows", () => {
  it.each([
    ["", "ab"],
    ["page=1", "cd"],
    ["page=2", "e"],
    ["page=3", ""],
    ["page=1&pageSize=1", "b"],
    ["page=1&pageSize=1000", "cd"],
  ])("?%s shows %j", (query, shown) => {
    expect(page(query, 2)).toBe(shown);
  });
});

describe("a service that ignores the page", () => {
  it.each(["", "page=0", "page=1", "page=7&pageSize=2"])("shows the same for ?%s", (query) => {
    expect(page(query, null, "ignored")).toBe("abcde");
    expect(page(query, 3, "ignored")).toBe("abc");
  });
});

describe("all pages up to the first that is empty", () => {
  it("are the whole list, in its order", () => {
    const limit = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(fc.array(fc.nat()), limit, fc.option(limit), (list, pageSize, asked) => {
        const seen: number[] = [];
        for (let number = 0; ; number += 1) {
          const query = new URLSearchParams({
            page: String(number),
            ...(asked === null ? {} : { pageSize: String(asked) }),
          });
          const rows = pageOf(list, query, { pageSize, page: "honoured" });
          if (rows.length === 0) break;
          seen.push(...rows);
        }

        expect(seen).toEqual(list);
      }),
    );
  });
});
