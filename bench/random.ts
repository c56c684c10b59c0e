/** The same numbers on every machine: a seeded generator (mulberry32), so that runs can be compared. */
export interface Random {
  /** An integer from 0 up to, but without, the limit. */
  below(limit: number): number;
  hex(length: number): string;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  return {
    below: (limit) => next() % limit,
    hex: (length) => {
      let digits = "";
      while (digits.length < length) digits += next().toString(16).padStart(8, "0");
      return digits.slice(0, length);
    },
  };
}
