import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { branchPermission, eventPermission } from "../../src/app/permission.ts";
import type { Rest } from "../../src/github/rest.ts";
import { git, gitRepository, temporaryDirectory } from "../support/repository.ts";

const elsewhere = "9c1e7f2".padEnd(40, "0");

describe("whether a run of the action may write", () => {
  it("is so at the commit of the event, while that is the head of the branch", async () => {
    const { workspace, commit } = checkedOut();

    expect(await event({ workspace, commit, head: commit })).toEqual({
      value: { kind: "write" },
      problems: [],
    });
  });

  it("is not so in a work tree of another commit, which checks, and GitHub is not asked", async () => {
    const { workspace } = checkedOut();

    expect(await event({ workspace, commit: elsewhere })).toMatchObject({
      value: { kind: "check" },
      problems: [{ severity: "warning", code: "commit-mismatch" }],
    });
  });

  it("is asked of the working directory, which may be another repository", async () => {
    const { workspace, commit } = checkedOut();
    git(workspace, "clone", "--quiet", workspace, "nested");
    git(join(workspace, "nested"), "commit", "--quiet", "--allow-empty", "--message=own");

    const { value } = await event({ workspace, workingDirectory: "nested", commit, head: commit });
    expect(value).toEqual({ kind: "check" });
  });

  it("is asked of each checkout that was read, where the working directory lies in none", async () => {
    const workspace = temporaryDirectory();
    const { workspace: origin, commit } = checkedOut();
    for (const checkout of ["app", "lib"]) git(workspace, "clone", "--quiet", origin, checkout);
    const asked = (checkouts: readonly string[]) =>
      event({ workspace, checkouts, commit, head: commit });

    expect(await asked(["app", "lib"])).toEqual({ value: { kind: "write" }, problems: [] });
    git(join(workspace, "lib"), "commit", "--quiet", "--allow-empty", "--message=own");
    expect((await asked(["app"])).value).toEqual({ kind: "write" });
    expect(await asked(["app", "lib"])).toMatchObject({
      value: { kind: "check" },
      problems: [
        { code: "commit-mismatch", message: expect.stringMatching(/^lib is at /) as string },
      ],
    });
  });

  it("is not so where a checkout that was read has no commit", async () => {
    const { workspace, commit } = checkedOut();
    git(workspace, "init", "--quiet", "new");

    const { value } = await event({ workspace, checkouts: ["new"], commit, head: commit });
    expect(value).toEqual({ kind: "check" });
  });

  it("is not so where the branch has moved on, with the newer commit", async () => {
    const { workspace, commit } = checkedOut();

    expect(await event({ workspace, commit, head: elsewhere })).toEqual({
      value: { kind: "skip", reason: expect.stringContaining(elsewhere) as string },
      problems: [],
    });
  });

  it("is so with a warning where GitHub cannot be asked", async () => {
    const { workspace, commit } = checkedOut();

    expect(await event({ workspace, commit, client: null })).toMatchObject({
      value: { kind: "write" },
      problems: [{ severity: "warning", code: "github-unavailable" }],
    });
  });

  it("is so where the run is of no branch, and where git does not answer", async () => {
    const { workspace, commit } = checkedOut();
    const write = { value: { kind: "write" }, problems: [] };

    expect(await event({ workspace, commit, runCommit: null })).toEqual(write);
    // Without git nobody knows of which commit the work tree is, nor of which the run is.
    for (const known of [commit, null])
      expect(
        await event({ workspace: temporaryDirectory(), commit: known, runCommit: null }),
      ).toEqual({ value: { kind: "keep" }, problems: [] });
    expect(await event({ workspace: temporaryDirectory(), commit, head: commit })).toEqual({
      value: { kind: "keep" },
      problems: [],
    });
  });
});

describe("whether a run of the command line may write", () => {
  it("is so at the head of the branch at `origin`", async () => {
    const { clone, commit } = cloned();

    expect(await branch({ workspace: clone, commit })).toEqual({
      value: { kind: "write" },
      problems: [],
    });
  });

  it("is not so where `origin` has another head, which is named", async () => {
    const { origin, clone, commit } = cloned();
    git(origin, "commit", "--quiet", "--allow-empty", "--message=newer");
    const head = git(origin, "rev-parse", "HEAD").trim();

    const { value, problems } = await branch({ workspace: clone, commit });

    expect(value).toEqual({ kind: "check" });
    expect(problems).toMatchObject([{ severity: "warning", code: "commit-mismatch" }]);
    expect(problems[0]?.message).toBe(
      `The work tree is at ${commit.slice(0, 12)}, and main is at ${head.slice(0, 12)} at \`origin\`: this run checks and writes nothing. Pull the branch, name another by \`branch\`, or confirm with \`--current\` that the work tree is its newest commit.`,
    );
  });

  it("is asked of each checkout that was read, where the working directory lies in none", async () => {
    const workspace = temporaryDirectory();
    const { workspace: origin } = checkedOut();
    for (const checkout of ["app", "lib"]) git(workspace, "clone", "--quiet", origin, checkout);

    const checkouts = ["app", "lib"];
    expect((await branch({ workspace, checkouts })).value).toEqual({ kind: "write" });
    git(join(workspace, "lib"), "commit", "--quiet", "--allow-empty", "--message=own");
    expect(await branch({ workspace, checkouts })).toMatchObject({
      value: { kind: "check" },
      problems: [
        { code: "commit-mismatch", message: expect.stringMatching(/^lib is at /) as string },
      ],
    });
  });

  it("is not so where the branch is not there", async () => {
    const { clone, commit } = cloned();

    const { value, problems } = await branch({ workspace: clone, commit, branch: "topic" });
    expect(value).toEqual({ kind: "check" });
    expect(problems[0]?.message).toContain("The branch topic is not there at `origin`");
  });

  it("is so, but nothing is removed, where `origin` cannot be asked", async () => {
    const { workspace, commit } = checkedOut();

    expect(await branch({ workspace, commit })).toMatchObject({
      value: { kind: "keep" },
      problems: [{ severity: "warning", code: "commit-unproven" }],
    });
  });

  it("is so, but nothing is removed, where the branch or the commit is not known", async () => {
    const { clone, commit } = cloned();

    for (const unknown of [{ branch: null }, { commit: null }])
      expect(await branch({ workspace: clone, commit, ...unknown })).toMatchObject({
        value: { kind: "keep" },
        problems: [
          {
            code: "commit-unproven",
            message:
              "It is not known whether the work tree is the newest commit of its branch, because the branch of the work tree is not known. Nothing is removed. Give git access to `origin`, or confirm with `--current` that it is.",
          },
        ],
      });
  });

  it("is so without a question where the user declares that the work tree is the head", async () => {
    const workspace = temporaryDirectory();

    expect(await branch({ workspace, commit: null, branch: null, isCurrent: true })).toEqual({
      value: { kind: "write" },
      problems: [],
    });
  });
});

interface EventCase {
  readonly workspace: string;
  readonly commit: string | null;
  readonly workingDirectory?: string;
  readonly checkouts?: readonly string[];
  /** Of the branch, as GitHub has it. */
  readonly head?: string;
  readonly client?: null;
  readonly runCommit?: null;
}

function event({
  workspace,
  commit,
  workingDirectory = ".",
  checkouts = [],
  head = "",
  client,
  runCommit,
}: EventCase) {
  const rest: Rest = {
    request: () => Promise.resolve({ ref: "refs/heads/main", object: { sha: head } }),
    pages: () => {
      throw new Error("no pages are asked for");
    },
  };
  return eventPermission({
    workspace,
    workingDirectory,
    checkouts,
    env: process.env,
    commit,
    client: client === null ? null : { repository: "acme/shop", rest: () => Promise.resolve(rest) },
    runCommit: runCommit === null ? null : { branch: "main", commit: commit ?? "" },
  });
}

type BranchCase = Partial<Parameters<typeof branchPermission>[0]> & { readonly workspace: string };

function branch(question: BranchCase) {
  return branchPermission({
    workingDirectory: ".",
    checkouts: [],
    env: process.env,
    commit: null,
    branch: "main",
    isCurrent: false,
    ...question,
  });
}

function checkedOut() {
  const workspace = gitRepository({ "go.mod": "module m\n" });
  return { workspace, commit: git(workspace, "rev-parse", "HEAD").trim() };
}

function cloned() {
  const { workspace: origin, commit } = checkedOut();
  const clone = join(temporaryDirectory(), "clone");
  git(origin, "clone", "--quiet", origin, clone);
  return { origin, clone, commit };
}
