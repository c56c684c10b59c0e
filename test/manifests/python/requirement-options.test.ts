import { describe, expect, it } from "vitest";
import { requirementOptions } from "../../../src/manifests/python/requirement-options.ts";

describe("requirementOptions", () => {
  it.each([
    ["-r a.txt", "requirement", "a.txt"],
    ["-ra.txt", "requirement", "a.txt"],
    ["--requirement=a.txt", "requirement", "a.txt"],
    ["-c a.txt", "constraint", "a.txt"],
    ["--constraint a.txt", "constraint", "a.txt"],
    ["-e .", "editable", "."],
    ["--editable=.", "editable", "."],
    ['-r "a b.txt"', "requirement", "a b.txt"],
    ["-r 'a b.txt'", "requirement", "a b.txt"],
    ["--pre -r a.txt", "requirement", "a.txt"],
    ["-r a.txt --pre", "requirement", "a.txt"],
    ["-r", "requirement", ""],
  ])("finds in %j what is asked for", (text, name, value) => {
    expect(requirementOptions(text)).toEqual({ name, value });
  });

  it("means the first that pip asks about where several share a line", () => {
    expect(requirementOptions("-c a.txt -r b.txt")).toEqual({
      name: "requirement",
      value: "b.txt",
    });
  });

  it.each(["--pre", "-i https://h", "--require-hashes", "--find-links=./a", "-f ./a"])(
    "finds nothing to read in %s",
    (text) => {
      expect(requirementOptions(text)).toBeNull();
    },
  );
});
