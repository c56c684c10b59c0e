import fc from "fast-check";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { byText } from "../../../src/domain/order.ts";
import { filesIn } from "../../../src/manifests/discovery/sorted-paths.ts";

const name = fc.constantFrom("a", "a.b", "a-b", "a0", "b", "ä", "\u{1f600}", "Z");
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));

describe("the files of a directory among sorted paths", () => {
  it.each([
    [".", ["go.mod", "z"]],
    ["a", ["x", "y"]],
    ["a/b", ["c"]],
    ["a-b", ["d"]],
    ["b", []],
    ["a/x", []],
  ])("in %s are %j", (directory, names) => {
    const sorted = ["a-b/d", "a/b/c", "a/x", "a/y", "a0/e", "go.mod", "z"].toSorted(byText);

    expect(filesIn(directory, sorted)).toEqual(names);
  });

  it("are those whose directory it is", () => {
    fc.assert(
      fc.property(fc.uniqueArray(path), path, (paths, other) => {
        const sorted = paths.toSorted(byText);
        for (const directory of [".", other, ...paths.map((each) => posix.dirname(each))])
          expect(filesIn(directory, sorted)).toEqual(
            sorted
              .filter((each) => posix.dirname(each) === directory)
              .map((each) => posix.basename(each)),
          );
      }),
    );
  });
});
