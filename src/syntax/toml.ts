import { Fault } from "../domain/problem.ts";

/**
 * The value of a TOML text, in which `__proto__` is a key like any other. An empty text is an empty table.
 * @throws Fault `manifest-invalid`, with the line.
 */
export async function parseToml(text: string, path: string): Promise<unknown> {
  if (hasEndlessKey(text)) throw notToml(path, "a key has hundreds of parts");
  const { parse } = await import("smol-toml");
  try {
    return parse(text);
  } catch (thrown) {
    // The library's message ends in a piece of the file, which is not to be shown.
    const [first = ""] = (thrown instanceof Error ? thrown.message : String(thrown)).split("\n", 1);
    const reason = first.replace(/^Invalid TOML document: /, "");
    throw notToml(path, reason, thrown);
  }
}

/** Each part of a key costs some hundred bytes of memory, and two letters in the file. */
function hasEndlessKey(text: string): boolean {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    if (end - start > 2 * mostParts && endlessKey.test(text.slice(start, end))) return true;
    start = end + 1;
  }
  return false;
}

const mostParts = 300;
const endlessKey = new RegExp(
  `(?:^|[[{,])[ \\t]*(?:(?:[\\w-]{1,99}|"[^"]{0,99}"|'[^']{0,99}')[ \\t]*\\.[ \\t]*){${mostParts}}`,
);

function notToml(path: string, reason: string, cause?: unknown): Fault {
  const line = lineOf(cause);
  return new Fault(
    "manifest-invalid",
    `${path} is not valid TOML: ${reason}. Fix the file, or add it to \`exclude\` when it is not a real manifest.`,
    line === null ? { path } : { path, line },
    cause,
  );
}

/** By its shape and not its class, which would load the library where nothing else needs it. */
function lineOf(thrown: unknown): number | null {
  return thrown instanceof Error && "line" in thrown && typeof thrown.line === "number"
    ? thrown.line
    : null;
}
