import { describe, expect, it } from "vitest";
import { commitDecision, type CheckedOut } from "../../src/settings/commit-decision.ts";

const one = "a".repeat(40);
const other = "b".repeat(40);

describe("the commit of a run", () => {
  it("is checked only where the work tree is at another one", () => {
    expect(commitDecision([workTree(one)], other)).toMatchObject({
      severity: "warning",
      code: "commit-mismatch",
      message: expect.stringMatching(
        /^The work tree is at a{12}, and the event is about b{12}: this run checks and writes nothing\. Check out /,
      ) as string,
    });
  });

  it("is that of every checkout that was read, each of which is named that is at another one", () => {
    const heads = [
      { checkout: "app", head: one },
      { checkout: "lib", head: other },
      { checkout: "new", head: null },
    ];

    expect(commitDecision(heads.slice(0, 1), one)).toBeNull();
    expect(commitDecision(heads, one)?.message).toMatch(
      /^lib is at b{12} and new is at no commit, and the event is about a{12}: .* Or name one checkout by `working-directory`\.$/,
    );
    expect(commitDecision(heads, null)).toBeNull();
  });

  it.each([
    ["they are one", one, one],
    ["they differ in case", one, one.toUpperCase()],
    ["git does not answer", null, one],
    ["nobody says what the run is about", one, null],
  ])("is no reason against writing where %s", (_, head, expected) => {
    expect(commitDecision([workTree(head)], expected)).toBeNull();
  });
});

function workTree(head: string | null): CheckedOut {
  return { checkout: null, head };
}
