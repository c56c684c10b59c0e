import { A as isProject, O as isApp, en as Fault } from "../action.js";
import { x as parseXml } from "./shared.js";
import { d as attribute, m as sameName } from "./dotnet-parsers.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/dotnet/packages-config.ts
async function parsePackagesConfig(text, path, repository) {
	const root = await parseXml(text, path);
	if (!sameName(root.name, "packages")) throw new Fault("manifest-invalid", `${path} is XML, but its root is <${root.name}> and not <packages>. Fix the file, or add it to \`exclude\`.`, {
		path,
		line: root.line
	});
	const packages = root.children.filter(({ name }) => sameName(name, "package")).map((element) => toPackage(element, path));
	if (!await isOfTests(path, repository)) return { packages };
	return { packages: packages.map((each) => ({
		...each,
		development: true
	})) };
}
async function isOfTests(path, repository) {
	const [, named] = /^packages\.(.+)\.config$/i.exec(posix.basename(path)) ?? [];
	const projects = repository.manifests.filter((each) => posix.dirname(each) === posix.dirname(path) && isProject(each) && !isApp(each) && (named === void 0 || sameName(posix.parse(each).name, named)));
	if (projects.length === 0) return false;
	const { projectOrNull } = await import("./dotnet-parsers.js").then((n) => n.i);
	return (await Promise.all(projects.map((each) => projectOrNull(each, repository)))).every((project) => project?.isTest === true);
}
function toPackage(element, path) {
	return {
		name: required(element, "id", path),
		version: required(element, "version", path),
		development: attribute(element, "developmentDependency")?.toLowerCase() === "true",
		resolved: true
	};
}
function required(element, name, path) {
	const value = attribute(element, name);
	if (value !== null) return value;
	throw new Fault("manifest-invalid", `${path} has a package without \`${name}\`. Add it, or exclude the file.`, {
		path,
		line: element.line
	});
}
export { parsePackagesConfig };
