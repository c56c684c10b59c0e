import { t as compileIgnorePattern } from "./ignore-pattern.js";
// src/workspace/linear-glob.ts
const mostAlternatives = 1e3;
function compileLinearGlob(glob) {
	const included = alternatives(glob.replace(negated, "*"));
	const excluded = negated.test(glob) ? alternatives(glob.replace(negated, "@($1)")) : [];
	if (included === null || excluded === null) return null;
	const isIn = anyOf(included);
	const isOut = anyOf(excluded);
	return (path) => isIn(path) && !isOut(path);
}
const negated = /!\(([^(){}]*)\)/;
const group = /(?<kind>[@?]?)(?:\{(?<braces>[^(){}]*)\}|(?<=[@?])\((?<list>[^(){}]*)\))/;
function alternatives(glob) {
	const found = /* @__PURE__ */ new Set([glob]);
	const done = [];
	for (const one of found) {
		const match = group.exec(one);
		if (match === null) done.push(one);
		else {
			const { kind = "", braces, list = "" } = match.groups ?? {};
			const before = one.slice(0, match.index);
			const after = one.slice(match.index + match[0].length);
			const inner = braces === void 0 ? list.split("|") : inBraces(braces);
			const outer = braces === void 0 ? "" : kind;
			if (braces === void 0 && kind === "?") inner.push("");
			for (const each of inner) found.add(before + outer + each + after);
		}
		if (found.size > mostAlternatives) return null;
	}
	return done.some((one) => /[(){}]/.test(one)) ? null : done;
}
function inBraces(braces) {
	const { first, last } = /^(?<first>\d{1,6})\.\.(?<last>\d{1,6})$/.exec(braces)?.groups ?? {};
	if (first === void 0 || last === void 0) return braces.split(",");
	const length = Math.max(0, Number(last) - Number(first) + 1);
	return Array.from({ length: Math.min(length, 1001) }, (_, at) => String(Number(first) + at));
}
function anyOf(globs) {
	const matches = globs.flatMap((glob) => compileIgnorePattern(`/${glob}`) ?? []);
	return (path) => matches.some((match) => match(path));
}
export { compileLinearGlob as t };
