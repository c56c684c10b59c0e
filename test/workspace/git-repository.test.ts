import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { headCommit, originRepository, remoteHead } from "../../src/workspace/git-repository.ts";
import { git, gitRepository, temporaryDirectory, writeFiles } from "../support/repository.ts";
import { withGit, withoutGit } from "./trees.ts";

describe("the commit that is checked out", () => {
  it("is that of HEAD, from anywhere in the work tree", async () => {
    const root = gitRepository({ "a/b": "" });

    expect(await headCommit(join(root, "a"), withGit)).toBe(git(root, "rev-parse", "HEAD").trim());
  });

  it("is not known without a commit, without a repository and without git", async () => {
    const empty = temporaryDirectory();
    git(empty, "init", "--quiet");

    expect(await headCommit(empty, withGit)).toBeNull();
    expect(await headCommit(temporaryDirectory(), withGit)).toBeNull();
    expect(await headCommit(gitRepository({}), { ...withGit, ...withoutGit })).toBeNull();
  });
});

describe("the repository of a work tree", () => {
  it("is that of its remote `origin`", async () => {
    const root = gitRepository({});
    git(root, "remote", "add", "origin", "https://me:secret@github.com/Acme/Shop.git");

    expect(await originRepository(root, withGit)).toBe("github.com/acme/shop");
  });

  it("is not known without one", async () => {
    expect(await originRepository(gitRepository({}), withGit)).toBeNull();
  });
});

describe("the head of a branch of the remote", () => {
  it("is asked there, and not what was fetched last", async () => {
    const { remote, clone } = cloned();
    git(remote, "commit", "--quiet", "--allow-empty", "--message=newer");
    const head = git(remote, "rev-parse", "HEAD").trim();

    expect(await remoteHead(clone, "main", withGit)).toEqual({ head, refusal: null });
  });

  it("is none where the branch is gone, also where another one ends like it", async () => {
    const { remote, clone } = cloned();
    git(remote, "branch", "feature/release");

    expect(await remoteHead(clone, "release", withGit)).toEqual({ head: null, refusal: null });
  });

  it("is not known where the remote does not answer, and no credentials are shown", async () => {
    const { clone } = cloned();
    git(clone, "remote", "set-url", "origin", "file://me:secret@127.0.0.1/gone");

    const { head, refusal } = await remoteHead(clone, "main", withGit);
    expect(head).toBeNull();
    expect(refusal).toContain("git reports: ");
    expect(refusal).not.toContain("secret");
  });

  it("is never asked of a program that the address names", async () => {
    const { clone } = cloned();
    const trace = join(temporaryDirectory(), "ran");
    git(clone, "remote", "set-url", "origin", `ext::sh -c "mkdir ${trace}"`);

    expect((await remoteHead(clone, "main", withGit)).refusal).toContain("not allowed");
    expect(() => mkdirSync(trace)).not.toThrow();
  });

  it("is asked by ssh without a prompt, but where the environment has a way of its own", async (context) => {
    if (process.platform === "win32") context.skip("The program would be another kind of file.");
    const { clone } = cloned();
    const directory = temporaryDirectory();
    const script = '#!/bin/sh\necho "fatal: asked by $0 $*" >&2\nexit 1\n';
    writeFiles(directory, { ssh: script, other: script });
    for (const name of ["ssh", "other"]) chmodSync(join(directory, name), 0o755);
    git(clone, "remote", "set-url", "origin", "git@host.invalid:acme/shop.git");
    const env = { ...withGit, PATH: `${directory}:${process.env["PATH"]}` };

    expect((await remoteHead(clone, "main", env)).refusal).toContain("ssh -o BatchMode=yes ");
    const own = { ...env, GIT_SSH: join(directory, "other") };
    expect((await remoteHead(clone, "main", own)).refusal).toContain("/other ");
  });
});

function cloned() {
  const remote = gitRepository({ a: "" });
  const clone = join(temporaryDirectory(), "clone");
  git(remote, "clone", "--quiet", remote, clone);
  return { remote, clone };
}
