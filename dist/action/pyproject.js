import { $t as isRecord, Kt as canonicalName, T as withUnresolved, _ as inlineProject, b as withConda, en as Fault, rt as beside, v as parseToml, w as warningOf } from "../action.js";
import { C as nothingFound, S as joinFound, _ as ownFields, b as listIn, d as withOwnProjects, f as toxRequirements, g as requirementIn508, p as namedRequirements, u as readProject, v as filesIn, w as requirementsInFiles, x as readSections, y as interpolated } from "./python-parsers.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/python/pipfile.ts
const settings = /* @__PURE__ */ new Set([
	"source",
	"requires",
	"pipenv",
	"pipfile",
	"scripts"
]);
function pipfileRequirements(file, path) {
	return Object.entries(file).flatMap(([category, dependencies]) => !settings.has(category) && isRecord(dependencies) ? namedRequirements(dependencies, category === "dev-packages", path) : []);
}
// src/manifests/python/setup-cfg-requirements.ts
async function setupCfgRequirements(text, path, repository) {
	const sections = readSections(text);
	const own = await ownFields(beside(path, "pyproject.toml"), repository);
	const options = valuesOf("options", sections);
	const extras = valuesOf("options.extras_require", sections);
	const values = [
		...own.has("dependencies") ? [] : [{
			value: options.get("install_requires"),
			development: false
		}],
		{
			value: options.get("tests_require"),
			development: true
		},
		...own.has("optional-dependencies") ? [] : [...extras.values(), ...extrasOfPbr(sections)].map((value) => ({
			value,
			development: false
		}))
	];
	const name = canonicalName("PYTHON", sections.get("metadata")?.get("name") ?? "");
	const found = joinFound(values.map(({ value = "", development }) => {
		const files = filesIn(value);
		return files === null ? {
			...nothingFound,
			requirements: stated(listIn(value), development, path)
		} : requirementsInFiles(files, path, repository, development);
	}));
	const tox = sections.has("tox:tox") ? toxRequirements(text, path, repository) : nothingFound;
	return joinFound([tox, {
		...found,
		requirements: found.requirements.filter((each) => canonicalName("PYTHON", each.name) !== name || name === "")
	}]);
}
function extrasOfPbr(sections) {
	return [...valuesOf("extras", sections).values()].map((value) => value.replaceAll(/^([\w.[\]-]+[^:;@\n]*):(?!\/)/gm, "$1;"));
}
function valuesOf(name, sections) {
	const section = sections.get(name) ?? /* @__PURE__ */ new Map();
	const known = new Map([...sections.get("DEFAULT") ?? [], ...section]);
	return new Map([...section].map(([key, value]) => [key, interpolated(value, known)]));
}
function stated(entries, development, path) {
	return entries.map((entry) => {
		const requirement = requirementIn508(entry, development);
		if (requirement !== null) return requirement;
		throw new Fault("manifest-invalid", `${path} has an entry that is not a requirement. Fix it as PEP 508 has it, or add the file to \`exclude\`.`, { path });
	});
}
// src/manifests/python/pyproject.ts
async function parsePyproject(text, path, repository) {
	const { requirements, uses, warnings, conda = [] } = await readFile(text, path, repository);
	const thirdParty = requirements.filter(({ local }) => !local);
	const reading = withUnresolved({
		packages: thirdParty.filter(({ name }) => name !== "").map(packageOf),
		...uses.length > 0 && { uses: [...new Set(uses)] },
		warnings: [...warnings, ...thirdParty.flatMap(({ cause }) => cause === null ? [] : warningOf(path, cause))]
	});
	return withConda(reading, path, conda);
}
function packageOf({ name, version, development, resolved, unused }) {
	const entry = {
		name,
		version,
		development,
		resolved
	};
	return unused ? {
		...entry,
		optional: true
	} : entry;
}
async function readFile(text, path, repository) {
	const name = posix.basename(path);
	if (/\.(?:cfg|ini)$/.test(name)) {
		const found = name === "tox.ini" ? toxRequirements(text, path, repository) : await setupCfgRequirements(text, path, repository);
		return {
			...found,
			requirements: await withOwnProjects(found.requirements, repository)
		};
	}
	if (name.endsWith(".py")) return await readProject(await inlineProject(text, path), path, repository);
	const root = await parseToml(text, path);
	if (name === "Pipfile") {
		const requirements = pipfileRequirements(isRecord(root) ? root : {}, path);
		return {
			...nothingFound,
			requirements: await withOwnProjects(requirements, repository)
		};
	}
	const tool = /^(hatch|pixi|tox)\.toml$/.exec(name)?.[1];
	return await readProject(tool === void 0 ? root : { tool: { [tool]: root } }, path, repository);
}
export { parsePyproject };
