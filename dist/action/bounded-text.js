import { t as Fault } from "./problem.js";
// src/workspace/bounded-text.ts
const mostMarks = 8e6;
const marks = new Set([
	"\n",
	"[",
	"{",
	"<",
	"=",
	"."
].map((mark) => mark.charCodeAt(0)));
function boundedText(text, path) {
	if (text.length > mostMarks && hasMoreMarks(text)) throw tooMany(path);
	return text;
}
function hasMoreMarks(text) {
	let left = mostMarks;
	for (let at = 0; at < text.length && left >= 0; at += 1) if (marks.has(text.charCodeAt(at))) left -= 1;
	return left < 0;
}
function tooMany(path) {
	return new Fault("manifest-too-large", `${path} has more than ${mostMarks / 1e6} million lines, lists, mappings and values. Add it to \`exclude\` when it is not a real manifest.`, { path });
}
export { boundedText as t };
