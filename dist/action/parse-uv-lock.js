import { $ as reach, D as lockedPackages, E as lockEntries, O as warnIfNewer, Q as isRecord, X as pathFrom, Y as beside, et as notLock } from "../action.js";
import { t as parseLock } from "./lock-toml.js";
// src/manifests/python/uv-development.ts
function uvDevelopment(entries, members, manifest) {
	const { requirements, "dependency-groups": groups } = manifest;
	if (members.length === 0 && requirements === void 0 && groups === void 0) return () => false;
	const edges = edgesOf(entries);
	const starts = [...members.flatMap((member) => parts(member).map(({ extra }) => keyOf(member, extra))), ...targets(requirements)];
	const runtime = reach(starts, (key) => edges.get(key) ?? []);
	return (entry) => !runtime.has(keyOf(entry, ""));
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
function targets(list) {
	const keys = [];
	const dependencies = Array.isArray(list) ? list : [];
	for (const dependency of dependencies) {
		if (!isRecord(dependency) || typeof dependency["name"] !== "string") continue;
		const { name, version, extra } = dependency;
		const wanted = {
			name,
			version: typeof version === "string" ? version : null
		};
		keys.push(keyOf(wanted, ""));
		const extras = Array.isArray(extra) ? extra : [];
		for (const each of extras) if (typeof each === "string") keys.push(keyOf(wanted, each));
	}
	return keys;
}
function keyOf({ name, version }, extra) {
	return `${name}\n${version ?? ""}\n${extra}`;
}
// src/manifests/python/parse-uv-lock.ts
const tool = {
	name: "uv",
	command: "uv lock"
};
const newest = "1";
async function parseUvLock(text, path) {
	const lock = await parseLock(text, path);
	if (!isRecord(lock) || !(Object.hasOwn(lock, "version") || Array.isArray(lock["package"]))) throw notLock(path, "has neither `version` nor a `package`", tool);
	const manifest = isRecord(lock["manifest"]) ? lock["manifest"] : {};
	const entries = lockEntries(lock["package"] ?? lock["distribution"], path, tool);
	const members = membersOf(manifest, entries);
	return {
		packages: lockedPackages(entries.filter(({ table }) => localDirectory(table) === null && !isLocalArchive(table)), uvDevelopment(entries, members, manifest)),
		covers: coveredBy(path, members),
		warnings: warnIfNewer(path, lock["version"] ?? newest, newest)
	};
}
function membersOf({ members }, entries) {
	const names = new Set(Array.isArray(members) ? members : []);
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
function isLocalArchive({ source }) {
	return typeof source === "string" ? source.startsWith("path+") : isRecord(source) && typeof source["path"] === "string";
}
function coveredBy(path, members) {
	const manifests = members.flatMap(({ table }) => pathFrom(path, `${localDirectory(table) ?? "."}/pyproject.toml`) ?? []);
	return [.../* @__PURE__ */ new Set([beside(path, "pyproject.toml"), ...manifests])];
}
export { parseUvLock };
