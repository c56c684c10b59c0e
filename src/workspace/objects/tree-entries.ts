import { Fault } from "../../domain/problem.ts";
import type { FileKind, ListedFile } from "../listing.ts";

/** One file of a commit. */
export interface TreeEntry extends ListedFile {
  readonly kind: Extract<FileKind, "file" | "link" | "submodule">;
  readonly oid: string;
}

/**
 * Reads the output of `git ls-tree -r -z --full-tree`: `MODE TYPE OBJECT\tPATH`.
 * https://git-scm.com/docs/git-ls-tree#_output_format
 * @throws Fault `git-tree-invalid` for a path that no checkout would write.
 */
export function parseTree(output: Uint8Array): readonly TreeEntry[] {
  const rows = new TextDecoder().decode(output).split("\0");
  return rows.filter((row) => row !== "").map(entryOf);
}

function entryOf(row: string): TreeEntry {
  const tab = row.indexOf("\t");
  const path = row.slice(tab + 1);
  const [mode = "", , oid = ""] = row.slice(0, tab).split(" ");
  const refused = path.split("/").find(isRefused);
  if (refused !== undefined) throw unsafe(path, refused);
  return { path, oid, kind: kinds.get(mode) ?? "file" };
}

const kinds: ReadonlyMap<string, TreeEntry["kind"]> = new Map([
  ["120000", "link"],
  ["160000", "submodule"],
]);

/** Code points that HFS+ ignores in a name (https://github.com/git/git/blob/master/utf8.c, `next_hfs_char`). */
const ignoredByHfs = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/**
 * Whether git itself would not write a name into a work tree on some platform (`verify_path`): a
 * part that leads elsewhere, git's own directory as HFS+ and NTFS spell it, or a separator of Windows.
 */
function isRefused(name: string): boolean {
  if (name === "" || name === "." || name === ".." || name.includes("\\")) return true;
  const plain = name.replaceAll(ignoredByHfs, "").toLowerCase();
  // NTFS drops dots and blanks at the end, and what follows a colon names a stream.
  const onNtfs = plain.replace(/:.*$/s, "").replace(/[. ]+$/, "");
  return [plain, onNtfs].some((each) => each === ".git") || /^git~1$/.test(onNtfs);
}

function unsafe(path: string, part: string): Fault {
  return new Fault(
    "git-tree-invalid",
    `The repository has the path ${JSON.stringify(path)}, whose part ${JSON.stringify(part)} no checkout would write. Nothing of it was read. Remove the path from the repository.`,
  );
}
