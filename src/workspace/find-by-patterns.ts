/**
 * The files that patterns match, as actions/upload-artifact finds them: absolute, sorted, links
 * followed. A pattern that is not absolute begins at the root.
 * https://github.com/actions/toolkit/tree/main/packages/glob#patterns
 * @param root absolute
 */
export async function findByPatterns(
  root: string,
  patterns: readonly string[],
): Promise<readonly string[]> {
  const { create } = await import("@actions/glob");
  const globber = await create(patterns.map((pattern) => atRoot(root, pattern)).join("\n"), {
    matchDirectories: false,
  });
  return (await globber.glob()).toSorted();
}

/** Without it a pattern would begin where the process was started. */
function atRoot(root: string, pattern: string): string {
  const [, sign = "", rest = ""] = /^(!*)(?:\.[/\\])?(.*)$/.exec(pattern) ?? [];
  if (/^(?:[/\\~]|[A-Za-z]:)/.test(rest)) return pattern;
  return `${sign}${root.replaceAll(/[[*?]/g, "[$&]")}/${rest}`;
}
