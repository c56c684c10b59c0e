import { csproj, nugetLock } from "./manifests/dotnet.ts";
import { goSum } from "./manifests/go.ts";
import { gradleLock, mavenPom } from "./manifests/java.ts";
import { npmLock, packageJson, pnpmLock, yarnBerry, yarnClassic } from "./manifests/javascript.ts";
import { pipfileLock, requirements } from "./manifests/python.ts";
import { packagePool, sample, type Entry } from "./package-pool.ts";
import { seededRandom } from "./random.ts";
import { commitAll, writeFile } from "./workspace.ts";

interface Project {
  readonly folder: string;
  readonly projects: number;
  readonly entries: number;
  readonly manifests: Readonly<Record<string, (entries: readonly Entry[]) => string>>;
}

/** 300 manifests with about 60,000 entries: what each kind of project holds, and how many there are. */
const projects: readonly Project[] = [
  {
    folder: "npm",
    projects: 30,
    entries: 480,
    manifests: { "package.json": packageJson, "package-lock.json": npmLock },
  },
  {
    folder: "yarn",
    projects: 15,
    entries: 500,
    manifests: { "package.json": packageJson, "yarn.lock": yarnClassic },
  },
  {
    folder: "berry",
    projects: 8,
    entries: 350,
    manifests: { "package.json": packageJson, "yarn.lock": yarnBerry },
  },
  {
    folder: "pnpm",
    projects: 22,
    entries: 450,
    manifests: { "package.json": packageJson, "pnpm-lock.yaml": pnpmLock },
  },
  { folder: "go", projects: 25, entries: 250, manifests: { "go.sum": goSum } },
  { folder: "maven", projects: 25, entries: 60, manifests: { "pom.xml": mavenPom } },
  { folder: "gradle", projects: 20, entries: 300, manifests: { "gradle.lockfile": gradleLock } },
  { folder: "pip", projects: 20, entries: 100, manifests: { "requirements.txt": requirements } },
  { folder: "pipenv", projects: 15, entries: 200, manifests: { "Pipfile.lock": pipfileLock } },
  {
    folder: "nuget",
    projects: 20,
    entries: 200,
    manifests: {
      "App.csproj": (entries) => csproj(entries.slice(0, 30)),
      "packages.lock.json": nugetLock,
    },
  },
  { folder: "dotnet", projects: 5, entries: 30, manifests: { "App.csproj": csproj } },
];

const otherFiles = 20_000;
const filesPerFolder = 50;
const poolSize = 5_000;

export interface GeneratedRepository {
  /** Paths of the manifests, relative to the directory. */
  readonly manifests: readonly string[];
  readonly entries: number;
  readonly otherFiles: number;
}

/** Writes a large repository of many languages and commits it; the same one for the same seed. */
export function generateRepository(directory: string, seed: number): GeneratedRepository {
  const random = seededRandom(seed);
  const pool = packagePool(random, poolSize);
  const manifests: string[] = [];
  let entries = 0;
  for (const { folder, projects: count, entries: perProject, manifests: texts } of projects)
    for (let number = 1; number <= count; number++) {
      const chosen = sample(pool, random, perProject);
      entries += perProject;
      for (const [name, text] of Object.entries(texts)) {
        const path = `services/${folder}-${number}/${name}`;
        writeFile(directory, path, text(chosen));
        manifests.push(path);
      }
    }
  for (let number = 0; number < otherFiles; number++)
    writeFile(
      directory,
      `src/module-${Math.floor(number / filesPerFolder)}/file-${number}.ts`,
      `export const value${number} = ${random.below(1_000_000)};\n`,
    );
  commitAll(directory);
  return { manifests: manifests.toSorted(), entries, otherFiles };
}
