import type { Format } from "./format.ts";
import { csproj } from "./dotnet/csproj.ts";
import { nugetLock } from "./dotnet/nuget-lock.ts";
import { goSum } from "./go/go-sum.ts";
import { gradleLock } from "./java/gradle-lock.ts";
import { mavenPom } from "./java/maven-pom.ts";
import { npmLock } from "./javascript/npm-lock.ts";
import { packageJson } from "./javascript/package-json.ts";
import { pnpmLock } from "./javascript/pnpm-lock.ts";
import { yarnLock } from "./javascript/yarn-lock.ts";
import { pipfileLock } from "./python/pipfile-lock.ts";
import { requirements } from "./python/requirements.ts";

/** Every format that is read, in the order of the documentation. */
export const formats: readonly Format[] = [
  npmLock,
  yarnLock,
  pnpmLock,
  packageJson,
  goSum,
  mavenPom,
  gradleLock,
  pipfileLock,
  requirements,
  csproj,
  nugetLock,
];
