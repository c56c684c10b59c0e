import { describe, expect, it } from "vitest";
import type { CatalogEntity } from "../../src/cortex/cortex.ts";
import { catalogOwners } from "../../src/pipeline/catalog-owners.ts";

describe("the owners by the catalog", () => {
  it("own the directory that their git details name, the root without one, sorted", () => {
    const { lines, sharers, problems } = catalogOwners([
      entity("web", "apps/web"),
      entity("shop", null),
      entity("api", "apps/api"),
    ]);

    expect(lines).toEqual([
      { path: ".", entity: "shop" },
      { path: "apps/api", entity: "api" },
      { path: "apps/web", entity: "web" },
    ]);
    expect(sharers.size).toBe(0);
    expect(problems).toEqual([]);
  });

  it.each(["api", "/api", "./api", "api/", "/api//", "\\api\\", ".//api"])(
    "own one directory however it is written: %s",
    (basepath) => {
      expect(catalogOwners([entity("api", basepath)]).lines).toEqual([
        { path: "api", entity: "api" },
      ]);
    },
  );

  it.each(["", ".", "/", "./"])("own the root by %j", (basepath) => {
    expect(catalogOwners([entity("shop", basepath)]).lines).toEqual([
      { path: ".", entity: "shop" },
    ]);
  });

  it("of one directory share it, with a notice for each directory", () => {
    const { lines, sharers, problems } = catalogOwners([
      entity("shop-web", "web"),
      entity("shop-api", "web/"),
      entity("shop-db", "web"),
    ]);

    expect(lines).toEqual([{ path: "web", entity: "shop-api" }]);
    expect([...sharers]).toEqual([["shop-api", ["shop-db", "shop-web"]]]);
    expect(problems).toMatchObject([{ severity: "notice", code: "entities-shared" }]);
    expect(problems[0]?.message).toContain(
      "shop-api, shop-db, shop-web all have the directory web",
    );
  });

  it("are none that are archived", () => {
    expect(catalogOwners([{ ...entity("old", null), isArchived: true }]).lines).toEqual([]);
  });
});

function entity(tag: string, basepath: string | null): CatalogEntity {
  const git = { repository: "acme/shop", basepath, provider: "github" };
  return { tag, id: `id-of-${tag}`, type: "service", isArchived: false, git };
}
