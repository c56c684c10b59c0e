import { en as Fault, rt as beside } from "../action.js";
import { i as Lines } from "./shared.js";
// src/manifests/go/go-sum.ts
const goMod = "/go.mod";
function parseGoSum(text, path) {
	const sums = {
		packages: [],
		goModOnly: [],
		module: ""
	};
	const lines = new Lines(text);
	while (lines.next()) {
		const line = lines.line();
		if (read(sums, line)) continue;
		const tidied = line.trim().replace(/\s+/g, " ");
		if (tidied !== "" && !read(sums, tidied)) throw malformedError(path, lines.number);
	}
	const { packages, goModOnly } = sums;
	return {
		packages,
		altered: anyOther(goModOnly, packages),
		covers: packages.length === 0 ? [] : [beside(path, "go.mod")]
	};
}
function read(sums, line) {
	const space = line.indexOf(" ");
	const end = line.indexOf(" ", space + 1);
	if (!isEntry(line, space, end)) return false;
	if (line.startsWith(goMod, end - 7)) {
		const subject = line.slice(0, end - 7);
		if (subject !== sums.module) sums.goModOnly.push(subject);
	} else {
		const name = line.slice(0, space);
		const version = line.slice(space + 1, end);
		sums.packages.push({
			name,
			version,
			development: false,
			resolved: true
		});
		sums.module = line.slice(0, end);
	}
	return true;
}
const v = 118;
const h = 104;
const colon = 58;
const hashLength = 48;
function isEntry(line, space, end) {
	return space > 0 && line.charCodeAt(space + 1) === v && line.charCodeAt(end + 1) === h && line.charCodeAt(end + 3) === colon && (line.length === end + hashLength || line.lastIndexOf(" ") === end);
}
function anyOther(goModOnly, packages) {
	if (goModOnly.length === 0) return false;
	const modules = new Set(packages.map(({ name, version }) => `${name} ${version}`));
	return goModOnly.some((module) => !modules.has(module));
}
function malformedError(path, line) {
	return new Fault("manifest-invalid", `${path} has a line that is not \`module version hash\`. Run \`go mod tidy\` to write it again.`, {
		path,
		line
	});
}
export { parseGoSum };
