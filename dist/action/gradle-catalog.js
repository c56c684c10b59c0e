import { Bt as goingOn, L as perRepository, en as Fault } from "../action.js";
import { b as isScript, g as roleOf, o as readProject, u as parseCatalog, y as isBelow } from "./java-parsers.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/java/gradle/catalog-uses.ts
function catalogUses(path, repository) {
	return usesBelow(posix.dirname(posix.dirname(path)), repository);
}
const usesBelow = perRepository(findUses);
const lock = /(?:^|\/)(?:gradle\.lockfile|gradle\/dependency-locks\/[^/]+|versions\.lock|dependencies\.lock|global\.lock)$/;
async function findUses(root, repository) {
	const below = repository.manifests.filter((path) => isBelow(path, root));
	const scripts = below.filter((path) => isScript(path) && roleOf(path, repository) === "project");
	const main = /* @__PURE__ */ new Set();
	const test = /* @__PURE__ */ new Set();
	let isWhole = scripts.length > 0;
	for (const script of scripts) {
		const findings = await findingsOf(script, repository);
		isWhole &&= findings !== null && !findings.some(({ kind }) => kind === "unknown");
		for (const finding of findings ?? []) if (finding.kind === "dependency") (finding.test ? test : main).add(finding.notation.name);
	}
	return {
		main,
		test,
		scripts,
		isWhole,
		isLocked: below.some((path) => lock.test(path))
	};
}
async function findingsOf(script, repository) {
	try {
		return (await readProject(script, repository)).findings;
	} catch (thrown) {
		if (thrown instanceof Fault) return null;
		throw thrown;
	}
}
// src/manifests/java/gradle-catalog.ts
async function parseGradleCatalog(text, path, repository) {
	const { libraries } = await parseCatalog(text, path);
	const uses = await catalogUses(path, repository);
	const declared = [...libraries.values()].filter(({ name }) => counts(name, uses));
	return {
		packages: declared.map((library) => toPackage(library, uses)),
		uses: uses.scripts,
		warnings: declared.flatMap((library) => versionWarning(library, path, uses))
	};
}
function counts(name, { main, test, isLocked, isWhole }) {
	return main.has(name) || test.has(name) || !isLocked || !isWhole;
}
function toPackage({ name, version }, { main, test, isWhole }) {
	const development = isWhole && test.has(name) && !main.has(name);
	return {
		name,
		version: version?.version ?? null,
		development,
		resolved: false
	};
}
function versionWarning({ name, version, missing }, path, { main, test }) {
	if (version !== null || main.has(name) || test.has(name)) return [];
	const fact = missing === null ? `${path} has libraries without a \`version\`` : `\`${missing}\` is not among the [versions] of ${path}`;
	const next = "Write the version.";
	return [{
		code: "version-unresolved",
		message: `The version of ${name} is unknown: ${goingOn(fact)}. Without it the package is left out, because Cortex accepts no coordinate without a version. ${next}`,
		cause: {
			fact,
			subject: name,
			next
		}
	}];
}
export { parseGradleCatalog };
