import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { endedEarly } from "../../src/pipeline/run-context.ts";
import { renderJson } from "../../src/report/json.ts";
import { writeReport } from "../../src/shells/write-report.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";

const context = {
  toolVersion: "1.2.3",
  mode: "check",
  repository: null,
  ref: null,
  commit: null,
  startedAt: 0,
} as const;
const report = endedEarly(context, 5, { reason: "Nothing to run.", problems: [] });

describe("the file of the report", () => {
  it("is the report as JSON, and the report stays as it is", () => {
    const path = join(temporaryDirectory(), "report.json");

    expect(writeReport(report, path)).toBe(report);
    expect(readFileSync(path, "utf8")).toBe(renderJson(report));
  });

  it("is written over an older one", () => {
    const directory = temporaryDirectory();
    writeFiles(directory, { "report.json": "x".repeat(100_000) });

    writeReport(report, join(directory, "report.json"));

    expect(readFileSync(join(directory, "report.json"), "utf8")).toBe(renderJson(report));
  });

  it("gets the folders that it needs", () => {
    const path = join(temporaryDirectory(), "out", "of", "the", "way.json");

    writeReport(report, path);

    expect(readFileSync(path, "utf8")).toBe(renderJson(report));
  });

  it("fails the run where it cannot be written, and names the place and the next step", () => {
    const directory = temporaryDirectory();
    writeFiles(directory, { file: "in the way" });
    const path = join(directory, "file", "report.json");

    const failed = writeReport(report, path);

    expect(failed.result).toBe("failed");
    expect(failed.problems).toEqual([
      expect.objectContaining({ severity: "error", code: "input-invalid" }),
    ]);
    expect(failed.problems[0]?.message).toContain(JSON.stringify(path));
    expect(failed.problems[0]?.message).toContain("Set `report-path`");
  });
});
