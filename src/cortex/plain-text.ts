/** Makes text from outside fit for a message: one line, no control characters, no key, at most so many characters. */
export type PlainText = (text: string, maxLength?: number) => string;

export const maxTextLength = 300;

/** The `PlainText` of a client that has this key. An empty key hides nothing. */
export function createPlainText(key: string): PlainText {
  // As a server may echo it: as it is, from a URL, from JSON.
  const forms = [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)].filter(Boolean);
  return (text, maxLength = maxTextLength) => {
    const line = text
      .toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, " ")
      .replace(/\p{Cf}/gu, "")
      .trim();
    const hidden = forms.reduce((shown, form) => shown.replaceAll(form, "***"), line);
    return hidden.length > maxLength ? `${hidden.slice(0, maxLength - 1).toWellFormed()}…` : hidden;
  };
}
