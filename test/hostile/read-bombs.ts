import { boundedText } from "../../src/workspace/bounded-text.ts";
import { findingsOf, readManifest } from "../../src/manifests/read.ts";
import { bombsOf, type Bomb } from "./bombs.ts";

/** What came of reading one bomb; `null` in place of it is written before it is read. */
export interface BombRead {
  readonly bomb: string;
  readonly characters: number;
  readonly cpuMs: number;
  /** The code of the failure; `null` where packages were read. */
  readonly failure: string | null;
  readonly packages: number;
  readonly problems: number;
  /** The most that the process had so far. */
  readonly peakMb: number;
}

/** Reads the bombs of a format one after another, in a process of its own: `read-bombs.ts <format> <length> [name]`. */
const [, , format = "", length = "", only] = process.argv;
const chosen = bombsOf(Number(length)).filter((bomb) => bomb.format.id === format);
for (const bomb of chosen) if (only === undefined || bomb.name === only) await readBomb(bomb);

async function readBomb(bomb: Bomb): Promise<void> {
  process.stdout.write(`${JSON.stringify({ bomb: bomb.name })}\n`);
  const { files } = bomb;
  const [path = ""] = files.keys();
  const repository = {
    manifests: [...files.keys()].toSorted(),
    has: (asked: string) => files.has(asked),
    list: () => [],
    text: (asked: string) => boundedText(files.get(asked) ?? "", asked),
  };
  const before = process.cpuUsage();
  const read = await readManifest({ path, format: bomb.format }, repository);
  const problems = findingsOf(read).length;
  const { user, system } = process.cpuUsage(before);
  const reported: BombRead = {
    bomb: bomb.name,
    characters: files.values().reduce((sum, text) => sum + text.length, 0),
    cpuMs: Math.round((user + system) / 1_000),
    failure: read.failure?.code ?? null,
    packages: read.reading?.packages.length ?? 0,
    problems,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1_024),
  };
  process.stdout.write(`${JSON.stringify(reported)}\n`);
}
