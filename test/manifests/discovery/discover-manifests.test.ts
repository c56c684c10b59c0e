import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { discoverManifests } from "../../../src/manifests/discovery/discover-manifests.ts";
import type { DiscoverySettings } from "../../../src/manifests/discovery/discover.ts";
import { readManifest } from "../../../src/manifests/read.ts";
import { defaultExclude } from "../../../src/settings/defaults.ts";
import { faultOf } from "../../support/reading.ts";
import { git, gitRepository, temporaryDirectory, writeFiles } from "../../support/repository.ts";
import { link, withGit, withoutGit } from "../../workspace/trees.ts";

function discoverIn(
  workspace: string,
  settings: Partial<DiscoverySettings> = {},
  env: NodeJS.ProcessEnv = withGit,
) {
  const all = {
    include: [],
    exclude: defaultExclude,
    packageTypes: null,
    workingDirectory: ".",
    isDescriptor: () => false,
    ...settings,
  };
  return discoverManifests(workspace, all, env);
}

/** The path of each manifest found, and `code` where reading it fails. */
async function read(workspace: string, settings: Partial<DiscoverySettings> = {}, env = withGit) {
  const { discovered, repository } = await discoverIn(workspace, settings, env);
  const results = discovered.found.map(async (manifest) => {
    const { failure } = await readManifest(manifest, repository);
    return failure === null ? manifest.path : `${manifest.path}: ${failure.code}`;
  });
  return await Promise.all(results);
}

describe("the discovery of manifests", () => {
  it("finds and opens them, and tells what is left out", async () => {
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

  it("leaves out what was deleted and not yet committed", async () => {
    const root = gitRepository({ "a/go.mod": "module a\n", "b/go.mod": "module b\n" });
    rmSync(join(root, "a/go.mod"));

    expect(await read(root)).toEqual(["b/go.mod"]);
  });

  it("finds manifests in directories with hostile names", async () => {
    const names = ["a\nb", "::error::x", "$(touch x)", "-rf", "ä ö", "\u202Ex"];
    const files = names.map((name) => [`${name}/go.mod`, "module a\n"] as const);
    const root = gitRepository(Object.fromEntries(files));
    const expected = names.map((name) => `${name}/go.mod`).toSorted();

    expect((await read(root)).toSorted()).toEqual(expected);
    expect((await read(root, {}, { ...withGit, ...withoutGit })).toSorted()).toEqual(expected);
  });

  it("finds a manifest among twenty thousand files", async () => {
    const root = temporaryDirectory();
    for (let directory = 0; directory < 100; directory += 1)
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

  it("is told in GitHub Actions with the step that is missing, and there alone", async () => {
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
});
