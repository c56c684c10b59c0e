import type { PackageType } from "../../src/domain/package.ts";
import { goSum, packageLock, pom, project, yarnLock } from "../support/sample-files.ts";
import { nameOf, versionOf, type PackageIndex } from "./package-pool.ts";

export const entities = ["shop", "api"] as const;

export type Entity = (typeof entities)[number];

/** One package as a manifest of the model states it. */
export interface Entry {
  readonly index: PackageIndex;
  readonly version: number;
  readonly spelling: number;
  /** Without a version, where the format can do so. */
  readonly bare: boolean;
  /** Only for development, where the format can say so. */
  readonly development: boolean;
}

/** What an entry comes to in a manifest. */
export interface Stated {
  readonly index: PackageIndex;
  readonly version: string | null;
  readonly resolved: boolean;
  readonly development: boolean;
}

/** A place in the repository where a manifest may stand. */
export interface Slot {
  readonly path: string;
  readonly packageType: PackageType;
  /** The lockfile that counts for what both name. */
  readonly coveredBy?: string;
  readonly state: (entry: Entry) => Stated;
  readonly write: (entries: readonly Entry[]) => string;
  /** What no reader of the format takes; without it the file is no text at all. */
  readonly broken?: string;
}

const node = locked("NODE");
const python = locked("PYTHON");

export const slots: readonly Slot[] = [
  {
    path: "package-lock.json",
    packageType: "NODE",
    state: (entry) => ({ ...node(entry), development: entry.development }),
    write: (entries) =>
      packageLock(
        ...entries.map((entry) => (entry.development ? "~" : "") + coordinate("NODE", entry)),
      ),
    broken: '{"lockfileVersion": 3, "packages": {',
  },
  {
    path: "package.json",
    packageType: "NODE",
    coveredBy: "package-lock.json",
    state: (entry) => {
      const { index, version } = node(entry);
      return { index, version: `^${version}`, resolved: false, development: false };
    },
    write: (entries) =>
      JSON.stringify({
        name: "app",
        dependencies: Object.fromEntries(
          entries.map((entry) => [name("NODE", entry), `^${version("NODE", entry)}`]),
        ),
      }),
    broken: "{",
  },
  {
    path: "web/yarn.lock",
    packageType: "NODE",
    state: node,
    // Yarn quotes what begins with an @.
    write: (entries) =>
      yarnLock(...entries.map((entry) => coordinate("NODE", entry))).replaceAll(
        /^@.+(?=:$)/gm,
        (key) => JSON.stringify(key),
      ),
  },
  {
    path: "api/package-lock.json",
    packageType: "NODE",
    state: node,
    write: (entries) => packageLock(...entries.map((entry) => coordinate("NODE", entry))),
    broken: "[]",
  },
  requirements("requirements.txt"),
  requirements("api/requirements.txt"),
  {
    path: "svc/Pipfile.lock",
    packageType: "PYTHON",
    state: (entry) => ({ ...python(entry), development: entry.development }),
    write: (entries) =>
      JSON.stringify({
        _meta: { "pipfile-spec": 6, sources: [] },
        default: pipfilePart(entries.filter(({ development }) => !development)),
        develop: pipfilePart(entries.filter(({ development }) => development)),
      }),
    broken: '{"default": 1}',
  },
  {
    path: "go.sum",
    packageType: "GO",
    state: locked("GO"),
    write: (entries) => goSum(...entries.map((entry) => coordinate("GO", entry))),
    broken: "example.com/pkg-1 v1.0.0\n",
  },
  {
    path: "svc/go.mod",
    packageType: "GO",
    state: locked("GO"),
    write: (entries) =>
      `module example.com/svc\n\ngo 1.24\n\n${entries
        .map((entry) => `require ${name("GO", entry)} ${version("GO", entry)}\n`)
        .join("")}`,
    broken: "module (\n",
  },
  {
    path: "pom.xml",
    packageType: "JAVA",
    state: locked("JAVA"),
    write: (entries) =>
      pom(...entries.map((entry) => `${nameOf("JAVA", entry.index)}@${version("JAVA", entry)}`)),
    broken: "<project><dependencies>",
  },
  {
    path: "lib/gradle.lockfile",
    packageType: "JAVA",
    state: locked("JAVA"),
    write: (entries) =>
      `${entries
        .map((entry) => `${nameOf("JAVA", entry.index)}:${version("JAVA", entry)}=classpath\n`)
        .join("")}empty=\n`,
    broken: "no lock at all\n",
  },
  {
    path: "App.csproj",
    packageType: "NUGET",
    state: locked("NUGET"),
    write: (entries) => project(...entries.map((entry) => coordinate("NUGET", entry))),
    broken: "<Project>",
  },
  {
    path: "lib/packages.config",
    packageType: "NUGET",
    state: locked("NUGET"),
    write: (entries) =>
      `<packages>${entries
        .map(
          (entry) =>
            `<package id="${name("NUGET", entry)}" version="${version("NUGET", entry)}" />`,
        )
        .join("")}</packages>`,
    broken: "<packages",
  },
];

function requirements(path: string): Slot {
  return {
    path,
    packageType: "PYTHON",
    state: (entry) =>
      entry.bare ? { ...python(entry), version: null, resolved: false } : python(entry),
    write: (entries) =>
      entries
        .map((entry) => (entry.bare ? name("PYTHON", entry) : coordinate("PYTHON", entry, "==")))
        .map((line) => `${line}\n`)
        .join(""),
  };
}

function pipfilePart(entries: readonly Entry[]): object {
  return Object.fromEntries(
    entries.map((entry) => [name("PYTHON", entry), { version: `==${version("PYTHON", entry)}` }]),
  );
}

function locked(packageType: PackageType): Slot["state"] {
  return ({ index, version: choice }) => ({
    index,
    version: versionOf(packageType, choice),
    resolved: true,
    development: false,
  });
}

function coordinate(packageType: PackageType, entry: Entry, between = "@"): string {
  return name(packageType, entry) + between + version(packageType, entry);
}

function name(packageType: PackageType, { index, spelling }: Entry): string {
  return nameOf(packageType, index, spelling);
}

function version(packageType: PackageType, entry: Entry): string {
  return versionOf(packageType, entry.version);
}
