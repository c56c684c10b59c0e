import { describe, expect, it } from "vitest";
import { basepathOf, gitBlocks, namesRepository } from "../../src/entities/git-block.ts";

describe("the git blocks of a descriptor", () => {
  it("are those of every host, without the white space around their values", () => {
    const info = infoOf({
      github: { repository: " Acme/Shop ", basepath: " web " },
      azure: { project: "Team", repository: "Shop" },
    });

    expect(gitBlocks(info, "x.yaml")).toEqual([
      { names: ["acme/shop"], basepath: "web" },
      { names: ["shop", "team/shop"], basepath: "" },
    ]);
  });

  it("are none where there is none, or where nothing is written for a host", () => {
    expect(gitBlocks(new Map(), "x.yaml")).toEqual([]);
    expect(gitBlocks(new Map([["x-cortex-git", ""]]), "x.yaml")).toEqual([]);
    expect(gitBlocks(new Map([["x-cortex-git", new Map([["github", ""]])]]), "x.yaml")).toEqual([]);
  });

  it.each([
    ["text", new Map([["x-cortex-git", "acme/shop"]])],
    ["a host that is text", new Map([["x-cortex-git", new Map([["github", "acme/shop"]])]])],
  ])("are a fault where they are %s: without them a descriptor owns more", (_, info) => {
    expect(() => gitBlocks(info, "x.yaml")).toThrow(
      /^x\.yaml has an `x-cortex-git` .*not a mapping/,
    );
    expect(() => gitBlocks(info, "x.yaml")).toThrow(
      expect.objectContaining({ place: { path: "x.yaml", line: 1 } }),
    );
  });

  it("are a fault that stays short, however long the name of a host is", () => {
    const info = new Map([["x-cortex-git", new Map([["h".repeat(5_000), "acme/shop"]])]]);

    expect(() => gitBlocks(info, "x.yaml")).toThrow(/^.{1,300}$/);
  });

  it("mean a repository whatever the case of its letters, and none that is not known", () => {
    const [block] = gitBlocks(infoOf({ github: { repository: "acme/shop" } }), "x.yaml");

    expect(block && namesRepository(block, "ACME/Shop")).toBe(true);
    expect(block && namesRepository(block, "acme/web")).toBe(false);
    expect(block && namesRepository(block, null)).toBe(false);
  });
});

describe("the basepath", () => {
  it.each([
    [[], "."],
    [[""], "."],
    [["/"], "."],
    [["web"], "web"],
    [["//web/app//"], "web/app"],
    [["services\\pay"], "services/pay"],
    [["", "web", "api"], "web"],
  ])("of %j is %s", (basepaths, expected) => {
    expect(basepathOf(basepaths.map((basepath) => ({ names: [], basepath })))).toBe(expected);
  });
});

function infoOf(hosts: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const blocks = Object.entries(hosts).map(
    ([host, block]) => [host, new Map(Object.entries(block))] as const,
  );
  return new Map([["x-cortex-git", new Map(blocks)]]);
}
