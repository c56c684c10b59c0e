import { relativeDirectory } from "./relative-path.ts";
import { shown, type Parsed } from "./scalars.ts";
import type { SbomLine } from "./settings.ts";

/**
 * Reads `sbom`: one `pattern` or `pattern: directory` per line. Blank lines and `#` comments do not
 * count, and a line with `!` in front takes files away from the lines before it.
 */
export function parseSboms(text: string): Parsed<readonly SbomLine[]> {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const faults = lines.flatMap(lineFaults);
  return faults.length > 0 ? { faults } : { value: lines.map(lineOf) };
}

/** At the last colon before a blank: a pattern of Windows has one as well, before a slash. */
function split(line: string): readonly [pattern: string, directory: string | null] {
  const found = /^(?<pattern>.*\S)\s*:(?:\s+(?<directory>.*))?$/.exec(line);
  const { pattern = line, directory = "" } = found?.groups ?? {};
  return found === null ? [line, null] : [pattern, directory];
}

function lineOf(line: string): SbomLine {
  const [pattern, directory] = split(line);
  return { pattern, directory: directory === null ? null : relativeDirectory(directory) };
}

function lineFaults(line: string): readonly string[] {
  const [pattern, directory] = split(line);
  const has = `has the line ${shown(line)}; allowed is`;
  if (directory !== null && (directory === "" || relativeDirectory(directory) === null))
    return [`${has} behind the colon a directory that is relative and stays in the workspace.`];
  if (/[/\\]\.\.?(?:[/\\]|$)|^!*\.\.(?:[/\\]|$)/.test(pattern))
    return [`${has} a pattern without \`.\` and \`..\`.`];
  if (pattern.startsWith("!") && directory !== null)
    return [`${has} no directory for what a line takes away.`];
  return [];
}
