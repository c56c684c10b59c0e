import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import type { ListedFile } from "../../src/workspace/listing.ts";

/** An environment in which git is there and reads no configuration of this machine. */
export const withGit = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  // As on a person's machine, wherever the tests run.
  CI: "",
  GITHUB_ACTIONS: "",
  GITHUB_REPOSITORY: "",
};

/** An environment in which there is no git. */
export const withoutGit = { PATH: "" };

const names = ["a", "b", "c.txt", "build", "x y", "ä", "package.json", "#d", "!e", ".f"];
const patterns = [
  "a",
  "/a",
  "a/",
  "*.txt",
  "!c.txt",
  "b/**",
  "**/b",
  "a/**/b",
  "a/*",
  "/*",
  "!/a",
  "!*/",
  "*",
  "[ab]",
  "[!a-w]*",
  "build/",
  "!build/",
  "x y",
  "x\\ y",
  "a  ",
  "\\#d",
  "#d",
  "\\!e",
  "package.json",
  "!package.json",
  ".*",
  "?",
  "a\r",
  "",
  "**",
  "**/a/*",
  "[",
];

export type Tree = ReadonlyMap<string, string>;

const name = fc.constantFrom(...names);
const directory = fc
  .array(name, { maxLength: 3 })
  .map((parts) => parts.map((part) => `${part}/`).join(""));
const file = fc.tuple(
  fc.tuple(directory, name).map(([at, own]) => at + own),
  fc.constant(""),
);
const ignoreFile = fc.tuple(
  directory.map((at) => `${at}.gitignore`),
  fc.array(fc.constantFrom(...patterns), { maxLength: 4 }).map((lines) => `${lines.join("\n")}\n`),
);

/** Files, some of them a `.gitignore`, none of them where another one needs a directory. */
export const anyTree: fc.Arbitrary<Tree> = fc
  .tuple(fc.array(file, { minLength: 1, maxLength: 20 }), fc.array(ignoreFile, { maxLength: 3 }))
  .map(([files, ignoreFiles]) => [...ignoreFiles, ...files])
  .map(
    (entries) =>
      new Map(entries.filter(([path]) => !entries.some(([other]) => other.startsWith(`${path}/`)))),
  );

export function plant(root: string, tree: Tree): void {
  for (const [path, text] of tree) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

export function link(root: string, path: string, target: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(target, join(root, path));
}

/** A listing in the short form `path` or `path (kind)`, sorted; what counts as tracked is left out. */
export function listed(files: readonly ListedFile[]): string[] {
  return files
    .filter(({ kind }) => kind !== "ignored")
    .map(({ path, kind }) => (plain.has(kind) ? path : `${path} (${kind})`))
    .toSorted();
}

const plain: ReadonlySet<string> = new Set(["file", "untracked"]);
