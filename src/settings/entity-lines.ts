import { shown, type Parsed } from "./scalars.ts";
import { relativeDirectory } from "./relative-path.ts";
import type { EntityPath } from "./settings.ts";

interface Line {
  readonly text: string;
  readonly path: string;
  readonly entity: string;
}

/**
 * Reads `entity`: one tag or CID, or one `path: tag` per line. Blank lines
 * and `#` comments do not count; a value is a line with a path when it has a colon and a space.
 */
export function parseEntities(text: string): Parsed<readonly EntityPath[]> {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s+)#.*$/, "").trim())
    .filter((line) => line !== "");
  const [only, ...others] = lines;
  if (only === undefined) return { value: [] };
  if (others.length === 0 && !/:(?:\s|$)/.test(only)) {
    const fault = tagFault(only);
    return fault === null ? { value: [{ path: ".", entity: only }] } : { faults: [fault] };
  }
  const split = lines.map(splitLine);
  const faults = [...split.flatMap(lineFaults), ...duplicates(split)];
  if (faults.length > 0) return { faults };
  return {
    value: split.map(({ path, entity }) => ({ path: relativeDirectory(path) ?? path, entity })),
  };
}

/** At the first colon before a space, because a tag may hold a colon; else at the last one. */
function splitLine(text: string): Line {
  const spaced = text.search(/:(?:\s|$)/);
  const at = spaced === -1 ? text.lastIndexOf(":") : spaced;
  if (at === -1) return { text, path: "", entity: "" };
  return { text, path: text.slice(0, at).trim(), entity: text.slice(at + 1).trim() };
}

function lineFaults({ text, path, entity }: Line): readonly string[] {
  const line = `has the line ${shown(text)}`;
  if (path === "" || entity === "")
    return [`${line}; allowed is one tag or CID alone, or \`path: tag\` on every line.`];
  if (relativeDirectory(path) === null)
    return [
      `${line}; allowed is a path that is relative and stays in the workspace, \`.\` for the rest.`,
    ];
  return tagFault(entity) === null ? [] : [`${line}; allowed is a tag or CID without spaces.`];
}

function tagFault(entity: string): string | null {
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  if (!/[\s\u0000-\u001f\u007f]/.test(entity)) return null;
  return `is ${shown(entity)}; allowed is a tag or CID without spaces.`;
}

function duplicates(lines: readonly Line[]): readonly string[] {
  const seen = new Map<string, string>();
  return lines.flatMap(({ text, path }) => {
    const directory = path === "" ? null : relativeDirectory(path);
    if (directory === null) return [];
    const earlier = seen.get(directory);
    seen.set(directory, text);
    if (earlier === undefined) return [];
    return [
      `names the path ${shown(directory)} twice, in ${shown(earlier)} and ${shown(text)}; allowed is one line for each path.`,
    ];
  });
}
