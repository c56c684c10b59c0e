import { t as asciiText } from "./ascii-text.js";
import { t as Fault } from "./problem.js";
// src/workspace/decode-text.ts
const encodingByStart = [
	{
		start: [255, 254],
		encoding: "utf-16le"
	},
	{
		start: [254, 255],
		encoding: "utf-16be"
	},
	{
		start: [
			60,
			0,
			63,
			0
		],
		encoding: "utf-16le"
	},
	{
		start: [
			0,
			60,
			0,
			63
		],
		encoding: "utf-16be"
	}
];
function decodeText(bytes, path) {
	const shown = encodingByStart.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
	const text = shown === void 0 ? asciiText(bytes) ?? decode(bytes, declared(bytes) ?? "utf-8") : decode(bytes, shown.encoding);
	if (text === null || text.includes("\0")) throw new Fault("manifest-encoding", `${path} is neither UTF-8 nor UTF-16 with a byte order mark, nor XML in the encoding that it declares. Save the file as UTF-8.`, { path });
	return text;
}
const declaration = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;
const longestDeclaration = 200;
function declared(bytes) {
	if (bytes[0] !== 60 && bytes[0] !== 239) return null;
	const start = Buffer.from(bytes.subarray(0, longestDeclaration)).toString("latin1");
	const encoding = declaration.exec(start)?.[1] ?? null;
	return encoding === null || /^(?:utf|ucs|iso-10646-ucs)-?(?:16|32|2|4)/i.test(encoding) ? null : encoding;
}
function decode(bytes, encoding) {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
export { decodeText as t };
