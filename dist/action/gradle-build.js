import { t as Fault } from "./problem.js";
import { l as scriptOf, n as readProject, o as isNamed, s as roleOf, t as constrainedVersion } from "./java-parsers.js";
// src/manifests/java/gradle/warnings.ts
const lock = "lock the build with `gradle dependencies --write-locks`";
const constructs = {
	value: {
		fact: (subject) => `The repository does not say which package \`${subject}\` is`,
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
	"script-path": {
		fact: (subject) => `The script \`${subject}\` that is applied cannot be found or read`,
		next: `Write its path as a text, or ${lock}.`
	},
	plugin: {
		fact: (subject) => `The source of the plugin \`${subject}\` of this repository cannot be found`,
		next: `Put the class into a file below src/main, or ${lock}.`
	}
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
		code: construct === "missing-script" ? "include-missing" : "names-unresolved",
		message: `${path}: ${cause.fact}. ${next}`,
		...lineOf(finding, path),
		cause
	};
}
function versionWarning(finding, path, boms) {
	const { name, missing } = finding.notation;
	const fact = versionFact(missing, boms);
	const next = `Write the version, or ${lock}.`;
	return {
		code: "version-unresolved",
		message: `The version of ${name} is unknown: ${fact}. Without it the package is left out, because Cortex accepts no coordinate without a version. ${next}`,
		...lineOf(finding, path),
		cause: {
			fact,
			subject: name,
			next
		}
	};
}
function versionFact(missing, boms) {
	if (missing === "an expression") return "Code in a script makes it";
	if (missing !== null) return `\`${missing}\` is not defined in the repository as a text`;
	if (boms.length === 0) return "Gradle scripts declare it without a version";
	return `The versions that ${boms.map((bom) => `\`${bom}\``).join(" and ")} manages are not in the repository`;
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
// src/manifests/java/gradle-build.ts
async function parseGradleBuild(text, path, repository) {
	try {
		scriptOf(text, path, repository);
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
	const { findings, uses } = await readProject(path, repository, text);
	const packages = [];
	const warnings = [];
	for (const finding of findings) {
		if (finding.kind === "unknown") warnings.push(unknownWarning(finding, path));
		if (finding.kind !== "dependency") continue;
		const { name } = finding.notation;
		const version = finding.notation.version ?? await constrainedVersion(name, path, repository);
		packages.push(toPackage(finding, version));
		if (version === null) warnings.push(versionWarning(finding, path, bomsIn(findings)));
	}
	return {
		packages,
		unresolved: findings.some(({ kind }) => kind === "unknown"),
		uses,
		warnings
	};
}
function toPackage({ notation, test }, version) {
	return {
		name: notation.name,
		version: version?.version ?? null,
		development: test,
		resolved: version?.resolved === true
	};
}
function bomsIn(findings) {
	const boms = findings.flatMap((finding) => finding.kind === "dependency" && finding.isPlatform ? finding.notation.name : []);
	return [...new Set(boms)];
}
export { parseGradleBuild };
