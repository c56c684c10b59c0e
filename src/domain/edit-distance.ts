/**
 * How many letters have to be inserted, deleted, changed or swapped with their neighbour to make one
 * word of the other (optimal string alignment).
 * https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance#Optimal_string_alignment_distance
 */
export function editDistance(from: string, to: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    before = above;
    above = current;
  }
  return above[to.length] ?? 0;
}

/** The known word that a misspelled one is nearest to, at most two letters away; `null` where none is. */
export function nearest(written: string, known: readonly string[]): string | null {
  const word = written.toLowerCase();
  // Longer ones are known to be further away, and may be without an end.
  const similar = known.filter((each) => Math.abs(each.length - word.length) <= maxDistance);
  const measured = similar.map((each) => ({ each, distance: editDistance(word, each) }));
  // Of a short word, two other letters are not a misspelling.
  const fit = measured.filter(
    ({ each, distance }) => distance <= maxDistance && distance < each.length - 1,
  );
  return fit.toSorted((a, b) => a.distance - b.distance)[0]?.each ?? null;
}

const maxDistance = 2;
