import { $t as isRecord, Kt as canonicalName, Xt as getArray, rt as beside } from "../action.js";
import { A as readRequirementLine, M as isLocal, N as releaseAt, T as parseLock, a as satisfiedNames, c as isPart, i as lockedPackages, l as projectBeside, n as directoryIn, o as warnIfNewer, r as lockEntries, s as withoutOwnProjects, t as runtimeNames } from "./python-parsers.js";
import { c as lockError } from "./shared.js";
// src/manifests/python/pdm-lock.ts
const tool = {
	name: "PDM",
	command: "pdm lock"
};
const newest = "4.5";
async function parsePdmLock(text, path, repository) {
	const lock = await parseLock(text, path);
	if (!isRecord(lock) || !(isRecord(lock["metadata"]) || Array.isArray(lock["package"]))) throw lockError(path, "has neither `metadata` nor a `package`", tool);
	const metadata = isRecord(lock["metadata"]) ? lock["metadata"] : {};
	const entries = lockEntries(lock["package"], path, tool);
	const project = await projectBeside(path, repository);
	const thirdParty = await withoutOwnProjects(entries.filter(({ table }) => !isLocalEntry(table)), ({ table: { git, subdirectory } }) => typeof git === "string" ? directoryIn(subdirectory) : null, repository);
	return {
		packages: lockedPackages(thirdParty, project === null ? () => false : developmentOf(entries, project)),
		covers: [beside(path, "pyproject.toml")],
		satisfies: satisfiedNames(entries, thirdParty),
		...project !== null && isPart(project, metadata["groups"]) && { partial: true },
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
		dependencies: getArray(table, "dependencies").flatMap((written) => {
			const meaning = typeof written === "string" ? readRequirementLine(written) : null;
			return meaning?.kind === "package" ? meaning.package.name : [];
		})
	};
}
function isLocalEntry({ path, url }) {
	const place = typeof path === "string" ? path : url;
	if (typeof place !== "string" || releaseAt(place) !== null) return false;
	return place === path || isLocal(place);
}
export { parsePdmLock };
