import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goSum, isField } from "../../src/documents/go-sum.ts";
import { maxBodyBytes } from "../../src/cortex/endpoints.ts";
import { anySet, sets } from "./any-set.ts";
import { flat, readBack, shuffled } from "./support.ts";
import { formatNamed } from "../support/format-named.ts";
import { triesOf } from "../support/one-in.ts";

const format = formatNamed("go-sum");

const declared = anySet.GO;

function read(text: string): Promise<string[]> {
  return readBack(format, "go.sum", text);
}

/** As `cmd/go` reads a go.sum: fields by white space, three of them, and blank lines passed over. */
function readAsGo(text: string): string[] {
  return text.split("\n").flatMap((line, at) => {
    const [module, moduleVersion, hash, ...more] = line.split(/\s+/).filter(Boolean);
    if (module === undefined) return [];
    if (moduleVersion === undefined || hash === undefined || more.length > 0)
      throw new Error(`malformed go.sum: line ${at + 1}: wrong number of fields`);
    return [`${module} ${moduleVersion}`];
  });
}

describe("goSum", () => {
  it("is one line for each name and version, with a hash as short as can be", () => {
    const text = goSum([
      { name: "golang.org/x/net", versions: ["v0.1.0"] },
      { name: "github.com/a/b", versions: ["v1.0.0", "v2.0.0+incompatible"] },
    ]);

    expect(text).toMatchInlineSnapshot(`
      "github.com/a/b v1.0.0 h1:AAAA
      github.com/a/b v2.0.0+incompatible h1:AAAA
      golang.org/x/net v0.1.0 h1:AAAA
      "
    `);
  });

  it("is read again as exactly the packages that went in", async () => {
    await fc.assert(
      fc.asyncProperty(declared, async (packages) => {
        expect(await read(goSum(packages))).toEqual(flat(packages));
      }),
    );
  });

  it("is read by the rules of Go itself as the same packages", () => {
    fc.assert(
      fc.property(declared, (packages) => {
        expect(readAsGo(goSum(packages)).toSorted()).toEqual(flat(packages));
      }),
    );
  });

  it("does not depend on the order of names or versions", () => {
    fc.assert(
      fc.property(declared, (packages) => {
        expect(goSum(shuffled(packages))).toBe(goSum(packages));
      }),
    );
  });

  it("writes each name and version once", () => {
    expect(goSum([{ name: "a.b/c", versions: ["v1", "v1"] }])).toBe("a.b/c v1 h1:AAAA\n");
  });

  it("leaves out a name without a version, which go.sum has no line for", () => {
    expect(goSum([{ name: "a.b/c", versions: [] }])).toBe("");
  });

  it("gives back the `v` that a store took away", () => {
    expect(goSum([{ name: "a.b/c", versions: ["4.5.6"] }])).toBe("a.b/c v4.5.6 h1:AAAA\n");
  });

  it.each(["", " ", "a b", "a\nb", "a\u00a0b", "\t"])("has no line for %j", (text) => {
    expect(isField(text)).toBe(false);
    expect(goSum([{ name: text, versions: ["v1"] }])).toBe("");
    expect(goSum([{ name: "a.b/c", versions: [text] }])).toBe("");
  });

  it("is readable whatever names and versions Cortex records", async () => {
    await fc.assert(
      fc.asyncProperty(
        sets(fc.string({ unit: "binary" }), fc.string(), { versionless: true }),
        async (packages) => {
          const text = goSum(packages);
          expect(readAsGo(text)).toHaveLength(text.split("\n").length - 1);
          await read(text);
        },
      ),
      { numRuns: triesOf(500) },
    );
  });

  it("holds thirty thousand modules within what the service takes", () => {
    const packages = Array.from({ length: 30_000 }, (_, at) => ({
      name: `github.com/some-organisation/module-${at}`,
      versions: ["v1.20.30"],
    }));

    expect(goSum(packages).length).toBeLessThan(maxBodyBytes);
  });
});
