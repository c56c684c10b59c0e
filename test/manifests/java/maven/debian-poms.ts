import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import fastGlob from "fast-glob";

const directory = fileURLToPath(new URL("../../../../tools/judges/debian/poms", import.meta.url));

export const howToUnpackPoms =
  "Debian's POMs are not unpacked, so they were not read as Maven reads them. Unpack them with `scripts/judges/debian-poms.sh`.";

/** A POM by its coordinates, which are those of its place as well. */
export interface DebianPom {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  readonly text: string;
}

/**
 * The POMs of Debian's packages, as they were before Debian made the versions of what they refer to
 * `debian` or `2.x`; `null` where they are not unpacked. Those of snapshots are left out, and what refers
 * to one, as no repository is asked for a snapshot: which there are depends on what is installed.
 */
export function debianPoms(): readonly DebianPom[] | null {
  if (!existsSync(directory)) return null;
  const all = fastGlob.sync("**/*.pom", { cwd: directory }).toSorted().map(pomAt);
  const versions = Map.groupBy(all, ({ group, artifact }) => `${group}:${artifact}`);
  function real(name: string, version: string): string {
    const known = (versions.get(name) ?? []).map((each) => each.version).filter(isReal);
    const line = known.find((each) => each.startsWith(version.replace(/x$/, "")));
    return line ?? known[0] ?? version;
  }
  return all
    .filter(({ version }) => isReal(version))
    .map((pom) => ({ ...pom, text: withReal(pom, real) }))
    .filter(({ text }) => !/<version>[^<]*-SNAPSHOT\s*</.test(text));
}

function pomAt(path: string): DebianPom {
  const parts = path.split("/");
  const [artifact = "", version = ""] = parts.slice(-3);
  const bytes = readFileSync(join(directory, path));
  const isLatin = /encoding="ISO-8859-1"/i.test(bytes.subarray(0, 100).toString("latin1"));
  const text = bytes.toString(isLatin ? "latin1" : "utf8");
  // The text is written again as UTF-8.
  const declared = text.replace(/encoding="[^"]*"/i, 'encoding="UTF-8"');
  return { group: parts.slice(0, -3).join("."), artifact, version, text: declared };
}

function isReal(version: string): boolean {
  return !/^debian|^\d+(?:\.\d+)*\.x$/.test(version);
}

function withReal(
  { group, text }: DebianPom,
  real: (name: string, version: string) => string,
): string {
  return text.replaceAll(
    /<(parent|dependency|plugin|extension)>([^]*?)<\/\1>/g,
    (reference: string) => {
      const part = (name: string): string =>
        new RegExp(`<${name}>\\s*([^<]*?)\\s*</${name}>`).exec(reference)?.[1] ?? "";
      const version = part("version");
      if (version === "" || isReal(version)) return reference;
      const own = part("groupId").replace(/^\$\{(?:project\.)?groupId\}$/, group);
      const meant = real(`${own}:${part("artifactId")}`, version);
      return reference.replace(/<version>[^<]*<\/version>/, `<version>${meant}</version>`);
    },
  );
}
