import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causeSentence } from "../../src/report/cause.ts";
import { problemCodes, problem } from "../../src/domain/problem.ts";
import { anyReport } from "./arbitrary-report.ts";

const refused = problem("error", "api-key-rejected", "…", { entity: "shop" });

describe("the cause of a failure", () => {
  it("is reported by what its code means, with the code and the entity", () => {
    expect(causeSentence([refused])).toBe(
      "The error: Cortex refused the API key (api-key-rejected, shop).",
    );
  });

  it("is reported with its place in a file, where it has one", () => {
    const place = { path: "web/yarn.lock", entity: "shop", packageType: "NODE" } as const;

    expect(
      [{ ...place, line: 12 }, place].map((at) =>
        causeSentence([problem("error", "manifest-invalid", "…", at)]),
      ),
    ).toEqual([
      "The error: A manifest could not be parsed (manifest-invalid, web/yarn.lock:12).",
      "The error: A manifest could not be parsed (manifest-invalid, web/yarn.lock).",
    ]);
  });

  it("is the first of several, by their weight and not by their order", () => {
    const broken = problem("error", "manifest-invalid", "…", { path: "go.mod" });

    expect(causeSentence([problem("warning", "internal", "…"), refused, broken])).toBe(
      "The first of 2 errors: A manifest could not be parsed (manifest-invalid, go.mod).",
    );
  });

  it("is not what follows from it", () => {
    const held = problem("error", "type-held", "…", { entity: "shop", packageType: "NODE" });

    expect(causeSentence([held, refused])).toBe(causeSentence([refused]));
    expect(causeSentence([held])).toContain("(type-held, shop)");
  });

  it("is nothing where there is no error", () => {
    expect(causeSentence([problem("warning", "api-key-rejected", "…")])).toBe("");
  });

  it("is reported shortly, however long a path is", () => {
    const endless = problem("error", "lfs-pointer", "…", { path: "a/".repeat(4_000) });

    expect(causeSentence([endless]).length).toBeLessThan(300);
  });

  it("is reported where there is an error, with the code of one of them", () => {
    fc.assert(
      fc.property(anyReport, ({ problems }) => {
        const codes = problems.flatMap(({ severity, code }) => (severity === "error" ? code : []));
        const described = causeSentence(problems);

        expect(described === "").toBe(codes.length === 0);
        expect(described === "" || codes.some((code) => described.includes(`(${code}`))).toBe(true);
      }),
    );
  });

  it.each(Object.entries(problemCodes))("of the code %s is one sentence", (_, { meaning }) => {
    expect(meaning).toMatch(/^[A-Z].*\.$/s);
  });
});
