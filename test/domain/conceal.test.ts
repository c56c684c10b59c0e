import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concealing } from "../../src/domain/conceal.ts";
import { formsOf } from "../secrets/forms.ts";

const keys = [
  "ctx-key-5f1d2a90c3e7b846",
  "quo\"te'd-and-<b>&amp;-0123",
  "per%cent%2Fencoded+slash/=key",
  "::error::not-a-command-0123",
  "$&$1(?:regular).*[expression]\\",
];

describe("a secret", () => {
  it.each(
    keys.flatMap((key) =>
      [...formsOf(key)]
        // Half of a secret is no form of it.
        .filter(([name]) => !name.includes("half"))
        .map(([name, form]) => ({ key, name, form })),
    ),
  )("$key is hidden $name", ({ key, form }) => {
    const shown = concealing([key])(`before ${form} after`);

    expect(shown).toMatch(/^before \S*\*\*\*\S{0,3} after$/);
  });

  it("is hidden in Base64 with whatever stands around it", () => {
    const [key = ""] = keys;
    const conceal = concealing([key]);
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const shown = conceal(Buffer.from(before + key + after).toString("base64"));

        expect(Buffer.from(shown.replace("***", ""), "base64").toString()).not.toContain(
          key.slice(4, -4),
        );
      }),
    );
  });

  it("is hidden in any mixture of escapes", () => {
    const [, key = ""] = keys;
    const conceal = concealing([key]);
    const escapes: readonly ((character: string) => string)[] = [
      (character) => character,
      (character) => `%${character.charCodeAt(0).toString(16)}`,
      (character) => `&#${character.charCodeAt(0)};`,
      (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
    ];
    const mixtures = fc.array(fc.constantFrom(...escapes), {
      minLength: key.length,
      maxLength: key.length,
    });
    fc.assert(
      fc.property(mixtures, (mixture) => {
        const echoed = mixture.map((escape, at) => escape(key[at] ?? "")).join("");

        expect(conceal(echoed)).toBe("***");
      }),
    );
  });

  it("is hidden beside others, as often as it stands there", () => {
    expect(concealing(["first-one", "other-one"])("first-one other-one first-one")).toBe(
      "*** *** ***",
    );
  });
});

describe("all other text", () => {
  it("stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(concealing([keys[0] ?? ""])(text)).toBe(text);
      }),
    );
  });

  it("stays as it is where there is no secret", () => {
    expect(concealing([])("text")).toBe("text");
    expect(concealing([""])("text")).toBe("text");
  });

  it("is not taken for the encoded form of a short secret", () => {
    expect(concealing(["k"])("aw== 6b 6B")).toBe("aw== 6b 6B");
  });

  // In each, every place looks like the beginning of the secret.
  it.each(["\\", "%25", "&#0", "0", "MD"])(
    "is looked through once, also where it is %j only",
    (piece) => {
      const text = piece.repeat(500_000);
      expect(concealing(["0\\%&01234567"])(text)).toBe(text);
    },
  );
});
