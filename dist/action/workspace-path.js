const { posix } = process.getBuiltinModule("node:path");
// src/manifests/workspace-path.ts
const elsewhere = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/~])/;
function pathFrom(path, target) {
	const written = target.replaceAll("\\", "/");
	if (elsewhere.test(written)) return null;
	const joined = posix.join(posix.dirname(path), written);
	return joined === ".." || joined.startsWith("../") ? null : joined;
}
function beside(path, name) {
	return posix.join(posix.dirname(path), name);
}
function upward(path, name) {
	const directory = posix.dirname(path);
	const parts = directory === "." ? [] : directory.split("/");
	return [...parts.map((_, index) => [...parts.slice(0, parts.length - index), name].join("/")), name];
}
export { pathFrom as n, upward as r, beside as t };
