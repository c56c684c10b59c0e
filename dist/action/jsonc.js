import { t as parseJson } from "./json.js";
// src/syntax/jsonc.ts
function parseJsonc(text, path) {
	try {
		return JSON.parse(text.replace(/,(?=[ \t\r]*\n\s*[}\]])/g, " "));
	} catch {
		return parseJson(plainJson(text), path);
	}
}
const text = String.raw`"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)`;
const textOrComment = new RegExp(String.raw`${text}|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)`, "g");
const textOrLastComma = new RegExp(String.raw`${text}|,(?=\s*[}\]])`, "g");
function plainJson(jsonc) {
	return jsonc.replace(textOrComment, (found) => found.startsWith("/") ? found.replace(/[^\n]/g, " ") : found).replace(textOrLastComma, (found) => found === "," ? " " : found);
}
export { parseJsonc as t };
