/**
 * The names of the files directly in a directory (`.` is the workspace), of paths sorted by their code
 * units. Looks at what lies in the directory, and passes over what lies below, without an index of all.
 */
export function filesIn(directory: string, sorted: readonly string[]): readonly string[] {
  const prefix = directory === "." ? "" : `${directory}/`;
  const found: string[] = [];
  let at = firstFrom(prefix, sorted);
  for (let path = sorted[at]; path?.startsWith(prefix) === true; path = sorted[at]) {
    const end = path.indexOf("/", prefix.length);
    if (end === -1) found.push(path.slice(prefix.length));
    // Behind all that begins with the directory comes what begins with the sign after the slash.
    at = end === -1 ? at + 1 : firstFrom(`${path.slice(0, end)}0`, sorted, at);
  }
  return found;
}

/** The index of the first path that is not before a text. */
function firstFrom(text: string, sorted: readonly string[], from = 0): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
