import { posix } from "node:path";
import type { Repository } from "../format.ts";
import { upward } from "../workspace-path.ts";
import { readProject } from "./project.ts";
import { workspaceMembers } from "./workspaces.ts";

interface Workspace {
  readonly members: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
const known = new WeakMap<Repository, Map<string, Workspace>>();

/**
 * The names under which a package.json finds the members of its own workspace, which npm, Yarn and Bun
 * link in place of packages. Each workspace is looked at once, however many members it has.
 * https://docs.npmjs.com/cli/using-npm/workspaces
 */
export function memberNames(path: string, repository: Repository): ReadonlySet<string> {
  for (const root of upward(path, "package.json")) {
    if (!repository.has(root)) continue;
    const { members, names } = workspaceAt(root, repository);
    if (members.size > 0 && (root === path || members.has(path))) return names;
  }
  return none;
}

function workspaceAt(root: string, repository: Repository): Workspace {
  const workspaces = known.get(repository) ?? new Map<string, Workspace>();
  known.set(repository, workspaces);
  const workspace = workspaces.get(root) ?? readWorkspace(root, repository);
  workspaces.set(root, workspace);
  return workspace;
}

function readWorkspace(root: string, repository: Repository): Workspace {
  const project = readProject(root, repository) ?? {};
  const members = workspaceMembers(project, posix.dirname(root), repository);
  const names = members.flatMap((member) => {
    const name = readProject(member, repository)?.["name"];
    return typeof name === "string" ? [name] : [];
  });
  return { members: new Set(members), names: new Set(names) };
}
