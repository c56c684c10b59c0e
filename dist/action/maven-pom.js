import { en as Fault, it as pathFrom } from "../action.js";
import { x as parseXml } from "./shared.js";
import { A as outsideOf, C as managedDependencies, D as outsidePom, E as knownOutsidePom, M as interpolator, O as pomFile, a as versionWarnings, i as parentWarning, j as nearest, k as readPom, n as groupWarning, r as nameWarning, w as lineageOf } from "./java-parsers.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/java/is-template.ts
const places = /(?:^|\/)(src\/it|archetype-resources)\//;
const filtered = /@[\w.-]+@/;
function templateMark(pom) {
	const { path, groupId, artifactId, parent, dependencies, managed } = pom;
	return places.exec(path)?.[1] ?? placeholder(groupId, "groupId") ?? placeholder(artifactId, "artifactId") ?? filteredIn([pom]) ?? filteredIn(parent === null ? [] : [parent]) ?? filteredIn(dependencies) ?? filteredIn(managed);
}
function filteredIn(all) {
	for (const { groupId, artifactId, version } of all) {
		const found = filteredText(groupId) ?? filteredText(artifactId) ?? filteredText(version);
		if (found !== null) return found;
	}
	return null;
}
function filteredText(text) {
	return text?.includes("@") === true ? filtered.exec(text)?.[0] ?? null : null;
}
const directive = /^[^\S\n]*(#(?:set|if|foreach|parse|macro))[^\S\n]*\(/m;
function velocityDirective(text) {
	return directive.exec(text)?.[1] ?? null;
}
const ownPlaceholder = {
	groupId: /\$\{(?:(?:project|pom)\.)?groupId\}|\{\{.*\}\}|\$\w+/,
	artifactId: /\$\{(?:(?:project|pom)\.)?artifactId\}|\{\{.*\}\}|\$\w+/
};
function placeholder(text, element) {
	return ownPlaceholder[element].exec(text ?? "")?.[0] ?? null;
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
// src/manifests/java/effective-dependencies.ts
function effectiveDependencies(lineage, management) {
	const interpolate = interpolator(lineage);
	const { named, nameless } = nearest(lineage, "dependencies", interpolate);
	return {
		known: Array.from(named, ([key, each]) => effective(key, each, management, interpolate)),
		nameless
	};
}
function effective(key, named, { managed, missing }, interpolate) {
	const { groupId, artifactId, scope, pom, written } = named;
	const central = managed.get(key) ?? {
		version: null,
		scope: null,
		outranking: missing,
		from: null
	};
	const isCertain = central.outranking.length === 0;
	const own = written.version === null ? null : interpolate(written.version);
	const found = own ?? (isCertain ? central.version : null);
	const version = found?.value == null ? null : exact(found.value);
	const managing = own === null ? central.from : outsideOf(pom);
	return {
		groupId,
		artifactId,
		version,
		scope: scope ?? (isCertain ? central.scope : null),
		managedBy: version === null ? null : managing,
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
// src/manifests/java/resolved-dependencies.ts
async function resolvedDependencies(lineage, repository, findPom, isWanted) {
	for (;;) {
		const management = await managedDependencies(lineage, repository, findPom);
		const dependencies = effectiveDependencies(lineage, management);
		const boms = awaitedBoms(dependencies.known, isWanted, repository);
		if (boms.length === 0) return {
			...dependencies,
			management
		};
		await Promise.all(boms.map((coordinates) => outsidePom(coordinates, repository)));
	}
}
function awaitedBoms(dependencies, isWanted, repository) {
	if (repository.outside === void 0) return [];
	const first = dependencies.flatMap((dependency) => {
		const [reason] = dependency.unknown;
		return reason?.kind === "imported BOM" && isWanted(dependency) ? [reason.coordinates] : [];
	});
	return [...new Set(first)].filter((each) => knownOutsidePom(each, repository) === void 0);
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
		if (templateMark(pom) !== null) return null;
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
	const pom = await ownPom(text, path);
	if ("template" in pom) return pom;
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
async function ownPom(text, path) {
	try {
		return readPom(await parseXml(text, path), path);
	} catch (thrown) {
		const template = thrown instanceof Fault ? velocityDirective(text) : null;
		if (template === null) throw thrown;
		return {
			packages: [],
			template
		};
	}
}
async function readProject(pom, repository, modules) {
	const template = templateMark(pom);
	if (template !== null) return {
		packages: [],
		template
	};
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
	const { version, scope, managedBy } = dependency;
	return {
		name: nameOf(dependency),
		version,
		development: /^test(?:-only|-runtime)?$/.test(scope ?? ""),
		resolved: version !== null && !isRange(version),
		...managedBy !== null && { managedBy }
	};
}
function isRange(version) {
	return /[[\](),]/.test(version) || version === "LATEST" || version === "RELEASE";
}
export { parseMavenPom };
