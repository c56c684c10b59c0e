import type { Entry } from "../package-pool.ts";

export function goSum(entries: readonly Entry[]): string {
  return entries
    .map(({ name, version, hash }) => {
      const module = `example.com/go/${name} v${version}`;
      return `${module} h1:${hash.slice(0, 43)}=\n${module}/go.mod h1:${hash.slice(43, 86)}=\n`;
    })
    .join("");
}

export function goMod(entries: readonly Entry[]): string {
  const required = entries.map(
    ({ name, version }) => `\texample.com/go/${name} ${moduleVersion(version)}`,
  );
  return `module example.com/app\n\ngo 1.24\n\nrequire (\n${required.join("\n")}\n)\n`;
}

/** A version as a go.mod writes it for a module whose path names no major version. */
export function moduleVersion(version: string): string {
  return /^[01]\./.test(version) ? `v${version}` : `v${version}+incompatible`;
}
