import { $ as dependenciesIn, $t as isRecord, F as parseYaml, L as perRepository, N as isMapping, P as mappingOf, Q as packageManagerAround, at as upward, en as Fault, et as parseProject, q as uncommented, tt as readProject } from "../action.js";
import { a as isExactVersion, d as rushProjects, n as workspaceMembers, o as isPackageName, r as catalogsFor, s as requirementOf, t as membersByGlobs, u as rushOverrides } from "./javascript-parsers.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/javascript/npm-range.ts
function rangesIntersect(one, other) {
	const [some, others] = [intervalsOf(one), intervalsOf(other)];
	if (some === null || others === null) return null;
	return some.some((a) => others.some((b) => isBelow(b.low, a.high) && isBelow(a.low, b.high) && !isEmpty(a) && !isEmpty(b)));
}
const partial = String.raw`[v=]?\s*(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:[-+][\w.+-]*)?`;
const comparator = new RegExp(String.raw`^(\^|~>?|>=?|<=?|)\s*${partial}$`);
const hyphenated = /^(\S+)\s+-\s+(\S+)$/;
function intervalsOf(range) {
	const intervals = [];
	for (const part of range.replace(/^npm:/, "").split("||")) {
		const words = part.trim().replace(hyphenated, ">=$1 <=$2").replaceAll(/([<>=~^])\s+/g, "$1");
		let interval = {
			low: [
				0,
				0,
				0
			],
			high: null
		};
		for (const word of words.split(/\s+/).filter((each) => each !== "")) {
			const next = comparatorOf(word);
			if (next === null) return null;
			interval = {
				low: isBelow(interval.low, next.low) ? next.low : interval.low,
				high: lower(interval.high, next.high)
			};
		}
		intervals.push(interval);
	}
	return intervals;
}
function comparatorOf(word) {
	const [, sign = "", ...written] = comparator.exec(word) ?? [];
	const [major = null, minor = null, patch = null] = written.map((each) => each === void 0 || /\D/.test(each) ? null : Number(each));
	if (written.length === 0) return null;
	if (major === null) return {
		low: [
			0,
			0,
			0
		],
		high: null
	};
	const low = [
		major,
		minor ?? 0,
		minor === null ? 0 : patch ?? 0
	];
	const after = minor === null ? [
		major + 1,
		0,
		0
	] : patch === null ? [
		major,
		minor + 1,
		0
	] : [
		major,
		minor,
		patch + 1
	];
	if (sign === ">=") return {
		low,
		high: null
	};
	if (sign === ">") return {
		low: after,
		high: null
	};
	if (sign === "<") return {
		low: [
			0,
			0,
			0
		],
		high: low
	};
	if (sign === "<=") return {
		low: [
			0,
			0,
			0
		],
		high: after
	};
	if (sign === "") return {
		low,
		high: after
	};
	if (sign === "^") return {
		low,
		high: caret(low, after)
	};
	return {
		low,
		high: minor === null ? after : [
			major,
			minor + 1,
			0
		]
	};
}
function caret([major, minor], after) {
	if (major > 0) return [
		major + 1,
		0,
		0
	];
	return minor > 0 ? [
		0,
		minor + 1,
		0
	] : after;
}
function isBelow(one, other) {
	if (other === null) return true;
	const at = one.findIndex((part, index) => part !== other[index]);
	return at !== -1 && (one[at] ?? 0) < (other[at] ?? 0);
}
function lower(one, other) {
	if (one === null || other === null) return one ?? other;
	return isBelow(one, other) ? one : other;
}
function isEmpty({ low, high }) {
	return !isBelow(low, high);
}
// src/manifests/javascript/override-rules.ts
function overrideRules({ overrides, resolutions, pnpm }, settings, manager) {
	const reads = (...managers) => manager === null || managers.includes(manager);
	const rules = [
		...reads("pnpm") ? settings.flatMap((each) => flat(each, ">")) : [],
		...reads("pnpm") && isRecord(pnpm) ? flat(pnpm["overrides"], ">") : [],
		...reads("yarn", "pnpm", "bun") ? flat(resolutions, "/") : [],
		...reads("npm", "bun") ? nested(overrides, manager === "bun") : []
	];
	return [...rules.filter(({ parent }) => parent !== null), ...rules.filter(({ parent }) => parent === null)];
}
const bare = String.raw`(?:@[^/@>\s]+\/)?[^/@>\s]+`;
const keys = {
	">": new RegExp(`^(?:(${bare})(?:@[^>]*[^\\s|@>])?>)?(${bare})(?:@(.+))?$`),
	"/": new RegExp(`^(?:\\*\\*/)?(?:(${bare})(?:@[^/]+)?/)?(?:\\*\\*/)?(${bare})(?:@(.+))?$`)
};
function flat(written, separator) {
	return (isMapping(written) ? [...written] : isRecord(written) ? Object.entries(written) : []).flatMap(([key, value]) => {
		const [, parent = null, name, range = null] = keys[separator].exec(key) ?? [];
		if (name === void 0 || typeof value !== "string") return [];
		return {
			parent,
			name,
			range,
			isText: separator === "/",
			isForRoot: true,
			value
		};
	});
}
function nested(written, isForRoot, parent = null) {
	if (!isRecord(written)) return [];
	return Object.entries(written).flatMap(([key, value]) => {
		const [, , name, range = null] = keys[">"].exec(key) ?? [];
		if (name === void 0) return [];
		const own = isRecord(value) ? value["."] : value;
		const below = parent === null && isRecord(value) ? nested(value, isForRoot, name) : [];
		if (typeof own !== "string" || own === "") return below;
		return [...below, {
			parent,
			name,
			range,
			isText: false,
			isForRoot,
			value: own
		}];
	});
}
// src/manifests/javascript/pnpm-settings.ts
async function pnpmSettings(directory, repository) {
	const path = posix.join(directory, "pnpm-workspace.yaml");
	if (!repository.has(path)) return /* @__PURE__ */ new Map();
	try {
		const [settings] = await parseYaml(repository.text(path), path);
		return mappingOf(settings);
	} catch {
		return /* @__PURE__ */ new Map();
	}
}
// src/manifests/javascript/workspace.ts
async function workspaceOf(path, repository) {
	for (const root of upward(path, "package.json")) {
		const workspace = await workspaceAt(root, repository);
		const { members } = workspace;
		if (members.size > 0 && (root === path || members.has(path))) return workspace;
	}
	return {
		root: path,
		members: /* @__PURE__ */ new Set(),
		names: /* @__PURE__ */ new Set()
	};
}
const workspaceAt = perRepository(readWorkspace);
async function readWorkspace(root, repository) {
	const directory = posix.dirname(root);
	const project = readProject(root, repository);
	const lerna = readProject(posix.join(directory, "lerna.json"), repository);
	const vlt = readProject(posix.join(directory, "vlt.json"), repository);
	const projects = rushProjects(directory, repository);
	const globs = (await pnpmSettings(directory, repository)).get("packages");
	const members = /* @__PURE__ */ new Set([
		...project === null ? [] : workspaceMembers(project, directory, repository),
		...membersByGlobs(globs, directory, repository),
		...membersByGlobs(lerna?.["packages"], directory, repository),
		...membersByGlobs(vltGlobs(vlt?.["workspaces"]), directory, repository),
		...projects.map(({ directory }) => posix.join(directory, "package.json"))
	]);
	const names = [...members].flatMap((member) => {
		const name = readProject(member, repository)?.["name"];
		return typeof name === "string" ? [name] : [];
	});
	return {
		root,
		members,
		names: /* @__PURE__ */ new Set([...names, ...projects.map(({ name }) => name)])
	};
}
function vltGlobs(written) {
	return isRecord(written) ? Object.values(written).flatMap(asList) : asList(written);
}
function asList(written) {
	return Array.isArray(written) ? written : [written];
}
// src/manifests/javascript/overrides.ts
const asWritten = {
	specFor: (_, spec) => spec,
	isReplaced: () => false,
	useCatalogs: false
};
async function overridesFor(path, own, repository) {
	const { root } = await workspaceOf(path, repository);
	const { rules: all, project } = await rulesAt(root, repository);
	if (all.length === 0) return asWritten;
	const rules = Map.groupBy(all.filter(({ parent }) => parent === null || parent === own["name"]), ({ name }) => name);
	return {
		specFor(name, spec) {
			const rule = rules.get(name)?.find((each) => (each.isForRoot || root !== path) && fits(each, spec));
			if (rule === void 0) return spec;
			if (rule.value === removed) return null;
			return rule.value.startsWith("$") ? specOf(rule.value.slice(1), project) ?? spec : rule.value;
		},
		isReplaced: (name) => rules.get(name)?.some((rule) => replaces(rule, project)) === true,
		useCatalogs: all.some(({ value }) => value.startsWith("catalog:"))
	};
}
const rulesAt = perRepository(readRules);
async function readRules(root, repository) {
	const project = readProject(root, repository) ?? {};
	const directory = posix.dirname(root);
	return {
		project,
		rules: overrideRules(project, [(await pnpmSettings(directory, repository)).get("overrides"), rushOverrides(directory, repository)], packageManagerAround(root, repository))
	};
}
const removed = "-";
function fits({ range, isText }, spec) {
	if (range === null) return true;
	const [overridden, required] = [range, spec].map((each) => each.trim().replace(/^npm:/, ""));
	return overridden === required || !isText && rangesIntersect(range, spec) === true;
}
function replaces({ name, value }, project) {
	if (value === removed) return true;
	const spec = value.startsWith("$") ? specOf(value.slice(1), project) : value;
	const required = requirementOf(name, spec ?? "");
	return required.kind !== "package" || required.name !== name;
}
function specOf(name, project) {
	return [
		"dependencies",
		"optionalDependencies",
		"devDependencies",
		"peerDependencies"
	].flatMap((section) => dependenciesIn(project, section)).find(([each]) => each === name)?.[1] ?? null;
}
// src/manifests/javascript/pnpm-hooks.ts
const files = [".pnpmfile.mjs", ".pnpmfile.cjs"];
const changing = /\b(?:readPackage|updateConfig)\b/;
function hooksWarning(root, repository) {
	const manager = packageManagerAround(root, repository);
	if (manager !== null && manager !== "pnpm") return null;
	const script = files.map((file) => posix.join(posix.dirname(root), file)).find((file) => repository.has(file) && changes(file, repository));
	if (script === void 0) return null;
	const fact = `${script} may change what is asked for`;
	const next = "Until a lockfile has the outcome, no recorded package of the type is removed. Commit pnpm-lock.yaml.";
	return {
		code: "names-unresolved",
		message: `${fact}. ${next}`,
		cause: {
			fact,
			subject: script,
			next
		}
	};
}
function changes(file, repository) {
	try {
		return changing.test(uncommented("//", repository.text(file)));
	} catch (thrown) {
		if (thrown instanceof Fault) return true;
		throw thrown;
	}
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
	const { root, names: members } = await workspaceOf(path, repository);
	const { jspm } = manifest;
	const tables = isRecord(jspm) ? [manifest, jspm] : [manifest];
	const written = tables.flatMap((table) => sections.map((section) => ({
		section,
		entries: entriesOf(table, section, path)
	})));
	const all = written.map((one) => withoutOptional(one, manifest));
	const others = all.filter(({ section }) => section !== development);
	const overrides = await overridesFor(path, manifest, repository);
	const inCatalog = overrides.useCatalogs || text.includes("catalog:") ? await catalogsFor(path, repository) : noCatalog;
	const packages = [];
	const hooks = hooksWarning(root, repository);
	const warnings = hooks === null ? [] : [hooks];
	const uses = /* @__PURE__ */ new Set();
	let altered = tables.length > 1 || all.some((one, index) => one !== written[index]);
	for (const { section, entries } of all) for (const name of Object.keys(entries)) {
		const spec = entries[name];
		const { found, warning, catalog } = read({
			section,
			name,
			spec
		}, path, {
			inCatalog,
			overrides
		});
		if (warning !== void 0) warnings.push(warning);
		if (catalog !== void 0 && catalog !== path) uses.add(catalog);
		altered ||= found?.name !== name || found.version !== spec || members.has(name);
		if (found === null || members.has(found.name)) continue;
		const isDevelopment = section === development && !others.some((other) => Object.hasOwn(other.entries, name));
		const isOptional = section === peers || overrides.isReplaced(name);
		packages.push({
			...found,
			...isDevelopment ? { development: true } : {},
			...isOptional ? { optional: true } : {}
		});
	}
	return {
		packages,
		altered,
		...hooks === null ? {} : { unresolved: true },
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
function withoutOptional(one, manifest) {
	const { peerDependenciesMeta: meta, optionalDependencies: optional } = manifest;
	const isOptional = {
		dependencies: (name) => isRecord(optional) && Object.hasOwn(optional, name),
		peerDependencies(name) {
			const settings = isRecord(meta) && Object.hasOwn(meta, name) ? meta[name] : null;
			return isRecord(settings) && settings["optional"] === true;
		}
	};
	const names = Object.keys(one.entries).filter((name) => isOptional[one.section]?.(name) === true);
	if (names.length === 0) return one;
	const left = new Set(names);
	const entries = Object.entries(one.entries).filter(([name]) => !left.has(name));
	return {
		section: one.section,
		entries: Object.fromEntries(entries)
	};
}
function read(stated, path, { inCatalog, overrides }) {
	const { name, spec: written } = stated;
	if (name.startsWith("//")) return { found: null };
	if (!isPackageName(name)) throw notManifest(path, `has ${placeOf(stated)}, which is not a name`);
	if (isRecord(written)) throw notManifest(path, `has an object for ${placeOf(stated)}`);
	if (typeof written !== "string") return {
		found: null,
		warning: noText(path, placeOf(stated))
	};
	const spec = overrides.specFor(name, written);
	if (spec === null) return { found: null };
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
