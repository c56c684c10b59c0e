import { describe, expect, it } from "vitest";
import { missingBranch } from "../../src/github/missing-branch.ts";
import { startGitHub } from "../support/github-stand-in.ts";
import { acme, restAt, sha } from "./support.ts";

const run = { branch: "master", defaultBranch: "main", ref: "refs/heads/main" };

describe("a `branch` that the repository does not have", () => {
  it("is a warning that names it and the default branch", async () => {
    const { client } = await siteOf(["main"]);

    expect(await missingBranch(client, run)).toMatchObject([
      {
        severity: "warning",
        code: "branch-missing",
        message:
          '`branch` is "master", and acme/shop has no such branch, so runs only check and nothing is ever synced. Correct the name, or leave `branch` out for the default branch (main).',
      },
    ]);
    const [problem] = await missingBranch(client, { ...run, defaultBranch: null });
    expect(problem?.message).toContain("for the default branch.");
  });

  it("is none where there is one", async () => {
    const { client } = await siteOf(["main", "master"]);

    expect(await missingBranch(client, run)).toEqual([]);
  });

  it.each([
    ["it is not given", { branch: null }],
    ["it is the default branch", { defaultBranch: "master" }],
    ["the run is of it", { ref: "refs/heads/master" }],
  ])("is not looked for where %s", async (_, change) => {
    const { client, github } = await siteOf([]);

    expect(await missingBranch(client, { ...run, ...change })).toEqual([]);
    expect(github.requests).toEqual([]);
  });

  it("is not known where GitHub cannot be asked, or does not report it", async () => {
    const { client, github } = await siteOf(["main"]);
    github.fail(/git\/ref/, { status: 401, body: { message: "Bad credentials" } }, 9);

    expect(await missingBranch(client, run)).toEqual([]);
    expect(await missingBranch(null, run)).toEqual([]);
  });
});

async function siteOf(branches: readonly string[]) {
  const heads = new Map(branches.map((name) => [name, sha("a")] as const));
  const github = await startGitHub({ branches: heads });
  const { rest } = await restAt(github.url, { token: github.state.token });
  return { client: { repository: acme, rest: () => Promise.resolve(rest) }, github };
}
