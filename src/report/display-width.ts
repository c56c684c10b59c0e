const plain = /^[\x20-\x7e]*$/;

// https://www.unicode.org/reports/tr11/: what terminals draw two columns wide.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

const combining = /\p{Mn}|\p{Me}/u;

/** How many columns of a terminal the text takes. Control characters must be gone already. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text with blanks after it, at least `width` columns in all. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** The text with blanks before it, at least `width` columns in all. */
export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** The text in at most `width` columns, `…` included where it was cut. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let left = width - 1;
  let kept = "";
  for (const character of text) {
    left -= characterWidth(character);
    if (left < 0) break;
    kept += character;
  }
  return width < 1 ? "" : `${kept}…`;
}

function characterWidth(character: string): number {
  if (character >= " " && character <= "~") return 1;
  if (combining.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
