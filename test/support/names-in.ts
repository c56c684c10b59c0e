/** What a repository with these files lists for a directory. */
export function namesIn(directory: string, paths: Iterable<string>): readonly string[] {
  const prefix = directory === "." ? "" : `${directory}/`;
  const names = new Set<string>();
  for (const path of paths) {
    if (!path.startsWith(prefix)) continue;
    const [name = "", below] = path.slice(prefix.length).split("/", 2);
    names.add(below === undefined ? name : `${name}/`);
  }
  return [...names].toSorted();
}
