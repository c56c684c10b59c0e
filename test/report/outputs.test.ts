import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { exitCode } from "../../src/app/end-process.ts";
import { outputs } from "../../src/report/outputs.ts";
import { results } from "../../src/report/report.ts";
import { drift, entity, failed, report, synced, type } from "./reports.ts";

describe("the outputs", () => {
  it("report a sync in numbers", () => {
    expect(outputs(synced, "/temp/report.json")).toEqual({
      result: "synced",
      packages: "852",
      added: "3",
      updated: "1",
      removed: "1",
      unclaimed: "0",
      "claimed-elsewhere": "0",
      held: "0",
      uploads: "2",
      problems: "0",
      errors: "0",
      "report-path": "/temp/report.json",
    });
  });

  it("report what a check would change, and no uploads", () => {
    expect(outputs(drift, "x")).toMatchObject({
      result: "drift",
      added: "3",
      updated: "1",
      removed: "1",
      uploads: "0",
    });
  });

  it("count problems of every severity", () => {
    expect(outputs(failed, "x")).toMatchObject({
      result: "failed",
      problems: "3",
      errors: String(failed.problems.filter(({ severity }) => severity === "error").length),
    });
  });

  it("count over all entities", () => {
    const rows = [type({ declared: 1 }), type({ packageType: "GO", declared: 2 })];
    const reported = report({ entities: [entity("a", rows), entity("b", rows)] });

    expect(outputs(reported, "x")).toMatchObject({ packages: "6" });
  });

  it("do not count the document of a held type, which did not go", () => {
    const document = { endpoint: "go/gosum", verbatim: true, bytes: 1, manifests: ["go.sum"] };
    const reported = report({ entities: [entity("a", [type({ held: "GO is held.", document })])] });

    expect(outputs(reported, "x")).toMatchObject({ uploads: "0", held: "1" });
  });

  it("are those that action.yml declares, but for the hash, which is of files", () => {
    const action = load(readFileSync("action.yml", "utf8")) as { outputs: object };

    expect([...Object.keys(outputs(synced, "x")), "manifest-hash"]).toEqual(
      Object.keys(action.outputs),
    );
  });
});

describe("the exit code", () => {
  it.each([
    ["in-sync", 0, 0, 0],
    ["synced", 0, 0, 0],
    ["skipped", 0, 0, 0],
    ["drift", 0, 2, 0],
    ["failed", 1, 1, 0],
  ] as const)("of %s", (result, error, drifting, never) => {
    expect(exitCode({ result }, "error")).toBe(error);
    expect(exitCode({ result }, "drift")).toBe(drifting);
    expect(exitCode({ result }, "never")).toBe(never);
  });

  it("is known for every result", () => {
    for (const result of results) expect([0, 1, 2]).toContain(exitCode({ result }, "drift"));
  });
});
