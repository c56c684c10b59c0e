import { B as carriers, G as isNamedConstraints, I as isInstalledFrom, J as readManifest, Kt as canonicalName, M as memoize, R as fileMatcher, V as isListOfRequirements, X as inlineMetadata, Z as withoutComments, ct as isOverBudget, en as Fault, g as formats, lt as noDeadline, on as packageTypes, y as mayBeOnPypi, z as isNamedFor } from "../action.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/mentions.ts
const closeLines = 4;
function mentions(packageType, names, text, { check } = noDeadline) {
	const found = /* @__PURE__ */ new Map();
	const likely = likelyIn(packageType, names, text, check);
	if (likely.length === 0) return found;
	const lines = withoutComments(text).split("\n");
	for (const { key, writings } of likely.map((name) => wanted(packageType, name))) {
		check();
		const at = lines.findIndex((line, index) => writings.some((parts) => isNamed(line, index, lines, parts)));
		if (at !== -1) found.set(key, at + 1);
	}
	return found;
}
function likelyIn(packageType, names, text, check = noDeadline.check) {
	const lower = text.toLowerCase();
	return names.filter((name) => {
		check();
		return lower.includes(rarestPart(packageType, name));
	});
}
function isNamed(line, index, lines, [first, ...others]) {
	if (!first.test(line)) return false;
	const adjacent = lines.slice(Math.max(0, index - closeLines), index + closeLines + 1);
	return others.every((part) => adjacent.some((each) => part.test(each)));
}
function rarestPart(packageType, name) {
	if (packageType === "JAVA") return (/[^:.]+$/.exec(withoutScala(name))?.[0] ?? "").toLowerCase();
	if (packageType === "PYTHON") return longestPart(name.toLowerCase().split(/[-_.]/));
	return name.replace(majorVersion, "").toLowerCase();
}
function longestPart(parts) {
	return parts.toSorted((a, b) => b.length - a.length)[0] ?? "";
}
const majorVersion = /\/v(?:[2-9]|[1-9]\d+)$/;
function wanted(packageType, name) {
	return {
		key: canonicalName(packageType, name),
		writings: writingsOf[packageType](name)
	};
}
const writingsOf = {
	JAVA: (name) => coordinates(withoutScala(name)).map(javaParts),
	PYTHON: (name) => [[token(escaped(name).replaceAll(/(?:[-_]|\\\.)+/g, "[-_.]+"), "i")]],
	NUGET: (name) => [[token(escaped(name), "i")]],
	GO: (name) => [[token(goPath(name), "")], [token(`${escaped(name)}(?:/[\\w.-]+)+@[^\\s]+`, "")]],
	NODE: (name) => [[token(escaped(name), "")]]
};
function goPath(name) {
	const major = majorVersion.exec(name)?.[0];
	if (major === void 0) return `${escaped(name)}(?!/v\\d)`;
	return `${escaped(name.slice(0, -major.length))}(?:${escaped(major)}|(?=["'\\s]))`;
}
function withoutScala(name) {
	return name.replace(/_\d+(?:\.\d+)?$/, "");
}
function coordinates(name) {
	const separators = [...name.matchAll(name.includes(":") ? /:/g : /\./g)];
	if (separators.length === 0) return [{
		group: "",
		artifact: name
	}];
	return separators.map(({ index }) => ({
		group: name.slice(0, index),
		artifact: name.slice(index + 1)
	}));
}
function javaParts({ group, artifact }) {
	const artifactPart = token(`${escaped(artifact)}(?:_\\d+(?:\\.\\d+)?)?`, "");
	return group === "" ? [artifactPart] : [artifactPart, token(escaped(group), "")];
}
function token(pattern, flags) {
	return new RegExp(`(?<![\\w@/.-])(?:${pattern})(?![\\w/-]|\\.\\w)`, flags);
}
function escaped(text) {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
// src/manifests/installs/install-files.ts
const asides = /(?:^|\/)(?:change|history|news|licen[cs]e|notice|third.?party|authors|credits)[^/]*$|\.(?:md|mdx|rst|adoc|lock|lockb|sum|map|snap|csv|svg|png|jpe?g|gif|ico|pdf|jar|zip|gz|woff2?|ttf|so|dll|exe)$|\.min\.\w+$|(?:sbom|bom|\.spdx|\.cdx)[^/]*\.json$|-lock\.[^/]*$/i;
function isAside(path) {
	return asides.test(path);
}
const documents = /^(?:[A-Z][A-Z_-]+|[Rr]eadme|dependabot\.ya?ml|\.?renovate[^/]*|(?!CMakeLists).*\.(?:txt|html?|tex|org|pod|log|diff|patch))$/;
const builds = /^(?:BUILD|BUCK|TARGETS|WORKSPACE|JUSTFILE|MAKEFILE|DOCKERFILE)$/;
const others = /\.(?:java|kt|scala|cs|fs|vb|c|cc|cpp|h|hpp|m|swift|rs|dart|jsx|tsx|vue|svelte|css|scss|sass|less|sql|proto|graphql|xsd|wsdl|po|pot|resx|xlf|tsv|parquet|bin|dat|db|webp|mp[34]|ogg|wav|mov|tgz|xz|bz2|7z|class|pyc|o|a|lib|wasm|otf|eot|psd)$/i;
const programs = /\.(?:py|pyw|[cm]?js|[cm]?ts|rb|go|php|pl|pm|lua|r|jl)$/i;
const isLock = (path) => /\block\b/i.test(posix.basename(path));
function mayInstall(path) {
	const name = posix.basename(path);
	if (documents.test(name) && !builds.test(name)) return false;
	return !others.test(name) && !programs.test(name) && !asides.test(path) && !isLock(path);
}
function isProgram(path) {
	return programs.test(path) && !asides.test(path);
}
function isPage(path) {
	return /(?<!\.min)\.(?:html?|[cm]?[jt]s|[jt]sx|vue|svelte|astro|erb|ejs|hbs|php)$/i.test(path);
}
// src/pipeline/named-together.ts
const fewest = 3;
const locksOf = memoize(() => fileMatcher(formats.filter(({ lockfile }) => lockfile)));
function namedTogether(packageType, names, files, repository) {
	const found = /* @__PURE__ */ new Map();
	const least = Math.max(fewest, Math.floor(names.length / 2) + 1);
	if (names.length < least) return found;
	for (const path of files) {
		if (isAside(path) || locksOf()(path).length > 0) continue;
		const text = textOf$1(path, repository);
		const likely = likelyIn(packageType, names, text, repository.bounds?.check);
		if (likely.length < least) continue;
		const mentioned = mentions(packageType, likely, text, repository.bounds);
		if (mentioned.size < least) continue;
		for (const [key, line] of mentioned) if (!found.has(key)) found.set(key, {
			by: `${path}:${line}`,
			isRead: true
		});
	}
	return found;
}
function textOf$1(path, repository) {
	try {
		return repository.text(path);
	} catch (thrown) {
		if (thrown instanceof Fault && !isOverBudget(thrown)) return "";
		throw thrown;
	}
}
// src/manifests/installs/passages.ts
const longest = 400;
const highest = 40;
function count(counted, begin, end) {
	for (let at = begin; at < end; at += 1) counted.add(at);
}
function indentOf(line) {
	return /^\s*(?:-\s+)*/.exec(line)?.[0].length ?? 0;
}
function isBlank(line) {
	return line === void 0 || line.trim() === "";
}
function endOfBlock(lines, at) {
	const own = indentOf(lines[at] ?? "");
	const last = Math.min(lines.length, at + longest);
	let end = at + 1;
	while (end < last && (isBlank(lines[end]) || indentOf(lines[end] ?? "") > own)) end += 1;
	return end > at + 1 || !opensBracket(lines[at] ?? "") ? end : endOfBracket(lines, at);
}
function opensBracket(line) {
	return /[([{]\s*$/.test(line) || opensList(line);
}
function opensList(line) {
	return /=\s*@?\([^()]*$/.test(line);
}
function endOfBracket(lines, at, most = longest) {
	const last = Math.min(lines.length, at + most);
	let depth = 0;
	for (let end = at; end < last; end += 1) {
		const line = lines[end] ?? "";
		depth += (line.match(/[([{]/g)?.length ?? 0) - (line.match(/[)\]}]/g)?.length ?? 0);
		if (depth <= 0) return end + 1;
	}
	return at + 1;
}
const goesOn = /\\\s*$/;
const comment = /^\s*#/;
const hereDocument$1 = /<<[-~]?\s*["']?([A-Za-z_]\w*)/;
function endOfCommand(lines, at) {
	let end = at + 1;
	while (end < lines.length && (goesOn.test(lines[end - 1] ?? "") || isWithin(lines, at, end))) end += 1;
	if (/=\s*@?\([^)]*$/.test(lines[at] ?? "")) end = Math.max(end, endOfBracket(lines, at));
	const tag = lines.slice(at, end).map((line) => hereDocument$1.exec(line)?.[1]).find((each) => each !== void 0);
	if (tag === void 0) return end;
	const last = Math.min(lines.length, end + longest);
	for (let line = end; line < last; line += 1) if (lines[line]?.trim() === tag) return line;
	return end;
}
function isWithin(lines, at, end) {
	return end > at + 1 && comment.test(lines[end - 1] ?? "");
}
function enclosing(lines, at) {
	const own = indentOf(lines[at] ?? "");
	const isItem = (line) => /^\s*-\s/.test(line) && indentOf(line) <= own;
	let begin = at;
	while (begin > 0 && at - begin < highest && !isItem(lines[begin] ?? "")) {
		begin -= 1;
		if (!isBlank(lines[begin]) && indentOf(lines[begin] ?? "") < own) break;
	}
	const last = Math.min(lines.length, at + longest);
	let end = at + 1;
	while (end < last && !isItem(lines[end] ?? "") && isInside(lines[end])) end += 1;
	return {
		begin,
		end
	};
	function isInside(line) {
		return isBlank(line) || indentOf(line ?? "") >= own;
	}
}
// src/manifests/installs/callers.ts
const definition = /^\s*(?:async\s+)?(?:def|function|func|sub|fn)\s+([A-Za-z_]\w*)\s*\(?([^(){]*)|^\s*([A-Za-z_]\w*)\s*\(([^()]*)\)\s*\{/;
const arrow = /\b(?:const|let|var)\s+([A-Za-z_]\w*)\s*=\s*(?:async\s*)?\(?([^()=]*)\)?\s*=>/;
const positional = /\$\{?[@*1-9]/;
const longestHead = 15;
const statements = /* @__PURE__ */ new Set([
	"if",
	"for",
	"while",
	"switch",
	"catch",
	"elif"
]);
function withCallers(lines, counted) {
	const heads = lines.map(headOf);
	const names = new Set([...counted].flatMap((at) => givenTo(lines[at] ?? "", heads.slice(Math.max(0, at - longestHead), at + 1))));
	if (names.size === 0) return counted;
	const all = new Set(counted);
	const call = new RegExp(`(?<![\\w.-])(?:${[...names].join("|")})(?=[\\s(])`);
	for (const [at, line] of lines.entries()) if (heads[at] === null && call.test(line)) count(all, at, opensBracket(line) ? endOfBracket(lines, at) : endOfCommand(lines, at));
	return all;
}
function headOf(line) {
	const [name = "", parameters = ""] = (definition.exec(line) ?? arrow.exec(line) ?? []).slice(1).filter((each) => each !== void 0);
	return name === "" || statements.has(name) ? null : [name, parameters];
}
function givenTo(command, heads) {
	const [name, parameters] = heads.findLast((each) => each !== null) ?? [];
	const given = parameters?.match(/[A-Za-z_]\w*/g) ?? [];
	const words = new Set(command.match(/[A-Za-z_]\w*/g));
	const isHanded = positional.test(command) || given.some((each) => words.has(each));
	return name !== void 0 && isHanded ? [name] : [];
}
// src/manifests/installs/words.ts
function installer(programs) {
	const task = String.raw`^\s*(?:-\s+)*(?:[\w.]+\.)?(?:${programs})(?:(?:\.installed)?:|\.installed\s*$)`;
	const provider = String.raw`\bprovider["']?\s*(?:=>|[:=])\s*["']?(?:${programs})\b`;
	const module = String.raw`\b(?:action|module)["']?:\s*(?:[\w.]+\.)?(?:${programs})\b`;
	const step = String.raw`\buses:\s*\S{0,60}\b(?:${programs})\b`;
	return new RegExp([
		task,
		provider,
		module,
		step
	].join("|"));
}
const installWords = {
	PYTHON: {
		any: /pip|pypi|python|requirement|py_install|uv|conda|mamba|poetry|pdm|rye|pixi|easy_install|apt|apk|dnf|yum|zypper|pacman|packages|toolsToInstall|environment\.ya?ml/i,
		fetches: /\b(?:uvx|pip-sync|easy_install)\b|\bpip[3x]?:(?=\w)/,
		manager: /\b(?:(?:micro)?pip[\d.]*|pipx|pipenv|uv|poetry|pdm|rye|pixi|conda|(?:micro)?mamba|apt(?:-get)?|apk|(?:micro)?dnf|yum|zypper|pacman)\b/,
		holder: /\b(?:pip|pypi)["']?\s*[:=({[]|(?:pip|pypi|python)\d{0,4}[\w-]{0,24}?(?:package|module|requirement|dependenc|librar|lib|dep)|(?:pip|py)_install|python_pips\b|packages_to_install|toolsToInstall|\bpip\.\w+\(|(?:^|\n)[ \t]{0,8}requirements\s*=|\bwithPackages\b|\brequirement\(|\brequirements\s*=\s*['"[(]|@\w{0,16}(?:pip|pypi)\w{0,16}\/\//i,
		list: /^\s*["']?(?:python|(?:pip_?)?requirements)["']?:\s*$/,
		installer: installer("pip3?|pipx"),
		manifest: /requirements[\w.-]{0,40}\.(?:txt|in)\b|\bPipfile\b|pyproject\.toml|environment\.ya?ml/
	},
	NODE: {
		any: /npm|npx|bun|yarn|deno|volta|vlt|node|package\.json/i,
		fetches: /\b(?:npx|pnpx|bunx)\b|\bnpm:(?=[@\w])/,
		manager: /\b(?:npm|pnpm|yarn|bun|deno|volta|vlt)\b/,
		holder: /\bnpm["']?\s*[:=({[]|(?:npm|node(?:js)?|yarn)[\w-]{0,24}?packages?(?![a-z])|:node_modules\/|@npm\/\//i,
		installer: installer("npm|pnpm|yarn"),
		manifest: /\bpackage\.json\b/
	},
	GO: {
		any: /\bgo/,
		fetches: /\bgo:(?=\w)/,
		manager: /\bgo\b/,
		holder: /\bgo(?:lang)?_(?:get|module|repo|package|install|binar)\w*/,
		installer: installer("go"),
		manifest: /\bgo\.mod\b/
	},
	NUGET: {
		any: /-Package|dnx|dotnet|nuget|paket|proj\b|packages\.config|Packages\.props/i,
		fetches: /\b(?:(?:Install|Save)-Package|dnx)\b/i,
		manager: /\b(?:dotnet|nuget|paket)\b/i,
		holder: /\bnuget["']?\s*[:=({[]|nuget[\w-]{0,24}?(?:package|repo|tool)/i,
		installer: installer("nuget"),
		manifest: /\.(?:cs|fs|vb)proj\b|\bpackages\.config\b|\bDirectory\.Packages\.props\b/
	},
	JAVA: {
		any: /maven|mvn|\bcs\b|coursier|jbang|--packages|--dep|jars\.packages|pom\.xml|build\.gradle/i,
		fetches: /\bjbang\b|--packages\b|--dep(?:endency|s)?\b|\/maven2?\/[\w./-]{1,300}\.jar\b/,
		manager: /\b(?:mvnw?|cs|coursier)\b/,
		holder: /\bmaven["']?\s*[:=({[]|maven_(?:jar|artifact|install|library)|\bjars\.packages\b/i,
		installer: installer("maven_artifact"),
		manifest: /\bpom\.xml\b|\bbuild\.gradle\b/
	}
};
const verbs = /[\s"',([.](?:install|i|add|get|require|exec|dlx|run|tool|launch|fetch|bootstrap|inject|create|update|dependency:(?:get|copy))\b/;
const ownScript = /\b(?:npm|pnpm|yarn|bun)\s+run\s+[\w:.-]+/g;
function installs(line, { fetches, manager }) {
	return line.replaceAll(ownScript, "").split(/[|;&]/).some((command) => {
		if (fetches.test(command)) return true;
		const at = command.search(manager);
		return at !== -1 && verbs.test(command.slice(at));
	});
}
function writes(line, { manifest }) {
	return />|<<|\btee\b/.test(line) && manifest.test(line);
}
// src/manifests/installs/commands.ts
function commands(lines, words) {
	const counted = /* @__PURE__ */ new Set();
	for (const [at, line] of lines.entries()) if (!counted.has(at) && (installs(line, words) || writes(line, words))) count(counted, at, endOfCommand(lines, at));
	return counted;
}
const item = /^\s*-\s+["']?[^\s"':]+["']?\s*$/;
function wordLists(lines, words) {
	const counted = /* @__PURE__ */ new Set();
	const text = lines.join("\n");
	let line = 0;
	let from = 0;
	for (const { index, 0: list } of text.matchAll(/\[[^[\]]{1,2000}\]/g)) {
		line += linesIn(text.slice(from, index));
		from = index;
		if (isCommand(list.slice(1, -1).split(",").map(bare), words)) count(counted, line, line + linesIn(list) + 1);
	}
	for (let at = 0; at < lines.length; at += 1) {
		let end = at;
		while (item.test(lines[end] ?? "")) end += 1;
		if (isCommand(lines.slice(at, end).map((each) => bare(each.replace(/^\s*-/, ""))), words)) count(counted, at, end);
		at = Math.max(at, end);
	}
	return counted;
}
function linesIn(text) {
	return text.split("\n").length - 1;
}
function bare(word) {
	return word.trim().replaceAll(/^["'`]|["'`]$/g, "");
}
function isCommand(items, words) {
	return items.some((each) => !/\s/.test(each) && (words.manager.test(each) || words.fetches.test(each))) && installs(items.join(" "), words);
}
// src/manifests/installs/declared-installs.ts
const place = /\b(?:path|dest|destination|target|filename|file|name)["']?\s*[:=]/;
const fileKey = /^\s*["']?[\w./-]+["']?\s*[:=]\s*[|<]/;
const folded = /[:-]\s*>[-+\d]*\s*$/;
function declaredInstalls(lines, words) {
	const counted = /* @__PURE__ */ new Set();
	let [until, enclosed] = [0, 0];
	for (const [at, line] of lines.entries()) {
		if (at >= enclosed && isInstaller(line, words)) {
			const { begin, end } = enclosing(lines, at);
			for (let line = begin; line < end; line += 1) count(counted, line, endOfCommand(lines, line));
			enclosed = end;
		}
		if (words.list?.test(line) === true) countItems(counted, lines, at);
		if (at < until || !holds(lines, at, words)) continue;
		until = endOfBlock(lines, at);
		count(counted, at, until);
	}
	return counted;
}
function countItems(counted, lines, at) {
	const end = endOfBlock(lines, at);
	for (let line = at + 1; line < end; line += 1) if (/^\s*-\s/.test(lines[line] ?? "")) counted.add(line);
}
function isInstaller(line, { installer, manifest }) {
	return installer.test(line) || place.test(line) && manifest.test(line);
}
function holds(lines, at, words) {
	const line = lines[at] ?? "";
	if (words.holder.test(line)) return true;
	if (fileKey.test(line) && words.manifest.test(line)) return true;
	return folded.test(line) && installs(lines.slice(at, endOfBlock(lines, at)).join(" "), words);
}
const list = /(?:Inputs|[pP]ackages|\bdependencies|\bdeps)["']?\s*[=:]|\bpython\w*\.pkgs\b/;
const set$1 = /(?<![\w-])(?:[A-Za-z][\w-]{0,40}\.){1,4}(?=[\w"])/g;
function nixPassages(text) {
	const lines = text.split("\n");
	const counted = /* @__PURE__ */ new Set();
	for (const [at, line] of lines.entries()) if (!counted.has(at) && list.test(line)) count(counted, at, opensBracket(line) ? endOfBracket(lines, at) : endOfBlock(lines, at));
	return lines.map((line, at) => counted.has(at) ? line.replaceAll(set$1, " ") : "").join("\n");
}
// src/manifests/installs/variables.ts
const mostSteps = 3;
function withVariables(lines, counted, { used, given, end }) {
	const all = new Set(counted);
	let newest = counted;
	for (let step = 0; step < mostSteps && newest.size > 0; step += 1) {
		const names = namesIn([...newest].map((at) => lines[at] ?? "").join("\n"), used);
		if (names.size === 0) break;
		const next = /* @__PURE__ */ new Set();
		for (const [at, line] of lines.entries()) if (!all.has(at) && !namesIn(line, given).isDisjointFrom(names)) count(next, at, end(lines, at));
		for (const at of next) all.add(at);
		newest = next;
	}
	return all;
}
function namesIn(text, pattern) {
	return new Set(text.matchAll(pattern).flatMap((found) => found.slice(1).filter((name) => name !== void 0)));
}
// src/manifests/installs/programs.ts
const runs = /(?:subprocess|system|popen|check_call|check_output|spawn|exec|execute|shell|bash|\bsh|\brun|\bcall|invoke|cmd|command)\w*["']?\s{0,4}[=:]?\s{0,4}[([{'"`]|\$`|^\s*`(?=\w)|\b(?:sh|execute|command)\s+["']|pip\.(?:main|install)\(|^\/\/go:generate\s/i;
const assigned = /[=:]\s*\w?["'`](?:sudo\s+)?(?:\S{0,60}\s+-m\s+)?$/;
const messages = /(?:error|exception|warning|hint|message|msg)\b|\b(?:raise|throw|print\w*|log\w*|warn|help|usage|description|docs?|text)\b/i;
const variables$1 = {
	used: /(?<![\w."'])([A-Za-z_]\w*)(?!\s*[\w(."'])/g,
	given: /\b([A-Za-z_]\w*)\s*(?::[^=]{0,60})?\+?=\s*[[({"'`]|\b([A-Za-z_]\w*)\.(?:append|extend|push)\(|\bfor\s+(?:const\s+)?([A-Za-z_]\w*)\s+(?:in|of)\b/g,
	end: endOfCall
};
const longestCall = 60;
function endOfCall(lines, at) {
	return endOfBracket(lines, at, longestCall);
}
const hereDocument = /<<[-~]["']?[A-Z]\w*/;
function programInstalls(lines, words) {
	const holder = new RegExp(`(?:${words.holder.source})\\w{0,20}["']?\\s{0,4}[:=]?\\s{0,4}[[({"'%]`, words.holder.flags);
	const held = /* @__PURE__ */ new Set();
	const run = wordLists(lines, words);
	for (const [at, line] of lines.entries()) {
		if (held.has(at)) continue;
		if (holder.test(line)) count(held, at, endOfCall(lines, at));
		const end = /[([]\s*$/.test(line) ? endOfCall(lines, at) : at + 1;
		if (runsInstall(lines.slice(at, end), words)) count(run, at, end);
		if (!run.has(at) && hereDocument.test(line)) addShell(at, endOfCommand(lines, at));
	}
	return withCallers(lines, withVariables(lines, run, variables$1)).union(held);
	function addShell(begin, end) {
		for (const at of commands(lines.slice(begin, end), words)) run.add(begin + at);
	}
}
function runsInstall(call, words) {
	const [line = ""] = call;
	if (messages.test(line)) return false;
	if (runs.test(line)) return installs(call.join(" "), words);
	const at = line.search(words.manager);
	return at !== -1 && assigned.test(line.slice(0, at)) && installs(line, words);
}
// src/manifests/installs/install-passages.ts
const variables = {
	used: /(?:\$[({]*|\{\{-?\s*\.?(?:\w+\.)*)([A-Za-z_]\w*)/g,
	given: /([A-Za-z_]\w*)["']?\s*(?:[:+?]?=(?!=)|:\s|:$|\bin\s)|\bread\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g,
	end: endOfValue
};
const longestLoop = 40;
function endOfValue(lines, at) {
	const line = lines[at] ?? "";
	if (/\bread\s/.test(line)) {
		const loop = lines.slice(at, at + longestLoop).findIndex((each) => /^\s*done\b/.test(each));
		return endOfCommand(lines, at + Math.max(loop, 0));
	}
	if (/:\s*[|>]?[-+]?\s*$/.test(line)) return endOfBlock(lines, at);
	const [, quote = ""] = /=\s*(["'])[^"']*$/.exec(line) ?? [];
	if (quote !== "" && !/\\\s*$/.test(line)) {
		const end = lines.slice(at + 1, at + longestLoop).findIndex((each) => each.includes(quote));
		return at + 2 + end;
	}
	return opensBracket(line) ? endOfBracket(lines, at) : endOfCommand(lines, at);
}
function scriptInstalls(lines, words) {
	return withCallers(lines, withVariables(lines, commands(lines, words).union(wordLists(lines, words)).union(declaredInstalls(lines, words)), variables));
}
const set = /@[\w.~+-]{1,60}\/\/:?|(?<=["':])node_modules\/|(?<![\w-])(?:[\w-]{0,40}[pP](?:ackages|kgs)\w{0,10}|ps|p)\./g;
const distributed = /(?<![\w-])(?:python3?|py3)-(\w[\w.-]*)/g;
function installPassages(packageType, text) {
	return passages(packageType, text, scriptInstalls);
}
function installPassagesOfProgram(packageType, text) {
	return passages(packageType, text, (lines, words) => programInstalls(lines.map((line) => line.length > longestLine ? "" : line), words));
}
const longestLine = 2e3;
function passages(packageType, text, find) {
	const words = installWords[packageType];
	if (!words.any.test(text)) return "";
	const lines = text.split("\n");
	const counted = find(lines, words);
	if (counted.size === 0) return "";
	return lines.map((line, at) => counted.has(at) ? plain(line) : "").join("\n");
}
const archive = /\/maven2?\/([\w/-]{1,200})\/([\w.-]{1,100})\/[\w.-]{1,100}\/[\w.-]{1,200}\.jar\b/g;
function plain(line) {
	return line.replaceAll(set, " ").replaceAll(distributed, "$& $1").replaceAll(archive, (_, group, name) => ` ${group.replaceAll("/", ".")}:${name}`);
}
// src/manifests/installs/page-passages.ts
const address = /(?:\b(?:unpkg\.com|esm\.(?:sh|run)|cdn\.jsdelivr\.net\/(?:combine\/)?npm|cdn\.skypack\.dev|ga\.jspm\.io|cdnjs\.cloudflare\.com\/ajax\/libs)\/|,npm\/)(?:(?:v\d+|stable|npm)[/:])?\*?((?:@[\w.-]{1,100}\/)?[\w.-]{1,200})/g;
const pyodide = /<(?:m?py)-config|type=["']m?py["']|\b(?:pyodide|micropip)\b/;
const packages = /\b(?:packages["']?\s*[=:]|loadPackage\(|micropip\.install\()/;
function pagePassages(packageType, text) {
	const lines = text.split("\n");
	if (packageType === "NODE") return lines.map(namesOfAddresses).join("\n");
	if (packageType !== "PYTHON" || !pyodide.test(text)) return "";
	const counted = /* @__PURE__ */ new Set();
	for (const [at, line] of lines.entries()) if (!counted.has(at) && packages.test(line)) count(counted, at, endOfBracket(lines, at));
	return lines.map((line, at) => counted.has(at) ? line : "").join("\n");
}
function namesOfAddresses(line) {
	return Array.from(line.matchAll(address), ([, name = ""]) => name).join(" ");
}
// src/pipeline/searched-files.ts
const scripts = [
	{
		packageType: "JAVA",
		files: [
			"*.gradle",
			"*.gradle.kts",
			"*.versions.toml"
		]
	},
	{
		packageType: "JAVA",
		files: ["*pom*.xml", "*.pom"],
		isMostlyOther: true,
		declares: (text) => text.includes("<project") && text.includes("<dependency>")
	},
	{
		packageType: "JAVA",
		files: ["pom.xml"],
		isPartlyRead: true,
		partOf: profilesOf
	},
	{
		packageType: "NUGET",
		files: [
			"*.props",
			"*.targets",
			"*.csx"
		]
	},
	{
		packageType: "PYTHON",
		files: [
			"setup.py",
			"noxfile.py",
			"tox.ini",
			".pre-commit-config.yaml",
			"*python-packages*",
			"pyscript.toml",
			"pyscript.json"
		]
	},
	{
		packageType: "PYTHON",
		files: ["*.txt"],
		isPlace: (path) => !isNamedConstraints(path),
		isMostlyOther: true,
		declares: isListOfRequirements
	},
	{
		packageType: "PYTHON",
		files: ["*.yml", "*.yaml"],
		isMostlyOther: true,
		declares: (text) => /^dependencies:/m.test(text) && /^channels:|^[^\S\n]*-\s*(?:pip:|python\b)/m.test(text)
	},
	...["NODE", "PYTHON"].map((packageType) => ({
		packageType,
		files: ["*.nix", "devbox.json"],
		isMostlyOther: true,
		partOf: nixPassages
	})),
	{
		packageType: "NODE",
		files: [
			".pre-commit-config.yaml",
			"*npm-packages*",
			"*npm_packages*"
		]
	},
	{
		packageType: "GO",
		files: [
			".pre-commit-config.yaml",
			"*go-packages*",
			"*go-tools*"
		]
	},
	{
		packageType: "PYTHON",
		files: ["*"],
		isPlace: (path) => !posix.basename(path).includes("."),
		isMostlyOther: true,
		declares: (text) => inlineMetadata(text) !== null
	},
	...packageTypes.flatMap((packageType) => {
		const kind = {
			packageType,
			files: ["*"],
			isMostlyOther: true,
			isPartlyRead: true
		};
		return [
			{
				...kind,
				isPlace: mayInstall,
				partOf: (text) => installPassages(packageType, text)
			},
			{
				...kind,
				isPlace: isProgram,
				partOf: (text) => installPassagesOfProgram(packageType, text)
			},
			{
				...kind,
				isPlace: isPage,
				partOf: (text) => pagePassages(packageType, text)
			}
		];
	})
];
const searchables = [
	...formats.filter(({ lockfile }) => !lockfile).map((format) => {
		const { packageType, files } = format;
		const isPlace = (path) => isNamedFor(format, filled(path).toLowerCase());
		return {
			packageType,
			files,
			format,
			isPlace
		};
	}),
	...carriers,
	...scripts
];
const installed = {
	packageType: "PYTHON",
	files: [],
	isMostlyOther: true,
	declares: isListOfRequirements
};
const kindsOf = memoize(() => fileMatcher(searchables.map((kind) => ({
	...kind,
	anyCase: true
}))));
function searchedAs(path, packageType, repository) {
	const kinds = [...new Set([path, filled(path)].flatMap((each) => kindsOf()(each)))].filter((kind) => kind.packageType === packageType && kind.isPlace?.(path, repository.has) !== false);
	return packageType === installed.packageType && isInstalledFrom(path, repository) ? [...kinds, installed] : kinds;
}
const ofEngines = /(?<=\.\w+)\.(?:in|dist)$|\.(?:j2|jinja2?|tmpl|tpl|template|hbs|handlebars|mustache|ejs|erb|njk|liquid|ftl|vm)$/i;
function filled(path) {
	return path.replace(ofEngines, "").replace(/(?<=^|\/)_(?=[^/]+$)/, "");
}
function profilesOf(text) {
	const begin = text.indexOf("<profiles>");
	if (begin === -1) return "";
	return `${text.slice(0, begin).replaceAll(/[^\n]/g, "")}${text.slice(begin)}`;
}
// src/pipeline/last-look.ts
function createLastLook(context) {
	const files = memoize(context.files);
	const read = new Set(context.manifests.filter(({ status, packages }) => status === "covered" || status === "used" && packages > 0).map(({ path }) => path));
	return async (entity, packageType, names, areMost) => {
		const places = /* @__PURE__ */ new Map();
		for (const { path, names: others } of context.elsewhere(entity, packageType)) for (const name of names) if (others.some((other) => mayBeOnPypi(other, name))) places.set(canonicalName(packageType, name), {
			by: path,
			isRead: true
		});
		let isTypeLeft = false;
		for (const path of files()) {
			const kinds = searchedAs(path, packageType, context.repository).filter(({ isPartlyRead }) => isPartlyRead === true || !read.has(path));
			if (kinds.length === 0 || !isSearched(path, entity)) continue;
			isTypeLeft ||= kinds.some(({ format }) => format !== void 0);
			const wanted = {
				path,
				packageType,
				kinds,
				names
			};
			for (const [key, reference] of await namedIn(wanted, context.repository)) if (places.get(key)?.isRead !== true) places.set(key, reference);
		}
		const together = namedTogether(packageType, names.filter((name) => !places.has(canonicalName(packageType, name))), areMost ? files().filter((path) => !read.has(path) && isSearched(path, entity)) : [], context.repository);
		return {
			places: new Map([...together, ...places]),
			isTypeLeft
		};
	};
	function isSearched(path, entity) {
		const owner = context.ownerOf(path).entity;
		return (owner === null || owner === entity) && !context.isExcluded(path);
	}
}
const none = /* @__PURE__ */ new Map();
async function namedIn(wanted, repository) {
	const { path, packageType, kinds, names } = wanted;
	const text = textOf(path, repository);
	if (text instanceof Fault) return mayBeIn(wanted, text);
	const likely = likelyIn(packageType, names, text, repository.bounds?.check);
	if (likely.length === 0) return none;
	const declaring = kinds.filter(({ declares }) => declares?.(text) ?? true);
	const within = (part) => mentions(packageType, likely, part, repository.bounds);
	const parts = declaring.flatMap(({ partOf }) => partOf === void 0 ? [] : [...within(partOf(text))]);
	const wholes = declaring.filter(({ partOf }) => partOf === void 0);
	const declared = wholes.length === 0 ? null : await declaredIn(wanted, wholes, repository);
	const mentioned = wholes.length === 0 ? /* @__PURE__ */ new Map() : within(text);
	const lines = new Map([...parts, ...declared === null ? mentioned : [...declared].map((key) => [key, mentioned.get(key) ?? 1])]);
	return new Map([...lines].map(([key, line]) => [key, {
		by: `${path}:${line}`,
		isRead: true
	}]));
}
async function declaredIn({ path, packageType, names }, wholes, repository) {
	const [{ format } = {}] = wholes;
	if (format === void 0) return null;
	const { reading } = await readManifest({
		path,
		format
	}, repository);
	if (!(reading !== null && reading.unresolved !== true && reading.template === void 0)) return null;
	if (wholes.some(isApplied) && reading.packages.length === 0) return null;
	return new Set(reading.packages.map(({ name }) => canonicalName(packageType, name))).intersection(new Set(names.map((name) => canonicalName(packageType, name))));
}
function isApplied({ format, declares }) {
	return format === void 0 && declares === void 0;
}
function mayBeIn({ packageType, kinds, names }, { code, message }) {
	if (!kinds.some((kind) => code === "manifest-encoding" ? kind.format !== void 0 : kind.isMostlyOther !== true)) return none;
	const reference = {
		by: message,
		isRead: false
	};
	return new Map(names.map((name) => [canonicalName(packageType, name), reference]));
}
function textOf(path, repository) {
	try {
		return repository.text(path);
	} catch (thrown) {
		if (thrown instanceof Fault && !isOverBudget(thrown)) return thrown;
		throw thrown;
	}
}
export { createLastLook };
