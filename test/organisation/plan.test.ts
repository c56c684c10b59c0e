import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EstateEntity } from "../../src/cortex/estate.ts";
import type { Head } from "../../src/organisation/heads.ts";
import { planOrganisation, type PlanFacts } from "../../src/organisation/plan.ts";
import { spread } from "../../src/organisation/shards.ts";

function entity(
  tag: string,
  repository: string | null,
  more: Partial<EstateEntity> = {},
): EstateEntity {
  const git = repository === null ? null : { repository, basepath: null, provider: "github" };
  return {
    tag,
    id: `id-${tag}`,
    type: "service",
    isArchived: false,
    git,
    owners: [],
    slackChannels: [],
    data: new Map(),
    ...more,
  };
}

function head(repository: string, more: Partial<Head> = {}): Head {
  return {
    repository,
    id: "1",
    branch: "main",
    commit: "c0ffee",
    isArchived: false,
    isDisabled: false,
    topics: [],
    ...more,
  };
}

function planOf(
  entities: readonly EstateEntity[],
  heads: readonly (readonly [string, Head | null])[],
  more: Partial<PlanFacts> = {},
) {
  return planOrganisation({
    mode: "check",
    entities,
    heads: new Map(heads),
    owner: "acme",
    provider: "github",
    isSelected: () => true,
    isUnchanged: () => false,
    checkedAt: () => 0,
    lastResultOf: () => "",
    inputsOf: () => ({}),
    limit: 100,
    shards: null,
    share: 225,
    maxParallel: 4,
    now: 0,
    ...more,
  });
}

describe("the plan of an organisation", () => {
  it.each([
    ["archived", "acme/shop", head("acme/shop", { isArchived: true })],
    ["disabled", "acme/shop", head("acme/shop", { isDisabled: true })],
    ["empty", "acme/shop", head("acme/shop", { commit: "" })],
    ["not-visible", "acme/shop", null],
    ["other-owner", "other/shop", null],
    ["other-owner", "acme/shop", head("other/shop")],
  ] as const)("leaves a repository aside that is %s", (verdict, name, found) => {
    const plan = planOf([entity("shop", name)], [[name, found]]);

    expect(plan.shards).toEqual([]);
    expect(plan.aside).toMatchObject([{ verdict, entities: [{ tag: "shop" }] }]);
  });

  it("leaves a repository of another provider aside, whatever this one has of that name", () => {
    const git = { repository: "acme/shop", basepath: null, provider: "gitlab" };
    const plan = planOf([entity("shop", null, { git })], [["acme/shop", head("acme/shop")]]);

    expect(plan.aside).toMatchObject([{ verdict: "other-provider" }]);
    expect(plan.withoutEntity).toEqual(["acme/shop"]);
  });

  it("cannot keep two repositories of one name at two providers apart", () => {
    const entities = ["github", "gitlab"].map((provider) =>
      entity(provider, null, { git: { repository: "acme/shop", basepath: null, provider } }),
    );
    const plan = planOf(entities, [["acme/shop", head("acme/shop")]], { provider: "any" });

    expect(plan.shards).toEqual([]);
    expect(plan.aside).toMatchObject([
      { verdict: "conflict", entities: [{ tag: "github" }] },
      { verdict: "conflict", entities: [{ tag: "gitlab" }] },
    ]);
  });

  it("reads a repository once that entities name as it was before and after it was renamed", () => {
    const entities = [entity("a", "acme/old"), entity("b", "acme/new")];
    const plan = planOf(entities, [
      ["acme/old", head("acme/new")],
      ["acme/new", head("acme/new")],
    ]);

    expect(plan.shards).toMatchObject([
      [{ repository: "acme/new", formerly: "acme/old", entities: [{ tag: "a" }, { tag: "b" }] }],
    ]);
    expect(plan.withoutEntity).toEqual([]);
  });

  it("knows of each entity what its last sync came to", () => {
    const plan = planOf(
      [entity("a", "acme/shop"), entity("b", "acme/shop")],
      [["acme/shop", head("acme/shop")]],
      { lastResultOf: (_, { tag }) => (tag === "a" ? "synced" : "") },
    );

    expect(plan.shards).toMatchObject([
      [{ entities: [{ lastResult: "synced" }, { lastResult: "" }] }],
    ]);
  });

  it("goes on under the new name of a repository", () => {
    const plan = planOf([entity("shop", "acme/old")], [["acme/old", head("acme/new")]]);

    expect(plan.shards).toMatchObject([[{ repository: "acme/new", formerly: "acme/old" }]]);
  });

  it("gives a repository to all its entities, without case, and leaves archived ones out", () => {
    const entities = [
      entity("b", "acme/Shop"),
      entity("a", "ACME/shop"),
      entity("gone", "acme/shop", { isArchived: true }),
    ];
    const plan = planOf(entities, [["acme/shop", head("acme/Shop")]]);

    expect(plan.shards).toMatchObject([[{ entities: [{ tag: "a" }, { tag: "b" }] }]]);
  });

  it("names repositories without an entity, and entities without a repository", () => {
    const plan = planOf([entity("lost", null)], [["acme/free", head("acme/free")]]);

    expect(plan).toMatchObject({ withoutEntity: ["acme/free"], withoutRepository: ["lost"] });
  });

  it("takes the longest unchecked first, up to the limit", () => {
    const entities = ["a", "b", "c"].map((name) => entity(name, `acme/${name}`));
    const heads = ["a", "b", "c"].map((name) => [`acme/${name}`, head(`acme/${name}`)] as const);
    const ages = new Map([
      ["acme/a", 3],
      ["acme/b", 1],
      ["acme/c", 2],
    ]);
    const plan = planOf(entities, heads, {
      limit: 2,
      checkedAt: ({ repository }) => ages.get(repository) ?? 0,
    });

    expect(plan.shards.flat().map(({ repository }) => repository)).toEqual(["acme/b", "acme/c"]);
    expect(plan.aside).toMatchObject([{ repository: "acme/a", verdict: "postponed" }]);
  });

  it("is the same in whatever order the catalog lists its entities", () => {
    const entities = Array.from({ length: 30 }, (_, at) => entity(`e${at}`, `acme/r${at % 12}`));
    const heads = Array.from(
      { length: 12 },
      (_, at) => [`acme/r${at}`, head(`acme/r${at}`)] as const,
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(entities, { minLength: 30 }), (shuffled) => {
        expect(planOf(shuffled, heads, { shards: 4 })).toEqual(
          planOf(entities, heads, { shards: 4 }),
        );
      }),
    );
  });
});

describe("shards", () => {
  it("hold every item once, none is empty, and no two differ by more than the dearest item", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 })),
        fc.integer({ min: 1, max: 9 }),
        (costs, shards) => {
          const items = costs.map((cost, at) => ({ item: at, cost, entities: 1 }));
          const filled = spread(items, { shards, share: 100, maxParallel: 4 });

          expect(filled.flat().toSorted((a, b) => a - b)).toEqual(items.map(({ item }) => item));
          expect(filled.every((shard) => shard.length > 0)).toBe(true);
          const sums = filled.map((shard) => shard.reduce((sum, at) => sum + (costs[at] ?? 0), 0));
          expect(
            Math.max(0, ...sums) - Math.min(...sums, Math.max(0, ...sums)),
          ).toBeLessThanOrEqual(Math.max(0, ...costs));
        },
      ),
    );
  });

  it.each([
    ["as fifteen minutes each need", 3_000, 4.2, 4],
    ["rounded up to whole rounds, so that no job runs alone at the end", 5_000, 4.2, 8],
    ["as a thousand entities each need", 5_000, 0.1, 8],
    ["one for a few", 10, 4.2, 1],
    ["and never more than 64", 90_000, 4.2, 64],
  ])("are as many %s", (_, number, cost, expected) => {
    const items = Array.from({ length: number }, (__, at) => ({ item: at, cost, entities: 1 }));

    expect(spread(items, { shards: null, share: 225, maxParallel: 4 })).toHaveLength(expected);
  });
});
