import { f as userRoot, u as installationRoot, y as childText } from "./shared.js";
const { isAbsolute, join } = process.getBuiltinModule("node:path");
// src/maven/local-directory.ts
async function localDirectory(env) {
	const home = env["HOME"] ?? env["USERPROFILE"] ?? "";
	if (!isAbsolute(home)) return null;
	for (const written of [flagOf(env["MAVEN_ARGS"]), flagOf(env["MAVEN_OPTS"])]) if (isAbsolute(written)) return written;
	for (const root of [await userRoot(env), await installationRoot(env)]) {
		const written = root !== null && root !== "unreadable" ? childText(root, "localRepository") : null;
		const filled = written === null ? "" : filledIn(written, home, env);
		if (isAbsolute(filled)) return filled;
	}
	return join(home, ".m2", "repository");
}
function flagOf(flags = "") {
	const found = /(?:^|\s)-Dmaven\.repo\.local=(?:"([^"]*)"|'([^']*)'|(\S*))/.exec(flags);
	return found?.[1] ?? found?.[2] ?? found?.[3] ?? "";
}
function filledIn(written, home, env) {
	const filled = written.replace(/\$\{(?:env\.(\w+)|user\.home)\}/g, (all, name) => name === void 0 ? home : env[name] ?? all);
	return filled.includes("${") ? "" : filled;
}
export { localDirectory };
