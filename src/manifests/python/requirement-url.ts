import { releaseAt } from "./release-file.ts";

/** The name of the package behind a URL; `null` where the address does not tell. */
interface UrlName {
  readonly name: string | null;
  /** Whether it is only the name of the repository or file, which most often is that of the package. */
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
  if (/^(?:git|hg|svn|bzr)\+/i.test(address))
    return { name: repositoryName(address), guessed: true };
  const released = releaseAt(address)?.name;
  return { name: released ?? archivedName(address), guessed: released === undefined };
}

/** `scheme://user@host/path/name.git@ref`; a ref may itself hold slashes. */
function repositoryName(address: string): string | null {
  const [, path = ""] = /^[^/]+:\/\/[^/]*\/(.*)$/s.exec(address) ?? [];
  const [repository = ""] = path.split("@", 1);
  return named(
    repository
      .split("/")
      .findLast((part) => part !== "")
      ?.replace(/\.git$/, ""),
  );
}

/** Forges pack any state of a repository: `owner/name/archive/main.zip`. */
function archivedName(address: string): string | null {
  const [path = ""] = address.split("?", 1);
  const parts = path.split("/");
  const packed = parts.findIndex((part) => /^(?:archive|zipball|tarball|get|zip)$/.test(part));
  const repository = parts[parts[packed - 1] === "-" ? packed - 2 : packed - 1];
  return packed > 0 ? named(repository) : named(archive.exec(parts.at(-1) ?? "")?.[1]);
}

const archive = /^(.+)\.(?:zip|tgz|tar\.(?:gz|bz2|xz))$/;

function named(text: string | undefined): string | null {
  return text !== undefined && /^[A-Za-z0-9][\w.-]*$/.test(text) ? text : null;
}
