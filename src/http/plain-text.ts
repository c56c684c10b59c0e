import { concealing, type Conceal } from "../domain/conceal.ts";

/** Makes text from outside fit for a message: one line, no control characters, no key, at most so many characters. */
export type PlainText = (text: string, maxLength?: number) => string;

export const maxTextLength = 300;

/** The `PlainText` of a client that has this key. An empty key hides nothing. */
export function createPlainText(key: string): PlainText {
  let conceal: Conceal | null = null;
  return (text, maxLength = maxTextLength) => {
    // Most runs have no such text, so nothing is made for it ahead.
    conceal ??= concealing([key]);
    const line = text
      .toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, " ")
      .replace(/\p{Cf}/gu, "")
      .trim();
    const hidden = conceal(line);
    return hidden.length > maxLength ? `${hidden.slice(0, maxLength - 1).toWellFormed()}…` : hidden;
  };
}
