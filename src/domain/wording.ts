/** A number as people read it: `12,480`. (`toLocaleString` would load a locale for it.) */
export function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** A number with its noun: `1 package`, `12,480 packages`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function enumeration(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

/** A sentence as it goes on behind a colon: `the BOM …` of `The BOM …`. Names keep their letters. */
export function goingOn(sentence: string): string {
  return sentence.replace(/^(?:The|A|An|No|There|It|Its) /, (word) => word.toLowerCase());
}

/** A size in decimal units, as the service states its limits: `812 B`, `40 kB`, `1.9 MB`. */
export function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 999_500) return `${(bytes / 1_000).toFixed(bytes < 9_950 ? 1 : 0)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A span of time: `812 ms`, `4.2 s`, `2 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** The same in seconds that have passed: `0 s`, `18 s`, `2 min 5 s`. */
export function wholeSeconds(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** What a run cost: `3 requests (1 retried) in 812 ms`. */
export function cost({
  requests,
  durationMs,
}: {
  readonly requests: { readonly total: number; readonly retried: number };
  readonly durationMs: number;
}): string {
  const again = requests.retried === 0 ? "" : ` (${number(requests.retried)} retried)`;
  return `${count(requests.total, "request")}${again} in ${duration(durationMs)}`;
}

/** The first of many things, and how many more there are: `a, b, c and 5 more`. */
export function some(items: readonly string[], atMost = 3): string {
  const more = items.length - atMost;
  return more > 0
    ? `${items.slice(0, atMost).join(", ")} and ${number(more)} more`
    : items.join(", ");
}

/** As much of a commit's hash as distinguishes it from others of its repository. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 12);
}
