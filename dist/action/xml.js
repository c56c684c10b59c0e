import { i as __toESM } from "./runtime.js";
import { t as Fault } from "./problem.js";
// src/syntax/html-entities.ts
const runs = [
	[160, "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"],
	[338, "OElig oelig"],
	[352, "Scaron scaron"],
	[376, "Yuml"],
	[402, "fnof"],
	[710, "circ"],
	[732, "tilde"],
	[913, "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho"],
	[931, "Sigma Tau Upsilon Phi Chi Psi Omega"],
	[945, "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega"],
	[977, "thetasym upsih"],
	[982, "piv"],
	[8194, "ensp emsp"],
	[8201, "thinsp"],
	[8204, "zwnj zwj lrm rlm"],
	[8211, "ndash mdash"],
	[8216, "lsquo rsquo sbquo"],
	[8220, "ldquo rdquo bdquo"],
	[8224, "dagger Dagger bull"],
	[8230, "hellip"],
	[8240, "permil"],
	[8242, "prime Prime"],
	[8249, "lsaquo rsaquo"],
	[8254, "oline"],
	[8260, "frasl"],
	[8364, "euro"],
	[8465, "image"],
	[8472, "weierp"],
	[8476, "real"],
	[8482, "trade"],
	[8501, "alefsym"],
	[8592, "larr uarr rarr darr harr"],
	[8629, "crarr"],
	[8656, "lArr uArr rArr dArr hArr"],
	[8704, "forall"],
	[8706, "part exist"],
	[8709, "empty"],
	[8711, "nabla isin notin"],
	[8715, "ni"],
	[8719, "prod"],
	[8721, "sum minus"],
	[8727, "lowast"],
	[8730, "radic"],
	[8733, "prop infin"],
	[8736, "ang"],
	[8743, "and or cap cup int"],
	[8756, "there4"],
	[8764, "sim"],
	[8773, "cong"],
	[8776, "asymp"],
	[8800, "ne equiv"],
	[8804, "le ge"],
	[8834, "sub sup nsub"],
	[8838, "sube supe"],
	[8853, "oplus"],
	[8855, "otimes"],
	[8869, "perp"],
	[8901, "sdot"],
	[8968, "lceil rceil lfloor rfloor"],
	[9001, "lang rang"],
	[9674, "loz"],
	[9824, "spades"],
	[9827, "clubs"],
	[9829, "hearts diams"]
];
function namedCharacters() {
	const characters = {
		amp: "&",
		gt: ">",
		lt: "<",
		quot: "\"",
		apos: "'"
	};
	for (const [first, names] of runs) for (const [at, name] of names.split(" ").entries()) characters[name] = String.fromCodePoint(first + at);
	Object.setPrototypeOf(characters, null);
	return characters;
}
// src/syntax/xml-element.ts
function childrenNamed(element, name) {
	return element.children.filter((child) => child.name === name);
}
function childText(element, name) {
	const text = element.children.find((child) => child.name === name)?.text.trim() ?? "";
	return text === "" ? null : text;
}
// src/syntax/regular-xml.ts
function readRegularXml(written) {
	const text = written.includes("\r") ? written.replaceAll("\r\n", "\n") : written;
	if (text.includes("&") || text.includes("]]>") || unusual.test(text)) return null;
	const document = opened("", none, 1);
	const open = [document];
	let current = document;
	let line = 1;
	let lineEnd = text.indexOf("\n");
	let at = endOf(declaration, text, 0);
	for (let tag = text.indexOf("<", at); tag !== -1; tag = text.indexOf("<", at)) {
		current.text += text.slice(at, tag);
		for (; lineEnd !== -1 && lineEnd < tag; lineEnd = text.indexOf("\n", lineEnd + 1)) line += 1;
		const next = text.charCodeAt(tag + 1);
		if (next === exclamation) {
			at = endOfComment(text, tag);
			if (at === 0) return null;
		} else if (next === slash) {
			at = tag + current.tag.length + 3;
			if (current === document || text.charCodeAt(at - 1) !== greater) return null;
			if (!text.startsWith(current.tag, tag + 2)) return null;
			open.pop();
			current = open.at(-1) ?? document;
		} else {
			const element = readStart(text, tag, line);
			if (element === null || open.length > 256) return null;
			current.children.push(element);
			at = startEnd.lastIndex;
			if (text.charCodeAt(at - 2) === slash) continue;
			open.push(element);
			current = element;
		}
	}
	const [root, another] = document.children;
	return root !== void 0 && current === document && another === void 0 && blank.test(document.text + text.slice(at)) ? root : null;
}
const unusual = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;
const [exclamation, slash, greater] = [
	33,
	47,
	62
];
const declaration = /<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="no")? ?\?>/y;
const startName = /<[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const attribute = /[ \t\n]+([A-Za-z_][\w.:-]*)=(?:"([^"<\t\n]*)"|'([^'<\t\n]*)')/y;
const startEnd = /[ \t\n]*\/?>/y;
const blank = /^[ \t\n]*$/;
const none = /* @__PURE__ */ new Map();
function opened(tag, attributes, line) {
	return {
		name: tag.slice(tag.indexOf(":") + 1),
		tag,
		attributes,
		children: [],
		text: "",
		line
	};
}
function endOfComment(text, start) {
	const end = text.startsWith("<!--", start) ? text.indexOf("--", start + 4) + 3 : 0;
	return end > 3 && text.charCodeAt(end - 1) === greater ? end : 0;
}
function readStart(text, start, line) {
	const nameEnd = endOf(startName, text, start);
	if (nameEnd === 0) return null;
	let at = nameEnd;
	let attributes = null;
	while (endOf(startEnd, text, at) === 0) {
		attribute.lastIndex = at;
		const match = attribute.exec(text);
		const name = match?.[1];
		if (name === void 0) return null;
		attributes ??= /* @__PURE__ */ new Map();
		if (attributes.has(name)) return null;
		attributes.set(name, match?.[2] ?? match?.[3] ?? "");
		at = attribute.lastIndex;
	}
	return opened(text.slice(start + 1, nameEnd), attributes ?? none, line);
}
function endOf(pattern, text, start) {
	pattern.lastIndex = start;
	return pattern.test(text) ? pattern.lastIndex : 0;
}
// src/syntax/xml.ts
async function parseXml(text, path) {
	return readRegularXml(text) ?? await parseAnyXml(text, path);
}
async function parseAnyXml(text, path) {
	const { SaxesParser } = await import("./saxes.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const parser = new SaxesParser();
	parser.ENTITIES = namedCharacters();
	const open = [];
	let root = null;
	let line = 1;
	function addText(piece) {
		const current = open.at(-1);
		if (current !== void 0) current.text += piece;
	}
	parser.on("error", ({ message }) => {
		throw unreadableError(path, parser.line, message.replace(/^\d+:\d+: /, "").replace(/\.$/, ""));
	});
	parser.on("opentagstart", () => {
		line = parser.column === 0 ? parser.line - 1 : parser.line;
	});
	parser.on("opentag", ({ name, attributes }) => {
		if (open.length >= 256) throw unreadableError(path, line, `nested deeper than 256 elements`);
		const element = {
			name: localName(name),
			attributes: attributesOf(attributes),
			children: [],
			text: "",
			line
		};
		open.at(-1)?.children.push(element);
		root ??= element;
		open.push(element);
	});
	parser.on("text", addText);
	parser.on("cdata", addText);
	parser.on("closetag", () => void open.pop());
	parser.write(text).close();
	return root ?? refuse(path);
}
const noAttributes = /* @__PURE__ */ new Map();
function attributesOf(attributes) {
	const entries = Object.entries(attributes);
	return entries.length === 0 ? noAttributes : new Map(entries);
}
function localName(name) {
	return name.slice(name.indexOf(":") + 1);
}
function refuse(path) {
	throw unreadableError(path, 1, "document must contain a root element");
}
function unreadableError(path, line, reason) {
	return new Fault("manifest-invalid", `${path} is not well-formed XML: ${reason}. Fix the file, or add it to \`exclude\`.`, {
		path,
		line
	});
}
export { childText as n, childrenNamed as r, parseXml as t };
