import { $t as isRecord, Kt as canonicalName, nt as parseJson, rt as beside } from "../action.js";
import { c as lockError } from "./shared.js";
import { M as isLocal, P as isOwnProject, h as releaseIn, j as pinnedVersion, m as checkoutOf, o as warnIfNewer } from "./python-parsers.js";
// src/manifests/python/pipfile-lock.ts
const tool = {
	name: "Pipenv",
	command: "pipenv lock"
};
const newest = "6";
async function parsePipfileLock(text, path, repository) {
	const lock = parseJson(text, path);
	if (!isRecord(lock) || ![
		"_meta",
		"default",
		"develop"
	].some((key) => Object.hasOwn(lock, key))) throw lockError(path, "has no `default` packages", tool);
	const categories = Object.entries(lock).filter(([category]) => category !== "_meta");
	const entries = categories.flatMap(([category, members]) => entriesOf(category, members, path));
	const thirdParty = [];
	for (const each of entries) {
		const checkout = checkoutOf(each.entry);
		if (!(checkout !== null && await isOwnProject(each.name, checkout, repository)) && !isLocalEntry(each.entry)) thirdParty.push(each);
	}
	const isDevelopment = developmentOf(entries);
	return {
		packages: thirdParty.map((each) => toPackage(each, isDevelopment(each))),
		covers: [beside(path, "Pipfile")],
		satisfies: [...new Set(entries).difference(new Set(thirdParty))].map(({ name }) => name),
		altered: thirdParty.length < entries.length || thirdParty.some(({ entry }) => entry["version"] === void 0 && releaseIn(entry) !== null) || categories.some(([category]) => category !== "default" && category !== "develop"),
		warnings: warnIfNewer(path, specificationOf(lock["_meta"]), newest)
	};
}
function specificationOf(meta) {
	return isRecord(meta) ? meta["pipfile-spec"] ?? newest : newest;
}
function entriesOf(category, members, path) {
	if (!isRecord(members)) throw lockError(path, `has a \`${category.slice(0, 100)}\` that is not an object`, tool);
	return Object.entries(members).map(([name, entry]) => {
		if (name === "") throw lockError(path, "has a package without a name", tool);
		if (!isRecord(entry)) throw lockError(path, `has an entry \`${name.slice(0, 100)}\` that is not an object`, tool);
		return {
			category,
			name,
			entry
		};
	});
}
function developmentOf(entries) {
	const development = /* @__PURE__ */ new Set();
	for (const { category, name } of entries) if (category === "develop") development.add(canonical(name));
	if (development.size > 0) {
		for (const { category, name } of entries) if (category !== "develop") development.delete(canonical(name));
	}
	return ({ category, name }) => category === "develop" && development.has(canonical(name));
}
function isLocalEntry(entry) {
	const { path, file, git, version, editable } = entry;
	if (releaseIn(entry) !== null) return false;
	if (typeof path === "string") return true;
	if (typeof file === "string") return isLocal(file);
	return editable === true && git === void 0 && version === void 0;
}
function toPackage({ name, entry }, development) {
	const { version = "" } = entry;
	const released = releaseIn(entry);
	if (released !== null && version === "") return {
		name,
		version: released,
		development,
		resolved: true
	};
	if (typeof version !== "string" || version === "*" || version === "") return {
		name,
		version: null,
		development,
		resolved: false
	};
	const specifier = /\s/.test(version) ? version.replace(/\s+/g, "") : version;
	const pinned = pinnedVersion(specifier);
	return {
		name,
		version: pinned ?? specifier,
		development,
		resolved: pinned !== null
	};
}
function canonical(name) {
	return canonicalName("PYTHON", name);
}
export { parsePipfileLock };
