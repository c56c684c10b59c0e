import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causeSentence } from "../../src/report/cause.ts";
import { problemCodes, problem, type Problem } from "../../src/domain/problem.ts";
import { anyReport } from "./arbitrary-report.ts";
import { report } from "./reports.ts";

const refused = problem("error", "api-key-rejected", "…", { entity: "shop" });

describe("the cause of a failure", () => {
  it("is reported by its code and the entity", () => {
    expect(sentenceOf([refused])).toBe("The error: api-key-rejected (shop).");
  });

  it("is reported with its place in a file, where it has one", () => {
    const place = { path: "web/yarn.lock", entity: "shop", packageType: "NODE" } as const;

    expect(
      [{ ...place, line: 12 }, place].map((at) =>
        sentenceOf([problem("error", "manifest-invalid", "…", at)]),
      ),
    ).toEqual([
      "The error: manifest-invalid (web/yarn.lock:12).",
      "The error: manifest-invalid (web/yarn.lock).",
    ]);
  });

  it("is the first of several, by their weight and not by their order", () => {
    const broken = problem("error", "manifest-invalid", "…", { path: "go.mod" });

    expect(sentenceOf([problem("warning", "internal", "…"), refused, broken])).toBe(
      "The first of 2 errors: manifest-invalid (go.mod).",
    );
  });

  it("is not what follows from it", () => {
    const held = problem("error", "type-held", "…", { entity: "shop", packageType: "NODE" });

    expect(sentenceOf([held, refused])).toBe(sentenceOf([refused]));
    expect(sentenceOf([held])).toContain("type-held (shop)");
  });

  it("is nothing where there is no error", () => {
    expect(sentenceOf([problem("warning", "api-key-rejected", "…")])).toBe("");
  });

  it("is reported shortly, however long a path is", () => {
    const endless = problem("error", "lfs-pointer", "…", { path: "a/".repeat(4_000) });

    expect(sentenceOf([endless]).length).toBeLessThan(300);
  });

  it("is reported where there is an error, with the code of one of them", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const codes = any.problems.flatMap(({ severity, code }) =>
          severity === "error" ? code : [],
        );
        const described = causeSentence(any);

        expect(described === "").toBe(codes.length === 0);
        expect(described === "" || codes.some((code) => described.includes(`: ${code}`))).toBe(
          true,
        );
      }),
    );
  });

  it.each(Object.entries(problemCodes))("of the code %s is one sentence", (_, { meaning }) => {
    expect(meaning).toMatch(/^[A-Z].*\.$/s);
  });
});

function sentenceOf(problems: readonly Problem[]): string {
  return causeSentence(report({ problems }));
}
