import { D as lockedPackages, E as lockEntries, O as warnIfNewer, Q as isRecord, Y as beside, et as notLock, k as isLocal } from "../action.js";
import { t as parseLock } from "./lock-toml.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/python/pylock-marker.ts
function needsGroup(marker, defaults) {
	const tokens = marker.match(token) ?? [];
	let at = 0;
	let depth = 0;
	function either() {
		let holds = both();
		while (tokens[at] === "or") {
			at += 1;
			holds = both() || holds;
		}
		return holds;
	}
	function both() {
		let holds = one();
		while (tokens[at] === "and") {
			at += 1;
			holds = one() && holds;
		}
		return holds;
	}
	function one() {
		if (tokens[at] !== "(") return comparison();
		at += 1;
		depth += 1;
		const holds = depth > deepest || either();
		depth -= 1;
		if (tokens[at] === ")") at += 1;
		return holds;
	}
	function comparison() {
		const start = at;
		while (at < tokens.length && !ends.has(tokens[at] ?? "")) at += 1;
		const [group = "", ...rest] = tokens.slice(start, at);
		if (rest.join(" ") !== "in dependency_groups") return true;
		return defaults.has(group.slice(1, -1));
	}
	return !either();
}
const token = /"[^"]*"|'[^']*'|[()]|[^\s()"']+/g;
const ends = /* @__PURE__ */ new Set([
	"and",
	"or",
	"(",
	")"
]);
const deepest = 100;
// src/manifests/python/parse-pylock.ts
const tool = {
	name: "PEP 751",
	command: "uv export --format pylock.toml"
};
const newest = "1.0";
async function parsePylock(text, path) {
	const lock = await parseLock(text, path);
	if (!isRecord(lock) || !(Object.hasOwn(lock, "lock-version") || Array.isArray(lock["packages"]))) throw notLock(path, "has neither `lock-version` nor `packages`", tool);
	const defaults = new Set(Array.isArray(lock["default-groups"]) ? lock["default-groups"] : []);
	const entries = lockEntries(lock["packages"], path, tool);
	return {
		packages: lockedPackages(entries.filter(({ table }) => !isLocalEntry(table)), ({ table: { marker } }) => typeof marker === "string" && needsGroup(marker, defaults)),
		covers: posix.basename(path) === "pylock.toml" ? [beside(path, "pyproject.toml")] : [],
		warnings: warnIfNewer(path, lock["lock-version"] ?? newest, newest)
	};
}
function isLocalEntry({ directory, archive, vcs }) {
	return directory !== void 0 || isOnDisk(archive) || isOnDisk(vcs);
}
function isOnDisk(source) {
	if (!isRecord(source)) return false;
	const { url, path } = source;
	return typeof url === "string" ? isLocal(url) : typeof path === "string";
}
export { parsePylock };
