import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  discoverManifests,
  type ManifestSettings,
} from "../../../src/manifests/discovery/discover-manifests.ts";
import { readManifest } from "../../../src/manifests/read.ts";
import { defaultExclude } from "../../../src/settings/parse.ts";
import { faultOf } from "../../support/reading.ts";
import { isWhole } from "../../support/one-in.ts";
import { git, gitRepository, temporaryDirectory, writeFiles } from "../../support/repository.ts";
import { link, withGit, withoutGit } from "../../workspace/trees.ts";

function discoverIn(
  workspace: string,
  settings: Partial<ManifestSettings> = {},
  env: NodeJS.ProcessEnv = withGit,
) {
  const all = {
    include: [],
    exclude: [],
    defaultExclude,
    packageTypes: null,
    workingDirectory: ".",
    isDescriptor: () => false,
    isUploadable: () => true,
    namedDirectories: () => Promise.resolve([]),
    ...settings,
  };
  return discoverManifests(workspace, all, env);
}

/** The path of each manifest found, and `code` where reading it fails. */
async function read(workspace: string, settings: Partial<ManifestSettings> = {}, env = withGit) {
  const { discovered, repository } = await discoverIn(workspace, settings, env);
  const results = discovered.found.map(async (manifest) => {
    const { failure } = await readManifest(manifest, repository);
    return failure === null ? manifest.path : `${manifest.path}: ${failure.code}`;
  });
  return await Promise.all(results);
}

describe("the discovery of manifests", () => {
  it("finds and opens them, and reports what is left out", async () => {
    const root = gitRepository({
      "package.json": '{"dependencies": {"ms": "2.1.3"}}',
      "vendor/go.mod": "module a\n",
    });
    const { discovered, repository } = await discoverIn(root);

    expect(discovered.found.map(({ path }) => path)).toEqual(["package.json"]);
    expect(repository.manifests).toEqual(["package.json"]);
    expect(repository.text("package.json")).toContain("ms");
    expect(discovered.excluded.map(({ path, reason }) => [path, reason])).toEqual([
      ["vendor/go.mod", "exclude: **/vendor/**"],
    ]);
  });

  it("finds the same without git", async () => {
    const root = gitRepository({
      ".gitignore": "node_modules\n",
      "go.mod": "module a\n",
      "a/b/package.json": "{}",
    });
    writeFiles(root, { "node_modules/x/package.json": "{}" });

    expect(await read(root, {}, { ...withGit, ...withoutGit })).toEqual(await read(root));
  });

  it("looks below the working directory, through a link and in any spelling", async () => {
    const root = gitRepository({ "go.mod": "module a\n", "test/app/go.mod": "module b\n" });
    link(root, "app", "test/app");

    for (const workingDirectory of ["test/app", "test/app/", "./test/app", "app"])
      expect(await read(root, { workingDirectory })).toEqual(["test/app/go.mod"]);
  });

  it("reads a link once, and never what lies outside", async () => {
    const directory = temporaryDirectory();
    const root = join(directory, "root");
    writeFiles(directory, { "outside/go.mod": "module a\n", "root/a/go.mod": "module a\n" });
    link(root, "b/go.mod", "../a/go.mod");
    link(root, "c/go.mod", "../../outside/go.mod");
    link(root, "d", "../outside");
    link(root, "e/go.mod", "gone");
    link(root, "f", "a");
    link(root, "g/go.mod", "go.mod");

    expect(await read(root)).toEqual([
      "a/go.mod",
      "c/go.mod: link-outside",
      "e/go.mod: link-outside",
      "g/go.mod: link-outside",
    ]);
  });

  it("fails each manifest that cannot be trusted, and no other", async () => {
    const root = gitRepository({
      "a/go.mod": "module a\n",
      "b/go.mod": "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
      "c/go.mod": new Uint8Array([0xe4]),
      "d/go.mod": "module d\n",
    });
    git(root, "sparse-checkout", "set", "--no-cone", "/a/", "/b/", "/c/");

    expect(await read(root)).toEqual([
      "a/go.mod",
      "b/go.mod: lfs-pointer",
      "c/go.mod: manifest-encoding",
      "d/go.mod: sparse-checkout",
    ]);
  });

  it("fails what git tracks and an earlier step deleted or moved, and not what git knows is gone", async () => {
    const root = gitRepository({
      "a/go.mod": "module a\n",
      "b/go.mod": "",
      "c/go.mod": "module c\n",
    });
    rmSync(join(root, "a/go.mod"));
    git(root, "rm", "--quiet", "b/go.mod");

    expect(await read(root)).toEqual(["a/go.mod: manifest-unreadable", "c/go.mod"]);
  });

  it("looks for holes in the whole repository, for what manifests refer to", async () => {
    const root = gitRepository({
      "pom.xml": "<project/>",
      "build/Directory.Build.props": "",
      "services/a/go.mod": "module a\n",
    });
    git(root, "sparse-checkout", "set", "--no-cone", "/services/", "/build/");
    rmSync(join(root, "build/Directory.Build.props"));
    const { repository } = await discoverIn(root, { workingDirectory: "services/a" });

    expect(repository.has("pom.xml")).toBe(true);
    expect(() => repository.text("pom.xml")).toThrow(/sparse checkout/);
    expect(repository.has("build/Directory.Build.props")).toBe(true);
    expect(() => repository.text("build/Directory.Build.props")).toThrow(/earlier step deleted/);
  });

  it("holds a submodule that is not checked out, though a build left something in its place", async () => {
    const lib = gitRepository({ "go.sum": "" });
    const root = gitRepository({ "go.mod": "module a\n" });
    git(root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", lib, "lib");
    git(root, "submodule", "--quiet", "deinit", "--force", "lib");
    writeFiles(root, { "lib/out/x": "" });

    const { discovered } = await discoverIn(root);
    expect(discovered.problems.map(({ code, path }) => [code, path])).toEqual([
      ["submodule-missing", "lib"],
    ]);
  });

  it("finds manifests in directories with hostile names", async () => {
    const names = ["a\nb", "::error::x", "$(touch x)", "-rf", "ä ö", "\u202Ex"];
    const files = names.map((name) => [`${name}/go.mod`, "module a\n"] as const);
    const root = gitRepository(Object.fromEntries(files));
    const expected = names.map((name) => `${name}/go.mod`).toSorted();

    expect((await read(root)).toSorted()).toEqual(expected);
    expect((await read(root, {}, { ...withGit, ...withoutGit })).toSorted()).toEqual(expected);
  });

  it("finds a manifest among thousands of files", async () => {
    const root = temporaryDirectory();
    for (let directory = 0; directory < (isWhole ? 100 : 20); directory += 1)
      writeFiles(
        root,
        Object.fromEntries(
          Array.from({ length: 200 }, (_, at) => [`src/${directory}/${at}.ts`, ""] as const),
        ),
      );
    writeFiles(root, { "src/7/go.mod": "module a\n", ".gitignore": "*.log\n/out\nbuild/\n" });

    expect(await read(root)).toEqual(["src/7/go.mod"]);
    git(root, "init", "--quiet");
    expect(await read(root)).toEqual(["src/7/go.mod"]);
    // Writing them takes long on a busy machine.
  }, 180_000);
});

describe("what counts in CI", () => {
  const inCi = { ...withGit, CI: "true" };

  async function seen(
    root: string,
    env: NodeJS.ProcessEnv,
    settings: Partial<ManifestSettings> = {},
  ) {
    const { discovered } = await discoverIn(root, settings, env);
    return {
      found: discovered.found.map(({ path }) => path),
      excluded: discovered.excluded.map(({ path, reason }) => `${path}: ${reason}`),
    };
  }

  it("is what git tracks: the rest is listed, and counts on a person's machine", async () => {
    const root = gitRepository({ "a/go.mod": "module a\n", ".gitignore": "out\n" });
    writeFiles(root, { "new/go.mod": "module b\n", "out/go.mod": "module c\n" });
    link(root, "linked/go.mod", "../out/go.mod");
    link(root, "again/go.mod", "../a/go.mod");
    git(root, "add", "linked", "again");

    expect(await seen(root, inCi)).toEqual({
      found: ["a/go.mod"],
      excluded: [
        "linked/go.mod: leads to out/go.mod, which is not tracked by git",
        "new/go.mod: is not tracked by git",
      ],
    });
    for (const env of [withGit, { ...withGit, CI: "false" }])
      expect(await seen(root, env)).toEqual({
        found: ["a/go.mod", "new/go.mod", "out/go.mod"],
        excluded: [],
      });
  });

  it("is followed through a link out of the working directory", async () => {
    const root = gitRepository({ "shared/go.mod": "module a\n", "app/x": "" });
    link(root, "app/go.mod", "../shared/go.mod");
    git(root, "add", "--all");

    expect(await seen(root, inCi, { workingDirectory: "app" })).toEqual({
      found: ["shared/go.mod"],
      excluded: [],
    });
  });

  it("is no second checkout, there and on a person's machine", async () => {
    const root = gitRepository({ "go.mod": "module a\n" });
    writeFiles(root, { "tools/go.mod": "module b\n", "tools/cortex.yaml": "" });
    git(join(root, "tools"), "init", "--quiet");

    for (const env of [inCi, withGit, { ...withGit, ...withoutGit }])
      expect(await seen(root, env)).toEqual({
        found: ["go.mod"],
        excluded: ["tools/go.mod: lies in a nested repository"],
      });
  });

  it("is what a submodule tracks", async () => {
    const lib = gitRepository({ "go.mod": "module b\n" });
    const root = gitRepository({ "go.mod": "module a\n" });
    git(root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", lib, "lib");
    writeFiles(root, { "lib/new/go.mod": "module c\n" });

    expect(await seen(root, inCi)).toEqual({
      found: ["go.mod", "lib/go.mod"],
      excluded: ["lib/new/go.mod: is not tracked by git"],
    });
  });

  it("is the checkout in a workspace that is none itself", async () => {
    const workspace = temporaryDirectory();
    writeFiles(workspace, { "app/go.mod": "module a\n" });
    git(join(workspace, "app"), "init", "--quiet");
    git(join(workspace, "app"), "add", "--all");
    writeFiles(workspace, { "app/new/go.mod": "module b\n" });

    writeFiles(workspace, { "artifact/go.mod": "module c\n" });
    const expected = {
      found: ["app/go.mod"],
      excluded: ["app/new/go.mod: is not tracked by git"],
    };

    expect(await seen(workspace, inCi, { workingDirectory: "app" })).toEqual(expected);
    expected.excluded.push("artifact/go.mod: is not tracked by git");
    expect(await seen(workspace, inCi)).toEqual(expected);
  });

  it("is the checkout of this repository where another one lies beside it", async () => {
    const workspace = temporaryDirectory();
    for (const name of ["shop", "tools"]) {
      writeFiles(workspace, { [`${name}/go.mod`]: "module a\n" });
      git(join(workspace, name), "init", "--quiet");
      git(join(workspace, name), "add", "--all");
      const remote = `https://github.com/Acme/${name}.git`;
      git(join(workspace, name), "remote", "add", "origin", remote);
    }

    expect(await seen(workspace, { ...inCi, GITHUB_REPOSITORY: "acme/Shop" })).toEqual({
      found: ["shop/go.mod"],
      excluded: ["tools/go.mod: lies in a nested repository"],
    });
  });
});

describe("a workspace that cannot be discovered", () => {
  it.each([
    ["is not there", (root: string) => join(root, "gone")],
    ["is a file", (root: string) => join(root, "file")],
    ["is empty", (root: string) => join(root, "empty")],
    ["has empty directories alone", (root: string) => join(root, "hollow")],
  ])("is one that %s", async (_, workspaceIn) => {
    const root = temporaryDirectory();
    writeFiles(root, { file: "" });
    mkdirSync(join(root, "empty"));
    mkdirSync(join(root, "hollow/a/b"), { recursive: true });

    const { code, message } = await faultOf(
      discoverIn(workspaceIn(root), {}, { ...withGit, GITHUB_ACTIONS: "" }),
    );
    expect(code).toBe("workspace-empty");
    expect(message).toMatch(/\. Check out the repository first, or name the directory of the/);
  });

  it("is reported in GitHub Actions with the step that is missing, and there alone", async () => {
    const inActions = { ...withGit, GITHUB_ACTIONS: "true" };

    const { message } = await faultOf(discoverIn(temporaryDirectory(), {}, inActions));
    expect(message).toBe(
      "The workspace has no files. Add actions/checkout as an earlier step of the job, or name the directory of the checkout.",
    );
  });

  it("is one whose working directory has no files, and the message names that", async () => {
    const root = gitRepository({ "go.mod": "" });
    mkdirSync(join(root, "hollow"));

    const { code, message } = await faultOf(discoverIn(root, { workingDirectory: "hollow" }));
    expect(code).toBe("workspace-empty");
    expect(message).toMatch(/^hollow has no files\./);
  });

  it.each(["gone", "file", "up", "../other"])(
    "is one whose working directory is none in it: %s",
    async (workingDirectory) => {
      const root = gitRepository({ file: "" });
      link(root, "up", "..");

      await expect(discoverIn(root, { workingDirectory })).rejects.toMatchObject({
        code: "input-invalid",
        message: `\`working-directory\` is "${workingDirectory}"; allowed is a directory that exists in the workspace.`,
      });
    },
  );

  it("is one in CI without a file that git tracks", async () => {
    const root = temporaryDirectory();
    git(root, "init", "--quiet");
    writeFiles(root, { "go.mod": "module a\n" });

    const { code, message } = await faultOf(discoverIn(root, {}, { ...withGit, CI: "true" }));
    expect(code).toBe("workspace-empty");
    expect(message).toContain("no file that git tracks");
    expect(await read(root)).toEqual(["go.mod"]);
  });

  it("is one in CI whose working directory the repository ignores", async () => {
    const root = gitRepository({ "go.mod": "module a\n", ".gitignore": "out\n" });
    writeFiles(root, { "out/go.mod": "module b\n" });
    const settings = { workingDirectory: "out" };

    const { code } = await faultOf(discoverIn(root, settings, { ...withGit, CI: "true" }));
    expect(code).toBe("workspace-empty");
    expect(await read(root, settings)).toEqual(["out/go.mod"]);
  });

  it("is none on a runner without git that has a manifest, though it is ignored", async () => {
    const root = temporaryDirectory();
    writeFiles(root, { ".gitignore": "package.json\n", "package.json": "{}" });
    const onRunner = { PATH: "", CI: "true", GITHUB_ACTIONS: "true" };

    const { discovered } = await discoverIn(root, {}, onRunner);
    expect(discovered.problems).toMatchObject([{ code: "manifest-ignored", path: "package.json" }]);
  });

  it("is one on a runner that has files of earlier steps alone", async () => {
    const root = temporaryDirectory();
    writeFiles(root, { "coverage/index.html": "" });
    const onRunner = { ...withGit, CI: "true", GITHUB_ACTIONS: "true" };

    const { message } = await faultOf(discoverIn(root, {}, onRunner));
    expect(message).toContain("neither a checkout nor a manifest. Add actions/checkout");
    expect(await read(root)).toEqual([]);
    writeFiles(root, { "go.mod": "module a\n" });
    expect(await read(root, {}, onRunner)).toEqual(["go.mod"]);
  });
});

describe("in CI, what git does not track", () => {
  const inCi = { ...withGit, CI: "true" };

  /** A repository with files that an earlier step made, and links to them. */
  function withStrays(): string {
    const root = gitRepository({
      ".gitignore": "ignored.txt\n",
      "requirements.txt": "-r base.txt\n-c ignored.txt\n-c other/limits.txt\nflask\n",
      "own/base.txt": "a==1\n",
    });
    link(root, "own/linked.txt", "../ignored.txt");
    link(root, "own/same.txt", "base.txt");
    link(root, "there", "own");
    git(root, "add", "--all");
    git(root, "commit", "--quiet", "--message=links");
    writeFiles(root, { "base.txt": "evil==1\n", "ignored.txt": "evil==1\n" });
    writeFiles(root, { "other/limits.txt": "evil==1\n" });
    git(join(root, "other"), "init", "--quiet");
    git(join(root, "other"), "add", "--all");
    return root;
  }

  it("is not read through an include or a link, and as good as not there", async () => {
    const { repository } = await discoverIn(withStrays(), {}, inCi);

    for (const path of ["base.txt", "ignored.txt", "other/limits.txt", "own/linked.txt"]) {
      expect(repository.has(path), path).toBe(false);
      expect(await faultOf(Promise.resolve().then(() => repository.text(path)))).toMatchObject({
        code: "manifest-unreadable",
        message: `${path} is not tracked by git, or leads to a file that is not. Only tracked files count in CI. Commit the file, or remove what names it.`,
      });
    }
    expect(repository.list(".")).toEqual([
      ".git/",
      ".gitignore",
      "other/",
      "own/",
      "requirements.txt",
      "there",
    ]);
    expect(repository.list("own")).toEqual(["base.txt", "same.txt"]);
  });

  it("does not keep what is tracked from being read, also behind links", async () => {
    const { repository } = await discoverIn(withStrays(), {}, inCi);

    for (const path of ["own/base.txt", "own/same.txt", "there/base.txt", "there/same.txt"]) {
      expect(repository.has(path), path).toBe(true);
      expect(repository.text(path)).toBe("a==1\n");
    }
  });

  it("counts on a person's machine", async () => {
    const { repository } = await discoverIn(withStrays(), {}, withGit);

    expect(repository.text("base.txt")).toBe("evil==1\n");
  });
});
