import { describe, expect, it } from "vitest";
import { dependencyNames } from "../../src/manifests/carriers/dependency-names.ts";

describe("the dependencies of a manifest that is no JSON", () => {
  it.each([
    [
      "YAML",
      "name: a\ndependencies:\n  ms: ^2 # b: c\n\n  # d: 1\n  '@e/f': 1\nscripts:\n  g: h\ndevDependencies:\n  i: 1\n",
      ["ms", "@e/f", "i"],
    ],
    [
      "YAML with braces",
      "dependencies: { ms: ^2, '@e/f': 1 }\nscripts: { g: h }\n",
      ["ms", "@e/f"],
    ],
    [
      "JSON5",
      "{\n  // dependencies: {a: 1}\n  dependencies: {\n    ms: '^2',\n    \"@e/f\": '1',\n  },\n  scripts: {g: 'h'}\n}",
      ["ms", "@e/f"],
    ],
    ["JSON5 in one line", "{name: 'a', optionalDependencies: {ms: '^2'}, b: 'c'}", ["ms"]],
    ["no section", "name: a\npeers:\n  b: 1\n", []],
  ])("are found in %s", (_, text, names) => {
    expect(dependencyNames(text)).toEqual(names);
  });
});
