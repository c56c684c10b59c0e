import { isRecord } from "../../syntax/json.ts";
import { dependenciesIn, type Project } from "./project.ts";
import { reach } from "../reach.ts";

/** A part of a bun.lock, `workspaces` by directory or `packages` by key. */
export type BunSection = ReadonlyMap<string, unknown>;

/**
 * The keys of `packages` that only `devDependencies` of the workspaces reach. None where something
 * cannot be followed, since that might need any of them.
 */
export function developmentKeys(workspaces: BunSection, packages: BunSection): ReadonlySet<string> {
  const projects = [...workspaces.values()].filter(isRecord);
  let complete = true;
  const follow = (from: string, project: Project, section: string): string[] =>
    dependenciesIn(project, section).flatMap(([name]) => {
      const found = locate(from, name, packages);
      // A peer or an optional package may be left out of an installation.
      if (found === null && section === "dependencies") complete = false;
      return found ?? [];
    });
  const next = (key: string): string[] => {
    const entry = packages.get(key);
    const details = Array.isArray(entry) ? entry.find(isRecord) : undefined;
    return details === undefined
      ? []
      : production.flatMap((section) => follow(key, details, section));
  };
  const starts = (section: string): string[] =>
    projects.flatMap((project) => {
      const { name } = project;
      return follow(typeof name === "string" ? name : "", project, section);
    });

  const ofDevelopment = starts("devDependencies");
  if (ofDevelopment.length === 0) return new Set();
  const needed = reach(production.flatMap(starts), next);
  if (!complete) return new Set();
  return reach(ofDevelopment, next).difference(needed);
}

const production = ["dependencies", "optionalDependencies", "peerDependencies"];

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
