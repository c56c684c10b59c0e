import { i as __toESM } from "./runtime.js";
import { $ as dependenciesIn, $t as isRecord, Yt as asString, en as Fault, it as pathFrom, nt as parseJson, rt as beside, tt as readProject } from "../action.js";
import { a as isExactVersion, c as splitSpec, d as rushProjects, i as slicer, l as rushLock, m as developmentOf, n as workspaceMembers, o as isPackageName, p as newerShape, r as catalogsFor, s as requirementOf } from "./javascript-parsers.js";
import { i as Lines } from "./shared.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/javascript/yarn-lines.ts
function readYarnLines(text, syntax) {
	const reader = new YarnReader(text, syntax);
	const lines = new Lines(text);
	while (lines.next()) if (!reader.read(lines)) return null;
	return reader.entries;
}
var YarnReader = class {
	entries = [];
	#text;
	#syntax;
	#entry = null;
	#block = "";
	#blocks = [];
	#inSettings = false;
	#setting = "";
	constructor(text, syntax) {
		this.#text = text;
		this.#syntax = syntax;
	}
	read({ start, end, number }) {
		const text = this.#text;
		if (start === end) return true;
		if (text.charCodeAt(start) === numberSign) return !text.slice(start, end).includes("\r");
		if (text.charCodeAt(start) !== space) return this.#readHead(start, end, number);
		if (this.#entry === null) return false;
		if (text.charCodeAt(start + 2) !== space) return this.#readField(this.#entry, start, end);
		if (text.charCodeAt(start + 4) !== space) return this.#readDependency(this.#entry, start, end);
		return this.#inSettings && this.#readSetting(this.#entry, start, end);
	}
	#readHead(start, end, line) {
		const specs = this.#syntax.specs(this.#text.slice(start, end));
		if (specs === null) return false;
		this.#entry = draft(specs, line);
		this.entries.push(this.#entry);
		this.#block = "";
		this.#blocks = [];
		this.#inSettings = false;
		return true;
	}
	#readField(target, start, end) {
		const text = this.#text;
		this.#inSettings = false;
		const from = start + 2;
		if (text.charCodeAt(end - 1) === colon) {
			const block = unquoted(text.slice(from, end - 1));
			const isNew = !this.#blocks.includes(block) && !readFields.has(block);
			this.#block = block;
			this.#blocks.push(block);
			return isNew && this.#isWhole(this.#syntax.block, start, end);
		}
		this.#block = "";
		if (!this.#isWhole(this.#syntax.field, start, end)) return false;
		const stop = this.#nameEnd(from);
		const name = unquoted(text.slice(from, stop));
		if (name === "version") target.version = this.#valueAt(stop, end);
		else if (name === "resolution") target.resolution = this.#valueAt(stop, end);
		else if (name === "name") target.name = this.#valueAt(stop, end);
		else return !readBlocks.has(name);
		return true;
	}
	#readDependency(target, start, end) {
		const isRead = readBlocks.has(this.#block);
		this.#inSettings = this.#block !== "" && !isRead && this.#isWhole(this.#syntax.settings?.head, start, end);
		if (this.#inSettings) {
			this.#setting = unquoted(this.#text.slice(start + 4, end - 1));
			return true;
		}
		if (this.#block === "" || !this.#isWhole(this.#syntax.dependency, start, end)) return false;
		if (!isRead) return true;
		const from = start + 4;
		const stop = this.#nameEnd(from);
		const name = unquoted(this.#text.slice(from, stop));
		if (this.#block === "peerDependencies") target.peers.push(name);
		else target.dependencies.push([name, this.#valueAt(stop, end) ?? ""]);
		return true;
	}
	#readSetting(target, start, end) {
		if (!this.#isWhole(this.#syntax.settings?.line, start, end)) return false;
		if (this.#block === "peerDependenciesMeta" && this.#text.startsWith("optional: true", start + 6) && end === start + 6 + 14) target.optionalPeers.push(this.#setting);
		return true;
	}
	#isWhole(pattern, start, end) {
		if (pattern === void 0) return false;
		pattern.lastIndex = start;
		return pattern.test(this.#text) && pattern.lastIndex === end;
	}
	#nameEnd(from) {
		return this.#text.charCodeAt(from) === quote ? this.#text.indexOf("\"", from + 1) + 1 : this.#text.indexOf(this.#syntax.separator, from);
	}
	#valueAt(stop, end) {
		return unquoted(this.#text.slice(stop + this.#syntax.separator.length, end)) || null;
	}
};
const readFields = /* @__PURE__ */ new Set([
	"version",
	"resolution",
	"name"
]);
const readBlocks = /* @__PURE__ */ new Set([
	"dependencies",
	"optionalDependencies",
	"peerDependencies"
]);
const [space, quote, numberSign, colon] = [
	32,
	34,
	35,
	58
];
function draft(specs, line) {
	return {
		specs,
		line,
		version: null,
		resolution: null,
		name: null,
		dependencies: [],
		peers: [],
		optionalPeers: []
	};
}
function unquoted(written) {
	return written.startsWith("\"") ? written.slice(1, -1) : written;
}
// src/manifests/javascript/yarn-berry.ts
function readBerry(text) {
	const all = readYarnLines(text.includes("\n? ") ? text.replace(longHead, "$1:") : text, syntax$1) ?? [];
	const metadata = all.find(isMetadata);
	const isUnique = new Set(all.map(({ specs: [spec] }) => spec)).size === all.length;
	if (metadata === void 0 || !isUnique) return null;
	return {
		entries: all.filter((entry) => entry !== metadata),
		berry: Number(metadata.version ?? NaN),
		workspaces: null
	};
}
const longHead = /^\? ("[^"\n]*")\r?\n:(?=\r?$)/gm;
const quoted = String.raw`"[ !#-[\]-~]*"`;
const key = `${quoted}|[A-Za-z0-9/._$(^~][!-9;-~]*`;
const letters = "[!-9;-~]*";
const value = `${quoted}|[A-Za-z0-9/._$(^~=+<;)]${letters}(?:(?::(?=[!-~])| (?=[!"$-~]))${letters})*`;
const head = /^"([ !#-[\]-~]+)":$/;
const metadataHead = "__metadata";
const syntax$1 = {
	separator: ": ",
	specs: specsOf$1,
	field: new RegExp(` {2}[A-Za-z]+: (?:${value})`, "y"),
	block: / {2}[A-Za-z]+:/y,
	dependency: new RegExp(` {4}(?:${key}): (?:${value})`, "y"),
	settings: {
		head: new RegExp(` {4}(?:${key}):`, "y"),
		line: new RegExp(` {6}(?:${key}): (?:${value})`, "y")
	}
};
function specsOf$1(line) {
	if (line === `${metadataHead}:`) return [metadataHead];
	const written = head.exec(line)?.[1];
	if (written === void 0 || !written.includes("@", 1)) return null;
	return written.includes(",") ? written.split(",").map((spec) => spec.trim()) : [written.trim()];
}
function isMetadata({ specs: [spec] }) {
	return spec === metadataHead;
}
// src/manifests/javascript/yarn-classic.ts
function readClassic(text) {
	return readYarnLines(text, syntax);
}
const token = String.raw`"[^"\\\u0000-\u001f]*"|[A-Za-z][^\s:,"]*`;
const specToken = new RegExp(`(?:${token})(?=(, |:$))`, "y");
const syntax = {
	separator: " ",
	specs: specsOf,
	field: new RegExp(` {2}(?:${token}) (?:${token}|\\d+)`, "y"),
	block: / {2}(?:"[A-Za-z]+"|[A-Za-z]+):/y,
	dependency: new RegExp(` {4}(?:${token}) (?:${token}|\\d+)`, "y")
};
function specsOf(line) {
	const specs = [];
	specToken.lastIndex = 0;
	while (true) {
		const found = specToken.exec(line);
		if (found === null) return null;
		specs.push(unquoted(found[0]));
		if (found[1] === ":") return specs;
		specToken.lastIndex += 2;
	}
}
// src/manifests/javascript/yarn-tree.ts
function entriesOf(tree, path) {
	const entries = [];
	for (const [key, value] of level(tree) ?? []) {
		if (key === "__metadata") continue;
		const fields = level(value);
		if (fields === null || !key.includes("@", 1)) throw new Fault("manifest-invalid", `${path} has an entry \`${key.slice(0, 100)}\` that is not one of Yarn's. Run \`yarn install\` to write it again.`, { path });
		entries.push({
			specs: key.split(",").map((spec) => spec.trim()),
			line: null,
			version: textOf(fields, "version"),
			resolution: textOf(fields, "resolution"),
			name: textOf(fields, "name"),
			dependencies: [...dependenciesOf(fields, "dependencies"), ...dependenciesOf(fields, "optionalDependencies")],
			peers: dependenciesOf(fields, "peerDependencies").map(([name]) => name),
			optionalPeers: optionalPeersOf(fields)
		});
	}
	return entries;
}
function treeOfJson(json) {
	const lock = level(json);
	const entries = level(lock?.get("entries") ?? {});
	const workspaces = level(lock?.get("workspaces") ?? {});
	if (lock === null || entries === null || workspaces === null) return null;
	const tree = /* @__PURE__ */ new Map([["__metadata", textual(lock.get("__metadata"))]]);
	for (const [key, entry] of entries) tree.set(key, level(entry)?.get("resolution") ?? entry);
	return {
		tree,
		workspaces: new Set(workspaces.keys())
	};
}
function textual(metadata) {
	const fields = level(metadata);
	if (fields === null) return null;
	return new Map([...fields].map(([key, value]) => [key, typeof value === "number" ? String(value) : value]));
}
function metadataVersion(tree) {
	const metadata = level(level(tree)?.get("__metadata"));
	return metadata === null ? null : Number(textOf(metadata, "version") ?? NaN);
}
function level(value) {
	if (value instanceof Map) return value;
	return isRecord(value) ? new Map(Object.entries(value)) : null;
}
function textOf(fields, field) {
	const value = fields.get(field);
	return typeof value === "string" && value !== "" ? value : null;
}
function optionalPeersOf(fields) {
	const listed = fields.get("optionalPeerDependencies");
	if (Array.isArray(listed)) return listed.filter((name) => typeof name === "string");
	return [...level(fields.get("peerDependenciesMeta")) ?? []].flatMap(([name, meta]) => {
		const optional = level(meta)?.get("optional");
		return optional === true || optional === "true" ? [name] : [];
	});
}
function dependenciesOf(fields, field) {
	return [...level(fields.get(field)) ?? []].map(([name, range]) => [name, asString(range)]);
}
// src/manifests/javascript/read-yarn-lock.ts
async function readYarnLock(text, path) {
	if (text.trim() === "") return {
		entries: [],
		berry: null,
		workspaces: null
	};
	if (text.trimStart().startsWith("{")) return readJsonLock(text, path);
	const isBerry = text.startsWith("__metadata:") || text.includes("\n__metadata:");
	const classic = isBerry ? null : readClassic(text);
	if (classic?.length === 0 && !/^# yarn lockfile v1[^\S\n]*$/m.test(text)) throw unreadableError(path, "has no entries and not the header of a lock without any", null);
	if (classic !== null) return {
		entries: classic,
		berry: null,
		workspaces: null
	};
	const lock = (isBerry ? readBerry(text) : null) ?? await readByYarn(text, path);
	if (lock.berry !== null && !Number.isInteger(lock.berry)) throw unreadableError(path, "has a `__metadata` without a version", null);
	return lock;
}
async function readByYarn(text, path) {
	const tree = await parseByYarn(text, path);
	return {
		entries: entriesOf(tree, path),
		berry: metadataVersion(tree),
		workspaces: null
	};
}
function readJsonLock(text, path) {
	const read = treeOfJson(parseJson(text, path));
	const berry = read === null ? null : metadataVersion(read.tree);
	if (read === null || berry === null || !Number.isInteger(berry)) throw unreadableError(path, "is JSON without a `__metadata` of Yarn 6", null);
	return {
		entries: entriesOf(read.tree, path),
		berry,
		workspaces: read.workspaces
	};
}
const longBlank = / {100}/;
const mostCharacters = 1e7;
async function parseByYarn(text, path) {
	if (text.length > mostCharacters) throw unreadableError(path, "is not as Yarn writes it, and above 10 MB", null);
	if (longBlank.test(text)) throw unreadableError(path, "is not in Yarn's syntax", null);
	const { parseSyml } = await import("./yarnpkg-parsers.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	try {
		return parseSyml(text);
	} catch (thrown) {
		throw unreadableError(path, "is not in Yarn's syntax", lineOf(thrown), thrown);
	}
}
function lineOf(thrown) {
	if (!isRecord(thrown)) return null;
	const { location, mark } = thrown;
	const start = isRecord(location) ? location["start"] : null;
	if (isRecord(start) && typeof start["line"] === "number") return start["line"];
	return isRecord(mark) && typeof mark["line"] === "number" ? mark["line"] + 1 : null;
}
function unreadableError(path, fact, line, cause) {
	return new Fault("manifest-invalid", `${path} ${fact}. Run \`yarn install\` to write it again.`, line === null ? { path } : {
		path,
		line
	}, cause);
}
// src/manifests/javascript/yarn-graph.ts
function yarnGraph(entries, projects) {
	const byEntry = new Map(projects.map((project) => [project.entry, project]));
	const find = finder(entries, (entry) => byEntry.get(entry) ?? entry);
	const byName = new Map(projects.map((project) => [nameOf(project), project]));
	const ask = ([name, range]) => {
		const found = find(name, range);
		return found.length > 0 ? found : [byName.get(name) ?? null];
	};
	const askPeer = ([name, range]) => find(name, range).filter((node) => !isProject(node));
	const sections = ({ project, inCatalog }, ...names) => names.flatMap((section) => project === null ? [] : dependenciesIn(project, section).map(([name, range]) => [name, rangeInLock(name, range, inCatalog)]));
	return {
		members: new Map(projects.map((project) => [project.directory, project])),
		needs: (node) => {
			if (!isProject(node)) return node.dependencies.flatMap(ask);
			if (node.project === null) return node.entry?.dependencies.flatMap(ask) ?? [null];
			const peers = sections(node, "peerDependencies").flatMap(askPeer);
			return [...sections(node, "dependencies", "optionalDependencies").flatMap(ask), ...peers];
		},
		develops: (node) => isProject(node) ? sections(node, "devDependencies").flatMap(ask) : none,
		peers: (node) => isProject(node) || node.peers.length === 0 ? none : node.peers.flatMap((name) => node.optionalPeers.includes(name) ? [] : askPeer([name, ""]))
	};
}
function isProject(node) {
	return "directory" in node;
}
function nameOf({ project, entry }) {
	const name = project?.["name"];
	if (typeof name === "string") return name;
	return entry?.resolution == null ? null : splitSpec(entry.resolution).name;
}
function rangeInLock(name, range, inCatalog) {
	if (!range.startsWith("catalog:")) return range;
	const required = requirementOf(name, range);
	return required.kind === "catalog" ? inCatalog(name, required.catalog)?.range ?? range : range;
}
const none = [];
function finder(entries, nodeOf) {
	let bySpec = null;
	let byName = null;
	return (name, range) => {
		bySpec ??= indexed(entries, keyOf, nodeOf);
		const found = bySpec.get(`${name}@${range}`) ?? bySpec.get(`${name}@npm:${range}`);
		if (found !== void 0) return found;
		byName ??= indexed(entries, (spec) => splitSpec(spec).name, nodeOf);
		return byName.get(name) ?? none;
	};
}
function indexed(entries, keyFor, nodeOf) {
	const index = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const node = nodeOf(entry);
		for (const spec of entry.specs) {
			const key = keyFor(spec);
			const known = index.get(key);
			if (known === void 0) index.set(key, [node]);
			else known.push(node);
		}
	}
	return index;
}
function keyOf(spec) {
	if (spec.includes("@patch:", 1)) return unpatched(spec);
	const binding = spec.indexOf("::");
	return binding === -1 ? spec : spec.slice(0, binding);
}
function unpatched(spec) {
	const { name, range } = splitSpec(spec);
	if (range === null || !range.startsWith("patch:")) return spec;
	const inner = requirementOf(name, range);
	return inner.kind === "package" ? `${name}@npm:${inner.range ?? ""}` : spec;
}
// src/manifests/javascript/yarn-projects.ts
async function yarnProjects(lock, path, repository) {
	const inCatalog = lock.berry === null ? noCatalog : await catalogsFor(path, repository);
	return [...membersOf(lock, path, repository)].map(([manifest, entry]) => ({
		directory: posix.dirname(manifest),
		project: readProject(manifest, repository),
		entry,
		inCatalog
	}));
}
const noCatalog = () => null;
function membersOf(lock, path, repository) {
	const own = beside(path, "package.json");
	const members = /* @__PURE__ */ new Map([[own, null]]);
	const isReported = lock.berry !== null && lock.workspaces === null;
	for (const manifest of isReported ? [] : globbed(lock, own, path, repository)) members.set(manifest, null);
	for (const entry of lock.entries) {
		const manifest = directoryOf(entry, path);
		if (manifest !== null) members.set(manifest, entry);
	}
	return members;
}
function globbed({ workspaces }, own, path, repository) {
	const rush = rushLock(path);
	if (rush !== null) return rushProjects(rush.root, repository).map(({ directory }) => posix.join(directory, "package.json"));
	const root = readProject(own, repository) ?? {};
	return workspaceMembers(root, posix.dirname(path), repository).filter((manifest) => {
		const name = readProject(manifest, repository)?.["name"];
		return workspaces === null || typeof name === "string" && workspaces.has(name);
	});
}
function directoryOf(entry, path) {
	const directory = memberDirectory(entry);
	return directory === null ? null : pathFrom(path, `${directory}/package.json`);
}
function memberDirectory({ resolution, version }) {
	if (resolution === null) return version?.startsWith(workspace) === true ? version.slice(workspace.length) : null;
	if (!resolution.includes("@workspace:")) return null;
	return /^.[^@]*@workspace:(.*)$/.exec(resolution)?.[1] ?? null;
}
const workspace = "workspace:";
// src/manifests/javascript/yarn-lock.ts
const known = {
	newest: 10,
	sections: /* @__PURE__ */ new Set(["resolution"])
};
async function parseYarnLock(text, path, repository) {
	const lock = await readYarnLock(text, path);
	if (lock.entries.length === 0 && text.trim() === "") return {
		packages: [],
		covers: []
	};
	const projects = await yarnProjects(lock, path, repository);
	const graph = yarnGraph(lock.entries, projects);
	const development = developmentOf(graph);
	const packages = [];
	const entries = [];
	for (const entry of lock.entries) for (const each of packagesOf(entry, development.has(entry), path)) {
		packages.push(each);
		entries.push(entry);
	}
	const manifests = projects.map(({ directory }) => posix.join(directory, "package.json"));
	return {
		packages,
		covers: manifests,
		uses: manifests.filter((_, index) => projects[index]?.project !== null),
		warnings: lock.berry !== null && lock.berry > known.newest ? warningsOf(lock, path) : [],
		slice: slicer({
			packages,
			entries,
			root: posix.dirname(path),
			graph: () => graph
		})
	};
}
function warningsOf({ entries, berry }, path) {
	const sections = [entries.every(({ resolution }) => resolution !== null) ? "resolution" : "other"];
	return newerShape(path, {
		version: berry ?? 0,
		place: "`__metadata` version",
		sections
	}, known);
}
function packagesOf(entry, development, path) {
	if (entry.version?.startsWith("workspace:") === true) return [];
	const specs = entry.resolution === null ? entry.specs : [withoutBinding(entry.resolution)];
	const packages = [];
	let isAliased = false;
	for (const spec of specs) {
		const { name, range } = splitSpec(spec);
		const required = requirementOf(isPackageName(name) ? name : entry.name ?? "", range ?? spec);
		if (required.kind === "local") continue;
		const real = required.kind === "catalog" ? name : required.name;
		if (real === "") throw namelessError(entry, path);
		const isAlias = real !== name && range?.startsWith("npm:") === true;
		if (isAliased && !isAlias) continue;
		if (isAlias && !isAliased) packages.length = 0;
		isAliased = isAlias;
		const version = versionOf(entry, required);
		if (packages.at(-1)?.name !== real) packages.push({
			name: real,
			version,
			development,
			resolved: true
		});
	}
	return packages.length < 2 ? packages : [...new Map(packages.map((each) => [each.name, each])).values()];
}
function withoutBinding(resolution) {
	const at = resolution.indexOf("::");
	return at === -1 ? resolution : resolution.slice(0, at);
}
function versionOf({ resolution, version }, required) {
	if (required.kind === "archive") return versionBeside(version, required.version);
	const range = required.kind === "package" ? required.range : null;
	return resolution !== null && range !== null && isExactVersion(range) ? range : version;
}
function versionBeside(version, packed) {
	return version !== null && isExactVersion(version) ? version : packed;
}
function namelessError({ line }, path) {
	return new Fault("manifest-invalid", `${path} has an entry that names no package. Run \`yarn install\` to write it again.`, line === null ? { path } : {
		path,
		line
	});
}
export { parseYarnLock };
