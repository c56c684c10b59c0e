/** The forms of a secret that must be nowhere, by name. Written apart from the product's own list. */
export function formsOf(secret: string): ReadonlyMap<string, string> {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString("hex");
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  const units = Array.from(secret, (character) => character.charCodeAt(0));
  return new Map([
    ["as it is", secret],
    ["its first half", secret.slice(0, Math.ceil(secret.length / 2))],
    ["its second half", secret.slice(Math.floor(secret.length / 2))],
    ["for an address", encodeURIComponent(secret)],
    ["for an address, once more", encodeURIComponent(encodeURIComponent(secret))],
    ["for a form", new URLSearchParams({ a: secret }).toString().slice(2)],
    ["every byte for an address", percent],
    ["every byte for an address, in capitals", percent.toUpperCase()],
    ["for JSON", JSON.stringify(secret).slice(1, -1)],
    ["for JSON in JSON", JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
    ["every character for JSON", units.map((unit) => `\\u00${unit.toString(16)}`).join("")],
    ["for HTML", htmlEscaped(secret)],
    ["every character for HTML", units.map((unit) => `&#${unit};`).join("")],
    ["every character for HTML, hexadecimal", units.map((u) => `&#x${u.toString(16)};`).join("")],
    ["in hexadecimal", hex],
    ["in hexadecimal, in capitals", hex.toUpperCase()],
    ["in hexadecimal with colons", hex.replaceAll(/(?<=^(?:..)+)(?=..)/g, ":")],
    ["in Base64", inBase64("", secret)],
    ["in Base64 after one byte", inBase64("a", secret)],
    ["in Base64 after two bytes", inBase64("ab", secret)],
    ["in Base64 for addresses", inBase64("", secret).replaceAll("+", "-").replaceAll("/", "_")],
    ["as basic credentials", inBase64("user:", secret)],
  ]);
}

/** The digits that stay the same whatever comes after. */
function inBase64(before: string, secret: string): string {
  const whole = Buffer.from(before + secret).toString("base64");
  const firstDigit = Math.ceil((before.length * 8) / 6);
  return whole.slice(firstDigit, Math.floor(((before.length + secret.length) * 8) / 6));
}

function htmlEscaped(text: string): string {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return Object.entries(entities).reduce(
    (all, [sign, entity]) => all.replaceAll(sign, entity),
    text,
  );
}
