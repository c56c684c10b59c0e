// src/domain/python-version.ts
const release = String.raw`v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)`;
const pre = String.raw`(?:[-_.]?(?<pre>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?<preNumber>\d*))?`;
const post = String.raw`(?:-(?<implicit>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\d*))?`;
const dev = String.raw`(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d*))?`;
const local = String.raw`(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?`;
const pattern = new RegExp(`^\\s*${release}${pre}${post}${dev}${local}\\s*$`, "i");
const preLetters = /* @__PURE__ */ new Map([
	["alpha", "a"],
	["beta", "b"],
	["c", "rc"],
	["pre", "rc"],
	["preview", "rc"]
]);
const plain = /^[1-9]\d*(?:\.(?:0|[1-9]\d*))*\.[1-9]\d*$/;
function canonicalPythonVersion(version) {
	if (plain.test(version)) return version;
	const found = pattern.exec(version)?.groups;
	if (found === void 0) return version;
	const numbers = (found["release"] ?? "").split(".").map(number).join(".");
	const letter = found["pre"]?.toLowerCase();
	const postNumber = found["implicit"] ?? (found["post"] && (found["postNumber"] ?? ""));
	return [
		Number(found["epoch"] ?? 0) === 0 ? "" : `${number(found["epoch"] ?? "")}!`,
		numbers.replace(/(?:\.0)+$/, ""),
		letter && (preLetters.get(letter) ?? letter) + number(found["preNumber"] ?? ""),
		postNumber === void 0 ? "" : `.post${number(postNumber)}`,
		found["dev"] === void 0 ? "" : `.dev${number(found["devNumber"] ?? "")}`,
		found["local"] === void 0 ? "" : `+${found["local"].toLowerCase().replaceAll(/[-_.]/g, ".")}`
	].join("");
}
function number(digits) {
	return digits.replace(/^0+(?=\d)/, "") || "0";
}
// src/domain/names.ts
const normalized = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const canonical = {
	NODE: (name) => name,
	GO: (name) => name,
	PYTHON: (name) => normalized.test(name) ? name : name.replace(/[-_.]+/g, "-").toLowerCase(),
	NUGET: (name) => name.toLowerCase(),
	JAVA: (name) => name.includes(":") ? name.replaceAll(":", ".") : name
};
function canonicalName(packageType, name) {
	return canonical[packageType](name);
}
const goMod = "/go.mod";
function canonicalVersion(packageType, version) {
	return packageType === "GO" && version.endsWith(goMod) ? version.slice(0, -7) : version;
}
function comparableVersion(packageType, version) {
	if (packageType === "GO") return bareGoVersion(version);
	return packageType === "PYTHON" ? canonicalPythonVersion(version) : version;
}
function bareGoVersion(version) {
	return version.replace(/^v/, "").replace(/\+incompatible$/, "");
}
function canRepresent(packageType, versions) {
	return versions.length > 0 || packageType !== "JAVA" && packageType !== "GO";
}
export { comparableVersion as a, canonicalVersion as i, canRepresent as n, canonicalPythonVersion as o, canonicalName as r, bareGoVersion as t };
