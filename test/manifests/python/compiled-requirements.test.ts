import { describe, expect, it } from "vitest";
import { compiledFrom } from "../../../src/manifests/python/compiled-requirements.ts";
import { repository } from "../../support/speakers.ts";
import { growth, linear } from "../../support/growth.ts";

function sources(text: string, path: string, ...others: string[]): readonly string[] {
  return compiledFrom(text, path, repository(Object.fromEntries(others.map((at) => [at, ""]))));
}

describe("compiled requirements cover", () => {
  it("the `.in` file of their name", () => {
    expect(sources("a==1\n", "app/requirements.txt", "app/requirements.in")).toEqual([
      "app/requirements.in",
    ]);
  });

  it.each([
    "#    pip-compile --output-file=requirements/all.txt requirements/base.in\n",
    "# uv pip compile requirements/base.in -o requirements/all.txt\n",
    "a==1\n    # via -r requirements/base.in\n",
    "a==1\n    # via\n    #   -r requirements/base.in\n    #   b\n",
  ])("what a comment names from the root: %j", (text) => {
    expect(sources(text, "requirements/all.txt", "requirements/base.in")).toEqual([
      "requirements/base.in",
    ]);
  });

  it("what a comment names from the directory of the file", () => {
    expect(sources("# via -r base.in\n", "app/all.txt", "app/base.in")).toEqual(["app/base.in"]);
  });

  it("nothing that is not there, and nothing that no comment names", () => {
    expect(sources("# via -r gone.in\nx.in\n", "a.txt", "x.in")).toEqual([]);
  });

  it("nothing where they are not compiled themselves", () => {
    expect(sources("# via -r base.in\n", "all.in", "base.in")).toEqual([]);
  });

  it("what they cover within bounded time", async () => {
    const grown = await growth(20_000, (size) =>
      sources(`# ${"= a.inx ".repeat(size)}.in\n`, "a.txt"),
    );

    expect(grown).toBeLessThan(linear);
  });
});
