import { B as allMetadata, H as metadata, J as parseXml, L as packageReferences, R as packageNames, U as requireProject, V as attribute, W as sameName, z as evaluateProject } from "../action.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/dotnet/central-versions.ts
function centralVersions(elements, expand) {
	const versions = /* @__PURE__ */ new Map();
	for (const { element, conditional } of elements) {
		if (!sameName(element.name, "PackageVersion")) continue;
		const told = allMetadata(element, "Version");
		const included = attribute(element, "Include") ?? attribute(element, "Update");
		const removed = attribute(element, "Remove");
		if (told.length > 0 && included !== null) for (const name of packageNames(included, expand)) {
			const key = name.toLowerCase();
			const before = conditional ? versions.get(key) : void 0;
			versions.set(key, /* @__PURE__ */ new Set([...before ?? [], ...told]));
		}
		if (removed !== null && !conditional) for (const name of packageNames(removed, expand)) versions.delete(name.toLowerCase());
	}
	return versions;
}
// src/manifests/dotnet/parse-csproj.ts
async function parseCsproj(text, path, repository) {
	const project = {
		path,
		root: await parseXml(text, path)
	};
	requireProject(project.root, path);
	const central = !isProject(path);
	if (central && hasProjectBelow(path, repository)) return { packages: [] };
	const evaluation = await evaluateProject(project, repository);
	const { elements, expand } = evaluation;
	const versions = centralVersions(elements, expand);
	const resolved = (central ? centralReferences(evaluation, versions) : packageReferences(elements, expand)).map((reference) => resolve(reference, versions, expand));
	const packages = resolved.flatMap((each) => each.packages);
	return {
		packages,
		covers: evaluation.uses.filter((used) => posix.basename(used) === "Directory.Packages.props"),
		unresolved: evaluation.warnings.length > 0,
		uses: evaluation.uses,
		altered: central || !saysTheSame(project, packages),
		warnings: [...evaluation.warnings, ...resolved.flatMap(({ reference, unknown }) => unknown === null ? [] : [versionWarning(reference, unknown, path)])]
	};
}
function isProject(path) {
	return /\.(?:cs|fs|vb)proj$/i.test(path);
}
function hasProjectBelow(path, { manifests }) {
	const directory = posix.dirname(path);
	const prefix = directory === "." ? "" : `${directory}/`;
	return manifests.some((manifest) => manifest.startsWith(prefix) && isProject(manifest));
}
function centralReferences({ elements, expand }, versions) {
	const own = packageReferences(elements, expand);
	const known = new Set(own.map(({ name }) => name.toLowerCase()));
	const managed = elements.flatMap(({ element, path }) => {
		const isManaged = sameName(element.name, "PackageVersion") || sameName(element.name, "PackageReference");
		const written = attribute(element, "Include") ?? attribute(element, "Update");
		if (!isManaged || written === null) return [];
		const version = metadata(element, "Version");
		return packageNames(written, expand).flatMap((name) => {
			const key = name.toLowerCase();
			if (known.has(key)) return [];
			known.add(key);
			return [{
				name,
				versions: [...versions.get(key) ?? (version === null ? [] : [version])],
				development: false,
				path,
				line: element.line
			}];
		});
	});
	return [...own, ...managed];
}
function resolve(reference, central, expand) {
	const { name, development } = reference;
	const expanded = (reference.versions.length === 0 ? [...central.get(name.toLowerCase()) ?? []] : reference.versions).map(expand);
	const told = expanded.flatMap(({ values }) => values.map(exact));
	const versions = [...new Set(told)].filter((version) => version !== "");
	const property = expanded.find(({ unknown }) => unknown !== null)?.unknown;
	const missing = property === void 0 ? "it has no `Version`, and no Directory.Packages.props gives one" : `the property \`${property}\` is set nowhere in the repository`;
	return {
		reference,
		packages: (versions.length === 0 ? [null] : versions).map((version) => ({
			name,
			version,
			development,
			resolved: version !== null && !/[*[\](),]/.test(version)
		})),
		unknown: versions.length === 0 || property !== void 0 ? missing : null
	};
}
function exact(version) {
	return /^\[\s*([^\s,()[\]]+)\s*\]$/.exec(version)?.[1] ?? version.trim();
}
function saysTheSame({ root }, packages) {
	const items = descendants(root).filter((element) => sameName(element.name, "PackageReference") && attribute(element, "Include") !== null);
	return items.length === packages.length && items.every((item, at) => {
		const { name, version } = packages[at] ?? {};
		return attribute(item, "Include") === name && metadata(item, "Version") === version;
	});
}
function descendants(element) {
	return element.children.flatMap((child) => [child, ...descendants(child)]);
}
function versionWarning({ name, line, path: where }, unknown, path) {
	const warning = {
		code: "version-unresolved",
		message: `The version of ${name} is not told: ${unknown}. Until it is, the package goes without a version.`
	};
	return where === path ? {
		...warning,
		line
	} : warning;
}
export { parseCsproj };
