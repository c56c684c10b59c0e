import type { Parsed } from "./parsed.ts";

/** The token travels in an HTTP header. Its fault never shows it. */
export function parseToken(text: string): Parsed<string> {
  if (/^[\u0021-\u007e]+$/.test(text)) return { value: text };
  return {
    faults: [
      "holds a space, a line break or a character that is not ASCII; allowed is the token alone.",
    ],
  };
}
