import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hostRepositories } from "../../src/cli/demo/host-repositories.ts";
import { openCommit } from "../../src/organisation/open-commit.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import { openObjects } from "../../src/workspace/objects/git-objects.ts";
import { oneIn } from "../support/one-in.ts";
import { git, temporaryDirectory } from "../support/repository.ts";
import { packageLock } from "../support/sample-files.ts";
import { startGitServer } from "../organisation/git-server.ts";

const { settings } = parseSettings(new Map(), { needsKey: false });

const faults = [401, 403, 404, 429, 500, 302, "cut"] as const;

/** Reads all of a commit whose server has a fault from so many requests on. */
async function read(fault: number | "cut", from: number) {
  const root = temporaryDirectory();
  const files = new Map([["package-lock.json", packageLock("ms@2.1.3")]]);
  hostRepositories(root, new Map([["acme/shop", files]]), process.env);
  const commit = git(join(root, "acme/shop.git"), "rev-parse", "refs/heads/main").trim();
  const server = await startGitServer(root);
  server.onRequest(() => {
    if (server.requests.length > from) server.refuse("acme/shop", fault);
  });
  const url = server.remote.replace("{repository}", "acme/shop");
  const objects = await openObjects(temporaryDirectory(), { url, header: null, env: process.env });
  const opened = await openCommit(objects, commit);
  return opened.discover({ ...settings!, namedDirectories: () => Promise.resolve([]) });
}

describe("a repository whose server has a fault", () => {
  it("is read where the fault comes too late", async () => {
    expect((await read(500, 4)).discovered.found).toHaveLength(1);
  });

  it.each(oneIn(3, faults))(
    "is not read in part, and not for ever: %s at any request",
    async (fault) => {
      for (const from of [0, 1, 2, 3])
        await expect(read(fault, from), `from request ${from} on`).rejects.toMatchObject({
          code: "git-unavailable",
        });
    },
  );
});
