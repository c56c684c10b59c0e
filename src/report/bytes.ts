const encoder = new TextEncoder();

/** How many bytes the text takes in UTF-8. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** The text, cut between two characters to at most `maxBytes` of UTF-8, `…` included where it was cut. */
export function cutToBytes(text: string, maxBytes: number): string {
  if (byteLength(text) <= maxBytes) return text;
  const ellipsis = maxBytes < byteLength("…") ? "" : "…";
  const room = new Uint8Array(Math.max(0, maxBytes - byteLength(ellipsis)));
  const { read } = encoder.encodeInto(text, room);
  return text.slice(0, read) + ellipsis;
}
