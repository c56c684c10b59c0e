import { $t as isRecord, F as parseYaml, Jt as asArray, L as perRepository, N as isMapping, Xt as getArray, Zt as getProperty, at as upward, p as compileLinearGlob, tt as readProject } from "../action.js";
import { l as newerLock, r as parseJsonc, s as reachableFrom } from "./shared.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/javascript/closure.ts
function closures(graph) {
	const { needs, develops, uses, peers } = followers(graph);
	const brought = graph.uses === void 0 ? /* @__PURE__ */ new Set() : broughtByDevelopment(graph);
	const follow = (node) => joined(needs(node), uses(node).filter((each) => !brought.has(each)));
	const reachBesides = (certain) => {
		const projects = [...graph.members.values()].filter((member) => certain.has(member));
		const used = graph.uses === void 0 ? [] : [...certain].flatMap(uses);
		return reachableFrom([...projects.flatMap(develops), ...used], (node) => certain.has(node) ? nothing : joined(joined(needs(node), uses(node)), develops(node)));
	};
	return (members) => {
		const certain = reachableFrom(members, follow);
		const besides = reachBesides(certain);
		const isBrought = (peer) => besides.has(peer) && !certain.has(peer);
		const bring = (node) => peers(node).filter(isBrought);
		const needed = withMore(certain, (node) => joined(follow(node), bring(node)), bring);
		if (needed.has(null)) return {
			needed: entriesOf(graph, needed.union(besides)),
			development: /* @__PURE__ */ new Set()
		};
		const kept = entriesOf(graph, needed);
		return {
			needed: kept,
			development: entriesOf(graph, besides).difference(kept)
		};
	};
}
function withMore(nodes, next, bring) {
	const more = [];
	for (const node of nodes) more.push(...bring(node));
	return more.length === 0 ? nodes : nodes.union(reachableFrom(more, next));
}
function followers(graph) {
	const from = (way) => (node) => way === void 0 || node === null ? nothing : way(node);
	return {
		needs: from(graph.needs),
		develops: from(graph.develops),
		uses: from(graph.uses),
		peers: from(graph.peers)
	};
}
const nothing = [];
function joined(some, more) {
	if (more.length === 0) return some;
	return some.length === 0 ? more : [...some, ...more];
}
function broughtByDevelopment(graph) {
	const { needs, develops } = followers(graph);
	const needed = reachableFrom(graph.members.values(), needs);
	return reachableFrom([...needed].flatMap(develops), (node) => needed.has(node) ? nothing : joined(needs(node), develops(node))).difference(needed);
}
function developmentOf(graph) {
	const members = [...graph.members.values()];
	return members.every((member) => graph.develops(member).length === 0) ? /* @__PURE__ */ new Set() : closures(graph)(members).development;
}
function entriesOf({ entryOf }, nodes) {
	if (entryOf === void 0) return nodes;
	const entries = /* @__PURE__ */ new Set();
	for (const node of nodes) entries.add(node === null ? null : entryOf(node));
	return entries;
}
// src/manifests/javascript/newer-lock.ts
function newerShape(path, lock, known) {
	if (lock.version <= known.newest) return [];
	return [...lock.sections].every((section) => known.sections.has(section)) ? [] : [newerLock(path, `${lock.place} ${lock.version}`, known.newest)];
}
// src/manifests/javascript/rush.ts
const standInScope = "@rush-temp/";
const place = /^(?<root>(?:.*\/)?)common\/config\/(?:rush|subspaces\/(?<subspace>[^/]+))\/[^/]+$/;
function rushLock(path) {
	const { root, subspace = "" } = place.exec(path)?.groups ?? {};
	if (root === void 0) return null;
	return {
		root: posix.join(root, "."),
		temp: posix.join(root, "common/temp", subspace)
	};
}
function rushProjects(root, repository) {
	const listed = listedProjects(posix.join(root, "rush.json"), repository);
	const standIns = /* @__PURE__ */ new Set();
	return listed.toSorted((one, other) => one.name.localeCompare(other.name)).map(({ name, folder }) => {
		const bare = `${standInScope}${name.replace(/^@[^/]*\//, "")}`;
		let standIn = bare;
		for (let count = 1; standIns.has(standIn); count += 1) standIn = `${bare}-${count}`;
		standIns.add(standIn);
		return {
			name,
			directory: posix.join(root, folder),
			standIn
		};
	});
}
function listedProjects(path, repository) {
	return getArray(settingsAt(path, repository), "projects").flatMap((project) => {
		const { packageName: name, projectFolder: folder } = isRecord(project) ? project : {};
		return typeof name === "string" && typeof folder === "string" ? [{
			name,
			folder
		}] : [];
	});
}
function rushOverrides(root, repository) {
	const path = posix.join(root, "common/config/rush/pnpm-config.json");
	return getProperty(settingsAt(path, repository), "globalOverrides");
}
function settingsAt(path, repository) {
	if (!repository.has(path)) return null;
	try {
		return parseJsonc(repository.text(path), path);
	} catch {
		return null;
	}
}
// src/manifests/javascript/npm-spec.ts
function requirementOf(name, spec) {
	const written = spec.trim();
	if (isRange(written)) return {
		kind: "package",
		name,
		range: written
	};
	if (local.test(written)) return localRequirement(name, written);
	if (written.startsWith("catalog:")) return catalogRequirement(written);
	if (written.startsWith("jsr:")) return jsrRequirement(name, written.slice(4));
	if (written.startsWith("npm:")) return registryRequirement(name, written.slice(4));
	if (written.startsWith("patch:")) return patchedRequirement(name, written.slice(6));
	if (isBareArchive.test(written)) return localRequirement(name, written);
	return {
		kind: "package",
		name,
		range: written === "" ? null : written
	};
}
function splitSpec(spec) {
	const at = spec.indexOf("@", 1);
	return at === -1 ? {
		name: spec,
		range: null
	} : {
		name: spec.slice(0, at),
		range: spec.slice(at + 1)
	};
}
function isPackageName(name) {
	return packageName.test(name);
}
function isExactVersion(version) {
	return exactVersion.test(version);
}
const [slash, zero, nine, caret, tilde] = [
	47,
	48,
	57,
	94,
	126
];
function isRange(written) {
	const code = written.charCodeAt(0);
	if (code === tilde) return written.charCodeAt(1) !== slash && written.length > 1;
	return code === caret || code >= zero && code <= nine;
}
const local = /^(?:workspace:|file:|link:|portal:|exec:|\.{0,2}\/|~\/|\.{1,2}$|[A-Za-z]:[\\/])/;
const packageName = /^(?:@[^/@:\s]+\/)?[^/@:\s]+$/;
const exactVersion = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
const archive = /([^/\\:]*)\.(?:tgz|tar\.gz|tar)$/i;
const isBareArchive = /^[^:]+\.(?:tgz|tar\.gz|tar)$/i;
const neverArchive = /^(?:workspace|link|portal|exec):/;
function localRequirement(name, written) {
	const [path = ""] = written.split(/[#?]|::/, 1);
	const [, file] = (neverArchive.test(written) ? null : archive.exec(path)) ?? [];
	if (file === void 0 || name.startsWith("@rush-temp/")) return { kind: "local" };
	const packed = `${name.replace(/^@/, "").replace("/", "-")}-`;
	const version = file.startsWith(packed) ? file.slice(packed.length) : "";
	return {
		kind: "archive",
		name,
		version: isExactVersion(version) ? version : null
	};
}
function catalogRequirement(written) {
	const catalog = written.slice(8).trim();
	return {
		kind: "catalog",
		catalog: catalog === "" || catalog === "default" ? null : catalog
	};
}
function registryRequirement(name, target) {
	const { name: real, range } = splitSpec(target);
	if (isPackageName(real) && (range !== null || /^[A-Za-z@]/.test(real))) return {
		kind: "package",
		name: real,
		range: range === "" ? null : range
	};
	return {
		kind: "package",
		name,
		range: target === "" ? null : target
	};
}
function jsrRequirement(name, target) {
	const { name: real, range } = target.startsWith("@") ? splitSpec(target) : {
		name,
		range: target
	};
	const [, scope, bare] = /^@([^/]+)\/(.+)$/.exec(real) ?? [];
	return {
		kind: "package",
		name: scope === void 0 || scope === "jsr" ? real : `@jsr/${scope}__${bare}`,
		range: range === "" ? null : range
	};
}
function patchedRequirement(name, source) {
	const { name: real, range } = splitSpec(decoded(source.replace(/#[^]*$/, "")));
	return isPackageName(real) ? requirementOf(real, range ?? "") : requirementOf(name, "");
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// src/manifests/javascript/slicer.ts
function slicer(whole) {
	let cut = null;
	return (members) => (cut ??= createCut(whole))(members);
}
function createCut({ packages, entries, root, graph: makeGraph }) {
	const graph = makeGraph();
	const closureOf = closures(graph);
	const all = closureOf(graph.members.values());
	const isFollowed = !all.needed.has(null);
	return (members) => {
		const own = closureOf(members.flatMap((member) => graph.members.get(member) ?? []));
		const isOfRoot = members.includes(root);
		const slice = [];
		for (const [index, each] of packages.entries()) {
			const entry = entries[index] ?? null;
			const isLeft = isOfRoot && !all.needed.has(entry) && !all.development.has(entry);
			if (own.needed.has(entry) || isLeft) slice.push(each);
			else if (own.development.has(entry)) slice.push(isFollowed && !each.development ? {
				...each,
				development: true
			} : each);
		}
		return slice;
	};
}
// src/manifests/javascript/catalogs.ts
async function catalogsFor(path, repository) {
	const files = upward(path, "").flatMap((directory) => sources.map((source) => posix.join(directory, source)));
	const found = await Promise.all(files.map((file) => catalogsIn(file, repository)));
	return (name, catalog) => {
		for (const [index, catalogs] of found.entries()) {
			const range = catalogs.get(catalog ?? unnamed)?.get(name);
			if (range !== void 0) return {
				range,
				path: files[index] ?? ""
			};
		}
		return null;
	};
}
const unnamed = "default";
const sources = [
	"pnpm-workspace.yaml",
	".yarnrc.yml",
	"vlt.json",
	"package.json"
];
const catalogsIn = perRepository(readCatalogs);
async function readCatalogs(file, repository) {
	if (!repository.has(file)) return none;
	if (!file.endsWith(".json")) return catalogsOf(await readYaml(file, repository));
	const project = readProject(file, repository) ?? {};
	const { workspaces } = project;
	const ofWorkspaces = catalogsOf(level(workspaces));
	return ofWorkspaces.size > 0 ? ofWorkspaces : catalogsOf(level(project));
}
async function readYaml(file, repository) {
	try {
		const [document] = await parseYaml(repository.text(file), file);
		return level(document);
	} catch {
		return null;
	}
}
function level(value) {
	if (isMapping(value)) return value;
	return isRecord(value) ? new Map(Object.entries(value)) : null;
}
function catalogsOf(settings) {
	const catalogs = /* @__PURE__ */ new Map();
	for (const [name, catalog] of level(settings?.get("catalogs")) ?? none) catalogs.set(name, rangesOf(catalog));
	const ofNone = rangesOf(settings?.get("catalog"));
	if (ofNone.size > 0) catalogs.set(unnamed, ofNone);
	return catalogs;
}
function rangesOf(catalog) {
	const ranges = /* @__PURE__ */ new Map();
	for (const [name, range] of level(catalog) ?? none) if (typeof range === "string") ranges.set(name, range);
	return ranges;
}
const none = /* @__PURE__ */ new Map();
// src/manifests/javascript/member-globs.ts
function compileMemberGlobs(globs) {
	const paths = new Set(globs.filter((glob) => !special.test(glob)));
	const matches = globs.filter((glob) => special.test(glob)).slice(0, mostGlobs).flatMap((glob) => compile(glob) ?? []);
	return (path) => paths.has(path) || matches.some((match) => match(path));
}
const special = /[*?[\]{}()!\\]/;
const mostGlobs = 1e3;
function compile(glob) {
	const match = compileLinearGlob(glob);
	if (match === null || hidden.test(glob)) return match;
	return (path) => !hidden.test(path) && match(path);
}
const hidden = /(?:^|\/)\./;
// src/manifests/javascript/workspaces.ts
const manifest = "package.json";
function workspaceMembers(root, directory, repository) {
	const { workspaces } = root;
	return membersByGlobs(isRecord(workspaces) ? workspaces["packages"] : workspaces, directory, repository);
}
function membersByGlobs(written, directory, repository) {
	const globs = asArray(written).filter(isGlob);
	if (globs.length === 0) return [];
	const [out, named] = [globs.filter(isNegated), globs.filter((glob) => !isNegated(glob))];
	const isMember = compileMemberGlobs(named.map(ofManifest));
	const isOut = compileMemberGlobs(out.map((glob) => ofManifest(glob.slice(1))));
	return projectsIn(repository).filter((path) => {
		const relative = posix.relative(directory, path);
		return isMember(relative) && !isOut(relative);
	});
}
const known = /* @__PURE__ */ new WeakMap();
function projectsIn(repository) {
	const projects = known.get(repository) ?? (repository.files ?? repository.manifests).filter((path) => posix.basename(path) === manifest && !installed.test(path) && repository.has(path));
	known.set(repository, projects);
	return projects;
}
const installed = /(?:^|\/)node_modules\//;
const longestGlob = 1e3;
function isGlob(glob) {
	return typeof glob === "string" && glob.length <= longestGlob;
}
function isNegated(glob) {
	return glob.startsWith("!") && !glob.startsWith("!(");
}
function ofManifest(glob) {
	return posix.join(glob, manifest);
}
export { isExactVersion as a, splitSpec as c, rushProjects as d, standInScope as f, slicer as i, rushLock as l, developmentOf as m, workspaceMembers as n, isPackageName as o, newerShape as p, catalogsFor as r, requirementOf as s, membersByGlobs as t, rushOverrides as u };
