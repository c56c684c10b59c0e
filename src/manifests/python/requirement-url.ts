import { releaseAt } from "./release-file.ts";

/** What an address states about the package behind it. */
interface UrlName {
  /** `null` where the address does not state the name. */
  readonly name: string | null;
  /** Whether it is only the name of the repository or file, which most often is that of the package. */
  readonly guessed: boolean;
  /** The directory of the project in the repository that the address names; `null` for a file. */
  readonly checkout: string | null;
}

/**
 * The name in `#egg=`, else what a wheel, an archive or a repository of that address is called. A
 * project in a subdirectory is seldom called like its repository.
 * https://pip.pypa.io/en/stable/topics/vcs-support/
 */
export function nameOfUrl(url: string): UrlName {
  const [address = "", fragment = ""] = (url.split(/\s/, 1)[0] ?? "").split("#", 2);
  const isRepository = /^(?:git|hg|svn|bzr)\+/i.test(address);
  const subdirectory = /(?:^|&)subdirectory=([^&]+)/.exec(fragment)?.[1];
  const checkout = isRepository ? (subdirectory ?? ".") : null;
  const egg = /(?:^|&)egg=([\w.-]+)/.exec(fragment)?.[1];
  if (egg !== undefined) return { name: egg, guessed: false, checkout };
  const released = isRepository ? undefined : releaseAt(address)?.name;
  if (released !== undefined) return { name: released, guessed: false, checkout };
  if (subdirectory !== undefined) return { name: null, guessed: true, checkout };
  const name = isRepository ? repositoryName(address) : archivedName(address);
  return { name, guessed: true, checkout };
}

/** The address without what may be a secret: user, query and fragment. */
export function shownUrl(url: string): string {
  const [address = ""] = url.split(/[?#\s]/, 1);
  return address.replace(/^[^/]*:\/\/(?:[^/]*@)?/, "").slice(0, 100);
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

const archiveFile = /\.(?:whl|zip|tar|tgz|tbz|tar\.(?:gz|bz2|xz|lz|lzma))$/i;
// https://hatch.pypa.io/latest/config/context/
const ofHatch = /^\{(?:root|home)[:}]/;
const pathLike = /^(?:[.~]|[A-Za-z]:[/\\]|[\w$-][^\s=<>!~;@]*[/\\]|[/\\])/;

/** Whether text that stands where a package or a URL may stand names a file or directory instead. */
export function isLocal(text: string): boolean {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]+):/.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) return scheme === "file" || scheme.endsWith("+file");
  return ofHatch.test(text) || pathLike.test(text) || archiveFile.test(text);
}
