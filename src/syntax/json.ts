import { Fault } from "../domain/problem.ts";

/**
 * The value of a JSON text. Keys such as `__proto__` are ordinary properties of it.
 * @throws Fault `manifest-invalid`, with the line.
 */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw unreadableError(text, path, thrown);
  }
}

function unreadableError(text: string, path: string, thrown: unknown): Fault {
  if (text.trim() === "")
    return new Fault(
      "manifest-invalid",
      `${path} is empty. Restore its content, or remove it.`,
      { path, line: 1 },
      thrown,
    );
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  // The engine's message about a token ends in a piece of the file, which is not to be shown.
  const reason = message.replace(/(?: in JSON at position|, (?:\.{3})?")[^]*$/, "");
  const line = lineOf(text, message);
  return new Fault(
    "manifest-invalid",
    `${path} is not valid JSON: ${reason}. Fix the file, or add it to \`exclude\` when it is not a real manifest.`,
    line === null ? { path } : { path, line },
    thrown,
  );
}

/** The engine names a position, shows the text around a token, or has come to the end. */
function lineOf(text: string, message: string): number | null {
  const position = /at position (?<offset>\d+)/.exec(message)?.groups?.["offset"];
  if (position !== undefined) return lineAt(text, Number(position));
  if (message.includes("end of JSON")) return lineAt(text, text.length);
  const shown = /^Unexpected token '(?<token>[^]{1,2})', (?<cut>\.{3})?"(?<around>[^]*)"/.exec(
    message,
  );
  const { token = "", cut, around = "" } = shown?.groups ?? {};
  const within = cut === undefined ? around.indexOf(token) : shownBefore;
  const certain = cut !== undefined || within === around.lastIndexOf(token);
  const start = text.indexOf(around);
  return shown === null || !certain || start === -1 ? null : lineAt(text, start + within);
}

/** How many characters the engine shows before the token, where it cuts. */
const shownBefore = 10;

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1))
    line += 1;
  return line;
}
