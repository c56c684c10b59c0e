import { $t as isRecord, C as variableVersion, E as withoutLine, Jt as asArray, Kt as canonicalName, L as perRepository, S as variableName, U as isDevelopmentName, W as isForDevelopment, Xt as getArray, Y as standIn, Yt as asString, at as upward, en as Fault, f as compileGlobs, it as pathFrom, rt as beside, st as unbounded, v as parseToml, w as warningOf, x as namelessAddress } from "../action.js";
import { c as lockError, i as Lines, l as newerLock, s as reachableFrom } from "./shared.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/python/constraints.ts
function constrain(stated, constraints) {
	if (constraints.length === 0) return stated.map((each) => each.package);
	const limits = limitsByName(constraints);
	const seen = /* @__PURE__ */ new Set();
	return stated.flatMap(({ package: entry, direct }) => {
		const name = canonical$3(entry);
		const { pinned, ranges } = limits.get(name) ?? {
			pinned: [],
			ranges: []
		};
		const limiting = pinned.length > 0 ? pinned : entry.version === null ? ranges : [];
		if (entry.resolved || direct || limiting.length === 0) return entry;
		const key = `${name}\n${entry.development}`;
		if (seen.has(key)) return [];
		seen.add(key);
		return limiting.map(({ version, resolved }) => ({
			...entry,
			version,
			resolved
		}));
	});
}
function limitsByName(constraints) {
	const limits = /* @__PURE__ */ new Map();
	for (const { package: entry } of constraints) {
		const known = limits.get(canonical$3(entry)) ?? {
			pinned: [],
			ranges: []
		};
		limits.set(canonical$3(entry), known);
		if (entry.resolved) known.pinned.push(entry);
		else if (entry.version !== null) known.ranges.push(entry);
	}
	return limits;
}
function canonical$3({ name }) {
	return canonicalName("PYTHON", name);
}
// src/manifests/python/include-trail.ts
const deepest$1 = 900;
var IncludeTrail = class {
	#files;
	#paths;
	file;
	constructor(root) {
		this.#files = [root];
		this.#paths = /* @__PURE__ */ new Set([root.path]);
		this.file = root;
	}
	get isRoot() {
		return this.#files.length === 1;
	}
	get line() {
		return this.file.lines.numbers[this.file.next - 1] ?? 0;
	}
	next() {
		for (;;) {
			const meaning = this.file.lines.meanings[this.file.next];
			if (meaning !== void 0) {
				this.file.next += 1;
				return meaning;
			}
			const outer = this.#files.at(-2);
			if (outer === void 0) return null;
			this.#files.pop();
			this.#paths.delete(this.file.path);
			this.file = outer;
		}
	}
	enter(file) {
		if (this.#files.length > deepest$1) throw new Fault("manifest-invalid", `${this.file.path} is reached through more than ${deepest$1} files that include one another, which pip does not follow. Include fewer files.`, {
			path: this.file.path,
			line: this.line
		});
		this.#files.push(file);
		this.#paths.add(file.path);
		this.file = file;
	}
	refuseCircle(target) {
		if (!this.#paths.has(target)) return;
		const chain = this.#files.map(({ path }) => path);
		const cycle = [...chain.slice(chain.indexOf(target)), target];
		throw new Fault("include-cycle", `${cycle.join(" → ")} is a cycle of includes. Break it.`, {
			path: this.file.path,
			line: this.line
		});
	}
};
// src/manifests/python/toml-tables.ts
function table(parent, name) {
	const value = Object.hasOwn(parent, name) ? parent[name] : void 0;
	return isRecord(value) ? value : {};
}
function tables(value) {
	return (Array.isArray(value) ? value : [value]).filter(isRecord);
}
function valuesAt(root, key) {
	let found = [{
		key: "",
		value: root
	}];
	for (const part of key.split(".")) found = found.flatMap(({ key: parent, value }) => {
		if (!isRecord(value)) return [];
		return (part === "*" ? Object.keys(value) : Object.hasOwn(value, part) ? [part] : []).map((name) => ({
			key: parent === "" ? name : `${parent}.${name}`,
			value: value[name]
		}));
	});
	return found;
}
// src/manifests/python/own-project.ts
async function isOwnProject(name, directory, repository) {
	const place = posix.normalize(decodeDirectory(directory)).replace(/^\/|\/$/g, "");
	if (place.startsWith("..")) return false;
	return (await namesIn(place === "" ? "." : place, repository)).has(canonicalName("PYTHON", name));
}
const namesIn = perRepository(async (directory, repository) => {
	const read = (file) => {
		const path = posix.join(directory, file);
		return repository.has(path) ? repository.text(path) : "";
	};
	const names = [
		...await namesOfToml(read("pyproject.toml")),
		/^name[^\S\n]*[=:][^\S\n]*([\w.-]+)[^\S\n]*$/m.exec(read("setup.cfg"))?.[1],
		/\bname\s*=\s*["']([\w.-]+)["']/.exec(read("setup.py"))?.[1]
	];
	return new Set(names.flatMap((name) => typeof name === "string" ? canonicalName("PYTHON", name) : []));
});
async function namesOfToml(text) {
	const root = await parseToml(text, "pyproject.toml").catch(() => null);
	if (!isRecord(root)) return [];
	const poetry = table(table(root, "tool"), "poetry");
	return [table(root, "project")["name"], poetry["name"]];
}
function decodeDirectory(directory) {
	try {
		return decodeURIComponent(directory);
	} catch {
		return directory;
	}
}
// src/manifests/python/logical-lines.ts
var LogicalLines = class {
	written = "";
	number = 0;
	#lines;
	constructor(text) {
		this.#lines = new Lines(unusualBreak.test(text) ? text.replace(unusualBreaks, "\n") : text);
	}
	get line() {
		return withoutComment(this.written).trim();
	}
	next() {
		const lines = this.#lines;
		while (lines.next()) {
			this.number = lines.number;
			const isContinued = continues(lines) && !isComment(lines);
			this.written = isContinued ? joined(lines) : lines.line();
			if (beginsWithName(this.written, 0)) return true;
			this.written = this.line;
			if (this.written !== "") return true;
		}
		return false;
	}
};
const unusualBreak = /\r(?!\n)|[\v\f\u001c-\u001e\u0085\u2028\u2029]/;
const unusualBreaks = new RegExp(unusualBreak, "g");
function joined(lines) {
	let text = withoutBackslashes(lines);
	while (lines.next()) {
		const isNoise = isHash(lines);
		const isLast = !isNoise && isComment(lines);
		const isContinued = continues(lines) && !isLast;
		if (!isNoise) text += isContinued ? withoutBackslashes(lines) : `${isLast ? " " : ""}${lines.line()}`;
		if (!isContinued) break;
	}
	return text;
}
function withoutBackslashes({ text, start, end }) {
	let first = start;
	let last = end;
	while (last > first && text.charCodeAt(last - 1) === backslash) last -= 1;
	while (first < last && text.charCodeAt(first) === backslash) first += 1;
	return text.slice(first, last);
}
function continues({ text, start, end }) {
	return end > start && text.charCodeAt(end - 1) === backslash;
}
const [tab, space, numberSign, tilde, backslash] = [
	9,
	32,
	35,
	126,
	92
];
const commentStart = /[^\S\n]*#/y;
function beginsWithName(text, start) {
	const code = text.charCodeAt(start);
	return code > numberSign && code <= tilde;
}
function isComment({ text, start }) {
	if (beginsWithName(text, start)) return false;
	commentStart.lastIndex = start;
	return commentStart.test(text);
}
function isHash({ text, start, end }) {
	let at = start;
	while (text.charCodeAt(at) === space || text.charCodeAt(at) === tab) at += 1;
	if (at === start || !text.startsWith("--hash=", at)) return false;
	const blank = text.indexOf(" ", at);
	return blank === -1 || blank >= end || blank === end - 2 && text.charCodeAt(end - 1) === backslash;
}
function withoutComment(line) {
	if (!line.includes("#")) return line;
	const start = /(?:^|\s)#/.exec(line)?.index;
	return start === void 0 ? line : line.slice(0, start);
}
// src/manifests/python/release-file.ts
const wheel = /^(?<name>[\w.]+)-(?<version>[^-]+)(?:-[^-]+){3,4}\.whl$/;
const archive$1 = /^(?<name>[\w.-]+?)-\d[^-]*\.(?:zip|tgz|tar\.(?:gz|bz2|xz))$/;
function releaseAt(address) {
	const file = (address.split(/[?#\s]/, 1)[0] ?? "").split("/").at(-1) ?? "";
	const { name, version } = wheel.exec(file)?.groups ?? archive$1.exec(file)?.groups ?? {};
	return name === void 0 ? null : {
		name,
		version: decoded(version)
	};
}
function decoded(version) {
	const written = version?.replace(/%2B/i, "+");
	return written !== void 0 && /^[\w.!+]+$/.test(written) ? written : null;
}
// src/manifests/python/requirement-url.ts
function nameOfUrl(url) {
	const [address = "", fragment = ""] = (url.split(/\s/, 1)[0] ?? "").split("#", 2);
	const isRepository = /^(?:git|hg|svn|bzr)\+/i.test(address);
	const subdirectory = /(?:^|&)subdirectory=([^&]+)/.exec(fragment)?.[1];
	const checkout = isRepository ? subdirectory ?? "." : null;
	const egg = /(?:^|&)egg=([\w.-]+)/.exec(fragment)?.[1];
	if (egg !== void 0) return {
		name: egg,
		guessed: false,
		checkout
	};
	const released = isRepository ? void 0 : releaseAt(address)?.name;
	if (released !== void 0) return {
		name: released,
		guessed: false,
		checkout
	};
	if (subdirectory !== void 0) return {
		name: null,
		guessed: true,
		checkout
	};
	return {
		name: isRepository ? repositoryName(address) : archivedName(address),
		guessed: true,
		checkout
	};
}
function shownUrl(url) {
	const [address = ""] = url.split(/[?#\s]/, 1);
	return address.replace(/^[^/]*:\/\/(?:[^/]*@)?/, "").slice(0, 100);
}
function repositoryName(address) {
	const [, path = ""] = /^[^/]+:\/\/[^/]*\/(.*)$/s.exec(address) ?? [];
	const [repository = ""] = path.split("@", 1);
	return named$1(repository.split("/").findLast((part) => part !== "")?.replace(/\.git$/, ""));
}
function archivedName(address) {
	const [path = ""] = address.split("?", 1);
	const parts = path.split("/");
	const packed = parts.findIndex((part) => /^(?:archive|zipball|tarball|get|zip)$/.test(part));
	const repository = parts[parts[packed - 1] === "-" ? packed - 2 : packed - 1];
	return packed > 0 ? named$1(repository) : named$1(archive.exec(parts.at(-1) ?? "")?.[1]);
}
const archive = /^(.+)\.(?:zip|tgz|tar\.(?:gz|bz2|xz))$/;
function named$1(text) {
	return text !== void 0 && /^[A-Za-z0-9][\w.-]*$/.test(text) ? text : null;
}
const archiveFile = /\.(?:whl|zip|tar|tgz|tbz|tar\.(?:gz|bz2|xz|lz|lzma))$/i;
const ofHatch = /^\{(?:root|home)[:}]/;
const pathLike = /^(?:[.~]|[A-Za-z]:[/\\]|[\w$-][^\s=<>!~;@]*[/\\]|[/\\])/;
function isLocal(text) {
	const scheme = /^([A-Za-z][A-Za-z0-9+.-]+):/.exec(text)?.[1]?.toLowerCase();
	if (scheme !== void 0) return scheme === "file" || scheme.endsWith("+file");
	return ofHatch.test(text) || pathLike.test(text) || archiveFile.test(text);
}
// src/manifests/python/requirement-options.ts
const spellings = [
	{
		name: "requirement",
		short: "-r"
	},
	{
		name: "constraint",
		short: "-c"
	},
	{
		name: "editable",
		short: "-e"
	}
];
function requirementOptions(text) {
	const words = text.match(/(?:[^\s"']|"[^"]*"|'[^']*'|["'])+/g) ?? [];
	for (const { name, short } of spellings) {
		const long = `--${name}`;
		const index = words.findIndex((word) => word === long || word.startsWith(`${long}=`) || word.startsWith(short));
		const word = words[index];
		if (word === void 0) continue;
		return {
			name,
			value: unquoted((word.startsWith(long) ? word.slice(long.length) : word.slice(short.length)).replace(/^=/, "") || (words[index + 1] ?? ""))
		};
	}
	return null;
}
function unquoted(value) {
	return value.replace(/^(["'])(.*)\1$/s, "$2");
}
// src/manifests/python/specifier.ts
const clause$1 = /^\s*(?:(~=|[=!]=|[<>]=?)\s*([A-Za-z0-9][A-Za-z0-9.+!_-]*(?:\.\*[A-Za-z0-9.*]*)?)|(===)\s*([^\s,;)]+))\s*$/;
const exact = /^(?:==([^*,=]+)|===(.+))$/;
function readSpecifier(text) {
	const clauses = text.trim().replace(/^\((.*)\)$/s, "$1").replace(/,\s*$/, "").split(",").map((part) => clause$1.exec(part));
	return clauses.includes(null) ? null : clauses.map((match) => match?.slice(1).join("")).join(",");
}
function pinnedVersion(specifier) {
	const [, equal, identical] = exact.exec(specifier) ?? [];
	return equal ?? identical ?? null;
}
// src/manifests/python/requirement-line.ts
function readRequirementLine(text) {
	return readUsual(text) ?? readUnusual(text);
}
function readUnusual(text) {
	if (text.charCodeAt(0) !== dash$1) return readRequirement(text);
	const option = requirementOptions(text);
	if (option === null) return { kind: "option" };
	const { name, value } = option;
	if (value === "") return null;
	if (name === "editable") return readEditable(value);
	return {
		kind: "include",
		target: value,
		constraint: name === "constraint"
	};
}
const [dash$1, equalsSign] = [45, 61];
const usual = /[A-Za-z0-9][\w.-]*[A-Za-z0-9][=>]=\d[\w.]*(?=\s*(?:$|;)|\s+[-#])/y;
function readUsual(text) {
	usual.lastIndex = 0;
	if (!usual.test(text)) return null;
	const equals = text.indexOf("=");
	const resolved = text.charCodeAt(equals + 1) === equalsSign;
	const operator = resolved ? equals : equals - 1;
	return {
		kind: "package",
		package: {
			name: text.slice(0, operator),
			version: text.slice(resolved ? operator + 2 : operator, usual.lastIndex),
			development: false,
			resolved
		},
		direct: false,
		checkout: null,
		cause: null
	};
}
function readEditable(target) {
	return hasScheme(target) && !isLocal(target) ? readUrl(target) : localProject(target);
}
const named = /^(?<name>[A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?<rest>.*)$/s;
function readRequirement(text) {
	const line = withoutOptions(text);
	if (/^[=<>!~]/.test(line) && readSpecifier(line) !== null) return { kind: "stray" };
	if (hasScheme(line)) return isLocal(line) ? localProject(line) : readUrl(line);
	const { name, rest } = named.exec(line)?.groups ?? {};
	if (name !== void 0 && rest?.startsWith("@") === true) return readDirect(name, rest.slice(1).trim());
	if (isLocal(line.split(/[;\s[]/, 1)[0] ?? "")) return localProject(line);
	if (environmentVariable.test(line)) return {
		kind: "nameless",
		checkout: null,
		cause: variableName(line.slice(0, 100))
	};
	if (name === void 0 || rest === void 0 || /[._-]$/.test(name)) return null;
	return readVersioned(name, rest);
}
const environmentVariable = /^(?:[A-Za-z0-9][\w.-]*)?\$\{[A-Z0-9_]+\}/;
function readDirect(name, url) {
	if (url === "") return null;
	if (isLocal(url) && releaseAt(url) === null) return {
		kind: "local",
		name
	};
	return direct(name, url, { checkout: nameOfUrl(url).checkout });
}
function localProject(target) {
	const path = (target.split(/[;[#\s]/, 1)[0] ?? "").replaceAll("\\", "/");
	const name = /[#&]egg=([\w.-]+)/.exec(target)?.[1] ?? null;
	const released = releaseAt(path);
	return released === null ? {
		kind: "local",
		name
	} : direct(name ?? released.name, path);
}
function readUrl(url) {
	const { name, guessed, checkout } = nameOfUrl(url);
	const cause = guessed ? namelessAddress(shownUrl(url)) : null;
	if (name !== null) return direct(name, url, {
		checkout,
		cause
	});
	return {
		kind: "nameless",
		checkout,
		cause: namelessAddress(shownUrl(url))
	};
}
function direct(name, url, remarks = {}) {
	const version = releaseAt(url)?.version ?? null;
	return stated({
		name,
		version,
		resolved: version !== null,
		development: false
	}, {
		...remarks,
		direct: true
	});
}
function readVersioned(name, rest) {
	const written = rest.replace(/[;#].*$/s, "").trim();
	if (written === "") return unversioned(name);
	const specifier = readSpecifier(written);
	if (written.includes("${") || specifier === null && isFilledInLater(rest)) return unversioned(name, { cause: variableVersion(name) });
	if (specifier === null) return null;
	const pinned = pinnedVersion(specifier);
	return stated({
		name,
		version: pinned ?? specifier,
		resolved: pinned !== null,
		development: false
	});
}
function isFilledInLater(text) {
	const found = standIn(text);
	return found !== null && !/^(?:\{\{|<%)/.test(found);
}
function unversioned(name, remarks = {}) {
	return stated({
		name,
		version: null,
		resolved: false,
		development: false
	}, remarks);
}
function stated(entry, { direct: isDirect = false, checkout = null, cause = null } = {}) {
	return {
		kind: "package",
		package: entry,
		direct: isDirect,
		checkout,
		cause
	};
}
function withoutOptions(text) {
	const start = /\s-/.exec(text)?.index;
	return start === void 0 ? text : text.slice(0, start);
}
function hasScheme(text) {
	return /^(?:(?:git|hg|svn|bzr)\+|[A-Za-z][A-Za-z0-9+.-]*:\/\/|file:)/i.test(text);
}
// src/manifests/python/requirements-lines.ts
const linesOfFile = perRepository((path, repository, text) => readLines(text ?? repository.text(path), path, repository));
function readLines(text, path, repository) {
	const meanings = [];
	const { bounds = unbounded } = repository;
	const includes = includesWrittenIn(posix.dirname(path), repository);
	const numbers = [];
	const lines = new LogicalLines(text);
	while (lines.next()) {
		const { number, written } = lines;
		const known = written.charCodeAt(0) === dash ? includes.get(lines.line) : readUsual(written);
		if (known != null) {
			meanings.push(known);
			numbers.push(number);
			continue;
		}
		const { line } = lines;
		const meaning = readUnusual(line);
		if (meaning === null) throw notUnderstood$1(path, number);
		if (meaning.kind === "option") continue;
		numbers.push(number);
		if (meaning.kind === "include") {
			bounds.check();
			const include = resolved(meaning, path, repository);
			includes.set(line, include);
			meanings.push(include);
		} else if (meaning.kind === "stray") meanings.push({
			kind: "stray",
			cause: strayVersion(path)
		});
		else meanings.push(meaning);
	}
	return {
		meanings,
		numbers
	};
}
const dash = 45;
const includesWrittenIn = perRepository(() => /* @__PURE__ */ new Map());
function resolved({ target: written, constraint }, path, repository) {
	const target = written.includes("${") ? null : pathFrom(path, written);
	return {
		kind: "include",
		constraint,
		target,
		exists: target !== null && repository.has(target),
		cause: constraint ? foreignConstraints(written) : foreignRequirements(written)
	};
}
function foreignRequirements(written) {
	return {
		code: "names-unresolved",
		fact: "Included requirements are outside the repository",
		subject: shownUrl(written),
		next: "Move the file into the repository."
	};
}
function foreignConstraints(written) {
	return {
		code: "version-unresolved",
		fact: "Constraints are outside the repository",
		subject: shownUrl(written),
		next: "Keep them in the repository, or write versions; a package without a version of its own counts without one."
	};
}
function strayVersion(path) {
	return {
		code: "version-unresolved",
		fact: "A line has a version and no package",
		subject: path,
		next: "Write it behind its package."
	};
}
function notUnderstood$1(path, line) {
	return new Fault("manifest-invalid", `${path} has a line that is neither a requirement nor an option of pip. Fix the line, or add the file to \`exclude\`.`, {
		path,
		line
	});
}
// src/manifests/python/requirements-files.ts
function readRequirements(lines, path, repository) {
	const trail = new IncludeTrail({
		path,
		constraint: false,
		development: isForDevelopment(path),
		lines,
		next: 0
	});
	const collected = {
		packages: [],
		addressed: false,
		constraints: [],
		included: /* @__PURE__ */ new Set(),
		constraining: /* @__PURE__ */ new Set(),
		warnings: [],
		filtered: false
	};
	for (let meaning = trail.next(); meaning !== null; meaning = trail.next()) {
		countLine(trail.isRoot, repository, trail.file.path);
		if (meaning.kind === "include") enter(meaning, trail, collected, repository);
		else if (meaning.kind === "local") collected.filtered = true;
		else collect(meaning, trail, collected);
	}
	const { included, constraining } = collected;
	return {
		...collected,
		included: [...included],
		constraining: [...constraining]
	};
}
function enter({ target, exists, cause, constraint: isConstraint }, trail, { included, constraining, warnings }, repository) {
	const { file } = trail;
	const constraint = isConstraint || file.constraint;
	if (target === null) {
		warn(constraint ? {
			...cause,
			code: "version-unresolved"
		} : cause, trail, warnings);
		return;
	}
	trail.refuseCircle(target);
	if (!exists) {
		const fault = missing(file.path, target, trail.line);
		if (!constraint) throw fault;
		const { code, message } = fault;
		warnings.push({
			code,
			message,
			...trail.isRoot && { line: trail.line }
		});
		return;
	}
	const reached = constraint ? constraining : included;
	if (reached.has(target)) return;
	reached.add(target);
	repository.bounds?.countInclude(target);
	const lines = linesOfFile(target, repository);
	const development = file.development && isForDevelopment(target);
	trail.enter({
		path: target,
		constraint,
		development,
		lines,
		next: 0
	});
}
function collect(meaning, trail, collected) {
	const { constraint, development } = trail.file;
	if (meaning.kind === "package" && constraint) collected.constraints.push(meaning);
	else if (meaning.kind === "package") {
		collected.packages.push(development ? forDevelopment(meaning) : meaning);
		collected.addressed ||= meaning.direct;
	}
	if (meaning.cause !== null && !constraint) warn(meaning.cause, trail, collected.warnings);
}
function warn(cause, trail, warnings) {
	warnings.push(warningOf(trail.file.path, cause, trail.isRoot ? trail.line : void 0));
}
const mostIncludedLines = 2e7;
const includedLines = perRepository(() => ({ count: 0 }));
function countLine(isRoot, repository, path) {
	if (isRoot) return;
	const lines = includedLines(".", repository);
	lines.count += 1;
	if (lines.count % linesBetweenChecks === 0) repository.bounds?.check();
	if (lines.count > mostIncludedLines) throw new Fault("manifest-too-large", `${path} is one of files that include one another with more than ${mostIncludedLines / 1e6} million lines in all. Include fewer files.`, { path });
}
const linesBetweenChecks = 1e3;
function forDevelopment(stated) {
	return {
		...stated,
		package: {
			...stated.package,
			development: true
		}
	};
}
async function withoutOwn({ packages, addressed }, repository) {
	if (!addressed) return packages;
	const foreign = [];
	for (const stated of packages) {
		const { checkout, package: entry } = stated;
		if (checkout === null || !await isOwnProject(entry.name, checkout, repository)) foreign.push(stated);
	}
	return foreign;
}
function missing(file, target, line) {
	return new Fault("include-missing", `${file} includes ${target}, which does not exist. Fix the include line.`, {
		path: file,
		line
	});
}
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
// src/manifests/python/requirement.ts
function requirementOf(name, overrides = {}) {
	return {
		name,
		version: null,
		resolved: false,
		development: false,
		local: false,
		pythons: "",
		unused: false,
		checkout: null,
		cause: null,
		...overrides
	};
}
// src/manifests/python/requirements-in-files.ts
const nothingFound = {
	requirements: [],
	uses: [],
	warnings: []
};
function requirementsInFiles(files, path, repository, development = false) {
	return joinFound(files.map((written) => {
		const file = posix.join(posix.dirname(path), written);
		if (file.startsWith("../") || !repository.has(file)) return {
			...nothingFound,
			warnings: [warningOf(path, missingFile(written))]
		};
		const { packages, included, warnings } = readRequirements(linesOfFile(file, repository), file, repository);
		return {
			requirements: packages.map(({ package: entry, checkout }) => requirementOf(entry.name, {
				...entry,
				checkout,
				development: development || entry.development
			})),
			uses: [file, ...included],
			warnings: warnings.map(withoutLine)
		};
	}));
}
function joinFound(found) {
	return {
		requirements: found.flatMap(({ requirements }) => requirements),
		uses: found.flatMap(({ uses }) => uses),
		warnings: found.flatMap(({ warnings }) => warnings)
	};
}
function missingFile(written) {
	return {
		code: "names-unresolved",
		fact: "A file of requirements is not in the repository",
		subject: written.slice(0, 100),
		next: "Add the file, or correct its name."
	};
}
// src/manifests/python/setup-cfg.ts
function readSections(text) {
	const sections = /* @__PURE__ */ new Map();
	const lines = new Lines(text);
	let section = /* @__PURE__ */ new Map();
	let key = null;
	let indent = 0;
	while (lines.next()) {
		const written = lines.line();
		const line = written.trim();
		if (line === "" || /^[#;]/.test(line)) continue;
		const depth = written.search(/\S/);
		if (key !== null && depth > indent) {
			section.set(key, `${section.get(key) ?? ""}\n${line}`);
			continue;
		}
		indent = depth;
		const name = /^\[([^\]]+)\]/.exec(line)?.[1];
		if (name === void 0) {
			const [, option = line, value = ""] = /^([^=:]*)[=:](.*)$/s.exec(line) ?? [];
			key = option.trim().toLowerCase().replaceAll("-", "_");
			section.set(key, value.trim());
		} else {
			section = sections.get(name) ?? /* @__PURE__ */ new Map();
			sections.set(name, section);
			key = null;
		}
	}
	return sections;
}
function listIn(value) {
	return (value.includes("\n") ? value.split("\n") : splitLine(value)).map((entry) => entry.trim()).filter((entry) => entry !== "" && entry[0] !== "#");
}
function splitLine(value) {
	return value.split(/;(?!\s*\(*\s*(?:(?:python|os|sys|platform|implementation|extra)[\w.]*|"[^"]*"|'[^']*')\s*(?:[<>=!~]|(?:not )?in\b))/);
}
const [deepest, mostReferences] = [10, 1e4];
function interpolated(value, section) {
	let references = 0;
	function filled(text, depth) {
		if (depth > deepest) return text;
		return text.replace(/%(?:%|\(([^()]*)\)s)/g, (written, key) => {
			if (key === void 0) return "%";
			references += 1;
			const found = section.get(key.toLowerCase().replaceAll("-", "_"));
			if (found === void 0 || references > mostReferences) return written;
			return filled(found, depth + 1);
		});
	}
	return value.includes("%") ? filled(value, 0) : value;
}
function filesIn(value) {
	const [, list] = /^\s*file:(.*)$/s.exec(value) ?? [];
	return list === void 0 ? null : list.split(/[,\n]/).map((file) => file.trim()).filter((file) => file !== "");
}
// src/manifests/python/static-fields.ts
const dependencyFields = ["dependencies", "optional-dependencies"];
function dynamicFields(project) {
	const names = new Set(getArray(project, "dynamic"));
	return new Set(dependencyFields.filter((field) => names.has(field)));
}
async function ownFields(path, repository) {
	if (!repository.has(path)) return /* @__PURE__ */ new Set();
	const root = await parseToml(repository.text(path), path).catch(() => null);
	if (!isRecord(root) || !isRecord(root["project"])) return /* @__PURE__ */ new Set();
	return new Set(dependencyFields).difference(dynamicFields(root["project"]));
}
// src/manifests/python/dynamic-requirements.ts
function dynamicRequirements(file, path, repository) {
	const tool = table(file, "tool");
	return joinFound([...dynamicFields(table(file, "project"))].map((field) => {
		const files = [...setuptoolsFiles(tool, field), ...hatchFiles(tool, field)];
		const isCode = setuptoolsCode(tool, field) || files.length === 0 && !isElsewhere(field, tool, path, repository);
		return joinFound([requirementsInFiles(files, path, repository), isCode ? {
			...nothingFound,
			warnings: [warningOf(path, computed(field))]
		} : nothingFound]);
	}));
}
function setuptoolsValues(tool, field) {
	const value = table(table(table(tool, "setuptools"), "dynamic"), field);
	return field === "dependencies" ? [value] : Object.values(value).filter(isRecord);
}
function setuptoolsFiles(tool, field) {
	return setuptoolsValues(tool, field).flatMap(({ file }) => textsIn$1(file));
}
function setuptoolsCode(tool, field) {
	return setuptoolsValues(tool, field).some(({ attr }) => attr !== void 0);
}
function hatchFiles(tool, field) {
	const { files, filename, ...hook } = table(table(table(table(tool, "hatch"), "metadata"), "hooks"), "requirements_txt");
	return field === "dependencies" ? [...textsIn$1(files), ...textsIn$1(filename)] : Object.values(table(hook, "optional-dependencies")).flatMap(textsIn$1);
}
function textsIn$1(value) {
	return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
}
function isElsewhere(field, tool, path, { has, text }) {
	if (isRecord(table(tool, "poetry")["dependencies"])) return true;
	const [setupCfg, setupPy] = [beside(path, "setup.cfg"), beside(path, "setup.py")];
	const key = field === "dependencies" ? "install_requires" : "extras_require";
	if (has(setupPy) && text(setupPy).includes(key)) return true;
	const sections = readSections(has(setupCfg) ? text(setupCfg) : "");
	return sections.has(`options.${key}`) || sections.get("options")?.has(key) === true;
}
function computed(field) {
	return {
		code: "names-unresolved",
		fact: "Code computes dependencies that a pyproject.toml lists as dynamic",
		subject: `project.${field}`,
		next: "Write them in `[project]` or in a file of requirements, or lock them."
	};
}
// src/manifests/python/group-includes.ts
function refuseBadIncludes(groups, others, path) {
	const includes = new Map(Object.entries(groups).map(([name, group]) => [canonical$2(name), includedBy(group)]));
	const known = /* @__PURE__ */ new Set([...includes.keys(), ...others.map(canonical$2)]);
	const missing = [...includes.values()].flat().find((name) => !known.has(name));
	if (missing !== void 0) throw missingGroup(missing, path);
	const done = /* @__PURE__ */ new Set();
	const trail = /* @__PURE__ */ new Set();
	function follow(group) {
		if (done.has(group)) return;
		if (trail.has(group)) {
			const cycle = [...trail].slice([...trail].indexOf(group));
			throw new Fault("include-cycle", `${path} has dependency groups that include each other: ${[...cycle, group].join(" → ")}. Break the cycle.`, { path });
		}
		trail.add(group);
		for (const next of includes.get(group) ?? []) follow(next);
		trail.delete(group);
		done.add(group);
	}
	for (const group of includes.keys()) follow(group);
}
function missingGroup(name, path) {
	return new Fault("include-missing", `${path} has a dependency group that includes \`${name.slice(0, 100)}\`, which is not one of its groups. Correct the name, or add the group.`, { path });
}
function includedBy(group) {
	return tables(group).flatMap(({ "include-group": name }) => typeof name === "string" ? canonical$2(name) : []);
}
function canonical$2(name) {
	return canonicalName("PYTHON", name);
}
// src/manifests/python/python-range.ts
function isForOlderPython(required, project) {
	if (required === "" || project === "") return false;
	const starts = clausesOf(project).map(startOf);
	const ends = clausesOf(required).map(endOf);
	const [firstStart] = known(starts).toSorted(compare);
	const lastEnd = known(ends).toSorted(compare).at(-1);
	return !starts.includes(null) && !ends.includes(null) && firstStart !== void 0 && lastEnd !== void 0 && compare(firstStart, lastEnd) >= 0;
}
function pythonIn(marker) {
	if (/\bor\b/.test(marker)) return "";
	return [...marker.matchAll(comparison)].map(([, text = "", version]) => text + version).join(",");
}
const comparison = /\bpython_(?:full_)?version\s*(<=?|>=?|==|~=)\s*["']([\d.*]+)["']/g;
function clausesOf(range) {
	return range.split("|").filter((part) => part.trim() !== "").map((alternative) => [...alternative.matchAll(clause)].map(([, operator = "", version = ""]) => ({
		operator,
		numbers: version.split(".").flatMap((part) => /^\d+$/.test(part) ? Number(part) : [])
	})));
}
const clause = /(<=|>=|==|~=|!=|<|>|\^|~|=)?\s*v?(\d+(?:\.[\d*]+)*)/g;
function startOf(clauses) {
	return clauses.filter(({ operator }) => ![
		"<",
		"<=",
		"!="
	].includes(operator)).map(({ numbers }) => numbers).toSorted(compare).at(-1) ?? null;
}
function endOf(clauses) {
	return clauses.flatMap(({ operator, numbers }) => {
		if (operator === "<") return [numbers];
		if (operator === "^") return [next(numbers, 1)];
		if (operator === "~") return [next(numbers, 2)];
		if (operator === "~=") return [next(numbers, numbers.length - 1)];
		return operator === "<=" || operator === "" || operator === "==" || operator === "=" ? [next(numbers, numbers.length)] : [];
	}).toSorted(compare)[0] ?? null;
}
function next(numbers, length) {
	const kept = numbers.slice(0, Math.max(1, length));
	return [...kept.slice(0, -1), (kept.at(-1) ?? 0) + 1];
}
function compare(a, b) {
	for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
		const difference = (a[at] ?? 0) - (b[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
function known(versions) {
	return versions.filter((version) => version !== null);
}
// src/manifests/python/listed-requirements.ts
function listedRequirements(file, path) {
	return lists.flatMap(({ key, development, templates = false }) => valuesAt(file, key).flatMap(({ key: found, value }) => requirementsOf$2({
		key: found,
		written: value,
		development,
		templates
	}, path)));
}
const lists = [
	{
		key: "project.dependencies",
		development: false
	},
	{
		key: "project.optional-dependencies.*",
		development: false
	},
	{
		key: "dependency-groups.*",
		development: true
	},
	{
		key: "tool.pdm.dev-dependencies.*",
		development: true
	},
	{
		key: "tool.uv.dev-dependencies",
		development: true
	},
	{
		key: "tool.rye.dev-dependencies",
		development: true
	},
	{
		key: "tool.flit.metadata.requires",
		development: false
	},
	{
		key: "tool.flit.metadata.requires-extra.*",
		development: false
	},
	{
		key: "tool.flit.metadata.dev-requires",
		development: true
	},
	...["dependencies", "extra-dependencies"].flatMap((name) => [
		{
			key: `tool.hatch.envs.*.${name}`,
			development: true,
			templates: true
		},
		{
			key: `tool.hatch.envs.*.overrides.*.*.${name}`,
			development: true,
			templates: true
		},
		{
			key: `tool.hatch.envs.*.overrides.*.*.set-${name}`,
			development: true,
			templates: true
		}
	]),
	...[
		"tool.briefcase",
		"tool.briefcase.app.*",
		"tool.briefcase.app.*.*"
	].flatMap((app) => [{
		key: `${app}.requires`,
		development: false
	}, {
		key: `${app}.test_requires`,
		development: true
	}])
];
function requirementsOf$2(list, path) {
	const { written, key } = list;
	if (!Array.isArray(written)) throw notRequirement(path, key, "is not a list");
	return written.flatMap((entry) => requirementIn(entry, list, path) ?? []);
}
function requirementIn(entry, list, path) {
	const { key, development, templates } = list;
	if (isRecord(entry)) {
		if (typeof entry["include-group"] === "string") return null;
		if (templates && "value" in entry) return requirementIn(entry["value"], list, path);
	}
	if (typeof entry !== "string") throw notEntry(path, key);
	const text = entry.trim();
	if (text === "") return null;
	const filled = templates ? templated(text) : null;
	if (filled !== null) return {
		...filled,
		development
	};
	const requirement = requirementIn508(text, development);
	if (requirement === null) throw notEntry(path, key);
	return requirement;
}
function requirementIn508(text, development) {
	const meaning = readRequirementLine(text);
	if (meaning?.kind === "package") {
		const { package: entry, checkout, cause } = meaning;
		const { name, version, resolved } = entry;
		const marker = text.indexOf(";");
		return {
			name,
			version,
			resolved,
			development,
			local: false,
			pythons: marker === -1 ? "" : pythonIn(text.slice(marker + 1)),
			unused: false,
			checkout,
			cause
		};
	}
	if (meaning?.kind === "local") return requirementOf(meaning.name ?? "", {
		local: true,
		development
	});
	if (meaning?.kind !== "nameless") return null;
	return requirementOf("", {
		checkout: meaning.checkout,
		cause: meaning.cause,
		development
	});
}
function templated(text) {
	const field = /\{[a-z]+(?::[^{}]*)?\}/.exec(text);
	if (field === null || /^\{(?:root|home)\b/.test(field[0])) return null;
	const name = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?(?=\s*[[(=<>!~@;])/.exec(text.slice(0, field.index))?.[0];
	return name === void 0 ? requirementOf("", { cause: variableName(text.slice(0, 100)) }) : requirementOf(name, { cause: variableVersion(name) });
}
function notEntry(path, key) {
	return notRequirement(path, key, "has an entry that is not a requirement");
}
function notRequirement(path, key, fact) {
	return new Fault("manifest-invalid", `${path}: \`${key.slice(0, 100)}\` ${fact}. Fix it as PEP 508 has it, or add the file to \`exclude\`.`, { path });
}
// src/manifests/python/poetry-requirements.ts
function poetryRequirements(poetry, path) {
	const groups = table(poetry, "group");
	const others = Object.keys(groups).filter((name) => name !== "main");
	const development = [table(poetry, "dev-dependencies"), ...others.map((name) => table(table(groups, name), "dependencies"))];
	return [...[table(poetry, "dependencies"), table(table(groups, "main"), "dependencies")].flatMap((dependencies) => requirementsOf$1(dependencies, false, path)), ...development.flatMap((dependencies) => requirementsOf$1(dependencies, true, path))];
}
function requirementsOf$1(dependencies, development, path) {
	return Object.entries(dependencies).flatMap(([name, written]) => {
		if (name.toLowerCase() === "python") return [];
		return (Array.isArray(written) ? written : [written]).map((constraint) => {
			const source = isRecord(constraint) ? constraint : {};
			const version = typeof constraint === "string" ? constraint : versionIn(constraint);
			if (version === null) throw notDependency$1(path, name);
			const released = releaseIn(source);
			return requirementOf(name, {
				...released === null ? constraintOf(version) : {
					version: released,
					resolved: true
				},
				development,
				local: released === null && isLocalSource(source),
				pythons: pythonsIn(source),
				checkout: checkoutOf(source)
			});
		});
	});
}
function versionIn(constraint) {
	if (!isRecord(constraint)) return null;
	const { version = "*" } = constraint;
	return typeof version === "string" ? version : null;
}
function pythonsIn({ python, markers }) {
	if (typeof python === "string") return python;
	return typeof markers === "string" ? pythonIn(markers) : "";
}
function releaseIn({ url, path, file }) {
	const place = [
		url,
		file,
		path
	].find((each) => typeof each === "string");
	return place === void 0 ? null : releaseAt(place)?.version ?? null;
}
function isLocalSource({ path, file, url }) {
	return typeof path === "string" || typeof file === "string" && (isLocal(file) || !file.includes("://")) || typeof url === "string" && isLocal(url);
}
function checkoutOf({ git, subdirectory }) {
	if (typeof git !== "string") return null;
	return typeof subdirectory === "string" ? subdirectory : ".";
}
function constraintOf(written) {
	const constraint = written.trim().split(/\s+/).join(" ").replace(/ ?([,|]+) ?/g, "$1").replace(/([=<>~^!]) /g, "$1").replaceAll(" ", ",");
	if (constraint === "" || constraint === "*") return {
		version: null,
		resolved: false
	};
	const exact = /^={0,3}(v?\d[\w.+!-]*)$/i.exec(constraint)?.[1];
	return {
		version: exact ?? constraint,
		resolved: exact !== void 0
	};
}
function notDependency$1(path, name) {
	return new Fault("manifest-invalid", `${path}: the dependency ${name.slice(0, 100)} is neither a version nor a table. Fix it, or add the file to \`exclude\`.`, { path });
}
// src/manifests/python/named-requirements.ts
function namedRequirements(dependencies, development, path) {
	return Object.entries(dependencies).map(([name, written]) => {
		const source = isRecord(written) ? written : {};
		const version = isRecord(written) ? source["version"] ?? "*" : written;
		if (name === "" || typeof version !== "string") throw notDependency(path, name);
		const released = releaseIn(source);
		return requirementOf(name, {
			...released === null ? versionOf(version) : {
				version: released,
				resolved: true
			},
			development,
			local: released === null && isLocalSource(source),
			checkout: checkoutOf(source)
		});
	});
}
function versionOf(written) {
	const text = written.trim();
	if (text === "" || text === "*") return {
		version: null,
		resolved: false
	};
	const bare = /^\d/.test(text) && !text.includes("*") ? `==${text}` : text;
	const specifier = readSpecifier(bare) ?? bare.replace(/\s+/g, "");
	const pinned = pinnedVersion(specifier);
	return {
		version: pinned ?? specifier,
		resolved: pinned !== null
	};
}
function notDependency(path, name) {
	return new Fault("manifest-invalid", `${path}: the dependency ${name.slice(0, 100)} is neither a version nor a table. Fix it, or add the file to \`exclude\`.`, { path });
}
// src/manifests/python/pixi-requirements.ts
function pixiRequirements(pixi, path) {
	return tablesNamed(pixi, "pypi-dependencies").flatMap(({ key, dependencies }) => namedRequirements(dependencies, isOfDevelopment(key), path));
}
function condaRequirements(pixi) {
	return tablesNamed(pixi, "dependencies").flatMap(({ dependencies }) => Object.keys(dependencies));
}
const places = [
	"",
	"target.*.",
	"feature.*.",
	"feature.*.target.*."
];
function tablesNamed(pixi, name) {
	return places.flatMap((place) => valuesAt(pixi, `${place}${name}`)).flatMap(({ key, value }) => isRecord(value) ? {
		key,
		dependencies: value
	} : []);
}
function isOfDevelopment(key) {
	return isDevelopmentName(/^feature\.([^.]*)\./.exec(key)?.[1] ?? "");
}
// src/manifests/python/tox-requirements.ts
function toxRequirements(text, path, repository) {
	const sections = readSections(text);
	const entries = [...sections].filter(([name]) => /^testenv(?::|$)/.test(name)).flatMap(([, options]) => entriesOf(options.get("deps") ?? "", sections, /* @__PURE__ */ new Set()));
	return requirementsOf([...new Set(entries)], path, repository);
}
function toxTableRequirements(tox, path, repository) {
	const legacy = tox["legacy_tox_ini"];
	const lists = ["env_run_base.deps", "env.*.deps"].flatMap((key) => valuesAt(tox, key));
	const seen = /* @__PURE__ */ new Set();
	const entries = lists.flatMap(({ value }) => textsIn(value, tox, seen));
	return joinFound([typeof legacy === "string" ? toxRequirements(legacy, path, repository) : nothingFound, requirementsOf([...new Set(entries)], path, repository)]);
}
function textsIn(value, tox, seen) {
	if (typeof value === "string") return [value];
	if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, tox, seen));
	if (!isRecord(value)) return [unknownEntry];
	const { replace, of, default: fallback } = value;
	if (replace === "ref" && Array.isArray(of)) {
		const key = JSON.stringify(of);
		if (seen.has(key)) return [];
		seen.add(key);
		return textsIn(valueOf(tox, of), tox, seen);
	}
	if (replace === "posargs") return textsIn(fallback ?? [], tox, seen);
	return replace === "env" && fallback !== void 0 ? textsIn(fallback, tox, seen) : [unknownEntry];
}
const unknownEntry = "{replace}";
function valueOf(tox, keys) {
	let value = tox;
	for (const key of keys) value = isRecord(value) && Object.hasOwn(value, String(key)) ? value[String(key)] : void 0;
	return value;
}
const condition = /^[\w.!{},-]+\s*:\s+(?=\S)/;
const reference = /^\{\[(?<section>[^\]{}]+)\](?<key>[\w-]+)\}$/;
function entriesOf(deps, sections, seen) {
	return deps.split("\n").flatMap((line) => {
		const entry = line.replace(/\s#.*$/, "").trim().replace(condition, "");
		const { section, key } = reference.exec(entry)?.groups ?? {};
		if (section === void 0 || key === void 0) return entry === "" ? [] : entry;
		if (seen.has(entry)) return [];
		const option = key.toLowerCase().replaceAll("-", "_");
		const value = sections.get(section)?.get(option);
		return value === void 0 ? entry : entriesOf(value, sections, /* @__PURE__ */ new Set([...seen, entry]));
	});
}
const directory = /\{(?:tox_?ini_?dir|tox_root)\}[/\\]*/;
function requirementsOf(entries, path, repository) {
	return joinFound(entries.map((entry) => {
		const written = entry.replace(directory, "./").replace(environment, "$<fallback>").trim();
		if (written === "" || /^\{posargs\b/.test(written)) return nothingFound;
		if (written.includes("{")) return substituted(written, path);
		const meaning = readRequirementLine(written);
		if (meaning?.kind === "include" && !meaning.constraint) return requirementsInFiles([posix.normalize(meaning.target)], path, repository, true);
		const requirement = requirementIn508(written, true);
		if (requirement !== null) return {
			...nothingFound,
			requirements: [requirement]
		};
		return meaning === null ? notUnderstood(written, path) : nothingFound;
	}));
}
const environment = /\{env:\w+(?::(?<fallback>[^{}]*))\}/g;
function substituted(written, path) {
	const before = written.slice(0, written.indexOf("{"));
	const name = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?(?=\s*[[(=<>!~@;])/.exec(before)?.[0];
	if (name === void 0) return notUnderstood(written, path);
	const cause = variableVersion(name);
	return {
		...nothingFound,
		requirements: [requirementOf(name, {
			development: true,
			cause
		})]
	};
}
function notUnderstood(written, path) {
	const cause = variableName(`tox: ${written.slice(0, 100)}`);
	return {
		...nothingFound,
		warnings: [warningOf(path, cause)]
	};
}
// src/manifests/python/uv-sources.ts
async function uvSources(uv, path, repository) {
	const inherited = isRecord(uv["workspace"]) ? null : await rootOf(path, repository);
	return new Map([...inherited === null ? [] : sourcesIn(inherited), ...sourcesIn(uv)]);
}
function sourcesIn(uv) {
	return Object.entries(table(uv, "sources")).flatMap(([name, written]) => {
		const sources = tables(written);
		if (sources.length === 0) return [];
		const local = sources.every(({ workspace, path }) => workspace === true || typeof path === "string");
		const checkout = sources.map(checkoutOf).find((place) => place !== null) ?? null;
		const [released = null] = sources.length === 1 ? sources.map(releaseIn) : [];
		const source = {
			local: local && released === null,
			checkout,
			released
		};
		return [[canonicalName("PYTHON", name), source]];
	});
}
async function rootOf(path, repository) {
	for (const candidate of upward(path, "pyproject.toml").slice(1)) {
		const workspace = await workspaceAt(candidate, repository);
		if (workspace !== null) return workspace.isMember(path) ? workspace.uv : null;
	}
	return null;
}
const workspaceAt = perRepository(async (path, repository) => {
	if (!repository.has(path)) return null;
	const text = repository.text(path);
	if (!text.includes("workspace")) return null;
	const root = await parseToml(text, path).catch(() => null);
	const uv = table(table(isRecord(root) ? root : {}, "tool"), "uv");
	if (!isRecord(uv["workspace"])) return null;
	const directory = posix.dirname(path);
	const members = compileGlobs(globsIn(uv["workspace"], "members", directory), directory);
	const exclude = compileGlobs(globsIn(uv["workspace"], "exclude", directory), directory);
	return {
		uv,
		isMember: (member) => members(member) !== null && exclude(member) === null
	};
});
function globsIn(workspace, key, directory) {
	return getArray(workspace, key).flatMap((glob) => typeof glob === "string" ? posix.join(directory, glob) : []);
}
// src/manifests/python/project.ts
async function readProject(root, path, repository) {
	const file = isRecord(root) ? root : {};
	const [project, tool] = [table(file, "project"), table(file, "tool")];
	refuseBadIncludes(table(file, "dependency-groups"), otherGroups(tool), path);
	const poetry = poetryRequirements(table(tool, "poetry"), path);
	const named = joinFound([dynamicRequirements(file, path, repository), toxTableRequirements(table(tool, "tox"), path, repository)]);
	const stated = [
		...listedRequirements(file, path),
		...named.requirements,
		...poetry,
		...pixiRequirements(table(tool, "pixi"), path)
	];
	const own = new Set([project["name"], table(tool, "poetry")["name"]].map(canonical$1));
	const sources = await uvSources(table(tool, "uv"), path, repository);
	const local = localNames(poetry);
	const pythons = pythonsOf(project, table(tool, "poetry"));
	return {
		requirements: await withOwnProjects(stated.filter(({ name }) => name === "" || !own.has(canonical$1(name))).map((each) => placed(each, sources, local)).map((each) => isForOlderPython(each.pythons, pythons) ? {
			...each,
			unused: true
		} : each), repository),
		developmentGroups: developmentGroups(file),
		uses: named.uses,
		warnings: named.warnings,
		conda: condaRequirements(table(tool, "pixi"))
	};
}
async function projectBeside(path, repository) {
	const file = beside(path, "pyproject.toml");
	if (!repository.has(file)) return null;
	return {
		path: file,
		...await readProject(await parseToml(repository.text(file), file), file, repository)
	};
}
function pythonsOf(project, poetry) {
	return [project["requires-python"], table(poetry, "dependencies")["python"]].find((range) => typeof range === "string") ?? "";
}
function isPart({ developmentGroups }, listed) {
	const groups = new Set(asArray(listed).map(canonical$1));
	return Array.isArray(listed) && !developmentGroups.isSubsetOf(groups);
}
function placed(requirement, sources, local) {
	if (sources.size === 0 && local.size === 0) return requirement;
	const name = canonical$1(requirement.name);
	const source = sources.get(name);
	const released = source?.released ?? null;
	return {
		...requirement,
		...released !== null && {
			version: released,
			resolved: true
		},
		local: requirement.local || local.has(name) || source?.local === true,
		checkout: requirement.checkout ?? source?.checkout ?? null
	};
}
async function withOwnProjects(requirements, repository) {
	if (requirements.every(({ checkout }) => checkout === null)) return requirements;
	const marked = [];
	for (const each of requirements) {
		const { name, checkout } = each;
		const isOwn = checkout !== null && await isOwnProject(name, checkout, repository);
		marked.push(isOwn ? {
			...each,
			local: true
		} : each);
	}
	return marked;
}
function otherGroups(tool) {
	return [...[table(table(tool, "poetry"), "group"), table(table(tool, "pdm"), "dev-dependencies")].flatMap(Object.keys), "dev"];
}
function developmentGroups(file) {
	const pdm = table(table(file, "tool"), "pdm");
	const groups = [table(file, "dependency-groups"), table(pdm, "dev-dependencies")];
	const extras = Object.keys(table(table(file, "project"), "optional-dependencies"));
	return new Set(groups.flatMap(Object.keys).map(canonical$1)).difference(new Set(extras.map(canonical$1)));
}
function localNames(requirements) {
	const local = requirements.filter((each) => each.local).map(({ name }) => canonical$1(name));
	const foreign = requirements.filter((each) => !each.local).map(({ name }) => canonical$1(name));
	return new Set(local).difference(new Set(foreign));
}
function canonical$1(name) {
	return canonicalName("PYTHON", asString(name));
}
// src/manifests/python/python-lock.ts
function lockEntries(tables, path, tool) {
	if (tables === void 0) return [];
	if (!Array.isArray(tables)) throw lockError(path, "has packages that are not a list", tool);
	return tables.map((table) => {
		if (!isRecord(table) || typeof table["name"] !== "string" || table["name"] === "") throw lockError(path, "has a package without a name", tool);
		const { name, version = null } = table;
		if (version !== null && typeof version !== "string") throw lockError(path, `has a version of ${name.slice(0, 100)} that is not text`, tool);
		return {
			name,
			version: version === "" ? null : version,
			table
		};
	});
}
function lockedPackages(entries, isDevelopment) {
	const packages = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const { name, version } = entry;
		const key = `${canonicalName("PYTHON", name)}\n${version}`;
		const development = packages.get(key)?.development !== false && isDevelopment(entry);
		packages.set(key, {
			name,
			version,
			development,
			resolved: version !== null
		});
	}
	return [...packages.values()];
}
function warnIfNewer(path, version, newest) {
	const written = typeof version === "string" || typeof version === "number" ? `${version}` : "";
	const [major = 0, minor = 0] = numbers(written);
	const [knownMajor = 0, knownMinor = 0] = numbers(newest);
	if (!(major > knownMajor || major === knownMajor && minor > knownMinor)) return [];
	return [newerLock(path, `the lock version ${written.slice(0, 20)}`, newest)];
}
function numbers(version) {
	return version.split(".").map((part) => Number.parseInt(part));
}
async function withoutOwnProjects(entries, checkoutOf, repository) {
	const foreign = [];
	for (const entry of entries) {
		const directory = checkoutOf(entry);
		if (directory === null || !await isOwnProject(entry.name, directory, repository)) foreign.push(entry);
	}
	return foreign;
}
function satisfiedNames(entries, thirdParty) {
	const foreign = new Set(thirdParty);
	return entries.flatMap((entry) => foreign.has(entry) ? [] : entry.name);
}
function directoryIn(written) {
	return typeof written === "string" && written !== "" ? written : ".";
}
// src/manifests/python/runtime-names.ts
function runtimeNames({ requirements }, nodes) {
	const next = /* @__PURE__ */ new Map();
	for (const { name, dependencies } of nodes) {
		const followers = dependencies.map(canonical);
		const known = next.get(canonical(name));
		if (known === void 0) next.set(canonical(name), followers);
		else for (const follower of followers) known.push(follower);
	}
	const runtime = requirements.filter(({ development }) => !development);
	if (runtime.some(({ name, unused }) => !unused && !next.has(canonical(name)))) return null;
	return reachableFrom(runtime.map(({ name }) => canonical(name)).filter((name) => next.has(name)), (name) => next.get(name) ?? []);
}
function canonical(name) {
	return canonicalName("PYTHON", name);
}
export { readRequirementLine as A, nothingFound as C, withoutOwn as D, readRequirements as E, constrain as F, isLocal as M, releaseAt as N, linesOfFile as O, isOwnProject as P, joinFound as S, parseLock as T, ownFields as _, satisfiedNames as a, listIn as b, isPart as c, withOwnProjects as d, toxRequirements as f, requirementIn508 as g, releaseIn as h, lockedPackages as i, pinnedVersion as j, readLines as k, projectBeside as l, checkoutOf as m, directoryIn as n, warnIfNewer as o, namedRequirements as p, lockEntries as r, withoutOwnProjects as s, runtimeNames as t, readProject as u, filesIn as v, requirementsInFiles as w, readSections as x, interpolated as y };
