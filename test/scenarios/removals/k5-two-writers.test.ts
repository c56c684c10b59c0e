import { describe, expect, it } from "vitest";
import { bothPrograms, programs, throughBoth, written } from "../../support/programs.ts";
import { packageJson, packageLock } from "../../support/sample-files.ts";
import { stage } from "../../support/scenario.ts";
import { codesOf, manyNames } from "./two-commits.ts";

const ofBackend = manyNames(12);
const backend = { "package-lock.json": packageLock(...ofBackend.map((name) => `${name}@1.0.0`)) };
const frontend = { "package-lock.json": packageLock("react@19.0.0", "left-pad@1.3.0") };

describe("two repositories that report to one entity", () => {
  const settings: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["in their ordinary turns", {}],
    ["however far `prune-limit` is lifted", { "prune-limit": "100%" }],
    ["under `prune: all`, once both have synced", { prune: "all" }],
  ];

  it.each(throughBoth(settings))(
    "keep each other's packages %s, by the %s",
    async (_, program, [, inputs]) => {
      const one = await stage({ program, files: backend });
      const other = await stage({
        program,
        name: "acme/web",
        files: frontend,
        cortex: one.sandbox,
      });
      await one.synced();
      await other.synced();

      const turns = [await one.run({ inputs }), await other.run({ inputs })];

      for (const turn of turns) {
        expect(turn).toMatchObject({ exitCode: 0 });
        expect(turn.recorded).toHaveLength(14);
        expect(turn.outputs).toMatchObject({ result: "in-sync", removed: "0", uploads: "0" });
        expect(codesOf(turn)).toEqual([]);
      }
    },
  );

  it.each(programs)("each remove what they alone declared, by the %s", async (program) => {
    const one = await stage({ program, files: backend });
    const other = await stage({ program, name: "acme/web", files: frontend, cortex: one.sandbox });
    await one.synced();
    await other.synced();
    other.commit({ "package-lock.json": packageLock("react@19.0.0") });

    const scene = await other.run();

    expect(scene.recorded).toHaveLength(13);
    expect(scene.recorded).not.toContain("NODE left-pad 1.3.0");
    expect(scene.outputs).toMatchObject({ result: "synced", removed: "1" });
  });

  it.each(programs)(
    "keep a name that only one of them dropped, until the other drops it too, by the %s",
    async (program) => {
      const files = { "package-lock.json": packageLock("ms@2.1.3", "react@19.0.0") };
      const dropped = { "package-lock.json": packageLock("ms@2.1.3") };
      const one = await stage({ program, files });
      const other = await stage({ program, name: "acme/web", files, cortex: one.sandbox });
      await one.synced();
      await other.synced();

      one.commit(dropped);
      const first = await one.run();
      other.commit(dropped);
      const last = await other.run();

      expect(first.recorded).toContain("NODE react 19.0.0");
      expect(codesOf(first)).toEqual(["claimed-elsewhere"]);
      expect(last.recorded).toEqual(["NODE ms 2.1.3"]);
    },
  );
});

it.each(bothPrograms)(
  "two legs of a matrix with a working directory each keep each other's packages, by the %s",
  async (program) => {
    const { run, commit } = await stage({
      program,
      files: {
        "api/package-lock.json": packageLock("ms@2.1.3", "debug@4.3.4"),
        "web/package-lock.json": packageLock("react@19.0.0"),
      },
    });
    const legs = ["api", "web"].map((directory) => ({ "working-directory": directory }));
    for (const inputs of legs) await run({ inputs });

    const again = await run({ inputs: legs[0] ?? {} });
    commit({ "api/package-lock.json": packageLock("ms@2.1.3") });
    const dropped = await run({ inputs: legs[0] ?? {} });

    expect(again.recorded).toEqual(["NODE debug 4.3.4", "NODE ms 2.1.3", "NODE react 19.0.0"]);
    expect(dropped.recorded).toEqual(["NODE ms 2.1.3", "NODE react 19.0.0"]);
  },
);

it.each(programs)(
  "a workflow copied from a template with its tag removes nothing of the first repository, by the %s",
  async (program) => {
    const owner = await stage({ program, files: backend });
    await owner.synced();
    const copy = await stage({
      program,
      name: "acme/new",
      cortex: owner.sandbox,
      files: { "package.json": packageJson("ms@^2.0.0") },
    });

    const scene = await copy.run({ inputs: { "prune-limit": "100%" } });

    expect(scene.recorded).toHaveLength(13);
    expect(scene.outputs).toMatchObject({ removed: "0", "claimed-elsewhere": "12" });
  },
);

it.each(bothPrograms)(
  "an entity that one repository names by tag and another by CID is one, by the %s",
  async (program) => {
    const one = await stage({ program, files: backend });
    await one.synced();
    const cid = one.sandbox.catalog.entities.all().get("shop")?.id ?? "";
    const other = await stage({ program, name: "acme/web", files: frontend, cortex: one.sandbox });

    const byId = await other.run({ inputs: { entity: cid } });
    const byTag = await one.run();

    expect(byId.recorded).toHaveLength(14);
    expect(byTag.recorded).toHaveLength(14);
    expect(byTag.outputs).toMatchObject({ result: "in-sync" });
  },
);

it.each(programs)(
  "an entity that one run names by tag and by CID is refused or written once, by the %s",
  async (program) => {
    const { run, synced, sandbox } = await stage({
      program,
      files: {
        "api/package-lock.json": packageLock("ms@2.1.3"),
        "web/package-lock.json": packageLock("react@19.0.0"),
      },
    });
    const cid = sandbox.catalog.entities.all().get("shop")?.id ?? "";
    const inputs = { entity: `api: shop\nweb: ${cid}` };
    await synced({ inputs });

    const again = await run({ inputs });

    expect(again.recorded).toEqual(["NODE ms 2.1.3", "NODE react 19.0.0"]);
  },
);

describe("what Cortex's own integration recorded", () => {
  const seed = manyNames(12).map((name) => ({
    packageType: "NODE" as const,
    name,
    version: "1.0.0",
  }));
  const files = { "package-lock.json": packageLock("ms@2.1.3") };

  it.each(bothPrograms)(
    "stays, is counted, and the report names what removes it, by the %s",
    async (program) => {
      const { run } = await stage({ program, files, seed });

      const scene = await run({ inputs: { "prune-limit": "100%" } });

      expect(scene.recorded).toHaveLength(13);
      expect(scene.outputs).toMatchObject({ result: "synced", removed: "0", unclaimed: "12" });
      expect(scene.report.problems).toMatchObject([
        {
          code: "unclaimed",
          message: expect.stringContaining(written(program, "prune", "all")) as string,
        },
      ]);
    },
  );

  it.each(programs)(
    "goes under `prune: all` with the limit lifted, once the source has synced, by the %s",
    async (program) => {
      const { run, synced } = await stage({ program, files, seed });
      await synced();

      const held = await run({ inputs: { prune: "all" } });
      const meant = await run({ inputs: { prune: "all", "prune-limit": "100%" } });

      expect(held).toMatchObject({ exitCode: 1 });
      expect(codesOf(held)).toContain("prune-limit");
      expect(held.report.entities[0]?.packageTypes[0]?.withheld).toHaveLength(12);
      expect(meant.recorded).toEqual(["NODE ms 2.1.3"]);
    },
  );
});
