import { posix } from "node:path";
import { Fault } from "../../domain/problem.ts";
import { hasUrlCredentials } from "../../domain/url.ts";
import type { OutsidePoms, Repository } from "../format.ts";
import { boundedText } from "../../workspace/bounded-text.ts";
import { decodeText } from "../../workspace/decode-text.ts";
import type { Disk } from "../../workspace/disk.ts";
import type { FileKind } from "../../workspace/listing.ts";
import { isInGitDirectory } from "../../workspace/path-within.ts";

/** What to do about a Git LFS pointer in a checkout. */
export const lfsStep = "Set `lfs: true` for actions/checkout";

/** A manifest above this many bytes is not read. */
export const maxManifestBytes = 50_000_000;

interface OpenedTree {
  /** The manifests found. */
  readonly manifests: readonly string[];
  /** Which of them may be uploaded as they are, by path and size: their bytes are kept from when they are read. */
  readonly isUploadable?: (path: string, bytes: number) => boolean;
  /** The files listed, sorted; asked for where a parser looks for more than manifests. */
  readonly files: () => readonly string[];
  /** What git tracks at a path, whether the work tree has it or not. */
  readonly kindOf: (path: string) => FileKind | undefined;
  /** Whether a path, behind all links, is one of the repository's own; all are where it is left out. */
  readonly isOwn?: (path: string) => boolean;
  readonly outside?: OutsidePoms | undefined;
  /** Is called with the length of each text that is read. */
  readonly onText?: ((characters: number) => void) | undefined;
}

export type WorkTree = Repository & {
  /**
   * A manifest to be uploaded as it is, with the very bytes that `text` gave to its parser. `null` for
   * one that was not read, that no upload takes for its size, or that has credentials in an address.
   */
  readonly bytes: (path: string) => Uint8Array | null;
};

/**
 * Reads files below the root of the disk and nowhere else. What cannot be read is a Fault with the
 * path: `link-outside`, `sparse-checkout`, `lfs-pointer`, `manifest-too-large`,
 * `manifest-encoding`, or `manifest-unreadable` for what is not a regular file or does not exist.
 */
export function openRepository(
  disk: Disk,
  { manifests, isUploadable = () => false, files, kindOf, isOwn, outside, onText }: OpenedTree,
): WorkTree {
  const kept = new Map<string, Uint8Array>();
  let listed: readonly string[] | null = null;
  /** Its bytes until the next file is read. */
  function content(path: string): Uint8Array {
    const file = readablePath(path, disk, kindOf);
    const size = disk.size(file);
    // Never opened: reading a named pipe would wait for ever.
    if (size === null)
      throw new Fault(
        "manifest-unreadable",
        `${path} is not a regular file. Remove it, or add it to \`exclude\`.`,
        { path },
      );
    if (size > maxManifestBytes) throw tooLarge(path, size);
    const bytes = disk.bytes(file, size);
    if (lfsMark.equals(bytes.subarray(0, lfsMark.length)))
      throw new Fault(
        "lfs-pointer",
        `${path} is a Git LFS pointer and not the file itself. ${lfsStep}.`,
        { path },
      );
    return bytes;
  }
  /** What is in the work tree and none of the repository's is as if it were not there. */
  function isForeign(path: string): boolean {
    if (isOwn === undefined) return false;
    const normal = posix.normalize(path);
    if (kindOf(normal) !== "link" && isOwn(normal)) return false;
    const real = disk.realPath(path);
    return real !== null && !isOwn(real) && !disk.isDirectory(real);
  }
  let hidden: ReadonlyMap<string, readonly string[]> | undefined;
  /** What git tracks in a directory and the work tree does not have. */
  function hiddenIn(directory: string): readonly string[] {
    listed ??= files();
    hidden ??= Map.groupBy(
      listed.filter((path) => absences.has(kindOf(path) ?? "untracked")),
      (path) => posix.dirname(path),
    );
    return (hidden.get(directory) ?? []).map((path) => posix.basename(path));
  }

  return {
    manifests,
    ...(outside && { outside }),
    get files() {
      return (listed ??= files());
    },
    has: (path) =>
      isWithin(path) &&
      (disk.exists(path)
        ? !disk.isDirectory(path) && !isForeign(path)
        : absences.has(kindOf(path) ?? "untracked")),
    list(directory) {
      if (!isWithin(directory)) return [];
      const names = disk.list(directory);
      const onDisk = new Set(names);
      return [
        ...names.filter((name) => name.endsWith("/") || !isForeign(posix.join(directory, name))),
        ...hiddenIn(directory).filter((name) => !onDisk.has(name)),
      ];
    },
    text(path) {
      if (disk.exists(path) && isForeign(path)) throw foreign(path);
      const bytes = kept.get(path) ?? content(path);
      if (!kept.has(path) && isUploadable(path, bytes.length)) kept.set(path, Buffer.from(bytes));
      const text = boundedText(decodeText(bytes, path), path);
      onText?.(text.length);
      return text;
    },
    bytes(path) {
      const bytes = kept.get(path) ?? null;
      return bytes === null || hasUrlCredentials(decodeText(bytes, path)) ? null : bytes;
    },
  };
}

// https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md#the-pointer
const lfsMark = Buffer.from("version https://git-lfs.github.com/spec/v1");

/** Why a file that git tracks is not in the work tree, and what to do. */
const absences: ReadonlyMap<FileKind, (path: string) => Fault> = new Map<
  FileKind,
  (path: string) => Fault
>([
  ["sparse", leftOut],
  ["file", missing],
  ["link", missing],
]);

/** The path behind all links, when it may be read. */
function readablePath(path: string, disk: Disk, kindOf: OpenedTree["kindOf"]): string {
  if (!isWithin(path)) throw outside(path, "leaves the workspace");
  const real = disk.realPath(path);
  if (real === null && !disk.exists(path))
    throw (absences.get(kindOf(path) ?? "untracked") ?? unknown)(path);
  if (real === null) throw outside(path, "is a link that leaves the workspace or leads nowhere");
  // Credentials stand in there (actions/checkout, `persist-credentials`).
  if (isInGitDirectory(real)) throw outside(path, "lies in git's own directory");
  return real;
}

function leftOut(path: string): Fault {
  return new Fault(
    "sparse-checkout",
    `${path} is left out of the work tree by a sparse checkout. Drop \`sparse-checkout\` from actions/checkout, or add the file to it.`,
    { path },
  );
}

function missing(path: string): Fault {
  return new Fault(
    "manifest-unreadable",
    `${path} belongs to the repository and is not in the work tree: an earlier step deleted or moved it. Restore it (\`git checkout -- ${path}\`), or commit its deletion.`,
    { path },
  );
}

function foreign(path: string): Fault {
  return new Fault(
    "manifest-unreadable",
    `${path} is not tracked by git, or leads to a file that is not. Only tracked files count in CI. Commit the file, or remove what names it.`,
    { path },
  );
}

function unknown(path: string): Fault {
  return new Fault(
    "manifest-unreadable",
    `${path} does not exist. Restore the file, or remove what names it.`,
    { path },
  );
}

function isWithin(path: string): boolean {
  const normal = posix.normalize(path.replaceAll("\\", "/"));
  return !(normal === ".." || normal.startsWith("../") || /^(?:\/|[A-Za-z]:)/.test(normal));
}

function outside(path: string, fact: string): Fault {
  return new Fault(
    "link-outside",
    `${path} ${fact}. Nothing was read. Replace it by the file itself, or add it to \`exclude\`.`,
    { path },
  );
}

function tooLarge(path: string, bytes: number): Fault {
  const megabytes = Math.ceil(bytes / 1_000_000);
  return new Fault(
    "manifest-too-large",
    `${path} has ${megabytes} MB; manifests of up to ${maxManifestBytes / 1_000_000} MB are read. Add it to \`exclude\` when it is not a real manifest.`,
    { path },
  );
}
