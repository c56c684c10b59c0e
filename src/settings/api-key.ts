import type { Parsed } from "./parsed.ts";

/** The key travels in an HTTP header. Its faults never show it. */
export function parseApiKey(text: string): Parsed<string> {
  if (/^[\u0021-\u007e]+$/.test(text)) return { value: text };
  const fault = /^bearer\s/i.test(text)
    ? "begins with `Bearer`; allowed is the key alone."
    : "holds a space, a line break or a character that is not ASCII; allowed is the key alone, as Cortex shows it.";
  return { faults: [fault] };
}
