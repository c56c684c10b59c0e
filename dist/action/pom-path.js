import { t as boundedText } from "./bounded-text.js";
import { t as decodeText } from "./decode-text.js";
import { n as childText, r as childrenNamed, t as parseXml } from "./xml.js";
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
// src/maven/pom-document.ts
const maxPomBytes = 5e6;
async function pomIn(bytes, coordinates, path) {
	try {
		const root = await parseXml(boundedText(decodeText(bytes, path), path), path);
		return isPomOf(root, coordinates) ? root : null;
	} catch {
		return null;
	}
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
export { maxPomBytes as n, pomIn as r, pomPath as t };
