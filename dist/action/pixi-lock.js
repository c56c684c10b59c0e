import { F as parseYaml, Jt as asArray, N as isMapping, U as isDevelopmentName, Yt as asString, b as withConda, rt as beside } from "../action.js";
import { c as lockError, l as newerLock } from "./shared.js";
import { M as isLocal, N as releaseAt } from "./python-parsers.js";
// src/manifests/python/pixi-lock.ts
const tool = {
	name: "pixi",
	command: "pixi lock"
};
const newest = 6;
async function parsePixiLock(text, path, repository) {
	const [root] = await parseYaml(text, path);
	if (!isMapping(root) || !(root.has("version") && (root.has("packages") || root.has("environments") || root.size === 1))) throw lockError(path, "has neither `packages` nor `environments`", tool);
	const entries = listOf(root.get("packages"));
	const manifest = beside(path, "pixi.toml");
	const runtime = runtimePlaces(root.get("environments"));
	const reading = {
		packages: entries.flatMap((entry) => pypiPackage(entry, runtime)),
		covers: [repository.has(manifest) ? manifest : beside(path, "pyproject.toml")],
		warnings: versionWarnings(path, root.get("version"))
	};
	return withConda(reading, path, entries.flatMap(condaName));
}
function runtimePlaces(environments) {
	if (!isMapping(environments) || environments.size === 0) return null;
	const places = /* @__PURE__ */ new Set();
	for (const [name, environment] of environments) {
		if (isDevelopmentName(name) || !isMapping(environment)) continue;
		const platforms = environment.get("packages");
		if (!isMapping(platforms)) continue;
		for (const list of platforms.values()) for (const entry of listOf(list)) places.add(placeOf(entry, "pypi"));
	}
	return places;
}
function pypiPackage(entry, runtime) {
	const place = placeOf(entry, "pypi");
	if (place === "" || isLocal(place) && releaseAt(place) === null) return [];
	const released = releaseAt(place);
	const name = textIn(entry, "name") || (released?.name ?? "");
	if (name === "") return [];
	const version = textIn(entry, "version") || (released?.version ?? null);
	return {
		name,
		version,
		development: runtime !== null && !runtime.has(place),
		resolved: version !== null
	};
}
function condaName(entry) {
	const place = placeOf(entry, "conda");
	if (place === "") return [];
	const depends = entry.get("depends");
	const needsPython = Array.isArray(depends) && depends.some((each) => typeof each === "string" && /^python(?:_abi)?(?:\s|$)/.test(each));
	const [, name = place, build = ""] = /([^/]+)-[^-/]+-([^-/]+?)(?:\.conda|\.tar\.bz2)?$/.exec(place) ?? [];
	return needsPython || build.startsWith("py") ? [textIn(entry, "name") || name] : [];
}
function placeOf(entry, kind) {
	if (entry.get("kind") === kind) return textIn(entry, "url") || textIn(entry, "path");
	return textIn(entry, kind);
}
function textIn(entry, key) {
	return asString(entry.get(key));
}
function listOf(value) {
	return asArray(value).filter(isMapping);
}
function versionWarnings(path, written) {
	const version = typeof written === "string" ? Number.parseInt(written) : NaN;
	return version > newest ? [newerLock(path, `version ${version}`, newest)] : [];
}
export { parsePixiLock };
