import { posix } from "node:path";
import { acceptsProject, projectFiles } from "./dotnet/project-kinds.ts";
import type { Format } from "./format.ts";
import { acceptsCondaEnv, condaFiles } from "./python/conda-packages.ts";
import { acceptsProjectFile } from "./python/inline-script.ts";
import { acceptsRequirements, requirementsFiles } from "./python/requirements-names.ts";

/**
 * Every format that is read, in the order of the documentation. Its parser is loaded when a file needs
 * it, so that a run pays for the formats of its repository alone.
 */
export const formats: readonly Format[] = [
  {
    id: "npm-lock",
    packageType: "NODE",
    files: ["package-lock.json", "npm-shrinkwrap.json"],
    lockfile: true,
    workspace: true,
    load: async () => (await import("./javascript/npm-lock.ts")).parseNpmLock,
  },
  {
    id: "yarn-lock",
    packageType: "NODE",
    files: ["yarn.lock"],
    lockfile: true,
    workspace: true,
    load: async () => (await import("./javascript/yarn-lock.ts")).parseYarnLock,
  },
  {
    id: "pnpm-lock",
    packageType: "NODE",
    files: ["pnpm-lock.yaml", "pnpm-lock.*.yaml"],
    lockfile: true,
    workspace: true,
    load: async () => (await import("./javascript/pnpm-lock.ts")).parsePnpmLock,
  },
  {
    id: "bun-lock",
    packageType: "NODE",
    files: ["bun.lock"],
    lockfile: true,
    workspace: true,
    load: async () => (await import("./javascript/bun-lock.ts")).parseBunLock,
  },
  {
    id: "deno-lock",
    packageType: "NODE",
    files: ["deno.lock"],
    lockfile: true,
    workspace: true,
    load: async () => (await import("./javascript/deno-lock.ts")).parseDenoLock,
  },
  {
    id: "package-json",
    packageType: "NODE",
    files: ["package.json"],
    lockfile: false,
    load: async () => (await import("./javascript/package-json.ts")).parsePackageJson,
  },
  {
    id: "go-mod",
    packageType: "GO",
    // Of other names are those that `-modfile` takes, often for tools.
    files: ["go.mod", "go.*.mod"],
    lockfile: true,
    load: async () => (await import("./go/go-mod.ts")).parseGoMod,
  },
  {
    id: "go-sum",
    packageType: "GO",
    files: ["go.sum"],
    lockfile: false,
    load: async () => (await import("./go/go-sum.ts")).parseGoSum,
  },
  {
    id: "maven-pom",
    packageType: "JAVA",
    files: ["pom.xml"],
    lockfile: false,
    load: async () => (await import("./java/maven-pom.ts")).parseMavenPom,
  },
  {
    id: "gradle-lock",
    packageType: "JAVA",
    files: [
      "gradle.lockfile",
      "buildscript-gradle.lockfile",
      "settings-gradle.lockfile",
      "gradle/dependency-locks/*.lockfile",
      "versions.lock",
      "dependencies.lock",
      "global.lock",
    ],
    // Other tools have a lock of that name, too.
    accepts: (path, head) => !path.endsWith("global.lock") || /"_global_"/.test(head() ?? ""),
    lockfile: true,
    load: async () => (await import("./java/gradle-lock.ts")).parseGradleLock,
  },
  {
    id: "gradle-catalog",
    packageType: "JAVA",
    files: ["gradle/*.versions.toml"],
    lockfile: false,
    load: async () => (await import("./java/gradle-catalog.ts")).parseGradleCatalog,
  },
  {
    id: "gradle-build",
    packageType: "JAVA",
    files: ["*.gradle", "*.gradle.kts", "*.gradle.dcl"],
    lockfile: false,
    load: async () => (await import("./java/gradle-build.ts")).parseGradleBuild,
  },
  {
    id: "maven-install",
    packageType: "JAVA",
    // `maven_install(name = "x")` pins to `x_install.json`.
    files: ["*_install.json"],
    lockfile: true,
    load: async () => (await import("./java/maven-install.ts")).parseMavenInstall,
  },
  {
    id: "pipfile-lock",
    packageType: "PYTHON",
    files: ["Pipfile.lock"],
    lockfile: true,
    load: async () => (await import("./python/pipfile-lock.ts")).parsePipfileLock,
  },
  {
    id: "requirements",
    packageType: "PYTHON",
    files: requirementsFiles,
    accepts: acceptsRequirements,
    lockfile: false,
    load: async () => (await import("./python/requirements.ts")).parseRequirements,
  },
  {
    id: "poetry-lock",
    packageType: "PYTHON",
    files: ["poetry.lock"],
    lockfile: true,
    load: async () => (await import("./python/poetry-lock.ts")).parsePoetryLock,
  },
  {
    id: "uv-lock",
    packageType: "PYTHON",
    files: ["uv.lock", "*.py.lock"],
    lockfile: true,
    workspace: true,
    load: async () => (await import("./python/uv-lock.ts")).parseUvLock,
  },
  {
    id: "pdm-lock",
    packageType: "PYTHON",
    files: ["pdm.lock"],
    lockfile: true,
    load: async () => (await import("./python/pdm-lock.ts")).parsePdmLock,
  },
  {
    id: "pylock",
    packageType: "PYTHON",
    files: ["pylock.toml", "pylock.*.toml"],
    lockfile: true,
    load: async () => (await import("./python/pylock.ts")).parsePylock,
  },
  {
    id: "pixi-lock",
    packageType: "PYTHON",
    files: ["pixi.lock"],
    lockfile: true,
    load: async () => (await import("./python/pixi-lock.ts")).parsePixiLock,
  },
  {
    id: "conda-env",
    packageType: "PYTHON",
    files: condaFiles,
    accepts: acceptsCondaEnv,
    lockfile: false,
    load: async () => (await import("./python/conda-env.ts")).parseCondaEnv,
  },
  {
    id: "pyproject",
    packageType: "PYTHON",
    files: [
      "pyproject.toml",
      "setup.cfg",
      "Pipfile",
      "hatch.toml",
      "pixi.toml",
      "tox.ini",
      "tox.toml",
      "*.py",
    ],
    accepts: acceptsProjectFile,
    lockfile: false,
    load: async () => (await import("./python/pyproject.ts")).parsePyproject,
  },
  {
    id: "csproj",
    packageType: "NUGET",
    files: projectFiles,
    accepts: acceptsProject,
    anyCase: true,
    lockfile: false,
    load: async () => (await import("./dotnet/csproj.ts")).parseCsproj,
  },
  {
    id: "nuget-lock",
    packageType: "NUGET",
    files: ["packages.lock.json", "packages.*.lock.json"],
    anyCase: true,
    lockfile: true,
    load: async () => (await import("./dotnet/nuget-lock.ts")).parseNugetLock,
  },
  {
    id: "packages-config",
    packageType: "NUGET",
    files: ["packages.config", "packages.*.config"],
    anyCase: true,
    accepts: (path, head) =>
      posix.basename(path).toLowerCase() === "packages.config" ||
      /<packages\b/i.test(head() ?? "<packages"),
    lockfile: false,
    load: async () => (await import("./dotnet/packages-config.ts")).parsePackagesConfig,
  },
  {
    id: "paket-lock",
    packageType: "NUGET",
    files: ["paket.lock"],
    anyCase: true,
    lockfile: true,
    load: async () => (await import("./dotnet/paket-lock.ts")).parsePaketLock,
  },
];
