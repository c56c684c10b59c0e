import { n as childText, r as childrenNamed, t as parseXml } from "./xml.js";
import { M as openDisk, O as decodeText, k as boundedText } from "../action.js";
// src/maven/pom-identity.ts
function isPomOf(root, coordinates) {
	if (root.name !== "project") return false;
	const [parent] = childrenNamed(root, "parent");
	function part(name, inherits) {
		const own = childText(root, name);
		return own === null && inherits && parent !== void 0 ? childText(parent, name) : own;
	}
	return isSame(part("groupId", true), coordinates.groupId) && isSame(part("artifactId", false), coordinates.artifactId) && isSame(part("version", true), coordinates.version);
}
function isSame(written, asked) {
	return written !== null && (written.includes("${") || written === asked);
}
// src/maven/pom-path.ts
function pomPath({ groupId, artifactId, version }) {
	const groups = groupId.split(".");
	if (![...groups, artifactId].every((part) => namePart.test(part)) || !isRelease(version) || artifactId === "." || artifactId === "..") return null;
	if (Math.max(groupId.length, artifactId.length, version.length) > longest) return null;
	return [
		...groups,
		artifactId,
		version,
		`${artifactId}-${version}.pom`
	].join("/");
}
const longest = 255;
const namePart = /^[\w.-]+$/;
function isRelease(version) {
	if (!/^[\w.+-]+$/.test(version) || /^\.+$/.test(version)) return false;
	return !/-SNAPSHOT$|^(?:LATEST|RELEASE)$|\+$/i.test(version);
}
// src/maven/local-poms.ts
const maxPomBytes = 5e6;
function localPoms(directory) {
	const disk = opened(directory);
	return async (coordinates) => {
		const path = pomPath(coordinates);
		if (disk === null || path === null) return null;
		const text = textOf(disk, path);
		const root = text === null ? null : await parsed(text, path);
		return root !== null && isPomOf(root, coordinates) ? root : null;
	};
}
function opened(directory) {
	try {
		return openDisk(directory);
	} catch {
		return null;
	}
}
function textOf(disk, path) {
	try {
		const real = disk.realPath(path);
		if (real === null) return null;
		const size = disk.size(real);
		if (size === null || size > maxPomBytes) return null;
		return boundedText(decodeText(disk.bytes(real, size), path), path);
	} catch {
		return null;
	}
}
async function parsed(text, path) {
	try {
		return await parseXml(text, path);
	} catch {
		return null;
	}
}
export { localPoms };
