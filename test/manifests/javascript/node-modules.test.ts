import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameInModules } from "../../../src/manifests/javascript/npm-lock-v1.ts";

describe("nameInModules", () => {
  it.each([
    ["node_modules/ms", "ms"],
    ["node_modules/@acme/one", "@acme/one"],
    ["packages/cart/node_modules/ms", "ms"],
    ["node_modules/a/node_modules/@acme/one", "@acme/one"],
  ])("is at the end of %s", (path, name) => {
    expect(nameInModules(path)).toBe(name);
  });

  it.each(["", "packages/cart", "node_modules", "my-node_modules/ms", "a/my_node_modules/ms"])(
    "is nowhere in %j",
    (path) => {
      expect(nameInModules(path)).toBeNull();
    },
  );

  it("is the same below any path", () => {
    const segment = fc.stringMatching(/^[a-z@._-]{1,8}$/);
    fc.assert(
      fc.property(fc.array(segment), segment, (directories, name) => {
        const path = [...directories, "node_modules", name].join("/");

        expect(nameInModules(path)).toBe(name);
      }),
    );
  });
});
