import { $ as dependenciesIn, $t as isRecord, Yt as asString, it as pathFrom, nt as parseJson, rt as beside } from "../action.js";
import { c as lockError } from "./shared.js";
import { i as slicer, p as newerShape, s as requirementOf } from "./javascript-parsers.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/javascript/npm-lock-v1.ts
function nestedPackages(dependencies, fault) {
	const packages = [];
	const pending = [dependencies];
	while (pending.length > 0) {
		const level = pending.pop();
		if (!isRecord(level)) throw fault("has `dependencies` that are not an object");
		for (const key of Object.keys(level)) {
			const entry = level[key];
			if (!isRecord(entry)) throw fault(`has an entry \`${key.slice(0, 100)}\` that is not an object`);
			const { version = null, resolved, dev, dependencies: nested } = entry;
			if (version !== null && typeof version !== "string") throw fault(`has an entry \`${key.slice(0, 100)}\` whose version is not text`);
			const found = packageOf(nameInModules(key) ?? key, version, asString(resolved));
			if (found !== null) packages.push({
				...found,
				development: dev === true,
				resolved: true
			});
			if (nested !== void 0) pending.push(nested);
		}
	}
	return packages;
}
function packageOf(name, version, resolved) {
	if ((resolved.startsWith("file:") ? requirementOf(name, resolved) : null)?.kind === "local") return null;
	const required = requirementOf(name, version ?? "");
	if (required.kind === "package") return {
		name: required.name,
		version: required.range
	};
	return required.kind === "archive" ? {
		name,
		version: required.version
	} : null;
}
const modules = "node_modules/";
function nameInModules(path) {
	const at = path.lastIndexOf(modules);
	return at === 0 || path.charAt(at - 1) === "/" ? path.slice(at + 13) : null;
}
// src/manifests/javascript/npm-graph.ts
function npmGraph(flat, directoryOf) {
	const requirementsIn = (key, entry, section) => dependenciesIn(entry, section).flatMap(([name]) => {
		const found = locate(key, name, flat);
		return found === null && section !== "dependencies" ? [] : [found];
	});
	const needs = (key) => {
		const entry = flat[key];
		if (!isRecord(entry)) return [];
		const { link, resolved } = entry;
		if (link === true) return typeof resolved === "string" ? [resolved] : [];
		return needed.flatMap((section) => requirementsIn(key, entry, section));
	};
	const members = /* @__PURE__ */ new Map([[directoryOf(""), ""]]);
	for (const [key, entry] of Object.entries(flat)) if (isRecord(entry) && isMember(key, entry)) members.set(directoryOf(key), key);
	return {
		members,
		needs,
		develops: (key) => {
			const entry = flat[key];
			return isRecord(entry) && isMember(key, entry) ? requirementsIn(key, entry, "devDependencies") : [];
		}
	};
}
function isMember(key, { extraneous, resolved }) {
	if (extraneous === true || nameInModules(key) !== null) return false;
	return !(typeof resolved === "string" && /^https?:/.test(resolved));
}
const needed = [
	"dependencies",
	"optionalDependencies",
	"peerDependencies"
];
function locate(from, name, flat) {
	for (let place = from; place !== ""; place = place.slice(0, Math.max(0, place.lastIndexOf("/")))) {
		const key = `${place}/node_modules/${name}`;
		if (Object.hasOwn(flat, key)) return key;
	}
	const key = `node_modules/${name}`;
	return Object.hasOwn(flat, key) ? key : null;
}
// src/manifests/javascript/npm-lock.ts
const tool = {
	name: "npm",
	command: "npm install --package-lock-only"
};
const known = {
	newest: 4,
	sections: /* @__PURE__ */ new Set([
		"name",
		"version",
		"lockfileVersion",
		"requires",
		"packages",
		"dependencies"
	])
};
function parseNpmLock(text, path) {
	if (text.trim() === "") return { packages: [] };
	const lock = parseJson(text, path);
	if (!isRecord(lock)) throw lockError(path, "is no JSON object", tool);
	const { lockfileVersion: version, packages: flat, dependencies: nested } = lock;
	if (version !== void 0 && typeof version !== "number") throw lockError(path, "has a `lockfileVersion` that is not a number", tool);
	if (version === void 0 && flat === void 0 && nested === void 0) throw lockError(path, "has neither `lockfileVersion` nor `packages` nor `dependencies`", tool);
	if (version !== void 0 && version > known.newest && flat === void 0) throw lockError(path, `has \`lockfileVersion\` ${version} and no \`packages\``, tool);
	if (flat === void 0) return {
		packages: nestedPackages(nested ?? {}, (fact) => lockError(path, fact, tool)),
		covers: covers(path, [])
	};
	if (!isRecord(flat)) throw lockError(path, "has `packages` that are not an object", tool);
	const { packages, keys, members, altered } = flatPackages(flat, path);
	return {
		packages,
		covers: covers(path, members),
		...altered ? { altered } : {},
		warnings: newerShape(path, {
			version: version ?? 0,
			place: "`lockfileVersion`",
			sections: Object.keys(lock)
		}, known),
		slice: slicer({
			packages,
			entries: keys,
			root: posix.dirname(path),
			graph: () => npmGraph(flat, (member) => directoryOf(member, path))
		})
	};
}
function flatPackages(flat, path) {
	const packages = [];
	const keys = [];
	const members = [];
	let altered = false;
	for (const key of Object.keys(flat)) {
		const entry = flat[key];
		if (!isRecord(entry)) throw lockError(path, `has an entry \`${key.slice(0, 100)}\` that is not an object`, tool);
		const { version = null, link, resolved, name: alias, dev, extraneous } = entry;
		if (version !== null && typeof version !== "string") throw lockError(path, `has an entry \`${key.slice(0, 100)}\` whose version is not text`, tool);
		const inModules = nameInModules(key);
		const name = inModules ?? key;
		if (inModules === null && isMember(key, entry)) members.push(key);
		else if (extraneous === true) altered ||= inModules !== null;
		else if (link !== true && !isDirectory(name, resolved)) {
			keys.push(key);
			packages.push({
				name: typeof alias === "string" ? alias : name,
				version: version === "" ? null : version,
				development: dev === true,
				resolved: true
			});
		}
	}
	return {
		packages,
		keys,
		members,
		altered
	};
}
function isDirectory(name, resolved) {
	return typeof resolved === "string" && resolved.startsWith("file:") && requirementOf(name, resolved).kind === "local";
}
function directoryOf(member, path) {
	return posix.join(posix.dirname(path), member);
}
function covers(path, members) {
	const manifests = members.flatMap((member) => pathFrom(path, `${member}/package.json`) ?? []);
	const own = [beside(path, "package.json")];
	if (path.endsWith("npm-shrinkwrap.json")) own.push(beside(path, "package-lock.json"));
	return [.../* @__PURE__ */ new Set([...own, ...manifests])];
}
export { parseNpmLock };
