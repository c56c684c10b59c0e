import { D as lockedPackages, E as lockEntries, O as warnIfNewer, Q as isRecord, T as readRequirementLine, Y as beside, et as notLock, k as isLocal, ot as canonicalName, w as projectBeside } from "../action.js";
import { t as parseLock } from "./lock-toml.js";
import { t as runtimeNames } from "./runtime-names.js";
// src/manifests/python/parse-pdm-lock.ts
const tool = {
	name: "PDM",
	command: "pdm lock"
};
const newest = "4.5";
async function parsePdmLock(text, path, repository) {
	const lock = await parseLock(text, path);
	if (!isRecord(lock) || !(isRecord(lock["metadata"]) || Array.isArray(lock["package"]))) throw notLock(path, "has neither `metadata` nor a `package`", tool);
	const metadata = isRecord(lock["metadata"]) ? lock["metadata"] : {};
	const entries = lockEntries(lock["package"], path, tool);
	const project = await projectBeside(path, repository);
	return {
		packages: lockedPackages(entries.filter(({ table }) => !isLocalEntry(table)), project === null ? () => false : developmentOf(entries, project)),
		covers: [beside(path, "pyproject.toml")],
		uses: project === null ? [] : [project.path],
		warnings: warnIfNewer(path, metadata["lock_version"] ?? newest, newest)
	};
}
function developmentOf(entries, project) {
	const runtime = runtimeNames(project, entries.map(toNode));
	return ({ name, table: { groups } }) => Array.isArray(groups) ? groups.length > 0 && groups.every((group) => typeof group === "string" && project.developmentGroups.has(canonicalName("PYTHON", group))) : runtime !== null && !runtime.has(canonicalName("PYTHON", name));
}
function toNode({ name, table }) {
	return {
		name,
		dependencies: (Array.isArray(table["dependencies"]) ? table["dependencies"] : []).flatMap((written) => {
			const meaning = typeof written === "string" ? readRequirementLine(written) : null;
			return meaning?.kind === "package" ? meaning.package.name : [];
		})
	};
}
function isLocalEntry({ path, url }) {
	return typeof path === "string" || typeof url === "string" && isLocal(url);
}
export { parsePdmLock };
