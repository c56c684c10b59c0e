import { describe, expect, it } from "vitest";
import { declareEntity } from "../../src/pipeline/declare-entities.ts";
import type { UnreadFile } from "../../src/pipeline/unread-files.ts";
import { failedManifest, format, locked, effective } from "../support/speakers.ts";

const everything = { developmentDependencies: true, ownTypes: null };
const none = { effective: [], covered: [], unread: [], incomplete: [] };

describe("what the repository declares for an entity", () => {
  it("is present for each type of which it has a manifest, and empty for every other", () => {
    const manifests = [
      effective("package-lock.json", [locked("ms", "2.1.3")]),
      effective("go.sum", [locked("a.io/b", "v1.0.0")], { id: "go-sum", packageType: "GO" }),
    ];
    const types = declareEntity("shop", { ...none, effective: manifests }, everything);

    expect(types.map(({ packageType, present }) => [packageType, present])).toEqual([
      ["NODE", true],
      ["JAVA", false],
      ["PYTHON", false],
      ["GO", true],
      ["NUGET", false],
    ]);
  });

  it("leaves out what belongs to another entity", () => {
    const manifests = [
      effective("package-lock.json", [locked("ms", "2.1.3")], { entity: "other" }),
    ];

    const [type] = declareEntity("shop", { ...none, effective: manifests }, everything);

    expect(type).toMatchObject({ packageType: "NODE", present: false, packages: [] });
  });

  it("is nothing, but present, where every manifest of the type is covered or declares nothing", () => {
    const [type] = declareEntity(
      "shop",
      { ...none, effective: [effective("package-lock.json", [])] },
      everything,
    );

    expect(type).toMatchObject({ packageType: "NODE", present: true, packages: [], hold: null });
  });

  it.each([
    ["npm-lock", { path: "it.lock", endpoint: "node/package-lock" }],
    ["bun-lock", null],
  ])("goes as it is where Cortex takes files of the format: %s", (id, verbatim) => {
    const manifests = [effective("it.lock", [locked("ms", "2.1.3")], { id })];
    const [type] = declareEntity("shop", { ...none, effective: manifests }, everything);

    expect(type?.verbatim).toEqual(verbatim);
  });

  it("counts a covered manifest as one of the type", () => {
    const covered = [
      { path: "package.json", format: format(), entity: "shop", coveredBy: "package-lock.json" },
    ];
    const [type] = declareEntity("shop", { ...none, covered }, everything);

    expect(type).toMatchObject({ packageType: "NODE", present: true });
  });

  it("has only the types that `package-types` names, the others are not looked at", () => {
    const manifests = [effective("package-lock.json", [locked("ms", "2.1.3")])];
    const types = declareEntity(
      "shop",
      { ...none, effective: manifests },
      { ...everything, ownTypes: ["GO"] },
    );

    expect(types).toMatchObject([{ packageType: "GO", present: false, packages: [] }]);
  });

  it("is held, not emptied, where the tree that could hide it was not seen", () => {
    const incomplete = [{ path: "libs/core", packageTypes: ["GO"] as const }];
    const [type] = declareEntity(
      "shop",
      { ...none, incomplete },
      { ...everything, ownTypes: ["GO"] },
    );

    expect(type?.hold?.code).toBe("type-held");
  });

  it("is what the readable manifests declare, and held, where one failed", () => {
    const manifests = [
      effective("a/package-lock.json", [locked("ms", "2.1.3")]),
      failedManifest("b/package-lock.json"),
    ];
    const [type] = declareEntity("shop", { ...none, effective: manifests }, everything);

    expect(type?.packages.map(({ name }) => name)).toEqual(["ms"]);
    expect(type?.hold?.code).toBe("type-held");
  });

  it("leaves out what only development needs where it is asked to", () => {
    const manifests = [
      effective("package-lock.json", [
        locked("ms", "2.1.3"),
        locked("vitest", "5.1.1", { development: true }),
      ]),
    ];
    const [type] = declareEntity(
      "shop",
      { ...none, effective: manifests },
      {
        ...everything,
        developmentDependencies: false,
      },
    );

    expect(type?.packages.map(({ name }) => name)).toEqual(["ms"]);
    expect(type?.verbatim).toBeNull();
  });

  it("is known in part where a file is not read, with or without a manifest", () => {
    const manifests = [effective("package-lock.json", [locked("ms", "2.1.3")])];
    const unread = [
      unreadFile("vlt-lock.json"),
      unreadFile("web/vlt-lock.json", { entity: "web" }),
      unreadFile("a/vlt-lock.json", { coveredBy: "a/yarn.lock" }),
    ];

    const [both] = declareEntity("shop", { ...none, effective: manifests, unread }, everything);
    const [alone] = declareEntity("shop", { ...none, unread }, everything);

    expect(both).toMatchObject({ manifests: ["package-lock.json"], unresolved: ["vlt-lock.json"] });
    expect(alone).toMatchObject({ present: true, packages: [], unresolved: ["vlt-lock.json"] });
  });
});

function unreadFile(path: string, overrides: Partial<UnreadFile> = {}): UnreadFile {
  const carrier = { id: "vlt-lock", packageType: "NODE", files: [], what: "a lockfile" } as const;
  return { path, carrier, entity: "shop", coveredBy: null, ...overrides };
}
