/** The numbers of a version of Python. */
type Numbers = readonly number[];

/**
 * Whether what is required for some versions of Python is for none that the project runs on. Only what
 * is certain by the end of the one range and the start of the other counts.
 */
export function isForOlderPython(required: string, project: string): boolean {
  if (required === "" || project === "") return false;
  const starts = clausesOf(project).map(startOf);
  const ends = clausesOf(required).map(endOf);
  const [firstStart] = known(starts).toSorted(compare);
  const lastEnd = known(ends).toSorted(compare).at(-1);
  const isCertain = !starts.includes(null) && !ends.includes(null);
  return (
    isCertain &&
    firstStart !== undefined &&
    lastEnd !== undefined &&
    compare(firstStart, lastEnd) >= 0
  );
}

/**
 * The versions of Python that a marker asks for, as a range; empty where the marker may hold for all.
 * https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers
 */
export function pythonIn(marker: string): string {
  if (/\bor\b/.test(marker)) return "";
  return [...marker.matchAll(comparison)].map(([, text = "", version]) => text + version).join(",");
}

const comparison = /\bpython_(?:full_)?version\s*(<=?|>=?|==|~=)\s*["']([\d.*]+)["']/g;

interface Clause {
  readonly operator: string;
  readonly numbers: Numbers;
}

/** The alternatives of a range, each with all that has to hold. */
function clausesOf(range: string): readonly (readonly Clause[])[] {
  return range
    .split("|")
    .filter((part) => part.trim() !== "")
    .map((alternative) =>
      [...alternative.matchAll(clause)].map(([, operator = "", version = ""]) => ({
        operator,
        numbers: version.split(".").flatMap((part) => (/^\d+$/.test(part) ? Number(part) : [])),
      })),
    );
}

const clause = /(<=|>=|==|~=|!=|<|>|\^|~|=)?\s*v?(\d+(?:\.[\d*]+)*)/g;

/** The lowest version that all clauses allow; `null` where there is no lowest. */
function startOf(clauses: readonly Clause[]): Numbers | null {
  const starts = clauses.filter(({ operator }) => !["<", "<=", "!="].includes(operator));
  return (
    starts
      .map(({ numbers }) => numbers)
      .toSorted(compare)
      .at(-1) ?? null
  );
}

/** The version that is above all that the clauses allow; `null` where there is none. */
function endOf(clauses: readonly Clause[]): Numbers | null {
  const ends = clauses.flatMap(({ operator, numbers }) => {
    if (operator === "<") return [numbers];
    if (operator === "^") return [next(numbers, 1)];
    if (operator === "~") return [next(numbers, 2)];
    if (operator === "~=") return [next(numbers, numbers.length - 1)];
    return operator === "<=" || operator === "" || operator === "==" || operator === "="
      ? [next(numbers, numbers.length)]
      : [];
  });
  return ends.toSorted(compare)[0] ?? null;
}

/** The first version after all that begin with the same numbers. */
function next(numbers: Numbers, length: number): Numbers {
  const kept = numbers.slice(0, Math.max(1, length));
  return [...kept.slice(0, -1), (kept.at(-1) ?? 0) + 1];
}

function compare(a: Numbers, b: Numbers): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function known(versions: readonly (Numbers | null)[]): readonly Numbers[] {
  return versions.filter((version) => version !== null);
}
