import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refuseBadIncludes } from "../../../src/manifests/python/group-includes.ts";
import { faultOf } from "../../support/reading.ts";

/** Groups by the names of those that they include. */
function groups(includes: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(includes).map(([name, included]) => [
      name,
      ["flask", ...included.map((group) => ({ "include-group": group }))],
    ]),
  );
}

async function refused(includes: Readonly<Record<string, readonly string[]>>) {
  return await faultOf(
    Promise.try(() => {
      refuseBadIncludes(groups(includes), [], "web/pyproject.toml");
    }),
  );
}

describe("the groups that dependency groups include", () => {
  it.each([
    ["no groups", {}],
    ["groups without includes", { a: [], b: [] }],
    ["a chain", { a: ["b"], b: ["c"], c: [] }],
    ["a group that is included twice", { a: ["b", "b"], b: [] }],
    ["a diamond", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }],
    ["a group of another table", { a: ["Other"] }],
  ])("accepts %s", (_, includes) => {
    expect(() => refuseBadIncludes(groups(includes), ["other"], "pyproject.toml")).not.toThrow();
  });

  it.each([
    ["a group that includes itself", { a: ["a"] }, "a → a."],
    ["two that include each other", { a: ["b"], b: ["a"] }, "a → b → a."],
    ["a cycle of three", { a: ["b"], b: ["c"], c: ["a"] }, "a → b → c → a."],
    ["a cycle that others lead to", { x: ["a"], a: ["b"], b: ["a"] }, ": a → b → a."],
    ["a cycle behind a dead end", { a: ["c", "b"], b: ["a"], c: [] }, "a → b → a."],
    ["a cycle in other spellings", { "My.Dev": ["test"], test: ["my_dev"] }, "my-dev → test"],
  ])("names %s and nothing besides", async (_, includes, cycle) => {
    const fault = await refused(includes);

    expect(fault).toMatchObject({ code: "include-cycle", path: "web/pyproject.toml", line: null });
    expect(fault.message).toContain(cycle);
    expect(fault.message).toContain("Break the cycle.");
  });

  it.each([
    ["text", { a: "a" }],
    ["a requirement of the same name", { a: ["a"] }],
    ["a name that is not text", { a: [{ "include-group": 1 }] }],
    ["an object of another kind", { a: [{ include: "a" }] }],
  ])("takes %s for no include", (_, written) => {
    expect(() => refuseBadIncludes(written, [], "pyproject.toml")).not.toThrow();
  });

  it("refuses a group that is not there, as pip and uv do", async () => {
    expect(await refused({ a: ["Gone_x"] })).toMatchObject({
      code: "include-missing",
      path: "web/pyproject.toml",
      message:
        "web/pyproject.toml has a dependency group that includes `gone-x`, which is not one of its groups. Correct the name, or add the group.",
    });
  });

  it("takes a lone table for a list of one", () => {
    expect(() => refuseBadIncludes({ a: { "include-group": "a" } }, [], "pyproject.toml")).toThrow(
      "a → a",
    );
  });

  it("accepts any groups that only include later ones, and refuses them with a way back", async () => {
    const size = 6;
    const later = fc.tuple(
      ...Array.from({ length: size }, (_, at) =>
        fc.subarray([...Array(size).keys()].slice(at + 1)),
      ),
    );
    await fc.assert(
      fc.asyncProperty(later, async (followers) => {
        const includes = new Map(
          followers.map((each, at) => [`g${at}`, each.map((next) => `g${next}`)]),
        );
        const acyclic = Object.fromEntries(includes);
        expect(() => refuseBadIncludes(groups(acyclic), [], "pyproject.toml")).not.toThrow();

        const [from, [to] = []] = [...includes].find(([, next]) => next.length > 0) ?? ["g0"];
        const back = to ?? from;
        const cyclic = { ...acyclic, [back]: [...(includes.get(back) ?? []), from] };
        expect((await refused(cyclic)).code).toBe("include-cycle");
      }),
    );
  });

  it("does not walk every way through groups that share all others", () => {
    const shared = Array.from({ length: 200 }, (_, at) => `g${at}`);
    const includes = Object.fromEntries(shared.map((name, at) => [name, shared.slice(at + 1)]));

    expect(() => refuseBadIncludes(groups(includes), ["other"], "pyproject.toml")).not.toThrow();
  });
});
