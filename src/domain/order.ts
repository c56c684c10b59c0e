/** Orders text by its UTF-16 code units: the same on every machine, whatever its locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The values, each once, in a stable order. */
export function sortedUnique(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)].toSorted(byText);
}

/** How many values are looked through before another is added: more than nearly any name has versions. */
const few = 8;

/**
 * Adds a value to a list that `sortedUnique` sorts at the end. Of a short list each value is
 * there once already, so that a set and a sort are left for the few lists that need them.
 */
export function addOnce(values: string[], value: string): void {
  if (values.length > few || !values.includes(value)) values.push(value);
}
