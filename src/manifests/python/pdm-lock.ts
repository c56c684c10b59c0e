import { canonicalName } from "../../domain/names.ts";
import type { ParseResult, Repository } from "../format.ts";
import { getArray, isRecord } from "../../domain/untyped.ts";
import { parseLock } from "./lock-toml.ts";
import { lockError } from "../lock-tool.ts";
import { beside } from "../workspace-path.ts";
import { isLocal } from "./requirement-url.ts";
import { isPart, projectBeside, type Project } from "./project.ts";
import {
  directoryIn,
  lockedPackages,
  lockEntries,
  satisfiedNames,
  warnIfNewer,
  withoutOwnProjects,
  type LockEntry,
} from "./python-lock.ts";
import { releaseAt } from "./release-file.ts";
import { readRequirementLine } from "./requirement-line.ts";
import { runtimeNames } from "./runtime-names.ts";

const tool = { name: "PDM", command: "pdm lock" };
const newest = "4.5";

/**
 * The lock of PDM. https://pdm-project.org/en/latest/usage/lockfile/
 * @throws Fault `manifest-*` or `include-*`, with the line where it is known.
 */
export async function parsePdmLock(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const lock = await parseLock(text, path);
  if (!isRecord(lock) || !(isRecord(lock["metadata"]) || Array.isArray(lock["package"])))
    throw lockError(path, "has neither `metadata` nor a `package`", tool);
  const metadata = isRecord(lock["metadata"]) ? lock["metadata"] : {};
  const entries = lockEntries(lock["package"], path, tool);
  const project = await projectBeside(path, repository);
  const thirdParty = await withoutOwnProjects(
    entries.filter(({ table }) => !isLocalEntry(table)),
    ({ table: { git, subdirectory } }) =>
      typeof git === "string" ? directoryIn(subdirectory) : null,
    repository,
  );
  return {
    packages: lockedPackages(
      thirdParty,
      project === null ? () => false : developmentOf(entries, project),
    ),
    covers: [beside(path, "pyproject.toml")],
    satisfies: satisfiedNames(entries, thirdParty),
    ...(project !== null && isPart(project, metadata["groups"]) && { partial: true }),
    uses: project === null ? [] : [project.path],
    warnings: warnIfNewer(path, metadata["lock_version"] ?? newest, newest),
  };
}

/**
 * A lock names groups and extras alike, and only with the strategy `inherit_metadata`; which of them
 * are for development, the project declares.
 */
function developmentOf(
  entries: readonly LockEntry[],
  project: Project,
): (entry: LockEntry) => boolean {
  const runtime = runtimeNames(project, entries.map(toNode));
  return ({ name, table: { groups } }) =>
    Array.isArray(groups)
      ? groups.length > 0 &&
        groups.every(
          (group: unknown) =>
            typeof group === "string" &&
            project.developmentGroups.has(canonicalName("PYTHON", group)),
        )
      : runtime !== null && !runtime.has(canonicalName("PYTHON", name));
}

function toNode({ name, table }: LockEntry): { name: string; dependencies: string[] } {
  const names = getArray(table, "dependencies").flatMap((written) => {
    const meaning = typeof written === "string" ? readRequirementLine(written) : null;
    return meaning?.kind === "package" ? meaning.package.name : [];
  });
  return { name, dependencies: names };
}

/** A project on this machine; an archive there is a package like any other. */
function isLocalEntry({ path, url }: LockEntry["table"]): boolean {
  const place = typeof path === "string" ? path : url;
  if (typeof place !== "string" || releaseAt(place) !== null) return false;
  return place === path || isLocal(place);
}
