import { b as pomIn, g as pomPath, n as openCache, t as cachedBytes } from "./shared.js";
const { createHash } = process.getBuiltinModule("node:crypto");
const { isAbsolute, join } = process.getBuiltinModule("node:path");
// src/maven/gradle-poms.ts
function gradleCaches(env) {
	const home = env["HOME"] ?? env["USERPROFILE"] ?? "";
	const user = env["GRADLE_USER_HOME"] ?? (home === "" ? "" : join(home, ".gradle"));
	const shared = env["GRADLE_RO_DEP_CACHE"] ?? "";
	return [...isAbsolute(user) ? [join(user, "caches")] : [], ...isAbsolute(shared) ? [shared] : []].map((directory) => join(directory, "modules-2", "files-2.1"));
}
function gradlePoms(directory) {
	const disk = openCache(directory);
	return async (coordinates) => {
		const path = pomPath(coordinates);
		if (disk === null || path === null) return null;
		const { groupId, artifactId, version } = coordinates;
		const place = `${groupId}/${artifactId}/${version}`;
		const found = /* @__PURE__ */ new Map();
		for (const name of disk.list(place)) {
			const bytes = cachedBytes(disk, `${place}/${name}${artifactId}-${version}.pom`);
			if (bytes === null || !isHash(name, bytes)) continue;
			const root = await pomIn(bytes, coordinates, path);
			if (root !== null) found.set(name, root);
		}
		const [only = null, another] = found.values();
		return another === void 0 ? only : null;
	};
}
function isHash(directory, bytes) {
	const hash = createHash("sha1").update(bytes).digest("hex");
	return directory.replace(/\/$/, "").padStart(hash.length, "0") === hash;
}
export { gradleCaches, gradlePoms };
