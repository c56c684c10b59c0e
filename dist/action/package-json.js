import { t as Fault } from "./problem.js";
import { o as isRecord } from "./untyped.js";
import { a as isExactVersion, n as workspaceMembers, o as isPackageName, r as catalogsFor, s as requirementOf, t as membersByGlobs, u as rushProjects } from "./javascript-parsers.js";
import { C as upward, E as readProject, T as parseProject, g as parseYaml, h as mappingOf } from "../action.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/javascript/member-names.ts
const none$1 = /* @__PURE__ */ new Set();
const known$1 = /* @__PURE__ */ new WeakMap();
async function memberNames(path, repository) {
	for (const root of upward(path, "package.json")) {
		const { members, names } = await workspaceAt(posix.dirname(root), repository);
		if (members.size > 0 && (root === path || members.has(path))) return names;
	}
	return none$1;
}
function workspaceAt(root, repository) {
	const workspaces = known$1.get(repository) ?? /* @__PURE__ */ new Map();
	known$1.set(repository, workspaces);
	const workspace = workspaces.get(root) ?? readWorkspace(root, repository);
	workspaces.set(root, workspace);
	return workspace;
}
async function readWorkspace(root, repository) {
	const project = readProject(posix.join(root, "package.json"), repository);
	const lerna = readProject(posix.join(root, "lerna.json"), repository);
	const projects = rushProjects(root, repository);
	const members = /* @__PURE__ */ new Set([
		...project === null ? [] : workspaceMembers(project, root, repository),
		...membersByGlobs(await pnpmGlobs(root, repository), root, repository),
		...membersByGlobs(lerna?.["packages"], root, repository),
		...projects.map(({ directory }) => posix.join(directory, "package.json"))
	]);
	const names = [...members].flatMap((member) => {
		const name = readProject(member, repository)?.["name"];
		return typeof name === "string" ? [name] : [];
	});
	return {
		members,
		names: /* @__PURE__ */ new Set([...names, ...projects.map(({ name }) => name)])
	};
}
async function pnpmGlobs(root, repository) {
	const path = posix.join(root, "pnpm-workspace.yaml");
	if (!repository.has(path)) return null;
	try {
		const [document] = await parseYaml(repository.text(path), path);
		return mappingOf(document).get("packages");
	} catch {
		return null;
	}
}
// src/manifests/javascript/overridden-names.ts
const none = /* @__PURE__ */ new Set();
const known = /* @__PURE__ */ new WeakMap();
async function overriddenNames(path, repository) {
	const files = upward(path, "package.json");
	const names = await Promise.all(files.map((file) => namesAt(file, repository)));
	return names.every(({ size }) => size === 0) ? none : new Set(names.flatMap((each) => [...each]));
}
function namesAt(file, repository) {
	const files = known.get(repository) ?? /* @__PURE__ */ new Map();
	known.set(repository, files);
	const names = files.get(file) ?? readNames(file, repository);
	files.set(file, names);
	return names;
}
async function readNames(file, repository) {
	const { overrides, resolutions, pnpm } = readProject(file, repository) ?? {};
	const settings = await readSettings(posix.join(posix.dirname(file), "pnpm-workspace.yaml"), repository);
	const written = [
		overrides,
		resolutions,
		isRecord(pnpm) ? pnpm["overrides"] : null,
		settings
	];
	return new Set(written.filter(isRecord).flatMap(Object.entries).flatMap(overridden));
}
async function readSettings(file, repository) {
	if (!repository.has(file)) return null;
	try {
		const [settings] = await parseYaml(repository.text(file), file);
		return Object.fromEntries(mappingOf(mappingOf(settings).get("overrides")));
	} catch {
		return null;
	}
}
const direct = /^(?:\*\*\/)?((?:@[^/@>]+\/)?[^/@>]+)(?:@.*)?$/;
function overridden([key, value]) {
	const name = direct.exec(key)?.[1];
	const written = isRecord(value) ? value["."] : value;
	if (name === void 0 || typeof written !== "string") return [];
	if (written === "-") return [name];
	const required = requirementOf(name, written);
	return required.kind === "package" && required.name === name ? [] : [name];
}
// src/manifests/javascript/package-json.ts
const development = "devDependencies";
const peers = "peerDependencies";
const sections = [
	"dependencies",
	development,
	"optionalDependencies",
	peers
];
async function parsePackageJson(text, path, repository) {
	const manifest = parseProject(text, path, repository);
	if (!isRecord(manifest)) throw notManifest(path, "is no JSON object");
	const members = await memberNames(path, repository);
	const written = sections.map((section) => ({
		section,
		entries: entriesOf(manifest, section, path)
	}));
	const all = written.map((one) => withoutOptionalPeers(one, manifest));
	const others = all.filter(({ section }) => section !== development);
	const inCatalog = text.includes("catalog:") ? await catalogsFor(path, repository) : noCatalog;
	const packages = [];
	const warnings = [];
	const overridden = await overriddenNames(path, repository);
	const uses = /* @__PURE__ */ new Set();
	let altered = all.some((one, index) => one !== written[index]);
	for (const { section, entries } of all) for (const name of Object.keys(entries)) {
		const spec = entries[name];
		const { found, warning, catalog } = read({
			section,
			name,
			spec
		}, path, inCatalog);
		if (warning !== void 0) warnings.push(warning);
		if (catalog !== void 0 && catalog !== path) uses.add(catalog);
		altered ||= found?.name !== name || found.version !== spec || members.has(name);
		if (found === null || members.has(found.name)) continue;
		const stated = section === development && !others.some((other) => Object.hasOwn(other.entries, name)) ? {
			...found,
			development: true
		} : found;
		packages.push(section === peers || overridden.has(name) ? {
			...stated,
			optional: true
		} : stated);
	}
	return {
		packages,
		altered,
		warnings,
		...uses.size > 0 ? { uses: [...uses] } : {}
	};
}
function entriesOf(manifest, section, path) {
	const entries = manifest[section] ?? {};
	if (Array.isArray(entries) && entries.length === 0) return {};
	if (!isRecord(entries)) throw notManifest(path, `has \`${section}\` that are not an object`);
	return entries;
}
function withoutOptionalPeers(one, { peerDependenciesMeta: meta }) {
	if (one.section !== "peerDependencies" || !isRecord(meta)) return one;
	const entries = Object.entries(one.entries);
	const needed = entries.filter(([name]) => {
		const settings = Object.hasOwn(meta, name) ? meta[name] : null;
		return !(isRecord(settings) && settings["optional"] === true);
	});
	return needed.length === entries.length ? one : {
		section: one.section,
		entries: Object.fromEntries(needed)
	};
}
function read(stated, path, inCatalog) {
	const { name, spec } = stated;
	if (name.startsWith("//")) return { found: null };
	if (!isPackageName(name)) throw notManifest(path, `has ${placeOf(stated)}, which is not a name`);
	if (isRecord(spec)) throw notManifest(path, `has an object for ${placeOf(stated)}`);
	if (typeof spec !== "string") return {
		found: null,
		warning: noText(path, placeOf(stated))
	};
	const required = requirementOf(name, spec);
	if (required.kind !== "catalog") return { found: packageOf(name, spec) };
	const entry = inCatalog(name, required.catalog);
	if (entry === null) return {
		found: {
			name,
			version: null,
			development: false,
			resolved: false
		},
		warning: inNoCatalog(path, stated, spec.trim())
	};
	return {
		found: packageOf(name, entry.range),
		catalog: entry.path
	};
}
function packageOf(name, spec) {
	const required = requirementOf(name, spec);
	if (required.kind === "local" || required.kind === "catalog") return null;
	const version = required.kind === "archive" ? required.version : required.range;
	const resolved = version !== null && isExactVersion(version);
	return {
		name: required.name,
		version,
		development: false,
		resolved
	};
}
const noCatalog = () => null;
function placeOf({ section, name }) {
	return `${JSON.stringify(name.slice(0, 60))} in \`${section}\``;
}
function noText(path, place) {
	return {
		code: "version-unresolved",
		message: `${path} has no text for ${place}, so it is left out, as npm does. Give it a version, or remove it.`
	};
}
function inNoCatalog(path, stated, spec) {
	const fact = `No catalog in the repository has the version that \`${spec.slice(0, 60)}\` stands for`;
	const next = "Commit the lockfile, or add the package to the catalog in `pnpm-workspace.yaml`, `.yarnrc.yml` or the package.json of the workspace.";
	return {
		code: "version-unresolved",
		message: `${path} has ${placeOf(stated)} without a version. ${fact}. ${next}`,
		cause: {
			fact,
			subject: stated.name,
			next
		}
	};
}
function notManifest(path, fact) {
	return new Fault("manifest-invalid", `${path} ${fact}, so it is not a package.json that npm reads. Fix the file, or add it to \`exclude\`.`, { path });
}
export { parsePackageJson };
