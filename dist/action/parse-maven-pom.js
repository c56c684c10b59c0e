import { G as xmlFile, J as parseXml, K as childText, X as pathFrom, Z as upward, q as childrenNamed } from "../action.js";
import { t as Fault } from "./problem.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/java/interpolation.ts
const maxLength = 1e3;
function interpolator(lineage) {
	const model = modelValues(lineage);
	const known = /* @__PURE__ */ new Map();
	const asking = /* @__PURE__ */ new Set();
	function property(name) {
		const before = known.get(name);
		if (before !== void 0) return before;
		if (asking.has(name)) throw circle$2(lineage, [...asking], name);
		const text = model.get(name) ?? lineage.configured.properties.get(name) ?? definition(lineage, name) ?? model.get(`project.${name}`);
		if (text === void 0) return {
			value: null,
			missing: name
		};
		asking.add(name);
		const told = interpolate(text);
		asking.delete(name);
		const value = told.value !== null && told.value.length > maxLength ? {
			value: null,
			missing: name
		} : told;
		known.set(name, value);
		return value;
	}
	function interpolate(text) {
		let missing = null;
		const value = text.replace(/\$\{([^{}]*)\}/g, (written, name) => {
			const told = property(name.trim());
			missing ??= told.missing;
			return told.value ?? written;
		});
		return missing === null ? {
			value,
			missing
		} : {
			value: null,
			missing
		};
	}
	return interpolate;
}
function circle$2({ poms: [{ path }] }, asking, name) {
	const chain = [...asking.slice(asking.indexOf(name)), name].join(" → ");
	return new Fault("include-cycle", `${path} has a circle of properties: ${chain.slice(0, maxLength)}. Break it.`, { path });
}
function definition({ poms }, name) {
	return poms.find(({ properties }) => properties.has(name))?.properties.get(name);
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
function nearest({ poms }, list, interpolate) {
	const found = /* @__PURE__ */ new Map();
	for (const pom of poms) for (const written of pom[list]) {
		const named = nameOf$1(written, pom, interpolate, list === "managed");
		if (named === null) continue;
		const key = keyOf(named);
		const altered = named.altered || pom !== poms[0];
		if ((found.get(key)?.pom ?? pom) === pom) found.set(key, {
			...named,
			altered
		});
	}
	return found;
}
function keyOf({ groupId, artifactId, type, classifier }) {
	return `${groupId}\0${artifactId}\0${type}\0${classifier}`;
}
function nameOf$1(written, pom, interpolate, optional) {
	const groupId = interpolate(written.groupId);
	const artifactId = interpolate(written.artifactId);
	const told = (text) => interpolate(text).value ?? text;
	if (groupId.value !== null && artifactId.value !== null) return {
		groupId: groupId.value,
		artifactId: artifactId.value,
		type: told(written.type),
		classifier: told(written.classifier),
		scope: written.scope === null ? null : told(written.scope),
		written,
		pom,
		altered: groupId.value !== written.groupId || artifactId.value !== written.artifactId
	};
	if (optional) return null;
	throw new Fault("manifest-invalid", `${pom.path} names a dependency by the property \`${groupId.missing ?? artifactId.missing}\`, which the repository does not tell. Set it in <properties>, or exclude the file.`, {
		path: pom.path,
		line: written.line
	});
}
// src/manifests/java/effective-dependencies.ts
function effectiveDependencies(lineage, { managed, missing }) {
	const interpolate = interpolator(lineage);
	return [...nearest(lineage, "dependencies", interpolate).values()].map((named) => {
		const { groupId, artifactId, scope, pom, written } = named;
		const central = managed.get(keyOf(named));
		const told = written.version === null ? central?.version : interpolate(written.version);
		const version = told?.value == null ? null : exact(told.value);
		return {
			groupId,
			artifactId,
			version,
			scope: scope ?? central?.scope ?? null,
			unknown: unknown(told ?? null, missing),
			pom,
			line: written.line,
			altered: named.altered || version !== null && version !== written.version
		};
	});
}
function exact(version) {
	return /^\[([^\s,()[\]]+)\]$/.exec(version)?.[1] ?? version;
}
function unknown(told, remote) {
	if (told !== null && told.value !== null) return null;
	if (told !== null) return `the property \`${told.missing}\` is set nowhere in the repository`;
	if (remote.length === 0) return "it has no <version>";
	return `it comes from ${remote.join(" or ")}, not in the repository`;
}
// src/manifests/java/own-management.ts
function ownManagement(lineage, findPom) {
	const interpolate = interpolator(lineage);
	const managed = /* @__PURE__ */ new Map();
	const imports = [];
	const missing = lineage.missing === null ? [] : [`the parent ${lineage.missing}`];
	for (const named of nearest(lineage, "managed", interpolate).values()) {
		const { scope, type } = named;
		const version = named.written.version === null ? null : interpolate(named.written.version);
		if (scope !== "import" || type !== "pom") {
			managed.set(keyOf(named), {
				version,
				scope
			});
			continue;
		}
		const found = findPom({
			...named,
			version: version?.value ?? ""
		});
		if (found === null) missing.push(`the imported ${named.groupId}:${named.artifactId}`);
		else imports.push(found);
	}
	const [{ path }, ...ancestors] = lineage.poms;
	return {
		path,
		managed,
		imports,
		missing,
		uses: ancestors.map((pom) => pom.path)
	};
}
// src/manifests/java/maven-config.ts
const property = /(?:^|\s)(?:-D\s*|--define(?:\s+|=))([^\s=]+)=(\S*)/g;
function mavenConfig(path, repository) {
	const file = upward(path, ".mvn/maven.config").find((candidate) => repository.has(candidate));
	if (file === void 0) return {
		path: null,
		properties: /* @__PURE__ */ new Map()
	};
	const entries = [...repository.text(file).matchAll(property)];
	return {
		path: file,
		properties: new Map(entries.map(([, name = "", value = ""]) => [name, value]))
	};
}
// src/manifests/java/pom.ts
function readPom(root, path) {
	if (root.name !== "project") throw new Fault("manifest-invalid", `${path} is XML, but its root is <${root.name}> and not <project>. Fix the file, or add it to \`exclude\`.`, {
		path,
		line: root.line
	});
	const profiles = nested(root, "profiles", "profile");
	const active = activeProfiles(profiles);
	const parts = [root, ...active];
	return {
		path,
		groupId: childText(root, "groupId"),
		artifactId: childText(root, "artifactId"),
		version: childText(root, "version"),
		parent: parentOf(root),
		properties: new Map(parts.flatMap(propertiesOf)),
		dependencies: parts.flatMap((part) => dependenciesOf(part, path)),
		managed: parts.flatMap((part) => childrenNamed(part, "dependencyManagement").flatMap((element) => dependenciesOf(element, path))),
		inactive: profiles.some((profile) => !active.includes(profile) && dependenciesOf(profile, path).length > 0)
	};
}
function activeProfiles(profiles) {
	const unset = profiles.filter((profile) => activations(profile).some(asksUnset));
	if (unset.length > 0) return unset;
	return profiles.filter((profile) => activations(profile).some((activation) => childText(activation, "activeByDefault") === "true"));
}
function activations(profile) {
	return childrenNamed(profile, "activation");
}
function asksUnset(activation) {
	const [property, ...others] = activation.children.filter(({ name }) => name !== "activeByDefault");
	if (property?.name !== "property" || others.length > 0) return false;
	const value = childText(property, "value");
	const name = childText(property, "name") ?? "";
	return value === null ? name.startsWith("!") : value.startsWith("!");
}
function parentOf(root) {
	const [element] = childrenNamed(root, "parent");
	if (element === void 0) return null;
	const written = childrenNamed(element, "relativePath").length > 0;
	return {
		groupId: childText(element, "groupId") ?? "",
		artifactId: childText(element, "artifactId") ?? "",
		version: childText(element, "version") ?? "",
		relativePath: written ? childText(element, "relativePath") : "../pom.xml"
	};
}
function propertiesOf(part) {
	return childrenNamed(part, "properties").flatMap(({ children }) => children.map(({ name, text }) => [name, text.trim()]));
}
function dependenciesOf(part, path) {
	return nested(part, "dependencies", "dependency").map((element) => ({
		groupId: childText(element, "groupId") ?? nameless(element, "groupId", path),
		artifactId: childText(element, "artifactId") ?? nameless(element, "artifactId", path),
		version: childText(element, "version"),
		scope: childText(element, "scope"),
		type: childText(element, "type") ?? "jar",
		classifier: childText(element, "classifier") ?? "",
		line: element.line
	}));
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
// src/manifests/java/pom-lineage.ts
async function lineageOf(pom, repository, findPom = () => null) {
	const poms = [pom];
	const configured = mavenConfig(pom.path, repository);
	for (let { parent } = pom; parent !== null;) {
		const found = await atRelativePath(poms.at(-1) ?? pom, parent, repository) ?? await readAt(findPom(parent), repository);
		if (found === null) return {
			poms,
			missing: coordinates(parent),
			configured
		};
		if (poms.some(({ path }) => path === found.path)) throw circle$1(poms, found);
		if (poms.length > mostAncestors) throw tooDeep$1(pom.path);
		poms.push(found);
		({parent} = found);
	}
	return {
		poms,
		missing: null,
		configured
	};
}
const mostAncestors = 50;
async function readAt(path, repository) {
	return path === null ? null : readPom(await xmlFile(path, repository), path);
}
async function atRelativePath(pom, parent, repository) {
	if (parent.relativePath === null) return null;
	const written = pathFrom(pom.path, parent.relativePath);
	const found = await readAt((written === null ? [] : [written, posix.join(written, "pom.xml")]).find((candidate) => isFile(candidate) && repository.has(candidate)) ?? null, repository);
	return found !== null && isParent(found, parent) ? found : null;
}
function isFile(path) {
	return path.endsWith(".xml") || path.endsWith(".pom");
}
function isParent(pom, { groupId, artifactId, version }) {
	const ownVersion = pom.version ?? pom.parent?.version ?? null;
	return pom.artifactId === artifactId && matches(pom.groupId ?? pom.parent?.groupId ?? null, groupId) && matches(ownVersion, version);
}
function matches(own, asked) {
	return own === asked || own?.includes("${") === true || asked.includes("${");
}
function coordinates({ groupId, artifactId, version }) {
	return `${groupId}:${artifactId}:${version}`;
}
function tooDeep$1(path) {
	return new Fault("manifest-invalid", `${path} has more than ${mostAncestors} ancestors. Shorten the chain of parents, or add the file to \`exclude\`.`, { path });
}
function circle$1(poms, found) {
	const [first] = poms;
	const chain = [...poms, found].map(({ path }) => path).join(" → ");
	return new Fault("include-cycle", `${chain} is a circle of parents. Break it.`, { path: first?.path ?? found.path });
}
// src/manifests/java/managed-dependencies.ts
async function managedDependencies(lineage, repository, findPom) {
	const { own, whole } = knownOf(repository);
	async function withImports(pom, chain) {
		const imported = [];
		for (const path of pom.imports) imported.push(await imports(path, chain));
		const depth = 1 + Math.max(0, ...imported.map((each) => each.depth));
		if (depth > deepest) throw tooDeep(pom.path);
		const all = imported.map(({ management }) => management);
		return whole.get(pom.path) ?? {
			management: merged([pom, ...all], pom.imports),
			depth
		};
	}
	async function imports(path, importing) {
		const before = whole.get(path);
		if (before !== void 0) return before;
		const chain = [...importing, path];
		if (importing.includes(path)) throw circle(chain);
		if (chain.length > deepest) throw tooDeep(path);
		const reading = own.get(path) ?? read(path);
		own.set(path, reading);
		const found = await withImports(await reading, chain);
		whole.set(path, found);
		return found;
	}
	async function read(path) {
		return ownManagement(await lineageOf(readPom(await xmlFile(path, repository), path), repository, findPom), findPom);
	}
	const pom = ownManagement(lineage, findPom);
	return (await withImports(pom, [pom.path])).management;
}
const deepest = 51;
const known$1 = /* @__PURE__ */ new WeakMap();
function knownOf(repository) {
	const found = known$1.get(repository) ?? {
		own: /* @__PURE__ */ new Map(),
		whole: /* @__PURE__ */ new Map()
	};
	known$1.set(repository, found);
	return found;
}
function merged(all, imports) {
	const managed = /* @__PURE__ */ new Map();
	for (const each of all) for (const [key, entry] of each.managed) if (!managed.has(key)) managed.set(key, entry);
	return {
		managed,
		missing: [...new Set(all.flatMap(({ missing }) => missing))],
		uses: [.../* @__PURE__ */ new Set([...imports, ...all.flatMap(({ uses }) => uses)])]
	};
}
function tooDeep(path) {
	return new Fault("manifest-invalid", `A chain of more than 50 imported POMs leads through ${path}. Shorten it, or add its files to \`exclude\`.`, { path });
}
function circle(chain) {
	const [path = ""] = chain;
	return new Fault("include-cycle", `${chain.join(" → ")} is a circle of imported POMs. Break it.`, { path });
}
// src/manifests/java/workspace-modules.ts
const known = /* @__PURE__ */ new WeakMap();
function workspaceModules(repository) {
	const modules = known.get(repository) ?? findModules(repository);
	known.set(repository, modules);
	return modules;
}
async function findModules(repository) {
	const modules = /* @__PURE__ */ new Map();
	for (const path of repository.manifests) {
		if (!/(?:^|\/)pom\.xml$/.test(path)) continue;
		const [name, version] = await coordinatesAt(path, repository) ?? [];
		if (name !== void 0) modules.set(name, {
			path,
			version: version ?? null
		});
	}
	return modules;
}
async function coordinatesAt(path, repository) {
	try {
		const interpolate = interpolator(await lineageOf(readPom(await xmlFile(path, repository), path), repository));
		const name = interpolate("${project.groupId}:${project.artifactId}").value;
		return name === null ? null : [name, interpolate("${project.version}").value];
	} catch (thrown) {
		if (thrown instanceof Fault) return null;
		throw thrown;
	}
}
// src/manifests/java/parse-maven-pom.ts
async function parseMavenPom(text, path, repository) {
	const pom = readPom(await parseXml(text, path), path);
	const modules = await workspaceModules(repository);
	const findPom = finder(modules);
	const lineage = await lineageOf(pom, repository, findPom);
	const management = await managedDependencies(lineage, repository, findPom);
	const declared = effectiveDependencies(lineage, management);
	const dependencies = declared.filter((dependency) => !modules.has(nameOf(dependency)));
	const config = lineage.configured.path;
	return {
		packages: dependencies.map(toPackage),
		uses: config === null ? management.uses : [...management.uses, config],
		altered: pom.inactive || dependencies.length < declared.length || dependencies.some(({ altered }) => altered),
		warnings: dependencies.flatMap((dependency) => versionWarning(dependency, path))
	};
}
function finder(modules) {
	return ({ groupId, artifactId, version }) => {
		const module = modules.get(`${groupId}:${artifactId}`);
		if (module === void 0) return null;
		return module.version === null || module.version === version ? module.path : null;
	};
}
function nameOf({ groupId, artifactId }) {
	return `${groupId}:${artifactId}`;
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
function versionWarning(dependency, path) {
	const { unknown, pom, line } = dependency;
	if (unknown === null) return [];
	const warning = {
		code: "version-unresolved",
		message: `The version of ${nameOf(dependency)} is not told: ${unknown}. Until it is, the package is left out, but where the file goes to Cortex as it is.`
	};
	return [pom.path === path ? {
		...warning,
		line
	} : warning];
}
export { parseMavenPom };
