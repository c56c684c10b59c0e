import { posix } from "node:path";
import { asArray, isRecord } from "../../domain/untyped.ts";
import type { Requirements, LockGraph } from "./closure.ts";
import { splitSpec } from "./npm-spec.ts";
import { dependenciesIn, type Project } from "./project.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The npm part of a deno.lock, in the shape of versions 4 and 5. */
export interface DenoLock {
  /** `npm:name@range` to the key of a package. */
  readonly specifiers: ReadonlyMap<string, string>;
  readonly packages: Fields;
  /** What each directory of the workspace asks for, the root's as `.`. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** The npm part of a lock of version 2 to 5; `null` where it has sections of another shape. */
export function denoLockOf(lock: Fields): DenoLock | null {
  const part = isRecord(lock["npm"]) && isRecord(lock["npm"]["packages"]) ? lock["npm"] : null;
  const middle = isRecord(lock["packages"]) ? lock["packages"] : lock;
  const packages = part?.["packages"] ?? middle["npm"] ?? {};
  const specifiers = part?.["specifiers"] ?? middle["specifiers"] ?? {};
  if (!isRecord(packages) || !isRecord(specifiers)) return null;
  return { specifiers: keysOf(specifiers), packages, members: membersOf(lock["workspace"]) };
}

/** Version 2 writes no `npm:`, versions 2 and 3 the key, later ones what follows the name in it. */
function keysOf(specifiers: Fields): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [written, target] of Object.entries(specifiers)) {
    const specifier = /^(?:npm|jsr|https?):/.test(written) ? written : `${npm}${written}`;
    if (typeof target !== "string" || !specifier.startsWith(npm)) continue;
    const { name } = splitSpec(specifier.slice(npm.length));
    const isKey =
      target.startsWith(npm) || (target.includes("@", 1) && splitSpec(target).name === name);
    keys.set(specifier, isKey ? target.replace(npm, "") : `${name}@${target}`);
  }
  return keys;
}

const npm = "npm:";

function membersOf(workspace: unknown): ReadonlyMap<string, readonly string[]> {
  if (!isRecord(workspace)) return new Map();
  const members = isRecord(workspace["members"]) ? workspace["members"] : {};
  return new Map([
    [".", requirementsOf(workspace)],
    ...Object.entries(members).map(([directory, member]): [string, readonly string[]] => [
      posix.join(directory, "."),
      isRecord(member) ? requirementsOf(member) : [],
    ]),
  ]);
}

function requirementsOf(member: Fields): readonly string[] {
  const { packageJson } = member;
  return [member, isRecord(packageJson) ? packageJson : {}].flatMap(({ dependencies }) =>
    asArray(dependencies).filter((each) => typeof each === "string"),
  );
}

/** A project of the workspace, with the package.json that may lie in it. */
export interface DenoProject {
  readonly directory: string;
  readonly requirements: readonly string[];
  readonly project: Project | null;
}

/** The lock as a graph of its keys, and of its projects as `workspace:` and their directory. */
export function denoGraph(
  { specifiers, packages }: DenoLock,
  projects: readonly DenoProject[],
): LockGraph<string> {
  const byName = new Map(Object.keys(packages).map((key) => [splitSpec(key).name, key]));
  const byNode = new Map(projects.map((project) => [nodeOf(project), project]));
  const keyOf = (written: string): string | null => {
    const { name, range } = splitSpec(written);
    const target = range?.startsWith(npm) === true ? range.slice(npm.length) : written;
    if (Object.hasOwn(packages, target)) return target;
    return range === null ? (byName.get(name) ?? null) : null;
  };
  const ask = (project: DenoProject, isDevelopment: boolean): Requirements<string> => {
    const development = developmentNames(project);
    return project.requirements
      .filter((specifier) => specifier.startsWith(npm))
      .filter((each) => development.has(splitSpec(each.slice(npm.length)).name) === isDevelopment)
      .map((each) => specifiers.get(each) ?? null);
  };
  const entriesOf = (key: string, section: string): string[] => {
    const entry = packages[key];
    const dependencies = isRecord(entry) ? entry[section] : null;
    if (Array.isArray(dependencies)) return dependencies.filter((each) => typeof each === "string");
    return isRecord(dependencies)
      ? Object.values(dependencies).filter((each) => typeof each === "string")
      : [];
  };
  return {
    members: new Map(projects.map((project) => [project.directory, nodeOf(project)])),
    needs: (key) => {
      const project = byNode.get(key);
      return project === undefined
        ? [...entriesOf(key, "dependencies"), ...entriesOf(key, "optionalDependencies")].map(keyOf)
        : ask(project, false);
    },
    develops: (key) => {
      const project = byNode.get(key);
      return project === undefined ? [] : ask(project, true);
    },
    uses: (key) => entriesOf(key, "optionalPeers").flatMap((each) => keyOf(each) ?? []),
  };
}

function nodeOf({ directory }: DenoProject): string {
  return `workspace:${directory}`;
}

/** The real names that only `devDependencies` of a package.json have. */
function developmentNames({ project }: DenoProject): ReadonlySet<string> {
  if (project === null) return new Set();
  const names = (section: string) =>
    dependenciesIn(project, section).map(([name, range]) =>
      range.startsWith(npm) ? splitSpec(range.slice(npm.length)).name : name,
    );
  const needed = new Set([...names("dependencies"), ...names("optionalDependencies")]);
  return new Set(names("devDependencies")).difference(needed);
}
