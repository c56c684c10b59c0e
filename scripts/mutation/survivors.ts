/** What is used of Stryker's report (mutation-testing-report-schema). Lines and columns count from 1. */
export interface MutationReport {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>
  >;
}

interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** Why a mutant may live. */
export interface Explanation {
  readonly file: string;
  /** The line on which the mutant begins, without white space around it. */
  readonly line: string;
  /** The code that is mutated, as it stands in the file, and what it becomes. */
  readonly code: string;
  readonly becomes: string;
  readonly why: string;
}

export interface Survivors {
  /** Mutants by what became of them. */
  readonly counts: ReadonlyMap<string, number>;
  /** The mutants that live without a stated reason, and the reasons of which no mutant is left. */
  readonly lines: readonly string[];
}

const alive: ReadonlySet<string> = new Set(["Survived", "NoCoverage"]);

/** Holds the mutants that no test kills to the reasons that are given for them. */
export function unexplained(
  { files }: MutationReport,
  explanations: readonly Explanation[],
): Survivors {
  const counts = new Map<string, number>();
  const needed = new Set<Explanation>();
  const lines: string[] = [];
  for (const [file, { source, mutants }] of Object.entries(files))
    for (const { status, replacement = "", location } of mutants) {
      const code = textAt(source, location);
      const line = source.split("\n")[location.start.line - 1]?.trim();
      const reason = explanations.find(
        (each) =>
          each.file === file &&
          each.line === line &&
          each.code === code &&
          each.becomes === replacement,
      );
      const isExplained = alive.has(status) && reason !== undefined;
      const what = isExplained ? "explained" : status.toLowerCase();
      counts.set(what, (counts.get(what) ?? 0) + 1);
      if (isExplained) needed.add(reason);
      else if (alive.has(status))
        lines.push(`${file}:${location.start.line} ${code} becomes ${replacement}`);
    }
  const isMutated = ({ file }: Explanation): boolean => Object.hasOwn(files, file);
  const idle = explanations.filter((each) => isMutated(each) && !needed.has(each));
  return {
    counts,
    lines: [...lines, ...idle.map(({ file, code }) => `${file}: no mutant of ${code} lives`)],
  };
}

function textAt(source: string, { start, end }: Mutant["location"]): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join("\n");
}
