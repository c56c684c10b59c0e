import { K as notLock, R as reach, lt as isRecord, nt as isProject, tt as isApp, ut as parseJson } from "../action.js";
import { n as projectOrNull } from "./project.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/dotnet/locked-entries.ts
const tool = {
	name: "NuGet",
	command: "dotnet restore --force-evaluate"
};
const knownKeys = /* @__PURE__ */ new Set(["version", "dependencies"]);
const knownTypes = /* @__PURE__ */ new Set([
	"direct",
	"transitive",
	"centraltransitive",
	"project"
]);
function readLock(text, path) {
	const lock = parseJson(text, path);
	if (!isRecord(lock) || !isRecord(lock["dependencies"]) || typeof lock["version"] !== "number") throw notLock(path, "has no `version` and `dependencies`", tool);
	const targets = Object.entries(lock["dependencies"]).map(([target, members]) => entriesOf(target, members, path));
	return {
		version: lock["version"],
		targets,
		isKnown: Object.keys(lock).every((key) => knownKeys.has(key)) && targets.flat().every(({ entry: { type } }) => knownTypes.has(typeOf(type)))
	};
}
function entriesOf(target, members, path) {
	if (!isRecord(members)) throw notLock(path, `has a target \`${target}\` that is no object`, tool);
	return Object.entries(members).map(([name, entry]) => {
		if (!isRecord(entry)) throw notLock(path, `has an entry \`${name}\` that is no object`, tool);
		return {
			name,
			entry
		};
	});
}
function typeOf(type) {
	return typeof type === "string" ? type.toLowerCase() : "";
}
function isProjectEntry({ entry: { type } }) {
	return typeOf(type) === "project";
}
function isDirect({ entry: { type } }) {
	return typeOf(type) === "direct";
}
function packagesOf({ targets }, path, { privates, isTest }) {
	const packages = /* @__PURE__ */ new Map();
	for (const entries of targets) {
		const development = privateOnly(entries, privates);
		for (const each of entries) {
			if (isProjectEntry(each)) continue;
			const { name, entry } = each;
			const version = entry["resolved"];
			if (typeof version !== "string" || version === "") throw notLock(path, `has no resolved version of ${name}`, tool);
			const key = `${name}\n${version}`;
			if (packages.get(key)?.development === false) continue;
			packages.set(key, {
				name,
				version,
				development: isTest || development.size > 0 && development.has(name.toLowerCase()),
				resolved: true
			});
		}
	}
	return [...packages.values()];
}
function privateOnly(entries, privates) {
	if (privates.size === 0) return privates;
	const byName = new Map(entries.map(({ name, entry }) => [name.toLowerCase(), entry]));
	function dependenciesOf(name) {
		const dependencies = byName.get(name)?.["dependencies"];
		if (!isRecord(dependencies)) return [];
		return Object.keys(dependencies).map((dependency) => dependency.toLowerCase());
	}
	const starts = entries.filter((each) => isProjectEntry(each) || isDirect(each) && !privates.has(each.name.toLowerCase())).map(({ name }) => name.toLowerCase());
	return reach(privates, dependenciesOf).difference(reach(starts, dependenciesOf));
}
// src/manifests/dotnet/locked-projects.ts
function isUsualLock(path) {
	return /^packages(?:\..*)?\.lock\.json$/.test(posix.basename(path));
}
async function lockedProjects(path, lock, repository) {
	const directory = posix.dirname(path);
	const beside = [];
	const naming = [];
	for (const manifest of repository.manifests) {
		if (!isProject(manifest) || isApp(manifest)) continue;
		const project = await projectOrNull(manifest, repository);
		const named = project?.lockfile ?? null;
		if (named === path) naming.push({
			path: manifest,
			project
		});
		else if (named === null && posix.dirname(manifest) === directory) beside.push({
			path: manifest,
			project
		});
	}
	const own = beside.filter(({ path: project }) => usualLock(project, repository) === path);
	return naming.length > 0 || own.length < 2 ? [...naming, ...own] : likely(own, lock);
}
function usualLock(project, repository) {
	const directory = posix.dirname(project);
	const name = posix.basename(project, posix.extname(project)).replaceAll(" ", "_");
	const own = posix.join(directory, `packages.${name}.lock.json`);
	return repository.has(own) ? own : posix.join(directory, "packages.lock.json");
}
function likely(projects, lock) {
	const direct = new Set(lock.targets.flat().flatMap((each) => isDirect(each) ? each.name.toLowerCase() : []));
	return [projects.filter(({ project }) => project?.isLocked === true), projects.filter(({ project }) => project !== null && project.references.length > 0 && project.references.every(({ name }) => direct.has(name.toLowerCase())))].find((choice) => choice.length > 0) ?? projects;
}
export { readLock as a, packagesOf as i, lockedProjects as n, isProjectEntry as r, isUsualLock as t };
