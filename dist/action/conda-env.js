import { E as withoutLine, F as parseYaml, Jt as asArray, P as mappingOf, T as withUnresolved, U as isDevelopmentName, b as withConda } from "../action.js";
import { D as withoutOwn, E as readRequirements, F as constrain, k as readLines } from "./python-parsers.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/python/conda-env.ts
async function parseCondaEnv(text, path, repository) {
	if (!/^["']?dependencies["']?[^\S\n]*:/m.test(text)) return { packages: [] };
	const [root] = await parseYaml(text, path);
	const dependencies = asArray(mappingOf(root).get("dependencies"));
	const pip = dependencies.flatMap((entry) => textsIn(mappingOf(entry).get("pip")));
	const lines = readLines(pip.join("\n"), path, repository);
	const found = readRequirements(lines, path, repository);
	const development = isDevelopmentName(posix.basename(path));
	const packages = (await withoutOwn(found, repository)).map((stated) => ({
		...stated,
		package: {
			...stated.package,
			development
		}
	}));
	const uses = [.../* @__PURE__ */ new Set([...found.included, ...found.constraining])];
	const reading = withUnresolved({
		packages: constrain(packages, found.constraints),
		...uses.length > 0 && { uses },
		warnings: found.warnings.map(withoutLine)
	});
	return withConda(reading, path, textsIn(dependencies).flatMap(condaName));
}
function textsIn(value) {
	return asArray(value).filter((each) => typeof each === "string");
}
function condaName(entry) {
	return /^(?:[^\s:]+::)?([\w.-]+)/.exec(entry.trim())?.slice(1, 2) ?? [];
}
export { parseCondaEnv };
