import { describe, expect, it } from "vitest";
import { deletedFiles } from "../../src/github/find-deleted-files.ts";
import { git, gitRepository, temporaryDirectory } from "../support/repository.ts";

const zeros = "0".repeat(40);

describe("the files that an event deleted", () => {
  it("are told by local history, without GitHub", async () => {
    const { workspace, change } = deletion("go.mod");

    expect(await asked({ workspace, change })).toEqual({
      value: { deleted: ["go.mod"], written: [] },
      problems: [],
    });
  });

  it("are paths of the workspace, and those outside the working directory are left out", async () => {
    const { workspace, change } = deletion("api/go.mod", "web/go.mod");

    expect(await asked({ workspace, change, workingDirectory: "api" })).toEqual({
      value: { deleted: ["api/go.mod"], written: [] },
      problems: [],
    });
  });

  it("are none for an event that brings no commits, and nothing is told of that", async () => {
    const workspace = temporaryDirectory();

    expect(await asked({ workspace, change: null })).toEqual({
      value: { deleted: [], written: [] },
      problems: [],
    });
  });
});

describe("without proof there are none, and it is told why:", () => {
  it.each([
    ["a new branch", { before: zeros, after: "a".repeat(40) }, "the push made the branch"],
    ["no commits that are any", { before: "HEAD~1", after: "HEAD" }, "does not name the commits"],
    ["an option in place of a commit", { before: "--output=x", after: "a".repeat(40) }, "not name"],
  ])("%s", async (_, change, reason) => {
    const { workspace } = deletion("go.mod");

    expect(await asked({ workspace, change })).toMatchObject({
      value: { deleted: [], written: [] },
      problems: [
        {
          severity: "notice",
          code: "type-unmanaged",
          message: expect.stringContaining(reason) as string,
        },
      ],
    });
  });

  it("no git checkout", async () => {
    const { change } = deletion("go.mod");
    const answer = await asked({ workspace: temporaryDirectory(), change });

    expect(answer.value).toEqual({ deleted: [], written: [] });
    expect(answer.problems[0]?.message).toContain("not in a git checkout");
  });

  it("a checkout of another repository, whose files have nothing to do with the event", async () => {
    const { change } = deletion("go.mod");
    const answer = await asked({ workspace: gitRepository({ "go.mod": "" }), change });

    expect(answer.value).toEqual({ deleted: [], written: [] });
    expect(answer.problems[0]?.message).toMatch(/is checked out, and not/);
  });

  it("a checkout that does not reach back, and no token to ask GitHub with", async () => {
    const { workspace, change } = deletion("go.mod");
    const answer = await asked({ workspace, change: { ...change, before: "b".repeat(40) } });

    expect(answer.value).toEqual({ deleted: [], written: [] });
    expect(answer.problems[0]?.message).toContain("`fetch-depth: 0`");
  });

  it("a defect of our own in asking", async () => {
    const { workspace, change } = deletion("go.mod");
    const site = { repository: "acme/shop", rest: () => Promise.reject(new TypeError("oh")) };
    const answer = await asked({ workspace, change: { ...change, before: "b".repeat(40) }, site });

    expect(answer).toMatchObject({
      value: { deleted: [], written: [] },
      problems: [{ severity: "warning", code: "internal" }],
    });
  });
});

function asked(asking: Partial<Parameters<typeof deletedFiles>[0]>) {
  return deletedFiles({
    change: null,
    workspace: ".",
    workingDirectory: ".",
    env: {},
    site: null,
    ...asking,
  });
}

/** A repository whose last commit deleted these files. */
function deletion(...paths: readonly string[]) {
  const files = Object.fromEntries([...paths, "api/README.md"].map((path) => [path, path]));
  const workspace = gitRepository(files);
  const before = git(workspace, "rev-parse", "HEAD").trim();
  git(workspace, "rm", "--quiet", ...paths);
  git(workspace, "commit", "--quiet", "--message=delete");
  return { workspace, change: { before, after: git(workspace, "rev-parse", "HEAD").trim() } };
}
