import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../src/workspace/list-files.ts";
import { git, gitRepository, temporaryDirectory, writeFiles } from "../support/repository.ts";
import { anyTree, link, listed, plant, withGit, withoutGit } from "./trees.ts";
import { triesOf } from "../support/one-in.ts";

async function list(root: string, env = withGit, workingDirectory = "."): Promise<string[]> {
  return listed((await listFiles(root, workingDirectory, env)).files);
}

/** The same tree, listed by git and, where there is no git, by walking. */
async function listBoth(root: string, workingDirectory = ".") {
  return {
    git: await list(root, withGit, workingDirectory),
    walk: await list(root, { ...withGit, ...withoutGit }, workingDirectory),
  };
}

describe("the files of a git work tree", () => {
  it("are those that are tracked, and those that are new and not ignored", async () => {
    const root = gitRepository({ "a/go.sum": "", ".gitignore": "build\n" });
    writeFiles(root, { "new/go.sum": "", "build/go.sum": "" });

    expect(await list(root)).toEqual([".gitignore", "a/go.sum", "new/go.sum"]);
  });

  it("are tracked ones even where they are ignored", async () => {
    const root = gitRepository({ "build/go.sum": "" });
    writeFiles(root, { ".gitignore": "build\n" });

    expect(await list(root)).toEqual([".gitignore", "build/go.sum"]);
  });

  it("are those of the working directory alone, by their path in the workspace", async () => {
    const root = gitRepository({ "a/go.sum": "", "b/c/go.sum": "", "go.sum": "" });

    expect(await listBoth(root, "b")).toEqual({ git: ["b/c/go.sum"], walk: ["b/c/go.sum"] });
  });

  it("are those below a directory of a larger work tree", async () => {
    const root = gitRepository({ "a/go.sum": "", "b/go.sum": "" });

    expect(await list(join(root, "a"))).toEqual(["go.sum"]);
  });

  it("are walked where the work tree around them ignores all of them", async () => {
    const root = gitRepository({ ".gitignore": "out\n" });
    writeFiles(root, { "out/go.sum": "" });

    expect(await list(join(root, "out"))).toEqual(["go.sum"]);
  });

  it("have links as links, and are not looked for behind them", async () => {
    const root = gitRepository({ "a/go.sum": "" });
    link(root, "to-directory", "a");
    link(root, "to-file", "a/go.sum");
    link(root, "to-nothing", "gone");
    link(root, "a/up", "..");
    const expected = [
      "a/go.sum",
      "a/up (link)",
      "to-directory (link)",
      "to-file (link)",
      "to-nothing (link)",
    ];
    git(root, "add", "--all");

    expect((await list(root)).toSorted()).toEqual(expected);
    expect(await list(root, { ...withGit, ...withoutGit })).toEqual(expected);
  });

  it("have a path in conflict once", async () => {
    const root = gitRepository({ "yarn.lock": "a\n" });
    git(root, "checkout", "--quiet", "-b", "other");
    writeFiles(root, { "yarn.lock": "b\n" });
    git(root, "commit", "--quiet", "--all", "--message=b");
    git(root, "checkout", "--quiet", "main");
    writeFiles(root, { "yarn.lock": "c\n" });
    git(root, "commit", "--quiet", "--all", "--message=c");
    expect(() => git(root, "merge", "--quiet", "other")).toThrow();

    expect(await list(root)).toEqual(["yarn.lock"]);
  });

  it("keep names with line breaks, quotes and other characters as they are", async () => {
    const names = ["a\nb", "a\rb", "\u2028", 'c"d', "e\\f", "ä ö", "\u001b[31m", "a\tb", " blank "];
    const paths = names.flatMap((name) => [name, `d${name}/${name}`]).toSorted();
    const root = gitRepository(Object.fromEntries(paths.map((path) => [path, ""])));

    expect(await listBoth(root)).toEqual({ git: paths, walk: paths });
  });

  it("show that a name is not UTF-8", async (context) => {
    if (process.platform !== "linux") context.skip("The file system takes no such name.");
    const root = gitRepository({});
    const name = Buffer.from([...Buffer.from(`${root}/`), 0xe4, ...Buffer.from(".txt")]);
    writeFileSync(name, "");

    expect(await listBoth(root)).toEqual({ git: ["\uFFFD.txt"], walk: ["\uFFFD.txt"] });
  });

  it("do not have named pipes and directories that are empty", async (context) => {
    if (process.platform === "win32") context.skip("There are no named pipes.");
    const root = gitRepository({ "go.sum": "" });
    execFileSync("mkfifo", [join(root, "pipe")], { timeout: 10_000 });
    mkdirSync(join(root, "empty"));

    expect((await listBoth(root)).walk).toEqual(["go.sum"]);
    expect((await listBoth(root)).git).toEqual(["go.sum"]);
  });
});

describe("a listing", () => {
  it("of a working directory has the rest of the repository apart, as far as it lies in the workspace", async () => {
    const top = gitRepository({ "above.txt": "", "root/pom.xml": "", "root/a/b/x": "" });
    writeFiles(top, { "root/new": "", "root/a/new": "" });

    const listing = await listFiles(join(top, "root"), "a", withGit);
    expect(listing).toMatchObject({ nested: [], byGit: true });
    expect(listing.files.toSorted(byPath)).toEqual([
      { path: "a/b/x", kind: "file" },
      { path: "a/new", kind: "untracked" },
    ]);
    expect(listing.elsewhere.toSorted(byPath)).toEqual([
      { path: "new", kind: "untracked" },
      { path: "pom.xml", kind: "file" },
    ]);
  });

  it("names second checkouts, and knows of no tracked files without git", async () => {
    const root = gitRepository({ "go.mod": "" });
    writeFiles(root, { "second/go.sum": "" });
    git(join(root, "second"), "init", "--quiet");

    expect(await listFiles(root, ".", withGit)).toMatchObject({ nested: ["second"], byGit: true });
    expect(await listFiles(root, ".", { ...withGit, ...withoutGit })).toMatchObject({
      nested: ["second"],
      byGit: false,
    });
  });

  it("of a directory in no checkout names those in it that count: the run's own, or all where none is", async () => {
    const root = temporaryDirectory();
    for (const name of ["app", "tools"]) {
      writeFiles(root, { [`${name}/go.sum`]: "" });
      git(join(root, name), "init", "--quiet");
      git(join(root, name), "add", "--all");
      git(join(root, name), "remote", "add", "origin", `https://github.com/acme/${name}.git`);
    }
    const of = (repository: string) =>
      listFiles(root, ".", { ...withGit, GITHUB_REPOSITORY: repository });

    expect(await of("acme/app")).toMatchObject({ checkouts: ["app"], nested: ["tools"] });
    expect(await of("acme/other")).toMatchObject({ checkouts: ["app", "tools"], nested: [] });
    expect(await listFiles(root, "app", withGit)).toMatchObject({ checkouts: [] });
    expect(await listFiles(root, ".", { ...withGit, ...withoutGit })).toMatchObject({
      checkouts: [],
      nested: ["app", "tools"],
    });
  });
});

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

describe("git and walking", () => {
  it("give the same files of any tree", async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, async (tree) => {
        const root = temporaryDirectory();
        plant(root, tree);
        const walked = await list(root, { ...withGit, ...withoutGit });
        git(root, "init", "--quiet");
        const byGit = await list(root);

        rmSync(root, { recursive: true });
        expect(walked).toEqual(byGit);
      }),
      { numRuns: triesOf(60) },
    );
  }, 120_000);
});

describe("what keeps git from answering", () => {
  const files = { "a/go.sum": "", ".gitignore": "build\n", "b/.gitignore": "*\n!go.sum\n" };
  const ignored = { "build/go.sum": "", "b/package.json": "" };

  it("is that there is none", async () => {
    const root = gitRepository(files);
    writeFiles(root, ignored);

    expect(await list(root, { ...withGit, ...withoutGit })).toEqual(await list(root));
  });

  it("is that this is no work tree", async () => {
    const root = temporaryDirectory();
    writeFiles(root, { ...files, ...ignored });

    expect(await list(root)).toEqual([".gitignore", "a/go.sum"]);
  });

  it("is not that the work tree belongs to someone else", async () => {
    const root = gitRepository(files);
    const env = { ...withGit, GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };

    expect(await list(root, env)).toEqual(await list(root));
  });

  it.each([
    ["GIT_DIR", "elsewhere/.git"],
    ["GIT_WORK_TREE", "elsewhere"],
    ["GIT_INDEX_FILE", "elsewhere/.git/index"],
    ["GIT_PREFIX", "elsewhere/"],
  ])("is not that %s points elsewhere", async (variable, path) => {
    const elsewhere = temporaryDirectory();
    writeFiles(elsewhere, { "elsewhere/other.txt": "" });
    git(join(elsewhere, "elsewhere"), "init", "--quiet");
    const root = gitRepository(files);

    expect(await list(root, { ...withGit, [variable]: join(elsewhere, path) })).toEqual(
      await list(root),
    );
  });

  it("is not that the configuration names a program, which is not run", async () => {
    const root = gitRepository(files);
    const trace = join(temporaryDirectory(), "ran");
    git(root, "config", "core.fsmonitor", `touch ${trace}; false`);

    expect(await list(root)).toContain("a/go.sum");
    expect(() => execFileSync("ls", [trace], { stdio: "ignore", timeout: 10_000 })).toThrow();
  });
});

describe("repositories within the work tree", () => {
  it("are listed with their files where they are submodules that are checked out", async () => {
    const lib = gitRepository({ "go.sum": "", ".gitignore": "build\n" });
    const root = gitRepository({ "go.mod": "" });
    git(root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", lib, "lib");
    writeFiles(root, { "lib/build/x": "", "lib/new": "" });

    const expected = [
      ".gitmodules",
      "go.mod",
      "lib (submodule)",
      "lib/.gitignore",
      "lib/go.sum",
      "lib/new",
    ];
    expect(await listBoth(root)).toEqual({ git: expected, walk: expected });
  });

  it("are listed elsewhere where they are submodules outside of the working directory", async () => {
    const lib = gitRepository({ "requirements.txt": "flask\n" });
    const root = gitRepository({ "app/go.mod": "module a\n" });
    git(root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", lib, "lib");
    git(root, "commit", "--quiet", "-m", "lib");

    const { files, elsewhere } = await listFiles(root, "app", {});

    expect(files.map(({ path }) => path)).toEqual(["app/go.mod"]);
    expect(elsewhere.map(({ path }) => path)).toContain("lib/requirements.txt");
  });

  it("are listed without files where they are submodules that are not checked out", async () => {
    const lib = gitRepository({ "go.sum": "" });
    const root = gitRepository({ "go.mod": "" });
    git(root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", lib, "lib");
    git(root, "commit", "--quiet", "--message=lib");
    const clone = join(temporaryDirectory(), "clone");
    git(root, "clone", "--quiet", root, clone);

    const expected = [".gitmodules", "go.mod", "lib (submodule)"];
    expect(await listBoth(clone)).toEqual({ git: expected, walk: expected });
  });

  it("are not looked for behind a link that took the place of a submodule", async () => {
    const lib = gitRepository({ "go.sum": "" });
    const root = gitRepository({ "go.mod": "" });
    git(root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", lib, "lib");
    rmSync(join(root, "lib"), { recursive: true });
    link(root, "lib", lib);

    expect((await list(root)).filter((path) => path.startsWith("lib/"))).toEqual([]);
  });

  it("are none where a file took the place of the directory around a submodule", async () => {
    const lib = gitRepository({ "go.sum": "" });
    const root = gitRepository({ "go.mod": "" });
    git(root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", lib, "deps/lib");
    rmSync(join(root, "deps"), { recursive: true });
    writeFiles(root, { deps: "" });

    expect(await list(root)).toContain("deps/lib (submodule)");
  });

  it("are listed with their files where they are no submodules", async () => {
    const root = gitRepository({ "go.mod": "" });
    writeFiles(root, { "inner/go.sum": "", "inner/deep/go.mod": "" });
    git(join(root, "inner"), "init", "--quiet");

    const expected = ["go.mod", "inner/deep/go.mod", "inner/go.sum"];
    expect(await listBoth(root)).toEqual({ git: expected, walk: expected });
  });
});

describe("a sparse checkout", () => {
  const files = { "go.mod": "", "a/go.mod": "", "b/go.mod": "", "b/c/go.sum": "" };

  it.each([
    ["of directories", ["--cone", "a"]],
    ["of directories with a sparse index", ["--cone", "--sparse-index", "a"]],
    ["of patterns", ["--no-cone", "/go.mod", "/a/"]],
  ])("%s lists what it leaves out", async (_, parameters) => {
    const root = gitRepository(files);
    git(root, "sparse-checkout", "set", ...parameters);

    expect(await list(root)).toEqual([
      "a/go.mod",
      "b/c/go.sum (sparse)",
      "b/go.mod (sparse)",
      "go.mod",
    ]);
  });

  it("is an error where there is no git to report what is left out", async () => {
    const root = gitRepository({ "a/go.mod": "", "b/go.mod": "" });
    git(root, "sparse-checkout", "set", "b");

    await expect(list(root, { ...withGit, ...withoutGit })).rejects.toMatchObject({
      code: "sparse-checkout",
      message:
        "The checkout is sparse, and git does not answer which files it leaves out. Install git where this runs, or drop `sparse-checkout` from actions/checkout.",
    });
  });

  it("of single files that git is reported to skip lists them, too", async () => {
    const root = gitRepository(files);
    git(root, "update-index", "--skip-worktree", "a/go.mod");

    expect(await list(root)).toContain("a/go.mod (sparse)");
  });
});
