import { execFileSync } from "node:child_process";
import { readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";
import { goSum, packageLock, pom, project } from "../support/sample-files.ts";

/** Stands in every file outside of the workspace, and must stand nowhere else. */
export const canary = "canary-3b1f9c";

/** A directory of somebody else, beside the workspace. */
export interface Outside {
  readonly directory: string;
  /** The files in it that were read since they were laid out, as far as the file system shows. */
  readonly read: () => readonly string[];
}

const files = {
  "requirements.txt": `${canary}==1.0.0\n`,
  "constraints.txt": `flask==9.9.9\n${canary}==1.0.0\n`,
  "pom.xml": pom(`${canary}:a@1.0.0`),
  "package.json": JSON.stringify({ name: canary, dependencies: { [canary]: "1.0.0" } }),
  "package-lock.json": packageLock(`${canary}@1.0.0`),
  "go.mod": `module ${canary}.example/a\n\nrequire ${canary}.example/b v1.0.0\n`,
  "go.sum": goSum(`${canary}.example/b@v1.0.0`),
  "libs.versions.toml": `[libraries]\na = "${canary}:a:1.0.0"\n`,
  "more.gradle": `dependencies { implementation "${canary}:a:1.0.0" }\n`,
  "gradle.properties": `v=${canary}\n`,
  "Directory.Packages.props": `<Project><ItemGroup><PackageVersion Include="Serilog" Version="${canary}"/></ItemGroup></Project>`,
  "a.csproj": project(`${canary}@1.0.0`),
  "cortex.yaml": `info:\n  x-cortex-tag: ${canary}\n`,
  ".gitignore": `${canary}\n*\n`,
};

const laidOut = new Date("2020-01-01T00:00:00Z");
const written = new Date("2021-01-01T00:00:00Z");

export function layOutside(): Outside {
  const directory = temporaryDirectory();
  writeFiles(directory, files);
  const paths = readdirSync(directory).map((name) => join(directory, name));
  for (const path of paths) utimesSync(path, laidOut, written);
  execFileSync("mkfifo", [join(directory, "pipe")]);
  return {
    directory,
    read: () => paths.filter((path) => statSync(path).atime.getTime() !== laidOut.getTime()),
  };
}
