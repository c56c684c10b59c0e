import { describe, expect, it } from "vitest";
import { gitFacts, repositoryOf } from "../../src/cli/git-facts.ts";
import { git, gitRepository, temporaryDirectory } from "../support/repository.ts";

describe("what git tells of a directory", () => {
  it("is its repository by the remote, its branch and its commit", async () => {
    const directory = gitRepository({ "a/go.mod": "module m\n" });
    git(directory, "remote", "add", "origin", "git@github.com:acme/shop.git");
    const commit = git(directory, "rev-parse", "HEAD").trim();

    for (const place of [directory, `${directory}/a`])
      expect(await gitFacts(place, {})).toEqual({
        repository: "acme/shop",
        ref: "refs/heads/main",
        commit,
      });
  });

  it("has no ref where a commit alone is checked out, as on most CI", async () => {
    const directory = gitRepository({});
    git(directory, "checkout", "--quiet", "--detach");

    expect(await gitFacts(directory, {})).toMatchObject({ repository: null, ref: null });
  });

  it("is nothing outside of git, and before the first commit", async () => {
    const unborn = temporaryDirectory();
    git(unborn, "init", "--quiet");
    const nothing = { repository: null, ref: null, commit: null };

    expect(await gitFacts(unborn, {})).toEqual(nothing);
    expect(await gitFacts(temporaryDirectory(), {})).toEqual(nothing);
  });
});

describe("the repository of a remote", () => {
  it.each([
    ["https://github.com/acme/shop.git", "acme/shop"],
    ["https://github.com/acme/shop", "acme/shop"],
    ["https://github.com/acme/shop/", "acme/shop"],
    ["https://user:secret@github.com/acme/shop.git", "acme/shop"],
    ["git@github.com:acme/shop.git", "acme/shop"],
    ["git@github.com:/acme/shop.git", "acme/shop"],
    ["ssh://git@github.acme.example:2222/acme/shop.git", "acme/shop"],
    ["git+ssh://git@github.com/acme/shop", "acme/shop"],
    ["https://gitlab.com/group/sub/project.git", "group/sub/project"],
  ])("%s is %s", (remote, repository) => {
    expect(repositoryOf(remote)).toBe(repository);
  });

  it.each([
    "",
    "/srv/git/shop.git",
    "../shop",
    "C:\\git\\shop",
    "file:///srv/git/shop",
    "https://host/shop",
  ])("is not known by %j", (remote) => {
    expect(repositoryOf(remote)).toBeNull();
  });
});
