import { describe, expect, it } from "vitest";
import { branchHead } from "../../src/github/branch-head.ts";
import { startGitHub } from "../support/github-stand-in.ts";
import { acme, restAt, sha, ways } from "./support.ts";

describe("the head of a branch", () => {
  it.each(ways)("is asked for in one request by %s", async (_, make) => {
    const github = await startGitHub({ branches: new Map([["main", sha("a")]]) });
    const { rest } = await restAt(github.url, { make });

    expect(await branchHead(rest, acme, "main")).toBe(sha("a"));
    expect(github.requests).toEqual(["GET /repos/acme/shop/git/ref/heads%2Fmain"]);
  });

  it("is that of the very branch, whatever characters its name has", async () => {
    const name = "release/2026 #1?x=ü%2F";
    const github = await startGitHub({ branches: new Map([[name, sha("b")]]) });
    const { rest } = await restAt(github.url);

    expect(await branchHead(rest, acme, name)).toBe(sha("b"));
  });

  it("is found below the path of GitHub Enterprise Server", async () => {
    const branches = new Map([["main", sha("a")]]);
    const github = await startGitHub({ branches }, { prefix: "/api/v3" });
    const { rest } = await restAt(github.url);

    expect(github.url).toMatch(/\/api\/v3$/);
    expect(await branchHead(rest, acme, "main")).toBe(sha("a"));
  });

  it("is null where the branch is gone, after a look at whether the repository is there", async () => {
    const github = await startGitHub();
    const { rest } = await restAt(github.url);

    expect(await branchHead(rest, acme, "main")).toBeNull();
    expect(github.requests).toEqual([
      "GET /repos/acme/shop/git/ref/heads%2Fmain",
      "GET /repos/acme/shop",
    ]);
  });

  it("is null in a repository without any commit", async () => {
    const github = await startGitHub();
    github.fail(/git\/ref/, { status: 409, body: { message: "Git Repository is empty." } });
    const { rest } = await restAt(github.url);

    expect(await branchHead(rest, acme, "main")).toBeNull();
  });
});

describe("where GitHub does not report it, the head of a branch is a fault and never null:", () => {
  it("a repository that the token may not see", async () => {
    const github = await startGitHub({ repository: "acme/other" });
    const { rest } = await restAt(github.url);

    await expect(branchHead(rest, acme, "main")).rejects.toMatchObject({
      name: "GitHubFault",
      code: "github-permission",
      status: 404,
    });
  });

  it("a token without the permission to read", async () => {
    const github = await startGitHub({
      branches: new Map([["main", sha("a")]]),
      permissions: { contents: "none", issues: "none", "pull-requests": "none" },
    });
    const { rest } = await restAt(github.url);

    await expect(branchHead(rest, acme, "main")).rejects.toMatchObject({
      code: "github-permission",
      status: 403,
      message: expect.stringContaining("Resource not accessible by integration") as string,
    });
  });

  it("an IP allow list, whatever the token may do", async () => {
    const github = await startGitHub();
    const message =
      "Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.";
    github.fail(/git\/ref/, { status: 403, body: { message } }, 9);
    const { rest } = await restAt(github.url);

    await expect(branchHead(rest, acme, "main")).rejects.toMatchObject({
      code: "github-rejected",
      status: 403,
      message: expect.stringMatching(
        /IP allow list of the organization or enterprise on/,
      ) as string,
    });
  });

  it("a token that is not known", async () => {
    const github = await startGitHub();
    const { rest } = await restAt(github.url, { token: "ghs_other" });

    await expect(branchHead(rest, acme, "main")).rejects.toMatchObject({
      code: "github-permission",
      status: 401,
    });
  });

  it("an outage that lasts", async () => {
    const github = await startGitHub();
    github.fail(/git\/ref/, { status: 503, body: { message: "Unicorn" } }, 9);
    const { rest } = await restAt(github.url);

    await expect(branchHead(rest, acme, "main")).rejects.toMatchObject({
      code: "github-unavailable",
      status: 503,
    });
    expect(github.requests).toHaveLength(3);
  });

  it.each([
    ["a page of a proxy", "<!doctype html><title>Sign in</title>"],
    ["another branch", { ref: "refs/heads/mainline", object: { sha: sha("c") } }],
    ["no commit", { ref: "refs/heads/main", object: {} }],
    ["a list", []],
  ])("%s", async (_, body) => {
    const github = await startGitHub();
    github.fail(/git\/ref/, { status: 200, body });
    const { rest } = await restAt(github.url);

    await expect(branchHead(rest, acme, "main")).rejects.toMatchObject({
      code: "github-unavailable",
      message: expect.stringMatching(
        /^GitHub's answer to GET \/repos\/\{owner\}\/\{repo\}\/git\/ref\/\{ref\} names no commit of that branch\. /,
      ) as string,
    });
  });

  it.each(["", "acme", "acme/", "/shop", "acme/shop/more"])(
    "a repository written as %j",
    async (repository) => {
      const { rest } = await restAt("http://127.0.0.1:9");

      await expect(branchHead(rest, repository, "main")).rejects.toMatchObject({
        code: "input-invalid",
        message: expect.stringContaining("`owner/name`") as string,
      });
    },
  );
});
