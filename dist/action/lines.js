// src/syntax/lines.ts
const carriageReturn = 13;
var Lines = class {
	text;
	start = 0;
	end = 0;
	number = 0;
	#next = 0;
	constructor(text) {
		this.text = text;
	}
	next() {
		const { text } = this;
		const start = this.#next;
		if (start >= text.length) return false;
		const found = text.indexOf("\n", start);
		const end = found === -1 ? text.length : found;
		this.start = start;
		this.end = end > start && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
		this.number += 1;
		this.#next = end + 1;
		return true;
	}
	line() {
		return this.text.slice(this.start, this.end);
	}
};
const entry = /^\s*([^#!\s=:][^\s=:]*)\s*[=:\s]\s*(.*)$/;
function readProperties(text) {
	const properties = /* @__PURE__ */ new Map();
	const lines = new Lines(text);
	while (lines.next()) {
		const [, name, value] = entry.exec(lines.line()) ?? [];
		if (name !== void 0 && value !== void 0) properties.set(name, value.trim());
	}
	return properties;
}
export { readProperties as n, Lines as t };
