const archive = /\.(?:whl|zip|tar|tgz|tbz|tar\.(?:gz|bz2|xz|lz|lzma))$/i;
// https://hatch.pypa.io/latest/config/context/
const ofHatch = /^\{(?:root|home)[:}]/;
const pathLike = /^(?:[.~]|[A-Za-z]:[/\\]|[\w$-][^\s=<>!~;@]*[/\\]|[/\\])/;

/** Whether text that stands where a package or a URL may stand names a file or directory instead. */
export function isLocal(text: string): boolean {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]+):/.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) return scheme === "file" || scheme.endsWith("+file");
  return ofHatch.test(text) || pathLike.test(text) || archive.test(text);
}
