import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describedOwners } from "../../src/entities/described-owners.ts";
import type { Described } from "../../src/entities/descriptor.ts";
import { ownersByPath } from "../../src/entities/owners.ts";
import { problem } from "../../src/domain/problem.ts";

describe("the owners by descriptors", () => {
  it("are the nearest above each manifest", () => {
    const ownerOf = ownersOf(owner(".", "shop"), owner("services/pay", "payments"));

    expect(ownerOf("services/pay/api/go.sum")).toBe("payments");
    expect(ownerOf("services/go.sum")).toBe("shop");
  });

  it("of one directory are one, when its descriptors name the same entity", () => {
    const twice = [owner("web", "web", "web/cortex.yaml"), owner("web", "web", ".cortex/web.yaml")];
    const { ownerships, problems } = describedOwners(twice);

    expect(ownerships.map(({ path, entity }) => [path, entity])).toEqual([["web", "web"]]);
    expect(problems).toEqual([]);
  });

  it("of one directory are an error naming both files, and neither gets it", () => {
    const described = [
      owner(".", "shop", "cortex.yaml"),
      owner("web", "web", "web/cortex.yaml"),
      owner("web", "site", ".cortex/site.yaml"),
    ];
    const { problems } = describedOwners(described);

    expect(
      problems.map(({ severity, code, message, path }) => [severity, code, message, path]),
    ).toEqual([
      [
        "error",
        "descriptor-conflict",
        "web/cortex.yaml (web) and .cortex/site.yaml (site) both own web, so it is held. Give one of them a `basepath`, or set `entity`.",
        "web/cortex.yaml",
      ],
    ]);
    expect(ownersOf(...described)("web/package.json")).toBe("held");
    expect(ownersOf(...described)("api/go.sum")).toBe("shop");
  });

  it("of the whole repository in conflict are reported as such", () => {
    const { problems } = describedOwners([owner(".", "a", "a.yaml"), owner(".", "b", "b.yaml")]);

    expect(problems[0]?.message).toContain("both own the whole repository");
  });

  it("do not take over a directory whose own descriptor is broken", () => {
    const described = [owner(".", "shop"), broken("services/pay")];

    expect(ownersOf(...described)("services/pay/go.sum")).toBe("held");
    expect(describedOwners(described).problems.map(({ code }) => code)).toEqual([
      "descriptor-invalid",
    ]);
  });

  it("are not known at all while a descriptor may own any directory", () => {
    const { unplaced } = describedOwners([owner(".", "shop"), broken(null)]);

    expect(unplaced).toHaveLength(1);
  });

  it("own no directory by a descriptor that may own any", () => {
    const { ownerships } = describedOwners([owner(".", "shop"), broken(null)]);

    expect(ownerships).toMatchObject([{ path: ".", entity: "shop", descriptor: "./cortex.yaml" }]);
  });

  it("are reported of a directory once for each descriptor that keeps it from its owner, and never with an entity", () => {
    const described = [
      owner("web", "web"),
      owner("web", "site"),
      owner("api", "api"),
      broken("api"),
    ];
    const { ownerships } = describedOwners(described);

    expect(ownerships.map(({ path, entity }) => [path, entity])).toEqual([
      ["api", null],
      ["web", null],
      ["web", null],
    ]);
  });

  it("are no second error where a broken descriptor and another own one directory", () => {
    const { problems } = describedOwners([owner("web", "web"), broken("web")]);

    expect(problems.map(({ code }) => code)).toEqual(["descriptor-invalid"]);
  });

  it("come with the descriptors that own nothing, each once with its reasons", () => {
    const described = [
      idle("a.yaml", "names acme/old"),
      idle("a.yaml", "describes a team"),
      idle("a.yaml", "describes a team"),
      idle("b.yaml", "describes a team"),
      owner("web", "web", "b.yaml"),
    ];

    expect(describedOwners(described).idle).toEqual([
      { path: "a.yaml", reason: "names acme/old, and describes a team" },
    ]);
  });

  it("do not depend on the order of the descriptors", () => {
    const all = [
      owner(".", "shop"),
      owner("a", "a"),
      owner("a", "b"),
      broken("c"),
      owner("c", "c"),
    ];
    const paths = ["x", "a/x", "a/b/x", "c/x"];
    const expected = paths.map(ownersOf(...all));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(paths.map(ownersOf(...shuffled))).toEqual(expected);
      }),
    );
  });
});

function owner(path: string, entity: string, descriptor = `${path}/cortex.yaml`): Described {
  return { kind: "owner", path, entity, descriptor };
}

function idle(descriptor: string, reason: string): Described {
  return { kind: "idle", descriptor, reason };
}

function broken(path: string | null): Described {
  const output = problem("error", "descriptor-invalid", "It is broken.");
  return { kind: "broken", path, descriptor: "broken.yaml", problem: output };
}

/** The entity of a manifest, `held` where its owner is not known. */
function ownersOf(...described: readonly Described[]): (path: string) => string | null {
  const ownerOf = ownersByPath(describedOwners(described).ownerships);
  return (path) => {
    const found = ownerOf(path);
    return found === null ? null : (found.entity ?? "held");
  };
}
