import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWhole } from "../../support/one-in.ts";
import { git, gitRepository, writeFiles } from "../../support/repository.ts";
import { packageLock } from "../../support/sample-files.ts";
import { organisationInProcess } from "../../organisation/in-process.ts";

const names = ["a", "b", "c"];

/** Repositories with two commits, between which a package goes, one changes and one comes. */
function repositories() {
  return names.map((name, at) => {
    // A descriptor that claims the entity of another repository.
    const claimed = names[(at + 1) % names.length] ?? "";
    const descriptor = `openapi: 3.0.1\ninfo:\n  title: x\n  x-cortex-tag: ${claimed}\n`;
    const kept = ["qs@6.0.0", "once@1.4.0", `${name}@1.0.0`];
    const path = gitRepository({
      "cortex.yaml": descriptor,
      "package-lock.json": packageLock("ms@2.1.3", "left-pad@1.3.0", ...kept),
    });
    const first = git(path, "rev-parse", "HEAD").trim();
    writeFiles(path, { "package-lock.json": packageLock("ms@2.1.4", "new@1.0.0", ...kept) });
    git(path, "commit", "--quiet", "--all", "--message=more");
    const second = git(path, "rev-parse", "HEAD").trim();
    return { repository: `acme/${name}`, path, first, second };
  });
}

function headsOf(all: ReturnType<typeof repositories>, which: "first" | "second") {
  return new Map(all.map((each) => [each.repository, each[which]]));
}

function stageOf(all: ReturnType<typeof repositories>) {
  return organisationInProcess(new Map(all.map(({ repository, path }) => [repository, path])));
}

describe("a sync of many repositories", { timeout: isWhole ? 300_000 : 60_000 }, () => {
  it("comes to the same end wherever its processes are killed, once it is run again", async () => {
    const all = repositories();
    // Heads are asked for before each write, so the first commits are synced where they are the heads.
    const at = (which: "first" | "second") => {
      for (const each of all) git(each.path, "checkout", "--quiet", "-B", "main", each[which]);
      return headsOf(all, which);
    };
    const calm = stageOf(all);
    await calm.sync({ heads: at("first") });
    await calm.sync({ heads: at("second") });
    expect(calm.held()[0]?.packages).toEqual([
      "a 1.0.0",
      "ms 2.1.4",
      "new 1.0.0",
      "once 1.4.0",
      "qs 6.0.0",
    ]);

    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(60), { minLength: 1, maxLength: 2 }), async (kills) => {
        const stage = stageOf(all);
        await stage.sync({ heads: at("first") });

        const { read } = await stage.sync({ heads: at("second"), kills });
        await stage.sync({ heads: at("second") });

        expect(stage.held()).toEqual(calm.held());
        // What is in hand when a process dies is read once more, and nothing else is.
        expect(read.length - new Set(read).size).toBeLessThanOrEqual(names.length * kills.length);
        expect((await stage.sync({ heads: at("second") })).read).toEqual([]);
      }),
      { numRuns: isWhole ? 10 : 3 },
    );
  });

  it("writes nothing of an entity whose repository is not in the plan, whatever descriptors claim", async () => {
    const all = repositories();
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(names),
        fc.subarray(names, { minLength: 1 }),
        async (selected, visible) => {
          const stage = stageOf(all);
          const heads = headsOf(all, "second");
          for (const name of names) if (!visible.includes(name)) heads.delete(`acme/${name}`);

          const { planned } = await stage.sync({
            heads,
            isSelected: (repository) => selected.includes(repository.slice("acme/".length)),
          });

          expect(planned.toSorted()).toEqual(selected.filter((name) => visible.includes(name)));
          expect([...stage.written].toSorted()).toEqual(planned.toSorted());
        },
      ),
      { numRuns: isWhole ? 10 : 2 },
    );
  });
});
