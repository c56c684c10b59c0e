import { Bt as goingOn, L as perRepository, en as Fault } from "../action.js";
import { C as managedDependencies, D as outsidePom, E as knownOutsidePom, F as statementsOf, I as contentOf, L as isMark, N as withMavenProperties, P as blocksOf, R as isWord, S as gradleVersion, T as countOutsidePoms, d as kotlin, f as springBoot, g as roleOf, h as isNamed, o as readProject, s as seenBy, t as causeOf, v as scriptOf, w as lineageOf, x as reaches } from "./java-parsers.js";
import { C as childrenNamed, x as parseXml } from "./shared.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/java/gradle/versions/version-order.ts
function compareGradleVersions(one, other) {
	const [left, right] = [partsOf(one), partsOf(other)];
	for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
		const difference = compareParts(left[at], right[at]);
		if (difference !== 0) return difference;
	}
	return 0;
}
function partsOf(version) {
	return version.split(/[._+-]|(?<=\d)(?=[A-Za-z])|(?<=[A-Za-z])(?=\d)/);
}
function compareParts(one, other) {
	if (one === other) return 0;
	if (one === void 0) return isNumber(other) ? -1 : 1;
	if (other === void 0) return isNumber(one) ? 1 : -1;
	const [isLeft, isRight] = [isNumber(one), isNumber(other)];
	if (isLeft && isRight) return compareNumbers(one, other);
	if (isLeft !== isRight) return isLeft ? 1 : -1;
	return rankOf(one) - rankOf(other) || (one < other ? -1 : 1);
}
function isNumber(part) {
	return part !== void 0 && /^\d+$/.test(part);
}
function compareNumbers(one, other) {
	const [left, right] = [one.replace(/^0+/, ""), other.replace(/^0+/, "")];
	if (left.length !== right.length) return left.length - right.length;
	return left === right ? 0 : left < right ? -1 : 1;
}
const ranks = [
	"rc",
	"snapshot",
	"final",
	"ga",
	"release",
	"sp"
];
function rankOf(word) {
	const lower = word.toLowerCase();
	return lower === "dev" ? -1 : ranks.indexOf(lower) + 1;
}
// src/manifests/java/gradle/versions/agreed-version.ts
function agreedVersion(versions) {
	const different = [...new Map(versions.map((each) => [each.version, each])).values()];
	const exact = different.filter(({ resolved }) => resolved);
	const ranges = different.filter(({ resolved }) => !resolved);
	const required = exact.filter(({ isPreferred }) => isPreferred !== true);
	const preferred = exact.filter(({ version }) => ranges.every((range) => sideOf(range.version, version) === "within"));
	const best = highest(required.length > 0 ? required : preferred);
	const [range, another] = best === null ? ranges : ranges.filter(({ version }) => sideOf(version, best.version) === "below");
	if (another !== void 0) return null;
	return range ?? best;
}
function highest(versions) {
	const [first = null, ...more] = versions;
	return more.reduce((best, each) => best === null || compareGradleVersions(each.version, best.version) > 0 ? each : best, first);
}
const interval = /^\s*([[\](])\s*([^,\s]*)\s*,\s*([^,\s]*)\s*([[\])])\s*$/;
function sideOf(range, version) {
	const [, open = "", lower = "", upper = "", close = ""] = interval.exec(range) ?? [];
	if (open === "") return sideOfPrefix(range, version);
	const fromLower = lower === "" ? 1 : compareGradleVersions(version, lower);
	if (fromLower < 0 || fromLower === 0 && open !== "[") return "below";
	const fromUpper = upper === "" ? -1 : compareGradleVersions(version, upper);
	return fromUpper > 0 || fromUpper === 0 && close !== "]" ? "above" : "within";
}
function sideOfPrefix(range, version) {
	if (!range.endsWith("+")) return "below";
	const prefix = range.slice(0, -1).replace(/[.-]$/, "");
	if (prefix === "" || version === prefix || /^[.-]/.test(version.slice(prefix.length)) && version.startsWith(prefix)) return "within";
	return compareGradleVersions(version, prefix) < 0 ? "below" : "above";
}
// src/manifests/java/gradle/extension-values.ts
function extensionValues({ scripts, ancestors }, extension, property) {
	return [...scripts, ...ancestors].flatMap(({ nodes }) => valuesIn(nodes, extension, property));
}
function valuesIn(nodes, extension, property) {
	return statementsOf(nodes).flatMap((statement) => {
		const blocks = blocksOf(statement);
		if (!isWord(statement[0], extension)) return blocks.flatMap((block) => valuesIn(block, extension, property));
		return blocks.flatMap(statementsOf).flatMap(([word, ...rest]) => {
			if (!isWord(word, property)) return [];
			const last = contentOf(rest.at(-1), "(");
			const given = isMark(rest[0], "=") ? rest.slice(1) : last ?? rest;
			return given.length === 0 ? [] : [given];
		});
	});
}
// src/manifests/java/gradle/versions/managed-versions.ts
function outsideBoms({ outside, bounds }, { properties, order = "gradle" } = {}) {
	const view = {
		manifests: [],
		has: () => false,
		list: () => [],
		text: () => "",
		...bounds && { bounds },
		...outside && { outside }
	};
	withMavenProperties(view, properties ?? /* @__PURE__ */ new Map());
	const known = /* @__PURE__ */ new Map();
	async function read(bom) {
		const pom = await outsidePom(bom, view);
		if (pom === null) return null;
		try {
			const lineage = await lineageOf(pom, view, none, order === "gradle" ? "platform" : "bom");
			return tableOf(await managedDependencies(lineage, view, none, order), order);
		} catch (thrown) {
			if (thrown instanceof Fault && thrown.code !== "time-budget") return null;
			throw thrown;
		}
	}
	function tableAt(bom) {
		const asked = countOutsidePoms(view);
		const before = known.get(bom);
		if (before?.asked === asked) return before.stated;
		const stated = read(bom);
		known.set(bom, {
			asked,
			stated
		});
		return stated;
	}
	return { async lookUp(bom, name) {
		for (;;) {
			const table = await tableAt(bom);
			if (table === null) return { unknown: [{
				kind: "imported BOM",
				coordinates: bom
			}] };
			const entry = table.entries.get(name);
			const [first, ...more] = entry?.outranking ?? table.missing;
			if (first === void 0) return versionOf(entry);
			const isAsked = knownOutsidePom(first.coordinates, view) !== void 0;
			if (first.kind === "parent" || isAsked) return { unknown: [first, ...more] };
			await outsidePom(first.coordinates, view);
		}
	} };
}
const none = () => null;
function tableOf({ managed, missing }, order) {
	const entries = /* @__PURE__ */ new Map();
	for (const [key, entry] of managed) {
		const [group, artifact, , classifier] = key.split("\0");
		const name = `${group}:${artifact}`;
		const before = entries.get(name);
		if (order === "maven" && (classifier !== "" || before !== void 0)) continue;
		entries.set(name, before === void 0 ? entry : higher(before, entry));
	}
	return {
		entries,
		missing
	};
}
function higher(one, other) {
	const [open] = [one, other].filter(({ outranking }) => outranking.length > 0);
	if (open !== void 0) return open;
	const [left, right] = [one.version?.value ?? null, other.version?.value ?? null];
	if (left === null) return one;
	return right === null || compareGradleVersions(right, left) > 0 ? other : one;
}
function versionOf(entry) {
	const version = entry?.version ?? null;
	if (entry === void 0 || version === null) return { version: null };
	if (version.value !== null) {
		const managed = gradleVersion({ require: version.value });
		return { version: managed && {
			...managed,
			...entry.from !== null && { managedBy: entry.from }
		} };
	}
	return { unknown: [{
		kind: "property",
		name: version.missing.name
	}] };
}
// src/manifests/java/gradle/micronaut.ts
function micronautPlatform(build, scope) {
	const version = extensionValues(build, "micronaut", "version").map((value) => scope.evaluate(value)).find(({ missing }) => missing === null)?.text ?? scope.textOf("micronautVersion") ?? "?";
	const [major = ""] = version.split(".");
	return `${Number.parseInt(major, 10) < 4 ? "io.micronaut:micronaut-bom" : "io.micronaut.platform:micronaut-platform"}:${version}`;
}
// src/manifests/java/gradle/platforms.ts
const everywhere = {
	test: false,
	configuration: "",
	isEnforced: false
};
function platformsOf(seen, { findings, build, scope }) {
	return [...seen.filter(({ entry }) => entry.isPlatform && entry.manner !== "spring").map(platformOf), ...findings.some(isMicronaut) ? [{
		...everywhere,
		bom: micronautPlatform(build, scope)
	}] : []];
}
function isMicronaut(finding) {
	return finding.kind === "plugin" && finding.id.startsWith("io.micronaut.");
}
function platformOf({ entry, test, configuration }) {
	const { name, version } = entry.notation;
	return {
		bom: `${name}:${version?.version ?? "?"}`,
		test,
		configuration,
		isEnforced: entry.manner === "enforced"
	};
}
function reachesFrom(from, { test, configuration }) {
	return (test || !from.test) && reaches(from.configuration, configuration);
}
async function managedBy(platforms, name, boms) {
	const found = [];
	const unknown = [];
	for (const { bom } of platforms) {
		const stated = await boms.lookUp(bom, name);
		if ("unknown" in stated) unknown.push(...stated.unknown);
		else if (stated.version !== null) found.push(stated.version);
	}
	return {
		found,
		unknown
	};
}
// src/manifests/java/gradle/spring-management.ts
function springManagementOf(findings, scope, repository) {
	const plugins = new Set(findings.flatMap((each) => each.kind === "plugin" ? each.id : []));
	const entries = findings.filter(isManaging);
	if (!plugins.has("io.spring.dependency-management") && entries.length === 0) return null;
	const boms = lastOfEach([...plugins.has("org.springframework.boot") ? [{
		coordinates: `${bootBom}:${scope.versionOf(springBoot) ?? "?"}`,
		test: false,
		own: empty
	}] : [], ...entries.filter(({ isPlatform }) => isPlatform).map(({ notation: { name, version }, test, properties: own = empty }) => ({
		coordinates: `${name}:${version?.version ?? "?"}`,
		test,
		own
	}))]);
	const shared = opened$1(scope, empty, repository);
	async function stated(name, test) {
		const own = entries.findLast((each) => !each.isPlatform && each.test === test && each.notation.name === name);
		if (own !== void 0) return { version: own.notation.version };
		for (const bom of boms.toReversed().filter((each) => each.test === test)) {
			const found = await (bom.own.size === 0 ? shared : opened$1(scope, bom.own, repository)).lookUp(bom.coordinates, name);
			if ("unknown" in found || found.version !== null) return found;
		}
		return { version: null };
	}
	return {
		boms: (test) => boms.flatMap((each) => test || !each.test ? each.coordinates : []),
		async lookUp(name, test) {
			const inTests = test ? await stated(name, true) : { version: null };
			return "unknown" in inTests || inTests.version !== null ? inTests : await stated(name, false);
		}
	};
}
const bootBom = "org.springframework.boot:spring-boot-dependencies";
const empty = /* @__PURE__ */ new Map();
function isManaging(finding) {
	return "notation" in finding && finding.manner === "spring";
}
function lastOfEach(boms) {
	const nameOf = ({ coordinates, test }) => `${test} ${coordinates.split(":", 2).join(":")}`;
	const last = new Map(boms.map((bom) => [nameOf(bom), bom]));
	return boms.filter((bom) => last.get(nameOf(bom)) === bom);
}
function opened$1(scope, own, repository) {
	return outsideBoms(repository, {
		order: "maven",
		properties: new Overrides(scope, own)
	});
}
var Overrides = class extends Map {
	#scope;
	#own;
	constructor(scope, own) {
		super();
		this.#scope = scope;
		this.#own = own;
	}
	get(name) {
		return this.#own.get(name) ?? (name === "version" ? null : this.#scope.textOf(name)) ?? (name === "kotlin.version" ? this.#scope.versionOf(kotlin) : null) ?? void 0;
	}
};
// src/manifests/java/gradle/versions/verified-versions.ts
function verifiedVersions(root, repository) {
	return verifiedAt(posix.join(root, "gradle/verification-metadata.xml"), repository);
}
const verifiedAt = perRepository(read);
async function read(path, repository) {
	if (!repository.has(path)) return null;
	try {
		return verifiedIn(await parseXml(repository.text(path), path), path);
	} catch (thrown) {
		if (thrown instanceof Fault) return null;
		throw thrown;
	}
}
function verifiedIn(root, path) {
	const all = /* @__PURE__ */ new Set();
	const archives = /* @__PURE__ */ new Map();
	for (const list of childrenNamed(root, "components")) for (const component of childrenNamed(list, "component")) {
		const [group, artifact, version = ""] = [
			"group",
			"name",
			"version"
		].map((attribute) => component.attributes.get(attribute));
		const name = `${group}:${artifact}`;
		all.add(`${name}:${version}`);
		if (!childrenNamed(component, "artifact").some(isArchive)) continue;
		archives.set(name, (archives.get(name) ?? /* @__PURE__ */ new Set()).add(version));
	}
	return {
		path,
		versionOf(name, boms) {
			const [only = null, another] = archives.get(name) ?? [];
			return another === void 0 && boms.length > 0 && boms.every((bom) => all.has(bom)) ? only : null;
		}
	};
}
function isArchive({ attributes }) {
	return /(?<!-sources|-javadoc)\.(?:jar|aar)$/.test(attributes.get("name") ?? "");
}
// src/manifests/java/gradle/selected-versions.ts
async function selectedVersions(path, repository, reading) {
	const { findings, scope, build } = reading;
	const given = extensionValues(build, "dependencyManagement", "overriddenByDependencies");
	const seen = await seenBy(path, repository, reading);
	const project = {
		root: build.root,
		repository,
		boms: outsideBoms(repository),
		platforms: platformsOf(seen, reading),
		byName: Map.groupBy(seen, ({ entry }) => entry.notation.name),
		constrained: new Set(seen.filter(({ entry }) => entry.kind === "constraint").map(({ entry }) => entry.notation.name)),
		spring: springManagementOf(findings, scope, repository),
		outranksWritten: given.some(([value]) => isWord(value, "false"))
	};
	return (dependency) => select(dependency, project);
}
async function select(dependency, project) {
	const { notation, isPlatform, test } = dependency;
	const { name, version, missing } = notation;
	if (version === null ? missing !== null : isPlatform) return certain(version);
	const platforms = project.platforms.filter((each) => reachesFrom(each, dependency));
	const namesakes = project.byName.get(name) ?? [];
	const isAlone = namesakes.length === 1 || version !== null && !project.constrained.has(name);
	if (project.spring === null && platforms.length === 0 && isAlone) return certain(version);
	if (version === null) {
		const verified = await verifiedVersion(name, [...project.spring?.boms(test) ?? [], ...platforms.map(({ bom }) => bom)], project);
		if (verified !== null) return certain(verified);
	}
	return await selectedBySpring(dependency, project) ?? agreed(dependency, platforms, namesakes, project);
}
async function verifiedVersion(name, managing, { root, repository }) {
	if (managing.length === 0) return null;
	const verified = await verifiedVersions(root, repository);
	const version = gradleVersion({ require: verified?.versionOf(name, managing) ?? null });
	return version && {
		...version,
		managedBy: verified?.path ?? ""
	};
}
async function selectedBySpring({ notation: { name, version }, test }, { spring, outranksWritten, repository }) {
	if (spring === null) return null;
	if (version !== null && !outranksWritten) return certain(version);
	const managed = await spring.lookUp(name, test);
	if ("unknown" in managed) return version === null ? {
		version,
		unknown: managed.unknown
	} : certain(opened(version, repository));
	return managed.version === null ? null : certain(inPlaceOf(version, managed.version));
}
async function agreed(dependency, platforms, namesakes, { boms, repository }) {
	const { name, version } = dependency.notation;
	const { true: enforcing = [], false: asking = [] } = Object.groupBy(platforms, ({ isEnforced }) => isEnforced ? "true" : "false");
	const enforced = await managedBy(enforcing, name, boms);
	const constraints = versionsOf(namesakes.filter(({ entry, isEnforced }) => isEnforced && entry.kind === "constraint"), dependency);
	const forced = [...enforced.found, ...constraints];
	if (forced.length > 0) return certain(inPlaceOf(version, agreedVersion(forced)));
	const others = await managedBy(asking, name, boms);
	const unknown = [...enforced.unknown, ...others.unknown];
	if (version?.isStrict === true) return certain(version);
	if (unknown.length > 0 && version === null) return {
		version,
		unknown
	};
	const best = agreedVersion([...versionsOf(namesakes.filter(({ entry }) => version === null || entry === dependency || entry.kind === "constraint"), dependency), ...others.found]);
	return certain(best && unknown.length > 0 ? opened(best, repository) : inPlaceOf(version, best));
}
function versionsOf(seen, dependency) {
	return seen.filter((each) => reachesFrom(each, dependency)).flatMap(({ entry }) => entry.notation.version ?? []);
}
function opened(version, { outside }) {
	return outside === void 0 ? version : {
		...version,
		isOpen: true
	};
}
function certain(version) {
	return {
		version,
		unknown: []
	};
}
function inPlaceOf(written, selected) {
	if (selected === null || written === null || written.version === selected.version) return selected;
	return {
		...selected,
		written: written.version
	};
}
// src/manifests/java/gradle/warnings.ts
const lock = "lock the build with `gradle dependencies --write-locks`";
const constructs = {
	value: {
		fact: (subject) => `The repository does not state which package \`${subject}\` is`,
		next: `Write the coordinates, or ${lock}.`
	},
	helper: {
		fact: (subject) => `\`${subject}\` may declare dependencies, and the repository does not define it`,
		next: `Declare the dependencies in the script, or ${lock}.`
	},
	"remote-script": {
		fact: (subject) => `The script ${subject} is not in the repository and may declare dependencies`,
		next: `Move the script into the repository, or ${lock}.`
	},
	"missing-script": {
		fact: (subject) => `The script ${subject} does not exist`,
		next: "Fix the line that applies it, or restore the script."
	},
	"outside-script": {
		fact: (subject) => `The script ${subject} is outside the workspace and may declare dependencies`,
		next: `Move the script into the repository, or ${lock}.`
	},
	"script-path": {
		fact: (subject) => `The script \`${subject}\` that is applied cannot be found or read`,
		next: `Write its path as a text, or ${lock}.`
	},
	"absent-build": {
		fact: (subject) => `The included build ${subject} is not in the repository, and its plugins may declare dependencies`,
		next: `Move the build into the repository, or ${lock}.`
	},
	plugin: {
		fact: (subject) => `The source of the plugin \`${subject}\` of this repository cannot be found`,
		next: `Put the class into a file below src/main, or ${lock}.`
	},
	"outside-plugin": {
		fact: (subject) => `The plugin \`${subject}\` is not in the repository and no public one that is known, and may declare dependencies`,
		next: `Declare the dependencies in the script and ${lock}.`
	}
};
const codes = {
	"missing-script": "include-missing",
	"outside-script": "include-outside"
};
function unknownWarning(finding, path) {
	const { construct, subject } = finding;
	const { fact, next } = constructs[construct];
	const cause = {
		fact: fact(subject),
		subject: placeOf(finding),
		next
	};
	return {
		code: codes[construct] ?? "names-unresolved",
		message: `${path}: ${cause.fact}. ${next}`,
		...lineOf(finding, path),
		cause
	};
}
function unreadableWarning(path) {
	const fact = "A file with the name of a Gradle script cannot be read as one";
	const next = "Fix it, or add it to `exclude` when it is not a build script.";
	return {
		code: "names-unresolved",
		message: `${path} has the name of a Gradle script, but cannot be read as one. ${next}`,
		cause: {
			fact,
			subject: path,
			next
		}
	};
}
function placeOf({ path, line }) {
	return `${path}:${line}`;
}
function lineOf(place, path) {
	return place.path === path ? { line: place.line } : {};
}
// src/manifests/java/gradle/version-warnings.ts
function unknownVersions(finding, unknown, { build, findings }, { outside }) {
	const { path } = build.script;
	if (unknown.length > 0 && outside !== void 0) return unknown.map((reason) => {
		const { fact, next } = causeOf(reason, outside);
		return warning(finding, path, {
			fact,
			next
		});
	});
	return [warning(finding, path, {
		fact: versionFact(finding.notation.missing, bomsIn(findings)),
		next: `Write the version, or ${lock}.`
	})];
}
function warning(finding, path, { fact, next }) {
	const { name } = finding.notation;
	return {
		code: "version-unresolved",
		message: `The version of ${name} is unknown: ${goingOn(fact)}. Without it the package is left out, because Cortex accepts no coordinate without a version. ${next}`,
		...lineOf(finding, path),
		cause: {
			fact,
			subject: name,
			next
		}
	};
}
function bomsIn(findings) {
	const boms = findings.flatMap((finding) => finding.kind === "dependency" && finding.isPlatform ? finding.notation.name : []);
	return [...new Set(boms)];
}
function versionFact(missing, boms) {
	if (missing === "an expression") return "Code in a script makes it";
	if (missing !== null) return `\`${missing}\` is not defined in the repository as a text`;
	if (boms.length === 0) return "Gradle scripts declare it without a version";
	return `The versions that ${boms.map((bom) => `\`${bom}\``).join(" and ")} manages are not in the repository`;
}
// src/manifests/java/gradle-build.ts
async function parseGradleBuild(text, path, repository) {
	try {
		const { nodes } = scriptOf(text, path, repository);
		const template = templateMark(nodes);
		if (template !== null) return {
			packages: [],
			template
		};
	} catch (thrown) {
		if (!(thrown instanceof Fault) || isNamed(path, repository)) throw thrown;
		return {
			packages: [],
			unresolved: true,
			warnings: [unreadableWarning(path)]
		};
	}
	const role = roleOf(path, repository);
	if (role !== "project" && role !== "settings") return { packages: [] };
	const reading = await readProject(path, repository, text);
	const { findings, uses } = reading;
	const select = await selectedVersions(path, repository, reading);
	const packages = [];
	const warnings = [];
	for (const finding of findings) {
		if (finding.kind === "unknown") warnings.push(unknownWarning(finding, path));
		if (finding.kind !== "dependency") continue;
		const { version, unknown } = await select(finding);
		packages.push(toPackage(finding, version));
		if (version === null) warnings.push(...unknownVersions(finding, unknown, reading, repository));
	}
	const others = packages.flatMap(({ managedBy = "" }) => repository.has(managedBy) ? managedBy : []);
	return {
		packages,
		unresolved: findings.some(({ kind }) => kind === "unknown"),
		uses: [.../* @__PURE__ */ new Set([...uses, ...others])],
		warnings
	};
}
function templateMark(nodes) {
	for (const node of nodes) {
		if (isMark(node, "#")) return "#";
		if (node.kind !== "group") continue;
		const mark = ["%", "^"].find((each) => node.open === "{" && isMark(node.nodes[0], each));
		const found = mark === void 0 ? templateMark(node.nodes) : `{${mark}`;
		if (found !== null) return found;
	}
	return null;
}
function toPackage({ notation, test }, version) {
	return {
		name: notation.name,
		version: version?.version ?? null,
		development: test,
		resolved: version?.resolved === true,
		...version?.managedBy !== void 0 && { managedBy: version.managedBy },
		...version?.written !== void 0 && { written: version.written },
		...version?.isOpen === true && { isOpen: true }
	};
}
export { parseGradleBuild };
