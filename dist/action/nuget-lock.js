import { l as newerLock } from "./shared.js";
import { D as centralFile, at as upward } from "../action.js";
import { a as isProjectEntry, n as lockedProjects, o as packagesOf, s as readLock, u as fileAt } from "./dotnet-parsers.js";
// src/manifests/dotnet/nuget-lock.ts
const newestVersion = 2;
async function parseNugetLock(text, path, repository) {
	const lock = readLock(text, path);
	const projects = await lockedProjects(path, lock, repository);
	const isTest = projects.length > 0 && projects.every(({ project }) => project?.isTest === true);
	return {
		packages: packagesOf(lock, path, {
			privates: privateNames(projects),
			isTest
		}),
		covers: projects.map((each) => each.path),
		supersedes: upward(path, centralFile).flatMap((file) => fileAt(file, repository) ?? []),
		altered: lock.targets.flat().some(isProjectEntry),
		warnings: lock.version > newestVersion && !lock.isKnown ? [newerLock(path, `version ${lock.version}`, newestVersion)] : []
	};
}
function privateNames(projects) {
	const references = projects.flatMap(({ project }) => project?.references ?? []);
	const needed = new Set(references.flatMap(({ name, development }) => development ? [] : name.toLowerCase()));
	return new Set(references.map(({ name }) => name.toLowerCase())).difference(needed);
}
export { parseNugetLock };
