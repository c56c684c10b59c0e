import { c as lockError, r as parseJsonc } from "./shared.js";
import { $ as dependenciesIn, $t as isRecord, Yt as asString, it as pathFrom, rt as beside } from "../action.js";
import { c as splitSpec, i as slicer, m as developmentOf, o as isPackageName, p as newerShape, s as requirementOf } from "./javascript-parsers.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/javascript/bun-graph.ts
function bunGraph(workspaces, packages, directoryOf) {
	const follow = (from, project, section) => dependenciesIn(project, section).flatMap(([name]) => {
		const found = locate(from, name, packages);
		return found === null && section !== "dependencies" ? [] : [found];
	});
	const workspaceOf = (key) => {
		const workspace = key.startsWith(member) ? workspaces.get(key.slice(member.length)) : null;
		return isRecord(workspace) ? workspace : null;
	};
	const needs = (key) => {
		const workspace = workspaceOf(key);
		if (workspace !== null) return production.flatMap((section) => follow(nameOf(workspace), workspace, section));
		const entry = packages.get(key);
		if (!Array.isArray(entry)) return [];
		const [, directory] = memberId.exec(String(entry[0])) ?? [];
		if (directory !== void 0) return [`${member}${directory}`];
		const details = entry.find(isRecord);
		return isRecord(details) ? production.flatMap((section) => follow(key, details, section)) : [];
	};
	return {
		members: new Map([...workspaces.keys()].map((workspace) => [directoryOf(workspace), `${member}${workspace}`])),
		needs,
		develops: (key) => {
			const workspace = workspaceOf(key);
			return workspace === null ? [] : follow(nameOf(workspace), workspace, "devDependencies");
		}
	};
}
const member = "workspace:";
const memberId = /^.[^@]*@workspace:(.*)$/;
const production = [
	"dependencies",
	"optionalDependencies",
	"peerDependencies"
];
function nameOf({ name }) {
	return asString(name);
}
function locate(from, name, packages) {
	for (let place = from; place !== ""; place = place.replace(lastName, "")) {
		const key = `${place}/${name}`;
		if (packages.has(key)) return key;
	}
	return packages.has(name) ? name : null;
}
const lastName = /(?:^|\/)(?:@[^/]*\/)?[^/]*$/;
// src/manifests/javascript/bun-lock.ts
const tool = {
	name: "Bun",
	command: "bun install --lockfile-only"
};
const known = {
	newest: 2,
	sections: new Set("lockfileVersion configVersion workspaces packages trustedDependencies overrides patchedDependencies catalog catalogs".split(" "))
};
function parseBunLock(text, path) {
	const lock = parseJsonc(text, path);
	const version = isRecord(lock) ? lock["lockfileVersion"] : null;
	if (!isRecord(lock) || typeof version !== "number") throw lockError(path, "has no `lockfileVersion`", tool);
	const workspaces = section(lock, "workspaces", path);
	const entries = section(lock, "packages", path);
	const graph = bunGraph(workspaces, entries, (workspace) => posix.join(posix.dirname(path), workspace));
	const development = developmentOf(graph);
	const packages = [];
	const keys = [];
	for (const [key, entry] of entries) {
		const found = packageOf(key, entry, path);
		if (found === null) continue;
		keys.push(key);
		packages.push({
			...found,
			development: development.has(key),
			resolved: true
		});
	}
	return {
		packages,
		covers: [beside(path, "package.json"), ...[...workspaces.keys()].flatMap((member) => memberOf(member, path))],
		warnings: newerShape(path, {
			version,
			place: "`lockfileVersion`",
			sections: Object.keys(lock)
		}, known),
		slice: slicer({
			packages,
			entries: keys,
			root: posix.dirname(path),
			graph: () => graph
		})
	};
}
function section(lock, name, path) {
	const content = lock[name] ?? {};
	if (!isRecord(content)) throw lockError(path, `has \`${name}\` that are not an object`, tool);
	return new Map(Object.entries(content));
}
function memberOf(directory, path) {
	const member = directory === "" ? null : pathFrom(path, `${directory}/package.json`);
	return member === null ? [] : [member];
}
function packageOf(key, entry, path) {
	const id = Array.isArray(entry) ? entry[0] : null;
	const { name, range } = splitSpec(asString(id));
	if (range === null || !isPackageName(name)) throw lockError(path, `has an entry \`${key.slice(0, 100)}\` that names no package`, tool);
	if (range.startsWith("root:")) return null;
	const required = requirementOf(name, range);
	if (required.kind === "package") return {
		name: required.name,
		version: required.range
	};
	return required.kind === "archive" ? {
		name,
		version: required.version
	} : null;
}
export { parseBunLock };
