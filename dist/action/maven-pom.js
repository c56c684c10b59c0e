import { n as childText, r as childrenNamed, t as parseXml } from "./xml.js";
import { t as Fault } from "./problem.js";
import { J as upward, q as pathFrom } from "../action.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/java/is-template.ts
const places = /(?:^|\/)(?:src\/it|archetype-resources)\//;
const filtered = /@[\w.-]+@/;
function isTemplate(pom) {
	const { path, groupId, artifactId, version, parent, dependencies, managed } = pom;
	if (places.test(path)) return true;
	if (isPlaceholder(groupId, "groupId") || isPlaceholder(artifactId, "artifactId")) return true;
	return [
		{
			groupId,
			artifactId,
			version
		},
		parent,
		...dependencies,
		...managed
	].some((coordinates) => coordinates !== null && [
		coordinates.groupId,
		coordinates.artifactId,
		coordinates.version
	].some((text) => text !== null && filtered.test(text)));
}
function isPlaceholder(text, element) {
	if (text === null) return false;
	return new RegExp(`\\$\\{(?:(?:project|pom)\\.)?${element}\\}`).test(text) || /\{\{.*\}\}|\$\w/.test(text);
}
// src/manifests/java/known-parents.ts
const parents = /* @__PURE__ */ new Set([
	"com.fasterxml:oss-parent",
	"com.fasterxml.jackson:jackson-parent",
	"io.helidon.applications:helidon-mp",
	"io.helidon.applications:helidon-se",
	"io.micronaut.platform:micronaut-parent",
	"org.apache:apache",
	"org.apache.commons:commons-parent",
	"org.apache.maven:maven-parent",
	"org.sonatype.oss:oss-parent",
	"org.springframework.boot:spring-boot-dependencies",
	"org.springframework.boot:spring-boot-parent",
	"org.springframework.boot:spring-boot-starter-parent",
	"org.springframework.cloud:spring-cloud-starter-parent"
]);
function declaresNothing(coordinates) {
	return parents.has(coordinates.split(":", 2).join(":"));
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
// src/manifests/java/pom.ts
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
		modules: parts.flatMap(modulesOf),
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
		groupId: childText(element, "groupId") ?? (infersGroups ? "" : nameless(element, "groupId", path)),
		artifactId: childText(element, "artifactId") ?? nameless(element, "artifactId", path),
		version: childText(element, "version"),
		scope: childText(element, "scope"),
		type: childText(element, "type") ?? "jar",
		classifier: childText(element, "classifier") ?? "",
		line: element.line
	}));
}
function modulesOf(part) {
	return [...nested(part, "modules", "module"), ...nested(part, "subprojects", "subproject")].map(({ text }) => text.trim());
}
function pluginsOf(part) {
	return childrenNamed(part, "build").flatMap((build) => nested(build, "plugins", "plugin")).map((plugin) => `${childText(plugin, "groupId") ?? ""}:${childText(plugin, "artifactId")}`);
}
function nested(parent, list, item) {
	return childrenNamed(parent, list).flatMap((element) => childrenNamed(element, item));
}
function nameless({ line }, missing, path) {
	throw new Fault("manifest-invalid", `${path} has a dependency without <${missing}>. Add it, or exclude the file.`, {
		path,
		line
	});
}
// src/manifests/java/pom-file.ts
const known$4 = /* @__PURE__ */ new WeakMap();
function pomFile(path, repository) {
	const poms = known$4.get(repository) ?? /* @__PURE__ */ new Map();
	known$4.set(repository, poms);
	const pom = poms.get(path) ?? read$1(path, repository);
	poms.set(path, pom);
	return pom;
}
async function read$1(path, repository) {
	return readPom(await parseXml(repository.text(path), path), path);
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
const usual = 17;
const pins = [
	[".java-version", /^(?:[A-Za-z][\w-]*-)?(\d[\w.+-]*)/m],
	[".sdkmanrc", /^\s*java\s*=\s*(\d[\w.+]*)/m],
	[".tool-versions", /^\s*java\s+(?:[A-Za-z][\w-]*-)?(\d[\w.+]*)/m]
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
	const level = compilerLevel(lineage) ?? usual;
	const able = [...releases].filter(([release]) => release >= level);
	const [first, ...others] = [...able.filter(([release]) => release >= usual), ...able.filter(([release]) => release < usual)].map(([, version]) => version);
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
// src/manifests/java/maven-config.ts
const noSelection = {
	on: /* @__PURE__ */ new Set(),
	off: /* @__PURE__ */ new Set()
};
const known$3 = /* @__PURE__ */ new WeakMap();
function mavenConfig(path, repository) {
	const configs = known$3.get(repository) ?? /* @__PURE__ */ new Map();
	known$3.set(repository, configs);
	const files = ["maven.config", "jvm.config"].map((name) => upward(path, `.mvn/${name}`).find((candidate) => repository.has(candidate)) ?? null);
	const key = files.join("\0");
	const config = configs.get(key) ?? readConfig(files, repository);
	configs.set(key, config);
	return config;
}
function readConfig(files, repository) {
	const [maven = [], jvm = []] = files.map((file) => file === null ? [] : flags(repository.text(file)));
	return {
		paths: files.filter((file) => file !== null),
		properties: new Map(valuesOf(maven, ["-D", "--define"]).map((text) => entry(text, "true"))),
		systemProperties: new Map(valuesOf(jvm, ["-D"]).map((text) => entry(text, ""))),
		profiles: selection(valuesOf(maven, ["-P", "--activate-profiles"]))
	};
}
function flags(text) {
	return text.split(/[\r\n]+/).filter((line) => !line.trimStart().startsWith("#")).flatMap((line) => line.split(/\s+/)).filter((word) => word !== "");
}
function valuesOf(words, names) {
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
	return activation.children.filter(({ name }) => name !== "activeByDefault").map((element) => conditions.get(element.name)?.(element, machine, facts) ?? unknown);
}
const unknown = {
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
	let machines = null;
	function merged(pom) {
		if (pom.profiles.length === 0) return {
			...pom,
			elsewhere: nothing
		};
		machines ??= buildMachines(lineage, repository);
		return withProfiles(pom, selection, machines, factsOf(pom, first, role, config, repository));
	}
	return [merged(first), ...ancestors.map(merged)];
}
const nothing = {
	properties: /* @__PURE__ */ new Map(),
	dependencies: [],
	managed: []
};
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
// src/manifests/java/outside-pom.ts
const known$2 = /* @__PURE__ */ new WeakMap();
function outsidePom(coordinates, repository) {
	const poms = known$2.get(repository) ?? /* @__PURE__ */ new Map();
	known$2.set(repository, poms);
	const pom = poms.get(coordinates) ?? read(coordinates, repository);
	poms.set(coordinates, pom);
	return pom;
}
function askedPom(coordinates, repository) {
	return known$2.get(repository)?.get(coordinates);
}
function askedPoms(repository) {
	return known$2.get(repository)?.size ?? 0;
}
async function read(coordinates, { outside, bounds }) {
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
// src/manifests/java/pom-lineage.ts
async function lineageOf(pom, repository, findPom = () => null, role = "project") {
	const poms = [pom];
	let missing = null;
	for (let { parent } = pom; parent !== null;) {
		const found = await atRelativePath(poms.at(-1) ?? pom, parent, repository) ?? await readAt(findPom(parent), repository) ?? await outsideParent(parent, poms, repository);
		if (found === null) {
			missing = coordinates(parent);
			break;
		}
		if (poms.some(({ path }) => path === found.path)) throw cycle$2(poms, found);
		if (poms.length > mostAncestors) throw tooDeep$1(pom.path);
		poms.push(found);
		({parent} = found);
	}
	const config = mavenConfig(pom.path, repository);
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
	const found = await outsidePom(coordinates(parent), repository);
	if (found === null || poms.some(({ path }) => path === found.path)) return null;
	return found.packaging === "pom" ? found : null;
}
function isFile(path) {
	return path.endsWith(".xml") || path.endsWith(".pom");
}
function isParent(pom, { groupId, artifactId, version }) {
	return (pom.artifactId === artifactId || artifactId === "") && matches(pom.groupId ?? pom.parent?.groupId ?? null, groupId) && matches(pom.version ?? pom.parent?.version ?? null, version);
}
function matches(own, asked) {
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
function coordinates({ groupId, artifactId, version }) {
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
// src/manifests/java/interpolation.ts
const maxLength = 1e3;
function interpolator(lineage) {
	const { config, poms } = lineage;
	const model = modelValues(lineage);
	const definitions = [...poms, ...poms.map(({ elsewhere }) => elsewhere)].map(({ properties }) => properties).filter(({ size }) => size > 0);
	const known = /* @__PURE__ */ new Map();
	const asking = /* @__PURE__ */ new Set();
	function property(name) {
		const before = known.get(name);
		if (before !== void 0) return before;
		if (asking.has(name)) throw cycle$1(lineage, [...asking], name);
		const text = model.get(name) ?? config.properties.get(name) ?? definitions.find((properties) => properties.has(name))?.get(name) ?? config.systemProperties.get(name) ?? model.get(`project.${name}`);
		if (text === void 0) return unset(name);
		asking.add(name);
		const filled = interpolate(text);
		asking.delete(name);
		const value = filled.value !== null && filled.value.length > maxLength ? unset(name) : filled;
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
function cycle$1({ poms: [{ path }] }, asking, name) {
	const chain = [...asking.slice(asking.indexOf(name)), name].join(" → ");
	return new Fault("include-cycle", `${path} has a cycle of properties: ${chain.slice(0, maxLength)}. Break it.`, { path });
}
function modelValues({ poms: [pom] }) {
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
function nearest({ poms, missing }, list, interpolate) {
	const named = /* @__PURE__ */ new Map();
	const nameless = [];
	function add(written, pom, elsewhere) {
		const found = nameOf$1(written, pom, interpolate);
		if ("missing" in found) {
			nameless.push(found);
			return;
		}
		const key = keyOf(found);
		const before = named.get(key);
		if (before !== void 0 && (before.pom !== pom || before.elsewhere !== elsewhere)) return;
		if (before !== void 0 && list === "managed" && !isMerged(poms)) {
			if (missing !== null) named.set(key, {
				...before,
				isContested: true
			});
			return;
		}
		named.set(key, {
			...found,
			elsewhere,
			altered: found.altered || elsewhere || pom !== poms[0]
		});
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
function nameOf$1(written, pom, interpolate) {
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
		altered: groupId.value !== written.groupId || artifactId.value !== written.artifactId
	};
}
// src/manifests/java/effective-dependencies.ts
function effectiveDependencies(lineage, management) {
	const interpolate = interpolator(lineage);
	const { named, nameless } = nearest(lineage, "dependencies", interpolate);
	return {
		known: [...named.values()].map((each) => effective(each, management, interpolate)),
		nameless
	};
}
function effective(named, { managed, missing }, interpolate) {
	const { groupId, artifactId, scope, pom, written } = named;
	const central = managed.get(keyOf(named)) ?? {
		version: null,
		scope: null,
		outranking: missing
	};
	const isCertain = central.outranking.length === 0;
	const found = (written.version === null ? null : interpolate(written.version)) ?? (isCertain ? central.version : null);
	const version = found?.value == null ? null : exact(found.value);
	return {
		groupId,
		artifactId,
		version,
		scope: scope ?? (isCertain ? central.scope : null),
		unknown: found === null ? whyNone(central.outranking) : whyUnset(found),
		pom,
		line: written.line,
		altered: named.altered || version !== null && version !== written.version
	};
}
function exact(version) {
	return /^\[([^\s,()[\]]+)\]$/.exec(version)?.[1] ?? version;
}
function whyNone(outranking) {
	return outranking.length > 0 ? outranking : [{ kind: "no version" }];
}
function whyUnset({ missing }) {
	if (missing === null) return [];
	const { name, parent } = missing;
	return [parent === null ? {
		kind: "property",
		name
	} : {
		kind: "parent",
		coordinates: parent
	}];
}
// src/manifests/java/own-management.ts
function ownManagement(lineage, findPom) {
	const interpolate = interpolator(lineage);
	const missing = lineage.missing === null ? [] : [{
		kind: "parent",
		coordinates: lineage.missing
	}];
	const managed = /* @__PURE__ */ new Map();
	const elsewhere = /* @__PURE__ */ new Map();
	const { named, nameless } = nearest(lineage, "managed", interpolate);
	const imports = nameless.map(({ written }) => written).filter(isImport).map(({ groupId, artifactId, version }) => missingBom(groupId, artifactId, version));
	for (const entry of named.values()) {
		const { version } = entry.written;
		const filled = version === null ? null : interpolate(version);
		if (isImport(entry)) imports.push(importOf(entry, filled?.value ?? "", findPom));
		else (entry.elsewhere ? elsewhere : managed).set(keyOf(entry), {
			version: filled,
			scope: entry.scope,
			outranking: entry.isContested ? missing : []
		});
	}
	const [{ path }, ...ancestors] = lineage.poms;
	return {
		path,
		managed,
		elsewhere,
		imports,
		missing,
		uses: ancestors.filter(({ isOutside }) => !isOutside).map((pom) => pom.path)
	};
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
// src/manifests/java/managed-dependencies.ts
async function managedDependencies(lineage, repository, findPom) {
	const { own, whole } = knownOf(repository);
	async function withImports(pom, chain) {
		const sources = [];
		let depth = 1;
		for (const each of pom.imports) {
			const found = typeof each === "string" ? await imports(each, chain, () => pomFile(each, repository)) : await outsideImport(each, chain);
			if ("coordinates" in found) sources.push(found);
			else {
				depth = Math.max(depth, 1 + found.depth);
				sources.push(found.management);
			}
		}
		if (depth > deepest) throw tooDeep(pom.path);
		return whole.get(pom.path) ?? {
			management: merged(pom, sources),
			depth
		};
	}
	async function outsideImport(bom, chain) {
		const { coordinates } = bom;
		const pom = await askedPom(coordinates, repository) ?? null;
		return pom === null ? bom : await imports(coordinates, chain, () => Promise.resolve(pom));
	}
	async function imports(path, importing, load) {
		const before = whole.get(path);
		if (before !== void 0) return before;
		const chain = [...importing, path];
		if (importing.includes(path)) throw cycle(chain);
		if (chain.length > deepest) throw tooDeep(path);
		const reading = own.get(path) ?? read(load);
		own.set(path, reading);
		const found = await withImports(await reading, chain);
		whole.set(path, found);
		return found;
	}
	async function read(load) {
		return ownManagement(await lineageOf(await load(), repository, findPom, "bom"), findPom);
	}
	const pom = ownManagement(lineage, findPom);
	return (await withImports(pom, [pom.path])).management;
}
const deepest = 51;
const known$1 = /* @__PURE__ */ new WeakMap();
function knownOf(repository) {
	const before = known$1.get(repository);
	const asked = askedPoms(repository);
	if (before?.asked === asked) return before;
	const found = {
		own: before?.own ?? /* @__PURE__ */ new Map(),
		whole: /* @__PURE__ */ new Map(),
		asked
	};
	known$1.set(repository, found);
	return found;
}
function merged(pom, sources) {
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
function cycle(chain) {
	const [path = ""] = chain;
	return new Fault("include-cycle", `${chain.join(" → ")} is a cycle of imported POMs. Break it.`, { path });
}
// src/manifests/java/resolved-dependencies.ts
async function resolvedDependencies(lineage, repository, findPom, isWanted) {
	for (;;) {
		const management = await managedDependencies(lineage, repository, findPom);
		const dependencies = effectiveDependencies(lineage, management);
		const boms = awaitedBoms(dependencies.known.filter(isWanted), repository);
		if (boms.length === 0) return {
			...dependencies,
			management
		};
		await Promise.all(boms.map((coordinates) => outsidePom(coordinates, repository)));
	}
}
function awaitedBoms(dependencies, repository) {
	if (repository.outside === void 0) return [];
	const first = dependencies.flatMap(({ unknown: [reason] }) => reason?.kind === "imported BOM" ? [reason.coordinates] : []);
	return [...new Set(first)].filter((each) => askedPom(each, repository) === void 0);
}
// src/manifests/java/workspace-modules.ts
const known = /* @__PURE__ */ new WeakMap();
function workspaceModules(repository) {
	const modules = known.get(repository) ?? findModules(repository);
	known.set(repository, modules);
	return modules;
}
function modulePaths(pom, repository) {
	return pom.modules.flatMap((module) => {
		const written = pathFrom(pom.path, module);
		if (written === null) return [];
		const path = /\.(?:xml|pom)$/.test(written) ? written : posix.join(written, "pom.xml");
		return repository.has(path) ? [path] : [];
	});
}
async function findModules(repository) {
	const modules = /* @__PURE__ */ new Map();
	const paths = new Set(repository.manifests.filter((path) => /(?:^|\/)pom\.xml$/.test(path)));
	for (const path of paths) {
		const project = await projectAt(path, repository);
		if (project === null) continue;
		if (project.name !== null) modules.set(project.name, {
			path,
			version: project.version
		});
		for (const each of project.modules) paths.add(each);
	}
	return modules;
}
async function projectAt(path, repository) {
	try {
		const pom = await pomFile(path, repository);
		if (isTemplate(pom)) return null;
		const interpolate = interpolator(await lineageOf(pom, repository));
		return {
			name: interpolate("${project.groupId}:${project.artifactId}").value,
			version: interpolate("${project.version}").value,
			modules: modulePaths(pom, repository)
		};
	} catch (thrown) {
		if (thrown instanceof Fault) return null;
		throw thrown;
	}
}
// src/manifests/java/maven-pom.ts
async function parseMavenPom(text, path, repository) {
	const pom = readPom(await parseXml(text, path), path);
	const modules = await workspaceModules(repository);
	const own = await readProject(pom, repository, modules);
	const others = [];
	for (const each of await otherFiles(pom, repository)) {
		const { uses = [], ...reading } = await readProject(each, repository, modules);
		others.push({
			...reading,
			uses: [each.path, ...uses]
		});
	}
	return others.length === 0 ? own : joined([own, ...others]);
}
async function readProject(pom, repository, modules) {
	if (isTemplate(pom)) return { packages: [] };
	const findPom = finder(modules);
	const lineage = await lineageOf(pom, repository, findPom);
	const isForeign = (dependency) => !isOwn(dependency, modules);
	const { known, nameless, management } = await resolvedDependencies(lineage, repository, findPom, isForeign);
	const foreign = known.filter(isForeign);
	const dependencies = foreign.filter(({ groupId }) => groupId !== "");
	const warnings = [
		...openParent(lineage, repository),
		...tiles(pom),
		...foreign.filter(({ groupId }) => groupId === "").map((each) => groupWarning(each, pom.path)),
		...nameless.map((each) => nameWarning(each, pom.path))
	];
	return {
		packages: dependencies.map(toPackage),
		uses: [...management.uses, ...lineage.config.paths],
		altered: pom.profiles.some((profile) => profile.dependencies.length > 0) || dependencies.length < known.length + nameless.length || needsOutside(lineage, dependencies) || dependencies.some(({ altered }) => altered),
		...warnings.length > 0 ? { unresolved: true } : {},
		warnings: [...warnings, ...dependencies.flatMap((dependency) => versionWarnings(dependency, pom.path, repository.outside))]
	};
}
async function otherFiles(pom, repository) {
	const found = /* @__PURE__ */ new Map();
	async function follow(from) {
		for (const path of modulePaths(from, repository)) {
			if (path === pom.path || found.has(path) || /(?:^|\/)pom\.xml$/.test(path)) continue;
			const module = await pomFile(path, repository);
			found.set(path, module);
			await follow(module);
		}
	}
	await follow(pom);
	return [...found.values()];
}
function joined(readings) {
	const [own, ...others] = readings;
	return {
		packages: readings.flatMap(({ packages }) => packages),
		uses: readings.flatMap(({ uses = [] }) => uses),
		altered: true,
		...readings.some(({ unresolved }) => unresolved) ? { unresolved: true } : {},
		warnings: [...own.warnings ?? [], ...others.flatMap(({ warnings = [] }) => warnings.map(withoutLine))]
	};
}
function withoutLine({ code, message, cause }) {
	return {
		code,
		message,
		...cause === void 0 ? {} : { cause }
	};
}
function finder(modules) {
	return ({ groupId, artifactId, version }) => {
		const module = modules.get(`${groupId}:${artifactId}`);
		if (module === void 0) return null;
		return module.version === null || version === "" || module.version === version ? module.path : null;
	};
}
function nameOf({ groupId, artifactId }) {
	return `${groupId}:${artifactId}`;
}
function isOwn(dependency, modules) {
	if (dependency.groupId !== "") return modules.has(nameOf(dependency));
	return [...modules.keys()].some((name) => name.endsWith(`:${dependency.artifactId}`));
}
function needsOutside({ missing, poms }, dependencies) {
	const parent = poms.find(({ isOutside }) => isOutside)?.path ?? missing;
	if (parent !== null && !declaresNothing(parent)) return true;
	return dependencies.some(({ unknown }) => unknown.some(({ kind }) => kind === "parent" || kind === "imported BOM"));
}
function openParent({ missing, poms }, { outside }) {
	if (missing === null || declaresNothing(missing)) return [];
	const [{ path, parent }] = poms;
	return [parentWarning(missing, parent, path, outside)];
}
function tiles({ path, plugins }) {
	if (!plugins.includes("io.repaint.maven:tiles-maven-plugin")) return [];
	const fact = "The plugin tiles-maven-plugin adds what its tiles declare";
	const next = "Write the dependencies in the POM.";
	return [{
		code: "names-unresolved",
		message: `${fact}, so dependencies of ${path} are unknown. ${next}`,
		cause: {
			fact,
			subject: path,
			next
		}
	}];
}
function toPackage(dependency) {
	const { version, scope } = dependency;
	return {
		name: nameOf(dependency),
		version,
		development: scope === "test",
		resolved: version !== null && !isRange(version)
	};
}
function isRange(version) {
	return /[[\](),]/.test(version) || version === "LATEST" || version === "RELEASE";
}
export { parseMavenPom };
