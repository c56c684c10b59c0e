import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRequirementName, requirements } from "../../src/documents/requirements.ts";
import { maxBodyBytes } from "../../src/cortex/endpoints.ts";
import { anySet, sets } from "./any-set.ts";
import { flat, readBack, shuffled } from "./support.ts";
import { formatNamed } from "../support/format-named.ts";
import { triesOf } from "../support/one-in.ts";

const format = formatNamed("requirements");

const declared = anySet.PYTHON;

function read(text: string): Promise<string[]> {
  return readBack(format, "requirements.txt", text);
}

/** A line as the grammar of dependency specifiers has it, with `===` for any text. */
const line =
  /^[A-Z0-9](?:[A-Z0-9._-]*[A-Z0-9])?(?:(?:===[^\s;,)]+|(?:~=|[=!<>]=|[<>])[A-Z0-9.+!_-]+(?:\.\*)?)(?:,(?:~=|[=!<>]=|[<>])[A-Z0-9.+!_-]+(?:\.\*)?)*)?$/i;

describe("requirements", () => {
  it("is one line for each name and version", () => {
    const text = requirements([
      { name: "zope.interface", versions: ["5.0"] },
      { name: "Flask", versions: ["1.0", "2.0.3"] },
      { name: "black", versions: [] },
      { name: "six", versions: [">=1.10,<2"] },
      { name: "httpx", versions: ["^0.27"] },
    ]);

    expect(text).toMatchInlineSnapshot(`
      "Flask==1.0
      Flask==2.0.3
      black
      httpx===^0.27
      six>=1.10,<2
      zope.interface==5.0
      "
    `);
  });

  it("is read again as exactly the packages that went in", async () => {
    await fc.assert(
      fc.asyncProperty(declared, async (packages) => {
        expect(await read(requirements(packages))).toEqual(flat(packages));
      }),
    );
  });

  it("has only lines of the grammar of dependency specifiers", () => {
    fc.assert(
      fc.property(declared, (packages) => {
        const text = requirements(packages);
        expect(text === "" || text.endsWith("\n")).toBe(true);
        for (const written of text.split("\n").slice(0, -1)) expect(written).toMatch(line);
      }),
    );
  });

  it("does not depend on the order of names or versions", () => {
    fc.assert(
      fc.property(declared, (packages) => {
        expect(requirements(shuffled(packages))).toBe(requirements(packages));
      }),
    );
  });

  it("writes each name and version once", () => {
    expect(requirements([{ name: "a", versions: ["1", "1"] }])).toBe("a==1\n");
    expect(requirements([{ name: "a", versions: ["1", "==1"] }])).toBe("a==1\n");
  });

  it("may be empty", () => {
    expect(requirements([])).toBe("");
  });

  it.each([
    ["1.0.post4+local.1", "==1.0.post4+local.1"],
    ["1!2.0rc1.dev3", "==1!2.0rc1.dev3"],
    ["1.2.*", "===1.2.*"],
    ["==1.2.*", "==1.2.*"],
    ["~=1.2", "~=1.2"],
    ["~=1", "===~=1"],
    [">=1.0+local", "===>=1.0+local"],
    ["latest", "===latest"],
    ["2004d", "===2004d"],
    ["1.0-final", "===1.0-final"],
  ])("writes %s as %s, which pip takes", (version, specifier) => {
    expect(requirements([{ name: "a", versions: [version] }])).toBe(`a${specifier}\n`);
  });

  it("takes the spaces out of a range", () => {
    expect(requirements([{ name: "a", versions: [">=1 , <2"] }])).toBe("a>=1,<2\n");
  });

  it.each([
    "",
    " ",
    "1.0 beta",
    "1.0\\",
    "1.0;python_version<'3'",
    "1.0 # comment",
    "1.0#x",
    "1.0\n-r secret.txt",
    "${VERSION}",
    "(1.0)",
    "1.0[extra]",
    "^1,^2",
    "https://example.com/a.zip",
    "./a-1.0.whl",
  ])("leaves away the version %j, which no line can carry", (version) => {
    expect(requirements([{ name: "a", versions: [version] }])).toBe("a\n");
    expect(requirements([{ name: "a", versions: [version, "1"] }])).toBe("a==1\n");
  });

  it.each(["", "-r other.txt", "a b", "a\nb", "a#", "a;b", "./a", "é", "a-", "-a"])(
    "leaves out %j, which is not a name",
    (wrong) => {
      expect(isRequirementName(wrong)).toBe(false);
      expect(requirements([{ name: wrong, versions: ["1"] }])).toBe("");
    },
  );

  it("is readable whatever names and versions Cortex records", async () => {
    await fc.assert(
      fc.asyncProperty(
        sets(fc.string(), fc.string({ unit: "binary" }), { versionless: true }),
        async (packages) => {
          const names = packages.map((each) => each.name).filter(isRequirementName);
          const found = (await read(requirements(packages))).map((entry) =>
            entry.split(" ", 1).join(),
          );
          expect([...new Set(found)].toSorted()).toEqual(names.toSorted());
        },
      ),
      { numRuns: triesOf(500) },
    );
  });

  it("holds thirty thousand packages within what the service takes", () => {
    const packages = Array.from({ length: 30_000 }, (_, at) => ({
      name: `some-longer-package-name-${at}`,
      versions: ["10.20.30"],
    }));

    expect(requirements(packages).length).toBeLessThan(maxBodyBytes);
  });
});
