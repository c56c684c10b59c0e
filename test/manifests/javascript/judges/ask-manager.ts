import { globSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory, writeFiles } from "../../../support/repository.ts";
import type { PackageManager, Question } from "./package-managers.ts";
import { runProgram } from "./run-program.ts";
import type { Manifest, Project } from "./shop.ts";

/** A workspace as a package manager locked it. */
export interface Locked {
  /** The lock first, then the manifests. */
  readonly files: Readonly<Record<string, string>>;
  /** The package manager's own list, as `name version`; `null` where it has none. */
  readonly list: (question: Question) => Promise<readonly string[] | null>;
  /** What it installs for production, as `name version`. */
  readonly installProduction: () => Promise<readonly string[]>;
}

/** Lets a package manager lock a project, from the registry at an address. */
export async function lockedBy(
  manager: PackageManager,
  project: Project,
  registry: string,
): Promise<Locked> {
  const manifests = Object.fromEntries(
    Object.entries(project.manifests).map(([directory, manifest]) => [
      join(directory, "package.json"),
      JSON.stringify(manifest),
    ]),
  );
  const own = new Set(Object.values(project.manifests).map(({ name }) => name));
  const root = temporaryDirectory();
  const home = join(temporaryDirectory(), "home");
  mkdirSync(home);
  writeFiles(root, { ...manifests, ...manager.settings(registry), ...emptyLock(manager) });
  const run = (parameters: readonly string[], cwd = root) =>
    runProgram(manager.program, parameters, { cwd, home });
  await run(manager.writeLock);
  return {
    files: { [manager.lock]: readFileSync(join(root, manager.lock), "utf8"), ...manifests },
    list: async (question) => {
      const parameters = manager.list(question);
      if (parameters === null) return null;
      const cwd = manager.asksInside === true ? join(root, question.member ?? ".") : root;
      return manager.packages(await run(parameters, cwd), own, question);
    },
    installProduction: async () => {
      await run(manager.installProduction);
      return installedBelow(root, own);
    },
  };
}

function installedBelow(root: string, own: ReadonlySet<string>): readonly string[] {
  return globSync(["**/node_modules/*/package.json", "**/node_modules/@*/*/package.json"], {
    cwd: root,
  })
    .map((path) => JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest)
    .filter(({ name }) => !own.has(name))
    .map(({ name, version }) => `${name} ${String(version)}`);
}

/** Without a lock Yarn looks for its project in the directories above. */
function emptyLock({ lock }: PackageManager): Readonly<Record<string, string>> {
  return lock === "yarn.lock" ? { [lock]: "" } : {};
}
