import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { endedEarly } from "../../src/pipeline/run-context.ts";
import { renderJson } from "../../src/report/json.ts";
import { plainView } from "../../src/report/view.ts";
import { placeProblems, writeReport, writeSummary } from "../../src/app/write-report.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";

const context = {
  toolVersion: "1.2.3",
  mode: "check",
  repository: null,
  ref: null,
  commit: null,
  source: null,
  runId: "",
  isPreview: false,
  startedAt: 0,
} as const;
const report = endedEarly(context, 5, { reason: "Nothing to run.", problems: [] });

/** A workspace that none of the paths lies in. */
const elsewhere = join(import.meta.dirname, "elsewhere");

describe("the file of the report", () => {
  it("is the report as JSON, and the report stays as it is", () => {
    const path = join(temporaryDirectory(), "report.json");

    expect(writeReport(report, path, elsewhere)).toBe(report);
    expect(readFileSync(path, "utf8")).toBe(renderJson(report));
  });

  it("is written over an older one", () => {
    const directory = temporaryDirectory();
    writeFiles(directory, { "report.json": "x".repeat(100_000) });

    writeReport(report, join(directory, "report.json"), elsewhere);

    expect(readFileSync(join(directory, "report.json"), "utf8")).toBe(renderJson(report));
  });

  it("gets the folders that it needs", () => {
    const path = join(temporaryDirectory(), "out", "of", "the", "way.json");

    writeReport(report, path, elsewhere);

    expect(readFileSync(path, "utf8")).toBe(renderJson(report));
  });

  it("fails the run where it cannot be written, and names the place and the next step", () => {
    const directory = temporaryDirectory();
    writeFiles(directory, { file: "in the way" });
    const path = join(directory, "file", "report.json");

    const failed = writeReport(report, path, elsewhere);

    expect(failed.result).toBe("failed");
    expect(failed.problems).toEqual([
      expect.objectContaining({ severity: "error", code: "input-invalid" }),
    ]);
    expect(failed.problems[0]?.message).toContain(JSON.stringify(path));
    expect(failed.problems[0]?.message).toContain("Set `report-path`");
  });

  it("fails the run where the summary cannot be written, too", () => {
    const directory = temporaryDirectory();
    writeFiles(directory, { file: "in the way" });

    const failed = writeSummary(
      report,
      plainView,
      join(directory, "file", "summary.md"),
      elsewhere,
    );

    expect(failed.result).toBe("failed");
    expect(failed.problems[0]?.message).toContain("Set `summary`");
  });

  it("only warns where the place is the default one", () => {
    const directory = temporaryDirectory();
    writeFiles(directory, { file: "in the way" });

    const written = writeReport(report, join(directory, "file", "report.json"), elsewhere, false);

    expect(written.result).toBe(report.result);
    expect(written.problems).toMatchObject([{ severity: "warning", code: "report-unwritten" }]);
  });

  it.skipIf(process.platform !== "linux")("is not tried for ever below /proc", () => {
    const failed = writeReport(report, "/proc/none/of/these.json", elsewhere);

    expect(failed.problems[0]?.message).toContain("ENOENT");
  });

  it.each([".git/hooks/post-checkout", "module/.git/config", ".GIT/config", ".git./config"])(
    "is not written into git's own directory: %s",
    (name) => {
      const workspace = temporaryDirectory();

      const failed = writeReport(report, join(workspace, name), workspace);

      expect(failed.result).toBe("failed");
      expect(failed.problems[0]?.message).toContain("it lies in git's own directory");
      expect(readdirSync(workspace)).toEqual([]);
    },
  );

  it("is judged before the run where it is given, and nothing is written for it", () => {
    const workspace = temporaryDirectory();
    writeFiles(workspace, { file: "in the way" });
    const at = (name: string) => join(workspace, name);
    const faults = (report: string, summary: string | null = null) =>
      placeProblems({ report, summary }, workspace).map(({ message }) => message);

    expect(faults(at("new/folder/report.json"), at("summary.md"))).toEqual([]);
    expect(faults(at(".git/x.json"))).toEqual([
      `The report cannot be written to ${JSON.stringify(at(".git/x.json"))} (it lies in git's own directory). Set \`report-path\` to a file that can be written.`,
    ]);
    expect(faults(workspace)).toEqual([expect.stringContaining("(it is a folder)")]);
    expect(faults(at("report.json"), at("file/a/summary.md"))).toEqual([
      expect.stringContaining("a file is in the place of a folder on its way). Set `summary`"),
    ]);
    expect(readdirSync(workspace)).toEqual(["file"]);
  });

  // Windows lets nobody make links without more rights.
  describe.skipIf(process.platform === "win32")("in a workspace with links", () => {
    function laidOut() {
      const directory = temporaryDirectory();
      writeFiles(directory, { "outside/report.json": "theirs", "workspace/a/b": "" });
      const workspace = join(directory, "workspace");
      symlinkSync("../outside", join(workspace, "out"));
      symlinkSync("../outside/report.json", join(workspace, "report.json"));
      symlinkSync("a", join(workspace, "inside"));
      const theirs = () => readFileSync(join(directory, "outside/report.json"), "utf8");
      return { workspace, theirs, outside: join(directory, "outside") };
    }

    it.each([
      "report.json",
      "out/report.json",
      "out/new/report.json",
      "inside/report.json",
      "inside/new/report.json",
    ])("is not written to %s, through a link", (name) => {
      const { workspace, theirs, outside } = laidOut();

      const failed = writeReport(report, join(workspace, name), workspace);

      expect(failed.result).toBe("failed");
      expect(failed.problems[0]?.message).toContain("a link of the workspace is on its way");
      expect(theirs()).toBe("theirs");
      expect(readdirSync(outside)).toEqual(["report.json"]);
      expect(readdirSync(join(workspace, "a"))).toEqual(["b"]);
    });

    it("is not written into git's own directory, also from outside through a link", () => {
      const { workspace, outside } = laidOut();
      mkdirSync(join(workspace, ".git"));
      symlinkSync("../workspace/.git", join(outside, "git"));

      const failed = writeReport(report, join(outside, "git/config"), workspace);

      expect(failed.problems[0]?.message).toContain("it lies in git's own directory");
      expect(readdirSync(join(workspace, ".git"))).toEqual([]);
    });

    it("is written anywhere else as the user sets it", () => {
      const { workspace, outside } = laidOut();

      writeReport(report, join(outside, "other.json"), workspace);

      expect(readFileSync(join(outside, "other.json"), "utf8")).toBe(renderJson(report));
    });
  });
});
