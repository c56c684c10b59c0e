import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { reportFile } from "../../src/action/github-context.ts";

const places = { workspace: resolve("/srv/shop"), temp: resolve("/runner/temp"), step: "sync" };

describe("the place of the report", () => {
  it("is relative to the workspace where it is given", () => {
    expect(reportFile("out/report.json", places)).toBe(resolve("/srv/shop/out/report.json"));
  });

  it("is the given one where that is absolute", () => {
    expect(reportFile(resolve("/elsewhere/r.json"), places)).toBe(resolve("/elsewhere/r.json"));
  });

  it("is a file of the step in the runner's folder for temporary files else", () => {
    expect(reportFile(null, places)).toBe(
      resolve("/runner/temp/cortex-dependency-report-sync.json"),
    );
  });

  it("is another file for another step of the same job", () => {
    expect(reportFile(null, { ...places, step: "__acme_action_2" })).not.toBe(
      reportFile(null, places),
    );
  });

  it("never leaves that folder, whatever the step is called", () => {
    expect(reportFile(null, { ...places, step: "../../etc/x" })).toBe(
      resolve("/runner/temp/cortex-dependency-report-.._.._etc_x.json"),
    );
  });
});
