import { describe, expect, it } from "vitest";
import { digestOf, nameHash, packHashes, versionHash } from "../../src/convergence/name-hash.ts";
import {
  isDue,
  isWritten,
  nextState,
  type RunFacts,
  type TypeFacts,
} from "../../src/convergence/next-state.ts";
import { recordedNames } from "../../src/convergence/recorded-names.ts";
import { noState, parseState, type State } from "../../src/convergence/state.ts";
import { noon } from "../support/converging.ts";
import { declaredType } from "../support/declared-type.ts";
import { stateOf } from "../support/state-of.ts";

const name = "github.com/acme/shop";
const run: RunFacts = {
  source: { name, repositoryId: "1", scope: "" },
  entityId: "en1",
  commit: "c0ffee",
  run: "https://ci.example/1",
  tool: "1.2.3",
  settings: "abcdef",
  result: "synced",
  now: noon,
};

describe("the state after a run", () => {
  it("records which entity, when, and what each type of this source declares", () => {
    const recorded = recordedNames("NODE", [{ packageType: "NODE", name: "ms", version: "2.1.3" }]);

    expect(nextState(noState, run, [facts({ declared: ["ms@2.1.3"], recorded })])).toEqual({
      v: "1",
      entity: "en1",
      result: "synced",
      at: "2026-11-30T12:00:00.000Z",
      sources: {
        [name]: {
          repositoryId: "1",
          scope: "",
          commit: "c0ffee",
          at: "2026-11-30T12:00:00.000Z",
          run: "https://ci.example/1",
          tool: "1.2.3",
          settings: "abcdef",
          result: "synced",
          types: {
            NODE: {
              declared: "1",
              digest: expect.stringMatching(/^[\w-]{16}$/) as string,
              recordedDigest: expect.stringMatching(/^[\w-]{16}$/) as string,
              names: nameHash("NODE", "ms"),
            },
          },
        },
      },
    });
  });

  it("carries other sources, unknown fields and types that were not looked at", () => {
    const state = known({
      v: "1",
      note: "kept",
      sources: {
        [name]: { hint: "abc", repositoryId: "1", types: { GO: { names: "", more: 1 } } },
        "github.com/acme/web": { v: "9", anything: true },
      },
    });

    expect(nextState(state, run, [facts({})])).toMatchObject({
      note: "kept",
      sources: {
        [name]: { hint: "abc", types: { GO: { names: "", more: 1 }, NODE: {} } },
        "github.com/acme/web": { v: "9", anything: true },
      },
    });
  });

  it("writes anew what a newer version wrote about this source", () => {
    const state = known({ v: "1", sources: { [name]: { v: "9", hint: "abc" } } });

    const [entry] = Object.values(sourcesOf(nextState(state, run, [])));

    expect(entry).toMatchObject({ hint: "abc" });
    expect(entry).not.toHaveProperty("v");
  });

  it("writes anew what cannot be understood about this source", () => {
    const state = known({ v: "1", sources: { [name]: null } });

    expect(sourcesOf(nextState(state, run, []))[name]).toMatchObject({ result: "synced" });
  });

  it("has the tree of this commit, and never that of another one", () => {
    const before = known({ v: "1", sources: { [name]: { tree: "older", types: {} } } });
    const treeAfter = (tree?: string): unknown => {
      const written = JSON.stringify(nextState(before, { ...run, tree }, []));
      return sourcesOf(JSON.parse(written) as Readonly<Record<string, unknown>>)[name];
    };

    expect(treeAfter("newer")).toMatchObject({ tree: "newer" });
    expect(treeAfter()).not.toHaveProperty("tree");
  });

  it("keeps the id of the repository that was known, where this run does not know it", () => {
    const state = stateOf({ [name]: { repositoryId: "1" } });
    const source = { ...run.source, repositoryId: "" };

    expect(sourcesOf(nextState(state, { ...run, source }, []))[name]).toMatchObject({
      repositoryId: "1",
    });
  });

  it("has failed where any of its sources has", () => {
    const failed = { result: "failed", types: {} };
    const state = known({ v: "1", sources: { "github.com/acme/web": failed } });

    expect(nextState(state, run, [])).toMatchObject({ result: "failed" });
    expect(nextState(noState, { ...run, result: "failed" }, [])).toMatchObject({
      result: "failed",
    });
  });

  it("has the entry of a renamed repository under its new name alone", () => {
    const state = stateOf({ "github.com/acme/old": { names: ["a"], repositoryId: "1" } });

    expect(Object.keys(sourcesOf(nextState(state, run, [])))).toEqual([name]);
  });

  it("gives the entry of another repository that had this name another key", () => {
    const state = stateOf({ [name]: { names: ["a"], repositoryId: "7" } });

    expect(Object.keys(sourcesOf(nextState(state, run, [])))).toEqual([`${name}@7`, name]);
  });
});

describe("the names of a type", () => {
  const before = { [name]: ["gone", "kept"] };
  const recorded = recordedNames(
    "NODE",
    ["ms", "kept"].map((each) => ({ packageType: "NODE", name: each, version: "1" }) as const),
  );

  it("are those declared, and those of the base that are still recorded", () => {
    expect(typeAfter(before, { declared: ["ms@1"], recorded })).toMatchObject({
      names: hashed("ms", "kept"),
    });
  });

  it("are the whole base where it is not known what is recorded", () => {
    const type = typeAfter(before, { declared: ["ms@1"], recorded: null });

    expect(type).toMatchObject({ names: hashed("ms", "kept", "gone") });
    expect(type).not.toHaveProperty("recordedDigest");
  });

  it("wait without a claim where they stay only because another source claims them", () => {
    const sources = { ...before, "github.com/acme/web": ["kept"] };

    expect(typeAfter(sources, { declared: ["ms@1"], recorded })).toMatchObject({
      names: hashed("ms"),
      waiting: hashed("kept"),
    });
  });

  it.each([
    ["something in this run kept the type", { isFrozen: true }],
    ["they stay for a reason of their own", { held: new Set([nameHash("NODE", "kept")]) }],
  ])("stay claimed where %s", (_, kept) => {
    const sources = { ...before, "github.com/acme/web": ["kept"] };
    const type = typeAfter(sources, { declared: ["ms@1"], recorded, ...kept });

    expect(type).toMatchObject({ names: hashed("ms", "kept") });
    expect(type).not.toHaveProperty("waiting");
  });

  it("wait on, and are claimed again where they are declared again", () => {
    const sources = {
      [name]: { names: ["ms"], waiting: ["kept"] },
      "github.com/acme/web": ["kept"],
    };

    expect(typeAfter(sources, { declared: ["ms@1"], recorded })).toMatchObject({
      waiting: hashed("kept"),
    });
    expect(typeAfter(sources, { declared: ["ms@1", "kept@1"], recorded })).toMatchObject({
      names: hashed("ms", "kept"),
    });
  });
});

describe("the digest of what is recorded", () => {
  it("is of the names in order, in whatever order the rows came", () => {
    const row = (each: string) => ({ packageType: "NODE", name: each, version: "1" }) as const;
    const digest = digestOf([
      { name: "a", versions: ["1"] },
      { name: "b", versions: ["1"] },
    ]);

    for (const names of [
      ["a", "b"],
      ["b", "a"],
    ])
      expect(typeAfter({}, { recorded: recordedNames("NODE", names.map(row)) })).toMatchObject({
        recordedDigest: digest,
      });
  });
});

describe("what a type records of versions", () => {
  it("is each version of a name that another source claims, too", () => {
    const sources = { "github.com/acme/web": ["ms"] };

    expect(typeAfter(sources, { declared: ["ms@1.0.0,2.0.0", "debug@4.0.0"] })).toMatchObject({
      shared: packHashes([
        nameHash("NODE", "ms"),
        versionHash("NODE", "ms", "1.0.0"),
        versionHash("NODE", "ms", "2.0.0"),
      ]),
    });
  });

  it("is nothing where nobody else claims a name", () => {
    expect(typeAfter({}, { declared: ["ms@1.0.0"] })).not.toHaveProperty("shared");
  });

  it("is what the store writes its own way", () => {
    expect(typeAfter({}, { rewrites: new Set(["abcdef"]) })).toMatchObject({ rewritten: "abcdef" });
  });
});

describe("the SBOMs that declare packages", () => {
  const sboms = new Set([nameHash("NODE", "bom.json")]);

  it("are those of this run", () => {
    expect(typeAfter({}, { sboms })).toMatchObject({ sboms: hashed("bom.json") });
    expect(typeAfter({ [name]: { sboms: ["bom.json"] } }, {})).not.toHaveProperty("sboms");
  });

  it("stay while a type is held", () => {
    const before = { [name]: { sboms: ["bom.json"] } };

    expect(typeAfter(before, { isFrozen: true })).toMatchObject({ sboms: hashed("bom.json") });
  });
});

describe("what `prune: all` removed", () => {
  const removed = new Set([nameHash("NODE", "stray")]);

  it("is remembered from run to run", () => {
    expect(typeAfter({}, { removed })).toMatchObject({ removed: hashed("stray") });
    expect(typeAfter({ [name]: { removed: ["stray"] } }, {})).toMatchObject({
      removed: hashed("stray"),
    });
  });

  it("is forgotten where it is declared again", () => {
    expect(
      typeAfter({ [name]: { removed: ["stray"] } }, { declared: ["stray@1"] }),
    ).not.toHaveProperty("removed");
  });
});

describe("a state", () => {
  const next = nextState(noState, run, [facts({ declared: ["ms@1"] })]);
  const day = 24 * 60 * 60 * 1000;

  it("is due where something of it changed", () => {
    const changed = nextState(noState, run, [facts({ declared: ["ms@2"] })]);

    expect(isDue(known(next), changed, run)).toBe(true);
    expect(isDue(noState, next, run)).toBe(true);
  });

  it("is not due for another commit, run and moment, in whatever order its keys come back", () => {
    const later = { ...run, commit: "beef", run: "2", now: noon + 1_000 };
    const other = nextState(known(reversed(next)), later, [facts({ declared: ["ms@1"] })]);

    expect(isDue(known(reversed(next)), other, later)).toBe(false);
  });

  it("is due once this source's part is a day old, whenever others wrote", () => {
    const renewed = known({ ...next, at: new Date(noon + day).toISOString() });

    expect(isDue(renewed, next, { ...run, now: noon + day - 1 })).toBe(false);
    expect(isDue(renewed, next, { ...run, now: noon + day })).toBe(true);
  });

  it("is written where it has the very entry of this source, whatever others wrote besides", () => {
    const beside = { ...next, sources: { ...sourcesOf(next), "github.com/acme/web": {} } };

    expect(isWritten(known(reversed(beside)), next, run.source)).toBe(true);
    const older = nextState(noState, { ...run, commit: "beef" }, [facts({ declared: ["ms@1"] })]);
    expect(isWritten(known(older), next, run.source)).toBe(false);
    expect(isWritten(noState, next, run.source)).toBe(false);
  });
});

type Given = Partial<Omit<TypeFacts, "declared">> & { readonly declared?: readonly string[] };

function facts({ declared = [], ...given }: Given): TypeFacts {
  return {
    packageType: "NODE",
    declared: declaredType("NODE", declared).packages,
    recorded: new Map(),
    isFrozen: false,
    held: new Set(),
    removed: new Set(),
    rewrites: new Set(),
    sboms: new Set(),
    ...given,
  };
}

/** What this source writes about NODE. */
function typeAfter(sources: Parameters<typeof stateOf>[0], given: Given): unknown {
  const written = sourcesOf(nextState(stateOf(sources), run, [facts(given)]))[name];
  return (written as { types: { NODE: unknown } }).types.NODE;
}

function sourcesOf(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return fields["sources"] as Readonly<Record<string, unknown>>;
}

function known(value: Readonly<Record<string, unknown>>): State {
  const reading = parseState(value, null);
  if (!("state" in reading)) throw new Error("the state of the test is not known");
  return reading.state;
}

function reversed(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(value), (_, found: unknown) =>
    typeof found === "object" && found !== null && !Array.isArray(found)
      ? Object.fromEntries(Object.entries(found).toReversed())
      : found,
  ) as Readonly<Record<string, unknown>>;
}

function hashed(...names: readonly string[]): string {
  return packHashes(names.map((each) => nameHash("NODE", each)));
}
