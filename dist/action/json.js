import { t as Fault } from "./problem.js";
// src/syntax/json.ts
function parseJson(text, path) {
	try {
		return JSON.parse(text);
	} catch (thrown) {
		throw unreadableError(text, path, thrown);
	}
}
function unreadableError(text, path, thrown) {
	if (text.trim() === "") return new Fault("manifest-invalid", `${path} is empty. Restore its content, or remove it.`, {
		path,
		line: 1
	}, thrown);
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	const reason = message.replace(/(?: in JSON at position|, (?:\.{3})?")[^]*$/, "");
	const line = lineOf(text, message);
	return new Fault("manifest-invalid", `${path} is not valid JSON: ${reason}. Fix the file, or add it to \`exclude\` when it is not a real manifest.`, line === null ? { path } : {
		path,
		line
	}, thrown);
}
function lineOf(text, message) {
	const position = /at position (?<offset>\d+)/.exec(message)?.groups?.["offset"];
	if (position !== void 0) return lineAt(text, Number(position));
	if (message.includes("end of JSON")) return lineAt(text, text.length);
	const shown = /^Unexpected token '(?<token>[^]{1,2})', (?<cut>\.{3})?"(?<around>[^]*)"/.exec(message);
	const { token = "", cut, around = "" } = shown?.groups ?? {};
	const within = cut === void 0 ? around.indexOf(token) : shownBefore;
	const certain = cut !== void 0 || within === around.lastIndexOf(token);
	const start = text.indexOf(around);
	return shown === null || !certain || start === -1 ? null : lineAt(text, start + within);
}
const shownBefore = 10;
function lineAt(text, offset) {
	let line = 1;
	for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
	return line;
}
export { parseJson as t };
