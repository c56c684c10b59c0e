import { $t as isRecord, Jt as asArray, L as perRepository, Y as standIn, Yt as asString, at as upward, en as Fault, it as pathFrom, rt as beside, v as parseToml } from "../action.js";
import { C as childrenNamed, S as childText, a as readProperties, x as parseXml } from "./shared.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/java/gradle/language/nodes.ts
function isMark(node, text) {
	return node?.kind === "mark" && node.text === text;
}
function isWord(node, text) {
	return node?.kind === "word" && node.text === text;
}
function contentOf(node, open) {
	return node?.kind === "group" && node.open === open ? node.nodes : null;
}
function wordsOf(nodes) {
	return nodes.flatMap((node) => node.kind === "word" ? node.text : []);
}
function hasWord(nodes, words) {
	return nodes.some((node) => {
		if (node.kind === "word") return words.has(node.text);
		return node.kind === "group" && hasWord(node.nodes, words);
	});
}
function* deepNodes(nodes) {
	for (const node of nodes) {
		yield node;
		if (node.kind === "group") yield* deepNodes(node.nodes);
		if (node.kind === "text") {
			for (const part of node.parts) if (typeof part !== "string") yield* deepNodes(part);
		}
	}
}
// src/manifests/java/gradle/language/statements.ts
function statementsOf(nodes) {
	const statements = [];
	let current = [];
	let broken = false;
	for (const node of nodes) {
		if (isMark(node, "\n")) {
			broken = true;
			continue;
		}
		if ((isMark(node, ";") || broken && !continues(current, node)) && current.length > 0) {
			statements.push(current);
			current = [];
		}
		broken = false;
		if (!isMark(node, ";")) current.push(node);
	}
	if (current.length > 0) statements.push(current);
	return statements;
}
function splitAt(nodes, mark) {
	const parts = [[]];
	for (const node of nodes) if (isMark(node, mark)) parts.push([]);
	else parts.at(-1)?.push(node);
	return parts.filter((part) => part.length > 0);
}
function blocksOf(nodes) {
	return nodes.flatMap((node) => {
		const content = contentOf(node, "{");
		return content === null ? [] : [content];
	});
}
function continues(statement, after) {
	const before = statement.at(-1);
	if (before === void 0) return false;
	if (before.kind === "mark" && /[,=+.:([&|]/.test(before.text)) return true;
	if (statement.length === 2 && isWord(statement[0], "for")) return true;
	if (isWord(after, "get")) return statement.some((node) => isWord(node, "val"));
	return isMark(after, ".") || isMark(after, "?") || after.kind === "group" && after.open === "{";
}
// src/manifests/java/settings-profiles.ts
const secret = /pass(?:word|phrase)?|secret|token|credential|login|user|key/i;
function settingsProfiles(roots) {
	const all = roots.flatMap((root) => listed$1(root, "profiles", "profile")).map(profileOf);
	const active = roots.flatMap((root) => listed$1(root, "activeProfiles", "activeProfile"));
	return {
		profiles: [...new Map(all.toReversed().map((each) => [each.id, each])).values()].toReversed(),
		active: new Set(active.map(({ text }) => text.trim()))
	};
}
function profileOf(profile) {
	const properties = childrenNamed(profile, "properties").flatMap(({ children }) => children);
	return {
		id: childText(profile, "id") ?? "default",
		activation: childrenNamed(profile, "activation")[0] ?? null,
		properties: new Map(properties.filter(({ name, text }) => !secret.test(name) && !isEncrypted(text)).map(({ name, text }) => [name, text.trim()])),
		dependencies: [],
		managed: []
	};
}
function isEncrypted(text) {
	return /^\s*\{.*\}\s*$/s.test(text);
}
function listed$1(root, list, name) {
	return childrenNamed(root, list).flatMap((each) => childrenNamed(each, name));
}
// src/manifests/java/maven-config.ts
const noSelection = {
	on: /* @__PURE__ */ new Set(),
	off: /* @__PURE__ */ new Set()
};
const names = [
	"maven.config",
	"jvm.config",
	"maven-user.properties"
];
const known$9 = /* @__PURE__ */ new WeakMap();
function mavenConfig(path, repository) {
	const configs = known$9.get(repository) ?? /* @__PURE__ */ new Map();
	known$9.set(repository, configs);
	const files = names.map((name) => upward(path, `.mvn/${name}`).find((candidate) => repository.has(candidate)) ?? null);
	const key = fileKey(files);
	const config = configs.get(key) ?? readConfig(files, repository);
	configs.set(key, config);
	return config;
}
const noRun = {
	flags: [],
	settings: []
};
async function readConfig(files, repository) {
	const run = await repository.outside?.run?.() ?? noRun;
	const [maven, jvm, user] = files.map((file) => file === null ? "" : repository.text(file));
	const own = flags(maven ?? "");
	const all = [...own, ...run.flags];
	const named = settingsOf$1(files[0] ?? null, own, run, repository);
	const settings = settingsProfiles(named === void 0 ? run.settings : await settingsAt(named, repository));
	const { on, off } = selection(valuesOf$1(all, ["-P", "--activate-profiles"]));
	return {
		paths: [...files, named ?? null].filter((file) => file !== null),
		properties: new Map([...readProperties(user ?? ""), ...valuesOf$1(all, ["-D", "--define"]).map((text) => entry(text, "true"))]),
		systemProperties: new Map(valuesOf$1(flags(jvm ?? ""), ["-D"]).map((text) => entry(text, ""))),
		profiles: {
			on: on.union(settings.active).difference(off),
			off
		},
		settings: settings.profiles
	};
}
function settingsOf$1(config, own, { flags: given }, repository) {
	const flag = ["-s", "--settings"];
	const [ofRun] = valuesOf$1(given, flag);
	const [ofFile] = valuesOf$1(own, flag);
	const written = ofRun ?? ofFile;
	if (written === void 0 || ofRun?.startsWith("/") === true) return void 0;
	const root = ofRun === void 0 && config !== null ? posix.dirname(config) : "./.";
	const relative = written.replace(/^\$\{(?:session\.rootDirectory|maven\.multiModuleProjectDirectory)\}\//, "");
	const path = pathFrom(root, relative);
	return path !== null && repository.has(path) ? path : null;
}
async function settingsAt(path, repository) {
	return path === null ? [] : [await parseXml(repository.text(path), path)];
}
function withMavenProperties(repository, properties) {
	const config = {
		paths: [],
		properties,
		systemProperties: /* @__PURE__ */ new Map(),
		profiles: noSelection,
		settings: []
	};
	known$9.set(repository, /* @__PURE__ */ new Map([[fileKey(names.map(() => null)), config]]));
}
function fileKey(files) {
	return files.join("\0");
}
function flags(text) {
	return text.split(/[\r\n]+/).filter((line) => !line.trimStart().startsWith("#")).flatMap((line) => line.split(/\s+/)).filter((word) => word !== "");
}
function valuesOf$1(words, names) {
	return words.flatMap((word, at) => {
		const name = names.find((each) => word.startsWith(each));
		if (name === void 0) return [];
		const value = word.slice(name.length).replace(/^=/, "");
		return value === "" ? words[at + 1] ?? [] : value;
	});
}
function entry(text, otherwise) {
	const [, name = text, value = otherwise] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
	return [name, value];
}
function selection(values) {
	const all = values.flatMap((value) => value.split(",")).map((id) => id.trim());
	return {
		on: new Set(all.filter((id) => id !== "" && !isOff(id)).map(bareId)),
		off: new Set(all.filter(isOff).map(bareId))
	};
}
function isOff(id) {
	return id.startsWith("!") || id.startsWith("-");
}
function bareId(id) {
	return id.replace(/^[!+-]?\??/, "");
}
// src/manifests/java/interpolation.ts
const maxLength$1 = 1e3;
function interpolator(lineage, project = lineage.poms[0]) {
	const { config, poms } = lineage;
	const model = modelValues(project);
	const definitions = [...poms, ...poms.map(({ elsewhere }) => elsewhere)].map(({ properties }) => properties).filter(({ size }) => size > 0);
	const known = /* @__PURE__ */ new Map();
	const pending = /* @__PURE__ */ new Set();
	function property(name) {
		const before = known.get(name);
		if (before !== void 0) return before;
		if (pending.has(name)) throw cycle$3(lineage, [...pending], name);
		const text = model.get(name) ?? config.properties.get(name) ?? definitions.find((properties) => properties.has(name))?.get(name) ?? config.systemProperties.get(name) ?? model.get(`project.${name}`);
		if (text === void 0) return unset(name);
		pending.add(name);
		const filled = interpolate(text);
		pending.delete(name);
		const value = filled.value !== null && filled.value.length > maxLength$1 ? unset(name) : filled;
		known.set(name, value);
		return value;
	}
	function unset(name, parent = lineage.missing) {
		return {
			value: null,
			missing: {
				name,
				parent
			}
		};
	}
	function interpolate(text) {
		if (!text.includes("${") && !text.includes("@")) return {
			value: text,
			missing: null
		};
		const missing = [];
		const value = text.replace(/\$\{([^{}]*)\}|@[\w.-]+@/g, (written, name) => {
			const filled = name === void 0 ? unset(written, null) : property(name.trim());
			if (filled.missing !== null) missing.push(filled.missing);
			return filled.value ?? written;
		});
		const [first] = missing;
		return first === void 0 ? {
			value,
			missing: null
		} : {
			value: null,
			missing: first
		};
	}
	return interpolate;
}
function cycle$3({ poms: [{ path }] }, pending, name) {
	const chain = [...pending.slice(pending.indexOf(name)), name].join(" → ");
	return new Fault("include-cycle", `${path} has a cycle of properties: ${chain.slice(0, maxLength$1)}. Break it.`, { path });
}
function modelValues(pom) {
	const { parent } = pom;
	const values = [
		["groupId", pom.groupId ?? parent?.groupId],
		["artifactId", pom.artifactId],
		["version", pom.version ?? parent?.version],
		["parent.groupId", parent?.groupId],
		["parent.artifactId", parent?.artifactId],
		["parent.version", parent?.version]
	];
	return new Map(values.flatMap(([name, value]) => value === null || value === void 0 ? [] : [[`project.${name}`, value], [`pom.${name}`, value]]));
}
// src/manifests/java/named-dependencies.ts
function nearest({ poms, missing }, list, interpolate, isLastCounted = list === "dependencies" || isMerged(poms)) {
	const named = /* @__PURE__ */ new Map();
	const nameless = [];
	function add(written, pom, elsewhere) {
		const found = nameOf(written, pom, interpolate, elsewhere, pom !== poms[0]);
		if ("missing" in found) {
			nameless.push(found);
			return;
		}
		const key = keyOf(found);
		const before = named.get(key);
		if (before !== void 0 && (before.pom !== pom || before.elsewhere !== elsewhere)) return;
		if (before !== void 0 && !isLastCounted) {
			if (missing !== null) named.set(key, {
				...before,
				isContested: true
			});
			return;
		}
		named.set(key, found);
	}
	for (const pom of poms) for (const each of pom[list]) add(each, pom, false);
	for (const pom of poms) for (const each of pom.elsewhere[list]) add(each, pom, true);
	return {
		named,
		nameless
	};
}
function isMerged(poms) {
	const managing = poms.filter(({ managed }) => managed.length > 0);
	return managing.length > 1 || managing.some(({ managed, profiles }) => managed.some(isImport) || profiles.some(hasManaged));
}
function isImport({ scope, type }) {
	return scope === "import" && type === "pom";
}
function hasManaged({ managed }) {
	return managed.length > 0;
}
function keyOf({ groupId, artifactId, type, classifier }) {
	return `${groupId}\0${artifactId}\0${type}\0${classifier}`;
}
function nameOf(written, pom, interpolate, elsewhere, isInherited) {
	const groupId = interpolate(written.groupId);
	const artifactId = interpolate(written.artifactId);
	if (groupId.value === null) return {
		written,
		pom,
		missing: groupId.missing
	};
	if (artifactId.value === null) return {
		written,
		pom,
		missing: artifactId.missing
	};
	const filled = (text) => interpolate(text).value ?? text;
	return {
		groupId: groupId.value,
		artifactId: artifactId.value,
		type: filled(written.type),
		classifier: filled(written.classifier),
		scope: written.scope === null ? null : filled(written.scope),
		written,
		pom,
		elsewhere,
		altered: elsewhere || isInherited || groupId.value !== written.groupId || artifactId.value !== written.artifactId
	};
}
// src/manifests/java/own-management.ts
function ownManagement(lineage, findPom, order = "maven") {
	const missing = lineage.missing === null ? [] : [{
		kind: "parent",
		coordinates: lineage.missing
	}];
	if (order === "maven") return layer(lineage, missing, interpolator(lineage), findPom);
	const [first, ...ancestors] = lineage.poms;
	const ofOne = (pom) => layer({
		poms: [pom],
		missing: null
	}, [], interpolator(lineage, pom), findPom, true);
	let behind = missing[0] ?? null;
	for (const pom of ancestors.toReversed()) behind = {
		...ofOne(pom),
		path: `${pom.path} above ${first.path}`,
		behind
	};
	return {
		...ofOne(first),
		behind
	};
}
function layer(lineage, missing, interpolate, findPom, isLastCounted) {
	const managed = /* @__PURE__ */ new Map();
	const elsewhere = /* @__PURE__ */ new Map();
	const { named, nameless } = nearest(lineage, "managed", interpolate, isLastCounted);
	const imports = nameless.map(({ written }) => written).filter(isImport).map(({ groupId, artifactId, version }) => missingBom(groupId, artifactId, version));
	for (const entry of named.values()) {
		const { version } = entry.written;
		const filled = version === null ? null : interpolate(version);
		if (isImport(entry)) imports.push(importOf(entry, filled?.value ?? "", findPom));
		else (entry.elsewhere ? elsewhere : managed).set(keyOf(entry), {
			version: filled,
			scope: entry.scope,
			outranking: entry.isContested ? missing : [],
			from: outsideOf(entry.pom)
		});
	}
	const [{ path }, ...ancestors] = lineage.poms;
	return {
		path,
		managed,
		elsewhere,
		imports,
		behind: null,
		missing,
		uses: ancestors.filter(({ isOutside }) => !isOutside).map((pom) => pom.path)
	};
}
function outsideOf({ isOutside, path }) {
	return isOutside === true ? path : null;
}
function importOf(entry, version, findPom) {
	const { groupId, artifactId, written } = entry;
	return findPom({
		groupId,
		artifactId,
		version
	}) ?? missingBom(groupId, artifactId, version === "" ? written.version : version);
}
function missingBom(groupId, artifactId, version) {
	return {
		kind: "imported BOM",
		coordinates: [
			groupId,
			artifactId,
			version ?? "?"
		].join(":")
	};
}
// src/manifests/java/pom.ts
const pomFile = perRepository(async (path, repository) => readPom(await parseXml(repository.text(path), path), path));
function readPom(root, path) {
	if (root.name !== "project") throw new Fault("manifest-invalid", `${path} is XML, but its root is <${root.name}> and not <project>. Fix the file, or add it to \`exclude\`.`, {
		path,
		line: root.line
	});
	const model = {
		path,
		infersGroups: modelVersion(root) !== "4.0.0"
	};
	const profiles = nested(root, "profiles", "profile");
	const parts = [root, ...profiles];
	return {
		path,
		groupId: childText(root, "groupId"),
		artifactId: childText(root, "artifactId"),
		version: childText(root, "version"),
		packaging: childText(root, "packaging") ?? "jar",
		parent: parentOf(root),
		...partOf(root, model),
		profiles: profiles.map((profile) => ({
			id: childText(profile, "id") ?? "default",
			activation: childrenNamed(profile, "activation")[0] ?? null,
			...partOf(profile, model)
		})),
		modules: parts.flatMap(modulesOf$2),
		plugins: parts.flatMap(pluginsOf)
	};
}
function modelVersion(root) {
	const inferred = /\/POM\/(4\.\d+\.\d+)$/.exec(root.attributes.get("xmlns") ?? "")?.[1];
	return childText(root, "modelVersion") ?? inferred ?? "4.0.0";
}
function partOf(part, model) {
	return {
		properties: new Map(propertiesOf(part)),
		dependencies: dependenciesOf(part, model),
		managed: childrenNamed(part, "dependencyManagement").flatMap((element) => dependenciesOf(element, model))
	};
}
function parentOf(root) {
	const [element] = childrenNamed(root, "parent");
	if (element === void 0) return null;
	const written = childrenNamed(element, "relativePath").length > 0;
	return {
		groupId: childText(element, "groupId") ?? "",
		artifactId: childText(element, "artifactId") ?? "",
		version: childText(element, "version") ?? "",
		relativePath: written ? childText(element, "relativePath") : "../pom.xml",
		line: element.line
	};
}
function propertiesOf(part) {
	return childrenNamed(part, "properties").flatMap(({ children }) => children.map(({ name, text }) => [name, text.trim()]));
}
function dependenciesOf(part, { path, infersGroups }) {
	return nested(part, "dependencies", "dependency").map((element) => ({
		groupId: childText(element, "groupId") ?? (infersGroups ? "" : nameless$1(element, "groupId", path)),
		artifactId: childText(element, "artifactId") ?? nameless$1(element, "artifactId", path),
		version: childText(element, "version"),
		scope: childText(element, "scope"),
		type: childText(element, "type") ?? "jar",
		classifier: childText(element, "classifier") ?? "",
		line: element.line
	}));
}
function modulesOf$2(part) {
	return [...nested(part, "modules", "module"), ...nested(part, "subprojects", "subproject")].map(({ text }) => text.trim());
}
function pluginsOf(part) {
	return childrenNamed(part, "build").flatMap((build) => nested(build, "plugins", "plugin")).map((plugin) => `${childText(plugin, "groupId") ?? ""}:${childText(plugin, "artifactId")}`);
}
function nested(parent, list, item) {
	return childrenNamed(parent, list).flatMap((element) => childrenNamed(element, item));
}
function nameless$1({ line }, missing, path) {
	throw new Fault("manifest-invalid", `${path} has a dependency without <${missing}>. Add it, or exclude the file.`, {
		path,
		line
	});
}
// src/manifests/java/outside-pom.ts
const known$8 = /* @__PURE__ */ new WeakMap();
function placesOf(repository) {
	return repository.outside ?? repository;
}
function outsidePom(coordinates, repository) {
	const poms = known$8.get(placesOf(repository)) ?? /* @__PURE__ */ new Map();
	known$8.set(placesOf(repository), poms);
	const pom = poms.get(coordinates) ?? read$2(coordinates, repository);
	poms.set(coordinates, pom);
	return pom;
}
function knownOutsidePom(coordinates, repository) {
	return known$8.get(placesOf(repository))?.get(coordinates);
}
function countOutsidePoms(repository) {
	return known$8.get(placesOf(repository))?.size ?? 0;
}
async function read$2(coordinates, { outside, bounds }) {
	const [groupId = "", artifactId = "", version = ""] = coordinates.split(":");
	bounds?.check();
	const root = await outside?.find({
		groupId,
		artifactId,
		version
	}) ?? null;
	if (root === null) return null;
	try {
		const pom = readPom(root, coordinates);
		const parent = pom.parent === null ? null : {
			...pom.parent,
			relativePath: null
		};
		return {
			...pom,
			parent,
			isOutside: true
		};
	} catch {
		return null;
	}
}
// src/manifests/java/build-machines.ts
const systems = [
	{
		name: "Linux",
		arch: "amd64",
		families: ["unix", "linux"]
	},
	{
		name: "Windows 11",
		arch: "amd64",
		families: ["windows", "dos"]
	},
	{
		name: "Mac OS X",
		arch: "aarch64",
		families: ["mac", "unix"]
	}
];
const releases = /* @__PURE__ */ new Map([
	[8, "1.8.0_472"],
	[11, "11.0.29"],
	[17, "17.0.17"],
	[21, "21.0.9"],
	[25, "25.0.1"]
]);
const usual$1 = 17;
const pins = [
	[".java-version", /^(?:[A-Za-z][\w-]*-)?(\d[\w.+-]*)/m],
	[".sdkmanrc", /^[^\S\n]*java\s*=\s*(\d[\w.+]*)/m],
	[".tool-versions", /^[^\S\n]*java\s+(?:[A-Za-z][\w-]*-)?(\d[\w.+]*)/m]
];
const levelNames = [
	"maven.compiler.release",
	"maven.compiler.target",
	"maven.compiler.source",
	"java.version"
];
function buildMachines(lineage, repository) {
	const able = jdks(lineage, repository);
	const [, ...others] = able.flatMap((jdk) => systems.map((os) => ({
		jdk,
		os
	})));
	return [{
		jdk: able[0],
		os: systems[0]
	}, ...others];
}
function jdks(lineage, repository) {
	const pinned = pinnedJdk(lineage[0].path, repository);
	if (pinned !== null) return [fullVersion(pinned)];
	const level = compilerLevel(lineage) ?? usual$1;
	const able = [...releases].filter(([release]) => release >= level);
	const [first, ...others] = [...able.filter(([release]) => release >= usual$1), ...able.filter(([release]) => release < usual$1)].map(([, version]) => version);
	return first === void 0 ? [fullVersion(String(level))] : [first, ...others];
}
function pinnedJdk(path, repository) {
	for (const [name, version] of pins) {
		const file = upward(path, name).find((candidate) => repository.has(candidate));
		const found = file === void 0 ? void 0 : version.exec(repository.text(file))?.[1];
		if (found !== void 0) return found;
	}
	return null;
}
function fullVersion(text) {
	const version = text.startsWith("8") ? `1.${text}` : text;
	return releases.get(Number(version.replace(/^1\./, ""))) ?? version;
}
function compilerLevel(lineage) {
	for (const { properties } of lineage) for (const name of levelNames) {
		const level = /^(?:1\.)?(\d+)$/.exec(properties.get(name) ?? "")?.[1];
		if (level !== void 0) return Number(level);
	}
	return null;
}
// src/manifests/java/jdk-range.ts
function isJdk(asked, version) {
	if (asked.startsWith("!")) return !version.startsWith(asked.slice(1));
	if (!/^[[(]/.test(asked)) return version.startsWith(asked);
	const range = /^([[(])([^,\])]*)(?:(,)([^\])]*))?([\])])$/.exec(asked);
	if (range === null) return false;
	const [, opening, low = "", comma, high = low, closing] = range;
	const upper = comma === void 0 ? low : high;
	return isWithin(low, order(version, low), opening === "[") && isWithin(upper, order(upper, version), closing === "]");
}
function isWithin(bound, order, isIncluded) {
	return bound.trim() === "" || order > 0 || order === 0 && isIncluded;
}
function order(one, other) {
	const [left, right] = [numbers(one), numbers(other)];
	return [
		0,
		1,
		2
	].map((at) => (left[at] ?? 0) - (right[at] ?? 0)).find((each) => each !== 0) ?? 0;
}
function numbers(version) {
	return version.replace(/[^\d._-]/g, "").split(/[._-]/).filter((part) => part !== "").map(Number);
}
// src/manifests/java/profile-conditions.ts
const conditions = /* @__PURE__ */ new Map([
	["jdk", ({ text }, { jdk }) => closed(isJdk(text.trim(), jdk))],
	["os", ofSystem],
	["property", ofProperty],
	["file", ofFile],
	["packaging", ({ text }, _, { packaging }) => closed(text.trim() === packaging)]
]);
function verdicts(activation, machine, facts) {
	return activation.children.filter(({ name }) => name !== "activeByDefault").map((element) => conditions.get(element.name)?.(element, machine, facts) ?? unknown$1);
}
const unknown$1 = {
	holds: false,
	open: true
};
function closed(holds) {
	return {
		holds,
		open: false
	};
}
function ofSystem(element, { os }) {
	if (element.children.length === 0) return closed(false);
	const family = asked(element, "family", (text) => os.families.includes(text));
	const name = asked(element, "name", (text) => firstWord(text) === firstWord(os.name));
	const arch = asked(element, "arch", (text) => text === os.arch);
	const isOpen = ["arch", "version"].some((part) => childText(element, part) !== null);
	const version = childText(element, "version")?.startsWith("!") ?? true;
	const isSystem = family && name;
	return {
		holds: isSystem && arch && version,
		open: isSystem && isOpen
	};
}
function firstWord(name) {
	return name.toLowerCase().split(" ", 1)[0] ?? "";
}
function asked(element, part, holds) {
	const text = childText(element, part)?.toLowerCase();
	if (text === void 0) return true;
	return text.startsWith("!") ? !holds(text.slice(1)) : holds(text);
}
function ofProperty(element, machine, facts) {
	const written = childText(element, "name") ?? "";
	const name = written.replace(/^!/, "");
	if (name === "") return closed(false);
	const wanted = childText(element, "value");
	const value = facts.property(name) ?? systemProperty(name, machine, facts);
	const isSet = value !== void 0 && value !== "";
	return {
		holds: wanted === null ? written.startsWith("!") !== isSet : wanted.startsWith("!") !== (value === wanted.replace(/^!/, "")),
		open: name.startsWith("env.")
	};
}
function systemProperty(name, { jdk, os }, { packaging }) {
	const values = {
		"java.version": jdk,
		"java.specification.version": /^1\.\d+|^\d+/.exec(jdk)?.[0] ?? jdk,
		"os.name": os.name,
		"os.arch": os.arch,
		packaging
	};
	return Object.hasOwn(values, name) ? values[name] : void 0;
}
function ofFile(element, _, { exists }) {
	const present = childText(element, "exists");
	const missing = childText(element, "missing");
	const path = present ?? missing;
	if (path === null || exists === null) return closed(false);
	const found = exists(path);
	return {
		holds: (found ?? false) === (present !== null),
		open: found === null
	};
}
// src/manifests/java/active-profiles.ts
function withActiveProfiles(lineage, role, config, repository) {
	const [first, ...ancestors] = lineage;
	const selection = role === "project" ? config.profiles : noSelection;
	let known = null;
	const machines = () => known ??= buildMachines(lineage, repository);
	const facts = (pom, properties) => factsOf(pom, first, role, {
		...config,
		properties
	}, repository);
	const external = role === "project" && config.settings.length > 0 ? settingsProperties(config, machines, facts(first, config.properties)) : none;
	const asked = external.size === 0 ? config.properties : new Map([...external, ...config.properties]);
	function merged(pom) {
		if (pom.profiles.length === 0) return {
			...pom,
			elsewhere: nothing
		};
		if (role === "platform") return asPlatform(pom);
		return withProfiles(pom, selection, machines(), facts(pom, asked));
	}
	return [withProperties(merged(first), external), ...ancestors.map(merged)];
}
const none = /* @__PURE__ */ new Map();
function withProperties(pom, external) {
	if (external.size === 0) return pom;
	return {
		...pom,
		properties: new Map([...pom.properties, ...external])
	};
}
function settingsProperties({ settings, profiles: { on, off } }, machines, facts) {
	const active = settings.filter((profile) => !off.has(profile.id) && (on.has(profile.id) || isByDefault(profile) || reachOf(profile, machines(), facts) === "active"));
	return new Map(active.flatMap(({ properties }) => [...properties]));
}
const nothing = {
	properties: /* @__PURE__ */ new Map(),
	dependencies: [],
	managed: []
};
function asPlatform(pom) {
	const chosen = pom.profiles.filter(({ activation }) => {
		const property = activation?.children.find(({ name }) => name === "property");
		return property !== void 0 && childText(property, "name")?.startsWith("!") === true;
	});
	const active = chosen.length > 0 ? chosen : pom.profiles.filter(isByDefault);
	return {
		...pom,
		...joined$1([pom, ...active]),
		elsewhere: nothing
	};
}
function withProfiles(pom, { on, off }, machines, facts) {
	const candidates = pom.profiles.filter(({ id }) => !off.has(id));
	const found = candidates.map((profile) => ({
		profile,
		reach: on.has(profile.id) ? "active" : reachOf(profile, machines, facts)
	}));
	const reaching = (reach) => found.filter((each) => each.reach === reach).map(({ profile }) => profile);
	const chosen = reaching("active");
	const active = chosen.length > 0 ? chosen : candidates.filter(isByDefault);
	const elsewhere = reaching("elsewhere").filter((profile) => !active.includes(profile));
	return {
		...pom,
		...joined$1([pom, ...active]),
		elsewhere: joined$1(elsewhere)
	};
}
function reachOf({ activation }, [first, ...others], facts) {
	if (activation === null) return "nowhere";
	const here = verdicts(activation, first, facts);
	if (here.length === 0) return "nowhere";
	if (here.every(({ holds }) => holds)) return "active";
	return [first, ...others].some((machine) => verdicts(activation, machine, facts).every(({ holds, open }) => holds || open)) ? "elsewhere" : "nowhere";
}
function isByDefault({ activation }) {
	return (activation?.children.find(({ name }) => name === "activeByDefault"))?.text.trim() === "true";
}
function joined$1(parts) {
	return {
		properties: new Map(parts.flatMap(({ properties }) => [...properties])),
		dependencies: parts.flatMap(({ dependencies }) => dependencies),
		managed: parts.flatMap(({ managed }) => managed)
	};
}
function factsOf(pom, built, role, { properties, systemProperties }, repository) {
	function filled(path) {
		return path.replace(/\$\{([^{}]*)\}/g, (written, name) => {
			if (/^(?:project\.)?basedir$/.test(name)) return ".";
			return pom.properties.get(name) ?? properties.get(name) ?? systemProperties.get(name) ?? written;
		});
	}
	function exists(written) {
		const filledIn = filled(written);
		const path = /^\$\{(?:user|env|java|maven)\./.test(filledIn) ? null : pathFrom(built.path, filledIn);
		if (path === null) return null;
		return repository.has(path) || repository.list(path).length > 0;
	}
	return {
		property: (name) => properties.get(name) ?? systemProperties.get(name),
		exists: role === "project" ? exists : null,
		packaging: built.packaging
	};
}
// src/manifests/java/pom-lineage.ts
async function lineageOf(pom, repository, findPom = () => null, role = "project") {
	const poms = [pom];
	let missing = null;
	for (let { parent } = pom; parent !== null;) {
		const found = await atRelativePath(poms.at(-1) ?? pom, parent, repository) ?? await readAt(findPom(parent), repository) ?? await outsideParent(parent, poms, repository);
		if (found === null) {
			missing = coordinates$1(parent);
			break;
		}
		if (poms.some(({ path }) => path === found.path)) throw cycle$2(poms, found);
		if (poms.length > mostAncestors) throw tooDeep$1(pom.path);
		poms.push(found);
		({parent} = found);
	}
	const config = await mavenConfig(pom.path, repository);
	return {
		poms: withActiveProfiles(withInferredParents(poms), role, config, repository),
		missing,
		config
	};
}
const mostAncestors = 50;
async function readAt(path, repository) {
	return path === null ? null : await pomFile(path, repository);
}
async function atRelativePath(pom, parent, repository) {
	if (parent.relativePath === null) return null;
	const written = pathFrom(pom.path, parent.relativePath);
	const found = await readAt((written === null ? [] : [written, posix.join(written, "pom.xml")]).find((candidate) => isFile(candidate) && repository.has(candidate)) ?? null, repository);
	return found !== null && isParent(found, parent) ? found : null;
}
async function outsideParent(parent, poms, repository) {
	const found = await outsidePom(coordinates$1(parent), repository);
	if (found === null || poms.some(({ path }) => path === found.path)) return null;
	return found.packaging === "pom" ? found : null;
}
function isFile(path) {
	return path.endsWith(".xml") || path.endsWith(".pom");
}
function isParent(pom, { groupId, artifactId, version }) {
	return (pom.artifactId === artifactId || artifactId === "") && matches$1(pom.groupId ?? pom.parent?.groupId ?? null, groupId) && matches$1(pom.version ?? pom.parent?.version ?? null, version);
}
function matches$1(own, asked) {
	return own === asked || asked === "" || own?.includes("${") === true || asked.includes("${");
}
function withInferredParents(poms) {
	const completed = [];
	let above = null;
	for (const pom of poms.toReversed()) {
		above = above === null ? pom : withParent(pom, above);
		completed.unshift(above);
	}
	const [first = poms[0], ...ancestors] = completed;
	return [first, ...ancestors];
}
function withParent(pom, above) {
	const { parent } = pom;
	if (parent === null || parent.groupId && parent.artifactId && parent.version) return pom;
	return {
		...pom,
		parent: {
			...parent,
			groupId: parent.groupId || (above.groupId ?? above.parent?.groupId ?? ""),
			artifactId: parent.artifactId || (above.artifactId ?? ""),
			version: parent.version || (above.version ?? above.parent?.version ?? "")
		}
	};
}
function coordinates$1({ groupId, artifactId, version }) {
	return [
		groupId,
		artifactId,
		version
	].map((part) => part || "?").join(":");
}
function tooDeep$1(path) {
	return new Fault("manifest-invalid", `${path} has more than ${mostAncestors} ancestors. Shorten the chain of parents, or add the file to \`exclude\`.`, { path });
}
function cycle$2(poms, found) {
	const [first] = poms;
	const chain = [...poms, found].map(({ path }) => path).join(" → ");
	return new Fault("include-cycle", `${chain} is a cycle of parents. Break it.`, { path: first?.path ?? found.path });
}
// src/manifests/java/managed-dependencies.ts
async function managedDependencies(lineage, repository, findPom, order = "maven") {
	const pom = ownManagement(lineage, findPom, order);
	const reading = {
		repository,
		findPom,
		order,
		...knownOf$1(repository)
	};
	return (await withImports(pom, [pom.path], reading)).management;
}
async function withImports(pom, chain, reading) {
	const sources = [];
	let depth = 1;
	for (const each of pom.imports) {
		const found = typeof each === "string" ? await importBom(each, chain, () => pomFile(each, reading.repository), reading) : await importOutside(each, chain, reading);
		if ("coordinates" in found) sources.push(found);
		else {
			depth = Math.max(depth, 1 + found.depth);
			sources.push(found.management);
		}
	}
	if (depth > deepest) throw tooDeep(pom.path);
	const before = reading.whole.get(pom.path);
	if (before !== void 0) return before;
	const { behind } = pom;
	if (behind !== null && "coordinates" in behind) sources.push(behind);
	else if (behind !== null) sources.push((await withImports(behind, chain, reading)).management);
	return {
		management: merged$1(pom, sources),
		depth
	};
}
async function importOutside(bom, chain, reading) {
	const { coordinates } = bom;
	const pom = await knownOutsidePom(coordinates, reading.repository) ?? null;
	return pom === null ? bom : importBom(coordinates, chain, () => Promise.resolve(pom), reading);
}
async function importBom(path, importing, load, reading) {
	const { own, whole } = reading;
	const before = whole.get(path);
	if (before !== void 0) return before;
	const chain = [...importing, path];
	if (importing.includes(path)) throw cycle$1(chain);
	if (chain.length > deepest) throw tooDeep(path);
	const management = own.get(path) ?? readBom(load, reading);
	own.set(path, management);
	const found = await withImports(await management, chain, reading);
	whole.set(path, found);
	return found;
}
async function readBom(load, { repository, findPom, order }) {
	return ownManagement(await lineageOf(await load(), repository, findPom, roles[order]), findPom, order);
}
const roles = {
	maven: "bom",
	gradle: "platform"
};
const deepest = 51;
const known$7 = /* @__PURE__ */ new WeakMap();
function knownOf$1(repository) {
	const before = known$7.get(repository);
	const asked = countOutsidePoms(repository);
	if (before?.asked === asked) return before;
	const found = {
		own: before?.own ?? /* @__PURE__ */ new Map(),
		whole: /* @__PURE__ */ new Map(),
		asked
	};
	known$7.set(repository, found);
	return found;
}
function merged$1(pom, sources) {
	const managed = new Map(pom.managed);
	const uses = new Set(pom.imports.filter((each) => typeof each === "string"));
	let missing = pom.missing;
	function add(entries) {
		for (const [key, entry] of entries) if (!managed.has(key)) managed.set(key, outranked(entry, missing));
	}
	for (const source of sources) if ("managed" in source) {
		add(source.managed);
		missing = union(missing, source.missing);
		for (const path of source.uses) uses.add(path);
	} else missing = union(missing, [source]);
	add(pom.elsewhere);
	for (const path of pom.uses) uses.add(path);
	return {
		managed,
		missing,
		uses: [...uses]
	};
}
function outranked(entry, missing) {
	if (missing.length === 0) return entry;
	return {
		...entry,
		outranking: union(missing, entry.outranking)
	};
}
function union(some, others) {
	if (others.length === 0) return some;
	const all = [...some, ...others];
	return [...new Map(all.map((each) => [`${each.kind} ${each.coordinates}`, each])).values()];
}
function tooDeep(path) {
	return new Fault("manifest-invalid", `A chain of more than 50 imported POMs leads through ${path}. Shorten it, or add its files to \`exclude\`.`, { path });
}
function cycle$1(chain) {
	const [path = ""] = chain;
	return new Fault("include-cycle", `${chain.join(" → ")} is a cycle of imported POMs. Break it.`, { path });
}
// src/manifests/java/gradle/versions/rich-version.ts
function gradleVersion(rich) {
	const bound = boundVersion(rich);
	if (bound === null) return null;
	if (rich.strictly != null || rich.require?.includes("!!") === true) return {
		...bound,
		isStrict: true
	};
	return rich.require == null ? {
		...bound,
		isPreferred: true
	} : bound;
}
function boundVersion({ strictly, require, prefer }) {
	const bound = strictly ?? require ?? prefer ?? null;
	if (bound === null) return null;
	if (plain$2.test(bound)) return {
		version: bound,
		resolved: true
	};
	const [range = "", preferred = ""] = bound.split("!!", 2).map((part) => part.trim());
	const choice = preferred || prefer;
	if (isRange(range) && choice) return {
		version: choice,
		resolved: !isRange(choice)
	};
	const exact = /^\[\s*([^\s,()[\]]+)\s*\]$/.exec(range)?.[1] ?? range;
	return exact === "" ? null : {
		version: exact,
		resolved: !isRange(exact)
	};
}
const plain$2 = /^\d[\w.-]*$/;
function isRange(version) {
	return /[[\](),]|\+$|^latest\./.test(version);
}
// src/manifests/java/gradle/configurations.ts
const tools = /^(.*?)(annotationProcessor|kapt|ksp|coreLibraryDesugaring|lintChecks)/i;
const suffix = /(?:api|implementation|compileOnlyApi|compileOnly|compile|runtimeOnly|runtime|provided)$/i;
const main$1 = /^(?:developmentOnly|testAndDevelopmentOnly|providedCompile|providedRuntime)$/;
function familyOf(configuration) {
	if (main$1.test(configuration)) return {
		kind: "classpath",
		set: ""
	};
	const [, before = "", tool] = tools.exec(configuration) ?? [];
	if (tool !== void 0) {
		const behind = configuration.slice(before.length + tool.length);
		return {
			kind: tool.toLowerCase(),
			set: (before || behind).toLowerCase()
		};
	}
	if (!suffix.test(configuration)) return {
		kind: configuration,
		set: ""
	};
	return {
		kind: "classpath",
		set: configuration.replace(suffix, "").toLowerCase()
	};
}
function reaches(from, to) {
	if (from === "" || to === "" || from === to) return true;
	const [one, other] = [familyOf(from), familyOf(to)];
	return one.kind === other.kind && (one.set === "" || one.set === other.set);
}
const known$6 = /(?:^|[a-z\d])(?:[aA]pi|[iI]mplementation|[cC]ompile|[cC]ompileOnly|[cC]ompileOnlyApi|[rR]untime|[rR]untimeOnly|[cC]lasspath|[pP]rovided|[aA]nnotationProcessor|[aA]pt|[kK]apt|[kK]sp|[dD]evelopmentOnly|Plugins|coreLibraryDesugaring|lintChecks)$|^(?:kapt|ksp)[A-Z]\w*$/;
function isConfiguration(name) {
	return known$6.test(name);
}
function isCallOfConfiguration([first, second]) {
	return first?.kind === "word" && isConfiguration(first.text) && contentOf(second, "(") !== null;
}
// src/manifests/java/gradle/language/expression-calls.ts
const fallbacks = /* @__PURE__ */ new Set([
	"getOrElse",
	"orElse",
	"getOrDefault",
	"getProperty",
	"getenv"
]);
function fallbackOf(term) {
	const at = term.findIndex((node) => node.kind === "word" && fallbacks.has(node.text));
	const group = term[at + 1];
	if (at < 1 || group?.kind !== "group" || group.open === "[") return null;
	const [first = [], second] = splitAt(group.nodes, ",");
	if (isWord(term[at], "getOrElse") || isWord(term[at], "orElse")) return {
		asked: term.slice(0, at - 1),
		otherwise: first
	};
	if (second === void 0) return null;
	const name = isWord(term[at], "getenv") ? null : textOf$2(first);
	const { line } = group;
	const object = isWord(term[at], "getProperty") ? term.slice(0, at) : [];
	return {
		asked: name === null ? [] : [...object, {
			kind: "word",
			text: name,
			line
		}],
		otherwise: second
	};
}
function providedBy(term) {
	const block = contentOf(term.at(-1), "{");
	return block !== null && isWord(term.at(-2), "provider") ? statementsOf(block).at(-1) ?? [] : null;
}
function formattedOf(term) {
	const parameters = contentOf(term.at(-1), "(");
	if (parameters === null || !isWord(term.at(-2), "format") || term.length < 4) return null;
	const values = splitAt(parameters, ",");
	const [object] = term;
	return isWord(object, "String") ? values : [term.slice(0, -3), ...values];
}
function textOf$2([only, more]) {
	const [text, other] = only?.kind === "text" ? only.parts : [];
	return more === void 0 && other === void 0 && typeof text === "string" ? text : null;
}
function namedOf(nodes) {
	const [key, relation, ...value] = nodes;
	if (key?.kind !== "word" || value.length === 0) return null;
	return isMark(relation, "=") || isMark(relation, ":") ? [[key.text, value]] : null;
}
function callOf(nodes) {
	const parameters = contentOf(nodes.at(-1), "(");
	const name = nodes.at(-2);
	if (parameters === null || name?.kind !== "word") return null;
	const before = nodes.slice(0, -2);
	return before.every((node, at) => at % 2 === 0 ? node.kind === "word" : isMark(node, ".")) && before.length % 2 === 0 ? {
		name: name.text,
		parameters: splitAt(parameters, ",")
	} : null;
}
// src/manifests/java/gradle/language/paths.ts
function pathOf(nodes) {
	const segments = [];
	for (let at = 0; at < nodes.length; at += 1) {
		const node = nodes[at];
		if (node?.kind === "word") {
			if (node.text === "as" && segments.length > 0) break;
			const parameters = nodes[at + 1];
			if (parameters?.kind === "group" && parameters.open === "(") {
				const table = readers.get(node.text);
				if (table === void 0) return null;
				const name = literalOf(parameters.nodes);
				if (name !== null) segments.push(...table, name);
				else if (parameters.nodes.length > 0) return null;
				at += 1;
			} else if (isMark(nodes[at - 1], ".") || at === 0) segments.push(node.text);
			else return null;
		} else if (node?.kind === "group" && node.open === "[" && segments.length > 0) {
			const name = literalOf(node.nodes);
			if (name === null) return null;
			segments.push(name);
		} else if (node?.kind !== "mark" || !/[.?!]/.test(node.text)) return null;
	}
	return segments.length === 0 ? null : segments.join(".");
}
function literalOf(nodes) {
	const [node] = nodes;
	if (nodes.length !== 1 || node?.kind !== "text") return null;
	return node.parts.every((part) => typeof part === "string") ? node.parts.join("") : null;
}
function propertyPath(path) {
	const segments = path.split(".");
	while (segments.length > 1 && leading$1.has(segments[0] ?? "")) segments.shift();
	return segments.join(".");
}
const leading$1 = /* @__PURE__ */ new Set([
	"rootProject",
	"versionCatalogs",
	"project",
	"parent",
	"providers",
	"ext",
	"extra",
	"properties",
	"this"
]);
const readers = /* @__PURE__ */ new Map([
	["get", []],
	["getValue", []],
	["getProperty", []],
	["property", []],
	["findProperty", []],
	["gradleProperty", []],
	["toString", []],
	["asProvider", []],
	["findLibrary", []],
	["findBundle", ["bundles"]],
	["findVersion", ["versions"]],
	["named", []],
	["trim", []],
	["orNull", []]
]);
// src/manifests/java/gradle/language/text-methods.ts
const methods = /* @__PURE__ */ new Map([
	["trim", (text) => text.trim()],
	["toString", (text) => text],
	["toLowerCase", (text) => text.toLowerCase()],
	["lowercase", (text) => text.toLowerCase()],
	["toUpperCase", (text) => text.toUpperCase()],
	["uppercase", (text) => text.toUpperCase()],
	["concat", (text, [other = ""]) => text + other],
	["plus", (text, [other = ""]) => text + other],
	["minus", (text, [other = ""]) => text.replace(other, "")],
	["replace", (text, [from = "", to = ""]) => text.replaceAll(from, to)],
	["removePrefix", (text, [start = ""]) => text.slice(text.startsWith(start) ? start.length : 0)],
	["removeSuffix", (text, [end = ""]) => text.endsWith(end) ? text.slice(0, text.length - end.length) : text],
	["substringBefore", (text, [mark = ""]) => before(text, text.indexOf(mark))],
	["substringBeforeLast", (text, [mark = ""]) => before(text, text.lastIndexOf(mark))],
	["substringAfter", (text, [mark = ""]) => behind(text, text.indexOf(mark), mark)],
	["substringAfterLast", (text, [mark = ""]) => behind(text, text.lastIndexOf(mark), mark)],
	["substring", (text, [from, to]) => text.slice(Number(from), to === void 0 ? void 0 : Number(to))],
	["take", (text, [count]) => text.slice(0, Number(count))],
	["drop", (text, [count]) => text.slice(Number(count))]
]);
function before(text, at) {
	return at === -1 ? text : text.slice(0, at);
}
function behind(text, at, mark) {
	return at === -1 ? text : text.slice(at + mark.length);
}
function textMethod(term) {
	const given = contentOf(term.at(-1), "(");
	const name = term.at(-2);
	const apply = name?.kind === "word" ? methods.get(name.text) : void 0;
	if (given === null || apply === void 0 || !isMark(term.at(-3), ".")) return null;
	const object = term.slice(0, isMark(term.at(-4), "?") ? -4 : -3);
	return object.length === 0 ? null : {
		object,
		parameters: splitAt(given, ","),
		apply
	};
}
// src/manifests/java/gradle/language/branches.ts
const control$1 = /* @__PURE__ */ new Set([
	"if",
	"else",
	"while"
]);
const choices = /* @__PURE__ */ new Set(["when", "switch"]);
function branchesOf(statement) {
	const [first, condition] = statement;
	if (first?.kind !== "word") return null;
	const isChoice = choices.has(first.text);
	if (!isChoice && !control$1.has(first.text)) return null;
	const body = statement.slice(contentOf(condition, "(") === null ? 1 : 2);
	if (isChoice) return blocksOf(body).map(withoutLabels);
	const otherwise = body.findIndex((node) => isWord(node, "else"));
	const end = otherwise === -1 ? body.length : otherwise;
	return [contentOf(body[0], "{") ?? body.slice(0, end), body.slice(end)];
}
function withoutLabels(nodes) {
	return statementsOf(nodes).flatMap((statement) => {
		const arrow = statement.findIndex((node, at) => isMark(node, "-") && isMark(statement[at + 1], ">"));
		const colon = isWord(statement[0], "case") || isWord(statement[0], "default") ? statement.findIndex((node) => isMark(node, ":")) : -1;
		const body = arrow === -1 ? statement.slice(colon + 1) : statement.slice(arrow + 2);
		const inner = body.length === 1 ? contentOf(body[0], "{") ?? body : body;
		if (isWord(inner[0], "break")) return [];
		return [...inner, {
			kind: "mark",
			text: "\n",
			line: statement[0]?.line ?? 1
		}];
	});
}
// src/manifests/java/gradle/language/values.ts
const leading = /* @__PURE__ */ new Set([
	"project",
	"rootProject",
	"buildscript",
	"dependencies",
	"this",
	"parent",
	"providers"
]);
const nameless = /* @__PURE__ */ new Set([
	"project",
	"rootProject",
	"parent",
	"projects",
	"findProject",
	"subprojects",
	"allprojects",
	"childProjects",
	"null",
	"files",
	"file",
	"fileTree",
	"zipTree",
	"tarTree",
	"layout",
	"objects",
	"rootDir",
	"projectDir",
	"buildDir",
	"gradleApi",
	"localGroovy",
	"gradleTestKit",
	"gradleKotlinDsl",
	"sourceSets",
	"tasks",
	"configurations",
	"gradle",
	"android",
	"java",
	"Jvm",
	"ToolProvider",
	"jar",
	"shadowJar",
	"testJar",
	"loom",
	"paperweight"
]);
const qualifiers = /* @__PURE__ */ new Set(["optional", "provided"]);
const foreign = /* @__PURE__ */ new Set([
	"npm",
	"devNpm",
	"peerNpm",
	"optionalNpm"
]);
const fileProperties = /* @__PURE__ */ new Set([
	"output",
	"outputs",
	"classesDirs",
	"resourcesDir",
	"compileClasspath",
	"runtimeClasspath",
	"archiveFile",
	"archivePath",
	"bootClasspath",
	"toolsJar",
	"singleFile"
]);
function isNameless(nodes) {
	const words = nodes.flatMap((node) => node.kind === "word" ? node.text : []);
	if (words.some((word, at) => at > 0 && fileProperties.has(word))) return true;
	const [head] = nodes;
	if (head?.kind !== "word") return false;
	if (nameless.has(head.text) && !leads(nodes)) return true;
	if (nodes.length === 1 && qualifiers.has(head.text)) return true;
	if (foreign.has(head.text)) return true;
	if (/^(?:org|java|javax)$/.test(head.text) && words.includes("Jvm")) return true;
	const rest = withoutLeading(nodes);
	return rest.length > 0 && rest.length < nodes.length && isNameless(rest);
}
function leads(nodes) {
	const [head, mark, next] = nodes;
	return head?.kind === "word" && leading.has(head.text) && isMark(mark, ".") && next !== void 0;
}
function withoutLeading(nodes) {
	let rest = nodes;
	while (leads(rest)) rest = rest.slice(2);
	return rest;
}
function alternativesOf(nodes) {
	if (isWord(nodes[0], "if") && contentOf(nodes[1], "(") !== null) {
		const otherwise = nodes.findIndex((node) => isWord(node, "else"));
		if (otherwise === -1) return [nodes];
		return [nodes.slice(2, otherwise), ...alternativesOf(nodes.slice(otherwise + 1))].map(unwrapped);
	}
	if (isWord(nodes[0], "when")) return (branchesOf(nodes) ?? []).flatMap(statementsOf);
	const question = nodes.findIndex((node, at) => isMark(node, "?") && !isMark(nodes[at + 1], "."));
	if (question === -1) return [nodes];
	const colon = nodes.findIndex((node, at) => at > question && isMark(node, ":"));
	if (colon === -1) return [nodes];
	const sides = [nodes.slice(colon + 1)];
	if (colon === question + 1) sides.unshift(nodes.slice(0, question));
	else sides.unshift(nodes.slice(question + 1, colon));
	return sides;
}
function unwrapped(nodes) {
	const block = nodes.length === 1 ? contentOf(nodes[0], "{") : null;
	return block === null ? nodes : block.filter((node) => !isMark(node, "\n"));
}
const noFunctions = () => null;
const maxCalls$2 = 20;
function evaluate(nodes, lookup, functions = noFunctions, depth = 0) {
	const literal = literalOf(nodes);
	if (literal !== null) return {
		text: literal,
		missing: null
	};
	const sides = alternativesOf(nodes);
	if (sides.length > 1 && !isElvis(nodes)) {
		const all = sides.map((side) => evaluate(side, lookup, functions, depth));
		const [only, another] = new Set(all.flatMap(({ text, missing }) => missing === null ? text : []));
		if (only !== void 0 && another === void 0) return {
			text: only,
			missing: null
		};
		return {
			text: "\0",
			missing: all.find(({ missing }) => missing)?.missing ?? "an expression"
		};
	}
	let found = {
		text: "",
		missing: null
	};
	for (const choice of choicesOf(nodes)) {
		found = join(splitAt(choice, "+").map((term) => evaluateTerm(term, lookup, functions, depth)));
		if (found.missing === null) break;
	}
	return found;
}
function isElvis(nodes) {
	return nodes.some((node, at) => isMark(node, "?") && isMark(nodes[at + 1], ":"));
}
function choicesOf(nodes) {
	const choices = [[]];
	for (const [at, node] of nodes.entries()) if (isMark(node, "?") && isMark(nodes[at + 1], ":")) choices.push([]);
	else if (!(isMark(node, ":") && isMark(nodes[at - 1], "?"))) choices.at(-1)?.push(node);
	return choices;
}
function evaluateTerm(term, lookup, functions, depth) {
	const evaluated = (nodes) => evaluate(nodes, lookup, functions, depth);
	const [node] = term;
	if (term.length === 1 && node?.kind === "text") return textOfParts(node.parts, evaluated);
	const inner = term.length === 1 ? contentOf(node, "(") : null;
	if (inner !== null) return evaluated(inner);
	if (term.length === 1 && node?.kind === "word" && /^\d/.test(node.text)) return known$5(node.text);
	const provided = providedBy(term);
	if (provided !== null) return evaluated(provided);
	const fallback = fallbackOf(term);
	if (fallback !== null) {
		const own = evaluated(fallback.asked);
		return own.text !== "" && own.missing === null ? own : evaluated(fallback.otherwise);
	}
	const formatted = formattedOf(term);
	if (formatted !== null) {
		const [template = "", ...values] = formatted.map(evaluated);
		return filledIn(template, values);
	}
	const method = textMethod(term);
	if (method !== null) return appliedMethod(method, evaluated);
	const path = pathOf(term) ?? pathOf(term.map((each) => withKnownKey(each, evaluated)));
	const text = path === null ? evaluateCall(term, lookup, functions, depth) : lookup(path);
	return text === null ? {
		text: "\0",
		missing: path ?? "an expression"
	} : known$5(text);
}
function known$5(text) {
	return {
		text,
		missing: null
	};
}
function textOfParts(parts, evaluated) {
	return join(parts.map((part) => typeof part === "string" ? known$5(part) : evaluated(part)));
}
function appliedMethod({ object, parameters, apply }, evaluated) {
	const own = evaluated(object);
	const given = parameters.map(evaluated);
	const unknown = [own, ...given].find(({ missing }) => missing !== null);
	const texts = given.map(({ text }) => text);
	return unknown ?? known$5(apply(own.text, texts));
}
function withKnownKey(node, evaluated) {
	if (node.kind !== "group" || node.nodes.length !== 1) return node;
	const { text, missing } = evaluated(node.nodes);
	const { line } = node;
	return missing === null ? {
		...node,
		nodes: [{
			kind: "text",
			parts: [text],
			line
		}]
	} : node;
}
function filledIn(template, values) {
	if (template === "") return {
		text: "\0",
		missing: "an expression"
	};
	const parts = template.text.split(/%(?:s|d)/);
	return join(parts.flatMap((text, at) => [{
		text,
		missing: at === 0 ? template.missing : null
	}, ...at === parts.length - 1 ? [] : [values[at] ?? {
		text: "\0",
		missing: "an expression"
	}]]));
}
function evaluateCall(term, lookup, functions, depth) {
	const call = callOf(term);
	const body = call === null || depth > maxCalls$2 ? null : functions(call.name);
	if (call === null || body?.expression == null) return null;
	const values = /* @__PURE__ */ new Map();
	const given = new Map(call.parameters.flatMap((nodes) => namedOf(nodes) ?? []));
	const unnamed = call.parameters.filter((nodes) => namedOf(nodes) === null);
	for (const [at, { name, fallback }] of body.parameters.entries()) {
		const nodes = given.get(name) ?? unnamed[at] ?? fallback;
		const value = nodes === null || nodes === void 0 ? null : evaluate(nodes, lookup, functions, depth + 1);
		values.set(name, value?.missing === null ? value.text : null);
	}
	const inside = (path) => values.has(path) ? values.get(path) ?? null : lookup(path);
	const { text, missing } = evaluate(body.expression, inside, functions, depth + 1);
	return missing === null ? text : null;
}
function join(terms) {
	return {
		text: terms.map(({ text }) => text).join(""),
		missing: terms.find(({ missing }) => missing !== null)?.missing ?? null
	};
}
// src/manifests/java/gradle/build/layout.ts
function rootOf(path, repository) {
	const settings = settingsOf(path, repository);
	if (settings !== null) return posix.dirname(settings);
	const catalog = upward(path, "gradle/libs.versions.toml").find((candidate) => repository.has(candidate));
	return catalog === void 0 ? "." : posix.dirname(posix.dirname(catalog));
}
function settingsOf(path, repository) {
	return upward(path, "settings.gradle").flatMap((name) => [
		name,
		`${name}.kts`,
		`${name}.dcl`
	]).find((candidate) => repository.has(candidate)) ?? null;
}
function buildRootOf(path, repository) {
	const root = rootOf(path, repository);
	const buildSource = /^(?:.*\/)?buildSrc(?=\/)/.exec(path)?.[0];
	return buildSource !== void 0 && buildSource.length > root.length ? buildSource : root;
}
const isScript = (path) => /\.gradle(?:\.(?:kts|dcl))?$/.test(path);
function isBelow(path, directory) {
	return directory === "." || path === directory || path.startsWith(`${directory}/`);
}
function filesBelow(directory, repository) {
	const files = repository.files ?? repository.manifests;
	if (directory === ".") return files;
	const prefix = `${directory}/`;
	const start = firstNotBefore(files, prefix);
	let end = start;
	while (files[end]?.startsWith(prefix) === true) end += 1;
	return files.slice(start, end);
}
function firstNotBefore(sorted, value) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((sorted[middle] ?? "") < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
// src/manifests/java/gradle/language/definitions.ts
function definitionsOf(nodes) {
	const found = /* @__PURE__ */ new Map();
	collect$2(nodes, "", 0, found);
	return found;
}
const transparent = /* @__PURE__ */ new Set([
	"ext",
	"extra",
	"buildscript",
	"allprojects",
	"subprojects"
]);
function collect$2(nodes, within, depth, found) {
	for (const statement of statementsOf(nodes)) {
		const definition = defined$1(statement);
		if (definition !== null) define(joined(within, definition.path), {
			...definition,
			within,
			depth
		}, found);
		const blocks = blocksOf(statement);
		if (blocks.length === 0) continue;
		const words = wordsOf(statement);
		const object = objectName(words);
		const inside = transparent.has(words.at(-1) ?? "") ? depth : depth + 1;
		for (const block of blocks) collect$2(block, object === null ? within : joined(within, object), inside, found);
	}
}
function defined$1(statement) {
	const equals = statement.findIndex((node) => isMark(node, "="));
	if (equals !== -1) {
		const nodes = statement.slice(equals + 1);
		const path = target(statement.slice(0, equals));
		if (path === null || isMark(nodes[0], "=")) return null;
		return {
			path,
			nodes,
			isAdded: isMark(statement[equals - 1], "+")
		};
	}
	return bySet(statement) ?? byDelegate(statement) ?? byAdding(statement);
}
function byAdding(statement) {
	const shift = statement.findIndex((node) => isMark(node, "<"));
	const isShift = isMark(statement[shift + 1], "<");
	const [adder, value] = isShift ? [shift, statement.slice(shift + 2)] : [statement.length - 3, contentOf(statement.at(-1), "(")];
	const name = statement[adder + 1];
	const isCall = name?.kind === "word" && /^add(?:All)?$/.test(name.text);
	if (value === null || adder < 1 || !isShift && !isCall) return null;
	const path = pathOf(statement.slice(0, adder));
	return path === null ? null : {
		path: propertyPath(path),
		nodes: value,
		isAdded: "to a list"
	};
}
function isGetter([first, second]) {
	return first?.kind === "word" && first.text === "get" && second?.kind === "group" && second.open === "(";
}
function target(left) {
	if (isGetter(left.slice(-2))) return target(left.slice(0, -2));
	const colon = left.findIndex((node) => isMark(node, ":"));
	const nodes = (colon === -1 ? left : left.slice(0, colon)).filter((node) => !isMark(node, "+"));
	const typed = nodes.at(-1);
	if (isMark(nodes.at(-2), ">") && typed?.kind === "word") return typed.text;
	let start = nodes.length - 1;
	while (start > 0 && !(nodes[start]?.kind === "word" && nodes[start - 1]?.kind === "word")) start -= 1;
	const path = pathOf(nodes.slice(Math.max(start, 0)));
	const isExtension = isWord(nodes[start - 1], "val") || isWord(nodes[start - 1], "var");
	if (path === null) return null;
	return isExtension ? path.slice(path.lastIndexOf(".") + 1) : propertyPath(path);
}
function bySet(statement) {
	const parameters = statement.at(-1);
	const name = statement.at(-2);
	if (parameters?.kind !== "group" || name?.kind !== "word" || name.text !== "set") return null;
	const [key = [], nodes] = splitAt(parameters.nodes, ",");
	const path = literalOf(key);
	return path === null || nodes === void 0 ? null : {
		path,
		nodes
	};
}
function byDelegate(statement) {
	const by = statement.findIndex((node) => node.kind === "word" && node.text === "by");
	const value = statement.at(-1);
	const extra = statement.at(-2);
	if (by < 1) return null;
	const path = target(statement.slice(0, by));
	if (path === null) return null;
	if (value?.kind !== "group" || extra?.kind !== "word" || extra.text !== "extra") return isProperty(statement.slice(by + 1)) ? null : {
		path,
		nodes: statement.slice(by + 1)
	};
	return {
		path,
		nodes: value.nodes.filter((node) => !isMark(node, "\n"))
	};
}
function isProperty(nodes) {
	const [only, more] = nodes;
	return more === void 0 && only?.kind === "word" && !/^creating|getting$/.test(only.text);
}
function define(path, given, found) {
	const { isAdded = false, nodes, within, depth } = given;
	const before = found.get(path);
	const entries = mapEntries(nodes);
	if (isAdded === "to a list" && (before === void 0 || !isList(before.nodes))) return;
	if (isAdded !== false && before !== void 0) {
		if (entries.length === 0) found.set(path, {
			...before,
			nodes: [
				...before.nodes,
				plus,
				...nodes
			]
		});
	} else if ((before?.depth ?? depth) < depth) return;
	else found.set(path, {
		nodes,
		within,
		depth
	});
	for (const [key, value] of entries) define(joined(path, key), {
		nodes: value,
		within,
		depth
	}, found);
}
function isList(nodes) {
	return listedIn(splitAt(nodes, "+")[0] ?? []) !== null;
}
const plus = {
	kind: "mark",
	text: "+",
	line: 1
};
function listedIn(nodes) {
	const [first] = nodes;
	if (nodes.length === 1 && first?.kind === "group" && first.open === "[") return first.nodes;
	const [maker, values] = makerOf(nodes);
	return /^(?:(?:mutable|array)?(?:list|set|array|sequence)(?:Of)?|asList|of)$/i.test(maker) ? values : null;
}
function makerOf(nodes) {
	const values = contentOf(nodes.at(-1), "(");
	const types = nodes.findIndex((node) => isMark(node, "<"));
	const path = nodes.slice(0, types === -1 ? -1 : types);
	const name = path.at(-1);
	const isPath = path.every((node, at) => at % 2 === 0 ? node.kind === "word" : isMark(node, "."));
	return values === null || name?.kind !== "word" || !isPath ? ["", null] : [name.text, values];
}
function mapEntries(nodes) {
	const [maker, values] = makerOf(nodes);
	const [only] = nodes;
	const literal = nodes.length === 1 ? contentOf(only, "[") : null;
	const written = maker.toLowerCase().endsWith("mapof") ? values : literal;
	if (written === null) return [];
	return splitAt(written, ",").flatMap((entry) => {
		const [key, relation] = entry;
		const value = entry.slice(2);
		const related = isMark(relation, ":") || relation?.kind === "word" && relation.text === "to";
		if (key === void 0 || !related || value.length === 0) return [];
		const name = key.kind === "word" ? key.text : literalOf([key]);
		return name === null ? [] : [[name, value]];
	});
}
function objectName(words) {
	const at = words.findIndex((text) => text === "object" || text === "class" || text === "interface");
	const before = words[at - 1] === "companion" ? void 0 : words[at - 1];
	return at === -1 ? null : words[at + 1] ?? before ?? null;
}
function joined(within, path) {
	return within === "" ? path : `${within}.${path}`;
}
// src/manifests/java/gradle/language/cursor.ts
var Cursor = class {
	text;
	path;
	dialect;
	at = 0;
	line = 1;
	constructor(text, path) {
		this.text = text;
		this.path = path;
		this.dialect = dialectOf(path);
	}
	get atEnd() {
		return this.at >= this.text.length;
	}
	peek(offset = 0) {
		return this.text.charAt(this.at + offset);
	}
	sees(text) {
		return this.text.startsWith(text, this.at);
	}
	skip(length) {
		const passed = this.text.slice(this.at, this.at + length);
		for (let next = passed.indexOf("\n"); next !== -1; next = passed.indexOf("\n", next + 1)) this.line += 1;
		this.at += length;
		return passed;
	}
	match(expression) {
		expression.lastIndex = this.at;
		if (!expression.test(this.text)) return null;
		const found = this.text.slice(this.at, expression.lastIndex);
		this.at = expression.lastIndex;
		return found;
	}
	fault(fact, line = this.line) {
		return new Fault("manifest-invalid", `${this.path} ${fact}. Fix the file, or add it to \`exclude\` when it is not a build script.`, {
			path: this.path,
			line
		});
	}
};
function dialectOf(path) {
	if (/\.(?:kts?|dcl)$/.test(path)) return "kotlin";
	return path.endsWith(".java") ? "java" : "groovy";
}
// src/manifests/java/gradle/language/literals.ts
function readLiteral(cursor, before, readExpression) {
	const quote = quoteAt(cursor, before);
	if (quote === null) return null;
	const { line } = cursor;
	cursor.skip(quote.open.length);
	return {
		kind: "text",
		parts: readParts(cursor, quote, readExpression),
		line
	};
}
const mayOpen = /* @__PURE__ */ new Set([
	"'",
	"\"",
	"$",
	"/"
]);
function quoteAt(cursor, before) {
	const { dialect } = cursor;
	if (!mayOpen.has(cursor.peek())) return null;
	if (cursor.sees("'''") && dialect === "groovy") return plain$1("'''", 0, true);
	if (cursor.sees("'")) return plain$1("'", 0, false);
	if (dialect === "kotlin") return kotlinQuote(cursor);
	const dollars = dialect === "java" ? 0 : 1;
	if (cursor.sees("\"\"\"")) return plain$1("\"\"\"", dollars, true);
	if (cursor.sees("\"")) return plain$1("\"", dollars, false);
	return dialect === "groovy" && mayStartValue(before) ? slashy(cursor) : null;
}
function plain$1(mark, dollars, lines) {
	return {
		open: mark,
		close: mark,
		lines,
		escape: "backslash",
		dollars
	};
}
const multiDollar = /\$*(?:"""|")/y;
function kotlinQuote({ text, at }) {
	multiDollar.lastIndex = at;
	const [open = null] = multiDollar.exec(text) ?? [];
	if (open === null) return null;
	const close = open.slice(open.lastIndexOf("$") + 1);
	const raw = close.length === 3;
	const dollars = Math.max(open.length - close.length, 1);
	return {
		open,
		close,
		lines: raw,
		escape: raw ? null : "backslash",
		dollars
	};
}
function slashy(cursor) {
	if (cursor.sees("$/")) return {
		open: "$/",
		close: "/$",
		lines: true,
		escape: "dollar",
		dollars: 1
	};
	if (!cursor.sees("/")) return null;
	let end = cursor.text.indexOf("/", cursor.at + 1);
	while (end !== -1 && cursor.text.charAt(end - 1) === "\\") end = cursor.text.indexOf("/", end + 1);
	if (end === -1) return null;
	return {
		open: "/",
		close: "/",
		lines: true,
		escape: "slash",
		dollars: 1
	};
}
const valueKeywords = /* @__PURE__ */ new Set([
	"return",
	"in",
	"case",
	"assert",
	"throw",
	"else"
]);
function mayStartValue(before) {
	if (before?.kind === "word") return valueKeywords.has(before.text);
	return before === void 0 || before.kind === "mark";
}
const plainCharacters = /[^\\$\n"'/]+/y;
function readParts(cursor, quote, readExpression) {
	const { line } = cursor;
	const parts = [];
	let literal = "";
	while (true) {
		literal += cursor.match(plainCharacters) ?? "";
		if (cursor.sees(quote.close)) break;
		if (cursor.atEnd || cursor.peek() === "\n" && !quote.lines) throw cursor.fault("never closes a text", line);
		const escaped = readEscape(cursor, quote);
		if (escaped !== null) {
			literal += escaped;
			continue;
		}
		const run = dollarsAt(cursor, quote);
		const expression = run >= quote.dollars && run > 0 ? readInterpolation(cursor, run, readExpression) : null;
		if (expression === null) {
			literal += cursor.skip(Math.max(run, 1));
			continue;
		}
		literal += "$".repeat(run - quote.dollars);
		if (literal !== "") parts.push(literal);
		literal = "";
		parts.push(expression);
	}
	if (quote.close === "\"\"\"" && quote.escape === null) literal += cursor.match(/"*(?=""")/y) ?? "";
	cursor.skip(quote.close.length);
	return literal === "" ? parts : [...parts, literal];
}
const control = {
	n: "\n",
	t: "	",
	r: "\r",
	b: "\b",
	f: "\f",
	"\n": ""
};
function readEscape(cursor, { escape }) {
	const [character, next] = [cursor.peek(), cursor.peek(1)];
	if (escape === "slash") return character === "\\" && next === "/" ? cursor.skip(2).slice(1) : null;
	if (escape === "dollar") return character === "$" && (next === "$" || next === "/") ? cursor.skip(2).slice(1) : null;
	if (escape === null || character !== "\\") return null;
	const code = cursor.match(/\\u+[\da-fA-F]{4}/y);
	if (code !== null) return String.fromCharCode(Number.parseInt(code.slice(-4), 16));
	cursor.skip(2);
	return control[next] ?? next;
}
function dollarsAt(cursor, { dollars }) {
	if (dollars === 0) return 0;
	let run = 0;
	while (cursor.peek(run) === "$") run += 1;
	return run;
}
const path = /\p{L}[\p{L}\p{N}_]*(?:\.\p{L}[\p{L}\p{N}_]*)*/uy;
const name = /[\p{L}_][\p{L}\p{N}_]*|`[^`\n]+`/uy;
function readInterpolation(cursor, run, readExpression) {
	const begin = cursor.at;
	cursor.at += run;
	if (cursor.peek() === "{") {
		cursor.at += 1;
		return readExpression().filter((node) => !isMark(node, "\n"));
	}
	const found = cursor.match(cursor.dialect === "kotlin" ? name : path);
	if (found === null) {
		cursor.at = begin;
		return null;
	}
	const { line } = cursor;
	return found.split(".").flatMap((segment, index) => [...index === 0 ? [] : [{
		kind: "mark",
		text: ".",
		line
	}], {
		kind: "word",
		text: segment.replaceAll("`", ""),
		line
	}]);
}
// src/manifests/java/gradle/language/script.ts
const closing = {
	"(": ")",
	"[": "]",
	"{": "}"
};
const mostCharacters = 1e7;
const maxDepth$2 = 100;
const word$1 = /[\p{L}\p{N}_]+/uy;
const continuation = /\\\r?\n/y;
const quotedWord = /`[^`\n]+`/y;
function readScript(text, path) {
	if (text.length > mostCharacters) throw tooLarge(path);
	const cursor = new Cursor(text, path);
	if (cursor.sees("#!")) cursor.match(/[^\n]*/y);
	return readNodes(cursor, null, 0);
}
function readNodes(cursor, open, depth) {
	const begin = cursor.line;
	if (depth > maxDepth$2) throw cursor.fault(`nests deeper than ${maxDepth$2} brackets`);
	const nodes = [];
	while (!cursor.atEnd) {
		const character = cursor.peek();
		const { line } = cursor;
		if (character === " " || character === "	" || character === "\r" || character === "\f") cursor.at += 1;
		else if (character === "\n") {
			if (open === null || open === "{") nodes.push({
				kind: "mark",
				text: "\n",
				line
			});
			cursor.at += 1;
			cursor.line += 1;
		} else if (character === "\\" && cursor.match(continuation) !== null) cursor.line += 1;
		else if (isOpen(character)) {
			cursor.at += 1;
			nodes.push({
				kind: "group",
				open: character,
				nodes: readNodes(cursor, character, depth + 1),
				line
			});
		} else if (character === ")" || character === "]" || character === "}") {
			if (open === null || closing[open] !== character) throw cursor.fault(`closes a \`${character}\` that was not opened`);
			cursor.at += 1;
			return nodes;
		} else if (character !== "/" || !skipComment(cursor)) {
			const before = nodes.at(-1);
			nodes.push(readWord(cursor) ?? readLiteral(cursor, before, () => readNodes(cursor, "{", depth + 1)) ?? readMark(cursor));
		}
	}
	if (open !== null) throw cursor.fault(`never closes its \`${open}\``, begin);
	return nodes;
}
function readWord(cursor) {
	const { line } = cursor;
	const found = cursor.match(word$1);
	if (found !== null) return {
		kind: "word",
		text: found,
		line
	};
	const quoted = cursor.dialect === "kotlin" && cursor.sees("`") ? cursor.match(quotedWord) : null;
	return quoted === null ? null : {
		kind: "word",
		text: quoted.slice(1, -1),
		line
	};
}
function readMark(cursor) {
	const { line } = cursor;
	const text = cursor.peek();
	cursor.at += 1;
	return {
		kind: "mark",
		text,
		line
	};
}
function skipComment(cursor) {
	if (cursor.sees("//")) {
		cursor.match(/[^\n]*/y);
		return true;
	}
	if (!cursor.sees("/*")) return false;
	const { line } = cursor;
	let depth = 0;
	do {
		if (cursor.atEnd) throw cursor.fault("never closes its comment", line);
		const opens = cursor.sees("/*") && (depth === 0 || cursor.dialect === "kotlin");
		const closes = depth > 0 && cursor.sees("*/");
		if (opens || closes) depth += opens ? 1 : -1;
		cursor.skip(opens || closes ? 2 : 1);
	} while (depth > 0);
	return true;
}
function isOpen(character) {
	return character === "(" || character === "[" || character === "{";
}
function tooLarge(path) {
	return new Fault("manifest-too-large", `${path} has more than ${mostCharacters / 1e6} million characters, which no script that people write has. Add it to \`exclude\` when it is not a real manifest.`, { path });
}
// src/manifests/java/gradle/language/symbols.ts
function symbolsOf(nodes) {
	const found = /* @__PURE__ */ new Map();
	collect$1(nodes, false, found);
	return found;
}
const typeWords = /* @__PURE__ */ new Set([
	"class",
	"object",
	"interface"
]);
function collect$1(nodes, inType, found) {
	for (const statement of statementsOf(nodes)) {
		const body = contentOf(statement.at(-1), "{");
		const at = statement.findIndex((node) => node.kind === "word" && typeWords.has(node.text));
		const symbol = at === -1 ? functionOf$1(statement) : typeOf(statement, at);
		if (symbol !== null && !(inType && symbol.name === "apply")) found.set(symbol.name, [...found.get(symbol.name) ?? [], symbol]);
		if (at !== -1 && body !== null) collect$1(body, true, found);
	}
}
function typeOf(statement, at) {
	const name = statement[at + 1];
	const body = contentOf(statement.at(-1), "{");
	if (name?.kind !== "word" || body === null) return null;
	return {
		name: name.text,
		parameters: [],
		body,
		expression: null,
		kind: "type"
	};
}
function functionOf$1(statement) {
	const at = statement.findIndex((node) => contentOf(node, "(") !== null);
	const name = statement[at - 1];
	const before = wordsOf(statement.slice(0, Math.max(at, 0)));
	if (name?.kind !== "word" || before.length < 2) return null;
	const isKotlin = before.includes("fun");
	const isGroovy = statement.slice(0, at).every(isDeclarative) && statement.length > at + 1;
	if (!isKotlin && !isGroovy) return null;
	const parameters = parametersOf(contentOf(statement[at], "(") ?? []);
	const behind = statement.slice(at + 1);
	const equals = behind.findIndex((node) => isMark(node, "="));
	const block = contentOf(behind.at(-1), "{");
	if (isKotlin && equals !== -1) {
		const expression = behind.slice(equals + 1);
		return {
			name: name.text,
			parameters,
			body: expression,
			expression,
			kind: "function"
		};
	}
	if (block === null || behind.slice(0, -1).some((node) => contentOf(node, "(") !== null)) return null;
	return {
		name: name.text,
		parameters,
		body: block,
		expression: onlyExpression(block),
		kind: "function"
	};
}
const calls$1 = /* @__PURE__ */ new Set([
	"if",
	"for",
	"while",
	"switch",
	"when",
	"catch",
	"new",
	"return",
	"else"
]);
function isDeclarative(node, index) {
	if (node.kind === "mark") return /[.<>,?]/.test(node.text);
	if (node.kind !== "word" || calls$1.has(node.text)) return false;
	return index > 0 || /^(?:def|void|static|public|private|protected|final|boolean|int|Object|\p{Lu}.*)$/u.test(node.text);
}
function onlyExpression(block) {
	const [only, more] = statementsOf(block);
	if (only === void 0 || more !== void 0) return null;
	return isWord(only[0], "return") ? only.slice(1) : only;
}
function parametersOf(nodes) {
	return splitAt(nodes, ",").flatMap((parameter) => {
		const equals = parameter.findIndex((node) => isMark(node, "="));
		const left = equals === -1 ? parameter : parameter.slice(0, equals);
		const colon = left.findIndex((node) => isMark(node, ":"));
		const name = wordsOf(colon === -1 ? left : left.slice(0, colon)).at(-1);
		if (name === void 0) return [];
		const fallback = equals === -1 ? null : parameter.slice(equals + 1);
		const isVariable = isWord(left[0], "vararg") || isMark(left.at(-2), ".");
		return [isVariable ? {
			name,
			fallback,
			isVariable
		} : {
			name,
			fallback
		}];
	});
}
function lambdaOf(nodes) {
	const arrow = nodes.findIndex((node, at) => isMark(node, "-") && isMark(nodes[at + 1], ">"));
	const head = nodes.slice(0, Math.max(arrow, 0)).filter((node) => !isMark(node, "\n"));
	if (!(arrow !== -1 && head.every(isOfHead))) return {
		parameters: [],
		body: nodes
	};
	return {
		parameters: parametersOf(head.flatMap((node) => contentOf(node, "(") ?? [node])).map(({ name }) => name),
		body: nodes.slice(arrow + 2)
	};
}
function isOfHead(node) {
	return node.kind === "word" || node.kind === "mark" && /[,:.<>?]/.test(node.text) || contentOf(node, "(") !== null;
}
function closureOf(name, [only, more]) {
	const block = more === void 0 ? contentOf(only, "{") : null;
	if (block === null) return null;
	const { parameters, body } = lambdaOf(block);
	return {
		name,
		parameters: (parameters.length === 0 ? ["it"] : parameters).map((each) => ({
			name: each,
			fallback: null
		})),
		body,
		expression: onlyExpression(body),
		kind: "function"
	};
}
// src/manifests/java/gradle/build/script-files.ts
function toScript(text, path) {
	const nodes = readScript(text, path);
	return {
		path,
		nodes,
		definitions: definitionsOf(nodes),
		symbols: symbolsOf(nodes),
		applies: text.includes("apply")
	};
}
const read$1 = /* @__PURE__ */ new WeakMap();
function scriptAt(path, repository) {
	return knownOf(repository).get(path)?.script ?? scriptOf(repository.text(path), path, repository);
}
function scriptOf(text, path, repository) {
	const scripts = knownOf(repository);
	const before = scripts.get(path);
	if (before?.text === text) return before.script;
	const script = toScript(text, path);
	scripts.set(path, {
		text,
		script
	});
	return script;
}
function knownOf(repository) {
	const scripts = read$1.get(repository) ?? /* @__PURE__ */ new Map();
	read$1.set(repository, scripts);
	return scripts;
}
function readableScript(path, repository) {
	try {
		return scriptAt(path, repository);
	} catch (thrown) {
		if (thrown instanceof Fault) return null;
		throw thrown;
	}
}
// src/manifests/java/gradle/build/settings-children.ts
const loops = /* @__PURE__ */ new Set([
	"each",
	"forEach",
	"all",
	"configureEach"
]);
function forEachChild(statement) {
	const block = contentOf(statement.at(-1), "{");
	const words = wordsOf(statement);
	if (block === null) return null;
	const head = contentOf(statement[1], "(") ?? [];
	if (words[0] === "for" && wordsOf(head).at(-1) === "children") {
		const at = head.findIndex((node) => isMark(node, ":") || wordsOf([node])[0] === "in");
		return {
			name: wordsOf(head.slice(0, at)).at(-1) ?? "it",
			body: block
		};
	}
	if (words.at(-2) !== "children" || !loops.has(words.at(-1) ?? "")) return null;
	const { parameters, body } = lambdaOf(block);
	return {
		name: parameters[0] ?? "it",
		body
	};
}
function changedChild({ name, body }, child, root) {
	let changed = child;
	for (const statement of statementsOf(body)) {
		const equals = statement.findIndex((node) => isMark(node, "="));
		if (equals > 0) changed = assigned$1(statement, equals, name, changed, root);
		for (const block of blocksOf(statement)) changed = changedChild({
			name,
			body: block
		}, changed, root);
	}
	return changed;
}
function assigned$1(statement, equals, self, child, root) {
	const lookup = (path) => {
		if (path === `${self}.name`) return child.name;
		return /(?:root|settings)Dir$|(?:^|\.)rootProject\.projectDir$/.test(path) ? "." : null;
	};
	const property = wordsOf(statement.slice(0, equals)).at(-1);
	const value = statement.slice(equals + 1);
	const text = property === "projectDir" ? pathIn(value, lookup) : known$4(value, lookup);
	if (text === null) return child;
	if (property === "name") return {
		...child,
		name: text
	};
	if (property === "projectDir") return {
		...child,
		directory: posix.join(root, text)
	};
	return property === "buildFileName" ? {
		...child,
		scripts: [...child.scripts, text]
	} : child;
}
function pathIn(nodes, lookup) {
	const text = contentOf(nodes.at(-1), "(")?.findLast((node) => node.kind === "text");
	return text === void 0 ? null : known$4([text], lookup);
}
function known$4(nodes, lookup) {
	const { text, missing } = evaluate(nodes, lookup);
	return missing === null ? text : null;
}
// src/manifests/java/gradle/build/settings.ts
const readSettings = perRepository(fromScript);
function fromScript(path, repository) {
	const root = posix.dirname(path);
	const draft = {
		root,
		included: [],
		flat: [],
		moved: [],
		named: [],
		builds: [],
		children: []
	};
	collectScript(path, draft, repository, /* @__PURE__ */ new Set());
	const directories = /* @__PURE__ */ new Map([[":", root]]);
	for (const project of draft.included) includeProject(project, directories, root);
	for (const name of draft.flat) directories.set(`:${name}`, posix.join(root, "..", name));
	for (const [project, directory] of draft.moved) directories.set(project, directory);
	const scripts = draft.named.flatMap(([project, name]) => {
		const directory = directories.get(project);
		return directory === void 0 ? [] : [[directory, posix.join(directory, name)]];
	});
	const changed = withChildren(directories, draft, repository);
	return {
		directories: changed.directories,
		scripts: new Map([...scripts, ...changed.scripts]),
		includedBuilds: [...new Set(draft.builds)]
	};
}
function withChildren(directories, { children, root }, repository) {
	const scripts = /* @__PURE__ */ new Map();
	if (children.length === 0) return {
		directories,
		scripts
	};
	const changed = /* @__PURE__ */ new Map();
	for (const [path, directory] of directories) {
		const isChild = path !== ":" && path.lastIndexOf(":") === 0;
		const before = {
			name: path.slice(1),
			directory,
			scripts: []
		};
		const child = isChild ? children.reduce((each, loop) => changedChild(loop, each, root), before) : before;
		changed.set(path === ":" ? path : `:${child.name}`, child.directory);
		const script = child.scripts.map((name) => posix.join(child.directory, name)).find((name) => repository.has(name));
		if (script !== void 0) scripts.set(child.directory, script);
	}
	return {
		directories: changed,
		scripts
	};
}
function includeProject(written, directories, root) {
	const segments = written.split(":").filter((segment) => segment !== "");
	for (const [index] of segments.entries()) {
		const project = `:${segments.slice(0, index + 1).join(":")}`;
		if (!directories.has(project)) directories.set(project, posix.join(root, ...segments.slice(0, index + 1)));
	}
}
function collectScript(path, draft, repository, seen) {
	if (seen.has(path)) return;
	seen.add(path);
	const script = repository.has(path) ? readableScript(path, repository) : null;
	if (script !== null) collect(script.nodes, path, draft, (applied) => collectScript(applied, draft, repository, seen));
}
function collect(nodes, path, draft, follow) {
	for (const statement of statementsOf(nodes)) {
		const [first] = statement;
		const loop = forEachChild(statement);
		if (loop !== null) {
			draft.children.push(loop);
			continue;
		}
		if (first?.kind === "word") {
			const values = textsOf(statement.slice(1));
			if (first.text === "include") draft.included.push(...values);
			if (first.text === "includeFlat") draft.flat.push(...values);
			if (first.text === "includeBuild") draft.builds.push(...values.slice(0, 1).flatMap((value) => pathFrom(path, value) ?? []));
			if (first.text === "apply") for (const value of values) {
				const applied = pathFrom(path, value);
				if (applied !== null) follow(applied);
			}
		}
		assign(statement, draft);
		for (const block of blocksOf(statement)) collect(block, path, draft, follow);
	}
}
function assign(statement, draft) {
	const equals = statement.findIndex((node) => isMark(node, "="));
	if (equals === -1) return;
	const left = statement.slice(0, equals);
	const value = statement.slice(equals + 1);
	const property = wordsOf(left).at(-1);
	const at = left.findIndex((node) => isWord(node, "project"));
	const literal = literalOf(contentOf(left[at + 1], "(") ?? []);
	const project = isWord(left[0], "rootProject") && at === -1 ? ":" : literal;
	if (project === null) return;
	if (property === "projectDir") {
		const directory = pathFrom(posix.join(draft.root, "settings.gradle"), textsDeep(value).join("/"));
		if (directory !== null) draft.moved.push([project, posix.normalize(directory)]);
	}
	const name = literalOf(value);
	if (property === "buildFileName" && name !== null) draft.named.push([project, name]);
}
const here$1 = (name) => /(?:^|\.)(?:rootDir|settingsDir|rootProject\.projectDir)$/.test(name) ? "." : null;
function textsOf(nodes) {
	return splitAt(nodes, ",").flatMap((parameter) => parameter.flatMap((node) => {
		if (node.kind === "group") return node.open === "{" ? [] : textsOf(node.nodes);
		return node.kind === "text" ? knownText(node) : [];
	}));
}
function textsDeep(nodes) {
	return [...deepNodes(nodes)].flatMap((node) => node.kind === "text" ? knownText(node) : []);
}
function knownText(node) {
	const { text, missing } = evaluate([node], here$1);
	return missing === null ? [text] : [];
}
// src/manifests/java/gradle/build/applied-scripts.ts
function appliedScripts(script, project, repository) {
	if (!script.applies) return [];
	return deepStatements(script.nodes).flatMap((statement) => appliedBy(statement, {
		script: script.path,
		project,
		repository,
		lookup: () => null
	}));
}
function deepStatements(nodes) {
	return statementsOf(nodes).flatMap((statement) => [statement, ...statement.flatMap((node) => node.kind === "group" ? deepStatements(node.nodes) : [])]);
}
function appliedBy(statement, applying) {
	const at = statement.findIndex((node) => isWord(node, "apply"));
	if (at === -1) return [];
	return fromParameters(statement.slice(at + 1)).map((from) => locate(from, applying));
}
function fromParameters(behind) {
	const block = contentOf(behind[0], "{");
	if (block !== null) return statementsOf(block).flatMap(([word, ...value]) => {
		if (!isWord(word, "from")) return [];
		return [contentOf(value[0], "(") ?? value];
	});
	const [first] = behind;
	const inner = first?.kind === "group" ? first.nodes : behind;
	const map = inner.find((node) => node.kind === "group" && node.open !== "{");
	return [...splitAt(inner, ","), ...map?.kind === "group" ? splitAt(map.nodes, ",") : []].flatMap((parameter) => {
		const [key, relation, ...value] = parameter;
		const named = (key === void 0 ? null : literalOf([key])) ?? wordsOf(parameter)[0];
		const related = isMark(relation, ":") || isMark(relation, "=") || isWord(relation, "to");
		return named === "from" && related && value.length > 0 ? [value] : [];
	});
}
function locate(from, applying) {
	const { script, project, repository, lookup } = applying;
	const line = from[0]?.line ?? 1;
	const root = buildRootOf(project, repository);
	const { text, missing } = evaluate(fileArgument(from), (name) => standing(name) ?? lookup(name));
	const written = text.replaceAll("\0", `\${${missing ?? ""}}`).replaceAll(rootMark, "");
	const given = {
		written,
		line
	};
	if (/^[a-z][a-z\d+.-]+:\/\//i.test(text)) return {
		...given,
		paths: [],
		reason: "remote"
	};
	const bases = text.startsWith(rootMark) ? [root] : [
		posix.dirname(project),
		posix.dirname(script),
		root
	];
	const target = text.replaceAll(rootMark, "").replace(/^\//, text.startsWith(rootMark) ? "" : "/");
	const candidates = bases.flatMap((base) => pathFrom(posix.join(base, "x"), target) ?? []);
	if (missing !== null) {
		const paths = matching(candidates, repository).filter((path) => path !== script);
		return {
			...given,
			paths,
			reason: paths.length === 0 ? "unknown" : null
		};
	}
	const [first] = candidates;
	const found = candidates.find((candidate) => repository.has(candidate)) ?? besideProjects(target, project, repository);
	if (first === void 0 && found === void 0) return {
		...given,
		paths: [],
		reason: "outside"
	};
	return found === void 0 ? {
		written: first ?? written,
		line,
		paths: [],
		reason: "missing"
	} : {
		...given,
		paths: [found],
		reason: null
	};
}
function besideProjects(target, project, repository) {
	const settings = settingsOf(project, repository);
	if (settings === null) return void 0;
	const { directories } = readSettings(settings, repository);
	for (const directory of directories.values()) {
		const path = pathFrom(posix.join(directory, "x"), target);
		if (path !== null && repository.has(path)) return path;
	}
}
const rootMark = "";
function standing(name) {
	if (/(?:^|\.)(?:rootDir|settingsDir|rootProject\.projectDir|rootProject\.rootDir)$/.test(name)) return rootMark;
	return /(?:^|\.)projectDir$/.test(name) ? "." : null;
}
function fileArgument(from) {
	const words = wordsOf(from);
	const group = from.at(-1);
	if (group?.kind !== "group" || group.open !== "(") return from;
	const maker = words.at(-1);
	const mark = {
		kind: "text",
		parts: [rootMark, "/"],
		line: group.line
	};
	const [base, ...rest] = splitAt(group.nodes, ",");
	if (maker === "File" && rest.length > 0) return /[dD]ir$/.test(wordsOf(base ?? []).at(-1) ?? "") ? [
		mark,
		{
			kind: "mark",
			text: "+",
			line: group.line
		},
		...rest[0] ?? []
	] : rest[0] ?? [];
	const fromRoot = words.includes("rootProject") || words.includes("rootDir");
	if (maker === "file" || maker === "resolve" || maker === "uri" || maker === "File") return fromRoot ? [
		mark,
		{
			kind: "mark",
			text: "+",
			line: group.line
		},
		...group.nodes
	] : group.nodes;
	return from;
}
function matching(candidates, repository) {
	const patterns = candidates.filter((candidate) => /[^\0/.]/.test(candidate.replace(/\.gradle(?:\.(?:kts|dcl))?$/, ""))).map((candidate) => candidate.split("\0"));
	return repository.manifests.filter((path) => isScript(path) && patterns.some((parts) => matches(path, parts)));
}
function matches(path, [start = "", ...parts]) {
	if (!path.startsWith(start)) return false;
	let at = start.length;
	for (const [index, part] of parts.entries()) {
		const next = index === parts.length - 1 ? path.length - part.length : path.indexOf(part, at);
		if (next < at || !path.endsWith(part, next + part.length) || path.slice(at, next).includes("/")) return false;
		at = next + part.length;
	}
	return at === path.length;
}
// src/manifests/java/gradle/build/build-logic.ts
function buildLogicOf(path, repository) {
	const settings = settingsOf(path, repository);
	const root = buildRootOf(path, repository);
	return logicFor(`${root}\0${settings}`, repository, root, settings);
}
const logicFor = perRepository(readLogic);
function readLogic(_, repository, root, settings) {
	const directories = /* @__PURE__ */ new Set();
	collectBuilds(root, settings, directories, repository);
	const files = [...directories].flatMap((directory) => filesBelow(directory, repository));
	const sources = files.filter((file) => sourceFile.test(file)).flatMap((file) => readableScript(file, repository) ?? []);
	const plugins = /* @__PURE__ */ new Map();
	for (const source of sources) if (isScript(source.path)) for (const id of scriptIds(source)) plugins.set(id, { script: source.path });
	const builds = files.filter((file) => isScript(file) && !sourceFile.test(file)).flatMap((file) => readableScript(file, repository) ?? []);
	for (const { nodes } of builds) for (const [id, className] of registeredIn(nodes)) plugins.set(id, { className });
	for (const file of files) {
		const [, id] = descriptor.exec(file) ?? [];
		const className = id === void 0 ? void 0 : readProperties(repository.text(file)).get("implementation-class");
		if (id !== void 0 && className !== void 0) plugins.set(id, { className: simpleName(className) });
	}
	const symbols = /* @__PURE__ */ new Map();
	for (const { path, symbols: defined } of sources.filter((source) => !isScript(source.path))) for (const [name, bodies] of defined) symbols.set(name, [...symbols.get(name) ?? [], ...bodies.map((symbol) => ({
		path,
		symbol
	}))]);
	return {
		plugins,
		symbols,
		sources: sources.filter((source) => !isScript(source.path)),
		builds
	};
}
function collectBuilds(root, settings, found, repository) {
	const included = settings === null ? [] : readSettings(settings, repository).includedBuilds;
	for (const directory of [posix.join(root, "buildSrc"), ...included]) {
		if (found.has(directory) || directory === root) continue;
		if (filesBelow(directory, repository).length === 0) continue;
		found.add(directory);
		collectBuilds(directory, ["settings.gradle", "settings.gradle.kts"].map((name) => posix.join(directory, name)).find((candidate) => repository.has(candidate)) ?? null, found, repository);
	}
}
const sourceFile = /(?:^|\/)src\/main\/(?:kotlin|groovy|java)\/.*\.(?:kt|java|groovy|gradle|gradle\.kts)$/;
const descriptor = /(?:^|\/)META-INF\/gradle-plugins\/(.+)\.properties$/;
function isPluginScript(path) {
	return isScript(path) && sourceFile.test(path);
}
function scriptIds({ path, nodes }) {
	const name = posix.basename(path).replace(/(?:\.(?:settings|init))?\.gradle(?:\.(?:kts|dcl))?$/, "");
	const [first] = statementsOf(nodes);
	const declared = wordsOf(first ?? []);
	return declared[0] === "package" ? [name, `${declared.slice(1).join(".")}.${name}`] : [name];
}
function registeredIn(nodes) {
	const values = new Map(statementsOf(nodes).flatMap((each) => assigned(each) ?? []));
	const [id, className] = [values.get("id"), values.get("implementationClass")];
	const own = id === void 0 || className === void 0 ? [] : [[id, simpleName(className)]];
	const inner = [...nodes].flatMap((node) => node.kind === "group" ? registeredIn(node.nodes) : []);
	return [...own, ...inner];
}
function assigned(statement) {
	const [name, ...behind] = statement;
	if (name?.kind !== "word" || name.text !== "id" && name.text !== "implementationClass") return null;
	const value = isMark(behind[0], "=") ? behind.slice(1) : contentOf(behind.at(-1), "(") ?? behind;
	const { text, missing } = evaluate(value, () => null);
	if (missing === null) return [[name.text, text]];
	const path = pathOf(value);
	return path === null ? null : [[name.text, `.${path.replace(/\.pluginId$/, "")}`]];
}
function simpleName(className) {
	return className.slice(Math.max(className.lastIndexOf("."), className.lastIndexOf("$")) + 1);
}
function pluginsIn(statement, logic, idOf) {
	if (logic.plugins.size === 0) return [];
	const words = wordsOf(statement);
	if (words.includes("apply") && words.at(words.indexOf("apply") + 1) === "false") return [];
	const outer = statement.filter((node) => contentOf(node, "{") === null);
	const texts = [...deepNodes(outer)].flatMap((node) => node.kind === "text" ? evaluate([node], () => null).text : []);
	const alias = contentOf(statement[1], "(") ?? statement.slice(1);
	const accessor = words[0] === "alias" ? pathOf(alias.filter((node) => node.kind !== "group")) : null;
	const ids = accessor === null ? [] : [`.${accessor}`, idOf(accessor) ?? ""];
	const path = pathOf(outer);
	return [.../* @__PURE__ */ new Set([
		...texts,
		...ids,
		...path === null ? [] : [path]
	])].flatMap((id) => ownPlugin(id, logic, idOf) ?? []);
}
function ownPlugin(id, { plugins }, idOf) {
	const named = plugins.get(id);
	if (named !== void 0) return named;
	for (const [key, plugin] of plugins) if (key.startsWith(".") && idOf(key.slice(1)) === id) return plugin;
	return null;
}
// src/manifests/java/gradle/language/imports.ts
function importsOf(scripts) {
	const named = /* @__PURE__ */ new Map();
	const all = [];
	for (const nodes of scripts) for (const statement of statementsOf(nodes)) {
		if (!isWord(statement[0], "import")) continue;
		const words = wordsOf(statement).slice(isWord(statement[1], "static") ? 2 : 1);
		const as = words.indexOf("as");
		const path = as === -1 ? words : words.slice(0, as);
		const name = words.at(-1);
		if (statement.at(-1)?.kind === "mark") all.push(path);
		else if (name !== void 0) named.set(name, path);
	}
	return {
		named,
		all
	};
}
function importedPaths(path, { named, all }) {
	const segments = path.split(".");
	const [head = "", ...rest] = segments;
	const type = segments.findIndex((segment) => /^\p{Lu}/u.test(segment));
	return [
		...ends(named.get(head) ?? []).map((end) => [...end, ...rest]),
		...all.flatMap((each) => ends(each).map((end) => [...end, ...segments])),
		...type > 0 ? [segments.slice(type)] : []
	].map((each) => each.join(".")).filter((each) => each !== path);
}
function ends(path) {
	return path.map((_, at) => path.slice(at));
}
// src/manifests/java/gradle/build/script-roles.ts
const usual = /^build\.gradle(?:\.(?:kts|dcl))?$/;
const settings = /^settings\.gradle(?:\.(?:kts|dcl))?$|\.settings\.gradle(?:\.(?:kts|dcl))?$/;
const initial = /^init\.gradle(?:\.(?:kts|dcl))?$|\.init\.gradle(?:\.(?:kts|dcl))?$/;
function roleOf(path, repository) {
	const name = posix.basename(path);
	if (isPluginScript(path)) return "plugin";
	if (settings.test(name)) return "settings";
	if (initial.test(name) || /(?:^|\/)init\.d\//.test(path)) return "unused";
	const named = namedScript(posix.dirname(path), path, repository);
	if (named === path) return "project";
	if (usual.test(name)) return named === null ? "project" : "unused";
	return appliedIn$1(repository).has(path) ? "applied" : "project";
}
function isNamed(path, repository) {
	return usual.test(posix.basename(path)) || settings.test(posix.basename(path)) || isPluginScript(path) || namedScript(posix.dirname(path), path, repository) === path || appliedIn$1(repository).has(path);
}
function namedScript(directory, path, repository) {
	const above = settingsOf(path, repository);
	const named = above === null ? void 0 : readSettings(above, repository).scripts.get(directory);
	return named !== void 0 && repository.has(named) ? named : null;
}
function scriptsIn(directory, repository) {
	const candidates = ["build", posix.basename(posix.resolve("/", directory))].flatMap((name) => [
		posix.join(directory, `${name}.gradle`),
		posix.join(directory, `${name}.gradle.kts`),
		posix.join(directory, `${name}.gradle.dcl`)
	]);
	const named = namedScript(directory, posix.join(directory, "build.gradle"), repository);
	return [.../* @__PURE__ */ new Set([...named === null ? [] : [named], ...candidates])].filter((path) => repository.has(path) && roleOf(path, repository) === "project");
}
const applied = /* @__PURE__ */ new WeakMap();
function appliedIn$1(repository) {
	const before = applied.get(repository);
	if (before !== void 0) return before;
	const found = /* @__PURE__ */ new Set();
	for (const path of repository.manifests.filter(isScript)) {
		const script = readableScript(path, repository);
		for (const each of script === null ? [] : appliedScripts(script, path, repository)) for (const target of each.paths) found.add(target);
	}
	applied.set(repository, found);
	return found;
}
function scriptsBeside(lock, directory, repository) {
	const root = pathFrom(lock, directory);
	if (root === null) return [];
	const usualNames = ["build.gradle", "build.gradle.kts"].map((name) => posix.join(root, name));
	return [.../* @__PURE__ */ new Set([...usualNames, ...scriptsIn(root, repository)])];
}
// src/manifests/java/gradle/build/build.ts
function openBuild(text, path, repository) {
	const script = scriptOf(text, path, repository);
	const root = buildRootOf(path, repository);
	const own = withApplied(script, path, repository);
	const levels = [];
	let rootProject = [];
	const symbols = [];
	const uses = own.slice(1).map((each) => each.path);
	const ancestors = settingsScript(path, root, repository);
	const settings = ancestors.map(({ definitions }) => definitions);
	for (const above of upward(path, "gradle.properties")) {
		const before = levels.length;
		const directory = posix.dirname(above);
		const isOwn = directory === posix.dirname(path);
		const scripts = isOwn ? own : scriptsAbove(directory, repository);
		levels.push(...scripts.map(({ definitions }) => definitions));
		symbols.push(...scripts);
		if (!isOwn) {
			ancestors.push(...scripts);
			uses.push(...scripts.map((each) => each.path));
		}
		if (repository.has(above)) {
			levels.push(fromProperties(above, repository));
			uses.push(above);
		}
		if (directory !== root) continue;
		rootProject = levels.slice(before);
		break;
	}
	const logic = buildLogicOf(path, repository);
	return {
		repository,
		script,
		directory: posix.dirname(path),
		root,
		scripts: own,
		ancestors,
		definitions: [...levels, ...logic.sources.map(({ definitions }) => definitions)],
		named: {
			rootProject,
			gradle: [...settings, ...levels].map(ofGradle)
		},
		symbols,
		logic,
		imports: importsOf([...own, ...ancestors].map(({ nodes }) => nodes)),
		uses
	};
}
function settingsScript(path, root, repository) {
	const settings = settingsOf(path, repository);
	if (settings === null || settings === path || posix.dirname(settings) !== root) return [];
	const script = readableScript(settings, repository);
	return script === null ? [] : [script];
}
function scriptsAbove(directory, repository) {
	return scriptsIn(directory, repository).flatMap((path) => {
		const script = readableScript(path, repository);
		return script === null ? [] : withApplied(script, path, repository);
	});
}
function withApplied(script, project, repository) {
	const seen = /* @__PURE__ */ new Set([script.path]);
	function visit(from, chain) {
		const longer = [...chain, from.path];
		return [from, ...appliedScripts(from, project, repository).flatMap(({ paths }) => paths).flatMap((path) => {
			if (longer.includes(path)) throw cycle([...longer, path], project);
			if (seen.has(path)) return [];
			seen.add(path);
			const script = readableScript(path, repository);
			return script === null ? [] : visit(script, longer);
		})];
	}
	return visit(script, []);
}
function fromProperties(path, repository) {
	const entries = [...readProperties(repository.text(path))];
	return new Map(entries.map(([name, value]) => [name, {
		nodes: [{
			kind: "text",
			parts: [value],
			line: 1
		}],
		within: "",
		depth: 0
	}]));
}
const known$3 = /* @__PURE__ */ new WeakMap();
function ofGradle(level) {
	const before = known$3.get(level);
	if (before !== void 0) return before;
	const found = /* @__PURE__ */ new Map();
	for (const [path, definition] of level) if (path.startsWith("gradle.")) found.set(path.replace(/^gradle\.(?:ext(?:ra)?\.)?/, ""), definition);
	known$3.set(level, found);
	return found;
}
function cycle(chain, path) {
	return new Fault("include-cycle", `${chain.join(" → ")} is a cycle of scripts. Break it.`, { path });
}
// src/manifests/java/gradle/configuration-names.ts
const calls = /* @__PURE__ */ new Set([
	"configurations",
	"sourceSets",
	"project",
	"get",
	"getting",
	"creating",
	"registering",
	"configure",
	"all",
	"configureEach"
]);
function configurationName(nodes, scope) {
	return named$2(nodes, scope, true);
}
function named$2(nodes, scope, mayBeVariable) {
	const [only, more] = nodes;
	if (only?.kind === "text" && more === void 0) return textOf$1(nodes, scope);
	const last = nodes.findLast((node) => node.kind === "word" && !calls.has(node.text));
	const word = last?.kind === "word" ? last.text : null;
	const constant = /^([A-Z_]+)_CONFIGURATION_NAME$/.exec(word ?? "")?.[1];
	if (constant !== void 0) return camelCase(constant);
	const [, property] = /^(.+)ConfigurationName$/.exec(word ?? "") ?? [];
	if (property !== void 0) return ofSourceSet(property, nodes.slice(0, -2), scope);
	const looked = lookedUp(nodes, scope);
	if (looked !== null) return looked;
	if (only?.kind !== "word" || more !== void 0) return word;
	const { nodes: value = [] } = (mayBeVariable ? scope.definitionOf(only.text) : null) ?? {};
	return (value.length > 1 && value.some((node) => isWord(node, "configurations")) ? named$2(value, scope, false) : textOf$1(nodes, scope)) ?? word;
}
function ofSourceSet(property, set, scope) {
	const name = named$2(set, scope, false);
	if (name === null || name === "main") return property;
	return `${name}${property.charAt(0).toUpperCase()}${property.slice(1)}`;
}
function lookedUp(nodes, scope) {
	const group = nodes.findLast((node) => node.kind === "group" && node.open !== "{");
	const given = contentOf(group, "(") ?? contentOf(group, "[") ?? [];
	if (given.length > 0) return named$2(splitAt(given, ",")[0] ?? [], scope, false);
	const at = group === void 0 ? -1 : nodes.lastIndexOf(group);
	return at < 1 ? null : lookedUp(nodes.slice(0, at), scope);
}
function textOf$1(nodes, scope) {
	const { text, missing } = scope.evaluate(nodes);
	return missing === null ? text : null;
}
function camelCase(constant) {
	return constant.toLowerCase().replaceAll(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}
function calledConfiguration(statement, scope) {
	const end = statement.findLastIndex((node) => contentOf(node, "(") !== null);
	const parameters = contentOf(statement[end], "(");
	if (!(statement[end - 1]?.kind === "group" && isWord(statement[0], "configurations")) || parameters === null) return null;
	const name = configurationName(statement.slice(0, end), scope);
	return name === null ? null : {
		name,
		parameters
	};
}
// src/manifests/java/gradle/findings.ts
function isTest(name) {
	return /^test|Test|^developmentOnly$|^testAndDevelopmentOnly$/.test(name);
}
function spent([first], { budget, path }) {
	budget.left -= 1;
	if (budget.left >= 0) return null;
	const line = first?.line ?? 1;
	return budget.left === -1 ? [{
		kind: "unknown",
		construct: "helper",
		subject: "more than can be followed",
		path,
		line
	}] : [];
}
// src/manifests/java/gradle/extended-configurations.ts
const main = /^(?:api|implementation|compile|compileOnly|compileOnlyApi|runtime|runtimeOnly|(?:compile|runtime)Classpath|provided|annotationProcessor|kapt|ksp)$/;
function forTests(build, scope) {
	const extensions = [...build.scripts, ...build.ancestors].flatMap(extensionsOf);
	if (extensions.length === 0) return isTest;
	const extending = /* @__PURE__ */ new Map();
	const extended = /* @__PURE__ */ new Map();
	for (const { own, others } of extensions) {
		const child = configurationName(own, scope);
		for (const nodes of others) {
			const parent = configurationName(nodes, scope);
			if (child === null || parent === null) continue;
			extending.set(parent, (extending.get(parent) ?? /* @__PURE__ */ new Set()).add(child));
			extended.set(child, (extended.get(child) ?? /* @__PURE__ */ new Set()).add(parent));
		}
	}
	const known = /* @__PURE__ */ new Map();
	function isForTests(name) {
		if (isTest(name)) return true;
		const before = known.get(name);
		if (before !== void 0) return before;
		known.set(name, false);
		const children = [...extending.get(name) ?? []];
		const isInTests = children.length > 0 || [...extended.get(name) ?? []].some(isForTests);
		const found = !main.test(name) && isInTests && children.every(isForTests);
		known.set(name, found);
		return found;
	}
	return (name) => isForTests(configurationName([word(name)], scope) ?? name);
}
function word(text) {
	return {
		kind: "word",
		text,
		line: 1
	};
}
const known$2 = /* @__PURE__ */ new WeakMap();
const extendsFrom = /* @__PURE__ */ new Set(["extendsFrom"]);
function extensionsOf(script) {
	const before = known$2.get(script);
	if (before !== void 0) return before;
	const found = hasWord(script.nodes, extendsFrom) ? collected(script.nodes, []) : [];
	known$2.set(script, found);
	return found;
}
function collected(nodes, owner) {
	return statementsOf(nodes).flatMap((statement) => {
		const at = statement.findIndex((node) => isWord(node, "extendsFrom"));
		if (at !== -1) return [extension(statement, at, owner)];
		const own = ownerOf(statement);
		return statement.flatMap((node) => node.kind === "group" ? collected(node.nodes, own.length === 0 ? owner : own) : []);
	});
}
function extension(statement, at, owner) {
	const behind = statement.slice(at + 1);
	const others = splitAt(contentOf(behind[0], "(") ?? behind, ",");
	return {
		own: at === 0 ? owner : statement.slice(0, at - 1),
		others
	};
}
function ownerOf(statement) {
	const before = statement.filter((node) => contentOf(node, "{") === null);
	const by = before.findIndex((node) => isWord(node, "by"));
	const defined = before.slice(1, by === -1 ? void 0 : by);
	const equals = before.findIndex((node) => isMark(node, "="));
	if (isWord(before[0], "val") && by !== -1) return defined.slice(0, 1);
	return equals === -1 ? before : before.slice(equals + 1);
}
// src/manifests/java/gradle/build/included-modules.ts
function ownModules({ script, scripts, ancestors, repository }) {
	const substituted = [...scripts, ...ancestors].flatMap(({ nodes }) => substitutionsIn(nodes));
	const settings = settingsOf(script.path, repository);
	const included = settings === null ? [] : readSettings(settings, repository).includedBuilds;
	return /* @__PURE__ */ new Set([...substituted, ...included.flatMap((build) => modulesOf$1(build, repository))]);
}
const substitute = /* @__PURE__ */ new Set(["substitute"]);
function substitutionsIn(nodes) {
	if (!hasWord(nodes, substitute)) return [];
	const flat = [...deepNodes(nodes)];
	return flat.flatMap((node, at) => {
		if (!isWord(node, "substitute")) return [];
		const following = flat.slice(at, at + 16);
		const to = following.findIndex((each) => isWord(each, "using") || isWord(each, "with"));
		const isProject = following.slice(Math.max(to, 0), to + 4).some((each) => isWord(each, "project"));
		if (to === -1 || !isProject) return [];
		const module = following.findIndex((each) => isWord(each, "module"));
		const inner = following[module + 1];
		const name = module === -1 ? null : literalOf(contentOf(inner, "(") ?? (inner === void 0 ? [] : [inner]));
		return name === null ? [] : [name.split(":").slice(0, 2).join(":")];
	});
}
function modulesOf$1(directory, repository) {
	const settings = ["settings.gradle", "settings.gradle.kts"].map((name) => posix.join(directory, name)).find((path) => repository.has(path));
	const script = settings === void 0 ? null : readableScript(settings, repository);
	const directories = settings === void 0 ? /* @__PURE__ */ new Map([[":", directory]]) : readSettings(settings, repository).directories;
	const rootName = textOf(script, "rootProject.name") ?? textOf(script, "name") ?? posix.basename(directory);
	const inherited = groupIn(directory, repository);
	return [...directories].flatMap(([path, each]) => {
		const group = groupIn(each, repository) ?? inherited;
		const name = path === ":" ? rootName : path.slice(path.lastIndexOf(":") + 1);
		return group === null ? [] : [`${group}:${name}`];
	});
}
function groupIn(directory, repository) {
	for (const path of scriptsIn(directory, repository)) {
		const group = textOf(readableScript(path, repository), "group");
		if (group !== null) return group;
	}
	const properties = posix.join(directory, "gradle.properties");
	return repository.has(properties) ? readProperties(repository.text(properties)).get("group") ?? null : null;
}
function textOf(script, name) {
	const definition = script?.definitions.get(name);
	return definition === void 0 ? null : literalOf(definition.nodes);
}
// src/manifests/java/gradle/build/project-paths.ts
function projectsOf(path, repository) {
	return projectsBelow(buildRootOf(path, repository), repository, path);
}
const projectsBelow = perRepository(findProjects);
function findProjects(root, repository, path) {
	const settings = settingsOf(path, repository);
	const isOwn = settings !== null && posix.dirname(settings) === root;
	const directories = new Map(isOwn ? readSettings(settings, repository).directories : [[":", root]]);
	const named = new Set(directories.values());
	const scripts = /* @__PURE__ */ new Map();
	for (const script of repository.manifests) {
		if (!isScript(script) || !isBelow(script, root)) continue;
		if (buildRootOf(script, repository) !== root || roleOf(script, repository) !== "project") continue;
		const directory = posix.dirname(script);
		scripts.set(directory, [...scripts.get(directory) ?? [], script]);
		if (!named.has(directory)) directories.set(defaultPath(directory, root), directory);
		named.add(directory);
	}
	return {
		directories,
		scripts
	};
}
function projectPathOf(directory, root, { directories }) {
	for (const [path, each] of directories) if (each === directory) return path;
	return defaultPath(directory, root);
}
function defaultPath(directory, root) {
	const relative = posix.relative(root, directory);
	return `:${relative === "" ? "" : relative.split("/").join(":")}`;
}
// src/manifests/java/gradle/versions/refresh-versions.ts
const placeholderVersion = {
	file: "versions.properties",
	of: versionOf
};
const places$1 = ["versions.properties", "gradle/versions.properties"];
const prefix = "version.";
function versionOf(name, root, repository) {
	const path = places$1.map((place) => posix.join(root, place)).find(repository.has);
	if (path === void 0) return null;
	const properties = propertiesAt(path, repository);
	const key = properties.has(prefix + name.replace(":", "..")) ? prefix + name.replace(":", "..") : longestKey(name, properties);
	const written = key === null ? void 0 : properties.get(key);
	const version = written?.startsWith(prefix) === true ? properties.get(written) : written;
	return version === void 0 ? null : gradleVersion({ require: version });
}
const propertiesAt = perRepository((path, repository) => readProperties(repository.text(path)));
function longestKey(name, properties) {
	let longest = null;
	for (const key of properties.keys()) if (key.startsWith(prefix) && key.length > (longest?.length ?? 0) && fits(key, name)) longest = key;
	return longest;
}
function fits(key, name) {
	let at = 0;
	for (const part of key.slice(8).split(".")) {
		const found = wordAt(part, name, at);
		if (found === -1) return false;
		at = found + part.length;
	}
	return true;
}
function wordAt(word, text, from) {
	for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1)) if (!isLetter(text, at - 1) && !isLetter(text, at + word.length)) return at;
	return -1;
}
function isLetter(text, at) {
	return /[A-Za-z0-9]/.test(text.charAt(at));
}
// src/manifests/java/gradle/plugin-versions.ts
const springBoot = {
	id: /^org\.springframework\.boot$/,
	artifact: /^org\.springframework\.boot:spring-boot-gradle-plugin:/
};
const kotlin = {
	id: /^org\.jetbrains\.kotlin\.(?:jvm|android|multiplatform|js)$|^(?:jvm|android|multiplatform|js)$/,
	artifact: /^org\.jetbrains\.kotlin:kotlin-gradle-plugin:/
};
const compose = {
	id: /^org\.jetbrains\.compose$/,
	artifact: /^org\.jetbrains\.compose:compose-gradle-plugin:/
};
function pluginVersion(nodes, plugin, alias) {
	return inPlugins(nodes, plugin, alias) ?? inDependencies(nodes, plugin);
}
function inPlugins(nodes, plugin, alias) {
	for (const statement of statementsOf(nodes)) {
		const own = ofStatement$2(statement, plugin, alias);
		if (own !== null) return own;
		for (const block of blocksOf(statement)) {
			const inner = inPlugins(block, plugin, alias);
			if (inner !== null) return inner;
		}
	}
	return null;
}
function ofStatement$2(statement, { id }, alias) {
	const [first] = wordsOf(statement);
	if (first === "alias") {
		const found = alias(contentOf(statement[1], "(") ?? statement.slice(1, -1));
		return found?.version == null || !id.test(found.id) ? null : definition([text([found.version])]);
	}
	const at = statement.findIndex((node) => isWord(node, "version"));
	if (at < 1 || first !== "id" && first !== "kotlin") return null;
	const [named] = contentOf(statement[1], "(") ?? statement.slice(1);
	return named?.kind === "text" && typeof named.parts[0] === "string" && id.test(named.parts[0]) ? definition(contentOf(statement[at + 1], "(") ?? statement.slice(at + 1, at + 2)) : null;
}
function inDependencies(nodes, { artifact }) {
	for (const node of deepNodes(nodes)) {
		if (node.kind !== "text") continue;
		const [start, ...more] = node.parts;
		if (typeof start !== "string" || !artifact.test(start)) continue;
		const version = start.replace(artifact, "");
		return definition([text(version === "" ? more : [version, ...more])]);
	}
	return null;
}
function text(parts) {
	return {
		kind: "text",
		parts,
		line: 1
	};
}
function definition(nodes) {
	return {
		nodes,
		within: "",
		depth: 0
	};
}
// src/manifests/java/gradle/build/catalog.ts
const readCatalog = perRepository(async (path, repository) => await parseCatalog(repository.text(path), path));
function accessor(alias) {
	return alias.replace(/[-_]/g, ".");
}
const ofLibrary = /^(.+?)(?:\.(?:module\.)?(group|name)|\.(version)(?:Constraint(?:\.\w+)?)?|\.(module))$/;
function catalogText({ versions, libraries }, path) {
	if (path.startsWith("versions.")) return versions.get(path.slice(9))?.version ?? null;
	const [, alias = path, part, version, module] = ofLibrary.exec(path) ?? [];
	const library = libraries.get(path) ?? libraries.get(alias);
	if (library === void 0) return null;
	const [group = "", artifact = ""] = library.name.split(":");
	const number = library.version?.version ?? null;
	if (libraries.has(path)) return number === null ? null : `${library.name}:${number}`;
	if (module !== void 0) return library.name;
	return version === void 0 ? part === "group" ? group : artifact : number;
}
async function parseCatalog(text, path, overriding = /* @__PURE__ */ new Map()) {
	const toml = await parseToml(text, path);
	const tables = isRecord(toml) ? toml : {};
	const versions = /* @__PURE__ */ new Map();
	for (const [alias, written] of entries(tables["versions"], path)) {
		const version = richVersion$1(written);
		if (version !== null) versions.set(accessor(alias), version);
	}
	for (const [alias, version] of overriding) versions.set(alias, version);
	return {
		versions,
		libraries: new Map(entries(tables["libraries"], path).map(([alias, written]) => [accessor(alias), libraryOf(written, alias, versions, path)])),
		bundles: new Map(entries(tables["bundles"], path).map(([alias, written]) => [accessor(alias), asArray(written).filter(isText$1).map(accessor)])),
		plugins: new Map(entries(tables["plugins"], path).map(([alias, written]) => [accessor(alias), pluginOf(written, versions)]))
	};
}
function entries(table, path) {
	if (table === void 0) return [];
	if (isRecord(table)) return Object.entries(table);
	throw notCatalog(path, "has a value where one of its tables belongs");
}
function libraryOf(written, alias, versions, path) {
	const library = typeof written === "string" ? shortForm(written) : written;
	if (!isRecord(library)) throw notCatalog(path, `has a library \`${alias}\` that is not a library`);
	const { module, group, name, version } = library;
	const coordinates = typeof module === "string" ? module : `${asString(group)}:${asString(name)}`;
	if (!/^[^\s:]+:[^\s:]+$/.test(coordinates)) throw notCatalog(path, `has a library \`${alias}\` without group or name`);
	const reference = isRecord(version) && typeof version["ref"] === "string" ? version["ref"] : null;
	const stated = reference === null ? richVersion$1(version) : versions.get(accessor(reference)) ?? null;
	return {
		name: coordinates,
		version: stated,
		missing: stated === null ? reference : null
	};
}
function pluginOf(written, versions) {
	const [short = "", shortVersion] = asString(written).split(":");
	const { id, version } = isRecord(written) ? written : {
		id: short,
		version: shortVersion
	};
	const reference = isRecord(version) ? asString(version["ref"]) : "";
	const found = reference === "" ? richVersion$1(version) : versions.get(accessor(reference));
	return {
		id: asString(id),
		version: found?.version ?? null
	};
}
function shortForm(written) {
	const [group, name, version] = written.split(":");
	return {
		group,
		name,
		version
	};
}
function richVersion$1(written) {
	if (typeof written === "string") return gradleVersion({ require: written });
	if (!isRecord(written)) return null;
	const { strictly, require, prefer } = written;
	return gradleVersion({
		strictly: asString(strictly) || null,
		require: asString(require) || null,
		prefer: asString(prefer) || null
	});
}
function notCatalog(path, fact) {
	return new Fault("manifest-invalid", `${path} ${fact}. Fix the file, or add it to \`exclude\` when it is not a version catalog.`, { path });
}
function isText$1(value) {
	return typeof value === "string";
}
// src/manifests/java/gradle/build/settings-catalogs.ts
function settingsCatalogs(path, repository) {
	const script = scriptAt(path, repository);
	const scripts = [script, ...appliedScripts(script, path, repository).flatMap(({ paths }) => paths.flatMap((each) => readableScript(each, repository) ?? []))];
	const properties = beside(path, "gradle.properties");
	const texts = repository.has(properties) ? readProperties(repository.text(properties)) : null;
	const lookup = (name) => {
		const nodes = scripts.flatMap(({ definitions }) => definitions.get(propertyPath(name)) ?? [])[0]?.nodes;
		return (nodes === void 0 ? null : literalOf(nodes)) ?? texts?.get(propertyPath(name)) ?? null;
	};
	const textOf = (nodes) => {
		const { text, missing } = evaluate(nodes, lookup);
		return missing === null ? text : null;
	};
	const files = /* @__PURE__ */ new Map();
	const inline = /* @__PURE__ */ new Map();
	for (const { name, statements } of scripts.flatMap(({ nodes }) => catalogBlocks(nodes))) {
		const from = statements.flatMap((statement) => importedFile(statement) ?? []).at(0);
		const file = from === void 0 ? null : pathFrom(path, from.replace(/^\//, ""));
		if (file !== null && repository.has(file)) files.set(name, file);
		inline.set(name, inlineCatalog(statements, textOf));
	}
	return {
		defaultName: defaultName(script),
		files,
		inline
	};
}
function defaultName({ definitions }) {
	for (const [path, { nodes }] of definitions) if (/(?:^|\.)defaultLibrariesExtensionName$/.test(path)) return literalOf(nodes) ?? "libs";
	return "libs";
}
function catalogBlocks(nodes, within = false) {
	return statementsOf(nodes).flatMap((statement) => {
		const block = statement.at(-1);
		if (block?.kind !== "group" || block.open !== "{") return [];
		const [first, parameters] = statement;
		if (!within || first?.kind !== "word") return catalogBlocks(block.nodes, first?.kind === "word" && first.text === "versionCatalogs");
		return [{
			name: (parameters?.kind === "group" ? literalOf(parameters.nodes) : null) ?? first.text,
			statements: statementsOf(block.nodes)
		}];
	});
}
function importedFile([first, parameters]) {
	if (first?.kind !== "word" || first.text !== "from" || parameters?.kind !== "group") return null;
	const files = parameters.nodes.at(-1);
	if (files?.kind !== "group") return null;
	const inner = files.nodes.at(-1);
	const { text, missing } = evaluate(inner?.kind === "group" ? splitAt(inner.nodes, ",").at(-1) ?? [] : files.nodes, here);
	return missing === null ? text : null;
}
function here(name) {
	return /(?:root|settings)Dir$/.test(name) ? "" : null;
}
function inlineCatalog(statements, textOf) {
	const versions = /* @__PURE__ */ new Map();
	const libraries = /* @__PURE__ */ new Map();
	const bundles = /* @__PURE__ */ new Map();
	const plugins = /* @__PURE__ */ new Map();
	for (const statement of statements) {
		const [name, parameters] = callAt(statement, 0, textOf) ?? ["", []];
		const [alias, ...rest] = parameters;
		if (alias === void 0) continue;
		const key = accessor(alias);
		const rich = richVersionIn(blocksOf(statement)[0] ?? [], textOf);
		if (name === "version") {
			const version = rich ?? gradleVersion({ require: rest[0] ?? null });
			if (version !== null) versions.set(key, version);
		}
		if (name === "bundle") bundles.set(key, rest.map(accessor));
		if (name !== "library" && name !== "plugin") continue;
		const [next, [reference = null]] = callAt(statement, 3, textOf) ?? ["", []];
		const missing = next === "versionRef" ? reference : null;
		const written = next === "version" ? reference : null;
		const referred = missing === null ? null : versions.get(accessor(missing)) ?? null;
		const short = rest.length === 1 ? (rest[0] ?? "").split(":") : rest;
		const version = rich ?? referred ?? gradleVersion({ require: written ?? short[2] ?? null });
		const [group = "", artifact = ""] = short;
		if (name === "plugin") plugins.set(key, {
			id: rest[0] ?? "",
			version: version?.version ?? null
		});
		else if (group !== "" && artifact !== "") libraries.set(key, {
			name: `${group}:${artifact}`,
			version,
			missing: version === null ? missing : null
		});
	}
	return {
		versions,
		libraries,
		bundles,
		plugins
	};
}
function callAt(statement, at, textOf) {
	const name = statement[at];
	const group = statement[at + 1];
	if (name?.kind !== "word") return null;
	const parameters = contentOf(group, "(") ?? statement.slice(at + 1);
	return [name.text, textsIn(parameters, textOf)];
}
function textsIn(parameters, textOf) {
	return splitAt(parameters, ",").flatMap((nodes) => {
		const list = listedIn(nodes);
		return list === null ? textOf(nodes) ?? [] : textsIn(list, textOf);
	});
}
function richVersionIn(block, textOf) {
	const parts = new Map(statementsOf(block).flatMap((statement) => {
		const [name, [value]] = callAt(statement, 0, textOf) ?? ["", []];
		return value === void 0 ? [] : [[name, value]];
	}));
	return gradleVersion({
		strictly: parts.get("strictly") ?? null,
		require: parts.get("require") ?? null,
		prefer: parts.get("prefer") ?? null
	});
}
// src/manifests/java/gradle/build/build-catalogs.ts
function catalogsFor(path, repository) {
	const settings = settingsOf(path, repository);
	const root = rootOf(path, repository);
	return catalogsIn(`${root}\0${settings}`, repository, root, settings);
}
const catalogsIn = perRepository(readCatalogs);
const ending = ".versions.toml";
async function readCatalogs(_, repository, root, settings) {
	const declared = settings === null ? null : settingsCatalogs(settings, repository);
	const directory = posix.join(root, "gradle");
	const usual = posix.join(directory, `libs${ending}`);
	const files = new Map(repository.manifests.flatMap((file) => posix.dirname(file) === directory && file.endsWith(ending) ? [[posix.basename(file, ending), file]] : []));
	if (repository.has(usual)) files.set(declared?.defaultName ?? "libs", usual);
	for (const [name, file] of declared?.files ?? []) files.set(name, file);
	const catalogs = /* @__PURE__ */ new Map();
	for (const [name, file] of files) {
		const versions = declared?.inline.get(name)?.versions;
		const catalog = versions === void 0 || versions.size === 0 ? await readCatalog(file, repository) : await parseCatalog(repository.text(file), file, versions);
		catalogs.set(name, catalog);
	}
	for (const [name, own] of declared?.inline ?? []) catalogs.set(name, merged(catalogs.get(name), own));
	return {
		catalogs,
		uses: [...new Set(files.values())]
	};
}
function merged(imported, own) {
	if (imported === void 0) return own;
	return {
		versions: new Map([...imported.versions, ...own.versions]),
		libraries: new Map([...imported.libraries, ...own.libraries]),
		bundles: new Map([...imported.bundles, ...own.bundles]),
		plugins: new Map([...imported.plugins, ...own.plugins])
	};
}
// src/manifests/java/gradle/build/catalog-accessors.ts
function librariesAt(path, catalogs) {
	const [catalog, alias] = splitAccessor(path, catalogs);
	return catalog === void 0 ? null : librariesIn(catalog, alias);
}
function librariesByAlias(alias, catalogs) {
	return catalogs.values().map((catalog) => librariesIn(catalog, accessor(alias))).find((libraries) => libraries.length > 0) ?? null;
}
function pluginAt(path, catalogs) {
	const [catalog, alias] = splitAccessor(path, catalogs);
	return catalog?.plugins.get(alias.replace(/^plugins\./, "")) ?? null;
}
function textAt(path, catalogs) {
	const [catalog, alias] = splitAccessor(path, catalogs);
	return catalog === void 0 ? null : catalogText(catalog, alias);
}
function splitAccessor(path, catalogs) {
	const name = propertyPath(path);
	const dot = name.indexOf(".");
	return [catalogs.get(name.slice(0, Math.max(dot, 0))), accessor(name.slice(dot + 1))];
}
function librariesIn(catalog, alias) {
	return ((alias.startsWith("bundles.") ? catalog.bundles.get(alias.slice(8)) : void 0) ?? [alias]).flatMap((each) => catalog.libraries.get(each) ?? []);
}
// src/manifests/java/gradle/definition-lookup.ts
const objects = /^(?:rootProject|gradle|System)\./;
function* candidates(path, within, levels, build) {
	if (objects.test(path)) yield* definitionsOfObject(path, levels, build);
	yield* definitionsAt(path, within, levels);
	for (const imported of importedPaths(path, build.imports)) yield* definitionsAt(imported, "", levels);
}
function* definitionsOfObject(path, levels, { named }) {
	const [, object, name = ""] = /^(rootProject|gradle)\.(?:ext(?:ra)?\.)?(.+)$/.exec(path) ?? [];
	if (object === "rootProject" || object === "gradle") for (const level of named[object]) {
		const definition = level.get(name);
		if (definition !== void 0) yield definition;
	}
	const property = /^System\.(?:properties\.)?(.+)$/.exec(path)?.[1];
	if (property !== void 0) yield* definitionsAt(`systemProp.${property}`, "", levels);
}
function* definitionsAt(path, within, levels) {
	const name = propertyPath(path);
	const names = within === "" ? [name] : [...outward(within).map((object) => `${object}.${name}`), name];
	for (const level of levels) for (const each of names) {
		const definition = level.get(each);
		if (definition !== void 0) yield definition;
	}
}
function symbolsIn({ symbols: scripts, logic }, name) {
	const found = [];
	for (const { path, symbols } of scripts) for (const symbol of symbols.get(name) ?? []) found.push({
		path,
		symbol
	});
	const inLogic = logic.symbols.get(name);
	return inLogic === void 0 ? found : [...found, ...inLogic];
}
function getterOf(name, build) {
	const nodes = symbolsIn(build, `get${name.charAt(0).toUpperCase()}${name.slice(1)}`).find(({ symbol }) => symbol.expression !== null)?.symbol.expression;
	return nodes == null ? null : {
		nodes,
		within: "",
		depth: 0
	};
}
function functionOf(name, build, definitionOf) {
	return symbolsIn(build, name).find(({ symbol }) => symbol.kind === "function")?.symbol ?? closureOf(name, definitionOf(name)?.nodes ?? []);
}
function withoutAlias(path, within, definitionOf) {
	const dot = path.indexOf(".");
	const definition = dot === -1 ? null : definitionOf(path.slice(0, dot), within);
	const target = definition && pathOf(definition.nodes);
	return target === null || target === path.slice(0, dot) ? null : target + path.slice(dot);
}
function outward(within) {
	const parts = within === "" ? [] : within.split(".");
	return parts.map((_, index) => parts.slice(0, parts.length - index).join("."));
}
// src/manifests/java/gradle/scope.ts
const maxLength = 1e3;
const maxAliases = 8;
async function scopeOf(build) {
	const { catalogs, uses } = await catalogsFor(build.script.path, build.repository);
	return scopeWith(build.definitions, build, catalogs, uses);
}
function scopeWith(levels, build, catalogs, uses) {
	const texts = /* @__PURE__ */ new Map();
	const getters = /* @__PURE__ */ new Map();
	function evaluated(definition) {
		const known = texts.get(definition);
		if (known !== void 0) return known;
		texts.set(definition, null);
		const { text, missing } = expression(definition.nodes, definition.within);
		const value = missing === null && text.length <= maxLength ? text : null;
		texts.set(definition, value);
		return value;
	}
	function expression(nodes, within = "") {
		return evaluate(nodes, (name) => textOf(name, within), (name) => functionOf(name, build, definitionOf));
	}
	const definitionOf = (path, within = "") => candidates(path, within, levels, build).find(() => true) ?? null;
	function textOf(name, within = "", depth = 0) {
		for (const definition of candidates(name, within, levels, build)) {
			const text = evaluated(definition);
			if (text !== null) return text;
		}
		const getter = memoized(getters, name, () => getterOf(name, build));
		if (getter !== null) return evaluated(getter);
		const ofCatalog = textAt(name, catalogs);
		if (ofCatalog !== null || depth > maxAliases) return ofCatalog;
		const other = withoutAlias(name, within, definitionOf);
		return other === null ? null : textOf(other, "", depth + 1);
	}
	return {
		textOf,
		evaluate: expression,
		definitionOf,
		symbolsOf: (name) => symbolsIn(build, name),
		librariesOf: (path) => librariesBehind(path, catalogs, definitionOf),
		aliasOf: (alias) => librariesByAlias(alias, catalogs),
		pluginOf: (path) => pluginAt(path, catalogs),
		versionOf(plugin) {
			const definition = definedVersion(plugin, build, catalogs);
			return definition === null ? null : evaluated(definition);
		},
		with: (level) => scopeWith([level, ...levels], build, catalogs, uses),
		uses
	};
}
function librariesBehind(path, catalogs, definitionOf, depth = 0) {
	const libraries = librariesAt(path, catalogs);
	if (libraries !== null || depth > maxAliases) return libraries;
	const target = withoutAlias(path, "", definitionOf);
	return target === null ? null : librariesBehind(target, catalogs, definitionOf, depth + 1);
}
const versions = /* @__PURE__ */ new WeakMap();
function definedVersion(plugin, build, catalogs) {
	const known = versions.get(build) ?? /* @__PURE__ */ new Map();
	versions.set(build, known);
	return memoized(known, plugin, () => {
		return [
			...build.scripts,
			...build.ancestors,
			...build.logic.builds
		].values().map(({ nodes }) => pluginVersion(nodes, plugin, (accessor) => pluginAt(pathOf(accessor) ?? "", catalogs))).find((version) => version !== null) ?? null;
	});
}
function memoized(values, key, find) {
	const known = values.get(key);
	if (known !== void 0) return known;
	const found = find();
	values.set(key, found);
	return found;
}
// src/manifests/java/gradle/bound-scope.ts
function boundScope(symbol, parameters, scope) {
	const values = splitAt(parameters, ",");
	const names = new Map(symbol.parameters.flatMap(({ name, fallback, isVariable }, at) => {
		const nodes = isVariable === true ? listOf(values.slice(at)) : values[at] ?? fallback;
		if (nodes === null) return [];
		const given = pathOf(nodes);
		const outer = given === null ? null : scope.definitionOf(given);
		if (outer !== null) return [[name, outer]];
		return given === name ? [] : [[name, {
			nodes,
			within: "",
			depth: 0
		}]];
	}));
	return scope.with(definitionsOf(symbol.body)).with(names);
}
function listOf(values) {
	return [{
		kind: "group",
		open: "[",
		nodes: values.flatMap((value, at) => at === 0 ? value : [{
			kind: "mark",
			text: ",",
			line: 1
		}, ...value]),
		line: 1
	}];
}
// src/manifests/java/gradle/called-functions.ts
function functionCall(statement, { build }) {
	const called = calledBy$1(statement);
	if (called === null || called.name === "add" && isWord(statement.at(-4), "dependencies")) return null;
	const functions = build.symbols.flatMap(({ path, symbols }) => (symbols.get(called.name) ?? []).filter(({ kind, parameters }) => kind === "function" && parameters.length > 0).map((symbol) => ({
		path,
		symbol
	})));
	return functions.length === 0 ? null : {
		functions,
		parameters: called.parameters
	};
}
function calledBy$1(statement) {
	const call = callOf(statement);
	if (call !== null) return {
		name: call.name,
		parameters: contentOf(statement.at(-1), "(") ?? []
	};
	const [first, second] = statement;
	return first?.kind === "word" && second !== void 0 && (second.kind === "text" || second.kind === "word") ? {
		name: first.text,
		parameters: statement.slice(1)
	} : null;
}
const called = /* @__PURE__ */ new WeakMap();
function isReadWhereCalled(statement, { build, isTop }) {
	if (!isTop) return false;
	const definition = functionOf$1(statement);
	if (definition === null || definition.parameters.length === 0) return false;
	const names = called.get(build) ?? namesCalled(build);
	called.set(build, names);
	return names.has(definition.name);
}
function namesCalled({ scripts, ancestors }) {
	const names = /* @__PURE__ */ new Set();
	function visit(nodes) {
		for (const statement of statementsOf(nodes)) {
			const name = calledBy$1(statement)?.name;
			if (name !== void 0 && !isWord(statement[0], "return")) names.add(name);
			for (const node of statement) if (node.kind === "group") visit(node.nodes);
		}
	}
	for (const { nodes } of [...scripts, ...ancestors]) visit(nodes);
	return names;
}
// src/manifests/java/gradle/coordinates.ts
const part = /^[\w.+-]+$/;
const coordinates = /^([^:@]+):([^:@]+)(?::([^:@]*)(?::[^:@]*)?)?(?:@[^:@]*)?$/;
function byCoordinates(written) {
	const { text, missing } = withoutStandIns(written);
	const [, group = "", artifact = "", version] = coordinates.exec(text.trim()) ?? [];
	if (group === "" || artifact === "") return text.includes("\0") && missing !== null ? [{
		name: null,
		missing
	}] : [];
	const at = (value) => ({
		text: value,
		missing: value.includes("\0") ? missing : null
	});
	return byTexts(at(group), at(artifact), version === void 0 ? null : at(version));
}
function withoutStandIns(written) {
	const found = standIn(written.text);
	if (found === null) return written;
	return withoutStandIns({
		text: written.text.replaceAll(found, "\0"),
		missing: written.missing ?? found
	});
}
const placeholder = "_";
function byTexts(...written) {
	const [group, artifact] = [withoutStandIns(written[0]), withoutStandIns(written[1])];
	const version = written[2] && withoutStandIns(written[2]);
	const unknown = group.missing ?? artifact.missing;
	if (unknown !== null) return [{
		name: null,
		missing: unknown
	}];
	if (!part.test(group.text) || !part.test(artifact.text)) return [];
	const missing = version === null ? null : missingIn(version);
	const required = version === null || missing !== null ? null : gradleVersion({ require: version.text.trim() });
	return [{
		name: `${group.text}:${artifact.text}`,
		version: required,
		missing
	}];
}
function missingIn({ text, missing }) {
	if (text === placeholder) return "versions.properties";
	return missing === null && /[${}<>%]/.test(text) ? text : missing;
}
// src/manifests/java/gradle/compose-dependencies.ts
const one = "org.jetbrains.compose";
const modules = {
	animation: "animation:animation",
	animationGraphics: "animation:animation-graphics",
	foundation: "foundation:foundation",
	material: "material:material",
	material3: "material3:material3",
	material3AdaptiveNavigationSuite: "material3:material3-adaptive-navigation-suite",
	materialIconsExtended: "material:material-icons-extended",
	preview: "ui:ui-tooling-preview",
	runtime: "runtime:runtime",
	runtimeSaveable: "runtime:runtime-saveable",
	ui: "ui:ui",
	uiTest: "ui:ui-test",
	uiTestJUnit4: "ui:ui-test-junit4",
	uiTooling: "ui:ui-tooling",
	uiUtil: "ui:ui-util",
	"components.resources": "components:components-resources",
	"components.uiToolingPreview": "components:components-ui-tooling-preview",
	"desktop.common": "desktop:desktop",
	"desktop.currentOs": "desktop:desktop-jvm-linux-x64",
	"desktop.uiTestJUnit4": "ui:ui-test-junit4",
	"desktop.components.animatedImage": "components:components-animatedimage",
	"desktop.components.splitPane": "components:components-splitpane",
	"html.core": "html:html-core",
	"html.svg": "html:html-svg",
	"html.testUtils": "html:html-test-utils",
	"web.core": "html:html-core",
	"web.svg": "html:html-svg"
};
const apart = /^(?:material3|materialIconsExtended)/;
function composeModule(path) {
	const behind = /^compose\.(.+)$/.exec(path)?.[1] ?? "";
	const target = /^desktop\.((?:linux|windows|macos)_\w+)$/.exec(behind)?.[1];
	const module = target === void 0 ? modules[behind] : `desktop:desktop-jvm-${target.replace("_", "-")}`;
	if (module === void 0) return null;
	return {
		name: `${one}.${module}`,
		hasVersionOfPlugin: !apart.test(behind)
	};
}
// src/manifests/java/gradle/modules-of-plugins.ts
function springBootBom(scope) {
	const version = scope.versionOf(springBoot);
	return {
		name: "org.springframework.boot:spring-boot-dependencies",
		version: gradleVersion({ require: version }),
		missing: version === null ? "SpringBootPlugin.BOM_COORDINATES" : null
	};
}
function ofCompose({ name, hasVersionOfPlugin }, scope) {
	return {
		name,
		version: gradleVersion({ require: hasVersionOfPlugin ? scope.versionOf(compose) : null }),
		missing: null
	};
}
// src/manifests/java/gradle/filtered-values.ts
const filters = /* @__PURE__ */ new Map([
	["findAll", true],
	["find", true],
	["filter", true],
	["grep", true],
	["filterKeys", true],
	["filterValues", true],
	["filterNot", false],
	["filterNotNull", true]
]);
function isFilter$1(name) {
	return name !== null && filters.has(name);
}
const tests = /* @__PURE__ */ new Map([
	["startsWith", (text, given) => text.startsWith(given)],
	["endsWith", (text, given) => text.endsWith(given)],
	["contains", (text, given) => text.includes(given)],
	["equals", (text, given) => text === given]
]);
function filtered(values, name, block, scope, named) {
	if (block === null) return values;
	const { parameters, body } = lambdaOf(block);
	const condition = body.filter((node) => !isMark(node, "\n"));
	const isKept = filters.get(name) ?? true;
	return values.filter((value) => {
		const holds = verdict(condition, scope.with(named(value, parameters)));
		return holds === null || holds === isKept;
	});
}
function verdict(condition, scope) {
	const compared = comparison$1(condition);
	if (compared === null) {
		if (!isMark(condition[0], "!")) return null;
		const holds = verdict(contentOf(condition[1], "(") ?? condition.slice(1), scope);
		return holds === null ? null : !holds;
	}
	const [own, given] = [scope.evaluate(compared.own), scope.evaluate(compared.given)];
	return own.missing === null && given.missing === null ? compared.test(own.text, given.text) : null;
}
function comparison$1(condition) {
	if (isMark(condition[0], "!") || condition.some((node) => isMark(node, "&") || isMark(node, "|"))) return null;
	const equals = condition.findIndex((node) => isMark(node, "="));
	const isEqual = isMark(condition[equals + 1], "=");
	if (isEqual || isMark(condition[equals - 1], "!")) return {
		own: condition.slice(0, isEqual ? equals : equals - 1),
		test: (text, other) => text === other === isEqual,
		given: condition.slice(equals + (isEqual ? 2 : 1))
	};
	const [name, group] = condition.slice(-2);
	const test = name?.kind === "word" ? tests.get(name.text) : void 0;
	const given = contentOf(group, "(");
	if (test === void 0 || given === null || splitAt(given, ",").length !== 1) return null;
	return {
		own: condition.slice(0, -3),
		test,
		given
	};
}
// src/manifests/java/gradle/listed-values.ts
const maxDepth$1 = 8;
const maxParts = 300;
const maxValues = 1e4;
const same = /^(?:toList|toSet|toTypedArray|asList|toMutableList|toSortedSet|asSequence|asIterable|stream|sorted|sortedBy|sort|reversed|reverse|shuffled|distinct|distinctBy|unique|flatten|withIndex|orEmpty|each|onEach|also|tap)$/;
function valuesOf(written, scope, within = "", budget = { left: maxParts }) {
	const nodes = isMark(written[0], "*") ? written.slice(1) : written;
	budget.left -= 1;
	if (budget.left < 0 || mapEntries(nodes).length > 0) return null;
	const inner = nodes.length === 1 ? contentOf(nodes[0], "(") : null;
	if (inner !== null) return valuesOf(inner, scope, within, budget);
	const list = listedIn(nodes);
	if (list !== null) return splitAt(list, ",").map((value) => defined(value, within));
	const built = isWord(nodes[0], "buildList") ? contentOf(nodes.at(-1), "{") : null;
	if (built !== null) return addedIn(built, scope, within, budget);
	const terms = splitAt(nodes, "+");
	if (terms.length > 1) return sumOf(terms, scope, within, budget);
	const [object, name, block] = lastCall(nodes);
	if (isFilter$1(name)) {
		const all = valuesOf(object, scope, within, budget);
		return all && filtered(all, name, block, scope, ofValue);
	}
	const other = name === "plus" ? contentOf(nodes.at(-1), "(") : null;
	if (other !== null) return sumOf([object, other], scope, within, budget);
	const picked = pickedFrom(nodes);
	if (picked !== null) return valuesOf(picked.list, scope, within, budget)?.slice(...picked.range) ?? null;
	if (name !== null && same.test(name)) return valuesOf(object, scope, within, budget);
	if (name === "values" || name === "keys" || name === "keySet") return entriesOf(object, scope, within)?.map(([key, value]) => name === "values" ? value : textNode(key)) ?? null;
	if (name !== null && /^(?:map|mapNotNull|collect)$/.test(name) && block !== null) return mapped(object, block, scope, within, budget);
	const definition = definedBy(nodes, scope, within);
	return definition === null ? null : valuesOf(definition.nodes, scope, definition.within, budget);
}
function addedIn(block, scope, within, budget) {
	const added = [];
	for (const [call, given, ...more] of statementsOf(block)) {
		const value = more.length === 0 ? contentOf(given, "(") : null;
		const values = value !== null && isWord(call, "add") ? [defined(value, within)] : value !== null && isWord(call, "addAll") ? valuesOf(value, scope, within, budget) : null;
		if (values === null) return null;
		added.push(...values);
	}
	return added;
}
function ofEntry([key, value], [first = "it", second], call = "") {
	if (call === "filterKeys") return /* @__PURE__ */ new Map([[first, textNode(key)]]);
	if (call === "filterValues") return /* @__PURE__ */ new Map([[first, value]]);
	return second === void 0 ? /* @__PURE__ */ new Map([[`${first}.key`, textNode(key)], [`${first}.value`, value]]) : /* @__PURE__ */ new Map([[first, textNode(key)], [second, value]]);
}
function ofValue(value, names) {
	const [first = "it", second] = names;
	const parts = second === void 0 ? [value] : partsOf(value);
	return new Map(parts.flatMap((part, at) => {
		const name = at === 0 ? first : names[at];
		return name === void 0 ? [] : [[name, part]];
	}));
}
function entriesOf(nodes, scope, within = "", depth = 0) {
	const [object, name, block] = lastCall(nodes);
	if (name === "entries" || name === "entrySet") return entriesOf(object, scope, within, depth + 1);
	if (isFilter$1(name)) {
		const all = entriesOf(object, scope, within, depth + 1);
		return all && filtered(all, name, block, scope, (entry, names) => ofEntry(entry, names, name));
	}
	const entries = mapEntries(nodes);
	if (entries.length > 0) return entries.map(([key, value]) => [key, defined(value, within)]);
	const definition = depth > maxDepth$1 ? null : definedBy(nodes, scope, within);
	return definition && entriesOf(definition.nodes, scope, definition.within, depth + 1);
}
function definedBy(nodes, scope, within) {
	const path = pathOf(nodes);
	return path === null ? null : scope.definitionOf(path, within);
}
function sumOf(terms, scope, within, budget) {
	const lists = terms.map((term) => valuesOf(term, scope, within, budget));
	if (lists.every((list) => list === null)) return null;
	const isKnown = (term) => scope.evaluate(term, within).missing === null;
	if (terms.some((term, at) => lists[at] === null && !isKnown(term))) return null;
	const values = terms.flatMap((term, at) => lists[at] ?? [defined(term, within)]);
	return values.length > maxValues ? null : values;
}
function mapped(list, block, scope, within, budget) {
	const { parameters, body } = lambdaOf(block);
	const value = body.filter((node) => !isMark(node, "\n"));
	return (valuesOf(list, scope, within, budget)?.map((each) => ofValue(each, parameters)) ?? entriesOf(list, scope, within)?.map((each) => ofEntry(each, parameters)))?.map((names) => {
		const { text, missing } = scope.with(names).evaluate(value, within);
		return missing === null ? textNode(text) : defined(value, within);
	}) ?? null;
}
function lastCall(nodes) {
	const last = nodes.at(-1);
	const end = last?.kind === "group" ? nodes.length - 1 : nodes.length;
	const name = nodes[end - 1];
	if (name?.kind !== "word" || !isMark(nodes[end - 2], ".")) return [
		nodes,
		null,
		null
	];
	return [
		nodes.slice(0, isMark(nodes[end - 3], "?") ? end - 3 : end - 2),
		name.text,
		contentOf(last, "{")
	];
}
const places = /* @__PURE__ */ new Map([
	["first", [0, 1]],
	["firstOrNull", [0, 1]],
	["single", [0, 1]],
	["head", [0, 1]],
	["last", [-1]],
	["lastOrNull", [-1]]
]);
function pickedFrom(nodes) {
	const last = nodes.at(-1);
	const [object, name] = lastCall(nodes);
	const place = name === null ? void 0 : places.get(name);
	if (place !== void 0 && contentOf(last, "{") === null) return {
		list: object,
		range: place
	};
	const isGet = name === "get" || name === "getAt";
	const [index, more] = (isGet ? contentOf(last, "(") : contentOf(last, "[")) ?? [];
	const list = isGet ? object : nodes.slice(0, -1);
	if (index?.kind !== "word" || more !== void 0 || list.length === 0) return null;
	const at = /^\d+$/.test(index.text) ? Number(index.text) : -1;
	return at === -1 ? null : {
		list,
		range: [at, at + 1]
	};
}
function partsOf({ nodes, within }) {
	const to = nodes.findIndex((node) => isWord(node, "to"));
	const group = nodes.at(-1);
	const isGroup = group?.kind === "group" && group.open !== "{";
	const pair = to === -1 ? [nodes] : [nodes.slice(0, to), nodes.slice(to + 1)];
	return (to === -1 && isGroup ? splitAt(group.nodes, ",") : pair).map((part) => defined(part, within));
}
function textNode(text) {
	return defined([{
		kind: "text",
		parts: [text],
		line: 1
	}], "");
}
function defined(nodes, within) {
	return {
		nodes,
		within,
		depth: 0
	};
}
// src/manifests/java/gradle/known-calls.ts
const wrappers = /* @__PURE__ */ new Set([
	"platform",
	"enforcedPlatform",
	"testFixtures",
	"variantOf",
	"create",
	"provider",
	"deobf",
	"gav",
	"module"
]);
const kotlinModules = /* @__PURE__ */ new Set(["kotlin", "embeddedKotlin"]);
function isMapping(node) {
	return node.kind === "word" && /^(?:map|flatMap|copy|apply|also|with)$/.test(node.text);
}
function aliasIn(nodes) {
	for (const [at, node] of nodes.entries()) {
		const alias = literalOf(contentOf(nodes[at + 1], "(") ?? []);
		if (node.kind !== "word" || alias === null) continue;
		if (node.text === "findLibrary") return alias;
		if (node.text === "findBundle") return `bundles.${alias}`;
	}
	return null;
}
// src/manifests/java/gradle/plugin-marker.ts
function pluginMarker(nodes, scope) {
	const plugin = pluginIn(nodes, scope);
	if (plugin === null) return null;
	const version = gradleVersion({ require: plugin.version });
	return {
		name: `${plugin.id}:${plugin.id}.gradle.plugin`,
		version,
		missing: null
	};
}
function pluginIn(nodes, scope) {
	const called = nodes.flatMap((node) => contentOf(node, "(") ?? []);
	for (const candidate of [nodes, called]) {
		if (wordsOf(candidate)[1] !== "plugins") continue;
		for (let end = candidate.length; end > 2; end -= 1) {
			const path = pathOf(candidate.slice(0, end));
			const plugin = path === null ? null : scope.pluginOf(path);
			if (plugin !== null) return plugin;
		}
	}
	return null;
}
// src/manifests/java/gradle/notations.ts
function notationsOf(parameters, scope, visited = /* @__PURE__ */ new Set()) {
	return listed(parameters, {
		scope,
		within: "",
		visited
	});
}
function listed(nodes, context) {
	if (isText(nodes)) return byCoordinates(textIn(nodes, context));
	const parameters = splitAt(nodes, ",");
	const named = new Map(parameters.flatMap(namedParameter));
	if (named.has("name") || named.has("module")) return byNames(named, context);
	const [group, artifact, third] = parameters;
	const version = named.get("version") ?? (third === void 0 || namedParameter(third).length > 0 ? void 0 : third);
	if (group !== void 0 && artifact !== void 0 && isPart(group) && isPart(artifact)) return byTexts(textIn(group, context), textIn(artifact, context), version === void 0 ? null : textIn(version, context));
	return parameters.flatMap((parameter) => single(parameter, context));
}
function isText(nodes) {
	return nodes.length === 1 && nodes[0]?.kind === "text";
}
function isPart(nodes) {
	const text = literalOf(nodes);
	return text !== null && text !== "" && !text.includes(":");
}
function namedParameter(nodes) {
	const [key, relation, ...value] = nodes;
	const related = relation?.kind === "mark" && (relation.text === ":" || relation.text === "=");
	return key?.kind === "word" && related && value.length > 0 ? [[key.text, value]] : [];
}
function byNames(named, context) {
	const artifact = named.get("name");
	const group = named.get("group");
	const version = named.get("version");
	if (artifact === void 0 || group === void 0) return [];
	return byTexts(textIn(group, context), textIn(artifact, context), version === void 0 ? null : textIn(version, context));
}
function single(written, context) {
	if (isText(written)) return byCoordinates(textIn(written, context));
	const [only] = written;
	if (only?.kind === "mark" && only.text === "*") return single(written.slice(1), context);
	if (written.length === 1 && only?.kind === "group") return only.open === "{" ? [] : listed(only.nodes, context);
	if (isNameless(written)) return [];
	const map = new Map(mapEntries(written));
	if (map.has("name")) return byNames(map, context);
	const made = listMade(written, context);
	if (made !== null) return made;
	const sides = alternativesOf(written);
	if (sides.length > 1) {
		const found = sides.flatMap((side) => single(side, context));
		const known = found.filter(({ name }) => name !== null);
		return isElvis(written) && known.length > 0 ? known : found;
	}
	const nodes = withoutLeading(written);
	const [first, second] = nodes;
	const call = nodes.findLastIndex((node) => node.kind === "word");
	const name = nodes[call];
	const parameters = contentOf(nodes[call + 1], "(");
	if (name?.kind === "word" && parameters !== null) {
		if (isWord(first, "fabricApi")) return fabricModule(parameters, context);
		if (wrappers.has(name.text)) return listed(parameters, context);
		if (kotlinModules.has(name.text)) return kotlinModule(parameters, context);
	}
	const block = contentOf(nodes.at(-1), "{");
	if (block !== null && name?.kind === "word" && wrappers.has(name.text)) return single(statementsOf(block).at(-1) ?? [], context);
	if (first?.kind !== "word") return byCoordinates(textIn(nodes, context));
	if (wrappers.has(first.text) && second !== void 0 && contentOf(second, "{") === null) return single(nodes.slice(1), context);
	return byName$1(nodes, context);
}
const bomOfSpringBoot = /(?:^|\.)SpringBootPlugin\.BOM_COORDINATES$/;
function byName$1(nodes, context) {
	const mapped = nodes.findIndex((node, at) => isMapping(node) && contentOf(nodes[at + 1], "{") !== null);
	const plain = (mapped > 1 ? nodes.slice(0, mapped - 1) : nodes).filter((node) => contentOf(node, "{") === null);
	const path = pathOf(plain);
	if (path !== null && bomOfSpringBoot.test(path)) return [springBootBom(context.scope)];
	const marker = pluginMarker(nodes, context.scope);
	if (marker !== null) return [marker];
	const text = mapped > 1 ? mappedText(nodes, mapped, context) : null;
	if (text !== null) return text;
	const searched = aliasIn(plain);
	const found = searched === null ? null : context.scope.aliasOf(searched);
	if (found !== null) return found.map(fromCatalog);
	return path === null ? byCall(plain, context) : byPath$1(path, context);
}
function mappedText(nodes, at, context) {
	const { parameters, body } = lambdaOf(contentOf(nodes[at + 1], "{") ?? []);
	const [name = "it"] = parameters;
	const value = statementsOf(body).at(-1) ?? [];
	if (value[0]?.kind !== "text") return null;
	const given = {
		nodes: nodes.slice(0, at - 1),
		within: context.within,
		depth: 0
	};
	return single(value, {
		...context,
		scope: context.scope.with(/* @__PURE__ */ new Map([[name, given]]))
	});
}
function byCall(nodes, context) {
	const { text, missing } = textIn(nodes, context);
	const call = callOf(nodes);
	if (missing === null || call?.name === "format") return byCoordinates({
		text,
		missing
	});
	const given = (call?.parameters ?? []).flatMap((parameter) => byCoordinates(literalIn(parameter)).filter(({ name }) => name !== null));
	if (given.length > 0) return given;
	const [symbol] = call === null ? [] : context.scope.symbolsOf(call.name);
	const expression = symbol?.symbol.expression ?? null;
	if (expression !== null && !context.visited.has(expression)) {
		context.visited.add(expression);
		return single(expression, context);
	}
	const terms = splitAt(nodes, "+");
	if (terms.length > 1) return terms.flatMap((term) => single(term, context));
	const [first] = nodes;
	return [{
		name: null,
		missing: call?.name ?? (first?.kind === "word" ? first.text : "an expression")
	}];
}
function fabricModule(nodes, context) {
	const [module = []] = splitAt(nodes, ",");
	return byTexts(known$1("net.fabricmc.fabric-api"), textIn(module, context), {
		text: "\0",
		missing: "fabricApi.module"
	});
}
function kotlinModule(nodes, context) {
	const [module, version] = splitAt(nodes, ",");
	if (module === void 0) return [];
	const value = version === void 0 ? null : namedParameter(version)[0]?.[1] ?? version;
	const { text, missing } = textIn(module, context);
	return byTexts(known$1("org.jetbrains.kotlin"), {
		text: `kotlin-${text}`,
		missing
	}, value === null ? null : textIn(value, context));
}
function byPath$1(path, context) {
	const { scope, within, visited } = context;
	const definition = scope.definitionOf(path, within);
	if (visited.has(definition ?? path)) return [];
	visited.add(definition ?? path);
	if (definition !== null) return byDefinition(definition, context);
	const libraries = scope.librariesOf(path);
	if (libraries !== null && libraries.length > 0) return libraries.map(fromCatalog);
	const module = composeModule(path);
	if (module !== null) return [ofCompose(module, scope)];
	const head = path.split(".")[0] ?? "";
	const owner = head === path ? null : scope.definitionOf(head, within);
	return owner !== null && isNameless(owner.nodes) ? [] : [{
		name: null,
		missing: path
	}];
}
function byDefinition({ nodes, within }, { scope, visited }) {
	const inside = {
		scope,
		within,
		visited
	};
	const map = new Map(mapEntries(nodes));
	if (map.has("name")) return byNames(map, inside);
	if (map.size > 0) return [...map.values()].flatMap((value) => single(value, inside));
	const list = listedIn(nodes);
	return list === null ? single(nodes, inside) : listed(list, inside);
}
function listMade(nodes, context) {
	if (nodes.length < 2 || listedIn(nodes) !== null) return null;
	return valuesOf(nodes, context.scope, context.within)?.flatMap((value) => single(value.nodes, {
		...context,
		within: value.within
	})) ?? null;
}
function fromCatalog({ name, version, missing }) {
	return {
		name,
		version,
		missing
	};
}
function textIn(nodes, { scope, within }) {
	return scope.evaluate(nodes, within);
}
function literalIn(nodes) {
	return {
		text: literalOf(nodes) ?? "\0",
		missing: null
	};
}
function known$1(text) {
	return {
		text,
		missing: null
	};
}
// src/manifests/java/gradle/targets.ts
const all = /* @__PURE__ */ new Set([
	"allprojects",
	"beforeProject",
	"afterProject"
]);
const below = /* @__PURE__ */ new Set(["subprojects", "childProjects"]);
function selectorOf(statement, scope) {
	const words = wordsOf(statement.filter((node) => contentOf(node, "{") === null));
	if (words.some((word) => all.has(word))) return {
		kind: "all",
		filter: filterOf(statement)
	};
	if (words.some((word) => below.has(word))) return {
		kind: "below",
		filter: filterOf(statement)
	};
	const last = statement.findLastIndex((node) => contentOf(node, "(") !== null);
	const parameters = contentOf(statement[last], "(") ?? [];
	const maker = statement[last - 1];
	if (isWord(maker, "project") && contentOf(statement[last + 1], "{") !== null) return named$1(parameters, scope);
	if (words.at(-1) === "rootProject" && contentOf(statement.at(-1), "{") !== null) return {
		kind: "named",
		paths: [":"]
	};
	if (isWord(maker, "configure") && !isMark(statement[last - 2], ">")) return selected(parameters, scope, 0);
	const loop = words.at(-1);
	const isLoop = loop === "each" || loop === "forEach" || loop === "configureEach";
	const [head] = words;
	if (!isLoop || head === void 0) return null;
	const definition = scope.definitionOf(head);
	return definition !== null && mentionsProjects(definition.nodes) ? selected(definition.nodes, scope, 0) : null;
}
function mentionsProjects(nodes) {
	return hasWord(nodes, all) || hasWord(nodes, below) || hasWord(nodes, project);
}
function named$1(parameters, scope) {
	const { text, missing } = scope.evaluate(parameters);
	return missing === null && text.startsWith(":") ? {
		kind: "named",
		paths: [text]
	} : null;
}
function selected(nodes, scope, depth) {
	const words = new Set([...deepNodes(nodes)].flatMap((node) => node.kind === "word" ? node.text : []));
	const filter = filterOf(nodes);
	if (words.values().some((word) => all.has(word))) return {
		kind: "all",
		filter
	};
	if (words.values().some((word) => below.has(word))) return {
		kind: "below",
		filter
	};
	const paths = pathsIn(nodes);
	if (paths.length > 0) return {
		kind: "named",
		paths
	};
	const name = wordsOf(nodes)[0];
	const definition = name === void 0 ? null : scope.definitionOf(name);
	return definition === null || depth > 5 ? {
		kind: "all",
		filter: null
	} : selected(definition.nodes, scope, depth + 1);
}
const project = /* @__PURE__ */ new Set(["project"]);
function pathsIn(nodes) {
	if (!hasWord(nodes, project)) return [];
	const flat = [...deepNodes(nodes)];
	return flat.flatMap((node, at) => {
		const parameters = contentOf(flat[at + 1], "(");
		if (!isWord(node, "project") || parameters === null) return [];
		const path = literalOf(pathParameter(parameters));
		return path === null ? [] : [path.startsWith(":") ? path : `:${path}`];
	});
}
function pathParameter(parameters) {
	const [first = []] = splitAt(parameters, ",");
	return isWord(first[0], "path") ? first.slice(2) : first;
}
function filterOf(nodes) {
	for (const [at, node] of nodes.entries()) {
		if (node.kind === "word" && /^(?:findAll|filter|matching)$/.test(node.text)) return contentOf(nodes[at + 1], "{");
		const inner = node.kind === "group" && node.open === "(" ? filterOf(node.nodes) : null;
		if (inner !== null) return inner;
	}
	return null;
}
function selects(selector, target, host) {
	if (selector.kind === "named") return selector.paths.includes(target);
	const isHost = target === host;
	const isBelow = host === ":" ? !isHost : target.startsWith(`${host}:`);
	if (selector.kind === "below" ? !isBelow : !isBelow && !isHost) return false;
	return selector.filter === null || mayHold(selector.filter, target);
}
function mayHold(condition, path) {
	const name = path.slice(path.lastIndexOf(":") + 1);
	const nodes = condition.filter((node) => !isMark(node, "\n"));
	const texts = [...deepNodes(nodes)].flatMap((node) => literalOf([node]) ?? []);
	const words = [...deepNodes(nodes)].flatMap((node) => node.kind === "word" ? node.text : []);
	const about = words.find((word) => word === "name" || word === "path");
	const isComparison = words.some((word) => word === "in" || word === "contains") || nodes.some((node, at) => isMark(node, "=") && /[=!]/.test(markOf(nodes[at - 1])));
	if (about === void 0 || texts.length === 0 || !isComparison) return true;
	const negated = nodes.some((node) => isMark(node, "!"));
	if (nodes.some((node) => isMark(node, negated ? "|" : "&"))) return true;
	const isIn = texts.includes(about === "name" ? name : path);
	return negated ? !isIn : isIn;
}
function markOf(node) {
	return node?.kind === "mark" ? node.text : "";
}
// src/manifests/java/gradle/declared-values.ts
function declaredValues(values, blocks, line, context) {
	const { scope, followed, configuration = "" } = context;
	const memory = context.test ? followed.test : followed.main;
	const rich = blocks.flatMap((block) => richVersion(block, context) ?? []).at(0);
	return [...notationsOf(values, scope, memory).map((notation) => notationFinding(notation, line, context, values, rich)), ...projectsIn(values).map((project) => ({
		kind: "project",
		project,
		configuration,
		isEnforced: hasWord(values, enforcing),
		path: context.path,
		line
	}))];
}
function notationFinding(notation, line, { path, test, managed, manner, configuration = "" }, values, rich) {
	if (notation.name === null) return {
		kind: "unknown",
		construct: "value",
		subject: notation.missing,
		path,
		line: values[0]?.line ?? line
	};
	const known = rich === void 0 ? notation : {
		...notation,
		version: rich,
		missing: null
	};
	const isEnforced = hasWord(values, enforcing);
	const isPlatform = isEnforced || hasWord(values, platforms);
	const kind = managed && !isPlatform ? "constraint" : "dependency";
	const bound = isEnforced ? "enforced" : manner;
	return {
		kind,
		notation: known,
		test,
		isPlatform,
		configuration,
		path,
		line,
		...bound && { manner: bound }
	};
}
const platforms = /* @__PURE__ */ new Set(["platform"]);
const enforcing = /* @__PURE__ */ new Set(["enforcedPlatform"]);
function projectsIn(values) {
	if (values.length === 1 && values[0]?.kind === "text") return [];
	const [head, ...segments] = pathOf(values.filter((node) => node.kind !== "group"))?.split(".") ?? [];
	return head === "projects" ? [`:${segments.join(":")}`] : pathsIn(values);
}
function richVersion(block, { scope }) {
	const version = statementsOf(block).find(([first]) => isWord(first, "version"));
	const [inner = []] = version === void 0 ? [] : blocksOf(version);
	const parts = new Map(statementsOf(inner).flatMap(([first, value]) => {
		if (first?.kind !== "word" || value === void 0) return [];
		const nodes = value.kind === "group" ? value.nodes : [value];
		const { text, missing } = scope.evaluate(nodes);
		return [[first.text, literalOf(nodes) ?? (missing === null ? text : null)]];
	}));
	return gradleVersion({
		strictly: parts.get("strictly") ?? null,
		require: parts.get("require") ?? null,
		prefer: parts.get("prefer") ?? null
	});
}
// src/manifests/java/gradle/declaration-forms.ts
function assignedValue(statement) {
	if (isWord(statement[0], "def") || isWord(statement[0], "val") || isWord(statement[0], "var")) {
		const equals = statement.findIndex((node) => isMark(node, "="));
		return equals === -1 ? [] : statement.slice(equals + 1);
	}
	const equals = statement.findIndex((node) => isMark(node, "="));
	return equals > 0 && !isMark(statement[equals + 1], "=") ? statement.slice(equals + 1) : null;
}
function isFilter(statement) {
	const [first, second] = statement;
	if (!isWord(first, "include") && !isWord(first, "exclude")) return false;
	return (contentOf(second, "(") ?? statement.slice(1)).some((node) => isWord(node, "dependency") || isWord(node, "project"));
}
function pathEnd(statement) {
	let end = 1;
	while (isMark(statement[end], ".") && statement[end + 1]?.kind === "word") end += 2;
	return end;
}
function withoutAnnotations(statement) {
	if (!isMark(statement[0], "@")) return statement;
	const end = 1 + pathEnd(statement.slice(1));
	return withoutAnnotations(statement.slice(contentOf(statement[end], "(") === null ? end : end + 1));
}
function withoutHandler(statement) {
	const rest = withoutLeading(statement);
	const [first, call, dot] = rest;
	return isWord(first, "getDependencies") && contentOf(call, "(") !== null && isMark(dot, ".") ? rest.slice(3) : rest;
}
function namesNothing(values) {
	const parameters = splitAt(values, ",");
	return parameters.some((each) => isWord(each[0], "name") || isWord(each[0], "module")) || parameters.length > 0 && parameters.every((each) => isNameless(each));
}
function isChain(node) {
	return node?.kind === "mark" && /[.?!]/.test(node.text);
}
const silent = /* @__PURE__ */ new Set([
	"because",
	"exclude",
	"modules",
	"components",
	"artifactTypes",
	"attributesSchema",
	"capabilities",
	"attributes",
	"registerTransform",
	"import",
	"intellijPlatform",
	"return",
	"throw",
	"assert",
	"println",
	"print",
	"logger",
	"System"
]);
const nesting = /* @__PURE__ */ new Set([
	"dependencies",
	"run",
	"let",
	"with",
	"apply",
	"also",
	"configure"
]);
const scoping = /* @__PURE__ */ new Set([
	"run",
	"let",
	"apply",
	"also",
	"ifPresent",
	"with",
	"tap"
]);
const makers = /^(?:provider|collect(?:Many)?|map(?:NotNull)?|flatMap|find(?:All)?|filter(?:Not)?|grep)$/;
function isMaker(node) {
	return node?.kind === "word" && makers.test(node.text);
}
// src/manifests/java/gradle/dependency-set.ts
function setEntries(statement, scope) {
	const shared = sharedBy(statement.slice(1));
	return blocksOf(statement).flatMap((block) => statementsOf(block).flatMap(([entry, ...rest]) => {
		if (entry?.kind !== "word" || entry.text !== "entry") return [];
		const { line } = entry;
		const name = named("name", contentOf(rest[0], "(") ?? rest, line);
		return notationsOf([...shared, ...name], scope).map((notation) => ({
			notation,
			line
		}));
	}));
}
function sharedBy(behind) {
	const given = behind.filter((node) => contentOf(node, "{") === null);
	const inner = contentOf(given[0], "(") ?? given;
	const shared = contentOf(inner[0], "[") ?? inner;
	const [only] = shared;
	if (only?.kind !== "text") return [...shared, {
		kind: "mark",
		text: ",",
		line: 0
	}];
	const { line, parts } = only;
	const [start = "", ...more] = parts;
	const [group = "", version = ""] = typeof start === "string" ? start.split(":", 2) : [];
	return [...named("group", [{
		kind: "text",
		parts: [group],
		line
	}], line), ...named("version", [{
		kind: "text",
		parts: [version, ...more],
		line
	}], line)];
}
function named(name, value, line) {
	const mark = (text) => ({
		kind: "mark",
		text,
		line
	});
	return [
		{
			kind: "word",
			text: name,
			line
		},
		mark(":"),
		...value,
		mark(",")
	];
}
// src/manifests/java/gradle/spring-bom.ts
function asBom(finding, blocks, context) {
	if (finding.kind !== "dependency") return finding;
	const properties = new Map(blocks.flatMap((block) => propertiesIn(block, context)));
	return {
		...finding,
		isPlatform: true,
		manner: "spring",
		...properties.size > 0 && { properties }
	};
}
function propertiesIn(block, context) {
	return statementsOf(block).flatMap(([word, ...rest]) => {
		if (word?.kind !== "word" || !word.text.startsWith("bomProper")) return [];
		const given = contentOf(rest[0], "(") ?? rest;
		return (word.text === "bomProperties" ? mapEntries(bracketed(given)) : pairOf(splitAt(given, ","), context)).flatMap(([name, nodes]) => {
			const { text, missing } = context.scope.evaluate(nodes);
			return missing === null ? [[name, text]] : [];
		});
	});
}
function pairOf([key = [], value = []], { scope }) {
	return [[scope.evaluate(key).text, value]];
}
function bracketed(given) {
	return given.some((node) => node.kind === "mark" && node.text === ":") ? [{
		kind: "group",
		open: "[",
		nodes: given,
		line: 0
	}] : given;
}
// src/manifests/java/gradle/loops.ts
const iterators = /* @__PURE__ */ new Set([
	"each",
	"forEach",
	"all",
	"configureEach",
	"eachWithIndex",
	"forEachIndexed",
	"onEach"
]);
const once$1 = [/* @__PURE__ */ new Map()];
const counting = /* @__PURE__ */ new Map([["forEachIndexed", 0], ["eachWithIndex", 1]]);
function loopOf(statement, context) {
	if (isWord(statement[0], "for")) return forLoop(statement, context);
	const at = statement.findLastIndex((node) => node.kind === "word" && iterators.has(node.text));
	const iterator = statement[at];
	if (at < 2 || iterator?.kind !== "word" || !isMark(statement[at - 1], ".")) return null;
	const inner = contentOf(statement[at + 1], "(");
	const block = contentOf(inner === null ? statement[at + 1] : inner[0], "{");
	const list = statement.slice(0, isMark(statement[at - 2], "?") ? at - 2 : at - 1);
	const called = block === null ? calledBy(inner ?? []) : null;
	if (called !== null) return {
		body: called,
		rounds: roundsOf(list, ["it"], context)
	};
	if (block === null) return null;
	const { parameters, body } = lambdaOf(block);
	const index = counting.get(iterator.text) ?? -1;
	const names = parameters.filter((_, place) => place !== index);
	return {
		body,
		rounds: roundsOf(list, names.length === 0 ? ["it"] : names, context)
	};
}
function calledBy(parameters) {
	const name = parameters.at(-1);
	if (name?.kind !== "word" || !isMark(parameters.at(-2), ":")) return null;
	const { line } = name;
	return [name, {
		kind: "group",
		open: "(",
		nodes: [{
			kind: "word",
			text: "it",
			line
		}],
		line
	}];
}
function forLoop(statement, context) {
	const head = contentOf(statement[1], "(");
	if (head === null) return null;
	const at = head.findIndex((node) => isWord(node, "in") || isMark(node, ":"));
	const name = head[at - 1];
	const list = head.slice(at + 1);
	const all = wordsOf(contentOf(name, "(") ?? (name === void 0 ? [] : [name]));
	const names = hasWord(list, withIndex) ? all.slice(1) : all;
	const behind = statement.slice(2);
	return {
		body: behind.length === 1 ? contentOf(behind[0], "{") ?? behind : behind,
		rounds: names.length === 0 ? once$1 : roundsOf(list, names, context)
	};
}
const withIndex = /* @__PURE__ */ new Set(["withIndex"]);
const maxRounds = 1e3;
function roundsOf(list, names, { scope }) {
	const [first = "it"] = names;
	const entries = entriesOf(list, scope) ?? [];
	const values = entries.length > 0 ? [] : valuesOf(list, scope);
	if (Math.max(entries.length, values?.length ?? 0) > maxRounds) return once$1;
	if (entries.length > 0) return entries.map((entry) => ofEntry(entry, names));
	if (values === null && isCollection(list, scope)) return [/* @__PURE__ */ new Map([[first, oneOfThem]])];
	return values === null ? once$1 : values.map((value) => ofValue(value, names));
}
const oneOfThem = {
	nodes: [{
		kind: "word",
		text: "project",
		line: 1
	}],
	within: "",
	depth: 0
};
const collections = /* @__PURE__ */ new Set([
	"subprojects",
	"allprojects",
	"childProjects",
	"children",
	"configurations",
	"sourceSets",
	"tasks"
]);
function isCollection(list, scope) {
	const path = pathOf(list);
	const { nodes } = (path === null ? null : scope.definitionOf(path)) ?? { nodes: list };
	return nodes.some((node) => node.kind === "word" && collections.has(node.text));
}
// src/manifests/java/gradle/declarations.ts
function declaredIn(nodes, outer) {
	const statements = statementsOf(nodes);
	const own = statements.filter(([first]) => first?.kind === "word" && local.has(first.text));
	const context = own.length === 0 ? outer : {
		...outer,
		scope: outer.scope.with(definitionsOf(own.flatMap(withEnd)))
	};
	return statements.flatMap((statement) => spent(statement, context) ?? declaredBy(statement, context));
}
const local = /* @__PURE__ */ new Set([
	"val",
	"var",
	"def",
	"final",
	"String"
]);
function withEnd(statement) {
	return [...statement, {
		kind: "mark",
		text: ";",
		line: 1
	}];
}
function declaredBy(written, context) {
	const statement = withoutAnnotations(written);
	const [first] = statement;
	const word = first?.kind === "word" ? first.text : "";
	const next = statement[1];
	if (silent.has(word) || isFilter(statement)) return [];
	const value = assignedValue(statement);
	if (value !== null) return isCallOfConfiguration(value) ? declaredBy(value, context) : [];
	if (word === "dependencySet") return setEntries(statement, context.scope).map(({ notation, line }) => notationFinding(notation, line, {
		...context,
		managed: true
	}, []));
	const branches = branchesOf(statement);
	if (branches !== null) return branches.flatMap((branch) => declaredIn(branch, context));
	const sides = alternativesOf(statement);
	if (sides.length > 1 && sides.every(isCallOfConfiguration)) return sides.flatMap((side) => declaredBy(side, context));
	if (word === "constraints" && isMark(next, ".")) return declaredIn(statement.slice(2), {
		...context,
		managed: true
	});
	if (word === "constraints") return blocksOf(statement).flatMap((block) => declaredIn(block, {
		...context,
		managed: true
	}));
	const loop = loopOf(statement, context);
	if (loop !== null) return loop.rounds.flatMap((names) => context.budget.left < 0 ? [] : declaredIn(loop.body, {
		...context,
		scope: context.scope.with(names)
	}));
	if (word === "try") return blocksOf(statement).flatMap((block) => declaredIn(block, context));
	const onlyBlock = statement.length === 2 && contentOf(next, "{") !== null;
	if (nesting.has(word) && next !== void 0) {
		const blocks = blocksOf(statement);
		return blocks.length === 0 ? declaredByClosure(contentOf(next, "(") ?? statement.slice(1), context) : blocks.flatMap((block) => declaredIn(block, context));
	}
	const inner = contentOf(first, "(");
	if (inner !== null) return declaredIn(inner, context);
	if (onlyBlock && context.scope.symbolsOf(word).length === 0) return blocksOf(statement).flatMap((block) => declaredIn(block, context));
	return declared(statement, context);
}
const adders = /* @__PURE__ */ new Set([
	"add",
	"addProvider",
	"addLater",
	"addAll",
	"addAllLater",
	"bundle"
]);
function declared(written, context) {
	const statement = withoutHandler(written);
	const [first, ...rest] = statement;
	if (first === void 0 || rest.length === 0) return [];
	const called = calledConfiguration(statement, context.scope);
	if (called !== null) return inConfiguration(called.name, called.parameters, statement, context);
	const isIndexed = contentOf(rest[0], "[") !== null && isMark(rest[1], ".");
	if (rest[0]?.kind === "mark" || isIndexed || isWord(first, "findProperty")) return byPath(statement, context);
	const blocks = blocksOf(rest);
	const after = rest.filter((node, at) => contentOf(node, "{") === null || isMaker(rest[at - 1]));
	const [call, chained] = after;
	const parameters = (chained === void 0 || chained.kind === "word" || isChain(chained) ? contentOf(call, "(") : null) ?? after;
	const isAdded = first.kind === "word" && adders.has(first.text);
	const [configuration = [], ...others] = isAdded ? splitAt(parameters, ",") : [[first]];
	const added = isAdded && others.length === 0 ? [configuration] : others;
	const name = first.kind === "word" && !isAdded ? first.text : configurationName(configuration, context.scope) ?? "";
	const values = isAdded ? added.flatMap((each, at) => at === 0 ? each : [comma, ...each]) : parameters;
	const symbols = first.kind === "word" && !isAdded ? functionsOf(name, context) : [];
	if (symbols.length > 0) return followed(symbols, parameters, context);
	const given = context.manner === "spring" ? "" : name;
	const inside = {
		...context,
		configuration: given,
		test: context.test || isTest(name)
	};
	const found = declaredValues(values, blocks, first.line, inside);
	const findings = name === "mavenBom" ? found.map((each) => asBom(each, blocks, context)) : found;
	return findings.length > 0 || isAdded || isConfiguration(name) || namesNothing(values) ? findings : unknown("helper", name, statement, context);
}
function inConfiguration(configuration, parameters, statement, context) {
	const test = context.test || isTest(configuration);
	const inside = {
		...context,
		configuration,
		test
	};
	return declaredValues(parameters, blocksOf(statement), statement[0]?.line ?? 1, inside);
}
const comma = {
	kind: "mark",
	text: ",",
	line: 1
};
function byPath(statement, context) {
	const [first] = statement;
	const end = pathEnd(statement);
	const property = statement[end - 1];
	if (property?.kind === "word" && end < statement.length && isConfiguration(property.text)) return end > 1 ? declared(statement.slice(end - 1), context) : unknown("helper", property.text, statement, context);
	const scoped = contentOf(statement.at(-1), "{");
	const caller = statement.at(-2);
	if (scoped !== null && caller?.kind === "word" && scoping.has(caller.text)) return inScope(statement, scoped, context);
	const at = statement.findLastIndex((node) => contentOf(node, "(") !== null);
	const parameters = contentOf(statement[at], "(");
	const name = statement[at - 1];
	const words = wordsOf(statement);
	const isName = name?.kind === "word" && name.text.endsWith("ConfigurationName");
	if (first === void 0 || !isName && isNameless(statement) && !words.includes("dependencies")) return [];
	if (parameters === null || name?.kind !== "word") return words.length < 2 ? [] : unknown("helper", words.join("."), statement, context);
	const inside = words.some(isTest) ? {
		...context,
		test: true
	} : context;
	if (isName) return inConfiguration(configurationName(statement.slice(0, at), context.scope) ?? "", parameters, statement, inside);
	const closure = /^(?:call|invoke)$/.test(name.text) ? pathOf(statement.slice(0, at - 2)) : null;
	const called = closure === null ? [] : functionsOf(closure, context);
	if (called.length > 0) return followed(called, parameters, context);
	if (adders.has(name.text) || name.text === "invoke") return declaredValues(parameters, blocksOf(statement), first.line, inside);
	const symbols = functionsOf(name.text, context);
	if (symbols.length > 0) return followed(symbols, parameters, context);
	if (isChain(statement[1]) && contentOf(statement[2], "(") === null && words.length < 2) return [];
	return unknown("helper", wordsOf(statement.slice(0, at)).join("."), statement, context);
}
function inScope(statement, block, context) {
	const { parameters, body } = lambdaOf(block);
	const receiver = statement.slice(0, -3).filter((node) => !isMark(node, "?"));
	const [name = "it"] = parameters;
	const scope = context.scope.with(/* @__PURE__ */ new Map([[name, {
		nodes: receiver,
		within: "",
		depth: 0
	}]]));
	return declaredIn(body, {
		...context,
		scope
	});
}
function declaredByClosure(value, context) {
	const name = pathOf(value);
	const symbols = name === null ? [] : functionsOf(name, context);
	if (symbols.length > 0) return followed(symbols, [], context);
	return isNameless(value) ? [] : unknown("helper", name ?? wordsOf(value).join("."), value, context);
}
function functionsOf(name, { scope }) {
	const own = scope.symbolsOf(name).filter(({ symbol }) => symbol.kind === "function");
	if (own.length > 0 || isConfiguration(name)) return own;
	const symbol = closureOf(name, scope.definitionOf(name)?.nodes ?? []);
	return symbol === null ? [] : [{
		path: "",
		symbol
	}];
}
const maxDepth = 8;
function followed(symbols, parameters, context) {
	const depth = context.depth + 1;
	if (depth > maxDepth) return [];
	return symbols.flatMap(({ path, symbol }) => {
		const scope = boundScope(symbol, parameters, context.scope);
		return declaredIn(symbol.body, {
			...context,
			path: path || context.path,
			scope,
			depth
		});
	});
}
function unknown(construct, subject, [first], { path }) {
	return [{
		kind: "unknown",
		construct,
		subject,
		path,
		line: first?.line ?? 1
	}];
}
// src/manifests/java/gradle/applied-plugins.ts
function pluginsOfBlock(block, scope) {
	return statementsOf(block).flatMap((statement) => {
		const words = wordsOf(statement);
		const [first = ""] = words;
		if (words.includes("apply") && hasFalse(statement)) return [];
		const end = statement.findIndex((node) => isWord(node, "version") || isWord(node, "apply"));
		const named = end === -1 ? statement : statement.slice(0, end);
		if (first === "kotlin" && named.length > 1) return [];
		if (first === "id" || first === "alias") return pluginNamed(contentOf(named[1], "(") ?? named.slice(1), scope);
		const path = pathOf(named);
		return path === null ? [] : [{ id: path }];
	});
}
function hasFalse(statement) {
	const at = statement.findIndex((node) => isWord(node, "apply"));
	return isWord(contentOf(statement[at + 1], "(")?.[0] ?? statement[at + 1], "false");
}
const containers = /* @__PURE__ */ new Set([
	"plugins",
	"pluginManager",
	"getPlugins",
	"getPluginManager"
]);
function pluginsApplied(statement, scope) {
	const at = statement.findIndex((node) => isWord(node, "apply"));
	if (at === -1) return [];
	const behind = statement.slice(at + 1);
	const [first] = behind;
	if (isMark(first, "<")) {
		const close = behind.findIndex((node) => isMark(node, ">"));
		return pluginNamed(behind.slice(1, close), scope);
	}
	const parameters = contentOf(first, "(") ?? behind;
	const given = [...blocksOf(behind.slice(0, 1)).flatMap((block) => statementsOf(block).flatMap(([word, ...value]) => isWord(word, "plugin") ? [contentOf(value[0], "(") ?? value] : [])), ...byName(parameters)];
	const isContained = wordsOf(statement.slice(0, at)).some((word) => containers.has(word));
	if (given.length === 0 && (at === 0 || isContained)) return pluginNamed(parameters, scope);
	return given.flatMap((value) => pluginNamed(value, scope));
}
function byName(parameters) {
	const [only] = parameters;
	return splitAt((isWord(only, "mapOf") ? contentOf(parameters[1], "(") : contentOf(only, "[")) ?? parameters, ",").flatMap(([key, relation, ...value]) => {
		const isKey = isWord(key, "plugin") || key !== void 0 && literalOf([key]) === "plugin";
		const isRelated = isMark(relation, ":") || isMark(relation, "=") || isWord(relation, "to");
		return isKey && isRelated ? [value] : [];
	});
}
function pluginNamed(value, scope) {
	const { text, missing } = scope.evaluate(value);
	if (missing === null) return /^[\w.-]+$/.test(text) ? [{ id: text }] : [];
	const colon = value.findIndex((node) => isMark(node, ":"));
	const path = pathOf(colon === -1 ? value : value.slice(0, colon)) ?? "";
	const entry = scope.pluginOf(path.replace(/\.pluginId$/, ""));
	if (entry !== null) return [{ id: entry.id }];
	const className = path.replace(/\.class$/, "");
	return /(?:^|\.)\p{Lu}\w*$/u.test(className) ? [{ className }] : [];
}
// src/manifests/java/gradle/public-plugins.ts
const publishers = words(`
androidx app.cash app.nvl at.yawk be.vbgn biz.aQute ca.coglinc ca.cutterslade ch.acanda co.riiid
co.touchlab co.uzzu com.adarshr com.airbnb com.akuleshov7 com.alecstrong com.amazon com.android
com.anthonycr com.apollographql com.appland com.asarkar com.atlassian com.automattic
com.autonomousapps com.avast com.avito com.azure com.bertramlabs com.bmuschko com.boxfuse
com.browserstack com.bugsnag com.chaquo com.charleskorn com.cinnober com.codingfeline com.coditory
com.commercehub com.cookpad com.cosminpolifronie com.couchbase com.craigburke com.crowdin
com.datadoghq com.dicedmelon com.diffplug com.dorongold com.dropbox com.emergetools com.epages
com.eriwen com.expediagroup com.facebook com.faendir com.getkeepsafe com.gladed com.glovoapp
com.gluonhq com.google com.gorylenko com.gradle com.gradleup com.graphql-java
com.graphql_java_generator com.gtnewhorizons com.guardsquare com.heroku com.hierynomus com.hiya
com.huawei com.hypherionmc com.ibotta com.intershop com.jakewharton com.jaredsburrows com.javiersc
com.jfrog com.jraska com.kageiit com.karumi com.kezong com.liferay com.lightbend com.likethesalad
com.linkedin com.lovelysystems com.malinskiy com.marcnuri com.matthewprenger com.meowool
com.microsoft com.mikepenz com.modrinth com.mooltiverse com.moowork com.ncorti com.neenbedankt
com.neotys com.netflix com.newrelic com.novoda com.ofg com.onesignal com.opencastsoftware com.osacky
com.palantir com.parmet com.pascalwelsch com.patrykandpatrick com.peterabeles com.pinterest
com.possible-triangle com.project.starter com.pswidersk com.replaymod com.rickbusarow
com.rickclephas com.rohanprabhu com.ryandens com.savvasdalkitsis com.sedmelluq com.slack
com.sourcemuse com.spotify com.squareup com.star-zero com.starter com.stehno com.supercilex
com.tencent com.thinkimi com.tngtech com.uber com.uwyn com.vaadin com.vanniktech com.varabyte
com.vertispan com.webcohesion com.wiredforcode com.xcporter com.yahoo com.yelp com.zoltu cz.habarta
cz.malohlava dagger de.aaschmid de.benediktritter de.comahe de.fayard de.fuerstenau de.gesellix
de.infolektuell de.itemis de.jensklingenberg de.jjohannes de.mannodermaus de.marcphilipp
de.sebastianboegl de.thetaphi de.undercouch dev.architectury dev.detekt dev.drewhamilton dev.equo
dev.flutter dev.galasa dev.gradleplugins dev.hydraulic dev.icerock dev.iurysouza dev.jacomet
dev.kikugie dev.lukebemish dev.monosoul dev.petuska dev.reformator dev.sigstore dev.welbyseely
dev.yumi dev.zacsweers edu.sc.seis edu.umd edu.wpi expo fi.jasoft fr.brouillard fr.jcgay
fr.stardustenterprises gg.essential gg.jte gov.tak gradle.plugin guru.nidi guru.stefma info.hargrave
info.solidsoft io.codearte io.deepmedia io.dotinc io.earcam io.ebean io.embrace io.fabric
io.franzbecker io.freefair io.gatling io.grpc io.helidon io.insert-koin io.invertase io.johnsonlee
io.kotest io.ktor io.mateo io.micronaut io.miret io.mockk io.morethan io.netifi io.objectbox
io.openapiprocessor io.opentelemetry io.papermc io.projectreactor io.pry io.qameta io.quarkus
io.ratpack io.realm io.rest-assured io.robolectric io.sentry io.smallrye io.snyk io.spring
io.swagger io.syslogic io.toolebox io.vertx io.wcm io.wusa it.nicolasfarabegoli jp.classmethod
jp.leafytree jp.ntsk kr.motd me.amanjeet me.champeau me.eugeniomarletti me.modmuss50 me.omico
me.paulschwarz me.qoomon me.tatarka me.tylerbwong me.zhanghai me.zolotov name.remal nebula
net.benelog net.bytebuddy net.corda net.covers1624 net.darkz net.evendanan net.fabricmc net.foragerr
net.idlestate net.java net.kyori net.linguica net.ltgt net.minecraftforge net.minecrell net.navatwo
net.nemerosa net.neoforged net.ossindex net.pwall net.razvan net.researchgate net.saliman
net.serenity-bdd net.sf net.sourceforge net.swiftzer net.thauvin net.twisterrob net.vivin
net.woggioni net.wooga nl.javadude nl.littlerobots nl.neotech nu.studer org.ajoberstar org.akhikhl
org.apache org.asciidoctor org.aspectj org.assertj org.barfuin org.beryx org.bytedeco org.cadixdev
org.checkerframework org.codehaus org.codenarc org.cqfn org.cyclonedx org.danilopianini org.dddjava
org.ec4j org.eclipse org.elasticsearch org.enginehub org.flywaydb org.frege-lang org.fulib
org.gebish org.graalvm org.gradle org.gradlewebtools org.gradlex org.grails org.greenrobot
org.gretty org.hibernate org.hidetake org.hildan org.hjson org.inferred org.javacc
org.javamodularity org.jbake org.jboss org.jenkins-ci org.jetbrains org.jfrog org.jlleitschuh
org.jmailen org.jmonkeyengine org.jooq org.jreleaser org.jruby org.jruyi org.jsonschema2pojo
org.junit org.kohsuke org.kordamp org.kt3k org.liquibase org.mapstruct org.mikeneck org.modelmapper
org.moditect org.mongodb org.mozilla org.neo4j org.nosphere org.omegat org.openapi org.openapitools
org.openbakery org.openjfx org.openrewrite org.opensearch org.openstreetmap org.owasp org.paleozogt
org.panteleyev org.pitest org.python org.quiltmc org.redundent org.robolectric org.robovm org.ros
org.scoverage org.shipkit org.shredzone org.siouan org.sonarqube org.sonarsource org.sonatype
org.spockframework org.spongepowered org.springdoc org.springframework org.standardout
org.starchartlabs org.teavm org.testcontainers org.tmatesoft org.unbroken-dome org.web3j
org.whispersystems org.wildfly org.wiremock org.wisepersist org.xbib org.xtext org.ysb33r
org.zeroturnaround pl.allegro pl.droidsonroids ru.vyarus se.ascp se.patrikerdes se.svt
software.amazon tanvd.kosogor tech.apter tech.harmonysoft us.kirchmeier ws.antonov wtf.gofancy
xyz.jpenilla xyz.ronella xyz.wagyourtail
`);
const hosts = words("com.bitbucket com.github com.gitlab io.github io.gitlab org.bitbucket");
const short = words(`
android android-library announce antlr application application-library architectury-plugin assembler
assembler-lang base build-announcements build-dashboard build-init build-scan c c-lang checkstyle
clang-compiler codenarc cpp cpp-application cpp-lang cpp-library cpp-unit-test cunit
cunit-test-suite distribution ear eclipse eclipse-wtp embedded-kotlin expo-autolinking-settings
expo-module-gradle-plugin expo-root-project fabric-loom findbugs forge gcc google-test
google-test-test-suite gradle-enterprise groovy groovy-base groovy-gradle-plugin help-tasks idea
ivy-publish jacoco jacoco-report-aggregation java java-base java-gradle-plugin java-library
java-library-distribution java-platform java-test-fixtures jdepend jetty jvm-ecosystem
jvm-test-suite jvm-toolchain-management jvm-toolchains kotlin kotlin-allopen kotlin-android
kotlin-android-extensions kotlin-dsl kotlin-dsl-base kotlin-dsl-precompiled-script-plugins
kotlin-jpa kotlin-kapt kotlin-multiplatform kotlin-native-cocoapods kotlin-noarg kotlin-parcelize
kotlin-platform-android kotlin-platform-common kotlin-platform-js kotlin-platform-jvm
kotlin-sam-with-receiver kotlin-spring kotlin2js kotlinx-atomicfu kotlinx-serialization
language-base license lifecycle-base maven maven-publish microsoft-visual-cpp-compiler
native-component native-component-model newrelic objective-c objective-c-lang objective-cpp
objective-cpp-lang org.gradle osgi play pmd project-report project-reports publishing realm-android
reporting-base scala scala-base shot signing sonar sonar-runner spring-boot standard-tool-chains
swift-application swift-library swiftpm-export test-report-aggregation test-suite-base
version-catalog visual-studio visual-studio-ide war windows-resource-script windows-resources
wrapper xcode xctest
`);
function isPublicPlugin(id, group) {
	const segments = id.split(".");
	if (segments.length === 1) return short.has(id);
	const beginnings = segments.map((_, at) => segments.slice(0, at + 1).join("."));
	if (beginnings.some((beginning) => publishers.has(beginning))) return true;
	if (!beginnings.some((beginning) => hosts.has(beginning))) return false;
	const author = beginnings[2] ?? id;
	return group !== author && group?.startsWith(`${author}.`) !== true;
}
function words(text) {
	return new Set(text.split(/\s+/).filter((word) => word !== ""));
}
// src/manifests/java/gradle/plugin-findings.ts
const springManagement = "io.spring.dependency-management";
const springBootPlugin = "org.springframework.boot";
const versioning = /^(?:io\.spring\.dependency-management|org\.springframework\.boot|io\.micronaut\.(?:minimal\.)?(?:application|library))$/;
function pluginFindings(statement, walk) {
	const { scope, path } = walk;
	const line = statement[0]?.line ?? 1;
	const group = scope.textOf("group");
	return appliedIn(statement, walk).flatMap((plugin) => {
		if (isOwn(plugin, walk)) return [];
		const id = "id" in plugin ? plugin.id : importedName(plugin.className, walk);
		if (versioning.test(id)) return [{
			kind: "plugin",
			id,
			path,
			line
		}];
		if (isPublicPlugin(id, group) || "className" in plugin && !id.includes(".")) return [];
		return [{
			kind: "unknown",
			construct: "outside-plugin",
			subject: id,
			path,
			line
		}];
	});
}
function appliedIn(statement, { scope, isTop }) {
	const block = statement.length === 2 ? contentOf(statement[1], "{") : null;
	return isTop && block !== null && isWord(statement[0], "plugins") ? pluginsOfBlock(block, scope) : pluginsApplied(statement, scope);
}
function isOwn(plugin, { build, scope }) {
	const idOf = (accessor) => scope.pluginOf(accessor)?.id ?? null;
	if ("id" in plugin) return ownPlugin(plugin.id, build.logic, idOf) !== null;
	const simple = plugin.className.slice(plugin.className.lastIndexOf(".") + 1);
	return scope.symbolsOf(simple).length > 0;
}
function importedName(className, { path, build }) {
	if (className.includes(".")) return className;
	const script = readableScript(path, build.repository);
	for (const statement of statementsOf(script?.nodes ?? [])) {
		const [first, ...name] = wordsOf(statement);
		if (first === "import" && name.at(-1) === className) return name.join(".");
	}
	return className;
}
// src/manifests/java/gradle/follow.ts
function followedFindings(statement, walk, read) {
	return [
		...ofIncludedBuild(statement, walk),
		...ofApplied(statement, walk, read),
		...walk.active ? pluginFindings(statement, walk) : [],
		...ofPlugins(statement, walk, read),
		...ofSources(statement, walk, read)
	];
}
function ofIncludedBuild(statement, { target, guarded, path, scope, build }) {
	const [first, ...behind] = statement;
	if (target !== null || guarded || !isWord(first, "includeBuild")) return [];
	const written = contentOf(behind[0], "(") ?? behind.slice(0, 1);
	const { text, missing } = scope.evaluate(splitAt(written, ",")[0] ?? []);
	if (missing !== null || text.split("/").includes("node_modules")) return [];
	const directory = pathFrom(path, text);
	const isHere = directory !== null && filesBelow(directory, build.repository).length > 0;
	const line = first?.line ?? 1;
	return isHere ? [] : [{
		kind: "unknown",
		construct: "absent-build",
		subject: text,
		path,
		line
	}];
}
function ofApplied(statement, walk, read) {
	const { build, scope } = walk;
	return appliedBy(statement, {
		script: walk.path,
		project: build.script.path,
		repository: build.repository,
		lookup: (name) => scope.textOf(name)
	}).flatMap((applied) => [...walk.active ? unfollowed(applied, walk) : [], ...applied.paths.flatMap((path) => ofScript(path, walk, read))]);
}
const constructs = {
	remote: "remote-script",
	missing: "missing-script",
	outside: "outside-script",
	unknown: "script-path"
};
function unfollowed({ reason, written, line }, { path, guarded }) {
	const construct = reason === null ? void 0 : constructs[reason];
	return construct === void 0 || guarded && construct === "missing-script" ? [] : [{
		kind: "unknown",
		construct,
		subject: written,
		path,
		line
	}];
}
function ofScript(path, walk, read) {
	const script = readableScript(path, walk.build.repository);
	if (script === null) return walk.active ? [{
		kind: "unknown",
		construct: "script-path",
		subject: path,
		path: walk.path,
		line: 1
	}] : [];
	return once(path, walk) ? ofText(script, walk, read) : [];
}
function once(name, { visited, active, test }) {
	const key = `${name}\0${active}\0${test}`;
	if (visited.has(key)) return false;
	visited.add(key);
	return true;
}
function ofText({ path, nodes, definitions }, walk, read) {
	return read(nodes, {
		...walk,
		path,
		isTop: true,
		scope: walk.scope.with(definitions)
	});
}
function ofPlugins(statement, walk, read) {
	const idOf = (accessor) => walk.scope.pluginOf(accessor)?.id ?? null;
	return pluginsIn(statement, walk.build.logic, idOf).flatMap((plugin) => ofPlugin(plugin, statement, walk, read));
}
function ofPlugin(plugin, [first], walk, read) {
	if ("script" in plugin) return ofScript(plugin.script, walk, read);
	if ((walk.build.logic.symbols.get(plugin.className) ?? []).length > 0) return ofSymbol(plugin.className, walk, read);
	const line = first?.line ?? 1;
	return walk.active ? [{
		kind: "unknown",
		construct: "plugin",
		subject: plugin.className,
		path: walk.path,
		line
	}] : [];
}
function ofSources(statement, walk, read) {
	const { symbols } = walk.build.logic;
	if (symbols.size === 0) return [];
	return [...new Set(outerWords(statement).filter((word) => symbols.has(word)))].flatMap((name) => {
		return ofSymbol(name, walk, read, contentOf(statement[statement.findIndex((node) => isWord(node, name)) + 1], "("));
	});
}
function outerWords(nodes) {
	return nodes.flatMap((node) => {
		if (node.kind === "word") return node.text;
		return node.kind === "group" && node.open !== "{" ? outerWords(node.nodes) : [];
	});
}
function ofSymbol(name, walk, read, parameters = null) {
	const depth = walk.depth + 1;
	const given = (parameters === null ? [] : splitAt(parameters, ",")).map((value) => {
		const { text, missing } = walk.scope.evaluate(value);
		return missing ?? text;
	});
	if (depth > maxCalls$1 || !once(`symbol ${name} ${given.join()}`, walk)) return [];
	return (walk.build.logic.symbols.get(name) ?? []).flatMap(({ path, symbol }) => {
		const source = readableScript(path, walk.build.repository);
		const outer = source === null ? walk.scope : walk.scope.with(source.definitions);
		const scope = boundScope(symbol, parameters ?? [], outer);
		return read(symbol.body, {
			...walk,
			path,
			scope,
			depth,
			isTop: false
		});
	});
}
const maxCalls$1 = 20;
// src/manifests/java/gradle/forced-versions.ts
const everyConfiguration = /* @__PURE__ */ new Set([
	"all",
	"configureEach",
	"each",
	"forEach"
]);
const classpaths = /* @__PURE__ */ new Set(["compileClasspath", "runtimeClasspath"]);
const selecting = /* @__PURE__ */ new Set([
	"matching",
	"filter",
	"findAll"
]);
function forcedIn(statement, context) {
	const words = wordsOf(statement);
	if (!words.includes("configurations") || words.some((word) => selecting.has(word))) return [];
	if (isForAll(statement)) return [statement, ...blocksOf(statement)].flatMap(inside);
	return (words.at(-1) === "configurations" ? blocksOf(statement) : []).flatMap((block) => statementsOf(block).filter(isForAll).flatMap(blocksOf).flatMap(inside));
	function inside(nodes) {
		return statementsOf(nodes).flatMap((each) => ofStatement$1(each, context));
	}
}
function isForAll(statement) {
	return [...deepNodes(statement.filter((node) => contentOf(node, "{") === null))].some((node) => {
		if (node.kind === "word") return everyConfiguration.has(node.text) || classpaths.has(node.text);
		return classpaths.has(literalOf([node]) ?? "");
	});
}
function ofStatement$1(statement, context) {
	const at = statement.findIndex((node) => isWord(node, "force") || isWord(node, "forcedModules"));
	const behind = statement.slice(at + 1);
	if (at !== -1) return byNotations(isMark(behind[0], "=") ? behind.slice(1) : contentOf(behind[0], "(") ?? behind, context);
	if (isWord(statement[0], "substitute")) return bySubstitution(statement, context);
	const isRule = statement.some((node) => isWord(node, "eachDependency"));
	return blocksOf(statement).flatMap((block) => statementsOf(lambdaOf(block).body).flatMap((each) => isRule ? byRule(each, context) : ofStatement$1(each, context)));
}
function bySubstitution(statement, { scope, path }) {
	const to = statement.findIndex((node) => isWord(node, "using") || isWord(node, "with"));
	const [module] = to === -1 ? [] : moduleIn(statement.slice(0, to), scope);
	const [target] = moduleIn(statement.slice(to + 1), scope);
	if (module === void 0 || target === void 0) return [];
	const { line } = statement[0] ?? { line: 1 };
	return [{
		kind: "forced",
		module: module.name,
		...target,
		path,
		line
	}];
}
function moduleIn(nodes, scope) {
	const flat = [...deepNodes(nodes)];
	const value = flat[flat.findIndex((node) => isWord(node, "module")) + 1];
	if (value === void 0 || !flat.some((node) => isWord(node, "module"))) return [];
	return known(notationsOf(contentOf(value, "(") ?? [value], scope));
}
function known(notations) {
	return notations.filter((notation) => notation.name !== null);
}
function byNotations(values, { scope, path }) {
	const { line } = values[0] ?? { line: 1 };
	return known(notationsOf(values, scope)).flatMap(({ name, version, missing }) => version === null && missing === null ? [] : [{
		kind: "forced",
		module: name,
		name,
		version,
		missing,
		path,
		line
	}]);
}
function byRule(statement, context) {
	const [first, condition, ...behind] = statement;
	if (isWord(first, "else")) return byRule(statement.slice(1), context);
	const asked = contentOf(condition, "(");
	if (!isWord(first, "if") || asked === null) return [];
	const otherwise = behind.findIndex((node) => isWord(node, "else"));
	const body = otherwise === -1 ? behind : behind.slice(0, otherwise);
	const { scope, path } = context;
	const { line } = first ?? { line: 1 };
	const target = targetIn(body, scope);
	const modules = modulesOf(asked, scope);
	return [...target === null ? [] : modules.map((module) => ({
		kind: "forced",
		module,
		...target,
		path,
		line
	})), ...otherwise === -1 ? [] : byRule(behind.slice(otherwise), context)];
}
function targetIn(body, scope) {
	for (const statement of statementsOf(body)) {
		const at = statement.findIndex((node) => isWord(node, "useVersion") || isWord(node, "useTarget"));
		const found = (at === -1 ? blocksOf(statement).map((block) => targetIn(block, scope)) : []).find((each) => each !== null);
		if (found !== void 0) return found;
		if (at === -1) continue;
		const value = contentOf(statement[at + 1], "(") ?? statement.slice(at + 1);
		if (isWord(statement[at], "useTarget")) return known(notationsOf(value, scope))[0] ?? null;
		const { text, missing } = scope.evaluate(value);
		return {
			version: missing === null ? gradleVersion({ require: text }) : null,
			missing
		};
	}
	return null;
}
function modulesOf(condition, scope) {
	return alternatives(condition).flatMap((all) => {
		const asked = splitAt(all, "&").map((each) => comparison(each, scope));
		const known = new Map(asked.filter((each) => each !== null));
		const [group = "", name] = [known.get("group"), known.get("name")];
		if (known.size === 0 || known.size < asked.length) return [];
		return [name === void 0 ? group : `${group}:${name}`];
	});
}
function alternatives(condition) {
	return splitAt(condition, "|");
}
function comparison(nodes, scope) {
	const at = nodes.findIndex((node) => isMark(node, "="));
	const property = wordsOf(nodes.slice(0, Math.max(at, 0))).at(-1);
	if (property !== "group" && property !== "name" || !isMark(nodes[at + 1], "=")) return null;
	const { text, missing } = scope.evaluate(nodes.slice(at + 2));
	return missing === null ? [property, text] : null;
}
// src/manifests/java/gradle/suites.ts
const frameworks = /* @__PURE__ */ new Map([
	["useJUnit", "junit:junit"],
	["useJUnitJupiter", "org.junit.jupiter:junit-jupiter"],
	["useSpock", "org.spockframework:spock-core"],
	["useKotlinTest", "org.jetbrains.kotlin:kotlin-test-junit5"],
	["useTestNG", "org.testng:testng"]
]);
function suiteFramework([first, second], context) {
	const name = first?.kind === "word" ? frameworks.get(first.text) : void 0;
	if (first === void 0 || name === void 0) return null;
	const [version] = splitAt(contentOf(second, "(") ?? rest(second), ",");
	if (version === void 0) return null;
	const { text, missing } = context.scope.evaluate(version);
	return {
		kind: "dependency",
		notation: {
			name,
			version: missing === null ? gradleVersion({ require: text }) : null,
			missing
		},
		test: true,
		isPlatform: false,
		configuration: "testImplementation",
		path: context.path,
		line: first.line
	};
}
function rest(node) {
	return node === void 0 ? [] : [node];
}
// src/manifests/java/gradle/handler.ts
function handlerFindings(statement, walk) {
	const framework = walk.suites ? suiteFramework(statement, walk) : null;
	if (framework !== null) return [framework];
	const detached = detachedFindings(statement, walk);
	if (detached.length > 0) return detached;
	if (isOfHandler(statement, walk)) return declaredIn(statement.slice(2), walk);
	const at = statement.findIndex((node) => isWord(node, "dependencies") || isWord(node, "getDependencies"));
	if (at === -1 || contentOf(statement.at(-1), "{") !== null && isWord(statement.at(-2), "dependencies")) return [];
	const equals = statement.findIndex((node) => isMark(node, "="));
	if (equals !== -1 && equals < at) return [];
	if (isMark(statement[at + 1], "+") || isMark(statement[at + 1], "<")) return declaredValues(statement.slice(at + 3), [], statement[0]?.line ?? 1, testOf(statement, walk));
	const behind = contentOf(statement[at + 1], "(") === null ? statement.slice(at + 1) : statement.slice(at + 2);
	const isGiven = behind.length > 0 || (contentOf(statement[1], "(") ?? []).length > 0;
	if (at === 0 && isGiven && !isMark(behind[0], ".")) return ofClosure(statement, walk);
	if (!isMark(behind[0], ".")) return [];
	return at > 0 && wordsOf(statement.slice(0, at)).includes("configurations") ? adderFindings(statement, walk) : declaredIn(behind.slice(1), walk);
}
function isOfHandler([variable, dot], { scope }) {
	if (variable?.kind !== "word" || !isMark(dot, ".")) return false;
	const value = scope.definitionOf(variable.text)?.nodes ?? [];
	const end = contentOf(value.at(-1), "(") === null ? value.at(-1) : value.at(-2);
	return isWord(end, "dependencies") || isWord(end, "getDependencies");
}
function ofClosure(statement, walk) {
	return declaredByClosure(contentOf(statement[1], "(") ?? statement.slice(1), walk);
}
function detachedFindings(statement, walk) {
	return statement.flatMap((node, at) => {
		const parameters = contentOf(node, "(");
		if (parameters === null) return [];
		return isWord(statement[at - 1], "detachedConfiguration") ? declaredValues(parameters, [], node.line, walk) : detachedFindings(parameters, walk);
	});
}
function adderFindings(statement, walk) {
	const at = statement.findIndex((node, index) => node.kind === "word" && node.text.startsWith("add") && contentOf(statement[index + 1], "(") !== null);
	const values = contentOf(statement[at + 1], "(");
	return at === -1 || values === null ? [] : declaredValues(values, [], statement[0]?.line ?? 1, testOf(statement, walk));
}
function testOf(statement, walk) {
	return statement.flatMap((node) => {
		if (node.kind === "word") return node.text;
		return (contentOf(node, "[") ?? contentOf(node, "(") ?? []).flatMap((each) => literalOf([each]) ?? []);
	}).some(isTest) ? {
		...walk,
		test: true
	} : walk;
}
// src/manifests/java/gradle/walk.ts
const foreignBlocks = /* @__PURE__ */ new Set([
	"tasks",
	"task",
	"shadowJar",
	"publishing",
	"publications",
	"pom",
	"withXml",
	"resolutionStrategy"
]);
function findingsIn(nodes, walk) {
	return statementsOf(nodes).flatMap((statement) => {
		return spent(statement, walk) ?? ofStatement(statement, walk);
	});
}
const bringing = /* @__PURE__ */ new Set([
	"includeBuild",
	"apply",
	"alias",
	"id",
	"dependencies",
	"getDependencies"
]);
function isPlain(statement, walk) {
	const { logic } = walk.build;
	if (walk.suites || logic.plugins.size > 0 || logic.symbols.size > 0) return false;
	if (statement.some((node) => node.kind === "group") || hasWord(statement, bringing)) return false;
	return !isOfHandler(statement, walk);
}
function ofStatement(statement, walk) {
	const call = functionCall(statement, walk);
	if (call !== null) return ofCall(call, walk);
	if (isPlain(statement, walk) || isReadWhereCalled(statement, walk)) return [];
	const words = wordsOf(statement);
	const loop = loopOf(statement, walk);
	const selector = selectorOf(statement, walk.scope);
	const forced = walk.active ? forcedIn(statement, walk) : [];
	if (loop !== null && selector === null && words[0] !== "tasks") return [...forced, ...loop.rounds.flatMap((names) => walk.budget.left < 0 ? [] : findingsIn(loop.body, {
		...walk,
		scope: walk.scope.with(names)
	}))];
	const guarded = walk.guarded || words[0] === "if" && checksForFile(statement);
	const active = selector === null ? walk.active : isActive(selector, walk);
	const within = {
		...walk,
		guarded,
		active
	};
	const findings = [
		...followedFindings(statement, within, findingsIn),
		...within.active ? handlerFindings(statement, within) : [],
		...within.isInTask ? detachedFindings(statement, within) : [],
		...forced,
		...blocksIn(statement).flatMap((block) => ofBlock(block, statement, within))
	];
	return words[0] === "buildscript" ? findings.filter(({ kind }) => kind !== "forced") : findings;
}
const maxCalls = 8;
function ofCall({ functions, parameters }, walk) {
	const depth = walk.depth + 1;
	if (depth > maxCalls) return [];
	return functions.flatMap(({ path, symbol }) => {
		const scope = boundScope(symbol, parameters, walk.scope);
		return findingsIn(symbol.body, {
			...walk,
			path,
			scope,
			depth,
			isTop: false
		});
	});
}
function checksForFile(statement) {
	return deepNodes(statement).some((node) => isWord(node, "exists") || isWord(node, "isFile"));
}
function isActive(selector, { target, host, projects }) {
	if (target !== null && selects(selector, target, host)) return true;
	if (target !== null && target !== host) return false;
	const selected = [...projects.directories].filter(([path]) => path !== target && selects(selector, path, host));
	const isInherited = selected.every(([, directory]) => projects.scripts.has(directory));
	return selected.length === 0 || !isInherited;
}
function blocksIn(statement) {
	return statement.flatMap((node) => {
		if (node.kind !== "group") return [];
		return node.open === "{" ? [node.nodes] : [...blocksIn(node.nodes), ...lambdasIn(node.nodes)];
	});
}
function lambdasIn(parameters) {
	return splitAt(parameters, ",").flatMap((nodes) => {
		const arrow = nodes.findIndex((node, at) => isMark(node, "-") && isMark(nodes[at + 1], ">"));
		const body = nodes.slice(arrow + 2);
		return arrow === -1 || contentOf(body[0], "{") !== null ? [] : [body];
	});
}
function ofBlock(block, statement, walk) {
	const words = wordsOf(statement);
	const last = words.at(-1);
	if (words.some((word) => foreignBlocks.has(word)) && words[0] !== "project") return inForeign(block, walk);
	const isSet = words.includes("dependencyManagement");
	const inside = {
		...walk,
		isTop: false,
		test: walk.test || [...words, ...namedIn(statement)].some(isTest) || walk.suites,
		managed: walk.managed || isSet,
		...isSet && { manner: "spring" },
		suites: walk.suites || last === "suites"
	};
	const { body } = lambdaOf(block);
	if (last === "dependencies" || (last === "with" || last === "configure") && endsInDependencies(statement)) return walk.active ? declaredIn(body, inside) : [];
	if (last === "imports") return walk.active ? declaredIn(body, {
		...inside,
		managed: false
	}) : [];
	if (last === "withDependencies" || last === "defaultDependencies") return walk.active ? statementsOf(body).flatMap((each) => adderFindings(each, inside)) : [];
	return findingsIn(body, inside);
}
const naming = /* @__PURE__ */ new Set([
	"named",
	"getByName",
	"findByName",
	"maybeCreate",
	"create",
	"register",
	"invokeWhenCreated",
	"configurations",
	"compilations",
	"sourceSets"
]);
function namedIn(statement) {
	return statement.flatMap((node, at) => {
		const inner = contentOf(statement[at + 1], "(") ?? contentOf(statement[at + 1], "[");
		return node.kind === "word" && naming.has(node.text) && inner !== null ? literalOf(inner.slice(0, 1)) ?? [] : [];
	});
}
function endsInDependencies(statement) {
	const parameters = contentOf(statement.at(-2), "(");
	return parameters !== null && isWord(parameters.at(-1), "dependencies");
}
function inForeign(block, walk) {
	return findingsIn(block, {
		...walk,
		active: false,
		isInTask: walk.isInTask || walk.active
	});
}
function findingsOf(build, start) {
	const { projects } = start;
	const hostOf = (path) => {
		return /(?:^|\/)settings\.gradle(?:\.(?:kts|dcl))?$/.test(path) ? ":" : projectPathOf(posix.dirname(path), build.root, projects);
	};
	const own = build.script;
	const inherited = build.ancestors.filter(({ path }) => path !== own.path);
	return [...findingsIn(own.nodes, {
		...start,
		path: own.path,
		host: hostOf(own.path),
		active: true,
		isInTask: false,
		guarded: false,
		isTop: true
	}), ...inherited.flatMap((script) => findingsIn(script.nodes, {
		...start,
		path: script.path,
		host: hostOf(script.path),
		active: false,
		isInTask: false,
		guarded: false,
		isTop: true,
		scope: start.scope
	}))];
}
// src/manifests/java/gradle/versions/versions-props.ts
function versionFromProps(name, root, repository) {
	const path = posix.join(root, "versions.props");
	if (!repository.has(path)) return null;
	const best = patternsAt(path, repository).filter(({ fits }) => fits.test(name)).toSorted((a, b) => b.weight - a.weight).at(0)?.version;
	if (best === void 0 || standIn(best) !== null) return null;
	const version = gradleVersion({ require: best });
	return version && {
		...version,
		managedBy: path
	};
}
const line = /^[^\S\n]*([^\s#=]+:[^\s=]+)[^\S\n]*=[^\S\n]*(\S+)/gm;
const patternsAt = perRepository((path, repository) => Array.from(repository.text(path).matchAll(line), ([, written = "", version = ""]) => ({
	fits: new RegExp(`^${written.split("*").map((part) => RegExp.escape(part)).join("[^:]*")}$`),
	weight: written.includes("*") ? written.replaceAll("*", "").length : 1e400,
	version
})));
// src/manifests/java/gradle/project-reading.ts
const readProject = perRepository((path, repository, text) => read(text ?? repository.text(path), path, repository));
const budget = 3e4;
async function read(text, path, repository) {
	const build = openBuild(text, path, repository);
	const scope = await scopeOf(build);
	const projects = projectsOf(path, repository);
	const visited = /* @__PURE__ */ new Set();
	const findings = findingsOf(build, {
		build,
		projects,
		target: roleOf(path, repository) === "settings" ? null : projectPathOf(build.directory, build.root, projects),
		scope,
		test: false,
		managed: false,
		followed: {
			main: /* @__PURE__ */ new Set(),
			test: /* @__PURE__ */ new Set()
		},
		budget: { left: budget },
		depth: 0,
		suites: false,
		visited
	});
	const own = ownModules(build);
	const isForTests = forTests(build, scope);
	const forced = new Map(findings.filter((finding) => finding.kind === "forced").map((each) => [each.module, each]));
	const followed = [...visited].flatMap((key) => {
		const [name = ""] = key.split("\0");
		return repository.has(name) ? [name] : [];
	});
	return {
		findings: findings.filter((finding) => !("notation" in finding) || !own.has(finding.notation.name)).map((finding) => withVersion(withForced(withTest(finding, isForTests), forced), build, scope)),
		uses: [.../* @__PURE__ */ new Set([
			...build.uses,
			...scope.uses,
			...followed
		])].filter((used) => used !== path),
		build,
		scope
	};
}
function withTest(finding, isForTests) {
	if (!("notation" in finding) || finding.test || finding.configuration === "") return finding;
	return isForTests(finding.configuration) ? {
		...finding,
		test: true
	} : finding;
}
function withForced(finding, forced) {
	if (finding.kind !== "dependency" || forced.size === 0) return finding;
	const { notation } = finding;
	const [group = "", artifact] = notation.name.split(":");
	const found = forced.get(notation.name) ?? forced.get(group) ?? forced.get(`:${artifact}`);
	if (found === void 0) return finding;
	const { name = notation.name, version, missing } = found;
	return {
		...finding,
		notation: {
			name,
			version,
			missing
		}
	};
}
function withVersion(finding, build, scope) {
	if (!("notation" in finding)) return finding;
	const { notation } = finding;
	const isKotlin = notation.name.startsWith("org.jetbrains.kotlin:");
	const isPlaceholder = notation.missing === placeholderVersion.file;
	if (notation.version !== null || notation.missing !== null && !isPlaceholder) return finding;
	const version = isPlaceholder ? placeholderVersion.of(notation.name, build.root, build.repository) : gradleVersion({ require: isKotlin ? kotlinVersion(notation.name, scope) : null }) ?? versionFromProps(notation.name, build.root, build.repository);
	if (version === null) return finding;
	return {
		...finding,
		notation: {
			...notation,
			version,
			missing: null
		}
	};
}
function kotlinVersion(name, scope) {
	const isCore = /:kotlin-(?:stdlib|test|reflect)/.test(name);
	return ["coreLibrariesVersion", "kotlin.coreLibrariesVersion"].map((path) => isCore ? scope.textOf(path) : null).find((version) => version !== null) ?? scope.versionOf(kotlin);
}
async function seenBy(path, repository, own) {
	const found = [];
	const visited = /* @__PURE__ */ new Set();
	async function visit(script, from) {
		const { configuration = null, isEnforced = false } = from ?? {};
		const key = `${configuration} ${isEnforced} ${script}`;
		if (visited.has(key) || from !== null && script === path) return;
		visited.add(key);
		const { findings } = from === null ? own : await readProject(script, repository);
		for (const finding of findings) if ("notation" in finding && (from === null || !finding.test)) found.push({
			entry: finding,
			test: finding.test,
			configuration: configuration ?? finding.configuration,
			isEnforced
		});
		for (const finding of findings) if (finding.kind === "project") for (const other of scriptsOf(finding.project, script, repository)) await visit(other, from ?? finding);
	}
	await visit(path, null);
	return found;
}
function scriptsOf(project, path, repository) {
	const { directories, scripts } = projectsOf(path, repository);
	const directory = directories.get(project) ?? byAccessor(project, directories);
	return directory === void 0 ? [] : scripts.get(directory) ?? [];
}
function byAccessor(project, directories) {
	for (const [path, directory] of directories) if (plain(path) === plain(project)) return directory;
}
function plain(path) {
	return path.replaceAll(/[-_.]/g, "").toLowerCase();
}
// src/manifests/java/maven-warnings.ts
function versionWarnings(dependency, path, outside) {
	const { groupId, artifactId, unknown, pom, line } = dependency;
	const subject = `${groupId}:${artifactId}`;
	return unknown.map((reason) => {
		const { fact, next } = causeOf(reason, outside);
		return {
			code: "version-unresolved",
			message: `${fact}, so the version of ${subject} is unknown. ${next}`,
			cause: {
				fact,
				subject,
				next
			},
			...at(pom.path, line, path)
		};
	});
}
function nameWarning({ written, pom, missing }, path) {
	const subject = `${written.groupId}:${written.artifactId}`;
	const { fact, next } = causeOf(missing.parent === null ? {
		kind: "property",
		name: missing.name
	} : {
		kind: "parent",
		coordinates: missing.parent
	});
	return {
		code: "names-unresolved",
		message: `${fact}, so the name of the dependency ${subject} is unknown. ${next}`,
		cause: {
			fact,
			subject,
			next
		},
		...at(pom.path, written.line, path)
	};
}
function groupWarning({ artifactId, pom, line }, path) {
	const fact = "Dependencies have no `<groupId>` and are not projects of the repository";
	const next = "Add the `<groupId>`.";
	return {
		code: "names-unresolved",
		message: `The dependency ${artifactId} has no \`<groupId>\` and is not a project of the repository. ${next}`,
		cause: {
			fact,
			subject: artifactId,
			next
		},
		...at(pom.path, line, path)
	};
}
function parentWarning(coordinates, parent, path, outside) {
	const absence = outside?.absence(coordinates);
	const fact = `The parent ${coordinates} is ${absence === void 0 ? "not in the repository and" : `neither in the repository nor ${absence.place}, and`} may declare dependencies`;
	const next = absence?.next ?? "Add it to the repository, or write the dependencies that it declares in the POM.";
	return {
		code: "names-unresolved",
		message: `${fact}, which ${path} inherits. ${next}`,
		cause: {
			fact,
			subject: path,
			next
		},
		...parent === null ? {} : { line: parent.line }
	};
}
function causeOf(reason, outside) {
	if (reason.kind === "property") return {
		fact: `The property \`${reason.name}\` is not set in the repository`,
		next: "Set it in `<properties>` or in `.mvn/maven.config`."
	};
	if (reason.kind === "no version") return {
		fact: "No `<version>` is written or managed",
		next: "Add a `<version>`, or manage it in `<dependencyManagement>`."
	};
	if (outside !== void 0) {
		const { place, next } = outside.absence(reason.coordinates);
		return {
			fact: `The ${reason.kind} ${reason.coordinates} is neither in the repository nor ${place}`,
			next
		};
	}
	return {
		fact: `The ${reason.kind} ${reason.coordinates} is not in the repository`,
		next: "Write the version in the POM, or add the file to the repository."
	};
}
function at(declaring, line, path) {
	return declaring === path ? { line } : {};
}
export { outsideOf as A, managedDependencies as C, outsidePom as D, knownOutsidePom as E, statementsOf as F, contentOf as I, isMark as L, interpolator as M, withMavenProperties as N, pomFile as O, blocksOf as P, isWord as R, gradleVersion as S, countOutsidePoms as T, scriptsBeside as _, versionWarnings as a, isScript as b, springBootPlugin as c, kotlin as d, springBoot as f, roleOf as g, isNamed as h, parentWarning as i, nearest as j, readPom as k, springManagement as l, isTest as m, groupWarning as n, readProject as o, projectsOf as p, nameWarning as r, seenBy as s, causeOf as t, parseCatalog as u, scriptOf as v, lineageOf as w, reaches as x, isBelow as y };
