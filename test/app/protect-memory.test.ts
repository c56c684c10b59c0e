import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { protectMemory } from "../../src/app/protect-memory.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";

describe("what a crash writes down", () => {
  it("has no variables and no memory", () => {
    const directory = temporaryDirectory();
    writeFiles(directory, { filter: "00000033\n" });
    const report = { excludeEnv: false };

    protectMemory({ report }, join(directory, "filter"));

    expect(report.excludeEnv).toBe(true);
    expect(Number(readFileSync(join(directory, "filter"), "utf8")[0])).toBe(0);
  });

  it("is as the system has it where that cannot be changed, and the run goes on", () => {
    const report = { excludeEnv: false };

    protectMemory({ report }, join(temporaryDirectory(), "none"));

    expect(report.excludeEnv).toBe(true);
  });
});
