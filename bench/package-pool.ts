import type { Random } from "./random.ts";

/** A third-party package as a lockfile states it. */
export interface Entry {
  readonly name: string;
  readonly version: string;
  /** A hash in base64, of the length that sha512 has. */
  readonly hash: string;
}

const syllables = ["ar", "bel", "co", "dex", "fi", "gra", "ko", "lu", "min", "no", "pa", "quo"];

/** Many names, each in a few versions, as the lockfiles of one organisation share them. */
export function packagePool(random: Random, size: number): readonly Entry[] {
  return Array.from({ length: size }, (_, index) => ({
    name: `${syllables[random.below(12)]}${syllables[random.below(12)]}-${index.toString(36)}`,
    version: `${random.below(12)}.${random.below(30)}.${random.below(20)}`,
    hash: Buffer.from(random.hex(128), "hex").toString("base64"),
  }));
}

/** Some entries of the pool, each name once, every second one in a version of its own. */
export function sample(pool: readonly Entry[], random: Random, count: number): readonly Entry[] {
  const start = random.below(pool.length);
  return Array.from({ length: count }, (_, index) => {
    const entry = pool[(start + index * 7) % pool.length];
    if (entry === undefined) throw new Error("The pool is empty.");
    return random.below(8) === 0 ? { ...entry, version: `${entry.version}-rc.1` } : entry;
  });
}
