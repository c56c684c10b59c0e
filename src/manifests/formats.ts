import type { Format } from "./format.ts";
import { csproj } from "./dotnet/csproj.ts";
import { nugetLock } from "./dotnet/nuget-lock.ts";
import { packagesConfig } from "./dotnet/packages-config.ts";
import { paketLock } from "./dotnet/paket-lock.ts";
import { goMod } from "./go/go-mod.ts";
import { goSum } from "./go/go-sum.ts";
import { gradleBuild } from "./java/gradle-build.ts";
import { gradleCatalog } from "./java/gradle-catalog.ts";
import { gradleLock } from "./java/gradle-lock.ts";
import { mavenInstall } from "./java/maven-install.ts";
import { mavenPom } from "./java/maven-pom.ts";
import { bunLock } from "./javascript/bun-lock.ts";
import { denoLock } from "./javascript/deno-lock.ts";
import { npmLock } from "./javascript/npm-lock.ts";
import { packageJson } from "./javascript/package-json.ts";
import { pnpmLock } from "./javascript/pnpm-lock.ts";
import { yarnLock } from "./javascript/yarn-lock.ts";
import { condaEnv } from "./python/conda-env.ts";
import { pdmLock } from "./python/pdm-lock.ts";
import { pipfileLock } from "./python/pipfile-lock.ts";
import { pixiLock } from "./python/pixi-lock.ts";
import { poetryLock } from "./python/poetry-lock.ts";
import { pylock } from "./python/pylock.ts";
import { pyproject } from "./python/pyproject.ts";
import { requirements } from "./python/requirements.ts";
import { uvLock } from "./python/uv-lock.ts";

/** Every format that is read, in the order of the documentation. */
export const formats: readonly Format[] = [
  npmLock,
  yarnLock,
  pnpmLock,
  bunLock,
  denoLock,
  packageJson,
  goMod,
  goSum,
  mavenPom,
  gradleLock,
  gradleCatalog,
  gradleBuild,
  mavenInstall,
  pipfileLock,
  requirements,
  poetryLock,
  uvLock,
  pdmLock,
  pylock,
  pixiLock,
  condaEnv,
  pyproject,
  csproj,
  nugetLock,
  packagesConfig,
  paketLock,
];
