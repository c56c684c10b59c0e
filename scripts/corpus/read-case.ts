import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { openDisk } from "../../src/workspace/disk.ts";
import { openRepository } from "../../src/manifests/discovery/repository.ts";
import type { Format, Repository } from "../../src/manifests/format.ts";
import { formats } from "../../src/manifests/formats.ts";
import { readManifest } from "../../src/manifests/read.ts";
import type { CorpusCase } from "./corpus-cases.ts";

/** What was read, in the form that a corpus judges: a package without a version has the empty text. */
export type CaseResult =
  | { readonly packages: readonly { readonly name: string; readonly version: string }[] }
  | { readonly error: string };

/** Reads the main file of a case, with the files around it in reach; `null` where no format is for it. */
export async function readCase(corpus: string, corpusCase: CorpusCase): Promise<CaseResult | null> {
  const { path, mainFile } = corpusCase;
  const format = formatOfCase(corpusCase);
  if (format === null) return null;
  const repository = openCase(corpus, path);
  const { reading, failure } = await readManifest({ path: mainFile, format }, repository);
  if (failure !== null) return { error: failure.message };
  return {
    packages: reading.packages.map(({ name, version }) => ({ name, version: version ?? "" })),
  };
}

/** The files of a case, all of which count as found. */
export function openCase(corpus: string, path: string): Repository {
  const directory = join(corpus, path);
  const files = filesBelow(directory);
  return openRepository(openDisk(directory), {
    manifests: files,
    files: () => files,
    kindOf: () => undefined,
  });
}

/** The format that reads the main file, whatever that is called; `null` where none does. */
export function formatOfCase({ format }: CorpusCase): Format | null {
  const id = formatIds.get(format);
  return formats.find((candidate) => candidate.id === id) ?? null;
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "expected.json")
    .map(({ parentPath, name }) => relative(directory, join(parentPath, name)))
    .map((path) => path.split(sep).join("/"))
    .toSorted();
}

/** The formats by the names that the corpus gives them, and to versions of them. */
const formatIds = new Map([
  ["package-lock-v1", "npm-lock"],
  ["package-lock-v2", "npm-lock"],
  ["package-lock-v3", "npm-lock"],
  ["npm-shrinkwrap", "npm-lock"],
  ["yarn-v1", "yarn-lock"],
  ["yarn-berry", "yarn-lock"],
  ["pnpm-v5", "pnpm-lock"],
  ["pnpm-v6", "pnpm-lock"],
  ["pnpm-v9", "pnpm-lock"],
  ["bun.lock", "bun-lock"],
  ["package.json", "package-json"],
  ["go.mod", "go-mod"],
  ["go.sum", "go-sum"],
  ["pom.xml", "maven-pom"],
  ["gradle.lockfile", "gradle-lock"],
  ["buildscript-gradle.lockfile", "gradle-lock"],
  ["libs.versions.toml", "gradle-catalog"],
  ["build.gradle", "gradle-build"],
  ["build.gradle.kts", "gradle-build"],
  ["Pipfile.lock", "pipfile-lock"],
  ["requirements.txt", "requirements"],
  ["poetry.lock", "poetry-lock"],
  ["uv.lock", "uv-lock"],
  ["pdm.lock", "pdm-lock"],
  ["pylock.toml", "pylock"],
  ["pyproject.toml", "pyproject"],
  ["csproj", "csproj"],
  // What such a file says of itself is what a project of the same content says.
  ["Directory.Packages.props", "csproj"],
  ["packages.lock.json", "nuget-lock"],
  ["packages.config", "packages-config"],
]);
