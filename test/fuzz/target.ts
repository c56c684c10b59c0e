/** Something that reads what others wrote, with the promise that it keeps for any text at all. */
export interface Target {
  readonly name: string;
  /** Where the code is that reads, below src/. */
  readonly source: readonly string[];
  /** Texts that it reads well, to begin with. */
  readonly seeds: readonly string[];
  /** @throws anything where the promise is broken, and nothing where the text is refused as it should be. */
  readonly read: (text: string) => unknown;
}

/** @throws Error that says which promise is broken. */
export function promise(isKept: boolean, what: string): asserts isKept {
  if (!isKept) throw new Error(`broken promise: ${what}`);
}
