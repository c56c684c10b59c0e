import { $ as dependenciesIn, F as parseYaml, N as isMapping, P as mappingOf, tt as readProject } from "../action.js";
import { c as lockError, s as reachableFrom } from "./shared.js";
import { d as rushProjects, i as slicer, l as rushLock, m as developmentOf, o as isPackageName, p as newerShape } from "./javascript-parsers.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/javascript/pnpm-key.ts
function pnpmKey(key, major) {
	const path = withoutPeers(key);
	const [, scope = "", bare = "", written = ""] = (major < 6 ? slashed : atted).exec(path) ?? [];
	const name = isPackageName(scope + bare) ? scope + bare : null;
	if (localPath.test(key)) return {
		kind: "local",
		name: null,
		version: null
	};
	if (localPath.test(written)) return {
		kind: "local",
		name,
		version: null
	};
	const version = major < 6 ? written.replace(/_.*$/, "") : written;
	if (name !== null && release.test(version)) return {
		kind: "package",
		name,
		version
	};
	return {
		kind: "address",
		name: name !== null && (major >= 9 || version.includes(":")) ? name : null,
		version: null
	};
}
function withoutPeers(key) {
	const at = key.indexOf("(");
	return at === -1 ? key : key.slice(0, at);
}
const slashed = /^(?:[^@]*?\/)??(@[^/]+\/)?([^/@]+)\/([^/]+)$/;
const atted = /^(?:[^@]*\/)?(@[^/@]+\/)?([^/@]+)@(.+)$/;
const release = /^\d+\.[^:/]*$/;
const localPath = /^(?:file|link):/;
// src/manifests/javascript/pnpm-graph.ts
const firstWithSnapshots = 9;
const production = ["dependencies", "optionalDependencies"];
const development = ["devDependencies"];
const ofProject = [...production, ...development];
const ofEnvironment = ["configDependencies", "packageManagerDependencies"];
const link = "link:";
function importersOf({ root }) {
	const importers = /* @__PURE__ */ new Map();
	for (const [path, importer] of mappingIn(root, "importers")) if (isMapping(importer)) importers.set(path, importer);
	return importers.size > 0 ? importers : /* @__PURE__ */ new Map([[".", root]]);
}
function isEnvironment(document) {
	const importers = [...importersOf(document).values()];
	return importers.some((importer) => ofEnvironment.some((section) => importer.has(section))) && !importers.some((importer) => ofProject.some((section) => importer.has(section)));
}
function environmentKeys(document) {
	const follow = follower(document);
	const importers = [...importersOf(document)];
	const reached = (sections) => {
		const starts = importers.flatMap(([path, importer]) => follow.requirementsIn(importer, sections, path));
		const keys = /* @__PURE__ */ new Set();
		for (const key of reachableFrom(starts, (each) => each === null ? [] : [...follow.needs(each), ...follow.uses(each)])) if (key !== null) keys.add(follow.entryOf(key));
		return keys;
	};
	const environment = reached(ofEnvironment);
	return environment.size === 0 ? environment : environment.difference(reached(ofProject));
}
function pnpmGraph(document, directoryOf) {
	const { needs, develops, uses, entryOf } = follower(document);
	const members = /* @__PURE__ */ new Map();
	for (const path of importersOf(document).keys()) members.set(directoryOf(path), `${link}${path}`);
	return {
		members,
		needs,
		develops,
		uses,
		entryOf
	};
}
function follower(document) {
	const { root, version } = document;
	const packages = mappingIn(root, "packages");
	const hasSnapshots = version >= firstWithSnapshots;
	const snapshots = hasSnapshots ? mappingIn(root, "snapshots") : packages;
	const importers = importersOf(document);
	const entryOf = hasSnapshots ? withoutPeers : (key) => key;
	const requirementsIn = (mapping, sections, from) => sections.flatMap((section) => [...mappingIn(mapping, section)].flatMap(([name, value]) => {
		const written = isMapping(value) ? value.get("version") : value;
		if (typeof written !== "string") return [];
		if (written.startsWith(link)) {
			const path = posix.join(from, written.slice(5));
			return importers.has(path) ? [`${link}${path}`] : [];
		}
		const key = keyOf(name, written, version);
		return [snapshots.has(key) ? key : null];
	}));
	function needs(key) {
		const importer = importerAt(key, importers);
		if (importer !== null) return requirementsIn(importer, production, key.slice(5));
		const snapshot = snapshotOf(key);
		if (snapshot === null) return [null];
		const peers = optionalPeers(packages.get(entryOf(key)));
		const required = peers === null ? snapshot : selected(snapshot, (name) => !peers.has(name));
		return requirementsIn(required, production, ".");
	}
	function uses(key) {
		const snapshot = snapshotOf(key);
		const peers = optionalPeers(packages.get(entryOf(key)));
		if (peers === null || snapshot === null) return [];
		const optional = selected(snapshot, (name) => peers.has(name));
		return requirementsIn(optional, production, ".");
	}
	function develops(key) {
		const importer = importerAt(key, importers);
		return importer === null ? [] : requirementsIn(importer, development, key.slice(5));
	}
	function snapshotOf(key) {
		const snapshot = snapshots.get(key);
		return isMapping(snapshot) ? snapshot : null;
	}
	return {
		requirementsIn,
		needs,
		develops,
		uses,
		entryOf,
		entry: snapshotOf
	};
}
function importerAt(key, importers) {
	return key.startsWith(link) ? importers.get(key.slice(5)) ?? null : null;
}
function selected(mapping, isWanted) {
	return new Map(production.map((section) => {
		const entries = [...mappingIn(mapping, section)];
		return [section, new Map(entries.filter(([name]) => isWanted(name)))];
	}));
}
function optionalPeers(entry) {
	if (!isMapping(entry) || !entry.has("peerDependenciesMeta")) return null;
	const names = /* @__PURE__ */ new Set();
	for (const [name, meta] of mappingIn(entry, "peerDependenciesMeta")) if (isMapping(meta) && meta.get("optional") === "true") names.add(name);
	return names.size > 0 ? names : null;
}
function keyOf(name, reference, version) {
	if (version >= firstWithSnapshots) return isKey(reference) ? reference : `${name}@${reference}`;
	if (reference.startsWith("file:") || withoutPeers(reference).includes("/")) return reference;
	return version < 6 ? `/${name}/${reference}` : `/${name}@${reference}`;
}
function isKey(reference) {
	const at = reference.indexOf("@");
	if (at <= 0) return at === 0;
	const before = reference.slice(0, at);
	return !before.includes(":") && !before.includes("(");
}
function mappingIn(mapping, key) {
	return mappingOf(mapping.get(key));
}
// src/manifests/javascript/pnpm-rush.ts
function standInsOf(document, projects) {
	const standIns = /* @__PURE__ */ new Map();
	if (projects.length === 0) return standIns;
	const byName = new Map(projects.map((project) => [project.standIn, project]));
	const { requirementsIn } = follower(document);
	for (const [path, importer] of importersOf(document)) for (const section of sections) for (const [name, value] of entriesIn(importer, section)) {
		const project = byName.get(name);
		const [key = null] = requirementsIn(only(section, [[name, value]]), [section], path);
		if (project !== void 0 && key !== null) standIns.set(key, project);
	}
	return standIns;
}
function rushGraph(document, standIns, repository) {
	const { requirementsIn, ...follow } = follower(document);
	const keys = new Map([...standIns].map(([key, { name }]) => [name, key]));
	const starts = /* @__PURE__ */ new Map();
	for (const [key, project] of standIns) {
		const { own, development } = namesOf(project, repository);
		const ask = (isWanted) => [...sections.flatMap((section) => {
			const wanted = entriesIn(follow.entry(key), section).filter(([name]) => isWanted(name));
			return requirementsIn(only(section, wanted), [section], ".");
		}), ...own.flatMap((name) => isWanted(name) ? keys.get(name) ?? [] : [])];
		starts.set(key, {
			needed: ask((name) => !development.has(name)),
			development: ask((name) => development.has(name))
		});
	}
	return {
		members: new Map([...standIns].map(([key, { directory }]) => [directory, key])),
		needs: (key) => starts.get(key)?.needed ?? follow.needs(key),
		develops: (key) => starts.get(key)?.development ?? [],
		uses: (key) => starts.has(key) ? [] : follow.uses(key),
		entryOf: follow.entryOf
	};
}
const sections = ["dependencies", "optionalDependencies"];
function namesOf({ directory }, repository) {
	const project = readProject(posix.join(directory, "package.json"), repository) ?? {};
	const names = (...of) => of.flatMap((section) => dependenciesIn(project, section).map(([name]) => name));
	const needed = names("dependencies", "optionalDependencies", "peerDependencies");
	const development = new Set(names("devDependencies")).difference(new Set(needed));
	return {
		own: [...needed, ...development],
		development
	};
}
function entriesIn(mapping, section) {
	return [...mappingOf(mapping?.get(section))];
}
function only(section, entries) {
	return /* @__PURE__ */ new Map([[section, new Map(entries)]]);
}
// src/manifests/javascript/pnpm-lock.ts
const tool = {
	name: "pnpm",
	command: "pnpm install --lockfile-only"
};
const oldest = 5;
const oldestOfEndpoint = 6;
const known = {
	newest: 9,
	sections: new Set("lockfileVersion settings catalogs overrides packageExtensionsChecksum pnpmfileChecksum ignoredOptionalDependencies patchedDependencies importers packages snapshots time onlyBuiltDependencies neverBuiltDependencies registry specifiers dependencies devDependencies optionalDependencies dependenciesMeta".split(" "))
};
async function parsePnpmLock(text, path, repository) {
	const locks = (await parseYaml(text, path)).filter((document) => document !== "").map((document) => lockOf(document, path));
	if (locks.length === 0) return { packages: [] };
	const place = placeOf(path, repository);
	const parts = locks.map((lock) => readDocument(lock, place, path, repository));
	const [part] = parts;
	return {
		packages: part !== void 0 && parts.length === 1 ? part.packages : parts.flatMap(packagesIn),
		covers: [...new Set(parts.flatMap(({ covers }) => covers))],
		altered: parts.some(({ altered }) => altered),
		warnings: locks.flatMap(({ root, version }) => newerShape(path, {
			version,
			place: "`lockfileVersion`",
			sections: root.keys()
		}, known)),
		slice: (members) => parts.flatMap(({ slice }) => slice(members))
	};
}
function packagesIn({ packages }) {
	return packages;
}
function placeOf(path, repository) {
	const rush = rushLock(path);
	const directory = posix.dirname(path);
	return rush === null ? {
		root: directory,
		base: directory,
		projects: []
	} : {
		root: rush.root,
		base: rush.temp,
		projects: rushProjects(rush.root, repository)
	};
}
function lockOf(document, path) {
	const written = isMapping(document) ? document.get("lockfileVersion") : void 0;
	if (!isMapping(document) || typeof written !== "string") throw lockError(path, "has no `lockfileVersion`", tool);
	const version = Number.parseInt(written, 10);
	if (!(version >= oldest)) throw lockError(path, `has \`lockfileVersion\` ${written.slice(0, 20)}, which is not known`, tool);
	section(document, "importers", path);
	return {
		root: document,
		version
	};
}
function readDocument(lock, { root, base, projects }, path, repository) {
	const standIns = standInsOf(lock, projects);
	const isRush = standIns.size > 0;
	let made = null;
	const graph = () => made ??= isRush ? rushGraph(lock, standIns, repository) : pnpmGraph(lock, (importer) => joined(base, importer));
	const left = environmentKeys(lock);
	const { packages, entries } = packagesOf(lock, {
		left,
		development: lock.version < known.newest && !isRush ? null : developmentOf(graph())
	}, path);
	const importers = isRush ? standIns.values().map(({ directory }) => directory) : importersOf(lock).keys().map((importer) => joined(base, importer));
	return {
		packages,
		covers: isEnvironment(lock) ? [] : importers.flatMap((each) => manifestsOf(each, repository)).toArray(),
		altered: lock.version < oldestOfEndpoint || left.size > 0 || isRush,
		slice: slicer({
			packages,
			entries,
			root,
			graph
		})
	};
}
function joined(base, importer) {
	return posix.isAbsolute(importer) ? importer : posix.join(base, importer);
}
function manifestsOf(directory, { has }) {
	if (/^(?:\.\.(?:\/|$)|\/)/.test(directory)) return [];
	const others = ["package.yaml", "package.json5"].map((name) => posix.join(directory, name));
	return [posix.join(directory, "package.json"), ...others.filter(has)];
}
function packagesOf({ root, version }, { left, development }, path) {
	const packages = [];
	const entries = [];
	for (const [key, entry] of section(root, "packages", path)) {
		if (!isMapping(entry)) throw lockError(path, `has an entry \`${shown(key)}\` that is not a mapping`, tool);
		const parsed = pnpmKey(key, version);
		if (isDirectory(parsed, entry) || left.has(key)) continue;
		const name = textOf(entry, "name") ?? parsed.name;
		if (name === null) throw lockError(path, `has an entry \`${shown(key)}\` that names no package`, tool);
		if (name.startsWith("@rush-temp/")) continue;
		entries.push(key);
		packages.push({
			name,
			version: parsed.version ?? textOf(entry, "version"),
			development: development === null ? entry.get("dev") === "true" : development.has(key),
			resolved: true
		});
	}
	return {
		packages,
		entries
	};
}
function isDirectory({ kind }, entry) {
	const resolution = entry.get("resolution");
	if (!isMapping(resolution)) return kind === "local";
	return resolution.get("type") === "directory" || kind === "local" && !resolution.has("tarball");
}
function section(root, name, path) {
	const content = root.get(name) ?? /* @__PURE__ */ new Map();
	if (!isMapping(content)) throw lockError(path, `has \`${name}\` that are not a mapping`, tool);
	return content;
}
function textOf(mapping, key) {
	const value = mapping.get(key);
	return typeof value === "string" && value !== "" ? value : null;
}
function shown(key) {
	return key.length > 100 ? `${key.slice(0, 100)}…` : key;
}
export { parsePnpmLock };
