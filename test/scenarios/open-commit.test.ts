import { existsSync, mkdirSync, readdirSync, cpSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demoFiles } from "../../src/cli/demo/demo-files.ts";
import { openCommit } from "../../src/organisation/open-commit.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import { git, gitRepository, temporaryDirectory, writeFiles } from "../support/repository.ts";
import { isWhole, oneIn } from "../support/one-in.ts";
import { packageLock } from "../support/sample-files.ts";
import {
  listedFromCheckout,
  listedFromObjects,
  objectsOf,
  opened,
} from "../organisation/remote.ts";

const { settings } = parseSettings(new Map(), { needsKey: false });

const corpus = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
const samples = fileURLToPath(new URL("../manifests/samples", import.meta.url));
const folders = [samples, ...(existsSync(corpus) ? [corpus] : [])].flatMap((root) =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, name)),
);

/** A repository with a copy of a folder. */
function copyOf(folder: string): string {
  const repository = gitRepository({});
  cpSync(folder, join(repository, "copied"), { recursive: true, verbatimSymlinks: true });
  return committed(repository);
}

function committed(repository: string): string {
  git(repository, "add", "--all", "--force");
  git(repository, "commit", "--quiet", "--allow-empty", "--message=more");
  return repository;
}

describe("a commit read from git's objects", () => {
  it.each(oneIn(4, folders).map((folder) => [folder.split("/").slice(-2).join("/"), folder]))(
    "lists what a checkout lists: %s",
    { timeout: 120_000 },
    async (_, folder) => {
      const repository = copyOf(folder);

      expect(await listedFromObjects(repository)).toEqual(await listedFromCheckout(repository));
    },
  );

  it(
    "lists what a checkout lists, whatever links and files stand where",
    { timeout: isWhole ? 900_000 : 120_000 },
    async () => {
      const directory = fc.constantFrom("", "a/", "a/b/", "services/api/", "node_modules/x/");
      const name = fc.constantFrom(
        "package.json",
        "package-lock.json",
        "go.mod",
        "pom.xml",
        "cortex.yaml",
        "README.md",
      );
      const file = fc.record({
        path: fc.tuple(directory, name).map((parts) => parts.join("")),
        from: fc.constantFrom(...demoFiles.values()),
      });
      const target = fc.constantFrom(
        "a",
        "../a",
        "package.json",
        "../package.json",
        "../../etc",
        "/etc/passwd",
        "loop",
        "b/../package.json",
        "nowhere",
      );
      const link = fc.record({
        path: fc.constantFrom("loop", "a/link", "link", "services/pom.xml", "go.sum"),
        target,
      });
      await fc.assert(
        fc.asyncProperty(
          fc.array(file, { minLength: 1, maxLength: 6 }),
          fc.array(link, { maxLength: 4 }),
          async (files, links) => {
            const repository = gitRepository(
              Object.fromEntries(files.map(({ path, from }) => [path, from])),
            );
            for (const { path, target: to } of links) {
              if (existsSync(join(repository, path))) continue;
              mkdirSync(dirname(join(repository, path)), { recursive: true });
              try {
                symlinkSync(to, join(repository, path));
              } catch {
                // One link stands where another one would.
              }
            }
            committed(repository);

            expect(await listedFromObjects(repository)).toEqual(
              await listedFromCheckout(repository),
            );
          },
        ),
        { numRuns: isWhole ? 100 : 2 },
      );
    },
  );

  it("holds what a submodule could hide, as a checkout without it does", async () => {
    const repository = gitRepository({ "package-lock.json": packageLock("ms@2.1.3") });
    const oid = git(repository, "rev-parse", "HEAD").trim();
    git(repository, "update-index", "--add", "--cacheinfo", `160000,${oid},libs/inner`);
    git(repository, "commit", "--quiet", "--message=submodule");

    const { problems } = await listedFromObjects(repository);

    expect(problems).toMatchObject([{ code: "submodule-missing", path: "libs/inner" }]);
  });

  it.each([
    "..",
    ".",
    ".git",
    ".GIT",
    "git~1",
    ".git ",
    ".git::$INDEX_ALLOCATION",
    ".g\u200cit",
    "a\\b",
  ])("is refused whole for a part of a path that no checkout would write: %j", async (part) => {
    const repository = gitRepository({ "package.json": "{}" });
    const blob = git(repository, "hash-object", "-w", "package.json").trim();
    const tree = temporaryDirectory();
    writeFiles(tree, { inner: treeOf(part, "100644", blob) });
    const inner = git(
      repository,
      "hash-object",
      "-t",
      "tree",
      "-w",
      "--literally",
      join(tree, "inner"),
    ).trim();
    writeFiles(tree, { outer: treeOf("a", "40000", inner) });
    const outer = git(
      repository,
      "hash-object",
      "-t",
      "tree",
      "-w",
      "--literally",
      join(tree, "outer"),
    ).trim();
    const commit = git(repository, "commit-tree", outer, "-m", "hostile").trim();
    git(repository, "update-ref", "refs/heads/hostile", commit);

    await expect(opened(repository, "hostile")).rejects.toMatchObject({
      code: "git-tree-invalid",
      message: expect.stringContaining("no checkout would write") as string,
    });
  });

  it("has the same hash for commits that differ in files nobody reads, and another for any manifest or name", async () => {
    const repository = gitRepository({
      "package-lock.json": packageLock("ms@2.1.3"),
      "index.js": "1",
    });
    writeFiles(repository, { "index.js": "2" });
    committed(repository);
    writeFiles(repository, { "package-lock.json": packageLock("ms@2.1.4") });
    committed(repository);
    writeFiles(repository, { "other.js": "1" });
    committed(repository);

    const [added, changed, code, first] = await Promise.all(
      ["HEAD", "HEAD~1", "HEAD~2", "HEAD~3"].map(
        async (revision) => (await opened(repository, revision)).tree,
      ),
    );

    expect(code).toBe(first);
    expect(new Set([added, changed, first]).size).toBe(3);
  });

  it("fetches no code that a package manager's files show to be of no script", async () => {
    const repository = gitRepository({
      "package.json": "{}",
      "web/src/app.ts": "export {};",
      "pom.xml": "<project/>",
      "src/main/java/App.java": "class App {}",
      "scripts/clean.py": "pass",
    });
    const fetched: string[] = [];
    const objects = await objectsOf(repository);
    const commit = git(repository, "rev-parse", "HEAD").trim();
    const opened = await openCommit(
      {
        ...objects,
        blobs(oids) {
          fetched.push(...oids);
          return objects.blobs(oids);
        },
      },
      commit,
    );

    await opened.discover({ ...settings!, namedDirectories: () => Promise.resolve([]) });

    const names = git(repository, "ls-tree", "-r", "HEAD")
      .split("\n")
      .filter((line) => fetched.some((oid) => line.includes(oid)))
      .map((line) => line.split("\t")[1]);
    expect(names).toEqual(["package.json", "pom.xml", "scripts/clean.py"]);
  });

  it("reports what git reports of a commit that is not there", async () => {
    const repository = gitRepository({ "package.json": "{}" });

    await expect(openCommit(await objectsOf(repository), "1".repeat(40))).rejects.toMatchObject({
      code: "git-unavailable",
    });
  });
});

/** A tree object with one entry (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
function treeOf(name: string, mode: string, oid: string): Uint8Array {
  return Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, "hex")]);
}
