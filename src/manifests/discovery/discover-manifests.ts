import { type Environment } from "../../domain/program.ts";
import { statSync } from "node:fs";
import { Fault } from "../../domain/problem.ts";
import { byText } from "../../domain/order.ts";
import type { OutsidePoms } from "../format.ts";
import { formats } from "../formats.ts";
import { openDisk, type Disk } from "../../workspace/disk.ts";
import { listFiles } from "../../workspace/list-files.ts";
import { kindsOf, type Listing } from "../../workspace/listing.ts";
import { discover, type Discovery, type DiscoverySettings } from "./discover.ts";
import { belonging } from "./exclusion.ts";
import { openRepository, type WorkTree } from "./repository.ts";

/** The settings of discovery; what it reads of the environment itself is left out. */
export type ManifestSettings = Omit<DiscoverySettings, "onlyTracked" | "namedDirectories"> & {
  /** Whether an upload takes a manifest of a format (`null` for another file) and of that size as it is. */
  readonly isUploadable: (format: string | null, bytes: number) => boolean;
  /** Left out where nothing outside the repository is looked at. */
  readonly outside?: OutsidePoms | undefined;
  /** Is called with the length of each text that is read. */
  readonly onText?: ((characters: number) => void) | undefined;
  /**
   * Directories that the user or descriptors name, which no default excludes.
   * @param descriptors those that count, sorted.
   * @param tree to read them in.
   */
  readonly namedDirectories: (
    descriptors: readonly string[],
    tree: Pick<WorkTree, "text">,
  ) => Promise<readonly string[]>;
};

/** What was found in a tree, and the tree. */
export interface DiscoveredTree {
  readonly discovered: Discovery;
  readonly repository: WorkTree;
  /** As in the listing. */
  readonly checkouts: Listing["checkouts"];
}

/**
 * Finds the manifests below the working directory and opens the tree for reading.
 * @param workspace absolute path
 * @throws Fault `workspace-empty`, `sparse-checkout` where git alone could report what was left out, or
 * `input-invalid` for a working directory that is not there.
 */
export async function discoverManifests(
  workspace: string,
  settings: ManifestSettings,
  env: Environment,
): Promise<DiscoveredTree> {
  if (statSync(workspace, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw empty(`The workspace ${workspace} is not a directory.`, env);
  const disk = openDisk(workspace);
  const nothing = "The workspace has no files.";
  if (disk.isEmpty(".")) throw empty(nothing, env);
  const workingDirectory = realDirectory(settings.workingDirectory, disk);
  const listing = await listFiles(disk.root, workingDirectory, env);
  const onlyTracked = isInCi(env);
  if (listing.files.length === 0)
    throw empty(workingDirectory === "." ? nothing : `${workingDirectory} has no files.`, env);
  if (onlyTracked && isNoCheckout(listing))
    throw empty("The workspace has no file that git tracks, so it is not a checkout.", env);
  const tree = await discoverIn({ disk, listing, onlyTracked }, { ...settings, workingDirectory });
  if (isStray(listing, tree.discovered, disk, env))
    throw empty("The workspace has neither a checkout nor a manifest.", env);
  return tree;
}

/** A tree of files, wherever they lie. */
interface SeenTree {
  readonly disk: Disk;
  readonly listing: Listing;
  readonly onlyTracked: boolean;
}

/** Finds the manifests among the files that are listed, and opens the tree for reading. */
export async function discoverIn(
  { disk, listing, onlyTracked }: SeenTree,
  settings: ManifestSettings,
): Promise<DiscoveredTree> {
  const kindOf = kindsOf(listing);
  const files = (): readonly string[] => listing.files.map(({ path }) => path).toSorted(byText);
  const { against } = belonging(listing, kindOf, true);
  const tree = {
    files,
    kindOf,
    onText: settings.onText,
    ...(onlyTracked &&
      listing.byGit && {
        isOwn: (path: string) => kindOf(path) !== undefined && against(path) === null,
      }),
  };
  const { text } = openRepository(disk, { ...tree, manifests: [] });
  const discovered = await discover(
    listing,
    formats,
    {
      ...settings,
      onlyTracked,
      namedDirectories: (descriptors) => settings.namedDirectories(descriptors, { text }),
    },
    disk,
  );
  const manifests = discovered.found.map(({ path }) => path);
  const formatOf = new Map(discovered.found.map(({ path, format }) => [path, format.id]));
  const isUploadable = (path: string, bytes: number): boolean =>
    settings.isUploadable(formatOf.get(path) ?? null, bytes);
  const repository = openRepository(disk, {
    ...tree,
    manifests,
    isUploadable,
    outside: settings.outside,
  });
  return { discovered, repository, checkouts: listing.checkouts };
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
function isInCi(env: Environment): boolean {
  return !["", "0", "false"].includes((env["CI"] ?? "").toLowerCase());
}

function isNoCheckout({ byGit, files, elsewhere }: Listing): boolean {
  return byGit && ![...files, ...elsewhere].some(({ kind }) => kind !== "untracked");
}

/**
 * Files of earlier steps alone, such as caches and artifacts. Where git is not there,
 * actions/checkout makes a checkout without a trace of git, which has manifests as a rule, be they ignored.
 */
function isStray(
  { byGit }: Listing,
  { found, excluded, descriptors, incomplete }: Discovery,
  disk: Disk,
  env: Environment,
): boolean {
  const isOnRunner = env["GITHUB_ACTIONS"] === "true";
  const hasAny = found.length + excluded.length + descriptors.length + incomplete.length > 0;
  return isOnRunner && !byGit && !disk.exists(".git") && !hasAny;
}

function empty(fact: string, env: Environment): Fault {
  const next =
    env["GITHUB_ACTIONS"] === "true"
      ? "Add actions/checkout as an earlier step of the job"
      : "Check out the repository first";
  return new Fault("workspace-empty", `${fact} ${next}, or name the directory of the checkout.`);
}

function realDirectory(path: string, disk: Disk): string {
  const real = disk.realPath(path);
  if (real !== null && disk.isDirectory(path)) return real;
  throw new Fault(
    "input-invalid",
    `\`working-directory\` is ${JSON.stringify(path)}; allowed is a directory that exists in the workspace.`,
  );
}
