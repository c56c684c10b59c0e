import { posix } from "node:path";
import { hasUrlCredentials } from "../../domain/url.ts";
import type { OutsidePoms, Repository } from "../format.ts";
import { boundedText } from "../../workspace/bounded-text.ts";
import { decodeText } from "../../workspace/decode-text.ts";
import type { Disk } from "../../workspace/disk.ts";
import type { FileKind } from "../../workspace/listing.ts";
import { isInGitDirectory } from "../../workspace/path-within.ts";
import {
  absenceFault,
  foreignFault,
  irregularFault,
  isHidden,
  outsideFault,
  pointerFault,
  sizeFault,
} from "./repository-faults.ts";
import { filesIn } from "./sorted-paths.ts";

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
  let listed: readonly string[] | undefined;

  function listFiles(): readonly string[] {
    return (listed ??= files());
  }

  /** What git tracks in a directory and the work tree does not have. */
  function hiddenIn(directory: string, onDisk: ReadonlySet<string>): readonly string[] {
    return filesIn(directory, listFiles()).filter(
      (name) => !onDisk.has(name) && isHidden(kindOf(posix.join(directory, name))),
    );
  }

  function isForeign(path: string): boolean {
    return isOwn !== undefined && leadsOutOf(isOwn, path, disk, kindOf);
  }

  return {
    manifests,
    ...(outside && { outside }),
    get files() {
      return listFiles();
    },
    // Many manifests ask for the same files above them.
    has: answeredOnce((path) => {
      if (!isWithin(path)) return false;
      if (!disk.exists(path)) return isHidden(kindOf(path));
      return !disk.isDirectory(path) && !isForeign(path);
    }),
    list(directory) {
      if (!isWithin(directory)) return [];
      const names = disk.list(directory);
      const onDisk = new Set(names);
      return [
        ...names.filter((name) => name.endsWith("/") || !isForeign(posix.join(directory, name))),
        ...hiddenIn(directory, onDisk),
      ];
    },
    text(path) {
      if (isForeign(path)) throw foreignFault(path);
      const bytes = kept.get(path) ?? readBytes(path, disk, kindOf);
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

function answeredOnce(ask: (path: string) => boolean): (path: string) => boolean {
  const answers = new Map<string, boolean>();
  return (path) => {
    const answer = answers.get(path) ?? ask(path);
    answers.set(path, answer);
    return answer;
  };
}

/** Whether a path is of the work tree alone: such a file is treated as if it did not exist. */
function leadsOutOf(
  isOwn: (path: string) => boolean,
  path: string,
  disk: Disk,
  kindOf: OpenedTree["kindOf"],
): boolean {
  const normal = posix.normalize(path);
  if (kindOf(normal) !== "link" && isOwn(normal)) return false;
  const real = disk.realPath(path);
  return real !== null && !isOwn(real) && !disk.isDirectory(real);
}

// https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md#the-pointer
const lfsMark = Buffer.from("version https://git-lfs.github.com/spec/v1");

/** The bytes of a file, valid until the next file is read. */
function readBytes(path: string, disk: Disk, kindOf: OpenedTree["kindOf"]): Uint8Array {
  const file = readablePath(path, disk, kindOf);
  const size = disk.size(file);
  // Never opened: reading a named pipe would wait for ever.
  if (size === null) throw irregularFault(path);
  if (size > maxManifestBytes) throw sizeFault(path, size, maxManifestBytes);
  const bytes = disk.bytes(file, size);
  if (lfsMark.equals(bytes.subarray(0, lfsMark.length))) throw pointerFault(path);
  return bytes;
}

/** The path behind all links, when it may be read. */
function readablePath(path: string, disk: Disk, kindOf: OpenedTree["kindOf"]): string {
  if (!isWithin(path)) throw outsideFault(path, "leaves the workspace");
  const real = disk.realPath(path);
  if (real === null && !disk.exists(path)) throw absenceFault(path, kindOf(path));
  if (real === null)
    throw outsideFault(path, "is a link that leaves the workspace or leads nowhere");
  // Credentials stand in there (actions/checkout, `persist-credentials`).
  if (isInGitDirectory(real)) throw outsideFault(path, "lies in git's own directory");
  return real;
}

function isWithin(path: string): boolean {
  const normal = posix.normalize(path.replaceAll("\\", "/"));
  return !(normal === ".." || normal.startsWith("../") || /^(?:\/|[A-Za-z]:)/.test(normal));
}
