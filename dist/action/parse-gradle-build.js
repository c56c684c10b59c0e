import { t as Fault } from "./problem.js";
import { I as Lines, M as accessor, N as readCatalog, P as meantVersion, Q as upward, Z as pathFrom } from "../action.js";
const { posix } = process.getBuiltinModule("node:path");
// src/manifests/java/gradle/script.ts
const closing = {
	"(": ")",
	"[": "]",
	"{": "}"
};
const maxDepth = 100;
const word = /[\p{L}\p{N}_]+/uy;
const interpolated = /\$\p{L}[\p{L}\p{N}_]*(?:\.\p{L}[\p{L}\p{N}_]*)*/uy;
const interpolatedName = /\$\p{L}[\p{L}\p{N}_]*/uy;
const slashy = /\/(?![/*])(?:[^/\\\n]|\\.)+\//y;
function readScript(text, path) {
	const kotlin = path.endsWith(".kts") || path.endsWith(".kt");
	let at = 0;
	let line = 1;
	function readNodes(open, depth) {
		const begin = line;
		if (depth > maxDepth) throw unreadable(path, begin, `nests deeper than ${maxDepth} brackets`);
		const nodes = [];
		while (at < text.length) {
			const character = text.charAt(at);
			if (character === "\n") {
				if (open === null || open === "{") nodes.push({
					kind: "mark",
					text: "\n",
					line
				});
				line += 1;
				at += 1;
			} else if (isBlank(character)) at += 1;
			else if (text.startsWith("//", at)) skipTo(text.indexOf("\n", at), text.length);
			else if (text.startsWith("/*", at)) skipComment();
			else if (character === "\"" || character === "'") nodes.push(readText(character, depth));
			else if (isOpen(character)) {
				const from = line;
				at += 1;
				nodes.push({
					kind: "group",
					open: character,
					nodes: readNodes(character, depth + 1),
					line: from
				});
			} else if (character === ")" || character === "]" || character === "}") {
				if (open === null || closing[open] !== character) throw unreadable(path, line, `closes a \`${character}\` that was not opened`);
				at += 1;
				return nodes;
			} else nodes.push(readOther(character, nodes.at(-1)));
		}
		if (open !== null) throw unreadable(path, begin, `never closes its \`${open}\``);
		return nodes;
	}
	function readOther(character, before) {
		const name = match(word);
		if (name !== null) return {
			kind: "word",
			text: name,
			line
		};
		const pattern = !kotlin && character === "/" && mayStartValue(before) ? match(slashy) : null;
		if (pattern !== null) return {
			kind: "text",
			parts: [pattern],
			line
		};
		at += 1;
		return {
			kind: "mark",
			text: character,
			line
		};
	}
	function readText(quote, depth) {
		const from = line;
		const triple = quote.repeat(3);
		const end = text.startsWith(triple, at) ? triple : quote;
		const expressions = quote === "\"";
		const parts = [];
		let literal = "";
		at += end.length;
		while (at < text.length && !text.startsWith(end, at)) {
			const character = text.charAt(at);
			if (character === "\n") {
				if (end === quote) break;
				line += 1;
			}
			if (character === "\\") {
				literal += text.charAt(at + 1);
				if (text.charAt(at + 1) === "\n") line += 1;
				at += 2;
				continue;
			}
			const expression = expressions && character === "$" ? readExpression(depth) : null;
			if (expression === null) {
				literal += character;
				at += 1;
				continue;
			}
			if (literal !== "") parts.push(literal);
			literal = "";
			parts.push(expression);
		}
		if (text.startsWith(end, at)) at += end.length;
		if (literal !== "") parts.push(literal);
		return {
			kind: "text",
			parts,
			line: from
		};
	}
	function readExpression(depth) {
		if (text.charAt(at + 1) === "{") {
			at += 2;
			return readNodes("{", depth + 1).filter((node) => !isMark(node, "\n"));
		}
		const name = match(kotlin ? interpolatedName : interpolated);
		if (name === null) return null;
		return name.slice(1).split(".").flatMap((segment, index) => [...index === 0 ? [] : [{
			kind: "mark",
			text: ".",
			line
		}], {
			kind: "word",
			text: segment,
			line
		}]);
	}
	function match(expression) {
		expression.lastIndex = at;
		const [found = null] = expression.exec(text) ?? [];
		at += found?.length ?? 0;
		return found;
	}
	function skipTo(found, otherwise) {
		at = found === -1 ? otherwise : found;
	}
	function skipComment() {
		const end = text.indexOf("*/", at + 2);
		if (end === -1) throw unreadable(path, line, "never closes its comment");
		for (let next = text.indexOf("\n", at); next !== -1 && next < end; line += 1) next = text.indexOf("\n", next + 1);
		at = end + 2;
	}
	return readNodes(null, 0);
}
function isMark(node, text) {
	return node?.kind === "mark" && node.text === text;
}
function contentOf(node, open) {
	return node?.kind === "group" && node.open === open ? node.nodes : null;
}
function isBlank(character) {
	return character === " " || character === "	" || character === "\r";
}
function isOpen(character) {
	return character === "(" || character === "[" || character === "{";
}
function mayStartValue(before) {
	return before === void 0 || before.kind === "mark" && /[=~,:\n]/.test(before.text);
}
function unreadable(path, line, fact) {
	return new Fault("manifest-invalid", `${path} ${fact}. Fix the file, or add it to \`exclude\` when it is no build script.`, {
		path,
		line
	});
}
// src/manifests/java/gradle/statements.ts
function statementsOf(nodes) {
	const statements = [];
	let current = [];
	let broken = false;
	for (const node of nodes) {
		if (isMark(node, "\n")) {
			broken = true;
			continue;
		}
		if ((isMark(node, ";") || broken && !continues(current.at(-1), node)) && current.length > 0) {
			statements.push(current);
			current = [];
		}
		broken = false;
		if (!isMark(node, ";")) current.push(node);
	}
	if (current.length > 0) statements.push(current);
	return statements;
}
function splitAt(nodes, mark) {
	const parts = [[]];
	for (const node of nodes) if (isMark(node, mark)) parts.push([]);
	else parts.at(-1)?.push(node);
	return parts.filter((part) => part.length > 0);
}
function blocksOf(nodes) {
	return nodes.flatMap((node) => {
		const content = contentOf(node, "{");
		return content === null ? [] : [content];
	});
}
function continues(before, after) {
	if (before === void 0) return false;
	if (before.kind === "mark" && /[,=+.:([&|]/.test(before.text)) return true;
	return isMark(after, ".") || isMark(after, "?") || after.kind === "group" && after.open === "{";
}
function evaluate(nodes, lookup) {
	let told = {
		text: "",
		missing: null
	};
	for (const choice of choicesOf(nodes)) {
		told = join(splitAt(choice, "+").map((term) => evaluateTerm(term, lookup)));
		if (told.missing === null) break;
	}
	return told;
}
function choicesOf(nodes) {
	const choices = [[]];
	for (const [at, node] of nodes.entries()) if (isMark(node, "?") && isMark(nodes[at + 1], ":")) choices.push([]);
	else if (!(isMark(node, ":") && isMark(nodes[at - 1], "?"))) choices.at(-1)?.push(node);
	return choices;
}
function pathOf(nodes) {
	const segments = [];
	for (let at = 0; at < nodes.length; at += 1) {
		const node = nodes[at];
		if (node?.kind === "word") {
			if (node.text === "as" && segments.length > 0) break;
			const parameters = nodes[at + 1];
			if (parameters?.kind === "group" && parameters.open === "(") {
				const table = readers.get(node.text);
				if (table === void 0) return null;
				const name = literalOf(parameters.nodes);
				if (name !== null) segments.push(...table, name);
				else if (parameters.nodes.length > 0) return null;
				at += 1;
			} else if (isMark(nodes[at - 1], ".") || at === 0) segments.push(node.text);
			else return null;
		} else if (node?.kind === "group" && node.open === "[" && segments.length > 0) {
			const name = literalOf(node.nodes);
			if (name === null) return null;
			segments.push(name);
		} else if (node?.kind !== "mark" || !/[.?!]/.test(node.text)) return null;
	}
	return segments.length === 0 ? null : segments.join(".");
}
function literalOf(nodes) {
	const [node] = nodes;
	if (nodes.length !== 1 || node?.kind !== "text") return null;
	return node.parts.every((part) => typeof part === "string") ? node.parts.join("") : null;
}
function propertyPath(path) {
	const segments = path.split(".");
	while (segments.length > 1 && leading.has(segments[0] ?? "")) segments.shift();
	return segments.join(".");
}
const leading = /* @__PURE__ */ new Set([
	"rootProject",
	"project",
	"parent",
	"providers",
	"ext",
	"extra",
	"properties",
	"this"
]);
const readers = /* @__PURE__ */ new Map([
	["get", []],
	["getProperty", []],
	["property", []],
	["findProperty", []],
	["gradleProperty", []],
	["toString", []],
	["asProvider", []],
	["findLibrary", []],
	["findBundle", ["bundles"]],
	["findVersion", ["versions"]]
]);
function evaluateTerm(term, lookup) {
	const [node] = term;
	if (term.length === 1 && node?.kind === "text") return join(node.parts.map((part) => typeof part === "string" ? {
		text: part,
		missing: null
	} : evaluate(part, lookup)));
	if (term.length === 1 && node?.kind === "word" && /^\d/.test(node.text)) return {
		text: node.text,
		missing: null
	};
	const path = pathOf(term);
	const text = path === null ? null : lookup(path);
	return text === null ? {
		text: "\0",
		missing: path ?? "an expression"
	} : {
		text,
		missing: null
	};
}
function join(terms) {
	return {
		text: terms.map(({ text }) => text).join(""),
		missing: terms.find(({ missing }) => missing !== null)?.missing ?? null
	};
}
// src/manifests/java/gradle/definitions.ts
function definitionsOf(nodes) {
	const found = /* @__PURE__ */ new Map();
	collect(nodes, "", 0, found);
	return found;
}
const transparent = /* @__PURE__ */ new Set([
	"ext",
	"extra",
	"buildscript",
	"allprojects",
	"subprojects"
]);
function collect(nodes, within, depth, found) {
	for (const statement of statementsOf(nodes)) {
		const definition = defined(statement);
		if (definition !== null) define(joined(within, definition.path), {
			nodes: definition.nodes,
			within,
			depth
		}, found);
		const words = statement.flatMap((node) => node.kind === "word" ? node.text : []);
		const object = objectName(words);
		const inside = transparent.has(words.at(-1) ?? "") ? depth : depth + 1;
		for (const node of statement) if (node.kind === "group" && node.open === "{") collect(node.nodes, object === null ? within : joined(within, object), inside, found);
	}
}
function defined(statement) {
	const equals = statement.findIndex((node) => isMark(node, "="));
	if (equals !== -1) {
		const nodes = statement.slice(equals + 1);
		const path = target(statement.slice(0, equals));
		return path === null || isMark(nodes[0], "=") ? null : {
			path,
			nodes
		};
	}
	return bySet(statement) ?? byDelegate(statement);
}
function target(left) {
	const colon = left.findIndex((node) => isMark(node, ":"));
	const nodes = (colon === -1 ? left : left.slice(0, colon)).filter((node) => !isMark(node, "+"));
	let start = nodes.length - 1;
	while (start > 0 && !(nodes[start]?.kind === "word" && nodes[start - 1]?.kind === "word")) start -= 1;
	const path = pathOf(nodes.slice(Math.max(start, 0)));
	return path === null ? null : propertyPath(path);
}
function bySet(statement) {
	const parameters = statement.at(-1);
	const name = statement.at(-2);
	if (parameters?.kind !== "group" || name?.kind !== "word" || name.text !== "set") return null;
	const [key = [], nodes] = splitAt(parameters.nodes, ",");
	const path = literalOf(key);
	return path === null || nodes === void 0 ? null : {
		path,
		nodes
	};
}
function byDelegate(statement) {
	const by = statement.findIndex((node) => node.kind === "word" && node.text === "by");
	const value = statement.at(-1);
	const extra = statement.at(-2);
	if (by < 1 || value?.kind !== "group" || extra?.kind !== "word" || extra.text !== "extra") return null;
	const path = target(statement.slice(0, by));
	return path === null ? null : {
		path,
		nodes: value.nodes.filter((node) => !isMark(node, "\n"))
	};
}
function define(path, definition, found) {
	if ((found.get(path)?.depth ?? definition.depth) < definition.depth) return;
	found.set(path, definition);
	for (const [key, nodes] of mapEntries(definition.nodes)) define(joined(path, key), {
		...definition,
		nodes
	}, found);
}
function mapEntries(nodes) {
	const group = nodes.at(-1);
	const [maker] = nodes;
	const kotlin = maker?.kind === "word" && maker.text.toLowerCase().endsWith("mapof");
	if (group?.kind !== "group" || group.open !== (kotlin ? "(" : "[")) return [];
	if (nodes.length !== (kotlin ? 2 : 1)) return [];
	return splitAt(group.nodes, ",").flatMap((entry) => {
		const [key, relation] = entry;
		const value = entry.slice(2);
		const related = isMark(relation, ":") || relation?.kind === "word" && relation.text === "to";
		if (key === void 0 || !related || value.length === 0) return [];
		const name = key.kind === "word" ? key.text : literalOf([key]);
		return name === null ? [] : [[name, value]];
	});
}
function objectName(words) {
	const at = words.findIndex((text) => text === "object" || text === "class" || text === "interface");
	return at === -1 ? null : words[at + 1] ?? null;
}
function joined(within, path) {
	return within === "" ? path : `${within}.${path}`;
}
// src/manifests/java/gradle/properties-file.ts
const entry = /^\s*([^#!\s=:][^\s=:]*)\s*[=:\s]\s*(.*)$/;
function readProperties(text) {
	const properties = /* @__PURE__ */ new Map();
	const lines = new Lines(text);
	while (lines.next()) {
		const [, name, value] = entry.exec(lines.line()) ?? [];
		if (name !== void 0 && value !== void 0) properties.set(name, value.trim());
	}
	return properties;
}
// src/manifests/java/gradle/build.ts
function openBuild(text, path, repository) {
	const missing = [];
	const root = rootOf(path, repository);
	const applying = {
		root,
		repository,
		missing,
		seen: /* @__PURE__ */ new Set()
	};
	const own = withApplied(toScript(text, path), applying, []);
	const definitions = [];
	const uses = own.slice(1).map((script) => script.path);
	for (const above of upward(path, "gradle.properties")) {
		const directory = posix.dirname(above);
		const scripts = directory === posix.dirname(path) ? own : scriptsIn(directory, repository);
		definitions.push(...scripts.map((script) => script.definitions));
		if (scripts !== own) uses.push(...scripts.map((script) => script.path));
		if (repository.has(above)) {
			definitions.push(fromProperties(above, repository));
			uses.push(above);
		}
		if (directory === root) break;
	}
	return {
		scripts: own,
		definitions,
		uses,
		missing
	};
}
function rootOf(path, repository) {
	const settings = settingsOf(path, repository);
	if (settings !== null) return posix.dirname(settings);
	const catalog = upward(path, "gradle/libs.versions.toml").find((candidate) => repository.has(candidate));
	return catalog === void 0 ? "." : posix.dirname(posix.dirname(catalog));
}
function settingsOf(path, repository) {
	return upward(path, "settings.gradle").flatMap((settings) => [settings, `${settings}.kts`]).find((candidate) => repository.has(candidate)) ?? null;
}
function scriptAt(path, repository) {
	const scripts = read.get(repository) ?? /* @__PURE__ */ new Map();
	read.set(repository, scripts);
	const script = scripts.get(path) ?? toScript(repository.text(path), path);
	scripts.set(path, script);
	return script;
}
const read = /* @__PURE__ */ new WeakMap();
function toScript(text, path) {
	const nodes = readScript(text, path);
	return {
		path,
		nodes,
		definitions: definitionsOf(nodes)
	};
}
function withApplied(script, applying, chain) {
	const { root, repository, missing, seen } = applying;
	const project = chain[0] ?? script.path;
	const longer = [...chain, script.path];
	return [script, ...appliedBy(script, project, root).flatMap((path) => {
		if (longer.includes(path)) throw circle([...longer, path], project);
		if (seen.has(path)) return [];
		seen.add(path);
		if (repository.has(path)) return withApplied(scriptAt(path, repository), applying, longer);
		missing.push(path);
		return [];
	})];
}
function appliedBy(script, project, root) {
	const toRoot = posix.relative(posix.dirname(project), root) || ".";
	const lookup = (name) => /(?:^|\.)(?:rootDir|rootProject\.projectDir)$/.test(name) ? toRoot : /(?:^|\.)projectDir$/.test(name) ? "." : null;
	return statementsOf(script.nodes).flatMap((statement) => {
		const from = appliedFrom(statement);
		if (from === null) return [];
		const { text, missing } = evaluate(from, lookup);
		const isRemote = /^[a-z][a-z\d+.-]+:/i.test(text);
		if (missing !== null || isRemote) return [];
		const path = pathFrom(project, text);
		return path === null ? outside$1(script.path, text, from[0]?.line) : [path];
	});
}
function appliedFrom(statement) {
	const [apply, group] = statement;
	if (apply?.kind !== "word" || apply.text !== "apply") return null;
	const [from, relation, ...value] = group?.kind === "group" ? group.nodes : statement.slice(1);
	if (from?.kind !== "word" || from.text !== "from") return null;
	if (!isMark(relation, ":") && !isMark(relation, "=")) return null;
	const last = value.at(-1);
	return (last?.kind === "group" ? literalOf(last.nodes) : null) === null || last?.kind !== "group" ? value : last.nodes;
}
function scriptsIn(directory, repository) {
	return ["build.gradle", "build.gradle.kts"].flatMap((name) => {
		const path = posix.join(directory, name);
		return repository.has(path) ? [scriptAt(path, repository)] : [];
	});
}
function fromProperties(path, repository) {
	const entries = [...readProperties(repository.text(path))];
	return new Map(entries.map(([name, value]) => [name, {
		nodes: [{
			kind: "text",
			parts: [value],
			line: 1
		}],
		within: "",
		depth: 0
	}]));
}
function outside$1(path, target, line) {
	throw new Fault("include-outside", `${path} applies ${JSON.stringify(target.slice(0, 200))}, which is outside the workspace. Nothing was read. Move the script into the repository, or exclude the manifest.`, line === void 0 ? { path } : {
		path,
		line
	});
}
function circle(chain, path) {
	return new Fault("include-cycle", `${chain.join(" → ")} is a circle of scripts. Break it.`, { path });
}
// src/manifests/java/gradle/notations.ts
function notationsOf(parameters, scope, told = /* @__PURE__ */ new Set()) {
	return listed(parameters, {
		scope,
		within: "",
		told
	});
}
const wrappers = /* @__PURE__ */ new Set([
	"platform",
	"enforcedPlatform",
	"testFixtures",
	"variantOf",
	"create"
]);
const local = /* @__PURE__ */ new Set([
	"project",
	"projects",
	"files",
	"fileTree",
	"gradleApi",
	"localGroovy"
]);
const localKotlin = /* @__PURE__ */ new Set([
	"gradleTestKit",
	"gradleKotlinDsl",
	"embeddedKotlin",
	"npm"
]);
function listed(nodes, reading) {
	const parameters = splitAt(nodes, ",");
	const named = new Map(parameters.flatMap(namedParameter));
	if (named.has("name") || named.has("module")) return byNames(named, reading);
	const [group, artifact, version = null] = parameters.map((each) => literalOf(each));
	if (parameters.length > 1 && group && artifact && !group.includes(":")) return [byTexts(known(group), known(artifact), version === null ? null : known(version))].flat();
	return parameters.flatMap((parameter) => single(parameter, reading));
}
function namedParameter(nodes) {
	const [key, relation, ...value] = nodes;
	const related = relation?.kind === "mark" && (relation.text === ":" || relation.text === "=");
	return key?.kind === "word" && related && value.length > 0 ? [[key.text, value]] : [];
}
function byNames(named, reading) {
	const artifact = named.get("name");
	const group = named.get("group");
	const version = named.get("version");
	if (artifact === void 0 || group === void 0) return [];
	return byTexts(textIn(group, reading), textIn(artifact, reading), version === void 0 ? null : textIn(version, reading));
}
function single(nodes, reading) {
	const [first, second] = nodes;
	if (nodes.length === 1 && first?.kind === "group") return first.open === "{" ? [] : listed(first.nodes, reading);
	const call = nodes.findLastIndex((node) => node.kind === "word");
	const name = nodes[call];
	const parameters = nodes[call + 1];
	if (name?.kind === "word" && parameters?.kind === "group" && parameters.open === "(") {
		if (wrappers.has(name.text)) return listed(parameters.nodes, reading);
		if (name.text === "kotlin") return kotlinModule(parameters.nodes, reading);
	}
	if (first?.kind === "word") {
		if (local.has(first.text) || localKotlin.has(first.text)) return [];
		if (wrappers.has(first.text) && second !== void 0) return single(nodes.slice(1), reading);
		const path = pathOf(nodes.filter((node) => node.kind !== "group" || node.open !== "{"));
		return path === null ? [{
			name: null,
			missing: first.text
		}] : byPath(path, reading);
	}
	return byCoordinates(textIn(nodes, reading));
}
function kotlinModule(nodes, reading) {
	const [module, version] = splitAt(nodes, ",");
	if (module === void 0) return [];
	const value = version === void 0 ? null : namedParameter(version)[0]?.[1] ?? version;
	const { text, missing } = textIn(module, reading);
	return byTexts(known("org.jetbrains.kotlin"), {
		text: `kotlin-${text}`,
		missing
	}, value === null ? null : textIn(value, reading));
}
function byPath(path, reading) {
	const { scope, within, told } = reading;
	const definition = scope.definitionOf(path, within);
	if (told.has(definition ?? path)) return [];
	told.add(definition ?? path);
	if (definition !== null) {
		const inside = {
			scope,
			within: definition.within,
			told
		};
		const map = new Map(mapEntries(definition.nodes));
		if (map.has("name")) return byNames(map, inside);
		if (map.size > 0) return [...map.values()].flatMap((nodes) => single(nodes, inside));
		const [list, group] = definition.nodes;
		if (list?.kind === "word" && /^(?:list|set|array)Of$/.test(list.text) && group?.kind === "group") return listed(group.nodes, inside);
		return single(definition.nodes, inside);
	}
	const libraries = scope.librariesOf(path);
	if (libraries === null || libraries.length === 0) return [{
		name: null,
		missing: path
	}];
	return libraries.map(({ name, version, missing }) => ({
		name,
		version,
		missing
	}));
}
function textIn(nodes, { scope, within }) {
	return evaluate(nodes, (path) => scope.textOf(path, within));
}
function known(text) {
	return {
		text,
		missing: null
	};
}
const part = /^[\w.+-]+$/;
const coordinates = /^([^:@]+):([^:@]+)(?::([^:@]*)(?::[^:@]*)?)?(?:@[^:@]*)?$/;
function byCoordinates({ text, missing }) {
	const [, group = "", artifact = "", version] = coordinates.exec(text.trim()) ?? [];
	if (group === "" || artifact === "") return text.includes("\0") && missing !== null ? [{
		name: null,
		missing
	}] : [];
	const at = (value) => ({
		text: value,
		missing: value.includes("\0") ? missing : null
	});
	return byTexts(at(group), at(artifact), version === void 0 ? null : at(version));
}
function byTexts(group, artifact, version) {
	const unknown = group.missing ?? artifact.missing;
	if (unknown !== null) return [{
		name: null,
		missing: unknown
	}];
	if (!part.test(group.text) || !part.test(artifact.text)) return [];
	const missing = version?.missing ?? null;
	const meant = version === null || missing !== null ? null : meantVersion({ require: version.text.trim() });
	return [{
		name: `${group.text}:${artifact.text}`,
		version: meant,
		missing
	}];
}
// src/manifests/java/gradle/dependency-set.ts
function setEntries(statement, scope) {
	const shared = sharedBy(statement.slice(1));
	return blocksOf(statement).flatMap((block) => statementsOf(block).flatMap(([entry, ...rest]) => {
		if (entry?.kind !== "word" || entry.text !== "entry") return [];
		const { line } = entry;
		const name = named("name", contentOf(rest[0], "(") ?? rest, line);
		return notationsOf([...shared, ...name], scope).map((notation) => ({
			notation,
			line
		}));
	}));
}
function sharedBy(behind) {
	const given = behind.filter((node) => contentOf(node, "{") === null);
	const inner = contentOf(given[0], "(") ?? given;
	const shared = contentOf(inner[0], "[") ?? inner;
	const [only] = shared;
	if (only?.kind !== "text") return [...shared, {
		kind: "mark",
		text: ",",
		line: 0
	}];
	const { line, parts } = only;
	const [start = "", ...more] = parts;
	const [group = "", version = ""] = typeof start === "string" ? start.split(":", 2) : [];
	return [...named("group", [{
		kind: "text",
		parts: [group],
		line
	}], line), ...named("version", [{
		kind: "text",
		parts: [version, ...more],
		line
	}], line)];
}
function named(name, value, line) {
	const mark = (text) => ({
		kind: "mark",
		text,
		line
	});
	return [
		{
			kind: "word",
			text: name,
			line
		},
		mark(":"),
		...value,
		mark(",")
	];
}
// src/manifests/java/gradle/dependencies.ts
function dependenciesIn(nodes, scope) {
	return outside(nodes, {
		scope,
		test: false,
		told: {
			main: /* @__PURE__ */ new Set(),
			test: /* @__PURE__ */ new Set()
		}
	});
}
function outside(nodes, place) {
	return statementsOf(nodes).flatMap((statement) => {
		const words = statement.flatMap((node) => node.kind === "word" ? node.text : []);
		const at = statement.findIndex((node) => node.kind === "word" && node.text === "dependencies");
		if (at !== -1 && statement[at + 1]?.kind === "mark" && statement[at + 2]?.kind === "word") return declared(statement.slice(at + 2), place);
		const inside = {
			...place,
			test: place.test || words.some(isTest)
		};
		return blocksOf(statement).flatMap((block) => words.at(-1) === "dependencies" || words.at(-1) === "imports" ? within(block, inside) : outside(block, inside));
	});
}
const silent = /* @__PURE__ */ new Set([
	"because",
	"exclude",
	"modules",
	"components",
	"artifactTypes",
	"attributesSchema",
	"capabilities",
	"registerTransform",
	"def",
	"val",
	"var"
]);
const nesting = /* @__PURE__ */ new Set([
	"constraints",
	"try",
	"dependencies"
]);
const control = /* @__PURE__ */ new Set([
	"if",
	"else",
	"for",
	"while"
]);
function within(nodes, place) {
	return statementsOf(nodes).flatMap((statement) => {
		const [first] = statement;
		if (first?.kind === "word" && silent.has(first.text)) return [];
		if (first?.kind === "word" && first.text === "dependencySet") return setEntries(statement, place.scope).map((entry) => ({
			...entry,
			test: place.test
		}));
		if (first?.kind === "word" && control.has(first.text)) return controlled(statement, place);
		if (first?.kind === "word" && nesting.has(first.text) || loops(statement)) return blocksOf(statement).flatMap((block) => within(block, place));
		return declared(statement, place);
	});
}
function controlled([, ...behind], place) {
	const body = contentOf(behind[0], "(") === null ? behind : behind.slice(1);
	const otherwise = body.findIndex((node) => node.kind === "word" && node.text === "else");
	const end = otherwise === -1 ? body.length : otherwise;
	return [...within(contentOf(body[0], "{") ?? body.slice(0, end), place), ...within(body.slice(end), place)];
}
function declared(statement, place) {
	const { scope } = place;
	const [first, ...rest] = statement;
	if (first === void 0 || rest.length === 0) return [];
	if (rest[0]?.kind === "mark") return [];
	const blocks = blocksOf(rest);
	const after = rest.filter((node) => contentOf(node, "{") === null);
	const [call, chained] = after;
	const parameters = (chained === void 0 || chained.kind === "word" || isChain(chained) ? contentOf(call, "(") : null) ?? after;
	const configured = first.kind === "word" && first.text === "add";
	const [configuration = [], ...added] = configured ? splitAt(parameters, ",") : [[first]];
	const name = first.kind === "word" && !configured ? first.text : evaluate(configuration, (path) => scope.textOf(path)).text;
	const test = place.test || isTest(name);
	const told = test ? place.told.test : place.told.main;
	const notations = configured ? added.flatMap((each) => notationsOf(each, scope, told)) : notationsOf(parameters, scope, told);
	const rich = blocks.flatMap((block) => richVersion(block) ?? []).at(0);
	return notations.map((notation) => ({
		notation: rich === void 0 || notation.name === null ? notation : {
			...notation,
			version: rich,
			missing: null
		},
		test,
		line: first.line
	}));
}
function isChain(node) {
	return node.kind === "mark" && /[.?!]/.test(node.text);
}
function richVersion(block) {
	const version = statementsOf(block).find(([first]) => first?.kind === "word" && first.text === "version");
	const [inner = []] = version === void 0 ? [] : blocksOf(version);
	const told = new Map(statementsOf(inner).flatMap(([first, value]) => {
		if (first?.kind !== "word" || value === void 0) return [];
		return [[first.text, literalOf(value.kind === "group" ? value.nodes : [value])]];
	}));
	return meantVersion({
		strictly: told.get("strictly") ?? null,
		require: told.get("require") ?? null,
		prefer: told.get("prefer") ?? null
	});
}
function loops(statement) {
	return statement.some((node) => node.kind === "word" && /^(?:each|forEach|all|configureEach)$/.test(node.text));
}
function isTest(name) {
	return /^test|Test/.test(name);
}
// src/manifests/java/gradle/settings-catalogs.ts
function settingsCatalogs(path, repository) {
	const script = scriptAt(path, repository);
	const files = /* @__PURE__ */ new Map();
	const inline = /* @__PURE__ */ new Map();
	for (const { name, statements } of catalogBlocks(script.nodes)) {
		const from = statements.flatMap((statement) => importedFile(statement) ?? []).at(0);
		const file = from === void 0 ? null : pathFrom(path, from);
		if (file !== null && repository.has(file)) files.set(name, file);
		inline.set(name, inlineCatalog(statements));
	}
	return {
		defaultName: defaultName(script),
		files,
		inline
	};
}
function defaultName({ definitions }) {
	for (const [path, { nodes }] of definitions) if (/(?:^|\.)defaultLibrariesExtensionName$/.test(path)) return literalOf(nodes) ?? "libs";
	return "libs";
}
function catalogBlocks(nodes, within = false) {
	return statementsOf(nodes).flatMap((statement) => {
		const block = statement.at(-1);
		if (block?.kind !== "group" || block.open !== "{") return [];
		const [first, parameters] = statement;
		if (!within || first?.kind !== "word") return catalogBlocks(block.nodes, first?.kind === "word" && first.text === "versionCatalogs");
		return [{
			name: (parameters?.kind === "group" ? literalOf(parameters.nodes) : null) ?? first.text,
			statements: statementsOf(block.nodes)
		}];
	});
}
function importedFile([first, parameters]) {
	if (first?.kind !== "word" || first.text !== "from" || parameters?.kind !== "group") return null;
	const files = parameters.nodes.at(-1);
	return files?.kind === "group" ? literalOf(files.nodes) : null;
}
function inlineCatalog(statements) {
	const versions = /* @__PURE__ */ new Map();
	const libraries = /* @__PURE__ */ new Map();
	for (const statement of statements) {
		const [call = "", ...parameters] = callOf(statement, 0) ?? [];
		const [alias, ...rest] = parameters;
		if (alias === void 0) continue;
		if (call === "version") {
			const version = meantVersion({ require: rest[0] ?? null });
			if (version !== null) versions.set(accessor(alias), version);
		}
		if (call !== "library") continue;
		const [group, name, version] = rest.length === 1 ? (rest[0] ?? "").split(":") : rest;
		const [next, reference] = callOf(statement, 3) ?? [];
		const missing = next === "versionRef" ? reference ?? null : null;
		const told = (missing === null ? null : versions.get(accessor(missing)) ?? null) ?? meantVersion({ require: (next === "version" ? reference : version) ?? null });
		if (group && name) libraries.set(accessor(alias), {
			name: `${group}:${name}`,
			version: told,
			missing
		});
	}
	return {
		versions,
		libraries,
		bundles: /* @__PURE__ */ new Map()
	};
}
function callOf(statement, at) {
	const name = statement[at];
	const group = statement[at + 1];
	if (name?.kind !== "word") return null;
	const parameters = group?.kind === "group" ? group.nodes : statement.slice(at + 1);
	return [name.text, ...splitAt(parameters, ",").flatMap((nodes) => literalOf(nodes) ?? [])];
}
// src/manifests/java/gradle/scope.ts
const maxLength = 1e3;
async function scopeOf(path, build, repository) {
	const { catalogs, uses } = await catalogsFor(path, repository);
	const texts = /* @__PURE__ */ new Map();
	function evaluated(definition) {
		const known = texts.get(definition);
		if (known !== void 0) return known;
		texts.set(definition, null);
		const { text, missing } = evaluate(definition.nodes, (name) => textOf(name, definition.within));
		const value = missing === null && text.length <= maxLength ? text : null;
		texts.set(definition, value);
		return value;
	}
	function candidates(path, within) {
		const name = propertyPath(path);
		const names = [...outward(within).map((object) => `${object}.${name}`), name];
		return build.definitions.flatMap((level) => names.flatMap((each) => level.get(each) ?? []));
	}
	function textOf(name, within = "") {
		for (const definition of candidates(name, within)) {
			const text = evaluated(definition);
			if (text !== null) return text;
		}
		const [catalog, rest] = inCatalog(name);
		return rest.startsWith("versions.") ? catalog?.versions.get(rest.slice(9))?.version ?? null : null;
	}
	function librariesOf(name) {
		const [catalog, alias] = inCatalog(name);
		if (catalog === void 0) return null;
		return ((alias.startsWith("bundles.") ? catalog.bundles.get(alias.slice(8)) : void 0) ?? [alias]).flatMap((each) => catalog.libraries.get(each) ?? []);
	}
	function inCatalog(path) {
		const name = propertyPath(path);
		const dot = name.indexOf(".");
		return [catalogs.get(name.slice(0, Math.max(dot, 0))), accessor(name.slice(dot + 1))];
	}
	return {
		textOf,
		librariesOf,
		uses,
		definitionOf: (name, within = "") => candidates(name, within).at(0) ?? null
	};
}
async function catalogsFor(path, repository) {
	const settings = settingsOf(path, repository);
	const declared = settings === null ? null : settingsCatalogs(settings, repository);
	const directory = posix.join(rootOf(path, repository), "gradle");
	const usual = posix.join(directory, "libs.versions.toml");
	const files = new Map(repository.manifests.flatMap((file) => posix.dirname(file) === directory && file.endsWith(ending) ? [[posix.basename(file, ending), file]] : []));
	if (repository.has(usual)) files.set(declared?.defaultName ?? "libs", usual);
	for (const [name, file] of declared?.files ?? []) files.set(name, file);
	const catalogs = new Map(declared?.inline);
	for (const [name, file] of files) catalogs.set(name, await readCatalog(file, repository));
	return {
		catalogs,
		uses: [...new Set(files.values())]
	};
}
const ending = ".versions.toml";
function outward(within) {
	const parts = within === "" ? [] : within.split(".");
	return parts.map((_, index) => parts.slice(0, parts.length - index).join("."));
}
// src/manifests/java/parse-gradle-build.ts
async function parseGradleBuild(text, path, repository) {
	const build = openBuild(text, path, repository);
	const scope = await scopeOf(path, build, repository);
	const found = build.scripts.map((script) => ({
		script,
		dependencies: dependenciesIn(script.nodes, scope)
	}));
	return {
		packages: found.flatMap(({ dependencies }) => dependencies.flatMap(toPackage)),
		unresolved: build.missing.length > 0 || found.some(({ dependencies }) => dependencies.some(({ notation }) => notation.name === null)),
		uses: [.../* @__PURE__ */ new Set([...build.uses, ...scope.uses])].filter((used) => used !== path),
		warnings: [...build.missing.map((missing) => missingScript(missing, path)), ...found.flatMap(({ script, dependencies }) => dependencies.flatMap((dependency) => {
			const warning = versionWarning(dependency, script.path);
			if (warning === null) return [];
			return [script.path === path ? {
				...warning,
				line: dependency.line
			} : warning];
		}))]
	};
}
function toPackage({ notation, test }) {
	if (notation.name === null) return [];
	const { name, version } = notation;
	return [{
		name,
		version: version?.version ?? null,
		development: test,
		resolved: version?.resolved === true
	}];
}
function versionWarning({ notation }, path) {
	const { missing } = notation;
	if (notation.name === null) return {
		code: "version-unresolved",
		message: `${path} depends on \`${missing}\`, and the repository does not tell what that is. Write the coordinates, or lock the build with \`gradle dependencies --write-locks\`.`
	};
	if (notation.version !== null) return null;
	const fact = missing === null ? "the script gives it none" : `\`${missing}\` is not defined in the repository as a text`;
	return {
		code: "version-unresolved",
		message: `The version of ${notation.name} is not told: ${fact}. Until it is, the package is left out, for Cortex takes no coordinate without one; a lock made with \`gradle dependencies --write-locks\` tells all of them.`
	};
}
function missingScript(missing, path) {
	return {
		code: "include-missing",
		message: `${path} applies ${missing}, which does not exist. Fix the line, or restore the script.`
	};
}
export { parseGradleBuild };
