import { Session } from "node:inspector/promises";

/** Code that has run, in places of the text of its script. */
type Places = Uint8Array;

/** Code that was never reached before, until it is counted as reached. */
export interface Fresh {
  readonly isEmpty: boolean;
  readonly remember: () => void;
}

export interface Coverage {
  /** What ran since the last call and never before. */
  readonly fresh: () => Promise<Fresh>;
  /** How many characters of code were reached so far. */
  readonly reached: () => number;
  readonly close: () => void;
}

/**
 * The precise coverage of V8, by blocks, of this thread. Node's own modules do not count.
 * https://chromedevtools.github.io/devtools-protocol/v8/Profiler/
 */
export async function openCoverage(counts: (url: string) => boolean): Promise<Coverage> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const reached = new Map<string, Places>();
  // Most of what runs runs as it did before, which a look at its shape shows.
  const shapes = new Set<string>();

  async function fresh(): Promise<Fresh> {
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const found: [shape: string, name: string, places: Places][] = [];
    for (const { url, functions } of result.filter((script) => counts(script.url)))
      for (const { ranges } of functions) {
        const name = `${url}:${ranges[0]?.startOffset}`;
        const shape = `${name} ${ranges.map((range) => `${range.startOffset}-${range.endOffset}${range.count === 0 ? "" : "+"}`).join()}`;
        if (!shapes.has(shape)) found.push([shape, name, placesOf(ranges)]);
      }
    return {
      isEmpty: !found.some(([, name, places]) => adds(reached.get(name), places)),
      remember: () => {
        for (const [shape, name, places] of found) {
          shapes.add(shape);
          const known = reached.get(name);
          reached.set(
            name,
            known === undefined ? places : places.map((at, i) => at | (known[i] ?? 0)),
          );
        }
      },
    };
  }

  return {
    fresh,
    close: () => session.disconnect(),
    reached: () => reached.values().reduce((sum, places) => sum + places.reduce(plus, 0), 0),
  };
}

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** The ranges of a function lie within each other, the outer one first. */
function placesOf([whole, ...inner]: readonly Range[]): Places {
  if (whole === undefined) return new Uint8Array();
  const start = whole.startOffset;
  const places = new Uint8Array(whole.endOffset - start).fill(Math.min(whole.count, 1));
  for (const { startOffset, endOffset, count } of inner)
    places.fill(Math.min(count, 1), startOffset - start, endOffset - start);
  return places;
}

function adds(known: Places | undefined, places: Places): boolean {
  return places.some((at, index) => at === 1 && (known === undefined || known[index] === 0));
}

function plus(a: number, b: number): number {
  return a + b;
}
