import { describe, expect, it } from "vitest";
import { Fault, type ProblemCode } from "../../src/domain/problem.ts";
import { onCallEntries, withOnCall } from "../../src/organisation/on-call.ts";
import { drifted, report, repository } from "./reported.ts";

const ada = { name: "Ada", email: "ada@acme.example" };

function many(number: number) {
  return Array.from({ length: number }, (_, at) => drifted(`r${at}`, { isNew: true }));
}

/** Asks for the new drift of so many entities, and is refused with this code. */
async function refused(code: ProblemCode, number: number) {
  const asked: string[] = [];
  const found = await withOnCall(report(many(number)), "names", (entity) => {
    asked.push(entity);
    return Promise.reject(new Fault(code, "No. Do something."));
  });
  return { asked, problems: found.problems };
}

describe("who is on call for new drift", () => {
  it("is asked only for entities whose drift is new", async () => {
    const asked: string[] = [];
    const all = [drifted("new", { isNew: true }), drifted("old", {}), repository("ok", "in-sync")];
    const found = await withOnCall(report(all), "names", (entity) => {
      asked.push(entity);
      return Promise.resolve([ada]);
    });

    expect(asked).toEqual(["new"]);
    expect(found.problems).toEqual([]);
    expect(onCallEntries(found)).toEqual([
      {
        repository: "acme/new",
        entity: "new",
        owners: ["team-a"],
        slackChannels: [],
        onCall: [{ name: "Ada", email: null }],
      },
    ]);
  });

  it("is nobody's address unless addresses are asked for", async () => {
    const found = await withOnCall(report(many(1)), "emails", () => Promise.resolve([ada]));

    expect(onCallEntries(found)).toMatchObject([{ onCall: [ada] }]);
  });

  it("is not asked where that is off", async () => {
    const before = report(many(1));

    expect(await withOnCall(before, "off", () => Promise.reject(new Error()))).toBe(before);
  });

  it("is asked for a hundred entities at most, and the others are counted", async () => {
    let asked = 0;
    const found = await withOnCall(report(many(103)), "names", () => {
      asked += 1;
      return Promise.resolve([]);
    });

    expect(asked).toBe(100);
    expect(found.problems).toEqual([
      "Who is on call was not asked for 3 entities more: a run asks for 100 at most.",
    ]);
  });

  it("is one notice where Cortex has no schedule for some", async () => {
    const { asked, problems } = await refused("entity-not-found", 30);

    expect(asked).toHaveLength(30);
    expect(problems).toEqual([
      "Who is on call for r0, r1, r2 and 27 more is not known. No. Do something.",
    ]);
  });

  it.each(["cortex-rejected", "api-key-rejected", "cortex-unavailable"] as const)(
    "is one notice, and not asked on and on, after %s",
    async (code) => {
      const { asked, problems } = await refused(code, 30);

      expect(asked.length).toBeLessThanOrEqual(8);
      expect(problems).toHaveLength(1);
    },
  );
});
