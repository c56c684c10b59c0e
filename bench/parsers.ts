import { formats } from "../src/manifests/formats.ts";
import type { Repository } from "../src/manifests/format.ts";
import { interleaved } from "./interleaved.ts";
import { packageJson } from "./manifests/javascript.ts";
import { packagePool, sample, type Entry } from "./package-pool.ts";
import { parserCases, type ParserCase } from "./parser-cases.ts";
import { seededRandom } from "./random.ts";
import type { Table } from "./table.ts";
import { parse } from "../test/support/format-named.ts";

const entryCount = 3_000;
/** Many, because the first ones measure the compiler and not the parser. */
const rounds = 60;

const aims: ReadonlyMap<ParserCase["syntax"], string> = new Map([
  ["json", "at most 2"],
  ["lines", "at most 4"],
]);

/** Every parser on a text in memory, beside the floor of its syntax and other parsers, by turns. */
export async function parsers(): Promise<Table> {
  const entries = parserEntries();
  const rows: string[][] = [];
  for (const parserCase of parserCases)
    rows.push(await measure(parserCase, parserCase.text(entries), packageJson(entries)));
  const head = ["Format", "MB/s", "Packages/s", "Floor", "Times the floor", "Aim", "Others take"];
  return { head, rows };
}

/** The packages that are written in every format, the same ones every time. */
export function parserEntries(): readonly Entry[] {
  const random = seededRandom(1);
  return sample(packagePool(random, 5_000), random, entryCount);
}

async function measure(parserCase: ParserCase, text: string, manifest: string): Promise<string[]> {
  const { format: id, file, syntax, rivals } = parserCase;
  const format = formats.find((candidate) => candidate.id === id);
  if (format === undefined) throw new Error(`There is no format ${id}.`);
  const repository = inMemory({ "package.json": manifest, [file]: text });
  const { packages } = await parse(format, text, file, repository);
  const [own = 0, floor = 0, ...others] = await interleaved(rounds, [
    // What a reader keeps for a repository is not what is measured.
    () =>
      timeMs(() => parse(format, text, file, inMemory({ "package.json": manifest, [file]: text }))),
    () => timeMs(() => (syntax === "json" ? JSON.parse(text) : passOverLines(text))),
    ...rivals.map((rival) => () => timeMs(() => rival.parse(text))),
  ]);
  return [
    parserName(parserCase),
    (Buffer.byteLength(text) / 1_000 / own).toFixed(0),
    (packages.length / (own / 1_000)).toFixed(0),
    syntax === "json" ? "`JSON.parse`" : "pass over the lines",
    (own / floor).toFixed(1),
    aims.get(syntax) ?? "",
    rivals
      .map(({ name }, index) => `${name} ${((others[index] ?? 0) / own).toFixed(1)} times as long`)
      .join(", "),
  ];
}

export function parserName({ format, variant }: Pick<ParserCase, "format" | "variant">): string {
  return `\`${format}\`${variant === undefined ? "" : ` (${variant})`}`;
}

export async function timeMs(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The least that a reader of lines does: find each, whatever it ends with, and touch it. */
function passOverLines(text: string): number {
  let seen = 0;
  for (const line of text.split(/\r?\n/)) seen += line.length;
  return seen;
}

export function inMemory(files: Readonly<Record<string, string>>): Repository {
  const texts = new Map(Object.entries(files));
  return {
    manifests: [...texts.keys()].toSorted(),
    has: (path) => texts.has(path),
    list: () => [],
    text: (path) => {
      const text = texts.get(path);
      if (text === undefined) throw new Error(`There is no file ${path}.`);
      return text;
    },
  };
}
