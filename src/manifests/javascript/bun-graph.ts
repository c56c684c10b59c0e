import { asString, isRecord } from "../../domain/untyped.ts";
import type { Requirements, LockGraph } from "./closure.ts";
import { dependenciesIn, type Project } from "./project.ts";

/** A part of a bun.lock, `workspaces` by directory or `packages` by key. */
export type BunSection = ReadonlyMap<string, unknown>;

/**
 * A bun.lock as a graph of the keys of `packages`, and of its workspaces as `workspace:` and their
 * directory.
 * @param directoryOf The directory of a workspace, relative to the root of the run.
 */
export function bunGraph(
  workspaces: BunSection,
  packages: BunSection,
  directoryOf: (workspace: string) => string,
): LockGraph<string> {
  const follow = (from: string, project: Project, section: string): Requirements<string> =>
    dependenciesIn(project, section).flatMap(([name]) => {
      const found = locate(from, name, packages);
      // A peer or an optional package may be left out of an installation.
      return found === null && section !== "dependencies" ? [] : [found];
    });
  const workspaceOf = (key: string): Project | null => {
    const workspace = key.startsWith(member) ? workspaces.get(key.slice(member.length)) : null;
    return isRecord(workspace) ? workspace : null;
  };
  const needs = (key: string): Requirements<string> => {
    const workspace = workspaceOf(key);
    if (workspace !== null)
      return production.flatMap((section) => follow(nameOf(workspace), workspace, section));
    const entry = packages.get(key);
    if (!Array.isArray(entry)) return [];
    const [, directory] = memberId.exec(String(entry[0])) ?? [];
    if (directory !== undefined) return [`${member}${directory}`];
    const details: unknown = entry.find(isRecord);
    return isRecord(details) ? production.flatMap((section) => follow(key, details, section)) : [];
  };
  return {
    members: new Map(
      [...workspaces.keys()].map((workspace) => [directoryOf(workspace), `${member}${workspace}`]),
    ),
    needs,
    develops: (key) => {
      const workspace = workspaceOf(key);
      return workspace === null ? [] : follow(nameOf(workspace), workspace, "devDependencies");
    },
  };
}

const member = "workspace:";
const memberId = /^.[^@]*@workspace:(.*)$/;
const production = ["dependencies", "optionalDependencies", "peerDependencies"];

function nameOf({ name }: Project): string {
  return asString(name);
}

/**
 * The key under which a package finds another: its own with that name behind it, that of the one it
 * lies in, and so on to the name alone.
 */
function locate(from: string, name: string, packages: BunSection): string | null {
  for (let place = from; place !== ""; place = place.replace(lastName, "")) {
    const key = `${place}/${name}`;
    if (packages.has(key)) return key;
  }
  return packages.has(name) ? name : null;
}

const lastName = /(?:^|\/)(?:@[^/]*\/)?[^/]*$/;
