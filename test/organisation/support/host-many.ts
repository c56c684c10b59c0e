import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The files of the repository of this number, from 0. */
export type FilesOf = (number: number) => ReadonlyMap<string, string>;

/**
 * Makes many bare repositories `owner/name.git` below a directory, from which single objects can be
 * fetched. They share the objects of one store, so that a few thousand take seconds. Those that are
 * there already get another head.
 * @returns the commit of each by name.
 */
export function hostMany(
  root: string,
  names: readonly string[],
  filesOf: FilesOf,
): ReadonlyMap<string, string> {
  const store = join(root, "store.git");
  const git = (parameters: readonly string[], input = ""): string =>
    execFileSync("git", parameters, { cwd: root, input, encoding: "utf8", maxBuffer: 1e9 });
  if (!existsSync(store)) git(["init", "--quiet", "--bare", "--template=", store]);
  const commits = names.map((_, number) => commitOf(`refs/heads/r${number}`, filesOf(number)));
  git(["--git-dir", store, "fast-import", "--quiet", "--force"], commits.join(""));
  const refs = git(["--git-dir", store, "for-each-ref", "--format=%(refname:short) %(objectname)"]);
  const oids = new Map(
    refs
      .trim()
      .split("\n")
      .map((line) => [line.split(" ")[0], line.split(" ")[1] ?? ""]),
  );
  const heads = names.map((name, number) => [name, oids.get(`r${number}`) ?? ""] as const);
  for (const [name, oid] of heads) hostOne(join(root, `${name}.git`), store, oid);
  return new Map(heads);
}

/** The least that git takes for a bare repository (https://git-scm.com/docs/gitrepository-layout). */
function hostOne(bare: string, store: string, oid: string): void {
  const files = {
    HEAD: "ref: refs/heads/main\n",
    config:
      "[core]\n\tbare = true\n[uploadpack]\n\tallowFilter = true\n\tallowAnySHA1InWant = true\n",
    "refs/heads/main": `${oid}\n`,
    "objects/info/alternates": `${join(store, "objects")}\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(bare, path)), { recursive: true });
    writeFileSync(join(bare, path), text);
  }
}

/** A commit as https://git-scm.com/docs/git-fast-import reads it. */
function commitOf(ref: string, files: ReadonlyMap<string, string>): string {
  const written = [...files].map(
    ([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  return `commit ${ref}\ncommitter A <a@acme.example> 1700000000 +0000\ndata 2\nx\n${written.join("")}\n`;
}
