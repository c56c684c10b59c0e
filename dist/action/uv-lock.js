import { $t as isRecord, Jt as asArray, it as pathFrom, rt as beside } from "../action.js";
import { c as lockError, s as reachableFrom } from "./shared.js";
import { T as parseLock, a as satisfiedNames, i as lockedPackages, n as directoryIn, o as warnIfNewer, r as lockEntries, s as withoutOwnProjects } from "./python-parsers.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/python/uv-graph.ts
function uvGraph(entries, members, manifest) {
	const { requirements, "dependency-groups": groups } = manifest;
	const isRooted = members.length > 0 || requirements !== void 0 || groups !== void 0;
	const edges = edgesOf(entries);
	const reached = (starts) => reachableFrom(starts, (key) => edges.get(key) ?? []);
	function startsOf(owned, isRoot) {
		return {
			runtime: [...owned.flatMap((member) => parts(member).map(({ extra }) => keyOf(member, extra))), ...isRoot ? targets(requirements) : []],
			development: [...owned.flatMap(({ table }) => targetsOfGroups(table["dev-dependencies"])), ...isRoot ? targetsOfGroups(groups) : []]
		};
	}
	const all = startsOf(members, true);
	const runtime = isRooted ? reached(all.runtime) : null;
	let orphansKnown = null;
	const isOrphan = (entry) => {
		orphansKnown ??= reached([...all.runtime, ...all.development]);
		return !orphansKnown.has(keyOf(entry, ""));
	};
	return {
		whole: {
			has: () => true,
			isDevelopment: (entry) => runtime !== null && !runtime.has(keyOf(entry, ""))
		},
		needed(owned, isRoot) {
			const starts = startsOf(owned, isRoot);
			const own = reached(starts.runtime);
			const any = reached([...starts.runtime, ...starts.development]);
			return {
				has: (entry) => any.has(keyOf(entry, "")) || isRoot && isOrphan(entry),
				isDevelopment: (entry) => !own.has(keyOf(entry, ""))
			};
		}
	};
}
function edgesOf(entries) {
	const edges = /* @__PURE__ */ new Map();
	function edgesFrom(key) {
		const known = edges.get(key);
		if (known !== void 0) return known;
		const fresh = [];
		edges.set(key, fresh);
		return fresh;
	}
	for (const entry of entries) for (const { extra, dependencies } of parts(entry)) {
		const key = keyOf(entry, extra);
		edgesFrom(keyOf({
			name: entry.name,
			version: null
		}, extra)).push(key);
		const needed = edgesFrom(key);
		for (const target of targets(dependencies)) needed.push(target);
	}
	return edges;
}
function parts({ table }) {
	const { dependencies, "optional-dependencies": extras } = table;
	const found = [{
		extra: "",
		dependencies
	}];
	if (isRecord(extras)) for (const [extra, needed] of Object.entries(extras)) found.push({
		extra,
		dependencies: needed
	});
	return found;
}
function targetsOfGroups(groups) {
	return isRecord(groups) ? Object.values(groups).flatMap(targets) : targets(groups);
}
function targets(list) {
	const keys = [];
	for (const dependency of asArray(list)) {
		if (!isRecord(dependency) || typeof dependency["name"] !== "string") continue;
		const { name, version, extra } = dependency;
		const wanted = {
			name,
			version: typeof version === "string" ? version : null
		};
		keys.push(keyOf(wanted, ""));
		for (const each of asArray(extra)) if (typeof each === "string") keys.push(keyOf(wanted, each));
	}
	return keys;
}
function keyOf({ name, version }, extra) {
	return `${name}\n${version ?? ""}\n${extra}`;
}
// src/manifests/python/uv-lock.ts
const tool = {
	name: "uv",
	command: "uv lock"
};
const newest = "1";
async function parseUvLock(text, path, repository) {
	const lock = await parseLock(text, path);
	if (!isRecord(lock) || !(Object.hasOwn(lock, "version") || Array.isArray(lock["package"]))) throw lockError(path, "has neither `version` nor a `package`", tool);
	const manifest = isRecord(lock["manifest"]) ? lock["manifest"] : {};
	const entries = lockEntries(lock["package"] ?? lock["distribution"], path, tool);
	const members = membersOf(manifest, entries);
	const graph = uvGraph(entries, members, manifest);
	const thirdParty = await withoutOwnProjects(entries.filter(({ table }) => localDirectory(table) === null), checkoutOf, repository);
	return {
		packages: lockedPackages(thirdParty, graph.whole.isDevelopment),
		covers: coveredBy(path, members),
		satisfies: satisfiedNames(entries, thirdParty),
		warnings: warnIfNewer(path, lock["version"] ?? newest, newest),
		...members.length > 0 && { slice(directories) {
			const owned = new Set(directories.map((each) => posix.join(each, ".").replace(/(?<=.)\/$/, "")));
			const { has, isDevelopment } = graph.needed(members.filter((member) => owned.has(directoryOf(path, member) ?? "")), owned.has(posix.dirname(path)));
			return lockedPackages(thirdParty.filter(has), isDevelopment);
		} }
	};
}
function membersOf({ members }, entries) {
	const names = new Set(asArray(members));
	return entries.filter(({ name, table }) => {
		const directory = localDirectory(table);
		return directory !== null && (directory === "." || names.has(name));
	});
}
function localDirectory({ source }) {
	if (typeof source === "string") return /^(?:editable|virtual|directory)\+(.*)$/.exec(source)?.[1] ?? null;
	if (!isRecord(source)) return null;
	const { editable, virtual, directory } = source;
	return [
		editable,
		virtual,
		directory
	].find((place) => typeof place === "string") ?? null;
}
function directoryOf(path, { table }) {
	const manifest = pathFrom(path, `${localDirectory(table) ?? "."}/pyproject.toml`);
	return manifest === null ? null : posix.dirname(manifest);
}
function checkoutOf({ table: { source } }) {
	const git = isRecord(source) ? source["git"] : null;
	if (typeof git !== "string") return null;
	return directoryIn(/[?&]subdirectory=([^&#]+)/.exec(git)?.[1]);
}
function coveredBy(path, members) {
	const script = /^(.*\.py)\.lock$/s.exec(path)?.[1];
	if (script !== void 0) return [script];
	const manifests = members.flatMap((member) => {
		const directory = directoryOf(path, member);
		return directory === null ? [] : posix.join(directory, "pyproject.toml");
	});
	return [.../* @__PURE__ */ new Set([beside(path, "pyproject.toml"), ...manifests])];
}
export { parseUvLock };
