import { n as __exportAll } from "./runtime.js";
// src/maven/maven-flags.ts
var maven_flags_exports = /* @__PURE__ */ __exportAll({
	flagsIn: () => flagsIn,
	mavenArgument: () => mavenArgument
});
function flagsIn(written = "") {
	return (written.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map((word) => word.replaceAll(/["']/g, ""));
}
function mavenArgument(env, names) {
	const words = flagsIn(env["MAVEN_ARGS"]);
	for (const [at, word] of words.entries()) for (const name of names) {
		if (word === name) return words[at + 1] ?? "";
		if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
	}
	return null;
}
export { mavenArgument as n, maven_flags_exports as r, flagsIn as t };
