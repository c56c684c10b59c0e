import { Fault } from "../../../src/domain/problem.ts";
import type { FileEndpoint, ReadFile } from "../../../src/sandbox/options.ts";
import { readPackageJson, readPackageLock, readPnpmLock, readYarnLock } from "./javascript.ts";
import { readPipfileLock, readRequirements } from "./python.ts";
import { entriesOf, objectOf, textOf, type Row } from "./walk.ts";
import { readPom, readProject } from "./xml.ts";

const readers: Readonly<Record<FileEndpoint, (text: string) => readonly Row[]>> = {
  "node/package-json": readPackageJson,
  "node/package-lock": readPackageLock,
  "node/yarn-lock": readYarnLock,
  "node/pnpm-lock": readPnpmLock,
  "python/requirements": readRequirements,
  "python/pipfile": readPipfileLock,
  "go/gosum": readGoSum,
  "java/maven-pom": readPom,
  "dotnet/nuget/csproj": readProject,
  "dotnet/nuget/packages-lock": readPackagesLock,
};

/**
 * Reads an upload with nothing of the product's own readers, so that a test against the stand-in
 * sees what these misread.
 * @throws Fault `manifest-invalid`, which the stand-in answers with 400.
 */
// oxlint-disable-next-line require-await -- a throw has to be a rejection
export const readByOthers: ReadFile = async (endpoint, text) => {
  try {
    return readers[endpoint](text);
  } catch (thrown) {
    throw new Fault("manifest-invalid", `Others cannot read it: ${String(thrown)}`);
  }
};

/** https://go.dev/ref/mod#go-sum-files */
function readGoSum(text: string): readonly Row[] {
  return text.split("\n").flatMap((line) => {
    const [name, version, hash, ...more] = line.split(/\s+/).filter((field) => field !== "");
    if (name === undefined) return [];
    if (version === undefined || hash === undefined || more.length > 0) throw new Error(line);
    return [{ name, version }];
  });
}

/** https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files#locking-dependencies */
function readPackagesLock(text: string): readonly Row[] {
  const { dependencies } = objectOf(JSON.parse(text));
  return entriesOf(dependencies).flatMap(([, packages]) =>
    entriesOf(packages).flatMap(([name, written]) => {
      const { type, resolved } = objectOf(written);
      return type === "Project" ? [] : [{ name, version: textOf(resolved) }];
    }),
  );
}
