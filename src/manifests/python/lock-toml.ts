import { parseToml } from "../../syntax/toml.ts";

/**
 * The value of a lock, without the files, hashes, registries and descriptions that are most of its
 * text and are never looked at. What is not written as the tools write it is parsed whole, and so is
 * a lock with a fault, for the line of it.
 * @throws Fault `manifest-invalid`, with the line.
 */
export async function parseLock(text: string, path: string): Promise<unknown> {
  const bare = withoutUnread(text);
  if (bare.length === text.length) return await parseToml(text, path);
  return await parseToml(bare, path).catch(() => parseToml(text, path));
}

function withoutUnread(text: string): string {
  // Within a text of several lines a line would not be what it seems.
  return text.includes('"""') || text.includes("'''") ? text : text.replace(unread, "");
}

const list = String.raw`[\w."' -]+ = \[\n(?: {4}\{ ?(?:file|url) = "[^\n]*\},\n)+\]`;
const files = String.raw`(?:sdist|wheels) = \[?\{ ?url = "[^\n]*\}\]?`;
const prose = String.raw`(?:description|summary|python-versions|requires_python) = "[^\n]*"`;
const origin = String.raw`source = \{ registry = "[^"\n]*" \}`;
const unread = new RegExp(`^(?:${list}|${files}|${prose}|${origin})\n`, "gm");
