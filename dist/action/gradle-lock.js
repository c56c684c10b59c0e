import { $t as isRecord, en as Fault, nt as parseJson } from "../action.js";
import { i as Lines } from "./shared.js";
import { _ as scriptsBeside, m as isTest, p as projectsOf } from "./java-parsers.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/java/gradle/nebula-lock.ts
function parseNebulaLock(text, path, repository) {
	if (!/^\s*\{/.test(text)) return { packages: [] };
	const tables = parseJson(text, path);
	const packages = isRecord(tables) ? Object.entries(tables).flatMap(([key, value]) => packagesIn(key, value)) : [];
	return {
		packages,
		covers: packages.length === 0 ? [] : coveredBy$1(path, repository)
	};
}
function coveredBy$1(path, repository) {
	if (!path.endsWith("global.lock")) return scriptsBeside(path, ".", repository);
	const { scripts } = projectsOf(posix.join(posix.dirname(path), "build.gradle"), repository);
	return [...scripts.values()].flat();
}
function packagesIn(key, value) {
	if (!isRecord(value)) return [];
	const own = toPackage(key, value, false);
	const inner = Object.entries(value).flatMap(([name, each]) => toPackage(name, each, isTest(key)));
	return [...own, ...inner];
}
function toPackage(name, value, development) {
	const version = isRecord(value) ? value["locked"] : null;
	return typeof version === "string" && /^[^\s:]+:[^\s:]+$/.test(name) ? [{
		name,
		version,
		development,
		resolved: true
	}] : [];
}
// src/manifests/java/gradle/versions-lock.ts
const entry$1 = /^([^\s:]+:[^\s:]+):(\S+) \(\d+ constraints: [\da-f]+\)$/;
function parseVersionsLock(text, path, repository) {
	const packages = [];
	const lines = new Lines(text);
	let development = false;
	let other = null;
	while (lines.next()) {
		const line = lines.line().trim();
		const [, name, version] = entry$1.exec(line) ?? [];
		if (name !== void 0 && version !== void 0) packages.push({
			name,
			version,
			development,
			resolved: true
		});
		else if (line === "[Test dependencies]") development = true;
		else if (line !== "" && !line.startsWith("#")) other ??= lines.number;
	}
	if (packages.length === 0) return { packages };
	if (other !== null) throw malformedError$1(path, other);
	const { scripts } = projectsOf(posix.join(posix.dirname(path), "build.gradle"), repository);
	return {
		packages,
		covers: [...scripts.values()].flat()
	};
}
function malformedError$1(path, line) {
	return new Fault("manifest-invalid", `${path} has a line that is not \`group:artifact:version (N constraints: HASH)\`. Write it again with \`gradle writeVersionsLocks\`.`, {
		path,
		line
	});
}
// src/manifests/java/gradle-lock.ts
const singleConfiguration = /(?:^|\/)gradle\/dependency-locks\/([^/]+)\.lockfile$/;
const otherConfiguration = /(?:^|,)(?!\s*test)(?:(?!Test)[^,])*(?:,|$)/;
function parseGradleLock(text, path, repository) {
	if (/(?:^|\/)versions\.lock$/.test(path)) return parseVersionsLock(text, path, repository);
	if (/(?:^|\/)(?:dependencies|global)\.lock$/.test(path)) return parseNebulaLock(text, path, repository);
	const configuration = singleConfiguration.exec(path)?.[1];
	const packages = [];
	const lines = new Lines(text);
	let list = "";
	let development = false;
	while (lines.next()) {
		const found = usualEntry(lines, list) ?? anyEntry(lines, path);
		if (found === null) continue;
		const { name, version, configurations = configuration ?? "" } = found;
		if (configurations !== list) {
			list = configurations;
			development = !otherConfiguration.test(list);
		}
		packages.push({
			name,
			version,
			development,
			resolved: true
		});
	}
	return {
		packages,
		covers: packages.length === 0 ? [] : coveredBy(path, configuration, repository),
		...packages.length > 0 && { partial: true },
		...allClassPaths.every((name) => name.test(text)) && { hasAllNames: true }
	};
}
const allClassPaths = [
	/[=,]compileClasspath\b/,
	/[=,]runtimeClasspath\b/,
	/[=,]testCompileClasspath\b/,
	/[=,]testRuntimeClasspath\b/,
	/[=,]annotationProcessor\b/
];
const usual = /[$-9;<>-~]+:[!-9;<>-~]+:[!-9;<>-~]+=/y;
function usualEntry({ text, start, end }, known) {
	usual.lastIndex = start;
	if (!usual.test(text) || usual.lastIndex >= end) return null;
	const listStart = usual.lastIndex;
	const nameEnd = text.indexOf(":", text.indexOf(":", start) + 1);
	const configurations = text.slice(listStart, end);
	if (configurations !== known && !withoutBlanks.test(configurations)) return null;
	const version = text.slice(nameEnd + 1, listStart - 1);
	return {
		name: text.slice(start, nameEnd),
		version,
		configurations
	};
}
const withoutBlanks = /^[!-~]+$/;
const entry = /^(?<name>[^\s:=]+:[^\s:=]+):(?<version>[^\s:=]+)\s*(?:=(?<configurations>.*))?$/s;
function anyEntry(lines, path) {
	const line = lines.line().trim();
	if (line === "" || line.startsWith("#") || line.startsWith("empty=")) return null;
	const { name, version, configurations } = entry.exec(line)?.groups ?? {};
	if (name === void 0 || version === void 0) throw malformedError(path, lines.number);
	return {
		name,
		version,
		configurations
	};
}
function coveredBy(path, configuration, repository) {
	if (/(?:^|\/)(?:buildscript|settings)-[^/]*$/.test(path)) return [];
	return scriptsBeside(path, configuration === void 0 ? "." : "../..", repository);
}
function malformedError(path, line) {
	return new Fault("manifest-invalid", `${path} has a line that is not \`group:artifact:version=configurations\`. Write it again with \`gradle dependencies --write-locks\`.`, {
		path,
		line
	});
}
export { parseGradleLock };
