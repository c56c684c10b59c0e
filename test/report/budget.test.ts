import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fit, share, type List, type Section, byteLength } from "../../src/report/budget.ts";

describe("sections within a limit", () => {
  it("stand whole, one after another, where there is room", () => {
    const sections = [section("A", [list("a", 3)]), section("B", [list("b", 2)])];

    expect(fit(sections, 1_000)).toBe("A(<aaa>)B(<bb>)");
  });

  it("are cut at an item, with a count of what is left out", () => {
    expect(fit([section("A", [list("a", 30)])], 20)).toBe("A(<aaaaaaaaaa+20>)");
  });

  it("are cut by bytes and not by characters", () => {
    expect(fit([section("A", [list("漢", 30)])], 20)).toBe("A(<漢漢漢+27>)");
  });

  it("leave out lists of which not even the bounds fit, with a count", () => {
    const lists = [list("a", 5), list("b", 9), list("c", 9)];

    expect(fit([section("A", lists)], 16)).toBe("A(<a+4><bb+7>-1)");
  });

  it("give room to the important first", () => {
    const sections = [section("A", [list("a", 30)], 2), section("B", [list("b", 10)], 1)];

    expect(fit(sections, 22)).toBe("A(-1)B(<bbbbbbbbbb>)");
    expect(fit(sections, 30)).toBe("A(<aaa+27>)B(<bbbbbbbbbb>)");
  });

  it("share what there is among equals", () => {
    const sections = [section("A", [list("a", 40)]), section("B", [list("b", 40)])];

    expect(fit(sections, 50)).toBe("A(<aaaaaaaaaaaaaaa+25>)B(<bbbbbbbbbbbbbbb+25>)");
  });

  it("go whole, the least important first, where even their shortest is too long", () => {
    const sections = [section("A", [list("a", 9)], 1), section("B", [list("b", 9)], 2)];

    expect(fit(sections, 9)).toBe("A(<+9>)");
    expect(fit(sections, 2)).toBe("");
  });

  it("never take more than the limit", () => {
    fc.assert(
      fc.property(fc.array(anySection, { maxLength: 6 }), fc.nat(400), (sections, limit) => {
        expect(byteLength(fit(sections, limit))).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("lose nothing where the limit is the whole length", () => {
    fc.assert(
      fc.property(fc.array(anySection, { maxLength: 6 }), (sections) => {
        const whole = fit(sections, Number.MAX_SAFE_INTEGER);
        const rests = sections.reduce((sum, { more }) => sum + more(0).length, 0);

        expect(fit(sections, byteLength(whole) + rests)).toBe(whole);
      }),
    );
  });

  it("count out exactly what is left out", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 12, max: 300 }),
        (n, limit) => {
          const text = fit([section("A", [list("a", n)])], limit);
          const kept = text.match(/a/g)?.length ?? 0;
          const left = Number(/\+(\d+)>/.exec(text)?.[1] ?? 0);

          expect(text.includes("-1") ? n : kept + left).toBe(n);
        },
      ),
    );
  });

  it("are cut fast, however many items and lists there are", () => {
    const sections = [
      section(
        "A",
        Array.from({ length: 5_000 }, () => list("a", 40)),
      ),
    ];

    expect(byteLength(fit(sections, 100_000))).toBeLessThanOrEqual(100_000);
  });
});

describe("shares", () => {
  it("are what is wanted, where there is enough", () => {
    expect(share([3, 0, 5], 10)).toEqual([3, 0, 5]);
  });

  it("are equal for those that stay short", () => {
    expect(share([3, 100, 100], 23)).toEqual([3, 10, 10]);
  });

  it("are never more than is wanted or is there", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000)), fc.nat(5_000), (wanted, total) => {
        const granted = share(wanted, total);

        expect(granted.every((grant, index) => grant <= (wanted[index] ?? 0))).toBe(true);
        expect(granted.reduce((sum, grant) => sum + grant, 0)).toBeLessThanOrEqual(total);
      }),
    );
  });
});

function list(item: string, length: number): List {
  return {
    open: "<",
    items: Array.from({ length }, () => item),
    close: ">",
    more: (kept) => `+${length - kept}`,
  };
}

function section(name: string, lists: readonly List[], priority = 1): Section {
  return {
    priority,
    open: `${name}(`,
    lists,
    close: ")",
    more: (kept) => `-${lists.length - kept}`,
  };
}

const anySection = fc
  .record({
    name: fc.string(),
    priority: fc.nat(3),
    lists: fc.array(fc.record({ item: fc.constantFrom("a", "漢", "bcd"), length: fc.nat(40) }), {
      maxLength: 5,
    }),
  })
  .map(({ name, priority, lists }) =>
    section(
      name,
      lists.map(({ item, length }) => list(item, length)),
      priority,
    ),
  );
