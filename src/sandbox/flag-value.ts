import { packageTypes, type PackageType } from "../domain/package.ts";

/** A kind of value that a flag takes. */
export interface FlagValue<Value> {
  /** Stands for the value in the help; where it is one of some words, those, with `|` between. */
  readonly placeholder: string;
  readonly allowed: string;
  /** `undefined` for what is not of this kind. */
  readonly read: (text: string) => Value | undefined;
}

export function oneOf<Word extends string | number>(words: readonly Word[]): FlagValue<Word> {
  return {
    placeholder: words.join("|"),
    allowed: `one of ${words.map((word) => `\`${word}\``).join(", ")}`,
    read: (text) => words.find((word) => String(word) === text),
  };
}

export function wholeNumber(least: number, most: number): FlagValue<number> {
  return {
    placeholder: "NUMBER",
    allowed: `a whole number from ${least} to ${most}`,
    read(text) {
      const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
      return value >= least && value <= most ? value : undefined;
    },
  };
}

export const anyText: FlagValue<string> = {
  placeholder: "TEXT",
  allowed: "any text",
  read: (text) => text,
};

/** Tags or CIDs, by comma or line. */
export const tags: FlagValue<readonly string[]> = {
  placeholder: "TAGS",
  allowed: "tags or CIDs, by comma",
  read: listed,
};

export const types: FlagValue<readonly PackageType[]> = {
  placeholder: "TYPES",
  allowed: `${packageTypes.map((type) => `\`${type.toLowerCase()}\``).join(", ")}, by comma`,
  read(text) {
    const named = new Set(listed(text).map((word) => word.toUpperCase()));
    const known = packageTypes.filter((type) => named.has(type));
    return known.length === named.size ? known : undefined;
  },
};

function listed(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
