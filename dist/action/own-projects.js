import { Kt as canonicalName, Qt as getString, ct as isOverBudget } from "../action.js";
import { C as childrenNamed, S as childText, o as xmlFile } from "./shared.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/sbom/own-projects.ts
const projects = /* @__PURE__ */ new Map([
	["package.json", ["NODE", (path, { text }) => getString(JSON.parse(text(path)), "name")]],
	["pom.xml", ["JAVA", pomName]],
	["go.mod", ["GO", (path, { text }) => first(/^module\s+"?([^\s"]+)/m, text(path))]],
	["pyproject.toml", ["PYTHON", (path, { text }) => first(/^name\s*=\s*["']([^"'\n]+)["']/m, text(path))]]
]);
async function ownProjects(repository) {
	const own = /* @__PURE__ */ new Set();
	for (const path of repository.manifests) {
		const project = projects.get(posix.basename(path));
		if (project === void 0) continue;
		const [packageType, nameOf] = project;
		const name = await nameIn(nameOf, path, repository);
		if (name !== "") own.add(keyOf(packageType, name));
	}
	return (packageType, name) => own.has(keyOf(packageType, name));
}
async function nameIn(nameOf, path, repository) {
	try {
		return await nameOf(path, repository);
	} catch (thrown) {
		if (isOverBudget(thrown)) throw thrown;
		return "";
	}
}
function keyOf(packageType, name) {
	return `${packageType} ${canonicalName(packageType, name)}`;
}
function first(pattern, text) {
	return pattern.exec(text)?.[1] ?? "";
}
async function pomName(path, repository) {
	const root = await xmlFile(path, repository);
	const [parent] = childrenNamed(root, "parent");
	const group = childText(root, "groupId") ?? (parent && childText(parent, "groupId"));
	const artifact = childText(root, "artifactId");
	return group && artifact ? `${group}:${artifact}` : "";
}
export { ownProjects };
