import { S as childText, m as flagsIn, p as userRoot, u as installationRoot } from "./shared.js";
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
function flagOf(written) {
	const flag = "-Dmaven.repo.local=";
	return flagsIn(written).find((word) => word.startsWith(flag))?.slice(19) ?? "";
}
function filledIn(written, home, env) {
	const filled = written.replace(/\$\{(?:env\.(\w+)|user\.home)\}/g, (all, name) => name === void 0 ? home : env[name] ?? all);
	return filled.includes("${") ? "" : filled;
}
export { localDirectory };
