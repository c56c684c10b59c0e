import { describe, expect, it } from "vitest";
import { runRepository } from "../../src/organisation/run-repository.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import { memoryCortex } from "../support/memory-cortex.ts";
import { git, gitRepository, temporaryDirectory } from "../support/repository.ts";
import { packageLock } from "../support/sample-files.ts";
import { plannedRepository } from "./planned.ts";
import { served } from "./remote.ts";

/** Runs a repository on a clock that goes on by a second with each look. */
function ranWith({ own, leftMs }: { readonly own: string; readonly leftMs: number }) {
  const repository = gitRepository({ "package-lock.json": packageLock("ms@2.1.3") });
  const { settings } = parseSettings(new Map([["time-budget", own]]), { needsKey: false });
  let now = 0;
  return runRepository(
    plannedRepository("shop", { commit: git(repository, "rev-parse", "HEAD").trim() }),
    { settings: settings!, host: null, submodules: "hold" },
    {
      mode: "check",
      cortex: memoryCortex(),
      inDirectory: (work) => work(temporaryDirectory()),
      env: process.env,
      remoteOf: () => served(repository),
      header: null,
      recheckAfterMs: 0,
      until: leftMs,
      runId: "1",
      clock: { now: () => (now += 1_000), sleep: () => Promise.resolve() },
    },
  );
}

describe("the time of one repository in a shard", () => {
  it("is what is left of the shard, and then the repository is left to the next run", async () => {
    expect(await ranWith({ own: "30m", leftMs: 4_000 })).toBe("out-of-time");
  });

  it("is its own budget where that ends first, and then the repository fails", async () => {
    await expect(ranWith({ own: "3s", leftMs: 600_000 })).rejects.toMatchObject({
      code: "time-budget",
      message: expect.stringContaining("3 s") as string,
    });
  });

  it("is enough for a run that both leave the time for", async () => {
    expect(await ranWith({ own: "30m", leftMs: 600_000 })).toMatchObject({ result: "drift" });
  });
});
