import { parseJson } from "./json.ts";

/**
 * The value of a JSON text that may have comments and commas before closing brackets.
 * @throws Fault `manifest-invalid`, with the line.
 */
export function parseJsonc(text: string, path: string): unknown {
  try {
    // No string has a line break, so what is found here stands outside of them all.
    return JSON.parse(text.replace(/,(?=[ \t\r]*\n\s*[}\]])/g, " "));
  } catch {
    return parseJson(plainJson(text), path);
  }
}

const text = String.raw`"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)`;
const textOrComment = new RegExp(String.raw`${text}|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)`, "g");
const textOrLastComma = new RegExp(String.raw`${text}|,(?=\s*[}\]])`, "g");

/** The same text, with spaces where JSON allows nothing, so that every line stays where it is. */
function plainJson(jsonc: string): string {
  return jsonc
    .replace(textOrComment, (found) =>
      found.startsWith("/") ? found.replace(/[^\n]/g, " ") : found,
    )
    .replace(textOrLastComma, (found) => (found === "," ? " " : found));
}
