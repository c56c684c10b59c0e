import { describe, expect, it } from "vitest";
import { namedOwners, ownersByDescriptors } from "../../src/pipeline/owners.ts";
import { packageTypes } from "../../src/domain/package.ts";
import { Fault } from "../../src/domain/problem.ts";

const shop = "info:\n  x-cortex-tag: shop\n";

describe("the owners by the lines of `entity`", () => {
  it("are each named once, in the order of the lines", () => {
    const owners = namedOwners([
      { path: "web", entity: "web" },
      { path: "api", entity: "shop" },
      { path: ".", entity: "shop" },
    ]);

    expect(owners.entities).toEqual(["web", "shop"]);
    expect(owners.incomplete).toEqual([]);
    expect(owners.problems).toEqual([]);
  });

  it("own by the longest path, and nothing that no line covers", () => {
    const { ownerOf } = namedOwners([
      { path: "web", entity: "web" },
      { path: "web/admin", entity: "admin" },
    ]);

    expect(ownerOf("web/admin/package.json")).toEqual({
      entity: "admin",
      reason: null,
      unresolved: null,
    });
    expect(ownerOf("api/go.sum")).toEqual({
      entity: null,
      reason: "no line of `entity` covers its directory",
      unresolved: null,
    });
  });
});

describe("the owners by descriptors", () => {
  it("are sorted by directory, whatever the order of the files", async () => {
    const owners = await ownersBy({
      "web/cortex.yaml": "info:\n  x-cortex-tag: web\n",
      "cortex.yaml": shop,
    });

    expect(owners.entities).toEqual(["shop", "web"]);
  });

  it("leave in doubt what lies below a broken one, with the entity around it", async () => {
    const { ownerOf, entities } = await ownersBy({
      "cortex.yaml": shop,
      "web/cortex.yaml": "info: {}\n",
    });

    expect(entities).toEqual(["shop"]);
    expect(ownerOf("web/package.json")).toEqual({
      entity: null,
      reason: "its owner is not known, because of web/cortex.yaml",
      unresolved: { descriptor: "web/cortex.yaml", entities: ["shop"] },
    });
  });

  it("leave in doubt for nobody what no other entity is around", async () => {
    const { ownerOf } = await ownersBy({ "web/cortex.yaml": "info: {}\n" });

    expect(ownerOf("web/package.json").unresolved).toEqual({
      descriptor: "web/cortex.yaml",
      entities: [null],
    });
    expect(ownerOf("api/go.sum")).toEqual({
      entity: null,
      reason: "no Cortex descriptor owns its directory",
      unresolved: null,
    });
  });

  it("are not known at all while a descriptor under .cortex/ cannot be read, which may own any directory", async () => {
    const { incomplete, problems } = await ownersBy({ "cortex.yaml": shop }, [".cortex/web.yaml"]);

    expect(incomplete).toEqual([{ path: ".cortex/web.yaml", packageTypes }]);
    expect(problems).toMatchObject([
      { severity: "error", code: "lfs-pointer", path: ".cortex/web.yaml" },
    ]);
  });

  it("are known around a directory whose own descriptor cannot be read", async () => {
    const owners = await ownersBy({ "cortex.yaml": shop }, ["web/cortex.yaml"]);

    expect(owners.incomplete).toEqual([]);
    expect(owners.problems).toMatchObject([{ severity: "error", code: "lfs-pointer" }]);
    expect(owners.ownerOf("package.json").entity).toBe("shop");
    expect(owners.ownerOf("web/package.json")).toMatchObject({
      entity: null,
      unresolved: { descriptor: "web/cortex.yaml", entities: ["shop"] },
    });
  });
});

function ownersBy(files: Readonly<Record<string, string>>, unreadable: readonly string[] = []) {
  const texts = new Map(Object.entries(files));
  function text(path: string): string {
    const found = texts.get(path);
    if (found === undefined) throw new Fault("lfs-pointer", `${path} is a Git LFS pointer.`);
    return found;
  }
  return ownersByDescriptors([...texts.keys(), ...unreadable], { text }, "acme/shop");
}
