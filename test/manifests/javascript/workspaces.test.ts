import { describe, expect, it } from "vitest";
import { workspaceMembers } from "../../../src/manifests/javascript/workspaces.ts";
import { growth, linear } from "../../support/growth.ts";
import { repository } from "../../support/speakers.ts";

const files = repository(
  Object.fromEntries(
    [
      "package.json",
      "apps/shop/package.json",
      "apps/shop/e2e/package.json",
      "packages/cart/package.json",
      "packages/cart/yarn.lock",
      "packages/pay/package.json",
      "tools/package.json",
    ].map((path) => [path, "{}"]),
  ),
);

describe("workspaceMembers", () => {
  it.each([
    [["packages/*"], ["packages/cart/package.json", "packages/pay/package.json"]],
    [["apps/**"], ["apps/shop/e2e/package.json", "apps/shop/package.json"]],
    [["packages/*", "!packages/pay"], ["packages/cart/package.json"]],
    [["!packages/pay"], []],
    [["packages/!(pay)"], ["packages/cart/package.json"]],
    [["./tools/"], ["tools/package.json"]],
    [["{apps,packages}/{shop,pay}"], ["apps/shop/package.json", "packages/pay/package.json"]],
    [["packages/@(pay|cart|none)"], ["packages/cart/package.json", "packages/pay/package.json"]],
    [["packages/?(x-)pay"], ["packages/pay/package.json"]],
    [
      ["{apps,{packages,tools}/{cart,none}}/**"],
      ["apps/shop/e2e/package.json", "apps/shop/package.json", "packages/cart/package.json"],
    ],
    [
      ["packages/[a-d]*", "pack*/p?y"],
      ["packages/cart/package.json", "packages/pay/package.json"],
    ],
    [["!(packages|apps)"], ["tools/package.json"]],
    [["packages/+(pay)"], []],
    [["nowhere/*"], []],
    [[], []],
  ])("finds by %j", (workspaces, expected) => {
    expect(workspaceMembers({ workspaces }, ".", files)).toEqual(expected);
  });

  it("reads globs from below where the root lies", () => {
    expect(workspaceMembers({ workspaces: ["*"] }, "packages", files)).toEqual([
      "packages/cart/package.json",
      "packages/pay/package.json",
    ]);
  });

  it("takes globs from `packages`, too", () => {
    expect(workspaceMembers({ workspaces: { packages: ["tools"] } }, ".", files)).toEqual([
      "tools/package.json",
    ]);
  });

  it.each([[undefined], [null], ["packages/*"], [7], [{}], [[null, 1, {}]], [["*".repeat(2_000)]]])(
    "finds none where workspaces are %j",
    (workspaces) => {
      expect(workspaceMembers({ workspaces }, ".", files)).toEqual([]);
    },
  );

  it("does not find what is hidden, unless it is named", () => {
    const tree = repository({ ".x/a/package.json": "{}", "x/.a/package.json": "{}" });

    expect(workspaceMembers({ workspaces: ["**", "*/*"] }, ".", tree)).toEqual([]);
    expect(workspaceMembers({ workspaces: [".x/*"] }, ".", tree)).toEqual([".x/a/package.json"]);
  });

  // As regular expressions each of these takes longer than anyone waits.
  it.each([
    ["stars", `${"*a".repeat(30)}b`],
    ["stars and question marks", "a?*".repeat(300)],
    ["directories", "**/*a/".repeat(100)],
    ["braces", "{a,aa}".repeat(100)],
    ["braces within braces", "{a,".repeat(300) + "}".repeat(300)],
    ["lists", "@(a|aa)".repeat(100)],
    ["what is not", "!(a|aa)".repeat(100)],
    ["repetitions", "+(a|aa)".repeat(100)],
    ["sets", "[a-a]*".repeat(150)],
  ])("takes no time over hostile %s", async (_, glob) => {
    const grown = await growth(4_000, (size) => {
      const paths = [`${"a".repeat(size)}/package.json`, `${"a/".repeat(size / 2)}package.json`];
      const tree = repository(Object.fromEntries(paths.map((path) => [path, "{}"])));
      expect(workspaceMembers({ workspaces: [glob, `!${glob}`] }, ".", tree)).toEqual([]);
    });

    expect(grown).toBeLessThan(linear);
  });

  it("takes no time over very many globs", async () => {
    const grown = await growth(20_000, (size) => {
      const globs = Array.from({ length: size }, (_, at) => [`packages/${at}`, `${at}/*`]).flat();
      expect(workspaceMembers({ workspaces: [...globs, "tools"] }, ".", files)).toEqual([
        "tools/package.json",
      ]);
    });

    expect(grown).toBeLessThan(linear);
  });
});
