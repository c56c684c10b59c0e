import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { askGit, gitOutput, withoutCredentials } from "../../src/workspace/git-output.ts";
import { git, gitRepository, temporaryDirectory, writeFiles } from "../support/repository.ts";
import { withGit, withoutGit } from "./trees.ts";

/** The directory of a git that does as that of Debian 11 in a container: it trusts a file and no option. */
function distrustfulGit(): string {
  const directory = temporaryDirectory();
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const script = `#!/bin/sh
if grep -q 'directory = "\\*"' "$HOME/.gitconfig"; then exec ${real} "$@"; fi
echo "fatal: unsafe repository ('/x' is owned by someone else)
To add an exception for this directory, call:

	git config --global --add safe.directory /x" >&2
exit 128
`;
  writeFiles(directory, { git: script });
  chmodSync(join(directory, "git"), 0o755);
  return `${directory}:${process.env["PATH"]}`;
}

describe("what git prints", () => {
  it("is its standard output, asked in a directory", async () => {
    const root = gitRepository({ "a/b": "" });

    expect(await gitOutput(join(root, "a"), ["ls-files"], withGit)).toBe("b\n");
  });

  it.each([
    ["there is no git", ["ls-files"], { ...withGit, ...withoutGit }],
    ["git refuses", ["no-such-command"], withGit],
  ])("is nothing where %s", async (_, parameters, env) => {
    expect(await gitOutput(gitRepository({ a: "" }), parameters, env)).toBeNull();
  });

  it("is nothing where there is no repository, or no directory", async () => {
    const directory = temporaryDirectory();

    expect(await gitOutput(directory, ["ls-files"], withGit)).toBeNull();
    expect(await gitOutput(join(directory, "gone"), ["ls-files"], withGit)).toBeNull();
  });

  it("is distinguished from a directory whose name looks like an option", async () => {
    const root = gitRepository({ "--help/a": "" });

    expect(await gitOutput(join(root, "--help"), ["ls-files"], withGit)).toBe("a\n");
  });

  it("is as long as it is", async () => {
    const paths = Array.from(
      { length: 1_200 },
      (_, at) => [`${"x".repeat(200)}${at}`, ""] as const,
    );
    const root = gitRepository(Object.fromEntries(paths));

    expect(await gitOutput(root, ["ls-files", "-z"], withGit)).toHaveLength(
      paths.reduce((sum, [path]) => sum + path.length + 1, 0),
    );
  });

  it("never comes from a program that lies in the work tree", async (context) => {
    if (process.platform === "win32") context.skip("The program would be another kind of file.");
    const root = gitRepository({ a: "" });
    writeFiles(root, { git: "#!/bin/sh\necho taken\n" });
    chmodSync(join(root, "git"), 0o755);

    expect(await gitOutput(root, ["ls-files"], { ...withGit, PATH: "." })).toBeNull();
  });

  it("is given to a program that is given neither secrets nor another repository to look at", async (context) => {
    if (process.platform === "win32") context.skip("The program would be another kind of file.");
    const directory = temporaryDirectory();
    // A shell would drop the variables of inputs, for the hyphens in their names.
    writeFiles(directory, { git: `#!${process.execPath}\nconsole.log(process.env);\n` });
    chmodSync(join(directory, "git"), 0o755);
    const secrets = {
      "INPUT_CORTEX-API-KEY": "secret",
      "INPUT_GITHUB-TOKEN": "secret",
      CORTEX_API_KEY: "secret",
      GITHUB_TOKEN: "secret",
      ACTIONS_RUNTIME_TOKEN: "secret",
      GIT_CONFIG_VALUE_0: "AUTHORIZATION: secret",
      GIT_DIR: "/elsewhere",
    };

    const printed = await gitOutput(directory, [], {
      ...secrets,
      PATH: `${directory}:${process.env["PATH"]}`,
      HOME: "/home/user",
    });

    expect(printed).toContain("HOME: '/home/user'");
    expect(printed).not.toMatch(/secret|elsewhere/);
  });

  it("is not reported for files that only look like a repository", async () => {
    const root = gitRepository({
      "sub/HEAD": "ref: refs/heads/main\n",
      "sub/objects/x": "",
      "sub/refs/x": "",
      "sub/config": "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = /\n",
    });

    expect(await gitOutput(join(root, "sub"), ["ls-files", "-o"], withGit)).toBeNull();
  });

  it("comes from a git that heeds a directory to trust in a file alone", async (context) => {
    if (process.platform === "win32") context.skip("The program would be another kind of file.");
    const root = gitRepository({ "a b/c": "" });
    const home = temporaryDirectory();
    writeFiles(home, { ".gitconfig": "[core]\n\tquotepath = true\n" });
    const env = { ...withGit, GIT_CONFIG_GLOBAL: undefined, HOME: home, PATH: distrustfulGit() };

    expect(await gitOutput(join(root, "a b"), ["ls-files"], env)).toBe("c\n");
  });

  it("does not depend on the language or the quoting that is configured", async () => {
    const root = gitRepository({ ä: "" });
    git(root, "config", "core.quotepath", "true");

    expect(await gitOutput(root, ["ls-files"], { ...withGit, LC_ALL: "de_DE.UTF-8" })).toBe("ä\n");
  });
});

describe("the reason why git does not answer", () => {
  it("is its own, without what it hints at", async () => {
    expect((await askGit(temporaryDirectory(), ["status"], withGit)).refusal).toMatch(
      /^git reports: not a git repository[^\n]*$/,
    );
  });

  it("is that it is not installed", async () => {
    const { refusal } = await askGit(temporaryDirectory(), [], { ...withGit, ...withoutGit });

    expect(refusal).toBe("git is not installed");
  });

  it("is that it takes too long", async () => {
    const root = gitRepository({ a: "" });

    expect((await askGit(root, ["hash-object", "--stdin"], withGit, 50)).refusal).toBe(
      "git did not answer in time",
    );
  });

  it("never shows the credentials of an address", async () => {
    const { refusal } = await askGit(
      temporaryDirectory(),
      ["ls-remote", "file://me:secret@127.0.0.1/gone"],
      withGit,
    );

    expect(refusal).toContain("git reports: ");
    expect(refusal).not.toContain("secret");
    expect(withoutCredentials("at 'https://me:pass@a.example/b' and ssh://git@c.example")).toBe(
      "at 'https://***@a.example/b' and ssh://***@c.example",
    );
  });
});
