import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCatalog, type Catalog } from "../../src/sandbox/catalog.ts";
import {
  defaultOptions,
  type NameAndVersion,
  type SandboxOptions,
} from "../../src/sandbox/options.ts";

const now = () => new Date("2026-11-25T12:00:00Z");

function catalog(behaviour: Partial<SandboxOptions> = {}): Catalog {
  return createCatalog({ ...defaultOptions, now, ...behaviour });
}

function packages(...written: readonly string[]): readonly NameAndVersion[] {
  return written.map((text) => {
    const [name = "", version = ""] = text.split("@");
    return { name, version };
  });
}

function listed(of: Catalog, entity = "shop"): readonly string[] {
  return of.list(entity).map(({ name, version }) => `${name}@${version}`);
}

describe("a row", () => {
  it("has an id that counts up, the moment it came, and what was uploaded", () => {
    const shop = catalog();
    shop.upload("shop", "go/gosum", packages("a@1", "b@2"), "nothing");

    expect(shop.list("shop")).toEqual([
      {
        id: 1,
        dateCreated: "2026-11-25T12:00:00.000Z",
        name: "a",
        packageType: "GO",
        version: "1",
      },
      {
        id: 2,
        dateCreated: "2026-11-25T12:00:00.000Z",
        name: "b",
        packageType: "GO",
        version: "2",
      },
    ]);
  });

  it("is answered as it was saved", () => {
    const shop = catalog();
    const saved = shop.upload("shop", "go/gosum", packages("a@1"), "nothing");

    expect(shop.list("shop")).toEqual(saved);
  });

  it("is answered once for what came twice", () => {
    expect(
      catalog().upload("shop", "node/yarn-lock", packages("a@1", "a@1"), "nothing"),
    ).toHaveLength(1);
  });
});

describe("entities", () => {
  it("do not know of each other", () => {
    const shops = catalog();
    shops.upload("shop", "go/gosum", packages("a@1"), "nothing");
    shops.upload("__proto__", "go/gosum", packages("b@1"), "nothing");

    expect(listed(shops)).toEqual(["a@1"]);
    expect(listed(shops, "__proto__")).toEqual(["b@1"]);
    expect(listed(shops, "constructor")).toEqual([]);
  });

  it("are shown by the state once something was written", () => {
    const shops = catalog();
    shops.list("looked-at");
    shops.upload("shop", "go/gosum", packages("a@1"), "nothing");

    expect([...shops.state().keys()]).toEqual(["shop"]);
  });

  it("are forgotten when the catalog is cleared, and ids start again", () => {
    const shops = catalog();
    shops.seed("shop", [{ packageType: "GO", name: "a", version: "1" }]);
    shops.clear();
    shops.seed("shop", [{ packageType: "GO", name: "b", version: "1" }]);

    expect(shops.list("shop")).toMatchObject([{ id: 1, name: "b" }]);
  });
});

describe("a lagging store", () => {
  it("lists the state before the write so many times", () => {
    const shop = catalog({ lag: 2 });
    shop.seed("shop", [{ packageType: "NODE", name: "old", version: "1" }]);
    shop.upload("shop", "node/yarn-lock", packages("new@1"), "nothing");

    expect([listed(shop), listed(shop), listed(shop)]).toEqual([["old@1"], ["old@1"], ["new@1"]]);
  });

  it("lists the state before the first of several writes", () => {
    const shop = catalog({ lag: 1 });
    shop.upload("shop", "node/yarn-lock", packages("a@1"), "nothing");
    shop.upload("shop", "go/gosum", packages("b@1"), "nothing");
    shop.remove("shop", "GO", "b");

    expect([listed(shop), listed(shop)]).toEqual([[], ["a@1"]]);
  });

  it("shows in its state what is recorded in truth", () => {
    const shop = catalog({ lag: 5 });
    shop.upload("shop", "node/yarn-lock", packages("a@1"), "nothing");

    expect(shop.state().get("shop")).toMatchObject([{ name: "a" }]);
  });

  it("shows what is seeded at once", () => {
    const shop = catalog({ lag: 5 });
    shop.upload("shop", "node/yarn-lock", packages("a@1"), "nothing");
    shop.seed("shop", [{ packageType: "GO", name: "b", version: "1" }]);

    expect(listed(shop)).toEqual(["a@1", "b@1"]);
  });

  it("lags for each entity by itself", () => {
    const shops = catalog({ lag: 1 });
    shops.upload("shop", "go/gosum", packages("a@1"), "nothing");
    shops.upload("web", "go/gosum", packages("b@1"), "nothing");

    expect([listed(shops, "web"), listed(shops, "web"), listed(shops)]).toEqual([[], ["b@1"], []]);
  });

  it("shows the truth after so many lists, whatever was written", () => {
    const step = fc.oneof(
      fc.array(fc.constantFrom("a@1", "a@2", "b@1")).map((written) => ({ written })),
      fc.constantFrom("a", "b").map((name) => ({ name })),
      fc.constant("list" as const),
    );
    fc.assert(
      fc.property(fc.array(step), fc.nat({ max: 3 }), (steps, lag) => {
        const shop = catalog({ lag });
        for (const each of steps)
          if (each === "list") shop.list("shop");
          else if ("name" in each) shop.remove("shop", "NODE", each.name);
          else shop.upload("shop", "node/yarn-lock", packages(...each.written), "nothing");
        for (let lists = 0; lists < lag; lists += 1) shop.list("shop");

        expect(shop.list("shop")).toEqual(shop.state().get("shop") ?? []);
      }),
    );
  });
});

describe("an upload of which something is dropped", () => {
  it("answers as ever and stores the rest", () => {
    const shop = catalog();
    const saved = shop.upload("shop", "go/gosum", packages("a@1", "b@1"), new Set(["b"]));

    expect(saved.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(listed(shop)).toEqual(["a@1"]);
  });

  it("changes nothing where all is dropped", () => {
    const shop = catalog();
    shop.upload("shop", "go/gosum", packages("a@1"), "nothing");
    const saved = shop.upload("shop", "go/gosum", packages("b@1"), "everything");

    expect(saved).toHaveLength(1);
    expect(listed(shop)).toEqual(["a@1"]);
  });
});

describe("thirty thousand packages", () => {
  const many = Array.from({ length: 30_000 }, (_, number) => ({
    name: `package-${number}`,
    version: "1.0.0",
  }));

  it("are stored, listed and removed one by one without looking at all the others each time", () => {
    const shop = catalog({ storage: "add-by-version" });
    shop.upload("shop", "node/yarn-lock", many, "nothing");
    shop.upload("shop", "node/package-lock", many, "nothing");
    expect(shop.list("shop")).toHaveLength(30_000);

    for (const { name } of many) shop.remove("shop", "NODE", name);
    expect(shop.list("shop")).toEqual([]);
  });

  it("may be as many versions of one name", () => {
    const shop = catalog({ storage: "replace-by-endpoint" });
    const versions = many.map((_, number) => ({ name: "a", version: `1.0.${number}` }));
    shop.upload("shop", "node/yarn-lock", versions, "nothing");
    shop.upload("shop", "node/package-lock", versions, "nothing");

    expect(shop.list("shop")).toHaveLength(30_000);
  });
});
