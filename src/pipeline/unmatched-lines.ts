import { ownersByPath } from "../entities/owners.ts";
import type { EntityPath } from "../settings/settings.ts";
import { problem, type Problem } from "../domain/problem.ts";
import type { Discovery } from "../manifests/discovery/discover.ts";

type Seen = Pick<Discovery, "found" | "excluded" | "incomplete">;

/**
 * Reports each line of `entity` that gets no manifest, for it may be misspelled. Where the run has no
 * manifest at all, or cannot see all below the path of the line, something else is reported already.
 */
export function unmatchedLines(lines: readonly EntityPath[], seen: Seen): readonly Problem[] {
  if (seen.found.length === 0) return [];
  const ownerOf = ownersByPath(lines);
  const matched = new Set(seen.found.map(({ path }) => ownerOf(path)));
  return lines
    .filter((line) => !matched.has(line) && !seen.incomplete.some(isBelow(line)))
    .map((line) => unmatched(line, seen));
}

function unmatched(line: EntityPath, { found, excluded }: Seen): Problem {
  const { path, entity } = line;
  const [out] = excluded.filter(isBelow(line));
  const cause = found.some(isBelow(line))
    ? "every manifest below it has an owner with a longer path. Remove the line, if that is as it should be"
    : out === undefined
      ? `no manifest lies below it. Check the path, which is relative to the workspace, or remove the line`
      : `what lies below it is left out, such as ${out.path} (${out.reason}). Check that input, or remove the line`;
  // The rest may well be empty, and `.` is never misspelled.
  const severity = path === "." ? "notice" : "warning";
  return problem(
    severity,
    "entity-path-unmatched",
    `The line \`${path}: ${entity}\` of \`entity\` matches no manifest: ${cause}.`,
    { entity },
  );
}

function isBelow({ path: directory }: EntityPath) {
  return ({ path }: { readonly path: string }): boolean =>
    directory === "." || path.startsWith(`${directory}/`);
}
