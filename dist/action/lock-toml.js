import { V as parseToml } from "../action.js";
// src/manifests/python/lock-toml.ts
async function parseLock(text, path) {
	const bare = withoutUnread(text);
	if (bare.length === text.length) return await parseToml(text, path);
	return await parseToml(bare, path).catch(() => parseToml(text, path));
}
function withoutUnread(text) {
	return text.includes("\"\"\"") || text.includes("'''") ? text : text.replace(unread, "");
}
const list = String.raw`[\w."' -]+ = \[\n(?: {4}\{ ?(?:file|url) = "[^\n]*\},\n)+\]`;
const files = String.raw`(?:sdist|wheels) = \[?\{ ?url = "[^\n]*\}\]?`;
const prose = String.raw`(?:description|summary|python-versions|requires_python) = "[^\n]*"`;
const origin = String.raw`source = \{ registry = "[^"\n]*" \}`;
const unread = new RegExp(`^(?:${list}|${files}|${prose}|${origin})\n`, "gm");
export { parseLock as t };
