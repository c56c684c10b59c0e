import { b as pomIn, g as pomPath, n as openCache, t as cachedBytes } from "./shared.js";
// src/maven/local-poms.ts
function localPoms(directory) {
	const disk = openCache(directory);
	return async (coordinates) => {
		const path = pomPath(coordinates);
		if (disk === null || path === null) return null;
		const bytes = cachedBytes(disk, path);
		return bytes === null ? null : await pomIn(bytes, coordinates, path);
	};
}
export { localPoms };
