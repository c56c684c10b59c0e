import { posix } from "node:path";
import { Fault } from "../../domain/problem.ts";
import type { Repository } from "../format.ts";
import { boundedText } from "../../workspace/bounded-text.ts";
import { decodeText } from "../../workspace/decode-text.ts";
import type { Disk } from "../../workspace/disk.ts";
import type { FileKind } from "../../workspace/listing.ts";

/** A manifest above this many bytes is not read. */
export const maxManifestBytes = 50_000_000;

interface OpenedTree {
  /** The manifests found. */
  readonly manifests: readonly string[];
  /** The files listed, sorted; asked for where a parser looks for more than manifests. */
  readonly files: () => readonly string[];
  /** What git tracks at a path, whether the work tree has it or not. */
  readonly kindOf: (path: string) => FileKind | undefined;
}

export type WorkTree = Repository & {
  /** The file as it is. @throws the Faults of `text`, but for its encoding. */
  readonly bytes: (path: string) => Uint8Array;
};

/**
 * Reads files below the root of the disk and nowhere else. What cannot be read is a Fault with the
 * path: `link-outside`, `sparse-checkout`, `lfs-pointer`, `manifest-too-large`,
 * `manifest-encoding`, or `manifest-unreadable` for what is no regular file or does not exist.
 */
export function openRepository(disk: Disk, { manifests, files, kindOf }: OpenedTree): WorkTree {
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
        `${path} is a Git LFS pointer and not the file itself. Set \`lfs: true\` for actions/checkout.`,
        { path },
      );
    return bytes;
  }
  /** What git tracks in a directory and the work tree does not have. */
  function hiddenIn(directory: string): readonly string[] {
    return (listed ??= files())
      .filter(
        (path) => posix.dirname(path) === directory && absences.has(kindOf(path) ?? "untracked"),
      )
      .map((path) => posix.basename(path));
  }

  return {
    manifests,
    get files() {
      return (listed ??= files());
    },
    has: (path) =>
      isWithin(path) &&
      (disk.exists(path) ? !disk.isDirectory(path) : absences.has(kindOf(path) ?? "untracked")),
    hasDirectory: (path) => isWithin(path) && disk.isDirectory(path),
    list(directory) {
      if (!isWithin(directory)) return [];
      const hidden = hiddenIn(directory);
      return hidden.length === 0
        ? disk.list(directory)
        : [...new Set([...disk.list(directory), ...hidden])];
    },
    bytes: (path) => Buffer.from(content(path)),
    text: (path) => boundedText(decodeText(content(path), path), path),
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
  if (real.split("/").some((segment) => segment.toLowerCase() === ".git"))
    throw outside(path, "lies in git's own directory");
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
