import { count, type Counted } from "./passages.ts";

/** How a language writes its variables; the name is the first group that matches. */
export interface Variables {
  readonly used: RegExp;
  readonly given: RegExp;
  /** Behind the value that a line begins to give. */
  readonly end: (lines: readonly string[], at: number) => number;
}

/** What variables are given is given by others, such as the list of a loop, so often at most. */
const mostSteps = 3;

/** Adds the lines that give the variables which stand in those that count. */
export function withVariables(
  lines: readonly string[],
  counted: Counted,
  { used, given, end }: Variables,
): Counted {
  const all: Counted = new Set(counted);
  let newest: Counted = counted;
  for (let step = 0; step < mostSteps && newest.size > 0; step += 1) {
    const names = namesIn([...newest].map((at) => lines[at] ?? "").join("\n"), used);
    if (names.size === 0) break;
    const next: Counted = new Set();
    for (const [at, line] of lines.entries())
      if (!all.has(at) && !namesIn(line, given).isDisjointFrom(names))
        count(next, at, end(lines, at));
    for (const at of next) all.add(at);
    newest = next;
  }
  return all;
}

function namesIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set(
    text.matchAll(pattern).flatMap((found) => found.slice(1).filter((name) => name !== undefined)),
  );
}
