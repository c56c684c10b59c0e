/** Puts `***` in the place of every secret in a text. */
export type Conceal = (text: string) => string;

/**
 * Hides secrets in every form in which a server may give them back: as they are, escaped for an
 * address, JSON or HTML, in hexadecimal, and in Base64, also as a part of more. The runner masks
 * fewer forms, and none of what leaves it as a report, a comment or an issue.
 * https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs
 * @param secrets an empty one hides nothing.
 */
export function concealing(secrets: readonly string[]): Conceal {
  const sources = secrets.filter((secret) => secret !== "").flatMap(forms);
  if (sources.length === 0) return (text) => text;
  const secret = new RegExp(sources.join("|"), "gi");
  return (text) => text.replace(secret, "***");
}

/** Shorter encoded texts are found by chance. */
const shortestEncoded = 8;

function forms(secret: string): readonly string[] {
  const bytes = [...new TextEncoder().encode(secret)];
  const binary = String.fromCharCode(...bytes);
  const encoded = [0, 1, 2].map((offset) => base64Within(binary, offset));
  const hexadecimal = bytes.length * 2 < shortestEncoded ? [] : [bytes.map(hex).join("[ :-]?")];
  return [
    Array.from(secret, escapings).join(""),
    ...hexadecimal,
    ...encoded
      .filter(({ length }) => length >= shortestEncoded)
      .map((text) => text.replaceAll(/[+/]/g, (sign) => (sign === "+" ? "[+-]" : "[/_]"))),
  ];
}

const bitsOfByte = 8;
const bitsOfDigit = 6;

/** What Base64 makes of a text whatever stands around it, where so many bytes of three stand before it. */
function base64Within(binary: string, offset: number): string {
  const first = Math.ceil((offset * bitsOfByte) / bitsOfDigit);
  const end = Math.floor(((offset + binary.length) * bitsOfByte) / bitsOfDigit);
  return btoa("\0".repeat(offset) + binary).slice(first, end);
}

const entities = new Map([
  ['"', "quot"],
  ["&", "amp"],
  ["'", "apos"],
  ["<", "lt"],
  [">", "gt"],
]);

/** A character as it is, and escaped for JSON, HTML and addresses, there up to three times over. */
function escapings(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = hex(code);
  const address = [...new TextEncoder().encode(character)]
    .map((byte) => `%(?:25){0,2}${hex(byte)}`)
    .join("");
  const named = entities.get(character);
  const forms = [
    String.raw`\\{1,3}(?:u00|x)${digits}`,
    `&#0{0,7}${code};`,
    `&#x0{0,7}${digits};`,
    address,
    ...(named === undefined ? [] : [`&${named};`]),
    // Last, since a character that begins an escape would leave the rest of it.
    String.raw`\\{0,3}${RegExp.escape(character)}`,
  ];
  return `(?:${forms.join("|")})`;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
