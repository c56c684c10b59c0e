import type { Random } from "../../bench/random.ts";

/** What changes are made of, besides the text itself. */
export interface Material {
  /** Other inputs, to cross with. */
  readonly others: readonly string[];
  /** Words that mean something to what is read. */
  readonly words: readonly string[];
}

/** No input grows beyond this, so that what is read in no time stays so. */
export const longestInput = 16_000;

/** A text with one to four changes, whole characters throughout. */
export function mutate(text: string, material: Material, random: Random): string {
  let changed = text;
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const change = changes[random.below(changes.length)];
    changed = (change?.(changed, material, random) ?? "").slice(0, longestInput);
  }
  return changed.toWellFormed();
}

type Change = (text: string, material: Material, random: Random) => string;

const changes: readonly Change[] = [
  removed,
  inserted,
  overwritten,
  repeated,
  moved,
  crossed,
  otherValue,
  otherValue,
  otherLines,
  nested,
  otherCharacter,
];

/** Characters that mean something to one syntax or another, and some that none expects. */
const characters =
  "{}[]()<>\"'`\\/:;,.=#&*!|-+@^~$%_0 9aA\n\r\t\v\u0000\u0085\u00a0\u2028\ufeff\ud800é漢😀".split(
    "",
  );
const values = [
  "null",
  "true",
  "-1",
  "1e999",
  '""',
  '"x"',
  "[]",
  "{}",
  "''",
  "0",
  "*",
  "x: y",
  "__proto__",
];
const repetitions = [2, 3, 10, 100, 1_000, 10_000];

function removed(text: string, _: Material, random: Random): string {
  const [start, end] = span(text, random);
  return text.slice(0, start) + text.slice(end);
}

function inserted(text: string, material: Material, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece(material, random) + text.slice(at);
}

function overwritten(text: string, material: Material, random: Random): string {
  const [start, end] = span(text, random);
  return text.slice(0, start) + piece(material, random) + text.slice(end);
}

function repeated(text: string, _: Material, random: Random): string {
  const [start, end] = span(text, random);
  const most = Math.floor(longestInput / Math.max(1, end - start));
  const times = Math.min(most, pick(repetitions, random) ?? 2);
  return text.slice(0, start) + text.slice(start, end).repeat(times) + text.slice(end);
}

function moved(text: string, _: Material, random: Random): string {
  const [start, end] = span(text, random);
  const at = random.below(text.length + 1);
  return text.slice(0, at) + text.slice(start, end) + text.slice(at);
}

function crossed(text: string, { others }: Material, random: Random): string {
  const other = pick(others, random) ?? "";
  const [start, end] = span(other, random, other.length);
  return text.slice(0, random.below(text.length + 1)) + other.slice(start, end);
}

/** A text in quotes, a number or a word in place of another: the value of another kind, in most syntaxes. */
function otherValue(text: string, material: Material, random: Random): string {
  const found = [...text.matchAll(/"[^"\n]*"|'[^'\n]*'|[\w.@/-]+/g)];
  const chosen = pick(found, random);
  if (chosen === undefined) return text;
  const [old] = chosen;
  const quote = random.below(2) === 0 && /^["']/.test(old) ? old.charAt(0) : "";
  const value = random.below(2) === 0 ? (pick(values, random) ?? "") : piece(material, random);
  return (
    text.slice(0, chosen.index) + quote + value + quote + text.slice(chosen.index + old.length)
  );
}

function otherLines(text: string, { others }: Material, random: Random): string {
  const lines = text.split("\n");
  const source = random.below(2) === 0 ? lines : (pick(others, random) ?? "").split("\n");
  const from = random.below(source.length);
  const taken = source.slice(from, from + 1 + random.below(5));
  lines.splice(random.below(lines.length + 1), random.below(3), ...taken);
  return lines.join("\n");
}

/** A piece within itself, some levels deep. */
function nested(text: string, _: Material, random: Random): string {
  const [start, end] = span(text, random);
  const half = start + Math.floor((end - start) / 2);
  const times = Math.min(
    pick(repetitions, random) ?? 2,
    Math.floor(longestInput / Math.max(2, end - start)),
  );
  return (
    text.slice(0, start) +
    text.slice(start, half).repeat(times) +
    text.slice(half, end).repeat(times) +
    text.slice(end)
  );
}

function otherCharacter(text: string, _: Material, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + (pick(characters, random) ?? "") + text.slice(at + 1);
}

function piece({ words }: Material, random: Random): string {
  return random.below(3) === 0 ? (pick(characters, random) ?? "") : (pick(words, random) ?? "");
}

/** Mostly short. */
function span(
  text: string,
  random: Random,
  longest = 8 ** random.below(4),
): [start: number, end: number] {
  const start = random.below(text.length + 1);
  return [start, Math.min(text.length, start + 1 + random.below(longest + 1))];
}

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[random.below(Math.max(1, items.length))];
}
