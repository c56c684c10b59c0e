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

/** The ten uploads that take a whole manifest and the two of Java coordinates. */
export const endpoints = {
  "node/package-json": { packageType: "NODE", contentType: "application/json" },
  "node/package-lock": { packageType: "NODE", contentType: "application/json" },
  "node/yarn-lock": { packageType: "NODE", contentType: "application/json" },
  "node/pnpm-lock": { packageType: "NODE", contentType: "application/json" },
  "python/requirements": { packageType: "PYTHON", contentType: "application/json" },
  "python/pipfile": { packageType: "PYTHON", contentType: "application/json" },
  "go/gosum": { packageType: "GO", contentType: "application/json" },
  "java/maven-pom": { packageType: "JAVA", contentType: "application/json" },
  java: { packageType: "JAVA", contentType: "application/json" },
  "java/bulk": { packageType: "JAVA", contentType: "application/json" },
  "dotnet/nuget/csproj": { packageType: "NUGET", contentType: "application/xml" },
  "dotnet/nuget/packages-lock": { packageType: "NUGET", contentType: "application/json" },
} as const satisfies Record<Endpoint, { packageType: PackageType; contentType: string }>;

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
