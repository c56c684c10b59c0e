import { asciiText } from "../domain/ascii-text.ts";
import { Fault } from "../domain/problem.ts";

/** The first bytes of UTF-16: its mark, or the beginning of an XML declaration. */
const encodingByStart = [
  { start: [0xff, 0xfe], encoding: "utf-16le" },
  { start: [0xfe, 0xff], encoding: "utf-16be" },
  { start: [0x3c, 0, 0x3f, 0], encoding: "utf-16le" },
  { start: [0, 0x3c, 0, 0x3f], encoding: "utf-16be" },
] as const;

/**
 * The text of a file, without its byte order mark: UTF-8, UTF-16 that its first bytes show, or in XML
 * what its declaration states.
 * @throws Fault `manifest-encoding`
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  const shown = encodingByStart.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
  const text =
    shown === undefined
      ? (asciiText(bytes) ?? decode(bytes, declared(bytes) ?? "utf-8"))
      : decode(bytes, shown.encoding);
  // No manifest holds a NUL: it is the trace of UTF-16 or UTF-32 without a mark, or of a binary file.
  if (text === null || text.includes("\0"))
    throw new Fault(
      "manifest-encoding",
      `${path} is neither UTF-8 nor UTF-16 with a byte order mark, nor XML in the encoding that it declares. Save the file as UTF-8.`,
      { path },
    );
  return text;
}

// https://www.w3.org/TR/xml/#charencoding
const declaration = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;
/** More than any declaration needs. */
const longestDeclaration = 200;

/** The encoding that XML declares; `null` in other text, and for one that bytes such as these cannot be in. */
function declared(bytes: Uint8Array): string | null {
  if (bytes[0] !== 0x3c && bytes[0] !== 0xef) return null;
  const start = Buffer.from(bytes.subarray(0, longestDeclaration)).toString("latin1");
  const encoding = declaration.exec(start)?.[1] ?? null;
  return encoding === null || /^(?:utf|ucs|iso-10646-ucs)-?(?:16|32|2|4)/i.test(encoding)
    ? null
    : encoding;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
