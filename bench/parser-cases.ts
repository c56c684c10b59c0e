import { parse as parseYarnClassic } from "@yarnpkg/lockfile";
import { parseSyml } from "@yarnpkg/parsers";
import { XMLParser } from "fast-xml-parser";
import { load as loadYaml } from "js-yaml";
import { parse as parseLockfile } from "lockparse";
import { parse as parseToml } from "smol-toml";
import { csproj, nugetLock, packagesConfig, paketLock } from "./manifests/dotnet.ts";
import { goMod, goSum } from "./manifests/go.ts";
import {
  gradleBuild,
  gradleCatalog,
  gradleLock,
  mavenInstall,
  mavenPom,
} from "./manifests/java.ts";
import {
  bunLock,
  denoLock,
  npmLock,
  packageJson,
  pnpmLock,
  yarnBerry,
  yarnClassic,
} from "./manifests/javascript.ts";
import {
  condaEnv,
  pdmLock,
  pipfileLock,
  pixiLock,
  poetryLock,
  pylock,
  pyproject,
  requirements,
  uvLock,
} from "./manifests/python.ts";
import type { Entry } from "./package-pool.ts";

/** Another parser for the same text, by the name of its package. */
interface Rival {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}

export interface ParserCase {
  /** The id of the format, as it is registered. */
  readonly format: string;
  /** What distinguishes two cases of a format. */
  readonly variant?: string;
  readonly file: string;
  readonly text: (entries: readonly Entry[]) => string;
  readonly syntax: "json" | "jsonc" | "lines" | "yaml" | "xml" | "toml" | "script";
  readonly rivals: readonly Rival[];
}

const xml = new XMLParser({ ignoreAttributes: false });
const fastXml: Rival = { name: "fast-xml-parser", parse: (text): unknown => xml.parse(text) };
const jsYaml: Rival = { name: "js-yaml", parse: (text) => loadYaml(text) };
const smolToml: Rival = { name: "smol-toml", parse: parseToml };

function lockparse(type: string): Rival {
  return { name: "lockparse", parse: (text) => parseLockfile(text, type) };
}

/** A case for every format; the texts have about the shape of real ones. */
export const parserCases: readonly ParserCase[] = [
  {
    format: "npm-lock",
    file: "package-lock.json",
    text: npmLock,
    syntax: "json",
    rivals: [lockparse("npm")],
  },
  {
    format: "yarn-lock",
    variant: "classic",
    file: "yarn.lock",
    text: yarnClassic,
    syntax: "lines",
    rivals: [{ name: "@yarnpkg/lockfile", parse: parseYarnClassic }, lockparse("yarn")],
  },
  {
    format: "yarn-lock",
    variant: "berry",
    file: "yarn.lock",
    text: yarnBerry,
    syntax: "lines",
    rivals: [{ name: "@yarnpkg/parsers", parse: parseSyml }, lockparse("yarn")],
  },
  {
    format: "pnpm-lock",
    file: "pnpm-lock.yaml",
    text: pnpmLock,
    syntax: "yaml",
    rivals: [jsYaml, lockparse("pnpm")],
  },
  {
    format: "bun-lock",
    file: "bun.lock",
    text: bunLock,
    syntax: "jsonc",
    rivals: [lockparse("bun")],
  },
  {
    format: "package-json",
    file: "package.json",
    text: (entries) => packageJson(entries, entries.length),
    syntax: "json",
    rivals: [],
  },
  { format: "go-sum", file: "go.sum", text: goSum, syntax: "lines", rivals: [] },
  { format: "go-mod", file: "go.mod", text: goMod, syntax: "script", rivals: [] },
  { format: "maven-pom", file: "pom.xml", text: mavenPom, syntax: "xml", rivals: [fastXml] },
  {
    format: "gradle-lock",
    file: "gradle.lockfile",
    text: gradleLock,
    syntax: "lines",
    rivals: [],
  },
  {
    format: "gradle-catalog",
    file: "gradle/libs.versions.toml",
    text: gradleCatalog,
    syntax: "toml",
    rivals: [smolToml],
  },
  {
    format: "gradle-build",
    file: "build.gradle.kts",
    text: gradleBuild,
    syntax: "script",
    rivals: [],
  },
  { format: "pipfile-lock", file: "Pipfile.lock", text: pipfileLock, syntax: "json", rivals: [] },
  {
    format: "requirements",
    file: "requirements.txt",
    text: requirements,
    syntax: "lines",
    rivals: [],
  },
  {
    format: "poetry-lock",
    file: "poetry.lock",
    text: poetryLock,
    syntax: "toml",
    rivals: [smolToml],
  },
  { format: "uv-lock", file: "uv.lock", text: uvLock, syntax: "toml", rivals: [smolToml] },
  { format: "pdm-lock", file: "pdm.lock", text: pdmLock, syntax: "toml", rivals: [smolToml] },
  { format: "pylock", file: "pylock.toml", text: pylock, syntax: "toml", rivals: [smolToml] },
  { format: "pixi-lock", file: "pixi.lock", text: pixiLock, syntax: "yaml", rivals: [jsYaml] },
  {
    format: "conda-env",
    file: "environment.yml",
    text: condaEnv,
    syntax: "yaml",
    rivals: [jsYaml],
  },
  {
    format: "pyproject",
    file: "pyproject.toml",
    text: pyproject,
    syntax: "toml",
    rivals: [smolToml],
  },
  { format: "csproj", file: "App.csproj", text: csproj, syntax: "xml", rivals: [fastXml] },
  { format: "nuget-lock", file: "packages.lock.json", text: nugetLock, syntax: "json", rivals: [] },
  {
    format: "packages-config",
    file: "packages.config",
    text: packagesConfig,
    syntax: "xml",
    rivals: [fastXml],
  },
  {
    format: "maven-install",
    file: "maven_install.json",
    text: mavenInstall,
    syntax: "json",
    rivals: [],
  },
  { format: "deno-lock", file: "deno.lock", text: denoLock, syntax: "json", rivals: [] },
  { format: "paket-lock", file: "paket.lock", text: paketLock, syntax: "lines", rivals: [] },
];
