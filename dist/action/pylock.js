import { $t as isRecord, Xt as getArray, Yt as asString, rt as beside } from "../action.js";
import { M as isLocal, N as releaseAt, T as parseLock, a as satisfiedNames, c as isPart, i as lockedPackages, l as projectBeside, n as directoryIn, o as warnIfNewer, r as lockEntries, s as withoutOwnProjects } from "./python-parsers.js";
import { c as lockError } from "./shared.js";
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
// src/manifests/python/pylock.ts
const tool = {
	name: "PEP 751",
	command: "uv export --format pylock.toml"
};
const newest = "1.0";
async function parsePylock(text, path, repository) {
	const lock = await parseLock(text, path);
	if (!isRecord(lock) || !(Object.hasOwn(lock, "lock-version") || Array.isArray(lock["packages"]))) throw lockError(path, "has neither `lock-version` nor `packages`", tool);
	const defaults = new Set(getArray(lock, "default-groups"));
	const entries = lockEntries(lock["packages"], path, tool);
	const thirdParty = await withoutOwnProjects(entries.filter(({ table }) => !isLocalEntry(table)), ({ table: { vcs } }) => isRecord(vcs) ? directoryIn(vcs["subdirectory"]) : null, repository);
	const isNamed = posix.basename(path) !== "pylock.toml";
	const project = isNamed ? null : await projectBeside(path, repository).catch(() => null);
	return {
		packages: lockedPackages(thirdParty, ({ table: { marker } }) => typeof marker === "string" && needsGroup(marker, defaults)),
		covers: isNamed ? [] : [beside(path, "pyproject.toml")],
		satisfies: satisfiedNames(entries, thirdParty),
		...project !== null && isPart(project, lock["dependency-groups"] ?? []) && { partial: true },
		warnings: warnIfNewer(path, lock["lock-version"] ?? newest, newest)
	};
}
function isLocalEntry({ directory, archive, vcs }) {
	if (directory !== void 0) return true;
	if (isRecord(archive)) return isOnDisk(archive) && releaseAt(placeOf(archive)) === null;
	return isOnDisk(vcs);
}
function isOnDisk(source) {
	if (!isRecord(source)) return false;
	const { url, path } = source;
	return typeof url === "string" ? isLocal(url) : typeof path === "string";
}
function placeOf({ url, path }) {
	return asString(url ?? path);
}
export { parsePylock };
