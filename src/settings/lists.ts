import { packageTypes, type PackageType } from "../domain/package.ts";
import { shown, type Parsed } from "./scalars.ts";

const maxGlobLength = 1_000;

/** One glob per line; blank lines and `#` comments do not count, and `\` means `/`. */
export function parseGlobs(text: string): Parsed<readonly string[]> {
  const globs = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.replaceAll(/\\+/g, "/"));
  const faults = globs.flatMap(globFault);
  return faults.length > 0 ? { faults } : { value: [...new Set(globs)] };
}

function globFault(glob: string): readonly string[] {
  const has = `has the line ${shown(glob)}; allowed is`;
  if (/^!(?!\()/.test(glob)) return [`${has} a glob without \`!\` in front.`];
  if (unknownSign.test(glob))
    return [
      `${has} a glob of \`*\`, \`**\`, \`?\`, \`[…]\`, \`{…}\`, \`@(…)\`, \`?(…)\` and one \`!(…)\`.`,
    ];
  return glob.length > maxGlobLength ? [`${has} a glob of up to ${maxGlobLength} characters.`] : [];
}

/** Lists of any length, a set that does not end, and a second negated list. */
const unknownSign = /[+*]\(|\[[^\]]*$|!\(.*!\(/;

const byWord = new Map<string, PackageType>(packageTypes.map((type) => [type.toLowerCase(), type]));

/** Package types by comma or line, in any case; `null` where none is named. */
export function parsePackageTypes(text: string): Parsed<readonly PackageType[] | null> {
  const words = text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const named = new Set(words.map((word) => byWord.get(word.toLowerCase())));
  const faults = words
    .filter((word) => !byWord.has(word.toLowerCase()))
    .map(
      (word) => `names ${shown(word)}; allowed are ${allowedTypes}, separated by commas or lines.`,
    );
  if (faults.length > 0) return { faults };
  return { value: named.size === 0 ? null : packageTypes.filter((type) => named.has(type)) };
}

const allowedTypes = [...byWord.keys()].map((word) => `\`${word}\``).join(", ");
