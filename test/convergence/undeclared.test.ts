import { describe, expect, it } from "vitest";
import { nameHash } from "../../src/convergence/name-hash.ts";
import { recordedNames } from "../../src/convergence/recorded-names.ts";
import { claimsOf, viewOf } from "../../src/convergence/source.ts";
import {
  divideUndeclared,
  keptKeys,
  type Ownership,
  type RemovalPolicy,
  type References,
} from "../../src/convergence/undeclared.ts";
import { declaredType } from "../support/declared-type.ts";
import { stateOf } from "../support/state-of.ts";
import { referencesTo } from "../support/references.ts";

const proven = { prune: "true", isCommitProven: true } as const;

describe("a recorded name that is not declared", () => {
  it("goes where this source declared it before", () => {
    expect(divided({ base: ["gone"] })).toEqual({ removals: ["gone own"], kept: [] });
  });

  it("stays as unclaimed where nobody is known to have declared it", () => {
    expect(divided({})).toEqual({ removals: [], kept: ["gone unclaimed"] });
  });

  it("stays where another source claims it, whether this one declared it or not", () => {
    const kept = ["gone claimed-elsewhere github.com/acme/web"];

    expect(divided({ base: ["gone"], claimed: ["gone"] })).toEqual({ removals: [], kept });
    expect(divided({ claimed: ["gone"], takesUnclaimed: true })).toEqual({ removals: [], kept });
  });

  it("stays where a file still names it, with the place", () => {
    const references = referencesTo({ gone: "setup.py:4" });

    expect(divided({ base: ["gone"], references }).kept).toEqual([
      "gone still-referenced setup.py:4",
    ]);
  });

  it.each([
    ["`prune` is `false`", { prune: "false" }, [], "prune-disabled"],
    ["the commit is not proven", { isCommitProven: false }, [], "commit-unproven"],
    ["names are not resolved", {}, ["build.gradle"], "names-unresolved"],
  ] as const)(
    "stays where %s, and is not taken by others' claims",
    (_, policy, unresolved, reason) => {
      const found = divided({ base: ["gone"], claimed: ["gone"], policy, unresolved });

      expect(found).toEqual({ removals: [], kept: [`gone ${reason}`] });
    },
  );

  it("is unclaimed and nothing else where nothing may go and nobody declared it", () => {
    expect(divided({ policy: { isCommitProven: false } }).kept).toEqual(["gone unclaimed"]);
    expect(divided({ takesUnclaimed: true, unresolved: ["a"] }).kept).toEqual(["gone unclaimed"]);
  });
});

describe("`prune: all`", () => {
  const all = { takesUnclaimed: true, policy: { prune: "all" } } as const;

  it("takes what nobody claims", () => {
    expect(divided(all)).toEqual({ removals: ["gone unclaimed"], kept: [] });
  });

  it("does not take what it took before and what came back", () => {
    expect(divided({ ...all, removedBefore: ["gone"] }).kept).toEqual(["gone other-writer"]);
  });

  it("takes what this source declared again since", () => {
    expect(divided({ ...all, base: ["gone"], removedBefore: ["gone"] }).removals).toEqual([
      "gone own",
    ]);
  });
});

describe("a declared name", () => {
  it("is neither to go nor kept, in whatever spelling it is recorded", () => {
    const type = declaredType("PYTHON", ["zope-interface@5"]);
    const recorded = recordedNames("PYTHON", [
      { packageType: "PYTHON", name: "Zope.Interface", version: "4" },
    ]);
    const ownership = ownershipOf({ base: ["zope-interface"] });

    expect(divideUndeclared(type, recorded, ownership, proven)).toEqual({ removals: [], kept: [] });
  });
});

describe("the keys of what is kept", () => {
  it("are its names, the same for every spelling", () => {
    const name = { name: "Zope.Interface", spellings: ["Zope.Interface"], versions: ["5"] };
    const kept = [{ name, reason: "unclaimed", by: [], isOwn: false }] as const;

    expect(keptKeys("PYTHON", kept)).toEqual(new Set(["zope-interface"]));
  });
});

/** Whether a removal is of the base. */
const origins: ReadonlyMap<boolean, string> = new Map([
  [true, "own"],
  [false, "unclaimed"],
]);

interface Case {
  readonly base?: readonly string[];
  readonly claimed?: readonly string[];
  readonly removedBefore?: readonly string[];
  readonly takesUnclaimed?: boolean;
  readonly unresolved?: readonly string[];
  readonly policy?: Partial<RemovalPolicy>;
  readonly references?: References;
}

/** What becomes of `gone`, which is recorded and not declared. */
function divided({ unresolved = [], policy = {}, references, ...owned }: Case) {
  const type = declaredType("NODE", ["ms@1.0.0"], { unresolved });
  const recorded = recordedNames(
    "NODE",
    ["ms", "gone"].map((name) => ({ packageType: "NODE", name, version: "1.0.0" }) as const),
  );
  const { removals, kept } = divideUndeclared(
    type,
    recorded,
    ownershipOf(owned),
    { ...proven, ...policy },
    references,
  );
  return {
    removals: removals.map(({ name, isOwn }) => [name.name, origins.get(isOwn)].join(" ")),
    kept: kept.map(({ name, reason, by }) => [name.name, reason, ...by].join(" ")),
  };
}

function ownershipOf({
  base = [],
  claimed = [],
  removedBefore = [],
  takesUnclaimed = false,
}: Case): Ownership {
  const hashes = (names: readonly string[]): ReadonlySet<string> =>
    new Set(names.map((name) => nameHash("NODE", name)));
  const state = stateOf(claimed.length === 0 ? {} : { "github.com/acme/web": claimed });
  return {
    base: hashes(base),
    claims: claimsOf(viewOf(state, null), "NODE"),
    removedBefore: hashes(removedBefore),
    takesUnclaimed,
  };
}
