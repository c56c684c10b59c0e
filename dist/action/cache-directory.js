import { a as openDisk } from "../action.js";
import "./pom-path.js";
// src/maven/cache-directory.ts
function openCache(directory) {
	try {
		return openDisk(directory);
	} catch {
		return null;
	}
}
function cachedBytes(disk, path) {
	try {
		const real = disk.realPath(path);
		if (real === null) return null;
		const size = disk.size(real);
		return size === null || size > 5e6 ? null : disk.bytes(real, size);
	} catch {
		return null;
	}
}
export { openCache as n, cachedBytes as t };
