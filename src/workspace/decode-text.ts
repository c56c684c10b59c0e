import { asciiText } from "../domain/ascii-text.ts";
import { Fault } from "../domain/problem.ts";

const encodingByMark = [
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/**
 * The text of a file, without its byte order mark: UTF-8, or UTF-16 that says so by a mark.
 * @throws Fault `manifest-encoding`
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  const known = encodingByMark.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  const text = asciiText(bytes) ?? decode(bytes, known?.encoding ?? "utf-8");
  // No manifest holds a NUL: it is the trace of UTF-16 or UTF-32 without a mark, or of a binary file.
  if (text === null || text.includes("\0"))
    throw new Fault(
      "manifest-encoding",
      `${path} is neither UTF-8 nor UTF-16 with a byte order mark. Save the file as UTF-8.`,
      { path },
    );
  return text;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
