import { describe, expect, it } from "vitest";
import type { PackageTypeReport, Report } from "../../src/report/report.ts";
import { verdict } from "../../src/report/verdict.ts";
import { problem } from "../../src/domain/problem.ts";
import {
  entity,
  failed,
  invalidInputs,
  manifest,
  report,
  skipped,
  synced,
  type,
} from "./reports.ts";

const removed = [{ name: "x", versions: ["1"] }];
const updated = [{ name: "y", from: ["1"], to: ["2"] }];
const added = [{ name: "z", versions: ["1"] }];

describe("the verdict of a run that only checks where a sync could be expected", () => {
  it("reports why, in sync and with drift", () => {
    const reason = "Only checked, because the event push is on main, not on release.";

    expect(stated({ ...of(type()), reason })).toMatch(
      / 812 packages in shop\. Only checked, because/,
    );
    expect(stated({ ...of(type({ result: "drift", added })), reason })).toContain(reason);
  });
});

describe("the verdict of a run in sync", () => {
  it("reports that it is exact", () => {
    expect(stated(of(type(), type({ packageType: "GO", declared: 1 })))).toBe(
      "In sync. Cortex records exactly what this repository declares: 813 packages in shop.",
    );
  });

  it("counts entities where there are several", () => {
    const reported = report({
      entities: [entity("a", [type()]), entity("b", [type({ declared: 1 })])],
    });

    expect(stated(reported)).toContain("813 packages in 2 entities.");
  });

  it.each([
    [
      "a type was left alone",
      of(type(), type({ packageType: "GO", declared: 0, result: "skipped" })),
    ],
    [
      "names were kept",
      {
        ...of(type()),
        problems: [problem("notice", "prune-disabled", "1 name was kept.", { entity: "shop" })],
      },
    ],
    ["names are recorded that nobody claims", of(type({ unclaimed: removed }))],
    [
      "names are recorded that another source declares",
      of(
        type({
          claimedElsewhere: [{ name: "x", versions: ["1"], sources: ["github.com/acme/web"] }],
        }),
      ),
    ],
    [
      "names were kept that a file still names",
      {
        ...of(type()),
        problems: [problem("warning", "still-referenced", "1 name was kept.", { entity: "shop" })],
      },
    ],
    [
      "names were kept that a manifest may mean",
      {
        ...of(type()),
        problems: [problem("notice", "names-unresolved", "1 name was kept.", { entity: "shop" })],
      },
    ],
  ])("does not report that it is exact when %s", (_, reported) => {
    expect(stated(reported)).toMatch(
      /^In sync\. Cortex records all that this repository declares \(812 packages in shop\), and (?:\d+ )?more that (?:was|were) left alone\.$/,
    );
  });

  it.each([
    [1, "1 more that was left alone."],
    [12, "12 more that were left alone."],
  ])("counts what more is recorded: %i", (others, end) => {
    const kept = Array.from({ length: others }, (_, at) => ({ name: `x${at}`, versions: [] }));
    const row = type({ declared: 10, recorded: 10 + others, unclaimed: kept });

    expect(stated(of(row)).endsWith(`(10 packages in shop), and ${end}`)).toBe(true);
  });

  it.each([
    [
      0,
      [],
      "No manifest was found, so this repository declares no packages in shop, and Cortex records none.",
    ],
    [
      3,
      [],
      "No manifest was found, so this repository declares no packages in shop. What Cortex records there was left alone.",
    ],
    [
      0,
      [manifest("go.mod")],
      "This repository declares no packages in shop, and Cortex records none.",
    ],
  ])(
    "reports that nothing is declared, where %i packages are recorded",
    (recorded, manifests, sentence) => {
      const kept = Array.from({ length: recorded }, (_, at) => ({ name: `x${at}`, versions: [] }));
      const row = type({ declared: 0, recorded, unclaimed: kept });

      expect(stated({ ...of(row), manifests })).toBe(`In sync. ${sentence}`);
    },
  );

  it("reports that there was nothing to do where nothing is declared", () => {
    expect(stated(report())).toBe("In sync. Nothing is declared here, so there was nothing to do.");
  });

  it.each([
    [1, "1 manifest belongs"],
    [2, "2 manifests belong"],
  ])("reports that %i of the manifests have no entity, as after a misspelled path", (many, who) => {
    const unowned = manifest("web/yarn.lock", { status: "unowned" });

    expect(stated(report({ manifests: Array.from({ length: many }, () => unowned) }))).toBe(
      `In sync. Nothing is declared here, so there was nothing to do. ${who} to no entity.`,
    );
  });

  it("does not report that all is recorded where Cortex takes no package without a version", () => {
    expect(stated(halfKnown)).toBe(
      "In sync. Cortex records 1 of the 3 packages that this repository declares in shop. The other 2 are left out, because the repository does not state their versions.",
    );
  });

  it("reports that it is exact where nothing may go and nothing has to", () => {
    const problems = [problem("warning", "commit-unproven", "Nothing is removed.")];

    expect(stated({ ...of(type()), problems })).toContain("records exactly what");
  });

  it("reports what more was left alone even then", () => {
    const problems = [
      problem("notice", "type-unmanaged", "Cortex records 1 GO package.", { entity: "shop" }),
    ];

    expect(stated({ ...halfKnown, problems })).toContain(
      "that this repository declares in shop, and more that was left alone. The other 2 are",
    );
  });
});

describe("the verdict of a sync", () => {
  it("reports what was done, what goes first, and that it was read back", () => {
    expect(stated(synced)).toBe(
      "Synced. 1 package removed, 1 updated and 3 added. Reading back shows all that this repository declares: 852 packages in payments-api.",
    );
  });

  it("does not report that all was read back where Cortex takes no package without a version", () => {
    const reported = halfOf(type({ packageType: "JAVA", declared: 2, recorded: 1, added }), [
      "a:b",
    ]);

    expect(stated({ ...reported, result: "synced" })).toBe(
      "Synced. 1 package added. Reading back shows 1 of the 2 packages that this repository declares in shop. The other one is left out, because the repository does not state its version.",
    );
  });

  it("reports an empty plan when nothing is left", () => {
    const emptied = of(type({ result: "synced", declared: 0, recorded: 0, removed }));

    expect(stated({ ...emptied, result: "synced" })).toBe(
      "Synced. 1 package removed. Reading back shows that nothing is left in shop.",
    );
  });

  it("has a sentence even for a report without a change", () => {
    expect(stated({ ...of(type()), result: "synced" })).toContain("Synced. Nothing changed.");
  });
});

describe("the verdict of a check", () => {
  it.each([
    [{ removed }, "remove 1 package"],
    [{ added, removed }, "remove 1 package and add 1"],
    [{ added, removed, updated }, "remove 1 package, update 1 and add 1"],
    [{}, "change nothing"],
  ])("reports what a sync would do: %j", (changes, due) => {
    const reported = { ...of(type(changes)), mode: "check", result: "drift" } as const;

    expect(stated(reported)).toBe(`Drift. A sync would ${due} in shop.`);
  });
});

describe("the verdict of a failed run", () => {
  it("reports what is held and why, and what was done all the same", () => {
    expect(stated(failed)).toBe(
      "Failed. 1 of 3 package types is held and was left as it is. The error: manifest-invalid (web/yarn.lock:12). Done all the same: 1 package removed.",
    );
  });

  it("reports how many are held and how many could not be synced", () => {
    const broken = type({ result: "failed" });
    const held = type({ result: "failed", held: "It is held." });

    expect(stated({ ...of(held, held, broken), result: "failed" })).toBe(
      "Failed. 2 of 3 package types are held and were left as they are. 1 of 3 package types could not be synced.",
    );
    expect(stated({ ...of(broken), result: "failed", mode: "check" })).toBe(
      "Failed. 1 of 1 package type could not be checked.",
    );
  });

  it("reports what a sync would do for the rest", () => {
    const reported = {
      ...of(type({ held: "It is held." }), type({ added })),
      mode: "check",
    } as const;

    expect(stated({ ...reported, result: "failed" })).toContain(
      "For the rest, a sync would add 1 package.",
    );
  });

  it("reports that there is nothing to do for the rest", () => {
    expect(stated({ ...of(type({ held: "It is held." }), type()), result: "failed" })).toContain(
      "There is nothing to do for the rest.",
    );
  });

  it("leads to the error where no package type is to blame", () => {
    const problems = [
      problem("error", "submodule-missing", "a"),
      problem("warning", "internal", "b"),
    ];

    expect(stated({ ...of(type()), problems, result: "failed" })).toBe(
      "Failed. The error: submodule-missing. There is nothing to do for the rest.",
    );
  });

  it("reports why the run ended early", () => {
    expect(stated(invalidInputs)).toBe("Failed. The inputs are not valid.");
  });
});

describe("the verdict of a run that was skipped", () => {
  it("reports why", () => {
    expect(stated(skipped)).toBe(`Skipped. ${skipped.reason}`);
    expect(stated(report({ result: "skipped" }))).toBe(
      "Skipped. No manifest was found, so there was nothing to run.",
    );
  });

  it("reports what became of the manifests where none is used", () => {
    const manifests = [
      manifest("a/yarn.lock", { status: "excluded" }),
      manifest("b/yarn.lock", { status: "unowned" }),
    ];

    expect(stated(report({ result: "skipped", manifests }))).toBe(
      "Skipped. No manifest is used (1 unowned and 1 excluded), so there was nothing to run.",
    );
  });

  it("reports what is declared, where that was listed", () => {
    const reported = { ...of(type({ result: "skipped", declared: 3 })), mode: "list" } as const;

    expect(stated({ ...reported, result: "skipped", reason: "There is no key here." })).toBe(
      "Skipped. There is no key here. This repository declares 3 packages in 0 manifests.",
    );
  });
});

describe("the verdict of a list", () => {
  it("reports what is declared", () => {
    const reported = of(type({ declared: 1_200 }), type({ packageType: "GO", declared: 1 }));

    expect(stated({ ...reported, mode: "list", result: "skipped" })).toBe(
      "Listed. This repository declares 1,201 packages in 0 manifests (1,200 NODE and 1 GO).",
    );
  });

  it("reports it when nothing is", () => {
    expect(stated(report({ mode: "list", result: "skipped" }))).toBe(
      "Listed. This repository declares no packages.",
    );
  });

  it("is a failure when a manifest could not be read", () => {
    const problems = [problem("error", "manifest-invalid", "a")];
    const reported = {
      ...of(type({ declared: 3 })),
      mode: "list",
      result: "failed",
      problems,
    } as const;

    expect(stated(reported)).toBe(
      "Failed. The error: manifest-invalid. This repository declares 3 packages in 0 manifests.",
    );
  });
});

const halfKnown = halfOf(type({ packageType: "JAVA", declared: 3, recorded: 1 }), ["a:b", "a:c"]);

/** A report of one type, in which these names have no version. */
function halfOf(reported: PackageTypeReport, names: readonly string[]): Report {
  const { packageType } = reported;
  const packages = names.map((name) => ({
    packageType,
    name,
    versions: [],
    manifests: ["pom.xml"],
    development: false,
  }));
  return report({ entities: [entity("shop", [reported], { packages })] });
}

function of(...packageTypes: readonly PackageTypeReport[]): Report {
  return report({ entities: [entity("shop", packageTypes)] });
}

function stated(reported: Report): string {
  const { headline, sentence } = verdict(reported);
  return `${headline} ${sentence}`;
}
