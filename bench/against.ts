import { formats } from "../src/manifests/formats.ts";
import type { Parse } from "../src/manifests/format.ts";
import { generateRepository } from "./generate-repository.ts";
import { checkInSync } from "./large-repository.ts";
import { packageJson } from "./manifests/javascript.ts";
import { parserOf, type OldWorkTree } from "./old-work-tree.ts";
import { pairedRatio, type Ratio } from "./paired.ts";
import { parserCases } from "./parser-cases.ts";
import { inMemory, parserEntries, parserName, timeMs } from "./parsers.ts";
import type { Table } from "./table.ts";
import { temporaryWorkspace } from "./workspace.ts";

/** The first runs of a parser measure the compiler. */
const parserPairs = { warmUps: 30, pairs: 30 };
/** So long is a parser measured each time, by as many runs as that takes. */
const measuredMs = 10;
const checkPairs = { warmUps: 1, pairs: 30 };

/** Every parser of the work tree beside the same one of another commit, on the same texts. */
export async function parsersAgainst(old: OldWorkTree): Promise<Table> {
  const before = new Map((await old.formats()).map((format) => [format.id, format]));
  const entries = parserEntries();
  const manifest = packageJson(entries);
  const rows: (readonly string[])[] = [];
  for (const parserCase of parserCases) {
    const { format: id, file } = parserCase;
    const today = formats.find((candidate) => candidate.id === id);
    const former = before.get(id);
    if (today === undefined || former === undefined) continue;
    const [now, then] = await Promise.all([parserOf(today), parserOf(former)]);
    const text = parserCase.text(entries);
    // What a reader keeps for a repository is not what is measured.
    const files = () => inMemory({ "package.json": manifest, [file]: text });
    const runs = Math.ceil(measuredMs / (await timeMs(() => then(text, file, files()))));
    const measure = (parse: Parse) => () =>
      processorMs(async () => {
        for (let run = 0; run < runs; run++) await parse(text, file, files());
      });
    const ratio = await pairedRatio(parserPairs, measure(now), measure(then));
    rows.push(row(parserName(parserCase), ratio));
  }
  return table(rows);
}

/** The check of the large repository, each build against what it would record itself. */
export async function largeRepositoryAgainst(old: OldWorkTree): Promise<Table> {
  using workspace = temporaryWorkspace();
  generateRepository(workspace.directory, 1);
  await using now = await checkInSync(workspace.directory);
  await using then = await checkInSync(workspace.directory, old.action);
  const ratio = await pairedRatio(
    checkPairs,
    async () => (await now.run()).wallMs,
    async () => (await then.run()).wallMs,
  );
  return table([row("check of the large repository", ratio)]);
}

/** Time of the processor and not of the clock: other programs do not count, collecting memory does. */
async function processorMs(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function table(rows: readonly (readonly string[])[]): Table {
  return { head: ["What", "Now / then", "95 % interval"], rows };
}

function row(what: string, { ratio, low, high }: Ratio): readonly string[] {
  return [what, ratio.toFixed(2), `${low.toFixed(2)} to ${high.toFixed(2)}`];
}
