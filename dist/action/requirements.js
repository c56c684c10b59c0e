import { D as withoutOwn, E as readRequirements, F as constrain, O as linesOfFile, k as readLines } from "./python-parsers.js";
import { G as isNamedConstraints, H as isCompiled, K as isNamedRequirements, L as perRepository, T as withUnresolved } from "../action.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/python/compiled-requirements.ts
function compiledFrom(text, path, { has }) {
	if (!path.endsWith(".txt")) return [];
	const places = directoriesUpward(path);
	const sources = new Set([path.replace(/\.txt$/, ".in")].filter(has));
	const mayName = text.includes("#") && text.includes(".in");
	for (const [, written = ""] of mayName ? text.matchAll(source) : []) {
		const place = places.map((directory) => posix.join(directory, written)).find(has);
		if (place !== void 0) sources.add(place);
	}
	return [...sources];
}
const source = /^[^\S\n]*#[^\n]*?(?:[\s=]|-r[\s=])([\w./-]+\.in)(?=\s|$)/gm;
function directoriesUpward(path) {
	const parts = posix.dirname(path).split("/");
	return [...parts.map((_, index) => parts.slice(0, parts.length - index).join("/")), "."];
}
// src/manifests/python/constraints-only.ts
function isConstraintsOnly(path, text, repository) {
	if (isNamedConstraints(path)) return true;
	if (isAlone(repository)) return false;
	const { required, constraining } = linksOf(".", repository);
	if (!constraining.has(path) || required.has(path)) return false;
	return !isInstalled(path, text, repository);
}
function isAlone(repository) {
	return requirementsIn(".", repository).length <= 1;
}
function isInstalled(path, text, repository) {
	return isCompiled(text) || repository.has(path.replace(/\.txt$/, ".in")) || installed.test(posix.basename(path));
}
const installed = /^(?:[a-z]*[-_.]?requirements(?:[-_.](?:base|ci|common|core|dev\w*|docs?|extras?|lint|main|prod\w*|runtime|tests?))?|base|common|core|default|dev\w*|docs?|lint|main|prod\w*|runtime|tests?)\.(?:txt|in)$/i;
const requirementsIn = perRepository((_, { manifests }) => manifests.filter(isNamedRequirements));
const linksOf = perRepository((_, repository) => {
	const required = /* @__PURE__ */ new Set();
	const constraining = /* @__PURE__ */ new Set();
	for (const manifest of requirementsIn(".", repository)) for (const meaning of linesOrNone(manifest, repository)) if (meaning.kind === "include" && meaning.target !== null) (meaning.constraint ? constraining : required).add(meaning.target);
	return {
		required,
		constraining
	};
});
function linesOrNone(path, repository) {
	try {
		return linesOfFile(path, repository).meanings;
	} catch {
		return [];
	}
}
// src/manifests/python/requirements.ts
async function parseRequirements(text, path, repository) {
	const lines = isAlone(repository) ? readLines(text, path, repository) : linesOfFile(path, repository, text);
	if (isConstraintsOnly(path, text, repository)) return { packages: [] };
	const files = readRequirements(lines, path, repository);
	const { packages, addressed, constraints, included, constraining, warnings, filtered } = files;
	const foreign = await withoutOwn(files, repository);
	const uses = [.../* @__PURE__ */ new Set([...included, ...constraining])];
	const superseded = [...included, ...constraining.filter(isNamedConstraints)];
	const sources = compiledFrom(text, path, repository);
	return withUnresolved({
		packages: constrain(foreign, constraints),
		supersedes: [...new Set(superseded)],
		...sources.length > 0 && {
			covers: sources,
			partial: true
		},
		uses,
		altered: uses.length > 0 || filtered || warnings.length > 0 || foreign.length < packages.length || addressed && foreign.some(({ direct, package: { resolved } }) => direct && resolved),
		warnings
	});
}
export { parseRequirements };
