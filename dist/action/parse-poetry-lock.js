import { D as lockedPackages, E as lockEntries, O as warnIfNewer, Q as isRecord, Y as beside, et as notLock, k as isLocal, ot as canonicalName, w as projectBeside } from "../action.js";
import { t as parseLock } from "./lock-toml.js";
import { t as runtimeNames } from "./runtime-names.js";
// src/manifests/python/parse-poetry-lock.ts
const tool = {
	name: "Poetry",
	command: "poetry lock"
};
const newest = "2.1";
async function parsePoetryLock(text, path, repository) {
	const lock = await parseLock(text, path);
	if (!isRecord(lock) || !(isRecord(lock["metadata"]) || Array.isArray(lock["package"]))) throw notLock(path, "has neither `metadata` nor a `package`", tool);
	const metadata = isRecord(lock["metadata"]) ? lock["metadata"] : {};
	const entries = lockEntries(lock["package"], path, tool);
	const project = entries.filter(({ table }) => tellsDevelopment(table) === null).length === 0 ? null : await projectBeside(path, repository);
	const runtime = project === null ? null : runtimeNames(project, entries.map(toNode));
	return {
		packages: lockedPackages(entries.filter(({ table }) => !isLocalSource(table["source"])), ({ name, table }) => tellsDevelopment(table) ?? (runtime !== null && !runtime.has(canonicalName("PYTHON", name)))),
		covers: [beside(path, "pyproject.toml")],
		uses: project === null ? [] : [project.path],
		warnings: warnIfNewer(path, metadata["lock-version"] ?? newest, newest)
	};
}
function tellsDevelopment({ groups, category }) {
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
	if (type === "directory" || type === "file") return true;
	return type !== "legacy" && typeof url === "string" && isLocal(url);
}
export { parsePoetryLock };
