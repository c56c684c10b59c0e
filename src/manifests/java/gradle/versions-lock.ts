import { posix } from "node:path";
import { Fault } from "../../../domain/problem.ts";
import type { Package } from "../../../domain/package.ts";
import { Lines } from "../../../syntax/lines.ts";
import type { ParseResult, Repository } from "../../format.ts";
import { projectsOf } from "./build/project-paths.ts";

const entry = /^([^\s:]+:[^\s:]+):(\S+) \(\d+ constraints: [\da-f]+\)$/;

/**
 * The lock of Palantir's consistent versions: one for all projects of a build, those for tests last.
 * https://github.com/palantir/gradle-consistent-versions#versionslock-compact-representation-of-your-prod-classpath
 * A file of that name from another tool has no such line, and locks nothing.
 * @throws Fault `manifest-invalid`, with the line.
 */
export function parseVersionsLock(text: string, path: string, repository: Repository): ParseResult {
  const packages: Package[] = [];
  const lines = new Lines(text);
  let development = false;
  let other: number | null = null;
  while (lines.next()) {
    const line = lines.line().trim();
    const [, name, version] = entry.exec(line) ?? [];
    if (name !== undefined && version !== undefined)
      packages.push({ name, version, development, resolved: true });
    else if (line === "[Test dependencies]") development = true;
    else if (line !== "" && !line.startsWith("#")) other ??= lines.number;
  }
  if (packages.length === 0) return { packages };
  if (other !== null) throw malformedError(path, other);
  const { scripts } = projectsOf(posix.join(posix.dirname(path), "build.gradle"), repository);
  return { packages, covers: [...scripts.values()].flat() };
}

function malformedError(path: string, line: number): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} has a line that is not \`group:artifact:version (N constraints: HASH)\`. Write it again with \`gradle writeVersionsLocks\`.`,
    { path, line },
  );
}
