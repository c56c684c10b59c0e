/** A word as a POSIX shell takes it. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02 */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * A command line as lines of at most `width` columns that a shell takes for one: each but the last
 * ends with a backslash. A word that is longer than a line stays whole.
 * @param words quoted already
 * @param start what stands before the first of them
 */
export function commandLines(
  words: readonly string[],
  start: string,
  width: number,
): readonly string[] {
  const whole = `${start}${words.join(" ")}`;
  if (whole.length <= width) return [whole];
  const title = start.trimEnd();
  const lines: string[] = [];
  let line = title;
  for (const word of words) {
    const longer = `${line} ${word}`;
    if (longer.length + continued.length <= width) line = longer;
    else {
      lines.push(line);
      line = `  ${word}`;
    }
  }
  // The title is no part of the command, and an empty one no line.
  return [...lines, line]
    .filter((each) => each !== "")
    .map((each, index, all) =>
      each === title || index === all.length - 1 ? each : each + continued,
    );
}

const continued = " \\";
