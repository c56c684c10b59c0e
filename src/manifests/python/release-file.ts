/** What the name of a file that an address ends in states about a package. */
interface Release {
  readonly name: string;
  /** `null` for an archive, whose name may end in anything. */
  readonly version: string | null;
}

// https://packaging.python.org/en/latest/specifications/binary-distribution-format/
const wheel = /^(?<name>[\w.]+)-(?<version>[^-]+)(?:-[^-]+){3,4}\.whl$/;
const archive = /^(?<name>[\w.-]+?)-\d[^-]*\.(?:zip|tgz|tar\.(?:gz|bz2|xz))$/;

/** The release at an address; `null` where its file is not named as one. */
export function releaseAt(address: string): Release | null {
  const file = (address.split(/[?#\s]/, 1)[0] ?? "").split("/").at(-1) ?? "";
  const { name, version } = wheel.exec(file)?.groups ?? archive.exec(file)?.groups ?? {};
  return name === undefined ? null : { name, version: decoded(version) };
}

/** A local version such as `2.0+cu118` has its sign escaped. */
function decoded(version: string | undefined): string | null {
  const written = version?.replace(/%2B/i, "+");
  return written !== undefined && /^[\w.!+]+$/.test(written) ? written : null;
}
