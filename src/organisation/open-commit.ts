import { createHash } from "node:crypto";
import { Fault } from "../domain/problem.ts";
import { isDescriptorPath } from "../entities/descriptor-paths.ts";
import {
  discoverIn,
  type DiscoveredTree,
  type ManifestSettings,
} from "../manifests/discovery/discover-manifests.ts";
import type { GitObjects } from "../workspace/objects/git-objects.ts";
import { objectDisk } from "../workspace/objects/object-disk.ts";
import { parseTree, type TreeEntry } from "../workspace/objects/tree-entries.ts";
import { wantedFiles } from "./wanted-files.ts";

/** A commit as a run sees it, without a checkout. */
export interface OpenedCommit {
  /**
   * A hash over the paths of all files and the content of those that a run may read: two commits
   * share it only when they declare the same.
   */
  readonly tree: string;
  /** Fetches what is needed, and finds the manifests. */
  readonly discover: (
    settings: Omit<ManifestSettings, "isDescriptor" | "isUploadable">,
  ) => Promise<DiscoveredTree>;
  /** Whether something was read so far on whose content `tree` does not depend. */
  readonly hasStrayed: () => boolean;
}

/** What submodules are: part of what an entity declares and not seen, or other entities. */
export type Submodules = "hold" | "ignore";

/**
 * Opens a commit of a repository: its trees at once, contents when they are asked for.
 * @throws Fault `git-unavailable`, or `git-tree-invalid` for a path that no checkout would write.
 */
export async function openCommit(
  objects: GitObjects,
  commit: string,
  submodules: Submodules = "hold",
): Promise<OpenedCommit> {
  await objects.fetchCommit(commit);
  const all = parseTree(await objects.listTree(commit));
  const entries = all.filter(({ kind }) => kind !== "submodule" || submodules === "hold");
  const wanted = wantedFiles(entries);
  let strayed = false;
  return {
    tree: treeHash(entries, wanted),
    hasStrayed: () => strayed,
    async discover(settings) {
      const known = new Map(await objects.blobs([...new Set(wanted.map(({ oid }) => oid))]));
      const disk = objectDisk(entries, (oid) => {
        const fetched = known.get(oid);
        if (fetched !== undefined) return fetched;
        strayed = true;
        const bytes = objects.blobNow(oid);
        known.set(oid, bytes);
        return bytes;
      });
      if (entries.length === 0)
        throw new Fault("workspace-empty", `The commit ${commit} has no files. Push some first.`);
      const { workingDirectory } = settings;
      if (!disk.isDirectory(workingDirectory)) throw noDirectory(workingDirectory, commit);
      const prefix = workingDirectory === "." ? "" : `${workingDirectory}/`;
      const groups = Map.groupBy(entries, ({ path }) => path.startsWith(prefix));
      const listing = {
        files: groups.get(true) ?? [],
        elsewhere: groups.get(false) ?? [],
        nested: [],
        checkouts: [],
        byGit: true,
      };
      return discoverIn(
        { disk, listing, onlyTracked: true },
        { ...settings, isDescriptor: isDescriptorPath, isUploadable: never },
      );
    },
  };
}

/** An object never changes, so that none has to be kept for its upload. */
function never(): boolean {
  return false;
}

function treeHash(entries: readonly TreeEntry[], wanted: readonly TreeEntry[]): string {
  const hash = createHash("sha256");
  for (const { path } of entries) hash.update(`${path}\0`);
  for (const { path, kind, oid } of wanted) hash.update(`${kind} ${oid} ${path}\0`);
  for (const { kind, oid } of entries) if (kind === "submodule") hash.update(`${oid}\0`);
  return hash.digest("base64url").slice(0, 22);
}

function noDirectory(path: string, commit: string): Fault {
  return new Fault(
    "input-invalid",
    `\`working-directory\` is ${JSON.stringify(path)}; allowed is a directory that the commit ${commit} has.`,
  );
}
