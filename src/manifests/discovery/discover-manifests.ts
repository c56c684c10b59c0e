import { statSync } from "node:fs";
import { Fault } from "../../domain/problem.ts";
import { byText } from "../../domain/order.ts";
import { formats } from "../formats.ts";
import { discover, type Discovery, type DiscoverySettings } from "./discover.ts";
import { openDisk, type Disk } from "../../workspace/disk.ts";
import type { Environment } from "../../workspace/git-output.ts";
import { listFiles } from "../../workspace/list-files.ts";
import { openRepository, type WorkTree } from "./repository.ts";

/**
 * Finds the manifests below the working directory and opens the tree for reading.
 * @param workspace absolute path
 * @throws Fault `workspace-empty`, or `input-invalid` for a working directory that is not there.
 */
export async function discoverManifests(
  workspace: string,
  settings: DiscoverySettings,
  env: Environment,
): Promise<{ readonly discovered: Discovery; readonly repository: WorkTree }> {
  if (statSync(workspace, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw empty(`The workspace ${workspace} is not a directory.`, env);
  const disk = openDisk(workspace);
  const nothing = "The workspace has no files.";
  if (disk.isEmpty(".")) throw empty(nothing, env);
  const workingDirectory = realDirectory(settings.workingDirectory, disk);
  const listing = await listFiles(disk.root, workingDirectory, env);
  if (listing.files.length === 0)
    throw empty(workingDirectory === "." ? nothing : `${workingDirectory} has no files.`, env);
  const discovered = await discover(listing, formats, { ...settings, workingDirectory }, disk);
  const sparse = listing.files.filter(({ kind }) => kind === "sparse");
  return {
    discovered,
    repository: openRepository(disk, {
      manifests: discovered.found.map(({ path }) => path),
      files: listing.files.map(({ path }) => path).toSorted(byText),
      sparse: new Set(sparse.map(({ path }) => path)),
    }),
  };
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
