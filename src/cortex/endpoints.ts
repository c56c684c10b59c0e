import type { PackageType } from "../domain/package.ts";
import type { paths } from "./schema.d.ts";

type PathsOf<Method extends string> = {
  [Path in keyof paths]: paths[Path] extends Record<Method, object> ? Path : never;
}[keyof paths];

type BelowPackages<Path> = Path extends `/api/v1/catalog/{tagOrId}/packages/${infer Rest}`
  ? Rest
  : never;

/** An upload, by its path below `/packages/`. */
export type Endpoint = BelowPackages<PathsOf<"post">>;

interface Upload {
  readonly packageType: PackageType;
  readonly contentType: string;
  /** The id of the format whose files it takes as they are; `null` for an upload of coordinates. */
  readonly format: string | null;
}

/** The ten uploads that take a whole manifest and the two of Java coordinates. */
export const endpoints = {
  "node/package-json": {
    packageType: "NODE",
    contentType: "application/json",
    format: "package-json",
  },
  "node/package-lock": { packageType: "NODE", contentType: "application/json", format: "npm-lock" },
  "node/yarn-lock": { packageType: "NODE", contentType: "application/json", format: "yarn-lock" },
  "node/pnpm-lock": { packageType: "NODE", contentType: "application/json", format: "pnpm-lock" },
  "python/requirements": {
    packageType: "PYTHON",
    contentType: "application/json",
    format: "requirements",
  },
  "python/pipfile": {
    packageType: "PYTHON",
    contentType: "application/json",
    format: "pipfile-lock",
  },
  "go/gosum": { packageType: "GO", contentType: "application/json", format: "go-sum" },
  "java/maven-pom": { packageType: "JAVA", contentType: "application/json", format: "maven-pom" },
  java: { packageType: "JAVA", contentType: "application/json", format: null },
  "java/bulk": { packageType: "JAVA", contentType: "application/json", format: null },
  "dotnet/nuget/csproj": { packageType: "NUGET", contentType: "application/xml", format: "csproj" },
  "dotnet/nuget/packages-lock": {
    packageType: "NUGET",
    contentType: "application/json",
    format: "nuget-lock",
  },
} as const satisfies Record<Endpoint, Upload>;

/** The upload that takes files of a format as they are; `null` where Cortex has none. */
export function endpointOf(format: string): Endpoint | null {
  for (const endpoint in endpoints)
    if (isEndpoint(endpoint) && endpoints[endpoint].format === format) return endpoint;
  return null;
}

function isEndpoint(path: string): path is Endpoint {
  return Object.hasOwn(endpoints, path);
}

/** Where a name of a package type is deleted, below `/packages/`. */
export const deletePaths: Record<PackageType, BelowPackages<PathsOf<"delete">>> = {
  NODE: "node",
  JAVA: "java",
  PYTHON: "python",
  GO: "go",
  NUGET: "dotnet/nuget",
};

/** The service takes bodies up to 2 MB (public documentation). */
export const maxBodyBytes = 2_000_000;
