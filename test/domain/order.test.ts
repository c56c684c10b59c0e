import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addOnce, byText, sortedUnique } from "../../src/domain/order.ts";

describe("the order of texts", () => {
  it("is that of their code units, whatever the locale", () => {
    expect(["é", "b", "a", "B", "a1", "a-"].toSorted(byText)).toEqual([
      "B",
      "a",
      "a-",
      "a1",
      "b",
      "é",
    ]);
  });
});

describe("values in order, each once", () => {
  const values = fc.array(fc.string({ maxLength: 3 }));

  it("do not depend on how they came", () => {
    fc.assert(
      fc.property(values, (some) => {
        expect(sortedUnique([...some, ...some.toReversed()])).toEqual(sortedUnique(some));
      }),
    );
  });

  it("come out alike when they are added one by one, however many there are", () => {
    fc.assert(
      fc.property(values, (some) => {
        const list: string[] = [];
        for (const value of some) addOnce(list, value);
        expect(sortedUnique(list)).toEqual(sortedUnique(some));
      }),
    );
  });

  it("are added at the end, so that their order costs nothing until all are there", () => {
    const versions = Array.from({ length: 10_000 }, (_, at) => String(90_000 - at));
    const list: string[] = [];
    for (const value of versions) addOnce(list, value);

    expect(list).toEqual(versions);
  });
});
