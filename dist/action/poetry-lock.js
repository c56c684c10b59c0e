import { $t as isRecord, Kt as canonicalName, rt as beside } from "../action.js";
import { M as isLocal, T as parseLock, a as satisfiedNames, i as lockedPackages, l as projectBeside, n as directoryIn, o as warnIfNewer, r as lockEntries, s as withoutOwnProjects, t as runtimeNames } from "./python-parsers.js";
import { c as lockError } from "./shared.js";
// src/manifests/python/poetry-lock.ts
const tool = {
	name: "Poetry",
	command: "poetry lock"
};
const newest = "2.1";
async function parsePoetryLock(text, path, repository) {
	const lock = await parseLock(text, path);
	if (!isRecord(lock) || !(isRecord(lock["metadata"]) || Array.isArray(lock["package"]))) throw lockError(path, "has neither `metadata` nor a `package`", tool);
	const metadata = isRecord(lock["metadata"]) ? lock["metadata"] : {};
	const entries = lockEntries(lock["package"], path, tool);
	const project = entries.every(({ table }) => developmentFlag(table) !== null) ? null : await projectBeside(path, repository);
	const runtime = project === null ? null : runtimeNames(project, entries.map(toNode));
	const thirdParty = await withoutOwnProjects(entries.filter(({ table }) => !isLocalSource(table["source"])), checkoutOfEntry, repository);
	return {
		packages: lockedPackages(thirdParty, ({ name, table }) => developmentFlag(table) ?? (runtime !== null && !runtime.has(canonicalName("PYTHON", name)))),
		covers: [beside(path, "pyproject.toml")],
		satisfies: satisfiedNames(entries, thirdParty),
		uses: project === null ? [] : [project.path],
		warnings: warnIfNewer(path, metadata["lock-version"] ?? newest, newest)
	};
}
function developmentFlag({ groups, category }) {
	if (Array.isArray(groups)) return groups.length > 0 && !groups.includes("main");
	return typeof category === "string" ? category === "dev" : null;
}
function toNode({ name, table }) {
	const { dependencies } = table;
	return {
		name,
		dependencies: isRecord(dependencies) ? Object.keys(dependencies) : []
	};
}
function isLocalSource(source) {
	if (!isRecord(source)) return false;
	const { type, url } = source;
	if (type === "directory") return true;
	return type === "git" && typeof url === "string" && isLocal(url);
}
function checkoutOfEntry({ table: { source } }) {
	return isRecord(source) && source["type"] === "git" ? directoryIn(source["subdirectory"]) : null;
}
export { parsePoetryLock };
