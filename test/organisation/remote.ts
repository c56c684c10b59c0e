import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { discoverManifests } from "../../src/manifests/discovery/discover-manifests.ts";
import { isDescriptorPath } from "../../src/entities/descriptor-paths.ts";
import { openCommit, type OpenedCommit } from "../../src/organisation/open-commit.ts";
import { declareRepository } from "../../src/pipeline/declaration.ts";
import { namedOwners } from "../../src/pipeline/owners.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import { openObjects, type GitObjects } from "../../src/workspace/objects/git-objects.ts";
import { git, temporaryDirectory } from "../support/repository.ts";

const { settings } = parseSettings(new Map(), { needsKey: false });
if (settings === null) throw new Error("The default settings are not valid.");

/** The address of a repository on this machine from which single objects can be fetched. */
export function served(repository: string): string {
  git(repository, "config", "uploadpack.allowFilter", "true");
  git(repository, "config", "uploadpack.allowAnySHA1InWant", "true");
  return pathToFileURL(repository).href;
}

export function objectsOf(repository: string): Promise<GitObjects> {
  const remote = { url: served(repository), header: null, env: process.env };
  return openObjects(temporaryDirectory(), remote);
}

export async function opened(repository: string, revision = "HEAD"): Promise<OpenedCommit> {
  const commit = git(repository, "rev-parse", revision).trim();
  return openCommit(await objectsOf(repository), commit);
}

const namedDirectories = (): Promise<readonly string[]> => Promise.resolve([]);

/** What a repository declares, with all that there is to report, read from git's objects. */
export async function listedFromObjects(repository: string) {
  const commit = await opened(repository);
  return declared(await commit.discover({ ...settings!, namedDirectories }));
}

/** The same read from a fresh clone, as a run in CI reads it. */
export async function listedFromCheckout(repository: string) {
  const clone = temporaryDirectory();
  execFileSync("git", ["clone", "--quiet", repository, clone], { stdio: "ignore" });
  const env = { ...process.env, CI: "true" };
  const how = {
    ...settings!,
    isDescriptor: isDescriptorPath,
    isUploadable: () => false,
    namedDirectories,
  };
  return declared(await discoverManifests(clone, how, env));
}

async function declared({ discovered, repository }: Awaited<ReturnType<typeof discoverManifests>>) {
  const owners = namedOwners([{ path: ".", entity: "shop" }]);
  const declaration = await declareRepository({
    settings: settings!,
    discovered,
    repository,
    owners,
    mode: "check",
  });
  const { excluded, carriers, incomplete, descriptors, problems } = discovered;
  return plain({
    declaration,
    files: discovered.files(),
    descriptors,
    excluded: excluded.map(({ path, reason }) => `${path}: ${reason}`),
    carriers: carriers.map(({ path, carrier }) => `${path}: ${carrier.id}`),
    incomplete,
    problems,
  });
}

/** Values alone: two runs never share a function. */
function plain(value: unknown): { readonly problems: readonly unknown[] } {
  const text = JSON.stringify(value, (_key, found: unknown) =>
    found instanceof Map || found instanceof Set ? [...found] : found,
  );
  return JSON.parse(text) as { readonly problems: readonly unknown[] };
}
