import { describe, expect, it } from "vitest";
import type { Report } from "../../../src/report/report.ts";
import {
  keepsForOthers,
  recordsWhatIsDeclared,
  removes,
  reports,
  writesNoPackage,
} from "../../../src/cli/demo/checks.ts";
import type { StepResult } from "../../../src/cli/demo/run-step.ts";
import { listing } from "./listing.ts";
import { request } from "./request.ts";

const report = listing({ "a/yarn.lock": ["yarn-lock", "ms", "debug"] });
const [entity] = report.entities;
const packages = entity?.packages ?? [];

describe("a check of the demo", () => {
  it("holds the result against the one expected", () => {
    expect(reports("synced", runStep()).holds).toBe(true);
    expect(reports("in-sync", runStep())).toEqual({
      claim: "The run reports `in-sync`",
      holds: false,
    });
  });

  it("holds what the sandbox has against what is declared", () => {
    expect(recordsWhatIsDeclared(runStep({ recorded: recorded("debug", "ms") }))).toEqual({
      claim: "The sandbox holds exactly what is declared: 2 packages",
      holds: true,
    });
    expect(recordsWhatIsDeclared(runStep({ recorded: recorded("ms") })).holds).toBe(false);
    expect(recordsWhatIsDeclared(runStep({ recorded: recorded("debug", "ms", "old") })).holds).toBe(
      false,
    );
  });

  it("counts several versions of a name once", () => {
    expect(recordsWhatIsDeclared(runStep({ recorded: recorded("debug", "ms", "ms") })).holds).toBe(
      true,
    );
  });

  it("holds nothing against nothing, where a type was emptied", () => {
    const empty = listing({});

    expect(recordsWhatIsDeclared(runStep({ report: empty, recorded: [] })).holds).toBe(true);
    expect(recordsWhatIsDeclared(runStep({ report: empty, recorded: recorded("ms") })).holds).toBe(
      false,
    );
  });

  it("allows what stays for others, and names it", () => {
    const others = recorded("theme", "old");
    const found = runStep({ recorded: recorded("debug", "ms", "old", "theme") });

    expect(recordsWhatIsDeclared(found, others)).toEqual({
      claim: "The sandbox holds what is declared (2 packages), and theme and old beside it",
      holds: true,
    });
    expect(recordsWhatIsDeclared(found, recorded("old")).holds).toBe(false);
  });

  it("holds what stays against what was recorded before", () => {
    const before = runStep({ recorded: recorded("ms", "old") });

    expect(keepsForOthers(runStep({ recorded: recorded("old", "theme", "ms") }), before)).toEqual({
      claim: "All 2 packages that were recorded before are still there",
      holds: true,
    });
    expect(keepsForOthers(runStep({ recorded: recorded("ms") }), before).holds).toBe(false);
  });

  it("finds the request that writes a package", () => {
    const list = request({ method: "GET" });
    const state = request({ method: "POST", path: "/api/v1/catalog/shop/custom-data" });

    expect(writesNoPackage(runStep({ requests: [list, list, state] }))).toEqual({
      claim: "3 requests, and none of them writes a package",
      holds: true,
    });
    expect(writesNoPackage(runStep({ requests: [list, request({ method: "POST" })] })).holds).toBe(
      false,
    );
    expect(writesNoPackage(runStep({ requests: [request({ method: "DELETE" })] })).holds).toBe(
      false,
    );
  });

  it("does not hold for a run that did not look at packages", () => {
    const state = request({ method: "GET", path: "/api/v1/catalog/shop/custom-data/key" });

    expect(writesNoPackage(runStep({ requests: [state] })).holds).toBe(false);
    expect(writesNoPackage(runStep({ requests: [] })).holds).toBe(false);
  });

  it("holds what was removed against what had to be", () => {
    const [, debug] = packages;
    const gone = runStep({ report: removing("debug") });

    expect(removes(packages.slice(1), gone)).toEqual({
      claim: "1 package removed, and no other",
      holds: debug?.name === "debug",
    });
    expect(removes(packages, gone).holds).toBe(false);
    expect(removes([], gone).holds).toBe(false);
  });

  it("reports what a check would remove", () => {
    const preview = runStep({ report: { ...removing("debug"), mode: "check" } });

    expect(removes(packages.slice(1), preview).claim).toBe("1 package to remove, and no other");
  });
});

function runStep(parts: Partial<StepResult> = {}): StepResult {
  return { report, requests: [], recorded: [], ...parts };
}

function recorded(...names: string[]): StepResult["recorded"] {
  return names.map((name) => ({ packageType: "NODE", name }));
}

function removing(...names: string[]): Report {
  return {
    ...report,
    entities: report.entities.map((each) => ({
      ...each,
      packageTypes: [
        {
          packageType: "NODE",
          result: "synced",
          held: null,
          declared: 1,
          recorded: 1,
          added: [],
          updated: [],
          removed: names.map((name) => ({ name, versions: [] })),
          withheld: [],
          unclaimed: [],
          claimedElsewhere: [],
          document: null,
        },
      ],
    })),
  };
}
