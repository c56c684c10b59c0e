import { describe, expect, it } from "vitest";
import { declareEntity } from "../../src/pipeline/declare-entities.ts";
import type { Speakers } from "../../src/manifests/speakers.ts";
import { failedSpeaker, format, locked, speaker } from "../support/speakers.ts";

const everything = { developmentDependencies: true, ownTypes: null };
const none: Speakers = { speakers: [], covered: [] };

describe("what the repository declares for an entity", () => {
  it("is one type for each of which it has a manifest", () => {
    const speakers = [
      speaker("package-lock.json", [locked("ms", "2.1.3")]),
      speaker("go.sum", [locked("a.io/b", "v1.0.0")], { id: "go-sum", packageType: "GO" }),
    ];
    const types = declareEntity("shop", { speakers, covered: [] }, [], everything);

    expect(types.map(({ packageType, present }) => [packageType, present])).toEqual([
      ["NODE", true],
      ["GO", true],
    ]);
  });

  it("leaves out what belongs to another entity", () => {
    const speakers = [speaker("package-lock.json", [locked("ms", "2.1.3")], { entity: "other" })];

    expect(declareEntity("shop", { speakers, covered: [] }, [], everything)).toEqual([]);
  });

  it("is nothing, but present, where every manifest of the type is covered or declares nothing", () => {
    const [type] = declareEntity(
      "shop",
      { speakers: [speaker("package-lock.json", [])], covered: [] },
      [],
      everything,
    );

    expect(type).toMatchObject({ packageType: "NODE", present: true, packages: [], hold: null });
  });

  it("counts a covered manifest as one of the type", () => {
    const covered = [
      { path: "package.json", format: format(), entity: "shop", coveredBy: "package-lock.json" },
    ];
    const [type] = declareEntity("shop", { speakers: [], covered }, [], everything);

    expect(type).toMatchObject({ packageType: "NODE", present: true });
  });

  it("has a type without a manifest only where `package-types` names it, to be emptied", () => {
    const [type, ...others] = declareEntity("shop", none, [], { ...everything, ownTypes: ["GO"] });

    expect(type).toMatchObject({ packageType: "GO", present: false, packages: [] });
    expect(others).toEqual([]);
    expect(declareEntity("shop", none, [], everything)).toEqual([]);
  });

  it("is held, not emptied, where the tree that could hide it was not seen", () => {
    const untrusted = [{ path: "libs/core", packageTypes: ["GO"] as const }];
    const [type] = declareEntity("shop", none, untrusted, { ...everything, ownTypes: ["GO"] });

    expect(type?.hold?.code).toBe("type-held");
  });

  it("is what the readable manifests say, and held, where one failed", () => {
    const speakers = [
      speaker("a/package-lock.json", [locked("ms", "2.1.3")]),
      failedSpeaker("b/package-lock.json"),
    ];
    const [type] = declareEntity("shop", { speakers, covered: [] }, [], everything);

    expect(type?.packages.map(({ name }) => name)).toEqual(["ms"]);
    expect(type?.hold?.code).toBe("type-held");
  });

  it("leaves out what only development needs where it is told to", () => {
    const speakers = [
      speaker("package-lock.json", [
        locked("ms", "2.1.3"),
        locked("vitest", "5.1.1", { development: true }),
      ]),
    ];
    const [type] = declareEntity("shop", { speakers, covered: [] }, [], {
      ...everything,
      developmentDependencies: false,
    });

    expect(type?.packages.map(({ name }) => name)).toEqual(["ms"]);
    expect(type?.verbatim).toBeNull();
  });
});
