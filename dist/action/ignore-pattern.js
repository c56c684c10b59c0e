// src/workspace/character-set.ts
const posixClasses = /* @__PURE__ */ new Map([
	["alpha", "a-zA-Z"],
	["digit", "0-9"],
	["alnum", "a-zA-Z0-9"],
	["upper", "A-Z"],
	["lower", "a-z"],
	["space", "\\s"]
]);
const member = /\[:(?<name>\w+):\]|\\?(?<start>[^\\])-\\?(?<end>[^\\])|\\(?<escaped>.)|(?<plain>.)/gs;
function characterSet(set) {
	const negated = set[1] === "!" || set[1] === "^";
	const source = [...set.slice(negated ? 2 : 1, -1).matchAll(member)].map(({ groups = {} }) => {
		const { name, start = "", end, escaped, plain = "" } = groups;
		if (name !== void 0) return posixClasses.get(name) ?? "";
		if (end === void 0) return literal$1(escaped ?? plain);
		return start > end ? "" : `${literal$1(start)}-${literal$1(end)}`;
	});
	const accepted = new RegExp(`^[${negated ? "^" : ""}${source.join("")}]$`, "s");
	return (character) => character !== "/" && accepted.test(character);
}
function literal$1(character) {
	return /[\\^$.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character;
}
// src/workspace/ignore-pattern.ts
function compileIgnorePattern(pattern) {
	const tokens = tokensOf(pattern.replace(/^\//, ""));
	if (tokens === null) return null;
	const anywhere = pattern.includes("/") ? tokens : [directories, ...tokens];
	return (path) => matches(anywhere, path);
}
const run = "*";
const directories = "**/";
const everything = "/**";
const written = /(?<directories>(?<=^|\/)\*\*\/)|(?<everything>(?<=\/)\*\*$)|(?<run>\*+)|(?<one>\?)|\\(?<escaped>.)|(?<set>\[[!^]?(?:\]|\[:\w+:\]|\\.|[^\]\\])(?:\[:\w+:\]|\\.|[^\]\\])*\])|(?<broken>\[|\\$)|(?<plain>.)/gs;
function tokensOf(pattern) {
	const tokens = [];
	for (const { groups = {} } of pattern.matchAll(written)) {
		if (groups["broken"] !== void 0) return null;
		if (groups["directories"] !== void 0) tokens.push(directories);
		else if (groups["everything"] !== void 0) tokens.push(everything);
		else if (groups["run"] !== void 0) tokens.push(run);
		else if (groups["one"] !== void 0) tokens.push((character) => character !== "/");
		else if (groups["set"] !== void 0) tokens.push(characterSet(groups["set"]));
		else tokens.push(literal(groups["escaped"] ?? groups["plain"] ?? ""));
	}
	return tokens;
}
function literal(expected) {
	return (character) => character === expected;
}
function matches(tokens, path) {
	let lastRun = null;
	let lastDirectories = null;
	let token = 0;
	let at = 0;
	while (true) {
		const expected = tokens[token];
		if (expected === void 0 && at === path.length) return true;
		if (expected === everything && at < path.length) return true;
		if (expected === run) {
			token += 1;
			lastRun = {
				token,
				at
			};
		} else if (expected === directories) {
			token += 1;
			lastRun = null;
			lastDirectories = {
				token,
				at
			};
		} else if (typeof expected === "function" && at < path.length && expected(path.charAt(at))) {
			token += 1;
			at += 1;
		} else if (lastRun !== null && lastRun.at < path.length && path[lastRun.at] !== "/") {
			lastRun.at += 1;
			({token, at} = lastRun);
		} else if (lastDirectories !== null && path.includes("/", lastDirectories.at)) {
			lastRun = null;
			lastDirectories.at = path.indexOf("/", lastDirectories.at) + 1;
			({token, at} = lastDirectories);
		} else return false;
	}
}
export { compileIgnorePattern as t };
