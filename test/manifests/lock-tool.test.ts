import { describe, expect, it } from "vitest";
import { newerLock, lockError } from "../../src/manifests/lock-tool.ts";

describe("what is known of a lock", () => {
  it("that is none names the file, the fact and the command that writes it anew", () => {
    expect(lockError("x.lock", "is odd", { name: "Tool", command: "tool lock" })).toMatchObject({
      code: "manifest-invalid",
      message: "x.lock is odd, so it is not a lock of Tool. Run `tool lock` to write it again.",
      place: { path: "x.lock" },
    });
  });

  it("that is newer than what is known names both versions", () => {
    expect(newerLock("x.lock", "`version` 4", 3)).toEqual({
      code: "lockfile-version-unknown",
      message:
        "x.lock has `version` 4; it was read as 3. Compare the result, and update this action.",
    });
  });
});
