const { existsSync, lstatSync } = process.getBuiltinModule("node:fs");
const own = process.getBuiltinModule("node:path");
// src/workspace/path-within.ts
function pathWithin(directory, path, platform = own) {
	const way = platform.relative(directory, path).split(platform.sep);
	if (way[0] === ".." || platform.isAbsolute(way.join(platform.sep))) return null;
	return way.join("/") || ".";
}
function isRealDirectory(path) {
	const bare = path.replace(/[/\\]$/, "");
	return existsSync(bare) && lstatSync(bare).isDirectory();
}
function isInGitDirectory(path) {
	return path.split("/").some((segment) => /^\.git[. ]*$/i.test(segment));
}
export { isRealDirectory as n, pathWithin as r, isInGitDirectory as t };
