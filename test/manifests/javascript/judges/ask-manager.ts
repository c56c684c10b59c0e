import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory, writeFiles } from "../../../support/repository.ts";
import type { PackageManager, Question } from "./package-managers.ts";
import { startRegistry } from "./registry.ts";
import { runProgram } from "./run-program.ts";
import type { Project } from "./shop.ts";

/** A workspace as a package manager locked it. */
export interface Locked {
  /** The lock first, then the manifests. */
  readonly files: Readonly<Record<string, string>>;
  /** The package manager's own list, as `name version`; `null` where it has none. */
  readonly list: (question: Question) => Promise<readonly string[] | null>;
}

/** Lets a package manager lock a project, from a registry on loopback that ends before its list is asked for. */
export async function lockedBy(manager: PackageManager, project: Project): Promise<Locked> {
  await using registry = await startRegistry(project.published);
  const manifests = Object.fromEntries(
    Object.entries(project.manifests).map(([directory, manifest]) => [
      join(directory, "package.json"),
      JSON.stringify(manifest),
    ]),
  );
  const root = temporaryDirectory();
  const home = join(temporaryDirectory(), "home");
  mkdirSync(home);
  writeFiles(root, { ...manifests, ...manager.settings(registry.url), ...emptyLock(manager) });
  await runProgram(manager.program, manager.writeLock, { cwd: root, home });
  const lock = readFileSync(join(root, manager.lock), "utf8");
  const own = new Set(Object.values(project.manifests).map(({ name }) => name));
  return {
    files: { [manager.lock]: lock, ...manifests },
    list: async (question) => {
      const parameters = manager.list(question);
      if (parameters === null) return null;
      const cwd = manager.asksInside === true ? join(root, question.member ?? ".") : root;
      const output = await runProgram(manager.program, parameters, { cwd, home });
      return manager.packages(output, own);
    },
  };
}

/** Without a lock Yarn looks for its project in the directories above. */
function emptyLock({ lock }: PackageManager): Readonly<Record<string, string>> {
  return lock === "yarn.lock" ? { [lock]: "" } : {};
}
