/** Orders text by its UTF-16 code units: the same on every machine, whatever its locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The values, each once, in a stable order. */
export function sortedUnique(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)].toSorted(byText);
}

/**
 * Puts a value into a list that is in order and has each value once, and keeps it so. For the many
 * short lists of a large repository, a set and a sort for each of which would take most of the time.
 */
export function insertInOrder(values: string[], value: string): void {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = values[middle] ?? "";
    if (there === value) return;
    if (there < value) low = middle + 1;
    else high = middle;
  }
  if (low === values.length) values.push(value);
  else values.splice(low, 0, value);
}
