import { describe, expect, it } from "vitest";
import { workspaceMembers } from "../../../src/manifests/javascript/workspaces.ts";
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
    [["nowhere/*"], []],
    [[], []],
  ])("finds by %j", async (workspaces, expected) => {
    expect(await workspaceMembers({ workspaces }, ".", files)).toEqual(expected);
  });

  it("reads globs from below where the root lies", async () => {
    expect(await workspaceMembers({ workspaces: ["*"] }, "packages", files)).toEqual([
      "packages/cart/package.json",
      "packages/pay/package.json",
    ]);
  });

  it("takes globs from `packages`, too", async () => {
    expect(await workspaceMembers({ workspaces: { packages: ["tools"] } }, ".", files)).toEqual([
      "tools/package.json",
    ]);
  });

  it.each([[undefined], [null], ["packages/*"], [7], [{}], [[null, 1, {}]], [["*".repeat(2_000)]]])(
    "finds none where workspaces are %j",
    async (workspaces) => {
      expect(await workspaceMembers({ workspaces }, ".", files)).toEqual([]);
    },
  );
});
