// src/manifests/comments.ts
const metadataBegin = /^# \/\/\/ script[^\S\n]*$/m;
const metadataEnd = /^# \/\/\/[^\S\n]*$/gm;
function inlineMetadata(text) {
	const first = metadataBegin.exec(text);
	if (first === null) return null;
	const begin = first.index + first[0].length;
	metadataEnd.lastIndex = begin;
	const last = metadataEnd.exec(text);
	return last === null ? null : {
		begin,
		end: last.index
	};
}
const openings = /["']|<!--|(?<![\w*.\])])\/\*|\/\*(?=[ \t]+\w)|(?<=^|[\s,;{}()[\]])(?:\/\/(?!>)|(?<!\{\{)#(?!:|r\s))/gm;
const xmlOpening = /<!--/g;
function withoutComments(text) {
	const plain = withMetadata(text);
	const opening = new RegExp(/^\s*</.test(plain) ? xmlOpening : openings);
	const endOf = createEnds(plain);
	const parts = [];
	let from = 0;
	for (let found = opening.exec(plain); found !== null; found = opening.exec(plain)) {
		const [mark] = found;
		const end = endOf(mark, found.index);
		if (end === null) continue;
		if (mark !== "\"" && mark !== "'") {
			const comment = plain.slice(found.index, end);
			parts.push(plain.slice(from, found.index), comment.replaceAll(/[^\n]/g, " "));
			from = end;
		}
		opening.lastIndex = end;
	}
	return [...parts, plain.slice(from)].join("");
}
function withMetadata(text) {
	const block = inlineMetadata(text);
	if (block === null) return text;
	const { begin, end } = block;
	const lines = text.slice(begin, end).replaceAll(/^#/gm, " ");
	return `${text.slice(0, begin)}${lines}${text.slice(end)}`;
}
function createEnds(text) {
	const unclosedUntil = /* @__PURE__ */ new Map();
	function lineEnd(at) {
		const end = text.indexOf("\n", at);
		return end === -1 ? text.length : end;
	}
	function quoteEnd(quote, begin) {
		quoted.lastIndex = begin;
		if (quoted.test(text)) return quoted.lastIndex;
		unclosedUntil.set(quote, lineEnd(begin));
		return null;
	}
	return (mark, begin) => {
		if (begin < (unclosedUntil.get(mark) ?? 0)) return null;
		if (mark === "\"" || mark === "'") return quoteEnd(mark, begin);
		const closing = closings.get(mark);
		if (closing === void 0) return lineEnd(begin);
		const end = text.indexOf(closing, begin + mark.length);
		if (end !== -1) return end + closing.length;
		unclosedUntil.set(mark, text.length);
		return null;
	};
}
const quoted = /(["'])(?:\\.|(?!\1)[^\\\n])*\1/y;
const closings = /* @__PURE__ */ new Map([["<!--", "-->"], ["/*", "*/"]]);
export { withoutComments as n, inlineMetadata as t };
