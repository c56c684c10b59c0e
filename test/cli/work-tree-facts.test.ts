import { describe, expect, it } from "vitest";
import { workTreeFacts } from "../../src/cli/work-tree-facts.ts";
import { git, gitRepository, temporaryDirectory } from "../support/repository.ts";

describe("what is known about a work tree", () => {
  it("is its repository by the remote, its branch and its commit, from anywhere in it", async () => {
    const directory = withOrigin({ "a/go.mod": "module m\n" });
    const commit = git(directory, "rev-parse", "HEAD").trim();

    for (const place of [directory, `${directory}/a`])
      expect(await workTreeFacts(place, null, {})).toEqual({
        commit,
        ref: "refs/heads/main",
        branch: "main",
        source: { name: "github.com/acme/shop", id: "" },
        runId: "",
      });
  });

  it("is nothing outside of git, and before the first commit", async () => {
    const unborn = temporaryDirectory();
    git(unborn, "init", "--quiet");
    const nothing = { commit: null, ref: null, branch: null, source: null, runId: "" };

    expect(await workTreeFacts(unborn, null, {})).toEqual(nothing);
    expect(await workTreeFacts(temporaryDirectory(), null, {})).toEqual(nothing);
  });

  it("has no repository where the remote is a directory of this machine", async () => {
    const directory = gitRepository({});
    git(directory, "remote", "add", "origin", "../shop.git");

    expect((await workTreeFacts(directory, null, {})).source).toBeNull();
  });
});

describe("a commit that is checked out without its branch, as on most CI", () => {
  const env = {
    CI_PROJECT_URL: "https://gitlab.com/acme/shop",
    CI_PROJECT_ID: "7",
    CI_COMMIT_BRANCH: "main",
    CI_JOB_URL: "https://gitlab.com/acme/shop/-/jobs/1",
  };

  it("has the branch, the repository and the run that the CI names", async () => {
    expect(await workTreeFacts(detached(), null, env)).toMatchObject({
      ref: null,
      branch: "main",
      source: { name: "gitlab.com/acme/shop", id: "7" },
      runId: "https://gitlab.com/acme/shop/-/jobs/1",
    });
  });

  it("has no branch where nothing names it", async () => {
    expect(await workTreeFacts(detached(), null, {})).toMatchObject({ ref: null, branch: null });
  });
});

describe("the repository of `--repository`", () => {
  it("comes before the CI's and the remote's, and has no id then", async () => {
    const env = { CI_PROJECT_URL: "https://gitlab.com/acme/web", CI_PROJECT_ID: "7" };
    const { source } = await workTreeFacts(withOrigin({}), "Acme/Shop", env);

    expect(source).toEqual({ name: "gitlab.com/acme/shop", id: "" });
  });

  it("keeps the id where it is the one that the CI names", async () => {
    const env = { GITHUB_REPOSITORY: "acme/shop", GITHUB_REPOSITORY_ID: "7" };

    expect((await workTreeFacts(gitRepository({}), "acme/shop", env)).source).toEqual({
      name: "github.com/acme/shop",
      id: "7",
    });
  });

  it("is on the host of the remote, else on github.com", async () => {
    const directory = gitRepository({});
    expect((await workTreeFacts(directory, "acme/shop", {})).source?.name).toBe(
      "github.com/acme/shop",
    );

    git(directory, "remote", "add", "origin", "git@git.acme.example:acme/web.git");
    expect((await workTreeFacts(directory, "acme/shop", {})).source?.name).toBe(
      "git.acme.example/acme/shop",
    );
  });
});

function withOrigin(files: Readonly<Record<string, string>>): string {
  const directory = gitRepository(files);
  git(directory, "remote", "add", "origin", "git@github.com:acme/shop.git");
  return directory;
}

function detached(): string {
  const directory = withOrigin({});
  git(directory, "checkout", "--quiet", "--detach");
  return directory;
}
