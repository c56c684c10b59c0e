import { describe, expect, it } from "vitest";
import { Fault } from "../../src/domain/problem.ts";
import { findOwners, givenOwners } from "../../src/pipeline/find-owners.ts";
import type { RunContext } from "../../src/pipeline/run-context.ts";
import { discovered } from "../support/discovered.ts";
import { memoryCortex, type MemoryCortex } from "../support/memory-cortex.ts";

const descriptor = "info:\n  x-cortex-tag: shop\n";

describe("entities that the workflow names", () => {
  it("are obeyed without a question", async () => {
    const cortex = memoryCortex();
    const { owners, entities, problems } = await givenOwners(
      [
        { path: ".", entity: "shop" },
        { path: "api", entity: "the-api" },
      ],
      { context: contextOf(), cortex },
    );

    expect(cortex.asked).toEqual([]);

    expect(owners.entities).toEqual(["shop", "the-api"]);
    expect(entities.map(({ entity, fault }) => [entity, fault])).toEqual([
      ["shop", null],
      ["the-api", null],
    ]);
    expect(problems).toEqual([]);
  });
});

describe("the entities of a repository", () => {
  it("are those that descriptors name, checked against Cortex", async () => {
    const cortex = memoryCortex();
    cortex.store.entities.know("shop", { git: { repository: "acme/other" } });

    const found = await find(cortex, { "cortex.yaml": descriptor });

    expect(found.owners.entities).toEqual(["shop"]);
    expect(found.entities[0]?.fault?.code).toBe("entity-foreign");
  });

  it("are those of the catalog where no descriptor names one, with their CIDs", async () => {
    const cortex = memoryCortex();
    cortex.store.entities.know("shop", { id: "en1", git: { repository: "acme/shop" } });
    cortex.store.entities.know("store", { id: "en2", git: { repository: "acme/shop" } });

    const { owners, entities, sharers } = await find(cortex, {});

    expect(owners.ownerOf("any/package.json").entity).toBe("shop");
    expect(entities.map(({ entity, entityId }) => [entity, entityId])).toEqual([
      ["shop", "en1"],
      ["store", "en2"],
    ]);
    expect([...sharers]).toEqual([["shop", ["store"]]]);
    expect(cortex.asked).toEqual(["catalog"]);
  });

  it("are none by the catalog where the repository is not known", async () => {
    const cortex = memoryCortex();

    expect((await find(cortex, {}, { repository: null })).entities).toEqual([]);
    expect(cortex.asked).toEqual([]);
  });

  it.each([
    ["cortex-rejected", "catalog-unavailable"],
    ["cortex-unreachable", "cortex-unreachable"],
  ] as const)("are an error where the catalog answers %s", async (thrown, code) => {
    const cortex = memoryCortex({}, () => {
      throw new Fault(thrown, "No.");
    });

    expect((await find(cortex, {})).problems).toMatchObject([
      {
        severity: "error",
        code,
        message: "Cortex could not be asked which entities belong to this repository. No.",
      },
    ]);
  });

  it("are those of descriptors alone in a list, which asks Cortex nothing", async () => {
    const cortex = memoryCortex();

    expect(
      (await find(cortex, { "cortex.yaml": descriptor }, { mode: "list" })).entities,
    ).toMatchObject([{ entity: "shop", fault: null }]);
    expect((await find(cortex, {}, { mode: "list" })).entities).toEqual([]);
    expect(cortex.asked).toEqual([]);
  });
});

describe("descriptors that own nothing", () => {
  it("are one notice for each reason", async () => {
    const elsewhere = `${descriptor}  x-cortex-git:\n    github:\n      repository: acme/web\n`;
    const { owners } = await find(memoryCortex(), {
      "cortex.yaml": descriptor,
      "a/cortex.yaml": elsewhere,
      "b/cortex.yaml": elsewhere,
    });

    expect(owners.problems).toMatchObject([
      { severity: "notice", code: "descriptor-idle", path: "a/cortex.yaml" },
    ]);
    expect(owners.problems[0]?.message).toMatch(
      /^a\/cortex\.yaml, b\/cortex\.yaml own nothing here: /,
    );
  });
});

function find(
  cortex: MemoryCortex,
  files: Readonly<Record<string, string>>,
  overrides: Partial<RunContext> = {},
) {
  const context = contextOf(overrides);
  return findOwners(discovered(files), { context, cortex, sleep: () => Promise.resolve() });
}

function contextOf(overrides: Partial<RunContext> = {}): RunContext {
  return {
    toolVersion: "1.2.3",
    mode: "sync",
    repository: "acme/shop",
    ref: "refs/heads/main",
    commit: "abc",
    source: { name: "github.com/acme/shop", id: "1" },
    runId: "",
    isPreview: false,
    startedAt: 0,
    ...overrides,
  };
}
