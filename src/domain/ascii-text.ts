import { isAscii } from "node:buffer";

/**
 * The text of bytes that are all ASCII, as those of nearly every manifest and answer are; `null` for
 * others. A decoder takes several times as long for them, and twice the memory.
 */
export function asciiText(bytes: Uint8Array): string | null {
  if (!isAscii(bytes)) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
