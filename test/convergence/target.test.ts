import { describe, expect, it } from "vitest";
import { recordedNames } from "../../src/convergence/recorded-names.ts";
import { claimsOf, viewOf } from "../../src/convergence/source.ts";
import { targetOf } from "../../src/convergence/target.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { declaredType } from "../support/declared-type.ts";
import { stateOf } from "../support/state-of.ts";

describe("what is to be recorded", () => {
  it("is what is declared, exactly, where nothing stays", () => {
    expect(target({ declared: ["ms@2.0.0"], recorded: ["ms@1.0.0"] })).toEqual({
      names: ["ms 2.0.0"],
      isAsDeclared: true,
    });
  });

  it("has what stays with the versions that are recorded, and is not as declared then", () => {
    expect(
      target({ declared: ["ms@2.0.0"], recorded: ["old@1.0.0", "old@1.1.0"], kept: ["old"] }),
    ).toEqual({ names: ["ms 2.0.0", "old 1.0.0,1.1.0"], isAsDeclared: false });
  });

  it("has what stays without an empty version", () => {
    expect(target({ recorded: ["old@"], kept: ["old"] }).names).toEqual(["old "]);
  });
});

describe("a name that another source declares as well", () => {
  const several = ["a@1.0.0", "a@2.0.0"];

  it("keeps the recorded version that the other holds, where the store has several of a name", () => {
    expect(
      target({
        declared: ["ms@2.0.0"],
        recorded: ["ms@1.0.0", "ms@2.0.0", ...several],
        others: { names: ["ms"], shared: ["ms@1.0.0"] },
      }),
    ).toEqual({ names: ["ms 1.0.0,2.0.0"], isAsDeclared: false });
  });

  it("keeps the one version there is, where the store has one of a name", () => {
    const others = { names: ["ms"], shared: ["ms@1.0.0"] };

    expect(target({ declared: ["ms@2.0.0"], recorded: ["ms@1.0.0"], others }).names).toEqual([
      "ms 1.0.0",
    ]);
    expect(target({ declared: ["ms@2.0.0"], recorded: ["ms@2.0.0"], others }).names).toEqual([
      "ms 2.0.0",
    ]);
  });

  it("is updated where neither declares what is recorded", () => {
    const others = { names: ["ms"], shared: ["ms@1.0.0"] };

    expect(target({ declared: ["ms@2.0.0"], recorded: ["ms@0.9.0"], others })).toEqual({
      names: ["ms 2.0.0"],
      isAsDeclared: true,
    });
  });

  it("keeps every recorded version while the other does not record which it declares", () => {
    expect(
      target({
        declared: ["ms@2.0.0"],
        recorded: ["ms@0.9.0", "ms@2.0.0", ...several],
        others: { names: ["ms"] },
      }).names,
    ).toEqual(["ms 0.9.0,2.0.0"]);
  });

  it("is as declared where what both declare is recorded", () => {
    const others = { names: ["ms"], shared: ["ms@2.0.0"] };

    expect(target({ declared: ["ms@2.0.0"], recorded: ["ms@2.0.0"], others })).toEqual({
      names: ["ms 2.0.0"],
      isAsDeclared: true,
    });
  });

  it("keeps of the versions under two spellings the one that the other holds, where the store has one of a spelling", () => {
    expect(
      target({
        packageType: "PYTHON",
        declared: ["zope-interface@3.0.0"],
        recorded: ["zope-interface@1.0.0", "zope.interface@2.0.0"],
        others: { names: ["zope-interface"], shared: ["zope-interface@1.0.0"] },
      }).names,
    ).toEqual(["zope-interface 1.0.0"]);
  });

  it("is as declared where nothing is recorded of it", () => {
    const others = { names: ["ms"] };

    expect(target({ declared: ["ms@2.0.0"], recorded: [], others })).toEqual({
      names: ["ms 2.0.0"],
      isAsDeclared: true,
    });
  });

  it("changes nothing for a name that only this source declares", () => {
    expect(
      target({ declared: ["got@2.0.0"], recorded: ["got@1.0.0"], others: { names: ["ms"] } }).names,
    ).toEqual(["got 2.0.0"]);
  });
});

describe("what stays beside the claims of another source", () => {
  it("is not as declared, whatever is claimed", () => {
    const others = { names: ["web"] };

    expect(target({ recorded: ["old@1.0.0"], kept: ["old"], others })).toEqual({
      names: ["old 1.0.0"],
      isAsDeclared: false,
    });
  });
});

interface Case {
  readonly packageType?: PackageType;
  readonly declared?: readonly string[];
  /** `ms@1.0.0`, a row each. */
  readonly recorded: readonly string[];
  readonly kept?: readonly string[];
  readonly others?: { readonly names: readonly string[]; readonly shared?: readonly string[] };
}

function target({ packageType = "NODE", declared = [], recorded, kept = [], others }: Case) {
  const rows = recorded.map((text) => {
    const [name = "", version = ""] = text.split("@");
    return { packageType, name, version };
  });
  const found = recordedNames(packageType, rows);
  const state = stateOf(
    others === undefined ? {} : { "github.com/acme/web": { ...others, packageType } },
  );
  const { names, isAsDeclared } = targetOf(
    packageType,
    declaredType(packageType, declared).packages,
    found,
    [...found.values()]
      .filter(({ name }) => kept.includes(name))
      .map((name) => ({ name, reason: "unclaimed", by: [], isOwn: false }) as const),
    claimsOf(viewOf(state, null), packageType),
  );
  return {
    names: names.map(({ name, versions }) => `${name} ${versions.join(",")}`),
    isAsDeclared,
  };
}
