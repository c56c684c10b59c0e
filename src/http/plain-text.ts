import { concealing, type Conceal } from "../domain/conceal.ts";

/** Makes text from outside fit for a message: one line, no control characters, no key, paired backticks, at most so many characters. */
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
    const cut =
      hidden.length > maxLength ? `${hidden.slice(0, maxLength - 1).toWellFormed()}…` : hidden;
    // An odd backtick would make code of the prose around it, and prose of the code.
    return cut.split("`").length % 2 === 1 ? cut : cut.replaceAll("`", "'");
  };
}
