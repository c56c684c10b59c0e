import { i as __toESM, n as __exportAll } from "./runtime.js";
import { d as boundedText, en as Fault, h as openDisk, nt as parseJson, u as decodeText } from "../action.js";
const { existsSync, readFileSync } = process.getBuiltinModule("node:fs");
const { isAbsolute, join, relative } = process.getBuiltinModule("node:path");
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
	for (const child of element.children) if (child.name === name) {
		const text = child.text.trim();
		return text === "" ? null : text;
	}
	return null;
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
// src/maven/pom-identity.ts
function isPomOf(root, coordinates) {
	if (root.name !== "project") return false;
	const [parent] = childrenNamed(root, "parent");
	function part(name, inherits) {
		const own = childText(root, name);
		return own === null && inherits && parent !== void 0 ? childText(parent, name) : own;
	}
	return isSame(part("groupId", true), coordinates.groupId) && isSame(part("artifactId", false), coordinates.artifactId) && isSame(part("version", true), coordinates.version);
}
function isSame(written, asked) {
	return written !== null && (written.includes("${") || written === asked);
}
// src/maven/pom-document.ts
const maxPomBytes = 5e6;
async function pomIn(bytes, coordinates, path) {
	try {
		const root = await parseXml(boundedText(decodeText(bytes, path), path), path);
		return isPomOf(root, coordinates) ? root : null;
	} catch {
		return null;
	}
}
// src/maven/settings-file.ts
function readSettings(user, installation) {
	function all(list, name) {
		const own = listed(user, list, name);
		const ids = new Set(own.map(idOf));
		return [...own, ...listed(installation, list, name).filter((each) => !ids.has(idOf(each)))];
	}
	const profiles = all("profiles", "profile");
	const named = new Set([user, installation].flatMap((root) => listed(root, "activeProfiles", "activeProfile")).map(({ text }) => text.trim()));
	const active = profiles.filter((profile) => isByDefault(profile) || named.has(idOf(profile)));
	const repositories = active.toReversed().flatMap(repositoriesOf);
	return {
		isOffline: user !== null && childText(user, "offline") === "true",
		mirrors: all("mirrors", "mirror").map(mirrorOf),
		proxies: all("proxies", "proxy").filter((proxy) => childText(proxy, "active") !== "false"),
		servers: new Map(all("servers", "server").toReversed().map((server) => [idOf(server), server])),
		repositories: repositories.filter(isDefault),
		unsupported: [...profiles.filter((profile) => !active.includes(profile) && isConditional(profile)).map((profile) => `the \`<activation>\` of the profile ${shown(idOf(profile))}`), ...repositories.filter((repository) => !isDefault(repository)).map(({ id, layout }) => `the layout ${shown(layout)} of the repository ${shown(id)}`)]
	};
}
function isDefault({ layout }) {
	return layout === "default";
}
function listed(parent, list, name) {
	return (parent === null ? [] : childrenNamed(parent, list)).flatMap((each) => childrenNamed(each, name));
}
function idOf(element) {
	return childText(element, "id") ?? "";
}
function isByDefault(profile) {
	return childrenNamed(profile, "activation").some((activation) => childText(activation, "activeByDefault") === "true");
}
function isConditional(profile) {
	return childrenNamed(profile, "activation").flatMap(({ children }) => children).some(({ name }) => name !== "activeByDefault") && listed(profile, "repositories", "repository").length > 0;
}
function repositoriesOf(profile) {
	return listed(profile, "repositories", "repository").map((repository) => ({
		id: idOf(repository),
		url: urlOf(repository),
		hasReleases: childrenNamed(repository, "releases").every((releases) => childText(releases, "enabled") !== "false"),
		layout: childText(repository, "layout") ?? "default"
	}));
}
function mirrorOf(mirror) {
	return {
		id: idOf(mirror),
		url: urlOf(mirror),
		mirrorOf: childText(mirror, "mirrorOf") ?? "",
		layouts: childText(mirror, "mirrorOfLayouts") ?? "default,legacy",
		isBlocked: childText(mirror, "blocked") === "true"
	};
}
function urlOf(element) {
	return (childText(element, "url") ?? "").replace(/\/+$/, "");
}
function shown(text) {
	return `\`${text.replaceAll(/[`\s]+/g, " ").slice(0, 100)}\``;
}
// src/maven/pom-path.ts
function pomPath({ groupId, artifactId, version }) {
	const groups = groupId.split(".");
	if (![...groups, artifactId].every((part) => namePart.test(part)) || !isRelease(version) || artifactId === "." || artifactId === "..") return null;
	if (Math.max(groupId.length, artifactId.length, version.length) > longest) return null;
	return [
		...groups,
		artifactId,
		version,
		`${artifactId}-${version}.pom`
	].join("/");
}
const longest = 255;
const namePart = /^[\w.-]+$/;
function isRelease(version) {
	if (!/^[\w.+-]+$/.test(version) || /^\.+$/.test(version)) return false;
	return !/-SNAPSHOT$|^(?:LATEST|RELEASE)$|\+$/i.test(version);
}
// src/maven/maven-flags.ts
var maven_flags_exports = /* @__PURE__ */ __exportAll({
	flagsIn: () => flagsIn,
	mavenArgument: () => mavenArgument
});
function flagsIn(written = "") {
	return (written.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map((word) => word.replaceAll(/["']/g, ""));
}
function mavenArgument(env, names) {
	const words = flagsIn(env["MAVEN_ARGS"]);
	for (const [at, word] of words.entries()) for (const name of names) {
		if (word === name) return words[at + 1] ?? "";
		if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
	}
	return null;
}
// src/maven/machine-settings.ts
var machine_settings_exports = /* @__PURE__ */ __exportAll({
	installationRoot: () => installationRoot,
	machineSettings: () => machineSettings,
	settingsRoots: () => settingsRoots,
	userRoot: () => userRoot
});
async function machineSettings(env) {
	const [user, installation] = await Promise.all([userRoot(env), installationRoot(env)]);
	const settings = readSettings(known(user), known(installation));
	const faults = [...user === "unreadable" ? ["the file itself, which cannot be read as settings of Maven"] : [], ...installation === "unreadable" ? ["a file of the installation, which cannot be read as settings of Maven"] : []];
	return {
		...settings,
		unsupported: [...settings.unsupported, ...faults]
	};
}
function known(root) {
	return root === "unreadable" ? null : root;
}
function userRoot(env) {
	const home = env["HOME"] ?? env["USERPROFILE"] ?? "";
	return rootAt(mavenArgument(env, ["-s", "--settings"]) ?? join(home, ".m2", name), env);
}
function installationRoot(env) {
	return rootAt(mavenArgument(env, ["-gs", "--global-settings"]) ?? join(env["MAVEN_HOME"] ?? "", "conf", name), env);
}
async function settingsRoots(env) {
	return (await Promise.all([userRoot(env), installationRoot(env)])).map(known).filter((root) => root !== null);
}
const name = "settings.xml";
async function rootAt(file, env) {
	if (!isAbsolute(file) || isCheckedOut(file, env) || !existsSync(file)) return null;
	try {
		const root = await parseXml(decodeText(readFileSync(file), file), file);
		return root.name === "settings" ? root : "unreadable";
	} catch {
		return "unreadable";
	}
}
function isCheckedOut(file, env) {
	const workspace = env["GITHUB_WORKSPACE"] ?? "";
	return workspace !== "" && !relative(workspace, file).startsWith("..");
}
// src/manifests/lock-tool.ts
function lockError(path, fact, { name, command }) {
	return new Fault("manifest-invalid", `${path} ${fact}, so it is not a lock of ${name}. Run \`${command}\` to write it again.`, { path });
}
function newerLock(path, version, newest) {
	return {
		code: "lockfile-version-unknown",
		message: `${path} has ${version}; it was read as ${newest}. Compare the result, and update this action.`
	};
}
// src/manifests/reachable-from.ts
function reachableFrom(starts, next) {
	const reached = new Set(starts);
	for (const node of reached) for (const follower of next(node)) reached.add(follower);
	return reached;
}
// src/manifests/xml-file.ts
const parsed = /* @__PURE__ */ new WeakMap();
function xmlFile(path, repository) {
	const files = parsed.get(repository) ?? /* @__PURE__ */ new Map();
	parsed.set(repository, files);
	const root = files.get(path) ?? readXml(path, repository);
	files.set(path, root);
	return root;
}
async function readXml(path, repository) {
	return await parseXml(repository.text(path), path);
}
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
// src/maven/cache-directory.ts
function openCache(directory) {
	try {
		return openDisk(directory);
	} catch {
		return null;
	}
}
function cachedBytes(disk, path) {
	try {
		const real = disk.realPath(path);
		if (real === null) return null;
		const size = disk.size(real);
		return size === null || size > 5e6 ? null : disk.bytes(real, size);
	} catch {
		return null;
	}
}
export { childrenNamed as C, childText as S, idOf as _, readProperties as a, pomIn as b, lockError as c, machineSettings as d, machine_settings_exports as f, pomPath as g, maven_flags_exports as h, Lines as i, newerLock as l, flagsIn as m, openCache as n, xmlFile as o, userRoot as p, parseJsonc as r, reachableFrom as s, cachedBytes as t, installationRoot as u, shown as v, parseXml as x, maxPomBytes as y };
