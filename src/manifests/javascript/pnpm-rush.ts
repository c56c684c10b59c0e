import { posix } from "node:path";
import { mappingOf, type YamlMapping } from "../../syntax/yaml-mapping.ts";
import type { Repository } from "../format.ts";
import type { Requirements, LockGraph } from "./closure.ts";
import { follower, importersOf, type PnpmDocument } from "./pnpm-graph.ts";
import { dependenciesIn, readProject } from "./project.ts";
import type { RushProject } from "./rush.ts";

/** The projects of rush.json that a document has as stand-ins, by the key of each. */
export type StandIns = ReadonlyMap<string, RushProject>;

/**
 * The stand-ins of a lockfile that Rush made without workspaces: archives, each with what one project
 * needs and develops with.
 */
export function standInsOf(document: PnpmDocument, projects: readonly RushProject[]): StandIns {
  const standIns = new Map<string, RushProject>();
  if (projects.length === 0) return standIns;
  const byName = new Map(projects.map((project) => [project.standIn, project]));
  const { requirementsIn } = follower(document);
  for (const [path, importer] of importersOf(document))
    for (const section of sections)
      for (const [name, value] of entriesIn(importer, section)) {
        const project = byName.get(name);
        const [key = null] = requirementsIn(only(section, [[name, value]]), [section], path);
        if (project !== undefined && key !== null) standIns.set(key, project);
      }
  return standIns;
}

/** The graph of a document with the projects of rush.json as its members. */
export function rushGraph(
  document: PnpmDocument,
  standIns: StandIns,
  repository: Repository,
): LockGraph<string> {
  const { requirementsIn, ...follow } = follower(document);
  const keys = new Map([...standIns].map(([key, { name }]) => [name, key]));
  const starts = new Map<string, Starts>();
  for (const [key, project] of standIns) {
    const { own, development } = namesOf(project, repository);
    const ask = (isWanted: (name: string) => boolean) => [
      ...sections.flatMap((section) => {
        const wanted = entriesIn(follow.entry(key), section).filter(([name]) => isWanted(name));
        return requirementsIn(only(section, wanted), [section], ".");
      }),
      // Rush leaves the projects of the repository out of a stand-in.
      ...own.flatMap((name) => (isWanted(name) ? (keys.get(name) ?? []) : [])),
    ];
    starts.set(key, {
      needed: ask((name) => !development.has(name)),
      development: ask((name) => development.has(name)),
    });
  }
  return {
    members: new Map([...standIns].map(([key, { directory }]) => [directory, key])),
    needs: (key) => starts.get(key)?.needed ?? follow.needs(key),
    develops: (key) => starts.get(key)?.development ?? [],
    uses: (key) => (starts.has(key) ? [] : follow.uses(key)),
    entryOf: follow.entryOf,
  };
}

interface Starts {
  readonly needed: Requirements<string>;
  readonly development: Requirements<string>;
}

const sections = ["dependencies", "optionalDependencies"];

/** All that a project names, and what of it only development needs. */
function namesOf({ directory }: RushProject, repository: Repository) {
  const project = readProject(posix.join(directory, "package.json"), repository) ?? {};
  const names = (...of: string[]) =>
    of.flatMap((section) => dependenciesIn(project, section).map(([name]) => name));
  const needed = names("dependencies", "optionalDependencies", "peerDependencies");
  const development = new Set(names("devDependencies")).difference(new Set(needed));
  return { own: [...needed, ...development], development };
}

function entriesIn(mapping: YamlMapping | null, section: string): [string, unknown][] {
  return [...mappingOf(mapping?.get(section))];
}

function only(section: string, entries: Iterable<[string, unknown]>): YamlMapping {
  return new Map([[section, new Map(entries)]]);
}
