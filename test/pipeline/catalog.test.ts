import { describe, expect, it } from "vitest";
import { stateKey } from "../../src/convergence/state.ts";
import { type ProblemCode, Fault } from "../../src/domain/problem.ts";
import { screenEntities } from "../../src/pipeline/catalog.ts";
import { claim } from "../support/claim.ts";
import { memoryCortex, type MemoryCortex } from "../support/memory-cortex.ts";

const own = { name: "github.com/acme/shop", id: "1" };

describe("an entity that a descriptor names", () => {
  it("of this repository passes, in whatever letters, with its CID and by one request", async () => {
    const cortex = memoryCortex();
    cortex.store.entities.know("shop", { id: "en1", git: { repository: "acme/shop" } });

    const { entities, problems } = await screen(cortex, ["shop"]);

    expect(entities).toEqual([{ entity: "shop", entityId: "en1", reading: null, fault: null }]);
    expect(problems).toEqual([]);
    expect(cortex.asked).toEqual(["catalog"]);
  });

  it("passes by its CID as well", async () => {
    const cortex = memoryCortex();
    cortex.store.entities.know("shop", { id: "en1", git: { repository: "acme/shop" } });

    expect((await screen(cortex, ["en1"])).entities).toMatchObject([
      { entity: "en1", entityId: "en1", fault: null },
    ]);
  });

  it("that Cortex does not know passes, so that the list reports it", async () => {
    expect((await screen(memoryCortex(), ["none"])).entities).toMatchObject([
      { entityId: null, fault: null },
    ]);
  });

  it("without git details and without sources passes", async () => {
    const cortex = memoryCortex();
    cortex.store.entities.know("shop");

    expect((await screen(cortex, ["shop"])).entities).toMatchObject([
      { fault: null, reading: { kind: "none" } },
    ]);
  });

  it("of another repository is held, and the reason for that is reported", async () => {
    const [entity] = (await screen(foreign(), ["shop"])).entities;

    expect(entity?.fault).toMatchObject({ code: "entity-foreign", place: { entity: "shop" } });
    expect(entity?.fault?.message).toBe(
      "shop is held: a descriptor names it, and in Cortex it belongs to acme/other, not to acme/shop. Correct the tag in the descriptor or the repository in Cortex, or name it by `entity` in the workflow.",
    );
  });

  it("of another repository passes where this one is a source of it", async () => {
    const cortex = foreign();
    claimed(cortex, own.name);

    expect((await screen(cortex, ["shop"])).entities).toMatchObject([
      { fault: null, reading: { kind: "known" } },
    ]);
  });

  it("of another repository passes where this one is a source of it by its id or in a part", async () => {
    const renamed = foreign();
    const sources = { "github.com/acme/old": { repositoryId: "1", scope: "", types: {} } };
    setState(renamed, { v: "1", sources });
    const part = foreign();
    claimed(part, `${own.name}#abcdef`);

    expect((await screen(renamed, ["shop"])).entities).toMatchObject([{ fault: null }]);
    expect((await screen(part, ["shop"])).entities).toMatchObject([{ fault: null }]);
  });

  it("is not this repository's by a name that another repository had", async () => {
    const cortex = foreign();
    setState(cortex, { v: "1", sources: { [own.name]: { repositoryId: "7", types: {} } } });

    expect((await screen(cortex, ["shop"])).entities[0]?.fault?.code).toBe("entity-foreign");
  });

  it("without git details is theirs where only other repositories are its sources", async () => {
    const cortex = memoryCortex();
    cortex.store.entities.know("shop");
    claimed(cortex, "github.com/acme/other");

    const [entity] = (await screen(cortex, ["shop"])).entities;
    expect(entity?.fault?.message).toContain("belongs to github.com/acme/other");
  });

  it("names all of its sources where none is this repository", async () => {
    const cortex = memoryCortex();
    cortex.store.entities.know("shop");
    setState(cortex, { v: "1", sources: { "github.com/acme/a": {}, "github.com/acme/b": {} } });

    const [entity] = (await screen(cortex, ["shop"])).entities;
    expect(entity?.fault?.message).toContain("belongs to github.com/acme/a, github.com/acme/b, ");
  });

  it("is held where the state of a foreign entity cannot be read", async () => {
    const cortex = memoryCortex({}, (request) => {
      if (request === `read ${stateKey}`) throw new Fault("cortex-unavailable", "Down.");
    });
    cortex.store.entities.know("shop", { git: { repository: "acme/other" } });

    expect((await screen(cortex, ["shop"])).entities[0]?.fault?.code).toBe("entity-foreign");
  });
});

describe("the catalog", () => {
  it("is asked once for the entities of the repository, and once for all others by name", async () => {
    const cortex = foreign();
    cortex.store.entities.know("web", { git: { repository: "acme/shop" } });
    cortex.store.entities.know("api", { git: { repository: "acme/shop" } });

    expect(await asks(cortex, ["web", "api"])).toEqual([{ repository: "acme/shop" }]);
    expect(await asks(cortex, ["web", "shop", "none"])).toEqual([
      { repository: "acme/shop" },
      { tags: ["shop", "none"] },
    ]);
  });

  it("is asked for no repository where it is not known", async () => {
    expect(await asks(foreign(), ["shop"], { repository: null })).toEqual([{ tags: ["shop"] }]);
  });
});

describe("an entity without git details whose state cannot be read", () => {
  it("is held, with the fault, because other repositories may be its sources", async () => {
    const [entity] = (await screen(unreadable("cortex-unavailable"), ["shop"])).entities;

    expect(entity).toMatchObject({ entity: "shop", reading: { kind: "unavailable" } });
    expect(entity?.fault).toMatchObject({
      code: "cortex-unavailable",
      message: "No.",
      place: { entity: "shop" },
    });
  });

  it("passes where the key may not read states, so that there are no sources", async () => {
    expect((await screen(unreadable("cortex-rejected"), ["shop"])).entities).toMatchObject([
      { entity: "shop", fault: null },
    ]);
  });
});

describe("a catalog that may not be listed", () => {
  it("has descriptors believed, with one notice", async () => {
    const cortex = refusing("cortex-rejected");

    const { entities, problems } = await screen(cortex, ["shop", "web"]);

    expect(entities.map(({ fault }) => fault)).toEqual([null, null]);
    const message =
      "Whether the entities that descriptors name belong to this repository could not be checked. No.";
    expect(problems).toMatchObject([{ severity: "notice", code: "catalog-unavailable", message }]);
  });

  it("has them believed on a pull request only for entities that have this repository as a source", async () => {
    const cortex = refusing("cortex-rejected");
    claimed(cortex, own.name);

    const { entities } = await screen(cortex, ["shop", "web"], { isPreview: true });

    expect(entities.map(({ entity, fault }) => [entity, fault?.code ?? null])).toEqual([
      ["shop", null],
      ["web", "catalog-unavailable"],
    ]);
  });

  it("has nothing believed where it did not answer, but what the state proves", async () => {
    const cortex = refusing("cortex-unavailable");
    claimed(cortex, own.name);

    const { entities, problems } = await screen(cortex, ["shop", "web"]);

    expect(entities.map(({ fault }) => fault?.code ?? null)).toEqual([null, "cortex-unavailable"]);
    expect(entities[1]?.fault?.place).toEqual({ entity: "web" });
    expect(problems).toEqual([]);
  });
});

describe("a run whose repository is not known", () => {
  it("owns no entity that belongs to a repository", async () => {
    const cortex = memoryCortex();
    cortex.store.entities.know("shop", { git: { repository: "acme/shop" } });

    const { entities } = await screen(cortex, ["shop"], { repository: null, source: null });
    expect(entities[0]?.fault?.message).toContain("not to this repository");
  });

  it("is a source of none", async () => {
    const cortex = foreign();
    claimed(cortex, own.name);

    const { entities } = await screen(cortex, ["shop"], { source: null });
    expect(entities[0]?.fault?.code).toBe("entity-foreign");
  });
});

type Overrides = Partial<Omit<Parameters<typeof screenEntities>[1], "cortex" | "sleep">>;

function screen(cortex: MemoryCortex, entities: readonly string[], overrides: Overrides = {}) {
  return screenEntities(entities, {
    cortex,
    repository: "acme/shop",
    source: own,
    isPreview: false,
    sleep: () => Promise.resolve(),
    ...overrides,
  });
}

/** What the catalog is asked for. */
async function asks(cortex: MemoryCortex, entities: readonly string[], overrides: Overrides = {}) {
  const asked: unknown[] = [];
  const watched: MemoryCortex = {
    ...cortex,
    catalog(query) {
      asked.push(query);
      return cortex.catalog(query);
    },
  };
  await screen(watched, entities, overrides);
  return asked;
}

/** An entity without git details, of which no custom data can be read. */
function unreadable(code: ProblemCode): MemoryCortex {
  const cortex = memoryCortex({}, (request) => {
    if (request === `read ${stateKey}`) throw new Fault(code, "No.");
  });
  cortex.store.entities.know("shop");
  return cortex;
}

function foreign(): MemoryCortex {
  const cortex = memoryCortex();
  cortex.store.entities.know("shop", { git: { repository: "acme/other" } });
  return cortex;
}

function refusing(code: ProblemCode): MemoryCortex {
  return memoryCortex({}, (request) => {
    if (request === "catalog") throw new Fault(code, "No.");
  });
}

function claimed(cortex: MemoryCortex, source: string): void {
  setState(cortex, claim(source, [{ packageType: "NODE", name: "ms" }]).value);
}

function setState({ store }: MemoryCortex, value: unknown): void {
  store.customData.set("shop", { key: stateKey, value }, false);
}
