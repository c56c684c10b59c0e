import { describe, expect, it } from "vitest";
import { givenRepository, runOrigin } from "../../src/app/source-repository.ts";

const nothing = { source: null, runId: "", branch: null };

describe("what a CI reports about its run", () => {
  it.each([
    [
      "GitHub Actions",
      {
        GITHUB_SERVER_URL: "https://github.com",
        GITHUB_REPOSITORY: "Acme/Shop",
        GITHUB_REPOSITORY_ID: "42",
        GITHUB_RUN_ID: "7",
        GITHUB_REF_NAME: "main",
      },
      "github.com/acme/shop",
      "42",
      "https://github.com/Acme/Shop/actions/runs/7",
    ],
    [
      "GitLab",
      {
        CI_PROJECT_URL: "https://gitlab.com/group/sub/shop",
        CI_PROJECT_ID: "42",
        CI_JOB_URL: "https://gitlab.com/group/sub/shop/-/jobs/7",
        CI_COMMIT_BRANCH: "main",
      },
      "gitlab.com/group/sub/shop",
      "42",
      "https://gitlab.com/group/sub/shop/-/jobs/7",
    ],
    [
      "Bitbucket",
      {
        BITBUCKET_GIT_HTTP_ORIGIN: "http://bitbucket.org/acme/shop",
        BITBUCKET_REPO_UUID: "{42}",
        BITBUCKET_BUILD_NUMBER: "7",
        BITBUCKET_BRANCH: "main",
      },
      "bitbucket.org/acme/shop",
      "{42}",
      "7",
    ],
    [
      "Azure Pipelines",
      {
        BUILD_REPOSITORY_URI: "https://acme@dev.azure.com/acme/web/_git/shop",
        BUILD_REPOSITORY_ID: "42",
        BUILD_BUILDID: "7",
        BUILD_SOURCEBRANCH: "refs/heads/main",
      },
      "dev.azure.com/acme/web/_git/shop",
      "42",
      "7",
    ],
    [
      "CircleCI",
      {
        CIRCLE_REPOSITORY_URL: "git@github.com:acme/shop.git",
        CIRCLE_BUILD_URL: "https://circleci.com/gh/acme/shop/7",
        CIRCLE_BRANCH: "main",
      },
      "github.com/acme/shop",
      "",
      "https://circleci.com/gh/acme/shop/7",
    ],
    [
      "Buildkite",
      {
        BUILDKITE_REPO: "git@github.com:acme/shop.git",
        BUILDKITE_BUILD_URL: "https://buildkite.com/acme/shop/builds/7",
        BUILDKITE_BRANCH: "main",
      },
      "github.com/acme/shop",
      "",
      "https://buildkite.com/acme/shop/builds/7",
    ],
    [
      "Jenkins",
      {
        GIT_URL: "https://me:secret@git.acme.example/acme/shop.git",
        BUILD_URL: "https://ci.acme.example/job/shop/7/",
        BRANCH_NAME: "main",
      },
      "git.acme.example/acme/shop",
      "",
      "https://ci.acme.example/job/shop/7/",
    ],
  ])("is read from the variables of %s", (_, env, name, id, runId) => {
    expect(runOrigin(env)).toEqual({ source: { name, id }, runId, branch: "main" });
  });

  it("is nothing outside of a CI", () => {
    expect(runOrigin({})).toEqual(nothing);
    expect(runOrigin({ CI_PROJECT_URL: "" })).toEqual(nothing);
  });

  it("has the host of GitHub Enterprise Server, and github.com where none is given", () => {
    const env = { GITHUB_REPOSITORY: "acme/shop" };

    expect(runOrigin(env).source?.name).toBe("github.com/acme/shop");
    const server = { ...env, GITHUB_SERVER_URL: "https://git.acme.example" };
    expect(runOrigin(server).source?.name).toBe("git.acme.example/acme/shop");
  });

  it("has no branch for a tag or the merge result of a pull request", () => {
    const env = { BUILD_REPOSITORY_URI: "https://dev.azure.com/a/b/_git/c" };

    for (const ref of ["refs/tags/v1", "refs/pull/7/merge", "", undefined])
      expect(runOrigin({ ...env, BUILD_SOURCEBRANCH: ref }).branch).toBeNull();
  });

  it("has no source where the repository is a directory of the machine", () => {
    expect(runOrigin({ GIT_URL: "/srv/git/shop.git", BRANCH_NAME: "main" })).toEqual({
      source: null,
      runId: "",
      branch: "main",
    });
  });
});

describe("a repository that is given", () => {
  it("as `owner/name` is on the host that is known, else on github.com", () => {
    expect(givenRepository("Acme/Shop", null)).toBe("github.com/acme/shop");
    expect(givenRepository("acme/shop", "gitlab.com/acme/web")).toBe("gitlab.com/acme/shop");
  });

  it("with a host is on that one", () => {
    expect(givenRepository("git.acme.example/Acme/Shop", "github.com/a/b")).toBe(
      "git.acme.example/acme/shop",
    );
    expect(givenRepository("group/sub/shop", "gitlab.com/a/b")).toBe("gitlab.com/group/sub/shop");
  });
});
