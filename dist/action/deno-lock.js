import { $ as dependenciesIn, $t as isRecord, Jt as asArray, it as pathFrom, nt as parseJson, tt as readProject } from "../action.js";
import { c as lockError } from "./shared.js";
import { c as splitSpec, i as slicer, m as developmentOf, o as isPackageName, p as newerShape } from "./javascript-parsers.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/javascript/deno-graph.ts
function denoLockOf(lock) {
	const part = isRecord(lock["npm"]) && isRecord(lock["npm"]["packages"]) ? lock["npm"] : null;
	const middle = isRecord(lock["packages"]) ? lock["packages"] : lock;
	const packages = part?.["packages"] ?? middle["npm"] ?? {};
	const specifiers = part?.["specifiers"] ?? middle["specifiers"] ?? {};
	if (!isRecord(packages) || !isRecord(specifiers)) return null;
	return {
		specifiers: keysOf(specifiers),
		packages,
		members: membersOf(lock["workspace"])
	};
}
function keysOf(specifiers) {
	const keys = /* @__PURE__ */ new Map();
	for (const [written, target] of Object.entries(specifiers)) {
		const specifier = /^(?:npm|jsr|https?):/.test(written) ? written : `${npm}${written}`;
		if (typeof target !== "string" || !specifier.startsWith(npm)) continue;
		const { name } = splitSpec(specifier.slice(npm.length));
		const isKey = target.startsWith(npm) || target.includes("@", 1) && splitSpec(target).name === name;
		keys.set(specifier, isKey ? target.replace(npm, "") : `${name}@${target}`);
	}
	return keys;
}
const npm = "npm:";
function membersOf(workspace) {
	if (!isRecord(workspace)) return /* @__PURE__ */ new Map();
	const members = isRecord(workspace["members"]) ? workspace["members"] : {};
	return new Map([[".", requirementsOf(workspace)], ...Object.entries(members).map(([directory, member]) => [posix.join(directory, "."), isRecord(member) ? requirementsOf(member) : []])]);
}
function requirementsOf(member) {
	const { packageJson } = member;
	return [member, isRecord(packageJson) ? packageJson : {}].flatMap(({ dependencies }) => asArray(dependencies).filter((each) => typeof each === "string"));
}
function denoGraph({ specifiers, packages }, projects) {
	const byName = new Map(Object.keys(packages).map((key) => [splitSpec(key).name, key]));
	const byNode = new Map(projects.map((project) => [nodeOf(project), project]));
	const keyOf = (written) => {
		const { name, range } = splitSpec(written);
		const target = range?.startsWith(npm) === true ? range.slice(4) : written;
		if (Object.hasOwn(packages, target)) return target;
		return range === null ? byName.get(name) ?? null : null;
	};
	const ask = (project, isDevelopment) => {
		const development = developmentNames(project);
		return project.requirements.filter((specifier) => specifier.startsWith(npm)).filter((each) => development.has(splitSpec(each.slice(4)).name) === isDevelopment).map((each) => specifiers.get(each) ?? null);
	};
	const entriesOf = (key, section) => {
		const entry = packages[key];
		const dependencies = isRecord(entry) ? entry[section] : null;
		if (Array.isArray(dependencies)) return dependencies.filter((each) => typeof each === "string");
		return isRecord(dependencies) ? Object.values(dependencies).filter((each) => typeof each === "string") : [];
	};
	return {
		members: new Map(projects.map((project) => [project.directory, nodeOf(project)])),
		needs: (key) => {
			const project = byNode.get(key);
			return project === void 0 ? [...entriesOf(key, "dependencies"), ...entriesOf(key, "optionalDependencies")].map(keyOf) : ask(project, false);
		},
		develops: (key) => {
			const project = byNode.get(key);
			return project === void 0 ? [] : ask(project, true);
		},
		uses: (key) => entriesOf(key, "optionalPeers").flatMap((each) => keyOf(each) ?? [])
	};
}
function nodeOf({ directory }) {
	return `workspace:${directory}`;
}
function developmentNames({ project }) {
	if (project === null) return /* @__PURE__ */ new Set();
	const names = (section) => dependenciesIn(project, section).map(([name, range]) => range.startsWith(npm) ? splitSpec(range.slice(4)).name : name);
	const needed = /* @__PURE__ */ new Set([...names("dependencies"), ...names("optionalDependencies")]);
	return new Set(names("devDependencies")).difference(needed);
}
// src/manifests/javascript/deno-lock.ts
const tool = {
	name: "Deno",
	command: "deno install --lockfile-only"
};
const known = {
	newest: 5,
	sections: new Set("version specifiers jsr npm packages redirects remote workspace patches links".split(" "))
};
function parseDenoLock(text, path, repository) {
	const json = parseJson(text, path);
	if (!isRecord(json)) throw lockError(path, "is no JSON object", tool);
	const { version } = json;
	if (version === void 0) return {
		packages: [],
		covers: []
	};
	if (!(Number(version) >= 2)) throw lockError(path, "has a `version` that is not a version", tool);
	const lock = denoLockOf(json);
	if (lock === null) throw lockError(path, "has an `npm` part that is not an object", tool);
	const projects = projectsOf(lock, path, repository);
	const graph = denoGraph(lock, projects);
	const development = developmentOf(graph);
	const keys = Object.keys(lock.packages);
	const packages = keys.map((key) => packageOf(key, development.has(key), path));
	return {
		packages,
		covers: projects.flatMap(({ directory }) => manifests.flatMap((name) => pathFrom(".", posix.join(directory, name)) ?? [])),
		uses: projects.flatMap(({ directory, project }) => project === null ? [] : [posix.join(directory, "package.json")]),
		warnings: newerShape(path, {
			version: Number(version),
			place: "`version`",
			sections: Object.keys(json)
		}, known),
		slice: slicer({
			packages,
			entries: keys,
			root: posix.dirname(path),
			graph: () => graph
		})
	};
}
const manifests = [
	"package.json",
	"deno.json",
	"deno.jsonc"
];
function projectsOf(lock, path, repository) {
	const { members, specifiers } = lock;
	const listed = new Set([...members.values()].flat());
	const unlisted = [...specifiers.keys()].filter((specifier) => !listed.has(specifier));
	return [...new Map([...members, [".", [...members.get(".") ?? [], ...unlisted]]])].map(([member, requirements]) => {
		const directory = posix.join(posix.dirname(path), member);
		return {
			directory,
			requirements,
			project: readProject(posix.join(directory, "package.json"), repository)
		};
	});
}
function packageOf(key, development, path) {
	const { name, range } = splitSpec(key);
	if (range === null || range === "" || !isPackageName(name)) throw lockError(path, `has an entry \`${key.slice(0, 100)}\` that names no package`, tool);
	return {
		name,
		version: range.replace(/_.*$/, ""),
		development,
		resolved: true
	};
}
export { parseDenoLock };
