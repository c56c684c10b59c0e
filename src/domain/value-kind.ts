/** A kind of value that an input or a flag takes as text. */
export interface ValueKind<Value> {
  /** Stands for the value in a help; where it is one of some words, those, with `|` between. */
  readonly placeholder: string;
  /** As a message names it, after "allowed is". */
  readonly allowed: string;
  /** `undefined` for what is not of this kind. */
  readonly read: (text: string) => Value | undefined;
}

export function wordOf<Word extends string | number>(words: readonly Word[]): ValueKind<Word> {
  return {
    placeholder: words.join("|"),
    allowed: `one of ${words.map((word) => `\`${word}\``).join(", ")}`,
    read: (text) => words.find((word) => String(word) === text),
  };
}

/** A whole number within bounds, written in digits. */
export function numberWithin(least: number, most: number): ValueKind<number> {
  return {
    placeholder: "NUMBER",
    allowed: `a whole number from ${least} to ${most}`,
    read(text) {
      const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
      return value >= least && value <= most ? value : undefined;
    },
  };
}
