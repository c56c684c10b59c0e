import { describe, expect, it } from "vitest";
import { holdOf } from "../../src/pipeline/holds.ts";
import { failedManifest, effective } from "../support/speakers.ts";

describe("a package type", () => {
  it("is not held where every manifest was read and the whole tree was seen", () => {
    expect(holdOf("shop", "NODE", [effective("package-lock.json", [])], [])).toBeNull();
  });

  it("is held where one of its manifests failed", () => {
    const manifests = [effective("a/package-lock.json", []), failedManifest("b/package-lock.json")];

    expect(holdOf("shop", "NODE", manifests, [])).toEqual({
      code: "type-held",
      reason:
        "NODE of shop is held: b/package-lock.json could not be read, so what is declared is known only in part. Nothing of it is uploaded or removed.",
    });
  });

  it("is held where a part of the tree that could hide it was not seen", () => {
    const hidden = [{ path: "libs/core", packageTypes: ["NODE", "GO"] as const }];

    expect(holdOf("shop", "NODE", [], hidden)?.reason).toContain("libs/core could not be read");
    expect(holdOf("shop", "JAVA", [], hidden)).toBeNull();
  });

  it("is held for the one entity that what was not seen could be of, and for no other", () => {
    const path = "services/pay/cortex.yaml";
    const hidden = { path, packageTypes: ["NODE"] as const };
    const doubtful = [{ ...hidden, entity: "shop" }];

    expect(holdOf("shop", "NODE", [], [...doubtful, ...doubtful])?.reason).toContain(
      `is held: ${path} could not be read`,
    );
    expect(holdOf("payments", "NODE", [], doubtful)).toBeNull();
    expect(holdOf("shop", "NODE", [], [{ ...hidden, entity: null }])).toBeNull();
  });

  it("names the first few causes and counts the rest", () => {
    const failed = ["a", "b", "c", "d", "e"].map((name) => failedManifest(`${name}.lock`));

    expect(holdOf("shop", "NODE", failed, [])?.reason).toContain(
      "a.lock, b.lock, c.lock and 2 more could not be read",
    );
    expect(holdOf("shop", "NODE", failed.slice(0, 3), [])?.reason).toContain(
      "a.lock, b.lock, c.lock could not be read",
    );
  });
});
