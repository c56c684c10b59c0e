import { n as childText, t as parseXml } from "./xml.js";
import { a as decodeText } from "../action.js";
const { readFileSync } = process.getBuiltinModule("node:fs");
const { isAbsolute, join } = process.getBuiltinModule("node:path");
// src/maven/local-directory.ts
async function localDirectory(env) {
	const home = env["HOME"] ?? env["USERPROFILE"] ?? "";
	if (!isAbsolute(home)) return null;
	const installation = env["MAVEN_HOME"] ?? "";
	const files = [join(home, ".m2", "settings.xml"), ...isAbsolute(installation) ? [join(installation, "conf", "settings.xml")] : []];
	for (const file of files) {
		const written = await writtenDirectory(file);
		const filled = written === null ? "" : filledIn(written, home, env);
		if (isAbsolute(filled)) return filled;
	}
	return join(home, ".m2", "repository");
}
async function writtenDirectory(file) {
	try {
		const root = await parseXml(decodeText(readFileSync(file), file), file);
		return root.name === "settings" ? childText(root, "localRepository") : null;
	} catch {
		return null;
	}
}
function filledIn(written, home, env) {
	const filled = written.replace(/\$\{(?:env\.(\w+)|user\.home)\}/g, (all, name) => name === void 0 ? home : env[name] ?? all);
	return filled.includes("${") ? "" : filled;
}
export { localDirectory };
