import { r as __toESM } from "./action/runtime.js";
import { a as severities, i as problemOf, n as faultOf, r as problem, t as Fault } from "./action/problem.js";
const { appendFileSync, closeSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } = process.getBuiltinModule("node:fs");
const { tmpdir } = process.getBuiltinModule("node:os");
const os = process.getBuiltinModule("node:os");
const { isAscii } = process.getBuiltinModule("node:buffer");
import own, { dirname, join as join$1, posix, resolve } from "node:path";
const { execFile } = process.getBuiltinModule("node:child_process");
// ../../main/node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// ../../main/node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}
// src/pipeline/run-context.ts
function reportOf$1({ toolVersion, mode, repository, ref, commit, startedAt }, now, { result, reason, entities, manifests, problems, requests }) {
	return {
		schemaVersion: 1,
		tool: {
			name: "cortex-dependency-report",
			version: toolVersion
		},
		mode,
		result,
		reason,
		repository,
		ref,
		commit,
		startedAt: new Date(startedAt).toISOString(),
		durationMs: now - startedAt,
		entities,
		manifests,
		problems,
		requests
	};
}
function endedEarly(context, now, { reason, problems }) {
	return reportOf$1(context, now, {
		result: problems.some(({ severity }) => severity === "error") ? "failed" : "skipped",
		reason,
		entities: [],
		manifests: [],
		problems,
		requests: {
			total: 0,
			retried: 0,
			uploads: 0
		}
	});
}
// src/report/exit-code.ts
function exitCode({ result }, failOn) {
	if (failOn === "never") return 0;
	if (result === "failed") return 1;
	return result === "drift" && failOn === "drift" ? 2 : 0;
}
// src/report/safe-text.ts
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
const plain$5 = /^[\x20-\x7e]*$/;
const named$5 = /* @__PURE__ */ new Map([
	["\n", String.raw`\n`],
	["\r", String.raw`\r`],
	["	", String.raw`\t`]
]);
const bracketCommand = /##(?=\w*\[)/g;
function safeText(text) {
	const visible = plain$5.test(text) ? text : text.replace(unseen, escaped);
	return visible.includes("##") ? visible.replace(bracketCommand, String.raw`#\#`) : visible;
}
function safeLine(text) {
	return safeText(text).replace(/^( *)::/, String.raw`$1\::`);
}
function visibleJson(json) {
	const visible = plain$5.test(json) ? json : json.replace(unseen, escapedForJson);
	return visible.includes("##") ? visible.replace(bracketCommand, String.raw`#\u0023`) : visible;
}
function escapedForJson(character) {
	return character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function escaped(character) {
	const hex = (character.codePointAt(0) ?? 0).toString(16);
	const unicode = hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
	return named$5.get(character) ?? unicode;
}
// src/settings/event-facts.ts
function eventFacts({ eventName: name, ref, commit, actor, payload }) {
	const repository = member$1(payload, "repository");
	return {
		name,
		ref,
		actor: actor || text$3(member$1(payload, "sender"), "login"),
		defaultBranch: text$3(repository, "default_branch") || null,
		isDeletion: name === "push" && member$1(payload, "deleted") === true,
		pullRequest: name.startsWith("pull_request") ? pullRequest(payload, repository) : null,
		change: change$2(name, payload, commit ?? "")
	};
}
function pullRequest(payload, repository) {
	const pull = member$1(payload, "pull_request");
	const number = member$1(pull, "number");
	return {
		number: typeof number === "number" ? number : null,
		author: text$3(member$1(pull, "user"), "login"),
		isFromFork: isFromFork(member$1(member$1(pull, "head"), "repo"), repository)
	};
}
function isFromFork(head, repository) {
	if (head === void 0) return false;
	const name = text$3(repository, "full_name").toLowerCase();
	const headName = text$3(head, "full_name").toLowerCase();
	if (name === "" || headName === "") return head === null || member$1(head, "fork") === true;
	return headName !== name;
}
function change$2(name, payload, commit) {
	const group = member$1(payload, "merge_group");
	const base = text$3(member$1(member$1(payload, "pull_request"), "base"), "sha");
	const found = (/* @__PURE__ */ new Map([
		["push", {
			before: text$3(payload, "before"),
			after: text$3(payload, "after")
		}],
		["pull_request", {
			before: base,
			after: commit
		}],
		["merge_group", {
			before: text$3(group, "base_sha"),
			after: text$3(group, "head_sha")
		}]
	])).get(name);
	return found === void 0 || found.before === "" || found.after === "" ? null : found;
}
function text$3(value, name) {
	const found = member$1(value, name);
	return typeof found === "string" ? found : "";
}
function member$1(value, name) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return void 0;
	return Reflect.get(value, name);
}
// src/settings/keyless.ts
function withoutSecrets$2({ name, actor, pullRequest }) {
	if (pullRequest?.isFromFork === true) return "There is no key, because the pull request is from a fork, and GitHub gives those no secrets.";
	return pullRequest?.author === dependabot || actor === dependabot && restricted.has(name) ? `There is no key, because ${pullRequest === null ? "this was caused" : "the pull request was made"} by Dependabot, and GitHub gives it none of the secrets of Actions. It is given one of the same name among the secrets of Dependabot.` : null;
}
const dependabot = "dependabot[bot]";
const restricted = /* @__PURE__ */ new Set([
	"push",
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"pull_request_review_comment",
	"create",
	"deployment",
	"deployment_status"
]);
// src/settings/events.ts
const rules = /* @__PURE__ */ new Map([
	["push", "by-branch"],
	["schedule", "check"],
	["pull_request", "preview"],
	["pull_request_target", "preview"],
	["merge_group", "preview"]
]);
function decide({ mode, branch, hasKey }, facts) {
	if (mode === "auto" && facts.isDeletion) return {
		does: "nothing",
		reason: `The push deletes ${facts.ref ?? "a branch"}.`
	};
	const keyless = hasKey ? null : withoutSecrets$2(facts);
	if (keyless !== null) return {
		does: "list",
		reason: keyless
	};
	if (mode === "check") return {
		does: mode,
		reason: "`mode` is `check`"
	};
	const rule = ruleOf(facts);
	const event = facts.name === "" ? "a run without an event" : `the event ${facts.name}`;
	if (rule === "preview") return {
		does: "check",
		reason: `${event} is of a pull request, which never writes`
	};
	if (mode === "sync") return {
		does: mode,
		reason: "`mode` is `sync`"
	};
	if (rule === "check") return {
		does: "check",
		reason: `${event} checks for drift`
	};
	return byBranch(event, branch, facts);
}
function isOnSyncedBranch(branch, facts) {
	if (ruleOf(facts) === "preview" || facts.isDeletion) return false;
	const synced = branch ?? facts.defaultBranch;
	return synced === null ? facts.name === "schedule" : facts.ref === `refs/heads/${synced}`;
}
function ruleOf({ name, ref }) {
	return ref?.startsWith("refs/pull/") === true ? "preview" : rules.get(name) ?? "by-branch";
}
function byBranch(event, branch, facts) {
	const { ref, defaultBranch } = facts;
	const synced = branch ?? defaultBranch;
	if (synced === null) return {
		does: "check",
		reason: `${event} does not tell the default branch`
	};
	const role = branch === null ? "the default branch" : "as `branch` says";
	return ref === `refs/heads/${synced}` ? {
		does: "sync",
		reason: `${event} is on ${synced}, ${role}`
	} : {
		does: "check",
		reason: `${event} is on ${ref ?? "no ref"}, not on ${synced}`
	};
}
// src/settings/api-key.ts
function parseApiKey(text) {
	if (/^[\u0021-\u007e]+$/.test(text)) return { value: text };
	return { faults: [/^bearer\s/i.test(text) ? "begins with `Bearer`; allowed is the key alone." : "holds a space, a line break or a character that is not ASCII; allowed is the key alone, as Cortex shows it."] };
}
// src/domain/loopback.ts
function isLoopback(hostname) {
	return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
}
// src/settings/parsed.ts
const maxShown = 100;
function notAllowed(text, allowed) {
	return { faults: [`is ${shown$2(text)}; allowed is ${allowed}.`] };
}
function shown$2(text) {
	return JSON.stringify(text.length > maxShown ? `${text.slice(0, maxShown)}…` : text);
}
// src/settings/api-url.ts
const allowed = "an `https://` address without user name, query and fragment (`http://` for this machine only)";
const apiPath = "/api/v1";
function parseApiUrl(text) {
	const url = URL.canParse(text) ? new URL(text) : null;
	const plain = url !== null && url.username === "" && url.password === "" && !/[?#]/.test(text);
	const safe = url?.protocol === "https:" || url?.protocol === "http:" && isLoopback(url.hostname);
	if (url === null || !plain || !safe) return notAllowed(withoutSecrets$1(text), allowed);
	const base = (url.origin + url.pathname).replace(/\/+$/, "");
	return base.endsWith(apiPath) ? notAllowed(text, `the address before \`${apiPath}\``) : { value: base };
}
function withoutSecrets$1(text) {
	return text.replace(/[^/]*@/, "***@").replace(/(?<mark>[?#]).+$/s, "$<mark>***");
}
// src/settings/branch.ts
const unfit = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|\/\.|[/.]$|\.lock$/;
function parseBranch(text) {
	const value = text.replace(/^refs\/heads\//, "");
	return value === "" || unfit.test(value) || value.startsWith("refs/") ? notAllowed(text, "the name of one branch, such as `main`, without patterns") : { value };
}
// src/settings/defaults.ts
const defaultExclude = [
	"**/node_modules/**",
	"**/bower_components/**",
	"**/vendor/**",
	"**/third_party/**",
	"**/examples/**",
	"**/test/**",
	"**/tests/**",
	"**/__tests__/**",
	"**/__fixtures__/**",
	"**/fixtures/**",
	"**/testdata/**"
];
// src/settings/relative-path.ts
function relativeDirectory(text) {
	const written = text.replaceAll("\\", "/");
	if (/^(?:\/|~|[A-Za-z]:)|[\u0000-\u001f]/.test(written)) return null;
	const path = posix.normalize(written).replace(/\/+$/, "");
	return path === ".." || path.startsWith("../") ? null : path;
}
function parseWorkingDirectory(text) {
	const value = relativeDirectory(text);
	return value === null ? notAllowed(text, "a directory in the workspace, relative to it") : { value };
}
// src/settings/entity-lines.ts
function parseEntities(text) {
	const lines = text.split(/\r?\n/).map((line) => line.replace(/(?:^|\s+)#.*$/, "").trim()).filter((line) => line !== "");
	const [only, ...others] = lines;
	if (only === void 0) return { value: [] };
	if (others.length === 0 && !/:(?:\s|$)/.test(only)) {
		const fault = tagFault(only);
		return fault === null ? { value: [{
			path: ".",
			entity: only
		}] } : { faults: [fault] };
	}
	const split = lines.map(splitLine);
	const faults = [...split.flatMap(lineFaults), ...duplicates(split)];
	if (faults.length > 0) return { faults };
	return { value: split.map(({ path, entity }) => ({
		path: relativeDirectory(path) ?? path,
		entity
	})) };
}
function splitLine(text) {
	const spaced = text.search(/:(?:\s|$)/);
	const at = spaced === -1 ? text.lastIndexOf(":") : spaced;
	if (at === -1) return {
		text,
		path: "",
		entity: ""
	};
	return {
		text,
		path: text.slice(0, at).trim(),
		entity: text.slice(at + 1).trim()
	};
}
function lineFaults({ text, path, entity }) {
	const line = `has the line ${shown$2(text)}`;
	if (path === "" || entity === "") return [`${line}; allowed is one tag or CID alone, or \`path: tag\` on every line.`];
	if (relativeDirectory(path) === null) return [`${line}; allowed is a path that is relative and stays in the workspace, \`.\` for the rest.`];
	return tagFault(entity) === null ? [] : [`${line}; allowed is a tag or CID without spaces.`];
}
function tagFault(entity) {
	if (!/[\s\u0000-\u001f\u007f]/.test(entity)) return null;
	return `is ${shown$2(entity)}; allowed is a tag or CID without spaces.`;
}
function duplicates(lines) {
	const seen = /* @__PURE__ */ new Map();
	return lines.flatMap(({ text, path }) => {
		const directory = path === "" ? null : relativeDirectory(path);
		if (directory === null) return [];
		const earlier = seen.get(directory);
		seen.set(directory, text);
		if (earlier === void 0) return [];
		return [`names the path ${shown$2(directory)} twice, in ${shown$2(earlier)} and ${shown$2(text)}; allowed is one line for each path.`];
	});
}
// src/domain/package.ts
const packageTypes = [
	"NODE",
	"JAVA",
	"PYTHON",
	"GO",
	"NUGET"
];
// src/settings/lists.ts
const maxGlobLength = 1e3;
function parseGlobs(text) {
	const globs = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
	const faults = globs.flatMap(globFault);
	return faults.length > 0 ? { faults } : { value: [...new Set(globs)] };
}
function globFault(glob) {
	const has = `has the line ${shown$2(glob)}; allowed is`;
	if (/^!(?!\()/.test(glob)) return [`${has} a glob without \`!\` in front.`];
	return glob.length > maxGlobLength ? [`${has} a glob of up to ${maxGlobLength} characters.`] : [];
}
const byWord = new Map(packageTypes.map((type) => [type.toLowerCase(), type]));
function parsePackageTypes(text) {
	const words = text.split(/[,\n]/).map((word) => word.trim()).filter((word) => word !== "");
	const named = new Set(words.map((word) => byWord.get(word.toLowerCase())));
	const faults = words.filter((word) => !byWord.has(word.toLowerCase())).map((word) => `names ${shown$2(word)}; allowed are ${allowedTypes}, by comma or line.`);
	if (faults.length > 0) return { faults };
	return { value: named.size === 0 ? null : packageTypes.filter((type) => named.has(type)) };
}
const allowedTypes = [...byWord.keys()].map((word) => `\`${word}\``).join(", ");
// src/settings/scalars.ts
const booleans = new Map([...[
	"true",
	"True",
	"TRUE"
].map((text) => [text, true]), ...[
	"false",
	"False",
	"FALSE"
].map((text) => [text, false])]);
function parseBoolean(text) {
	const value = booleans.get(text);
	return value === void 0 ? notAllowed(text, "`true` or `false`") : { value };
}
function oneOf(words) {
	const allowed = words.map((word) => `\`${word}\``).join(", ");
	return (text) => {
		const value = words.find((word) => word === text);
		return value === void 0 ? notAllowed(text, `one of ${allowed}`) : { value };
	};
}
function parsePercentage(text) {
	const percent = Number(/^(?<number>\d{1,3}(?:\.\d+)?)%$/.exec(text)?.groups?.["number"]);
	return percent <= 100 ? { value: percent / 100 } : notAllowed(text, "a percentage from `0%` to `100%`, such as `50%`");
}
function wholeNumber(least, most) {
	return (text) => {
		const value = /^\d+$/.test(text) ? Number(text) : NaN;
		return value >= least && value <= most ? { value } : notAllowed(text, `a whole number from ${least} to ${most}`);
	};
}
function parseLine(text) {
	return /[\u0000-\u001f\u007f]/.test(text) ? notAllowed(text, "text on one line") : { value: text };
}
// src/settings/token.ts
function parseToken(text) {
	if (/^[\u0021-\u007e]+$/.test(text)) return { value: text };
	return { faults: ["holds a space, a line break or a character that is not ASCII; allowed is the token alone."] };
}
// src/settings/parse.ts
function parseSettings(raw, needs) {
	const key = raw.get("cortex-api-key")?.trim() ?? "";
	const secrets = [key, raw.get("github-token")?.trim() ?? ""];
	const invalid = [];
	const settings = readSettings$1((name, fallback, parse) => {
		const text = raw.get(name)?.trim() ?? "";
		if (text === "") return fallback;
		const parsed = parse(text);
		if ("value" in parsed) return parsed.value;
		for (const fault of parsed.faults) invalid.push(problem("error", "input-invalid", withoutSecrets(`\`${name}\` ${fault}`, secrets)));
		return fallback;
	});
	const problems = [...needs.needsKey && key === "" ? [keyMissing] : [], ...invalid];
	return problems.length > 0 ? {
		settings: null,
		problems
	} : {
		settings,
		problems: []
	};
}
const defaultRequestsPerMinute = 1e3;
function readSettings$1(read) {
	return {
		cortexApiKey: read("cortex-api-key", null, parseApiKey),
		cortexApiUrl: read("cortex-api-url", "https://api.getcortexapp.com", parseApiUrl),
		entities: read("entity", [], parseEntities),
		mode: read("mode", "auto", oneOf([
			"auto",
			"sync",
			"check"
		])),
		branch: read("branch", null, parseBranch),
		workingDirectory: read("working-directory", ".", parseWorkingDirectory),
		include: read("include", [], parseGlobs),
		exclude: read("exclude", defaultExclude, parseGlobs),
		packageTypes: read("package-types", null, parsePackageTypes),
		developmentDependencies: read("dev-dependencies", true, parseBoolean),
		prune: read("prune", true, parseBoolean),
		pruneLimit: read("prune-limit", .5, parsePercentage),
		failOn: read("fail-on", "error", oneOf([
			"error",
			"drift",
			"never"
		])),
		pullRequestComment: read("pull-request-comment", false, parseBoolean),
		driftIssue: read("drift-issue", false, parseBoolean),
		githubToken: read("github-token", null, parseToken),
		requestsPerMinute: read("requests-per-minute", defaultRequestsPerMinute, wholeNumber(1, 1e3)),
		reportPath: read("report-path", null, parseLine)
	};
}
const keyMissing = problem("error", "api-key-missing", "There is no Cortex API key. Set `cortex-api-key` from a secret (`CORTEX_API_KEY` on the command line); an empty secret usually means that it does not exist in this repository.");
const shortestSecret = 8;
function withoutSecrets(message, secrets) {
	return secrets.filter((secret) => secret.length >= shortestSecret).reduce((text, secret) => text.replaceAll(secret, "***"), message);
}
// src/domain/cancellation.ts
const neverCancelled = {
	asked: new AbortController().signal,
	due: new AbortController().signal
};
function cancelledBy(by) {
	return new Fault("cancelled", `The run was cancelled (${by}). Run again: the next run completes what this one began.`);
}
function untilAborted(signal, promise) {
	return new Promise((resolve, reject) => {
		function abort() {
			reject(signal.reason);
		}
		signal.addEventListener("abort", abort, { once: true });
		if (signal.aborted) abort();
		promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
	});
}
// src/app/cancellation.ts
const graceMs = 5e3;
function cancellationBy(process) {
	const asked = new AbortController();
	const due = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {
		const reason = cancelledBy(signal);
		if (asked.signal.aborted) return due.abort(reason);
		asked.abort(reason);
		setTimeout(() => due.abort(reason), graceMs);
	});
	return {
		asked: asked.signal,
		due: due.signal
	};
}
// src/http/system-clock.ts
const systemClock = {
	now: () => Date.now(),
	sleep: (ms) => new Promise((done) => setTimeout(done, ms))
};
// src/domain/version.ts
const version = "0.1.0";
// src/http/network-error.ts
function networkError(code, message) {
	return Object.assign(new Error(message), { code });
}
function errorCodes(error) {
	return causes(error).flatMap((cause) => "code" in cause && typeof cause.code === "string" ? [cause.code] : []);
}
function errorText(error) {
	const texts = causes(error).map((cause) => {
		const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
		if (cause.message === "") return code;
		return code === "" || cause.message.includes(code) ? cause.message : `${cause.message} (${code})`;
	});
	return [...new Set(texts.filter((text) => text !== ""))].join(": ") || "no reason was given";
}
const deepest$2 = 5;
function causes(error, depth = 0) {
	if (!(error instanceof Error) || depth === deepest$2) return [];
	return [error, ...(error instanceof AggregateError ? error.errors : [error.cause]).flatMap((cause) => causes(cause, depth + 1))];
}
// src/http/proxy.ts
function proxyFor(url, env) {
	if (isLoopback(url.hostname) || isExempt(url, env["no_proxy"] || env["NO_PROXY"] || "")) return null;
	const variable = [`${url.protocol.slice(0, -1)}_proxy`, "all_proxy"].flatMap((name) => [name, name.toUpperCase()]).find((name) => env[name]);
	return variable === void 0 ? null : proxyAddress(variable, env[variable] ?? "");
}
function isExempt(url, list) {
	return list.toLowerCase().split(/[,\s]+/).some((entry) => entry === "*" || entry !== "" && isOf(url, entry));
}
const hostAndPort = /^(?:\*?\.)?(?<host>\[[^\]]*\]|[^:]*)(?::(?<port>\d+))?$/;
const defaultPorts = /* @__PURE__ */ new Map([["https:", "443"], ["http:", "80"]]);
function isOf({ hostname, port, protocol }, entry) {
	const { host = `[${entry}]`, port: ownPort } = hostAndPort.exec(entry)?.groups ?? {};
	if (ownPort !== void 0 && ownPort !== (port || defaultPorts.get(protocol))) return false;
	return hostname === host || hostname.endsWith(`.${host}`);
}
function proxyAddress(variable, written) {
	const address = URL.parse(written.includes("://") ? written : `http://${written}`);
	if (address !== null && /^https?:$/.test(address.protocol) && isDecodable(address)) return address;
	throw new Error(`the proxy address in ${variable} is not one of an http:// or https:// proxy`);
}
function isDecodable({ username, password }) {
	try {
		decodeURIComponent(username + password);
		return true;
	} catch {
		return false;
	}
}
// src/http/tunnel.ts
function tunnelAgent(origin, proxy) {
	const secure = origin.protocol === "https:";
	const agent = new (process.getBuiltinModule(secure ? "node:https" : "node:http")).Agent({ keepAlive: true });
	const { Socket } = process.getBuiltinModule("node:net");
	const host = bare(origin.hostname);
	agent.createConnection = (options, connected) => {
		openTunnel(origin, proxy, options.timeout).then((socket) => connected?.(null, secure ? encrypted(socket, host) : socket), (error) => connected?.(error, new Socket()));
	};
	return agent;
}
function openTunnel(origin, proxy, timeoutMs = 0) {
	const { promise, resolve, reject } = Promise.withResolvers();
	const target = `${origin.hostname}:${origin.port || (origin.protocol === "https:" ? 443 : 80)}`;
	const secure = proxy.protocol === "https:";
	const asked = process.getBuiltinModule(secure ? "node:https" : "node:http").request(connectOptions(proxy, target));
	asked.setTimeout(timeoutMs, () => asked.destroy(networkError("ETIMEDOUT", "CONNECT was not answered")));
	asked.on("error", reject);
	asked.on("connect", ({ statusCode = 0 }, socket) => {
		asked.setTimeout(0);
		if (statusCode >= 200 && statusCode < 300) return resolve(socket);
		socket.destroy();
		return reject(refusal$1(statusCode));
	});
	asked.end();
	return promise;
}
function connectOptions(proxy, target) {
	const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
	const host = bare(proxy.hostname);
	return {
		method: "CONNECT",
		host,
		servername: serverName(host),
		port: proxy.port || (proxy.protocol === "https:" ? 443 : 80),
		path: target,
		agent: false,
		headers: {
			host: target,
			...user === ":" ? {} : { "proxy-authorization": `Basic ${Buffer.from(user).toString("base64")}` }
		}
	};
}
function encrypted(socket, host) {
	return process.getBuiltinModule("node:tls").connect({
		socket,
		host,
		servername: serverName(host)
	});
}
function serverName(host) {
	return process.getBuiltinModule("node:net").isIP(host) === 0 ? host : "";
}
function bare(hostname) {
	return hostname.replace(/^\[|\]$/g, "");
}
function refusal$1(status) {
	return networkError(status >= 500 ? "ERR_PROXY_UNAVAILABLE" : "ERR_PROXY_REFUSED", `CONNECT was answered with ${status}`);
}
// src/http/transport.ts
function createTransport({ env, maxResponseBytes = 1e8 }) {
	const routes = /* @__PURE__ */ new Map();
	return async (request) => {
		const { origin } = request.url;
		const { agent, proxy } = routes.get(origin) ?? routeTo(request.url, env);
		routes.set(origin, {
			agent,
			proxy
		});
		const answer = exchange(request, agent, maxResponseBytes);
		return proxy === null ? answer : answer.catch(throughProxy(proxy));
	};
}
function protocolOf(url) {
	return process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
}
function routeTo(url, env) {
	const proxy = proxyFor(url, env);
	return {
		agent: proxy === null ? new (protocolOf(url)).Agent({ keepAlive: true }) : tunnelAgent(url, proxy),
		proxy
	};
}
function throughProxy({ origin }) {
	return (cause) => {
		throw new Error(`through the proxy ${origin}`, { cause });
	};
}
async function exchange({ method, url, headers, body, timeoutMs, signal }, agent, maxResponseBytes) {
	const { promise, resolve, reject } = Promise.withResolvers();
	const asked = protocolOf(url).request(url, {
		method,
		headers,
		agent,
		timeout: timeoutMs,
		...signal === void 0 ? {} : { signal }
	});
	const timer = setTimeout(() => {
		const error = networkError("ETIMEDOUT", `no whole answer within ${timeoutMs / 1e3} s`);
		reject(error);
		asked.destroy(error);
	}, timeoutMs);
	asked.on("error", reject);
	asked.on("response", (answer) => {
		received(answer, maxResponseBytes).then(resolve, reject);
	});
	asked.end(body);
	try {
		return await promise;
	} finally {
		clearTimeout(timer);
	}
}
async function received(answer, maxResponseBytes) {
	const chunks = [];
	let bytes = 0;
	for await (const chunk of answer) {
		bytes += chunk.length;
		if (bytes > maxResponseBytes) throw networkError("ERR_RESPONSE_TOO_LARGE", `the answer is above ${maxResponseBytes} bytes`);
		chunks.push(chunk);
	}
	const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
	return {
		status: answer.statusCode ?? 0,
		headers: Object.fromEntries(headers),
		body: Buffer.concat(chunks, bytes)
	};
}
function gitHubSite(options) {
	const { repository, token, apiUrl, env, log, makeRest } = options;
	if (repository === null || token === null) return null;
	let rest = null;
	return {
		repository,
		rest: () => rest ??= makeRest({
			token,
			apiUrl,
			userAgent: `cortex-dependency-report/${version}`,
			transport: createTransport({ env }),
			clock: systemClock,
			log
		})
	};
}
// src/action/github-context.ts
function githubContext(env, { cwd, temp, readFile }) {
	return {
		eventName: env["GITHUB_EVENT_NAME"] ?? "",
		actor: env["GITHUB_ACTOR"] ?? "",
		ref: env["GITHUB_REF"] || null,
		commit: env["GITHUB_SHA"] || null,
		repository: env["GITHUB_REPOSITORY"] || null,
		workspace: env["GITHUB_WORKSPACE"] || cwd,
		temp: env["RUNNER_TEMP"] || temp,
		apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
		workflow: env["GITHUB_WORKFLOW"] ?? "",
		job: env["GITHUB_JOB"] ?? "",
		step: env["GITHUB_ACTION"] || "run",
		payload: payload(env["GITHUB_EVENT_PATH"], readFile)
	};
}
function payload(path, readFile) {
	if (path === void 0 || path === "") return null;
	try {
		return JSON.parse(readFile(path));
	} catch {
		return null;
	}
}
// src/domain/names.ts
const normalized = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const canonical$4 = {
	NODE: (name) => name,
	GO: (name) => name,
	PYTHON: (name) => normalized.test(name) ? name : name.replace(/[-_.]+/g, "-").toLowerCase(),
	NUGET: (name) => name.toLowerCase(),
	JAVA: (name) => name.includes(":") ? name.replaceAll(":", ".") : name
};
function canonicalName(packageType, name) {
	return canonical$4[packageType](name);
}
const goMod$2 = "/go.mod";
function canonicalVersion(packageType, version) {
	return packageType === "GO" && version.endsWith(goMod$2) ? version.slice(0, -7) : version;
}
function bareGoVersion(version) {
	return version.replace(/^v/, "").replace(/\+incompatible$/, "");
}
function carries(packageType, versions) {
	return versions.length > 0 || packageType !== "JAVA" && packageType !== "GO";
}
// src/domain/order.ts
function byText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function sortedUnique(values) {
	return values.length < 2 ? values : [...new Set(values)].toSorted(byText);
}
const few = 8;
function addOnce(values, value) {
	if (values.length > few || !values.includes(value)) values.push(value);
}
// src/convergence/recorded-names.ts
function recordedNames(packageType, rows) {
	const drafts = /* @__PURE__ */ new Map();
	for (const row of rows) {
		if (row.packageType !== packageType) continue;
		const key = canonicalName(packageType, row.name);
		const version = canonicalVersion(packageType, row.version);
		const known = drafts.get(key);
		if (known === void 0) drafts.set(key, {
			spellings: [row.name],
			versions: [version]
		});
		else {
			addOnce(known.spellings, row.name);
			addOnce(known.versions, version);
		}
	}
	const names = /* @__PURE__ */ new Map();
	for (const [key, draft] of drafts) names.set(key, named$4(packageType, draft));
	return names;
}
function named$4(packageType, draft) {
	const spellings = sortedUnique(draft.spellings);
	const versions = sortedUnique(draft.versions);
	return {
		name: spellings[0] ?? "",
		spellings,
		versions: packageType === "GO" ? distinct(versions) : versions
	};
}
function withoutUnknown({ name, versions }) {
	return {
		name,
		versions: versions.filter((version) => version !== "")
	};
}
function distinct(versions) {
	return versions.length < 2 ? versions : [...new Map(versions.map((version) => [bareGoVersion(version), version])).values()];
}
// src/convergence/compare.ts
function compare(packageType, declared, rows) {
	const recorded = recordedNames(packageType, rows);
	const keepsAll = recorded.values().some(hasSeveralVersions);
	const added = [];
	const updated = [];
	const live = /* @__PURE__ */ new Set();
	for (const { name, versions } of declared) {
		const key = canonicalName(packageType, name);
		live.add(key);
		const found = recorded.get(key);
		if (found === void 0) {
			if (carries(packageType, versions)) added.push({
				name,
				versions
			});
			continue;
		}
		const from = asDeclared(packageType, found.versions, versions);
		if (differs(versions, from, keepsAll)) updated.push({
			name: found.name,
			spellings: found.spellings,
			from,
			to: versions
		});
	}
	const removed = recorded.entries().filter(([key]) => !live.has(key)).map(([, name]) => name);
	return {
		added: added.toSorted((a, b) => byText(a.name, b.name)),
		updated: updated.toSorted((a, b) => byText(a.name, b.name)),
		removed: [...removed].toSorted((a, b) => byText(a.name, b.name)),
		recorded: recorded.size
	};
}
function same({ added, updated, removed }) {
	return added.length + updated.length + removed.length === 0;
}
function hasSeveralVersions({ spellings, versions }) {
	return versions.length > spellings.length;
}
function asDeclared(packageType, recorded, declared) {
	if (packageType !== "GO" || recorded.every((version) => declared.includes(version))) return recorded;
	const written = new Map(declared.map((version) => [bareGoVersion(version), version]));
	return sortedUnique(recorded.map((version) => written.get(bareGoVersion(version)) ?? version));
}
function differs(declared, recorded, keepsAll) {
	if (declared.length === 0) return false;
	if (declared.length === 1 && recorded.length === 1) return declared[0] !== recorded[0];
	return recorded.some((version) => !declared.includes(version)) || keepsAll && declared.some((version) => !recorded.includes(version));
}
// src/convergence/job.ts
function newJob(plan) {
	return {
		plan,
		sent: [],
		left: null,
		recorded: plan.difference.recorded,
		fault: null
	};
}
async function upload(job, documents, { entity, cortex }, until = "asked") {
	const sent = [];
	try {
		for (const document of documents) {
			await cortex.upload(entity, document, until);
			sent.push(document);
		}
	} catch (thrown) {
		job.fault = faultOf(thrown);
	}
	if (sent.length > 0) job.sent = sent;
}
// src/convergence/residual.ts
function residual({ type, keeps, kept }, rows) {
	const target = [...type.packages, ...kept.map(withoutUnknown)];
	const difference = compare(type.packageType, target, rows);
	const removed = keeps === null ? difference.removed : [];
	return {
		difference: {
			...difference,
			removed
		},
		absent: difference.added.length > 0 || difference.updated.some(noVersionShows),
		incomplete: difference.updated.some((update) => !hasOldVersion(update)),
		lingering: difference.updated.filter(hasOldVersion).flatMap(({ spellings }) => spellings),
		extra: removed.flatMap(({ spellings }) => spellings)
	};
}
function lacking({ absent, incomplete }) {
	return absent || incomplete;
}
function clean(found) {
	return !lacking(found) && found.lingering.length === 0 && found.extra.length === 0;
}
function noVersionShows({ from, to }) {
	return !to.some((version) => from.includes(version));
}
function hasOldVersion({ from, to }) {
	return from.some((version) => !to.includes(version));
}
// src/convergence/read-back.ts
const lagPauses = [
	500,
	1500,
	3e3
];
async function readBack(jobs, applying, isSettled) {
	if (jobs.length === 0) return;
	for (const [index, pause] of [0, ...lagPauses].entries()) {
		const rows = await look(pause, applying).catch(faultOf);
		for (const job of jobs) note(job, rows);
		if (jobs.every((job) => job.fault !== null || isSettled(job, index + 1))) return;
	}
}
async function look(pause, { entity, cortex, sleep }) {
	if (pause > 0) await sleep(pause);
	return cortex.list(entity, "steady");
}
function note(job, rows) {
	const isUnread = rows instanceof Fault;
	job.left = isUnread ? null : residual(job.plan, rows);
	job.recorded = job.left?.difference.recorded ?? null;
	if (isUnread) job.fault ??= rows;
}
// src/convergence/map-at-most.ts
async function mapAtMost(limit, items, map) {
	const mapped = [];
	const waiting = items.entries();
	async function work() {
		for (const [index, item] of waiting) mapped[index] = await map(item);
	}
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
	return mapped;
}
// src/convergence/guard.ts
const minRecordedForLimit = 10;
function guard({ what, type, difference, pruneLimit }) {
	const { removed, recorded } = difference;
	if (removed.length === 0 || type.deleted) return null;
	if (type.present && type.packages.length === 0 && pruneLimit < 1) return {
		code: "manifests-empty",
		reason: `${what} is held: its manifests declare no package at all while Cortex records ${recorded}. If that is meant, run once with \`prune-limit: 100%\`.`
	};
	const share = removed.length / recorded;
	if (recorded < minRecordedForLimit || share <= pruneLimit) return null;
	return {
		code: "prune-limit",
		reason: `${what} is held: ${removed.length} of ${recorded} recorded names (${percent(share)}) would go, and \`prune-limit\` is ${percent(pruneLimit)}. If that is meant, run once with \`prune-limit: 100%\`.`
	};
}
function percent(share) {
	return `${Number((share * 100).toFixed(1))}%`;
}
// src/convergence/repair.ts
async function repair(jobs, applying) {
	let repaired = false;
	for (const job of jobs) {
		const { left, fault } = job;
		if (fault !== null || left === null || left.absent || clean(left)) continue;
		repaired = true;
		await fix(job, left, applying);
	}
	return repaired;
}
async function fix(job, left, applying) {
	const { lingering, extra } = left;
	job.fault = refusal(job, left, applying) ?? await removeAll(job, extra, applying);
	if (job.fault !== null || lingering.length === 0 || job.sent.length === 0) return;
	job.fault = await removeAll(job, lingering, applying);
	await upload(job, job.sent, applying, "due");
}
function refusal({ plan: { type, difference: planned } }, { difference }, { entity, policy }) {
	const keyOf = ({ name }) => canonicalName(type.packageType, name);
	const known = new Set(planned.removed.map(keyOf));
	const removed = difference.removed.filter((name) => !known.has(keyOf(name)));
	const hold = guard({
		what: `${type.packageType} of ${entity}`,
		type,
		difference: {
			...difference,
			removed
		},
		pruneLimit: policy.pruneLimit
	});
	return hold === null ? null : new Fault(hold.code, hold.reason);
}
const atOnce$1 = 8;
const hopeless = /* @__PURE__ */ new Set([
	"cortex-unreachable",
	"cortex-unavailable",
	"cortex-rate-limited",
	"api-key-rejected"
]);
async function removeAll({ plan }, names, { entity, cortex }) {
	const { packageType } = plan.type;
	let isHopeless = false;
	return (await mapAtMost(atOnce$1, names, async (name) => {
		if (isHopeless) return null;
		const fault = await cortex.remove(entity, packageType, name).then(() => null, faultOf);
		isHopeless ||= fault !== null && hopeless.has(fault.code);
		return fault;
	})).find((fault) => fault !== null) ?? null;
}
// src/convergence/apply.ts
async function apply(plans, applying) {
	const jobs = plans.map(newJob);
	const active = jobs.filter(({ plan }) => plan.hold === null && !same(plan.difference));
	for (const job of active) await uploadPlanned(job, applying);
	await readBack(active, applying, isShown);
	await fallBack(active, applying);
	if (await repair(active, applying)) {
		await readBack(active, applying, ({ left }) => left !== null && clean(left));
		await fallBack(active, applying);
	}
	return jobs;
}
async function fallBack(active, applying) {
	const second = active.filter(needsFallback);
	for (const job of second) await upload(job, job.plan.fallback, applying);
	if (second.length > 0) await readBack(active, applying, isShown);
}
async function uploadPlanned(job, applying) {
	await upload(job, job.plan.documents, applying);
	if (job.fault?.code !== "upload-rejected" || job.plan.fallback.length === 0) return;
	const refusal = job.fault;
	job.fault = null;
	await upload(job, job.plan.fallback, applying);
	if (job.fault !== null) job.fault = refusal;
}
function isShown({ plan, sent, left }, looks) {
	if (left === null || lacking(left)) return false;
	const prunes = sent.length > 0 && plan.type.packageType !== "JAVA";
	return clean(left) || looks > 1 || !prunes;
}
function needsFallback({ plan, sent, left, fault }) {
	const isTried = sent.some(({ verbatim }) => !verbatim);
	return fault === null && !isTried && plan.fallback.length > 0 && left !== null && lacking(left);
}
// src/convergence/left-alone.ts
function othersRecorded(types, rows) {
	const own = new Set(types.map(({ packageType }) => packageType));
	return packageTypes.filter((packageType) => !own.has(packageType)).map((packageType) => {
		const names = rows.filter((row) => row.packageType === packageType).map(({ name }) => name);
		return {
			packageType,
			recorded: new Set(names).size
		};
	}).filter(({ recorded }) => recorded > 0);
}
function notOwned(entity, ownTypes, leftAlone) {
	if (ownTypes !== null) return [];
	return leftAlone.map(({ packageType, recorded }) => problem("notice", "type-unmanaged", `Cortex records ${recorded} ${recorded === 1 ? "name" : "names"} of ${packageType} for ${entity}, and the repository has no manifest of that type. They were left alone, because nothing shows that they came from here; \`package-types: ${packageType.toLowerCase()}\` beside the types in use would empty the type.`, {
		entity,
		packageType
	}));
}
// src/convergence/deleted-types.ts
async function withDeletedTypes({ types, ownTypes, deletedTypes }, rows) {
	const gone = othersRecorded(types.filter((type) => type.present), rows).filter(({ packageType }) => ownTypes?.includes(packageType) ?? true);
	if (gone.length === 0) return types;
	const deleted = await deletedTypes();
	const proven = gone.filter(({ packageType }) => deleted.has(packageType));
	const isProven = new Set(proven.map(({ packageType }) => packageType));
	return [...types.filter(({ packageType, hold }) => hold !== null || !isProven.has(packageType)), ...proven.filter(({ packageType }) => !types.some((type) => isHeld(type, packageType))).map(({ packageType }) => ({
		...nothingDeclared,
		packageType
	}))];
}
const nothingDeclared = {
	packages: [],
	present: false,
	deleted: true,
	manifests: [],
	unresolved: [],
	verbatim: null,
	hold: null
};
function isHeld({ packageType, hold }, asked) {
	return packageType === asked && hold !== null;
}
// src/convergence/outcome.ts
const nothing = {
	added: [],
	updated: [],
	removed: []
};
function previewed(entity, plan) {
	const { hold, difference, documents } = plan;
	const base = {
		plan,
		recorded: difference.recorded,
		documents,
		problems: told$2(entity, plan)
	};
	if (hold !== null) return {
		...base,
		result: "failed",
		difference: nothing
	};
	return {
		...base,
		result: same(difference) ? "in-sync" : "drift",
		difference
	};
}
function withheld(entity, plan) {
	const preview = previewed(entity, plan);
	if (preview.result !== "drift") return preview;
	return {
		...preview,
		result: "skipped",
		difference: nothing,
		documents: []
	};
}
function performed(entity, { plan, sent, left, recorded, fault }) {
	const { hold, difference, type } = plan;
	if (hold !== null || same(difference)) return previewed(entity, plan);
	const place = {
		entity,
		packageType: type.packageType
	};
	const faults = fault === null ? [] : [problemOf(fault, place)];
	const rest = fault === null ? remaining(entity, type.packageType, left) : [];
	const problems = [
		...told$2(entity, plan),
		...faults,
		...rest
	];
	return {
		plan,
		result: problems.some(({ severity }) => severity === "error") ? "failed" : "synced",
		difference: left === null ? nothing : achieved(type.packageType, difference, left),
		recorded,
		documents: sent,
		problems
	};
}
function told$2(entity, { type, hold, keeps, kept }) {
	const place = {
		entity,
		packageType: type.packageType
	};
	const held = hold === null ? [] : [problem("error", hold.code, hold.reason, place)];
	if (keeps === null || kept.length === 0) return held;
	const records = `Cortex records ${count$1(kept.length)} of ${type.packageType} that ${entity}`;
	const message = keeps === "prune-disabled" ? `${records} no longer declares (${some(kept)}). They stay because \`prune\` is \`false\`.` : `${records} does not declare by name (${some(kept)}). They stay, because ${type.unresolved.join(", ")} may declare them: the warnings there say what is not known. Write the names to have the others removed.`;
	return [...held, problem("notice", keeps, message, place)];
}
function achieved(packageType, planned, { difference }) {
	const keys = (names) => new Set(names.map(({ name }) => canonicalName(packageType, name)));
	const wrong = keys([...difference.added, ...difference.updated]);
	const there = keys(difference.removed);
	const isDone = ({ name }) => !wrong.has(canonicalName(packageType, name));
	return {
		added: planned.added.filter(isDone),
		updated: planned.updated.filter(isDone),
		removed: planned.removed.filter(({ name }) => !there.has(canonicalName(packageType, name)))
	};
}
function remaining(entity, packageType, left) {
	if (left === null) return [];
	const place = {
		entity,
		packageType
	};
	const { added, updated, removed } = left.difference;
	const missing = [...added, ...updated];
	const lost = `Reading back ${packageType} of ${entity} does not show ${count$1(missing.length)} as declared (${some(missing)}). Run again; if it stays, look for another writer on this entity.`;
	const stayed = `Cortex still records ${count$1(removed.length)} of ${packageType} that ${entity} does not declare (${some(removed)}). Run again; if it stays, look for another writer on this entity.`;
	return [...missing.length > 0 ? [problem("error", "not-recorded", lost, place)] : [], ...removed.length > 0 ? [problem("error", "not-removed", stayed, place)] : []];
}
const maxNamed$2 = 5;
function some(names) {
	const named = names.slice(0, maxNamed$2).map(({ name }) => name);
	const more = names.length - named.length;
	return named.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
function count$1(names) {
	return names === 1 ? "1 name" : `${names} names`;
}
// src/cortex/endpoints.ts
const endpoints = {
	"node/package-json": {
		packageType: "NODE",
		contentType: "application/json"
	},
	"node/package-lock": {
		packageType: "NODE",
		contentType: "application/json"
	},
	"node/yarn-lock": {
		packageType: "NODE",
		contentType: "application/json"
	},
	"node/pnpm-lock": {
		packageType: "NODE",
		contentType: "application/json"
	},
	"python/requirements": {
		packageType: "PYTHON",
		contentType: "application/json"
	},
	"python/pipfile": {
		packageType: "PYTHON",
		contentType: "application/json"
	},
	"go/gosum": {
		packageType: "GO",
		contentType: "application/json"
	},
	"java/maven-pom": {
		packageType: "JAVA",
		contentType: "application/json"
	},
	java: {
		packageType: "JAVA",
		contentType: "application/json"
	},
	"java/bulk": {
		packageType: "JAVA",
		contentType: "application/json"
	},
	"dotnet/nuget/csproj": {
		packageType: "NUGET",
		contentType: "application/xml"
	},
	"dotnet/nuget/packages-lock": {
		packageType: "NUGET",
		contentType: "application/json"
	}
};
const deletePaths = {
	NODE: "node",
	JAVA: "java",
	PYTHON: "python",
	GO: "go",
	NUGET: "dotnet/nuget"
};
const maxBodyBytes = 2e6;
// src/documents/csproj.ts
function csproj$1(packages) {
	return `<Project Sdk="Microsoft.NET.Sdk">\n<ItemGroup>\n${sortedUnique(packages.filter(({ name }) => isPackageId(name)).flatMap(({ name, versions }) => {
		const include = `<PackageReference Include="${name}"`;
		const written = versions.map((version) => version.trim()).filter(isVersion);
		return written.length === 0 ? [`${include}/>\n`] : written.map((version) => `${include} Version="${escape(version)}"/>\n`);
	})).join("")}</ItemGroup>\n</Project>\n`;
}
function isReference({ name, versions }) {
	return isPackageId(name) && versions.every((version) => isVersion(version.trim()));
}
function isPackageId(name) {
	return /^[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*$/u.test(name);
}
function isVersion(version) {
	return /^[^\p{Cc}\p{Cs}\uFFFE\uFFFF$@%;]+$/u.test(version);
}
const entities$1 = /* @__PURE__ */ new Map([
	["&", "&amp;"],
	["<", "&lt;"],
	[">", "&gt;"],
	["\"", "&quot;"]
]);
function escape(text) {
	return text.replace(/[&<>"]/g, (character) => entities$1.get(character) ?? character);
}
// src/documents/go-sum.ts
const placeholder$1 = "h1:AAAA";
function goSum$1(packages) {
	return sortedUnique(packages.filter(({ name }) => isField(name)).flatMap(({ name, versions }) => versions.filter(isField).map((version) => `${name} ${withPrefix(version)} ${placeholder$1}\n`))).join("");
}
function isModule({ name, versions }) {
	return isField(name) && versions.length > 0 && versions.every(isField);
}
function isField(text) {
	return /^\S+$/.test(text);
}
function withPrefix(version) {
	return version.startsWith("v") ? version : `v${version}`;
}
// src/documents/java.ts
function javaBodies(packages, maxBytes) {
	const [first, ...others] = sortedUnique(packages.flatMap(({ name, versions }) => versions.filter(Boolean).map((version) => JSON.stringify({
		name,
		version
	}))));
	if (first === void 0) return [];
	if (others.length === 0) return [{
		endpoint: "java",
		body: first
	}];
	return split([first, ...others], maxBytes).map((part) => ({
		endpoint: "java/bulk",
		body: `[${part.join(",")}]`
	}));
}
function split(entries, maxBytes) {
	const parts = [];
	let bytes = Number.POSITIVE_INFINITY;
	for (const entry of entries) {
		const size = Buffer.byteLength(entry) + 1;
		if (bytes + size > maxBytes) {
			parts.push([]);
			bytes = 1;
		}
		parts.at(-1)?.push(entry);
		bytes += size;
	}
	return parts;
}
// src/documents/package-lock.ts
const project = "declared-packages";
function packageLock(packages) {
	const parts = [`{"name":"${project}","lockfileVersion":3,"requires":true,"packages":{"":{"name":"${project}"}`];
	let length = 0;
	for (const { name, versions } of packages.toSorted((a, b) => byText(a.name, b.name))) {
		let path = "";
		for (const version of versions.length === 0 ? [null] : sortedUnique(versions)) {
			path += `${path === "" ? "" : "/"}node_modules/${name}`;
			const entry = version === null ? {} : { version };
			const part = `,${JSON.stringify(path)}:${JSON.stringify(entry)}`;
			parts.push(part);
			length += part.length;
			if (length > 2e6) break;
		}
		if (length > 2e6) break;
	}
	parts.push("}}");
	return parts.join("");
}
function isLocked({ name }) {
	return !name.includes("node_modules/");
}
// src/documents/requirements.ts
function requirements$1(packages) {
	return sortedUnique(packages.filter(({ name }) => isRequirementName(name)).flatMap(({ name, versions }) => {
		const specifiers = versions.flatMap((version) => specifier(version) ?? []);
		return specifiers.length === 0 ? [name] : specifiers.map((written) => name + written);
	})).map((line) => `${line}\n`).join("");
}
function isRequirement({ name, versions }) {
	return isRequirementName(name) && versions.every((version) => specifier(version) !== null);
}
function isRequirementName(name) {
	return /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name);
}
const release$1 = "v?(?:\\d+!)?\\d+(?:\\.\\d+)*";
const pre = "(?:[._-]?(?:alpha|a|beta|b|preview|pre|rc|c)[._-]?\\d*)?";
const post = "(?:-\\d+|[._-]?(?:post|rev|r)[._-]?\\d*)?";
const open = `${release$1}${pre}${post}(?:[._-]?dev[._-]?\\d*)?`;
const local$2 = "(?:\\+[a-z0-9]+(?:[._-][a-z0-9]+)*)?";
const plain$4 = new RegExp(`^${open}${local$2}$`, "i");
const clause$1 = new RegExp(`^(?:[=!]=(?:${open}${local$2}|${release$1}${pre}${post}\\.\\*)|~=(?=[^.]*\\.\\d)${open}|[<>]=?${open})$`, "i");
const arbitrary = /^[^\s=,;#()[\]$\\][^\s,;#()[\]$\\]*$/;
const archive$3 = /\.(?:whl|zip|tar|tgz|tbz|tar\.(?:gz|bz2|xz|lz|lzma))$/i;
function specifier(version) {
	const [first = "", ...others] = version.split(",").map((part) => part.trim());
	if (!others.every((other) => clause$1.test(other)) || archive$3.test(version)) return null;
	if (clause$1.test(first)) return [first, ...others].join(",");
	if (plain$4.test(first) && others.length === 0) return `==${first}`;
	return arbitrary.test(first) ? [`===${first}`, ...others].join(",") : null;
}
// src/documents/combined.ts
const builders = {
	NODE: (packages) => [{
		endpoint: "node/package-lock",
		body: packageLock(packages)
	}],
	PYTHON: (packages) => [{
		endpoint: "python/requirements",
		body: requirements$1(packages)
	}],
	GO: (packages) => [{
		endpoint: "go/gosum",
		body: goSum$1(packages)
	}],
	NUGET: (packages) => [{
		endpoint: "dotnet/nuget/csproj",
		body: csproj$1(packages)
	}],
	JAVA: (packages) => javaBodies(packages, maxBodyBytes)
};
function combinedBodies(packageType, packages) {
	return builders[packageType](packages);
}
const whole$1 = {
	NODE: isLocked,
	PYTHON: isRequirement,
	GO: isModule,
	NUGET: isReference
};
function carriesWhole(packageType, named) {
	return whole$1[packageType](named);
}
// src/convergence/keeping.ts
function keeping({ unresolved }, { prune }) {
	if (!prune) return "prune-disabled";
	return unresolved.length > 0 ? "names-unresolved" : null;
}
function uncarried(what, { packageType, unresolved }, kept, { prune }) {
	if (packageType === "JAVA") return null;
	const lost = kept.map(withoutUnknown).find((named) => !carriesWhole(packageType, named));
	if (lost === void 0) return null;
	const form = lost.versions.length === 0 ? "without a version" : `as ${lost.versions.join(", ")}`;
	const [why, next] = prune ? [`${unresolved.join(", ")} may declare it under a name that is not known`, "write the names in the manifest"] : ["`prune` is `false`", "set `prune: true`"];
	return {
		code: "type-held",
		reason: `${what} is held: Cortex records ${lost.name} ${form}, no upload can carry that along, and ${why}. Delete the name in Cortex, or ${next}.`
	};
}
// src/convergence/plan.ts
function plan({ entity, type, rows, policy, bytes }) {
	const compared = compare(type.packageType, type.packages, rows);
	const keeps = keeping(type, policy);
	const kept = keeps === null ? [] : compared.removed;
	const difference = keeps === null ? compared : {
		...compared,
		removed: []
	};
	const what = `${type.packageType} of ${entity}`;
	const idle = {
		type,
		difference,
		keeps,
		kept,
		documents: [],
		fallback: []
	};
	const hold = type.hold ?? guard({
		what,
		type,
		difference,
		pruneLimit: policy.pruneLimit
	});
	if (hold !== null || !changesBody(type.packageType, difference)) return {
		...idle,
		hold
	};
	const unfit = uncarried(what, type, kept, policy);
	if (unfit !== null) return {
		...idle,
		hold: unfit
	};
	const { documents, fallback } = documentsFor(type, kept, bytes);
	if (documents.every(fits)) return {
		...idle,
		hold,
		documents,
		fallback: fallback.filter(fits)
	};
	const reason = `${what} is held: its ${type.packages.length} packages do not fit into the 2 MB that the service takes. Split the repository over several entities.`;
	return {
		...idle,
		hold: {
			code: "document-too-large",
			reason
		}
	};
}
function changesBody(packageType, difference) {
	const { added, updated, removed } = difference;
	return added.length + updated.length > 0 || removed.length > 0 && packageType !== "JAVA";
}
function documentsFor(type, kept, bytes) {
	const { packageType, packages, manifests, verbatim } = type;
	const content = [...packages, ...kept.map(withoutUnknown)].filter(({ versions }) => carries(packageType, versions));
	if (content.length === 0) return {
		documents: [],
		fallback: []
	};
	const combined = combinedBodies(packageType, content).map(({ endpoint, body }) => ({
		endpoint,
		body: new TextEncoder().encode(body),
		verbatim: false,
		manifests
	}));
	if (verbatim === null || kept.length > 0) return {
		documents: combined,
		fallback: []
	};
	const { path, endpoint } = verbatim;
	const itself = {
		endpoint,
		body: bytes(path),
		verbatim: true,
		manifests: [path]
	};
	return fits(itself) && !isUtf16(itself) ? {
		documents: [itself],
		fallback: combined
	} : {
		documents: combined,
		fallback: []
	};
}
function fits({ body }) {
	return body.byteLength <= maxBodyBytes;
}
function isUtf16({ body }) {
	return body[0] === 255 && body[1] === 254 || body[0] === 254 && body[1] === 255;
}
// src/convergence/converge.ts
async function converge(converging) {
	try {
		return await reach$1(converging);
	} catch (thrown) {
		return unwritten(converging.entity, faultOf(thrown));
	}
}
async function reach$1(converging) {
	const { entity, policy, bytes, ownTypes } = converging;
	const rows = await converging.recorded;
	const types = await withDeletedTypes(converging, rows);
	const plans = types.map((type) => planOrHold({
		entity,
		type,
		rows,
		policy,
		bytes
	}));
	const refusal = await refusalOf(plans, converging);
	const outcomes = refusal === null ? await carryOut(plans, converging) : plans.map((planned) => withheld(entity, planned));
	const leftAlone = othersRecorded(types, rows);
	return {
		entity,
		types: outcomes,
		leftAlone,
		problems: [...outcomes.flatMap(({ problems }) => problems), ...notOwned(entity, ownTypes, leftAlone)],
		fault: null,
		withheld: refusal
	};
}
function unwritten(entity, fault) {
	return {
		entity,
		types: [],
		leftAlone: [],
		problems: [problemOf(fault, { entity })],
		fault,
		withheld: null
	};
}
function planOrHold(input) {
	try {
		return plan(input);
	} catch (thrown) {
		const reason = `${input.type.packageType} of ${input.entity} is held: ${faultOf(thrown).message}`;
		return plan({
			...input,
			type: {
				...input.type,
				hold: {
					code: "type-held",
					reason
				}
			}
		});
	}
}
async function refusalOf(plans, { mode, refusal }) {
	const isDue = plans.some(({ hold, difference }) => hold === null && !same(difference));
	return mode === "sync" && isDue ? refusal() : null;
}
async function carryOut(plans, { entity, mode, policy, cortex, sleep }) {
	if (mode === "check") return plans.map((planned) => previewed(entity, planned));
	return (await apply(plans, {
		entity,
		policy,
		cortex,
		sleep
	})).map((each) => performed(entity, each));
}
// src/manifests/read.ts
async function readManifest(manifest, repository) {
	const place = {
		path: manifest.path,
		packageType: manifest.format.packageType
	};
	try {
		const text = repository.text(manifest.path);
		const reading = await manifest.format.parse(text, manifest.path, repository);
		for (const entry of reading.packages) refuseHostile(entry, manifest.path);
		return {
			...manifest,
			reading,
			failure: null
		};
	} catch (thrown) {
		return {
			...manifest,
			reading: null,
			failure: problemOf(readable(thrown, manifest.path), place)
		};
	}
}
function warningsOf(manifest) {
	const { path, format, reading } = manifest;
	return (reading?.warnings ?? []).map(({ code, message, line }) => problem("warning", code, message, {
		path,
		line: line ?? null,
		packageType: format.packageType
	}));
}
const maxNameLength$1 = 1e3;
const unsafe = /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const unsafeVersion = /[\r\n\0]/;
function refuseHostile({ name, version }, path) {
	const bad = name === "" || name.length > maxNameLength$1 || unsafe.test(name) ? name : version !== null && (version.length > maxNameLength$1 || unsafeVersion.test(version)) ? version : null;
	if (bad === null) return;
	const shown = JSON.stringify(bad.slice(0, 60));
	throw new Fault("manifest-invalid", `${path} declares a package whose name or version cannot be one: ${shown}. Fix the entry.`, { path });
}
function readable(thrown, path) {
	if (!(thrown instanceof RangeError)) return thrown;
	return new Fault("manifest-invalid", `${path} is nested too deeply or too large to be read. Fix the file, or add it to \`exclude\`.`, { path }, thrown);
}
// src/manifests/speakers.ts
async function findSpeakers(manifests, repository) {
	const read = [];
	const seen = /* @__PURE__ */ new Set();
	let cover = /* @__PURE__ */ new Map();
	let due = manifests.filter(({ format }) => format.lockfile);
	do {
		for (const manifest of due) {
			seen.add(manifest);
			read.push({
				...await readManifest(manifest, repository),
				entity: manifest.entity
			});
		}
		cover = coverageOf(read);
		due = manifests.filter((manifest) => !seen.has(manifest) && coveredBy$2(manifest, cover) === null);
	} while (due.length > 0);
	const speakers = read.filter((manifest) => manifest.failure !== null || coveredBy$2(manifest, cover) === null);
	const speaking = new Set(speakers.map(({ path }) => path));
	return {
		speakers,
		covered: manifests.flatMap((manifest) => {
			const by = coveredBy$2(manifest, cover);
			return by === null || speaking.has(manifest.path) ? [] : [{
				...manifest,
				coveredBy: by
			}];
		})
	};
}
function coverageOf(read) {
	const claims = claimsOf(read);
	return claimsOf(read.filter((manifest) => coveredBy$2(manifest, claims) === null));
}
function claimsOf(read) {
	const map = /* @__PURE__ */ new Map();
	for (const { entity, path, reading } of read) for (const covered of reading?.covers ?? []) if (covered !== path && !map.has(key$2(entity, covered))) map.set(key$2(entity, covered), path);
	return map;
}
function coveredBy$2({ entity, path }, map) {
	return map.get(key$2(entity, path)) ?? null;
}
function key$2(entity, path) {
	return JSON.stringify([entity, path]);
}
// src/manifests/declare.ts
function declare(packageType, speakers, { developmentDependencies }) {
	const drafts = /* @__PURE__ */ new Map();
	let isFiltered = false;
	for (const { path, reading } of speakers.toSorted((a, b) => byText(a.path, b.path))) for (const stated of reading?.packages ?? []) if (stated.development && !developmentDependencies) isFiltered = true;
	else state(drafts, packageType, stated, path);
	const telling = speakers.filter(({ reading }) => (reading?.packages.length ?? 0) > 0);
	return {
		packages: [...drafts.values()].map(declared$1).toSorted((a, b) => byText(a.name, b.name)),
		manifests: pathsOf(telling),
		unresolved: pathsOf(speakers.filter(({ reading }) => reading?.unresolved === true)),
		verbatim: isFiltered ? null : verbatim(telling, drafts)
	};
}
function pathsOf(speakers) {
	return speakers.map(({ path }) => path).toSorted(byText);
}
function state(drafts, packageType, { name, version, resolved, development }, path) {
	const key = canonicalName(packageType, name);
	let draft = drafts.get(key);
	if (draft === void 0) {
		draft = {
			name,
			manifests: [],
			resolved: null,
			ranges: null,
			development: true
		};
		drafts.set(key, draft);
	}
	if (draft.manifests.at(-1) !== path) draft.manifests.push(path);
	const versions = resolved ? draft.resolved ??= [] : draft.ranges ??= [];
	if (version !== null) addOnce(versions, canonicalVersion(packageType, version));
	draft.development &&= development;
}
function declared$1({ name, manifests, resolved, ranges, development }) {
	return {
		name,
		versions: sortedUnique(resolved ?? ranges ?? []),
		manifests,
		development
	};
}
function verbatim(telling, drafts) {
	const [only, another] = telling;
	if (only === void 0 || another !== void 0) return null;
	const { path, format, reading } = only;
	if (format.endpoint === null || reading === null || reading.altered === true) return null;
	return drafts.values().some(dropsRange) ? null : {
		path,
		endpoint: format.endpoint
	};
}
function dropsRange({ resolved, ranges }) {
	return resolved !== null && ranges !== null;
}
// src/pipeline/holds.ts
function holdOf(entity, packageType, speakers, untrusted) {
	const failed = speakers.filter(({ failure }) => failure !== null).map(({ path }) => path);
	const hidden = untrusted.filter(({ packageTypes }) => packageTypes.includes(packageType)).filter(({ entity: of = entity }) => of === entity).map(({ path }) => path);
	const causes = [.../* @__PURE__ */ new Set([...failed, ...hidden])];
	if (causes.length === 0) return null;
	return {
		code: "type-held",
		reason: `${packageType} of ${entity} is held: ${list$1(causes)} could not be read, so what is declared is known only in part. Nothing of it was uploaded or removed.`
	};
}
const maxNamed$1 = 3;
function list$1(paths) {
	const more = paths.length - maxNamed$1;
	return paths.slice(0, maxNamed$1).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
// src/pipeline/declare-entities.ts
function declareEntity(entity, { speakers, covered }, untrusted, { developmentDependencies, ownTypes }) {
	return packageTypes.flatMap((packageType) => {
		const isOwn = (manifest) => manifest.entity === entity && manifest.format.packageType === packageType;
		const speaking = speakers.filter(isOwn);
		const present = speaking.length > 0 || covered.some(isOwn);
		if (!present && ownTypes?.includes(packageType) !== true) return [];
		return {
			packageType,
			present,
			deleted: false,
			...declare(packageType, speaking, { developmentDependencies }),
			hold: holdOf(entity ?? "the repository", packageType, speaking, untrusted)
		};
	});
}
// src/pipeline/manifest-rows.ts
function manifestRows({ speakers, covered }, skipped, types) {
	const counts = namesByManifest(types);
	return [
		...speakers.map((speaker) => ({
			...row(speaker),
			...fate$1(speaker),
			packages: counts.get(speaker.path)?.names ?? 0
		})),
		...covered.map((manifest) => ({
			...row(manifest),
			entity: manifest.entity,
			status: "covered",
			reason: manifest.coveredBy,
			packages: 0
		})),
		...skipped.map((manifest) => ({
			...row(manifest),
			entity: null,
			status: manifest.status,
			reason: manifest.reason,
			packages: 0
		}))
	].toSorted((a, b) => byText(a.path, b.path));
}
function row({ path, format }) {
	return {
		path,
		format: format.id,
		packageType: format.packageType
	};
}
function fate$1({ entity, failure }) {
	return failure === null ? {
		entity,
		status: "used",
		reason: null
	} : {
		entity,
		status: "failed",
		reason: failure.message
	};
}
function namesByManifest(types) {
	const counts = /* @__PURE__ */ new Map();
	for (const { packages } of types) for (const { manifests } of packages) for (const path of manifests) {
		const count = counts.get(path);
		if (count === void 0) counts.set(path, { names: 1 });
		else count.names += 1;
	}
	return counts;
}
// src/entities/owners.ts
function ownersByPath(ownerships) {
	const byPath = new Map(ownerships.map((ownership) => [ownership.path, ownership]));
	return (manifestPath) => {
		for (const directory of directoriesUpward(manifestPath)) {
			const ownership = byPath.get(directory);
			if (ownership !== void 0) return ownership;
		}
		return null;
	};
}
function directoriesUpward(path) {
	const segments = path.split("/").slice(0, -1);
	return [...segments.map((_, end) => segments.slice(0, segments.length - end).join("/")), "."];
}
// src/pipeline/unmatched-lines.ts
function unmatchedLines(lines, seen) {
	if (seen.found.length === 0) return [];
	const ownerOf = ownersByPath(lines);
	const matched = new Set(seen.found.map(({ path }) => ownerOf(path)));
	return lines.filter((line) => !matched.has(line) && !seen.untrusted.some(isBelow$1(line))).map((line) => unmatched(line, seen));
}
function unmatched(line, { found, excluded }) {
	const { path, entity } = line;
	const [out] = excluded.filter(isBelow$1(line));
	const cause = found.some(isBelow$1(line)) ? "every manifest below it has an owner with a longer path. Remove the line, if that is as it should be" : out === void 0 ? `no manifest lies below it. Check the path, which is relative to the workspace, or remove the line` : `what lies below it is left out, such as ${out.path} (${out.reason}). Check that input, or remove the line`;
	return problem(path === "." ? "notice" : "warning", "entity-path-unmatched", `The line \`${path}: ${entity}\` of \`entity\` matches no manifest: ${cause}.`, { entity });
}
function isBelow$1({ path: directory }) {
	return ({ path }) => directory === "." || path.startsWith(`${directory}/`);
}
// src/pipeline/declaration.ts
async function declareRepository(settings, discovered, owners, repository, mode) {
	const owned = discovered.found.map((manifest) => ({
		...manifest,
		...owners.ownerOf(manifest.path)
	}));
	const isTold = ({ entity }) => entity !== null || mode === "list";
	const told = owned.filter(isTold);
	const speakers = await findSpeakers(told, repository);
	const untrusted = [
		...discovered.untrusted,
		...owners.untrusted,
		...owned.flatMap(doubtOf)
	];
	const names = [...owners.entities, ...told.some(({ entity }) => entity === null) ? [null] : []];
	const policy = {
		developmentDependencies: settings.developmentDependencies,
		ownTypes: settings.packageTypes
	};
	const entities = (names.length > 0 || mode !== "list" ? names : [null]).map((entity) => ({
		entity,
		types: declareEntity(entity, speakers, untrusted, policy)
	}));
	return {
		entities,
		manifests: manifestRows(speakers, [...discovered.excluded.map((manifest) => ({
			...manifest,
			status: "excluded"
		})), ...owned.flatMap(({ path, format, entity, reason }) => entity === null && mode !== "list" ? [{
			path,
			format,
			reason,
			status: "unowned"
		}] : [])], entities.flatMap(({ types }) => types)),
		untrusted,
		problems: [
			...discovered.problems,
			...owners.problems,
			...unmatchedLines(settings.entities, discovered),
			...speakerProblems(speakers)
		]
	};
}
function doubtOf({ format, doubt }) {
	if (doubt === null) return [];
	const { descriptor, entities } = doubt;
	const packageTypes = [format.packageType];
	return entities.map((entity) => ({
		path: descriptor,
		packageTypes,
		entity
	}));
}
function speakerProblems({ speakers }) {
	return speakers.flatMap((speaker) => {
		return (speaker.failure === null ? warningsOf(speaker) : [speaker.failure]).map((found) => problem(found.severity, found.code, found.message, {
			...found,
			entity: speaker.entity
		}));
	});
}
// src/pipeline/entity-report.ts
const severity = [
	"failed",
	"drift",
	"synced",
	"in-sync",
	"skipped"
];
function worst(results) {
	return severity.find((result) => results.includes(result)) ?? "in-sync";
}
function entityReport(types, { entity, types: outcomes, leftAlone, fault }) {
	const rows = fault === null ? [...outcomes.map(typeReport), ...leftAlone.map(leftAloneReport)] : types.map(unreadReport);
	return {
		entity,
		result: fault === null ? worst(rows.map(({ result }) => result)) : "failed",
		packageTypes: rows.toSorted((a, b) => order$1(a) - order$1(b)),
		packages: types.flatMap(reportedPackages)
	};
}
function listedReport(entity, types) {
	return {
		entity,
		result: types.some(({ hold }) => hold !== null) ? "failed" : "skipped",
		packageTypes: types.map((type) => ({
			...unreadReport(type),
			result: type.hold === null ? "skipped" : "failed"
		})),
		packages: types.flatMap(reportedPackages)
	};
}
function typeReport(outcome) {
	const { plan, result, difference, recorded, documents } = outcome;
	return {
		packageType: plan.type.packageType,
		result,
		held: plan.hold?.reason ?? null,
		declared: plan.type.packages.length,
		recorded,
		added: difference.added.map(({ name, versions }) => ({
			name,
			versions
		})),
		updated: difference.updated.map(({ name, from, to }) => ({
			name,
			from,
			to
		})),
		removed: difference.removed.map(({ name, versions }) => ({
			name,
			versions
		})),
		document: documentReport(documents)
	};
}
function documentReport(documents) {
	const [first] = documents;
	if (first === void 0) return null;
	const bytes = documents.reduce((sum, { body }) => sum + body.byteLength, 0);
	return {
		endpoint: first.endpoint,
		verbatim: first.verbatim,
		bytes,
		manifests: first.manifests
	};
}
function leftAloneReport({ packageType, recorded }) {
	return {
		...untouched,
		packageType,
		result: "skipped",
		held: null,
		declared: 0,
		recorded
	};
}
function unreadReport({ packageType, packages, hold }) {
	return {
		...untouched,
		packageType,
		result: "failed",
		held: hold?.reason ?? null,
		declared: packages.length,
		recorded: null
	};
}
const untouched = {
	added: [],
	updated: [],
	removed: [],
	document: null
};
function reportedPackages({ packageType, packages }) {
	return packages.map(({ name, versions, manifests, development }) => ({
		packageType,
		name,
		versions,
		manifests,
		development
	}));
}
function order$1({ packageType }) {
	return packageTypes.indexOf(packageType);
}
// src/pipeline/list-ahead.ts
function listAhead({ entities }, mode, { cortex }, atMost) {
	const ahead = mode === "list" ? [] : entities.slice(0, atMost);
	return new Map(ahead.map((entity) => {
		const rows = cortex.list(entity);
		rows.catch(() => void 0);
		return [entity, rows];
	}));
}
// src/entities/described-owners.ts
function describedOwners(described) {
	const broken = described.filter((each) => each.kind === "broken");
	const byPath = Map.groupBy(described.filter((each) => each.kind === "owner"), ({ path }) => path);
	const conflicts = [...byPath.values()].filter((owners) => entitiesOf$1(owners).length > 1);
	const lost = [...broken, ...conflicts.flat()].flatMap(({ path, descriptor }) => path === null ? [] : [{
		path,
		entity: null,
		descriptor,
		claimants: entitiesOf$1(byPath.get(path) ?? [])
	}]);
	const lostPaths = new Set(lost.map(({ path }) => path));
	return {
		ownerships: [...[...byPath.values()].flatMap(([owner]) => owner === void 0 || lostPaths.has(owner.path) ? [] : [owned(owner)]), ...lost],
		unplaced: broken.filter(({ path }) => path === null),
		problems: [...broken.map((each) => each.problem), ...conflicts.map(conflict)]
	};
}
function owned({ path, entity, descriptor }) {
	return {
		path,
		entity,
		descriptor,
		claimants: []
	};
}
function entitiesOf$1(owners) {
	return [...new Set(owners.map(({ entity }) => entity))];
}
function conflict(owners) {
	const told = owners.map(({ entity, descriptor }) => `${descriptor} (${entity})`).join(" and ");
	const [first] = owners;
	const directory = first?.path === "." ? "the whole repository" : first?.path ?? "";
	return problem("error", "descriptor-conflict", `${told} both own ${directory}, so it is held. Give one of them a \`basepath\`, or set \`entity\`.`, { path: first?.descriptor ?? null });
}
// src/entities/descriptor-paths.ts
const descriptor$1 = /(?:^|\/)(?:cortex\.ya?ml|\.cortex\/(?:.+\/)?[^/]+\.ya?ml)$/;
function isDescriptorPath(path) {
	return (path.endsWith(".yaml") || path.endsWith(".yml")) && descriptor$1.test(path);
}
const descriptorFolder = ".cortex";
function descriptorHome(path) {
	const segments = path.split("/").slice(0, -1);
	const at = segments.indexOf(descriptorFolder);
	if (at === -1) return {
		path: segments.join("/") || ".",
		isFixed: true
	};
	return {
		path: segments.slice(0, at).join("/") || ".",
		isFixed: false
	};
}
function mayOwn(descriptorPath, file) {
	const { path, isFixed } = descriptorHome(descriptorPath);
	return !isFixed || path === "." || file.startsWith(`${path}/`);
}
// src/syntax/inline-yaml.ts
const irregular = /* @__PURE__ */ new Error("not regular block style");
function inlineValue(written) {
	const first = written.charCodeAt(0);
	if (first === singleQuote$1 || first === doubleQuote$1) return quotedText(written);
	if (first === brace) return flowMapping(written);
	if (first === bracket) return flowSequence(written);
	const last = written.charCodeAt(written.length - 1);
	if (!beginsPlain(first) || last === colon$3 || last === space$3) throw irregular;
	if (written.includes(" ") && (written.includes(": ") || written.includes(" #"))) throw irregular;
	return written;
}
const [space$3, doubleQuote$1, singleQuote$1, colon$3, bracket, brace] = [
	32,
	34,
	39,
	58,
	91,
	123
];
const plainStarts = Uint8Array.from({ length: 128 }, (_, code) => /[A-Za-z0-9/._$(^~=+<;)\\]/.test(String.fromCharCode(code)) ? 1 : 0);
function beginsPlain(code) {
	return code < 128 ? plainStarts[code] === 1 : code >= firstPrintable;
}
const firstPrintable = 160;
function quotedText(written) {
	const inner = written.slice(1, -1);
	if (written.length < 2 || !written.endsWith(written.charAt(0))) throw irregular;
	if (written.startsWith("'")) {
		if (!inner.includes("'")) return inner;
		if (inner.replaceAll("''", "").includes("'")) throw irregular;
		return inner.replaceAll("''", "'");
	}
	if (!written.startsWith("\"") || inner.includes("\"") || inner.includes("\\")) throw irregular;
	return inner;
}
const letters$1 = String.raw`[^,[\]{}:#'"]*`;
const flowScalar = `(?:'[^']*'|${String.raw`[A-Za-z0-9/._$(^~=+]${letters$1}(?::(?=[^\s,[\]{}])${letters$1})*`})`;
const element = new RegExp(`(?:(${flowScalar}): )?(${flowScalar})(?:, |$)`, "y");
const single$1 = /^\{([A-Za-z]+): (?:([A-Za-z0-9/._+=][A-Za-z0-9/._+=-]*)|'([^']*)')\}$/;
function flowMapping(written) {
	const [, name, plainText, quoted = ""] = single$1.exec(written) ?? [];
	if (name !== void 0) return /* @__PURE__ */ new Map([[name, plainText ?? quoted]]);
	const mapping = /* @__PURE__ */ new Map();
	for (const { key, value } of elements(written, "}")) {
		if (key === void 0 || mapping.has(key)) throw irregular;
		mapping.set(key, value);
	}
	return mapping;
}
function flowSequence(written) {
	return elements(written, "]").map(({ key, value }) => {
		if (key !== void 0) throw irregular;
		return value;
	});
}
function elements(written, close) {
	if (!written.endsWith(close)) throw irregular;
	const inner = written.slice(1, -1);
	const found = [];
	element.lastIndex = 0;
	while (element.lastIndex < inner.length) {
		const [, key, value = " "] = element.exec(inner) ?? [];
		if (value.endsWith(" ") || key?.endsWith(" ") === true) throw irregular;
		found.push({
			key: key === void 0 ? key : unquoted$3(key),
			value: unquoted$3(value)
		});
	}
	return found;
}
function unquoted$3(written) {
	return written.startsWith("'") ? written.slice(1, -1) : written;
}
// src/syntax/block-yaml.ts
function readBlockYaml(text) {
	if (notPlain.test(text) && unusual$1.test(text)) return null;
	const lines = {
		text: text.includes("\r") ? text.replaceAll("\r\n", "\n") : text,
		next: 0,
		start: 0,
		end: 0,
		indent: 0
	};
	try {
		advance(lines);
		if (atSeparator(lines)) advance(lines);
		const documents = [readMapping(lines, 0, 0)];
		while (atSeparator(lines)) {
			advance(lines);
			documents.push(readMapping(lines, 0, 0));
		}
		return lines.indent === ended ? documents : null;
	} catch (thrown) {
		if (thrown === irregular) return null;
		throw thrown;
	}
}
const notPlain = /[^\n -~]/;
const unusual$1 = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;
const [space$2, hash, dash$1, colon$2, question] = [
	32,
	35,
	45,
	58,
	63
];
const [doubleQuote, singleQuote] = [34, 39];
const ended = -1;
const deepest$1 = 50;
const longestKey = 1e3;
function advance(lines) {
	const { text } = lines;
	let begin = lines.next;
	while (begin < text.length) {
		const found = text.indexOf("\n", begin);
		const end = found === -1 ? text.length : found;
		let start = begin;
		while (text.charCodeAt(start) === space$2) start += 1;
		if (start < end && text.charCodeAt(start) !== hash) {
			lines.indent = start - begin;
			lines.start = start;
			lines.end = end;
			lines.next = end + 1;
			return;
		}
		begin = end + 1;
	}
	lines.next = begin;
	lines.indent = ended;
}
function atSeparator({ text, start, end, indent }) {
	return indent === 0 && end - start === 3 && text.startsWith("---", start);
}
function readMapping(lines, indent, depth) {
	if (depth > deepest$1) throw irregular;
	const mapping = /* @__PURE__ */ new Map();
	while (lines.indent === indent && lines.text.charCodeAt(lines.start) !== dash$1) {
		const entries = mapping.size;
		mapping.set(readKey(lines), readValue(lines, depth));
		if (mapping.size === entries) throw irregular;
	}
	if (lines.indent > indent || mapping.size === 0) throw irregular;
	return mapping;
}
const keyStarts = Uint8Array.from({ length: 128 }, (_, code) => /[A-Za-z0-9/._$(^~]/.test(String.fromCharCode(code)) ? 1 : 0);
function readKey(lines) {
	const { text, start, end } = lines;
	const first = text.charCodeAt(start);
	if (first === question) return readExplicitKey(lines);
	const isQuoted = first === singleQuote || first === doubleQuote;
	const stop = isQuoted ? text.indexOf(text.charAt(start), start + 1) + 1 : plainKeyEnd(lines);
	if (stop === 0 || stop >= end || text.charCodeAt(stop) !== colon$2 || stop - start > longestKey) throw irregular;
	lines.start = stop + 1;
	const key = text.slice(start, stop);
	if (isQuoted) return quotedText(key);
	if (key.includes(" ") || keyStarts[first] !== 1) throw irregular;
	return key;
}
function plainKeyEnd({ text, start, end }) {
	let at = text.indexOf(":", start);
	while (at !== -1 && at + 1 < end && text.charCodeAt(at + 1) !== space$2) at = text.indexOf(":", at + 1);
	return at === -1 ? 0 : at;
}
function readExplicitKey(lines) {
	const { text, start, end, indent } = lines;
	if (text.charCodeAt(start + 1) !== space$2) throw irregular;
	const key = quotedText(text.slice(start + 2, end));
	advance(lines);
	if (lines.indent !== indent || text.slice(lines.start, lines.end) !== ":") throw irregular;
	lines.start = lines.end;
	return key;
}
function readValue(lines, depth) {
	const { text, start, end, indent } = lines;
	if (start < end) {
		if (text.charCodeAt(start) !== space$2) throw irregular;
		const written = text.slice(start + 1, end);
		const value = written === "|-" ? readLiteral$1(lines) : inlineValue(written);
		advance(lines);
		return value;
	}
	advance(lines);
	if (lines.indent <= indent) return "";
	return isItem(lines) ? readItems(lines) : readMapping(lines, lines.indent, depth + 1);
}
function isItem({ text, start }) {
	return text.charCodeAt(start) === dash$1 && text.charCodeAt(start + 1) === space$2;
}
function readItems(lines) {
	const { text, indent } = lines;
	const items = [];
	while (lines.indent === indent && isItem(lines)) {
		items.push(inlineValue(text.slice(lines.start + 2, lines.end)));
		advance(lines);
	}
	if (lines.indent >= indent) throw irregular;
	return items;
}
function readLiteral$1(lines) {
	const { text, indent } = lines;
	const deeper = new RegExp(`(?:\\n(?: {${indent + 1}}[^\\n]*)?)*`, "y");
	deeper.lastIndex = lines.end;
	const [block = ""] = deeper.exec(text) ?? [];
	const written = withoutLastBreaks(block).split("\n").slice(1);
	const margin = /^ */.exec(written[0] ?? "")?.[0] ?? "";
	if (margin === "" || written.some((line) => line !== "" && !isWithin$2(line, margin))) throw irregular;
	lines.next = lines.end + block.length;
	return written.map((line) => line.slice(margin.length)).join("\n");
}
function withoutLastBreaks(block) {
	let end = block.length;
	while (block.charAt(end - 1) === "\n") end -= 1;
	return block.slice(0, end);
}
function isWithin$2(line, margin) {
	return line.startsWith(margin) && line.trim() !== "";
}
// src/syntax/yaml.ts
async function parseYaml(text, path) {
	return readBlockYaml(text) ?? await parseAnyYaml(text, path);
}
function isMapping$1(value) {
	return value instanceof Map;
}
async function parseAnyYaml(text, path) {
	const { FAILSAFE_SCHEMA, YAMLException, loadAll, realMapTag } = await import("./action/js-yaml.js");
	const textKeys = {
		...realMapTag,
		addPair: (mapping, key, value) => typeof key === "string" ? realMapTag.addPair(mapping, key, value) : "a key is not text"
	};
	try {
		return loadAll(text, { schema: FAILSAFE_SCHEMA.withTags(textKeys) });
	} catch (thrown) {
		const [reason, line] = thrown instanceof YAMLException ? [thrown.reason, thrown.mark?.line ?? null] : [String(thrown), null];
		throw new Fault("manifest-invalid", `${path} is not valid YAML: ${reason}. Fix the file, or add it to \`exclude\` when it is not a real manifest.`, line === null ? { path } : {
			path,
			line: line + 1
		}, thrown);
	}
}
// src/entities/git-block.ts
function gitBlocks(info, path) {
	const hosts = info.get("x-cortex-git") ?? "";
	if (hosts === "") return [];
	if (!isMapping$1(hosts)) throw invalid(path, "an `x-cortex-git` that is no mapping");
	return [...hosts].filter(([, block]) => block !== "").map(([host, block]) => {
		if (!isMapping$1(block)) throw invalid(path, `an \`x-cortex-git\` with a ${host.slice(0, 100)} that is no mapping`);
		return {
			names: names(textOf$5(block, "project", path), textOf$5(block, "repository", path)),
			basepath: textOf$5(block, "basepath", path)
		};
	});
}
function namesRepository({ names: own }, repository) {
	return repository !== null && own.includes(repository.toLowerCase());
}
function basepathOf(blocks) {
	return (blocks.find(({ basepath }) => basepath !== "")?.basepath ?? "").replaceAll("\\", "/").replace(/^\/+|\/+$/g, "") || ".";
}
function names(project, repository) {
	const own = repository.toLowerCase();
	return project === "" ? [own] : [own, `${project.toLowerCase()}/${own}`];
}
function textOf$5(mapping, key, path) {
	const value = mapping.get(key) ?? "";
	if (typeof value !== "string") throw invalid(path, `an \`x-cortex-git\` with a ${key} that is no text`);
	return value.trim();
}
function invalid(path, fact) {
	return new Fault("descriptor-invalid", `${path} has ${fact}. Fix it; until then what it would own is held.`, {
		path,
		line: 1
	});
}
// src/entities/descriptor.ts
async function readDescriptor(text, path, repository) {
	const home = descriptorHome(path);
	try {
		return (await parseYaml(text, path)).filter(isDescriptor).flatMap((document) => described(document, path, home, repository));
	} catch (thrown) {
		return [broken(path, home.isFixed ? home.path : null, thrown)];
	}
}
function isDescriptor(document) {
	return isMapping$1(document) && (document.has("openapi") || document.has("info"));
}
function described(document, path, home, repository) {
	const written = document.get("info");
	const info = isMapping$1(written) ? written : /* @__PURE__ */ new Map();
	const blocks = gitBlocks(info, path);
	if (ownsNoCode(info, blocks)) return [];
	const mine = blocks.filter((block) => namesRepository(block, repository));
	if (!home.isFixed && blocks.length > 0 && mine.length === 0) return [];
	const basepath = home.isFixed ? "." : basepathOf(mine);
	const owned = basepath === "." ? home.path : fromRoot(basepath);
	const entity = info.get("x-cortex-tag");
	if (owned === null) return [broken(path, null, outside$3(path, basepath))];
	if (typeof entity !== "string" || entity === "") return [broken(path, owned, tagless(path))];
	return [{
		kind: "owner",
		path: owned,
		entity,
		descriptor: path
	}];
}
function fromRoot(path) {
	const segments = [];
	for (const segment of path.split("/")) if (segment === "..") {
		if (segments.pop() === void 0) return null;
	} else if (segment !== "" && segment !== ".") segments.push(segment);
	return segments.join("/") || ".";
}
function ownsNoCode(info, blocks) {
	const type = info.get("x-cortex-type");
	return type === "team" || type === "domain" && blocks.length === 0;
}
function broken(descriptor, path, thrown) {
	const { message, place } = faultOf(thrown);
	const fault = new Fault("descriptor-invalid", message, place, thrown);
	return {
		kind: "broken",
		path,
		descriptor,
		problem: problemOf(fault, { path: descriptor })
	};
}
function tagless(path) {
	return new Fault("descriptor-invalid", `${path} has no \`x-cortex-tag\` in its \`info\`, so the entity is not known. Add the tag; until then the directory it owns is held.`, {
		path,
		line: 1
	});
}
function outside$3(path, basepath) {
	return new Fault("descriptor-invalid", `${path} has the basepath ${JSON.stringify(basepath)}, which leaves the repository. Fix it; until then nothing of this repository is written.`, {
		path,
		line: 1
	});
}
// src/pipeline/owners.ts
function namedOwners(lines) {
	return {
		entities: entitiesOf(lines),
		ownerOf: ownerOf(lines, "no line of `entity` covers its directory"),
		byDescriptors: false,
		untrusted: [],
		problems: []
	};
}
async function ownersByDescriptors(paths, tree, repository) {
	const { ownerships, unplaced, problems } = describedOwners((await Promise.all(paths.map((path) => read$4(path, tree, repository)))).flat());
	const sorted = ownerships.toSorted((a, b) => byText(a.path, b.path));
	return {
		entities: entitiesOf(sorted),
		ownerOf: ownerOf(sorted, "no Cortex descriptor owns its directory"),
		byDescriptors: true,
		untrusted: unplaced.map(({ descriptor }) => ({
			path: descriptor,
			packageTypes
		})),
		problems
	};
}
async function read$4(path, tree, repository) {
	try {
		return await readDescriptor(tree.text(path), path, repository);
	} catch (thrown) {
		const { path: home, isFixed } = descriptorHome(path);
		return [{
			kind: "broken",
			path: isFixed ? home : null,
			descriptor: path,
			problem: problemOf(thrown, { path })
		}];
	}
}
function entitiesOf(ownerships) {
	const named = ownerships.flatMap(({ entity }) => entity === null ? [] : [entity]);
	return [...new Set(named)];
}
function ownerOf(ownerships, noOwner) {
	const nearest = ownersByPath(ownerships);
	const nearestKnown = ownersByPath(ownerships.filter(({ entity }) => entity !== null));
	return (path) => {
		const found = nearest(path);
		if (found === null) return {
			entity: null,
			reason: noOwner,
			doubt: null
		};
		const { entity, descriptor = "", claimants = [] } = found;
		if (entity !== null) return {
			entity,
			reason: null,
			doubt: null
		};
		const around = nearestKnown(path)?.entity ?? null;
		const doubt = {
			descriptor,
			entities: [...claimants, around]
		};
		return {
			entity,
			reason: `its owner is not known, because of ${descriptor}`,
			doubt
		};
	};
}
// src/pipeline/questions.ts
function createQuestions({ overtaken, deletedFiles }, { formatOf, untrusted }, { ownerOf, byDescriptors }) {
	const late = once$2(overtaken);
	const deletions = once$2(deletedFiles);
	const hidden = new Set(untrusted.flatMap(({ packageTypes }) => packageTypes));
	function manifestsAmong({ deleted, written }) {
		const descriptors = byDescriptors ? [...deleted, ...written].filter(isDescriptorPath) : [];
		return deleted.flatMap((path) => {
			const packageType = formatOf(path)?.packageType;
			if (packageType === void 0) return [];
			return {
				path,
				packageType,
				doubt: descriptors.find((each) => mayOwn(each, path)) ?? null
			};
		});
	}
	return {
		refusal: async () => (await late.ask()).value,
		async deletedTypes(entity) {
			const { value: changes } = await deletions.ask();
			const types = manifestsAmong(changes).filter(({ path, doubt }) => doubt === null && ownerOf(path).entity === entity).map(({ packageType }) => packageType);
			return new Set(types).difference(hidden);
		},
		async problems() {
			const deleted = await deletions.asked();
			return [
				...(await late.asked())?.problems ?? [],
				...deleted?.problems ?? [],
				...deleted === null ? [] : doubtfulOwners(manifestsAmong(deleted.value))
			];
		}
	};
}
function doubtfulOwners(manifests) {
	return [...Map.groupBy(manifests, ({ doubt }) => doubt)].flatMap(([descriptor, [first, ...others]]) => {
		if (descriptor === null || first === void 0) return [];
		const more = others.length === 0 ? "" : ` and ${others.length} more`;
		const message = `${descriptor} was written or deleted together with the deletion of manifests that it may have given to another entity (${first.path}${more}). No type was emptied for them. Name the types in \`package-types\` to have them emptied.`;
		return [problem("notice", "type-unmanaged", message)];
	});
}
function once$2(question) {
	let answer = null;
	return {
		ask: () => answer ??= question(),
		asked: async () => answer?.catch(() => null) ?? null
	};
}
// src/pipeline/run.ts
const entitiesAtOnce = 8;
async function run$1(settings, context, edges) {
	const { mode } = context;
	const named = settings.entities.length === 0 ? null : namedOwners(settings.entities);
	edges.step("Looking for manifests");
	const finding = edges.discover().catch(faultOf);
	const early = named === null ? null : listAhead(named, mode, edges, entitiesAtOnce);
	const tree = await finding;
	if (tree instanceof Fault) return stopped(tree, context, edges);
	const { discovered, repository } = tree;
	const owners = named ?? await ownersByDescriptors(discovered.descriptors, repository, context.repository);
	if (owners.entities.length === 0 && mode !== "list") return ownerless(owners, context, edges);
	const recorded = early ?? listAhead(owners, mode, edges, entitiesAtOnce);
	edges.step("Reading the manifests");
	const declaration = await declareRepository(settings, discovered, owners, repository, mode);
	const { formatOf } = discovered;
	const questions = createQuestions(edges, {
		...declaration,
		formatOf
	}, owners);
	const entities = await mapAtMost(entitiesAtOnce, declaration.entities, async (declared) => {
		const { entity, types } = declared;
		if (mode === "list" || entity === null) return listed$1(declared);
		edges.step(`${mode === "sync" ? "Syncing" : "Checking"} ${entity}`);
		const outcome = await converge({
			entity,
			types,
			mode,
			policy: settings,
			ownTypes: settings.packageTypes,
			recorded: recorded.get(entity) ?? edges.cortex.list(entity),
			cortex: edges.cortex,
			sleep: edges.sleep,
			bytes: repository.bytes,
			refusal: questions.refusal,
			deletedTypes: () => questions.deletedTypes(entity)
		});
		return {
			...outcome,
			report: entityReport(types, outcome)
		};
	});
	const problems = [...declaration.problems, ...await questions.problems()];
	return conclude(entities, {
		manifests: declaration.manifests,
		problems
	}, context, edges);
}
function listed$1({ entity, types }) {
	return {
		report: listedReport(entity, types),
		problems: [],
		withheld: null
	};
}
function conclude(entities, found, context, { cortex, now }) {
	const problems = [...found.problems, ...entities.flatMap((entity) => entity.problems)];
	const withheld = entities.find((entity) => entity.withheld !== null)?.withheld ?? null;
	const results = entities.map(({ report }) => report.result);
	return reportOf$1(context, now(), {
		result: withheld !== null && !hasFailed(problems) ? "skipped" : resultOf(results, problems),
		reason: withheld,
		entities: entities.map(({ report }) => report),
		manifests: found.manifests,
		problems,
		requests: cortex.requests()
	});
}
function resultOf(results, problems) {
	return hasFailed(problems) ? "failed" : worst(results);
}
function hasFailed(problems) {
	return problems.some(({ severity }) => severity === "error");
}
function ownerless(owners, context, edges) {
	return stopped(new Fault("entity-missing", "No entity is named, and no Cortex descriptor in the repository names one. Set `entity` to a tag or CID, or add a `cortex.yaml` whose `x-cortex-tag` is that of an entity in Cortex."), context, edges, owners.problems);
}
function stopped(fault, context, { cortex, now }, earlier = []) {
	const problems = [...earlier, problemOf(fault)];
	return {
		...endedEarly(context, now(), {
			reason: fault.message,
			problems
		}),
		requests: cortex.requests()
	};
}
// src/domain/conceal.ts
function concealing(secrets) {
	const sources = secrets.filter((secret) => secret !== "").flatMap(forms);
	if (sources.length === 0) return (text) => text;
	const secret = new RegExp(sources.join("|"), "gi");
	return (text) => text.replace(secret, "***");
}
const shortestEncoded = 8;
function forms(secret) {
	const bytes = [...new TextEncoder().encode(secret)];
	const binary = String.fromCharCode(...bytes);
	const encoded = [
		0,
		1,
		2
	].map((offset) => base64Within(binary, offset));
	const hexadecimal = bytes.length * 2 < shortestEncoded ? [] : [bytes.map(hex).join("[ :-]?")];
	return [
		Array.from(secret, escapings).join(""),
		...hexadecimal,
		...encoded.filter(({ length }) => length >= shortestEncoded).map((text) => text.replaceAll(/[+/]/g, (sign) => sign === "+" ? "[+-]" : "[/_]"))
	];
}
const bitsOfByte = 8;
const bitsOfDigit = 6;
function base64Within(binary, offset) {
	const first = Math.ceil(offset * bitsOfByte / bitsOfDigit);
	const end = Math.floor((offset + binary.length) * bitsOfByte / bitsOfDigit);
	return btoa("\0".repeat(offset) + binary).slice(first, end);
}
const entities = /* @__PURE__ */ new Map([
	["\"", "quot"],
	["&", "amp"],
	["'", "apos"],
	["<", "lt"],
	[">", "gt"]
]);
function escapings(character) {
	const code = character.codePointAt(0) ?? 0;
	const digits = hex(code);
	const address = [...new TextEncoder().encode(character)].map((byte) => `%(?:25){0,2}${hex(byte)}`).join("");
	const named = entities.get(character);
	return `(?:${[
		String.raw`\\{1,3}(?:u00|x)${digits}`,
		`&#0{0,7}${code};`,
		`&#x0{0,7}${digits};`,
		address,
		...named === void 0 ? [] : [`&${named};`],
		String.raw`\\{0,3}${RegExp.escape(character)}`
	].join("|")})`;
}
function hex(byte) {
	return byte.toString(16).padStart(2, "0");
}
function createPlainText(key) {
	let conceal = null;
	return (text, maxLength = 300) => {
		conceal ??= concealing([key]);
		const line = text.toWellFormed().replace(/[\s\p{Cc}]+/gu, " ").replace(/\p{Cf}/gu, "").trim();
		const hidden = conceal(line);
		return hidden.length > maxLength ? `${hidden.slice(0, maxLength - 1).toWellFormed()}…` : hidden;
	};
}
// src/http/concurrency.ts
function createConcurrencyLimit(atOnce) {
	let running = 0;
	const line = [];
	return async (task) => {
		if (running < atOnce) running += 1;
		else await new Promise((resolve) => line.push(resolve));
		try {
			return await task();
		} finally {
			const next = line.shift();
			if (next === void 0) running -= 1;
			else next();
		}
	};
}
// src/http/rate-limit.ts
const minuteMs = 6e4;
const largestBurst = 50;
function createRateLimit(requestsPerMinute, clock) {
	const burst = Math.max(1, Math.min(largestBurst, Math.floor(requestsPerMinute / 10)));
	const tokensPerMs = (requestsPerMinute - burst + 1) / minuteMs;
	let tokens = burst;
	let filledAt = clock.now();
	let pausedUntil = Number.NEGATIVE_INFINITY;
	let lastTurn = Promise.resolve();
	function waitMs() {
		const now = clock.now();
		tokens = Math.min(burst, tokens + Math.max(0, now - filledAt) * tokensPerMs);
		filledAt = now;
		return Math.ceil(Math.max(pausedUntil - now, (1 - tokens) / tokensPerMs));
	}
	async function takeToken() {
		for (let ms = waitMs(); ms > 0; ms = waitMs()) await clock.sleep(ms);
		tokens -= 1;
	}
	return {
		turn: () => lastTurn = lastTurn.then(takeToken),
		pause: (ms) => {
			pausedUntil = Math.max(pausedUntil, clock.now() + ms);
		}
	};
}
// src/http/retry.ts
const retryableStatuses = /* @__PURE__ */ new Set([
	408,
	429,
	500,
	502,
	503,
	504
]);
const retryableCodes = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ECONNRESET",
	"ECONNABORTED",
	"ETIMEDOUT",
	"EPIPE",
	"EAI_AGAIN",
	"ENOTFOUND",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"ERR_PROXY_UNAVAILABLE",
	"HPE_INVALID_EOF_STATE",
	"ERR_CUT_SHORT"
]);
function isRetryable(result) {
	if (result instanceof Error) return errorCodes(result).some((code) => retryableCodes.has(code));
	return retryableStatuses.has(result.status);
}
const firstMs = 500;
const longestMs = 2e4;
function delayMs({ tries, retryAfterMs, random }) {
	const backoff = random * Math.min(longestMs, firstMs * 2 ** (tries - 1));
	return Math.ceil(Math.max(backoff, retryAfterMs ?? 0));
}
// src/domain/ascii-text.ts
function asciiText(bytes) {
	if (!isAscii(bytes)) return null;
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
// src/http/json-body.ts
function bodyText(body) {
	return asciiText(body) ?? new TextDecoder().decode(body);
}
function jsonValue(body) {
	try {
		return JSON.parse(asciiText(body) ?? new TextDecoder("utf-8", { fatal: true }).decode(body));
	} catch {
		return;
	}
}
function jsonObject(body) {
	const value = jsonValue(body);
	return isObject(value) ? value : null;
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/http/retry-after.ts
function retryAfterMs(response, now) {
	return headerMs(response.headers["retry-after"]?.trim() ?? "", now) ?? secondsMs(jsonObject(response.body)?.["retryAfter"]);
}
function headerMs(written, now) {
	if (/^\d+(?:\.\d+)?$/.test(written)) return secondsMs(Number(written));
	const date = written.endsWith(" GMT") ? Date.parse(written) : NaN;
	return Number.isNaN(date) ? null : Math.max(0, date - now);
}
function secondsMs(seconds) {
	return typeof seconds === "number" && seconds >= 0 ? seconds * 1e3 : null;
}
// src/http/truncation.ts
const closing$1 = /* @__PURE__ */ new Map([["[", "]"], ["{", "}"]]);
function isCutShort({ headers, body }) {
	if (!/\bjson\b/i.test(headers["content-type"] ?? "")) return false;
	const close = closing$1.get(edge(body, 1));
	return close !== void 0 && close !== edge(body, -1);
}
function edge(body, step) {
	let at = step === 1 ? 0 : body.length - 1;
	while (isSpace(body[at])) at += step;
	return String.fromCharCode(body[at] ?? 0);
}
function isSpace(byte) {
	return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}
// src/http/waiting-budget.ts
function createWaitingBudget(totalMs) {
	let leftMs = totalMs;
	let bookedUntil = Number.NEGATIVE_INFINITY;
	return (from, until) => {
		const cost = Math.max(0, until - Math.max(from, bookedUntil));
		if (cost > leftMs) return false;
		leftMs -= cost;
		bookedUntil = Math.max(bookedUntil, until);
		return true;
	};
}
// src/http/send.ts
const atOnce = 8;
const waitingBudgetMs = 3e5;
function createSender({ requestsPerMinute, transport, clock, random, log }) {
	const rate = createRateLimit(requestsPerMinute, clock);
	const inLine = createConcurrencyLimit(atOnce);
	const fitsBudget = createWaitingBudget(waitingBudgetMs);
	const counts = {
		total: 0,
		retried: 0
	};
	function attempt(request, tries) {
		return inLine(async () => {
			await rate.turn();
			request.signal?.throwIfAborted();
			counts.total += 1;
			if (tries > 1) counts.retried += 1;
			return {
				startedAt: clock.now(),
				result: await transport(request).then(whole, asError)
			};
		});
	}
	function nextTryMs(result, tries) {
		if (tries === 5 || !isRetryable(result)) return null;
		return delayMs({
			tries,
			retryAfterMs: result instanceof Error ? null : retryAfterMs(result, clock.now()),
			random: random()
		});
	}
	async function send(request) {
		const { origin } = request.url;
		const { signal = neverCancelled.asked } = request;
		for (let tries = 1;; tries += 1) {
			const { startedAt, result } = await untilAborted(signal, attempt(request, tries)).catch(ended);
			const ms = nextTryMs(result, tries);
			if (ms === null) return {
				origin,
				result,
				tries,
				unfitMs: null
			};
			if (!fitsBudget(startedAt, clock.now() + ms)) return {
				origin,
				result,
				tries,
				unfitMs: ms
			};
			if (isLimited(result)) rate.pause(ms);
			const reason = result instanceof Error ? errorText(result) : `status ${result.status}`;
			log(`${request.method} ${request.url.pathname}: ${reason}; once more in ${ms / 1e3} s`);
			await untilAborted(signal, clock.sleep(ms)).catch(() => void 0);
		}
	}
	function ended(thrown) {
		return {
			startedAt: clock.now(),
			result: asError(thrown)
		};
	}
	return {
		send,
		counts: () => ({ ...counts })
	};
}
function whole(response) {
	return isCutShort(response) ? networkError("ERR_CUT_SHORT", "the answer ends in the middle of its JSON") : response;
}
function asError(thrown) {
	return thrown instanceof Error ? thrown : new Error(String(thrown));
}
function isLimited(result) {
	return !(result instanceof Error) && result.status === 429;
}
// src/cortex/told.ts
function told$1(response, plainText) {
	const { status, body } = response;
	if (isPage(response)) return `status ${status} and an HTML page`;
	const json = jsonObject(body);
	if (json === null) {
		const text = plainText(bodyText(body));
		return text === "" ? `status ${status}` : `status ${status} and the text “${text}”`;
	}
	const message = textOf$4(json["message"]) || textOf$4(json["title"]);
	const details = textOf$4(json["details"]) || textOf$4(json["detail"]);
	const requestId = textOf$4(json["requestId"]);
	return [
		`status ${status}`,
		message === "" ? "" : ` and the message “${plainText(message)}”`,
		details === "" || details === message ? "" : `, details “${plainText(details)}”`,
		requestId === "" ? "" : `, request id ${plainText(requestId)}`
	].join("");
}
function isPage({ headers, body }) {
	return /\b(?:text\/html|xhtml)\b/i.test(headers["content-type"] ?? "") || /^\s*<(?:!doctype\s+html|html)\b/i.test(bodyText(body.subarray(0, startBytes)));
}
const startBytes = 200;
function textOf$4(value) {
	return typeof value === "string" ? value : "";
}
// src/cortex/verdict.ts
const unexpected = {
	code: "cortex-unexpected-response",
	next: "Check `cortex-api-url` and what stands between the runner and Cortex, such as a proxy or a login."
};
function statusVerdict({ kind, entity }, { status, headers }, plainText) {
	if (status >= 300 && status < 400) return redirect(headers["location"] ?? "", plainText);
	if (status === 404) return {
		code: "entity-not-found",
		next: `Cortex has no entity \`${plainText(entity)}\`: check the spelling of the tag (\`x-cortex-tag\`), or create the entity first.`
	};
	const known = byStatus.get(status);
	if (known !== void 0) return known;
	if (status >= 500) return unavailable;
	if (kind !== "upload") return {
		code: "cortex-rejected",
		next: `Check \`cortex-api-url\`. ${quote$1}`
	};
	return {
		code: "upload-rejected",
		next: status === 413 ? tooLarge$1 : `Fix the document. ${quote$1}`
	};
}
const quote$1 = "Where it is not clear what is wrong, quote the request to Cortex's support.";
const tooLarge$1 = "The document is larger than Cortex, or a proxy before it, takes. Split the repository over several entities, or leave out development packages.";
const keyRefused = {
	code: "api-key-rejected",
	next: "Check that the API key is still valid and has the *Edit entities* permission; an IP allowlist in Cortex may also block the runner."
};
const unavailable = {
	code: "cortex-unavailable",
	next: "Run again later."
};
const byStatus = /* @__PURE__ */ new Map([
	[401, keyRefused],
	[403, keyRefused],
	[408, unavailable],
	[429, {
		code: "cortex-rate-limited",
		next: "Run again later, and lower `requests-per-minute` when several workflows share the key."
	}]
]);
function redirect(location, plainText) {
	const target = plainText(location.replace(/[?#].*$/s, "").replace(/\/\/[^/]*@/, "//"));
	return {
		code: "cortex-redirect",
		next: `It redirects to ${target === "" ? "an address that it does not name" : target}, which is never followed: the key would travel along. Set \`cortex-api-url\` to that server when it is yours.`
	};
}
const notHttp = /^HPE_(?!INVALID_EOF_STATE$)|^ERR_RESPONSE_TOO_LARGE$/;
const certificate = /CERT|SIGNATURE|ISSUER/;
function networkVerdict(codes) {
	if (codes.some((code) => notHttp.test(code))) return unexpected;
	return {
		code: "cortex-unreachable",
		next: codes.some((code) => certificate.test(code)) ? "When the certificate is of your own company, name the file of its authority in `NODE_EXTRA_CA_CERTS`." : codes.some((code) => code.startsWith("ERR_PROXY_")) ? "Check the proxy variables (`HTTPS_PROXY`, `NO_PROXY`) and whether the proxy lets this host pass." : "Check `cortex-api-url`, the proxy variables and the network of the runner."
	};
}
// src/cortex/request-fault.ts
function requestFault(operation, sent, plainText) {
	const { result } = sent;
	if (result instanceof Fault) return interrupted(operation, result, plainText);
	if (result instanceof Error) {
		const cause = plainText(errorText(result), longestCause);
		const verdict = networkVerdict(errorCodes(result));
		return fault(operation, sent, `got no whole answer from ${plainText(sent.origin)} (${cause})`, verdict, plainText);
	}
	const isSuccess = result.status >= 200 && result.status < 300;
	const isElsewhere = isPage(result) && (isSuccess || result.status === 404);
	if (isSuccess && !isElsewhere) return null;
	const verdict = isElsewhere ? unexpected : statusVerdict(operation, result, plainText);
	return fault(operation, sent, `was answered with ${told$1(result, plainText)}`, verdict, plainText);
}
function interrupted({ method, path, entity, packageType }, { code, message }, plainText) {
	const request = `${method} ${plainText(path, longestPath)}`;
	return new Fault(code, `${request} got no answer. ${message}`, {
		entity,
		packageType
	});
}
function unexpectedResponse(operation, sent, found, plainText) {
	return fault(operation, sent, `was answered with ${found}`, unexpected, plainText);
}
const longestCause = 500;
const longestPath = 1e3;
function fault({ method, path, entity, packageType }, sent, outcome, { code, next }, plainText) {
	const message = `${method} ${plainText(path, longestPath)} ${outcome}${after$1(sent)}. ${next}`;
	const cause = sent.result instanceof Error ? sent.result : void 0;
	return new Fault(code, message, {
		entity,
		packageType
	}, cause);
}
function after$1({ tries, unfitMs }) {
	const times = tries === 1 ? "" : ` on the last of ${tries} tries`;
	if (unfitMs === null) return times;
	return `${times}, and the next try, due in ${seconds(unfitMs)}, is beyond the ${seconds(waitingBudgetMs)} that faults may cost a run`;
}
function seconds(ms) {
	return `${Math.ceil(ms / 1e3)} s`;
}
// src/cortex/api.ts
const timeoutMs = 6e4;
const longestLogLine = 1500;
function createApi({ baseUrl, key, userAgent, cancellation = neverCancelled, log, ...options }) {
	const base = safeBase(baseUrl);
	const plainText = createPlainText(key);
	const headers = {
		accept: "application/json",
		authorization: `Bearer ${key}`
	};
	const { send, counts } = createSender({
		...options,
		log: (line) => log?.(plainText(line, longestLogLine))
	});
	function faultOf(operation, sent) {
		return requestFault(operation, sent, plainText);
	}
	return {
		send: ({ method, path, contentType }, body, until = "asked") => send({
			method,
			url: new URL(base + path),
			headers: {
				...headers,
				"user-agent": userAgent,
				...contentType === null ? {} : { "content-type": contentType }
			},
			...body === void 0 ? {} : { body },
			timeoutMs,
			signal: cancellation[until]
		}),
		faultOf,
		answerOf: (operation, sent) => {
			const fault = faultOf(operation, sent);
			if (fault !== null) throw fault;
			if (sent.result instanceof Error) throw sent.result;
			return sent.result;
		},
		unexpected: (operation, sent, found) => unexpectedResponse(operation, sent, found, plainText),
		counts
	};
}
function safeBase(written) {
	const url = URL.parse(written);
	if (url?.protocol === "https:" || url?.protocol === "http:" && isLoopback(url.hostname)) return (url.origin + url.pathname).replace(/\/+$/, "");
	throw new Fault("input-invalid", "`cortex-api-url` is not an `https://` address, and only this machine itself may do without TLS: the key travels along.");
}
// src/cortex/operation.ts
const pageSize = 1e3;
function listOperation(entity, page) {
	return {
		kind: "list",
		method: "GET",
		path: `${packagesPath(entity)}?page=${page}&pageSize=${pageSize}`,
		entity,
		packageType: null,
		contentType: null
	};
}
function uploadOperation(entity, endpoint) {
	return {
		kind: "upload",
		method: "POST",
		path: `${packagesPath(entity)}/${endpoint}`,
		entity,
		...endpoints[endpoint]
	};
}
function removeOperation(entity, packageType, name) {
	return {
		kind: "remove",
		method: "DELETE",
		path: `${packagesPath(entity)}/${deletePaths[packageType]}?name=${encoded(name)}`,
		entity,
		packageType,
		contentType: null
	};
}
function packagesPath(entity) {
	if ([
		"",
		".",
		".."
	].includes(entity)) throw new Fault("entity-not-found", `Cortex cannot have an entity \`${entity}\`. Check the spelling of the tag (\`x-cortex-tag\`).`, { entity });
	return `/api/v1/catalog/${encoded(entity)}/packages`;
}
function encoded(text) {
	return encodeURIComponent(text.toWellFormed());
}
// src/cortex/pages.ts
const maxPages = 1e4;
async function allPages(read) {
	const first = await read(0);
	if (first.length === 0) return first;
	let last = first;
	let rows = null;
	let idle = 0;
	for (let page = 1; page < maxPages; page += 1) {
		const next = await read(page);
		if (next.length === 0 || next === last && page === 1) break;
		rows ??= new Map(first.map((row) => [keyOf$2(row), row]));
		const before = rows.size;
		for (const row of next) rows.set(keyOf$2(row), row);
		idle = rows.size === before ? idle + 1 : 0;
		if (idle > page / 2) break;
		if (page === 9999 || rows.size > 5e5) throw endless(page + 1);
		last = next;
	}
	return rows === null ? first : [...rows.values()];
}
function keyOf$2({ id, packageType, name, version }) {
	return JSON.stringify([
		id,
		packageType,
		name,
		version
	]);
}
function endless(pages) {
	return new Fault("cortex-unexpected-response", `Cortex's list of packages has no end: page ${pages} still brings new rows. Check \`cortex-api-url\`.`);
}
// src/cortex/rows.ts
function rowsOf(value) {
	if (value === void 0) return "a body that is no JSON";
	if (!Array.isArray(value)) return "JSON that is not a list of packages";
	const rows = [];
	for (const item of value) {
		const row = rowOf(item);
		if (row === null) return `a list whose item ${rows.length + 1} is not a package`;
		rows.push(row);
	}
	return rows;
}
function rowOf(item) {
	if (isRow(item)) return item;
	if (!isObject(item) || (item["version"] ?? null) !== null) return null;
	const row = {
		...item,
		version: ""
	};
	return isRow(row) ? row : null;
}
function isRow(item) {
	return isObject(item) && typeof item["name"] === "string" && item["name"] !== "" && typeof item["packageType"] === "string" && typeof item["version"] === "string";
}
const known$8 = new Set(packageTypes);
function recordedPackages(rows) {
	return rows.filter(isRecordedPackage);
}
function isRecordedPackage(row) {
	return known$8.has(row.packageType);
}
// src/cortex/steady-rows.ts
const maxReadings = 5;
async function steadyRows(read) {
	let { rows, isPaged } = await read();
	for (let readings = 1; isPaged && readings < maxReadings; readings += 1) {
		const again = await read();
		const isSteady = isSame(rows, again.rows);
		({rows, isPaged} = again);
		if (isSteady) break;
	}
	return rows;
}
function isSame(some, others) {
	const keys = new Set(some.map(keyOf$2));
	return some.length === others.length && others.every((row) => keys.has(keyOf$2(row)));
}
// src/cortex/upload.ts
const refusalsOfForm = /* @__PURE__ */ new Set([
	400,
	415,
	422
]);
function createUpload(api) {
	const forms = /* @__PURE__ */ new Map();
	return async (entity, { endpoint, body }, until) => {
		const operation = uploadOperation(entity, endpoint);
		const known = forms.get(endpoint) ?? (takesFile(endpoint) ? void 0 : "raw");
		const first = await api.send(operation, inForm(known ?? "raw", body), until);
		if (known !== void 0 || !refusesForm(first)) {
			savedRows(api, operation, first);
			forms.set(endpoint, known ?? "raw");
			return;
		}
		const second = await api.send(operation, inForm("json-string", body), until);
		if (isUnderstood(savedRows(api, operation, api.faultOf(operation, second)?.code === "upload-rejected" ? first : second))) forms.set(endpoint, "json-string");
	};
}
function takesFile(endpoint) {
	return endpoint !== "java" && endpoint !== "java/bulk";
}
function inForm(form, body) {
	return form === "raw" ? body : new TextEncoder().encode(JSON.stringify(bodyText(body)));
}
function refusesForm({ result }) {
	return !(result instanceof Error) && refusalsOfForm.has(result.status);
}
function savedRows(api, operation, sent) {
	const value = jsonValue(api.answerOf(operation, sent).body);
	const rows = rowsOf(operation.packageType === "JAVA" && isObject(value) ? [value] : value);
	if (typeof rows === "string") throw api.unexpected(operation, sent, rows);
	return rows;
}
function isUnderstood(rows) {
	return rows.length > 0 && !rows.some(({ name }) => name.includes("\""));
}
// src/cortex/client.ts
function createCortex(options) {
	const api = createApi(options);
	const existing = /* @__PURE__ */ new Set();
	const send = createUpload(api);
	let uploads = 0;
	async function read(entity) {
		let last = null;
		let pages = 0;
		const rows = await allPages(async (number) => {
			const operation = listOperation(entity, number);
			const sent = await api.send(operation);
			const { body } = api.answerOf(operation, sent);
			if (last !== null && Buffer.compare(last.body, body) === 0) return last.rows;
			const found = rowsOf(jsonValue(body));
			if (typeof found === "string") throw api.unexpected(operation, sent, found);
			last = {
				body,
				rows: found
			};
			pages += found.length > 0 ? 1 : 0;
			return found;
		});
		existing.add(entity);
		return {
			rows,
			isPaged: pages > 1
		};
	}
	const list = async (entity, reading = "once") => recordedPackages(reading === "steady" ? await steadyRows(() => read(entity)) : (await read(entity)).rows);
	async function remove(entity, packageType, name) {
		const operation = removeOperation(entity, packageType, name);
		const fault = api.faultOf(operation, await api.send(operation));
		if (fault === null) return;
		if (fault.code !== "entity-not-found") throw fault;
		if (!existing.has(entity)) await list(entity);
	}
	const upload = async (entity, document, until) => {
		await send(entity, document, until);
		uploads += 1;
	};
	return {
		list,
		upload,
		remove,
		requests: () => ({
			...api.counts(),
			uploads
		})
	};
}
// src/manifests/dotnet/csproj.ts
const csproj = {
	id: "csproj",
	packageType: "NUGET",
	files: [
		"*.csproj",
		"*.fsproj",
		"*.vbproj",
		"Directory.Packages.props"
	],
	lockfile: false,
	endpoint: "dotnet/nuget/csproj",
	parse: async (text, path, repository) => (await import("./action/parse-csproj.js")).parseCsproj(text, path, repository)
};
// src/manifests/lock-tool.ts
function notLock(path, fact, { name, command }) {
	return new Fault("manifest-invalid", `${path} ${fact}, so it is not a lock of ${name}. Run \`${command}\` to have it written anew.`, { path });
}
function newerLock(path, version, newest) {
	return {
		code: "lockfile-version-unknown",
		message: `${path} has ${version}; it was read as ${newest}. Compare the result, and update this action.`
	};
}
// src/manifests/reach.ts
function reach(starts, next) {
	const reached = new Set(starts);
	for (const node of reached) for (const follower of next(node)) reached.add(follower);
	return reached;
}
// src/syntax/json.ts
function parseJson(text, path) {
	try {
		return JSON.parse(text);
	} catch (thrown) {
		throw unreadable$3(text, path, thrown);
	}
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function unreadable$3(text, path, thrown) {
	if (text.trim() === "") return new Fault("manifest-invalid", `${path} is empty. Restore its content, or remove it.`, {
		path,
		line: 1
	}, thrown);
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	const reason = message.replace(/(?: in JSON at position|, (?:\.{3})?")[^]*$/, "");
	const line = lineOf$2(text, message);
	return new Fault("manifest-invalid", `${path} is not valid JSON: ${reason}. Fix the file, or add it to \`exclude\` when it is not a real manifest.`, line === null ? { path } : {
		path,
		line
	}, thrown);
}
function lineOf$2(text, message) {
	const position = /at position (?<offset>\d+)/.exec(message)?.groups?.["offset"];
	if (position !== void 0) return lineAt(text, Number(position));
	if (message.includes("end of JSON")) return lineAt(text, text.length);
	const shown = /^Unexpected token '(?<token>[^]{1,2})', (?<cut>\.{3})?"(?<around>[^]*)"/.exec(message);
	const { token = "", cut, around = "" } = shown?.groups ?? {};
	const within = cut === void 0 ? around.indexOf(token) : shownBefore;
	const certain = cut !== void 0 || within === around.lastIndexOf(token);
	const start = text.indexOf(around);
	return shown === null || !certain || start === -1 ? null : lineAt(text, start + within);
}
const shownBefore = 10;
function lineAt(text, offset) {
	let line = 1;
	for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
	return line;
}
// src/manifests/workspace-path.ts
const elsewhere = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/~])/;
function pathFrom(path, target) {
	const written = target.replaceAll("\\", "/");
	if (elsewhere.test(written)) return null;
	const joined = posix.join(posix.dirname(path), written);
	return joined === ".." || joined.startsWith("../") ? null : joined;
}
function beside(path, name) {
	return posix.join(posix.dirname(path), name);
}
function upward(path, name) {
	const directory = posix.dirname(path);
	const parts = directory === "." ? [] : directory.split("/");
	return [...parts.map((_, index) => [...parts.slice(0, parts.length - index), name].join("/")), name];
}
// src/syntax/regular-xml.ts
function readRegularXml(written) {
	const text = written.includes("\r") ? written.replaceAll("\r\n", "\n") : written;
	if (text.includes("&") || text.includes("]]>") || unusual.test(text)) return null;
	const document = opened("", none$3, 1);
	const open = [document];
	let current = document;
	let line = 1;
	let lineEnd = text.indexOf("\n");
	let at = endOf(declaration, text, 0);
	for (let tag = text.indexOf("<", at); tag !== -1; tag = text.indexOf("<", at)) {
		current.text += text.slice(at, tag);
		for (; lineEnd !== -1 && lineEnd < tag; lineEnd = text.indexOf("\n", lineEnd + 1)) line += 1;
		const next = text.charCodeAt(tag + 1);
		if (next === exclamation) {
			at = endOfComment(text, tag);
			if (at === 0) return null;
		} else if (next === slash$1) {
			at = tag + current.tag.length + 3;
			if (current === document || text.charCodeAt(at - 1) !== greater) return null;
			if (!text.startsWith(current.tag, tag + 2)) return null;
			open.pop();
			current = open.at(-1) ?? document;
		} else {
			const element = readStart(text, tag, line);
			if (element === null || open.length > deepest) return null;
			current.children.push(element);
			at = startEnd.lastIndex;
			if (text.charCodeAt(at - 2) === slash$1) continue;
			open.push(element);
			current = element;
		}
	}
	const [root, another] = document.children;
	return root !== void 0 && current === document && another === void 0 && blank.test(document.text + text.slice(at)) ? root : null;
}
const unusual = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;
const [exclamation, slash$1, greater] = [
	33,
	47,
	62
];
const deepest = 256;
const declaration = /<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="no")? ?\?>/y;
const startName = /<[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const attribute$1 = /[ \t\n]+([A-Za-z_][\w.:-]*)=(?:"([^"<\t\n]*)"|'([^'<\t\n]*)')/y;
const startEnd = /[ \t\n]*\/?>/y;
const blank = /^[ \t\n]*$/;
const none$3 = /* @__PURE__ */ new Map();
function opened(tag, attributes, line) {
	return {
		name: tag.slice(tag.indexOf(":") + 1),
		tag,
		attributes,
		children: [],
		text: "",
		line
	};
}
function endOfComment(text, start) {
	const end = text.startsWith("<!--", start) ? text.indexOf("--", start + 4) + 3 : 0;
	return end > 3 && text.charCodeAt(end - 1) === greater ? end : 0;
}
function readStart(text, start, line) {
	const nameEnd = endOf(startName, text, start);
	if (nameEnd === 0) return null;
	let at = nameEnd;
	let attributes = null;
	while (endOf(startEnd, text, at) === 0) {
		attribute$1.lastIndex = at;
		const match = attribute$1.exec(text);
		const name = match?.[1];
		if (name === void 0) return null;
		attributes ??= /* @__PURE__ */ new Map();
		if (attributes.has(name)) return null;
		attributes.set(name, match?.[2] ?? match?.[3] ?? "");
		at = attribute$1.lastIndex;
	}
	return opened(text.slice(start + 1, nameEnd), attributes ?? none$3, line);
}
function endOf(pattern, text, start) {
	pattern.lastIndex = start;
	return pattern.test(text) ? pattern.lastIndex : 0;
}
// src/syntax/xml.ts
const maxDepth$2 = 256;
async function parseXml(text, path) {
	return readRegularXml(text) ?? await parseAnyXml(text, path);
}
async function parseAnyXml(text, path) {
	const { SaxesParser } = await import("./action/saxes.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const parser = new SaxesParser();
	parser.ENTITIES = knownEntities();
	const open = [];
	let root = null;
	let line = 1;
	function addText(piece) {
		const current = open.at(-1);
		if (current !== void 0) current.text += piece;
	}
	parser.on("error", ({ message }) => {
		throw unreadable$2(path, parser.line, message.replace(/^\d+:\d+: /, "").replace(/\.$/, ""));
	});
	parser.on("opentagstart", () => {
		line = parser.column === 0 ? parser.line - 1 : parser.line;
	});
	parser.on("opentag", ({ name, attributes }) => {
		if (open.length >= maxDepth$2) throw unreadable$2(path, line, `nested deeper than ${maxDepth$2} elements`);
		const element = {
			name: localName(name),
			attributes: attributesOf(attributes),
			children: [],
			text: "",
			line
		};
		open.at(-1)?.children.push(element);
		root ??= element;
		open.push(element);
	});
	parser.on("text", addText);
	parser.on("cdata", addText);
	parser.on("closetag", () => void open.pop());
	parser.write(text).close();
	return root ?? refuse(path);
}
function childrenNamed(element, name) {
	return element.children.filter((child) => child.name === name);
}
function childText(element, name) {
	const text = element.children.find((child) => child.name === name)?.text.trim() ?? "";
	return text === "" ? null : text;
}
const latin1 = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
function knownEntities() {
	const entities = {
		amp: "&",
		gt: ">",
		lt: "<",
		quot: "\"",
		apos: "'"
	};
	for (const [index, name] of latin1.split(" ").entries()) entities[name] = String.fromCodePoint(160 + index);
	Object.setPrototypeOf(entities, null);
	return entities;
}
const noAttributes = /* @__PURE__ */ new Map();
function attributesOf(attributes) {
	const entries = Object.entries(attributes);
	return entries.length === 0 ? noAttributes : new Map(entries);
}
function localName(name) {
	return name.slice(name.indexOf(":") + 1);
}
function refuse(path) {
	throw unreadable$2(path, 1, "document must contain a root element");
}
function unreadable$2(path, line, reason) {
	return new Fault("manifest-invalid", `${path} is not well-formed XML: ${reason}. Fix the file, or add it to \`exclude\`.`, {
		path,
		line
	});
}
// src/manifests/xml-file.ts
const parsed$1 = /* @__PURE__ */ new WeakMap();
function xmlFile(path, repository) {
	const files = parsed$1.get(repository) ?? /* @__PURE__ */ new Map();
	parsed$1.set(repository, files);
	const root = files.get(path) ?? readXml(path, repository);
	files.set(path, root);
	return root;
}
async function readXml(path, repository) {
	return await parseXml(repository.text(path), path);
}
// src/manifests/dotnet/items.ts
const branches = /* @__PURE__ */ new Set(["otherwise", "target"]);
function elementsBelow(root, within = false) {
	return root.children.flatMap((element) => {
		const condition = attribute(element, "Condition");
		if (condition?.replace(/['"\s]/g, "").toLowerCase() === "false") return [];
		const conditional = within || condition !== null || branches.has(element.name.toLowerCase());
		return [{
			element,
			conditional
		}, ...elementsBelow(element, conditional)];
	});
}
function attribute({ attributes }, name) {
	const value = attributes.get(name);
	if (value !== void 0) return value.trim() || null;
	for (const [key, value] of attributes) if (sameName(key, name)) return value.trim() || null;
	return null;
}
function metadata(element, name) {
	const own = attribute(element, name);
	if (own !== null) return own;
	return element.children.find((each) => sameName(each.name, name))?.text.trim() || null;
}
function allMetadata(element, name) {
	const own = attribute(element, name);
	if (own !== null) return [own];
	const values = [];
	for (const { element: child, conditional } of elementsBelow(element)) {
		const value = sameName(child.name, name) ? child.text.trim() : "";
		if (value === "") continue;
		if (!conditional) values.length = 0;
		values.push(value);
	}
	return values;
}
function sameName(a, b) {
	return a === b || a.length === b.length && a.toLowerCase() === b.toLowerCase();
}
function requireProject(root, path) {
	if (sameName(root.name, "Project")) return;
	throw new Fault("manifest-invalid", `${path} is XML, but its root is <${root.name}> and not <Project>. Fix the file, or add it to \`exclude\`.`, {
		path,
		line: root.line
	});
}
// src/manifests/dotnet/properties.ts
function assign$1(properties, property, conditional) {
	const name = key$1(property.name);
	const condition = attribute(property, "Condition") ?? "";
	const before = properties.get(name) ?? [];
	if (before.length > 0 && asksUnset(condition, name)) return;
	const { values } = expand(property.text.trim(), properties);
	const all = conditional || condition !== "" ? [...before, ...values] : values;
	properties.set(name, values.length === 0 ? [] : [...new Set(all)]);
}
const reference = /\$\(([^()]*)\)/;
const maxLength$3 = 1e3;
const maxValues = 16;
function expand(text, properties) {
	if (!text.includes("$(")) return {
		values: [text],
		unknown: null
	};
	const values = /* @__PURE__ */ new Set();
	const pending = [text];
	for (let current = pending.pop(); current !== void 0; current = pending.pop()) {
		if (!current.includes("$(")) {
			values.add(current);
			continue;
		}
		const [whole = "", name = current] = reference.exec(current) ?? [];
		const told = whole === "" ? [] : properties.get(key$1(name)) ?? [];
		const tooMany = values.size + pending.length + told.length > maxValues;
		if (told.length === 0 || tooMany || current.length > maxLength$3) return {
			values: [],
			unknown: name.slice(0, maxLength$3)
		};
		pending.push(...told.map((value) => current.replace(whole, () => value)).toReversed());
	}
	return {
		values: [...values],
		unknown: null
	};
}
function asksUnset(condition, name) {
	return condition.replace(/[\s'"]/g, "").toLowerCase() === `$(${name})==`;
}
function key$1(name) {
	return name.trim().toLowerCase();
}
// src/manifests/dotnet/imports.ts
const workspace = "\0/";
const maxLength$2 = 1e3;
function placeProperties(path, prefix) {
	const base = prefix === "this" ? "msbuildthisfile" : "msbuildproject";
	const directory = `${workspace}${posix.dirname(path)}`;
	return [
		[`${base}directory`, [prefix === "this" ? `${directory}/` : directory]],
		[`${base}name`, [posix.basename(path, posix.extname(path))]],
		[prefix === "this" ? base : `${base}file`, [posix.basename(path)]]
	];
}
function importedFrom(path, written, properties, repository) {
	if (written.length > maxLength$2) return { kind: "unknown" };
	const above = fileAbove(path, written, repository);
	if (above !== void 0) return above === null ? { kind: "unknown" } : {
		kind: "inside",
		path: above
	};
	const { values } = expand(written, properties);
	const [value] = values;
	if (value === void 0 || values.length > 1 || value.includes("*")) return { kind: "unknown" };
	const at = value.lastIndexOf(workspace);
	const target = at === -1 ? pathFrom(path, value) : pathFrom("", value.slice(at + 2));
	return target === null ? { kind: "outside" } : {
		kind: "inside",
		path: target
	};
}
const pathOfFile = /\[MSBuild\]::GetPathOfFileAbove\(\s*['"]?([^'",()]+)/i;
const directoryOfFile = /\[MSBuild\]::GetDirectoryNameOfFileAbove\([^']*,\s*['"]?([^'",()]+)['"]?\s*\)\s*\)[\\/]*([^$()]*)$/i;
function fileAbove(path, written, repository) {
	const [, name] = pathOfFile.exec(written) ?? [];
	if (name !== void 0) return nearest(path, name, repository);
	const [, marker, rest = ""] = directoryOfFile.exec(written) ?? [];
	if (marker === void 0) return void 0;
	const found = nearest(path, marker, repository);
	return found === null ? null : pathFrom(found, rest);
}
function nearest(path, name, repository) {
	return upward(path, name.trim()).filter((candidate) => candidate !== path).find((candidate) => repository.has(candidate)) ?? null;
}
// src/manifests/dotnet/evaluation.ts
const before = ["Directory.Build.props", "Directory.Packages.props"];
const after = ["Directory.Build.targets", "Packages.props"];
async function evaluateProject(project, repository) {
	const properties = new Map(placeProperties(project.path, "project"));
	const elements = [];
	const warnings = [];
	const seen = /* @__PURE__ */ new Set();
	async function visit({ path, root }, chain) {
		requireProject(root, path);
		seen.add(path);
		for (const { element, conditional } of elementsBelow(root)) {
			elements.push({
				element,
				conditional,
				path
			});
			if (sameName(element.name, "PropertyGroup")) for (const property of element.children) {
				for (const [name, values] of placeProperties(path, "this")) properties.set(name, values);
				assign$1(properties, property, conditional);
			}
			if (sameName(element.name, "Import")) await follow(element, conditional, path, [...chain, path]);
		}
	}
	async function follow(element, conditional, path, chain) {
		const written = attribute(element, "Project");
		if (written === null || attribute(element, "Sdk") !== null) return;
		for (const [name, values] of placeProperties(path, "this")) properties.set(name, values);
		const target = importedFrom(path, written, properties, repository);
		if (target.kind === "unknown") return;
		if (target.kind === "outside") {
			if (!conditional) throw outside$2(path, written, element.line);
		} else if (chain.includes(target.path)) throw circle$1([...chain, target.path]);
		else if (!repository.has(target.path)) {
			if (!conditional) warnings.push(missing$3(path, target.path, project, element.line));
		} else if (!seen.has(target.path)) await visit({
			path: target.path,
			root: await xmlFile(target.path, repository)
		}, chain);
	}
	async function visitNearest(name) {
		const path = upward(project.path, name).find((candidate) => repository.has(candidate));
		if (path !== void 0 && path !== project.path && !seen.has(path)) await visit({
			path,
			root: await xmlFile(path, repository)
		}, []);
	}
	for (const name of before) await visitNearest(name);
	await visit(project, []);
	for (const name of after) await visitNearest(name);
	seen.delete(project.path);
	return {
		elements,
		expand: (text) => expand(text, properties),
		uses: [...seen],
		warnings
	};
}
function outside$2(path, written, line) {
	return new Fault("include-outside", `${path} imports ${JSON.stringify(written.slice(0, 200))}, which is outside the workspace. Nothing was read. Move the file into the repository, or exclude the manifest.`, {
		path,
		line
	});
}
function circle$1(chain) {
	const [path = ""] = chain;
	return new Fault("include-cycle", `${chain.join(" → ")} is a circle of imports. Break it.`, { path });
}
function missing$3(path, target, project, line) {
	return {
		code: "include-missing",
		message: `${path} imports ${target}, which does not exist. Fix the line, or restore the file.`,
		...path === project.path ? { line } : {}
	};
}
// src/manifests/dotnet/package-names.ts
function packageNames(written, expand) {
	if (!written.includes(";") && !written.includes("$(")) return [written];
	const names = expand(written).values.flatMap((value) => value.split(";"));
	return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== "");
}
// src/manifests/dotnet/package-references.ts
function packageReferences(elements, expand) {
	const references = /* @__PURE__ */ new Map();
	for (const evaluated of elements) {
		const { element, conditional } = evaluated;
		const global = sameName(element.name, "GlobalPackageReference");
		if (!global && !sameName(element.name, "PackageReference")) continue;
		const include = attribute(element, "Include");
		const update = attribute(element, "Update");
		const remove = attribute(element, "Remove");
		if (include !== null) for (const reference of included(include, evaluated, global, expand)) {
			const same = references.get(reference.name.toLowerCase());
			if (same === void 0) references.set(reference.name.toLowerCase(), [reference]);
			else same.push(reference);
		}
		else if (update !== null) for (const name of packageNames(update, expand)) {
			const same = references.get(name.toLowerCase());
			if (same === void 0) continue;
			const [first, ...others] = same.splice(0);
			if (first === void 0) continue;
			for (const { versions } of others) for (const version of versions) first.versions.add(version);
			change$1(first, element, conditional);
			same.push(first);
		}
		else if (remove !== null && !conditional) for (const name of packageNames(remove, expand)) references.delete(name.toLowerCase());
	}
	return [...references.values()].flat().map((reference) => ({
		...reference,
		versions: [...reference.versions]
	}));
}
function included(written, { element, path }, global, expand) {
	const { unknown } = expand(written);
	if (unknown !== null || written.includes("@(")) throw new Fault("manifest-invalid", `${path} includes a package by \`${written}\`, which the repository does not tell. Write its name, or exclude the file.`, {
		path,
		line: element.line
	});
	return packageNames(written, expand).map((name) => ({
		name,
		versions: new Set(versionsOf(element)),
		development: global || isPrivate(element),
		path,
		line: element.line
	}));
}
function change$1(reference, element, conditional) {
	const versions = versionsOf(element);
	if (!conditional && versions.length > 0) reference.versions.clear();
	for (const version of versions) reference.versions.add(version);
	if (!conditional && isPrivate(element)) reference.development = true;
}
function versionsOf(element) {
	const overrides = allMetadata(element, "VersionOverride");
	return overrides.length > 0 ? overrides : allMetadata(element, "Version");
}
function isPrivate(element) {
	return (metadata(element, "PrivateAssets")?.toLowerCase().split(/[;,]/) ?? []).some((asset) => asset.trim() === "all");
}
// src/manifests/dotnet/private-references.ts
async function privateReferences(projects, repository) {
	const privates = /* @__PURE__ */ new Set();
	for (const path of projects) for (const name of await privatesOf(path, repository)) privates.add(name);
	return privates;
}
async function privatesOf(path, repository) {
	try {
		const { elements, expand } = await evaluateProject({
			path,
			root: await xmlFile(path, repository)
		}, repository);
		return packageReferences(elements, expand).flatMap(({ name, development }) => development ? name.toLowerCase() : []);
	} catch (thrown) {
		if (thrown instanceof Fault) return [];
		throw thrown;
	}
}
// src/manifests/dotnet/nuget-lock.ts
const nugetLock = {
	id: "nuget-lock",
	packageType: "NUGET",
	files: ["packages.lock.json"],
	lockfile: true,
	endpoint: "dotnet/nuget/packages-lock",
	parse: parse$13
};
const tool$4 = {
	name: "NuGet",
	command: "dotnet restore --force-evaluate"
};
const newestVersion = 2;
async function parse$13(text, path, repository) {
	const lock = parseJson(text, path);
	if (!isRecord(lock) || !isRecord(lock["dependencies"]) || typeof lock["version"] !== "number") throw notLock(path, "has no `version` and `dependencies`", tool$4);
	const projects = projectsBeside(path, repository);
	const privates = await privateReferences(projects, repository);
	const targets = Object.entries(lock["dependencies"]).map(([target, members]) => entriesOf$3(target, members, path));
	const packages = /* @__PURE__ */ new Map();
	for (const entries of targets) {
		const development = privateOnly(entries, privates);
		for (const each of entries) {
			if (isProject(each)) continue;
			const stated = toPackage$4(each, development, path);
			const key = `${stated.name}\n${stated.version}`;
			if (packages.get(key)?.development !== false) packages.set(key, stated);
		}
	}
	return {
		packages: [...packages.values()],
		covers: [...projects, ...upward(path, "Directory.Packages.props").filter((file) => repository.has(file))],
		altered: targets.some((entries) => entries.some(isProject)),
		warnings: lock["version"] > newestVersion ? [newerLock(path, `version ${lock["version"]}`, newestVersion)] : []
	};
}
function entriesOf$3(target, members, path) {
	if (!isRecord(members)) throw notLock(path, `has a target \`${target}\` that is no object`, tool$4);
	return Object.entries(members).map(([name, entry]) => {
		if (!isRecord(entry)) throw notLock(path, `has an entry \`${name}\` that is no object`, tool$4);
		return {
			name,
			entry
		};
	});
}
function isProject({ entry: { type } }) {
	return typeof type === "string" && type.toLowerCase() === "project";
}
function privateOnly(entries, privates) {
	if (privates.size === 0) return privates;
	const byName = new Map(entries.map(({ name, entry }) => [name.toLowerCase(), entry]));
	function dependenciesOf(name) {
		const dependencies = byName.get(name)?.["dependencies"];
		if (!isRecord(dependencies)) return [];
		return Object.keys(dependencies).map((dependency) => dependency.toLowerCase());
	}
	const starts = entries.filter((each) => isProject(each) || isDirect(each) && !privates.has(each.name.toLowerCase())).map(({ name }) => name.toLowerCase());
	return reach(privates, dependenciesOf).difference(reach(starts, dependenciesOf));
}
function isDirect({ entry: { type } }) {
	return typeof type === "string" && type.toLowerCase() === "direct";
}
function toPackage$4({ name, entry: { resolved } }, development, path) {
	if (typeof resolved !== "string" || resolved === "") throw notLock(path, `has no resolved version of ${name}`, tool$4);
	return {
		name,
		version: resolved,
		development: development.size > 0 && development.has(name.toLowerCase()),
		resolved: true
	};
}
function projectsBeside(path, { manifests }) {
	return manifests.filter((manifest) => /\.(?:cs|fs|vb)proj$/i.test(manifest) && posix.dirname(manifest) === posix.dirname(path));
}
// src/manifests/dotnet/packages-config.ts
const packagesConfig = {
	id: "packages-config",
	packageType: "NUGET",
	files: ["packages.config"],
	lockfile: false,
	endpoint: null,
	parse: parse$12
};
async function parse$12(text, path) {
	const root = await parseXml(text, path);
	if (!sameName(root.name, "packages")) throw new Fault("manifest-invalid", `${path} is XML, but its root is <${root.name}> and not <packages>. Fix the file, or add it to \`exclude\`.`, {
		path,
		line: root.line
	});
	return { packages: root.children.filter(({ name }) => sameName(name, "package")).map((element) => toPackage$3(element, path)) };
}
function toPackage$3(element, path) {
	return {
		name: required(element, "id", path),
		version: required(element, "version", path),
		development: attribute(element, "developmentDependency")?.toLowerCase() === "true",
		resolved: true
	};
}
function required(element, name, path) {
	const value = attribute(element, name);
	if (value !== null) return value;
	throw new Fault("manifest-invalid", `${path} has a package without \`${name}\`. Add it, or exclude the file.`, {
		path,
		line: element.line
	});
}
// src/syntax/lines.ts
const carriageReturn = 13;
var Lines = class {
	text;
	start = 0;
	end = 0;
	number = 0;
	#next = 0;
	constructor(text) {
		this.text = text;
	}
	next() {
		const { text } = this;
		const start = this.#next;
		if (start >= text.length) return false;
		const found = text.indexOf("\n", start);
		const end = found === -1 ? text.length : found;
		this.start = start;
		this.end = end > start && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
		this.number += 1;
		this.#next = end + 1;
		return true;
	}
	line() {
		return this.text.slice(this.start, this.end);
	}
};
// src/manifests/go/mod-directives.ts
function modDirectives(text, path) {
	const directives = [];
	let block = null;
	const lines = new Lines(text);
	while (lines.next()) {
		const line = lines.number;
		const words = wordsOf$1(lines.line());
		if (words === null) throw malformed$3(path, line, "has an open quote or a comment of another kind");
		const [first, second] = words;
		if (first === void 0) continue;
		if (block !== null) {
			if (first !== ")") directives.push({
				verb: block.verb,
				words,
				line
			});
			else if (second === void 0) block = null;
			else throw malformed$3(path, line, "has more behind the end of a block");
		} else if (second === "(") {
			if (words.length === 2) block = {
				verb: first,
				words: [],
				line
			};
			else if (words[2] !== ")" || words.length > 3) throw malformed$3(path, line, "has more behind the start of a block");
		} else if (verb.test(first)) directives.push({
			verb: first,
			words: words.slice(1),
			line
		});
		else throw malformed$3(path, line, "begins with no directive");
	}
	if (block !== null) throw malformed$3(path, block.line, "does not end the block that begins here");
	return directives;
}
const verb = /^[a-z]+$/;
const token$1 = /[ \t\r]*(?:(?<word>"(?:[^"\\]|\\.)*"|`[^`]*`|=>|[()[\],]|(?:(?!\/\/|\/\*|=>)[^\s"`()[\],])+)|(?<end>\/\/.*|$))/y;
const usual$3 = /^\t([\w.~/-]+) (v[\w.+-]+)(?: \/\/ indirect)?$/;
function wordsOf$1(line) {
	const match = usual$3.exec(line);
	const [module, version] = [match?.[1], match?.[2]];
	if (module !== void 0 && version !== void 0 && !module.includes("//")) return [module, version];
	const words = [];
	token$1.lastIndex = 0;
	while (true) {
		const { word, end } = token$1.exec(line)?.groups ?? {};
		if (end !== void 0) return words;
		if (word === void 0) return null;
		words.push(unquoted$2(word));
	}
}
function unquoted$2(word) {
	if (word.startsWith("`")) return word.slice(1, -1);
	return word.startsWith("\"") ? word.slice(1, -1).replace(/\\(.)/g, "$1") : word;
}
function malformed$3(path, line, fact) {
	return new Fault("manifest-invalid", `${path} ${fact}. Fix the line, and run \`go mod tidy\`.`, {
		path,
		line
	});
}
// src/manifests/go/go-workspace.ts
function goWorkspace(path, repository) {
	const work = upward(path, "go.work").find((candidate) => repository.has(candidate));
	if (work === void 0) return null;
	const directives = modDirectives(repository.text(work), work);
	const members = directives.filter(({ verb }) => verb === "use").flatMap(({ words: [directory = "."] }) => pathFrom(work, posix.join(directory, "go.mod")) ?? []).filter((member) => repository.has(member));
	return members.includes(path) ? {
		path: work,
		directives,
		members
	} : null;
}
// src/manifests/go/replacements.ts
function replacements(files) {
	const byModule = /* @__PURE__ */ new Map();
	for (const { path, directives } of files) for (const directive of directives) {
		if (directive.verb !== "replace") continue;
		const { old, replacement } = replaceOf(directive, path);
		if (!byModule.has(old)) byModule.set(old, replacement);
	}
	if (byModule.size === 0) return (module) => module;
	return (module) => {
		const key = [keyOf$1(module.path, module.version), keyOf$1(module.path)].find((candidate) => byModule.has(candidate));
		return key === void 0 ? module : byModule.get(key) ?? null;
	};
}
function keyOf$1(path, version = "") {
	return `${path} ${version}`;
}
function replaceOf({ words, line }, file) {
	const arrow = words.indexOf("=>");
	const [path, version] = words.slice(0, arrow);
	const [target, targetVersion] = words.slice(arrow + 1);
	const isWhole = (arrow === 1 || arrow === 2) && words.length > arrow + 1;
	if (path === void 0 || target === void 0 || !isWhole || words.length > arrow + 3) throw new Fault("manifest-invalid", `${file} has a \`replace\` that is not \`module => module version\`. Fix the line, and run \`go mod tidy\`.`, {
		path: file,
		line
	});
	const replacement = targetVersion === void 0 ? null : {
		path: target,
		version: targetVersion
	};
	return {
		old: keyOf$1(path, version),
		replacement
	};
}
// src/manifests/go/go-mod.ts
const goMod$1 = {
	id: "go-mod",
	packageType: "GO",
	files: ["go.mod"],
	lockfile: true,
	endpoint: null,
	parse: parse$11
};
function parse$11(text, path, repository) {
	const directives = modDirectives(text, path);
	if (directives.length === 0) throw unreadable$1(path, "has no directive", 1);
	const workspace = goWorkspace(path, repository);
	const own = {
		path,
		directives
	};
	const replace = replacements(workspace === null ? [own] : [workspace, own]);
	const members = new Set((workspace?.members ?? []).map((member) => moduleOf(member, repository)));
	const excluded = new Set(modules$1(directives, "exclude", path).map(keyOf));
	return {
		packages: modules$1(directives, "require", path).filter((module) => !members.has(module.path) && (excluded.size === 0 || !excluded.has(keyOf(module)))).map(replace).filter((module) => module !== null).map(packageOf$1),
		covers: isComplete(directives) ? [beside(path, "go.sum")] : [],
		uses: workspace === null ? [] : [workspace.path]
	};
}
function modules$1(directives, verb, path) {
	return directives.filter((directive) => directive.verb === verb).map(({ words, line }) => {
		const [module, version, more] = words;
		if (module === void 0 || version === void 0 || more !== void 0) throw unreadable$1(path, `has a \`${verb}\` that is not \`module version\``, line);
		return {
			path: module,
			version
		};
	});
}
function keyOf({ path, version }) {
	return `${path} ${version}`;
}
function packageOf$1({ path, version }) {
	return {
		name: path,
		version,
		development: false,
		resolved: released.test(version)
	};
}
const released = /^v\d+\.\d+\.\d+/;
function moduleOf(path, repository) {
	return modDirectives(repository.text(path), path).find(({ verb }) => verb === "module")?.words[0] ?? null;
}
const firstComplete = [1, 17];
function isComplete(directives) {
	const [version = ""] = directives.find(({ verb }) => verb === "go")?.words ?? [];
	const [, major = "0", minor = "0"] = /^(\d+)\.(\d+)/.exec(version) ?? [];
	const [completeMajor, completeMinor] = firstComplete;
	return Number(major) > completeMajor || Number(major) === completeMajor && Number(minor) >= completeMinor;
}
function unreadable$1(path, fact, line) {
	return new Fault("manifest-invalid", `${path} ${fact}. Fix the line, and run \`go mod tidy\`.`, {
		path,
		line
	});
}
// src/manifests/go/go-sum.ts
const goSum = {
	id: "go-sum",
	packageType: "GO",
	files: ["go.sum"],
	lockfile: false,
	endpoint: "go/gosum",
	parse: parse$10
};
const goMod = "/go.mod";
function parse$10(text, path) {
	const sums = {
		packages: [],
		goModOnly: [],
		module: ""
	};
	const lines = new Lines(text);
	while (lines.next()) {
		const line = lines.line();
		if (read$3(sums, line)) continue;
		const tidied = line.trim().replace(/\s+/g, " ");
		if (tidied !== "" && !read$3(sums, tidied)) throw malformed$2(path, lines.number);
	}
	const { packages, goModOnly } = sums;
	return {
		packages,
		altered: anyOther(goModOnly, packages),
		covers: packages.length === 0 ? [] : [beside(path, "go.mod")]
	};
}
function read$3(sums, line) {
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
const colon$1 = 58;
const hashLength = 48;
function isEntry(line, space, end) {
	return space > 0 && line.charCodeAt(space + 1) === v && line.charCodeAt(end + 1) === h && line.charCodeAt(end + 3) === colon$1 && (line.length === end + hashLength || line.lastIndexOf(" ") === end);
}
function anyOther(goModOnly, packages) {
	if (goModOnly.length === 0) return false;
	const modules = new Set(packages.map(({ name, version }) => `${name} ${version}`));
	return goModOnly.some((module) => !modules.has(module));
}
function malformed$2(path, line) {
	return new Fault("manifest-invalid", `${path} has a line that is not \`module version hash\`. Run \`go mod tidy\` to have it written anew.`, {
		path,
		line
	});
}
// src/manifests/java/gradle-build.ts
const gradleBuild = {
	id: "gradle-build",
	packageType: "JAVA",
	files: ["*.gradle", "*.gradle.kts"],
	lockfile: false,
	endpoint: null,
	parse: async (text, path, repository) => (await import("./action/parse-gradle-build.js")).parseGradleBuild(text, path, repository)
};
// src/manifests/java/gradle/layout.ts
function rootOf(path, repository) {
	const settings = settingsOf(path, repository);
	if (settings !== null) return posix.dirname(settings);
	const catalog = upward(path, "gradle/libs.versions.toml").find((candidate) => repository.has(candidate));
	return catalog === void 0 ? "." : posix.dirname(posix.dirname(catalog));
}
function settingsOf(path, repository) {
	return upward(path, "settings.gradle").flatMap((settings) => [settings, `${settings}.kts`]).find((candidate) => repository.has(candidate)) ?? null;
}
function buildRootOf(path, repository) {
	const root = rootOf(path, repository);
	const buildSource = /^(?:.*\/)?buildSrc(?=\/)/.exec(path)?.[0];
	return buildSource !== void 0 && buildSource.length > root.length ? buildSource : root;
}
const isScript = (path) => /\.gradle(?:\.kts)?$/.test(path);
function isBelow(path, directory) {
	return directory === "." || path === directory || path.startsWith(`${directory}/`);
}
function filesBelow(directory, repository) {
	const files = repository.files ?? repository.manifests;
	if (directory === ".") return files;
	const prefix = `${directory}/`;
	const start = firstNotBefore(files, prefix);
	let end = start;
	while (files[end]?.startsWith(prefix) === true) end += 1;
	return files.slice(start, end);
}
function firstNotBefore(sorted, value) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((sorted[middle] ?? "") < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
// src/manifests/java/gradle/nodes.ts
function isMark(node, text) {
	return node?.kind === "mark" && node.text === text;
}
function isWord(node, text) {
	return node?.kind === "word" && node.text === text;
}
function contentOf(node, open) {
	return node?.kind === "group" && node.open === open ? node.nodes : null;
}
function wordsOf(nodes) {
	return nodes.flatMap((node) => node.kind === "word" ? node.text : []);
}
function* deepNodes(nodes) {
	for (const node of nodes) {
		yield node;
		if (node.kind === "group") yield* deepNodes(node.nodes);
		if (node.kind === "text") {
			for (const part of node.parts) if (typeof part !== "string") yield* deepNodes(part);
		}
	}
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
		if ((isMark(node, ";") || broken && !continues$1(current.at(-1), node)) && current.length > 0) {
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
function continues$1(before, after) {
	if (before === void 0) return false;
	if (before.kind === "mark" && /[,=+.:([&|]/.test(before.text)) return true;
	return isMark(after, ".") || isMark(after, "?") || after.kind === "group" && after.open === "{";
}
const noFunctions = () => null;
const maxCalls = 20;
function evaluate(nodes, lookup, functions = noFunctions, depth = 0) {
	let found = {
		text: "",
		missing: null
	};
	for (const choice of choicesOf(nodes)) {
		found = join(splitAt(choice, "+").map((term) => evaluateTerm(term, lookup, functions, depth)));
		if (found.missing === null) break;
	}
	return found;
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
	while (segments.length > 1 && leading$1.has(segments[0] ?? "")) segments.shift();
	return segments.join(".");
}
const leading$1 = /* @__PURE__ */ new Set([
	"rootProject",
	"versionCatalogs",
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
	["findVersion", ["versions"]],
	["named", []],
	["trim", []],
	["orNull", []]
]);
function evaluateTerm(term, lookup, functions, depth) {
	const [node] = term;
	if (term.length === 1 && node?.kind === "text") return join(node.parts.map((part) => typeof part === "string" ? {
		text: part,
		missing: null
	} : evaluate(part, lookup, functions, depth)));
	const inner = term.length === 1 ? contentOf(node, "(") : null;
	if (inner !== null) return evaluate(inner, lookup, functions, depth);
	if (term.length === 1 && node?.kind === "word" && /^\d/.test(node.text)) return {
		text: node.text,
		missing: null
	};
	const path = pathOf(term);
	const text = path === null ? evaluateCall(term, lookup, functions, depth) : lookup(path);
	return text === null ? {
		text: "\0",
		missing: path ?? "an expression"
	} : {
		text,
		missing: null
	};
}
function evaluateCall(term, lookup, functions, depth) {
	const call = callOf(term);
	const body = call === null || depth > maxCalls ? null : functions(call.name);
	if (call === null || body?.expression == null) return null;
	const values = /* @__PURE__ */ new Map();
	const given = new Map(call.parameters.flatMap((nodes) => namedOf(nodes) ?? []));
	for (const [at, { name, fallback }] of body.parameters.entries()) {
		const nodes = given.get(name) ?? (given.size > 0 ? void 0 : call.parameters[at]) ?? fallback;
		const value = nodes === null || nodes === void 0 ? null : evaluate(nodes, lookup, functions, depth + 1);
		values.set(name, value?.missing === null ? value.text : null);
	}
	const inside = (path) => values.has(path) ? values.get(path) ?? null : lookup(path);
	const { text, missing } = evaluate(body.expression, inside, functions, depth + 1);
	return missing === null ? text : null;
}
function namedOf(nodes) {
	const [key, relation, ...value] = nodes;
	if (key?.kind !== "word" || value.length === 0) return null;
	return isMark(relation, "=") || isMark(relation, ":") ? [[key.text, value]] : null;
}
function callOf(nodes) {
	const parameters = contentOf(nodes.at(-1), "(");
	const name = nodes.at(-2);
	if (parameters === null || name?.kind !== "word") return null;
	const before = nodes.slice(0, -2);
	return before.every((node, at) => at % 2 === 0 ? node.kind === "word" : isMark(node, ".")) && before.length % 2 === 0 ? {
		name: name.text,
		parameters: splitAt(parameters, ",")
	} : null;
}
function join(terms) {
	return {
		text: terms.map(({ text }) => text).join(""),
		missing: terms.find(({ missing }) => missing !== null)?.missing ?? null
	};
}
// src/manifests/java/gradle/applied-scripts.ts
function appliedScripts(script, project, repository) {
	return deepStatements(script.nodes).flatMap((statement) => appliedBy(statement, {
		script: script.path,
		project,
		repository,
		lookup: () => null
	}));
}
function deepStatements(nodes) {
	return statementsOf(nodes).flatMap((statement) => [statement, ...statement.flatMap((node) => node.kind === "group" ? deepStatements(node.nodes) : [])]);
}
function appliedBy(statement, applying) {
	const at = statement.findIndex((node) => isWord(node, "apply"));
	if (at === -1) return [];
	return fromParameters(statement.slice(at + 1)).map((from) => locate$2(from, applying));
}
function fromParameters(behind) {
	const block = contentOf(behind[0], "{");
	if (block !== null) return statementsOf(block).flatMap(([word, ...value]) => {
		if (!isWord(word, "from")) return [];
		return [contentOf(value[0], "(") ?? value];
	});
	const [first] = behind;
	const inner = first?.kind === "group" ? first.nodes : behind;
	const map = inner.find((node) => node.kind === "group" && node.open !== "{");
	return [...splitAt(inner, ","), ...map?.kind === "group" ? splitAt(map.nodes, ",") : []].flatMap((parameter) => {
		const [key, relation, ...value] = parameter;
		const named = key?.kind === "text" ? key.parts.join("") : wordsOf(parameter)[0];
		const related = isMark(relation, ":") || isMark(relation, "=") || isWord(relation, "to");
		return named === "from" && related && value.length > 0 ? [value] : [];
	});
}
function locate$2(from, applying) {
	const { script, project, repository, lookup } = applying;
	const line = from[0]?.line ?? 1;
	const root = buildRootOf(project, repository);
	const { text, missing } = evaluate(fileArgument(from), (name) => standing(name, root) ?? lookup(name));
	const given = {
		written: text.replaceAll("\0", `\${${missing ?? ""}}`).replaceAll(rootMark, ""),
		line
	};
	if (/^[a-z][a-z\d+.-]+:\/\//i.test(text)) return {
		...given,
		paths: [],
		reason: "remote"
	};
	const bases = text.startsWith(rootMark) ? [root] : [
		posix.dirname(project),
		posix.dirname(script),
		root
	];
	const target = text.replaceAll(rootMark, "").replace(/^\//, text.startsWith(rootMark) ? "" : "/");
	const candidates = bases.flatMap((base) => pathFrom(posix.join(base, "x"), target) ?? []);
	if (missing !== null) {
		const paths = matching(candidates, repository).filter((path) => path !== script);
		return {
			...given,
			paths,
			reason: paths.length === 0 ? "unknown" : null
		};
	}
	const [first] = candidates;
	if (first === void 0) return {
		...given,
		paths: [],
		reason: "outside"
	};
	const found = candidates.find((candidate) => repository.has(candidate));
	return found === void 0 ? {
		written: first,
		line,
		paths: [],
		reason: "missing"
	} : {
		...given,
		paths: [found],
		reason: null
	};
}
const rootMark = "";
function standing(name, root) {
	if (/(?:^|\.)(?:rootDir|settingsDir|rootProject\.projectDir|rootProject\.rootDir)$/.test(name)) return rootMark;
	if (/(?:^|\.)projectDir$/.test(name)) return ".";
	return root === "" ? null : null;
}
function fileArgument(from) {
	const words = wordsOf(from);
	const group = from.at(-1);
	if (group?.kind !== "group" || group.open !== "(") return from;
	const maker = words.at(-1);
	const mark = {
		kind: "text",
		parts: [rootMark, "/"],
		line: group.line
	};
	const [base, ...rest] = splitAt(group.nodes, ",");
	if (maker === "File" && rest.length > 0) return /[dD]ir$/.test(wordsOf(base ?? []).at(-1) ?? "") ? [
		mark,
		{
			kind: "mark",
			text: "+",
			line: group.line
		},
		...rest[0] ?? []
	] : rest[0] ?? [];
	const fromRoot = words.includes("rootProject") || words.includes("rootDir");
	if (maker === "file" || maker === "resolve" || maker === "uri" || maker === "File") return fromRoot ? [
		mark,
		{
			kind: "mark",
			text: "+",
			line: group.line
		},
		...group.nodes
	] : group.nodes;
	return from;
}
function matching(candidates, repository) {
	const patterns = candidates.filter((candidate) => /[^\0/.]/.test(candidate.replace(/\.gradle(?:\.kts)?$/, ""))).map((candidate) => candidate.split("\0"));
	return repository.manifests.filter((path) => isScript(path) && patterns.some((parts) => matches$1(path, parts)));
}
function matches$1(path, [start = "", ...parts]) {
	if (!path.startsWith(start)) return false;
	let at = start.length;
	for (const [index, part] of parts.entries()) {
		const next = index === parts.length - 1 ? path.length - part.length : path.indexOf(part, at);
		if (next < at || !path.endsWith(part, next + part.length) || path.slice(at, next).includes("/")) return false;
		at = next + part.length;
	}
	return at === path.length;
}
// src/manifests/java/gradle/properties-file.ts
const entry$2 = /^\s*([^#!\s=:][^\s=:]*)\s*[=:\s]\s*(.*)$/;
function readProperties(text) {
	const properties = /* @__PURE__ */ new Map();
	const lines = new Lines(text);
	while (lines.next()) {
		const [, name, value] = entry$2.exec(lines.line()) ?? [];
		if (name !== void 0 && value !== void 0) properties.set(name, value.trim());
	}
	return properties;
}
// src/manifests/java/gradle/definitions.ts
function definitionsOf(nodes) {
	const found = /* @__PURE__ */ new Map();
	collect$2(nodes, "", 0, found);
	return found;
}
const transparent = /* @__PURE__ */ new Set([
	"ext",
	"extra",
	"buildscript",
	"allprojects",
	"subprojects"
]);
function collect$2(nodes, within, depth, found) {
	for (const statement of statementsOf(nodes)) {
		const definition = defined$1(statement);
		if (definition !== null) define(joined$2(within, definition.path), {
			nodes: definition.nodes,
			within,
			depth
		}, found);
		const words = statement.flatMap((node) => node.kind === "word" ? node.text : []);
		const object = objectName(words);
		const inside = transparent.has(words.at(-1) ?? "") ? depth : depth + 1;
		for (const node of statement) if (node.kind === "group" && node.open === "{") collect$2(node.nodes, object === null ? within : joined$2(within, object), inside, found);
	}
}
function defined$1(statement) {
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
	if (by < 1) return null;
	const path = target(statement.slice(0, by));
	if (path === null) return null;
	if (value?.kind !== "group" || extra?.kind !== "word" || extra.text !== "extra") return isProperty(statement.slice(by + 1)) ? null : {
		path,
		nodes: statement.slice(by + 1)
	};
	return {
		path,
		nodes: value.nodes.filter((node) => !isMark(node, "\n"))
	};
}
function isProperty(nodes) {
	const [only, more] = nodes;
	return more === void 0 && only?.kind === "word" && !/^creating|getting$/.test(only.text);
}
function define(path, definition, found) {
	if ((found.get(path)?.depth ?? definition.depth) < definition.depth) return;
	found.set(path, definition);
	for (const [key, nodes] of mapEntries(definition.nodes)) define(joined$2(path, key), {
		...definition,
		nodes
	}, found);
}
function listedIn(nodes) {
	const [first] = nodes;
	if (nodes.length === 1 && first?.kind === "group" && first.open === "[") return first.nodes;
	const group = nodes.at(-1);
	const maker = nodes.at(-2);
	return maker?.kind === "word" && /^(?:(?:mutable|array)?(?:list|set|array)(?:Of)?|asList|of)$/i.test(maker.text) && group?.kind === "group" && group.open === "(" ? group.nodes : null;
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
function joined$2(within, path) {
	return within === "" ? path : `${within}.${path}`;
}
// src/manifests/java/gradle/cursor.ts
var Cursor = class {
	text;
	path;
	dialect;
	at = 0;
	line = 1;
	constructor(text, path) {
		this.text = text;
		this.path = path;
		this.dialect = dialectOf(path);
	}
	get atEnd() {
		return this.at >= this.text.length;
	}
	peek(offset = 0) {
		return this.text.charAt(this.at + offset);
	}
	sees(text) {
		return this.text.startsWith(text, this.at);
	}
	skip(length) {
		const passed = this.text.slice(this.at, this.at + length);
		for (let next = passed.indexOf("\n"); next !== -1; next = passed.indexOf("\n", next + 1)) this.line += 1;
		this.at += length;
		return passed;
	}
	match(expression) {
		expression.lastIndex = this.at;
		const [found = null] = expression.exec(this.text) ?? [];
		this.at += found?.length ?? 0;
		return found;
	}
	fault(fact, line = this.line) {
		return new Fault("manifest-invalid", `${this.path} ${fact}. Fix the file, or add it to \`exclude\` when it is no build script.`, {
			path: this.path,
			line
		});
	}
};
function dialectOf(path) {
	if (/\.kts?$/.test(path)) return "kotlin";
	return path.endsWith(".java") ? "java" : "groovy";
}
// src/manifests/java/gradle/literals.ts
function readLiteral(cursor, before, readExpression) {
	const quote = quoteAt(cursor, before);
	if (quote === null) return null;
	const { line } = cursor;
	cursor.skip(quote.open.length);
	return {
		kind: "text",
		parts: readParts(cursor, quote, readExpression),
		line
	};
}
function quoteAt(cursor, before) {
	const { dialect } = cursor;
	if (cursor.sees("'''") && dialect === "groovy") return plain$3("'''", 0, true);
	if (cursor.sees("'")) return plain$3("'", 0, false);
	if (dialect === "kotlin") return kotlinQuote(cursor);
	const dollars = dialect === "java" ? 0 : 1;
	if (cursor.sees("\"\"\"")) return plain$3("\"\"\"", dollars, true);
	if (cursor.sees("\"")) return plain$3("\"", dollars, false);
	return dialect === "groovy" && mayStartValue(before) ? slashy(cursor) : null;
}
function plain$3(mark, dollars, lines) {
	return {
		open: mark,
		close: mark,
		lines,
		escape: "backslash",
		dollars
	};
}
const multiDollar = /\$*(?:"""|")/y;
function kotlinQuote({ text, at }) {
	multiDollar.lastIndex = at;
	const [open = null] = multiDollar.exec(text) ?? [];
	if (open === null) return null;
	const close = open.replaceAll("$", "");
	const raw = close.length === 3;
	const dollars = Math.max(open.length - close.length, 1);
	return {
		open,
		close,
		lines: raw,
		escape: raw ? null : "backslash",
		dollars
	};
}
function slashy(cursor) {
	if (cursor.sees("$/")) return {
		open: "$/",
		close: "/$",
		lines: true,
		escape: "dollar",
		dollars: 1
	};
	if (!cursor.sees("/")) return null;
	let end = cursor.text.indexOf("/", cursor.at + 1);
	while (end !== -1 && cursor.text.charAt(end - 1) === "\\") end = cursor.text.indexOf("/", end + 1);
	if (end === -1) return null;
	return {
		open: "/",
		close: "/",
		lines: true,
		escape: "slash",
		dollars: 1
	};
}
const valueKeywords = /* @__PURE__ */ new Set([
	"return",
	"in",
	"case",
	"assert",
	"throw",
	"else"
]);
function mayStartValue(before) {
	if (before?.kind === "word") return valueKeywords.has(before.text);
	return before === void 0 || before.kind === "mark";
}
function readParts(cursor, quote, readExpression) {
	const { line } = cursor;
	const parts = [];
	let literal = "";
	while (!cursor.sees(quote.close)) {
		if (cursor.atEnd || cursor.peek() === "\n" && !quote.lines) throw cursor.fault("never closes a text", line);
		const escaped = readEscape(cursor, quote);
		if (escaped !== null) {
			literal += escaped;
			continue;
		}
		const run = dollarsAt(cursor, quote);
		const expression = run >= quote.dollars && run > 0 ? readInterpolation(cursor, run, readExpression) : null;
		if (expression === null) {
			literal += cursor.skip(Math.max(run, 1));
			continue;
		}
		literal += "$".repeat(run - quote.dollars);
		if (literal !== "") parts.push(literal);
		literal = "";
		parts.push(expression);
	}
	if (quote.close === "\"\"\"" && quote.escape === null) literal += cursor.match(/"*(?=""")/y) ?? "";
	cursor.skip(quote.close.length);
	return literal === "" ? parts : [...parts, literal];
}
const control$1 = {
	n: "\n",
	t: "	",
	r: "\r",
	b: "\b",
	f: "\f",
	"\n": ""
};
function readEscape(cursor, { escape }) {
	const [character, next] = [cursor.peek(), cursor.peek(1)];
	if (escape === "slash") return character === "\\" && next === "/" ? cursor.skip(2).slice(1) : null;
	if (escape === "dollar") return character === "$" && (next === "$" || next === "/") ? cursor.skip(2).slice(1) : null;
	if (escape === null || character !== "\\") return null;
	const code = cursor.match(/\\u+[\da-fA-F]{4}/y);
	if (code !== null) return String.fromCharCode(Number.parseInt(code.slice(-4), 16));
	cursor.skip(2);
	return control$1[next] ?? next;
}
function dollarsAt(cursor, { dollars }) {
	if (dollars === 0) return 0;
	let run = 0;
	while (cursor.peek(run) === "$") run += 1;
	return run;
}
const path = /\p{L}[\p{L}\p{N}_]*(?:\.\p{L}[\p{L}\p{N}_]*)*/uy;
const name = /[\p{L}_][\p{L}\p{N}_]*|`[^`\n]+`/uy;
function readInterpolation(cursor, run, readExpression) {
	const begin = cursor.at;
	cursor.at += run;
	if (cursor.peek() === "{") {
		cursor.at += 1;
		return readExpression().filter((node) => !isMark(node, "\n"));
	}
	const found = cursor.match(cursor.dialect === "kotlin" ? name : path);
	if (found === null) {
		cursor.at = begin;
		return null;
	}
	const { line } = cursor;
	return found.split(".").flatMap((segment, index) => [...index === 0 ? [] : [{
		kind: "mark",
		text: ".",
		line
	}], {
		kind: "word",
		text: segment.replaceAll("`", ""),
		line
	}]);
}
// src/manifests/java/gradle/script.ts
const closing = {
	"(": ")",
	"[": "]",
	"{": "}"
};
const maxDepth$1 = 100;
const word = /[\p{L}\p{N}_]+/uy;
const quotedWord = /`[^`\n]+`/y;
const blanks = /[ \t\r\f]+/y;
function readScript(text, path) {
	const cursor = new Cursor(text, path);
	if (cursor.sees("#!")) cursor.match(/[^\n]*/y);
	return readNodes(cursor, null, 0);
}
function readNodes(cursor, open, depth) {
	const begin = cursor.line;
	if (depth > maxDepth$1) throw cursor.fault(`nests deeper than ${maxDepth$1} brackets`);
	const nodes = [];
	while (!cursor.atEnd) {
		const character = cursor.peek();
		const { line } = cursor;
		if (character === "\n") {
			if (open === null || open === "{") nodes.push({
				kind: "mark",
				text: "\n",
				line
			});
			cursor.skip(1);
		} else if (isOpen(character)) {
			cursor.at += 1;
			nodes.push({
				kind: "group",
				open: character,
				nodes: readNodes(cursor, character, depth + 1),
				line
			});
		} else if (character === ")" || character === "]" || character === "}") {
			if (open === null || closing[open] !== character) throw cursor.fault(`closes a \`${character}\` that was not opened`);
			cursor.at += 1;
			return nodes;
		} else if (cursor.match(blanks) === null && !skipComment(cursor)) {
			const before = nodes.at(-1);
			nodes.push(readWord(cursor) ?? readLiteral(cursor, before, () => readNodes(cursor, "{", depth + 1)) ?? readMark(cursor));
		}
	}
	if (open !== null) throw cursor.fault(`never closes its \`${open}\``, begin);
	return nodes;
}
function readWord(cursor) {
	const { line } = cursor;
	const found = cursor.match(word);
	if (found !== null) return {
		kind: "word",
		text: found,
		line
	};
	const quoted = cursor.dialect === "kotlin" ? cursor.match(quotedWord) : null;
	return quoted === null ? null : {
		kind: "word",
		text: quoted.slice(1, -1),
		line
	};
}
function readMark(cursor) {
	const { line } = cursor;
	return {
		kind: "mark",
		text: cursor.skip(1),
		line
	};
}
function skipComment(cursor) {
	if (cursor.sees("//")) {
		cursor.match(/[^\n]*/y);
		return true;
	}
	if (!cursor.sees("/*")) return false;
	const { line } = cursor;
	let depth = 0;
	do {
		if (cursor.atEnd) throw cursor.fault("never closes its comment", line);
		const opens = cursor.sees("/*") && (depth === 0 || cursor.dialect === "kotlin");
		const closes = depth > 0 && cursor.sees("*/");
		if (opens || closes) depth += opens ? 1 : -1;
		cursor.skip(opens || closes ? 2 : 1);
	} while (depth > 0);
	return true;
}
function isOpen(character) {
	return character === "(" || character === "[" || character === "{";
}
// src/manifests/java/gradle/symbols.ts
function symbolsOf(nodes) {
	const found = /* @__PURE__ */ new Map();
	collect$1(nodes, false, found);
	return found;
}
const typeWords = /* @__PURE__ */ new Set([
	"class",
	"object",
	"interface"
]);
function collect$1(nodes, inType, found) {
	for (const statement of statementsOf(nodes)) {
		const body = contentOf(statement.at(-1), "{");
		const at = statement.findIndex((node) => node.kind === "word" && typeWords.has(node.text));
		const symbol = at === -1 ? functionOf(statement) : typeOf(statement, at);
		if (symbol !== null && !(inType && symbol.name === "apply")) found.set(symbol.name, [...found.get(symbol.name) ?? [], symbol]);
		if (at !== -1 && body !== null) collect$1(body, true, found);
	}
}
function typeOf(statement, at) {
	const name = statement[at + 1];
	const body = contentOf(statement.at(-1), "{");
	if (name?.kind !== "word" || body === null) return null;
	return {
		name: name.text,
		parameters: [],
		body,
		expression: null,
		kind: "type"
	};
}
function functionOf(statement) {
	const at = statement.findIndex((node) => contentOf(node, "(") !== null);
	const name = statement[at - 1];
	const before = wordsOf(statement.slice(0, Math.max(at, 0)));
	if (name?.kind !== "word" || before.length < 2) return null;
	const isKotlin = before.includes("fun");
	const isGroovy = statement.slice(0, at).every(isDeclarative) && statement.length > at + 1;
	if (!isKotlin && !isGroovy) return null;
	const parameters = parametersOf(contentOf(statement[at], "(") ?? []);
	const behind = statement.slice(at + 1);
	const equals = behind.findIndex((node) => isMark(node, "="));
	const block = contentOf(behind.at(-1), "{");
	if (isKotlin && equals !== -1) {
		const expression = behind.slice(equals + 1);
		return {
			name: name.text,
			parameters,
			body: expression,
			expression,
			kind: "function"
		};
	}
	if (block === null || behind.slice(0, -1).some((node) => contentOf(node, "(") !== null)) return null;
	return {
		name: name.text,
		parameters,
		body: block,
		expression: onlyExpression(block),
		kind: "function"
	};
}
const calls = /* @__PURE__ */ new Set([
	"if",
	"for",
	"while",
	"switch",
	"when",
	"catch",
	"new",
	"return",
	"else"
]);
function isDeclarative(node, index) {
	if (node.kind === "mark") return /[.<>,?]/.test(node.text);
	if (node.kind !== "word" || calls.has(node.text)) return false;
	return index > 0 || /^(?:def|void|static|public|private|protected|final|boolean|int|Object|\p{Lu}.*)$/u.test(node.text);
}
function onlyExpression(block) {
	const [only, more] = statementsOf(block);
	if (only === void 0 || more !== void 0) return null;
	return isWord(only[0], "return") ? only.slice(1) : only;
}
function parametersOf(nodes) {
	return splitAt(nodes, ",").flatMap((parameter) => {
		const equals = parameter.findIndex((node) => isMark(node, "="));
		const left = equals === -1 ? parameter : parameter.slice(0, equals);
		const colon = left.findIndex((node) => isMark(node, ":"));
		const name = wordsOf(colon === -1 ? left : left.slice(0, colon)).at(-1);
		if (name === void 0) return [];
		return [{
			name,
			fallback: equals === -1 ? null : parameter.slice(equals + 1)
		}];
	});
}
function lambdaOf(nodes) {
	const arrow = nodes.findIndex((node, at) => isMark(node, "-") && isMark(nodes[at + 1], ">"));
	const head = nodes.slice(0, Math.max(arrow, 0)).filter((node) => !isMark(node, "\n"));
	if (!(arrow !== -1 && head.every(isOfHead))) return {
		parameters: [],
		body: nodes
	};
	return {
		parameters: parametersOf(head.flatMap((node) => contentOf(node, "(") ?? [node])).map(({ name }) => name),
		body: nodes.slice(arrow + 2)
	};
}
function isOfHead(node) {
	return node.kind === "word" || node.kind === "mark" && /[,:.<>?]/.test(node.text) || contentOf(node, "(") !== null;
}
// src/manifests/java/gradle/script-files.ts
function toScript(text, path) {
	const nodes = readScript(text, path);
	return {
		path,
		nodes,
		definitions: definitionsOf(nodes),
		symbols: symbolsOf(nodes)
	};
}
const read$2 = /* @__PURE__ */ new WeakMap();
function scriptAt(path, repository) {
	const scripts = read$2.get(repository) ?? /* @__PURE__ */ new Map();
	read$2.set(repository, scripts);
	const script = scripts.get(path) ?? toScript(repository.text(path), path);
	scripts.set(path, script);
	return script;
}
function readableScript(path, repository) {
	try {
		return scriptAt(path, repository);
	} catch (thrown) {
		if (thrown instanceof Fault) return null;
		throw thrown;
	}
}
// src/manifests/java/gradle/settings.ts
const known$7 = /* @__PURE__ */ new WeakMap();
function readSettings(path, repository) {
	const all = known$7.get(repository) ?? /* @__PURE__ */ new Map();
	known$7.set(repository, all);
	const settings = all.get(path) ?? fromScript(path, repository);
	all.set(path, settings);
	return settings;
}
function fromScript(path, repository) {
	const root = posix.dirname(path);
	const draft = {
		root,
		included: [],
		flat: [],
		moved: [],
		named: [],
		builds: []
	};
	collectScript(path, draft, repository, /* @__PURE__ */ new Set());
	const directories = /* @__PURE__ */ new Map([[":", root]]);
	for (const project of draft.included) includeProject(project, directories, root);
	for (const name of draft.flat) directories.set(`:${name}`, posix.join(root, "..", name));
	for (const [project, directory] of draft.moved) directories.set(project, directory);
	const scripts = draft.named.flatMap(([project, name]) => {
		const directory = directories.get(project);
		return directory === void 0 ? [] : [[directory, posix.join(directory, name)]];
	});
	return {
		directories,
		scripts: new Map(scripts),
		includedBuilds: [...new Set(draft.builds)]
	};
}
function includeProject(written, directories, root) {
	const segments = written.split(":").filter((segment) => segment !== "");
	for (const [index] of segments.entries()) {
		const project = `:${segments.slice(0, index + 1).join(":")}`;
		if (!directories.has(project)) directories.set(project, posix.join(root, ...segments.slice(0, index + 1)));
	}
}
function collectScript(path, draft, repository, seen) {
	if (seen.has(path)) return;
	seen.add(path);
	const script = repository.has(path) ? readableScript(path, repository) : null;
	if (script !== null) collect(script.nodes, path, draft, (applied) => collectScript(applied, draft, repository, seen));
}
function collect(nodes, path, draft, follow) {
	for (const statement of statementsOf(nodes)) {
		const [first] = statement;
		if (first?.kind === "word") {
			const values = textsOf(statement.slice(1));
			if (first.text === "include") draft.included.push(...values);
			if (first.text === "includeFlat") draft.flat.push(...values);
			if (first.text === "includeBuild") draft.builds.push(...values.slice(0, 1).flatMap((value) => pathFrom(path, value) ?? []));
			if (first.text === "apply") for (const value of values) {
				const applied = pathFrom(path, value);
				if (applied !== null) follow(applied);
			}
		}
		assign(statement, draft);
		for (const block of blocksOf(statement)) collect(block, path, draft, follow);
	}
}
function assign(statement, draft) {
	const equals = statement.findIndex((node) => isMark(node, "="));
	if (equals === -1) return;
	const left = statement.slice(0, equals);
	const value = statement.slice(equals + 1);
	const property = wordsOf(left).at(-1);
	const at = left.findIndex((node) => isWord(node, "project"));
	const literal = literalOf(contentOf(left[at + 1], "(") ?? []);
	const project = isWord(left[0], "rootProject") && at === -1 ? ":" : literal;
	if (project === null) return;
	if (property === "projectDir") {
		const directory = pathFrom(posix.join(draft.root, "settings.gradle"), textsDeep(value).join("/"));
		if (directory !== null) draft.moved.push([project, posix.normalize(directory)]);
	}
	const name = literalOf(value);
	if (property === "buildFileName" && name !== null) draft.named.push([project, name]);
}
const here = (name) => /(?:^|\.)(?:rootDir|settingsDir|rootProject\.projectDir)$/.test(name) ? "." : null;
function textsOf(nodes) {
	return splitAt(nodes, ",").flatMap((parameter) => parameter.flatMap((node) => {
		if (node.kind === "group") return node.open === "{" ? [] : textsOf(node.nodes);
		return node.kind === "text" ? knownText(node) : [];
	}));
}
function textsDeep(nodes) {
	return [...deepNodes(nodes)].flatMap((node) => node.kind === "text" ? knownText(node) : []);
}
function knownText(node) {
	const { text, missing } = evaluate([node], here);
	return missing === null ? [text] : [];
}
// src/manifests/java/gradle/build-logic.ts
const known$6 = /* @__PURE__ */ new WeakMap();
function buildLogicOf(path, repository) {
	const settings = settingsOf(path, repository);
	const root = buildRootOf(path, repository);
	const all = known$6.get(repository) ?? /* @__PURE__ */ new Map();
	known$6.set(repository, all);
	const key = `${root}\0${settings}`;
	const logic = all.get(key) ?? readLogic(root, settings, repository);
	all.set(key, logic);
	return logic;
}
function readLogic(root, settings, repository) {
	const directories = /* @__PURE__ */ new Set();
	collectBuilds(root, settings, directories, repository);
	const files = [...directories].flatMap((directory) => filesBelow(directory, repository));
	const sources = files.filter((file) => sourceFile.test(file)).flatMap((file) => readableScript(file, repository) ?? []);
	const plugins = /* @__PURE__ */ new Map();
	for (const source of sources) if (isScript(source.path)) for (const id of scriptIds(source)) plugins.set(id, { script: source.path });
	const builds = files.filter((file) => isScript(file) && !sourceFile.test(file)).flatMap((file) => readableScript(file, repository) ?? []);
	for (const { nodes } of builds) for (const [id, className] of registeredIn(nodes)) plugins.set(id, { className });
	for (const file of files) {
		const [, id] = descriptor.exec(file) ?? [];
		const className = id === void 0 ? void 0 : readProperties(repository.text(file)).get("implementation-class");
		if (id !== void 0 && className !== void 0) plugins.set(id, { className: simpleName(className) });
	}
	const symbols = /* @__PURE__ */ new Map();
	for (const { path, symbols: defined } of sources.filter((source) => !isScript(source.path))) for (const [name, bodies] of defined) symbols.set(name, [...symbols.get(name) ?? [], ...bodies.map((symbol) => ({
		path,
		symbol
	}))]);
	return {
		plugins,
		symbols,
		sources: sources.filter((source) => !isScript(source.path)),
		builds
	};
}
function collectBuilds(root, settings, found, repository) {
	const included = settings === null ? [] : readSettings(settings, repository).includedBuilds;
	for (const directory of [posix.join(root, "buildSrc"), ...included]) {
		if (found.has(directory) || directory === root) continue;
		if (filesBelow(directory, repository).length === 0) continue;
		found.add(directory);
		collectBuilds(directory, ["settings.gradle", "settings.gradle.kts"].map((name) => posix.join(directory, name)).find((candidate) => repository.has(candidate)) ?? null, found, repository);
	}
}
const sourceFile = /(?:^|\/)src\/main\/(?:kotlin|groovy|java)\/.*\.(?:kt|java|groovy|gradle|gradle\.kts)$/;
const descriptor = /(?:^|\/)META-INF\/gradle-plugins\/(.+)\.properties$/;
function isPluginScript(path) {
	return isScript(path) && sourceFile.test(path);
}
function scriptIds({ path, nodes }) {
	const name = posix.basename(path).replace(/(?:\.(?:settings|init))?\.gradle(?:\.kts)?$/, "");
	const [first] = statementsOf(nodes);
	const package_ = wordsOf(first ?? []);
	return package_[0] === "package" ? [name, `${package_.slice(1).join(".")}.${name}`] : [name];
}
function registeredIn(nodes) {
	const values = new Map(statementsOf(nodes).flatMap((each) => assigned(each) ?? []));
	const [id, className] = [values.get("id"), values.get("implementationClass")];
	const own = id === void 0 || className === void 0 ? [] : [[id, simpleName(className)]];
	const inner = [...nodes].flatMap((node) => node.kind === "group" ? registeredIn(node.nodes) : []);
	return [...own, ...inner];
}
function assigned(statement) {
	const [name, ...behind] = statement;
	if (name?.kind !== "word" || name.text !== "id" && name.text !== "implementationClass") return null;
	const value = isMark(behind[0], "=") ? behind.slice(1) : contentOf(behind.at(-1), "(") ?? behind;
	const { text, missing } = evaluate(value, () => null);
	if (missing === null) return [[name.text, text]];
	const path = pathOf(value);
	return path === null ? null : [[name.text, `.${path.replace(/\.pluginId$/, "")}`]];
}
function simpleName(className) {
	return className.slice(Math.max(className.lastIndexOf("."), className.lastIndexOf("$")) + 1);
}
function pluginsIn(statement, logic, idOf) {
	if (logic.plugins.size === 0) return [];
	const words = wordsOf(statement);
	if (words.includes("apply") && words.at(words.indexOf("apply") + 1) === "false") return [];
	const outer = statement.filter((node) => contentOf(node, "{") === null);
	const texts = [...deepNodes(outer)].flatMap((node) => node.kind === "text" ? evaluate([node], () => null).text : []);
	const alias = contentOf(statement[1], "(") ?? statement.slice(1);
	const accessor = words[0] === "alias" ? pathOf(alias.filter((node) => node.kind !== "group")) : null;
	const ids = accessor === null ? [] : [`.${accessor}`, idOf(accessor) ?? ""];
	const path = pathOf(outer);
	return [.../* @__PURE__ */ new Set([
		...texts,
		...ids,
		...path === null ? [] : [path]
	])].flatMap((id) => logic.plugins.get(id) ?? []);
}
// src/manifests/java/gradle/script-roles.ts
const usual$2 = /^build\.gradle(?:\.kts)?$/;
const settings$1 = /^settings\.gradle(?:\.kts)?$|\.settings\.gradle(?:\.kts)?$/;
const initial = /^init\.gradle(?:\.kts)?$|\.init\.gradle(?:\.kts)?$/;
function roleOf(path, repository) {
	const name = posix.basename(path);
	if (isPluginScript(path)) return "plugin";
	if (settings$1.test(name)) return "settings";
	if (initial.test(name) || /(?:^|\/)init\.d\//.test(path)) return "unused";
	const named = namedScript(posix.dirname(path), path, repository);
	if (named === path) return "project";
	if (usual$2.test(name)) return named === null ? "project" : "unused";
	return appliedIn(repository).has(path) ? "applied" : "project";
}
function isNamed(path, repository) {
	return usual$2.test(posix.basename(path)) || settings$1.test(posix.basename(path)) || isPluginScript(path) || namedScript(posix.dirname(path), path, repository) === path || appliedIn(repository).has(path);
}
function namedScript(directory, path, repository) {
	const above = settingsOf(path, repository);
	const named = above === null ? void 0 : readSettings(above, repository).scripts.get(directory);
	return named !== void 0 && repository.has(named) ? named : null;
}
function scriptsIn(directory, repository) {
	const candidates = ["build", posix.basename(posix.resolve("/", directory))].flatMap((name) => [posix.join(directory, `${name}.gradle`), posix.join(directory, `${name}.gradle.kts`)]);
	const named = namedScript(directory, posix.join(directory, "build.gradle"), repository);
	return [.../* @__PURE__ */ new Set([...named === null ? [] : [named], ...candidates])].filter((path) => repository.has(path) && roleOf(path, repository) === "project");
}
const applied = /* @__PURE__ */ new WeakMap();
function appliedIn(repository) {
	const before = applied.get(repository);
	if (before !== void 0) return before;
	const found = /* @__PURE__ */ new Set();
	for (const path of repository.manifests.filter(isScript)) {
		const script = readableScript(path, repository);
		for (const each of script === null ? [] : appliedScripts(script, path, repository)) for (const target of each.paths) found.add(target);
	}
	applied.set(repository, found);
	return found;
}
function scriptsBeside(lock, directory, repository) {
	const root = pathFrom(lock, directory);
	if (root === null) return [];
	const usualNames = ["build.gradle", "build.gradle.kts"].map((name) => posix.join(root, name));
	return [.../* @__PURE__ */ new Set([...usualNames, ...scriptsIn(root, repository)])];
}
// src/manifests/java/gradle/build.ts
function openBuild(text, path, repository) {
	const script = toScript(text, path);
	const root = buildRootOf(path, repository);
	const own = withApplied(script, path, repository);
	const levels = [];
	const symbols = [];
	const uses = own.slice(1).map((each) => each.path);
	const ancestors = settingsScript(path, root, repository);
	for (const above of upward(path, "gradle.properties")) {
		const directory = posix.dirname(above);
		const isOwn = directory === posix.dirname(path);
		const scripts = isOwn ? own : scriptsAbove(directory, repository);
		levels.push(...scripts.map(({ definitions }) => definitions));
		symbols.push(...scripts);
		if (!isOwn) {
			ancestors.push(...scripts);
			uses.push(...scripts.map((each) => each.path));
		}
		if (repository.has(above)) {
			levels.push(fromProperties(above, repository));
			uses.push(above);
		}
		if (directory === root) break;
	}
	const logic = buildLogicOf(path, repository);
	return {
		repository,
		script,
		directory: posix.dirname(path),
		root,
		scripts: own,
		ancestors,
		definitions: [...levels, ...logic.sources.map(({ definitions }) => definitions)],
		symbols,
		logic,
		uses
	};
}
function settingsScript(path, root, repository) {
	const settings = settingsOf(path, repository);
	if (settings === null || settings === path || posix.dirname(settings) !== root) return [];
	const script = readableScript(settings, repository);
	return script === null ? [] : [script];
}
function scriptsAbove(directory, repository) {
	return scriptsIn(directory, repository).flatMap((path) => {
		const script = readableScript(path, repository);
		return script === null ? [] : withApplied(script, path, repository);
	});
}
function withApplied(script, project, repository) {
	const seen = /* @__PURE__ */ new Set([script.path]);
	function visit(from, chain) {
		const longer = [...chain, from.path];
		return [from, ...appliedScripts(from, project, repository).flatMap((applied) => {
			if (applied.reason === "outside") throw outside$1(from.path, applied.written, applied.line);
			return applied.paths;
		}).flatMap((path) => {
			if (longer.includes(path)) throw circle([...longer, path], project);
			if (seen.has(path)) return [];
			seen.add(path);
			const script = readableScript(path, repository);
			return script === null ? [] : visit(script, longer);
		})];
	}
	return visit(script, []);
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
	return new Fault("include-outside", `${path} applies ${JSON.stringify(target.slice(0, 200))}, which is outside the workspace. Nothing was read. Move the script into the repository, or exclude the manifest.`, {
		path,
		line
	});
}
function circle(chain, path) {
	return new Fault("include-cycle", `${chain.join(" → ")} is a circle of scripts. Break it.`, { path });
}
// src/manifests/java/gradle/project-paths.ts
const known$5 = /* @__PURE__ */ new WeakMap();
function projectsOf$1(path, repository) {
	const root = buildRootOf(path, repository);
	const all = known$5.get(repository) ?? /* @__PURE__ */ new Map();
	known$5.set(repository, all);
	const projects = all.get(root) ?? findProjects(root, path, repository);
	all.set(root, projects);
	return projects;
}
function findProjects(root, path, repository) {
	const settings = settingsOf(path, repository);
	const isOwn = settings !== null && posix.dirname(settings) === root;
	const directories = new Map(isOwn ? readSettings(settings, repository).directories : [[":", root]]);
	const named = new Set(directories.values());
	const scripts = /* @__PURE__ */ new Map();
	for (const script of repository.manifests) {
		if (!isScript(script) || !isBelow(script, root)) continue;
		if (buildRootOf(script, repository) !== root || roleOf(script, repository) !== "project") continue;
		const directory = posix.dirname(script);
		scripts.set(directory, [...scripts.get(directory) ?? [], script]);
		if (!named.has(directory)) directories.set(defaultPath(directory, root), directory);
		named.add(directory);
	}
	return {
		directories,
		scripts
	};
}
function projectPathOf(directory, root, { directories }) {
	for (const [path, each] of directories) if (each === directory) return path;
	return defaultPath(directory, root);
}
function defaultPath(directory, root) {
	const relative = posix.relative(root, directory);
	return `:${relative === "" ? "" : relative.split("/").join(":")}`;
}
// src/manifests/java/gradle/rich-version.ts
function meantVersion({ strictly, require, prefer }) {
	const bound = strictly ?? require ?? prefer ?? null;
	if (bound === null) return null;
	if (plain$2.test(bound)) return {
		version: bound,
		resolved: true
	};
	const [range = "", preferred = ""] = bound.split("!!", 2).map((part) => part.trim());
	const choice = preferred || prefer;
	if (isRange$1(range) && choice) return {
		version: choice,
		resolved: !isRange$1(choice)
	};
	const exact = /^\[\s*([^\s,()[\]]+)\s*\]$/.exec(range)?.[1] ?? range;
	return exact === "" ? null : {
		version: exact,
		resolved: !isRange$1(exact)
	};
}
const plain$2 = /^\d[\w.-]*$/;
function isRange$1(version) {
	return /[[\](),]|\+$|^latest\./.test(version);
}
// src/manifests/java/gradle/refresh-versions.ts
const placeholderVersion = {
	file: "versions.properties",
	of: versionOf$1
};
function versionOf$1(name, root, repository) {
	const path = posix.join(root, "versions.properties");
	if (!repository.has(path)) return null;
	const properties = readProperties(repository.text(path));
	const [group = "", artifact = ""] = name.split(":");
	const short = group.split(".").at(-1) ?? "";
	const version = [
		`${group}..${artifact}`,
		group,
		`${group}.${artifact}`,
		artifact,
		short
	].map((key) => properties.get(`version.${key}`)).find((each) => each !== void 0);
	return version === void 0 ? null : meantVersion({ require: version });
}
// src/syntax/toml.ts
async function parseToml(text, path) {
	if (hasEndlessKey(text)) throw notToml(path, "a key has hundreds of parts");
	const { parse } = await import("./action/smol-toml.js");
	try {
		return parse(text);
	} catch (thrown) {
		const [said = ""] = (thrown instanceof Error ? thrown.message : String(thrown)).split("\n", 1);
		throw notToml(path, said.replace(/^Invalid TOML document: /, "").replace(/\.$/, ""), thrown);
	}
}
function hasEndlessKey(text) {
	for (let start = 0; start < text.length;) {
		const found = text.indexOf("\n", start);
		const end = found === -1 ? text.length : found;
		if (end - start > 2 * mostParts && endlessKey.test(text.slice(start, end))) return true;
		start = end + 1;
	}
	return false;
}
const mostParts = 300;
const endlessKey = new RegExp(`(?:^|[[{,])[ \\t]*(?:(?:[\\w-]{1,99}|"[^"]{0,99}"|'[^']{0,99}')[ \\t]*\\.[ \\t]*){${mostParts}}`);
function notToml(path, reason, cause) {
	const line = lineOf$1(cause);
	return new Fault("manifest-invalid", `${path} is not valid TOML: ${reason}. Fix the file, or add it to \`exclude\` when it is not a real manifest.`, line === null ? { path } : {
		path,
		line
	}, cause);
}
function lineOf$1(thrown) {
	return thrown instanceof Error && "line" in thrown && typeof thrown.line === "number" ? thrown.line : null;
}
// src/manifests/java/gradle/catalog.ts
const parsed = /* @__PURE__ */ new WeakMap();
function readCatalog(path, repository) {
	const files = parsed.get(repository) ?? /* @__PURE__ */ new Map();
	parsed.set(repository, files);
	const catalog = files.get(path) ?? readText(path, repository);
	files.set(path, catalog);
	return catalog;
}
async function readText(path, repository) {
	return await parseCatalog(repository.text(path), path);
}
function accessor(alias) {
	return alias.replace(/[-_]/g, ".");
}
async function parseCatalog(text, path) {
	const toml = await parseToml(text, path);
	const tables = isRecord(toml) ? toml : {};
	const versions = /* @__PURE__ */ new Map();
	for (const [alias, written] of entries(tables["versions"], path)) {
		const version = richVersion$1(written);
		if (version !== null) versions.set(accessor(alias), version);
	}
	return {
		versions,
		libraries: new Map(entries(tables["libraries"], path).map(([alias, written]) => [accessor(alias), libraryOf(written, alias, versions, path)])),
		bundles: new Map(entries(tables["bundles"], path).map(([alias, written]) => [accessor(alias), (Array.isArray(written) ? written : []).filter(isText).map(accessor)])),
		plugins: new Map(entries(tables["plugins"], path).map(([alias, written]) => [accessor(alias), pluginOf(written, versions)]))
	};
}
function entries(table, path) {
	if (table === void 0) return [];
	if (isRecord(table)) return Object.entries(table);
	throw notCatalog(path, "has a value where one of its tables belongs");
}
function libraryOf(written, alias, versions, path) {
	const library = typeof written === "string" ? shortForm(written) : written;
	if (!isRecord(library)) throw notCatalog(path, `has a library \`${alias}\` that is no library`);
	const { module, group, name, version } = library;
	const coordinates = typeof module === "string" ? module : `${textOf$3(group)}:${textOf$3(name)}`;
	if (!/^[^\s:]+:[^\s:]+$/.test(coordinates)) throw notCatalog(path, `has a library \`${alias}\` without group or name`);
	const reference = isRecord(version) && typeof version["ref"] === "string" ? version["ref"] : null;
	const told = reference === null ? richVersion$1(version) : versions.get(accessor(reference)) ?? null;
	return {
		name: coordinates,
		version: told,
		missing: told === null ? reference : null
	};
}
function pluginOf(written, versions) {
	const [short = "", shortVersion] = textOf$3(written).split(":");
	const { id, version } = isRecord(written) ? written : {
		id: short,
		version: shortVersion
	};
	const reference = isRecord(version) ? textOf$3(version["ref"]) : "";
	const found = reference === "" ? richVersion$1(version) : versions.get(accessor(reference));
	return {
		id: textOf$3(id),
		version: found?.version ?? null
	};
}
function shortForm(written) {
	const [group, name, version] = written.split(":");
	return {
		group,
		name,
		version
	};
}
function richVersion$1(written) {
	if (typeof written === "string") return meantVersion({ require: written });
	if (!isRecord(written)) return null;
	const { strictly, require, prefer } = written;
	return meantVersion({
		strictly: textOf$3(strictly) || null,
		require: textOf$3(require) || null,
		prefer: textOf$3(prefer) || null
	});
}
function textOf$3(value) {
	return typeof value === "string" ? value : "";
}
function notCatalog(path, fact) {
	return new Fault("manifest-invalid", `${path} ${fact}. Fix the file, or add it to \`exclude\` when it is no version catalog.`, { path });
}
function isText(value) {
	return typeof value === "string";
}
// src/manifests/java/gradle/settings-catalogs.ts
function settingsCatalogs(path, repository) {
	const script = scriptAt(path, repository);
	const scripts = [script, ...appliedScripts(script, path, repository).flatMap(({ paths }) => paths.flatMap((each) => readableScript(each, repository) ?? []))];
	const properties = beside(path, "gradle.properties");
	const texts = repository.has(properties) ? readProperties(repository.text(properties)) : null;
	const lookup = (name) => {
		const nodes = scripts.flatMap(({ definitions }) => definitions.get(propertyPath(name)) ?? [])[0]?.nodes;
		return (nodes === void 0 ? null : literalOf(nodes)) ?? texts?.get(propertyPath(name)) ?? null;
	};
	const textOf = (nodes) => {
		const { text, missing } = evaluate(nodes, lookup);
		return missing === null ? text : null;
	};
	const files = /* @__PURE__ */ new Map();
	const inline = /* @__PURE__ */ new Map();
	for (const { name, statements } of scripts.flatMap(({ nodes }) => catalogBlocks(nodes))) {
		const from = statements.flatMap((statement) => importedFile(statement) ?? []).at(0);
		const file = from === void 0 ? null : pathFrom(path, from.replace(/^\//, ""));
		if (file !== null && repository.has(file)) files.set(name, file);
		inline.set(name, inlineCatalog(statements, textOf));
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
	if (files?.kind !== "group") return null;
	const inner = files.nodes.at(-1);
	const nodes = inner?.kind === "group" ? splitAt(inner.nodes, ",").at(-1) ?? [] : files.nodes;
	const here = (name) => /(?:root|settings)Dir$/.test(name) ? "" : null;
	const { text, missing } = evaluate(nodes, here);
	return missing === null ? text : null;
}
function inlineCatalog(statements, textOf) {
	const versions = /* @__PURE__ */ new Map();
	const libraries = /* @__PURE__ */ new Map();
	const bundles = /* @__PURE__ */ new Map();
	const plugins = /* @__PURE__ */ new Map();
	for (const statement of statements) {
		const [name, parameters] = callAt(statement, 0, textOf) ?? ["", []];
		const [alias, ...rest] = parameters;
		if (alias === void 0) continue;
		const key = accessor(alias);
		const rich = richVersionIn(blocksOf(statement)[0] ?? [], textOf);
		if (name === "version") {
			const version = rich ?? meantVersion({ require: rest[0] ?? null });
			if (version !== null) versions.set(key, version);
		}
		if (name === "bundle") bundles.set(key, rest.map(accessor));
		if (name !== "library" && name !== "plugin") continue;
		const [next, [reference = null]] = callAt(statement, 3, textOf) ?? ["", []];
		const missing = next === "versionRef" ? reference : null;
		const written = next === "version" ? reference : null;
		const referred = missing === null ? null : versions.get(accessor(missing)) ?? null;
		const short = rest.length === 1 ? (rest[0] ?? "").split(":") : rest;
		const version = rich ?? referred ?? meantVersion({ require: written ?? short[2] ?? null });
		const [group = "", artifact = ""] = short;
		if (name === "plugin") plugins.set(key, {
			id: rest[0] ?? "",
			version: version?.version ?? null
		});
		else if (group !== "" && artifact !== "") libraries.set(key, {
			name: `${group}:${artifact}`,
			version,
			missing: version === null ? missing : null
		});
	}
	return {
		versions,
		libraries,
		bundles,
		plugins
	};
}
function callAt(statement, at, textOf) {
	const name = statement[at];
	const group = statement[at + 1];
	if (name?.kind !== "word") return null;
	const parameters = contentOf(group, "(") ?? statement.slice(at + 1);
	return [name.text, textsIn(parameters, textOf)];
}
function textsIn(parameters, textOf) {
	return splitAt(parameters, ",").flatMap((nodes) => {
		const list = listedIn(nodes);
		return list === null ? textOf(nodes) ?? [] : textsIn(list, textOf);
	});
}
function richVersionIn(block, textOf) {
	const parts = new Map(statementsOf(block).flatMap((statement) => {
		const [name, [value]] = callAt(statement, 0, textOf) ?? ["", []];
		return value === void 0 ? [] : [[name, value]];
	}));
	return meantVersion({
		strictly: parts.get("strictly") ?? null,
		require: parts.get("require") ?? null,
		prefer: parts.get("prefer") ?? null
	});
}
// src/manifests/java/gradle/build-catalogs.ts
const known$4 = /* @__PURE__ */ new WeakMap();
function catalogsFor(path, repository) {
	const settings = settingsOf(path, repository);
	const root = rootOf(path, repository);
	const all = known$4.get(repository) ?? /* @__PURE__ */ new Map();
	known$4.set(repository, all);
	const key = `${root}\0${settings}`;
	const catalogs = all.get(key) ?? readCatalogs(root, settings, repository);
	all.set(key, catalogs);
	return catalogs;
}
const ending = ".versions.toml";
async function readCatalogs(root, settings, repository) {
	const declared = settings === null ? null : settingsCatalogs(settings, repository);
	const directory = posix.join(root, "gradle");
	const usual = posix.join(directory, `libs${ending}`);
	const files = new Map(repository.manifests.flatMap((file) => posix.dirname(file) === directory && file.endsWith(ending) ? [[posix.basename(file, ending), file]] : []));
	if (repository.has(usual)) files.set(declared?.defaultName ?? "libs", usual);
	for (const [name, file] of declared?.files ?? []) files.set(name, file);
	const catalogs = /* @__PURE__ */ new Map();
	for (const [name, file] of files) catalogs.set(name, await readCatalog(file, repository));
	for (const [name, own] of declared?.inline ?? []) catalogs.set(name, merged(catalogs.get(name), own));
	return {
		catalogs,
		uses: [...new Set(files.values())]
	};
}
function merged(imported, own) {
	if (imported === void 0) return own;
	return {
		versions: new Map([...imported.versions, ...own.versions]),
		libraries: new Map([...imported.libraries, ...own.libraries]),
		bundles: new Map([...imported.bundles, ...own.bundles]),
		plugins: new Map([...imported.plugins, ...own.plugins])
	};
}
// src/manifests/java/gradle/plugin-versions.ts
const springBootVersion = "version of org.springframework.boot";
const plugin = "org.springframework.boot";
const artifact = /^org\.springframework\.boot:spring-boot-gradle-plugin:/;
function springBootDefinition(nodes, versionOf) {
	for (const statement of statementsOf(nodes)) {
		const texts = statement.flatMap((node) => node.kind === "group" && node.open === "(" ? node.nodes : [node]);
		const at = statement.findIndex((node) => isWord(node, "version"));
		const isPlugin = texts.some((node) => node.kind === "text" && node.parts[0] === plugin);
		const value = contentOf(statement[at + 1], "(") ?? statement.slice(at + 1, at + 2);
		if (isPlugin && at !== -1) return definition(value);
		if (wordsOf(statement)[0] === "alias") {
			const version = versionOf(contentOf(statement[1], "(") ?? statement.slice(1));
			if (version !== null) return definition([text$2([version])]);
		}
		for (const block of blocksOf(statement)) {
			const inner = springBootDefinition(block, versionOf);
			if (inner !== null) return inner;
		}
	}
	return null;
}
function springBootArtifact(nodes) {
	for (const node of deepNodes(nodes)) {
		if (node.kind !== "text") continue;
		const [start, ...more] = node.parts;
		if (typeof start !== "string" || !artifact.test(start)) continue;
		const version = start.replace(artifact, "");
		return definition([text$2(version === "" ? more : [version, ...more])]);
	}
	return null;
}
function text$2(parts) {
	return {
		kind: "text",
		parts,
		line: 1
	};
}
function definition(nodes) {
	return {
		nodes,
		within: "",
		depth: 0
	};
}
// src/manifests/java/gradle/scope.ts
const maxLength$1 = 1e3;
async function scopeOf(build) {
	const { catalogs, uses } = await catalogsFor(build.script.path, build.repository);
	const scope = scopeWith(build.definitions, build, catalogs, uses);
	const springBoot = springBootOf(build, scope);
	return springBoot === null ? scope : scope.with(/* @__PURE__ */ new Map([[springBootVersion, springBoot]]));
}
function scopeWith(levels, build, catalogs, uses) {
	const texts = /* @__PURE__ */ new Map();
	function evaluated(definition) {
		const known = texts.get(definition);
		if (known !== void 0) return known;
		texts.set(definition, null);
		const { text, missing } = expression(definition.nodes, definition.within);
		const value = missing === null && text.length <= maxLength$1 ? text : null;
		texts.set(definition, value);
		return value;
	}
	function expression(nodes, within = "") {
		return evaluate(nodes, (name) => textOf(name, within), functionOf);
	}
	function functionOf(name) {
		return symbolsOf(name).find(({ symbol }) => symbol.kind === "function")?.symbol ?? null;
	}
	function candidates(path, within) {
		const name = propertyPath(path);
		const names = [...outward(within).map((object) => `${object}.${name}`), name];
		return levels.flatMap((level) => names.flatMap((each) => level.get(each) ?? []));
	}
	function textOf(name, within = "") {
		for (const definition of candidates(name, within)) {
			const text = evaluated(definition);
			if (text !== null) return text;
		}
		const [catalog, rest] = inCatalog(name);
		return rest.startsWith("versions.") ? catalog?.versions.get(rest.slice(9))?.version ?? null : null;
	}
	function symbolsOf(name) {
		return [...build.symbols.flatMap(({ path, symbols }) => (symbols.get(name) ?? []).map((symbol) => ({
			path,
			symbol
		}))), ...build.logic.symbols.get(name) ?? []];
	}
	function librariesOf(name) {
		const [catalog, alias] = inCatalog(name);
		return catalog === void 0 ? null : librariesIn(catalog, alias);
	}
	function aliasOf(written) {
		return catalogs.values().map((catalog) => librariesIn(catalog, accessor(written))).find((libraries) => libraries.length > 0) ?? null;
	}
	function pluginOf(name) {
		const [catalog, alias] = inCatalog(name);
		return catalog?.plugins.get(alias.replace(/^plugins\./, "")) ?? null;
	}
	function inCatalog(path) {
		const name = propertyPath(path);
		const dot = name.indexOf(".");
		return [catalogs.get(name.slice(0, Math.max(dot, 0))), accessor(name.slice(dot + 1))];
	}
	return {
		textOf,
		evaluate: expression,
		definitionOf: (name, within = "") => candidates(name, within).at(0) ?? null,
		symbolsOf,
		librariesOf,
		aliasOf,
		pluginOf,
		with: (level) => scopeWith([level, ...levels], build, catalogs, uses),
		uses
	};
}
function springBootOf({ scripts, ancestors, logic }, scope) {
	const versionOf = (nodes) => {
		const plugin = scope.pluginOf(pathOf(nodes) ?? "");
		return plugin?.id === "org.springframework.boot" ? plugin.version : null;
	};
	for (const { nodes } of [
		...scripts,
		...ancestors,
		...logic.builds
	]) {
		const found = springBootDefinition(nodes, versionOf) ?? springBootArtifact(nodes);
		if (found !== null) return found;
	}
	return null;
}
function librariesIn(catalog, alias) {
	return ((alias.startsWith("bundles.") ? catalog.bundles.get(alias.slice(8)) : void 0) ?? [alias]).flatMap((each) => catalog.libraries.get(each) ?? []);
}
function outward(within) {
	const parts = within === "" ? [] : within.split(".");
	return parts.map((_, index) => parts.slice(0, parts.length - index).join("."));
}
// src/manifests/java/gradle/values.ts
const leading = /* @__PURE__ */ new Set([
	"project",
	"rootProject",
	"dependencies",
	"this",
	"parent",
	"providers"
]);
const nameless$1 = /* @__PURE__ */ new Set([
	"project",
	"rootProject",
	"parent",
	"projects",
	"files",
	"file",
	"fileTree",
	"zipTree",
	"tarTree",
	"layout",
	"objects",
	"rootDir",
	"projectDir",
	"buildDir",
	"gradleApi",
	"localGroovy",
	"gradleTestKit",
	"gradleKotlinDsl",
	"sourceSets",
	"tasks",
	"configurations",
	"gradle",
	"android",
	"java",
	"Jvm",
	"ToolProvider",
	"jar",
	"shadowJar",
	"testJar",
	"loom"
]);
const foreign = /* @__PURE__ */ new Set([
	"npm",
	"devNpm",
	"peerNpm",
	"optionalNpm"
]);
const fileProperties = /* @__PURE__ */ new Set([
	"output",
	"outputs",
	"classesDirs",
	"resourcesDir",
	"compileClasspath",
	"runtimeClasspath",
	"archiveFile",
	"archivePath",
	"bootClasspath",
	"toolsJar",
	"singleFile"
]);
function isNameless(nodes) {
	const words = nodes.flatMap((node) => node.kind === "word" ? node.text : []);
	if (words.some((word, at) => at > 0 && fileProperties.has(word))) return true;
	const [head] = nodes;
	if (head?.kind !== "word") return false;
	if (nameless$1.has(head.text) && !leads(nodes)) return true;
	if (foreign.has(head.text)) return true;
	if (/^(?:org|java|javax)$/.test(head.text) && words.includes("Jvm")) return true;
	const rest = withoutLeading(nodes);
	return rest.length > 0 && rest.length < nodes.length && isNameless(rest);
}
function leads(nodes) {
	const [head, mark, next] = nodes;
	return head?.kind === "word" && leading.has(head.text) && isMark(mark, ".") && next !== void 0;
}
function withoutLeading(nodes) {
	let rest = nodes;
	while (leads(rest)) rest = rest.slice(2);
	return rest;
}
function alternativesOf(nodes) {
	if (isWord(nodes[0], "if") && contentOf(nodes[1], "(") !== null) {
		const otherwise = nodes.findIndex((node) => isWord(node, "else"));
		if (otherwise === -1) return [nodes];
		return [nodes.slice(2, otherwise), ...alternativesOf(nodes.slice(otherwise + 1))].map(unwrapped);
	}
	const question = nodes.findIndex((node, at) => isMark(node, "?") && !isMark(nodes[at + 1], "."));
	if (question === -1) return [nodes];
	const colon = nodes.findIndex((node, at) => at > question && isMark(node, ":"));
	if (colon === -1) return [nodes];
	const sides = [nodes.slice(colon + 1)];
	if (colon === question + 1) sides.unshift(nodes.slice(0, question));
	else sides.unshift(nodes.slice(question + 1, colon));
	return sides;
}
function unwrapped(nodes) {
	const block = nodes.length === 1 ? contentOf(nodes[0], "{") : null;
	return block === null ? nodes : block.filter((node) => !isMark(node, "\n"));
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
	"create",
	"provider",
	"deobf"
]);
const kotlinModules = /* @__PURE__ */ new Set(["kotlin", "embeddedKotlin"]);
function listed(nodes, reading) {
	const parameters = splitAt(nodes, ",");
	const named = new Map(parameters.flatMap(namedParameter));
	if (named.has("name") || named.has("module")) return byNames(named, reading);
	const [group, artifact, version = null] = parameters.map((each) => literalOf(each));
	if (parameters.length > 1 && group && artifact && !group.includes(":")) return [byTexts(known$3(group), known$3(artifact), version === null ? null : known$3(version))].flat();
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
function single(written, reading) {
	const [only] = written;
	if (written.length === 1 && only?.kind === "group") return only.open === "{" ? [] : listed(only.nodes, reading);
	if (isNameless(written)) return [];
	const sides = alternativesOf(written);
	if (sides.length > 1) return sides.flatMap((side) => single(side, reading));
	const nodes = withoutLeading(written);
	const [first, second] = nodes;
	const call = nodes.findLastIndex((node) => node.kind === "word");
	const name = nodes[call];
	const parameters = contentOf(nodes[call + 1], "(");
	if (name?.kind === "word" && parameters !== null) {
		if (wrappers.has(name.text)) return listed(parameters, reading);
		if (kotlinModules.has(name.text)) return kotlinModule(parameters, reading);
	}
	const block = contentOf(nodes.at(-1), "{");
	if (block !== null && name?.kind === "word" && wrappers.has(name.text)) return single(statementsOf(block).at(-1) ?? [], reading);
	if (first?.kind !== "word") return byCoordinates(textIn(nodes, reading));
	if (wrappers.has(first.text) && second !== void 0) return single(nodes.slice(1), reading);
	return byName(nodes, reading);
}
const bomOfSpringBoot = /(?:^|\.)SpringBootPlugin\.BOM_COORDINATES$/;
function byName(nodes, reading) {
	const mapped = nodes.findIndex((node, at) => isMapping(node) && contentOf(nodes[at + 1], "{") !== null);
	const plain = (mapped > 1 ? nodes.slice(0, mapped - 1) : nodes).filter((node) => contentOf(node, "{") === null);
	const path = pathOf(plain);
	if (path !== null && bomOfSpringBoot.test(path)) return [springBootBom(reading.scope)];
	const searched = aliasIn(plain);
	const found = searched === null ? null : reading.scope.aliasOf(searched);
	if (found !== null) return found.map(fromCatalog);
	return path === null ? byCall(plain, reading) : byPath$1(path, reading);
}
function byCall(nodes, reading) {
	const { text, missing } = textIn(nodes, reading);
	if (missing === null) return byCoordinates({
		text,
		missing
	});
	const call = callOf(nodes);
	const given = (call?.parameters ?? []).flatMap((parameter) => byCoordinates(literalIn(parameter)).filter(({ name }) => name !== null));
	if (given.length > 0) return given;
	const [symbol] = call === null ? [] : reading.scope.symbolsOf(call.name);
	const expression = symbol?.symbol.expression ?? null;
	if (expression !== null && !reading.told.has(expression)) {
		reading.told.add(expression);
		return single(expression, reading);
	}
	const [first] = nodes;
	return [{
		name: null,
		missing: call?.name ?? (first?.kind === "word" ? first.text : "an expression")
	}];
}
function isMapping(node) {
	return node.kind === "word" && /^(?:map|flatMap|copy|apply|also|with)$/.test(node.text);
}
function aliasIn(nodes) {
	for (const [at, node] of nodes.entries()) {
		const alias = literalOf(contentOf(nodes[at + 1], "(") ?? []);
		if (node.kind !== "word" || alias === null) continue;
		if (node.text === "findLibrary") return alias;
		if (node.text === "findBundle") return `bundles.${alias}`;
	}
	return null;
}
function springBootBom(scope) {
	const version = scope.textOf(springBootVersion);
	return {
		name: "org.springframework.boot:spring-boot-dependencies",
		version: meantVersion({ require: version }),
		missing: version === null ? "SpringBootPlugin.BOM_COORDINATES" : null
	};
}
function kotlinModule(nodes, reading) {
	const [module, version] = splitAt(nodes, ",");
	if (module === void 0) return [];
	const value = version === void 0 ? null : namedParameter(version)[0]?.[1] ?? version;
	const { text, missing } = textIn(module, reading);
	return byTexts(known$3("org.jetbrains.kotlin"), {
		text: `kotlin-${text}`,
		missing
	}, value === null ? null : textIn(value, reading));
}
function byPath$1(path, reading) {
	const { scope, within, told } = reading;
	const definition = scope.definitionOf(path, within);
	if (told.has(definition ?? path)) return [];
	told.add(definition ?? path);
	if (definition !== null) return byDefinition(definition, reading);
	const libraries = scope.librariesOf(path);
	if (libraries !== null && libraries.length > 0) return libraries.map(fromCatalog);
	const head = path.split(".")[0] ?? "";
	const owner = head === path ? null : scope.definitionOf(head, within);
	return owner !== null && isNameless(owner.nodes) ? [] : [{
		name: null,
		missing: path
	}];
}
function byDefinition({ nodes, within }, { scope, told }) {
	const inside = {
		scope,
		within,
		told
	};
	const map = new Map(mapEntries(nodes));
	if (map.has("name")) return byNames(map, inside);
	if (map.size > 0) return [...map.values()].flatMap((value) => single(value, inside));
	const list = listedIn(nodes);
	return list === null ? single(nodes, inside) : listed(list, inside);
}
function fromCatalog({ name, version, missing }) {
	return {
		name,
		version,
		missing
	};
}
function textIn(nodes, { scope, within }) {
	return scope.evaluate(nodes, within);
}
function literalIn(nodes) {
	return {
		text: literalOf(nodes) ?? "\0",
		missing: null
	};
}
function known$3(text) {
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
const placeholder = "_";
function byTexts(group, artifact, version) {
	const unknown = group.missing ?? artifact.missing;
	if (unknown !== null) return [{
		name: null,
		missing: unknown
	}];
	if (!part.test(group.text) || !part.test(artifact.text)) return [];
	const missing = version?.text === placeholder ? "versions.properties" : version?.missing ?? null;
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
		const name = named$3("name", contentOf(rest[0], "(") ?? rest, line);
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
	return [...named$3("group", [{
		kind: "text",
		parts: [group],
		line
	}], line), ...named$3("version", [{
		kind: "text",
		parts: [version, ...more],
		line
	}], line)];
}
function named$3(name, value, line) {
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
// src/manifests/java/gradle/findings.ts
function isTest(name) {
	return /^test|Test|^developmentOnly$|^testAndDevelopmentOnly$/.test(name);
}
function spent([first], { budget, path }) {
	budget.left -= 1;
	if (budget.left >= 0) return null;
	const line = first?.line ?? 1;
	return budget.left === -1 ? [{
		kind: "unknown",
		construct: "helper",
		subject: "more than can be followed",
		path,
		line
	}] : [];
}
// src/manifests/java/gradle/loops.ts
const iterators = /* @__PURE__ */ new Set([
	"each",
	"forEach",
	"all",
	"configureEach",
	"eachWithIndex",
	"forEachIndexed",
	"onEach"
]);
const once$1 = [/* @__PURE__ */ new Map()];
function loopOf(statement, context) {
	if (isWord(statement[0], "for")) return forLoop(statement, context);
	const at = statement.findIndex((node) => node.kind === "word" && iterators.has(node.text));
	const inner = contentOf(statement[at + 1], "(");
	const block = contentOf(inner === null ? statement[at + 1] : inner[0], "{");
	if (at < 2 || block === null || !isMark(statement[at - 1], ".")) return null;
	const { parameters, body } = lambdaOf(block);
	const names = parameters.length === 0 ? ["it"] : parameters;
	return {
		body,
		rounds: roundsOf(statement.slice(0, isMark(statement[at - 2], "?") ? at - 2 : at - 1), names, context)
	};
}
function forLoop(statement, context) {
	const head = contentOf(statement[1], "(");
	if (head === null) return null;
	const at = head.findIndex((node) => isWord(node, "in") || isMark(node, ":"));
	const name = head[at - 1];
	const behind = statement.slice(2);
	const body = behind.length === 1 ? contentOf(behind[0], "{") ?? behind : behind;
	if (name?.kind !== "word") return {
		body,
		rounds: once$1
	};
	return {
		body,
		rounds: roundsOf(head.slice(at + 1), [name.text], context)
	};
}
const maxRounds = 1e3;
function roundsOf(list, names, context) {
	const source = resolved(list, context, 0);
	const [first = "it", second] = names;
	const entries = mapEntries(source.nodes);
	if (entries.length > 0 && second !== void 0) return entries.map(([key, value]) => {
		const text = {
			kind: "text",
			parts: [key],
			line: value[0]?.line ?? 1
		};
		return /* @__PURE__ */ new Map([[first, defined([text], "")], [second, defined(value, source.within)]]);
	});
	const values = listedIn(source.nodes);
	if (values === null) return once$1;
	return splitAt(values, ",").slice(0, maxRounds).map((value) => /* @__PURE__ */ new Map([[first, defined(value, source.within)]]));
}
function resolved(nodes, context, depth) {
	const path = pathOf(nodes);
	const definition = path === null || depth > 5 ? null : context.scope.definitionOf(path);
	return definition === null ? defined(nodes, "") : resolved(definition.nodes, context, depth + 1);
}
function defined(nodes, within) {
	return {
		nodes,
		within,
		depth: 0
	};
}
// src/manifests/java/gradle/targets.ts
const all = /* @__PURE__ */ new Set([
	"allprojects",
	"beforeProject",
	"afterProject"
]);
const below = /* @__PURE__ */ new Set(["subprojects", "childProjects"]);
function selectorOf(statement, scope) {
	const words = wordsOf(statement.filter((node) => contentOf(node, "{") === null));
	if (words.some((word) => all.has(word))) return {
		kind: "all",
		filter: filterOf(statement)
	};
	if (words.some((word) => below.has(word))) return {
		kind: "below",
		filter: filterOf(statement)
	};
	const last = statement.findLastIndex((node) => contentOf(node, "(") !== null);
	const parameters = contentOf(statement[last], "(") ?? [];
	const maker = statement[last - 1];
	if (isWord(maker, "project") && contentOf(statement[last + 1], "{") !== null) return named$2(parameters, scope);
	if (words.at(-1) === "rootProject" && contentOf(statement.at(-1), "{") !== null) return {
		kind: "named",
		paths: [":"]
	};
	if (isWord(maker, "configure") && !isMark(statement[last - 2], ">")) return selected(parameters, scope, 0);
	const loop = words.at(-1);
	const isLoop = loop === "each" || loop === "forEach" || loop === "configureEach";
	const [head] = words;
	if (!isLoop || head === void 0) return null;
	const definition = scope.definitionOf(head);
	return definition !== null && mentionsProjects(definition.nodes) ? selected(definition.nodes, scope, 0) : null;
}
function mentionsProjects(nodes) {
	return deepNodes(nodes).some((node) => node.kind === "word" && (all.has(node.text) || below.has(node.text) || node.text === "project"));
}
function named$2(parameters, scope) {
	const { text, missing } = scope.evaluate(parameters);
	return missing === null && text.startsWith(":") ? {
		kind: "named",
		paths: [text]
	} : null;
}
function selected(nodes, scope, depth) {
	const words = new Set([...deepNodes(nodes)].flatMap((node) => node.kind === "word" ? node.text : []));
	const filter = filterOf(nodes);
	if (words.values().some((word) => all.has(word))) return {
		kind: "all",
		filter
	};
	if (words.values().some((word) => below.has(word))) return {
		kind: "below",
		filter
	};
	const paths = pathsIn(nodes);
	if (paths.length > 0) return {
		kind: "named",
		paths
	};
	const name = wordsOf(nodes)[0];
	const definition = name === void 0 ? null : scope.definitionOf(name);
	return definition === null || depth > 5 ? {
		kind: "all",
		filter: null
	} : selected(definition.nodes, scope, depth + 1);
}
function pathsIn(nodes) {
	const flat = [...deepNodes(nodes)];
	return flat.flatMap((node, at) => {
		const parameters = contentOf(flat[at + 1], "(");
		if (!isWord(node, "project") || parameters === null) return [];
		const path = literalOf(parameters);
		return path === null ? [] : [path.startsWith(":") ? path : `:${path}`];
	});
}
function filterOf(nodes) {
	for (const [at, node] of nodes.entries()) {
		if (node.kind === "word" && /^(?:findAll|filter|matching)$/.test(node.text)) return contentOf(nodes[at + 1], "{");
		const inner = node.kind === "group" && node.open === "(" ? filterOf(node.nodes) : null;
		if (inner !== null) return inner;
	}
	return null;
}
function selects(selector, target, host) {
	if (selector.kind === "named") return selector.paths.includes(target);
	const isHost = target === host;
	const isBelow = host === ":" ? !isHost : target.startsWith(`${host}:`);
	if (selector.kind === "below" ? !isBelow : !isBelow && !isHost) return false;
	return selector.filter === null || mayHold(selector.filter, target);
}
function mayHold(condition, path) {
	const name = path.slice(path.lastIndexOf(":") + 1);
	const nodes = condition.filter((node) => !isMark(node, "\n"));
	const texts = [...deepNodes(nodes)].flatMap((node) => literalOf([node]) ?? []);
	const words = [...deepNodes(nodes)].flatMap((node) => node.kind === "word" ? node.text : []);
	const about = words.find((word) => word === "name" || word === "path");
	const isComparison = words.some((word) => word === "in" || word === "contains") || nodes.some((node, at) => isMark(node, "=") && /[=!]/.test(markOf(nodes[at - 1])));
	if (about === void 0 || texts.length === 0 || !isComparison) return true;
	const negated = nodes.some((node) => isMark(node, "!"));
	if (nodes.some((node) => isMark(node, negated ? "|" : "&"))) return true;
	const isIn = texts.includes(about === "name" ? name : path);
	return negated ? !isIn : isIn;
}
function markOf(node) {
	return node?.kind === "mark" ? node.text : "";
}
// src/manifests/java/gradle/declarations.ts
const silent = /* @__PURE__ */ new Set([
	"because",
	"exclude",
	"modules",
	"components",
	"artifactTypes",
	"attributesSchema",
	"capabilities",
	"attributes",
	"registerTransform",
	"import",
	"return",
	"throw",
	"assert",
	"println",
	"print",
	"logger",
	"System"
]);
const nesting = /* @__PURE__ */ new Set([
	"try",
	"catch",
	"finally",
	"dependencies",
	"run",
	"let",
	"with",
	"apply",
	"also"
]);
const control = /* @__PURE__ */ new Set([
	"if",
	"else",
	"while",
	"when",
	"switch"
]);
function declaredIn(nodes, context) {
	return statementsOf(nodes).flatMap((statement) => spent(statement, context) ?? declaredBy(statement, context));
}
function declaredBy(statement, context) {
	const [first] = statement;
	const word = first?.kind === "word" ? first.text : "";
	const next = statement[1];
	if (silent.has(word) || isFilter(statement)) return [];
	const value = assignedValue(statement);
	if (value !== null) return isCallOfConfiguration(value) ? declaredBy(value, context) : [];
	if (word === "dependencySet") return setEntries(statement, context.scope).map(({ notation, line }) => found(notation, line, {
		...context,
		managed: true
	}, []));
	if (control.has(word)) return controlled(statement, context);
	if (word === "constraints") return blocksOf(statement).flatMap((block) => declaredIn(block, {
		...context,
		managed: true
	}));
	const loop = loopOf(statement, context);
	if (loop !== null) return loop.rounds.flatMap((names) => declaredIn(loop.body, {
		...context,
		scope: context.scope.with(names)
	}));
	const onlyBlock = statement.length === 2 && contentOf(next, "{") !== null;
	if (nesting.has(word) && (onlyBlock || contentOf(next, "(") !== null)) return blocksOf(statement).flatMap((block) => declaredIn(block, context));
	const inner = contentOf(first, "(");
	if (inner !== null) return declaredIn(inner, context);
	if (onlyBlock && context.scope.symbolsOf(word).length === 0) return blocksOf(statement).flatMap((block) => declaredIn(block, context));
	return declared(statement, context);
}
function assignedValue(statement) {
	if (isWord(statement[0], "def") || isWord(statement[0], "val") || isWord(statement[0], "var")) {
		const equals = statement.findIndex((node) => isMark(node, "="));
		return equals === -1 ? [] : statement.slice(equals + 1);
	}
	const equals = statement.findIndex((node) => isMark(node, "="));
	return equals > 0 && !isMark(statement[equals + 1], "=") ? statement.slice(equals + 1) : null;
}
function isFilter([first, ...rest]) {
	if (!isWord(first, "include") && !isWord(first, "exclude")) return false;
	return (contentOf(rest[0], "(") ?? rest).some((node) => isWord(node, "dependency") || isWord(node, "project"));
}
function controlled([first, ...behind], context) {
	const body = contentOf(behind[0], "(") === null ? behind : behind.slice(1);
	if (isWord(first, "when") || isWord(first, "switch")) return blocksOf(body).flatMap((block) => declaredIn(withoutLabels(block), context));
	const otherwise = body.findIndex((node) => isWord(node, "else"));
	const end = otherwise === -1 ? body.length : otherwise;
	return [...declaredIn(contentOf(body[0], "{") ?? body.slice(0, end), context), ...declaredIn(body.slice(end), context)];
}
function withoutLabels(nodes) {
	return statementsOf(nodes).flatMap((statement) => {
		const arrow = statement.findIndex((node, at) => isMark(node, "-") && isMark(statement[at + 1], ">"));
		const colon = isWord(statement[0], "case") || isWord(statement[0], "default") ? statement.findIndex((node) => isMark(node, ":")) : -1;
		const body = arrow === -1 ? statement.slice(colon + 1) : statement.slice(arrow + 2);
		const inner = body.length === 1 ? contentOf(body[0], "{") ?? body : body;
		if (isWord(inner[0], "break")) return [];
		return [...inner, {
			kind: "mark",
			text: "\n",
			line: statement[0]?.line ?? 1
		}];
	});
}
const adders = /* @__PURE__ */ new Set([
	"add",
	"addProvider",
	"addLater",
	"addAll",
	"addAllLater"
]);
function declared(written, context) {
	const statement = withoutHandler(written);
	const [first, ...rest] = statement;
	if (first === void 0 || rest.length === 0) return [];
	if (rest[0]?.kind === "mark") return byPath(statement, context);
	const blocks = blocksOf(rest);
	const after = rest.filter((node) => contentOf(node, "{") === null);
	const [call, chained] = after;
	const parameters = (chained === void 0 || chained.kind === "word" || isChain(chained) ? contentOf(call, "(") : null) ?? after;
	const isAdded = first.kind === "word" && adders.has(first.text);
	const [configuration = [], ...others] = isAdded ? splitAt(parameters, ",") : [[first]];
	const added = isAdded && others.length === 0 ? [configuration] : others;
	const name = first.kind === "word" && !isAdded ? first.text : context.scope.evaluate(configuration).text;
	const values = isAdded ? added.flatMap((each, at) => at === 0 ? each : [comma, ...each]) : parameters;
	const symbols = first.kind === "word" && !isAdded ? functionsOf(name, context) : [];
	if (symbols.length > 0) return followed(symbols, parameters, context);
	const inside = isTest(name) ? {
		...context,
		test: true
	} : context;
	const findings = declaredValues(values, blocks, first.line, inside).map((finding) => finding.kind === "dependency" && name === "mavenBom" ? {
		...finding,
		isPlatform: true
	} : finding);
	return isAdded || isConfiguration(name) || findings.length > 0 || namesNothing(values) ? findings : unknown("helper", name, statement, context);
}
const comma = {
	kind: "mark",
	text: ",",
	line: 1
};
function declaredValues(values, blocks, line, context) {
	const { scope, followed } = context;
	const memory = context.test ? followed.test : followed.main;
	const rich = blocks.flatMap((block) => richVersion(block, context) ?? []).at(0);
	return [...notationsOf(values, scope, memory).map((notation) => found(notation, line, context, values, rich)), ...projectsIn(values).map((project) => ({
		kind: "project",
		project,
		path: context.path,
		line
	}))];
}
function found(notation, line, { path, test, managed }, values, rich) {
	if (notation.name === null) return {
		kind: "unknown",
		construct: "value",
		subject: notation.missing,
		path,
		line: values[0]?.line ?? line
	};
	const known = rich === void 0 ? notation : {
		...notation,
		version: rich,
		missing: null
	};
	const isPlatform = values.some((node) => node.kind === "word" && platforms.has(node.text));
	return {
		kind: managed && !isPlatform ? "constraint" : "dependency",
		notation: known,
		test,
		isPlatform,
		path,
		line
	};
}
const platforms = /* @__PURE__ */ new Set(["platform", "enforcedPlatform"]);
function projectsIn(values) {
	const [head, ...segments] = pathOf(values.filter((node) => node.kind !== "group"))?.split(".") ?? [];
	return head === "projects" ? [`:${segments.join(":")}`] : pathsIn(values);
}
function byPath(statement, context) {
	const [first] = statement;
	const at = statement.findLastIndex((node) => contentOf(node, "(") !== null);
	const parameters = contentOf(statement[at], "(");
	const name = statement[at - 1];
	const words = wordsOf(statement);
	if (first === void 0 || isNameless(statement) && !words.includes("dependencies")) return [];
	if (parameters === null || name?.kind !== "word") return words.length < 2 ? [] : unknown("helper", words.join("."), statement, context);
	const inside = words.some(isTest) ? {
		...context,
		test: true
	} : context;
	if (adders.has(name.text) || name.text === "invoke") return declaredValues(parameters, blocksOf(statement), first.line, inside);
	const symbols = functionsOf(name.text, context);
	if (symbols.length > 0) return followed(symbols, parameters, context);
	if (isChain(statement[1]) && contentOf(statement[2], "(") === null && words.length < 2) return [];
	return unknown("helper", wordsOf(statement.slice(0, at)).join("."), statement, context);
}
function functionsOf(name, { scope }) {
	const closure = contentOf(scope.definitionOf(name)?.nodes[0], "{");
	const own = scope.symbolsOf(name).filter(({ symbol }) => symbol.kind === "function");
	if (closure === null || own.length > 0) return own;
	return [{
		path: "",
		symbol: {
			name,
			parameters: [],
			body: closure,
			expression: null,
			kind: "function"
		}
	}];
}
const maxDepth = 8;
function followed(symbols, parameters, context) {
	const depth = context.depth + 1;
	if (depth > maxDepth) return [];
	const values = splitAt(parameters, ",");
	return symbols.flatMap(({ path, symbol }) => {
		const names = new Map(symbol.parameters.flatMap(({ name, fallback }, at) => {
			const nodes = values[at] ?? fallback;
			if (nodes === null) return [];
			const given = pathOf(nodes);
			const outer = given === null ? null : context.scope.definitionOf(given);
			if (outer !== null) return [[name, outer]];
			return given === name ? [] : [[name, {
				nodes,
				within: "",
				depth: 0
			}]];
		}));
		const scope = context.scope.with(definitionsOf(symbol.body)).with(names);
		return declaredIn(symbol.body, {
			...context,
			path: path || context.path,
			scope,
			depth
		});
	});
}
function withoutHandler(statement) {
	const rest = withoutLeading(statement);
	const [first, call, dot] = rest;
	return isWord(first, "getDependencies") && contentOf(call, "(") !== null && isMark(dot, ".") ? rest.slice(3) : rest;
}
const configuration = /(?:^|[a-z\d])(?:[aA]pi|[iI]mplementation|[cC]ompile|[cC]ompileOnly|[cC]ompileOnlyApi|[rR]untime|[rR]untimeOnly|[cC]lasspath|[pP]rovided|[aA]nnotationProcessor|[aA]pt|[kK]apt|[kK]sp|[dD]evelopmentOnly|[pP]lugins?|coreLibraryDesugaring|lintChecks)$|^(?:kapt|ksp)[A-Z]\w*$/;
function isConfiguration(name) {
	return configuration.test(name);
}
function isCallOfConfiguration([first, second]) {
	return first?.kind === "word" && isConfiguration(first.text) && contentOf(second, "(") !== null;
}
function namesNothing(values) {
	const parameters = splitAt(values, ",");
	return parameters.some((each) => isWord(each[0], "name") || isWord(each[0], "module")) || parameters.length > 0 && parameters.every((each) => isNameless(each));
}
function unknown(construct, subject, [first], { path }) {
	return [{
		kind: "unknown",
		construct,
		subject,
		path,
		line: first?.line ?? 1
	}];
}
function isChain(node) {
	return node?.kind === "mark" && /[.?!]/.test(node.text);
}
function richVersion(block, { scope }) {
	const version = statementsOf(block).find(([first]) => isWord(first, "version"));
	const [inner = []] = version === void 0 ? [] : blocksOf(version);
	const parts = new Map(statementsOf(inner).flatMap(([first, value]) => {
		if (first?.kind !== "word" || value === void 0) return [];
		const nodes = value.kind === "group" ? value.nodes : [value];
		const { text, missing } = scope.evaluate(nodes);
		return [[first.text, literalOf(nodes) ?? (missing === null ? text : null)]];
	}));
	return meantVersion({
		strictly: parts.get("strictly") ?? null,
		require: parts.get("require") ?? null,
		prefer: parts.get("prefer") ?? null
	});
}
// src/manifests/java/gradle/suites.ts
const frameworks = /* @__PURE__ */ new Map([
	["useJUnit", "junit:junit"],
	["useJUnitJupiter", "org.junit.jupiter:junit-jupiter"],
	["useSpock", "org.spockframework:spock-core"],
	["useKotlinTest", "org.jetbrains.kotlin:kotlin-test-junit"],
	["useTestNG", "org.testng:testng"]
]);
function suiteFramework([first, second], context) {
	const name = first?.kind === "word" ? frameworks.get(first.text) : void 0;
	if (first === void 0 || name === void 0) return null;
	const [version] = splitAt(contentOf(second, "(") ?? rest$1(second), ",");
	if (version === void 0) return null;
	const { text, missing } = context.scope.evaluate(version);
	return {
		kind: "dependency",
		notation: {
			name,
			version: missing === null ? meantVersion({ require: text }) : null,
			missing
		},
		test: true,
		isPlatform: false,
		path: context.path,
		line: first.line
	};
}
function rest$1(node) {
	return node === void 0 ? [] : [node];
}
// src/manifests/java/gradle/walk.ts
const foreignBlocks = /* @__PURE__ */ new Set([
	"tasks",
	"task",
	"shadowJar",
	"publishing",
	"publications",
	"pom",
	"withXml",
	"resolutionStrategy"
]);
function findingsIn(nodes, walk) {
	return statementsOf(nodes).flatMap((statement) => {
		return spent(statement, walk) ?? ofStatement(statement, walk);
	});
}
function ofStatement(statement, walk) {
	const words = wordsOf(statement);
	const loop = loopOf(statement, walk);
	const selector = selectorOf(statement, walk.scope);
	if (loop !== null && selector === null && words[0] !== "tasks") return loop.rounds.flatMap((names) => findingsIn(loop.body, {
		...walk,
		scope: walk.scope.with(names)
	}));
	const within = selector === null ? walk : {
		...walk,
		active: isActive(selector, walk)
	};
	return [
		...ofApplied(statement, within),
		...ofPlugins(statement, within),
		...ofSources(statement, within),
		...within.active ? ofHandler(statement, within) : [],
		...blocksIn(statement).flatMap((block) => ofBlock(block, statement, within))
	];
}
function isActive(selector, { target, host, projects }) {
	if (target !== null && selects(selector, target, host)) return true;
	if (target !== null && target !== host) return false;
	const selected = [...projects.directories].filter(([path]) => path !== target && selects(selector, path, host));
	const isInherited = selected.every(([, directory]) => projects.scripts.has(directory));
	return selected.length === 0 || !isInherited;
}
function blocksIn(statement) {
	return statement.flatMap((node) => {
		if (node.kind !== "group") return [];
		return node.open === "{" ? [node.nodes] : blocksIn(node.nodes);
	});
}
function ofBlock(block, statement, walk) {
	const words = wordsOf(statement);
	const last = words.at(-1);
	if (words.some((word) => foreignBlocks.has(word)) && words[0] !== "project") return inForeign(block, walk);
	const isSet = words.includes("dependencyManagement");
	const inside = {
		...walk,
		test: walk.test || words.some(isTest) || walk.suites,
		managed: walk.managed || isSet,
		suites: walk.suites || last === "suites"
	};
	const { body } = lambdaOf(block);
	if (last === "dependencies" || last === "with" && endsInDependencies(statement)) return walk.active ? declaredIn(body, inside) : [];
	if (last === "imports") return walk.active ? declaredIn(body, {
		...inside,
		managed: false
	}) : [];
	if (last === "withDependencies" || last === "defaultDependencies") return walk.active ? statementsOf(body).flatMap((each) => ofAdder(each, inside)) : [];
	return findingsIn(body, inside);
}
function endsInDependencies(statement) {
	const parameters = contentOf(statement.at(-2), "(");
	return parameters !== null && isWord(parameters.at(-1), "dependencies");
}
function inForeign(block, walk) {
	return findingsIn(block, {
		...walk,
		active: false
	});
}
function ofHandler(statement, walk) {
	const framework = walk.suites ? suiteFramework(statement, walk) : null;
	if (framework !== null) return [framework];
	const at = statement.findIndex((node) => isWord(node, "dependencies") || isWord(node, "getDependencies"));
	if (at === -1 || contentOf(statement.at(-1), "{") !== null && isWord(statement.at(-2), "dependencies")) return [];
	const equals = statement.findIndex((node) => isMark(node, "="));
	if (equals !== -1 && equals < at) return [];
	if (isMark(statement[at + 1], "+") || isMark(statement[at + 1], "<")) return declaredValues(statement.slice(at + 3), [], statement[0]?.line ?? 1, testOf(statement, walk));
	const behind = contentOf(statement[at + 1], "(") === null ? statement.slice(at + 1) : statement.slice(at + 2);
	if (!isMark(behind[0], ".")) return [];
	return at > 0 && wordsOf(statement.slice(0, at)).includes("configurations") ? ofAdder(statement, walk) : declaredIn(behind.slice(1), walk);
}
function ofAdder(statement, walk) {
	const at = statement.findIndex((node, index) => /^add/.test(node.kind === "word" ? node.text : "") && contentOf(statement[index + 1], "(") !== null);
	const values = contentOf(statement[at + 1], "(");
	return at === -1 || values === null ? [] : declaredValues(values, [], statement[0]?.line ?? 1, testOf(statement, walk));
}
function testOf(statement, walk) {
	return statement.flatMap((node) => {
		if (node.kind === "word") return node.text;
		return (contentOf(node, "[") ?? contentOf(node, "(") ?? []).flatMap((each) => each.kind === "text" ? each.parts.join("") : []);
	}).some(isTest) ? {
		...walk,
		test: true
	} : walk;
}
function ofApplied(statement, walk) {
	const { build, scope } = walk;
	return appliedBy(statement, {
		script: walk.path,
		project: build.script.path,
		repository: build.repository,
		lookup: (name) => scope.textOf(name)
	}).flatMap((applied) => [...walk.active ? unfollowed(applied, walk) : [], ...applied.paths.flatMap((path) => ofScript(path, walk))]);
}
const constructs = {
	remote: "remote-script",
	missing: "missing-script",
	unknown: "script-path"
};
function unfollowed({ reason, written, line }, { path }) {
	const construct = reason === null ? void 0 : constructs[reason];
	return construct === void 0 ? [] : [{
		kind: "unknown",
		construct,
		subject: written,
		path,
		line
	}];
}
function ofScript(path, walk) {
	const script = readableScript(path, walk.build.repository);
	if (script === null) return walk.active ? [{
		kind: "unknown",
		construct: "script-path",
		subject: path,
		path: walk.path,
		line: 1
	}] : [];
	return once(path, walk) ? ofText(script, walk) : [];
}
function once(name, { visited, active, test }) {
	const key = `${name}\0${active}\0${test}`;
	if (visited.has(key)) return false;
	visited.add(key);
	return true;
}
function ofText({ path, nodes, definitions }, walk) {
	return findingsIn(nodes, {
		...walk,
		path,
		scope: walk.scope.with(definitions)
	});
}
function ofPlugins(statement, walk) {
	const idOf = (accessor) => walk.scope.pluginOf(accessor)?.id ?? null;
	return pluginsIn(statement, walk.build.logic, idOf).flatMap((plugin) => ofPlugin(plugin, statement, walk));
}
function ofPlugin(plugin, [first], walk) {
	if ("script" in plugin) return ofScript(plugin.script, walk);
	if ((walk.build.logic.symbols.get(plugin.className) ?? []).length > 0) return ofSymbol(plugin.className, walk);
	const line = first?.line ?? 1;
	return walk.active ? [{
		kind: "unknown",
		construct: "plugin",
		subject: plugin.className,
		path: walk.path,
		line
	}] : [];
}
function ofSources(statement, walk) {
	const { symbols } = walk.build.logic;
	if (symbols.size === 0) return [];
	return [...new Set(outerWords(statement).filter((word) => symbols.has(word)))].flatMap((name) => ofSymbol(name, walk));
}
function outerWords(nodes) {
	return nodes.flatMap((node) => {
		if (node.kind === "word") return node.text;
		return node.kind === "group" && node.open !== "{" ? outerWords(node.nodes) : [];
	});
}
function ofSymbol(name, walk) {
	if (!once(`symbol ${name}`, walk)) return [];
	return (walk.build.logic.symbols.get(name) ?? []).flatMap(({ path, symbol }) => {
		const source = readableScript(path, walk.build.repository);
		const scope = (source === null ? walk.scope : walk.scope.with(source.definitions)).with(definitionsOf(symbol.body));
		return findingsIn(symbol.body, {
			...walk,
			path,
			scope
		});
	});
}
function findingsOf$1(build, start) {
	const { projects } = start;
	const hostOf = (path) => {
		return /(?:^|\/)settings\.gradle(?:\.kts)?$/.test(path) ? ":" : projectPathOf(posix.dirname(path), build.root, projects);
	};
	const own = build.script;
	const inherited = build.ancestors.filter(({ path }) => path !== own.path);
	return [...findingsIn(own.nodes, {
		...start,
		path: own.path,
		host: hostOf(own.path),
		active: true
	}), ...inherited.flatMap((script) => findingsIn(script.nodes, {
		...start,
		path: script.path,
		host: hostOf(script.path),
		active: false,
		scope: start.scope
	}))];
}
// src/manifests/java/gradle/project-reading.ts
const known$2 = /* @__PURE__ */ new WeakMap();
function readProject$2(path, repository, text = repository.text(path)) {
	const all = known$2.get(repository) ?? /* @__PURE__ */ new Map();
	known$2.set(repository, all);
	const reading = all.get(path) ?? read$1(text, path, repository);
	all.set(path, reading);
	return reading;
}
const budget = 3e5;
async function read$1(text, path, repository) {
	const build = openBuild(text, path, repository);
	const scope = await scopeOf(build);
	const projects = projectsOf$1(path, repository);
	const visited = /* @__PURE__ */ new Set();
	const findings = findingsOf$1(build, {
		build,
		projects,
		target: roleOf(path, repository) === "settings" ? null : projectPathOf(build.directory, build.root, projects),
		scope,
		test: false,
		managed: false,
		followed: {
			main: /* @__PURE__ */ new Set(),
			test: /* @__PURE__ */ new Set()
		},
		budget: { left: budget },
		depth: 0,
		suites: false,
		visited
	});
	const followed = [...visited].flatMap((key) => {
		const [name = ""] = key.split("\0");
		return repository.has(name) ? [name] : [];
	});
	return {
		findings: findings.map((finding) => withPlaceholder(finding, build)),
		uses: [.../* @__PURE__ */ new Set([
			...build.uses,
			...scope.uses,
			...followed
		])].filter((used) => used !== path)
	};
}
function withPlaceholder(finding, build) {
	if (finding.kind === "project" || finding.kind === "unknown") return finding;
	const { notation } = finding;
	if (notation.missing !== placeholderVersion.file) return finding;
	const version = placeholderVersion.of(notation.name, build.root, build.repository);
	if (version === null) return finding;
	return {
		...finding,
		notation: {
			...notation,
			version,
			missing: null
		}
	};
}
async function constrainedVersion(name, path, repository) {
	const found = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	async function visit(script) {
		if (seen.has(script)) return;
		seen.add(script);
		const { findings } = await readProject$2(script, repository);
		for (const finding of findings) if (finding.kind === "constraint" || finding.kind === "dependency" && !finding.test) {
			const { name: other, version } = finding.notation;
			if (other === name && version !== null) found.set(version.version, version);
		}
		for (const finding of findings) if (finding.kind === "project") for (const other of scriptsOf(finding.project, script, repository)) await visit(other);
	}
	await visit(path);
	const [only = null, another] = found.values();
	return another === void 0 ? only : null;
}
function scriptsOf(project, path, repository) {
	const { directories, scripts } = projectsOf$1(path, repository);
	const directory = directories.get(project) ?? byAccessor(project, directories);
	return directory === void 0 ? [] : scripts.get(directory) ?? [];
}
function byAccessor(project, directories) {
	const plain = (path) => path.replaceAll(/[-_.]/g, "").toLowerCase();
	for (const [path, directory] of directories) if (plain(path) === plain(project)) return directory;
}
// src/manifests/java/gradle/catalog-uses.ts
const known$1 = /* @__PURE__ */ new WeakMap();
function catalogUses(path, repository) {
	const root = posix.dirname(posix.dirname(path));
	const all = known$1.get(repository) ?? /* @__PURE__ */ new Map();
	known$1.set(repository, all);
	const uses = all.get(root) ?? findUses(root, repository);
	all.set(root, uses);
	return uses;
}
const lock = /(?:^|\/)(?:gradle\.lockfile|gradle\/dependency-locks\/[^/]+|versions\.lock|dependencies\.lock)$/;
async function findUses(root, repository) {
	const below = repository.manifests.filter((path) => isBelow(path, root));
	const scripts = below.filter((path) => isScript(path) && roleOf(path, repository) === "project");
	const main = /* @__PURE__ */ new Set();
	const test = /* @__PURE__ */ new Set();
	let isWhole = scripts.length > 0;
	for (const script of scripts) {
		const findings = await findingsOf(script, repository);
		isWhole &&= findings !== null && !findings.some(({ kind }) => kind === "unknown");
		for (const finding of findings ?? []) if (finding.kind === "dependency") (finding.test ? test : main).add(finding.notation.name);
	}
	return {
		main,
		test,
		scripts,
		isWhole,
		isLocked: below.some((path) => lock.test(path))
	};
}
async function findingsOf(script, repository) {
	try {
		return (await readProject$2(script, repository)).findings;
	} catch (thrown) {
		if (thrown instanceof Fault) return null;
		throw thrown;
	}
}
// src/manifests/java/gradle-catalog.ts
const gradleCatalog = {
	id: "gradle-catalog",
	packageType: "JAVA",
	files: ["gradle/*.versions.toml"],
	lockfile: false,
	endpoint: null,
	parse: parse$9
};
async function parse$9(text, path, repository) {
	const { libraries } = await parseCatalog(text, path);
	const uses = await catalogUses(path, repository);
	const declared = [...libraries.values()].filter(({ name }) => counts(name, uses));
	return {
		packages: declared.map((library) => toPackage$2(library, uses)),
		uses: uses.scripts,
		warnings: declared.flatMap((library) => versionWarning(library, path, uses))
	};
}
function counts(name, { main, test, isLocked, isWhole }) {
	return main.has(name) || test.has(name) || !isLocked || !isWhole;
}
function toPackage$2({ name, version }, { main, test, isWhole }) {
	const development = isWhole && test.has(name) && !main.has(name);
	return {
		name,
		version: version?.version ?? null,
		development,
		resolved: false
	};
}
function versionWarning({ name, version, missing }, path, { main, test }) {
	if (version !== null || main.has(name) || test.has(name)) return [];
	const fact = missing === null ? `${path} has libraries without a \`version\`` : `\`${missing}\` is not among the [versions] of ${path}`;
	const next = "Write the version.";
	return [{
		code: "version-unresolved",
		message: `The version of ${name} is unknown: ${fact}. Without it the package is left out, because Cortex accepts no coordinate without a version. ${next}`,
		cause: {
			fact,
			subject: name,
			next
		}
	}];
}
// src/manifests/java/gradle/nebula-lock.ts
function parseNebulaLock(text, path, repository) {
	if (!/^\s*\{/.test(text)) return { packages: [] };
	const tables = parseJson(text, path);
	const packages = isRecord(tables) ? Object.entries(tables).flatMap(([key, value]) => packagesIn(key, value)) : [];
	return {
		packages,
		covers: packages.length === 0 ? [] : scriptsBeside(path, ".", repository)
	};
}
function packagesIn(key, value) {
	if (!isRecord(value)) return [];
	const own = toPackage$1(key, value, false);
	const inner = Object.entries(value).flatMap(([name, each]) => toPackage$1(name, each, isTest(key)));
	return [...own, ...inner];
}
function toPackage$1(name, value, development) {
	const version = isRecord(value) ? value["locked"] : null;
	return typeof version === "string" && /^[^\s:]+:[^\s:]+$/.test(name) ? [{
		name,
		version,
		development,
		resolved: true
	}] : [];
}
// src/manifests/java/gradle/versions-lock.ts
const entry$1 = /^([^\s:]+:[^\s:]+):(\S+) \(\d+ constraints: [\da-f]+\)$/;
function parseVersionsLock(text, path, repository) {
	const packages = [];
	const lines = new Lines(text);
	let development = false;
	let other = null;
	while (lines.next()) {
		const line = lines.line().trim();
		const [, name, version] = entry$1.exec(line) ?? [];
		if (name !== void 0 && version !== void 0) packages.push({
			name,
			version,
			development,
			resolved: true
		});
		else if (line === "[Test dependencies]") development = true;
		else if (line !== "" && !line.startsWith("#")) other ??= lines.number;
	}
	if (packages.length === 0) return { packages };
	if (other !== null) throw malformed$1(path, other);
	const { scripts } = projectsOf$1(posix.join(posix.dirname(path), "build.gradle"), repository);
	return {
		packages,
		covers: [...scripts.values()].flat()
	};
}
function malformed$1(path, line) {
	return new Fault("manifest-invalid", `${path} has a line that is not \`group:artifact:version (N constraints: HASH)\`. Write it anew with \`gradle writeVersionsLocks\`.`, {
		path,
		line
	});
}
// src/manifests/java/gradle-lock.ts
const gradleLock = {
	id: "gradle-lock",
	packageType: "JAVA",
	files: [
		"gradle.lockfile",
		"buildscript-gradle.lockfile",
		"settings-gradle.lockfile",
		"gradle/dependency-locks/*.lockfile",
		"versions.lock",
		"dependencies.lock"
	],
	lockfile: true,
	endpoint: null,
	parse: parse$8
};
const singleConfiguration = /(?:^|\/)gradle\/dependency-locks\/([^/]+)\.lockfile$/;
const otherConfiguration = /(?:^|,)(?!\s*test)(?:(?!Test)[^,])*(?:,|$)/;
function parse$8(text, path, repository) {
	if (/(?:^|\/)versions\.lock$/.test(path)) return parseVersionsLock(text, path, repository);
	if (/(?:^|\/)dependencies\.lock$/.test(path)) return parseNebulaLock(text, path, repository);
	const configuration = singleConfiguration.exec(path)?.[1];
	const packages = [];
	const lines = new Lines(text);
	let list = "";
	let development = false;
	while (lines.next()) {
		const found = usualEntry(lines, list) ?? anyEntry(lines, path);
		if (found === null) continue;
		const { name, version, configurations = configuration ?? "" } = found;
		if (configurations !== list) {
			list = configurations;
			development = !otherConfiguration.test(list);
		}
		packages.push({
			name,
			version,
			development,
			resolved: true
		});
	}
	return {
		packages,
		covers: packages.length === 0 ? [] : coveredBy$1(path, configuration, repository)
	};
}
const usual$1 = /[$-9;<>-~]+:[!-9;<>-~]+:[!-9;<>-~]+=/y;
function usualEntry({ text, start, end }, known) {
	usual$1.lastIndex = start;
	if (!usual$1.test(text) || usual$1.lastIndex >= end) return null;
	const listStart = usual$1.lastIndex;
	const nameEnd = text.indexOf(":", text.indexOf(":", start) + 1);
	const configurations = text.slice(listStart, end);
	if (configurations !== known && !withoutBlanks.test(configurations)) return null;
	const version = text.slice(nameEnd + 1, listStart - 1);
	return {
		name: text.slice(start, nameEnd),
		version,
		configurations
	};
}
const withoutBlanks = /^[!-~]+$/;
const entry = /^(?<name>[^\s:=]+:[^\s:=]+):(?<version>[^\s:=]+)\s*(?:=(?<configurations>.*))?$/s;
function anyEntry(lines, path) {
	const line = lines.line().trim();
	if (line === "" || line.startsWith("#") || line.startsWith("empty=")) return null;
	const { name, version, configurations } = entry.exec(line)?.groups ?? {};
	if (name === void 0 || version === void 0) throw malformed(path, lines.number);
	return {
		name,
		version,
		configurations
	};
}
function coveredBy$1(path, configuration, repository) {
	if (/(?:^|\/)(?:buildscript|settings)-[^/]*$/.test(path)) return [];
	return scriptsBeside(path, configuration === void 0 ? "." : "../..", repository);
}
function malformed(path, line) {
	return new Fault("manifest-invalid", `${path} has a line that is not \`group:artifact:version=configurations\`. Write it anew with \`gradle dependencies --write-locks\`.`, {
		path,
		line
	});
}
// src/manifests/java/maven-pom.ts
const mavenPom = {
	id: "maven-pom",
	packageType: "JAVA",
	files: ["pom.xml"],
	lockfile: false,
	endpoint: "java/maven-pom",
	parse: async (text, path, repository) => (await import("./action/parse-maven-pom.js")).parseMavenPom(text, path, repository)
};
// src/syntax/jsonc.ts
function parseJsonc(text, path) {
	try {
		return JSON.parse(text.replace(/,(?=[ \t\r]*\n\s*[}\]])/g, " "));
	} catch {
		return parseJson(plainJson(text), path);
	}
}
const text$1 = String.raw`"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)`;
const textOrComment = new RegExp(String.raw`${text$1}|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)`, "g");
const textOrLastComma = new RegExp(String.raw`${text$1}|,(?=\s*[}\]])`, "g");
function plainJson(jsonc) {
	return jsonc.replace(textOrComment, (found) => found.startsWith("/") ? found.replace(/[^\n]/g, " ") : found).replace(textOrLastComma, (found) => found === "," ? " " : found);
}
// src/manifests/javascript/project.ts
function readProject$1(path, repository) {
	if (!repository.has(path)) return null;
	try {
		const project = parseJson(repository.text(path), path);
		return isRecord(project) ? project : null;
	} catch {
		return null;
	}
}
function dependenciesIn(project, section) {
	const dependencies = project[section];
	if (!isRecord(dependencies)) return [];
	return Object.entries(dependencies).map(([name, range]) => [name, typeof range === "string" ? range : ""]);
}
// src/manifests/javascript/bun-development.ts
function developmentKeys$1(workspaces, packages) {
	const projects = [...workspaces.values()].filter(isRecord);
	let complete = true;
	const follow = (from, project, section) => dependenciesIn(project, section).flatMap(([name]) => {
		const found = locate$1(from, name, packages);
		if (found === null && section === "dependencies") complete = false;
		return found ?? [];
	});
	const next = (key) => {
		const entry = packages.get(key);
		const details = Array.isArray(entry) ? entry.find(isRecord) : void 0;
		return details === void 0 ? [] : production$1.flatMap((section) => follow(key, details, section));
	};
	const starts = (section) => projects.flatMap((project) => {
		const { name } = project;
		return follow(typeof name === "string" ? name : "", project, section);
	});
	const ofDevelopment = starts("devDependencies");
	if (ofDevelopment.length === 0) return /* @__PURE__ */ new Set();
	const needed = reach(production$1.flatMap(starts), next);
	if (!complete) return /* @__PURE__ */ new Set();
	return reach(ofDevelopment, next).difference(needed);
}
const production$1 = [
	"dependencies",
	"optionalDependencies",
	"peerDependencies"
];
function locate$1(from, name, packages) {
	for (let place = from; place !== ""; place = place.replace(lastName, "")) {
		const key = `${place}/${name}`;
		if (packages.has(key)) return key;
	}
	return packages.has(name) ? name : null;
}
const lastName = /(?:^|\/)(?:@[^/]*\/)?[^/]*$/;
// src/manifests/javascript/npm-spec.ts
function requirementOf(name, spec) {
	const written = spec.trim();
	if (isRange(written)) return {
		kind: "package",
		name,
		range: written
	};
	if (local$1.test(written)) return { kind: "local" };
	if (written.startsWith("catalog:")) return { kind: "catalog" };
	if (written.startsWith("npm:")) return registryRequirement(name, written.slice(4));
	if (written.startsWith("patch:")) return patchedRequirement(name, written.slice(6));
	return {
		kind: "package",
		name,
		range: written === "" ? null : written
	};
}
function splitSpec(spec) {
	const at = spec.indexOf("@", 1);
	return at === -1 ? {
		name: spec,
		range: null
	} : {
		name: spec.slice(0, at),
		range: spec.slice(at + 1)
	};
}
function isPackageName(name) {
	return packageName.test(name);
}
function isExactVersion(version) {
	return exactVersion.test(version);
}
const [slash, zero, nine, caret, tilde$1] = [
	47,
	48,
	57,
	94,
	126
];
function isRange(written) {
	const code = written.charCodeAt(0);
	if (code === tilde$1) return written.charCodeAt(1) !== slash && written.length > 1;
	return code === caret || code >= zero && code <= nine;
}
const local$1 = /^(?:workspace:|file:|link:|portal:|\.{0,2}\/|~\/|\.{1,2}$|[A-Za-z]:[\\/])/;
const packageName = /^(?:@[^/@:\s]+\/)?[^/@:\s]+$/;
const exactVersion = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
function registryRequirement(name, target) {
	const { name: real, range } = splitSpec(target);
	if (isPackageName(real) && (range !== null || /^[A-Za-z@]/.test(real))) return {
		kind: "package",
		name: real,
		range: range === "" ? null : range
	};
	return {
		kind: "package",
		name,
		range: target === "" ? null : target
	};
}
function patchedRequirement(name, source) {
	const { name: real, range } = splitSpec(decoded$1(source.replace(/#[^]*$/, "")));
	return isPackageName(real) ? requirementOf(real, range ?? "") : requirementOf(name, "");
}
function decoded$1(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// src/manifests/javascript/bun-lock.ts
const bunLock = {
	id: "bun-lock",
	packageType: "NODE",
	files: ["bun.lock"],
	lockfile: true,
	endpoint: null,
	parse: parse$7
};
const tool$3 = {
	name: "Bun",
	command: "bun install --lockfile-only"
};
const newest$4 = 1;
function parse$7(text, path) {
	const lock = parseJsonc(text, path);
	const version = isRecord(lock) ? lock["lockfileVersion"] : null;
	if (!isRecord(lock) || typeof version !== "number") throw notLock(path, "has no `lockfileVersion`", tool$3);
	const workspaces = section$2(lock, "workspaces", path);
	const packages = section$2(lock, "packages", path);
	const development = developmentKeys$1(workspaces, packages);
	return {
		packages: [...packages].flatMap(([key, entry]) => packageOf(key, entry, development.has(key), path)),
		covers: [beside(path, "package.json"), ...[...workspaces.keys()].flatMap((member) => memberOf(member, path))],
		warnings: version > newest$4 ? [newerLock(path, `\`lockfileVersion\` ${version}`, newest$4)] : []
	};
}
function section$2(lock, name, path) {
	const content = lock[name] ?? {};
	if (!isRecord(content)) throw notLock(path, `has \`${name}\` that are no object`, tool$3);
	return new Map(Object.entries(content));
}
function memberOf(directory, path) {
	const member = directory === "" ? null : pathFrom(path, `${directory}/package.json`);
	return member === null ? [] : [member];
}
function packageOf(key, entry, development, path) {
	const id = Array.isArray(entry) ? entry[0] : null;
	const { name, range } = splitSpec(typeof id === "string" ? id : "");
	if (range === null || !isPackageName(name)) throw notLock(path, `has an entry \`${key.slice(0, 100)}\` that names no package`, tool$3);
	if (range.startsWith("root:") || localArchive.test(range)) return [];
	const required = requirementOf(name, range);
	if (required.kind !== "package") return [];
	return [{
		name: required.name,
		version: required.range,
		development,
		resolved: true
	}];
}
const localArchive = /^[^:]+\.(?:tgz|tar\.gz)$/;
// src/manifests/javascript/node-modules.ts
const modules = "node_modules/";
function nameInModules(path) {
	const at = path.lastIndexOf(modules);
	return at === 0 || path.charAt(at - 1) === "/" ? path.slice(at + 13) : null;
}
// src/manifests/javascript/npm-lock-v1.ts
function nestedPackages(dependencies, fault) {
	const packages = [];
	const pending = [dependencies];
	while (pending.length > 0) {
		const level = pending.pop();
		if (!isRecord(level)) throw fault("has `dependencies` that are no object");
		for (const key of Object.keys(level)) {
			const entry = level[key];
			if (!isRecord(entry)) throw fault(`has an entry \`${key.slice(0, 100)}\` that is no object`);
			const { version = null, resolved, dev, dependencies: nested } = entry;
			if (version !== null && typeof version !== "string") throw fault(`has an entry \`${key.slice(0, 100)}\` whose version is no text`);
			const isLocal = typeof resolved === "string" && resolved.startsWith("file:");
			const required = requirementOf(nameInModules(key) ?? key, isLocal ? resolved : version ?? "");
			if (required.kind === "package") packages.push({
				name: required.name,
				version: required.range,
				development: dev === true,
				resolved: true
			});
			if (nested !== void 0) pending.push(nested);
		}
	}
	return packages;
}
// src/manifests/javascript/npm-lock.ts
const npmLock = {
	id: "npm-lock",
	packageType: "NODE",
	files: ["package-lock.json", "npm-shrinkwrap.json"],
	lockfile: true,
	endpoint: "node/package-lock",
	parse: parse$6
};
const tool$2 = {
	name: "npm",
	command: "npm install --package-lock-only"
};
const newest$3 = 3;
function parse$6(text, path) {
	const lock = parseJson(text, path);
	if (!isRecord(lock)) throw notLock(path, "is no JSON object", tool$2);
	const { lockfileVersion: version, packages: flat, dependencies: nested } = lock;
	if (version !== void 0 && typeof version !== "number") throw notLock(path, "has a `lockfileVersion` that is no number", tool$2);
	if (version === void 0 && flat === void 0 && nested === void 0) throw notLock(path, "has neither `lockfileVersion` nor `packages` nor `dependencies`", tool$2);
	const isNewer = version !== void 0 && version > newest$3;
	if (isNewer && flat === void 0) throw notLock(path, `has \`lockfileVersion\` ${version} and no \`packages\``, tool$2);
	if (flat === void 0) return {
		packages: nestedPackages(nested ?? {}, (fact) => notLock(path, fact, tool$2)),
		covers: covers(path, [])
	};
	const { packages, members } = flatPackages(flat, path);
	return {
		packages,
		covers: covers(path, members),
		warnings: isNewer ? [newerLock(path, `\`lockfileVersion\` ${version}`, newest$3)] : []
	};
}
function flatPackages(flat, path) {
	if (!isRecord(flat)) throw notLock(path, "has `packages` that are no object", tool$2);
	const packages = [];
	const members = [];
	for (const key of Object.keys(flat)) {
		const entry = flat[key];
		if (!isRecord(entry)) throw notLock(path, `has an entry \`${key.slice(0, 100)}\` that is no object`, tool$2);
		const { version = null, link, resolved, integrity, name: alias, dev } = entry;
		if (version !== null && typeof version !== "string") throw notLock(path, `has an entry \`${key.slice(0, 100)}\` whose version is no text`, tool$2);
		const name = nameInModules(key);
		if (name === null && integrity === void 0) members.push(key);
		else if (link !== true && !(typeof resolved === "string" && resolved.startsWith("file:"))) packages.push({
			name: typeof alias === "string" ? alias : name ?? key,
			version: version === "" ? null : version,
			development: dev === true,
			resolved: true
		});
	}
	return {
		packages,
		members
	};
}
function covers(path, members) {
	const manifests = members.flatMap((member) => pathFrom(path, `${member}/package.json`) ?? []);
	const own = [beside(path, "package.json")];
	if (path.endsWith("npm-shrinkwrap.json")) own.push(beside(path, "package-lock.json"));
	return [.../* @__PURE__ */ new Set([...own, ...manifests])];
}
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
// src/manifests/javascript/member-globs.ts
function compileMemberGlobs(globs) {
	const paths = new Set(globs.filter((glob) => !special.test(glob)));
	const matches = globs.filter((glob) => special.test(glob)).slice(0, mostGlobs).flatMap(compile$1);
	return (path) => paths.has(path) || matches.some((match) => match(path));
}
const special = /[*?[\]{}()!\\]/;
const mostGlobs = 1e3;
const mostAlternatives = 1e3;
function compile$1(glob) {
	const included = alternatives(glob.replace(negated, "*"));
	const excluded = negated.test(glob) ? alternatives(glob.replace(negated, "@($1)")) : [];
	if (included === null || excluded === null) return [];
	const isIn = anyOf(included);
	const isOut = anyOf(excluded);
	const ofHidden = hidden.test(glob);
	return [(path) => (ofHidden || !hidden.test(path)) && isIn(path) && !isOut(path)];
}
const negated = /!\(([^(){}]*)\)/;
const hidden = /(?:^|\/)\./;
const group$1 = /(?<kind>[@?]?)(?:\{(?<braces>[^(){}]*)\}|(?<=[@?])\((?<list>[^(){}]*)\))/;
function alternatives(glob) {
	const found = /* @__PURE__ */ new Set([glob]);
	const done = [];
	for (const one of found) {
		const match = group$1.exec(one);
		if (match === null) done.push(one);
		else {
			const { kind = "", braces, list = "" } = match.groups ?? {};
			const before = one.slice(0, match.index);
			const after = one.slice(match.index + match[0].length);
			const inner = braces === void 0 ? list.split("|") : braces.split(",");
			const outer = braces === void 0 ? "" : kind;
			if (braces === void 0 && kind === "?") inner.push("");
			for (const each of inner) found.add(before + outer + each + after);
		}
		if (found.size > mostAlternatives) return null;
	}
	return done.some((one) => /[(){}]/.test(one)) ? null : done;
}
function anyOf(globs) {
	const matches = globs.flatMap((glob) => compileIgnorePattern(`/${glob}`) ?? []);
	return (path) => matches.some((match) => match(path));
}
// src/manifests/javascript/workspaces.ts
const manifest = "package.json";
function workspaceMembers(root, directory, repository) {
	const globs = globsOf(root);
	if (globs.length === 0) return [];
	const [out, named] = [globs.filter(isNegated), globs.filter((glob) => !isNegated(glob))];
	const isMember = compileMemberGlobs(named.map(ofManifest));
	const isOut = compileMemberGlobs(out.map((glob) => ofManifest(glob.slice(1))));
	return repository.manifests.filter((path) => {
		const relative = posix.relative(directory, path);
		return posix.basename(path) === manifest && isMember(relative) && !isOut(relative);
	});
}
function globsOf({ workspaces }) {
	const globs = isRecord(workspaces) ? workspaces["packages"] : workspaces;
	return Array.isArray(globs) ? globs.filter(isGlob) : [];
}
const longestGlob = 1e3;
function isGlob(glob) {
	return typeof glob === "string" && glob.length <= longestGlob;
}
function isNegated(glob) {
	return glob.startsWith("!") && !glob.startsWith("!(");
}
function ofManifest(glob) {
	return posix.join(glob, manifest);
}
// src/manifests/javascript/member-names.ts
const none$2 = /* @__PURE__ */ new Set();
const known = /* @__PURE__ */ new WeakMap();
function memberNames(path, repository) {
	for (const root of upward(path, "package.json")) {
		if (!repository.has(root)) continue;
		const { members, names } = workspaceAt(root, repository);
		if (members.size > 0 && (root === path || members.has(path))) return names;
	}
	return none$2;
}
function workspaceAt(root, repository) {
	const workspaces = known.get(repository) ?? /* @__PURE__ */ new Map();
	known.set(repository, workspaces);
	const workspace = workspaces.get(root) ?? readWorkspace(root, repository);
	workspaces.set(root, workspace);
	return workspace;
}
function readWorkspace(root, repository) {
	const members = workspaceMembers(readProject$1(root, repository) ?? {}, posix.dirname(root), repository);
	const names = members.flatMap((member) => {
		const name = readProject$1(member, repository)?.["name"];
		return typeof name === "string" ? [name] : [];
	});
	return {
		members: new Set(members),
		names: new Set(names)
	};
}
// src/manifests/javascript/package-json.ts
const packageJson = {
	id: "package-json",
	packageType: "NODE",
	files: ["package.json"],
	lockfile: false,
	endpoint: "node/package-json",
	parse: parse$5
};
const development = "devDependencies";
const sections = [
	"dependencies",
	development,
	"optionalDependencies",
	"peerDependencies"
];
function parse$5(text, path, repository) {
	const manifest = parseJson(text, path);
	if (!isRecord(manifest)) throw notManifest(path, "is no JSON object");
	const members = memberNames(path, repository);
	const all = sections.map((section) => ({
		section,
		entries: entriesOf$2(manifest, section, path)
	}));
	const others = all.filter(({ section }) => section !== development);
	const packages = [];
	const warnings = [];
	let altered = false;
	for (const { section, entries } of all) for (const name of Object.keys(entries)) {
		const spec = entries[name];
		const { found, warning } = read({
			section,
			name,
			spec
		}, path);
		if (warning !== void 0) warnings.push(warning);
		altered ||= found?.name !== name || found.version !== spec || members.has(name);
		if (found === null || members.has(found.name)) continue;
		const isDevelopment = section === development && !others.some((other) => Object.hasOwn(other.entries, name));
		packages.push(isDevelopment ? {
			...found,
			development: true
		} : found);
	}
	return {
		packages,
		altered,
		warnings
	};
}
function entriesOf$2(manifest, section, path) {
	const entries = manifest[section] ?? {};
	if (Array.isArray(entries) && entries.length === 0) return {};
	if (!isRecord(entries)) throw notManifest(path, `has \`${section}\` that are no object`);
	return entries;
}
function read(stated, path) {
	const { name, spec } = stated;
	if (name.startsWith("//")) return { found: null };
	if (!isPackageName(name)) throw notManifest(path, `has ${placeOf$1(stated)}, which is no name`);
	if (isRecord(spec)) throw notManifest(path, `has an object for ${placeOf$1(stated)}`);
	if (typeof spec !== "string") return {
		found: null,
		warning: noText(path, placeOf$1(stated))
	};
	const required = requirementOf(name, spec);
	if (required.kind === "local") return { found: null };
	if (required.kind === "catalog") return {
		found: {
			name,
			version: null,
			development: false,
			resolved: false
		},
		warning: inCatalog(path, placeOf$1(stated))
	};
	const { name: real, range: version } = required;
	return { found: {
		name: real,
		version,
		development: false,
		resolved: version !== null && isExactVersion(version)
	} };
}
function placeOf$1({ section, name }) {
	return `${JSON.stringify(name.slice(0, 60))} in \`${section}\``;
}
function noText(path, place) {
	return {
		code: "version-unresolved",
		message: `${path} has no text for ${place}, so it is left out, as npm does. Give it a version, or take it away.`
	};
}
function inCatalog(path, place) {
	return {
		code: "version-unresolved",
		message: `${path} leaves the version of ${place} to a catalog. Commit the lockfile, which tells it.`
	};
}
function notManifest(path, fact) {
	return new Fault("manifest-invalid", `${path} ${fact}, so it is not a package.json that npm reads. Fix the file, or add it to \`exclude\`.`, { path });
}
// src/manifests/javascript/pnpm-key.ts
function pnpmKey(key, major) {
	const path = withoutPeers(key);
	const [, scope = "", bare = "", written = ""] = (major < 6 ? slashed : atted).exec(path) ?? [];
	const name = isPackageName(scope + bare) ? scope + bare : null;
	if (localPath.test(key)) return {
		kind: "local",
		name: null,
		version: null
	};
	if (localPath.test(written)) return {
		kind: "local",
		name,
		version: null
	};
	const version = major < 6 ? written.replace(/_.*$/, "") : written;
	if (name !== null && release.test(version)) return {
		kind: "package",
		name,
		version
	};
	return {
		kind: "address",
		name: name !== null && (major >= 9 || version.includes(":")) ? name : null,
		version: null
	};
}
function withoutPeers(key) {
	const at = key.indexOf("(");
	return at === -1 ? key : key.slice(0, at);
}
const slashed = /^(?:[^@]*?\/)??(@[^/]+\/)?([^/@]+)\/([^/]+)$/;
const atted = /^(?:[^@]*\/)?(@[^/@]+\/)?([^/@]+)@(.+)$/;
const release = /^\d+\.[^:/]*$/;
const localPath = /^(?:file|link):/;
// src/manifests/javascript/pnpm-development.ts
function developmentKeys(lock) {
	const snapshots = mappingIn(lock, "snapshots");
	const importers = [...mappingIn(lock, "importers").values()].filter(isMapping$1);
	let complete = true;
	const next = (key) => {
		const snapshot = snapshots.get(key);
		if (isMapping$1(snapshot)) return references(snapshot, "dependencies", "optionalDependencies");
		complete = false;
		return [];
	};
	const starts = (...sections) => importers.flatMap((importer) => references(importer, ...sections));
	const ofDevelopment = starts("devDependencies");
	if (ofDevelopment.length === 0) return /* @__PURE__ */ new Set();
	const needed = reach(starts(...production), next);
	if (!complete) return /* @__PURE__ */ new Set();
	return withoutAnyPeers(reach(ofDevelopment, (key) => needed.has(key) ? [] : next(key))).difference(withoutAnyPeers(needed));
}
const production = [
	"dependencies",
	"optionalDependencies",
	"configDependencies",
	"packageManagerDependencies"
];
function references(mapping, ...sections) {
	const keys = [];
	for (const section of sections) for (const [name, value] of mappingIn(mapping, section)) {
		const written = isMapping$1(value) ? value.get("version") : value;
		if (typeof written === "string" && !written.startsWith("link:")) keys.push(isKey(written) ? written : `${name}@${written}`);
	}
	return keys;
}
function isKey(reference) {
	const at = reference.indexOf("@");
	if (at <= 0) return at === 0;
	const before = reference.slice(0, at);
	return !before.includes(":") && !before.includes("(");
}
function withoutAnyPeers(keys) {
	const bare = /* @__PURE__ */ new Set();
	for (const key of keys) bare.add(withoutPeers(key));
	return bare;
}
const none$1 = /* @__PURE__ */ new Map();
function mappingIn(mapping, key) {
	const value = mapping.get(key);
	return isMapping$1(value) ? value : none$1;
}
// src/manifests/javascript/pnpm-lock.ts
const pnpmLock = {
	id: "pnpm-lock",
	packageType: "NODE",
	files: ["pnpm-lock.yaml"],
	lockfile: true,
	endpoint: "node/pnpm-lock",
	parse: parse$4
};
const tool$1 = {
	name: "pnpm",
	command: "pnpm install --lockfile-only"
};
const oldest = 5;
const newest$2 = 9;
const oldestOfEndpoint = 6;
async function parse$4(text, path) {
	if (text.trim() === "") throw notLock(path, "is empty", tool$1);
	const locks = (await parseYaml(text, path)).filter((document) => document !== "").map((document) => lockOf(document, path));
	if (locks.length === 0) throw notLock(path, "has no content", tool$1);
	const major = Math.min(...locks.map(({ version }) => version));
	return {
		packages: locks.flatMap((lock) => packagesOf$1(lock, path)),
		covers: [...new Set(locks.flatMap(({ root }) => coveredBy(root, path)))],
		altered: major < oldestOfEndpoint,
		warnings: locks.flatMap(({ version }) => version > newest$2 ? [newerLock(path, `\`lockfileVersion\` ${version}`, newest$2)] : [])
	};
}
function lockOf(document, path) {
	const written = isMapping$1(document) ? document.get("lockfileVersion") : void 0;
	if (!isMapping$1(document) || typeof written !== "string") throw notLock(path, "has no `lockfileVersion`", tool$1);
	const version = Number.parseInt(written, 10);
	if (!(version >= oldest)) throw notLock(path, `has \`lockfileVersion\` ${written.slice(0, 20)}, which is not known`, tool$1);
	return {
		root: document,
		version
	};
}
function packagesOf$1({ root, version }, path) {
	const locked = section$1(root, "packages", path);
	const development = version < newest$2 ? null : developmentKeys(root);
	const packages = [];
	for (const [key, entry] of locked) {
		if (!isMapping$1(entry)) throw notLock(path, `has an entry \`${shown$1(key)}\` that is no mapping`, tool$1);
		const parsed = pnpmKey(key, version);
		if (isDirectory(parsed, entry)) continue;
		const name = textOf$2(entry, "name") ?? parsed.name;
		if (name === null) throw notLock(path, `has an entry \`${shown$1(key)}\` that names no package`, tool$1);
		packages.push({
			name,
			version: parsed.version ?? textOf$2(entry, "version"),
			development: development === null ? entry.get("dev") === "true" : development.has(key),
			resolved: true
		});
	}
	return packages;
}
function isDirectory({ kind }, entry) {
	const resolution = entry.get("resolution");
	if (!isMapping$1(resolution)) return kind === "local";
	return resolution.get("type") === "directory" || kind === "local" && !resolution.has("tarball");
}
function coveredBy(root, path) {
	const members = [...section$1(root, "importers", path).keys()].flatMap((importer) => {
		const manifest = pathFrom(path, `${importer}/package.json`);
		return manifest === null ? [] : [manifest];
	});
	return [beside(path, "package.json"), ...members];
}
function section$1(root, name, path) {
	const content = root.get(name) ?? /* @__PURE__ */ new Map();
	if (!isMapping$1(content)) throw notLock(path, `has \`${name}\` that are no mapping`, tool$1);
	return content;
}
function textOf$2(mapping, key) {
	const value = mapping.get(key);
	return typeof value === "string" && value !== "" ? value : null;
}
function shown$1(key) {
	return key.length > 100 ? `${key.slice(0, 100)}…` : key;
}
// src/manifests/javascript/yarn-lines.ts
function readYarnLines(text, syntax) {
	const reader = new YarnReader(text, syntax);
	const lines = new Lines(text);
	while (lines.next()) if (!reader.read(lines)) return null;
	return reader.entries;
}
var YarnReader = class {
	entries = [];
	#text;
	#syntax;
	#entry = null;
	#block = "";
	#blocks = [];
	#inSettings = false;
	constructor(text, syntax) {
		this.#text = text;
		this.#syntax = syntax;
	}
	read({ start, end, number }) {
		const text = this.#text;
		if (start === end) return true;
		if (text.charCodeAt(start) === numberSign$1) return !text.slice(start, end).includes("\r");
		if (text.charCodeAt(start) !== space$1) return this.#readHead(start, end, number);
		if (this.#entry === null) return false;
		if (text.charCodeAt(start + 2) !== space$1) return this.#readField(this.#entry, start, end);
		if (text.charCodeAt(start + 4) !== space$1) return this.#readDependency(this.#entry, start, end);
		return this.#inSettings && this.#isWhole(this.#syntax.settings?.line, start, end);
	}
	#readHead(start, end, line) {
		const specs = this.#syntax.specs(this.#text.slice(start, end));
		if (specs === null) return false;
		this.#entry = draft(specs, line);
		this.entries.push(this.#entry);
		this.#block = "";
		this.#blocks = [];
		this.#inSettings = false;
		return true;
	}
	#readField(target, start, end) {
		const text = this.#text;
		this.#inSettings = false;
		const from = start + 2;
		if (text.charCodeAt(end - 1) === colon) {
			const block = unquoted$1(text.slice(from, end - 1));
			const isNew = !this.#blocks.includes(block) && !readFields.has(block);
			this.#block = block;
			this.#blocks.push(block);
			return isNew && this.#isWhole(this.#syntax.block, start, end);
		}
		this.#block = "";
		if (!this.#isWhole(this.#syntax.field, start, end)) return false;
		const stop = this.#nameEnd(from);
		const name = unquoted$1(text.slice(from, stop));
		if (name === "version") target.version = this.#valueAt(stop, end);
		else if (name === "resolution") target.resolution = this.#valueAt(stop, end);
		else if (name === "name") target.name = this.#valueAt(stop, end);
		else return !readBlocks.has(name);
		return true;
	}
	#readDependency(target, start, end) {
		const isRead = readBlocks.has(this.#block);
		this.#inSettings = this.#block !== "" && !isRead && this.#isWhole(this.#syntax.settings?.head, start, end);
		if (this.#inSettings) return true;
		if (this.#block === "" || !this.#isWhole(this.#syntax.dependency, start, end)) return false;
		if (!isRead) return true;
		const from = start + 4;
		const stop = this.#nameEnd(from);
		const name = unquoted$1(this.#text.slice(from, stop));
		if (this.#block === "peerDependencies") target.peers.push(name);
		else target.dependencies.push([name, this.#valueAt(stop, end) ?? ""]);
		return true;
	}
	#isWhole(pattern, start, end) {
		if (pattern === void 0) return false;
		pattern.lastIndex = start;
		return pattern.test(this.#text) && pattern.lastIndex === end;
	}
	#nameEnd(from) {
		return this.#text.charCodeAt(from) === quote ? this.#text.indexOf("\"", from + 1) + 1 : this.#text.indexOf(this.#syntax.separator, from);
	}
	#valueAt(stop, end) {
		return unquoted$1(this.#text.slice(stop + this.#syntax.separator.length, end)) || null;
	}
};
const readFields = /* @__PURE__ */ new Set([
	"version",
	"resolution",
	"name"
]);
const readBlocks = /* @__PURE__ */ new Set([
	"dependencies",
	"optionalDependencies",
	"peerDependencies"
]);
const [space$1, quote, numberSign$1, colon] = [
	32,
	34,
	35,
	58
];
function draft(specs, line) {
	return {
		specs,
		line,
		version: null,
		resolution: null,
		name: null,
		dependencies: [],
		peers: []
	};
}
function unquoted$1(written) {
	return written.startsWith("\"") ? written.slice(1, -1) : written;
}
// src/manifests/javascript/yarn-berry.ts
function readBerry(text) {
	const all = readYarnLines(text.includes("\n? ") ? text.replace(longHead, "$1:") : text, syntax$1) ?? [];
	const metadata = all.find(isMetadata);
	const isUnique = new Set(all.map(({ specs: [spec] }) => spec)).size === all.length;
	if (metadata === void 0 || !isUnique) return null;
	return {
		entries: all.filter((entry) => entry !== metadata),
		berry: Number(metadata.version ?? NaN)
	};
}
const longHead = /^\? ("[^"\n]*")\r?\n:(?=\r?$)/gm;
const quoted = String.raw`"[ !#-[\]-~]*"`;
const key = `${quoted}|[A-Za-z0-9/._$(^~][!-9;-~]*`;
const letters = "[!-9;-~]*";
const value = `${quoted}|[A-Za-z0-9/._$(^~=+<;)]${letters}(?:(?::(?=[!-~])| (?=[!"$-~]))${letters})*`;
const head = /^"([ !#-[\]-~]+)":$/;
const metadataHead = "__metadata";
const syntax$1 = {
	separator: ": ",
	specs: specsOf$1,
	field: new RegExp(` {2}[A-Za-z]+: (?:${value})`, "y"),
	block: / {2}[A-Za-z]+:/y,
	dependency: new RegExp(` {4}(?:${key}): (?:${value})`, "y"),
	settings: {
		head: new RegExp(` {4}(?:${key}):`, "y"),
		line: new RegExp(` {6}(?:${key}): (?:${value})`, "y")
	}
};
function specsOf$1(line) {
	if (line === `${metadataHead}:`) return [metadataHead];
	const written = head.exec(line)?.[1];
	if (written === void 0 || !written.includes("@", 1)) return null;
	return written.includes(",") ? written.split(",").map((spec) => spec.trim()) : [written.trim()];
}
function isMetadata({ specs: [spec] }) {
	return spec === metadataHead;
}
// src/manifests/javascript/yarn-classic.ts
function readClassic(text) {
	return readYarnLines(text, syntax);
}
const token = String.raw`"[^"\\\u0000-\u001f]*"|[A-Za-z][^\s:,"]*`;
const specToken = new RegExp(`(?:${token})(?=(, |:$))`, "y");
const syntax = {
	separator: " ",
	specs: specsOf,
	field: new RegExp(` {2}(?:${token}) (?:${token}|\\d+)`, "y"),
	block: / {2}(?:"[A-Za-z]+"|[A-Za-z]+):/y,
	dependency: new RegExp(` {4}(?:${token}) (?:${token}|\\d+)`, "y")
};
function specsOf(line) {
	const specs = [];
	specToken.lastIndex = 0;
	while (true) {
		const found = specToken.exec(line);
		if (found === null) return null;
		specs.push(unquoted$1(found[0]));
		if (found[1] === ":") return specs;
		specToken.lastIndex += 2;
	}
}
// src/manifests/javascript/yarn-tree.ts
function entriesOf$1(tree, path) {
	const entries = [];
	for (const [key, value] of level(tree) ?? []) {
		if (key === "__metadata") continue;
		const fields = level(value);
		if (fields === null || !key.includes("@", 1)) throw new Fault("manifest-invalid", `${path} has an entry \`${key.slice(0, 100)}\` that is none of Yarn's. Run \`yarn install\` to have it written anew.`, { path });
		entries.push({
			specs: key.split(",").map((spec) => spec.trim()),
			line: null,
			version: textOf$1(fields, "version"),
			resolution: textOf$1(fields, "resolution"),
			name: textOf$1(fields, "name"),
			dependencies: [...dependenciesOf(fields, "dependencies"), ...dependenciesOf(fields, "optionalDependencies")],
			peers: dependenciesOf(fields, "peerDependencies").map(([name]) => name)
		});
	}
	return entries;
}
function metadataVersion(tree) {
	const metadata = level(level(tree)?.get("__metadata"));
	return metadata === null ? null : Number(textOf$1(metadata, "version") ?? NaN);
}
function level(value) {
	if (value instanceof Map) return value;
	return isRecord(value) ? new Map(Object.entries(value)) : null;
}
function textOf$1(fields, field) {
	const value = fields.get(field);
	return typeof value === "string" && value !== "" ? value : null;
}
function dependenciesOf(fields, field) {
	return [...level(fields.get(field)) ?? []].map(([name, range]) => [name, typeof range === "string" ? range : ""]);
}
// src/manifests/javascript/read-yarn-lock.ts
async function readYarnLock(text, path) {
	if (text.trim() === "") throw unreadable(path, "is empty", 1);
	const isBerry = text.startsWith("__metadata:") || text.includes("\n__metadata:");
	const classic = isBerry ? null : readClassic(text);
	if (classic?.length === 0 && !/^# yarn lockfile v1\s*$/m.test(text)) throw unreadable(path, "has no entries and not the header of a lock without any", null);
	if (classic !== null) return {
		entries: classic,
		berry: null
	};
	const lock = (isBerry ? readBerry(text) : null) ?? await readByYarn(text, path);
	if (lock.berry !== null && !Number.isInteger(lock.berry)) throw unreadable(path, "has a `__metadata` without a version", null);
	return lock;
}
async function readByYarn(text, path) {
	const tree = await parseByYarn(text, path);
	return {
		entries: entriesOf$1(tree, path),
		berry: metadataVersion(tree)
	};
}
const longBlank = / {100}/;
async function parseByYarn(text, path) {
	if (longBlank.test(text)) throw unreadable(path, "is not in Yarn's syntax", null);
	const { parseSyml } = await import("./action/yarnpkg-parsers.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	try {
		return parseSyml(text);
	} catch (thrown) {
		throw unreadable(path, "is not in Yarn's syntax", lineOf(thrown), thrown);
	}
}
function lineOf(thrown) {
	if (!isRecord(thrown)) return null;
	const { location, mark } = thrown;
	const start = isRecord(location) ? location["start"] : null;
	if (isRecord(start) && typeof start["line"] === "number") return start["line"];
	return isRecord(mark) && typeof mark["line"] === "number" ? mark["line"] + 1 : null;
}
function unreadable(path, fact, line, cause) {
	return new Fault("manifest-invalid", `${path} ${fact}. Run \`yarn install\` to have it written anew.`, line === null ? { path } : {
		path,
		line
	}, cause);
}
// src/manifests/javascript/yarn-development.ts
function developmentEntries(entries, projects) {
	const starts = (...sections) => projects.flatMap((project) => sections.flatMap((section) => dependenciesIn(project, section)));
	const ofDevelopment = starts("devDependencies");
	if (ofDevelopment.length === 0) return /* @__PURE__ */ new Set();
	const find = finder(entries);
	const members = new Set(projects.map(({ name }) => name));
	let complete = true;
	function follow(dependencies, reached) {
		for (const [name, range] of dependencies) {
			const found = find(name, range);
			if (found.length === 0 && !members.has(name)) complete = false;
			for (const entry of found) reached.add(entry);
		}
	}
	function reachAll(reached, known) {
		for (const entry of reached) {
			if (known.has(entry) || isMember(entry)) continue;
			follow(entry.dependencies, reached);
			for (const name of entry.peers) for (const peer of find(name, "")) reached.add(peer);
		}
		return reached;
	}
	const needed = /* @__PURE__ */ new Set();
	follow(starts("dependencies", "optionalDependencies"), needed);
	for (const [name, range] of starts("peerDependencies")) for (const entry of find(name, range)) needed.add(entry);
	reachAll(needed, /* @__PURE__ */ new Set());
	if (!complete) return /* @__PURE__ */ new Set();
	const development = /* @__PURE__ */ new Set();
	follow(ofDevelopment, development);
	return reachAll(development, needed).difference(needed);
}
function isMember({ resolution }) {
	return resolution !== null && resolution.includes("@workspace:", 1);
}
const none = [];
function finder(entries) {
	const bySpec = indexed(entries, unpatched);
	let byName = null;
	return (name, range) => {
		const found = bySpec.get(`${name}@${range}`) ?? bySpec.get(`${name}@npm:${range}`);
		if (found !== void 0) return found;
		byName ??= indexed(entries, (spec) => splitSpec(spec).name);
		return byName.get(name) ?? none;
	};
}
function indexed(entries, keyOf) {
	const index = /* @__PURE__ */ new Map();
	for (const entry of entries) for (const spec of entry.specs) {
		const key = keyOf(spec);
		const known = index.get(key);
		if (known === void 0) index.set(key, [entry]);
		else known.push(entry);
	}
	return index;
}
function unpatched(spec) {
	if (!spec.includes("@patch:", 1)) return spec;
	const { name, range } = splitSpec(spec);
	if (range === null || !range.startsWith("patch:")) return spec;
	const inner = requirementOf(name, range);
	return inner.kind === "package" ? `${name}@npm:${inner.range ?? ""}` : spec;
}
// src/manifests/javascript/yarn-lock.ts
const yarnLock = {
	id: "yarn-lock",
	packageType: "NODE",
	files: ["yarn.lock"],
	lockfile: true,
	endpoint: "node/yarn-lock",
	parse: parse$3
};
const newest$1 = 8;
async function parse$3(text, path, repository) {
	const lock = await readYarnLock(text, path);
	const manifests = projectsOf(lock, path, repository);
	const projects = manifests.map((manifest) => readProject$1(manifest, repository));
	const known = projects.filter((project) => project !== null);
	const development = known.length === projects.length ? developmentEntries(lock.entries, known) : /* @__PURE__ */ new Set();
	const packages = [];
	for (const entry of lock.entries) for (const each of packagesOf(entry, development.has(entry), path)) packages.push(each);
	return {
		packages,
		covers: manifests,
		uses: manifests.filter((_, index) => projects[index] !== null),
		warnings: lock.berry !== null && lock.berry > newest$1 ? [newerLock(path, `\`__metadata\` version ${lock.berry}`, newest$1)] : []
	};
}
function projectsOf({ entries, berry }, path, repository) {
	const own = beside(path, "package.json");
	if (berry === null) {
		const members = workspaceMembers(readProject$1(own, repository) ?? {}, posix.dirname(path), repository);
		return [.../* @__PURE__ */ new Set([own, ...members])];
	}
	const members = entries.flatMap(({ resolution }) => {
		if (resolution === null || !resolution.includes("@workspace:")) return [];
		const [, directory] = /^.[^@]*@workspace:(.*)$/.exec(resolution) ?? [];
		const member = directory === void 0 ? null : pathFrom(path, `${directory}/package.json`);
		return member === null ? [] : [member];
	});
	return [.../* @__PURE__ */ new Set([own, ...members])];
}
function packagesOf(entry, development, path) {
	const specs = entry.resolution === null ? entry.specs : [withoutBinding(entry.resolution)];
	const packages = [];
	let isAliased = false;
	for (const spec of specs) {
		const { name, range } = splitSpec(spec);
		const required = requirementOf(isPackageName(name) ? name : entry.name ?? "", range ?? spec);
		if (required.kind === "local") continue;
		const real = required.kind === "package" ? required.name : name;
		if (real === "") throw nameless(entry, path);
		const isAlias = real !== name && range?.startsWith("npm:") === true;
		if (isAliased && !isAlias) continue;
		if (isAlias && !isAliased) packages.length = 0;
		isAliased = isAlias;
		const version = versionOf(entry, required.kind === "package" ? required.range : null);
		if (packages.at(-1)?.name !== real) packages.push({
			name: real,
			version,
			development,
			resolved: true
		});
	}
	return packages.length < 2 ? packages : [...new Map(packages.map((each) => [each.name, each])).values()];
}
function withoutBinding(resolution) {
	const at = resolution.indexOf("::");
	return at === -1 ? resolution : resolution.slice(0, at);
}
function versionOf({ resolution, version }, range) {
	return resolution !== null && range !== null && isExactVersion(range) ? range : version;
}
function nameless({ line }, path) {
	return new Fault("manifest-invalid", `${path} has an entry that names no package. Run \`yarn install\` to have it written anew.`, line === null ? { path } : {
		path,
		line
	});
}
// src/manifests/python/pdm-lock.ts
const pdmLock = {
	id: "pdm-lock",
	packageType: "PYTHON",
	files: ["pdm.lock"],
	lockfile: true,
	endpoint: null,
	parse: async (text, path, repository) => (await import("./action/parse-pdm-lock.js")).parsePdmLock(text, path, repository)
};
// src/manifests/python/local-path.ts
const archive$2 = /\.(?:whl|zip|tar|tgz|tbz|tar\.(?:gz|bz2|xz|lz|lzma))$/i;
const ofHatch = /^\{(?:root|home)[:}]/;
const pathLike = /^(?:[.~]|[A-Za-z]:[/\\]|[\w$-][^\s=<>!~;@]*[/\\]|[/\\])/;
function isLocal(text) {
	const scheme = /^([A-Za-z][A-Za-z0-9+.-]+):/.exec(text)?.[1]?.toLowerCase();
	if (scheme !== void 0) return scheme === "file" || scheme.endsWith("+file");
	return ofHatch.test(text) || pathLike.test(text) || archive$2.test(text);
}
// src/manifests/python/python-lock.ts
function lockEntries(tables, path, tool) {
	if (tables === void 0) return [];
	if (!Array.isArray(tables)) throw notLock(path, "has packages that are no list", tool);
	return tables.map((table) => {
		if (!isRecord(table) || typeof table["name"] !== "string" || table["name"] === "") throw notLock(path, "has a package without a name", tool);
		const { name, version = null } = table;
		if (version !== null && typeof version !== "string") throw notLock(path, `has a version of ${name.slice(0, 100)} that is no text`, tool);
		return {
			name,
			version: version === "" ? null : version,
			table
		};
	});
}
function lockedPackages(entries, isDevelopment) {
	const packages = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const { name, version } = entry;
		const key = `${canonicalName("PYTHON", name)}\n${version}`;
		const development = packages.get(key)?.development !== false && isDevelopment(entry);
		packages.set(key, {
			name,
			version,
			development,
			resolved: version !== null
		});
	}
	return [...packages.values()];
}
function warnIfNewer(path, version, newest) {
	const written = typeof version === "string" || typeof version === "number" ? `${version}` : "";
	const [major = 0, minor = 0] = numbers(written);
	const [knownMajor = 0, knownMinor = 0] = numbers(newest);
	if (!(major > knownMajor || major === knownMajor && minor > knownMinor)) return [];
	return [newerLock(path, `the lock version ${written.slice(0, 20)}`, newest)];
}
function numbers(version) {
	return version.split(".").map((part) => Number.parseInt(part));
}
// src/manifests/python/specifier.ts
const clause = /^\s*(?:(~=|[=!]=|[<>]=?)\s*([A-Za-z0-9][A-Za-z0-9.+!_-]*(?:\.\*[A-Za-z0-9.*]*)?)|(===)\s*([^\s,;)]+))\s*$/;
const exact = /^(?:==([^*,=]+)|===(.+))$/;
function readSpecifier(text) {
	const clauses = text.trim().replace(/^\((.*)\)$/s, "$1").replace(/,\s*$/, "").split(",").map((part) => clause.exec(part));
	return clauses.includes(null) ? null : clauses.map((match) => match?.slice(1).join("")).join(",");
}
function pinnedVersion(specifier) {
	const [, equal, identical] = exact.exec(specifier) ?? [];
	return equal ?? identical ?? null;
}
// src/manifests/python/pipfile-lock.ts
const pipfileLock = {
	id: "pipfile-lock",
	packageType: "PYTHON",
	files: ["Pipfile.lock"],
	lockfile: true,
	endpoint: "python/pipfile",
	parse: parse$2
};
const tool = {
	name: "Pipenv",
	command: "pipenv lock"
};
const newest = "6";
function parse$2(text, path) {
	const lock = parseJson(text, path);
	if (!isRecord(lock) || ![
		"_meta",
		"default",
		"develop"
	].some((key) => Object.hasOwn(lock, key))) throw notLock(path, "has no `default` packages", tool);
	const categories = Object.entries(lock).filter(([category]) => category !== "_meta");
	const entries = categories.flatMap(([category, members]) => entriesOf(category, members, path));
	const thirdParty = entries.filter(({ entry }) => !isLocalEntry(entry));
	const isDevelopment = developmentOf(entries);
	return {
		packages: thirdParty.map((each) => toPackage(each, isDevelopment(each))),
		covers: [beside(path, "Pipfile")],
		altered: thirdParty.length < entries.length || categories.some(([category]) => category !== "default" && category !== "develop"),
		warnings: warnIfNewer(path, specificationOf(lock["_meta"]), newest)
	};
}
function specificationOf(meta) {
	return isRecord(meta) ? meta["pipfile-spec"] ?? newest : newest;
}
function entriesOf(category, members, path) {
	if (!isRecord(members)) throw notLock(path, `has a \`${category.slice(0, 100)}\` that is no object`, tool);
	return Object.entries(members).map(([name, entry]) => {
		if (name === "") throw notLock(path, "has a package without a name", tool);
		if (!isRecord(entry)) throw notLock(path, `has an entry \`${name.slice(0, 100)}\` that is no object`, tool);
		return {
			category,
			name,
			entry
		};
	});
}
function developmentOf(entries) {
	const development = /* @__PURE__ */ new Set();
	for (const { category, name } of entries) if (category === "develop") development.add(canonical$3(name));
	if (development.size > 0) {
		for (const { category, name } of entries) if (category !== "develop") development.delete(canonical$3(name));
	}
	return ({ category, name }) => category === "develop" && development.has(canonical$3(name));
}
function isLocalEntry({ path, file, git, version, editable }) {
	if (typeof path === "string") return true;
	if (typeof file === "string") return isLocal(file);
	return editable === true && git === void 0 && version === void 0;
}
function toPackage({ name, entry: { version } }, development) {
	if (typeof version !== "string" || version === "*" || version === "") return {
		name,
		version: null,
		development,
		resolved: false
	};
	const specifier = /\s/.test(version) ? version.replace(/\s+/g, "") : version;
	const pinned = pinnedVersion(specifier);
	return {
		name,
		version: pinned ?? specifier,
		development,
		resolved: pinned !== null
	};
}
function canonical$3(name) {
	return canonicalName("PYTHON", name);
}
// src/manifests/python/poetry-lock.ts
const poetryLock = {
	id: "poetry-lock",
	packageType: "PYTHON",
	files: ["poetry.lock"],
	lockfile: true,
	endpoint: null,
	parse: async (text, path, repository) => (await import("./action/parse-poetry-lock.js")).parsePoetryLock(text, path, repository)
};
// src/manifests/python/pylock.ts
const pylock = {
	id: "pylock",
	packageType: "PYTHON",
	files: ["pylock.toml", "pylock.*.toml"],
	lockfile: true,
	endpoint: null,
	parse: async (text, path) => (await import("./action/parse-pylock.js")).parsePylock(text, path)
};
// src/manifests/python/toml-tables.ts
function table(parent, name) {
	const value = Object.hasOwn(parent, name) ? parent[name] : void 0;
	return isRecord(value) ? value : {};
}
function tables(value) {
	return (Array.isArray(value) ? value : [value]).filter(isRecord);
}
// src/manifests/python/group-includes.ts
function refuseCycle(groups, path) {
	const includes = new Map(Object.entries(groups).map(([name, group]) => [canonical$2(name), includedBy(group)]));
	const done = /* @__PURE__ */ new Set();
	const trail = /* @__PURE__ */ new Set();
	function follow(group) {
		if (done.has(group)) return;
		if (trail.has(group)) {
			const circle = [...trail].slice([...trail].indexOf(group));
			throw new Fault("include-cycle", `${path} has dependency groups that include each other: ${[...circle, group].join(" → ")}. Break the circle.`, { path });
		}
		trail.add(group);
		for (const next of includes.get(group) ?? []) follow(next);
		trail.delete(group);
		done.add(group);
	}
	for (const group of includes.keys()) follow(group);
}
function includedBy(group) {
	return tables(group).flatMap(({ "include-group": name }) => typeof name === "string" ? canonical$2(name) : []);
}
function canonical$2(name) {
	return canonicalName("PYTHON", name);
}
// src/manifests/python/release-file.ts
const wheel = /^(?<name>[\w.]+)-(?<version>[^-]+)(?:-[^-]+){3,4}\.whl$/;
const archive$1 = /^(?<name>[\w.-]+?)-\d[^-]*\.(?:zip|tgz|tar\.(?:gz|bz2|xz))$/;
function releaseAt(address) {
	const file = (address.split(/[?#\s]/, 1)[0] ?? "").split("/").at(-1) ?? "";
	const { name, version } = wheel.exec(file)?.groups ?? archive$1.exec(file)?.groups ?? {};
	return name === void 0 ? null : {
		name,
		version: decoded(version)
	};
}
function decoded(version) {
	const written = version?.replace(/%2B/i, "+");
	return written !== void 0 && /^[\w.!+]+$/.test(written) ? written : null;
}
// src/manifests/python/requirement-options.ts
const spellings = [
	{
		name: "requirement",
		short: "-r"
	},
	{
		name: "constraint",
		short: "-c"
	},
	{
		name: "editable",
		short: "-e"
	}
];
function requirementOptions(text) {
	const words = text.match(/(?:[^\s"']|"[^"]*"|'[^']*'|["'])+/g) ?? [];
	for (const { name, short } of spellings) {
		const long = `--${name}`;
		const index = words.findIndex((word) => word === long || word.startsWith(`${long}=`) || word.startsWith(short));
		const word = words[index];
		if (word === void 0) continue;
		return {
			name,
			value: unquoted((word.startsWith(long) ? word.slice(long.length) : word.slice(short.length)).replace(/^=/, "") || (words[index + 1] ?? ""))
		};
	}
	return null;
}
function unquoted(value) {
	return value.replace(/^(["'])(.*)\1$/s, "$2");
}
// src/manifests/python/requirement-url.ts
function nameOfUrl(url) {
	const [address = "", fragment = ""] = (url.split(/\s/, 1)[0] ?? "").split("#", 2);
	const egg = /(?:^|&)egg=([\w.-]+)/.exec(fragment)?.[1];
	if (egg !== void 0) return {
		name: egg,
		guessed: false
	};
	if (/^(?:git|hg|svn|bzr)\+/i.test(address)) return {
		name: repositoryName(address),
		guessed: true
	};
	const released = releaseAt(address)?.name;
	return {
		name: released ?? archivedName(address),
		guessed: released === void 0
	};
}
function repositoryName(address) {
	const [, path = ""] = /^[^/]+:\/\/[^/]*\/(.*)$/s.exec(address) ?? [];
	const [repository = ""] = path.split("@", 1);
	return named$1(repository.split("/").findLast((part) => part !== "")?.replace(/\.git$/, ""));
}
function archivedName(address) {
	const [path = ""] = address.split("?", 1);
	const parts = path.split("/");
	const packed = parts.findIndex((part) => /^(?:archive|zipball|tarball|get|zip)$/.test(part));
	const repository = parts[parts[packed - 1] === "-" ? packed - 2 : packed - 1];
	return packed > 0 ? named$1(repository) : named$1(archive.exec(parts.at(-1) ?? "")?.[1]);
}
const archive = /^(.+)\.(?:zip|tgz|tar\.(?:gz|bz2|xz))$/;
function named$1(text) {
	return text !== void 0 && /^[A-Za-z0-9][\w.-]*$/.test(text) ? text : null;
}
// src/manifests/python/requirement-line.ts
function readRequirementLine(text) {
	if (text.charCodeAt(0) !== dash) return readUsual(text) ?? readRequirement(text);
	const option = requirementOptions(text);
	if (option === null) return { kind: "option" };
	const { name, value } = option;
	if (value === "") return null;
	if (name === "editable") return readEditable(value);
	return {
		kind: "include",
		target: value,
		constraint: name === "constraint"
	};
}
const [dash, equalsSign] = [45, 61];
const usual = /[A-Za-z0-9][\w.-]*[A-Za-z0-9][=>]=\d[\w.]*(?=$|\s*;|\s+-)/y;
function readUsual(text) {
	usual.lastIndex = 0;
	if (!usual.test(text)) return null;
	const equals = text.indexOf("=");
	const resolved = text.charCodeAt(equals + 1) === equalsSign;
	const operator = resolved ? equals : equals - 1;
	return {
		kind: "package",
		package: {
			name: text.slice(0, operator),
			version: text.slice(resolved ? operator + 2 : operator, usual.lastIndex),
			development: false,
			resolved
		},
		direct: false,
		doubt: null
	};
}
function readEditable(target) {
	return hasScheme(target) && !isLocal(target) ? readUrl(target) : localProject(target);
}
const named = /^(?<name>[A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?<rest>.*)$/s;
function readRequirement(text) {
	const line = withoutOptions(text);
	if (/^[=<>!~]/.test(line) && readSpecifier(line) !== null) return { kind: "stray" };
	if (hasScheme(line)) return isLocal(line) ? localProject(line) : readUrl(line);
	const { name, rest } = named.exec(line)?.groups ?? {};
	if (name !== void 0 && rest?.startsWith("@") === true) return readDirect(name, rest.slice(1).trim());
	if (isLocal(line.split(/[;\s[]/, 1)[0] ?? "")) return localProject(line);
	if (name === void 0 || rest === void 0 || /[._-]$/.test(name)) return null;
	return readVersioned(name, rest);
}
function readDirect(name, url) {
	if (url === "") return null;
	return isLocal(url) ? {
		kind: "local",
		name
	} : direct(name, url, null);
}
function localProject(target) {
	return {
		kind: "local",
		name: /[#&]egg=([\w.-]+)/.exec(target)?.[1] ?? null
	};
}
function readUrl(url) {
	const { name, guessed } = nameOfUrl(url);
	if (name === null) return null;
	return direct(name, url, guessed ? `${name} is named after the address it comes from. Write \`name @ address\` to say the name of the package.` : null);
}
function direct(name, url, doubt) {
	const version = releaseAt(url)?.version ?? null;
	return stated({
		name,
		version,
		resolved: version !== null,
		development: false
	}, {
		direct: true,
		doubt
	});
}
function readVersioned(name, rest) {
	const written = rest.replace(/[;#].*$/s, "").trim();
	if (written === "") return unversioned$1(name);
	if (written.includes("${")) return unversioned$1(name, { doubt: `The version of ${name} is a variable (${written}), which the repository does not tell. It goes without a version.` });
	const specifier = readSpecifier(written);
	if (specifier === null) return null;
	const pinned = pinnedVersion(specifier);
	return stated({
		name,
		version: pinned ?? specifier,
		resolved: pinned !== null,
		development: false
	});
}
function unversioned$1(name, remarks = {}) {
	return stated({
		name,
		version: null,
		resolved: false,
		development: false
	}, remarks);
}
function stated(entry, { direct: isDirect = false, doubt = null } = {}) {
	return {
		kind: "package",
		package: entry,
		direct: isDirect,
		doubt
	};
}
function withoutOptions(text) {
	const start = /\s-/.exec(text)?.index;
	return start === void 0 ? text : text.slice(0, start);
}
function hasScheme(text) {
	return /^(?:(?:git|hg|svn|bzr)\+|[A-Za-z][A-Za-z0-9+.-]*:\/\/|file:)/i.test(text);
}
// src/manifests/python/listed-needs.ts
function listedNeeds(file, path) {
	return lists(file).flatMap((list) => needsOf$1(list, path));
}
function lists(file) {
	const project = table(file, "project");
	const { uv, pdm } = {
		uv: table(table(file, "tool"), "uv"),
		pdm: table(table(file, "tool"), "pdm")
	};
	return [
		{
			key: "project.dependencies",
			written: project["dependencies"],
			development: false
		},
		...listsIn("project.optional-dependencies", table(project, "optional-dependencies"), false),
		...listsIn("dependency-groups", table(file, "dependency-groups"), true),
		...listsIn("tool.pdm.dev-dependencies", table(pdm, "dev-dependencies"), true),
		{
			key: "tool.uv.dev-dependencies",
			written: uv["dev-dependencies"],
			development: true
		}
	];
}
function listsIn(key, parent, development) {
	return Object.entries(parent).map(([name, written]) => ({
		key: `${key}.${name}`,
		written,
		development
	}));
}
function needsOf$1({ key, written, development }, path) {
	if (written === void 0) return [];
	if (!Array.isArray(written)) throw notRequirement(path, key, "is no list");
	return written.flatMap((entry) => {
		if (isRecord(entry) && typeof entry["include-group"] === "string") return [];
		if (typeof entry === "string" && entry.trim() === "") return [];
		const meaning = typeof entry === "string" ? readRequirementLine(entry.trim()) : null;
		if (meaning?.kind === "local") return local(meaning.name ?? "", development);
		if (meaning?.kind !== "package") throw notRequirement(path, key, "has an entry that is no requirement");
		return {
			...meaning.package,
			development,
			local: false,
			doubt: meaning.doubt
		};
	});
}
function local(name, development) {
	return {
		name,
		version: null,
		resolved: false,
		development,
		local: true,
		doubt: null
	};
}
function notRequirement(path, key, fact) {
	return new Fault("manifest-invalid", `${path}: \`${key.slice(0, 100)}\` ${fact}. Fix it as PEP 508 has it, or add the file to \`exclude\`.`, { path });
}
// src/manifests/python/poetry-needs.ts
function poetryNeeds(poetry, path) {
	const groups = Object.values(table(poetry, "group")).filter(isRecord);
	const development = [table(poetry, "dev-dependencies"), ...groups.map((group) => table(group, "dependencies"))];
	return [...needsOf(table(poetry, "dependencies"), false, path), ...development.flatMap((dependencies) => needsOf(dependencies, true, path))];
}
function needsOf(dependencies, development, path) {
	return Object.entries(dependencies).flatMap(([name, written]) => {
		if (name.toLowerCase() === "python") return [];
		return (Array.isArray(written) ? written : [written]).map((constraint) => {
			const version = typeof constraint === "string" ? constraint : versionIn(constraint);
			if (version === null) throw notDependency(path, name);
			return {
				name,
				...meant(version),
				development,
				local: isRecord(constraint) && isLocalSource(constraint),
				doubt: null
			};
		});
	});
}
function versionIn(constraint) {
	if (!isRecord(constraint)) return null;
	const { version = "*" } = constraint;
	return typeof version === "string" ? version : null;
}
function isLocalSource({ path, file, url }) {
	return typeof path === "string" || typeof file === "string" || typeof url === "string" && isLocal(url);
}
function meant(written) {
	const constraint = written.trim().split(/\s+/).join(" ").replace(/ ?([,|]+) ?/g, "$1").replace(/([=<>~^!]) /g, "$1").replaceAll(" ", ",");
	if (constraint === "" || constraint === "*") return {
		version: null,
		resolved: false
	};
	const exact = /^={0,3}(v?\d[\w.+!-]*)$/i.exec(constraint)?.[1];
	return {
		version: exact ?? constraint,
		resolved: exact !== void 0
	};
}
function notDependency(path, name) {
	return new Fault("manifest-invalid", `${path}: the dependency ${name.slice(0, 100)} is neither a version nor a table. Fix it, or add the file to \`exclude\`.`, { path });
}
// src/manifests/python/project.ts
function readProject(root, path) {
	const file = isRecord(root) ? root : {};
	const { project, tool, groups } = {
		project: table(file, "project"),
		tool: table(file, "tool"),
		groups: table(file, "dependency-groups")
	};
	refuseCycle(groups, path);
	const poetry = poetryNeeds(table(tool, "poetry"), path);
	const local = /* @__PURE__ */ new Set([...localSources(table(tool, "uv")), ...localNames(poetry)]);
	const own = new Set([project["name"], table(tool, "poetry")["name"]].map(canonical$1));
	const needs = [...listedNeeds(file, path), ...poetry].filter(({ name }) => name === "" || !own.has(canonical$1(name)));
	const extras = Object.keys(table(project, "optional-dependencies")).map(canonical$1);
	const forDevelopment = [groups, table(table(tool, "pdm"), "dev-dependencies")].flatMap(Object.keys);
	return {
		needs: needs.map((need) => ({
			...need,
			local: need.local || local.has(canonical$1(need.name))
		})),
		developmentGroups: new Set(forDevelopment.map(canonical$1)).difference(new Set(extras))
	};
}
async function projectBeside(path, repository) {
	const file = beside(path, "pyproject.toml");
	if (!repository.has(file)) return null;
	return {
		path: file,
		...readProject(await parseToml(repository.text(file), file), file)
	};
}
function localSources(uv) {
	return Object.entries(table(uv, "sources")).flatMap(([name, written]) => {
		const sources = tables(written);
		return sources.every(({ workspace, path }) => workspace === true || typeof path === "string") && sources.length > 0 ? [canonical$1(name)] : [];
	});
}
function localNames(needs) {
	const local = needs.filter((need) => need.local).map(({ name }) => canonical$1(name));
	const foreign = needs.filter((need) => !need.local).map(({ name }) => canonical$1(name));
	return new Set(local).difference(new Set(foreign));
}
function canonical$1(name) {
	return canonicalName("PYTHON", typeof name === "string" ? name : "");
}
// src/manifests/python/pyproject.ts
const pyproject = {
	id: "pyproject",
	packageType: "PYTHON",
	files: ["pyproject.toml"],
	lockfile: false,
	endpoint: null,
	parse: parse$1
};
async function parse$1(text, path) {
	const { needs } = readProject(await parseToml(text, path), path);
	const thirdParty = needs.filter(({ local }) => !local);
	return {
		packages: thirdParty.map(({ name, version, development, resolved }) => ({
			name,
			version,
			development,
			resolved
		})),
		warnings: thirdParty.flatMap(({ doubt }) => doubt === null ? [] : [{
			code: "version-unresolved",
			message: doubt
		}])
	};
}
// src/manifests/python/constraints.ts
function constrain(stated, constraints) {
	if (constraints.length === 0) return stated.map((each) => each.package);
	const limits = limitsByName(constraints);
	const told = /* @__PURE__ */ new Set();
	return stated.flatMap(({ package: entry, direct }) => {
		const name = canonical(entry);
		const { pinned, ranges } = limits.get(name) ?? {
			pinned: [],
			ranges: []
		};
		const meant = pinned.length > 0 ? pinned : entry.version === null ? ranges : [];
		if (entry.resolved || direct || meant.length === 0) return entry;
		if (told.has(name)) return [];
		told.add(name);
		return meant.map(({ version, resolved }) => ({
			...entry,
			version,
			resolved
		}));
	});
}
function limitsByName(constraints) {
	const limits = /* @__PURE__ */ new Map();
	for (const { package: entry } of constraints) {
		const known = limits.get(canonical(entry)) ?? {
			pinned: [],
			ranges: []
		};
		limits.set(canonical(entry), known);
		if (entry.resolved) known.pinned.push(entry);
		else if (entry.version !== null) known.ranges.push(entry);
	}
	return limits;
}
function canonical({ name }) {
	return canonicalName("PYTHON", name);
}
// src/manifests/python/logical-lines.ts
var LogicalLines = class {
	line = "";
	number = 0;
	#lines;
	constructor(text) {
		this.#lines = new Lines(text);
	}
	next() {
		const lines = this.#lines;
		while (lines.next()) {
			this.number = lines.number;
			const written = continues(lines) && !isComment(lines) ? joined$1(lines) : lines.line();
			this.line = withoutComment(written).trim();
			if (this.line !== "") return true;
		}
		return false;
	}
};
function joined$1(lines) {
	let text = lines.text.slice(lines.start, lines.end - 1);
	while (lines.next()) {
		const isNoise = isHash(lines);
		const isLast = !isNoise && isComment(lines);
		const isContinued = continues(lines) && !isLast;
		if (!isNoise) text += `${isLast ? " " : ""}${lines.text.slice(lines.start, isContinued ? lines.end - 1 : lines.end)}`;
		if (!isContinued) break;
	}
	return text;
}
function continues({ text, start, end }) {
	return end > start && text.charCodeAt(end - 1) === backslash;
}
const [tab, space, numberSign, tilde, backslash] = [
	9,
	32,
	35,
	126,
	92
];
const commentStart = /[^\S\n]*#/y;
function isComment({ text, start }) {
	const code = text.charCodeAt(start);
	if (code > numberSign && code <= tilde) return false;
	commentStart.lastIndex = start;
	return commentStart.test(text);
}
function isHash({ text, start, end }) {
	let at = start;
	while (text.charCodeAt(at) === space || text.charCodeAt(at) === tab) at += 1;
	if (at === start || !text.startsWith("--hash=", at)) return false;
	const blank = text.indexOf(" ", at);
	return blank === -1 || blank >= end || blank === end - 2 && text.charCodeAt(end - 1) === backslash;
}
function withoutComment(line) {
	if (!line.includes("#")) return line;
	const start = /(?:^|\s)#/.exec(line)?.index;
	return start === void 0 ? line : line.slice(0, start);
}
// src/manifests/python/requirements-files.ts
function readRequirements(text, path, repository) {
	const draft = {
		packages: [],
		constraints: [],
		included: /* @__PURE__ */ new Set(),
		constraining: /* @__PURE__ */ new Set(),
		warnings: [],
		filtered: false
	};
	readFile(draft, {
		path,
		constraint: false,
		trail: []
	}, text, repository);
	return {
		...draft,
		included: [...draft.included],
		constraining: [...draft.constraining]
	};
}
function readFile(draft, file, content, repository) {
	const lines = new LogicalLines(content);
	while (lines.next()) {
		const line = lines.number;
		const meaning = readRequirementLine(lines.line);
		if (meaning === null) throw notUnderstood(file.path, line);
		if (meaning.kind === "package") add(draft, file, meaning, line);
		if (meaning.kind === "local") draft.filtered = true;
		if (meaning.kind === "include") include(draft, file, meaning, line, repository);
		if (meaning.kind === "stray") warn(draft, file, line, "version-unresolved", strayVersion(file, line));
	}
}
function add(draft, file, stated, line) {
	(file.constraint ? draft.constraints : draft.packages).push(stated);
	if (stated.doubt !== null && !file.constraint) warn(draft, file, line, "version-unresolved", stated.doubt);
}
function warn({ warnings }, { trail }, line, code, message) {
	warnings.push(trail.length === 0 ? {
		code,
		message,
		line
	} : {
		code,
		message
	});
}
function include(draft, file, { target, constraint: asked }, line, repository) {
	const constraint = asked || file.constraint;
	if (constraint && isRemote(target)) return warn(draft, file, line, "version-unresolved", remoteConstraints(file));
	const next = locate(file, target, line);
	if (!repository.has(next)) {
		const fault = missing$2(file, next, line);
		if (!constraint) throw fault;
		return warn(draft, file, line, fault.code, fault.message);
	}
	const reached = constraint ? draft.constraining : draft.included;
	if (reached.has(next)) return;
	reached.add(next);
	readFile(draft, {
		path: next,
		constraint,
		trail: [...file.trail, file.path]
	}, repository.text(next), repository);
}
function locate(file, target, line) {
	const place = {
		path: file.path,
		line
	};
	const next = pathFrom(file.path, target);
	if (next === null) throw new Fault("include-outside", `${file.path} includes ${target}, which is outside the workspace. Move it into the repository, or exclude ${file.path}.`, place);
	const chain = [...file.trail, file.path];
	if (chain.includes(next)) throw new Fault("include-cycle", `${[...chain.slice(chain.indexOf(next)), next].join(" → ")} is a circle of includes. Break it.`, place);
	return next;
}
function missing$2(file, next, line) {
	return new Fault("include-missing", `${file.path} includes ${next}, which does not exist. Fix the include line.`, {
		path: file.path,
		line
	});
}
function isRemote(target) {
	return /^https?:\/\//i.test(target);
}
function remoteConstraints({ path }) {
	return `${path} takes constraints from another server, which is not asked. A package without a version of its own goes without one; write versions, or keep the constraints in the repository.`;
}
function strayVersion({ path }, line) {
	return `${path} has a version of no package in line ${line}. Write it behind its package.`;
}
function notUnderstood(path, line) {
	return new Fault("manifest-invalid", `${path} has a line that is neither a requirement nor an option of pip. Fix the line, or add the file to \`exclude\`.`, {
		path,
		line
	});
}
// src/manifests/python/requirements.ts
const requirements = {
	id: "requirements",
	packageType: "PYTHON",
	files: ["requirements*.txt", "requirements/*.txt"],
	lockfile: false,
	endpoint: "python/requirements",
	parse
};
function parse(text, path, repository) {
	const { packages, constraints, included, constraining, warnings, filtered } = readRequirements(text, path, repository);
	const uses = [.../* @__PURE__ */ new Set([...included, ...constraining])];
	const covered = [...included, ...constraining.filter(isConstraintsOnly)];
	return {
		packages: constrain(packages, constraints),
		covers: [...new Set(covered)].filter((file) => repository.manifests.includes(file)),
		uses,
		altered: uses.length > 0 || filtered || warnings.length > 0,
		warnings
	};
}
function isConstraintsOnly(path) {
	return /constraints?[^/]*$/i.test(path);
}
// src/manifests/formats.ts
const formats = [
	npmLock,
	yarnLock,
	pnpmLock,
	bunLock,
	packageJson,
	goMod$1,
	goSum,
	mavenPom,
	gradleLock,
	gradleCatalog,
	gradleBuild,
	pipfileLock,
	requirements,
	poetryLock,
	{
		id: "uv-lock",
		packageType: "PYTHON",
		files: ["uv.lock"],
		lockfile: true,
		endpoint: null,
		parse: async (text, path) => (await import("./action/parse-uv-lock.js")).parseUvLock(text, path)
	},
	pdmLock,
	pylock,
	pyproject,
	csproj,
	nugetLock,
	packagesConfig
];
// src/workspace/globs.ts
const inDirectoryAnywhere = /^\*\*\/(?<name>[\w.-]+)\/\*\*$/;
async function compileGlobs(globs, workingDirectory) {
	const directories = /* @__PURE__ */ new Map();
	const others = [];
	for (const glob of globs) {
		const name = inDirectoryAnywhere.exec(glob)?.groups?.["name"];
		if (name === void 0) others.push(glob);
		else directories.set(name, glob);
	}
	const prefix = workingDirectory === "." ? "" : `${workingDirectory}/`;
	const matchers = others.length === 0 ? [] : await compileWithPicomatch(others);
	return (path) => {
		const below = path.startsWith(prefix) ? path.slice(prefix.length) : path;
		const matcher = matchers.find(({ anywhere, matches }) => matches(anywhere ? below : path));
		return inNamedDirectory(directories, below) ?? matcher?.glob ?? null;
	};
}
function inNamedDirectory(directories, path) {
	return path.split("/").map((segment) => directories.get(segment)).find((glob) => glob !== void 0) ?? null;
}
async function compileWithPicomatch(globs) {
	const { default: picomatch } = await import("./action/picomatch.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	return globs.map((glob) => {
		const plain = glob.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
		const matches = picomatch([plain, `${plain}/**`], { dot: true });
		return {
			glob,
			anywhere: plain.startsWith("**/"),
			matches
		};
	});
}
// src/manifests/discovery/filters.ts
async function compileFilters(settings) {
	const { include, exclude, packageTypes, workingDirectory } = settings;
	const [includedBy, excludedBy] = await Promise.all([compileGlobs(include, workingDirectory), compileGlobs(exclude, workingDirectory)]);
	return {
		excludes: excludedBy,
		against(path, packageType) {
			const glob = excludedBy(path);
			if (glob !== null) return `exclude: ${glob}`;
			if (include.length > 0 && includedBy(path) === null) return "include";
			return packageTypes?.includes(packageType) === false ? "package-types" : null;
		},
		mayHold: (directory) => !matchesAllBelow(excludedBy, directory) && (include.length === 0 || include.some((glob) => mayMatchBelow(glob, directory)))
	};
}
function matchesAllBelow(globOf, directory) {
	return globOf(`${directory}/-`) !== null && globOf(`${directory}/-/-`) !== null;
}
function mayMatchBelow(glob, directory) {
	const segments = glob.replace(/^(?:\.?\/)+/, "").split("/");
	const wildcard = segments.findIndex((segment) => /[*?[\]{}()!+@\\]/.test(segment));
	const literal = wildcard === -1 ? segments : segments.slice(0, wildcard);
	const names = directory.split("/");
	return literal.every((segment, at) => segment === names[at] || at >= names.length);
}
// src/manifests/discovery/match-files.ts
function formatMatcher(formats) {
	const { byName, byEnding, others } = compile(formats);
	const tails = new Set(formats.flatMap(({ files }) => files.map(tailOf)));
	return (path) => {
		if (others.length === 0 && !tails.has(tailOf(path))) return null;
		const name = path.slice(path.lastIndexOf("/") + 1);
		const named = byName.get(name);
		const ending = byEnding.get(endingOf(name));
		if (named === void 0 && ending === void 0 && others.length === 0) return null;
		return [
			...named ?? [],
			...ending ?? [],
			...others
		].filter(({ pattern }) => pattern.test(path)).toSorted((a, b) => a.order - b.order)[0]?.format ?? null;
	};
}
function compile(formats) {
	const byName = /* @__PURE__ */ new Map();
	const byEnding = /* @__PURE__ */ new Map();
	const others = [];
	for (const [order, format] of formats.entries()) for (const file of format.files) {
		const rule = {
			order,
			format,
			pattern: expression(file)
		};
		const name = file.slice(file.lastIndexOf("/") + 1);
		const tail = name.slice(name.lastIndexOf("*") + 1);
		if (!name.includes("*")) listUnder(byName, name).push(rule);
		else if (tail.includes(".")) listUnder(byEnding, endingOf(tail)).push(rule);
		else others.push(rule);
	}
	return {
		byName,
		byEnding,
		others
	};
}
function listUnder(rules, key) {
	const known = rules.get(key) ?? [];
	rules.set(key, known);
	return known;
}
function tailOf(path) {
	return path.charCodeAt(path.length - 2) * 65536 + path.charCodeAt(path.length - 1);
}
function endingOf(name) {
	return name.slice(name.lastIndexOf(".") + 1);
}
function expression(file) {
	const source = file.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*");
	return new RegExp(`(?:^|/)${source}$`);
}
// src/manifests/discovery/locate-manifests.ts
function locateManifests(files, formats, disk) {
	const formatOf = formatMatcher(formats);
	const byRealPath = /* @__PURE__ */ new Map();
	for (const { file, format } of candidates(files, formatOf)) {
		const real = disk.realPath(file.path);
		if (real === null && !disk.exists(file.path) && !isHidden(file)) continue;
		const key = real ?? file.path;
		if (byRealPath.has(key)) continue;
		const ownFormat = formatOf(key);
		byRealPath.set(key, ownFormat === null ? {
			path: file.path,
			format
		} : {
			path: key,
			format: ownFormat
		});
	}
	return [...byRealPath.values()].toSorted((a, b) => byText(a.path, b.path));
}
function candidates(files, formatOf) {
	const matching = [];
	for (const file of files) {
		const format = file.kind === "submodule" ? null : formatOf(file.path);
		if (format !== null) matching.push({
			file,
			format
		});
	}
	return matching.toSorted((a, b) => byText(a.file.path, b.file.path));
}
function isHidden({ path, kind }) {
	return kind === "sparse" || path.includes("�");
}
// src/manifests/discovery/discover.ts
async function discover(listing, formats, settings, disk) {
	const filters = await compileFilters(settings);
	const judged = locateManifests(listing.files, formats, disk).map((manifest) => ({
		...manifest,
		reason: filters.against(manifest.path, manifest.format.packageType)
	}));
	const missing = missingSubmodules(listing, filters, disk);
	return {
		found: judged.flatMap(({ path, format, reason }) => reason === null ? {
			path,
			format
		} : []),
		excluded: judged.flatMap(({ reason, ...manifest }) => reason === null ? [] : {
			...manifest,
			reason
		}),
		untrusted: missing.map((path) => ({
			path,
			packageTypes: settings.packageTypes ?? packageTypes
		})),
		problems: missing.map(submoduleMissing),
		descriptors: listing.files.filter(({ kind, path }) => kind !== "submodule" && settings.isDescriptor(path)).map(({ path }) => path).filter((path) => filters.excludes(path) === null).toSorted(byText),
		formatOf: keptFormats(formats, filters)
	};
}
function keptFormats(formats, filters) {
	const formatOf = formatMatcher(formats);
	return (path) => {
		const format = formatOf(path);
		if (format === null || filters.against(path, format.packageType) !== null) return null;
		return format;
	};
}
function missingSubmodules({ files }, filters, disk) {
	return files.filter(({ kind, path }) => kind === "submodule" && disk.isEmpty(path) && filters.mayHold(path)).map(({ path }) => path).toSorted();
}
function submoduleMissing(path) {
	return problem("error", "submodule-missing", `The submodule ${path} is not checked out, so manifests in it cannot be seen. Set \`submodules: true\` for actions/checkout, or add \`${path}/**\` to \`exclude\`.`, { path });
}
// src/workspace/path-within.ts
function pathWithin(directory, path, platform = own) {
	const way = platform.relative(directory, path).split(platform.sep);
	if (way[0] === ".." || platform.isAbsolute(way.join(platform.sep))) return null;
	return way.join("/") || ".";
}
// src/workspace/disk.ts
function openDisk(root) {
	const realRoot = realpathSync.native(root);
	function absolute(path) {
		return join$1(realRoot, path);
	}
	return {
		root: realRoot,
		absolute,
		exists: (path) => (unlessMissing(() => lstatSync(absolute(path), { throwIfNoEntry: false })) ?? null) !== null,
		realPath: (path) => {
			const real = unlessMissing(() => realpathSync.native(absolute(path)));
			return real === null ? null : pathWithin(realRoot, real);
		},
		isDirectory: (path) => unlessMissing(() => statSync(absolute(path), { throwIfNoEntry: false }))?.isDirectory() === true,
		isEmpty: (path) => (unlessMissing(() => readdirSync(absolute(path))) ?? []).length === 0
	};
}
const missing$1 = /* @__PURE__ */ new Set([
	"ENOENT",
	"ENOTDIR",
	"ELOOP",
	"ENAMETOOLONG",
	"ERR_INVALID_ARG_VALUE"
]);
function unlessMissing(ask) {
	try {
		return ask();
	} catch (thrown) {
		if (thrown instanceof Error && "code" in thrown && missing$1.has(String(thrown.code))) return null;
		throw thrown;
	}
}
// src/workspace/git-output.ts
const timeLimitMs = 12e4;
const needed = /* @__PURE__ */ new Set([
	"PATH",
	"PATHEXT",
	"SYSTEMROOT",
	"WINDIR",
	"HOME",
	"USERPROFILE",
	"HOMEDRIVE",
	"HOMEPATH",
	"APPDATA",
	"LOCALAPPDATA",
	"PROGRAMDATA",
	"XDG_CONFIG_HOME",
	"TMPDIR",
	"TEMP",
	"TMP",
	"LD_LIBRARY_PATH",
	"DYLD_LIBRARY_PATH",
	"GIT_EXEC_PATH",
	"GIT_CONFIG_GLOBAL",
	"GIT_CONFIG_SYSTEM",
	"GIT_CONFIG_NOSYSTEM",
	"GIT_CEILING_DIRECTORIES",
	"GIT_DISCOVERY_ACROSS_FILESYSTEM"
]);
const quiet = {
	LC_ALL: "C",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	GIT_NO_LAZY_FETCH: "1"
};
const settings = [
	"core.fsmonitor=false",
	"core.quotepath=false",
	"safe.directory=*",
	"safe.bareRepository=explicit"
];
function gitOutput(directory, parameters, env) {
	const configuration = settings.flatMap((setting) => ["-c", setting]);
	return new Promise((done) => {
		execFile("git", [
			...configuration,
			"-C",
			directory,
			...parameters
		], {
			cwd: dirname(process.execPath),
			env: {
				...only(env),
				...quiet
			},
			encoding: "utf8",
			maxBuffer: Number.POSITIVE_INFINITY,
			timeout: timeLimitMs,
			windowsHide: true
		}, (error, stdout) => done(error === null ? stdout : null));
	});
}
function only(env) {
	return Object.fromEntries(Object.entries(env).filter(([name]) => needed.has(name.toUpperCase())));
}
// src/workspace/is-real-directory.ts
function isRealDirectory(path) {
	const bare = path.replace(/[/\\]$/, "");
	return existsSync(bare) && lstatSync(bare).isDirectory();
}
// src/workspace/is-sparse.ts
function isSparse(root, directory) {
	const own = join$1(root, directory, ".git");
	if (lstatSync(own, { throwIfNoEntry: false })?.isDirectory() === true) return says(textOf(join$1(own, "config")) + textOf(join$1(own, "config.worktree")));
	return directory !== "." && isSparse(root, posix.dirname(directory));
}
function says(configuration) {
	const last = [...configuration.matchAll(/^[ \t]*sparsecheckout\b[ \t]*(?:=[ \t]*(\w*))?/gim)].at(-1);
	return last !== void 0 && /^(?:true|yes|on|1)$/i.test(last[1] ?? "true");
}
function textOf(path) {
	return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? `${readFileSync(path, "utf8")}\n` : "";
}
// src/workspace/ls-files.ts
function parseLsFiles(output, prefix) {
	const files = [];
	const repositories = [];
	let previous = "";
	for (let start = 0; start < output.length;) {
		const end = output.indexOf("\0", start);
		const stop = end === -1 ? output.length : end;
		const tag = output[start];
		const name = output.slice(tag === "?" ? start + 2 : output.indexOf("	", start) + 1, stop);
		if (name !== previous && name !== "./") {
			const path = prefix + name;
			if (tag !== "?") files.push({
				path,
				kind: trackedKind(tag, output, start)
			});
			else if (name.endsWith("/")) repositories.push(path.slice(0, -1));
			else files.push({
				path,
				kind: "file"
			});
		}
		previous = name;
		start = stop + 1;
	}
	return {
		files,
		repositories
	};
}
function trackedKind(tag, output, start) {
	const mode = start + 2;
	if (output.startsWith("160000", mode)) return "submodule";
	if (tag === "S") return "sparse";
	return output.startsWith("120000", mode) ? "link" : "file";
}
// src/workspace/list-files.ts
const lsFiles = [
	"ls-files",
	"-z",
	"-t",
	"-s",
	"-c",
	"-o",
	"--exclude-standard"
];
async function listFiles(root, workingDirectory, env) {
	const prefix = workingDirectory === "." ? "" : `${workingDirectory}/`;
	const listed = await list(root, prefix, env);
	return { files: listed.length > 0 ? listed : await walk(root, prefix) };
}
async function list(root, prefix, env) {
	const output = await gitOutput(join$1(root, prefix), lsFiles, env);
	if (output === null) {
		if (isSparse(root, posix.join(prefix, "."))) throw untold();
		return walk(root, prefix);
	}
	const { files, repositories } = parseLsFiles(output, prefix);
	const nested = [...files.filter(({ kind }) => kind === "submodule").map(({ path }) => path), ...repositories];
	if (nested.length === 0) return files;
	const below = await Promise.all(nested.map((path) => listNested(root, `${path}/`, env)));
	return [...files, ...below.flat()];
}
function untold() {
	return new Fault("sparse-checkout", "The checkout is sparse, and git does not answer which files it leaves out. Install git where this runs, or drop `sparse-checkout` from actions/checkout.");
}
function listNested(root, prefix, env) {
	const directory = join$1(root, prefix);
	return isRealDirectory(directory) && existsSync(join$1(directory, ".git")) ? list(root, prefix, env) : walk(root, prefix);
}
async function walk(root, prefix) {
	const { walkFiles } = await import("./action/walk-files.js");
	return walkFiles(root, prefix);
}
// src/workspace/bounded-text.ts
const mostMarks = 8e6;
const marks = new Set([
	"\n",
	"[",
	"{",
	"<",
	"."
].map((mark) => mark.charCodeAt(0)));
function boundedText(text, path) {
	if (text.length > mostMarks && hasMoreMarks(text)) throw tooMany(path);
	return text;
}
function hasMoreMarks(text) {
	let left = mostMarks;
	for (let at = 0; at < text.length && left >= 0; at += 1) if (marks.has(text.charCodeAt(at))) left -= 1;
	return left < 0;
}
function tooMany(path) {
	return new Fault("manifest-too-large", `${path} has more than ${mostMarks / 1e6} million lines, lists and mappings. Add it to \`exclude\` when it is not a real manifest.`, { path });
}
// src/workspace/decode-text.ts
const encodingByMark = [{
	mark: [255, 254],
	encoding: "utf-16le"
}, {
	mark: [254, 255],
	encoding: "utf-16be"
}];
function decodeText(bytes, path) {
	const known = encodingByMark.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
	const text = asciiText(bytes) ?? decode(bytes, known?.encoding ?? "utf-8");
	if (text === null || text.includes("\0")) throw new Fault("manifest-encoding", `${path} is neither UTF-8 nor UTF-16 with a byte order mark. Save the file as UTF-8.`, { path });
	return text;
}
function decode(bytes, encoding) {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
// src/workspace/file-reader.ts
function fileReader() {
	let memory = Buffer.alloc(0);
	function ensure(bytes) {
		if (memory.length >= bytes) return;
		const larger = Buffer.allocUnsafeSlow(Math.max(bytes, 2 * memory.length));
		memory.copy(larger);
		memory = larger;
	}
	return (file, bytes) => {
		const descriptor = openSync(file, "r");
		try {
			let read = 0;
			ensure(bytes + 1);
			for (let more = -1; more !== 0; read += more) {
				ensure(read + 1);
				more = readSync(descriptor, memory, read, memory.length - read, null);
			}
			return memory.subarray(0, read);
		} finally {
			closeSync(descriptor);
		}
	};
}
// src/manifests/discovery/repository.ts
const maxManifestBytes = 5e7;
function openRepository(disk, { manifests, files, sparse }) {
	const read = fileReader();
	function content(path) {
		const file = disk.absolute(readablePath(path, disk, sparse));
		const stats = statSync(file);
		if (!stats.isFile()) throw new Fault("manifest-unreadable", `${path} is not a regular file. Remove it, or add it to \`exclude\`.`, { path });
		if (stats.size > 5e7) throw tooLarge(path, stats.size);
		const bytes = read(file, stats.size);
		if (lfsMark.equals(bytes.subarray(0, lfsMark.length))) throw new Fault("lfs-pointer", `${path} is a Git LFS pointer and not the file itself. Set \`lfs: true\` for actions/checkout.`, { path });
		return bytes;
	}
	return {
		manifests,
		files,
		has: (path) => isWithin$1(path) && (sparse.has(path) || disk.exists(path) && !disk.isDirectory(path)),
		bytes: (path) => Buffer.from(content(path)),
		text: (path) => boundedText(decodeText(content(path), path), path)
	};
}
const lfsMark = Buffer.from("version https://git-lfs.github.com/spec/v1");
function readablePath(path, disk, sparse) {
	if (!isWithin$1(path)) throw outside(path, "leaves the workspace");
	const real = disk.realPath(path);
	if (real === null && !disk.exists(path)) {
		if (sparse.has(path)) throw new Fault("sparse-checkout", `${path} is left out of the work tree by a sparse checkout. Drop \`sparse-checkout\` from actions/checkout, or add the file to it.`, { path });
		throw new Fault("manifest-unreadable", `${path} does not exist. Restore the file, or remove what names it.`, { path });
	}
	if (real === null) throw outside(path, "is a link that leaves the workspace or leads nowhere");
	if (real.split("/").some((segment) => segment.toLowerCase() === ".git")) throw outside(path, "lies in git's own directory");
	return real;
}
function isWithin$1(path) {
	const normal = posix.normalize(path.replaceAll("\\", "/"));
	return !(normal === ".." || normal.startsWith("../") || /^(?:\/|[A-Za-z]:)/.test(normal));
}
function outside(path, fact) {
	return new Fault("link-outside", `${path} ${fact}. Nothing was read. Replace it by the file itself, or add it to \`exclude\`.`, { path });
}
function tooLarge(path, bytes) {
	const megabytes = Math.ceil(bytes / 1e6);
	return new Fault("manifest-too-large", `${path} has ${megabytes} MB; manifests of up to ${maxManifestBytes / 1e6} MB are read. Add it to \`exclude\` when it is not a real manifest.`, { path });
}
// src/manifests/discovery/discover-manifests.ts
async function discoverManifests(workspace, settings, env) {
	if (statSync(workspace, { throwIfNoEntry: false })?.isDirectory() !== true) throw empty(`The workspace ${workspace} is not a directory.`, env);
	const disk = openDisk(workspace);
	const nothing = "The workspace has no files.";
	if (disk.isEmpty(".")) throw empty(nothing, env);
	const workingDirectory = realDirectory(settings.workingDirectory, disk);
	const listing = await listFiles(disk.root, workingDirectory, env);
	if (listing.files.length === 0) throw empty(workingDirectory === "." ? nothing : `${workingDirectory} has no files.`, env);
	const discovered = await discover(listing, formats, {
		...settings,
		workingDirectory
	}, disk);
	const sparse = listing.files.filter(({ kind }) => kind === "sparse");
	return {
		discovered,
		repository: openRepository(disk, {
			manifests: discovered.found.map(({ path }) => path),
			files: listing.files.map(({ path }) => path).toSorted(byText),
			sparse: new Set(sparse.map(({ path }) => path))
		})
	};
}
function empty(fact, env) {
	const next = env["GITHUB_ACTIONS"] === "true" ? "Add actions/checkout as an earlier step of the job" : "Check out the repository first";
	return new Fault("workspace-empty", `${fact} ${next}, or name the directory of the checkout.`);
}
function realDirectory(path, disk) {
	const real = disk.realPath(path);
	if (real !== null && disk.isDirectory(path)) return real;
	throw new Fault("input-invalid", `\`working-directory\` is ${JSON.stringify(path)}; allowed is a directory that exists in the workspace.`);
}
// src/app/adapters.ts
function realEdges(settings, { workspace, env, questions = noQuestions, step, cancellation = neverCancelled }) {
	const { asked } = cancellation;
	const { cortexApiUrl, cortexApiKey, requestsPerMinute } = settings;
	return {
		discover: () => untilAborted(asked, discoverManifests(workspace, {
			...settings,
			isDescriptor: isDescriptorPath
		}, env)),
		cortex: createCortex({
			baseUrl: cortexApiUrl,
			key: cortexApiKey ?? "",
			requestsPerMinute,
			transport: createTransport({ env }),
			clock: systemClock,
			random: Math.random,
			cancellation,
			userAgent: `cortex-dependency-report/${version}`
		}),
		overtaken: () => untilAborted(asked, questions.overtaken()),
		deletedFiles: () => untilAborted(asked, questions.deletedFiles()),
		now: systemClock.now,
		sleep: (ms) => untilAborted(asked, systemClock.sleep(ms)),
		step
	};
}
const noQuestions = {
	overtaken: () => Promise.resolve({
		value: null,
		problems: []
	}),
	deletedFiles: () => Promise.resolve({
		value: {
			deleted: [],
			written: []
		},
		problems: []
	})
};
// src/app/posts.ts
function legOf(settings) {
	const { cortexApiUrl, entities, workingDirectory, include, exclude, packageTypes } = settings;
	return [
		cortexApiUrl,
		workingDirectory,
		...entities.map(({ path, entity }) => `${path}: ${entity}`),
		"include",
		...include,
		"exclude",
		...exclude,
		"package-types",
		...packageTypes ?? [],
		String(settings.developmentDependencies)
	];
}
// src/github/position.ts
const heads = "refs/heads/";
function positionOf(ref, commit) {
	if (ref?.startsWith(heads) !== true || commit === null) return null;
	return {
		branch: ref.slice(11),
		commit
	};
}
// src/app/github-questions.ts
function gitHubQuestions(asking) {
	const { site, position } = asking;
	return {
		async overtaken() {
			if (position === null) return {
				value: null,
				problems: []
			};
			const { overtaken } = await import("./action/overtaken.js");
			return overtaken(site, position);
		},
		async deletedFiles() {
			const { deletedFiles } = await import("./action/find-deleted-files.js");
			return deletedFiles(asking);
		}
	};
}
// src/app/concealed-report.ts
function concealedReport(report, conceal) {
	return {
		...report,
		reason: orNull(report.reason, conceal),
		problems: report.problems.map((problem) => ({
			...problem,
			message: conceal(problem.message)
		})),
		entities: report.entities.map((entity) => ({
			...entity,
			packageTypes: entity.packageTypes.map((row) => concealedType(row, conceal))
		}))
	};
}
function concealedType(row, conceal) {
	return {
		...row,
		held: orNull(row.held, conceal),
		updated: row.updated.map(({ name, from, to }) => ({
			name: conceal(name),
			from: from.map(conceal),
			to
		})),
		removed: row.removed.map(({ name, versions }) => ({
			name: conceal(name),
			versions: versions.map(conceal)
		}))
	};
}
function orNull(text, conceal) {
	return text === null ? null : conceal(text);
}
// src/app/run-reported.ts
async function runReported(context, run, { secrets, defect }) {
	const conceal = concealing(secrets.filter((secret) => secret !== null));
	return concealedReport(await reportOf(context, run, (stack) => defect(conceal(stack))), conceal);
}
async function reportOf(context, run, defect) {
	try {
		return await run();
	} catch (thrown) {
		if (thrown instanceof Error) defect(thrown.stack ?? thrown.message);
		const problem = problemOf(thrown);
		const reason = problem.message;
		return endedEarly(context, systemClock.now(), {
			reason,
			problems: [problem]
		});
	}
}
// src/app/uncaught.ts
function uncaught(process) {
	return new Promise((_, reject) => {
		process.on("uncaughtException", reject);
	});
}
// src/action/perform.ts
async function perform(performance) {
	const { settings, context, github, process, cancellation } = performance;
	const { repository, apiUrl } = github;
	const site = gitHubSite({
		repository,
		token: settings.githubToken,
		apiUrl,
		env: process.env,
		log: debug,
		makeRest: async (options) => (await import("./action/action-rest.js")).actionRest(options)
	});
	const crash = uncaught(process);
	crash.catch(() => void 0);
	return withPosts(await runReported(context, () => untilAborted(cancellation.due, Promise.race([runOn(site, performance), crash])), {
		secrets: [settings.cortexApiKey, settings.githubToken],
		defect: debug
	}), site, performance);
}
function runOn(site, performance) {
	const { settings, context, facts, github, cancellation, say } = performance;
	const { workspace, repository, ref, commit } = github;
	const { env } = performance.process;
	const edges = realEdges(settings, {
		workspace,
		env,
		questions: gitHubQuestions({
			workspace,
			workingDirectory: settings.workingDirectory,
			env,
			site,
			position: repository === null ? null : positionOf(ref, commit),
			change: facts.change
		}),
		step: say,
		cancellation
	});
	return run$1(settings, context, {
		...edges,
		discover() {
			const tree = edges.discover();
			process.getBuiltinModule("node:crypto");
			return tree;
		}
	});
}
async function withPosts(report, site, { settings, context, facts, github, cancellation, say }) {
	const { comment, issue } = postsOf(settings, facts, github);
	if (context.mode === "list" || comment === null && !issue) return report;
	const { keepPosts } = await import("./action/github-posts.js");
	const problems = await keepPosts(report, {
		comment,
		issue,
		site,
		cortexApiUrl: settings.cortexApiUrl,
		sleep: systemClock.sleep,
		cancelled: cancellation.asked,
		say
	});
	return {
		...report,
		problems: [...report.problems, ...problems]
	};
}
function postsOf(settings, facts, { workflow, job }) {
	const pullRequest = settings.pullRequestComment ? facts.pullRequest?.number ?? null : null;
	return {
		comment: pullRequest === null ? null : {
			pullRequest,
			workflow,
			job,
			leg: legOf(settings)
		},
		issue: settings.driftIssue && isOnSyncedBranch(settings.branch, facts)
	};
}
// src/report/shorten.ts
function shorten(text, max) {
	if (text.length <= max) return text;
	return `${text.slice(0, max).replace(/[\ud800-\udbff]$/, "")}…`;
}
function joinLines(text) {
	return text.replace(/[\t\r\n ]+/g, " ").trim();
}
// src/report/totals.ts
function typeRows({ entities }) {
	return entities.flatMap(({ entity, packageTypes }) => packageTypes.map((type) => ({
		entity,
		...type
	})));
}
function totals(report) {
	const rows = typeRows(report);
	return {
		packages: sum$1(rows.map(({ declared }) => declared)),
		added: sum$1(rows.map(({ added }) => added.length)),
		updated: sum$1(rows.map(({ updated }) => updated.length)),
		removed: sum$1(rows.map(({ removed }) => removed.length)),
		uploads: report.requests.uploads,
		errors: report.problems.filter(({ severity }) => severity === "error").length
	};
}
function sum$1(values) {
	return values.reduce((total, value) => total + value, 0);
}
// src/report/wording.ts
function number(value) {
	return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function count(value, one, many = `${one}s`) {
	return `${number(value)} ${value === 1 ? one : many}`;
}
function enumeration(parts) {
	const last = parts.at(-1) ?? "";
	return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
function size(bytes) {
	if (bytes < 1e3) return `${bytes} B`;
	if (bytes < 999500) return `${(bytes / 1e3).toFixed(bytes < 9950 ? 1 : 0)} kB`;
	return `${(bytes / 1e6).toFixed(1)} MB`;
}
function duration(ms) {
	if (ms < 1e3) return `${Math.round(ms)} ms`;
	if (ms < 59950) return `${(ms / 1e3).toFixed(1)} s`;
	const seconds = Math.round(ms / 1e3);
	return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
function cost({ requests, durationMs }) {
	const again = requests.retried === 0 ? "" : ` (${number(requests.retried)} retried)`;
	return `${count(requests.total, "request")}${again} in ${duration(durationMs)}`;
}
// src/report/told-problems.ts
function byImportance(problems) {
	return problems.toSorted((a, b) => rank(a) - rank(b));
}
function untoldProblems(report) {
	const told = /* @__PURE__ */ new Set([report.reason, ...typeRows(report).map(({ held }) => held)]);
	return byImportance(report.problems).filter(({ message }) => !told.has(message));
}
function problemCounts(problems) {
	return enumeration(severities.map((severity) => ({
		severity,
		found: problems.filter((problem) => problem.severity === severity).length
	})).flatMap(({ severity, found }) => found === 0 ? [] : [count(found, severity)]));
}
function rank({ severity, code, path }) {
	const follows = code === "type-held" ? 2 : 0;
	return severities.indexOf(severity) * 4 + follows + (path === null ? 1 : 0);
}
// src/report/annotations.ts
const maxOfLevel = 10;
function annotations(problems) {
	const ordered = byImportance(problems);
	return severities.flatMap((level) => {
		const found = ordered.filter(({ severity }) => severity === level);
		if (found.length <= maxOfLevel) return found.map(annotation);
		const shown = found.slice(0, 9);
		return [...shown.map(annotation), rest(level, found.slice(shown.length))];
	});
}
function annotation({ severity, code, message, path, line }) {
	const isShown = path !== null && safeText(path) === path;
	return {
		level: severity,
		title: `Cortex packages: ${code}`,
		message: shorten(safeText(joinLines(message)), 4095),
		...isShown ? { file: path } : {},
		...isShown && line !== null ? { startLine: line } : {}
	};
}
function rest(level, problems) {
	const counts = [...Map.groupBy(problems, ({ code }) => code)].map(([code, found]) => `${code} ${found.length}`).join(", ");
	return {
		level,
		title: `Cortex packages: ${count(problems.length, `more ${level}`)}`,
		message: `${count(problems.length, `more ${level}`)} (${counts}). All are in the job summary and in the JSON report.`
	};
}
// src/report/change-counts.ts
const kinds = [
	{
		kind: "removed",
		done: "removed",
		due: "to remove",
		order: "remove"
	},
	{
		kind: "updated",
		done: "updated",
		due: "to update",
		order: "update"
	},
	{
		kind: "added",
		done: "added",
		due: "to add",
		order: "add"
	}
];
function changeCounts(counts, tense) {
	return present(counts).map((kind) => `${number(kind.value)} ${kind[tense]}`).join(", ");
}
function changesDone(counts) {
	const parts = present(counts).map(({ value, done }, index) => index === 0 ? `${count(value, "package")} ${done}` : `${number(value)} ${done}`);
	return parts.length === 0 ? "Nothing changed" : enumeration(parts);
}
function changesDue(counts) {
	const parts = present(counts).map(({ value, order }, index) => index === 0 ? `${order} ${count(value, "package")}` : `${order} ${number(value)}`);
	return parts.length === 0 ? "change nothing" : enumeration(parts);
}
function present(counts) {
	return kinds.map((kind) => ({
		...kind,
		value: counts[kind.kind]
	})).filter(({ value }) => value > 0);
}
// src/report/changes.ts
function changes({ removed, updated, added }) {
	return [
		...removed.map(({ name, versions }) => change("removed", name, versionList(versions))),
		...updated.map(({ name, from, to }) => change("updated", name, `${versionList(from) || "none"} → ${versionList(to) || "none"}`)),
		...added.map(({ name, versions }) => change("added", name, versionList(versions)))
	];
}
const maxVersions = 6;
function versionList(versions) {
	const more = versions.length - maxVersions;
	const told = versions.slice(0, maxVersions).join(", ");
	return more > 0 ? `${told} and ${more} more` : told;
}
function change(kind, name, versions) {
	return {
		kind,
		name,
		versions
	};
}
// src/report/document-sentence.ts
function documentSentence(mode, { endpoint, verbatim, bytes, manifests }) {
	const [only = "the declared packages"] = manifests;
	return `${manifests.length > 1 ? count(manifests.length, "manifest") : only} ${mode === "check" ? "would go" : "went"} ${verbatim ? "as it is" : "as one document"} to ${endpoint}, ${size(bytes)}`;
}
// src/report/manifest-order.ts
const order = [
	"failed",
	"unowned",
	"used",
	"covered",
	"excluded"
];
function orderedManifests({ manifests }) {
	const byStatus = Map.groupBy(manifests, ({ status }) => status);
	return order.flatMap((status) => byStatus.get(status) ?? []);
}
function manifestCounts({ manifests }) {
	const byStatus = Map.groupBy(manifests, ({ status }) => status);
	return enumeration(order.flatMap((status) => {
		const found = byStatus.get(status)?.length ?? 0;
		return found === 0 ? [] : [`${number(found)} ${status}`];
	}));
}
// src/report/manifest-sentence.ts
const fates = {
	used: ({ packages, entity }) => `${count(packages, "package")}${entity === null ? "" : ` for ${entity}`}`,
	covered: ({ reason }) => `covered by ${reason ?? "a lockfile"}`,
	excluded: ({ reason }) => reason === null ? "excluded" : `excluded by \`${reason}\``,
	unowned: ({ reason }) => because("unowned", reason),
	failed: ({ reason }) => because("failed", reason)
};
function manifestSentence(manifest) {
	return `${manifest.path} (${manifest.format}): ${fates[manifest.status](manifest)}`;
}
function because(fate, reason) {
	return reason === null ? fate : `${fate}: ${joinLines(reason)}`;
}
// src/report/result-word.ts
const words = {
	"in-sync": "in sync",
	synced: "synced",
	drift: "drift",
	failed: "failed"
};
function resultWord(mode, { result, held }) {
	if (held !== null) return "held";
	if (result === "skipped") return mode === "list" ? "declared" : "left alone";
	return words[result];
}
// src/domain/problem-codes.ts
const problemCodes = {
	"input-invalid": {
		meaning: "An input or flag has a value that is not allowed.",
		remedy: "The message names the input, the value and what is allowed."
	},
	"api-key-missing": {
		meaning: "There is no Cortex API key.",
		remedy: "Set `cortex-api-key` from a secret, or `CORTEX_API_KEY` on the command line. An empty secret usually means that it does not exist in this repository."
	},
	"entity-missing": {
		meaning: "No entity is named, and no Cortex descriptor in the repository tells one.",
		remedy: "Set `entity` to a tag or CID, or to `path: tag` lines; or add a `cortex.yaml` with an `x-cortex-tag`. The entity must exist in Cortex under that tag."
	},
	"entity-path-unmatched": {
		meaning: "A line of `entity` matches no manifest, so its entity gets nothing from there.",
		remedy: "Check the path, which is relative to the workspace, and `include` and `exclude`; or remove the line."
	},
	"descriptor-invalid": {
		meaning: "A Cortex descriptor cannot be understood. The directories it would own are held.",
		remedy: "Fix the file. The message names the line."
	},
	"descriptor-conflict": {
		meaning: "Two Cortex descriptors own the same directory. It is held.",
		remedy: "Give one of them a `basepath`, or set `entity`."
	},
	"workspace-empty": {
		meaning: "The workspace has no files.",
		remedy: "Check out the repository first; in GitHub Actions, add `actions/checkout` as an earlier step of the job."
	},
	"submodule-missing": {
		meaning: "A submodule is not checked out, so manifests in it cannot be seen.",
		remedy: "Set `submodules: true` for `actions/checkout`, or exclude the submodule."
	},
	"lfs-pointer": {
		meaning: "A manifest is a Git LFS pointer and not the file itself.",
		remedy: "Set `lfs: true` for `actions/checkout`."
	},
	"sparse-checkout": {
		meaning: "A manifest is left out of the work tree by a sparse checkout.",
		remedy: "Drop `sparse-checkout` from `actions/checkout`, or add the manifest to it."
	},
	"link-outside": {
		meaning: "A manifest is a link that leaves the workspace or leads nowhere.",
		remedy: "Replace the link by the file, or add it to `exclude`."
	},
	"manifest-unreadable": {
		meaning: "A manifest could not be opened. Its package type is held.",
		remedy: "Restore the file, or remove what names it."
	},
	"manifest-invalid": {
		meaning: "A manifest could not be parsed. Its package type is held.",
		remedy: "Fix the file, or add it to `exclude` when it is not a real manifest."
	},
	"manifest-too-large": {
		meaning: "A manifest is above 50 MB, or has millions of lines or values. Its package type is held.",
		remedy: "Add it to `exclude` when it is not a real manifest."
	},
	"manifest-encoding": {
		meaning: "A manifest is neither UTF-8 nor UTF-16 with a byte order mark. Its package type is held.",
		remedy: "Save the file as UTF-8."
	},
	"lockfile-version-unknown": {
		meaning: "A lockfile has a version newer than any known here; it was read as the newest known.",
		remedy: "Compare the result, and update this action."
	},
	"version-unresolved": {
		meaning: "The repository does not tell the version of a package.",
		remedy: "The message names the property or parent that is missing from the repository."
	},
	"include-missing": {
		meaning: "A manifest includes a file that does not exist.",
		remedy: "Fix the include line."
	},
	"include-outside": {
		meaning: "A manifest includes a file outside the workspace. Nothing was read.",
		remedy: "Move the file into the repository, or exclude the manifest."
	},
	"include-cycle": {
		meaning: "Manifests include each other in a circle.",
		remedy: "Break the circle that the message names."
	},
	"type-held": {
		meaning: "A package type was left alone because something about it is not known.",
		remedy: "Fix the problem that the message names; the next run goes on."
	},
	"prune-limit": {
		meaning: "More recorded packages would go than `prune-limit` allows.",
		remedy: "When the removal is meant, run once with `prune-limit: 100%`."
	},
	"manifests-empty": {
		meaning: "The manifests of a type declare no package at all while Cortex records some.",
		remedy: "When that is meant, run once with `prune-limit: 100%`."
	},
	"document-too-large": {
		meaning: "The packages of one type do not fit into the 2 MB that the service takes.",
		remedy: "Split the repository over several entities, or leave out development packages."
	},
	"upload-rejected": {
		meaning: "Cortex refused an upload.",
		remedy: "The message carries Cortex's own words and the request to quote to its support."
	},
	"not-recorded": {
		meaning: "Cortex took an upload, but reading back does not show all of it.",
		remedy: "Run again; if it stays, another writer may be at work on the same entity."
	},
	"not-removed": {
		meaning: "Cortex still records packages that were to go.",
		remedy: "Run again; if it stays, another writer may be at work on the same entity."
	},
	"type-unmanaged": {
		meaning: "Cortex records packages of a type of which the repository has no manifest.",
		remedy: "Name the type in `package-types` to have it emptied; otherwise nothing is to be done."
	},
	"prune-disabled": {
		meaning: "Packages that the repository no longer declares were kept because `prune` is `false`.",
		remedy: "Set `prune: true` to have them removed."
	},
	"names-unresolved": {
		meaning: "A manifest declares packages whose names the repository does not tell, so no recorded package of the type was removed.",
		remedy: "The warnings on the manifest say what is not known. Write those names, or lock the build."
	},
	"entity-not-found": {
		meaning: "Cortex has no entity of that tag or CID.",
		remedy: "Check the spelling of the tag (`x-cortex-tag`), or create the entity first."
	},
	"api-key-rejected": {
		meaning: "Cortex refused the API key.",
		remedy: "The key needs the *Edit entities* permission. An IP allowlist in Cortex may also block the runner."
	},
	"cortex-unreachable": {
		meaning: "No connection to Cortex could be made.",
		remedy: "Check `cortex-api-url`, the proxy variables and the network of the runner. The message names the host, and the proxy where one is used."
	},
	"cortex-unavailable": {
		meaning: "Cortex answered with a server error on every try.",
		remedy: "Run again later."
	},
	"cortex-rate-limited": {
		meaning: "Cortex's rate limit was hit on every try.",
		remedy: "Lower `requests-per-minute` when several workflows share a key."
	},
	"cortex-rejected": {
		meaning: "Cortex refused a request.",
		remedy: "The message carries Cortex's own words."
	},
	"cortex-redirect": {
		meaning: "The server answered with a redirect, which is never followed: the key would travel along.",
		remedy: "Set `cortex-api-url` to the address the message names, when it is yours."
	},
	"cortex-unexpected-response": {
		meaning: "The answer is not what the Packages API gives, often a page of a proxy or a login.",
		remedy: "Check `cortex-api-url` and what stands between the runner and Cortex."
	},
	"github-unavailable": {
		meaning: "GitHub could not be asked, or did not answer. The message says what was not checked.",
		remedy: "Run again later. On GitHub Enterprise Server check that the runner reaches its API."
	},
	"github-permission": {
		meaning: "The token may not do what an input asks for.",
		remedy: "Add the `permissions:` line that the message names to the job. On pull requests from forks the token only reads."
	},
	"github-rejected": {
		meaning: "GitHub refused a request.",
		remedy: "The message carries GitHub's own words."
	},
	cancelled: {
		meaning: "The run was cancelled before it was through. What it reports as done was read back.",
		remedy: "Run again: the next run completes what this one began."
	},
	internal: {
		meaning: "A defect of this tool.",
		remedy: "Please report it with the log of a run with debug logging."
	}
};
// src/report/cause.ts
const maxPlaceLength = 120;
function causeSentence(problems) {
	const errors = byImportance(problems).filter(({ severity }) => severity === "error");
	const causes = errors.filter(({ code }) => code !== "type-held");
	const told = causes.length > 0 ? causes : errors;
	const [first] = told;
	if (first === void 0) return "";
	const [meaning = ""] = problemCodes[first.code].meaning.split(/\.(?:\s|$)/);
	return `${told.length === 1 ? "The error" : `The first of ${number(told.length)} errors`}: ${meaning} (${[first.code, ...placeOf(first)].join(", ")}).`;
}
function placeOf({ path, line, entity }) {
	if (path !== null) return [shorten(path, maxPlaceLength) + (line === null ? "" : `:${line}`)];
	return entity === null ? [] : [shorten(entity, maxPlaceLength)];
}
// src/report/scope.ts
function inEntities({ entities }) {
	const [only] = entities;
	if (entities.length > 1) return ` in ${count(entities.length, "entity", "entities")}`;
	return only === void 0 || only.entity === null ? "" : ` in ${only.entity}`;
}
function declaredSentence(report) {
	const rows = typeRows(report);
	const byType = packageTypes.map((packageType) => ({
		packageType,
		declared: rows.filter((row) => row.packageType === packageType).reduce((sum, row) => sum + row.declared, 0)
	})).filter(({ declared }) => declared > 0);
	const packages = byType.reduce((sum, { declared }) => sum + declared, 0);
	if (packages === 0) return "This repository declares no packages.";
	const used = report.manifests.filter(({ status }) => status === "used").length;
	const parts = byType.map(({ packageType, declared }) => `${number(declared)} ${packageType}`);
	const detail = parts.length > 1 ? ` (${enumeration(parts)})` : "";
	return `This repository declares ${count(packages, "package")} in ${count(used, "manifest")}${detail}.`;
}
// src/report/failure.ts
function failureSentence(report) {
	if (report.reason !== null) return report.reason;
	const cause = causeSentence(report.problems);
	if (report.mode === "list") return joined([cause, declaredSentence(report)]);
	const rows = typeRows(report);
	const held = rows.filter((row) => row.held !== null).length;
	const broken = rows.filter((row) => row.held === null && row.result === "failed").length;
	const all = count(rows.length, "package type");
	const verb = report.mode === "sync" ? "synced" : "checked";
	return joined([
		held === 0 ? "" : `${held} of ${all} ${held === 1 ? "is held and was left as it is" : "are held and were left as they are"}.`,
		broken === 0 ? "" : `${broken} of ${all} could not be ${verb}.`,
		cause,
		theRest(report, rows.length - held - broken)
	]);
}
function joined(sentences) {
	return sentences.filter((sentence) => sentence !== "").join(" ");
}
function theRest(report, others) {
	const counted = totals(report);
	const changed = counted.added + counted.updated + counted.removed > 0;
	if (changed && report.mode === "sync") return `Done all the same: ${changesDone(counted)}.`;
	if (changed) return `For the rest, a sync would ${changesDue(counted)}.`;
	return others > 0 ? "There is nothing to do for the rest." : "";
}
// src/report/unrecorded.ts
function unrecorded({ entities }) {
	return entities.flatMap(({ packageTypes, packages }) => packageTypes.map((type) => Math.min(missing(type), unversioned(type, packages)))).reduce((total, value) => total + value, 0);
}
function missing({ declared, recorded }) {
	return recorded === null ? 0 : Math.max(0, declared - recorded);
}
function unversioned({ packageType }, packages) {
	return packages.filter((declared) => declared.packageType === packageType && !carries(packageType, declared.versions)).length;
}
// src/report/verdict.ts
function verdict(report) {
	if (report.mode === "list" && report.result !== "failed" && report.reason === null) return {
		headline: "Listed.",
		sentence: declaredSentence(report)
	};
	return {
		headline: headlines[report.result],
		sentence: sentences[report.result](report)
	};
}
const headlines = {
	"in-sync": "In sync.",
	synced: "Synced.",
	drift: "Drift.",
	failed: "Failed.",
	skipped: "Skipped."
};
const sentences = {
	"in-sync": inSyncSentence,
	synced: syncedSentence,
	drift: (report) => `A sync would ${changesDue(totals(report))}${inEntities(report)}.`,
	failed: failureSentence,
	skipped: skippedSentence
};
function inSyncSentence(report) {
	const rows = typeRows(report);
	if (rows.length === 0) return `Nothing is declared here, so there was nothing to do.${unowned(report)}`;
	const exact = rows.every(({ result }) => result === "in-sync") && !report.problems.some(({ code }) => leftAlone.has(code));
	const more = exact ? "" : ", and more that was left alone";
	if (unrecorded(report) > 0) return `Cortex records ${partSentences(report, more)}`;
	const scope = `${count(totals(report).packages, "package")}${inEntities(report)}`;
	return exact ? `Cortex records exactly what this repository declares: ${scope}.` : `Cortex records all that this repository declares (${scope})${more}.`;
}
const leftAlone = /* @__PURE__ */ new Set([
	"prune-disabled",
	"names-unresolved",
	"type-unmanaged"
]);
function unowned({ manifests }) {
	const stray = manifests.filter(({ status }) => status === "unowned").length;
	if (stray === 0) return "";
	return ` ${count(stray, "manifest")} ${stray === 1 ? "belongs" : "belong"} to no entity.`;
}
function syncedSentence(report) {
	const done = `${changesDone(totals(report))}. Reading back shows`;
	const { packages } = totals(report);
	if (packages === 0) return `${done} that nothing is left${inEntities(report)}.`;
	if (unrecorded(report) > 0) return `${done} ${partSentences(report, "")}`;
	return `${done} all that this repository declares: ${count(packages, "package")}${inEntities(report)}.`;
}
function partSentences(report, more) {
	const { packages } = totals(report);
	const others = unrecorded(report);
	const part = `${number(packages - others)} of the ${count(packages, "package")}`;
	const rest = others === 1 ? "The other one is left out, because the repository does not tell its version" : `The other ${number(others)} are left out, because the repository does not tell their versions`;
	return `${part} that this repository declares${inEntities(report)}${more}. ${rest}.`;
}
function skippedSentence(report) {
	const reason = report.reason ?? nothingToRun(report);
	return report.entities.length === 0 ? reason : `${reason} ${declaredSentence(report)}`;
}
function nothingToRun(report) {
	return `${report.manifests.length === 0 ? "No manifest was found" : `No manifest is used (${manifestCounts(report)})`}, so there was nothing to run.`;
}
// src/report/log.ts
const maxChanges = 100;
const maxLineLength = 2e3;
function logLines(report) {
	const { manifests, entities, problems } = report;
	const { headline, sentence } = verdict(report);
	return [
		...group(`${count(manifests.length, "manifest")}: ${manifestCounts(report)}`, orderedManifests(report).map(manifestSentence)),
		...entities.flatMap((entity) => entityGroup(report.mode, entity)),
		...group(`Problems: ${problemCounts(problems)}`, byImportance(problems).map(problemLine)),
		line(`${headline} ${sentence}`),
		line(`${cost(report)}.`)
	];
}
function group(title, lines) {
	if (lines.length === 0) return [];
	return [
		{
			...line(title),
			kind: "group"
		},
		...lines.map(line),
		{
			kind: "end-group",
			text: ""
		}
	];
}
function line(text) {
	return {
		kind: "line",
		text: safeLine(shorten(text, maxLineLength))
	};
}
function entityGroup(mode, entity) {
	const rows = typeRows({ entities: [entity] });
	const words = [...new Set(rows.map((row) => resultWord(mode, row)))];
	return group(`${entity.entity ?? "This repository"}: ${words.join(", ")}`, rows.flatMap((row) => typeLines(mode, row)));
}
function typeLines(mode, row) {
	const found = changes(row);
	const more = found.length - maxChanges;
	return [
		typeLine(mode, row),
		...found.slice(0, maxChanges).map(({ kind, name, versions }) => `  ${signs$1[kind]} ${name} ${versions}`.trimEnd()),
		...more > 0 ? [`  … and ${number(more)} more, in the JSON report`] : []
	];
}
const signs$1 = {
	removed: "-",
	updated: "~",
	added: "+"
};
function typeLine(mode, row) {
	const { packageType, declared, recorded, held, document, added, updated, removed } = row;
	const counts = {
		added: added.length,
		updated: updated.length,
		removed: removed.length
	};
	if (mode === "list" && held === null) return `${packageType}: ${count(declared, "package")}`;
	const known = recorded === null ? "" : `, ${number(recorded)} recorded`;
	return [
		`${packageType} ${resultWord(mode, row)}: ${number(declared)} declared${known}`,
		changeCounts(counts, mode === "check" ? "due" : "done"),
		document === null ? "" : documentSentence(mode, document),
		held === null ? "" : joinLines(held)
	].filter((part) => part !== "").join("; ");
}
function problemLine({ severity, code, message, path, line: at }) {
	return `${severity} ${code}${path === null ? "" : ` ${path}${at === null ? "" : `:${at}`}`}: ${joinLines(message)}`;
}
// src/report/outputs.ts
function outputs(report, reportPath) {
	const { packages, added, updated, removed, uploads } = totals(report);
	return {
		result: report.result,
		packages: String(packages),
		added: String(added),
		updated: String(updated),
		removed: String(removed),
		uploads: String(uploads),
		problems: String(report.problems.length),
		"report-path": reportPath
	};
}
// src/report/bytes.ts
function byteLength(text) {
	return Buffer.byteLength(text);
}
// src/report/budget.ts
function fit(sections, limitBytes) {
	const measured = sections.map(measure);
	let room = limitBytes - sum(measured.map(({ least }) => least));
	if (room < 0) return fit(withoutLeastImportant(sections), limitBytes);
	const texts = /* @__PURE__ */ new Map();
	const priorities = new Set(sections.map(({ priority }) => priority));
	for (const priority of [...priorities].toSorted((a, b) => a - b)) {
		const peers = measured.filter(({ section }) => section.priority === priority);
		const shares = share(peers.map(({ lists }) => sum(lists.map(({ full }) => full))), room);
		for (const [index, { section, lists }] of peers.entries()) {
			const kept = cutLists(lists, shares[index] ?? 0);
			const rest = kept.length < lists.length ? section.more(kept.length) : "";
			texts.set(section, section.open + kept.join("") + rest + section.close);
			room -= sum(kept.map(byteLength));
		}
	}
	return sections.map((section) => texts.get(section)).join("");
}
function share(wanted, total) {
	const granted = wanted.map(() => 0);
	const bySize = wanted.map((want, index) => ({
		want,
		index
	})).toSorted((a, b) => a.want - b.want);
	let left = total;
	for (const [position, { want, index }] of bySize.entries()) {
		const grant = Math.min(want, Math.floor(left / (bySize.length - position)));
		granted[index] = grant;
		left -= grant;
	}
	return granted;
}
function measure(section) {
	const { open, close, more } = section;
	const lists = section.lists.map(measureList);
	return {
		section,
		lists,
		least: byteLength(open + (lists.length === 0 ? "" : more(0)) + close)
	};
}
function measureList(list) {
	const { open, items, close, more } = list;
	const full = byteLength(open + items.join("") + close);
	return {
		list,
		full,
		least: Math.min(full, byteLength(open + more(0) + close))
	};
}
function withoutLeastImportant(sections) {
	const highest = sections.reduce((max, { priority }) => Math.max(max, priority), 0);
	return sections.toSpliced(sections.findLastIndex(({ priority }) => priority === highest), 1);
}
function cutLists(lists, room) {
	let over = room;
	const fitting = [];
	for (const measured of lists) {
		if (measured.least > over) break;
		over -= measured.least;
		fitting.push(measured);
	}
	const shares = share(fitting.map(({ full, least }) => full - least), over);
	return fitting.map((measured, index) => cutList(measured, shares[index] ?? 0));
}
function cutList({ list, full, least }, over) {
	const { open, items, close, more } = list;
	if (full <= least + over) return open + items.join("") + close;
	let left = over;
	let kept = 0;
	for (const item of items) {
		left -= byteLength(item);
		if (left < 0) break;
		kept += 1;
	}
	return open + items.slice(0, kept).join("") + more(kept) + close;
}
function sum(values) {
	return values.reduce((total, value) => total + value, 0);
}
// src/report/markdown.ts
const maxNameLength = 200;
const maxProseLength = 1500;
function code(name) {
	const text = shown(name);
	return /^[^`|\\$ ](?:[^`|\\$]*[^`|\\$ ])?$/.test(text) ? `\`${text}\`` : htmlCode(name);
}
function htmlCode(name) {
	return `<code>${shown(name).replace(/[!-,.:-@[-`{-~]/g, entity)}</code>`;
}
function prose(text) {
	return shorten(joinLines(text), maxProseLength).split(/`([^`]+)`/).map((part, index) => index % 2 === 1 ? code(part) : inert(part)).join("").replace(/^(?=[-+=])|(?<=^\d+)(?=[.)])/, "\\");
}
function shown(name) {
	return name === "" ? "(empty)" : safeText(shorten(name, maxNameLength));
}
const active = /(?<markup>[\\`|&<>*_[\]~])|[@#$]|:(?=\/\/|[\w+-]+:)|(?<=www)\.|(?<=gh)-(?=\d)/gi;
function inert(text) {
	return safeText(text).replace(active, (character, markup) => markup === void 0 ? `<span>${character}</span>` : entity(character));
}
function entity(character) {
	const text = `&#${character.charCodeAt(0)};`;
	return character === "@" || character === ":" ? `<span>${text}</span>` : text;
}
function folded(summary, open = false) {
	return {
		open: `${open ? "<details open>" : "<details>"}<summary>${summary}</summary>\n\n`,
		close: "\n</details>\n\n"
	};
}
function fence(lines) {
	const runs = lines.flatMap((line) => line.match(/`{3,}/g) ?? []);
	return "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 2) + 1);
}
// src/report/display-width.ts
const plain$1 = /^[\x20-\x7e]*$/;
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const combining = /\p{Mn}|\p{Me}/u;
function displayWidth(text) {
	if (plain$1.test(text)) return text.length;
	let width = 0;
	for (const character of text) width += characterWidth(character);
	return width;
}
function padEnd(text, width) {
	return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
function characterWidth(character) {
	if (character >= " " && character <= "~") return 1;
	if (combining.test(character)) return 0;
	return wide.test(character) ? 2 : 1;
}
// src/report/name-line.ts
const maxLength = 200;
const maxPadding = 36;
function nameLine(start, { name, versions }, width) {
	const told = safeText(shorten(name, maxLength));
	if (versions === "") return start + told;
	return `${start}${padEnd(told, width)}  ${safeText(shorten(versions, maxLength))}`;
}
function nameWidth(named) {
	return named.reduce((width, { name }) => {
		const own = name.length > maxPadding ? 0 : displayWidth(safeText(name));
		return own > maxPadding ? width : Math.max(width, own);
	}, 0);
}
// src/report/summary/priorities.ts
const priorities = {
	fixed: 0,
	table: 1,
	problems: 1,
	held: 1,
	changes: 2,
	manifests: 3,
	declared: 4,
	quietRows: 5
};
function fixed(text) {
	return {
		priority: priorities.fixed,
		open: text,
		lists: [],
		close: "",
		more: () => ""
	};
}
// src/report/summary/changes.ts
const maxOpen$2 = 40;
const signs = {
	removed: "-",
	updated: "!",
	added: "+"
};
function changesSection(report) {
	const rows = typeRows(report).flatMap((row) => {
		const found = changes(row);
		return found.length === 0 ? [] : [{
			row,
			found
		}];
	});
	if (rows.length === 0) return [];
	const total = rows.reduce((sum, { found }) => sum + found.length, 0);
	const tense = report.mode === "check" ? "due" : "done";
	const lists = rows.map(({ row, found }) => typeList(row, found, tense, total <= maxOpen$2));
	return [{
		priority: priorities.changes,
		open: tense === "due" ? "### What a sync would change\n\n" : "### What changed\n\n",
		lists,
		close: "",
		more: (kept) => `… and the changes of ${count(lists.length - kept, "more package type")}, in the JSON report.\n\n`
	}];
}
function typeList(row, found, tense, open) {
	const counts = {
		removed: row.removed.length,
		updated: row.updated.length,
		added: row.added.length
	};
	const around = folded(`${row.entity === null ? "" : `${htmlCode(row.entity)} `}${row.packageType}: ${changeCounts(counts, tense)}`, open);
	const width = nameWidth(found);
	const items = found.map((change) => `${nameLine(`${signs[change.kind]} `, change, width)}\n`);
	const marks = fence(items);
	return {
		open: `${around.open}${marks}diff\n`,
		items,
		close: `${marks}\n${around.close}`,
		more: (kept) => `… and ${number(items.length - kept)} more, in the JSON report\n`
	};
}
// src/report/summary/declared.ts
function declaredSection({ mode, entities }) {
	if (mode !== "list") return [];
	const lists = entities.flatMap(entityLists);
	if (lists.length === 0) return [];
	return [{
		priority: priorities.declared,
		open: "### What is declared\n\n",
		lists,
		close: "",
		more: (kept) => `… and the packages of ${count(lists.length - kept, "more package type")}, in the JSON report.\n\n`
	}];
}
function entityLists({ entity, packages }) {
	return [...Map.groupBy(packages, ({ packageType }) => packageType)].map(([packageType, ofType]) => {
		return packageList(`${entity === null ? "" : `${htmlCode(entity)} `}${packageType}: ${count(ofType.length, "package")}`, ofType);
	});
}
function packageList(summary, packages) {
	const around = folded(summary);
	const named = packages.map(({ name, versions, development }) => ({
		name,
		versions: `${versionList(versions)}${development ? " (development)" : ""}`.trim()
	}));
	const width = nameWidth(named);
	const items = named.map((told) => `${nameLine("", told, width)}\n`);
	const marks = fence(items);
	return {
		open: `${around.open}${marks}text\n`,
		items,
		close: `${marks}\n${around.close}`,
		more: (kept) => `… and ${number(items.length - kept)} more, in the JSON report\n`
	};
}
// src/report/summary/facts.ts
const shortCommit = 12;
function factsSection(report) {
	const { repository, ref, commit, tool } = report;
	return fixed(`<sub>${[
		...[
			repository,
			ref,
			commit?.slice(0, shortCommit) ?? null
		].flatMap((fact) => fact === null ? [] : [code(fact)]),
		cost(report),
		code(`${tool.name} ${tool.version}`)
	].join(" · ")}</sub>\n`);
}
// src/report/summary/bullet-list.ts
const maxOpen$1 = 15;
function bulletList(items, summary) {
	const { open, close } = items.length > maxOpen$1 ? folded(summary) : {
		open: "",
		close: "\n"
	};
	return {
		open,
		items,
		close,
		more: (kept) => `- … and ${number(items.length - kept)} more, in the JSON report\n`
	};
}
// src/report/summary/held.ts
function heldSection(report) {
	const reasons = typeRows(report).flatMap(({ held }) => held === null ? [] : [held]);
	if (reasons.length === 0) return [];
	const items = reasons.map((reason) => `- ⏸️ ${prose(reason)}\n`);
	return [{
		priority: priorities.held,
		open: "### Held\n\n",
		lists: [bulletList(items, `⏸️ ${items.length} package types`)],
		close: "",
		more: () => `${items.length} reasons left out, in the JSON report.\n\n`
	}];
}
// src/report/summary/table-list.ts
function tableList(columns, rows, around = {
	open: "",
	close: "\n"
}) {
	const heads = tableRow(columns.map(({ head }) => head));
	const rule = tableRow(columns.map(({ align }) => align === "right" ? "--:" : ":--"));
	return {
		open: around.open + heads + rule,
		items: rows.map((row) => tableRow(columns.map(({ cell }) => cell(row)))),
		close: around.close,
		more: (kept) => tableRow([`… and ${number(rows.length - kept)} more, in the JSON report`])
	};
}
function tableRow(cells) {
	return `| ${cells.join(" | ")} |\n`;
}
// src/report/summary/manifests.ts
const maxOpen = 12;
const symbols$2 = {
	failed: "❌",
	unowned: "❔",
	used: "✅",
	covered: "➖",
	excluded: "➖"
};
function manifestsSection(report) {
	const rows = orderedManifests(report);
	if (rows.length === 0) return [];
	const summary = `${count(rows.length, "manifest")}: ${manifestCounts(report)}`;
	const around = folded(summary, rows.length <= maxOpen);
	return [{
		priority: priorities.manifests,
		open: "### Manifests\n\n",
		lists: [tableList(columns$1(report), rows, around)],
		close: "",
		more: () => `${summary}. They are listed in the JSON report.\n\n`
	}];
}
function columns$1({ entities }) {
	return [
		{
			head: "Manifest",
			align: "left",
			cell: ({ path }) => code(path)
		},
		{
			head: "Format",
			align: "left",
			cell: ({ format }) => code(format)
		},
		...entities.length > 1 ? [owner] : [],
		{
			head: "What became of it",
			align: "left",
			cell: fate
		},
		{
			head: "Packages",
			align: "right",
			cell: told
		}
	];
}
const owner = {
	head: "Entity",
	align: "left",
	cell: ({ entity }) => entity === null ? "" : code(entity)
};
function fate({ status, reason }) {
	const word = `${symbols$2[status]} ${status}`;
	if (reason === null) return word;
	return status === "covered" || status === "excluded" ? `${word} by ${code(reason)}` : `${word}: ${prose(reason)}`;
}
function told({ status, packages }) {
	return status === "used" ? number(packages) : "";
}
// src/report/summary/problems.ts
const symbols$1 = {
	error: "❌",
	warning: "⚠️",
	notice: "ℹ️"
};
function problemsSection(report) {
	if (report.problems.length === 0) return [];
	const problems = untoldProblems(report);
	const messages = bulletList(problems.map(item), problemCounts(problems));
	return [{
		priority: priorities.problems,
		open: problems.length === 0 ? "" : "### Problems\n\n",
		lists: [...problems.length === 0 ? [] : [messages], remedies(report.problems)],
		close: "",
		more: () => `${problemCounts(report.problems)} in all; all are in the JSON report.\n\n`
	}];
}
function item({ severity, code: name, message, path, line, packageType, entity }) {
	const place = path === null ? [] : [code(line === null ? path : `${path}:${line}`)];
	const owner = entity === null ? [] : [code(entity)];
	const type = packageType === null ? [] : [packageType];
	const where = [
		code(name),
		...place,
		...owner,
		...type
	].join(" · ");
	return `- ${symbols$1[severity]} ${prose(message)}<br><sub>${where}</sub>\n`;
}
function remedies(problems) {
	const codes = [...new Set(problems.map((problem) => problem.code))];
	return tableList([
		{
			head: "Code",
			align: "left",
			cell: (name) => code(name)
		},
		{
			head: "Meaning",
			align: "left",
			cell: (name) => problemCodes[name].meaning
		},
		{
			head: "What to do",
			align: "left",
			cell: (name) => problemCodes[name].remedy
		}
	], codes, folded(codes.length > maxNamed ? `What to do about the ${codes.length} kinds of problems` : `What to do about ${enumeration(codes.map((name) => `<code>${name}</code>`))}`));
}
const maxNamed = 3;
// src/report/summary/result-label.ts
const symbols = {
	"in sync": "✅",
	synced: "✅",
	drift: "⚠️",
	held: "⏸️",
	failed: "❌",
	"left alone": "➖",
	declared: "📄"
};
function resultLabel(mode, row) {
	const word = resultWord(mode, row);
	return `${symbols[word]} ${word}`.replaceAll(" ", "&nbsp;");
}
// src/report/summary/table.ts
const maxQuietRows = 60;
function tableSections(report) {
	const rows = typeRows(report);
	const isShown = (row) => rows.length <= maxQuietRows || !isQuiet(report, row);
	const shown = rows.filter(isShown);
	const quiet = rows.filter((row) => !isShown(row));
	const summary = `${count(quiet.length, "package type")} with nothing to do`;
	return [...section(report, shown, priorities.table), ...section(report, quiet, priorities.quietRows, folded(summary))];
}
function isQuiet({ mode }, { result, held }) {
	return held === null && (result === "in-sync" || result === "skipped" && mode !== "list");
}
function section(report, rows, priority, around) {
	if (rows.length === 0) return [];
	const lists = [tableList(columns(report, rows), rows, around)];
	const more = () => `${count(rows.length, "row")} left out, in the JSON report.\n\n`;
	return [{
		priority,
		open: "",
		lists,
		close: "",
		more
	}];
}
function columns({ mode }, rows) {
	const would = mode === "check";
	const always = [
		text("Type", ({ packageType }) => packageType),
		text("Result", (row) => resultLabel(mode, row)),
		numeric("Declared", ({ declared }) => declared)
	];
	const optional = [
		changed(would ? "To remove" : "Removed", ({ removed }) => removed.length),
		changed(would ? "To update" : "Updated", ({ updated }) => updated.length),
		changed(would ? "To add" : "Added", ({ added }) => added.length),
		text(would ? "Would upload" : "Uploaded", ({ document }) => uploaded(document))
	];
	return [
		...telling([text("Entity", ({ entity }) => entity === null ? "" : code(entity))], rows),
		...always,
		...mode === "list" ? [] : [numeric("Recorded", ({ recorded }) => recorded)],
		...telling(optional, rows)
	];
}
function telling(columns, rows) {
	return columns.filter(({ cell }) => rows.some((row) => cell(row) !== ""));
}
function uploaded(document) {
	if (document === null) return "";
	const { verbatim, bytes, manifests } = document;
	const [only] = manifests;
	if (only === void 0) return size(bytes);
	if (verbatim) return `${code(only)} as it is, ${size(bytes)}`;
	return manifests.length === 1 ? `${code(only)} rewritten, ${size(bytes)}` : `${count(manifests.length, "manifest")} merged, ${size(bytes)}`;
}
function text(head, cell) {
	return {
		head,
		align: "left",
		cell
	};
}
function numeric(head, value) {
	return {
		head,
		align: "right",
		cell: (row) => {
			const told = value(row);
			return told === null ? "?" : number(told);
		}
	};
}
function changed(head, value) {
	return {
		head,
		align: "right",
		cell: (row) => {
			const told = value(row);
			return told === 0 ? "" : `**${number(told)}**`;
		}
	};
}
// src/report/summary/verdict.ts
const alerts = {
	"In sync.": "TIP",
	"Synced.": "TIP",
	"Drift.": "WARNING",
	"Failed.": "CAUTION",
	"Skipped.": "NOTE",
	"Listed.": "NOTE"
};
function verdictSection(report) {
	const { headline, sentence } = verdict(report);
	return fixed(`## Cortex packages\n\n> [!${alerts[headline]}]\n> **${headline}** ${prose(sentence)}\n\n`);
}
// src/report/summary.ts
const runnerLimitBytes = 1e6;
function renderSummary(report, limitBytes = runnerLimitBytes) {
	return fit([
		verdictSection(report),
		...tableSections(report),
		...changesSection(report),
		...heldSection(report),
		...declaredSection(report),
		...manifestsSection(report),
		...problemsSection(report),
		factsSection(report)
	], limitBytes);
}
// src/app/manifest-hash.ts
function manifestHash(manifests, workspace) {
	const used = manifests.filter(({ status }) => status === "used").map(({ path }) => path);
	if (used.length === 0) return "";
	const { createHash, hash } = process.getBuiltinModule("node:crypto");
	const whole = createHash("sha256");
	const read = fileReader();
	for (const path of used.toSorted(byFolder)) {
		const file = join$1(workspace, path);
		whole.update(hash("sha256", read(file, statSync(file).size), "buffer"));
	}
	return whole.digest("hex");
}
function byFolder(a, b) {
	return Buffer.compare(Buffer.from(a.replaceAll("/", "\0")), Buffer.from(b.replaceAll("/", "\0")));
}
// src/report/json.ts
function jsonPieces(report) {
	const pieces = [];
	pushObject(pieces, inOrder(report), "");
	pieces.push("\n");
	return pieces;
}
function pushObject(pieces, value, indent) {
	const inner = `${indent}  `;
	let before = "{\n";
	for (const [name, field] of Object.entries(value)) {
		pieces.push(before, inner, JSON.stringify(name), ": ");
		if (Array.isArray(field)) pushList(pieces, field, inner);
		else pieces.push(plain(field));
		before = ",\n";
	}
	pieces.push("\n", indent, "}");
}
function pushList(pieces, items, indent) {
	const inner = `\n${indent}  `;
	let before = "[";
	for (const item of items) {
		pieces.push(before, inner);
		if (isEntity(item)) pushObject(pieces, item, `${indent}  `);
		else pieces.push(plain(item));
		before = ",";
	}
	pieces.push(items.length === 0 ? "[]" : `\n${indent}]`);
}
function isEntity(item) {
	return typeof item === "object" && item !== null && "packageTypes" in item;
}
function plain(value) {
	return visibleJson(JSON.stringify(value));
}
function inOrder({ tool, requests, ...report }) {
	return {
		schemaVersion: report.schemaVersion,
		tool: {
			name: tool.name,
			version: tool.version
		},
		mode: report.mode,
		result: report.result,
		reason: report.reason,
		repository: report.repository,
		ref: report.ref,
		commit: report.commit,
		startedAt: report.startedAt,
		durationMs: report.durationMs,
		entities: report.entities.map(entityInOrder),
		manifests: report.manifests.map(manifestInOrder),
		problems: report.problems.map(problemInOrder),
		requests: {
			total: requests.total,
			retried: requests.retried,
			uploads: requests.uploads
		}
	};
}
function entityInOrder({ entity, result, packageTypes, packages }) {
	return {
		entity,
		result,
		packageTypes: packageTypes.map(typeInOrder),
		packages: packages.map(packageInOrder)
	};
}
function typeInOrder(type) {
	return {
		packageType: type.packageType,
		result: type.result,
		held: type.held,
		declared: type.declared,
		recorded: type.recorded,
		added: type.added.map(({ name, versions }) => ({
			name,
			versions
		})),
		updated: type.updated.map(({ name, from, to }) => ({
			name,
			from,
			to
		})),
		removed: type.removed.map(({ name, versions }) => ({
			name,
			versions
		})),
		document: type.document === null ? null : documentInOrder(type.document)
	};
}
function documentInOrder(document) {
	const { endpoint, verbatim, bytes, manifests } = document;
	return {
		endpoint,
		verbatim,
		bytes,
		manifests
	};
}
function packageInOrder(reported) {
	const { packageType, name, versions, manifests, development } = reported;
	return {
		packageType,
		name,
		versions,
		manifests,
		development
	};
}
function manifestInOrder(manifest) {
	const { path, format, packageType, entity, status, reason, packages } = manifest;
	return {
		path,
		format,
		packageType,
		entity,
		status,
		reason,
		packages
	};
}
function problemInOrder(told) {
	const { severity, code, message, path, line, entity, packageType } = told;
	return {
		severity,
		code,
		message,
		path,
		line,
		entity,
		packageType
	};
}
// src/app/write-report.ts
function writeReport(report, path, workspace) {
	try {
		if (isWithin(workspace, path) && !isWithin(realpathSync(workspace), realAbove(path))) throw new Error("a link on its way leaves the workspace");
		mkdirSync(dirname(path), { recursive: true });
		if (isLink(path)) rmSync(path);
		writePieces(path, jsonPieces(report));
		return report;
	} catch (thrown) {
		const unwritable = problem("error", "input-invalid", `The report could not be written to ${JSON.stringify(path)} (${String(thrown)}). Set \`report-path\` to a file that can be written.`);
		return {
			...report,
			result: "failed",
			problems: [...report.problems, unwritable]
		};
	}
}
const piecesAtOnce = 2e3;
function writePieces(path, pieces) {
	const file = openSync(path, "w");
	try {
		for (let at = 0; at < pieces.length; at += piecesAtOnce) writeFileSync(file, pieces.slice(at, at + piecesAtOnce).join(""));
	} finally {
		closeSync(file);
	}
}
function isWithin(directory, path) {
	return pathWithin(directory, path) !== null;
}
function realAbove(path) {
	const folder = dirname(path);
	return lstatSync(folder, { throwIfNoEntry: false }) === void 0 ? realAbove(folder) : realpathSync(folder);
}
function isLink(path) {
	return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
// src/action/output-blocks.ts
function outputBlocks(outputs) {
	return Object.entries(outputs).map(([name, value]) => {
		const end = delimiterFor(value);
		return `${name}<<${end}\n${value}\n${end}\n`;
	}).join("");
}
function delimiterFor(value) {
	let delimiter = "end-of-output";
	while (value.includes(delimiter)) delimiter += "-";
	return delimiter;
}
// src/action/publish.ts
function publish(run, places) {
	const { workspace, reportPath, outputPath, summaryPath } = places;
	const report = writeReport(run, reportPath, workspace);
	function output(values) {
		if (outputPath !== null) appendFileSync(outputPath, outputBlocks(values()));
	}
	attempt("outputs", () => output(() => outputs(report, reportPath)));
	attempt("output `manifest-hash`", () => output(() => ({ "manifest-hash": manifestHash(report.manifests, workspace) })));
	attempt("log", () => {
		for (const line of logLines(report)) print[line.kind](line.text);
	});
	attempt("annotations", () => {
		for (const { level, message, ...place } of annotations(report.problems)) annotate[level](message, place);
	});
	if (summaryPath !== null) attempt("job summary", () => appendFileSync(summaryPath, renderSummary(report)));
	return report;
}
const print = {
	group: startGroup,
	"end-group": endGroup,
	line: info
};
const annotate = {
	error,
	warning,
	notice
};
function attempt(what, give) {
	try {
		give();
	} catch (thrown) {
		if (thrown instanceof Error) debug(thrown.stack ?? "");
		warning(safeLine(`The ${what} could not be given: ${String(thrown)}`));
	}
}
const inputNames = [
	{
		name: "cortex-api-key",
		default: ""
	},
	{
		name: "cortex-api-url",
		default: "https://api.getcortexapp.com"
	},
	{
		name: "entity",
		default: ""
	},
	{
		name: "mode",
		default: "auto"
	},
	{
		name: "branch",
		default: ""
	},
	{
		name: "working-directory",
		default: "."
	},
	{
		name: "include",
		default: ""
	},
	{
		name: "exclude",
		default: ""
	},
	{
		name: "package-types",
		default: ""
	},
	{
		name: "dev-dependencies",
		default: "true"
	},
	{
		name: "prune",
		default: "true"
	},
	{
		name: "prune-limit",
		default: "50%"
	},
	{
		name: "fail-on",
		default: "error"
	},
	{
		name: "pull-request-comment",
		default: "false"
	},
	{
		name: "drift-issue",
		default: "false"
	},
	{
		name: "github-token",
		default: ""
	},
	{
		name: "requests-per-minute",
		default: "1000"
	},
	{
		name: "report-path",
		default: ""
	}
].map(({ name }) => name);
// src/action/read-inputs.ts
function readInputs() {
	const inputs = new Map(inputNames.map((name) => [name, getInput(name)]));
	for (const name of ["cortex-api-key", "github-token"]) {
		const secret = inputs.get(name) ?? "";
		if (secret !== "") setSecret(secret);
	}
	return inputs;
}
// src/action/report-file.ts
function reportFile(reportPath, { workspace, temp, step }) {
	if (reportPath !== null) return resolve(workspace, reportPath);
	return resolve(join$1(temp, `cortex-dependency-report-${step.replace(/[^\w.-]+/g, "_")}.json`));
}
// src/action/run-action.ts
async function runAction(process) {
	const { env } = process;
	const cancellation = cancellationBy(process);
	const inputs = readInputs();
	const github = githubContext(env, {
		cwd: process.cwd(),
		temp: tmpdir(),
		readFile: (path) => readFileSync(path, "utf8")
	});
	const facts = eventFacts(github);
	const { settings, problems } = parseSettings(inputs, { needsKey: withoutSecrets$2(facts) === null });
	const { mode = "auto", branch = null, cortexApiKey = "" } = settings ?? {};
	const decision = decide({
		mode,
		branch,
		hasKey: cortexApiKey !== null
	}, facts);
	const context = contextOf(decision, github);
	return exitCode(publish(settings === null ? endedEarly(context, systemClock.now(), {
		reason: "The inputs are not valid.",
		problems
	}) : await obey(decision, {
		settings,
		context,
		facts,
		github,
		process,
		cancellation,
		say
	}), {
		workspace: github.workspace,
		reportPath: reportFile(settings?.reportPath ?? null, github),
		outputPath: env["GITHUB_OUTPUT"] || null,
		summaryPath: env["GITHUB_STEP_SUMMARY"] || null
	}), settings?.failOn ?? "error");
}
const modes = {
	sync: "sync",
	check: "check",
	list: "list",
	nothing: "check"
};
function contextOf({ does }, { repository, ref, commit }) {
	const startedAt = systemClock.now();
	return {
		toolVersion: version,
		mode: modes[does],
		repository,
		ref,
		commit,
		startedAt
	};
}
async function obey({ does, reason }, performance) {
	const { context } = performance;
	const isSkipped = does === "list" || does === "nothing";
	say(`Cortex Dependency Report ${version}: ${isSkipped ? `skipped. ${reason}` : `${does}, because ${reason}.`}`);
	if (does === "nothing") return endedEarly(context, systemClock.now(), {
		reason,
		problems: []
	});
	const report = await perform(performance);
	return isSkipped && report.result === "skipped" ? {
		...report,
		reason
	} : report;
}
function say(text) {
	info(safeLine(text));
}
// src/app/end-process.ts
function endProcess(code, process) {
	process.stdout.write("", () => {
		process.stderr.write("", () => {
			process.exit(code);
		});
	});
}
// src/action.ts
process.report.excludeEnv = true;
runAction(process).then((code) => endProcess(code, process));
export { reach as $, compileIgnorePattern as A, allMetadata as B, gitOutput as C, lockedPackages as D, lockEntries as E, roleOf as F, xmlFile as G, metadata as H, readScript as I, parseXml as J, childText as K, packageReferences as L, readProject$2 as M, parseToml as N, warnIfNewer as O, isNamed as P, isRecord as Q, packageNames as R, isRealDirectory as S, readRequirementLine as T, requireProject as U, attribute as V, sameName as W, pathFrom as X, beside as Y, upward as Z, count as _, changesSection as a, byText as at, typeRows as b, code as c, neverCancelled as ct, verdict as d, notLock as et, inEntities as f, untoldProblems as g, problemCounts as h, bulletList as i, createPlainText as it, constrainedVersion as j, isLocal as k, prose as l, untilAborted as lt, changesDue as m, problemsSection as n, retryAfterMs as nt, fixed as o, canonicalName as ot, changes as p, childrenNamed as q, heldSection as r, jsonObject as rt, priorities as s, errorText as st, tableSections as t, createWaitingBudget as tt, fit as u, safeText as ut, number as v, projectBeside as w, shorten as x, totals as y, evaluateProject as z };
