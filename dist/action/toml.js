import { t as Fault } from "./problem.js";
// src/syntax/toml.ts
async function parseToml(text, path) {
	if (hasEndlessKey(text)) throw notToml(path, "a key has hundreds of parts");
	const { parse } = await import("./smol-toml.js");
	try {
		return parse(text);
	} catch (thrown) {
		const [first = ""] = (thrown instanceof Error ? thrown.message : String(thrown)).split("\n", 1);
		throw notToml(path, first.replace(/^Invalid TOML document: /, ""), thrown);
	}
}
function hasEndlessKey(text) {
	for (let start = 0; start < text.length;) {
		const found = text.indexOf("\n", start);
		const end = found === -1 ? text.length : found;
		if (end - start > 2 * mostParts && endlessKey.test(text.slice(start, end))) return true;
		start = end + 1;
	}
	return false;
}
const mostParts = 300;
const endlessKey = new RegExp(`(?:^|[[{,])[ \\t]*(?:(?:[\\w-]{1,99}|"[^"]{0,99}"|'[^']{0,99}')[ \\t]*\\.[ \\t]*){${mostParts}}`);
function notToml(path, reason, cause) {
	const line = lineOf(cause);
	return new Fault("manifest-invalid", `${path} is not valid TOML: ${reason}. Fix the file, or add it to \`exclude\` when it is not a real manifest.`, line === null ? { path } : {
		path,
		line
	}, cause);
}
function lineOf(thrown) {
	return thrown instanceof Error && "line" in thrown && typeof thrown.line === "number" ? thrown.line : null;
}
export { parseToml as t };
