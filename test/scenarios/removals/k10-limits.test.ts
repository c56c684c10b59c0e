import { describe, expect, it } from "vitest";
import { cli } from "../../cli/start-cli.ts";
import { bothPrograms, programs, throughBoth, written } from "../../support/programs.ts";
import { packageJson, packageLock } from "../../support/sample-files.ts";
import { key, stage } from "../../support/scenario.ts";
import { codesOf, manyNames, syncTwice, type TwoCommits } from "./two-commits.ts";

function lockOf(names: readonly string[]): string {
  return packageLock(...names.map((name) => `${name}@1.0.0`));
}

/** Of these names a second commit keeps the first few. */
function dropping(names: readonly string[], keeps: number): TwoCommits {
  return {
    before: { "package-lock.json": lockOf(names) },
    change: { "package-lock.json": lockOf(names.slice(0, keeps)) },
  };
}

interface Share {
  readonly had: number;
  readonly keeps: number;
}

describe("a type of which too much would go is held, and lists what would:", () => {
  const shares: readonly (readonly [string, Share])[] = [
    ["8 of 9 names", { had: 9, keeps: 1 }],
    ["3 of 5", { had: 5, keeps: 2 }],
    ["all of 3", { had: 3, keeps: 0 }],
    ["7 of 12", { had: 12, keeps: 5 }],
  ];

  it.each(throughBoth(shares))("%s, by the %s", async (_, program, [, { had, keeps }]) => {
    const names = manyNames(had);
    const { first, second, run } = await syncTwice(dropping(names, keeps), program);

    expect(second).toMatchObject({ exitCode: 1, recorded: first.recorded });
    expect(second.outputs).toMatchObject({ held: "1", removed: "0" });
    const [type] = second.report.entities[0]?.packageTypes ?? [];
    expect(type?.withheld.map(({ name }) => name)).toEqual(names.slice(keeps));
    expect(type?.held).toContain(written(program, "prune-limit", "100%"));

    const meant = await run({ inputs: { "prune-limit": "100%" } });

    expect(meant.recorded).toHaveLength(keeps);
  });
});

describe("a type of which little goes is synced:", () => {
  const shares: readonly (readonly [string, Share])[] = [
    ["2 of 9 names", { had: 9, keeps: 7 }],
    ["2 of 2", { had: 2, keeps: 0 }],
    ["6 of 12", { had: 12, keeps: 6 }],
  ];

  it.each(throughBoth(shares))("%s, by the %s", async (_, program, [, { had, keeps }]) => {
    const { second } = await syncTwice(dropping(manyNames(had), keeps), program);

    expect(second.exitCode).toBe(0);
    expect(second.recorded).toHaveLength(keeps);
  });
});

it.each(programs)(
  "what is counted came from this source, not from others, by the %s",
  async (program) => {
    const { run, synced, commit } = await stage({
      program,
      files: { "package-lock.json": lockOf(manyNames(9)) },
      seed: Array.from({ length: 40 }, (_, index) => ({
        packageType: "NODE" as const,
        name: `other-${index}`,
        version: "1.0.0",
      })),
    });
    await synced();
    commit({ "package-lock.json": lockOf(["name-00"]) });

    const scene = await run();

    expect(scene).toMatchObject({ exitCode: 1 });
    expect(scene.recorded).toHaveLength(49);
    expect(codesOf(scene)).toContain("prune-limit");
  },
);

it.each(bothPrograms)(
  "a lockfile that vanished shows each exact version that becomes a range, by the %s",
  async (program) => {
    const manifest = packageJson("ms@^2.0.0", "react@^19.0.0");
    const lock = packageLock("ms@2.1.3", "react@19.0.0", "scheduler@0.25.0");
    const { first, second } = await syncTwice(
      {
        before: { "package.json": manifest, "package-lock.json": lock },
        change: { "package-lock.json": null },
      },
      program,
    );

    expect(first.recorded).toHaveLength(3);
    const [type] = second.report.entities[0]?.packageTypes ?? [];
    expect(type?.updated).toEqual([
      { name: "ms", from: ["2.1.3"], to: ["^2.0.0"] },
      { name: "react", from: ["19.0.0"], to: ["^19.0.0"] },
    ]);
    expect(type?.removed.map(({ name }) => name)).toEqual(["scheduler"]);
    expect(codesOf(second)).toEqual(["versions-unlocked"]);
  },
);

describe("`--quiet`, which only the command line has,", () => {
  async function quietly(names: readonly string[], keeps: number) {
    const { workspace, sandbox } = await syncedOnce(dropping(names, keeps));
    return cli(
      ["sync", workspace, "--quiet", "--current", "--repository=acme/shop", "--entity=shop"],
      {
        env: { CORTEX_API_KEY: key, CORTEX_BASE_URL: sandbox.url },
      },
    );
  }

  it("still reports which type is held and how many names would go", async () => {
    const { exitCode, stdout, stderr } = await quietly(manyNames(9), 1);

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(/^error: NODE of shop is held: 8 of 9 packages .+\(prune-limit\)\n$/);
  });

  it("reports nothing where little goes", async () => {
    expect(await quietly(manyNames(9), 7)).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });
});

async function syncedOnce({ before, change }: TwoCommits) {
  const there = await stage({ files: before });
  await there.synced();
  there.commit(change);
  return there;
}
