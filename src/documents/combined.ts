import type { NamedVersions, PackageType } from "../domain/package.ts";
import { maxBodyBytes, type Endpoint } from "../cortex/endpoints.ts";
import { csproj, isReference } from "./csproj.ts";
import { goSum, isModule } from "./go-sum.ts";
import { javaBodies } from "./java.ts";
import { isLocked, packageLock } from "./package-lock.ts";
import { isRequirement, requirements } from "./requirements.ts";

interface Body {
  readonly endpoint: Endpoint;
  readonly body: string;
}

type Build = (packages: readonly NamedVersions[]) => readonly Body[];

const builders: Record<PackageType, Build> = {
  NODE: (packages) => [{ endpoint: "node/package-lock", body: packageLock(packages) }],
  PYTHON: (packages) => [{ endpoint: "python/requirements", body: requirements(packages) }],
  GO: (packages) => [{ endpoint: "go/gosum", body: goSum(packages) }],
  NUGET: (packages) => [{ endpoint: "dotnet/nuget/csproj", body: csproj(packages) }],
  JAVA: (packages) => javaBodies(packages, maxBodyBytes),
};

/** The uploads that carry exactly these packages: one, but for JAVA, which is additive and may be split. */
export function combinedBodies(
  packageType: PackageType,
  packages: readonly NamedVersions[],
): readonly Body[] {
  return builders[packageType](packages);
}

/** JAVA is not among them: its uploads only add, so nothing has to be carried along. */
type Replaced = Exclude<PackageType, "JAVA">;

const whole: Record<Replaced, (named: NamedVersions) => boolean> = {
  NODE: isLocked,
  PYTHON: isRequirement,
  GO: isModule,
  NUGET: isReference,
};

/** Whether the combined document of the type carries this name with every one of its versions. */
export function canRepresentAll(packageType: Replaced, named: NamedVersions): boolean {
  return whole[packageType](named);
}
