import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poetryRequirements } from "../../../src/manifests/python/poetry-requirements.ts";
import { faultOf } from "../../support/reading.ts";

/** What one dependency of the main group comes to. */
function requirementsFrom(written: unknown) {
  return poetryRequirements({ dependencies: { a: written } }, "pyproject.toml");
}

function names(poetry: Readonly<Record<string, unknown>>): string[] {
  return poetryRequirements(poetry, "pyproject.toml").map(({ name, development }) =>
    development ? `${name} dev` : name,
  );
}

describe("poetryRequirements", () => {
  it("is for development in every group but the main one", () => {
    const poetry = {
      dependencies: { a: "1" },
      "dev-dependencies": { b: "1" },
      group: { test: { dependencies: { c: "1" } }, docs: { dependencies: { d: "1" } } },
    };

    expect(names(poetry)).toEqual(["a", "b dev", "c dev", "d dev"]);
  });

  it.each([
    ["nothing", {}],
    ["groups without dependencies", { group: { docs: { optional: true } } }],
    ["groups that are no tables", { group: { docs: ["a"], test: "b" } }],
    ["tables that are none", { dependencies: ["a"], "dev-dependencies": 1, group: "x" }],
    ["the interpreter alone", { dependencies: { python: "^3.12", Python: [">=3", "<4"] } }],
  ])("is none of %s", (_, poetry) => {
    expect(names(poetry)).toEqual([]);
  });

  it("keeps the name as it is written", () => {
    expect(names({ dependencies: { "My_Lib.Core": "1" } })).toEqual(["My_Lib.Core"]);
  });

  it.each(["1.2.3", "=1.2.3", "==1.2.3", "===1.2.3", " == 1.2.3 "])("takes %j as exact", (text) => {
    expect(requirementsFrom(text)).toMatchObject([{ version: "1.2.3", resolved: true }]);
  });

  it.each(["1.0.0a1", "1!2.0", "1.0+local.1", "v2.0", "2024.1.post1", "1.0-beta"])(
    "knows %s for a version",
    (version) => {
      expect(requirementsFrom(version)).toMatchObject([{ version, resolved: true }]);
    },
  );

  it.each([
    ["^1.2", "^1.2"],
    ["~ 1.2", "~1.2"],
    [">= 1.2 , < 2", ">=1.2,<2"],
    [">=1.2   <2", ">=1.2,<2"],
    ["^1 || ^2", "^1||^2"],
    ["^1|^2", "^1|^2"],
    ["!= 1.5", "!=1.5"],
    ["1.*", "1.*"],
    ["==1.*", "==1.*"],
  ])("takes %j as the range %s", (written, version) => {
    expect(requirementsFrom(written)).toMatchObject([{ version, resolved: false }]);
  });

  it.each(["*", " * ", "", {}, { extras: ["x"] }, { git: "https://x.example/a.git", rev: "1" }])(
    "knows no version from %j",
    (written) => {
      expect(requirementsFrom(written)).toMatchObject([{ version: null, resolved: false }]);
    },
  );

  it("gives the same for any number of blanks between the parts of a constraint", () => {
    const blanks = fc.stringMatching(/^[ \t]{0,4}$/);
    fc.assert(
      fc.property(fc.tuple(blanks, blanks, blanks, blanks, blanks), ([a, b, c, d, e]) => {
        expect(requirementsFrom(`${a}>=${b}1.2${c},${d}<2${e}`)).toMatchObject([
          { version: ">=1.2,<2" },
        ]);
      }),
    );
  });

  it.each([
    [{ path: "../a" }, true],
    [{ path: "../a", version: "1" }, true],
    [{ file: "vendored/a.whl" }, true],
    [{ url: "file:///srv/a" }, true],
    [{ url: "https://x.example/a-1.0.zip" }, false],
    [{ git: "https://x.example/a.git" }, false],
    [{ path: 1 }, false],
    ["1", false],
  ])("knows whether %j lies on this machine", (written, local) => {
    expect(requirementsFrom(written)).toMatchObject([{ local }]);
  });

  it("is one requirement for each of several constraints", () => {
    expect(requirementsFrom(["1.0", { version: "^2" }, { path: "../a" }])).toMatchObject([
      { version: "1.0", resolved: true, local: false },
      { version: "^2", resolved: false, local: false },
      { version: null, resolved: false, local: true },
    ]);
    expect(requirementsFrom([])).toEqual([]);
  });

  it.each([1.5, true, null, { version: 1 }, ["1.0", 2], [["1.0"]]])(
    "refuses %j",
    async (written) => {
      const fault = await faultOf(Promise.try(() => requirementsFrom(written)));

      expect(fault).toMatchObject({ code: "manifest-invalid", path: "pyproject.toml" });
      expect(fault.message).toContain("pyproject.toml: the dependency a is neither");
    },
  );

  it("does not repeat a name of any length in its refusal", async () => {
    const poetry = { dependencies: { ["x".repeat(5_000)]: 1 } };
    const fault = await faultOf(Promise.try(() => poetryRequirements(poetry, "pyproject.toml")));

    expect(fault.message.length).toBeLessThan(300);
  });
});
