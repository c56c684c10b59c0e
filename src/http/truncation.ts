import type { TransportResponse } from "./transport.ts";

const closing = new Map([
  ["[", "]"],
  ["{", "}"],
]);

/**
 * Whether the JSON of an answer opens and never closes. Only an answer without a length can arrive
 * so: there HTTP takes a broken connection for the end. The first and last characters show it for the
 * flat rows of this API, without parsing everything twice.
 */
export function isCutShort({ headers, body }: TransportResponse): boolean {
  if (!/\bjson\b/i.test(headers["content-type"] ?? "")) return false;
  const close = closing.get(edge(body, 1));
  return close !== undefined && close !== edge(body, -1);
}

/** The first character that is not white space, from the start or from the end. */
function edge(body: Uint8Array, step: 1 | -1): string {
  let at = step === 1 ? 0 : body.length - 1;
  while (isSpace(body[at])) at += step;
  return String.fromCharCode(body[at] ?? 0);
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
