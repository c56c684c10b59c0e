/**
 * The hidden line by which a comment or an issue is found again. `parts` identify its owner (workflow,
 * job and matrix leg; or the entities): the same parts in the same order give the same line, others
 * another, and nothing in them can end the line or the HTML comment.
 */
export function marker(parts: readonly string[]): string {
  return `<!-- cortex-dependency-report: ${parts.map(encoded).join("/")} -->`;
}

/**
 * The text with its marker above, and the id of its own comment or issue, once that is known: a copy has
 * another id than the one that it carries.
 */
export function marked(mark: string, text: string, id: number | null = null): string {
  return [
    mark,
    ...(id === null ? [] : [`<!-- cortex-dependency-report: post ${id} -->`]),
    text,
  ].join("\n");
}

/** The id that a marked text carries; `null` for one without. */
export function markedId(body: unknown, mark: string): number | null {
  if (!isMarked(body, mark)) return null;
  const id = /^\r?\n<!-- cortex-dependency-report: post (?<id>\d{1,16}) -->/.exec(
    body.trimStart().slice(mark.length),
  );
  return id === null ? null : Number(id.groups?.["id"]);
}

/** Whether a text begins with the marker: one that quotes it further down is someone else's. */
export function isMarked(body: unknown, mark: string): body is string {
  return typeof body === "string" && body.trimStart().startsWith(mark);
}

/** Whether two texts are the same but for the line ends that a browser makes of them. */
export function sameText(a: unknown, b: string): boolean {
  return typeof a === "string" && plain(a) === plain(b);
}

function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed()).replaceAll("-", "%2D");
}

function plain(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
