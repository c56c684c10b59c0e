import { describe, expect, it } from "vitest";
import { commitDecision } from "../../src/settings/commit-decision.ts";

const one = "a".repeat(40);
const other = "b".repeat(40);

describe("the commit of a run", () => {
  it("is checked only where the work tree is at another one", () => {
    expect(commitDecision({ head: one, expected: other })).toMatchObject({
      severity: "warning",
      code: "commit-mismatch",
      message: expect.stringMatching(
        /^The work tree is at a{12}, and the event is about b{12}: this run checks and writes nothing\. Check out /,
      ) as string,
    });
  });

  it.each([
    ["they are one", one, one],
    ["they differ in case", one, one.toUpperCase()],
    ["git does not answer", null, one],
    ["nobody says what the run is about", one, null],
  ])("is no reason against writing where %s", (_, head, expected) => {
    expect(commitDecision({ head, expected })).toBeNull();
  });
});
