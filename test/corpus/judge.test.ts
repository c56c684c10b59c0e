import { describe, expect, it } from "vitest";
import { judge, type Expectation } from "./judge.ts";

const ms: Expectation = { packages: [{ name: "ms", version: "2.1.3" }] };

function found(...packages: readonly [name: string, version: string][]) {
  return { packages: packages.map(([name, version]) => ({ name, version })) };
}

describe("the judge of the corpus", () => {
  it("is content with exactly what is expected", () => {
    expect(judge("NODE", ms, found(["ms", "2.1.3"]))).toEqual([]);
  });

  it("names what is missing and what is too much", () => {
    expect(judge("NODE", ms, found(["ms", "2.0.0"]))).toEqual([
      "missing ms 2.1.3",
      "extra ms 2.0.0",
    ]);
  });

  it("compares the name alone where no version is pinned", () => {
    const expected = { packages: [{ name: "ms", version: "^2", pinned: false }] };

    expect(judge("NODE", expected, found(["ms", "git"]))).toEqual([]);
    expect(judge("NODE", expected, found())).toEqual(["missing ms"]);
  });

  it("lets pass the names that are allowed", () => {
    expect(
      judge("NODE", { ...ms, allowedExtra: ["ky"] }, found(["ms", "2.1.3"], ["ky", "1.0.0"])),
    ).toEqual([]);
  });

  it("judges no more than is expected of a part", () => {
    expect(
      judge("NODE", { ...ms, partial: true }, found(["ms", "2.1.3"], ["ky", "1.0.0"])),
    ).toEqual([]);
  });

  it("takes the spellings of a Python name as one", () => {
    const expected = { packages: [{ name: "Flask_Login", version: "1" }] };

    expect(judge("PYTHON", expected, found(["flask-login", "1"]))).toEqual([]);
    expect(judge("NUGET", expected, found(["flask-login", "1"]))).not.toEqual([]);
  });

  it("does not take an error for a result, nor nothing", () => {
    expect(judge("NODE", {}, { error: "broken" })).toEqual(["error: broken"]);
    expect(judge("NODE", {}, null)).toEqual(["no result"]);
  });

  it("wants an error where one is expected", () => {
    const expected = { expectError: true };

    expect(judge("NODE", expected, { error: "broken" })).toEqual([]);
    expect(judge("NODE", expected, found())).toEqual(["no error"]);
  });

  it("wants an error or nothing else where both are right", () => {
    const expected = { ...ms, errorOrEmpty: true };

    expect(judge("NODE", expected, { error: "broken" })).toEqual([]);
    expect(judge("NODE", expected, found())).toEqual([]);
    expect(judge("NODE", expected, found(["ky", "1.0.0"]))).toEqual(["extra ky 1.0.0"]);
  });
});
