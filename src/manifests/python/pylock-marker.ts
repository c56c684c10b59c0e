/**
 * Whether a marker holds only where some dependency group is asked for, of which none is a default
 * one. Whatever else it asks (platform, Python, extras) is taken to hold.
 * https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers
 */
export function needsGroup(marker: string, defaults: ReadonlySet<unknown>): boolean {
  const tokens = marker.match(token) ?? [];
  let at = 0;
  let depth = 0;

  function either(): boolean {
    let holds = both();
    while (tokens[at] === "or") {
      at += 1;
      // In this order, so that both sides are read.
      holds = both() || holds;
    }
    return holds;
  }

  function both(): boolean {
    let holds = one();
    while (tokens[at] === "and") {
      at += 1;
      holds = one() && holds;
    }
    return holds;
  }

  function one(): boolean {
    if (tokens[at] !== "(") return comparison();
    at += 1;
    depth += 1;
    const holds = depth > deepest || either();
    depth -= 1;
    if (tokens[at] === ")") at += 1;
    return holds;
  }

  function comparison(): boolean {
    const start = at;
    while (at < tokens.length && !ends.has(tokens[at] ?? "")) at += 1;
    const [group = "", ...rest] = tokens.slice(start, at);
    if (rest.join(" ") !== "in dependency_groups") return true;
    return defaults.has(group.slice(1, -1));
  }

  return !either();
}

const token = /"[^"]*"|'[^']*'|[()]|[^\s()"']+/g;
const ends = new Set(["and", "or", "(", ")"]);
/** Deeper than any tool writes. */
const deepest = 100;
