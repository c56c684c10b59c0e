import { describe, expect, it } from "vitest";
import { characterSet } from "../../src/workspace/character-set.ts";

function accepted(set: string): string {
  const accepts = characterSet(set);
  return "abcxyzABC019-]^!\\/. \t".split("").filter(accepts).join("");
}

describe("a set of characters", () => {
  it.each([
    ["[ab]", "ab"],
    ["[a-c]", "abc"],
    ["[a-cx]", "abcx"],
    ["[c-a]", ""],
    ["[-a]", "a-"],
    ["[a-]", "a-"],
    ["[]]", "]"],
    ["[]a]", "a]"],
    ["[^a]", "bcxyzABC019-]^!\\. \t"],
    ["[!a]", "bcxyzABC019-]^!\\. \t"],
    ["[a!]", "a!"],
    ["[a^]", "a^"],
    [String.raw`[\]]`, "]"],
    [String.raw`[\\]`, "\\"],
    [String.raw`[a\-c]`, "ac-"],
    ["[[:digit:]]", "019"],
    ["[[:alpha:]]", "abcxyzABC"],
    ["[[:upper:][:digit:]x]", "xABC019"],
    ["[[:lower:]]", "abcxyz"],
    ["[[:alnum:]]", "abcxyzABC019"],
    ["[[:space:]]", " \t"],
    ["[[:other:]]", ""],
    ["[/]", ""],
    ["[+-9]", "019-."],
  ])("%s accepts %j", (set, characters) => {
    expect(accepted(set).split("").toSorted()).toEqual(characters.split("").toSorted());
  });
});
