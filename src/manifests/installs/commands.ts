import { count, endOfCommand, type Counted } from "./passages.ts";
import { installs, writes, type InstallWords } from "./words.ts";

/** Commands of a shell that install packages, or write a manifest, wherever they stand. */
export function commands(lines: readonly string[], words: InstallWords): Counted {
  const counted: Counted = new Set();
  for (const [at, line] of lines.entries())
    if (!counted.has(at) && (installs(line, words) || writes(line, words)))
      count(counted, at, endOfCommand(lines, at));
  return counted;
}

/** A command as the items of a YAML list, one word each. */
const item = /^\s*-\s+["']?[^\s"':]+["']?\s*$/;

/** Commands that are lists of words over several lines: `["pip", "install", …]`, `- pip`. */
export function wordLists(lines: readonly string[], words: InstallWords): Counted {
  const counted: Counted = new Set();
  const text = lines.join("\n");
  let line = 0;
  let from = 0;
  for (const { index, 0: list } of text.matchAll(/\[[^[\]]{1,2000}\]/g)) {
    line += linesIn(text.slice(from, index));
    from = index;
    const items = list.slice(1, -1).split(",").map(bare);
    if (isCommand(items, words)) count(counted, line, line + linesIn(list) + 1);
  }
  for (let at = 0; at < lines.length; at += 1) {
    let end = at;
    while (item.test(lines[end] ?? "")) end += 1;
    const items = lines.slice(at, end).map((each) => bare(each.replace(/^\s*-/, "")));
    if (isCommand(items, words)) count(counted, at, end);
    at = Math.max(at, end);
  }
  return counted;
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}

function bare(word: string): string {
  return word.trim().replaceAll(/^["'`]|["'`]$/g, "");
}

/** One of the words is the program, another one its verb. */
function isCommand(items: readonly string[], words: InstallWords): boolean {
  return (
    items.some(
      (each) => !/\s/.test(each) && (words.manager.test(each) || words.fetches.test(each)),
    ) && installs(items.join(" "), words)
  );
}
