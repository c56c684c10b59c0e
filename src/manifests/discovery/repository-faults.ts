import { Fault } from "../../domain/problem.ts";
import type { FileKind } from "../../workspace/listing.ts";

/** What to do about a Git LFS pointer in a checkout. */
export const lfsStep = "Set `lfs: true` for actions/checkout";

/** Why a file that git tracks is not in the work tree, and what to do. */
const absences: ReadonlyMap<FileKind, (path: string) => Fault> = new Map<
  FileKind,
  (path: string) => Fault
>([
  ["sparse", sparseFault],
  ["file", deletedFault],
  ["link", deletedFault],
]);

/** Whether git tracks a file of this kind, so that it belongs to the repository without being in the work tree. */
export function isHidden(kind: FileKind | undefined): boolean {
  return absences.has(kind ?? "untracked");
}

/** Why there is no file at a path. @param kind what git tracks there. */
export function absenceFault(path: string, kind: FileKind | undefined): Fault {
  return (absences.get(kind ?? "untracked") ?? unknownFault)(path);
}

function sparseFault(path: string): Fault {
  return new Fault(
    "sparse-checkout",
    `${path} is left out of the work tree by a sparse checkout. Drop \`sparse-checkout\` from actions/checkout, or add the file to it.`,
    { path },
  );
}

function deletedFault(path: string): Fault {
  return new Fault(
    "manifest-unreadable",
    `${path} belongs to the repository and is not in the work tree: an earlier step deleted or moved it. Restore it (\`git checkout -- ${path}\`), or commit its deletion.`,
    { path },
  );
}

function unknownFault(path: string): Fault {
  return new Fault(
    "manifest-unreadable",
    `${path} does not exist. Restore the file, or remove what names it.`,
    { path },
  );
}

export function foreignFault(path: string): Fault {
  return new Fault(
    "manifest-unreadable",
    `${path} is not tracked by git, or leads to a file that is not. Only tracked files count in CI. Commit the file, or remove what names it.`,
    { path },
  );
}

export function irregularFault(path: string): Fault {
  return new Fault(
    "manifest-unreadable",
    `${path} is not a regular file. Remove it, or add it to \`exclude\`.`,
    { path },
  );
}

export function pointerFault(path: string): Fault {
  return new Fault(
    "lfs-pointer",
    `${path} is a Git LFS pointer and not the file itself. ${lfsStep}.`,
    { path },
  );
}

/** @param fact why the path is not one of the repository's own. */
export function outsideFault(path: string, fact: string): Fault {
  return new Fault(
    "link-outside",
    `${path} ${fact}. Nothing was read. Replace it by the file itself, or add it to \`exclude\`.`,
    { path },
  );
}

export function sizeFault(path: string, bytes: number, maxBytes: number): Fault {
  const megabytes = Math.ceil(bytes / 1_000_000);
  return new Fault(
    "manifest-too-large",
    `${path} has ${megabytes} MB; manifests of up to ${maxBytes / 1_000_000} MB are read. Add it to \`exclude\` when it is not a real manifest.`,
    { path },
  );
}
