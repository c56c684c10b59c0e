import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formats } from "../../../src/manifests/formats.ts";
import { Fault } from "../../../src/domain/problem.ts";
import { readFirst } from "../../support/reading.ts";
import { triesOf } from "../../support/one-in.ts";

const texts = new Map([
  ["requirements", "a[x]==1 ; y == 'z' \\\n  --hash=sha256:0\n-e git+https://h/b.git@c#egg=d\n"],
  ["pipfile-lock", '{"_meta": {}, "default": {"a": {"version": "==1"}}, "develop": {}}'],
  [
    "poetry-lock",
    '[[package]]\nname = "a"\nversion = "1"\ngroups = ["main"]\n[package.dependencies]\nb = "*"\n',
  ],
  [
    "uv-lock",
    'version = 1\n[[package]]\nname = "a"\nsource = { virtual = "." }\ndependencies = [{ name = "a" }]\n',
  ],
  ["pdm-lock", '[[package]]\nname = "a"\nversion = "1"\ndependencies = ["b>=1"]\n[metadata]\n'],
  ["pylock", 'lock-version = "1.0"\n[[packages]]\nname = "a"\nmarker = "\'x\' in extras"\n'],
  [
    "pyproject",
    '[project]\ndependencies = ["a>=1"]\n[dependency-groups]\nb = [{ include-group = "b" }]\n',
  ],
]);

/** A piece of a text put in place of another one, or some text of its own. */
function mutated(text: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: text.length });
  const change = fc.tuple(place, place, place, fc.oneof(fc.string({ unit: "binary" }), place));
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) =>
    changes.reduce((written, [start, end, from, piece]) => {
      const inserted = typeof piece === "string" ? piece : text.slice(from, piece);
      return written.slice(0, start) + inserted + written.slice(end);
    }, text),
  );
}

describe("a damaged file", () => {
  it.each([...texts])("of %s gives packages or a fault", async (id, text) => {
    const format = formats.find((candidate) => candidate.id === id);
    if (format === undefined) throw new Error(`no format ${id}`);
    await fc.assert(
      fc.asyncProperty(mutated(text), async (written) => {
        const thrown: unknown = await readFirst(format, { file: written }).then(
          ({ packages }) => {
            for (const { name } of packages) expect(name).not.toBe("");
            return null;
          },
          (reason: unknown) => reason,
        );

        expect(thrown === null || thrown instanceof Fault).toBe(true);
      }),
      { numRuns: triesOf(300) },
    );
  });

  it.each([
    ["uv-lock", 'version = { virtual = "." }\n'],
    [
      "uv-lock",
      'version = 1\n[[package]]\nname = "a"\nversion = "1"\ndependencies = [{ name = "b", extra = [{}] }]\n',
    ],
    ["pdm-lock", '[[package]]\nname = "a"\nversion = "1"\ngroups = [{}]\n[metadata]\n'],
    ["pipfile-lock", '{"default": {"": {"version": "==1"}}}'],
  ])("once was not a fault, in a %s: %j", async (id, written) => {
    const format = formats.find((candidate) => candidate.id === id);
    if (format === undefined) throw new Error(`no format ${id}`);
    const thrown: unknown = await readFirst(format, { file: written }).then(
      () => null,
      (reason: unknown) => reason,
    );

    expect(thrown === null || thrown instanceof Fault).toBe(true);
  });

  it("is intended by the texts that are whole", async () => {
    for (const [id, text] of texts) {
      const format = formats.find((candidate) => candidate.id === id);
      const reading = format && readFirst(format, { file: text });

      if (id === "pyproject")
        await expect(reading).rejects.toMatchObject({ code: "include-cycle" });
      else expect(await reading).toHaveProperty("packages");
    }
  });
});
