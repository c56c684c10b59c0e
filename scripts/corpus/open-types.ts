import type { Report } from "../../src/report/report.ts";

/** A project that was read, in one of the groups that are counted apart. */
export interface ReadProject {
  readonly group: string;
  readonly report: Pick<Report, "manifests" | "problems">;
}

/**
 * The share of projects with a package type of which nothing would be removed, because a manifest
 * failed, is not read, or does not give all names: in all, and by cause. A project with several
 * causes counts for each.
 * @returns the rows of a table with a column for each group, the most frequent cause first.
 */
export function openTypeRows(
  projects: readonly ReadProject[],
  groups: readonly string[],
): readonly (readonly string[])[] {
  const causes = projects.map(({ group, report }) => ({ group, found: causesOf(report) }));
  const all = new Set(causes.flatMap(({ found }) => [...found]));
  const withCause = (cause: string) => causes.filter(({ found }) => found.has(cause));
  const byCause = [...all]
    .toSorted()
    .toSorted((a, b) => withCause(b).length - withCause(a).length)
    .map((cause) => row(cause, withCause(cause)));
  return [
    row(
      "any",
      causes.filter(({ found }) => found.size > 0),
    ),
    ...byCause,
  ];

  function row(name: string, counted: readonly { readonly group: string }[]): readonly string[] {
    return [
      name,
      ...groups.map((group) => share(countOf(counted, group), countOf(projects, group))),
    ];
  }
}

function countOf(projects: readonly { readonly group: string }[], group: string): number {
  return projects.filter((project) => project.group === group).length;
}

function share(count: number, of: number): string {
  return count === 0 ? "" : `${count} of ${of}, ${((100 * count) / of).toFixed(1)} %`;
}

/** The problem and the format of each manifest that leaves its type open. */
function causesOf({ manifests, problems }: ReadProject["report"]): ReadonlySet<string> {
  const formats = new Map(manifests.map(({ path, format }) => [path, format]));
  return new Set(
    problems
      .filter(
        ({ code, severity, path }) => path !== null && (severity === "error" || leavesOpen(code)),
      )
      .map(({ code, path }) => `\`${code}\` in \`${formats.get(path ?? "") ?? "other files"}\``),
  );
}

function leavesOpen(code: string): boolean {
  return code === "names-unresolved" || code === "manifest-unread";
}
