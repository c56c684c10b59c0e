import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packageNames } from "../../../src/manifests/dotnet/package-names.ts";
import { expand } from "../../../src/manifests/dotnet/properties.ts";

const properties = new Map([
  ["n", ["X"]],
  ["list", ["X; Y"]],
  ["both", ["X", "Y"]],
  ["empty", [""]],
]);

describe("the names that an item lists", () => {
  it.each([
    ["a property among others", "A;$(N);B", ["A", "X", "B"]],
    ["a property that is a list", "$(List)", ["X", "Y"]],
    ["a property with a value for each condition", "$(Both).Core", ["X.Core", "Y.Core"]],
    ["lists under conditions, each name once", "A;$(Both)", ["A", "X", "Y"]],
    ["a property that is empty", "A;$(Empty)", ["A"]],
    ["line breaks between them", "A;\n  B;\n", ["A", "B"]],
    ["nothing between signs", ";;", []],
  ])("may have %s", (_, written, names) => {
    expect(named(written)).toEqual(names);
  });

  it("are none where one of them is not told, so that none is taken for the whole", () => {
    expect(named("A;$(Nowhere)")).toEqual([]);
  });

  it("are what was joined, each once and in its order", () => {
    const name = fc.stringMatching(/^[A-Za-z][\w.]{0,12}$/);
    const blank = fc.constantFrom("", " ", "\n\t");

    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), blank, (names, space) => {
        const written = names.map((each) => `${space}${each}${space}`).join(";");
        expect(named(`${written};`)).toEqual([...new Set(names)]);
      }),
    );
  });
});

function named(written: string): string[] {
  return packageNames(written, (text) => expand(text, properties));
}
