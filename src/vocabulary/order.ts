/** Orders text by its UTF-16 code units: the same on every machine, whatever its locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The values, each once, in a stable order. */
export function sortedUnique(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)].toSorted(byText);
}
