import type { ParseResult, Repository } from "../format.ts";
import { isRecord } from "../../domain/untyped.ts";
import { parseLock } from "./lock-toml.ts";
import { lockError } from "../lock-tool.ts";
import { beside } from "../workspace-path.ts";
import { canonicalName } from "../../domain/names.ts";
import { isLocal } from "./requirement-url.ts";
import {
  directoryIn,
  lockedPackages,
  lockEntries,
  satisfiedNames,
  warnIfNewer,
  withoutOwnProjects,
  type LockEntry,
} from "./python-lock.ts";
import { projectBeside } from "./project.ts";
import { runtimeNames } from "./runtime-names.ts";

const tool = { name: "Poetry", command: "poetry lock" };
const newest = "2.1";

/**
 * Poetry's lock. https://python-poetry.org/docs/basic-usage/#installing-with-poetrylock
 * @throws Fault `manifest-*` or `include-*`, with the line where it is known.
 */
export async function parsePoetryLock(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const lock = await parseLock(text, path);
  if (!isRecord(lock) || !(isRecord(lock["metadata"]) || Array.isArray(lock["package"])))
    throw lockError(path, "has neither `metadata` nor a `package`", tool);
  const metadata = isRecord(lock["metadata"]) ? lock["metadata"] : {};
  const entries = lockEntries(lock["package"], path, tool);
  const isDeclared = entries.every(({ table }) => developmentFlag(table) !== null);
  const project = isDeclared ? null : await projectBeside(path, repository);
  const runtime = project === null ? null : runtimeNames(project, entries.map(toNode));
  const thirdParty = await withoutOwnProjects(
    entries.filter(({ table }) => !isLocalSource(table["source"])),
    checkoutOfEntry,
    repository,
  );
  return {
    packages: lockedPackages(
      thirdParty,
      ({ name, table }) =>
        developmentFlag(table) ?? (runtime !== null && !runtime.has(canonicalName("PYTHON", name))),
    ),
    covers: [beside(path, "pyproject.toml")],
    satisfies: satisfiedNames(entries, thirdParty),
    uses: project === null ? [] : [project.path],
    warnings: warnIfNewer(path, metadata["lock-version"] ?? newest, newest),
  };
}

/**
 * Poetry 2 writes the groups of a package, and Poetry before 1.5 a category; those between write neither.
 * Every group but `main` is for development.
 * https://python-poetry.org/docs/managing-dependencies/#dependency-groups
 */
function developmentFlag({ groups, category }: LockEntry["table"]): boolean | null {
  if (Array.isArray(groups)) return groups.length > 0 && !groups.includes("main");
  return typeof category === "string" ? category === "dev" : null;
}

function toNode({ name, table }: LockEntry): { name: string; dependencies: string[] } {
  const { dependencies } = table;
  return { name, dependencies: isRecord(dependencies) ? Object.keys(dependencies) : [] };
}

/** `directory` is a project somewhere on this machine, and so is a file that is not an archive. */
function isLocalSource(source: unknown): boolean {
  if (!isRecord(source)) return false;
  const { type, url } = source;
  if (type === "directory") return true;
  return type === "git" && typeof url === "string" && isLocal(url);
}

function checkoutOfEntry({ table: { source } }: LockEntry): string | null {
  return isRecord(source) && source["type"] === "git" ? directoryIn(source["subdirectory"]) : null;
}
