import { describe, expect, it } from "vitest";
import { nextCommand } from "../../src/cli/next-command.ts";

const program = ["cortex-deps"];
const drift = { mode: "check", result: "drift" } as const;

describe("the command to go on with", () => {
  it("is a sync after a check with drift, as it was called", () => {
    expect(
      nextCommand(drift, program, ["check", ".", "--entity", "web: shop", "--prune=all"], []),
    ).toEqual(["cortex-deps", "sync", ".", "--entity", "'web: shop'", "--prune=all"]);
  });

  it("is a check after a list", () => {
    expect(nextCommand({ mode: "list", result: "skipped" }, program, ["list", "shop"], [])).toEqual(
      ["cortex-deps", "check", "shop"],
    );
  });

  it.each([
    ["check", "in-sync"],
    ["check", "failed"],
    ["sync", "synced"],
    ["sync", "in-sync"],
    ["sync", "drift"],
    ["sync", "failed"],
    ["list", "failed"],
  ] as const)("is none after a %s that is %s", (mode, result) => {
    expect(nextCommand({ mode, result }, program, [mode, "."], [])).toBeNull();
  });

  it.each(["s3cret", "--entity=s3cret", "a\u001b[2J", "a\nb"])(
    "is none where it cannot be shown as it is: %j",
    (parameter) => {
      expect(nextCommand(drift, program, ["check", parameter], ["s3cret"])).toBeNull();
    },
  );
});
