/**
 * The paths that a `.gitmodules` names (https://git-scm.com/docs/gitmodules), outside git the only
 * trace of a submodule. As in git, none of them leaves the directory that the file lies in.
 */
export function submodulePaths(gitmodules: string): readonly string[] {
  const lines = gitmodules.matchAll(/^[ \t]*path[ \t]*=(?<path>.*)$/gm);
  const paths = [...lines].map(({ groups }) =>
    (groups?.["path"] ?? "").trim().replace(/^"(.*)"$/, "$1"),
  );
  return paths.filter((path) => path !== "" && !path.split(/[/\\]/).includes(".."));
}
