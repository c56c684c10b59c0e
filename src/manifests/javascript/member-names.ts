import { posix } from "node:path";
import { parseYaml } from "../../syntax/yaml.ts";
import { mappingOf } from "../../syntax/yaml-mapping.ts";
import type { Repository } from "../format.ts";
import { upward } from "../workspace-path.ts";
import { readProject } from "./project.ts";
import { rushProjects } from "./rush.ts";
import { membersByGlobs, workspaceMembers } from "./workspaces.ts";

interface Workspace {
  /** The package.json files of the members. */
  readonly members: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
const known = new WeakMap<Repository, Map<string, Promise<Workspace>>>();

/**
 * The names under which a package.json finds the members of its own workspace, which are linked in
 * place of packages: of npm, Yarn and Bun (`workspaces`), pnpm, Lerna and Rush. Each workspace is
 * looked at once, however many members it has.
 * https://docs.npmjs.com/cli/using-npm/workspaces, https://pnpm.io/pnpm-workspace_yaml,
 * https://lerna.js.org/docs/configuration, https://rushjs.io/pages/configs/rush_json/
 */
export async function memberNames(
  path: string,
  repository: Repository,
): Promise<ReadonlySet<string>> {
  for (const root of upward(path, "package.json")) {
    const { members, names } = await workspaceAt(posix.dirname(root), repository);
    if (members.size > 0 && (root === path || members.has(path))) return names;
  }
  return none;
}

function workspaceAt(root: string, repository: Repository): Promise<Workspace> {
  const workspaces = known.get(repository) ?? new Map<string, Promise<Workspace>>();
  known.set(repository, workspaces);
  const workspace = workspaces.get(root) ?? readWorkspace(root, repository);
  workspaces.set(root, workspace);
  return workspace;
}

async function readWorkspace(root: string, repository: Repository): Promise<Workspace> {
  const project = readProject(posix.join(root, "package.json"), repository);
  const lerna = readProject(posix.join(root, "lerna.json"), repository);
  const projects = rushProjects(root, repository);
  const members = new Set([
    ...(project === null ? [] : workspaceMembers(project, root, repository)),
    ...membersByGlobs(await pnpmGlobs(root, repository), root, repository),
    ...membersByGlobs(lerna?.["packages"], root, repository),
    ...projects.map(({ directory }) => posix.join(directory, "package.json")),
  ]);
  const names = [...members].flatMap((member) => {
    const name = readProject(member, repository)?.["name"];
    return typeof name === "string" ? [name] : [];
  });
  return { members, names: new Set([...names, ...projects.map(({ name }) => name)]) };
}

async function pnpmGlobs(root: string, repository: Repository): Promise<unknown> {
  const path = posix.join(root, "pnpm-workspace.yaml");
  if (!repository.has(path)) return null;
  try {
    const [document] = await parseYaml(repository.text(path), path);
    return mappingOf(document).get("packages");
  } catch {
    // Without members every name counts as a package, which loses none.
    return null;
  }
}
