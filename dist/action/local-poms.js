import { M as openDisk } from "../action.js";
import { r as pomIn, t as pomPath } from "./pom-path.js";
// src/maven/local-poms.ts
function localPoms(directory) {
	const disk = opened(directory);
	return async (coordinates) => {
		const path = pomPath(coordinates);
		if (disk === null || path === null) return null;
		const bytes = bytesOf(disk, path);
		return bytes === null ? null : await pomIn(bytes, coordinates, path);
	};
}
function opened(directory) {
	try {
		return openDisk(directory);
	} catch {
		return null;
	}
}
function bytesOf(disk, path) {
	try {
		const real = disk.realPath(path);
		if (real === null) return null;
		const size = disk.size(real);
		return size === null || size > 5e6 ? null : disk.bytes(real, size);
	} catch {
		return null;
	}
}
export { localPoms };
