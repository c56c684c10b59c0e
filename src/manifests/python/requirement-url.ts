/** The name of the package behind a URL; `null` where the address does not tell. */
interface UrlName {
  readonly name: string | null;
  /** Whether it is only the name of the repository, which most often is that of the package. */
  readonly guessed: boolean;
}

/**
 * What `#egg=` says, else what a wheel, an archive or a repository of that address is called.
 * https://pip.pypa.io/en/stable/topics/vcs-support/
 */
export function nameOfUrl(url: string): UrlName {
  const [address = "", fragment = ""] = (url.split(/\s/, 1)[0] ?? "").split("#", 2);
  const egg = /(?:^|&)egg=([\w.-]+)/.exec(fragment)?.[1];
  if (egg !== undefined) return { name: egg, guessed: false };
  return /^(?:git|hg|svn|bzr)\+/i.test(address)
    ? { name: repositoryName(address), guessed: true }
    : { name: archiveName(address), guessed: false };
}

/** `scheme://user@host/path/name.git@ref`; a ref may itself hold slashes. */
function repositoryName(address: string): string | null {
  const [, path = ""] = /^[^/]+:\/\/[^/]*\/(.*)$/s.exec(address) ?? [];
  const [repository = ""] = path.split("@", 1);
  const name =
    repository
      .replace(/\/+$/, "")
      .split("/")
      .at(-1)
      ?.replace(/\.git$/, "") ?? "";
  return /^[A-Za-z0-9][\w.-]*$/.test(name) ? name : null;
}

// https://packaging.python.org/en/latest/specifications/binary-distribution-format/
function archiveName(address: string): string | null {
  const file = address.split("?", 1)[0]?.split("/").at(-1) ?? "";
  return (
    /^([\w.]+)-[^-]+(?:-[^-]+){3,4}\.whl$/.exec(file)?.[1] ??
    /^([\w.-]+?)-\d[^-]*\.(?:zip|tar\.(?:gz|bz2|xz)|tgz)$/.exec(file)?.[1] ??
    null
  );
}
