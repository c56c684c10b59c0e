import { posix } from "node:path";
import { isRecord } from "../../domain/untyped.ts";
import type { Repository } from "../format.ts";
import { upward } from "../workspace-path.ts";
import { pnpmSettings } from "./pnpm-settings.ts";
import { readProject } from "./project.ts";
import { rushProjects } from "./rush.ts";
import { membersByGlobs, workspaceMembers } from "./workspaces.ts";
import { perRepository } from "../per-repository.ts";

/** A workspace of npm, Yarn, Bun, pnpm, Lerna or Rush. */
interface Workspace {
  /** The package.json at its root, which need not be there. */
  readonly root: string;
  /** The package.json files of the members. */
  readonly members: ReadonlySet<string>;
  /** The names under which members find each other, to be linked in place of packages. */
  readonly names: ReadonlySet<string>;
}

/**
 * The workspace that a package.json belongs to: the nearest of npm, Yarn and Bun (`workspaces`), pnpm,
 * Lerna or Rush that has it as a root or member; it alone where there is none. Each workspace is looked
 * at once, however many members it has.
 * https://docs.npmjs.com/cli/using-npm/workspaces, https://pnpm.io/pnpm-workspace_yaml,
 * https://lerna.js.org/docs/configuration, https://rushjs.io/pages/configs/rush_json/
 */
export async function workspaceOf(path: string, repository: Repository): Promise<Workspace> {
  for (const root of upward(path, "package.json")) {
    const workspace = await workspaceAt(root, repository);
    const { members } = workspace;
    if (members.size > 0 && (root === path || members.has(path))) return workspace;
  }
  return { root: path, members: new Set(), names: new Set() };
}

const workspaceAt = perRepository(readWorkspace);

async function readWorkspace(root: string, repository: Repository): Promise<Workspace> {
  const directory = posix.dirname(root);
  const project = readProject(root, repository);
  const lerna = readProject(posix.join(directory, "lerna.json"), repository);
  const vlt = readProject(posix.join(directory, "vlt.json"), repository);
  const projects = rushProjects(directory, repository);
  const globs = (await pnpmSettings(directory, repository)).get("packages");
  const members = new Set([
    ...(project === null ? [] : workspaceMembers(project, directory, repository)),
    ...membersByGlobs(globs, directory, repository),
    ...membersByGlobs(lerna?.["packages"], directory, repository),
    ...membersByGlobs(vltGlobs(vlt?.["workspaces"]), directory, repository),
    ...projects.map(({ directory }) => posix.join(directory, "package.json")),
  ]);
  const names = [...members].flatMap((member) => {
    const name = readProject(member, repository)?.["name"];
    return typeof name === "string" ? [name] : [];
  });
  return { root, members, names: new Set([...names, ...projects.map(({ name }) => name)]) };
}

/** One glob, a list, or either of them in groups. https://docs.vlt.sh/cli/workspaces */
function vltGlobs(written: unknown): readonly unknown[] {
  return isRecord(written) ? Object.values(written).flatMap(asList) : asList(written);
}

function asList(written: unknown): readonly unknown[] {
  return Array.isArray(written) ? written : [written];
}
