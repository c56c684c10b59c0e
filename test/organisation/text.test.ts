import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { organisationText } from "../../src/organisation/text.ts";
import { displayWidth } from "../../src/report/display-width.ts";
import { hostileText } from "../report/arbitrary-report.ts";
import { isCommand, unseen } from "../report/unseen.ts";
import { drifted, report, repository } from "./reported.ts";

const plain = { color: false, width: 60 };

describe("a run over many repositories, on a terminal,", () => {
  it("is a block for each result to act upon, with the changes and the reasons", () => {
    const run = report([
      drifted("shop", { removed: 1, updated: 0, added: 2 }),
      repository("calm", "unchanged"),
      repository("broken", "failed", {
        reason: "package-lock.json:12 is not JSON. Correct the file, and push it to main.",
        entities: [],
        codes: ["manifest-invalid"],
      }),
      repository("gone", "not-visible", { entities: [] }),
    ]);

    expect(organisationText({ ...run, problems: ["Shard 2 did not report."] }, plain)).toBe(
      [
        "Shard 2 did not report.",
        "",
        "Failed: 1",
        "  acme/broken  manifest-invalid",
        "    package-lock.json:12 is not JSON. Correct the file, and",
        "    push it to main.",
        "",
        "Drift: 1",
        "  acme/shop  −1 +2",
        "",
        "Not visible: 1",
        "  acme/gone",
        "",
        "",
      ].join("\n"),
    );
  });

  it("lists twenty of a result and counts the others", () => {
    const many = Array.from({ length: 30 }, (_, at) => drifted(`service-${at}`, {}));
    const text = organisationText(report(many), plain);

    expect(text.match(/^ {2}acme\//gm)).toHaveLength(20);
    expect(text).toContain("Drift: 30\n");
    expect(text).toContain("  … and 10 more, in organisation.json\n");
  });

  it("is nothing where there is nothing to act upon", () => {
    expect(organisationText(report([repository("calm", "in-sync")]), plain)).toBe("");
  });

  it("is safe and fits its width, whatever is in it", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 20, max: 140 }), (name, width) => {
        const run = report([repository(name, "failed", { reason: name, repository: name })]);
        const text = organisationText({ ...run, problems: [name] }, { color: false, width });

        expect(text).not.toMatch(unseen);
        for (const line of text.split("\n")) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(isCommand(line)).toBe(false);
        }
      }),
    );
  });
});
