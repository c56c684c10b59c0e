import type { Endpoint } from "../cortex/endpoints.ts";
import type { Format, Repository } from "../manifests/format.ts";
import { Fault } from "../domain/problem.ts";
import { readGoSum } from "./go-sum-reader.ts";
import type { SandboxOptions } from "./options.ts";
import { topLevelLock } from "./top-level-lock.ts";

export interface NameAndVersion {
  readonly name: string;
  readonly version: string;
}

/** The uploads whose body is a whole file. The other two carry coordinates. */
export type FileEndpoint = Exclude<Endpoint, "java" | "java/bulk">;

type Reader = (
  text: string,
  options: Pick<SandboxOptions, "javaNames" | "nested" | "goVersions" | "goModLines">,
) => Promise<readonly NameAndVersion[]>;

/**
 * How the stand-in reads the file of an upload. A package without a version has the version "".
 *
 * Every reader throws a `Fault` `manifest-invalid` for what is not such a file.
 */
export const readers: Record<FileEndpoint, Reader> = {
  "node/package-json": async (text) =>
    read((await import("../manifests/javascript/package-json.ts")).packageJson, text),
  "node/package-lock": async (text, { nested }) => {
    const { npmLock } = await import("../manifests/javascript/npm-lock.ts");
    return read(npmLock, nested === "all" ? text : topLevelLock(text));
  },
  "node/yarn-lock": async (text) =>
    read((await import("../manifests/javascript/yarn-lock.ts")).yarnLock, text),
  "node/pnpm-lock": async (text) => {
    refuseOldPnpm(text);
    return read((await import("../manifests/javascript/pnpm-lock.ts")).pnpmLock, text);
  },
  "python/requirements": async (text) =>
    read((await import("../manifests/python/requirements.ts")).requirements, text),
  "python/pipfile": async (text) =>
    read((await import("../manifests/python/pipfile-lock.ts")).pipfileLock, text),
  "go/gosum": async (text, options) => readGoSum(text, options),
  "java/maven-pom": async (text, { javaNames }) => {
    const rows = await read((await import("../manifests/java/maven-pom.ts")).mavenPom, text);
    if (javaNames === "colon") return rows;
    return rows.map((row) => ({ ...row, name: row.name.replaceAll(":", ".") }));
  },
  "dotnet/nuget/csproj": async (text) =>
    read((await import("../manifests/dotnet/csproj.ts")).csproj, text),
  "dotnet/nuget/packages-lock": async (text) =>
    read((await import("../manifests/dotnet/nuget-lock.ts")).nugetLock, text),
};

async function read(format: Format, text: string): Promise<readonly NameAndVersion[]> {
  const path = format.files[0]?.replaceAll("*", "upload") ?? "upload";
  const { packages } = await format.parse(text, path, onlyFile(path, text));
  return packages.map(({ name, version }) => ({ name, version: version ?? "" }));
}

/** The service sees the uploaded file and nothing beside it. */
function onlyFile(path: string, text: string): Repository {
  return {
    manifests: [path],
    has: (other) => other === path,
    list: () => [],
    text(other) {
      if (other === path) return text;
      throw new Fault("include-missing", `${other} is not part of the upload.`, { path });
    },
  };
}

const oldestPnpmLock = 6;

/** The public documentation takes pnpm-lock.yaml from version 6. */
function refuseOldPnpm(text: string): void {
  const written = /^['"]?lockfileVersion['"]?:\s*['"]?([\d.]+)/m.exec(text)?.[1];
  if (written === undefined || Number.parseFloat(written) >= oldestPnpmLock) return;
  throw new Fault(
    "manifest-invalid",
    `lockfileVersion ${written} is below ${oldestPnpmLock}. Write the lock with pnpm 8 or later.`,
  );
}
