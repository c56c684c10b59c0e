import { describe, expect, it } from "vitest";
import { deletedFiles } from "../../src/github/deleted-files.ts";
import { startGitHub } from "../support/github-stand-in.ts";
import { after, before, commit, manyPaths, push, pushed } from "./deletions.ts";
import { acme, restAt, sha, ways } from "./support.ts";

const comparison = `GET /repos/acme/shop/compare/${before}...${after}?per_page=1`;

describe("what a push deleted, by GitHub's comparison", () => {
  it.each(ways)("is told in one request to %s", async (_, make) => {
    const github = await startGitHub({
      commits: pushed(["package-lock.json", "go.mod", "README.md"], ["go.mod", "new.txt"]),
    });
    const { rest } = await restAt(github.url, { make });

    const proof = await deletedFiles(rest, acme, push);

    expect(proof).toEqual({
      proven: true,
      deleted: ["package-lock.json", "README.md"],
      written: ["new.txt"],
    });
    expect(github.requests).toEqual([comparison]);
  });

  it("holds the old path of a file that was renamed away", async () => {
    const github = await startGitHub({
      commits: new Map([
        [before, { parents: [], files: { "api/go.mod": "module api" } }],
        [after, { parents: [before], files: { "web/go.mod": "module api" } }],
      ]),
    });
    const { rest } = await restAt(github.url);

    expect(await deletedFiles(rest, acme, push)).toEqual({
      proven: true,
      deleted: ["api/go.mod"],
      written: ["web/go.mod"],
    });
  });

  it("is none where files only came or changed", async () => {
    const github = await startGitHub({
      commits: new Map([
        [before, { parents: [], files: { "go.mod": "module a" } }],
        [after, { parents: [before], files: { "go.mod": "module b", "go.sum": "" } }],
      ]),
    });
    const { rest } = await restAt(github.url);

    expect(await deletedFiles(rest, acme, push)).toEqual({
      proven: true,
      deleted: [],
      written: ["go.mod", "go.sum"],
    });
  });

  it("is told over several commits by what is left in the end", async () => {
    const github = await startGitHub({
      commits: new Map([
        [before, commit(["go.mod", "pom.xml"])],
        [sha("c"), commit([], [before])],
        [after, commit(["pom.xml"], [sha("c")])],
      ]),
    });
    const { rest } = await restAt(github.url);

    expect(await deletedFiles(rest, acme, push)).toMatchObject({
      proven: true,
      deleted: ["go.mod"],
    });
  });
});

describe("where the comparison is not all of it, both trees tell what a push deleted:", () => {
  it("300 files or more", async () => {
    const old = [...manyPaths(400), "pom.xml"];
    const github = await startGitHub({ commits: pushed(old, ["go.mod"]) });
    const { rest } = await restAt(github.url);

    expect(await deletedFiles(rest, acme, push)).toMatchObject({ proven: true, deleted: old });
    expect(github.requests).toHaveLength(3);
  });

  it("299 files are still all", async () => {
    const github = await startGitHub({ commits: pushed(manyPaths(299), []) });
    const { rest } = await restAt(github.url);

    expect(await deletedFiles(rest, acme, push)).toMatchObject({ deleted: { length: 299 } });
    expect(github.requests).toHaveLength(1);
  });

  it("a force push, which GitHub compares with where both come from", async () => {
    const github = await startGitHub({
      commits: new Map([
        [sha("0"), commit(["README.md"])],
        [before, commit(["README.md", "pom.xml"], [sha("0")])],
        [after, commit(["README.md", "go.mod"], [sha("0")])],
      ]),
    });
    const { rest } = await restAt(github.url);

    expect(await deletedFiles(rest, acme, push)).toEqual({
      proven: true,
      deleted: ["pom.xml"],
      written: ["go.mod"],
    });
  });

  it("a force push that changed a file in place", async () => {
    const github = await startGitHub({
      commits: new Map([
        [sha("0"), commit(["README.md"])],
        [before, { parents: [sha("0")], files: { "cortex.yaml": "old", "go.mod": "" } }],
        [after, { parents: [sha("0")], files: { "cortex.yaml": "new", "go.mod": "" } }],
      ]),
    });
    const { rest } = await restAt(github.url);

    expect(await deletedFiles(rest, acme, push)).toEqual({
      proven: true,
      deleted: [],
      written: ["cortex.yaml"],
    });
  });

  it("a force push back to an older commit", async () => {
    const github = await startGitHub({
      commits: new Map([
        [after, commit(["README.md"])],
        [before, commit(["README.md", "api/pom.xml"], [after])],
      ]),
    });
    const { rest } = await restAt(github.url);

    expect(await deletedFiles(rest, acme, push)).toMatchObject({
      proven: true,
      deleted: ["api/pom.xml"],
    });
  });
});

describe("there is no proof, and the reason is told, of", () => {
  it.each([
    ["a new branch", { before: sha("0"), after }, /made the branch/],
    ["a deleted branch", { before, after: sha("0") }, /deleted the branch/],
    ["a short commit", { before: "4f2a9c1", after }, /does not name the commits/],
    ["a name in place of a commit", { before: "main", after: "--output=x" }, /does not name/],
    ["no commit", { before: "", after: "" }, /does not name the commits/],
  ])("%s, without any request", async (_, wrong, reason) => {
    const github = await startGitHub();
    const { rest } = await restAt(github.url);

    expect(await deletedFiles(rest, acme, wrong)).toEqual({
      proven: false,
      reason: expect.stringMatching(reason) as string,
    });
    expect(github.requests).toEqual([]);
  });

  it("a commit that GitHub no longer has, as after a force push", async () => {
    const github = await startGitHub({ commits: new Map([[after, commit([])]]) });
    const { rest } = await restAt(github.url);

    expect(await deletedFiles(rest, acme, push)).toEqual({
      proven: false,
      reason:
        "GitHub does not know bbbbbbbbbbbb or aaaaaaaaaaaa, as after a force push, or the token may not read them (`contents: read`)",
    });
  });

  it("trees with more files than GitHub lists", async () => {
    const github = await startGitHub({ treeLimit: 350, commits: pushed(manyPaths(400), []) });
    const { rest } = await restAt(github.url);

    expect(await deletedFiles(rest, acme, push)).toEqual({
      proven: false,
      reason: "the repository has more files than GitHub lists at once",
    });
  });

  it.each([
    ["an outage", { status: 500, body: { message: "Oops" } }],
    ["a refused token", { status: 403, body: { message: "Resource not accessible" } }],
    ["a page of a proxy", { status: 200, body: "<!doctype html>" }],
    ["a comparison without files", { status: 200, body: { status: "ahead" } }],
  ])("%s", async (_, failure) => {
    const github = await startGitHub({ commits: pushed(["pom.xml"], []) });
    github.fail(/./, failure, 9);
    const { rest } = await restAt(github.url);

    expect(await deletedFiles(rest, acme, push)).toMatchObject({
      proven: false,
      reason: expect.stringMatching(/^GitHub/) as string,
    });
  });

  it("an outage between comparison and trees", async () => {
    const github = await startGitHub({ commits: pushed(manyPaths(400), []) });
    github.fail(/git\/trees/, { status: 500, body: { message: "Oops" } }, 9);
    const { rest } = await restAt(github.url);

    expect(await deletedFiles(rest, acme, push)).toMatchObject({ proven: false });
  });
});
