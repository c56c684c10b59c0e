import { describe, expect, it } from "vitest";
import { Fault, problem, problemOf } from "../../src/domain/problem.ts";

const longest = 10_000;

describe("a problem", () => {
  it("has a message as it was written", () => {
    expect(problem("error", "internal", "a".repeat(longest)).message).toHaveLength(longest);
  });

  it("has no message without measure, whatever it quotes", () => {
    const { message } = problemOf(new Fault("manifest-invalid", "a".repeat(1_000_000)));

    expect(message).toHaveLength(longest);
    expect(message.endsWith("a…")).toBe(true);
  });

  it("shows no credentials of an address, also where it is cut", () => {
    const long = `${"a".repeat(9_980)} https://shop:sesame@host`;

    expect(problem("error", "internal", "see https://shop:sesame@host").message).toBe(
      "see https://***@host",
    );
    expect(problem("error", "internal", long).message).not.toContain("se");
  });

  it("is cut between whole characters", () => {
    expect(problem("notice", "internal", "😀".repeat(longest)).message.isWellFormed()).toBe(true);
    expect(problem("notice", "internal", `a${"😀".repeat(longest)}`).message.isWellFormed()).toBe(
      true,
    );
  });
});
