import { c as itemList, d as attribute, f as metadata, l as expandValue, m as sameName, o as packagesOf, p as requireProject, r as projectAt, s as readLock, t as isUsualLock } from "./dotnet-parsers.js";
import { A as isProject, O as isApp, k as isCentral } from "../action.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/dotnet/csproj.ts
async function parseCsproj(text, path, repository) {
	const central = !isProject(path);
	const project = await projectAt(path, repository, text);
	requireProject(project.root, path);
	if (central && hasProjectBelow(path, repository)) return { packages: [] };
	const resolved = (central ? centralReferences(project) : project.references).map((reference) => resolve(reference, project));
	const locked = await lockOfOwnName(project, repository);
	const declared = resolved.flatMap((each) => each.packages);
	const packages = locked === null ? declared : withLock(declared, locked);
	return {
		packages,
		supersedes: project.uses.filter(isCentral),
		unresolved: project.warnings.length > 0,
		uses: [...project.uses, ...locked === null ? [] : [locked.path]],
		altered: central || isApp(path) || !declaresTheSame(project.root, packages),
		warnings: [...project.warnings, ...resolved.flatMap(({ reference, unknown }) => unknown === null || locked !== null ? [] : [versionWarning(reference, unknown, path)])]
	};
}
function hasProjectBelow(path, { manifests }) {
	const directory = posix.dirname(path);
	const prefix = directory === "." ? "" : `${directory}/`;
	return manifests.some((manifest) => manifest.startsWith(prefix) && isProject(manifest));
}
function centralReferences({ items, references }) {
	const updates = items.map((evaluated) => {
		const { element, type } = evaluated;
		const written = attribute(element, "Update");
		if (written === null || type !== "packagereference") return evaluated;
		const attributes = new Map([...element.attributes, ["Include", written]]);
		return {
			...evaluated,
			element: {
				...element,
				attributes
			}
		};
	});
	const known = new Set(references.map(({ name }) => name.toLowerCase()));
	const managed = itemList(updates, ["packageversion", "packagereference"]).items.flatMap(({ name, scope, line, metadata: values }) => {
		if (known.has(name.toLowerCase())) return [];
		known.add(name.toLowerCase());
		return [{
			name,
			versions: [...values.get("version") ?? []].filter((version) => version !== ""),
			development: false,
			scope,
			line
		}];
	});
	return [...references, ...managed];
}
async function lockOfOwnName({ lockfile, references, isTest }, repository) {
	if (lockfile === null || isUsualLock(lockfile) || !repository.has(lockfile)) return null;
	const lock = readLock(repository.text(lockfile), lockfile);
	const privates = new Set(references.flatMap(({ name, development }) => development ? name.toLowerCase() : []));
	return {
		path: lockfile,
		packages: packagesOf(lock, lockfile, {
			privates,
			isTest
		})
	};
}
function withLock(declared, { packages }) {
	const names = new Set(packages.map(({ name }) => name.toLowerCase()));
	return [...packages, ...declared.filter(({ name }) => !names.has(name.toLowerCase()))];
}
function resolve(reference, { central, isTest }) {
	const { name, development, scope } = reference;
	const candidates = reference.versions.length === 0 ? [...central.get(name.toLowerCase()) ?? []] : reference.versions;
	const packageOf = (version) => ({
		name,
		version,
		development: development || isTest,
		resolved: version !== null && !/[*[\](),]/.test(version)
	});
	const plain = candidates.length === 1 ? candidates[0] : void 0;
	if (plain !== void 0 && plain !== "" && !plain.includes("$(")) return {
		reference,
		packages: [packageOf(exact(plain))],
		unknown: null
	};
	const expanded = candidates.map((text) => expandValue(text, scope));
	const known = expanded.flatMap(({ values }) => values.map(exact));
	const versions = [...new Set(known)].filter((version) => version !== "");
	const property = expanded.find(({ unknown }) => unknown !== null)?.unknown;
	const missing = property === void 0 ? "has no `Version`, and no Directory.Packages.props gives one" : `takes its version from \`${property}\`, which the repository does not set`;
	return {
		reference,
		packages: (versions.length === 0 ? [null] : versions).map(packageOf),
		unknown: versions.length === 0 || property !== void 0 ? missing : null
	};
}
function exact(version) {
	return /^\[\s*([^\s,()[\]]+)\s*\]$/.exec(version)?.[1] ?? version.trim();
}
function declaresTheSame(root, packages) {
	const items = descendants(root).filter((element) => sameName(element.name, "PackageReference") && attribute(element, "Include") !== null);
	return items.length === packages.length && items.every((item, at) => {
		const { name, version } = packages[at] ?? {};
		return attribute(item, "Include") === name && metadata(item, "Version") === version;
	});
}
function descendants(element) {
	return element.children.flatMap((child) => [child, ...descendants(child)]);
}
const next = "Until it is known, the package goes without a version.";
function versionWarning({ name, line, scope }, unknown, path) {
	return {
		code: "version-unresolved",
		message: `The reference to ${name} ${unknown}. ${next}`,
		...scope.path === path ? { line } : {},
		cause: {
			fact: `A package reference ${unknown}`,
			subject: name,
			next
		}
	};
}
export { parseCsproj };
