import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deletedLocally, type Git } from "../../src/github/deleted-locally.ts";
import { gitOutput } from "../../src/workspace/git-output.ts";
import { git, gitRepository, temporaryDirectory, writeFiles } from "../support/repository.ts";
import { after, before, push } from "./deletions.ts";
import { sha } from "./support.ts";

function gitIn(directory: string): Git {
  return (parameters) => gitOutput(directory, parameters, process.env);
}

function head(directory: string): string {
  return git(directory, "rev-parse", "HEAD").trim();
}

function committed(directory: string): string {
  git(directory, "add", "--all");
  git(directory, "commit", "--quiet", "--message=more");
  return head(directory);
}

describe("what a push deleted, by local history", () => {
  it("is what was removed, and the old path of what was renamed", async () => {
    const directory = gitRepository({ "go.mod": "module a", "web/pom.xml": "<p/>", keep: "" });
    const first = head(directory);
    git(directory, "rm", "--quiet", "go.mod");
    git(directory, "mv", "web/pom.xml", "pom.xml");
    const second = committed(directory);

    expect(await deletedLocally(gitIn(directory), { before: first, after: second })).toMatchObject({
      proven: true,
      deleted: ["go.mod", "web/pom.xml"],
      written: ["pom.xml"],
    });
  });

  it("has every name as it is, whatever characters are in it", async () => {
    const name = 'dir/ü "x"\t\n.txt';
    const directory = gitRepository({ [name]: "", keep: "" });
    const first = head(directory);
    git(directory, "rm", "--quiet", "--", name);
    const second = committed(directory);

    expect(await deletedLocally(gitIn(directory), { before: first, after: second })).toMatchObject({
      proven: true,
      deleted: [name],
    });
  });

  it("is none where files only came or changed", async () => {
    const directory = gitRepository({ "go.mod": "module a" });
    const first = head(directory);
    writeFiles(directory, { "go.mod": "module b", "go.sum": "" });
    const second = committed(directory);

    expect(await deletedLocally(gitIn(directory), { before: first, after: second })).toMatchObject({
      proven: true,
      deleted: [],
      written: ["go.mod", "go.sum"],
    });
  });

  it("is told between any two commits, as of a force push", async () => {
    const directory = gitRepository({ "pom.xml": "" });
    const first = head(directory);
    git(directory, "checkout", "--quiet", "--orphan", "other");
    git(directory, "rm", "--quiet", "--cached", "pom.xml");
    writeFiles(directory, { "pom.xml": "", "go.mod": "" });
    git(directory, "add", "go.mod");
    git(directory, "commit", "--quiet", "--message=other");

    expect(
      await deletedLocally(gitIn(directory), { before: first, after: head(directory) }),
    ).toMatchObject({ proven: true, deleted: ["pom.xml"] });
  });

  it("does not hang on what a repository's own settings say about its differences", async () => {
    const directory = gitRepository({ "a/go.mod": "", "b/pom.xml": "", keep: "" });
    const first = head(directory);
    git(directory, "config", "diff.relative", "true");
    git(directory, "config", "diff.renames", "copies");
    git(directory, "config", "diff.noprefix", "true");
    git(directory, "rm", "--quiet", "b/pom.xml");
    const second = committed(directory);

    expect(
      await deletedLocally(gitIn(join(directory, "a")), { before: first, after: second }),
    ).toMatchObject({ proven: true, deleted: ["b/pom.xml"] });
  });
});

describe("local history proves nothing", () => {
  it("in a checkout that is one commit deep, as the default one is", async () => {
    const origin = gitRepository({ "go.mod": "", keep: "" });
    const first = head(origin);
    git(origin, "rm", "--quiet", "go.mod");
    const second = committed(origin);
    const directory = temporaryDirectory();
    git(directory, "clone", "--quiet", "--depth=1", `file://${origin}`, "shallow");

    expect(
      await deletedLocally(gitIn(join(directory, "shallow")), { before: first, after: second }),
    ).toEqual({
      proven: false,
      reason: `the checkout does not hold ${first.slice(0, 12)}; it would with \`fetch-depth: 0\``,
    });
  });

  it("outside of git", async () => {
    const proof = await deletedLocally(gitIn(temporaryDirectory()), push);

    expect(proof).toMatchObject({ proven: false });
  });

  it.each([
    ["of a new branch", { before: sha("0"), after }],
    ["of a deleted branch", { before, after: sha("0") }],
    ["of an option in place of a commit", { before: "--output=stolen", after }],
    ["of a range", { before: `${before}..`, after }],
  ])("%s, and git is not asked", async (_, wrong) => {
    const asked: unknown[] = [];
    const proof = await deletedLocally((parameters) => {
      asked.push(parameters);
      return Promise.resolve("");
    }, wrong);

    expect(proof).toMatchObject({ proven: false });
    expect(asked).toEqual([]);
  });
});
