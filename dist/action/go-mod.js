import { L as perRepository, at as upward, en as Fault, it as pathFrom, rt as beside } from "../action.js";
import { i as Lines } from "./shared.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/go/mod-directives.ts
function modDirectives(text, path, check = () => void 0) {
	const directives = [];
	let block = null;
	const lines = new Lines(text);
	while (lines.next()) {
		const line = lines.number;
		const known = block === null ? null : usualWords(lines);
		if (known !== null && block !== null) {
			directives.push({
				verb: block.verb,
				words: known,
				line,
				usual: true
			});
			continue;
		}
		const words = wordsOf(lines.line());
		if (words === null) throw malformedError(path, line, "has an open quote or a comment of another kind");
		const first = words[0];
		const second = words[1];
		if (first === void 0) continue;
		if (block !== null) {
			if (first !== ")") directives.push({
				verb: block.verb,
				words,
				line
			});
			else if (second === void 0) block = null;
			else throw malformedError(path, line, "has more behind the end of a block");
		} else if (second === "(") {
			check(first, true, line);
			if (words.length === 2) block = {
				verb: first,
				words: [],
				line
			};
			else if (words[2] !== ")" || words.length > 3) throw malformedError(path, line, "has more behind the start of a block");
		} else if (verb.test(first)) {
			check(first, false, line);
			directives.push({
				verb: first,
				words: words.slice(1),
				line
			});
		} else throw malformedError(path, line, "begins with no directive");
	}
	if (block !== null) throw malformedError(path, block.line, "does not end the block that begins here");
	return directives;
}
const verb = /^[a-z]+$/;
const token = /[ \t\r]*(?:(?<word>"(?:[^"\\]|\\.)*"|=>|[()[\],]|(?:(?!\/\/|\/\*|=>)[^\s"'`()[\],])+)|(?<end>\/\/.*|$))/y;
const usual = /\t(?!gopkg\.in\/)[\w.~-]+(?:\/[\w.~-]+)*(?<!\/v\d+) v(?:[01]\.\d+\.\d[\w.+-]*|\d+\.\d+\.\d+\+incompatible)(?=(?: \/\/ indirect)?\r?(?:\n|$))/y;
function usualWords({ text, start }) {
	usual.lastIndex = start;
	if (!usual.test(text)) return null;
	const blank = text.indexOf(" ", start);
	return [text.slice(start + 1, blank), text.slice(blank + 1, usual.lastIndex)];
}
function wordsOf(line) {
	const words = [];
	token.lastIndex = 0;
	while (true) {
		const { word, end } = token.exec(line)?.groups ?? {};
		if (end !== void 0) return words;
		if (word === void 0) return null;
		words.push(unquoted(word));
	}
}
function unquoted(word) {
	return word.startsWith("\"") ? word.slice(1, -1).replace(/\\(.)/g, "$1") : word;
}
function malformedError(path, line, fact) {
	return new Fault("manifest-invalid", `${path} ${fact}. Fix the line, and run \`go mod tidy\`.`, {
		path,
		line
	});
}
// src/manifests/go/versions.ts
const canonical = /^v(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(\+incompatible)?$/;
function isReleased(version) {
	return /^v\d+\.\d+\.\d+/.test(version);
}
function checkMajor(module, version) {
	const isGopkg = module.startsWith("gopkg.in/");
	const suffix = isGopkg ? ofGopkg.exec(module)?.[1] : majorOf(module);
	if (!isGopkg && (suffix === "0" || suffix === "1")) return `names ${module}, whose path ends in a major version that Go never writes`;
	const [, major = "", , , preRelease, incompatible] = canonical.exec(version) ?? [];
	if (major === "") return null;
	return (suffix === void 0 ? Number(major) < 2 || incompatible !== void 0 : suffix === major || suffix === "1" && preRelease !== void 0 && version.startsWith("v0.0.0-")) ? null : `gives ${module} the version ${version}, of another major version than its path`;
}
const ofGopkg = /\.v(\d+)(?:-unstable)?$/;
function majorOf(module) {
	return endsInDigit(module) ? /\/v(\d+)$/.exec(module)?.[1] : void 0;
}
function endsInDigit(text) {
	const last = text.charCodeAt(text.length - 1);
	return last >= zero && last <= nine;
}
const [zero, nine] = [48, 57];
function compareVersions(one, other) {
	const [a, b] = [canonical.exec(one), canonical.exec(other)];
	if (a === null || b === null) return Number(b === null) - Number(a === null);
	for (const part of [
		1,
		2,
		3
	]) {
		const order = Number(a[part]) - Number(b[part]);
		if (order !== 0) return order;
	}
	return comparePreReleases(a[4], b[4]);
}
function comparePreReleases(one, other) {
	if (one === void 0 || other === void 0) return Number(one === void 0) - Number(other === void 0);
	const [a, b] = [one.split("."), other.split(".")];
	for (const [at, part] of a.entries()) {
		const against = b[at];
		if (against === void 0) return 1;
		if (part === against) continue;
		const [x = null, y = null] = [part, against].map((each) => /^\d+$/.test(each) ? Number(each) : null);
		if (x !== null && y !== null) return x - y;
		if (x !== null || y !== null) return x === null ? 1 : -1;
		return part < against ? -1 : 1;
	}
	return a.length - b.length;
}
// src/manifests/go/mod-file.ts
function linesOf({ directives }, verb) {
	return directives.get(verb) ?? [];
}
const version = /^[1-9]\d*\.(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))?(?:[a-z]+\d+)?$/;
const toolchain = /^(?:default|go1(?:[.].*)?)$/;
const one = /^\S+$/;
const shared = /* @__PURE__ */ new Map([
	["go", {
		block: false,
		once: true,
		words: version
	}],
	["toolchain", {
		block: false,
		once: true,
		words: toolchain
	}],
	["godebug", {
		block: true,
		once: false,
		words: /^[^\s=]+=[^\s]+$/
	}],
	["replace", {
		block: true,
		once: false,
		words: null
	}]
]);
const modShapes = new Map([
	...shared,
	["module", {
		block: true,
		once: true,
		words: one
	}],
	["require", {
		block: true,
		once: false,
		words: null
	}],
	["exclude", {
		block: true,
		once: false,
		words: null
	}],
	["retract", {
		block: true,
		once: false,
		words: /^(?:[^\s[]+|\[ \S+ , \S+ \])$/
	}],
	["tool", {
		block: true,
		once: false,
		words: one
	}],
	["ignore", {
		block: true,
		once: false,
		words: one
	}]
]);
const workShapes = new Map([...shared, ["use", {
	block: true,
	once: false,
	words: one
}]]);
function readMod(text, path) {
	const directives = checked(text, path, modShapes);
	if (directives.size === 0) throw refused(path, "has no directive", 1);
	const [required, excluded] = ["require", "exclude"].map((verb) => (directives.get(verb) ?? []).map((directive) => moduleIn(directive, path)));
	return {
		path,
		directives,
		required: required ?? [],
		excluded: excluded ?? []
	};
}
function moduleIn({ verb, words, line, usual }, file) {
	const path = words[0];
	const version = words[1];
	if (usual === true && path !== void 0 && version !== void 0) return {
		path,
		version,
		usual
	};
	if (path === void 0 || version === void 0 || !isVersion(words)) throw refused(file, `has a \`${verb}\` that is not \`module version\``, line);
	const mismatch = checkMajor(path, version);
	if (mismatch !== null) throw refused(file, mismatch, line);
	return {
		path,
		version
	};
}
function isVersion([, word = "", more]) {
	return more === void 0 && /^[\w.+~/-]+$/.test(word);
}
function readWork(text, path) {
	return {
		path,
		directives: checked(text, path, workShapes),
		required: [],
		excluded: []
	};
}
const modAt = perRepository((path, repository) => readMod(repository.text(path), path));
function checked(text, path, shapes) {
	const directives = /* @__PURE__ */ new Map();
	const all = modDirectives(text, path, (verb, isBlock, line) => {
		const shape = shapes.get(verb);
		if (shape === void 0) throw refused(path, `has the directive \`${verb.slice(0, 60)}\`, which Go does not know`, line);
		if (isBlock && !shape.block) throw refused(path, `has a block of \`${verb}\``, line);
	});
	let verb = "";
	let shape;
	let same = [];
	for (const directive of all) {
		if (directive.verb !== verb) {
			({verb} = directive);
			shape = shapes.get(verb);
			same = directives.get(verb) ?? [];
			directives.set(verb, same);
		}
		if (shape?.once === true && same.length > 0) throw refused(path, `repeats \`${verb}\``, directive.line);
		if (shape?.words?.test(directive.words.join(" ")) === false) throw refused(path, `has a \`${verb}\` of a form that Go refuses`, directive.line);
		same.push(directive);
	}
	return directives;
}
function refused(path, fact, line) {
	return new Fault("manifest-invalid", `${path} ${fact}. Fix the line, and run \`go mod tidy\`.`, {
		path,
		line
	});
}
// src/manifests/go/go-workspace.ts
function goWorkspace(path, repository) {
	const found = upward(path, "go.work").find((candidate) => repository.has(candidate));
	if (found === void 0) return null;
	const work = readWork(repository.text(found), found);
	const used = linesOf(work, "use").map(({ words: [directory = "."] }) => ({
		directory,
		file: pathFrom(found, posix.join(directory, "go.mod"))
	}));
	const members = used.flatMap(({ file }) => file !== null && repository.has(file) ? file : []);
	if (!members.includes(path)) return null;
	return {
		work,
		members: [...new Set(members)].map((member) => modAt(member, repository)),
		warnings: used.filter(({ file }) => file === null || !members.includes(file)).map(({ directory }) => missingModule(found, directory))
	};
}
function missingModule(work, directory) {
	const cause = {
		fact: `${work} uses a module that is not in the repository`,
		subject: directory.slice(0, 100),
		next: "Add its go.mod, or take the directory out of go.work."
	};
	return {
		code: "names-unresolved",
		message: `${cause.fact} (${cause.subject}). ${cause.next}`,
		cause
	};
}
// src/manifests/go/replacements.ts
function replacements(work, modules) {
	const ofWork = byKey(replacementsOf(work));
	const ofMembers = modules.map(replacementsOf);
	const replacedByWork = new Set([...ofWork.values()].map(({ module }) => module));
	refuseConflicts(ofMembers.flat().filter(({ module }) => !replacedByWork.has(module)));
	const members = ofMembers.filter((all) => all.length > 0).map(byKey);
	if (ofWork.size === 0 && members.length === 0) return (module) => module;
	return (module) => {
		const found = matchIn(ofWork, module) ?? agreedIn(members, module);
		return found === void 0 ? module : found.target;
	};
}
function byKey(all) {
	return new Map(all.map((each) => [each.key, each]));
}
function matchIn(file, { path, version }) {
	return file.get(keyOf$1(path, version)) ?? file.get(keyOf$1(path));
}
function agreedIn(members, module) {
	let found;
	for (const file of members) {
		const each = matchIn(file, module);
		if (each === void 0) continue;
		const namesVersion = each.key !== keyOf$1(module.path);
		if (found !== void 0 && namesVersion && found.written !== each.written) throw conflict(found, each);
		found = each;
	}
	return found;
}
function refuseConflicts(all) {
	const known = /* @__PURE__ */ new Map();
	for (const each of all) {
		const before = known.get(each.key);
		if (before !== void 0 && before.place !== each.place) throw conflict(before, each);
		known.set(each.key, each);
	}
}
function replacementsOf(file) {
	if (file === null) return [];
	return linesOf(file, "replace").map((directive) => replacementOf(directive, file.path));
}
function replacementOf({ words, line }, file) {
	const arrow = words.indexOf("=>");
	const [module, version] = words.slice(0, arrow);
	const [target, targetVersion] = words.slice(arrow + 1);
	const isWhole = (arrow === 1 || arrow === 2) && words.length > arrow + 1;
	if (module === void 0 || target === void 0 || !isWhole || words.length > arrow + 3) throw refused(file, "has a `replace` that is not `module => module version`", line);
	if (isDirectory(target) !== (targetVersion === void 0)) throw refused(file, "replaces a module by a path that is neither a directory nor a version", line);
	const mismatch = checkMajor(module, version ?? "") ?? (targetVersion === void 0 ? null : checkMajor(target, targetVersion));
	if (mismatch !== null) throw refused(file, mismatch, line);
	const found = targetVersion === void 0 ? null : {
		path: target,
		version: targetVersion
	};
	return {
		module,
		key: keyOf$1(module, version),
		target: found,
		written: keyOf$1(target, targetVersion),
		place: found === null ? pathFrom(file, target) ?? target : keyOf$1(found.path, found.version),
		file,
		line
	};
}
function isDirectory(path) {
	return /^(?:\.{1,2}(?:[\\/]|$)|[\\/]|[A-Za-z]:)/.test(path);
}
function keyOf$1(path, version = "") {
	return `${path} ${version}`;
}
function conflict(before, { file, line, key, place }) {
	return new Fault("manifest-invalid", `${file} replaces ${key.trim()} by ${place.trim()}, and ${before.file} by ${before.place.trim()}. Go refuses that: keep one of them, or replace it in go.work.`, {
		path: file,
		line
	});
}
// src/manifests/go/tool-module.ts
function isToolModule(module, repository) {
	const hasTools = linesOf(module, "tool").length > 0;
	const file = posix.basename(module.path);
	if (file !== "go.mod") return hasTools || /tool/i.test(file);
	const directory = posix.dirname(module.path);
	const keepsTools = repository.has(posix.join(directory, "tools.go"));
	return (hasTools || keepsTools) && !hasCode(directory, repository);
}
const maxDirectories = 50;
const notBuilt = /^(?:[._]|testdata\/|vendor\/)/;
function hasCode(root, repository) {
	const pending = [root];
	for (let visited = 0; pending.length > 0; visited += 1) {
		if (visited > maxDirectories) return true;
		const directory = pending.pop() ?? root;
		for (const name of repository.list(directory)) {
			const path = posix.join(directory, name);
			if (notBuilt.test(name)) continue;
			if (name.endsWith("/")) {
				if (!repository.has(posix.join(path, "go.mod"))) pending.push(path.replace(/\/$/, ""));
			} else if (name.endsWith(".go") && isBuilt(path, repository)) return true;
		}
	}
	return false;
}
function isBuilt(path, repository) {
	try {
		return !/^\/\/(?:go:build| \+build) (?:tools?|ignore)[^\S\n]*$/m.test(repository.text(path));
	} catch (thrown) {
		if (thrown instanceof Fault) return true;
		throw thrown;
	}
}
// src/manifests/go/go-mod.ts
function parseGoMod(text, path, repository) {
	const own = readMod(text, path);
	const workspace = posix.basename(path) === "go.mod" ? goWorkspace(path, repository) : null;
	const { members } = workspace ?? { members: [own] };
	const replace = replacements(workspace?.work ?? null, members);
	const excluded = excludedBy(members);
	const required = modulesOf(own, excluded);
	const selected = isComplete(own) || workspace !== null ? selectFrom(required, own, members, excluded) : required;
	const development = isToolModule(own, repository);
	const names = new Set(members.map(nameOf));
	const warnings = workspace?.warnings ?? [];
	if (workspace !== null) {
		for (const member of members) for (const module of modulesOf(member, excluded)) if (!names.has(module.path)) replace(module);
	}
	const packages = [];
	for (const module of selected) {
		const built = names.has(module.path) ? null : replace(module);
		if (built !== null) packages.push(packageOf(built, development));
	}
	return {
		packages,
		supersedes: isComplete(own) ? [beside(path, posix.basename(path).replace(/\.mod$/, ".sum"))] : [],
		uses: workspace === null ? [] : [workspace.work.path, ...members.map((member) => member.path)].filter((used) => used !== path),
		...warnings.length > 0 && {
			unresolved: true,
			warnings
		}
	};
}
function modulesOf(file, excluded) {
	return excluded.size === 0 ? file.required : file.required.filter((module) => !excluded.has(keyOf(module)));
}
function selectFrom(required, own, members, excluded) {
	const names = /* @__PURE__ */ new Set();
	for (const { path } of required) names.add(path);
	if (members.length === 1 && names.size === required.length) return required;
	const highest = /* @__PURE__ */ new Map();
	for (const module of required) raise(highest, module);
	for (const member of members) if (member.path !== own.path) {
		for (const module of modulesOf(member, excluded)) if (highest.has(module.path)) raise(highest, module);
	}
	return [...highest.values()];
}
function raise(highest, module) {
	const before = highest.get(module.path);
	if (before === void 0 || compareVersions(module.version, before.version) > 0) highest.set(module.path, module);
}
function excludedBy(members) {
	return new Set(members.flatMap((member) => member.excluded).map(keyOf));
}
function keyOf({ path, version }) {
	return `${path} ${version}`;
}
function packageOf({ path, version, usual }, development) {
	return {
		name: path,
		version,
		development,
		resolved: usual === true || isReleased(version)
	};
}
function nameOf(file) {
	return linesOf(file, "module")[0]?.words[0] ?? "";
}
const firstComplete = [1, 17];
function isComplete(file) {
	const [version = ""] = linesOf(file, "go")[0]?.words ?? [];
	const [, major = "0", minor = "0"] = /^(\d+)\.(\d+)/.exec(version) ?? [];
	const [completeMajor, completeMinor] = firstComplete;
	return Number(major) > completeMajor || Number(major) === completeMajor && Number(minor) >= completeMinor;
}
export { parseGoMod };
