process.exitCode = 1;
if (Number.parseInt(process.versions.node, 10) < 24) {
	console.log("::error::Cortex Dependency Report needs Node 24, and the runner started it with " + process.versions.node + ". Nothing was done. Update the runner to 2.327.1 or newer, and let nothing force another Node on actions.");
	process.exit(1);
}
import { i as __toESM, n as __exportAll } from "./action/runtime.js";
import { S as textMember, _ as errorCodes, a as unexpectedAnswer, b as listMember, c as isObject, d as asciiText, f as createWaitingBudget, g as concealing, h as createPlainText, i as GitHubFault, l as jsonObject, m as isRetryable, n as ownerAndRepo, o as retryAfterMs, p as delayMs, s as bodyText, u as jsonValue, v as errorText, x as member$2, y as networkError } from "./action/rest.js";
import { a as severities, i as problemOf, n as faultOf, r as problem, t as Fault } from "./action/problem.js";
const { appendFileSync, closeSync, existsSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } = process.getBuiltinModule("node:fs");
const { homedir, tmpdir } = process.getBuiltinModule("node:os");
const os = process.getBuiltinModule("node:os");
import own$1, { dirname, join as join$1, posix, resolve } from "node:path";
const { execFile } = process.getBuiltinModule("node:child_process");
// node_modules/@actions/core/lib/utils.js
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
// node_modules/@actions/core/lib/command.js
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
// src/domain/package.ts
const packageTypes = [
	"NODE",
	"JAVA",
	"PYTHON",
	"GO",
	"NUGET"
];
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
function entityReport(types, { entity, types: outcomes, sources, fault }) {
	if (fault !== null) return faultReport(entity, types);
	const rows = outcomes.map(typeReport);
	return {
		entity,
		result: worst(rows.map(({ result }) => result)),
		sources,
		packageTypes: rows.toSorted((a, b) => order$1(a) - order$1(b)),
		packages: types.flatMap(reportedPackages)
	};
}
function faultReport(entity, types) {
	return {
		entity,
		result: "failed",
		sources: [],
		packageTypes: types.filter(({ present }) => present).map(unreadReport),
		packages: types.flatMap(reportedPackages)
	};
}
function listedReport(entity, types) {
	const shown = types.filter(({ present, hold }) => present || hold !== null);
	return {
		entity,
		result: shown.some(({ hold }) => hold !== null) ? "failed" : "skipped",
		sources: [],
		packageTypes: shown.map((type) => ({
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
		recorded: recorded?.size ?? null,
		added: difference.added.map(({ name, versions }) => ({
			name,
			versions
		})),
		updated: difference.updated.map(({ name, from, to }) => ({
			name,
			from,
			to
		})),
		removed: difference.removed.map(named$6),
		withheld: plan.withheld.map(named$6),
		unclaimed: keptFor(plan, ["unclaimed", "other-writer"]).map(({ name }) => named$6(name)),
		claimedElsewhere: keptFor(plan, ["claimed-elsewhere"]).map(({ name, by }) => ({
			...named$6(name),
			sources: by
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
function named$6({ name, versions }) {
	return {
		name,
		versions
	};
}
function keptFor({ kept }, reasons) {
	return kept.filter(({ reason }) => reasons.includes(reason));
}
function unreadReport({ packageType, packages, hold }) {
	return {
		packageType,
		result: "failed",
		held: hold?.reason ?? null,
		declared: packages.length,
		recorded: null,
		added: [],
		updated: [],
		removed: [],
		withheld: [],
		unclaimed: [],
		claimedElsewhere: [],
		document: null
	};
}
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
		result: hasFailed$1(problems) ? "failed" : "skipped",
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
function concluded$1(entities, found, context, { cortex, now }) {
	const problems = [...found.problems, ...entities.flatMap((entity) => entity.problems)];
	const reason = entities.find(({ skipped }) => skipped !== null)?.skipped ?? null;
	const results = entities.map(({ report }) => report.result);
	return reportOf$1(context, now(), {
		result: reason !== null && !hasFailed$1(problems) ? "skipped" : resultOf(results, problems),
		reason,
		entities: entities.map(({ report }) => report),
		manifests: found.manifests,
		problems,
		requests: cortex.requests()
	});
}
function resultOf(results, problems) {
	return hasFailed$1(problems) ? "failed" : worst(results);
}
function hasFailed$1(problems) {
	return problems.some(({ severity }) => severity === "error");
}
// src/report/exit-code.ts
function exitCode({ result }, failOn) {
	if (failOn === "never") return 0;
	if (result === "failed") return 1;
	return result === "drift" && failOn === "drift" ? 2 : 0;
}
// src/report/safe-text.ts
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
const plain$7 = /^[\x20-\x7e]*$/;
const named$5 = /* @__PURE__ */ new Map([
	["\n", String.raw`\n`],
	["\r", String.raw`\r`],
	["	", String.raw`\t`]
]);
const bracketCommand = /##(?=\w*\[)/g;
function safeText(text) {
	const visible = plain$7.test(text) ? text : text.replace(unseen, escaped$1);
	return visible.includes("##") ? visible.replace(bracketCommand, String.raw`#\#`) : visible;
}
function safeLine(text) {
	return safeText(text).replace(/^( *)::/, String.raw`$1\::`);
}
function visibleJson(json) {
	const visible = plain$7.test(json) ? json : json.replace(unseen, escapedForJson);
	return visible.includes("##") ? visible.replace(bracketCommand, String.raw`#\u0023`) : visible;
}
function escapedForJson(character) {
	return character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function escaped$1(character) {
	const hex = (character.codePointAt(0) ?? 0).toString(16);
	const unicode = hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
	return named$5.get(character) ?? unicode;
}
function shorten(text, max) {
	if (text.length <= max) return text;
	return `${text.slice(0, max).replace(/[\ud800-\udbff]$/, "")}…`;
}
function joinLines(text) {
	return text.replace(/[\t\r\n ]+/g, " ").trim();
}
// src/workspace/repository-name.ts
const usualPorts = /:(?:22|80|443|9418)$/;
const otherHosts = /* @__PURE__ */ new Map([
	["ssh.github.com", "github.com"],
	["altssh.gitlab.com", "gitlab.com"],
	["altssh.bitbucket.org", "bitbucket.org"],
	["ssh.dev.azure.com", "dev.azure.com"]
]);
function repositoryName$1(remote) {
	const url = /^(?:https?|ssh|git|git\+ssh|ssh\+git):\/\/(?:[^/@]*@)?(?<host>[^/]+)\/+(?<path>.+)$/is.exec(remote);
	const scp = /^(?:[^/:@]+@)?(?<host>[^/:@]{2,}):(?!:)\/*(?<path>.+)$/s.exec(remote);
	const { host = "", path = "" } = (url ?? (remote.includes("://") ? null : scp))?.groups ?? {};
	const name = plainPath(path.toLowerCase());
	if (host === "" || name === "") return null;
	const plainHost = host.toLowerCase().replace(usualPorts, "");
	return `${otherHosts.get(plainHost) ?? plainHost}/${name}`;
}
function plainPath(path) {
	return path.replace(/\/+$/, "").replace(/\.git$/, "").replace(/^v3\/(?<project>[^/]+\/[^/]+)\/(?<name>[^/]+)$/, "$<project>/_git/$<name>");
}
// src/app/source-repository.ts
const systems = [
	{
		repository: "GITHUB_REPOSITORY",
		host: "GITHUB_SERVER_URL",
		id: "GITHUB_REPOSITORY_ID",
		branch: "GITHUB_REF_NAME"
	},
	{
		repository: "CI_PROJECT_URL",
		id: "CI_PROJECT_ID",
		run: "CI_JOB_URL",
		branch: "CI_COMMIT_BRANCH"
	},
	{
		repository: "BITBUCKET_GIT_HTTP_ORIGIN",
		id: "BITBUCKET_REPO_UUID",
		run: "BITBUCKET_BUILD_NUMBER",
		branch: "BITBUCKET_BRANCH"
	},
	{
		repository: "BUILD_REPOSITORY_URI",
		id: "BUILD_REPOSITORY_ID",
		run: "BUILD_BUILDID",
		branch: "BUILD_SOURCEBRANCH"
	},
	{
		repository: "CIRCLE_REPOSITORY_URL",
		run: "CIRCLE_BUILD_URL",
		branch: "CIRCLE_BRANCH"
	},
	{
		repository: "BUILDKITE_REPO",
		run: "BUILDKITE_BUILD_URL",
		branch: "BUILDKITE_BRANCH"
	},
	{
		repository: "GIT_URL",
		run: "BUILD_URL",
		branch: "BRANCH_NAME"
	}
];
function runOrigin(env) {
	const system = systems.find(({ repository }) => (env[repository] ?? "") !== "");
	if (system === void 0) return {
		source: null,
		runId: "",
		branch: null
	};
	const name = fromVariables(system, env);
	const branch = valueOf(env, system.branch).replace(/^refs\/heads\//, "");
	return {
		source: name === null ? null : {
			name,
			id: valueOf(env, system.id)
		},
		runId: gitHubRun(env) ?? valueOf(env, system.run),
		branch: branch === "" || branch.startsWith("refs/") ? null : branch
	};
}
function fromVariables({ repository, host }, env) {
	const written = valueOf(env, repository);
	if (host === void 0) return repositoryName$1(written);
	return repositoryName$1(`${valueOf(env, host) || "https://github.com"}/${written}`);
}
function gitHubRun(env) {
	const run = env["GITHUB_RUN_ID"];
	if (run === void 0 || run === "") return null;
	return `${env["GITHUB_SERVER_URL"] ?? ""}/${env["GITHUB_REPOSITORY"] ?? ""}/actions/runs/${run}`;
}
function valueOf(env, name) {
	return name === void 0 ? "" : env[name] ?? "";
}
// src/settings/pull-request-origin.ts
function stemsFromPullRequest(name, ref, payload) {
	if (name.startsWith("pull_request") || name === "merge_group") return true;
	if (isPullRef(ref ?? "") || isPullRef(textMember(member$2(payload, "deployment"), "ref"))) return true;
	return origins.get(name)?.(payload) ?? false;
}
const origins = /* @__PURE__ */ new Map([
	["issue_comment", (payload) => member$2(member$2(payload, "issue"), "pull_request") !== void 0],
	["check_suite", (payload) => hasPullRequests(member$2(payload, "check_suite"))],
	["check_run", (payload) => isOfCheckRun(member$2(payload, "check_run"))],
	["workflow_run", isOfWorkflowRun]
]);
function isOfCheckRun(run) {
	return hasPullRequests(run) || hasPullRequests(member$2(run, "check_suite"));
}
const own = /* @__PURE__ */ new Set([
	"schedule",
	"workflow_dispatch",
	"repository_dispatch"
]);
function isOfWorkflowRun(payload) {
	const run = member$2(payload, "workflow_run");
	const event = textMember(run, "event");
	if (own.has(event)) return false;
	if (event.startsWith("pull_request") || event === "merge_group") return true;
	if (isOfOther(member$2(run, "head_repository"), member$2(payload, "repository"))) return true;
	return event !== "push" && hasPullRequests(run);
}
function isOfOther(head, repository) {
	if (head === void 0) return false;
	const [own, other] = [repository, head].map((each) => textMember(each, "full_name").toLowerCase());
	return other === "" || own !== "" && own !== other;
}
function hasPullRequests(value) {
	return listMember(value, "pull_requests").length > 0;
}
function isPullRef(ref) {
	return /^(?:refs\/)?pull\//.test(ref);
}
// src/settings/event-facts.ts
function eventFacts({ eventName: name, ref, actor, payload }) {
	const repository = member$2(payload, "repository");
	return {
		name,
		ref,
		actor: actor || textMember(member$2(payload, "sender"), "login"),
		defaultBranch: textMember(repository, "default_branch") || null,
		deletedRef: deletedRef(name, ref, payload),
		isFork: member$2(repository, "fork") === true,
		isOfPullRequest: stemsFromPullRequest(name, ref, payload),
		pullRequest: name.startsWith("pull_request") ? pullRequest(payload, repository) : null
	};
}
function deletedRef(name, ref, payload) {
	return name === "push" && member$2(payload, "deleted") === true ? textMember(payload, "ref") || (ref ?? "") : null;
}
function pullRequest(payload, repository) {
	const pull = member$2(payload, "pull_request");
	const number = member$2(pull, "number");
	return {
		number: typeof number === "number" ? number : null,
		author: textMember(member$2(pull, "user"), "login"),
		isFromFork: isFromFork(member$2(member$2(pull, "head"), "repo"), repository)
	};
}
function isFromFork(head, repository) {
	if (head === void 0) return false;
	const name = textMember(repository, "full_name").toLowerCase();
	const headName = textMember(head, "full_name").toLowerCase();
	if (name === "" || headName === "") return head === null || member$2(head, "fork") === true;
	return headName !== name;
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
function decide$1({ mode, branch, hasKey }, facts) {
	const skipped = mode === "auto" ? skipReason(facts) : null;
	if (skipped !== null) return {
		does: "nothing",
		reason: skipped
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
	const event = facts.name === "" ? "a run without an event" : `the event ${facts.name}`;
	if (facts.isOfPullRequest) return {
		does: "check",
		reason: `${event} is of a pull request, which never writes`
	};
	if (mode === "sync") return {
		does: mode,
		reason: "`mode` is `sync`"
	};
	if (facts.name === "schedule") return {
		does: "check",
		reason: `${event} checks for drift`
	};
	return byBranch(event, branch, facts);
}
function isOnSyncedBranch(branch, facts) {
	if (facts.isOfPullRequest || facts.deletedRef !== null) return false;
	const synced = branch ?? facts.defaultBranch;
	return synced === null ? facts.name === "schedule" : facts.ref === `refs/heads/${synced}`;
}
function skipReason({ deletedRef, isFork }) {
	if (deletedRef !== null) return `The push deletes ${deletedRef || "a branch"}.`;
	return isFork ? "The repository is a fork of another one, whose entities it does not own. Set `mode: sync` or `mode: check` to have it run here." : null;
}
function byBranch(event, branch, facts) {
	const { ref, defaultBranch } = facts;
	const synced = branch ?? defaultBranch;
	if (synced === null) return {
		does: "check",
		reason: `${event} does not name the default branch`
	};
	const role = branch === null ? "the default branch" : "as `branch` says";
	if (ref === `refs/heads/${synced}`) return {
		does: "sync",
		reason: `${event} is on ${synced}, ${role}`
	};
	const reason = `${event} is on ${ref ?? "no ref"}, not on ${synced}`;
	return {
		does: "check",
		reason,
		note: `Only checked, because ${reason}, ${role}.`
	};
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
	const split = lines.map(splitLine$1);
	const faults = [...split.flatMap(lineFaults), ...duplicates(split)];
	if (faults.length > 0) return { faults };
	return { value: split.map(({ path, entity }) => ({
		path: relativeDirectory(path) ?? path,
		entity
	})) };
}
function splitLine$1(text) {
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
// src/settings/lists.ts
const maxGlobLength = 1e3;
function parseGlobs(text) {
	const globs = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.replaceAll(/\\+/g, "/"));
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
function parsePrune(text) {
	if (text === "all") return { value: text };
	const value = booleans.get(text);
	return value === void 0 ? notAllowed(text, "`true`, `all` or `false`") : { value: value ? "true" : "false" };
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
function parseApiKey(text) {
	if (/^[\u0021-\u007e]+$/.test(text)) return { value: text };
	return { faults: [/^bearer\s/i.test(text) ? "begins with `Bearer`; allowed is the key alone." : "holds a space, a line break or a character that is not ASCII; allowed is the key alone, as Cortex shows it."] };
}
function parseToken(text) {
	if (/^[\u0021-\u007e]+$/.test(text)) return { value: text };
	return { faults: ["holds a space, a line break or a character that is not ASCII; allowed is the token alone."] };
}
const unfit = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|\/\.|[/.]$|\.lock$/;
function parseBranch(text) {
	const value = text.replace(/^refs\/heads\//, "");
	return value === "" || unfit.test(value) || value.includes(",") || value.startsWith("refs/") ? notAllowed(text, "the name of one branch, such as `main`, and neither a list nor a pattern") : { value };
}
// src/settings/parse.ts
function parseSettings(raw, needs) {
	const key = raw.get("cortex-api-key")?.trim() ?? "";
	const secrets = [key, raw.get("github-token")?.trim() ?? ""];
	const invalid = [];
	const settings = readSettings$2((name, fallback, parse) => {
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
function readSettings$2(read) {
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
		...excludes(read("exclude", [defaultsLine], parseGlobs)),
		packageTypes: read("package-types", null, parsePackageTypes),
		developmentDependencies: read("dev-dependencies", true, parseBoolean),
		prune: read("prune", "true", parsePrune),
		pruneLimit: read("prune-limit", .5, parsePercentage),
		record: read("record", true, parseBoolean),
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
const defaultsLine = "defaults";
function excludes(lines) {
	return {
		exclude: lines.filter((line) => line !== defaultsLine),
		defaultExclude: lines.includes(defaultsLine) ? defaultExclude : []
	};
}
const keyMissing = problem("error", "api-key-missing", "There is no Cortex API key. Set `cortex-api-key` from a secret (`CORTEX_API_KEY` on the command line); an empty secret usually means that it does not exist in this repository.");
const shortestSecret = 8;
function withoutSecrets(message, secrets) {
	return secrets.filter((secret) => secret.length >= shortestSecret).reduce((text, secret) => text.replaceAll(secret, "***"), message);
}
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
	"**/testdata/**",
	"**/src/it/**",
	"**/archetype-resources/**"
];
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
function uncaught(process) {
	return new Promise((_, reject) => {
		process.on("uncaughtException", reject);
	});
}
// src/http/clock.ts
const systemClock = {
	now: () => Date.now(),
	sleep: (ms) => new Promise((done) => setTimeout(done, ms))
};
// src/domain/version.ts
const version$1 = "0.1.0";
// src/http/proxy.ts
function proxyFor(url, env) {
	if (isLoopback(url.hostname) || isExempt(url, env["no_proxy"] || env["NO_PROXY"] || "")) return null;
	const variable = [`${url.protocol.slice(0, -1)}_proxy`, "all_proxy"].flatMap((name) => [name, name.toUpperCase()]).find((name) => env[name]);
	return variable === void 0 ? null : proxyAddress(variable, env[variable] ?? "");
}
function isExempt(url, list) {
	return list.toLowerCase().split(/[,\s]+/).some((entry) => entry === "*" || entry !== "" && isOf$1(url, entry));
}
const hostAndPort = /^(?:\*?\.)?(?<host>\[[^\]]*\]|[^:]*)(?::(?<port>\d+))?$/;
const defaultPorts = /* @__PURE__ */ new Map([["https:", "443"], ["http:", "80"]]);
function isOf$1({ hostname, port, protocol }, entry) {
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
		return reject(refusal(statusCode));
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
function refusal(status) {
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
			userAgent: `cortex-dependency-report/${version$1}`,
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
function reportFile(reportPath, { workspace, temp, step }) {
	if (reportPath !== null) return resolve(workspace, reportPath);
	return resolve(join$1(temp, `cortex-dependency-report-${step.replace(/[^\w.-]+/g, "_")}.json`));
}
// src/domain/python-version.ts
const release$2 = String.raw`v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)`;
const pre$1 = String.raw`(?:[-_.]?(?<pre>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?<preNumber>\d*))?`;
const post$1 = String.raw`(?:-(?<implicit>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\d*))?`;
const dev = String.raw`(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d*))?`;
const local$2 = String.raw`(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?`;
const pattern = new RegExp(`^\\s*${release$2}${pre$1}${post$1}${dev}${local$2}\\s*$`, "i");
const preLetters = /* @__PURE__ */ new Map([
	["alpha", "a"],
	["beta", "b"],
	["c", "rc"],
	["pre", "rc"],
	["preview", "rc"]
]);
const plain$6 = /^[1-9]\d*(?:\.(?:0|[1-9]\d*))*\.[1-9]\d*$/;
function canonicalPythonVersion(version) {
	if (plain$6.test(version)) return version;
	const found = pattern.exec(version)?.groups;
	if (found === void 0) return version;
	const numbers = (found["release"] ?? "").split(".").map(number$1).join(".");
	const letter = found["pre"]?.toLowerCase();
	const postNumber = found["implicit"] ?? (found["post"] && (found["postNumber"] ?? ""));
	return [
		Number(found["epoch"] ?? 0) === 0 ? "" : `${number$1(found["epoch"] ?? "")}!`,
		numbers.replace(/(?:\.0)+$/, ""),
		letter && (preLetters.get(letter) ?? letter) + number$1(found["preNumber"] ?? ""),
		postNumber === void 0 ? "" : `.post${number$1(postNumber)}`,
		found["dev"] === void 0 ? "" : `.dev${number$1(found["devNumber"] ?? "")}`,
		found["local"] === void 0 ? "" : `+${found["local"].toLowerCase().replaceAll(/[-_.]/g, ".")}`
	].join("");
}
function number$1(digits) {
	return digits.replace(/^0+(?=\d)/, "") || "0";
}
// src/domain/names.ts
const normalized = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const canonical$5 = {
	NODE: (name) => name,
	GO: (name) => name,
	PYTHON: (name) => normalized.test(name) ? name : name.replace(/[-_.]+/g, "-").toLowerCase(),
	NUGET: (name) => name.toLowerCase(),
	JAVA: (name) => name.includes(":") ? name.replaceAll(":", ".") : name
};
function canonicalName(packageType, name) {
	return canonical$5[packageType](name);
}
const goMod$2 = "/go.mod";
function canonicalVersion(packageType, version) {
	return packageType === "GO" && version.endsWith(goMod$2) ? version.slice(0, -7) : version;
}
function comparableVersion(packageType, version) {
	if (packageType === "GO") return bareGoVersion(version);
	return packageType === "PYTHON" ? canonicalPythonVersion(version) : version;
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
// src/convergence/compare.ts
function compare$1(packageType, target, recorded, isRewritten = () => false) {
	const isMultiVersion = keepsAllVersions(recorded);
	const added = [];
	const updated = [];
	const live = /* @__PURE__ */ new Set();
	for (const { name, versions } of target) {
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
		const from = asWritten(packageType, found.versions, versions);
		if (differs(versions, from, isMultiVersion) && !isRewritten(key, versions, from)) updated.push({
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
function isEmpty({ added, updated, removed }) {
	return added.length + updated.length + removed.length === 0;
}
function keepsAllVersions(recorded) {
	return recorded.values().some(({ spellings, versions }) => versions.length > spellings.length);
}
function asWritten(packageType, recorded, declared) {
	if (recorded.every((version) => declared.includes(version))) return recorded;
	const written = new Map(declared.map((version) => [comparableVersion(packageType, version), version]));
	return sortedUnique(recorded.map((version) => written.get(comparableVersion(packageType, version)) ?? version));
}
function differs(declared, recorded, isMultiVersion) {
	if (declared.length === 0) return false;
	if (declared.length === 1 && recorded.length === 1) return declared[0] !== recorded[0];
	return recorded.some((version) => !declared.includes(version)) || isMultiVersion && declared.some((version) => !recorded.includes(version));
}
// src/convergence/job.ts
function newJob(plan) {
	return {
		plan,
		deleted: /* @__PURE__ */ new Set(),
		sent: [],
		left: null,
		fault: null,
		isUnread: false
	};
}
async function upload(job, documents, { entity, cortex }, until = "asked") {
	const sent = [];
	job.isUnread = true;
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
// src/convergence/name-hash.ts
const hashLength$1 = 6;
function hashOf(text) {
	return sha256(text).slice(0, hashLength$1);
}
function nameHash(packageType, name) {
	return hashOf(canonicalName(packageType, name));
}
function versionHash(packageType, name, version) {
	const comparable = comparableVersion(packageType, version);
	return hashOf(`${canonicalName(packageType, name)}@${comparable}`);
}
function packHashes(hashes) {
	return [...new Set(hashes)].toSorted().join("");
}
function unpackHashes(packed) {
	if (typeof packed !== "string" || packed.length % hashLength$1 !== 0) return null;
	if (!/^[\w-]*$/.test(packed)) return null;
	const hashes = /* @__PURE__ */ new Set();
	for (let at = 0; at < packed.length; at += hashLength$1) hashes.add(packed.slice(at, at + hashLength$1));
	return hashes;
}
function digestOf(named) {
	let text = "";
	for (const { name, versions } of named) text += `${name}\0${versions.join("\0")}\n`;
	return sha256(text).slice(0, 16);
}
function sha256(text) {
	return process.getBuiltinModule("node:crypto").hash("sha256", text, "base64url");
}
// src/convergence/rewritten.ts
function rewriteHash(key, to, from) {
	return hashOf(JSON.stringify([
		key,
		to,
		from
	]));
}
function knownRewrites(hashes) {
	if (hashes.size === 0) return () => false;
	return (key, to, from) => hashes.has(rewriteHash(key, to, from));
}
function isRewriting({ from, to }, before) {
	const same = new Set(to.map(withoutWriting));
	const alike = new Set(to.map(leadingNumbers));
	const shown = new Set(from.map(leadingNumbers));
	return (from.length === 1 || to.every((version) => shown.has(leadingNumbers(version)))) && from.some((version) => !to.includes(version)) && from.every((version) => same.has(withoutWriting(version)) || !before.includes(version) && alike.has(leadingNumbers(version)));
}
function withoutWriting(version) {
	return version.replace(/^[v=\s]+/i, "").replace(/\+.*$/, "").replace(/^\d+(?:\.\d+)*/, leadingNumbers).toLowerCase();
}
function leadingNumbers(version) {
	return (/\d+(?:\.\d+)*/.exec(version)?.[0])?.replace(/(?:\.0+)+$/, "") ?? version;
}
// src/convergence/remaining-diff.ts
function remainingDiff({ type: { packageType }, target, recorded: before, difference: planned, rewrites }, rows, deleted) {
	const recorded = recordedNames(packageType, rows);
	const compared = compare$1(packageType, target, recorded, knownRewrites(rewrites));
	const keyOf = ({ name }) => canonicalName(packageType, name);
	const versionsBefore = (update) => {
		const key = keyOf(update);
		return deleted.has(key) ? [] : before.get(key)?.versions ?? [];
	};
	const fresh = compared.updated.filter((update) => isRewriting(update, versionsBefore(update)));
	const updated = compared.updated.filter((update) => !fresh.includes(update));
	const due = new Set(planned.removed.map(keyOf));
	const removed = compared.removed.filter((name) => due.has(keyOf(name)));
	return {
		difference: {
			...compared,
			updated,
			removed
		},
		recorded,
		absent: compared.added.length > 0 || updated.some(noVersionShows),
		incomplete: updated.some((update) => !hasOldVersion(update)),
		lingering: updated.filter(hasOldVersion).flatMap(({ spellings }) => spellings),
		extra: removed.flatMap(({ spellings }) => spellings),
		rewritten: fresh.map((update) => rewriteHash(keyOf(update), update.to, update.from))
	};
}
function isMissing$2({ absent, incomplete }) {
	return absent || incomplete;
}
function isConverged(found) {
	return !isMissing$2(found) && found.lingering.length === 0 && found.extra.length === 0;
}
function noVersionShows({ from, to }) {
	return !to.some((version) => from.includes(version));
}
function hasOldVersion({ from, to }) {
	return from.some((version) => !to.includes(version));
}
// src/convergence/read-back.ts
const lagPauses$1 = [
	500,
	1500,
	3e3
];
async function readBack$1(jobs, context, isSettled) {
	if (jobs.length === 0) return;
	for (const [index, pause] of [0, ...lagPauses$1].entries()) {
		const rows = await fetchRows(pause, context).catch(faultOf);
		for (const job of jobs) updateJob(job, rows);
		if (jobs.every((job) => job.fault !== null || isSettled(job, index + 1))) return;
	}
}
async function fetchRows(pause, { entity, cortex, sleep }) {
	if (pause > 0) await sleep(pause);
	return cortex.list(entity, "steady");
}
function updateJob(job, rows) {
	if (rows instanceof Fault) {
		job.left = null;
		job.isUnread = true;
		job.fault ??= rows;
		return;
	}
	job.left = remainingDiff(job.plan, rows, job.deleted);
	job.isUnread = false;
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
// src/convergence/fix-remaining.ts
async function fixRemaining(jobs, context) {
	let isFixed = false;
	for (const job of jobs) {
		const { left, fault } = job;
		if (fault !== null || left === null || left.absent || isConverged(left)) continue;
		isFixed = true;
		await fix(job, left, context);
	}
	return isFixed;
}
async function fix(job, left, context) {
	const { lingering, extra } = left;
	job.fault = await removeAll(job, extra, context);
	if (job.fault !== null || lingering.length === 0 || job.sent.length === 0) return;
	job.fault = await removeAll(job, lingering, context);
	for (const name of lingering) job.deleted.add(canonicalName(job.plan.type.packageType, name));
	await upload(job, job.sent, context, "due");
}
const atOnce$1 = 8;
const fatalCodes = /* @__PURE__ */ new Set([
	"cortex-unreachable",
	"cortex-unavailable",
	"cortex-rate-limited",
	"api-key-rejected"
]);
async function removeAll({ plan }, names, { entity, cortex }) {
	const { packageType } = plan.type;
	let isFatal = false;
	return (await mapAtMost(atOnce$1, names, async (name) => {
		if (isFatal) return null;
		const fault = await cortex.remove(entity, packageType, name).then(() => null, faultOf);
		isFatal ||= fault !== null && fatalCodes.has(fault.code);
		return fault;
	})).find((fault) => fault !== null) ?? null;
}
// src/convergence/apply.ts
async function apply(plans, context) {
	const jobs = plans.map(newJob);
	const active = jobs.filter(({ plan }) => plan.hold === null && !isEmpty(plan.difference));
	for (const job of active) await uploadPlanned(job, context);
	await readBack$1(active, context, isShown);
	await fallBack(active, context);
	if (await fixRemaining(active, context)) {
		await readBack$1(active, context, ({ left }) => left !== null && isConverged(left));
		await fallBack(active, context);
	}
	return jobs;
}
async function fallBack(active, context) {
	const second = active.filter(needsFallback);
	for (const job of second) await upload(job, job.plan.fallback, context);
	if (second.length > 0) await readBack$1(active, context, isShown);
}
async function uploadPlanned(job, context) {
	await upload(job, job.plan.documents, context);
	if (job.fault?.code !== "upload-rejected" || job.plan.fallback.length === 0) return;
	const refusal = job.fault;
	job.fault = null;
	await upload(job, job.plan.fallback, context);
	if (job.fault !== null) job.fault = refusal;
}
function isShown({ plan, sent, left }, looks) {
	if (left === null || isMissing$2(left)) return false;
	const prunes = sent.length > 0 && plan.type.packageType !== "JAVA";
	return isConverged(left) || looks > 1 || !prunes;
}
function needsFallback({ plan, sent, left, fault }) {
	const isTried = sent.some(({ verbatim }) => !verbatim);
	return fault === null && !isTried && plan.fallback.length > 0 && left !== null && isMissing$2(left);
}
// src/convergence/source.ts
function sourceOf(repository, repositoryId, scope) {
	const { directories, include, exclude } = scope;
	const name = repository.toLowerCase().replace(/\.git$/, "");
	if (directories.includes(".") && include.length === 0 && exclude === null) return {
		name,
		repositoryId,
		scope: ""
	};
	const sorted = [
		directories,
		include,
		exclude ?? ["defaults"]
	].map((list) => list.toSorted());
	const hash = hashOf(JSON.stringify(sorted));
	return {
		name: `${name}#${hash}`,
		repositoryId,
		scope: hash
	};
}
function viewOf({ sources }, source) {
	const groups = Map.groupBy(sources, ([name, entry]) => isOwn$1(name, entry, source));
	return {
		own: new Map(groups.get(true)),
		others: new Map(groups.get(false))
	};
}
function isOwn$1(name, entry, source) {
	if (source === null) return false;
	if (entry.repositoryId !== "" && source.repositoryId !== "") return isSameRepository({
		...entry,
		name
	}, source) && entry.scope === source.scope;
	return name === source.name;
}
function isSameRepository(a, b) {
	if (a.repositoryId !== "" && b.repositoryId !== "") return a.repositoryId === b.repositoryId && hostOf(a) === hostOf(b);
	return withoutScope(a) === withoutScope(b);
}
function hostOf({ name }) {
	return name.replace(/\/.*$/, "");
}
function withoutScope({ name }) {
	return name.replace(/#.*$/, "");
}
function baseOf({ own }, packageType) {
	return union(own, packageType, ({ names, waiting }) => [names, waiting]);
}
function ownHashes({ own }, packageType, field) {
	return union(own, packageType, (type) => [type[field]]);
}
function union(entries, packageType, pick) {
	const all = /* @__PURE__ */ new Set();
	for (const { types } of entries.values()) {
		const type = types.get(packageType);
		if (type === void 0) continue;
		for (const hashes of pick(type)) for (const hash of hashes) all.add(hash);
	}
	return all;
}
function claimsOf$1({ others }, packageType) {
	const known = [...others].flatMap(([name, { types }]) => {
		const type = types.get(packageType);
		return type === void 0 ? [] : [{
			name,
			type
		}];
	});
	const opaque = [...others].filter(([, entry]) => entry.opaque.has(packageType));
	const opaqueNames = opaque.map(([name]) => name);
	return {
		isEmpty: known.length + opaque.length === 0,
		claimants: (hash) => [...known.filter(({ type }) => type.names.has(hash)).map(({ name }) => name), ...opaqueNames],
		holds: (version) => known.some(({ type }) => type.shared.has(version)),
		isOpen: (hash) => opaque.length > 0 || known.some(({ type }) => type.names.has(hash) && !type.shared.has(hash))
	};
}
// src/convergence/state.ts
const stateKey = "dependency-report";
function isWithoutState(code) {
	return code === "cortex-rejected" || code === "entity-not-found";
}
const noState = {
	fields: {},
	sources: /* @__PURE__ */ new Map()
};
function parseState(value, entityId) {
	if (value === null || value === void 0) return {
		kind: "none",
		state: noState
	};
	if (!isFields(value)) return {
		kind: "invalid",
		state: noState,
		fact: "is not an object"
	};
	const { v, entity, sources } = value;
	if (typeof v !== "string") return invalid$1(value, "has no version `v`");
	if (Number(v) < 1) return invalid$1(value, `has the old version ${v}`);
	if (v !== "1") return {
		kind: "newer",
		version: v
	};
	if (typeof entity === "string" && entityId !== null && entity !== entityId) return {
		kind: "none",
		state: noState
	};
	if (!isFields(sources)) return invalid$1(value, "has no `sources`");
	return {
		kind: "known",
		state: {
			fields: value,
			sources: sourcesOf$2(sources)
		}
	};
}
function invalid$1(fields, fact) {
	const { sources } = fields;
	return {
		kind: "invalid",
		state: isFields(sources) ? {
			fields,
			sources: sourcesOf$2(sources)
		} : noState,
		fact
	};
}
function sourcesOf$2(sources) {
	return new Map(Object.entries(sources).map(([name, entry]) => [name, sourceState(entry)]));
}
function sourceState(entry) {
	const fields = isFields(entry) ? entry : {};
	const known = isFields(entry) && (fields["v"] === void 0 || fields["v"] === "1");
	const written = isFields(fields["types"]) ? fields["types"] : null;
	const types = /* @__PURE__ */ new Map();
	const opaque = /* @__PURE__ */ new Set();
	for (const packageType of packageTypes) {
		const value = written?.[packageType];
		if (written !== null && value === void 0) continue;
		const type = known ? typeState(value) : null;
		if (type === null) opaque.add(packageType);
		else types.set(packageType, type);
	}
	const at = Date.parse(textOf$8(fields["at"]));
	return {
		repositoryId: textOf$8(fields["repositoryId"]),
		scope: textOf$8(fields["scope"]),
		at: Number.isNaN(at) ? null : at,
		types,
		opaque
	};
}
function typeState(value) {
	if (!isFields(value)) return null;
	const names = unpackHashes(value["names"]);
	const [waiting, shared, removed, rewritten] = optional.map((field) => unpackHashes(value[field] ?? ""));
	if (names === null || !waiting || !shared || !removed || !rewritten) return null;
	return {
		names,
		waiting,
		shared,
		removed,
		rewritten
	};
}
const optional = [
	"waiting",
	"shared",
	"removed",
	"rewritten"
];
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function textOf$8(value) {
	return typeof value === "string" ? value : "";
}
// src/convergence/next-state.ts
function nextState(state, run, types) {
	const { source, entityId, commit, tool, settings, result } = run;
	const view = viewOf(state, source);
	const at = new Date(run.now).toISOString();
	const sources = isFields(state.fields["sources"]) ? state.fields["sources"] : {};
	const former = [...view.own.keys()];
	const own = former.map((name) => sources[name]).filter(isFields);
	const ownTypes = own.map(({ types: written }) => written).filter(isFields);
	const others = Object.entries(sources).filter(([name]) => !former.includes(name)).map(([name, entry]) => [name === source.name ? displaced(name, entry) : name, entry]);
	const entry = {
		...merged$2(own),
		...source.repositoryId === "" ? {} : { repositoryId: source.repositoryId },
		scope: source.scope,
		commit,
		at,
		run: run.run,
		tool,
		settings,
		result,
		types: {
			...merged$2(ownTypes),
			...Object.fromEntries(types.map((facts) => [facts.packageType, nextType(view, facts)]))
		}
	};
	return {
		...state.fields,
		v: "1",
		...entityId === null ? {} : { entity: entityId },
		result: [entry, ...others.map(([, other]) => other)].some(hasFailed) ? "failed" : "synced",
		at,
		sources: {
			...Object.fromEntries(others),
			[source.name]: entry
		}
	};
}
function merged$2(all) {
	return Object.fromEntries(all.flatMap((fields) => Object.entries(fields)));
}
function hasFailed(entry) {
	return isFields(entry) && entry["result"] === "failed";
}
function displaced(name, entry) {
	return `${name}@${isFields(entry) ? String(entry["repositoryId"]) : ""}`;
}
function nextType(view, facts) {
	const { packageType, declared, recorded, isFrozen, held, removed, rewrites } = facts;
	const hashes = new Map(declared.map((named) => [nameHash(packageType, named.name), named]));
	const claims = claimsOf$1(view, packageType);
	const isClaimed = (hash) => claims.claimants(hash).length > 0;
	const recordedHashes = recorded === null ? null : hashesOf(packageType, recorded);
	const stays = [...baseOf(view, packageType)].filter((hash) => !hashes.has(hash) && (recordedHashes?.has(hash) ?? true));
	const isWaiting = (hash) => !isFrozen && !held.has(hash) && isClaimed(hash);
	const shared = claims.isEmpty ? [] : [...hashes].filter(([hash]) => isClaimed(hash)).flatMap(sharedHashes(packageType));
	const removedBefore = ownHashes(view, packageType, "removed").union(removed);
	return {
		declared: String(declared.length),
		digest: digestOf(declared),
		...recorded === null ? {} : { recordedDigest: digestOf(inOrder$1(recorded)) },
		names: packHashes([...hashes.keys(), ...stays.filter((hash) => !isWaiting(hash))]),
		...packed("waiting", stays.filter(isWaiting)),
		...packed("shared", shared),
		...packed("removed", [...removedBefore].filter((hash) => !hashes.has(hash))),
		...packed("rewritten", rewrites)
	};
}
function sharedHashes(packageType) {
	return ([hash, { name, versions }]) => [hash, ...versions.map((version) => versionHash(packageType, name, version))];
}
function hashesOf(packageType, recorded) {
	return new Set([...recorded.values()].map(({ name }) => nameHash(packageType, name)));
}
function inOrder$1(recorded) {
	return [...recorded].toSorted(([a], [b]) => a < b ? -1 : 1).map(([name, { versions }]) => ({
		name,
		versions
	}));
}
function packed(field, hashes) {
	const text = packHashes(hashes);
	return text === "" ? {} : { [field]: text };
}
const dayMs$1 = 864e5;
function isDue(state, next, { source, now }) {
	return ![state.sources.get(source.name)?.at ?? NaN, Date.parse(String(state.fields["at"]))].every((at) => now - at < dayMs$1) || settled(state.fields) !== settled(next);
}
const volatile = /* @__PURE__ */ new Set([
	"at",
	"commit",
	"run"
]);
function settled(fields) {
	return canonicalText(fields, volatile);
}
function isWritten(state, written, source) {
	const entryOf = (fields) => isFields(fields["sources"]) ? fields["sources"][source.name] : void 0;
	return canonicalText(entryOf(state.fields)) === canonicalText(entryOf(written));
}
function canonicalText(value, without = /* @__PURE__ */ new Set()) {
	return JSON.stringify(value, (key, found) => {
		if (without.has(key)) return void 0;
		return isFields(found) ? Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => a < b ? -1 : 1)) : found;
	}) ?? "";
}
// src/convergence/entity-state.ts
const maxStateBytes = 15e5;
const maxTries = 2;
const lagPauses = [500, 1500];
const description = "What repositories declared when they last synced, kept by Cortex Dependency Report. Do not edit it by hand.";
async function readState({ entity, cortex }, entityId, until) {
	try {
		return parseState(await cortex.customData(entity, stateKey, until), entityId);
	} catch (thrown) {
		const { code, message } = faultOf(thrown);
		return {
			kind: "unavailable",
			code,
			fact: message
		};
	}
}
function readingProblems(entity, reading) {
	const state = `The state of ${entity} in Cortex (custom data \`${stateKey}\`)`;
	const report = (severity, code, text) => [problem(severity, code, `${state} ${text}`, { entity })];
	if (reading.kind === "invalid") return report("warning", "state-invalid", `${reading.fact}. Nothing was removed. This source's part of it is written anew after a sync.`);
	if (reading.kind === "newer") return report("warning", "state-newer", `has version ${reading.version}, which this version does not know. Nothing was removed, and the state was left as it is. Update this action.`);
	if (reading.kind === "unavailable") return report(isWithoutState(reading.code) ? "notice" : "warning", "state-unavailable", `could not be read, so nothing was removed. ${reading.fact}`);
	return [];
}
async function recordState(context, reading, run, types) {
	const { entity, cortex } = context;
	const known = await latest(context, reading, run.entityId);
	if (known.kind === "newer" || known.kind === "unavailable") return {
		state: null,
		problems: []
	};
	let { state } = known;
	try {
		const first = nextState(state, run, types);
		if (known.kind !== "invalid" && !isDue(state, first, run)) return {
			state,
			problems: []
		};
		if (!await context.mayWrite()) return {
			state,
			problems: []
		};
		for (let tries = 0; tries < maxTries; tries += 1) {
			const next = nextState(state, run, types);
			const bytes = Buffer.byteLength(JSON.stringify(next));
			if (bytes > maxStateBytes) return {
				state,
				problems: [tooLarge$2(entity, bytes)]
			};
			await cortex.setCustomData(entity, stateKey, next, description, "due");
			const seen = await readBack(context, next, run);
			if (seen === null) return {
				state: null,
				problems: []
			};
			if (isWritten(seen, next, run.source)) return {
				state: seen,
				problems: []
			};
			state = seen;
		}
		return {
			state,
			problems: [lost(entity)]
		};
	} catch (thrown) {
		const { code, message } = faultOf(thrown);
		const severity = isWithoutState(code) ? "notice" : "warning";
		const text = `The state of ${entity} could not be kept in Cortex, so the next sync removes nothing that only this one declared. ${message}`;
		return {
			state,
			problems: [problem(severity, "state-unavailable", text, { entity })]
		};
	}
}
async function latest(context, reading, entityId) {
	if (!context.isOutdated && !mayHavePassed(reading)) return reading;
	const again = await readState(context, entityId, "due");
	return again.kind === "unavailable" ? reading : again;
}
function mayHavePassed(reading) {
	return reading.kind === "unavailable" && !isWithoutState(reading.code);
}
async function readBack(context, written, run) {
	let state = null;
	for (const pause of [0, ...lagPauses]) {
		if (pause > 0) await context.sleep(pause);
		const seen = parseState(await context.cortex.customData(context.entity, stateKey, "due"), run.entityId);
		if (seen.kind === "newer" || seen.kind === "unavailable") return null;
		state = seen.state;
		if (isWritten(state, written, run.source)) return state;
	}
	return state;
}
function tooLarge$2(entity, bytes) {
	return problem("warning", "state-too-large", `The state of ${entity} would have ${Math.ceil(bytes / 1e3)} kB, and up to ${maxStateBytes / 1e3} kB are kept. It was not written, so the next sync removes nothing that only this one declared. Split the repository over several entities.`, { entity });
}
function lost(entity) {
	return problem("warning", "state-unavailable", `The state of ${entity} was written twice, and another writer replaced it both times. Give all workflows that write this entity one \`concurrency\` group.`, { entity });
}
// src/domain/wording.ts
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
function some(items, atMost = 3) {
	const more = items.length - atMost;
	return more > 0 ? `${items.slice(0, atMost).join(", ")} and ${number(more)} more` : items.join(", ");
}
// src/convergence/kept-problems.ts
const allRemoves = "`prune: all` removes them, once every repository of the entity has synced.";
const wordings = {
	unclaimed: {
		code: "unclaimed",
		severity: "notice",
		sentence: (kept) => `the repository does not declare and that no source is known to have declared (${namesOf$2(kept)}). They stay. ${allRemoves}`
	},
	unmanaged: {
		code: "type-unmanaged",
		severity: "notice",
		sentence: (kept) => `nobody is known to have declared (${namesOf$2(kept)}); the repository has no manifest of that type. They stay. ${allRemoves}`
	},
	"claimed-elsewhere": {
		code: "claimed-elsewhere",
		severity: "notice",
		sentence: (kept) => `this repository no longer declares and another source does (${namesOf$2(kept)}): ${some(sourcesOf$1(kept))}. They stay as long as it does.`
	},
	"other-writer": {
		code: "other-writer",
		severity: "warning",
		sentence: (kept) => `\`prune: all\` removed before and that came back (${namesOf$2(kept)}). They stay, because another writer records them. Find it, such as Cortex's own Git integration, or set \`prune: true\`.`
	},
	"prune-disabled": {
		code: "prune-disabled",
		severity: "notice",
		sentence: (kept) => `the repository no longer declares (${namesOf$2(kept)}). They stay because \`prune\` is \`false\`.`
	},
	"names-unresolved": {
		code: "names-unresolved",
		severity: "notice",
		sentence: (kept) => `the repository does not declare by name (${namesOf$2(kept)}). They stay, because ${some(unresolvedOf(kept))} may declare them: the warnings there say what is not known.`
	},
	"commit-unproven": {
		code: "commit-unproven",
		severity: "warning",
		sentence: (kept) => `this work tree no longer declares (${namesOf$2(kept)}). They stay, because it is not known whether the work tree is the newest commit of its branch.`
	},
	"still-referenced": {
		code: "still-referenced",
		severity: "warning",
		sentence: (kept) => `no manifest that was read declares, and that a file still names (${some(kept.map(({ name, by }) => `${name.name} in ${by.join(", ")}`))}). They stay. Have the file read, or remove the reference.`
	}
};
function keptProblems(entity, plans) {
	const kept = plans.flatMap((plan) => plan.kept.filter(({ reason, isOwn }) => isOwn || reason !== "claimed-elsewhere").map((each) => ({
		...each,
		plan
	})));
	return [...Map.groupBy(kept, wordingOf)].map(([wording, ofReason]) => {
		const { code, severity, sentence } = wordings[wording];
		const byType = Map.groupBy(ofReason, ({ plan }) => plan.type.packageType);
		const message = `Cortex records ${enumeration([...byType].map(([packageType, ofType]) => `${count(ofType.length, "name")} of ${packageType}`))} for ${entity} that ${sentence(ofReason)}`;
		return problem(severity, code, message, {
			entity,
			...only$2([...byType.keys()])
		});
	});
}
function wordingOf({ reason, plan }) {
	return reason === "unclaimed" && !plan.type.present ? "unmanaged" : reason;
}
function only$2([first, ...others]) {
	return first === void 0 || others.length > 0 ? {} : { packageType: first };
}
function namesOf$2(kept) {
	return some(kept.map(({ name }) => name.name), 5);
}
function sourcesOf$1(kept) {
	return [...new Set(kept.flatMap(({ by }) => by))].toSorted();
}
function unresolvedOf(kept) {
	return [...new Set(kept.flatMap(({ plan }) => plan.type.unresolved))];
}
// src/convergence/keep-state.ts
async function keepState(input, seen, outcomes) {
	const { source, record, now } = input;
	const { reading } = seen;
	if (reading === null) return {
		state: null,
		problems: []
	};
	const before = "state" in reading ? reading.state : null;
	if (!record || source === null) return {
		state: before,
		problems: []
	};
	const isFailed = outcomes.some(({ result }) => result === "failed");
	const facts = {
		...input.run,
		source,
		entityId: seen.entityId,
		result: isFailed ? "failed" : "synced",
		now: now()
	};
	const isWritten = outcomes.some(({ plan, documents, difference }) => plan.hold === null && documents.length + difference.removed.length > 0);
	const context = {
		...input,
		isOutdated: reading.kind !== "newer" && isWritten,
		mayWrite: async () => ["write", "keep"].includes((await input.permission()).kind)
	};
	const gone = before === null ? [] : goneTypes(viewOf(before, source), input.types, outcomes);
	return recordState(context, reading, facts, [...outcomes.map(typeFacts), ...gone.map(goneFacts)]);
}
function goneTypes(view, types, outcomes) {
	const planned = new Set(outcomes.map(({ plan }) => plan.type.packageType));
	return types.map(({ packageType }) => packageType).filter((packageType) => !planned.has(packageType) && baseOf(view, packageType).size > 0);
}
function goneFacts(packageType) {
	const none = /* @__PURE__ */ new Set();
	return {
		packageType,
		declared: [],
		recorded: /* @__PURE__ */ new Map(),
		isFrozen: false,
		held: none,
		removed: none,
		rewrites: none
	};
}
function typeFacts({ plan, recorded, result, difference, rewrites }) {
	const { type, hold, kept, unclaimedRemovals } = plan;
	const { packageType } = type;
	const hashes = (names) => new Set(names.map(({ name }) => nameHash(packageType, name)));
	const removed = hashes(difference.removed);
	const isFailed = hold === null && result === "failed";
	return {
		packageType,
		declared: type.packages,
		recorded: isFailed ? null : recorded,
		isFrozen: hold !== null || isFailed,
		held: hashes(kept.filter(({ reason }) => reason !== "claimed-elsewhere").map(({ name }) => name)),
		removed: hashes(unclaimedRemovals).intersection(removed),
		rewrites
	};
}
const staleAfterDays = 30;
const dayMs = 864e5;
function staleSources(entity, state, source, now) {
	return [...viewOf(state, source).others].flatMap(([name, { at }]) => {
		if (at === null || now - at < staleAfterDays * dayMs) return [];
		const message = `${name} last synced ${entity} ${Math.floor((now - at) / dayMs)} days ago, and what it declared then is kept. Sync it again, or end it: \`cortex-deps forget ${name} --entity ${entity}\`.`;
		return [problem("notice", "source-stale", message, { entity })];
	});
}
function missingClaims(entity, state, source, outcomes) {
	return outcomes.filter(({ documents }) => documents.length > 0).flatMap(({ plan, recorded }) => {
		const { packageType } = plan.type;
		if (recorded === null) return [];
		const there = new Set([...recorded.values()].map(({ name }) => nameHash(packageType, name)));
		const missing = [...viewOf(state, source).others].flatMap(([name, { types }]) => {
			const names = types.get(packageType)?.names.difference(there).size ?? 0;
			return names === 0 ? [] : [`${count(names, "name")} of ${name}`];
		});
		if (missing.length === 0) return [];
		const message = `Reading back ${packageType} of ${entity} does not show ${some(missing)}, which another source declares. Run its workflow again, and give all workflows that write this entity one \`concurrency\` group.`;
		return [problem("warning", "claim-missing", message, {
			entity,
			packageType
		})];
	});
}
// src/convergence/observe.ts
const maxAgeMs = 5e3;
function isOld({ at }, now) {
	return now - at > maxAgeMs;
}
async function renewed(seen, context) {
	const at = context.now();
	if (!isOld(seen, at)) return seen;
	const [rows, reading] = await Promise.all([context.cortex.list(context.entity), seen.reading === null ? null : observeState(context, seen.entityId)]);
	return {
		...seen,
		rows,
		reading,
		at
	};
}
async function observeState(context, entityId) {
	const reading = await readState(context, entityId);
	if (reading.kind === "unavailable" && reading.code === "cancelled") throw new Fault("cancelled", reading.fact, { entity: context.entity });
	return reading;
}
async function withState(seen, context) {
	if (seen.reading !== null) return seen;
	return {
		...seen,
		reading: await observeState(context, seen.entityId)
	};
}
async function identified(seen, context, asked) {
	if (seen.isIdentified) return seen;
	const written = seen.reading?.kind === "known" ? textOf$8(seen.reading.state.fields["entity"]) : "";
	try {
		const entityId = await (asked ?? askId(context));
		const known = {
			...seen,
			entityId,
			isIdentified: true
		};
		return written !== "" && entityId !== null && entityId !== written ? {
			...known,
			reading: {
				kind: "none",
				state: noState
			}
		} : known;
	} catch (thrown) {
		const { code, message } = faultOf(thrown);
		if (code === "cancelled") throw thrown;
		if (code === "cortex-rejected") return {
			...seen,
			isIdentified: true
		};
		if (written === "") return seen;
		return {
			...seen,
			reading: {
				kind: "unavailable",
				code,
				fact: message
			}
		};
	}
}
async function askId({ entity, cortex }) {
	const [found] = await cortex.catalog({ tags: [entity] });
	return found?.id ?? null;
}
// src/convergence/outcome.ts
const nothing$1 = {
	added: [],
	updated: [],
	removed: []
};
function previewed(entity, plan) {
	const { hold, difference, documents, recorded, rewrites } = plan;
	const base = {
		plan,
		recorded,
		documents,
		rewrites,
		problems: planProblems(entity, plan)
	};
	if (hold !== null) return {
		...base,
		result: "failed",
		difference: nothing$1
	};
	return {
		...base,
		result: isEmpty(difference) ? "in-sync" : "drift",
		difference
	};
}
function skipped(entity, plan) {
	const preview = previewed(entity, plan);
	if (preview.result !== "drift") return preview;
	return {
		...preview,
		result: "skipped",
		difference: nothing$1,
		documents: []
	};
}
function performed(entity, job) {
	const { plan, sent, left, fault, isUnread } = job;
	const { hold, difference, type } = plan;
	if (hold !== null || isEmpty(difference)) return previewed(entity, plan);
	const problems = [...planProblems(entity, plan), ...jobProblems(entity, type, fault, left)];
	const failed = problems.some(({ severity }) => severity === "error");
	const rewrites = /* @__PURE__ */ new Set([...plan.rewrites, ...left?.rewritten ?? []]);
	return {
		plan,
		result: failed ? "failed" : "synced",
		difference: left === null ? nothing$1 : achieved(type.packageType, difference, left),
		recorded: isUnread ? null : left?.recorded ?? plan.recorded,
		documents: sent,
		rewrites,
		problems
	};
}
function planProblems(entity, plan) {
	const { hold, type } = plan;
	const place = {
		entity,
		packageType: type.packageType
	};
	return hold === null ? [] : [problem("error", hold.code, hold.reason, place)];
}
function jobProblems(entity, { packageType }, fault, left) {
	const place = {
		entity,
		packageType
	};
	if (fault !== null) return [problemOf(fault, place)];
	return left === null ? [] : remaining(entity, packageType, left);
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
const again = "Run again; if it stays, look for another writer on this entity.";
function remaining(entity, packageType, { difference }) {
	const place = {
		entity,
		packageType
	};
	const { added, updated, removed } = difference;
	const missing = [...added, ...updated];
	const lost = `Reading back ${packageType} of ${entity} does not show ${count(missing.length, "name")} as declared (${namesOf$1(missing)}). ${again}`;
	const stayed = `Cortex still records ${count(removed.length, "name")} of ${packageType} that ${entity} no longer declares (${namesOf$1(removed)}). ${again}`;
	return [...missing.length > 0 ? [problem("error", "not-recorded", lost, place)] : [], ...removed.length > 0 ? [problem("error", "not-removed", stayed, place)] : []];
}
function namesOf$1(names) {
	return some(names.map(({ name }) => name), 5);
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
const entities = /* @__PURE__ */ new Map([
	["&", "&amp;"],
	["<", "&lt;"],
	[">", "&gt;"],
	["\"", "&quot;"]
]);
function escape(text) {
	return text.replace(/[&<>"]/g, (character) => entities.get(character) ?? character);
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
const project$2 = "declared-packages";
function packageLock(packages) {
	const parts = [`{"name":"${project$2}","lockfileVersion":3,"requires":true,"packages":{"":{"name":"${project$2}"}`];
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
const local$1 = "(?:\\+[a-z0-9]+(?:[._-][a-z0-9]+)*)?";
const plain$5 = new RegExp(`^${open}${local$1}$`, "i");
const clause$2 = new RegExp(`^(?:[=!]=(?:${open}${local$1}|${release$1}${pre}${post}\\.\\*)|~=(?=[^.]*\\.\\d)${open}|[<>]=?${open})$`, "i");
const arbitrary = /^[^\s=,;#()[\]$\\][^\s,;#()[\]$\\]*$/;
const archive$4 = /\.(?:whl|zip|tar|tgz|tbz|tar\.(?:gz|bz2|xz|lz|lzma))$/i;
function specifier(version) {
	const [first = "", ...others] = version.split(",").map((part) => part.trim());
	if (!others.every((other) => clause$2.test(other)) || archive$4.test(version)) return null;
	if (clause$2.test(first)) return [first, ...others].join(",");
	if (plain$5.test(first) && others.length === 0) return `==${first}`;
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
// src/convergence/guard.ts
const minNamesForLimit = 10;
const minRemovedOfFew = 3;
function guard({ what, type, removals, isReferenced = false, recorded, prune, pruneLimit }) {
	const counted = type.present || isReferenced ? removals.length : removals.filter(({ isOwn }) => !isOwn).length;
	const whole = prune === "all" ? recorded.all : recorded.own;
	if (counted === 0 || pruneLimit >= 1 || !isTooMany(counted, whole, pruneLimit)) return null;
	const once = "If that is meant, run once with `prune-limit: 100%`.";
	if (type.present && type.packages.length === 0) return {
		code: "manifests-empty",
		reason: `${what} is held: its manifests declare no package at all, and ${counted} of ${whole} names would go. ${once}`
	};
	const basis = prune === "all" ? "recorded names" : "names that came from this repository";
	const limit = whole < minNamesForLimit ? `of fewer than ${minNamesForLimit} names at most half may go` : `\`prune-limit\` is ${percent(pruneLimit)}`;
	return {
		code: "prune-limit",
		reason: `${what} is held: ${counted} of ${whole} ${basis} (${percent(counted / whole)}) would go, and ${limit}. ${once}`
	};
}
function isTooMany(counted, whole, pruneLimit) {
	return whole < minNamesForLimit ? counted >= minRemovedOfFew && counted > whole / 2 : counted / whole > pruneLimit;
}
function percent(share) {
	return `${Number((share * 100).toFixed(1))}%`;
}
// src/convergence/target.ts
function targetOf(packageType, declared, recorded, kept, claims) {
	const keptNames = kept.map(({ name }) => withoutUnknown(name));
	if (claims.isEmpty) return {
		names: [...declared, ...keptNames],
		isAsDeclared: kept.length === 0
	};
	const isMultiVersion = keepsAllVersions(recorded);
	let isAsDeclared = kept.length === 0;
	return {
		names: [...declared.map((named) => {
			const found = recorded.get(canonicalName(packageType, named.name));
			if (found === void 0) return named;
			const written = asWritten(packageType, withoutUnknown(found).versions, named.versions);
			const theirs = heldByOthers(packageType, named, written, claims);
			if (theirs.length === 0) return named;
			isAsDeclared = false;
			const versions = isMultiVersion ? sortedUnique([...named.versions, ...theirs]) : written.filter((version) => named.versions.includes(version) || theirs.includes(version));
			return {
				name: named.name,
				versions
			};
		}), ...keptNames],
		isAsDeclared
	};
}
function heldByOthers(packageType, { name, versions }, recorded, claims) {
	const foreign = recorded.filter((version) => !versions.includes(version));
	if (foreign.length === 0) return foreign;
	const hash = nameHash(packageType, name);
	if (claims.claimants(hash).length === 0) return [];
	if (claims.isOpen(hash)) return foreign;
	return foreign.filter((version) => claims.holds(versionHash(packageType, name, version)));
}
// src/convergence/undeclared.ts
function divideUndeclared(type, recorded, ownership, policy, references = /* @__PURE__ */ new Map()) {
	const { packageType, packages } = type;
	const declared = new Set(packages.map(({ name }) => canonicalName(packageType, name)));
	const removals = [];
	const kept = [];
	const frozen = frozenBy(type, policy);
	for (const [key, name] of recorded) {
		if (declared.has(key)) continue;
		const decision = decide(packageType, name, ownership, frozen, references.get(key));
		if ("reason" in decision) kept.push({
			name,
			...decision
		});
		else removals.push({
			name,
			...decision
		});
	}
	return {
		removals,
		kept
	};
}
function decide(packageType, { name }, { base, claims, removedBefore, takesUnclaimed }, frozen, reference) {
	const hash = nameHash(packageType, name);
	const isOwn = base.has(hash);
	if (isOwn && frozen !== null) return {
		reason: frozen,
		by: [],
		isOwn
	};
	const claimants = claims.claimants(hash);
	if (claimants.length > 0) return {
		reason: "claimed-elsewhere",
		by: claimants,
		isOwn
	};
	if (reference !== void 0) return {
		reason: "still-referenced",
		by: [reference],
		isOwn
	};
	if (isOwn) return { isOwn };
	if (!takesUnclaimed || frozen !== null) return {
		reason: "unclaimed",
		by: [],
		isOwn
	};
	return removedBefore.has(hash) ? {
		reason: "other-writer",
		by: [],
		isOwn
	} : { isOwn };
}
function frozenBy({ unresolved }, { prune, isCommitProven }) {
	if (prune === "false") return "prune-disabled";
	if (unresolved.length > 0) return "names-unresolved";
	return isCommitProven ? null : "commit-unproven";
}
// src/convergence/plan.ts
function plan(input) {
	const { entity, type, recorded, ownership, rewrites, references, policy } = input;
	const { packageType } = type;
	const what = `${packageType} of ${entity}`;
	const { removals, kept: all } = divideUndeclared(type, recorded, ownership, policy, references);
	const kept = type.hold === null ? all : all.filter(({ reason }) => reason !== "unclaimed");
	const target = targetOf(packageType, type.packages, recorded, kept, ownership.claims);
	const difference = compare$1(packageType, target.names, recorded, knownRewrites(rewrites));
	const unclaimedRemovals = removals.filter(({ isOwn }) => !isOwn).map(({ name }) => name);
	const idle = {
		type,
		recorded,
		target: target.names,
		kept,
		unclaimedRemovals,
		rewrites,
		difference,
		withheld: [],
		documents: [],
		fallback: []
	};
	const held = (hold) => ({
		...idle,
		difference: {
			...difference,
			removed: []
		},
		withheld: difference.removed,
		hold
	});
	const counts = {
		all: recorded.size,
		own: ownCount(input)
	};
	const { prune, pruneLimit } = policy;
	const guarded = removals.length === 0 ? null : guard({
		what,
		type,
		removals,
		isReferenced: references.size > 0,
		recorded: counts,
		prune,
		pruneLimit
	});
	const hold = type.hold ?? guarded;
	if (hold !== null) return held(hold);
	if (!changesBody(type, difference)) return {
		...idle,
		hold
	};
	const uncarried = uncarriedHold(what, type, kept);
	if (uncarried !== null) return held(uncarried);
	const { documents, fallback } = documentsFor(type, target, input.bytes);
	if (documents.every(fits)) return {
		...idle,
		hold,
		documents,
		fallback: fallback.filter(fits)
	};
	return held({
		code: "document-too-large",
		reason: `${what} is held: its ${target.names.length} packages do not fit into the 2 MB that the service takes. Split the repository over several entities.`
	});
}
function ownCount({ type, recorded, ownership: { base } }) {
	if (base.size === 0) return 0;
	return recorded.values().filter(({ name }) => base.has(nameHash(type.packageType, name))).toArray().length;
}
function changesBody({ packageType }, difference) {
	const { added, updated, removed } = difference;
	return added.length + updated.length > 0 || removed.length > 0 && packageType !== "JAVA";
}
function uncarriedHold(what, { packageType }, kept) {
	if (packageType === "JAVA") return null;
	const lost = kept.map(({ name }) => withoutUnknown(name)).find((named) => !carriesWhole(packageType, named));
	if (lost === void 0) return null;
	const form = lost.versions.length === 0 ? "without a version" : `as ${lost.versions.join(", ")}`;
	return {
		code: "type-held",
		reason: `${what} is held: Cortex records ${lost.name} ${form}, which the repository does not declare and no upload can carry along. Delete the name in Cortex, or declare it.`
	};
}
function documentsFor({ packageType, manifests, verbatim }, { names, isAsDeclared }, bytes) {
	const content = names.filter(({ versions }) => carries(packageType, versions));
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
	if (verbatim === null || !isAsDeclared) return {
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
// src/convergence/plan-types.ts
async function planTypes(context) {
	const view = sourceView(context);
	const recordedTypes = new Set(context.rows.map(({ packageType }) => packageType));
	const types = context.types.filter(({ present, packageType }) => present || recordedTypes.has(packageType) || baseOf(view, packageType).size > 0);
	const plans = [];
	for (const type of types) plans.push(await planType(type, view, context));
	return plans;
}
function sourceView({ reading, source }) {
	return viewOf("state" in reading ? reading.state : noState, source);
}
async function planType(type, view, context) {
	const { entity, rows, policy, bytes } = context;
	const { packageType } = type;
	const input = {
		entity,
		type,
		recorded: recordedNames(packageType, rows),
		ownership: ownershipOf(packageType, view, context),
		rewrites: ownHashes(view, packageType, "rewritten"),
		references: /* @__PURE__ */ new Map(),
		policy,
		bytes
	};
	const first = planOrHold(input);
	const removals = [...first.difference.removed, ...first.withheld].map(({ name }) => name);
	if (removals.length === 0 || type.hold !== null || policy.prune === "all") return first;
	const references = await context.references(packageType, removals);
	return references.size === 0 ? first : planOrHold({
		...input,
		references
	});
}
function ownershipOf(packageType, view, { reading, policy, record }) {
	const isKnown = reading.kind === "known";
	const hasSynced = isKnown && view.own.size > 0;
	return {
		base: isKnown ? baseOf(view, packageType) : /* @__PURE__ */ new Set(),
		claims: claimsOf$1(view, packageType),
		removedBefore: ownHashes(view, packageType, "removed"),
		takesUnclaimed: policy.prune === "all" && (hasSynced || !record && isAnswered(reading))
	};
}
function isAnswered(reading) {
	return reading.kind === "unavailable" ? isWithoutState(reading.code) : reading.kind !== "newer";
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
// src/convergence/converge.ts
async function converge(input) {
	const { entity } = input;
	try {
		return await convergeEntity(input);
	} catch (thrown) {
		const fault = faultOf(thrown);
		return {
			entity,
			types: [],
			sources: [],
			problems: [problemOf(fault, { entity })],
			fault,
			skipped: null
		};
	}
}
async function convergeEntity(input) {
	const { entity, mode } = input;
	const { seen, plans } = await planned(await observed(input), input);
	const preview = {
		seen,
		types: plans.map((plan) => previewed(entity, plan))
	};
	if (mode === "check") return concluded(input, preview);
	if (!plans.some(isActive$1)) return sync(input, {
		seen,
		plans
	}, true);
	const permission = await input.permission();
	if (permission.kind === "check") return concluded(input, preview);
	if (permission.kind === "skip") return {
		...concluded(input, {
			seen,
			types: plans.map((plan) => skipped(entity, plan))
		}),
		skipped: permission.reason
	};
	return sync(input, {
		seen,
		plans
	}, permission.kind === "write");
}
async function observed(input) {
	const { entityId, mode, recordedAt: at } = input;
	const isIdentified = entityId !== null;
	const asked = mode === "sync" && !isIdentified ? askId(input) : null;
	asked?.catch(() => void 0);
	const [rows, reading] = await Promise.all([input.recorded, input.reading ?? (mode === "sync" ? observeState(input, entityId) : null)]);
	const seen = {
		rows,
		reading,
		entityId,
		isIdentified,
		at
	};
	return asked === null ? seen : identified(seen, input, asked);
}
async function planned(first, input, isCommitProven = true) {
	let seen = first;
	let plans = await planTypes(contextOf$1(seen, input, isCommitProven));
	if (seen.reading === null && plans.some(dependsOnState)) {
		seen = await withState(seen, input);
		plans = await planTypes(contextOf$1(seen, input, isCommitProven));
	}
	if (seen.reading === null || !plans.some((each) => removes(each) || isActive$1(each))) return {
		seen,
		plans
	};
	const known = await identified(seen, input);
	if (known.reading === seen.reading) return {
		seen: known,
		plans
	};
	return {
		seen: known,
		plans: await planTypes(contextOf$1(known, input, isCommitProven))
	};
}
function contextOf$1({ rows, reading }, input, isCommitProven) {
	const unread = {
		kind: "none",
		state: noState
	};
	return {
		...input,
		rows,
		reading: reading ?? unread,
		policy: {
			...input.policy,
			isCommitProven
		}
	};
}
function dependsOnState({ kept, difference }) {
	return kept.length + difference.updated.length + difference.removed.length > 0;
}
function removes({ difference, withheld }) {
	return difference.removed.length + withheld.length > 0;
}
function isActive$1({ hold, difference }) {
	return hold === null && !isEmpty(difference);
}
async function sync(input, first, isCommitProven) {
	const { entity } = input;
	const young = first.plans.some(isActive$1) ? await renewed(first.seen, input) : first.seen;
	const { seen, plans } = young === first.seen && isCommitProven ? first : await planned(young, input, isCommitProven);
	const types = (await apply(plans, input)).map((job) => performed(entity, job));
	const { state, problems } = await keepState(input, seen, types);
	const missing = state === null ? [] : missingClaims(entity, state, input.source, types);
	return concluded(input, {
		seen,
		types
	}, state, [...problems, ...missing]);
}
function concluded({ entity, source, now }, { seen, types }, latest = null, problems = []) {
	const { reading } = seen;
	const state = latest ?? (reading !== null && "state" in reading ? reading.state : null);
	return {
		entity,
		types,
		sources: [...state?.sources.keys() ?? []].toSorted(),
		problems: [
			...types.flatMap((type) => type.problems),
			...keptProblems(entity, types.map(({ plan }) => plan)),
			...reading === null ? [] : readingProblems(entity, reading),
			...problems,
			...state === null ? [] : staleSources(entity, state, source, now())
		],
		fault: null,
		skipped: null
	};
}
// src/syntax/json.ts
function parseJson(text, path) {
	try {
		return JSON.parse(text);
	} catch (thrown) {
		throw unreadable$2(text, path, thrown);
	}
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function unreadable$2(text, path, thrown) {
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
// src/manifests/javascript/package-manager.ts
const lockfiles = /* @__PURE__ */ new Map([
	["npm", ["npm-shrinkwrap.json", "package-lock.json"]],
	["yarn", ["yarn.lock"]],
	["pnpm", ["pnpm-lock.yaml"]],
	["bun", [
		"bun.lock",
		"yarn.lock",
		"bun.lockb"
	]],
	["deno", ["deno.lock"]],
	["vlt", ["vlt-lock.json"]]
]);
new Set([...lockfiles.values()].flat());
function chosenLock(paths, project) {
	const manager = packageManagerOf(project);
	const named = first(lockfiles.get(manager ?? "") ?? [], paths);
	if (manager !== null && named !== null) return leaving(named, paths, `package.json names ${manager}, whose lockfile is`);
	const npm = first(lockfiles.get("npm") ?? [], paths);
	const isOfNpm = paths.every((path) => lockfiles.get("npm")?.includes(posix.basename(path)));
	return npm !== null && isOfNpm ? leaving(npm, paths, "npm reads only") : null;
}
function packageManagerOf(project) {
	const { packageManager, devEngines } = project ?? {};
	const [, written] = typeof packageManager === "string" && /^([a-z]+)@/.exec(packageManager) || [];
	if (written !== void 0) return written;
	const engines = isRecord(devEngines) ? devEngines["packageManager"] : null;
	const names = new Set((Array.isArray(engines) ? engines : [engines]).flatMap((engine) => isRecord(engine) && typeof engine["name"] === "string" ? [engine["name"]] : []));
	const [only = null] = names;
	return names.size === 1 ? only : null;
}
function first(names, paths) {
	return names.flatMap((name) => paths.find((path) => posix.basename(path) === name) ?? [])[0] ?? null;
}
function leaving(chosen, paths, fact) {
	const reason = `${fact} \`${posix.basename(chosen)}\``;
	return {
		path: chosen,
		left: paths.filter((path) => path !== chosen).map((path) => ({
			path,
			reason
		}))
	};
}
// src/manifests/javascript/project.ts
function readProject$2(path, repository) {
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
// src/manifests/workspace-path.ts
const elsewhere = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/~])/;
function pathFrom(path, target) {
	const written = target.replaceAll("\\", "/");
	if (elsewhere.test(written)) return null;
	const joined = posix.join(posix.dirname(path), written);
	return joined === ".." || joined.startsWith("../") ? null : joined;
}
function beside$1(path, name) {
	return posix.join(posix.dirname(path), name);
}
function upward$1(path, name) {
	const directory = posix.dirname(path);
	const parts = directory === "." ? [] : directory.split("/");
	return [...parts.map((_, index) => [...parts.slice(0, parts.length - index), name].join("/")), name];
}
// src/manifests/left-over.ts
function chosenLockfiles(manifests, repository) {
	const reasons = leftOverReasons(manifests.filter(({ format }) => format.lockfile && format.packageType === "NODE").map(({ path }) => path), repository);
	return {
		counting: manifests.filter(({ path }) => !reasons.has(path)),
		leftOver: manifests.flatMap((manifest) => {
			const reason = reasons.get(manifest.path);
			return reason === void 0 ? [] : {
				...manifest,
				reason
			};
		})
	};
}
function leftOverReasons(paths, repository) {
	const reasons = /* @__PURE__ */ new Map();
	for (const beside of Map.groupBy(paths, (path) => posix.dirname(path)).values()) {
		const [first, second] = beside;
		if (first === void 0 || second === void 0) continue;
		const chosen = chosenLock(beside, projectAround(first, repository));
		for (const { path, reason } of chosen?.left ?? []) reasons.set(path, reason);
	}
	return reasons;
}
function projectAround(lockfile, repository) {
	return upward$1(lockfile, "package.json").map((path) => readProject$2(path, repository)).find((project) => packageManagerOf(project) !== null) ?? null;
}
function memberLockfiles(lockfiles, covering) {
	return new Map(lockfiles.flatMap((lockfile) => {
		const root = lockfile.manifest.format.lockfile ? rootOf$2(lockfile, covering) : null;
		if (root === null) return [];
		const { path, format, entity } = lockfile.manifest;
		return [[path, {
			path,
			format,
			entity,
			reason: `${root.manifest.path} of the workspace counts`
		}]];
	}));
}
function rootOf$2(lockfile, covering) {
	const own = [...lockfile.covers].filter((path) => covering.get(path)?.includes(lockfile));
	const [first] = own;
	if (first === void 0) return null;
	const directory = posix.dirname(lockfile.manifest.path);
	return (covering.get(first) ?? []).filter((other) => other.reading.slice !== void 0 && posix.dirname(other.manifest.path) !== directory && other.covers.size > lockfile.covers.size && own.every((path) => covering.get(path)?.includes(other)))[0] ?? null;
}
// src/manifests/lockfile-shares.ts
function shareLockfile(manifest, entityOf) {
	const { reading, path } = manifest;
	if (reading === null || reading.packages.length === 0) return null;
	const covers = new Set((reading.covers ?? []).filter((covered) => covered !== path));
	if (covers.size === 0) return null;
	return {
		manifest,
		reading,
		covers,
		shares: sharesOf(manifest, reading, covers, entityOf)
	};
}
function sharesOf({ path, entity }, reading, covers, entityOf) {
	const { slice } = reading;
	const owners = Map.groupBy(covers, entityOf);
	const isWhole = owners.size === 1 && owners.has(entity);
	if (slice === void 0 || isWhole) return /* @__PURE__ */ new Map([[entity, reading]]);
	const sliceOf = (paths) => ({
		...reading,
		packages: slice([...new Set(paths.map((member) => posix.dirname(member)))]),
		altered: true
	});
	const shares = /* @__PURE__ */ new Map([[entity, sliceOf([path, ...owners.get(entity) ?? []])]]);
	for (const [owner, members] of owners) {
		const share = owner === entity ? null : sliceOf(members);
		if (share !== null && share.packages.length > 0) shares.set(owner, share);
	}
	return shares;
}
function coveringLockfiles(lockfiles, manifests) {
	const covering = /* @__PURE__ */ new Map();
	for (const lockfile of lockfiles) for (const path of lockfile.covers) {
		const manifest = manifests.get(path);
		if (manifest === void 0 || !lockfile.shares.has(manifest.entity)) continue;
		const others = covering.get(path);
		if (others === void 0) covering.set(path, [lockfile]);
		else others.push(lockfile);
	}
	return covering;
}
// src/manifests/stale-lockfiles.ts
function staleLockfiles(remainders) {
	const lacking = /* @__PURE__ */ new Map();
	for (const [path, { coveredBy, missing }] of remainders) {
		const whole = coveredBy.find(({ reading }) => reading.partial !== true);
		if (whole === void 0 || missing.length === 0) continue;
		const names = [...new Set(missing.map(({ name }) => `${name} (${path})`))];
		lacking.set(whole, [...lacking.get(whole) ?? [], ...names]);
	}
	return [...lacking].map(([{ manifest }, names]) => stale(manifest, names));
}
function stale({ path, entity, format }, names) {
	const [what, they] = names.length === 1 ? ["1 direct dependency", "It stays declared as its manifest writes it"] : [`${names.length} direct dependencies`, "They stay declared as their manifests write them"];
	const message = `${path} lacks ${what}: ${firstOf$1(names)}. ${they}. Update the lockfile and commit it.`;
	return problem("warning", "lockfile-stale", message, {
		path,
		entity,
		packageType: format.packageType
	});
}
function undividedLockfiles(lockfiles, manifests, remainders) {
	return lockfiles.flatMap(({ manifest: lockfile, reading, covers }) => {
		if (reading.slice !== void 0 || lockfile.format.workspace !== true) return [];
		const members = [...covers].filter((path) => {
			const { entity = lockfile.entity, reading: member = null } = manifests.get(path) ?? {};
			return entity !== lockfile.entity && !remainders.has(path) && member?.packages.length !== 0;
		});
		if (members.length === 0) return [];
		const { path, entity, format } = lockfile;
		const message = `${path} does not say which member of the workspace needs what, so members that belong to other entities count with the versions that they write themselves: ${firstOf$1(members)}. Commit a lockfile for each of them to have exact versions.`;
		const { packageType } = format;
		return [problem("notice", "lockfile-undivided", message, {
			path,
			entity,
			packageType
		})];
	});
}
const maxNamed$2 = 5;
function firstOf$1(names) {
	const more = names.length - maxNamed$2;
	return names.slice(0, maxNamed$2).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
// src/manifests/subtract-locked.ts
function subtractLocked(covering, manifests) {
	const covered = [...covering].flatMap(([path, coveredBy]) => {
		const { reading = null, entity = null, format } = manifests.get(path) ?? {};
		if (reading === null || format === void 0) return [];
		const shares = coveredBy.flatMap(({ shares: all }) => all.get(entity) ?? []);
		const { packageType } = format;
		return {
			path,
			packageType,
			reading,
			coveredBy,
			shares
		};
	});
	const locked = lockedNames(covered);
	return new Map(covered.map(({ path, packageType, reading, coveredBy, shares }) => {
		const missing = reading.packages.filter(({ name, optional }) => {
			const canonical = canonicalName(packageType, name);
			return optional !== true && !shares.some((share) => locked.get(share)?.has(canonical));
		});
		return [path, {
			coveredBy,
			missing,
			reading: remainderOf(reading, missing, shares)
		}];
	}));
}
function lockedNames(covered) {
	const direct = /* @__PURE__ */ new Map();
	const types = /* @__PURE__ */ new Map();
	for (const { packageType, reading, shares } of covered) for (const share of shares) {
		const names = direct.get(share) ?? /* @__PURE__ */ new Set();
		for (const { name } of reading.packages) names.add(canonicalName(packageType, name));
		direct.set(share, names);
		types.set(share, packageType);
	}
	const locked = /* @__PURE__ */ new Map();
	for (const [share, packageType] of types) {
		const names = direct.get(share);
		const found = /* @__PURE__ */ new Set();
		for (const { name } of share.packages) {
			const canonical = canonicalName(packageType, name);
			if (names?.has(canonical) === true) found.add(canonical);
		}
		for (const name of share.satisfies ?? []) found.add(canonicalName(packageType, name));
		locked.set(share, found);
	}
	return locked;
}
function remainderOf(reading, missing, shares) {
	const isPart = shares.every(({ partial }) => partial === true);
	const isUnresolved = isPart && reading.unresolved === true;
	if (missing.length === 0 && !isUnresolved) return null;
	const { uses = [], warnings = [] } = reading;
	return {
		packages: missing,
		uses,
		altered: true,
		unresolved: isUnresolved,
		warnings: isPart ? warnings : []
	};
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
			failure: problemOf(readable$1(thrown, manifest.path), place)
		};
	}
}
function findingsOf$2(manifest) {
	const { path, format, reading, failure } = manifest;
	if (failure !== null) return [{
		problem: failure,
		cause: null
	}];
	return (reading.warnings ?? []).map(({ code, message, line = null, cause = null }) => {
		const place = {
			path,
			line,
			packageType: format.packageType
		};
		return {
			problem: problem("warning", code, message, place),
			cause
		};
	});
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
function readable$1(thrown, path) {
	if (!(thrown instanceof RangeError)) return thrown;
	return new Fault("manifest-invalid", `${path} is nested too deeply or too large to be read. Fix the file, or add it to \`exclude\`.`, { path }, thrown);
}
// src/manifests/supersession.ts
async function readManifests(manifests, repository) {
	const read = [];
	const seen = /* @__PURE__ */ new Set();
	let claims = /* @__PURE__ */ new Map();
	let due = manifests.filter(({ format }) => format.lockfile);
	do {
		for (const manifest of due) {
			seen.add(manifest);
			read.push({
				...await readManifest(manifest, repository),
				entity: manifest.entity
			});
		}
		claims = effectiveClaims(read);
		due = manifests.filter((manifest) => !seen.has(manifest) && supersededBy(manifest, claims) === null);
	} while (due.length > 0);
	const counting = read.filter((manifest) => manifest.failure !== null || supersededBy(manifest, claims) === null);
	const paths = new Set(counting.map(({ path }) => path));
	return {
		read: counting,
		superseded: manifests.flatMap((manifest) => {
			const by = supersededBy(manifest, claims);
			return by === null || paths.has(manifest.path) ? [] : [{
				...manifest,
				coveredBy: by
			}];
		})
	};
}
function effectiveClaims(read) {
	const claims = claimsOf(read);
	return claimsOf(read.filter((manifest) => supersededBy(manifest, claims) === null));
}
function claimsOf(read) {
	const claims = /* @__PURE__ */ new Map();
	for (const { entity, path, reading } of read) for (const superseded of reading?.supersedes ?? []) if (superseded !== path && !claims.has(key$1(entity, superseded))) claims.set(key$1(entity, superseded), path);
	return claims;
}
function supersededBy({ entity, path }, claims) {
	return claims.get(key$1(entity, path)) ?? null;
}
function key$1(entity, path) {
	return JSON.stringify([entity, path]);
}
// src/manifests/coverage.ts
async function resolveCoverage(manifests, repository, entityOf) {
	const { counting, leftOver } = chosenLockfiles(manifests.toSorted((a, b) => byText(a.path, b.path)), repository);
	const { read, superseded } = await readManifests(counting, repository);
	const readable = byPath$2(read);
	const shared = read.flatMap((manifest) => shareLockfile(manifest, entityOf) ?? []);
	const ofMembers = memberLockfiles(shared, coveringLockfiles(shared, readable));
	const lockfiles = uncovered(shared.filter(({ manifest }) => !ofMembers.has(manifest.path)), readable);
	const effective = byPath$2(read.filter(({ path }) => !ofMembers.has(path)));
	const remainders = subtractLocked(coveringLockfiles(lockfiles, effective), effective);
	const shares = new Map(lockfiles.map((lockfile) => [lockfile.manifest.path, lockfile.shares]));
	return {
		effective: [...effective.values()].flatMap((manifest) => partsOf(manifest, shares.get(manifest.path), remainders.get(manifest.path))),
		covered: [...superseded, ...coveredManifests(remainders, effective)].toSorted(inOrder),
		leftOver: [...leftOver, ...ofMembers.values()].toSorted(inOrder),
		failedShares: failedShares(effective, remainders),
		problems: [...staleLockfiles(remainders), ...undividedLockfiles(lockfiles, effective, remainders)]
	};
}
function byPath$2(manifests) {
	return new Map(manifests.toSorted(inOrder).map((manifest) => [manifest.path, manifest]));
}
function inOrder(a, b) {
	return byText(a.path, b.path);
}
function uncovered(lockfiles, manifests) {
	const covering = coveringLockfiles(lockfiles, manifests);
	return lockfiles.filter(({ manifest }) => !covering.has(manifest.path));
}
function partsOf(manifest, shares, remainder) {
	if (manifest.reading === null) return [manifest];
	if (remainder !== void 0) return remainder.reading === null ? [] : [{
		...manifest,
		reading: remainder.reading
	}];
	return shares === void 0 ? [manifest] : [...shares].map(([entity, reading]) => ({
		...manifest,
		entity,
		reading
	}));
}
function coveredManifests(remainders, manifests) {
	return [...remainders].flatMap(([path, { coveredBy, reading }]) => {
		const manifest = manifests.get(path);
		const [lockfile] = coveredBy;
		if (manifest === void 0 || lockfile === void 0 || reading !== null) return [];
		const { format, entity } = manifest;
		return {
			path,
			format,
			entity,
			coveredBy: lockfile.manifest.path
		};
	});
}
function failedShares(manifests, remainders) {
	const all = [...manifests.values()];
	return all.filter(({ failure, format }) => failure !== null && format.workspace === true).flatMap(({ path, format: { packageType }, entity: owner }) => {
		const directory = posix.dirname(path);
		const entities = all.filter(({ format }) => format.packageType === packageType && !format.lockfile).filter((member) => directory === "." || member.path.startsWith(`${directory}/`)).filter((member) => !remainders.has(member.path)).map(({ entity }) => entity);
		return [...new Set(entities)].filter((entity) => entity !== owner).map((entity) => ({
			path,
			packageType,
			entity
		}));
	});
}
// src/pipeline/coverage-findings.ts
function findingsOfManifests(manifests, entities) {
	const hasVersion = knownVersions(entities);
	return manifests.flatMap((manifest) => {
		const { entity, format } = manifest;
		return findingsOf$2(manifest).filter(({ problem: { code }, cause }) => code !== "version-unresolved" || cause === null || !hasVersion(entity, format.packageType, cause.subject)).map(({ problem, cause }) => ({
			problem: {
				...problem,
				entity
			},
			cause
		}));
	});
}
function knownVersions(entities) {
	const known = /* @__PURE__ */ new Map();
	return (entity, packageType, name) => {
		const key = JSON.stringify([entity, packageType]);
		const names = known.get(key) ?? namesWithVersion(entities, entity, packageType);
		known.set(key, names);
		return names.has(canonicalName(packageType, name.replaceAll("`", "")));
	};
}
function namesWithVersion(entities, entity, packageType) {
	const packages = (entities.find((declared) => declared.entity === entity)?.types ?? []).find((type) => type.packageType === packageType)?.packages ?? [];
	return new Set(packages.filter(({ versions }) => versions.length > 0).map(({ name }) => canonicalName(packageType, name)));
}
// src/manifests/declare.ts
function declare(packageType, manifests, { developmentDependencies }) {
	const drafts = /* @__PURE__ */ new Map();
	let isFiltered = false;
	for (const { path, reading } of manifests.toSorted((a, b) => byText(a.path, b.path))) for (const stated of reading?.packages ?? []) if (stated.development && !developmentDependencies) isFiltered = true;
	else state(drafts, packageType, stated, path);
	const declaring = manifests.filter(({ reading }) => (reading?.packages.length ?? 0) > 0);
	return {
		packages: [...drafts.values()].map(declared$2).toSorted((a, b) => byText(a.name, b.name)),
		manifests: pathsOf(declaring),
		unresolved: pathsOf(manifests.filter(({ reading }) => reading?.unresolved === true)),
		verbatim: isFiltered ? null : verbatim(declaring, drafts)
	};
}
function pathsOf(manifests) {
	return manifests.map(({ path }) => path).toSorted(byText);
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
function declared$2({ name, manifests, resolved, ranges, development }) {
	return {
		name,
		versions: sortedUnique(resolved ?? ranges ?? []),
		manifests,
		development
	};
}
function verbatim(declaring, drafts) {
	const [only, another] = declaring;
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
// src/pipeline/merge-findings.ts
function mergeFindings(findings) {
	return [...Map.groupBy(findings, causeKey).values()].flatMap(merged$1);
}
function causeKey({ problem: { severity, code, message, path, line }, cause }) {
	const what = cause === null ? [
		message,
		path,
		line
	] : [cause.fact, cause.next];
	return JSON.stringify([
		severity,
		code,
		cause === null,
		...what
	]);
}
function merged$1(findings) {
	const [first] = findings;
	if (first === void 0) return [];
	const { problem, cause } = first;
	const places = [...new Map(findings.map((finding) => [placeKey(finding), finding])).values()];
	return [{
		...problem,
		message: cause === null || places.length === 1 ? problem.message : joint(problem, places),
		entity: common(findings.map(({ problem: { entity } }) => entity)),
		packageType: common(findings.map(({ problem: { packageType } }) => packageType))
	}];
}
function placeKey({ problem: { path, line, message }, cause }) {
	return JSON.stringify([
		path,
		line,
		cause?.subject ?? message
	]);
}
const nouns = { "version-unresolved": "package" };
function joint({ code, path, line }, places) {
	const { fact = "", next = "" } = places[0]?.cause ?? {};
	const subjects = [...new Set(places.map(({ cause }) => cause?.subject ?? ""))];
	const noun = nouns[code] ?? "place";
	const number = noun === "package" ? subjects.length : places.length;
	const depend = `${count(number, noun)} ${number === 1 ? "depends" : "depend"} on it`;
	const where = path === null ? "" : `, first at ${path}${line === null ? "" : `:${line}`}`;
	return `${fact}: ${depend} (${firstOf(subjects)})${where}. ${next}`;
}
const maxNamed$1 = 3;
function firstOf(names) {
	const more = names.length - maxNamed$1;
	return names.slice(0, maxNamed$1).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
function common(values) {
	const [first = null] = values;
	return values.every((value) => value === first) ? first : null;
}
// src/pipeline/holds.ts
function holdOf(entity, packageType, manifests, incomplete) {
	const failed = manifests.filter(({ failure }) => failure !== null).map(({ path }) => path);
	const hidden = incomplete.filter(({ packageTypes }) => packageTypes.includes(packageType)).filter(({ entity: of = entity }) => of === entity).map(({ path }) => path);
	const causes = [.../* @__PURE__ */ new Set([...failed, ...hidden])];
	if (causes.length === 0) return null;
	return {
		code: "type-held",
		reason: `${`${packageType} of ${entity ?? "the repository"}`} is held: ${firstOf(causes)} could not be read, so what is declared is known only in part. Nothing of it was uploaded or removed.`
	};
}
// src/pipeline/declare-entities.ts
function declareEntity(entity, { effective, covered, unread, incomplete }, { developmentDependencies, ownTypes }) {
	return packageTypes.filter((packageType) => ownTypes?.includes(packageType) ?? true).map((packageType) => {
		const isOwn = (manifest) => manifest.entity === entity && manifest.format.packageType === packageType;
		const manifests = effective.filter(isOwn);
		const notRead = unread.filter((file) => file.entity === entity && file.carrier.packageType === packageType).filter(({ coveredBy }) => coveredBy === null).map(({ path }) => path);
		const present = manifests.length > 0 || notRead.length > 0 || covered.some(isOwn);
		const declaration = declare(packageType, manifests, { developmentDependencies });
		return {
			packageType,
			present,
			...declaration,
			unresolved: [...declaration.unresolved, ...notRead].toSorted(byText),
			hold: holdOf(entity, packageType, manifests, incomplete)
		};
	});
}
// src/pipeline/manifest-rows.ts
function manifestRows({ effective, covered }, skipped, entities) {
	const namesOf = namesByManifest(entities);
	return [
		...effective.map(({ path, format, entity, failure }) => ({
			...row(path, format),
			entity,
			...failure === null ? {
				status: "used",
				reason: null
			} : {
				status: "failed",
				reason: failure.message
			},
			packages: namesOf(entity, path)
		})),
		...covered.map(({ path, format, entity, coveredBy }) => ({
			...row(path, format),
			entity,
			status: "covered",
			reason: coveredBy,
			packages: 0
		})),
		...skipped
	].toSorted((a, b) => byText(a.path, b.path));
}
function row(path, { id, packageType }) {
	return {
		path,
		format: id,
		packageType
	};
}
function skippedRows({ excluded, leftOver, unowned, unread }, isReported) {
	const nothing = {
		entity: null,
		packages: 0
	};
	return [
		...[...excluded, ...leftOver].map(({ path, format, reason }) => ({
			...row(path, format),
			...nothing,
			status: "excluded",
			reason
		})),
		...unowned.map(({ path, format, reason }) => ({
			...row(path, format),
			...nothing,
			status: "unowned",
			reason
		})),
		...unread.filter(isReported).map(({ path, carrier, entity, coveredBy }) => ({
			...row(path, carrier),
			...nothing,
			entity,
			...coveredBy === null ? {
				status: "unread",
				reason: carrier.what
			} : {
				status: "covered",
				reason: coveredBy
			}
		}))
	];
}
function namesByManifest(entities) {
	const byEntity = new Map(entities.map(({ entity, types }) => {
		const counts = /* @__PURE__ */ new Map();
		for (const { packages } of types) for (const { manifests } of packages) for (const path of manifests) {
			const count = counts.get(path);
			if (count === void 0) counts.set(path, { names: 1 });
			else count.names += 1;
		}
		return [entity, counts];
	}));
	return (entity, path) => byEntity.get(entity)?.get(path)?.names ?? 0;
}
// src/entities/owners.ts
function ownersByPath(ownerships) {
	const byPath = new Map(ownerships.map((ownership) => [ownership.path, ownership]));
	return (manifestPath) => {
		for (const directory of directoriesUpward$1(manifestPath)) {
			const ownership = byPath.get(directory);
			if (ownership !== void 0) return ownership;
		}
		return null;
	};
}
function directoriesUpward$1(path) {
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
// src/manifests/carriers/uncommented.ts
const comments = {
	"#": /(?:^|(?<=\s))#.*$/gm,
	";": /(?:^|(?<=[\s)\]}])); *.*$/gm,
	"//": /\/\*[^]*?(?:\*\/|$(?![^]))|(?:^|(?<=[\s,;{}()[\]"]))\/\/.*$/gm,
	"<!--": /<!--[^]*?(?:-->|$(?![^]))/g
};
function matches$2(mark, ...patterns) {
	return (text) => {
		if (!patterns.some((pattern) => pattern.test(text))) return false;
		if (mark === null) return true;
		const code = text.replace(comments[mark], "");
		return patterns.some((pattern) => pattern.test(code));
	};
}
// src/manifests/carriers/dotnet.ts
const dotnetCarriers = [
	{
		id: "nuspec",
		packageType: "NUGET",
		files: ["*.nuspec"],
		what: "a package specification of NuGet with dependencies",
		declares: matches$2("<!--", /<dependency\s[^>]*\bid\s*=/i)
	},
	{
		id: "project-json",
		packageType: "NUGET",
		files: ["project.json"],
		what: "a project of .NET before project files had packages",
		next: "Run `dotnet migrate`, or move the packages to the project file.",
		declares: (text) => /"(?:frameworks|runtimes)"\s*:/.test(text) && /"dependencies"\s*:\s*\{\s*"/.test(text)
	},
	{
		id: "project-lock-json",
		packageType: "NUGET",
		files: ["project.lock.json"],
		what: "a lockfile of a project.json",
		declares: matches$2(null, /"libraries"\s*:\s*\{\s*"/)
	},
	{
		id: "dotnet-tools",
		packageType: "NUGET",
		files: ["dotnet-tools.json"],
		what: "a manifest of .NET tools",
		declares: matches$2(null, /"tools"\s*:\s*\{\s*"/)
	},
	{
		id: "paket",
		packageType: "NUGET",
		files: ["paket.dependencies"],
		what: "a manifest of Paket",
		next: "Commit paket.lock.",
		unless: ["paket.lock"],
		declares: matches$2("//", /^\s*(?:nuget|clitool)\s+\S/m)
	},
	{
		id: "dotnet-script",
		packageType: "NUGET",
		files: [
			"*.fsx",
			"*.csx",
			"*.dib"
		],
		what: "a script of .NET that names packages",
		declares: matches$2("//", /^\s*#r\s+"nuget:/m)
	},
	{
		id: "cake",
		packageType: "NUGET",
		files: ["*.cake"],
		what: "a build script of Cake that names packages",
		declares: matches$2("//", /^\s*#(?:addin|tool|module|load|l)\s+"?(?:nuget|dotnet):/m)
	},
	{
		id: "msbuild-project",
		packageType: "NUGET",
		files: [
			"*.vcxproj",
			"*.wixproj",
			"*.sqlproj",
			"*.pkgproj",
			"*.proj",
			"*.esproj",
			"*.pyproj"
		],
		what: "a project of MSBuild of another kind, with packages",
		declares: matches$2("<!--", /<(?:Global)?PackageReference\b[^>]*\b(?:Include|Update)\s*=/)
	}
];
// src/manifests/carriers/go.ts
const next$1 = "Move to modules: `go mod init`, then commit go.mod and go.sum.";
const unless = ["go.mod"];
const goCarriers = [
	{
		id: "go-dep",
		packageType: "GO",
		files: ["Gopkg.lock", "Gopkg.toml"],
		what: "a manifest of dep",
		next: next$1,
		unless,
		declares: matches$2("#", /^\s*\[\[(?:projects|constraint|override)\]\]/m, /^\s*required\s*=/m)
	},
	{
		id: "glide",
		packageType: "GO",
		files: [
			"glide.lock",
			"glide.yaml",
			"glide.yml"
		],
		what: "a manifest of Glide",
		next: next$1,
		unless,
		declares: matches$2("#", /^\s*-\s*(?:name|package):/m)
	},
	{
		id: "go-vendor",
		packageType: "GO",
		files: [
			"vendor.conf",
			"trash.conf",
			"vendor/vendor.json",
			"vendor/manifest",
			"Godeps.json"
		],
		what: "a list of vendored packages",
		next: next$1,
		unless,
		declares: matches$2("#", /^[\w.-]+\.\w+\/\S+\s+\S/m, /"(?:importpath|path)"\s*:/i)
	},
	{
		id: "go-modfile",
		packageType: "GO",
		files: ["*.mod"],
		what: "a go.mod of another name",
		next: "Give it a directory of its own, as go.mod.",
		declares: (text) => /^module\s+\S/m.test(text) && /^\s*(?:require|tool)\s*(?:\(|\S+\s+v)/m.test(text)
	},
	{
		id: "bazel-go",
		packageType: "GO",
		files: [
			"WORKSPACE",
			"WORKSPACE.bazel",
			"*.bzl"
		],
		what: "a definition of Bazel that names modules of Go",
		unless,
		declares: matches$2("#", /(?<!def )\bgo_repository\s*\(/)
	}
];
// src/manifests/carriers/javascript.ts
const javascriptCarriers = [
	{
		id: "bun-lockb",
		packageType: "NODE",
		files: ["bun.lockb"],
		what: "a binary lockfile of Bun",
		next: "Run `bun install --save-text-lockfile` and commit bun.lock.",
		unless: ["bun.lock"]
	},
	{
		id: "vlt-lock",
		packageType: "NODE",
		files: ["vlt-lock.json"],
		what: "a lockfile of vlt",
		declares: matches$2(null, /"(?:nodes|edges)"\s*:\s*\{\s*"/)
	},
	{
		id: "pnpm-shrinkwrap",
		packageType: "NODE",
		files: ["shrinkwrap.yaml"],
		what: "a lockfile of pnpm before version 3",
		next: "Run `pnpm install` with a pnpm of today and commit pnpm-lock.yaml.",
		unless: ["pnpm-lock.yaml"],
		declares: matches$2("#", /^(?:packages|dependencies|devDependencies):\s*$/m)
	},
	{
		id: "package-yaml",
		packageType: "NODE",
		files: ["package.yaml", "package.json5"],
		what: "a manifest of pnpm in another language than JSON",
		next: "Commit a package.json in place of it.",
		unless: ["package.json"],
		declares: matches$2(null, /(?:^|[\s{,])["']?(?:dev|peer|optional)?[dD]ependencies["']?\s*:/m)
	},
	{
		id: "deno",
		packageType: "NODE",
		files: [
			"deno.json",
			"deno.jsonc",
			"import_map.json",
			"import-map.json"
		],
		what: "a configuration of Deno that imports packages of npm",
		next: "Commit deno.lock.",
		unless: ["deno.lock"],
		declares: matches$2("//", /["']npm:\/?[@\w]/)
	}
];
// src/manifests/carriers/jvm.ts
const buildsOf = (tool) => `a build definition of ${tool}`;
const jvmCarriers = [
	{
		id: "sbt",
		packageType: "JAVA",
		files: ["*.sbt", "project/*.scala"],
		what: buildsOf("sbt"),
		declares: matches$2("//", /"\s*%{1,3}\s*"/, /\b(?:libraryDependencies|dependencyOverrides|addSbtPlugin)\b/)
	},
	{
		id: "mill",
		packageType: "JAVA",
		files: [
			"build.sc",
			"*.mill",
			"*.mill.yaml"
		],
		what: buildsOf("Mill"),
		declares: matches$2("//", /\b(?:ivy|mvn)"/, /\b(?:ivy|mvn)Deps\b/, /import \$ivy\b/)
	},
	{
		id: "scala-cli",
		packageType: "JAVA",
		files: ["project.scala", "*.sc"],
		what: "a script of Scala CLI that names packages",
		declares: matches$2(null, /^\s*\/\/>\s*using\s+(?:[\w.]*\.)?(?:dep|deps|lib|libs)\s/m)
	},
	{
		id: "ivy",
		packageType: "JAVA",
		files: ["ivy.xml", "*.ivy.xml"],
		what: "a module descriptor of Ivy",
		declares: matches$2("<!--", /<dependency\s/)
	},
	{
		id: "ant",
		packageType: "JAVA",
		files: ["build.xml"],
		what: "a build of Ant that resolves packages itself",
		declares: matches$2("<!--", /<artifact:dependenc/, /<ivy:(?:cachepath|cachefileset|dependency)\s/)
	},
	{
		id: "clojure",
		packageType: "JAVA",
		files: ["deps.edn", "bb.edn"],
		what: "a manifest of Clojure",
		declares: matches$2(";", /:mvn\/version\b/)
	},
	{
		id: "leiningen",
		packageType: "JAVA",
		files: [
			"project.clj",
			"build.boot",
			"shadow-cljs.edn",
			"profiles.clj"
		],
		what: buildsOf("Clojure"),
		declares: matches$2(";", /:(?:managed-)?(?:dependencies|plugins)\s*['`]?(?:\[\s*\[|[~(^#])/)
	},
	{
		id: "bazel-maven",
		packageType: "JAVA",
		files: [
			"MODULE.bazel",
			"*.MODULE.bazel",
			"WORKSPACE",
			"WORKSPACE.bazel",
			"*.bzl"
		],
		what: "a definition of Bazel that names packages of Maven",
		next: "Pin them: commit maven_install.json beside it.",
		unless: ["maven_install.json"],
		declares: matches$2("#", /(?<!def )\b(?:maven_install|maven_jar|jvm_maven_import_external|java_import_external)\s*\(/, /\bmaven\.(?:install|artifact|amend_artifact)\s*\(/)
	},
	{
		id: "buck",
		packageType: "JAVA",
		files: ["BUCK", "TARGETS"],
		what: "a build file of Buck that names packages of Maven",
		declares: matches$2("#", /["']mvn:/, /\bmaven_coords\s*=/)
	},
	{
		id: "pants-jvm",
		packageType: "JAVA",
		files: ["BUILD", "BUILD.pants"],
		what: "a build file of Pants that names packages of Maven",
		declares: matches$2("#", /\bjvm_artifacts?\s*\(/)
	},
	{
		id: "maven-polyglot",
		packageType: "JAVA",
		files: [
			"pom.yaml",
			"pom.yml",
			"pom.json",
			"pom.hocon",
			"pom.scala",
			"pom.groovy",
			"pom.kts",
			"pom.rb",
			"pom.clj",
			"pom.atom"
		],
		what: "a project of Maven in another language than XML",
		next: "Commit the pom.xml that `mvn polyglot-translate:translate` makes of it.",
		unless: ["pom.xml"],
		declares: matches$2(null, /dependenc/i, /^\s*(?:jar|pom)\s*[('"]/m)
	},
	{
		id: "kotlin-script",
		packageType: "JAVA",
		files: ["*.main.kts"],
		what: "a Kotlin script that names packages",
		declares: matches$2("//", /@file:\s*\[?\s*DependsOn\b/)
	},
	{
		id: "amper",
		packageType: "JAVA",
		files: ["module.yaml", "*.module-template.yaml"],
		what: "a module of Amper",
		declares: matches$2("#", /^(?:test-)?dependencies(?:@[\w+-]+)?:\s*$/m)
	},
	{
		id: "buildr",
		packageType: "JAVA",
		files: ["buildfile", "Buildfile"],
		what: buildsOf("Buildr"),
		declares: matches$2("#", /:jar:/)
	},
	{
		id: "eclipse-target",
		packageType: "JAVA",
		files: ["*.target"],
		what: "a target definition of Eclipse that names packages of Maven",
		declares: matches$2("<!--", /<location\b[^>]*\btype="Maven"/)
	}
];
const pythonCarriers = [
	{
		id: "setup-py",
		packageType: "PYTHON",
		files: ["setup.py"],
		what: "a script of setuptools that names packages",
		next: "Move them to pyproject.toml.",
		declares: setupDeclares
	},
	{
		id: "requirements-lock",
		packageType: "PYTHON",
		files: [
			"requirements*.lock",
			"*requirements*.pip",
			"requirements/*.pip"
		],
		what: "a requirements file of another name",
		next: "Name it `requirements*.txt`, or commit the lockfile of the tool that writes it.",
		declares: matches$2("#", /^\s*[A-Za-z\d][\w.-]*\s*(?:\[|[=<>!~]=|[<>;@]|$)/m)
	},
	{
		id: "conda-lock",
		packageType: "PYTHON",
		files: [
			"conda-lock.yml",
			"conda-lock.yaml",
			"*.conda-lock.yml",
			"conda-*.lock"
		],
		what: "a lockfile of conda",
		declares: matches$2("#", /^\s*(?:-\s*)?manager:/m, /^@EXPLICIT/m)
	},
	{
		id: "conda",
		packageType: "PYTHON",
		files: ["anaconda-project.yml"],
		what: "a project of conda",
		declares: matches$2("#", /^(?:dependencies|packages):\s*(?:$|\[\s*[^\]\s])/m)
	},
	{
		id: "conda-recipe",
		packageType: "PYTHON",
		files: ["meta.yaml", "recipe.yaml"],
		what: "a recipe of conda",
		declares: (text) => /^(?:package|recipe):/m.test(text) && /^requirements:/m.test(text)
	},
	{
		id: "flit-ini",
		packageType: "PYTHON",
		files: ["flit.ini"],
		what: "a manifest of flit",
		next: "Move it to pyproject.toml with `python3 -m flit.tomlify`.",
		declares: matches$2("#", /^(?:dev-)?requires\s*=/m)
	},
	{
		id: "buildout",
		packageType: "PYTHON",
		files: ["buildout.cfg"],
		what: "a configuration of Buildout",
		declares: matches$2("#", /^\s*eggs\s*\+?=/m)
	},
	{
		id: "pants-python",
		packageType: "PYTHON",
		files: ["BUILD", "BUILD.pants"],
		what: "a build file of Pants that names packages of PyPI",
		declares: matches$2("#", /\bpython_requirement\s*\(/)
	},
	{
		id: "inline-script",
		packageType: "PYTHON",
		files: ["*.py"],
		what: "a script with packages in inline metadata",
		next: "Commit its lockfile, which `uv lock --script` writes.",
		declares: inlineDeclares
	}
];
function setupDeclares(text) {
	const code = text.replace(/(?:^|(?<=\s))#.*$/gm, "").replace(emptyLists, "");
	return /\b(?:install_requires|extras_require|tests_require)\b/.test(code) || /(?<![\w.])requires\s*=\s*\[\s*["']/.test(code) || /\bsetup\s*\([^)]*\*\*/.test(code);
}
const emptyLists = /["']?\b(?:install_requires|extras_require|tests_require)["']?\s*[=:]\s*(?:\[\s*\]|\{\s*\}|\(\s*\)|None)/g;
function inlineDeclares(text) {
	if (!text.includes("# /// script")) return false;
	const [, block = ""] = /^# \/\/\/ script\s*$([^]*?)^# \/\/\/\s*$/m.exec(text) ?? [];
	return /^#\s*dependencies\s*=\s*\[[#\s]*["']/m.test(block);
}
// src/manifests/carriers.ts
const carriers = [
	...javascriptCarriers,
	...jvmCarriers,
	...pythonCarriers,
	...goCarriers,
	...dotnetCarriers
];
function carriesPackages({ path, carrier }, repository) {
	const { unless = [], declares } = carrier;
	if (unless.some((name) => repository.has(beside$1(path, name)))) return false;
	if (declares === void 0) return true;
	try {
		return declares(repository.text(path));
	} catch (thrown) {
		if (!(thrown instanceof Fault)) throw thrown;
		return thrown.code !== "manifest-encoding";
	}
}
// src/pipeline/unread-files.ts
function unreadFiles(found, { effective }, repository, entityOf) {
	if (found.length === 0) return [];
	const uses = new Set(effective.flatMap(({ reading }) => reading?.uses ?? []));
	const coverers = new Map(effective.flatMap(({ path, reading }) => reading === null || reading.packages.length === 0 ? [] : [...reading.covers ?? [], ...reading.supersedes ?? []].map((covered) => [covered, path])));
	return oncePerType(found.filter(({ path }) => !uses.has(path)).filter((candidate) => carriesPackages(candidate, repository))).map((file) => ({
		...file,
		entity: entityOf(file.path),
		coveredBy: coverers.get(file.path) ?? null
	}));
}
function oncePerType(files) {
	const first = /* @__PURE__ */ new Map();
	for (const file of files) {
		const key = `${file.carrier.packageType} ${file.path}`;
		if (!first.has(key)) first.set(key, file);
	}
	return [...first.values()];
}
function unreadProblems(files) {
	const unreadOnly = files.filter(({ coveredBy }) => coveredBy === null);
	return [...Map.groupBy(unreadOnly, ({ carrier }) => carrier)].map(([carrier, ofKind]) => unread(carrier, ofKind));
}
function unread(carrier, files) {
	const { packageType, what, next = "Commit a lockfile that is read." } = carrier;
	const paths = [...new Set(files.map(({ path }) => path))];
	const [first = ""] = paths;
	const subject = paths.length === 1 ? `${first} is ${what}, which is not read` : `${count(paths.length, "file")} of one kind are not read: ${firstOf(paths)}. Each is ${what}`;
	const [entity = null, ...others] = new Set(files.map((file) => file.entity));
	return problem("warning", "manifest-unread", `${subject}. Nothing that is recorded of ${packageType} is removed meanwhile. ${next} Or add it to \`exclude\` when it declares nothing that Cortex should record.`, {
		path: first,
		entity: others.length === 0 ? entity : null,
		packageType
	});
}
// src/pipeline/declaration.ts
async function declareRepository(settings, discovered, owners, repository, mode) {
	const owned = discovered.found.map((manifest) => ({
		...manifest,
		...owners.ownerOf(manifest.path)
	}));
	const isReported = ({ entity }) => entity !== null || mode === "list";
	const entityOf = (path) => owners.ownerOf(path).entity;
	const coverage = await resolveCoverage(owned.filter((manifest) => isReported(manifest) || manifest.format.workspace), repository, entityOf);
	const effective = coverage.effective.filter(isReported);
	const unread = unreadFiles(discovered.carriers, coverage, repository, entityOf);
	const incomplete = [
		...discovered.untrusted,
		...owners.untrusted,
		...owned.flatMap(areaOfDoubt),
		...areasOfFailedShares(coverage)
	];
	const { developmentDependencies, packageTypes: ownTypes } = settings;
	const known = {
		effective,
		covered: coverage.covered,
		unread,
		incomplete
	};
	const isUnownedShown = [...owned, ...unread].some(({ entity }) => entity === null);
	const names = [...owners.entities, ...mode === "list" && isUnownedShown ? [null] : []];
	const entities = (names.length === 0 && mode === "list" ? [null] : names).map((entity) => ({
		entity,
		types: declareEntity(entity, known, {
			developmentDependencies,
			ownTypes
		})
	}));
	const counting = new Set(effective.map(({ path }) => path));
	const unowned = owned.filter((manifest) => !isReported(manifest) && !counting.has(manifest.path));
	const failed = coverage.failedShares.filter(isReported).map(({ path }) => path);
	const failedUnowned = coverage.effective.filter((manifest) => !isReported(manifest) && failed.includes(manifest.path));
	return {
		entities,
		manifests: manifestRows({
			effective,
			covered: coverage.covered.filter(isReported)
		}, skippedRows({
			...discovered,
			unowned,
			unread,
			leftOver: coverage.leftOver
		}, isReported), entities),
		untrusted: incomplete,
		problems: [
			...discovered.problems,
			...owners.problems,
			...unmatchedLines(settings.entities, discovered),
			...mergeFindings(findingsOfManifests([...effective, ...failedUnowned], entities)),
			...coverage.problems,
			...unreadProblems(unread.filter(isReported))
		]
	};
}
function areaOfDoubt({ format, doubt }) {
	if (doubt === null) return [];
	const { descriptor, entities } = doubt;
	const packageTypes = [format.packageType];
	return entities.map((entity) => ({
		path: descriptor,
		packageTypes,
		entity
	}));
}
function areasOfFailedShares({ failedShares }) {
	return failedShares.map(({ path, packageType, entity }) => ({
		path,
		packageTypes: [packageType],
		entity
	}));
}
// src/pipeline/catalog.ts
async function screenEntities(entities, context) {
	try {
		const known = await catalogOf(entities, context);
		return {
			entities: await Promise.all(entities.map((entity) => screen(entity, known, context))),
			problems: []
		};
	} catch (thrown) {
		return unlisted(entities, faultOf(thrown), context);
	}
}
async function catalogOf(entities, { cortex, repository }) {
	const known = byNames$1(repository === null ? [] : await cortex.catalog({ repository }));
	const others = entities.filter((entity) => !known.has(entity));
	if (others.length === 0) return known;
	return new Map([...known, ...byNames$1(await cortex.catalog({ tags: others }))]);
}
function byNames$1(entities) {
	return new Map(entities.flatMap((each) => [[each.tag, each], [each.id, each]]));
}
async function screen(entity, known, context) {
	const found = known.get(entity);
	const screened = {
		entity,
		entityId: found?.id ?? null,
		reading: null,
		fault: null
	};
	if (found === void 0) return screened;
	const owner = found.git?.repository ?? null;
	if (owner !== null && sameRepository(owner, context.repository)) return screened;
	const reading = await readState({
		...context,
		entity
	}, found.id);
	const sources = sourcesOf(reading);
	if (sources.some((source) => isOwn(source, context))) return {
		...screened,
		reading
	};
	if (owner === null && reading.kind === "unavailable" && reading.code !== "cortex-rejected") return {
		...screened,
		reading,
		fault: new Fault(reading.code, reading.fact, { entity })
	};
	if (owner === null && sources.length === 0) return {
		...screened,
		reading
	};
	const names = owner ?? sources.map(({ name }) => name).join(", ");
	return {
		...screened,
		reading,
		fault: foreign$2(entity, names, context.repository)
	};
}
async function unlisted(entities, fault, context) {
	const isRefused = fault.code === "cortex-rejected";
	const message = `Whether the entities that descriptors name belong to this repository could not be checked. ${fault.message}`;
	const believed = isRefused && !context.isPreview;
	return {
		problems: isRefused ? [problem("notice", "catalog-unavailable", message)] : [],
		entities: await Promise.all(entities.map(async (entity) => {
			const screened = {
				entity,
				entityId: null,
				reading: null,
				fault: null
			};
			if (believed) return screened;
			const reading = await readState({
				...context,
				entity
			}, null);
			if (sourcesOf(reading).some((source) => isOwn(source, context))) return {
				...screened,
				reading
			};
			const unknown = new Fault(isRefused ? "catalog-unavailable" : fault.code, message, { entity });
			return {
				...screened,
				reading,
				fault: unknown
			};
		}))
	};
}
function sourcesOf(reading) {
	if (!("state" in reading)) return [];
	return [...reading.state.sources].map(([name, { repositoryId }]) => ({
		name,
		repositoryId
	}));
}
function isOwn(known, { source }) {
	if (source === null) return false;
	return isSameRepository(known, {
		name: source.name.toLowerCase(),
		repositoryId: source.id
	});
}
function sameRepository(a, b) {
	return b !== null && a.toLowerCase() === b.toLowerCase();
}
function foreign$2(entity, owner, repository) {
	return new Fault("entity-foreign", `${entity} is held: a descriptor names it, and in Cortex it belongs to ${owner}, not to ${repository ?? "this repository"}. Correct the tag in the descriptor or the repository in Cortex, or name it by \`entity\` in the workflow.`, { entity });
}
// src/pipeline/catalog-owners.ts
function catalogOwners(entities) {
	const live = entities.filter(({ isArchived }) => !isArchived);
	const groups = [...Map.groupBy(live, ({ git }) => directory(git?.basepath ?? ""))].map(([path, group]) => ({
		path,
		tags: group.map(({ tag }) => tag).toSorted(byText)
	})).toSorted((a, b) => byText(a.path, b.path));
	const shared = groups.filter(({ tags }) => tags.length > 1);
	return {
		lines: groups.map(({ path, tags }) => ({
			path,
			entity: tags[0] ?? ""
		})),
		sharers: new Map(shared.map(({ tags }) => [tags[0] ?? "", tags.slice(1)])),
		problems: shared.map(({ path, tags }) => problem("notice", "entities-shared", `In Cortex ${some(tags)} all have the directory ${path} of this repository, so each gets its packages. Give them a \`basepath\` each, or set \`entity\`.`))
	};
}
function directory(basepath) {
	const trimmed = basepath.replaceAll("\\", "/").replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
	return trimmed === "" ? "." : trimmed;
}
// src/pipeline/one-entity.ts
const cid = /^en[0-9a-f]{16}$/;
async function onceEach(lines, cortex) {
	const names = [...new Set(lines.map(({ entity }) => entity))];
	const written = names.filter((name) => cid.test(name));
	if (names.length < 2 || written.length === 0) return unchanged(lines);
	try {
		const found = await cortex.catalog({ tags: written });
		const ids = new Map(found.flatMap(({ tag, id }) => [[tag, id], [id, id]]));
		const aliases = aliasesOf(names.map((entity) => ({
			entity,
			entityId: ids.get(entity) ?? null
		})));
		const nameOf = (entity) => aliases.get(entity) ?? entity;
		return unchanged(lines.map(({ path, entity }) => ({
			path,
			entity: nameOf(entity)
		})));
	} catch (thrown) {
		const { code, message } = faultOf(thrown);
		const text = `Whether a CID in \`entity\` is that of a tag beside it could not be asked. ${message}`;
		if (code === "cortex-rejected") return {
			...unchanged(lines),
			problems: [problem("notice", "catalog-unavailable", text)]
		};
		const faults = written.map((entity) => [entity, new Fault(code, text, { entity })]);
		return {
			...unchanged(lines),
			faults: new Map(faults)
		};
	}
}
function unchanged(lines) {
	return {
		lines,
		faults: /* @__PURE__ */ new Map(),
		problems: []
	};
}
function aliasesOf(entities) {
	const known = entities.filter(({ entityId }) => entityId !== null);
	const groups = [...Map.groupBy(known, ({ entityId }) => entityId).values()];
	return new Map(groups.flatMap((group) => {
		const names = group.map(({ entity }) => entity);
		const counting = names.find((name) => !cid.test(name)) ?? names[0] ?? "";
		return names.filter((name) => name !== counting).map((name) => [name, counting]);
	}));
}
function withoutAliases(owners, aliases) {
	if (aliases.size === 0) return owners;
	const nameOf = (entity) => aliases.get(entity) ?? entity;
	return {
		...owners,
		entities: owners.entities.filter((entity) => !aliases.has(entity)),
		ownerOf: (path) => renamed(owners.ownerOf(path), nameOf)
	};
}
function renamed(owner, nameOf) {
	if (owner.entity !== null) return {
		...owner,
		entity: nameOf(owner.entity)
	};
	if (owner.doubt === null) return owner;
	const entities = owner.doubt.entities.map((entity) => entity === null ? null : nameOf(entity));
	return {
		...owner,
		doubt: {
			...owner.doubt,
			entities
		}
	};
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
		idle: idleAmong(described),
		problems: [...broken.map((each) => each.problem), ...conflicts.map(conflict$1)]
	};
}
function idleAmong(described) {
	return [...Map.groupBy(described, ({ descriptor }) => descriptor)].flatMap(([path, all]) => {
		const idle = all.filter((each) => each.kind === "idle");
		const reasons = [...new Set(idle.map(({ reason }) => reason))];
		return idle.length < all.length ? [] : [{
			path,
			reason: reasons.join(", and ")
		}];
	});
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
function conflict$1(owners) {
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
const element$1 = new RegExp(`(?:(${flowScalar}): )?(${flowScalar})(?:, |$)`, "y");
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
	element$1.lastIndex = 0;
	while (element$1.lastIndex < inner.length) {
		const [, key, value = " "] = element$1.exec(inner) ?? [];
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
const deepest$2 = 50;
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
	if (depth > deepest$2) throw irregular;
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
			names: names(textOf$7(block, "project", path), textOf$7(block, "repository", path)),
			basepath: textOf$7(block, "basepath", path)
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
function textOf$7(mapping, key, path) {
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
	const idle = idleReason(info, blocks);
	if (idle !== null) return [{
		kind: "idle",
		descriptor: path,
		reason: idle
	}];
	const mine = blocks.filter((block) => namesRepository(block, repository));
	const others = home.isFixed && repository === null ? [] : blocks;
	const foreignBlocks = home.isFixed ? others.filter(namesAny) : others;
	if (foreignBlocks.length > 0 && mine.length === 0) return [{
		kind: "idle",
		descriptor: path,
		reason: foreign$1(foreignBlocks, repository)
	}];
	const basepath = home.isFixed ? "." : basepathOf(mine);
	const owned = basepath === "." ? home.path : fromRoot(basepath);
	const entity = info.get("x-cortex-tag");
	if (owned === null) return [broken(path, null, outside$2(path, basepath))];
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
function idleReason(info, blocks) {
	const type = info.get("x-cortex-type");
	if (type === "team") return "describes a team, which owns no code";
	return type === "domain" && blocks.length === 0 ? "describes a domain without an `x-cortex-git`, which owns no code" : null;
}
function namesAny({ names }) {
	return names.some((name) => name !== "");
}
function foreign$1(blocks, repository) {
	const fact = `names ${blocks.map(({ names }) => names.at(-1) || "no repository").join(" and ")} in its \`x-cortex-git\``;
	return repository === null ? `${fact}, and which repository this is is not known` : `${fact}, and this repository is ${repository}. If it was renamed, write its new name there`;
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
function outside$2(path, basepath) {
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
		untrusted: [],
		idle: [],
		problems: []
	};
}
async function ownersByDescriptors(paths, tree, repository) {
	const { ownerships, unplaced, idle, problems } = describedOwners((await Promise.all(paths.map((path) => read$5(path, tree, repository)))).flat());
	const sorted = ownerships.toSorted((a, b) => byText(a.path, b.path));
	return {
		entities: entitiesOf(sorted),
		ownerOf: ownerOf(sorted, "no Cortex descriptor owns its directory"),
		untrusted: unplaced.map(({ descriptor }) => ({
			path: descriptor,
			packageTypes
		})),
		idle,
		problems
	};
}
async function read$5(path, tree, repository) {
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
// src/pipeline/find-owners.ts
async function findOwners({ discovered, repository }, find) {
	const { mode } = find.context;
	const described = await ownersByDescriptors(discovered.descriptors, repository, find.context.repository);
	const idle = [...discovered.idleDescriptors, ...described.idle];
	const owners = {
		...described,
		idle,
		problems: [...described.problems, ...idleProblems(idle)]
	};
	if (mode === "list") return unscreened(owners);
	return owners.entities.length > 0 ? screened(owners, find) : ownersByCatalog(owners, find);
}
function idleProblems(idle) {
	return [...Map.groupBy(idle, ({ reason }) => reason)].map(([reason, files]) => {
		const paths = files.map(({ path }) => path);
		const [path = null] = paths;
		const owns = paths.length === 1 ? "owns" : "own";
		const message = `${some(paths)} ${owns} nothing here: ${reason}.`;
		return problem("notice", "descriptor-idle", message, { path });
	});
}
async function givenOwners(entities, { context, cortex }) {
	if (context.mode === "list") return {
		...unscreened(namedOwners(entities)),
		lines: entities
	};
	const { lines, faults, problems } = await onceEach(entities, cortex);
	const given = unscreened(namedOwners(lines));
	const named = given.entities.map((each) => ({
		...each,
		fault: faults.get(each.entity) ?? null
	}));
	return {
		...given,
		entities: named,
		problems,
		lines
	};
}
function unscreened(owners) {
	return {
		owners,
		entities: owners.entities.map((entity) => ({
			entity,
			entityId: null,
			reading: null,
			fault: null
		})),
		sharers: /* @__PURE__ */ new Map(),
		problems: []
	};
}
async function screened(owners, { context, cortex, sleep }) {
	const { repository, source, isPreview } = context;
	const screening = await screenEntities(owners.entities, {
		cortex,
		sleep,
		repository,
		source,
		isPreview
	});
	const aliases = aliasesOf(screening.entities);
	return {
		owners: withoutAliases(owners, aliases),
		entities: screening.entities.filter(({ entity }) => !aliases.has(entity)),
		sharers: /* @__PURE__ */ new Map(),
		problems: screening.problems
	};
}
async function ownersByCatalog(described, { context: { repository }, cortex }) {
	const none = unscreened(described);
	if (repository === null) return none;
	try {
		const entities = await cortex.catalog({ repository });
		const { lines, sharers, problems } = catalogOwners(entities);
		const ids = new Map(entities.map(({ tag, id }) => [tag, id]));
		const { idle, untrusted } = described;
		const owners = {
			...namedOwners(lines),
			idle,
			untrusted
		};
		const all = owners.entities.flatMap((entity) => [entity, ...sharers.get(entity) ?? []]);
		return {
			owners: {
				...owners,
				problems: described.problems
			},
			entities: all.map((entity) => ({
				entity,
				entityId: ids.get(entity) ?? null,
				reading: null,
				fault: null
			})),
			sharers,
			problems
		};
	} catch (thrown) {
		return {
			...none,
			problems: [catalogProblem(faultOf(thrown))]
		};
	}
}
function catalogProblem({ code, message }) {
	return problem("error", code === "cortex-rejected" ? "catalog-unavailable" : code, `Which entities of Cortex belong to this repository could not be asked. ${message}`);
}
// src/manifests/discovery/match-files.ts
function formatMatcher(formats) {
	const matching = fileMatcher(formats);
	return (path) => matching(path)[0] ?? null;
}
function fileMatcher(kinds) {
	const { byName, byEnding, others } = compile$1(kinds);
	const tails = new Set(kinds.flatMap(({ files }) => files.map(tailOf)));
	return (path) => {
		if (others.length === 0 && !tails.has(tailOf(path))) return [];
		const name = path.slice(path.lastIndexOf("/") + 1);
		const named = byName.get(name);
		const ending = byEnding.get(endingOf(name));
		if (named === void 0 && ending === void 0 && others.length === 0) return [];
		const matching = [
			...named ?? [],
			...ending ?? [],
			...others
		].filter(({ pattern }) => pattern.test(path));
		return [...new Set(matching.toSorted((a, b) => a.order - b.order).map(({ kind }) => kind))];
	};
}
function compile$1(kinds) {
	const byName = /* @__PURE__ */ new Map();
	const byEnding = /* @__PURE__ */ new Map();
	const others = [];
	for (const [order, kind] of kinds.entries()) for (const file of kind.files) {
		const rule = {
			order,
			kind,
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
	const source = file.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").split("**/").map((part) => part.replaceAll("*", "[^/]*")).join("(?:[^/]+/)*");
	return new RegExp(`(?:^|/)${source}$`);
}
// src/manifests/dotnet/file-based-app.ts
const beforeCode = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
function isFileBasedApp(head) {
	return directivesOf(head).length > 0;
}
function directivesOf(text) {
	const directives = [];
	let at = text.startsWith("﻿") ? 1 : 0;
	let line = 1;
	let counted = 0;
	for (;;) {
		beforeCode.lastIndex = at;
		at += beforeCode.exec(text)?.[0].length ?? 0;
		if (text.charAt(at) !== "#") return directives;
		const end = text.indexOf("\n", at);
		const written = text.slice(at, end === -1 ? text.length : end);
		for (; counted < at; counted += 1) if (text.charAt(counted) === "\n") line += 1;
		const [, kind, value = ""] = /^#:(\w+)\s+(.*?)\s*$/.exec(written) ?? [];
		if (kind !== void 0) directives.push({
			kind: kind.toLowerCase(),
			value,
			line
		});
		if (end === -1) return directives;
		at = end;
	}
}
function virtualProject(text) {
	const directives = directivesOf(text);
	const sdks = valuesOf(directives, "sdk").map(({ value }) => namePart(value).name);
	return element("Project", 1, { Sdk: sdks.length === 0 ? "Microsoft.NET.Sdk" : sdks.join(";") }, [element("PropertyGroup", 1, {}, valuesOf(directives, "property").map(({ value, line }) => {
		const [, name = "", set = ""] = /^([\w.-]+)\s*[=\s]\s*(.*)$/.exec(value) ?? [];
		return {
			...element(name, line),
			text: set
		};
	})), element("ItemGroup", 1, {}, valuesOf(directives, "package").map(({ value, line }) => {
		const { name, version } = namePart(value);
		return element("PackageReference", line, {
			Include: name,
			Version: version
		});
	}))]);
}
function valuesOf(directives, kind) {
	return directives.filter((directive) => directive.kind === kind && directive.value !== "");
}
function namePart(value) {
	const [, name = value, version = ""] = /^([^@\s]+)\s*[@\s]\s*(.*)$/.exec(value) ?? [];
	return {
		name,
		version
	};
}
function element(name, line, attributes = {}, children = []) {
	return {
		name,
		attributes: new Map(Object.entries(attributes)),
		children,
		text: "",
		line
	};
}
// src/manifests/dotnet/project-kinds.ts
const languages = [
	"csproj",
	"fsproj",
	"vbproj"
];
const others = [
	"ccproj",
	"dcproj",
	"esproj",
	"ilproj",
	"msbuildproj",
	"nfproj",
	"proj",
	"sfproj",
	"sqlproj",
	"synproj",
	"vcxproj",
	"wapproj",
	"wixproj"
];
const projectFiles = [...languages, ...others].map((kind) => `*.${kind}`);
const appFiles = "*.cs";
const centralFile = "Directory.Packages.props";
const project$1 = new RegExp(String.raw`\.(?:${[...languages, ...others].join("|")})$`, "i");
const language = new RegExp(String.raw`\.(?:${languages.join("|")})$`, "i");
function isProject$1(path) {
	return project$1.test(path) || isApp(path);
}
function isApp(path) {
	return /\.cs$/i.test(path);
}
function isProjectByName(path) {
	return language.test(path) || posix.basename(path) === "Directory.Packages.props";
}
// src/manifests/dotnet/csproj.ts
const csproj = {
	id: "csproj",
	packageType: "NUGET",
	files: [
		...projectFiles,
		appFiles,
		centralFile
	],
	accepts(path, head) {
		if (isProjectByName(path)) return true;
		const text = head();
		if (isApp(path)) return text !== null && isFileBasedApp(text);
		return text === null || /<Project\b/i.test(text);
	},
	lockfile: false,
	endpoint: "dotnet/nuget/csproj",
	parse: async (text, path, repository) => (await import("./action/parse-csproj.js")).parseCsproj(text, path, repository)
};
// src/manifests/dotnet/nuget-lock.ts
const nugetLock = {
	id: "nuget-lock",
	packageType: "NUGET",
	files: ["packages.lock.json", "packages.*.lock.json"],
	lockfile: true,
	endpoint: "dotnet/nuget/packages-lock",
	parse: async (text, path, repository) => (await import("./action/parse-nuget-lock.js")).parseNugetLock(text, path, repository)
};
// src/syntax/regular-xml.ts
function readRegularXml(written) {
	const text = written.includes("\r") ? written.replaceAll("\r\n", "\n") : written;
	if (text.includes("&") || text.includes("]]>") || unusual.test(text)) return null;
	const document = opened("", none$6, 1);
	const open = [document];
	let current = document;
	let line = 1;
	let lineEnd = text.indexOf("\n");
	let at = endOf$1(declaration$1, text, 0);
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
			if (element === null || open.length > deepest$1) return null;
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
const deepest$1 = 256;
const declaration$1 = /<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="no")? ?\?>/y;
const startName = /<[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const attribute$1 = /[ \t\n]+([A-Za-z_][\w.:-]*)=(?:"([^"<\t\n]*)"|'([^'<\t\n]*)')/y;
const startEnd = /[ \t\n]*\/?>/y;
const blank = /^[ \t\n]*$/;
const none$6 = /* @__PURE__ */ new Map();
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
	const nameEnd = endOf$1(startName, text, start);
	if (nameEnd === 0) return null;
	let at = nameEnd;
	let attributes = null;
	while (endOf$1(startEnd, text, at) === 0) {
		attribute$1.lastIndex = at;
		const match = attribute$1.exec(text);
		const name = match?.[1];
		if (name === void 0) return null;
		attributes ??= /* @__PURE__ */ new Map();
		if (attributes.has(name)) return null;
		attributes.set(name, match?.[2] ?? match?.[3] ?? "");
		at = attribute$1.lastIndex;
	}
	return opened(text.slice(start + 1, nameEnd), attributes ?? none$6, line);
}
function endOf$1(pattern, text, start) {
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
		throw unreadable$1(path, parser.line, message.replace(/^\d+:\d+: /, "").replace(/\.$/, ""));
	});
	parser.on("opentagstart", () => {
		line = parser.column === 0 ? parser.line - 1 : parser.line;
	});
	parser.on("opentag", ({ name, attributes }) => {
		if (open.length >= maxDepth$2) throw unreadable$1(path, line, `nested deeper than ${maxDepth$2} elements`);
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
	throw unreadable$1(path, 1, "document must contain a root element");
}
function unreadable$1(path, line, reason) {
	return new Fault("manifest-invalid", `${path} is not well-formed XML: ${reason}. Fix the file, or add it to \`exclude\`.`, {
		path,
		line
	});
}
// src/manifests/dotnet/items.ts
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
// src/manifests/dotnet/packages-config.ts
const packagesConfig = {
	id: "packages-config",
	packageType: "NUGET",
	files: [
		"packages.config",
		"Packages.config",
		"Packages.Config",
		"packages.Config",
		"PACKAGES.CONFIG",
		"packages.*.config",
		"Packages.*.config"
	],
	accepts: (path, head) => posix.basename(path).toLowerCase() === "packages.config" || /<packages\b/i.test(head() ?? "<packages"),
	lockfile: false,
	endpoint: null,
	parse: parse$16
};
async function parse$16(text, path, repository) {
	const root = await parseXml(text, path);
	if (!sameName(root.name, "packages")) throw new Fault("manifest-invalid", `${path} is XML, but its root is <${root.name}> and not <packages>. Fix the file, or add it to \`exclude\`.`, {
		path,
		line: root.line
	});
	const packages = root.children.filter(({ name }) => sameName(name, "package")).map((element) => toPackage$4(element, path));
	if (!await isOfTests(path, repository)) return { packages };
	return { packages: packages.map((each) => ({
		...each,
		development: true
	})) };
}
async function isOfTests(path, repository) {
	const [, named] = /^packages\.(.+)\.config$/i.exec(posix.basename(path)) ?? [];
	const projects = repository.manifests.filter((each) => posix.dirname(each) === posix.dirname(path) && isProject$1(each) && !isApp(each) && (named === void 0 || sameName(posix.parse(each).name, named)));
	if (projects.length === 0) return false;
	const { projectOrNull } = await import("./action/project.js").then((n) => n.r);
	return (await Promise.all(projects.map((each) => projectOrNull(each, repository)))).every((project) => project?.isTest === true);
}
function toPackage$4(element, path) {
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
// src/manifests/dotnet/paket-lock.ts
const paketLock = {
	id: "paket-lock",
	packageType: "NUGET",
	files: ["paket.lock"],
	lockfile: true,
	endpoint: null,
	parse: parse$15
};
const tool$5 = {
	name: "Paket",
	command: "dotnet paket install"
};
const developmentGroup = /^(?:analyzers?|build|benchmarks?|dev|development|docs?|documentation|fake|format(?:ting)?|lint|tests?|testing|tools?|tooling|.*tests?)$/i;
const entry$3 = /^ {4}(\S+) \(([^()\s]+)\)/;
const section$3 = /^[A-Z][A-Z-]*(?::.*)?$/;
function parse$15(text, path) {
	const packages = [];
	let group = "";
	let source = "";
	const lines = new Lines(text);
	while (lines.next()) {
		const line = lines.line().trimEnd();
		if (line === "") continue;
		const [, named] = /^GROUP (.+)$/.exec(line) ?? [];
		if (named !== void 0) {
			group = named.trim();
			source = "";
		} else if (section$3.test(line)) source = line;
		else if (!line.startsWith("  ")) throw notLock(path, `has a line ${lines.number} that is no section`, tool$5);
		else if (source === "NUGET" && /^ {4}\S/.test(line)) {
			const [, name, version] = entry$3.exec(line) ?? [];
			if (name === void 0 || version === void 0) throw notLock(path, `has a line ${lines.number} that is not \`Name (version)\``, tool$5);
			const development = developmentGroup.test(group);
			packages.push({
				name,
				version,
				development,
				resolved: true
			});
		} else if (source === "") throw notLock(path, `has a line ${lines.number} outside of any section`, tool$5);
	}
	return { packages };
}
// src/manifests/go/mod-directives.ts
function modDirectives(text, path, check = () => void 0) {
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
			check(first, true, line);
			if (words.length === 2) block = {
				verb: first,
				words: [],
				line
			};
			else if (words[2] !== ")" || words.length > 3) throw malformed$3(path, line, "has more behind the start of a block");
		} else if (verb.test(first)) {
			check(first, false, line);
			directives.push({
				verb: first,
				words: words.slice(1),
				line
			});
		} else throw malformed$3(path, line, "begins with no directive");
	}
	if (block !== null) throw malformed$3(path, block.line, "does not end the block that begins here");
	return directives;
}
const verb = /^[a-z]+$/;
const token$2 = /[ \t\r]*(?:(?<word>"(?:[^"\\]|\\.)*"|`[^`]*`|=>|[()[\],]|(?:(?!\/\/|\/\*|=>)[^\s"`()[\],])+)|(?<end>\/\/.*|$))/y;
const usual$3 = /^\t([\w.~/-]+) (v[\w.+-]+)(?: \/\/ indirect)?$/;
function wordsOf$1(line) {
	const match = usual$3.exec(line);
	const [module, version] = [match?.[1], match?.[2]];
	if (module !== void 0 && version !== void 0 && !module.includes("//")) return [module, version];
	const words = [];
	token$2.lastIndex = 0;
	while (true) {
		const { word, end } = token$2.exec(line)?.groups ?? {};
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
// src/manifests/go/versions.ts
const canonical$4 = /^v(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(\+incompatible)?$/;
function isReleased(version) {
	return /^v\d+\.\d+\.\d+/.test(version);
}
function checkMajor(module, version) {
	const [, major = "", , , , incompatible] = canonical$4.exec(version) ?? [];
	if (major === "" || module.startsWith("gopkg.in/") && /\.v\d+(?:-unstable)?$/.test(module)) return null;
	const [, suffix] = /\/v(\d+)$/.exec(module) ?? [];
	return (suffix === void 0 ? Number(major) < 2 || incompatible !== void 0 : suffix === major && incompatible === void 0) ? null : `gives ${module} the version ${version}, of another major version than its path`;
}
function compareVersions(one, other) {
	const [a, b] = [canonical$4.exec(one), canonical$4.exec(other)];
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
		words: /^(?:v\S+|\[ v\S+ , v\S+ \])$/
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
	if (directives.length === 0) throw refused$1(path, "has no directive", 1);
	for (const { verb, words, line } of directives) if (verb === "require" || verb === "exclude") {
		const [module, wanted, more] = words;
		if (module === void 0 || wanted === void 0 || more !== void 0) throw refused$1(path, `has a \`${verb}\` that is not \`module version\``, line);
		const mismatch = checkMajor(module, wanted);
		if (mismatch !== null) throw refused$1(path, mismatch, line);
	}
	return {
		path,
		directives
	};
}
function readWork(text, path) {
	return {
		path,
		directives: checked(text, path, workShapes)
	};
}
const files = /* @__PURE__ */ new WeakMap();
function modAt(path, repository) {
	const known = files.get(repository) ?? /* @__PURE__ */ new Map();
	files.set(repository, known);
	const file = known.get(path) ?? readMod(repository.text(path), path);
	known.set(path, file);
	return file;
}
function checked(text, path, shapes) {
	const seen = /* @__PURE__ */ new Set();
	return modDirectives(text, path, (verb, isBlock, line) => {
		const shape = shapes.get(verb);
		if (shape === void 0) throw refused$1(path, `has the directive \`${verb.slice(0, 60)}\`, which Go does not know`, line);
		if (isBlock && !shape.block) throw refused$1(path, `has a block of \`${verb}\``, line);
	}).map((directive) => {
		const { verb, words, line } = directive;
		const shape = shapes.get(verb);
		if (shape?.once === true && seen.has(verb)) throw refused$1(path, `repeats \`${verb}\``, line);
		seen.add(verb);
		if (shape?.words?.test(words.join(" ")) === false) throw refused$1(path, `has a \`${verb}\` of a form that Go refuses`, line);
		return directive;
	});
}
function refused$1(path, fact, line) {
	return new Fault("manifest-invalid", `${path} ${fact}. Fix the line, and run \`go mod tidy\`.`, {
		path,
		line
	});
}
// src/manifests/go/go-workspace.ts
function goWorkspace(path, repository) {
	const found = upward$1(path, "go.work").find((candidate) => repository.has(candidate));
	if (found === void 0) return null;
	const work = readWork(repository.text(found), found);
	const members = work.directives.filter(({ verb }) => verb === "use").flatMap(({ words: [directory = "."] }) => pathFrom(found, posix.join(directory, "go.mod")) ?? []).filter((member) => repository.has(member));
	if (!members.includes(path)) return null;
	return {
		work,
		members: [...new Set(members)].map((member) => modAt(member, repository))
	};
}
// src/manifests/go/replacements.ts
function replacements(work, modules) {
	const byModule = /* @__PURE__ */ new Map();
	const byWork = /* @__PURE__ */ new Set();
	for (const each of replacementsOf(work)) {
		byWork.add(each.module);
		add(byModule, each);
	}
	for (const file of modules) for (const each of replacementsOf(file)) if (!byWork.has(each.module)) add(byModule, each);
	if (byModule.size === 0) return (module) => module;
	return (module) => {
		const found = byModule.get(keyOf$4(module.path, module.version)) ?? byModule.get(keyOf$4(module.path));
		return found === void 0 ? module : found.target;
	};
}
function add(byModule, next) {
	const before = byModule.get(next.key);
	if (before !== void 0 && before.place !== next.place) throw conflict(before, next);
	byModule.set(next.key, next);
}
function replacementsOf(file) {
	if (file === null) return [];
	return file.directives.filter(({ verb }) => verb === "replace").map((directive) => replacementOf(directive, file.path));
}
function replacementOf({ words, line }, file) {
	const arrow = words.indexOf("=>");
	const [module, version] = words.slice(0, arrow);
	const [target, targetVersion] = words.slice(arrow + 1);
	const isWhole = (arrow === 1 || arrow === 2) && words.length > arrow + 1;
	if (module === void 0 || target === void 0 || !isWhole || words.length > arrow + 3) throw refused$1(file, "has a `replace` that is not `module => module version`", line);
	if (isDirectory$2(target) !== (targetVersion === void 0)) throw refused$1(file, "replaces a module by a path that is neither a directory nor a version", line);
	const mismatch = checkMajor(module, version ?? "") ?? (targetVersion === void 0 ? null : checkMajor(target, targetVersion));
	if (mismatch !== null) throw refused$1(file, mismatch, line);
	const found = targetVersion === void 0 ? null : {
		path: target,
		version: targetVersion
	};
	return {
		module,
		key: keyOf$4(module, version),
		target: found,
		place: found === null ? pathFrom(file, target) ?? target : keyOf$4(found.path, found.version),
		file,
		line
	};
}
function isDirectory$2(path) {
	return /^(?:\.{1,2}(?:[\\/]|$)|[\\/]|[A-Za-z]:)/.test(path);
}
function keyOf$4(path, version = "") {
	return `${path} ${version}`;
}
function conflict(before, { file, line, key, place }) {
	return new Fault("manifest-invalid", `${file} replaces ${key.trim()} by ${place.trim()}, and ${before.file} by ${before.place.trim()}. Go refuses that: keep one of them, or replace it in go.work.`, {
		path: file,
		line
	});
}
// src/manifests/go/tool-module.ts
function isToolModule({ path, directives }, repository) {
	const hasTools = directives.some(({ verb }) => verb === "tool");
	const file = posix.basename(path);
	if (file !== "go.mod") return hasTools || /tool/i.test(file);
	const directory = posix.dirname(path);
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
		return !/^\/\/(?:go:build| \+build) (?:tools?|ignore)\s*$/m.test(repository.text(path));
	} catch (thrown) {
		if (thrown instanceof Fault) return true;
		throw thrown;
	}
}
// src/manifests/go/go-mod.ts
const goMod$1 = {
	id: "go-mod",
	packageType: "GO",
	files: ["go.mod", "go.*.mod"],
	lockfile: true,
	endpoint: null,
	parse: parse$14
};
function parse$14(text, path, repository) {
	const own = readMod(text, path);
	const workspace = posix.basename(path) === "go.mod" ? goWorkspace(path, repository) : null;
	const { members } = workspace ?? { members: [own] };
	const replace = replacements(workspace?.work ?? null, members);
	const required = modules$1(own, "require");
	const selected = isComplete(own) || workspace !== null ? selectFrom(required, members) : required;
	const development = isToolModule(own, repository);
	const names = new Set(members.map(moduleOf));
	const excluded = excludedBy(members);
	return {
		packages: selected.filter((module) => !excluded.has(keyOf$3(module))).filter(({ path: module }) => workspace === null || !names.has(module)).map(replace).filter((module) => module !== null).map((module) => packageOf$4(module, development)),
		supersedes: isComplete(own) ? [beside$1(path, posix.basename(path).replace(/\.mod$/, ".sum"))] : [],
		uses: workspace === null ? [] : [workspace.work.path, ...members.map((member) => member.path)].filter((used) => used !== path)
	};
}
function modules$1({ directives }, verb) {
	return directives.filter((directive) => directive.verb === verb).map(({ words: [path = "", version = ""] }) => ({
		path,
		version
	}));
}
function selectFrom(required, members) {
	const excluded = excludedBy(members);
	const highest = /* @__PURE__ */ new Map();
	for (const module of members.flatMap((member) => modules$1(member, "require"))) {
		const before = highest.get(module.path);
		if (excluded.has(keyOf$3(module))) continue;
		if (before === void 0 || compareVersions(module.version, before.version) > 0) highest.set(module.path, module);
	}
	return [...new Set(required.map(({ path }) => path))].flatMap((path) => highest.get(path) ?? []);
}
function excludedBy(members) {
	return new Set(members.flatMap((member) => modules$1(member, "exclude").map(keyOf$3)));
}
function keyOf$3({ path, version }) {
	return `${path} ${version}`;
}
function packageOf$4({ path, version }, development) {
	return {
		name: path,
		version,
		development,
		resolved: isReleased(version)
	};
}
function moduleOf({ directives }) {
	return directives.find(({ verb }) => verb === "module")?.words[0] ?? "";
}
const firstComplete = [1, 17];
function isComplete({ directives }) {
	const [version = ""] = directives.find(({ verb }) => verb === "go")?.words ?? [];
	const [, major = "0", minor = "0"] = /^(\d+)\.(\d+)/.exec(version) ?? [];
	const [completeMajor, completeMinor] = firstComplete;
	return Number(major) > completeMajor || Number(major) === completeMajor && Number(minor) >= completeMinor;
}
// src/manifests/go/go-sum.ts
const goSum = {
	id: "go-sum",
	packageType: "GO",
	files: ["go.sum"],
	lockfile: false,
	endpoint: "go/gosum",
	parse: parse$13
};
const goMod = "/go.mod";
function parse$13(text, path) {
	const sums = {
		packages: [],
		goModOnly: [],
		module: ""
	};
	const lines = new Lines(text);
	while (lines.next()) {
		const line = lines.line();
		if (read$4(sums, line)) continue;
		const tidied = line.trim().replace(/\s+/g, " ");
		if (tidied !== "" && !read$4(sums, tidied)) throw malformed$2(path, lines.number);
	}
	const { packages, goModOnly } = sums;
	return {
		packages,
		altered: anyOther(goModOnly, packages),
		covers: packages.length === 0 ? [] : [beside$1(path, "go.mod")]
	};
}
function read$4(sums, line) {
	const space = line.indexOf(" ");
	const end = line.indexOf(" ", space + 1);
	if (!isEntry$1(line, space, end)) return false;
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
function isEntry$1(line, space, end) {
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
	files: [
		"*.gradle",
		"*.gradle.kts",
		"*.gradle.dcl"
	],
	lockfile: false,
	endpoint: null,
	parse: async (text, path, repository) => (await import("./action/parse-gradle-build.js")).parseGradleBuild(text, path, repository)
};
// src/manifests/java/gradle/layout.ts
function rootOf$1(path, repository) {
	const settings = settingsOf(path, repository);
	if (settings !== null) return posix.dirname(settings);
	const catalog = upward$1(path, "gradle/libs.versions.toml").find((candidate) => repository.has(candidate));
	return catalog === void 0 ? "." : posix.dirname(posix.dirname(catalog));
}
function settingsOf(path, repository) {
	return upward$1(path, "settings.gradle").flatMap((name) => [
		name,
		`${name}.kts`,
		`${name}.dcl`
	]).find((candidate) => repository.has(candidate)) ?? null;
}
function buildRootOf(path, repository) {
	const root = rootOf$1(path, repository);
	const buildSource = /^(?:.*\/)?buildSrc(?=\/)/.exec(path)?.[0];
	return buildSource !== void 0 && buildSource.length > root.length ? buildSource : root;
}
const isScript = (path) => /\.gradle(?:\.(?:kts|dcl))?$/.test(path);
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
function hasWord(nodes, words) {
	return nodes.some((node) => {
		if (node.kind === "word") return words.has(node.text);
		return node.kind === "group" && hasWord(node.nodes, words);
	});
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
	if (!script.applies) return [];
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
		const named = (key === void 0 ? null : literalOf([key])) ?? wordsOf(parameter)[0];
		const related = isMark(relation, ":") || isMark(relation, "=") || isWord(relation, "to");
		return named === "from" && related && value.length > 0 ? [value] : [];
	});
}
function locate$2(from, applying) {
	const { script, project, repository, lookup } = applying;
	const line = from[0]?.line ?? 1;
	const root = buildRootOf(project, repository);
	const { text, missing } = evaluate(fileArgument(from), (name) => standing(name) ?? lookup(name));
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
function standing(name) {
	if (/(?:^|\.)(?:rootDir|settingsDir|rootProject\.projectDir|rootProject\.rootDir)$/.test(name)) return rootMark;
	return /(?:^|\.)projectDir$/.test(name) ? "." : null;
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
	const patterns = candidates.filter((candidate) => /[^\0/.]/.test(candidate.replace(/\.gradle(?:\.(?:kts|dcl))?$/, ""))).map((candidate) => candidate.split("\0"));
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
		if (definition !== null) define(joined$4(within, definition.path), {
			nodes: definition.nodes,
			within,
			depth
		}, found);
		const words = statement.flatMap((node) => node.kind === "word" ? node.text : []);
		const object = objectName(words);
		const inside = transparent.has(words.at(-1) ?? "") ? depth : depth + 1;
		for (const node of statement) if (node.kind === "group" && node.open === "{") collect$2(node.nodes, object === null ? within : joined$4(within, object), inside, found);
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
	for (const [key, nodes] of mapEntries(definition.nodes)) define(joined$4(path, key), {
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
function joined$4(within, path) {
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
	if (/\.(?:kts?|dcl)$/.test(path)) return "kotlin";
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
const mayOpen = /* @__PURE__ */ new Set([
	"'",
	"\"",
	"$",
	"/"
]);
function quoteAt(cursor, before) {
	const { dialect } = cursor;
	if (!mayOpen.has(cursor.peek())) return null;
	if (cursor.sees("'''") && dialect === "groovy") return plain$4("'''", 0, true);
	if (cursor.sees("'")) return plain$4("'", 0, false);
	if (dialect === "kotlin") return kotlinQuote(cursor);
	const dollars = dialect === "java" ? 0 : 1;
	if (cursor.sees("\"\"\"")) return plain$4("\"\"\"", dollars, true);
	if (cursor.sees("\"")) return plain$4("\"", dollars, false);
	return dialect === "groovy" && mayStartValue(before) ? slashy(cursor) : null;
}
function plain$4(mark, dollars, lines) {
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
const plainCharacters = /[^\\$\n"'/]+/y;
function readParts(cursor, quote, readExpression) {
	const { line } = cursor;
	const parts = [];
	let literal = "";
	while (true) {
		literal += cursor.match(plainCharacters) ?? "";
		if (cursor.sees(quote.close)) break;
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
const closing$1 = {
	"(": ")",
	"[": "]",
	"{": "}"
};
const maxDepth$1 = 100;
const word = /[\p{L}\p{N}_]+/uy;
const quotedWord = /`[^`\n]+`/y;
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
		if (character === " " || character === "	" || character === "\r" || character === "\f") cursor.at += 1;
		else if (character === "\n") {
			if (open === null || open === "{") nodes.push({
				kind: "mark",
				text: "\n",
				line
			});
			cursor.at += 1;
			cursor.line += 1;
		} else if (isOpen(character)) {
			cursor.at += 1;
			nodes.push({
				kind: "group",
				open: character,
				nodes: readNodes(cursor, character, depth + 1),
				line
			});
		} else if (character === ")" || character === "]" || character === "}") {
			if (open === null || closing$1[open] !== character) throw cursor.fault(`closes a \`${character}\` that was not opened`);
			cursor.at += 1;
			return nodes;
		} else if (character !== "/" || !skipComment(cursor)) {
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
	const text = cursor.peek();
	cursor.at += 1;
	return {
		kind: "mark",
		text,
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
		symbols: symbolsOf(nodes),
		applies: text.includes("apply")
	};
}
const read$3 = /* @__PURE__ */ new WeakMap();
function scriptAt(path, repository) {
	return knownOf(repository).get(path)?.script ?? scriptOf(repository.text(path), path, repository);
}
function scriptOf(text, path, repository) {
	const scripts = knownOf(repository);
	const before = scripts.get(path);
	if (before?.text === text) return before.script;
	const script = toScript(text, path);
	scripts.set(path, {
		text,
		script
	});
	return script;
}
function knownOf(repository) {
	const scripts = read$3.get(repository) ?? /* @__PURE__ */ new Map();
	read$3.set(repository, scripts);
	return scripts;
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
const known$16 = /* @__PURE__ */ new WeakMap();
function readSettings$1(path, repository) {
	const all = known$16.get(repository) ?? /* @__PURE__ */ new Map();
	known$16.set(repository, all);
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
const here$1 = (name) => /(?:^|\.)(?:rootDir|settingsDir|rootProject\.projectDir)$/.test(name) ? "." : null;
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
	const { text, missing } = evaluate([node], here$1);
	return missing === null ? [text] : [];
}
// src/manifests/java/gradle/build-logic.ts
const known$15 = /* @__PURE__ */ new WeakMap();
function buildLogicOf(path, repository) {
	const settings = settingsOf(path, repository);
	const root = buildRootOf(path, repository);
	const all = known$15.get(repository) ?? /* @__PURE__ */ new Map();
	known$15.set(repository, all);
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
	const included = settings === null ? [] : readSettings$1(settings, repository).includedBuilds;
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
	const name = posix.basename(path).replace(/(?:\.(?:settings|init))?\.gradle(?:\.(?:kts|dcl))?$/, "");
	const [first] = statementsOf(nodes);
	const declared = wordsOf(first ?? []);
	return declared[0] === "package" ? [name, `${declared.slice(1).join(".")}.${name}`] : [name];
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
const usual$2 = /^build\.gradle(?:\.(?:kts|dcl))?$/;
const settings$2 = /^settings\.gradle(?:\.(?:kts|dcl))?$|\.settings\.gradle(?:\.(?:kts|dcl))?$/;
const initial = /^init\.gradle(?:\.(?:kts|dcl))?$|\.init\.gradle(?:\.(?:kts|dcl))?$/;
function roleOf(path, repository) {
	const name = posix.basename(path);
	if (isPluginScript(path)) return "plugin";
	if (settings$2.test(name)) return "settings";
	if (initial.test(name) || /(?:^|\/)init\.d\//.test(path)) return "unused";
	const named = namedScript(posix.dirname(path), path, repository);
	if (named === path) return "project";
	if (usual$2.test(name)) return named === null ? "project" : "unused";
	return appliedIn(repository).has(path) ? "applied" : "project";
}
function isNamed$1(path, repository) {
	return usual$2.test(posix.basename(path)) || settings$2.test(posix.basename(path)) || isPluginScript(path) || namedScript(posix.dirname(path), path, repository) === path || appliedIn(repository).has(path);
}
function namedScript(directory, path, repository) {
	const above = settingsOf(path, repository);
	const named = above === null ? void 0 : readSettings$1(above, repository).scripts.get(directory);
	return named !== void 0 && repository.has(named) ? named : null;
}
function scriptsIn(directory, repository) {
	const candidates = ["build", posix.basename(posix.resolve("/", directory))].flatMap((name) => [
		posix.join(directory, `${name}.gradle`),
		posix.join(directory, `${name}.gradle.kts`),
		posix.join(directory, `${name}.gradle.dcl`)
	]);
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
	const script = scriptOf(text, path, repository);
	const root = buildRootOf(path, repository);
	const own = withApplied(script, path, repository);
	const levels = [];
	const symbols = [];
	const uses = own.slice(1).map((each) => each.path);
	const ancestors = settingsScript(path, root, repository);
	for (const above of upward$1(path, "gradle.properties")) {
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
// src/manifests/java/gradle/included-modules.ts
function ownModules({ script, scripts, ancestors, repository }) {
	const substituted = [...scripts, ...ancestors].flatMap(({ nodes }) => substitutionsIn(nodes));
	const settings = settingsOf(script.path, repository);
	const included = settings === null ? [] : readSettings$1(settings, repository).includedBuilds;
	return /* @__PURE__ */ new Set([...substituted, ...included.flatMap((build) => modulesOf(build, repository))]);
}
const substitute = /* @__PURE__ */ new Set(["substitute"]);
function substitutionsIn(nodes) {
	if (!hasWord(nodes, substitute)) return [];
	const flat = [...deepNodes(nodes)];
	return flat.flatMap((node, at) => {
		if (!isWord(node, "substitute")) return [];
		const near = flat.slice(at, at + 16);
		const to = near.findIndex((each) => isWord(each, "using") || isWord(each, "with"));
		const isProject = near.slice(Math.max(to, 0), to + 4).some((each) => isWord(each, "project"));
		if (to === -1 || !isProject) return [];
		const module = near.findIndex((each) => isWord(each, "module"));
		const inner = near[module + 1];
		const name = module === -1 ? null : literalOf(contentOf(inner, "(") ?? (inner === void 0 ? [] : [inner]));
		return name === null ? [] : [name.split(":").slice(0, 2).join(":")];
	});
}
function modulesOf(directory, repository) {
	const settings = ["settings.gradle", "settings.gradle.kts"].map((name) => posix.join(directory, name)).find((path) => repository.has(path));
	const script = settings === void 0 ? null : readableScript(settings, repository);
	const directories = settings === void 0 ? /* @__PURE__ */ new Map([[":", directory]]) : readSettings$1(settings, repository).directories;
	const rootName = textOf$6(script, "rootProject.name") ?? textOf$6(script, "name") ?? posix.basename(directory);
	const inherited = groupIn(directory, repository);
	return [...directories].flatMap(([path, each]) => {
		const group = groupIn(each, repository) ?? inherited;
		const name = path === ":" ? rootName : path.slice(path.lastIndexOf(":") + 1);
		return group === null ? [] : [`${group}:${name}`];
	});
}
function groupIn(directory, repository) {
	for (const path of scriptsIn(directory, repository)) {
		const group = textOf$6(readableScript(path, repository), "group");
		if (group !== null) return group;
	}
	const properties = posix.join(directory, "gradle.properties");
	return repository.has(properties) ? readProperties(repository.text(properties)).get("group") ?? null : null;
}
function textOf$6(script, name) {
	const definition = script?.definitions.get(name);
	return definition === void 0 ? null : literalOf(definition.nodes);
}
// src/manifests/java/gradle/project-paths.ts
const known$14 = /* @__PURE__ */ new WeakMap();
function projectsOf$1(path, repository) {
	const root = buildRootOf(path, repository);
	const all = known$14.get(repository) ?? /* @__PURE__ */ new Map();
	known$14.set(repository, all);
	const projects = all.get(root) ?? findProjects(root, path, repository);
	all.set(root, projects);
	return projects;
}
function findProjects(root, path, repository) {
	const settings = settingsOf(path, repository);
	const isOwn = settings !== null && posix.dirname(settings) === root;
	const directories = new Map(isOwn ? readSettings$1(settings, repository).directories : [[":", root]]);
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
	if (plain$3.test(bound)) return {
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
const plain$3 = /^\d[\w.-]*$/;
function isRange$1(version) {
	return /[[\](),]|\+$|^latest\./.test(version);
}
// src/manifests/java/gradle/refresh-versions.ts
const placeholderVersion = {
	file: "versions.properties",
	of: versionOf$2
};
function versionOf$2(name, root, repository) {
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
// src/manifests/java/gradle/plugin-versions.ts
const springBoot = {
	id: /^org\.springframework\.boot$/,
	artifact: /^org\.springframework\.boot:spring-boot-gradle-plugin:/
};
const kotlin = {
	id: /^org\.jetbrains\.kotlin\.(?:jvm|android|multiplatform|js)$|^(?:jvm|android|multiplatform|js)$/,
	artifact: /^org\.jetbrains\.kotlin:kotlin-gradle-plugin:/
};
function pluginVersion(nodes, plugin, alias) {
	return inPlugins(nodes, plugin, alias) ?? inDependencies(nodes, plugin);
}
function inPlugins(nodes, plugin, alias) {
	for (const statement of statementsOf(nodes)) {
		const own = ofStatement$1(statement, plugin, alias);
		if (own !== null) return own;
		for (const block of blocksOf(statement)) {
			const inner = inPlugins(block, plugin, alias);
			if (inner !== null) return inner;
		}
	}
	return null;
}
function ofStatement$1(statement, { id }, alias) {
	const [first] = wordsOf(statement);
	if (first === "alias") {
		const found = alias(contentOf(statement[1], "(") ?? statement.slice(1, -1));
		return found?.version == null || !id.test(found.id) ? null : definition([text$2([found.version])]);
	}
	const at = statement.findIndex((node) => isWord(node, "version"));
	if (at < 1 || first !== "id" && first !== "kotlin") return null;
	const [named] = contentOf(statement[1], "(") ?? statement.slice(1);
	return named?.kind === "text" && typeof named.parts[0] === "string" && id.test(named.parts[0]) ? definition(contentOf(statement[at + 1], "(") ?? statement.slice(at + 1, at + 2)) : null;
}
function inDependencies(nodes, { artifact }) {
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
	const coordinates = typeof module === "string" ? module : `${textOf$5(group)}:${textOf$5(name)}`;
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
	const [short = "", shortVersion] = textOf$5(written).split(":");
	const { id, version } = isRecord(written) ? written : {
		id: short,
		version: shortVersion
	};
	const reference = isRecord(version) ? textOf$5(version["ref"]) : "";
	const found = reference === "" ? richVersion$1(version) : versions.get(accessor(reference));
	return {
		id: textOf$5(id),
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
		strictly: textOf$5(strictly) || null,
		require: textOf$5(require) || null,
		prefer: textOf$5(prefer) || null
	});
}
function textOf$5(value) {
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
	const properties = beside$1(path, "gradle.properties");
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
	const { text, missing } = evaluate(inner?.kind === "group" ? splitAt(inner.nodes, ",").at(-1) ?? [] : files.nodes, here);
	return missing === null ? text : null;
}
function here(name) {
	return /(?:root|settings)Dir$/.test(name) ? "" : null;
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
	return [name.text, textsIn$2(parameters, textOf)];
}
function textsIn$2(parameters, textOf) {
	return splitAt(parameters, ",").flatMap((nodes) => {
		const list = listedIn(nodes);
		return list === null ? textOf(nodes) ?? [] : textsIn$2(list, textOf);
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
const known$13 = /* @__PURE__ */ new WeakMap();
function catalogsFor$1(path, repository) {
	const settings = settingsOf(path, repository);
	const root = rootOf$1(path, repository);
	const all = known$13.get(repository) ?? /* @__PURE__ */ new Map();
	known$13.set(repository, all);
	const key = `${root}\0${settings}`;
	const catalogs = all.get(key) ?? readCatalogs$1(root, settings, repository);
	all.set(key, catalogs);
	return catalogs;
}
const ending = ".versions.toml";
async function readCatalogs$1(root, settings, repository) {
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
// src/manifests/java/gradle/scope.ts
const maxLength$1 = 1e3;
async function scopeOf$1(build) {
	const { catalogs, uses } = await catalogsFor$1(build.script.path, build.repository);
	return scopeWith(build.definitions, build, catalogs, uses);
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
	function* candidates(path, within) {
		const name = propertyPath(path);
		const names = within === "" ? [name] : [...outward(within).map((object) => `${object}.${name}`), name];
		for (const level of levels) for (const each of names) {
			const definition = level.get(each);
			if (definition !== void 0) yield definition;
		}
	}
	function definitionOf(path, within = "") {
		for (const definition of candidates(path, within)) return definition;
		return null;
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
		const found = [];
		for (const { path, symbols } of build.symbols) for (const symbol of symbols.get(name) ?? []) found.push({
			path,
			symbol
		});
		const inLogic = build.logic.symbols.get(name);
		return inLogic === void 0 ? found : [...found, ...inLogic];
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
	function versionOf(plugin) {
		const definition = definedVersion(plugin, build, pluginOf);
		return definition === null ? null : evaluated(definition);
	}
	function inCatalog(path) {
		const name = propertyPath(path);
		const dot = name.indexOf(".");
		return [catalogs.get(name.slice(0, Math.max(dot, 0))), accessor(name.slice(dot + 1))];
	}
	return {
		textOf,
		evaluate: expression,
		definitionOf,
		symbolsOf,
		librariesOf,
		aliasOf,
		pluginOf,
		versionOf,
		with: (level) => scopeWith([level, ...levels], build, catalogs, uses),
		uses
	};
}
const versions = /* @__PURE__ */ new WeakMap();
function definedVersion(plugin, build, pluginOf) {
	const known = versions.get(build) ?? /* @__PURE__ */ new Map();
	versions.set(build, known);
	const before = known.get(plugin);
	if (before !== void 0) return before;
	const found = [
		...build.scripts,
		...build.ancestors,
		...build.logic.builds
	].values().map(({ nodes }) => pluginVersion(nodes, plugin, (accessor) => pluginOf(pathOf(accessor) ?? ""))).find((version) => version !== null);
	known.set(plugin, found ?? null);
	return found ?? null;
}
function librariesIn(catalog, alias) {
	return ((alias.startsWith("bundles.") ? catalog.bundles.get(alias.slice(8)) : void 0) ?? [alias]).flatMap((each) => catalog.libraries.get(each) ?? []);
}
function outward(within) {
	const parts = within === "" ? [] : within.split(".");
	return parts.map((_, index) => parts.slice(0, parts.length - index).join("."));
}
// src/manifests/java/gradle/branches.ts
const control = /* @__PURE__ */ new Set([
	"if",
	"else",
	"while"
]);
const choices = /* @__PURE__ */ new Set(["when", "switch"]);
function branchesOf([first, ...behind]) {
	const word = first?.kind === "word" ? first.text : "";
	const body = contentOf(behind[0], "(") === null ? behind : behind.slice(1);
	if (choices.has(word)) return blocksOf(body).map(withoutLabels);
	if (!control.has(word)) return null;
	const otherwise = body.findIndex((node) => isWord(node, "else"));
	const end = otherwise === -1 ? body.length : otherwise;
	return [contentOf(body[0], "{") ?? body.slice(0, end), body.slice(end)];
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
// src/manifests/java/gradle/configurations.ts
const configuration$1 = /(?:^|[a-z\d])(?:[aA]pi|[iI]mplementation|[cC]ompile|[cC]ompileOnly|[cC]ompileOnlyApi|[rR]untime|[rR]untimeOnly|[cC]lasspath|[pP]rovided|[aA]nnotationProcessor|[aA]pt|[kK]apt|[kK]sp|[dD]evelopmentOnly|Plugins|coreLibraryDesugaring|lintChecks)$|^(?:kapt|ksp)[A-Z]\w*$/;
function isConfiguration(name) {
	return configuration$1.test(name);
}
function isCallOfConfiguration([first, second]) {
	return first?.kind === "word" && isConfiguration(first.text) && contentOf(second, "(") !== null;
}
// src/manifests/java/gradle/coordinates.ts
const part = /^[\w.+-]+$/;
const coordinates$1 = /^([^:@]+):([^:@]+)(?::([^:@]*)(?::[^:@]*)?)?(?:@[^:@]*)?$/;
function byCoordinates({ text, missing }) {
	const [, group = "", artifact = "", version] = coordinates$1.exec(text.trim()) ?? [];
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
// src/manifests/java/gradle/known-calls.ts
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
	"findProject",
	"subprojects",
	"allprojects",
	"childProjects",
	"null",
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
	return listed$1(parameters, {
		scope,
		within: "",
		told
	});
}
function listed$1(nodes, reading) {
	const parameters = splitAt(nodes, ",");
	const named = new Map(parameters.flatMap(namedParameter));
	if (named.has("name") || named.has("module")) return byNames(named, reading);
	const [group, artifact, version = null] = parameters.map((each) => literalOf(each));
	if (parameters.length > 1 && group && artifact && !group.includes(":")) return [byTexts(known$12(group), known$12(artifact), version === null ? null : known$12(version))].flat();
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
	if (written.length === 1 && only?.kind === "text") return byCoordinates(textIn(written, reading));
	if (only?.kind === "mark" && only.text === "*") return single(written.slice(1), reading);
	if (written.length === 1 && only?.kind === "group") return only.open === "{" ? [] : listed$1(only.nodes, reading);
	if (isNameless(written)) return [];
	const sides = alternativesOf(written);
	if (sides.length > 1) return sides.flatMap((side) => single(side, reading));
	const nodes = withoutLeading(written);
	const [first, second] = nodes;
	const call = nodes.findLastIndex((node) => node.kind === "word");
	const name = nodes[call];
	const parameters = contentOf(nodes[call + 1], "(");
	if (name?.kind === "word" && parameters !== null) {
		if (wrappers.has(name.text)) return listed$1(parameters, reading);
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
	const terms = splitAt(nodes, "+");
	if (terms.length > 1) return terms.flatMap((term) => single(term, reading));
	const [first] = nodes;
	return [{
		name: null,
		missing: call?.name ?? (first?.kind === "word" ? first.text : "an expression")
	}];
}
function springBootBom(scope) {
	const version = scope.versionOf(springBoot);
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
	return byTexts(known$12("org.jetbrains.kotlin"), {
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
	return list === null ? single(nodes, inside) : listed$1(list, inside);
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
function known$12(text) {
	return {
		text,
		missing: null
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
	if (isWord(maker, "project") && contentOf(statement[last + 1], "{") !== null) return named$3(parameters, scope);
	if (words.at(-1) === "rootProject" && contentOf(statement.at(-1), "{") !== null) return {
		kind: "named",
		paths: [":"]
	};
	if (isWord(maker, "configure") && !isMark(statement[last - 2], ">")) return selected$1(parameters, scope, 0);
	const loop = words.at(-1);
	const isLoop = loop === "each" || loop === "forEach" || loop === "configureEach";
	const [head] = words;
	if (!isLoop || head === void 0) return null;
	const definition = scope.definitionOf(head);
	return definition !== null && mentionsProjects(definition.nodes) ? selected$1(definition.nodes, scope, 0) : null;
}
function mentionsProjects(nodes) {
	return hasWord(nodes, all) || hasWord(nodes, below) || hasWord(nodes, project);
}
function named$3(parameters, scope) {
	const { text, missing } = scope.evaluate(parameters);
	return missing === null && text.startsWith(":") ? {
		kind: "named",
		paths: [text]
	} : null;
}
function selected$1(nodes, scope, depth) {
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
	} : selected$1(definition.nodes, scope, depth + 1);
}
const project = /* @__PURE__ */ new Set(["project"]);
function pathsIn(nodes) {
	if (!hasWord(nodes, project)) return [];
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
// src/manifests/java/gradle/declared-values.ts
function declaredValues(values, blocks, line, context) {
	const { scope, followed } = context;
	const memory = context.test ? followed.test : followed.main;
	const rich = blocks.flatMap((block) => richVersion(block, context) ?? []).at(0);
	return [...notationsOf(values, scope, memory).map((notation) => notationFinding(notation, line, context, values, rich)), ...projectsIn(values).map((project) => ({
		kind: "project",
		project,
		path: context.path,
		line
	}))];
}
function notationFinding(notation, line, { path, test, managed }, values, rich) {
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
	if (values.length === 1 && values[0]?.kind === "text") return [];
	const [head, ...segments] = pathOf(values.filter((node) => node.kind !== "group"))?.split(".") ?? [];
	return head === "projects" ? [`:${segments.join(":")}`] : pathsIn(values);
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
// src/manifests/java/gradle/declaration-forms.ts
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
function pathEnd(statement) {
	let end = 1;
	while (isMark(statement[end], ".") && statement[end + 1]?.kind === "word") end += 2;
	return end;
}
function withoutHandler(statement) {
	const rest = withoutLeading(statement);
	const [first, call, dot] = rest;
	return isWord(first, "getDependencies") && contentOf(call, "(") !== null && isMark(dot, ".") ? rest.slice(3) : rest;
}
function namesNothing(values) {
	const parameters = splitAt(values, ",");
	return parameters.some((each) => isWord(each[0], "name") || isWord(each[0], "module")) || parameters.length > 0 && parameters.every((each) => isNameless(each));
}
function isChain(node) {
	return node?.kind === "mark" && /[.?!]/.test(node.text);
}
// src/manifests/java/gradle/dependency-set.ts
function setEntries(statement, scope) {
	const shared = sharedBy(statement.slice(1));
	return blocksOf(statement).flatMap((block) => statementsOf(block).flatMap(([entry, ...rest]) => {
		if (entry?.kind !== "word" || entry.text !== "entry") return [];
		const { line } = entry;
		const name = named$2("name", contentOf(rest[0], "(") ?? rest, line);
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
	return [...named$2("group", [{
		kind: "text",
		parts: [group],
		line
	}], line), ...named$2("version", [{
		kind: "text",
		parts: [version, ...more],
		line
	}], line)];
}
function named$2(name, value, line) {
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
const once$2 = [/* @__PURE__ */ new Map()];
function loopOf(statement, context) {
	if (isWord(statement[0], "for")) return forLoop(statement, context);
	const at = statement.findLastIndex((node) => node.kind === "word" && iterators.has(node.text));
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
		rounds: once$2
	};
	return {
		body,
		rounds: roundsOf(head.slice(at + 1), [name.text], context)
	};
}
const maxRounds = 1e3;
function roundsOf(list, names, context) {
	const source = resolved$1(list, context, 0);
	const [first = "it", second] = names;
	const entries = mapEntries(source.nodes);
	if (entries.length > maxRounds) return once$2;
	if (entries.length > 0 && second !== void 0) return entries.map(([key, value]) => {
		const text = {
			kind: "text",
			parts: [key],
			line: value[0]?.line ?? 1
		};
		return /* @__PURE__ */ new Map([[first, defined([text], "")], [second, defined(value, source.within)]]);
	});
	const values = listedIn(source.nodes);
	if (values === null && source.nodes.some(isCollection)) return [/* @__PURE__ */ new Map([[first, defined([{
		kind: "word",
		text: "project",
		line: 1
	}], "")]])];
	if (values === null) return once$2;
	const rounds = splitAt(values, ",");
	if (rounds.length > maxRounds) return once$2;
	return rounds.map((value) => /* @__PURE__ */ new Map([[first, defined(value, source.within)]]));
}
const collections = /* @__PURE__ */ new Set([
	"subprojects",
	"allprojects",
	"childProjects",
	"children",
	"configurations",
	"sourceSets",
	"tasks"
]);
function isCollection(node) {
	return node.kind === "word" && collections.has(node.text);
}
function resolved$1(nodes, context, depth) {
	const path = pathOf(nodes);
	const definition = path === null || depth > 5 ? null : context.scope.definitionOf(path);
	return definition === null ? defined(nodes, "") : resolved$1(definition.nodes, context, depth + 1);
}
function defined(nodes, within) {
	return {
		nodes,
		within,
		depth: 0
	};
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
	"dependencies",
	"run",
	"let",
	"with",
	"apply",
	"also"
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
	if (word === "dependencySet") return setEntries(statement, context.scope).map(({ notation, line }) => notationFinding(notation, line, {
		...context,
		managed: true
	}, []));
	const branches = branchesOf(statement);
	if (branches !== null) return branches.flatMap((branch) => declaredIn(branch, context));
	if (word === "constraints") return blocksOf(statement).flatMap((block) => declaredIn(block, {
		...context,
		managed: true
	}));
	const loop = loopOf(statement, context);
	if (loop !== null) return loop.rounds.flatMap((names) => context.budget.left < 0 ? [] : declaredIn(loop.body, {
		...context,
		scope: context.scope.with(names)
	}));
	if (word === "try") return blocksOf(statement).flatMap((block) => declaredIn(block, context));
	const onlyBlock = statement.length === 2 && contentOf(next, "{") !== null;
	if (nesting.has(word) && (onlyBlock || contentOf(next, "(") !== null)) return blocksOf(statement).flatMap((block) => declaredIn(block, context));
	const inner = contentOf(first, "(");
	if (inner !== null) return declaredIn(inner, context);
	if (onlyBlock && context.scope.symbolsOf(word).length === 0) return blocksOf(statement).flatMap((block) => declaredIn(block, context));
	return declared$1(statement, context);
}
const adders = /* @__PURE__ */ new Set([
	"add",
	"addProvider",
	"addLater",
	"addAll",
	"addAllLater"
]);
function declared$1(written, context) {
	const statement = withoutHandler(written);
	const [first, ...rest] = statement;
	if (first === void 0 || rest.length === 0) return [];
	if (rest[0]?.kind === "mark") return byPath(statement, context);
	const blocks = blocksOf(rest);
	const after = rest.filter((node, at) => contentOf(node, "{") === null || isWord(rest[at - 1], "provider"));
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
	return isAdded || isConfiguration(name) || findings.length > 0 || namesNothing(values) ? findings : unknown$1("helper", name, statement, context);
}
const comma = {
	kind: "mark",
	text: ",",
	line: 1
};
function byPath(statement, context) {
	const [first] = statement;
	const end = pathEnd(statement);
	const property = statement[end - 1];
	if (property?.kind === "word" && end < statement.length && isConfiguration(property.text)) return declared$1(statement.slice(end - 1), context);
	const at = statement.findLastIndex((node) => contentOf(node, "(") !== null);
	const parameters = contentOf(statement[at], "(");
	const name = statement[at - 1];
	const words = wordsOf(statement);
	if (first === void 0 || isNameless(statement) && !words.includes("dependencies")) return [];
	if (parameters === null || name?.kind !== "word") return words.length < 2 ? [] : unknown$1("helper", words.join("."), statement, context);
	const inside = words.some(isTest) ? {
		...context,
		test: true
	} : context;
	if (adders.has(name.text) || name.text === "invoke") return declaredValues(parameters, blocksOf(statement), first.line, inside);
	const symbols = functionsOf(name.text, context);
	if (symbols.length > 0) return followed(symbols, parameters, context);
	if (isChain(statement[1]) && contentOf(statement[2], "(") === null && words.length < 2) return [];
	return unknown$1("helper", wordsOf(statement.slice(0, at)).join("."), statement, context);
}
function declaredByClosure(name, context) {
	const symbols = functionsOf(name, context);
	return symbols.length === 0 ? null : followed(symbols, [], context);
}
function functionsOf(name, { scope }) {
	const own = scope.symbolsOf(name).filter(({ symbol }) => symbol.kind === "function");
	if (own.length > 0 || isConfiguration(name)) return own;
	const body = contentOf(scope.definitionOf(name)?.nodes[0], "{");
	if (body === null) return [];
	return [{
		path: "",
		symbol: {
			name,
			parameters: [],
			body,
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
function unknown$1(construct, subject, [first], { path }) {
	return [{
		kind: "unknown",
		construct,
		subject,
		path,
		line: first?.line ?? 1
	}];
}
// src/manifests/java/gradle/follow.ts
function followedFindings(statement, walk, read) {
	return [
		...ofApplied(statement, walk, read),
		...ofPlugins(statement, walk, read),
		...ofSources(statement, walk, read)
	];
}
function ofApplied(statement, walk, read) {
	const { build, scope } = walk;
	return appliedBy(statement, {
		script: walk.path,
		project: build.script.path,
		repository: build.repository,
		lookup: (name) => scope.textOf(name)
	}).flatMap((applied) => [...walk.active ? unfollowed(applied, walk) : [], ...applied.paths.flatMap((path) => ofScript(path, walk, read))]);
}
const constructs = {
	remote: "remote-script",
	missing: "missing-script",
	unknown: "script-path"
};
function unfollowed({ reason, written, line }, { path, guarded }) {
	const construct = reason === null ? void 0 : constructs[reason];
	return construct === void 0 || guarded && construct === "missing-script" ? [] : [{
		kind: "unknown",
		construct,
		subject: written,
		path,
		line
	}];
}
function ofScript(path, walk, read) {
	const script = readableScript(path, walk.build.repository);
	if (script === null) return walk.active ? [{
		kind: "unknown",
		construct: "script-path",
		subject: path,
		path: walk.path,
		line: 1
	}] : [];
	return once$1(path, walk) ? ofText(script, walk, read) : [];
}
function once$1(name, { visited, active, test }) {
	const key = `${name}\0${active}\0${test}`;
	if (visited.has(key)) return false;
	visited.add(key);
	return true;
}
function ofText({ path, nodes, definitions }, walk, read) {
	return read(nodes, {
		...walk,
		path,
		scope: walk.scope.with(definitions)
	});
}
function ofPlugins(statement, walk, read) {
	const idOf = (accessor) => walk.scope.pluginOf(accessor)?.id ?? null;
	return pluginsIn(statement, walk.build.logic, idOf).flatMap((plugin) => ofPlugin(plugin, statement, walk, read));
}
function ofPlugin(plugin, [first], walk, read) {
	if ("script" in plugin) return ofScript(plugin.script, walk, read);
	if ((walk.build.logic.symbols.get(plugin.className) ?? []).length > 0) return ofSymbol(plugin.className, walk, read);
	const line = first?.line ?? 1;
	return walk.active ? [{
		kind: "unknown",
		construct: "plugin",
		subject: plugin.className,
		path: walk.path,
		line
	}] : [];
}
function ofSources(statement, walk, read) {
	const { symbols } = walk.build.logic;
	if (symbols.size === 0) return [];
	return [...new Set(outerWords(statement).filter((word) => symbols.has(word)))].flatMap((name) => ofSymbol(name, walk, read));
}
function outerWords(nodes) {
	return nodes.flatMap((node) => {
		if (node.kind === "word") return node.text;
		return node.kind === "group" && node.open !== "{" ? outerWords(node.nodes) : [];
	});
}
function ofSymbol(name, walk, read) {
	if (!once$1(`symbol ${name}`, walk)) return [];
	return (walk.build.logic.symbols.get(name) ?? []).flatMap(({ path, symbol }) => {
		const source = readableScript(path, walk.build.repository);
		const scope = (source === null ? walk.scope : walk.scope.with(source.definitions)).with(definitionsOf(symbol.body));
		return read(symbol.body, {
			...walk,
			path,
			scope
		});
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
// src/manifests/java/gradle/handler.ts
function handlerFindings(statement, walk) {
	const framework = walk.suites ? suiteFramework(statement, walk) : null;
	if (framework !== null) return [framework];
	const detached = detachedIn(statement);
	if (detached !== null) return declaredValues(detached, [], statement[0]?.line ?? 1, walk);
	const at = statement.findIndex((node) => isWord(node, "dependencies") || isWord(node, "getDependencies"));
	if (at === -1 || contentOf(statement.at(-1), "{") !== null && isWord(statement.at(-2), "dependencies")) return [];
	const equals = statement.findIndex((node) => isMark(node, "="));
	if (equals !== -1 && equals < at) return [];
	if (isMark(statement[at + 1], "+") || isMark(statement[at + 1], "<")) return declaredValues(statement.slice(at + 3), [], statement[0]?.line ?? 1, testOf(statement, walk));
	const behind = contentOf(statement[at + 1], "(") === null ? statement.slice(at + 1) : statement.slice(at + 2);
	if (at === 0 && behind.length > 0 && !isMark(behind[0], ".")) return ofClosure(statement, walk);
	if (!isMark(behind[0], ".")) return [];
	return at > 0 && wordsOf(statement.slice(0, at)).includes("configurations") ? adderFindings(statement, walk) : declaredIn(behind.slice(1), walk);
}
function ofClosure(statement, walk) {
	const [only, more] = contentOf(statement[1], "(") ?? statement.slice(1);
	if (only?.kind !== "word" || more !== void 0) return [];
	const { path } = walk;
	return declaredByClosure(only.text, walk) ?? [{
		kind: "unknown",
		construct: "helper",
		subject: only.text,
		path,
		line: only.line
	}];
}
function detachedIn(statement) {
	const at = statement.findIndex((node) => isWord(node, "detachedConfiguration"));
	return at === -1 ? null : contentOf(statement[at + 1], "(");
}
function adderFindings(statement, walk) {
	const at = statement.findIndex((node, index) => node.kind === "word" && node.text.startsWith("add") && contentOf(statement[index + 1], "(") !== null);
	const values = contentOf(statement[at + 1], "(");
	return at === -1 || values === null ? [] : declaredValues(values, [], statement[0]?.line ?? 1, testOf(statement, walk));
}
function testOf(statement, walk) {
	return statement.flatMap((node) => {
		if (node.kind === "word") return node.text;
		return (contentOf(node, "[") ?? contentOf(node, "(") ?? []).flatMap((each) => literalOf([each]) ?? []);
	}).some(isTest) ? {
		...walk,
		test: true
	} : walk;
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
const bringing = /* @__PURE__ */ new Set([
	"apply",
	"alias",
	"id",
	"dependencies",
	"getDependencies"
]);
function isPlain(statement, { build, suites }) {
	if (suites || build.logic.plugins.size > 0 || build.logic.symbols.size > 0) return false;
	return !statement.some((node) => node.kind === "group") && !hasWord(statement, bringing);
}
function ofStatement(statement, walk) {
	if (isPlain(statement, walk)) return [];
	const words = wordsOf(statement);
	const loop = loopOf(statement, walk);
	const selector = selectorOf(statement, walk.scope);
	if (loop !== null && selector === null && words[0] !== "tasks") return loop.rounds.flatMap((names) => walk.budget.left < 0 ? [] : findingsIn(loop.body, {
		...walk,
		scope: walk.scope.with(names)
	}));
	const guarded = walk.guarded || words[0] === "if" && asksForFile(statement);
	const active = selector === null ? walk.active : isActive(selector, walk);
	const within = {
		...walk,
		guarded,
		active
	};
	return [
		...followedFindings(statement, within, findingsIn),
		...within.active ? handlerFindings(statement, within) : [],
		...blocksIn(statement).flatMap((block) => ofBlock(block, statement, within))
	];
}
function asksForFile(statement) {
	return deepNodes(statement).some((node) => isWord(node, "exists") || isWord(node, "isFile"));
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
	if (last === "dependencies" || (last === "with" || last === "configure") && endsInDependencies(statement)) return walk.active ? declaredIn(body, inside) : [];
	if (last === "imports") return walk.active ? declaredIn(body, {
		...inside,
		managed: false
	}) : [];
	if (last === "withDependencies" || last === "defaultDependencies") return walk.active ? statementsOf(body).flatMap((each) => adderFindings(each, inside)) : [];
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
function findingsOf$1(build, start) {
	const { projects } = start;
	const hostOf = (path) => {
		return /(?:^|\/)settings\.gradle(?:\.(?:kts|dcl))?$/.test(path) ? ":" : projectPathOf(posix.dirname(path), build.root, projects);
	};
	const own = build.script;
	const inherited = build.ancestors.filter(({ path }) => path !== own.path);
	return [...findingsIn(own.nodes, {
		...start,
		path: own.path,
		host: hostOf(own.path),
		active: true,
		guarded: false
	}), ...inherited.flatMap((script) => findingsIn(script.nodes, {
		...start,
		path: script.path,
		host: hostOf(script.path),
		active: false,
		guarded: false,
		scope: start.scope
	}))];
}
// src/manifests/java/gradle/project-reading.ts
const known$11 = /* @__PURE__ */ new WeakMap();
function readProject$1(path, repository, text = repository.text(path)) {
	const all = known$11.get(repository) ?? /* @__PURE__ */ new Map();
	known$11.set(repository, all);
	const reading = all.get(path) ?? read$2(text, path, repository);
	all.set(path, reading);
	return reading;
}
const budget = 3e4;
async function read$2(text, path, repository) {
	const build = openBuild(text, path, repository);
	const scope = await scopeOf$1(build);
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
	const own = ownModules(build);
	const followed = [...visited].flatMap((key) => {
		const [name = ""] = key.split("\0");
		return repository.has(name) ? [name] : [];
	});
	return {
		findings: findings.filter((finding) => !("notation" in finding) || !own.has(finding.notation.name)).map((finding) => withVersion(finding, build, scope)),
		uses: [.../* @__PURE__ */ new Set([
			...build.uses,
			...scope.uses,
			...followed
		])].filter((used) => used !== path)
	};
}
function withVersion(finding, build, scope) {
	if (finding.kind === "project" || finding.kind === "unknown") return finding;
	const { notation } = finding;
	const isKotlin = notation.name.startsWith("org.jetbrains.kotlin:");
	const isPlaceholder = notation.missing === placeholderVersion.file;
	if (notation.version !== null || notation.missing !== null && !isPlaceholder) return finding;
	const version = isPlaceholder ? placeholderVersion.of(notation.name, build.root, build.repository) : meantVersion({ require: isKotlin ? scope.versionOf(kotlin) : null });
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
		const { findings } = await readProject$1(script, repository);
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
	for (const [path, directory] of directories) if (plain$2(path) === plain$2(project)) return directory;
}
function plain$2(path) {
	return path.replaceAll(/[-_.]/g, "").toLowerCase();
}
// src/manifests/java/gradle/catalog-uses.ts
const known$10 = /* @__PURE__ */ new WeakMap();
function catalogUses(path, repository) {
	const root = posix.dirname(posix.dirname(path));
	const all = known$10.get(repository) ?? /* @__PURE__ */ new Map();
	known$10.set(repository, all);
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
		return (await readProject$1(script, repository)).findings;
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
	parse: parse$12
};
async function parse$12(text, path, repository) {
	const { libraries } = await parseCatalog(text, path);
	const uses = await catalogUses(path, repository);
	const declared = [...libraries.values()].filter(({ name }) => counts(name, uses));
	return {
		packages: declared.map((library) => toPackage$3(library, uses)),
		uses: uses.scripts,
		warnings: declared.flatMap((library) => versionWarning(library, path, uses))
	};
}
function counts(name, { main, test, isLocked, isWhole }) {
	return main.has(name) || test.has(name) || !isLocked || !isWhole;
}
function toPackage$3({ name, version }, { main, test, isWhole }) {
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
	const packages = isRecord(tables) ? Object.entries(tables).flatMap(([key, value]) => packagesIn$1(key, value)) : [];
	return {
		packages,
		covers: packages.length === 0 ? [] : scriptsBeside(path, ".", repository)
	};
}
function packagesIn$1(key, value) {
	if (!isRecord(value)) return [];
	const own = toPackage$2(key, value, false);
	const inner = Object.entries(value).flatMap(([name, each]) => toPackage$2(name, each, isTest(key)));
	return [...own, ...inner];
}
function toPackage$2(name, value, development) {
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
	parse: parse$11
};
const singleConfiguration = /(?:^|\/)gradle\/dependency-locks\/([^/]+)\.lockfile$/;
const otherConfiguration = /(?:^|,)(?!\s*test)(?:(?!Test)[^,])*(?:,|$)/;
function parse$11(text, path, repository) {
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
		covers: packages.length === 0 ? [] : coveredBy(path, configuration, repository),
		...packages.length > 0 && { partial: true }
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
function coveredBy(path, configuration, repository) {
	if (/(?:^|\/)(?:buildscript|settings)-[^/]*$/.test(path)) return [];
	return scriptsBeside(path, configuration === void 0 ? "." : "../..", repository);
}
function malformed(path, line) {
	return new Fault("manifest-invalid", `${path} has a line that is not \`group:artifact:version=configurations\`. Write it anew with \`gradle dependencies --write-locks\`.`, {
		path,
		line
	});
}
// src/manifests/java/maven-install.ts
const mavenInstall = {
	id: "maven-install",
	packageType: "JAVA",
	files: ["*_install.json"],
	lockfile: true,
	endpoint: null,
	parse: parse$10
};
function parse$10(text, path) {
	const isOther = !path.endsWith("maven_install.json") && !text.includes(generated);
	if (text.trim() === "" || isOther) return { packages: [] };
	const lock = parseJson(text, path);
	const pinned = isRecord(lock) ? artifacts(lock) ?? tree(lock) : null;
	if (pinned === null) throw notPinned(path);
	return { packages: pinned.flatMap(([coordinates, version]) => toPackage$1(coordinates, version)) };
}
const generated = "__AUTOGENERATED_FILE_DO_NOT_MODIFY_THIS_FILE_MANUALLY";
function artifacts(lock) {
	const { artifacts: all } = lock;
	if (!isRecord(all)) return null;
	return Object.entries(all).map(([key, value]) => [key.split(":"), isRecord(value) ? value["version"] : null]);
}
function tree(lock) {
	const { dependency_tree: all } = lock;
	const dependencies = isRecord(all) ? all["dependencies"] : null;
	if (!Array.isArray(dependencies)) return null;
	return dependencies.map((each) => {
		const coordinates = isRecord(each) ? String(each["coord"]).split(":") : [];
		return [coordinates.slice(0, -1), coordinates.at(-1)];
	});
}
const accompanying = /* @__PURE__ */ new Set(["sources", "javadoc"]);
function toPackage$1(coordinates, version) {
	const [group = "", artifact = "", , classifier = ""] = coordinates;
	if (group === "" || artifact === "" || accompanying.has(classifier)) return [];
	return [{
		name: `${group}:${artifact}`,
		version: typeof version === "string" ? version : null,
		development: false,
		resolved: true
	}];
}
function notPinned(path) {
	return new Fault("manifest-invalid", `${path} has neither \`artifacts\` nor a \`dependency_tree\`. Pin the artifacts again, or add it to \`exclude\`.`, { path });
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
// src/manifests/javascript/bun-graph.ts
function bunGraph(workspaces, packages, directoryOf) {
	const follow = (from, project, section) => dependenciesIn(project, section).flatMap(([name]) => {
		const found = locate$1(from, name, packages);
		return found === null && section !== "dependencies" ? [] : [found];
	});
	const workspaceOf = (key) => {
		const workspace = key.startsWith(member$1) ? workspaces.get(key.slice(member$1.length)) : null;
		return isRecord(workspace) ? workspace : null;
	};
	const needs = (key) => {
		const workspace = workspaceOf(key);
		if (workspace !== null) return production$1.flatMap((section) => follow(nameOf$1(workspace), workspace, section));
		const entry = packages.get(key);
		if (!Array.isArray(entry)) return [];
		const [, directory] = memberId.exec(String(entry[0])) ?? [];
		if (directory !== void 0) return [`${member$1}${directory}`];
		const details = entry.find(isRecord);
		return isRecord(details) ? production$1.flatMap((section) => follow(key, details, section)) : [];
	};
	return {
		members: new Map([...workspaces.keys()].map((workspace) => [directoryOf(workspace), `${member$1}${workspace}`])),
		needs,
		develops: (key) => {
			const workspace = workspaceOf(key);
			return workspace === null ? [] : follow(nameOf$1(workspace), workspace, "devDependencies");
		}
	};
}
const member$1 = "workspace:";
const memberId = /^.[^@]*@workspace:(.*)$/;
const production$1 = [
	"dependencies",
	"optionalDependencies",
	"peerDependencies"
];
function nameOf$1({ name }) {
	return typeof name === "string" ? name : "";
}
function locate$1(from, name, packages) {
	for (let place = from; place !== ""; place = place.replace(lastName, "")) {
		const key = `${place}/${name}`;
		if (packages.has(key)) return key;
	}
	return packages.has(name) ? name : null;
}
const lastName = /(?:^|\/)(?:@[^/]*\/)?[^/]*$/;
// src/manifests/reach.ts
function reach(starts, next) {
	const reached = new Set(starts);
	for (const node of reached) for (const follower of next(node)) reached.add(follower);
	return reached;
}
// src/manifests/javascript/closure.ts
function closures(graph) {
	const { needs, develops, uses, peers } = followers(graph);
	const brought = graph.uses === void 0 ? /* @__PURE__ */ new Set() : broughtByDevelopment(graph);
	const follow = (node) => joined$3(needs(node), uses(node).filter((each) => !brought.has(each)));
	const reachBesides = (certain) => {
		const projects = [...graph.members.values()].filter((member) => certain.has(member));
		const used = graph.uses === void 0 ? [] : [...certain].flatMap(uses);
		return reach([...projects.flatMap(develops), ...used], (node) => certain.has(node) ? nothing : joined$3(joined$3(needs(node), uses(node)), develops(node)));
	};
	return (members) => {
		const certain = reach(members, follow);
		const besides = reachBesides(certain);
		const isBrought = (peer) => besides.has(peer) && !certain.has(peer);
		const bring = (node) => peers(node).filter(isBrought);
		const needed = withMore(certain, (node) => joined$3(follow(node), bring(node)), bring);
		if (needed.has(null)) return {
			needed: entriesOf$3(graph, needed.union(besides)),
			development: /* @__PURE__ */ new Set()
		};
		const kept = entriesOf$3(graph, needed);
		return {
			needed: kept,
			development: entriesOf$3(graph, besides).difference(kept)
		};
	};
}
function withMore(nodes, next, bring) {
	const more = [];
	for (const node of nodes) more.push(...bring(node));
	return more.length === 0 ? nodes : nodes.union(reach(more, next));
}
function followers(graph) {
	const from = (way) => (node) => way === void 0 || node === null ? nothing : way(node);
	return {
		needs: from(graph.needs),
		develops: from(graph.develops),
		uses: from(graph.uses),
		peers: from(graph.peers)
	};
}
const nothing = [];
function joined$3(some, more) {
	if (more.length === 0) return some;
	return some.length === 0 ? more : [...some, ...more];
}
function broughtByDevelopment(graph) {
	const { needs, develops } = followers(graph);
	const needed = reach(graph.members.values(), needs);
	return reach([...needed].flatMap(develops), (node) => needed.has(node) ? nothing : joined$3(needs(node), develops(node))).difference(needed);
}
function developmentOf$1(graph) {
	const members = [...graph.members.values()];
	return members.every((member) => graph.develops(member).length === 0) ? /* @__PURE__ */ new Set() : closures(graph)(members).development;
}
function entriesOf$3({ entryOf }, nodes) {
	if (entryOf === void 0) return nodes;
	const entries = /* @__PURE__ */ new Set();
	for (const node of nodes) entries.add(node === null ? null : entryOf(node));
	return entries;
}
// src/manifests/javascript/newer-lock.ts
function newerShape(path, lock, known) {
	if (lock.version <= known.newest) return [];
	return [...lock.sections].every((section) => known.sections.has(section)) ? [] : [newerLock(path, `${lock.place} ${lock.version}`, known.newest)];
}
// src/manifests/javascript/rush.ts
const standInScope = "@rush-temp/";
const place = /^(?<root>(?:.*\/)?)common\/config\/(?:rush|subspaces\/(?<subspace>[^/]+))\/[^/]+$/;
function rushLock(path) {
	const { root, subspace = "" } = place.exec(path)?.groups ?? {};
	if (root === void 0) return null;
	return {
		root: posix.join(root, "."),
		temp: posix.join(root, "common/temp", subspace)
	};
}
function rushProjects(root, repository) {
	const listed = listedProjects(posix.join(root, "rush.json"), repository);
	const standIns = /* @__PURE__ */ new Set();
	return listed.toSorted((one, other) => one.name.localeCompare(other.name)).map(({ name, folder }) => {
		const bare = `${standInScope}${name.replace(/^@[^/]*\//, "")}`;
		let standIn = bare;
		for (let count = 1; standIns.has(standIn); count += 1) standIn = `${bare}-${count}`;
		standIns.add(standIn);
		return {
			name,
			directory: posix.join(root, folder),
			standIn
		};
	});
}
function listedProjects(path, repository) {
	if (!repository.has(path)) return [];
	try {
		const rush = parseJsonc(repository.text(path), path);
		const projects = isRecord(rush) ? rush["projects"] : null;
		return (Array.isArray(projects) ? projects : []).flatMap((project) => {
			const { packageName: name, projectFolder: folder } = isRecord(project) ? project : {};
			return typeof name === "string" && typeof folder === "string" ? [{
				name,
				folder
			}] : [];
		});
	} catch {
		return [];
	}
}
// src/manifests/javascript/npm-spec.ts
function requirementOf$1(name, spec) {
	const written = spec.trim();
	if (isRange(written)) return {
		kind: "package",
		name,
		range: written
	};
	if (local.test(written)) return localRequirement(name, written);
	if (written.startsWith("catalog:")) return catalogRequirement(written);
	if (written.startsWith("jsr:")) return jsrRequirement(name, written.slice(4));
	if (written.startsWith("npm:")) return registryRequirement(name, written.slice(4));
	if (written.startsWith("patch:")) return patchedRequirement(name, written.slice(6));
	if (isBareArchive.test(written)) return localRequirement(name, written);
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
const local = /^(?:workspace:|file:|link:|portal:|exec:|\.{0,2}\/|~\/|\.{1,2}$|[A-Za-z]:[\\/])/;
const packageName = /^(?:@[^/@:\s]+\/)?[^/@:\s]+$/;
const exactVersion = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
const archive$3 = /([^/\\:]*)\.(?:tgz|tar\.gz|tar)$/i;
const isBareArchive = /^[^:]+\.(?:tgz|tar\.gz|tar)$/i;
const neverArchive = /^(?:workspace|link|portal|exec):/;
function localRequirement(name, written) {
	const [path = ""] = written.split(/[#?]|::/, 1);
	const [, file] = (neverArchive.test(written) ? null : archive$3.exec(path)) ?? [];
	if (file === void 0 || name.startsWith("@rush-temp/")) return { kind: "local" };
	const packed = `${name.replace(/^@/, "").replace("/", "-")}-`;
	const version = file.startsWith(packed) ? file.slice(packed.length) : "";
	return {
		kind: "archive",
		name,
		version: isExactVersion(version) ? version : null
	};
}
function catalogRequirement(written) {
	const catalog = written.slice(8).trim();
	return {
		kind: "catalog",
		catalog: catalog === "" || catalog === "default" ? null : catalog
	};
}
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
function jsrRequirement(name, target) {
	const { name: real, range } = target.startsWith("@") ? splitSpec(target) : {
		name,
		range: target
	};
	const [, scope, bare] = /^@([^/]+)\/(.+)$/.exec(real) ?? [];
	return {
		kind: "package",
		name: scope === void 0 || scope === "jsr" ? real : `@jsr/${scope}__${bare}`,
		range: range === "" ? null : range
	};
}
function patchedRequirement(name, source) {
	const { name: real, range } = splitSpec(decoded$1(source.replace(/#[^]*$/, "")));
	return isPackageName(real) ? requirementOf$1(real, range ?? "") : requirementOf$1(name, "");
}
function decoded$1(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// src/manifests/javascript/slicer.ts
function slicer(whole) {
	let cut = null;
	return (members) => (cut ??= createCut(whole))(members);
}
function createCut({ packages, entries, root, graph: makeGraph }) {
	const graph = makeGraph();
	const closureOf = closures(graph);
	const all = closureOf(graph.members.values());
	const isFollowed = !all.needed.has(null);
	return (members) => {
		const own = closureOf(members.flatMap((member) => graph.members.get(member) ?? []));
		const isOfRoot = members.includes(root);
		const slice = [];
		for (const [index, each] of packages.entries()) {
			const entry = entries[index] ?? null;
			const isLeft = isOfRoot && !all.needed.has(entry) && !all.development.has(entry);
			if (own.needed.has(entry) || isLeft) slice.push(each);
			else if (own.development.has(entry)) slice.push(isFollowed && !each.development ? {
				...each,
				development: true
			} : each);
		}
		return slice;
	};
}
// src/manifests/javascript/bun-lock.ts
const bunLock = {
	id: "bun-lock",
	packageType: "NODE",
	files: ["bun.lock"],
	lockfile: true,
	workspace: true,
	endpoint: null,
	parse: parse$9
};
const tool$4 = {
	name: "Bun",
	command: "bun install --lockfile-only"
};
const known$9 = {
	newest: 2,
	sections: new Set("lockfileVersion configVersion workspaces packages trustedDependencies overrides patchedDependencies catalog catalogs".split(" "))
};
function parse$9(text, path) {
	const lock = parseJsonc(text, path);
	const version = isRecord(lock) ? lock["lockfileVersion"] : null;
	if (!isRecord(lock) || typeof version !== "number") throw notLock(path, "has no `lockfileVersion`", tool$4);
	const workspaces = section$2(lock, "workspaces", path);
	const entries = section$2(lock, "packages", path);
	const graph = bunGraph(workspaces, entries, (workspace) => posix.join(posix.dirname(path), workspace));
	const development = developmentOf$1(graph);
	const packages = [];
	const keys = [];
	for (const [key, entry] of entries) {
		const found = packageOf$3(key, entry, path);
		if (found === null) continue;
		keys.push(key);
		packages.push({
			...found,
			development: development.has(key),
			resolved: true
		});
	}
	return {
		packages,
		covers: [beside$1(path, "package.json"), ...[...workspaces.keys()].flatMap((member) => memberOf(member, path))],
		warnings: newerShape(path, {
			version,
			place: "`lockfileVersion`",
			sections: Object.keys(lock)
		}, known$9),
		slice: slicer({
			packages,
			entries: keys,
			root: posix.dirname(path),
			graph: () => graph
		})
	};
}
function section$2(lock, name, path) {
	const content = lock[name] ?? {};
	if (!isRecord(content)) throw notLock(path, `has \`${name}\` that are no object`, tool$4);
	return new Map(Object.entries(content));
}
function memberOf(directory, path) {
	const member = directory === "" ? null : pathFrom(path, `${directory}/package.json`);
	return member === null ? [] : [member];
}
function packageOf$3(key, entry, path) {
	const id = Array.isArray(entry) ? entry[0] : null;
	const { name, range } = splitSpec(typeof id === "string" ? id : "");
	if (range === null || !isPackageName(name)) throw notLock(path, `has an entry \`${key.slice(0, 100)}\` that names no package`, tool$4);
	if (range.startsWith("root:")) return null;
	const required = requirementOf$1(name, range);
	if (required.kind === "package") return {
		name: required.name,
		version: required.range
	};
	return required.kind === "archive" ? {
		name,
		version: required.version
	} : null;
}
// src/manifests/javascript/deno-graph.ts
function denoLockOf(lock) {
	const part = isRecord(lock["npm"]) && isRecord(lock["npm"]["packages"]) ? lock["npm"] : null;
	const middle = isRecord(lock["packages"]) ? lock["packages"] : lock;
	const packages = part?.["packages"] ?? middle["npm"] ?? {};
	const specifiers = part?.["specifiers"] ?? middle["specifiers"] ?? {};
	if (!isRecord(packages) || !isRecord(specifiers)) return null;
	return {
		specifiers: keysOf(specifiers),
		packages,
		members: membersOf$1(lock["workspace"])
	};
}
function keysOf(specifiers) {
	const keys = /* @__PURE__ */ new Map();
	for (const [written, target] of Object.entries(specifiers)) {
		const specifier = /^(?:npm|jsr|https?):/.test(written) ? written : `${npm}${written}`;
		if (typeof target !== "string" || !specifier.startsWith(npm)) continue;
		const { name } = splitSpec(specifier.slice(npm.length));
		const isKey = target.startsWith(npm) || target.includes("@", 1) && splitSpec(target).name === name;
		keys.set(specifier, isKey ? target.replace(npm, "") : `${name}@${target}`);
	}
	return keys;
}
const npm = "npm:";
function membersOf$1(workspace) {
	if (!isRecord(workspace)) return /* @__PURE__ */ new Map();
	const members = isRecord(workspace["members"]) ? workspace["members"] : {};
	return new Map([[".", askedBy(workspace)], ...Object.entries(members).map(([directory, member]) => [posix.join(directory, "."), isRecord(member) ? askedBy(member) : []])]);
}
function askedBy(member) {
	const { packageJson } = member;
	return [member, isRecord(packageJson) ? packageJson : {}].flatMap(({ dependencies }) => Array.isArray(dependencies) ? dependencies.filter((each) => typeof each === "string") : []);
}
function denoGraph({ specifiers, packages }, projects) {
	const byName = new Map(Object.keys(packages).map((key) => [splitSpec(key).name, key]));
	const byNode = new Map(projects.map((project) => [nodeOf(project), project]));
	const keyOf = (written) => {
		const { name, range } = splitSpec(written);
		const target = range?.startsWith(npm) === true ? range.slice(4) : written;
		if (Object.hasOwn(packages, target)) return target;
		return range === null ? byName.get(name) ?? null : null;
	};
	const ask = (project, isDevelopment) => {
		const development = developmentNames(project);
		return project.asked.filter((specifier) => specifier.startsWith(npm)).filter((each) => development.has(splitSpec(each.slice(4)).name) === isDevelopment).map((each) => specifiers.get(each) ?? null);
	};
	const entriesOf = (key, section) => {
		const entry = packages[key];
		const dependencies = isRecord(entry) ? entry[section] : null;
		if (Array.isArray(dependencies)) return dependencies.filter((each) => typeof each === "string");
		return isRecord(dependencies) ? Object.values(dependencies).filter((each) => typeof each === "string") : [];
	};
	return {
		members: new Map(projects.map((project) => [project.directory, nodeOf(project)])),
		needs: (key) => {
			const project = byNode.get(key);
			return project === void 0 ? [...entriesOf(key, "dependencies"), ...entriesOf(key, "optionalDependencies")].map(keyOf) : ask(project, false);
		},
		develops: (key) => {
			const project = byNode.get(key);
			return project === void 0 ? [] : ask(project, true);
		},
		uses: (key) => entriesOf(key, "optionalPeers").flatMap((each) => keyOf(each) ?? [])
	};
}
function nodeOf({ directory }) {
	return `workspace:${directory}`;
}
function developmentNames({ project }) {
	if (project === null) return /* @__PURE__ */ new Set();
	const names = (section) => dependenciesIn(project, section).map(([name, range]) => range.startsWith(npm) ? splitSpec(range.slice(4)).name : name);
	const needed = /* @__PURE__ */ new Set([...names("dependencies"), ...names("optionalDependencies")]);
	return new Set(names("devDependencies")).difference(needed);
}
// src/manifests/javascript/deno-lock.ts
const denoLock = {
	id: "deno-lock",
	packageType: "NODE",
	files: ["deno.lock"],
	lockfile: true,
	workspace: true,
	endpoint: null,
	parse: parse$8
};
const tool$3 = {
	name: "Deno",
	command: "deno install --lockfile-only"
};
const known$8 = {
	newest: 5,
	sections: new Set("version specifiers jsr npm packages redirects remote workspace patches links".split(" "))
};
function parse$8(text, path, repository) {
	const json = parseJson(text, path);
	if (!isRecord(json)) throw notLock(path, "is no JSON object", tool$3);
	const { version } = json;
	if (version === void 0) return {
		packages: [],
		covers: []
	};
	if (!(Number(version) >= 2)) throw notLock(path, "has a `version` that is none", tool$3);
	const lock = denoLockOf(json);
	if (lock === null) throw notLock(path, "has an `npm` part that is no object", tool$3);
	const projects = projectsOf(lock, path, repository);
	const graph = denoGraph(lock, projects);
	const development = developmentOf$1(graph);
	const keys = Object.keys(lock.packages);
	const packages = keys.map((key) => packageOf$2(key, development.has(key), path));
	return {
		packages,
		covers: projects.flatMap(({ directory }) => manifests.flatMap((name) => pathFrom(".", posix.join(directory, name)) ?? [])),
		uses: projects.flatMap(({ directory, project }) => project === null ? [] : [posix.join(directory, "package.json")]),
		warnings: newerShape(path, {
			version: Number(version),
			place: "`version`",
			sections: Object.keys(json)
		}, known$8),
		slice: slicer({
			packages,
			entries: keys,
			root: posix.dirname(path),
			graph: () => graph
		})
	};
}
const manifests = [
	"package.json",
	"deno.json",
	"deno.jsonc"
];
function projectsOf(lock, path, repository) {
	const { members, specifiers } = lock;
	const listed = new Set([...members.values()].flat());
	const unlisted = [...specifiers.keys()].filter((specifier) => !listed.has(specifier));
	return [...new Map([...members, [".", [...members.get(".") ?? [], ...unlisted]]])].map(([member, asked]) => {
		const directory = posix.join(posix.dirname(path), member);
		return {
			directory,
			asked,
			project: readProject$2(posix.join(directory, "package.json"), repository)
		};
	});
}
function packageOf$2(key, development, path) {
	const { name, range } = splitSpec(key);
	if (range === null || range === "" || !isPackageName(name)) throw notLock(path, `has an entry \`${key.slice(0, 100)}\` that names no package`, tool$3);
	return {
		name,
		version: range.replace(/_.*$/, ""),
		development,
		resolved: true
	};
}
// src/manifests/javascript/node-modules.ts
const modules = "node_modules/";
function nameInModules(path) {
	const at = path.lastIndexOf(modules);
	return at === 0 || path.charAt(at - 1) === "/" ? path.slice(at + 13) : null;
}
// src/manifests/javascript/npm-graph.ts
function npmGraph(flat, directoryOf) {
	const asked = (key, entry, section) => dependenciesIn(entry, section).flatMap(([name]) => {
		const found = locate(key, name, flat);
		return found === null && section !== "dependencies" ? [] : [found];
	});
	const needs = (key) => {
		const entry = flat[key];
		if (!isRecord(entry)) return [];
		const { link, resolved } = entry;
		if (link === true) return typeof resolved === "string" ? [resolved] : [];
		return needed$1.flatMap((section) => asked(key, entry, section));
	};
	const members = /* @__PURE__ */ new Map([[directoryOf(""), ""]]);
	for (const [key, entry] of Object.entries(flat)) if (isRecord(entry) && isMember(key, entry)) members.set(directoryOf(key), key);
	return {
		members,
		needs,
		develops: (key) => {
			const entry = flat[key];
			return isRecord(entry) && isMember(key, entry) ? asked(key, entry, "devDependencies") : [];
		}
	};
}
function isMember(key, { extraneous, resolved }) {
	if (extraneous === true || nameInModules(key) !== null) return false;
	return !(typeof resolved === "string" && /^https?:/.test(resolved));
}
const needed$1 = [
	"dependencies",
	"optionalDependencies",
	"peerDependencies"
];
function locate(from, name, flat) {
	for (let place = from; place !== ""; place = place.slice(0, Math.max(0, place.lastIndexOf("/")))) {
		const key = `${place}/node_modules/${name}`;
		if (Object.hasOwn(flat, key)) return key;
	}
	const key = `node_modules/${name}`;
	return Object.hasOwn(flat, key) ? key : null;
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
			const found = packageOf$1(nameInModules(key) ?? key, version, typeof resolved === "string" ? resolved : "");
			if (found !== null) packages.push({
				...found,
				development: dev === true,
				resolved: true
			});
			if (nested !== void 0) pending.push(nested);
		}
	}
	return packages;
}
function packageOf$1(name, version, resolved) {
	if ((resolved.startsWith("file:") ? requirementOf$1(name, resolved) : null)?.kind === "local") return null;
	const required = requirementOf$1(name, version ?? "");
	if (required.kind === "package") return {
		name: required.name,
		version: required.range
	};
	return required.kind === "archive" ? {
		name,
		version: required.version
	} : null;
}
// src/manifests/javascript/npm-lock.ts
const npmLock = {
	id: "npm-lock",
	packageType: "NODE",
	files: ["package-lock.json", "npm-shrinkwrap.json"],
	lockfile: true,
	workspace: true,
	endpoint: "node/package-lock",
	parse: parse$7
};
const tool$2 = {
	name: "npm",
	command: "npm install --package-lock-only"
};
const known$7 = {
	newest: 4,
	sections: /* @__PURE__ */ new Set([
		"name",
		"version",
		"lockfileVersion",
		"requires",
		"packages",
		"dependencies"
	])
};
function parse$7(text, path) {
	const lock = parseJson(text, path);
	if (!isRecord(lock)) throw notLock(path, "is no JSON object", tool$2);
	const { lockfileVersion: version, packages: flat, dependencies: nested } = lock;
	if (version !== void 0 && typeof version !== "number") throw notLock(path, "has a `lockfileVersion` that is no number", tool$2);
	if (version === void 0 && flat === void 0 && nested === void 0) throw notLock(path, "has neither `lockfileVersion` nor `packages` nor `dependencies`", tool$2);
	if (version !== void 0 && version > known$7.newest && flat === void 0) throw notLock(path, `has \`lockfileVersion\` ${version} and no \`packages\``, tool$2);
	if (flat === void 0) return {
		packages: nestedPackages(nested ?? {}, (fact) => notLock(path, fact, tool$2)),
		covers: covers(path, [])
	};
	if (!isRecord(flat)) throw notLock(path, "has `packages` that are no object", tool$2);
	const { packages, keys, members, altered } = flatPackages(flat, path);
	return {
		packages,
		covers: covers(path, members),
		...altered ? { altered } : {},
		warnings: newerShape(path, {
			version: version ?? 0,
			place: "`lockfileVersion`",
			sections: Object.keys(lock)
		}, known$7),
		slice: slicer({
			packages,
			entries: keys,
			root: posix.dirname(path),
			graph: () => npmGraph(flat, (member) => directoryOf$1(member, path))
		})
	};
}
function flatPackages(flat, path) {
	const packages = [];
	const keys = [];
	const members = [];
	let altered = false;
	for (const key of Object.keys(flat)) {
		const entry = flat[key];
		if (!isRecord(entry)) throw notLock(path, `has an entry \`${key.slice(0, 100)}\` that is no object`, tool$2);
		const { version = null, link, resolved, name: alias, dev, extraneous } = entry;
		if (version !== null && typeof version !== "string") throw notLock(path, `has an entry \`${key.slice(0, 100)}\` whose version is no text`, tool$2);
		const inModules = nameInModules(key);
		const name = inModules ?? key;
		if (inModules === null && isMember(key, entry)) members.push(key);
		else if (extraneous === true) altered ||= inModules !== null;
		else if (link !== true && !isDirectory$1(name, resolved)) {
			keys.push(key);
			packages.push({
				name: typeof alias === "string" ? alias : name,
				version: version === "" ? null : version,
				development: dev === true,
				resolved: true
			});
		}
	}
	return {
		packages,
		keys,
		members,
		altered
	};
}
function isDirectory$1(name, resolved) {
	return typeof resolved === "string" && resolved.startsWith("file:") && requirementOf$1(name, resolved).kind === "local";
}
function directoryOf$1(member, path) {
	return posix.join(posix.dirname(path), member);
}
function covers(path, members) {
	const manifests = members.flatMap((member) => pathFrom(path, `${member}/package.json`) ?? []);
	const own = [beside$1(path, "package.json")];
	if (path.endsWith("npm-shrinkwrap.json")) own.push(beside$1(path, "package-lock.json"));
	return [.../* @__PURE__ */ new Set([...own, ...manifests])];
}
// src/manifests/javascript/catalogs.ts
async function catalogsFor(path, repository) {
	const files = upward$1(path, "").flatMap((directory) => sources.map((source) => posix.join(directory, source)));
	const found = await Promise.all(files.map((file) => catalogsIn(file, repository)));
	return (name, catalog) => {
		for (const [index, catalogs] of found.entries()) {
			const range = catalogs.get(catalog ?? unnamed)?.get(name);
			if (range !== void 0) return {
				range,
				path: files[index] ?? ""
			};
		}
		return null;
	};
}
const unnamed = "default";
const sources = [
	"pnpm-workspace.yaml",
	".yarnrc.yml",
	"package.json"
];
const known$6 = /* @__PURE__ */ new WeakMap();
function catalogsIn(file, repository) {
	const files = known$6.get(repository) ?? /* @__PURE__ */ new Map();
	known$6.set(repository, files);
	const read = files.get(file) ?? readCatalogs(file, repository);
	files.set(file, read);
	return read;
}
async function readCatalogs(file, repository) {
	if (!repository.has(file)) return none$5;
	if (!file.endsWith("package.json")) return catalogsOf(await readYaml(file, repository));
	const project = readProject$2(file, repository) ?? {};
	const { workspaces } = project;
	const ofWorkspaces = catalogsOf(level$1(workspaces));
	return ofWorkspaces.size > 0 ? ofWorkspaces : catalogsOf(level$1(project));
}
async function readYaml(file, repository) {
	try {
		const [document] = await parseYaml(repository.text(file), file);
		return level$1(document);
	} catch {
		return null;
	}
}
function level$1(value) {
	if (isMapping$1(value)) return value;
	return isRecord(value) ? new Map(Object.entries(value)) : null;
}
function catalogsOf(settings) {
	const catalogs = /* @__PURE__ */ new Map();
	for (const [name, catalog] of level$1(settings?.get("catalogs")) ?? none$5) catalogs.set(name, rangesOf(catalog));
	const ofNone = rangesOf(settings?.get("catalog"));
	if (ofNone.size > 0) catalogs.set(unnamed, ofNone);
	return catalogs;
}
function rangesOf(catalog) {
	const ranges = /* @__PURE__ */ new Map();
	for (const [name, range] of level$1(catalog) ?? none$5) if (typeof range === "string") ranges.set(name, range);
	return ranges;
}
const none$5 = /* @__PURE__ */ new Map();
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
const run$2 = "*";
const directories = "**/";
const everything = "/**";
const written = /(?<directories>(?<=^|\/)\*\*\/)|(?<everything>(?<=\/)\*\*$)|(?<run>\*+)|(?<one>\?)|\\(?<escaped>.)|(?<set>\[[!^]?(?:\]|\[:\w+:\]|\\.|[^\]\\])(?:\[:\w+:\]|\\.|[^\]\\])*\])|(?<broken>\[|\\$)|(?<plain>.)/gs;
function tokensOf(pattern) {
	const tokens = [];
	for (const { groups = {} } of pattern.matchAll(written)) {
		if (groups["broken"] !== void 0) return null;
		if (groups["directories"] !== void 0) tokens.push(directories);
		else if (groups["everything"] !== void 0) tokens.push(everything);
		else if (groups["run"] !== void 0) tokens.push(run$2);
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
		if (expected === run$2) {
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
	const matches = globs.filter((glob) => special.test(glob)).slice(0, mostGlobs).flatMap(compile);
	return (path) => paths.has(path) || matches.some((match) => match(path));
}
const special = /[*?[\]{}()!\\]/;
const mostGlobs = 1e3;
const mostAlternatives = 1e3;
function compile(glob) {
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
	const { workspaces } = root;
	return membersByGlobs(isRecord(workspaces) ? workspaces["packages"] : workspaces, directory, repository);
}
function membersByGlobs(written, directory, repository) {
	const globs = Array.isArray(written) ? written.filter(isGlob) : [];
	if (globs.length === 0) return [];
	const [out, named] = [globs.filter(isNegated), globs.filter((glob) => !isNegated(glob))];
	const isMember = compileMemberGlobs(named.map(ofManifest));
	const isOut = compileMemberGlobs(out.map((glob) => ofManifest(glob.slice(1))));
	return repository.manifests.filter((path) => {
		const relative = posix.relative(directory, path);
		return posix.basename(path) === manifest && isMember(relative) && !isOut(relative);
	});
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
const none$4 = /* @__PURE__ */ new Set();
const known$5 = /* @__PURE__ */ new WeakMap();
async function memberNames(path, repository) {
	for (const root of upward$1(path, "package.json")) {
		const { members, names } = await workspaceAt$1(posix.dirname(root), repository);
		if (members.size > 0 && (root === path || members.has(path))) return names;
	}
	return none$4;
}
function workspaceAt$1(root, repository) {
	const workspaces = known$5.get(repository) ?? /* @__PURE__ */ new Map();
	known$5.set(repository, workspaces);
	const workspace = workspaces.get(root) ?? readWorkspace(root, repository);
	workspaces.set(root, workspace);
	return workspace;
}
async function readWorkspace(root, repository) {
	const project = readProject$2(posix.join(root, "package.json"), repository);
	const lerna = readProject$2(posix.join(root, "lerna.json"), repository);
	const projects = rushProjects(root, repository);
	const members = /* @__PURE__ */ new Set([
		...project === null ? [] : workspaceMembers(project, root, repository),
		...membersByGlobs(await pnpmGlobs(root, repository), root, repository),
		...membersByGlobs(lerna?.["packages"], root, repository),
		...projects.map(({ directory }) => posix.join(directory, "package.json"))
	]);
	const names = [...members].flatMap((member) => {
		const name = readProject$2(member, repository)?.["name"];
		return typeof name === "string" ? [name] : [];
	});
	return {
		members,
		names: /* @__PURE__ */ new Set([...names, ...projects.map(({ name }) => name)])
	};
}
async function pnpmGlobs(root, repository) {
	const path = posix.join(root, "pnpm-workspace.yaml");
	if (!repository.has(path)) return null;
	try {
		const [document] = await parseYaml(repository.text(path), path);
		return isMapping$1(document) ? document.get("packages") : null;
	} catch {
		return null;
	}
}
// src/manifests/javascript/overridden-names.ts
const none$3 = /* @__PURE__ */ new Set();
const known$4 = /* @__PURE__ */ new WeakMap();
async function overriddenNames(path, repository) {
	const files = upward$1(path, "package.json");
	const names = await Promise.all(files.map((file) => namesAt(file, repository)));
	return names.every(({ size }) => size === 0) ? none$3 : new Set(names.flatMap((each) => [...each]));
}
function namesAt(file, repository) {
	const files = known$4.get(repository) ?? /* @__PURE__ */ new Map();
	known$4.set(repository, files);
	const names = files.get(file) ?? readNames(file, repository);
	files.set(file, names);
	return names;
}
async function readNames(file, repository) {
	const { overrides, resolutions, pnpm } = readProject$2(file, repository) ?? {};
	const settings = await readSettings(posix.join(posix.dirname(file), "pnpm-workspace.yaml"), repository);
	const written = [
		overrides,
		resolutions,
		isRecord(pnpm) ? pnpm["overrides"] : null,
		settings
	];
	return new Set(written.filter(isRecord).flatMap(Object.entries).flatMap(overridden));
}
async function readSettings(file, repository) {
	if (!repository.has(file)) return null;
	try {
		const [settings] = await parseYaml(repository.text(file), file);
		const overrides = isMapping$1(settings) ? settings.get("overrides") : null;
		return isMapping$1(overrides) ? Object.fromEntries(overrides) : null;
	} catch {
		return null;
	}
}
const direct$1 = /^(?:\*\*\/)?((?:@[^/@>]+\/)?[^/@>]+)(?:@.*)?$/;
function overridden([key, value]) {
	const name = direct$1.exec(key)?.[1];
	const written = isRecord(value) ? value["."] : value;
	if (name === void 0 || typeof written !== "string") return [];
	if (written === "-") return [name];
	const required = requirementOf$1(name, written);
	return required.kind === "package" && required.name === name ? [] : [name];
}
// src/manifests/javascript/package-json.ts
const packageJson = {
	id: "package-json",
	packageType: "NODE",
	files: ["package.json"],
	lockfile: false,
	endpoint: "node/package-json",
	parse: parse$6
};
const development$2 = "devDependencies";
const peers = "peerDependencies";
const sections$1 = [
	"dependencies",
	development$2,
	"optionalDependencies",
	peers
];
async function parse$6(text, path, repository) {
	const manifest = parseJson(text, path);
	if (!isRecord(manifest)) throw notManifest(path, "is no JSON object");
	const members = await memberNames(path, repository);
	const written = sections$1.map((section) => ({
		section,
		entries: entriesOf$2(manifest, section, path)
	}));
	const all = written.map((one) => withoutOptionalPeers(one, manifest));
	const others = all.filter(({ section }) => section !== development$2);
	const inCatalog = text.includes("catalog:") ? await catalogsFor(path, repository) : noCatalog$1;
	const packages = [];
	const warnings = [];
	const overridden = await overriddenNames(path, repository);
	const uses = /* @__PURE__ */ new Set();
	let altered = all.some((one, index) => one !== written[index]);
	for (const { section, entries } of all) for (const name of Object.keys(entries)) {
		const spec = entries[name];
		const { found, warning, catalog } = read$1({
			section,
			name,
			spec
		}, path, inCatalog);
		if (warning !== void 0) warnings.push(warning);
		if (catalog !== void 0 && catalog !== path) uses.add(catalog);
		altered ||= found?.name !== name || found.version !== spec || members.has(name);
		if (found === null || members.has(found.name)) continue;
		const stated = section === development$2 && !others.some((other) => Object.hasOwn(other.entries, name)) ? {
			...found,
			development: true
		} : found;
		packages.push(section === peers || overridden.has(name) ? {
			...stated,
			optional: true
		} : stated);
	}
	return {
		packages,
		altered,
		warnings,
		...uses.size > 0 ? { uses: [...uses] } : {}
	};
}
function entriesOf$2(manifest, section, path) {
	const entries = manifest[section] ?? {};
	if (Array.isArray(entries) && entries.length === 0) return {};
	if (!isRecord(entries)) throw notManifest(path, `has \`${section}\` that are no object`);
	return entries;
}
function withoutOptionalPeers(one, { peerDependenciesMeta: meta }) {
	if (one.section !== "peerDependencies" || !isRecord(meta)) return one;
	const entries = Object.entries(one.entries);
	const needed = entries.filter(([name]) => {
		const settings = Object.hasOwn(meta, name) ? meta[name] : null;
		return !(isRecord(settings) && settings["optional"] === true);
	});
	return needed.length === entries.length ? one : {
		section: one.section,
		entries: Object.fromEntries(needed)
	};
}
function read$1(stated, path, inCatalog) {
	const { name, spec } = stated;
	if (name.startsWith("//")) return { found: null };
	if (!isPackageName(name)) throw notManifest(path, `has ${placeOf$2(stated)}, which is no name`);
	if (isRecord(spec)) throw notManifest(path, `has an object for ${placeOf$2(stated)}`);
	if (typeof spec !== "string") return {
		found: null,
		warning: noText(path, placeOf$2(stated))
	};
	const required = requirementOf$1(name, spec);
	if (required.kind !== "catalog") return { found: packageOf(name, spec) };
	const entry = inCatalog(name, required.catalog);
	if (entry === null) return {
		found: {
			name,
			version: null,
			development: false,
			resolved: false
		},
		warning: inNoCatalog(path, stated, spec.trim())
	};
	return {
		found: packageOf(name, entry.range),
		catalog: entry.path
	};
}
function packageOf(name, spec) {
	const required = requirementOf$1(name, spec);
	if (required.kind === "local" || required.kind === "catalog") return null;
	const version = required.kind === "archive" ? required.version : required.range;
	const resolved = version !== null && isExactVersion(version);
	return {
		name: required.name,
		version,
		development: false,
		resolved
	};
}
const noCatalog$1 = () => null;
function placeOf$2({ section, name }) {
	return `${JSON.stringify(name.slice(0, 60))} in \`${section}\``;
}
function noText(path, place) {
	return {
		code: "version-unresolved",
		message: `${path} has no text for ${place}, so it is left out, as npm does. Give it a version, or take it away.`
	};
}
function inNoCatalog(path, stated, spec) {
	const fact = `No catalog in the repository has the version that \`${spec.slice(0, 60)}\` stands for`;
	const next = "Commit the lockfile, or add the package to the catalog in `pnpm-workspace.yaml`, `.yarnrc.yml` or the package.json of the workspace.";
	return {
		code: "version-unresolved",
		message: `${path} has ${placeOf$2(stated)} without a version. ${fact}. ${next}`,
		cause: {
			fact,
			subject: stated.name,
			next
		}
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
// src/manifests/javascript/pnpm-graph.ts
const firstWithSnapshots = 9;
const production = ["dependencies", "optionalDependencies"];
const development$1 = ["devDependencies"];
const ofProject = [...production, ...development$1];
const ofEnvironment = ["configDependencies", "packageManagerDependencies"];
const link = "link:";
function importersOf({ root }) {
	const importers = /* @__PURE__ */ new Map();
	for (const [path, importer] of mappingIn(root, "importers")) if (isMapping$1(importer)) importers.set(path, importer);
	return importers.size > 0 ? importers : /* @__PURE__ */ new Map([[".", root]]);
}
function isEnvironment(document) {
	const importers = [...importersOf(document).values()];
	return importers.some((importer) => ofEnvironment.some((section) => importer.has(section))) && !importers.some((importer) => ofProject.some((section) => importer.has(section)));
}
function environmentKeys(document) {
	const follow = follower(document);
	const importers = [...importersOf(document)];
	const reached = (sections) => {
		const starts = importers.flatMap(([path, importer]) => follow.asked(importer, sections, path));
		const keys = /* @__PURE__ */ new Set();
		for (const key of reach(starts, (each) => each === null ? [] : [...follow.needs(each), ...follow.uses(each)])) if (key !== null) keys.add(follow.entryOf(key));
		return keys;
	};
	const environment = reached(ofEnvironment);
	return environment.size === 0 ? environment : environment.difference(reached(ofProject));
}
function pnpmGraph(document, directoryOf) {
	const { needs, develops, uses, entryOf } = follower(document);
	const members = /* @__PURE__ */ new Map();
	for (const path of importersOf(document).keys()) members.set(directoryOf(path), `${link}${path}`);
	return {
		members,
		needs,
		develops,
		uses,
		entryOf
	};
}
function follower(document) {
	const { root, version } = document;
	const packages = mappingIn(root, "packages");
	const hasSnapshots = version >= firstWithSnapshots;
	const snapshots = hasSnapshots ? mappingIn(root, "snapshots") : packages;
	const importers = importersOf(document);
	const entryOf = hasSnapshots ? withoutPeers : (key) => key;
	const asked = (mapping, sections, from) => sections.flatMap((section) => [...mappingIn(mapping, section)].flatMap(([name, value]) => {
		const written = isMapping$1(value) ? value.get("version") : value;
		if (typeof written !== "string") return [];
		if (written.startsWith(link)) {
			const path = posix.join(from, written.slice(5));
			return importers.has(path) ? [`${link}${path}`] : [];
		}
		const key = keyOf$2(name, written, version);
		return [snapshots.has(key) ? key : null];
	}));
	function needs(key) {
		const importer = importerOf(key);
		if (importer !== null) return asked(importer, production, key.slice(5));
		const snapshot = snapshots.get(key);
		if (!isMapping$1(snapshot)) return [null];
		const peers = optionalPeers(packages.get(entryOf(key)));
		return peers === null ? asked(snapshot, production, ".") : asked(selected(snapshot, (name) => !peers.has(name)), production, ".");
	}
	function uses(key) {
		const snapshot = snapshots.get(key);
		const peers = optionalPeers(packages.get(entryOf(key)));
		return peers === null || !isMapping$1(snapshot) ? [] : asked(selected(snapshot, (name) => peers.has(name)), production, ".");
	}
	function develops(key) {
		const importer = importerOf(key);
		return importer === null ? [] : asked(importer, development$1, key.slice(5));
	}
	function importerOf(key) {
		return key.startsWith(link) ? importers.get(key.slice(5)) ?? null : null;
	}
	return {
		asked,
		needs,
		develops,
		uses,
		entryOf,
		entry: (key) => {
			const snapshot = snapshots.get(key);
			return isMapping$1(snapshot) ? snapshot : null;
		}
	};
}
function selected(mapping, isWanted) {
	return new Map(production.map((section) => {
		const entries = [...mappingIn(mapping, section)];
		return [section, new Map(entries.filter(([name]) => isWanted(name)))];
	}));
}
function optionalPeers(entry) {
	if (!isMapping$1(entry) || !entry.has("peerDependenciesMeta")) return null;
	const names = /* @__PURE__ */ new Set();
	for (const [name, meta] of mappingIn(entry, "peerDependenciesMeta")) if (isMapping$1(meta) && meta.get("optional") === "true") names.add(name);
	return names.size > 0 ? names : null;
}
function keyOf$2(name, reference, version) {
	if (version >= firstWithSnapshots) return isKey(reference) ? reference : `${name}@${reference}`;
	if (reference.startsWith("file:") || withoutPeers(reference).includes("/")) return reference;
	return version < 6 ? `/${name}/${reference}` : `/${name}@${reference}`;
}
function isKey(reference) {
	const at = reference.indexOf("@");
	if (at <= 0) return at === 0;
	const before = reference.slice(0, at);
	return !before.includes(":") && !before.includes("(");
}
const none$2 = /* @__PURE__ */ new Map();
function mappingIn(mapping, key) {
	const value = mapping.get(key);
	return isMapping$1(value) ? value : none$2;
}
// src/manifests/javascript/pnpm-rush.ts
function standInsOf(document, projects) {
	const standIns = /* @__PURE__ */ new Map();
	if (projects.length === 0) return standIns;
	const byName = new Map(projects.map((project) => [project.standIn, project]));
	const { asked } = follower(document);
	for (const [path, importer] of importersOf(document)) for (const section of sections) for (const [name, value] of entriesIn(importer, section)) {
		const project = byName.get(name);
		const [key = null] = asked(only$1(section, [[name, value]]), [section], path);
		if (project !== void 0 && key !== null) standIns.set(key, project);
	}
	return standIns;
}
function rushGraph(document, standIns, repository) {
	const { asked, ...follow } = follower(document);
	const keys = new Map([...standIns].map(([key, { name }]) => [name, key]));
	const starts = /* @__PURE__ */ new Map();
	for (const [key, project] of standIns) {
		const { own, development } = namesOf(project, repository);
		const ask = (isWanted) => [...sections.flatMap((section) => {
			const wanted = entriesIn(follow.entry(key), section).filter(([name]) => isWanted(name));
			return asked(only$1(section, wanted), [section], ".");
		}), ...own.flatMap((name) => isWanted(name) ? keys.get(name) ?? [] : [])];
		starts.set(key, {
			needed: ask((name) => !development.has(name)),
			development: ask((name) => development.has(name))
		});
	}
	return {
		members: new Map([...standIns].map(([key, { directory }]) => [directory, key])),
		needs: (key) => starts.get(key)?.needed ?? follow.needs(key),
		develops: (key) => starts.get(key)?.development ?? [],
		uses: (key) => starts.has(key) ? [] : follow.uses(key),
		entryOf: follow.entryOf
	};
}
const sections = ["dependencies", "optionalDependencies"];
function namesOf({ directory }, repository) {
	const project = readProject$2(posix.join(directory, "package.json"), repository) ?? {};
	const names = (...of) => of.flatMap((section) => dependenciesIn(project, section).map(([name]) => name));
	const needed = names("dependencies", "optionalDependencies", "peerDependencies");
	const development = new Set(names("devDependencies")).difference(new Set(needed));
	return {
		own: [...needed, ...development],
		development
	};
}
function entriesIn(mapping, section) {
	const entries = mapping?.get(section);
	return isMapping$1(entries) ? [...entries] : [];
}
function only$1(section, entries) {
	return /* @__PURE__ */ new Map([[section, new Map(entries)]]);
}
// src/manifests/javascript/pnpm-lock.ts
const pnpmLock = {
	id: "pnpm-lock",
	packageType: "NODE",
	files: ["pnpm-lock.yaml"],
	lockfile: true,
	workspace: true,
	endpoint: "node/pnpm-lock",
	parse: parse$5
};
const tool$1 = {
	name: "pnpm",
	command: "pnpm install --lockfile-only"
};
const oldest = 5;
const oldestOfEndpoint = 6;
const known$3 = {
	newest: 9,
	sections: new Set("lockfileVersion settings catalogs overrides packageExtensionsChecksum pnpmfileChecksum ignoredOptionalDependencies patchedDependencies importers packages snapshots time onlyBuiltDependencies neverBuiltDependencies registry specifiers dependencies devDependencies optionalDependencies dependenciesMeta".split(" "))
};
async function parse$5(text, path, repository) {
	if (text.trim() === "") throw notLock(path, "is empty", tool$1);
	const locks = (await parseYaml(text, path)).filter((document) => document !== "").map((document) => lockOf(document, path));
	if (locks.length === 0) throw notLock(path, "has no content", tool$1);
	const place = placeOf$1(path, repository);
	const parts = locks.map((lock) => readDocument(lock, place, path, repository));
	const [part] = parts;
	return {
		packages: part !== void 0 && parts.length === 1 ? part.packages : parts.flatMap(packagesIn),
		covers: [...new Set(parts.flatMap(({ covers }) => covers))],
		altered: parts.some(({ altered }) => altered),
		warnings: locks.flatMap(({ root, version }) => newerShape(path, {
			version,
			place: "`lockfileVersion`",
			sections: root.keys()
		}, known$3)),
		slice: (members) => parts.flatMap(({ slice }) => slice(members))
	};
}
function packagesIn({ packages }) {
	return packages;
}
function placeOf$1(path, repository) {
	const rush = rushLock(path);
	const directory = posix.dirname(path);
	return rush === null ? {
		root: directory,
		base: directory,
		projects: []
	} : {
		root: rush.root,
		base: rush.temp,
		projects: rushProjects(rush.root, repository)
	};
}
function lockOf(document, path) {
	const written = isMapping$1(document) ? document.get("lockfileVersion") : void 0;
	if (!isMapping$1(document) || typeof written !== "string") throw notLock(path, "has no `lockfileVersion`", tool$1);
	const version = Number.parseInt(written, 10);
	if (!(version >= oldest)) throw notLock(path, `has \`lockfileVersion\` ${written.slice(0, 20)}, which is not known`, tool$1);
	section$1(document, "importers", path);
	return {
		root: document,
		version
	};
}
function readDocument(lock, { root, base, projects }, path, repository) {
	const standIns = standInsOf(lock, projects);
	const isRush = standIns.size > 0;
	let made = null;
	const graph = () => made ??= isRush ? rushGraph(lock, standIns, repository) : pnpmGraph(lock, (importer) => joined$2(base, importer));
	const left = environmentKeys(lock);
	const { packages, entries } = packagesOf$1(lock, {
		left,
		development: lock.version < known$3.newest && !isRush ? null : developmentOf$1(graph())
	}, path);
	const importers = isRush ? standIns.values().map(({ directory }) => directory) : importersOf(lock).keys().map((importer) => joined$2(base, importer));
	return {
		packages,
		covers: isEnvironment(lock) ? [] : importers.flatMap(manifestOf).toArray(),
		altered: lock.version < oldestOfEndpoint || left.size > 0 || isRush,
		slice: slicer({
			packages,
			entries,
			root,
			graph
		})
	};
}
function joined$2(base, importer) {
	return posix.isAbsolute(importer) ? importer : posix.join(base, importer);
}
function manifestOf(directory) {
	return /^(?:\.\.(?:\/|$)|\/)/.test(directory) ? [] : [posix.join(directory, "package.json")];
}
function packagesOf$1({ root, version }, { left, development }, path) {
	const packages = [];
	const entries = [];
	for (const [key, entry] of section$1(root, "packages", path)) {
		if (!isMapping$1(entry)) throw notLock(path, `has an entry \`${shown$1(key)}\` that is no mapping`, tool$1);
		const parsed = pnpmKey(key, version);
		if (isDirectory(parsed, entry) || left.has(key)) continue;
		const name = textOf$4(entry, "name") ?? parsed.name;
		if (name === null) throw notLock(path, `has an entry \`${shown$1(key)}\` that names no package`, tool$1);
		if (name.startsWith("@rush-temp/")) continue;
		entries.push(key);
		packages.push({
			name,
			version: parsed.version ?? textOf$4(entry, "version"),
			development: development === null ? entry.get("dev") === "true" : development.has(key),
			resolved: true
		});
	}
	return {
		packages,
		entries
	};
}
function isDirectory({ kind }, entry) {
	const resolution = entry.get("resolution");
	if (!isMapping$1(resolution)) return kind === "local";
	return resolution.get("type") === "directory" || kind === "local" && !resolution.has("tarball");
}
function section$1(root, name, path) {
	const content = root.get(name) ?? /* @__PURE__ */ new Map();
	if (!isMapping$1(content)) throw notLock(path, `has \`${name}\` that are no mapping`, tool$1);
	return content;
}
function textOf$4(mapping, key) {
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
	#setting = "";
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
		return this.#inSettings && this.#readSetting(this.#entry, start, end);
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
		if (this.#inSettings) {
			this.#setting = unquoted$1(this.#text.slice(start + 4, end - 1));
			return true;
		}
		if (this.#block === "" || !this.#isWhole(this.#syntax.dependency, start, end)) return false;
		if (!isRead) return true;
		const from = start + 4;
		const stop = this.#nameEnd(from);
		const name = unquoted$1(this.#text.slice(from, stop));
		if (this.#block === "peerDependencies") target.peers.push(name);
		else target.dependencies.push([name, this.#valueAt(stop, end) ?? ""]);
		return true;
	}
	#readSetting(target, start, end) {
		if (!this.#isWhole(this.#syntax.settings?.line, start, end)) return false;
		if (this.#block === "peerDependenciesMeta" && this.#text.startsWith("optional: true", start + 6) && end === start + 6 + 14) target.optionalPeers.push(this.#setting);
		return true;
	}
	#isWhole(pattern, start, end) {
		if (pattern === void 0) return false;
		pattern.lastIndex = start;
		return pattern.test(this.#text) && pattern.lastIndex === end;
	}
	#nameEnd(from) {
		return this.#text.charCodeAt(from) === quote$1 ? this.#text.indexOf("\"", from + 1) + 1 : this.#text.indexOf(this.#syntax.separator, from);
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
const [space$1, quote$1, numberSign$1, colon] = [
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
		peers: [],
		optionalPeers: []
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
		berry: Number(metadata.version ?? NaN),
		workspaces: null
	};
}
const longHead = /^\? ("[^"\n]*")\r?\n:(?=\r?$)/gm;
const quoted$1 = String.raw`"[ !#-[\]-~]*"`;
const key = `${quoted$1}|[A-Za-z0-9/._$(^~][!-9;-~]*`;
const letters = "[!-9;-~]*";
const value = `${quoted$1}|[A-Za-z0-9/._$(^~=+<;)]${letters}(?:(?::(?=[!-~])| (?=[!"$-~]))${letters})*`;
const head$1 = /^"([ !#-[\]-~]+)":$/;
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
	const written = head$1.exec(line)?.[1];
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
const token$1 = String.raw`"[^"\\\u0000-\u001f]*"|[A-Za-z][^\s:,"]*`;
const specToken = new RegExp(`(?:${token$1})(?=(, |:$))`, "y");
const syntax = {
	separator: " ",
	specs: specsOf,
	field: new RegExp(` {2}(?:${token$1}) (?:${token$1}|\\d+)`, "y"),
	block: / {2}(?:"[A-Za-z]+"|[A-Za-z]+):/y,
	dependency: new RegExp(` {4}(?:${token$1}) (?:${token$1}|\\d+)`, "y")
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
			version: textOf$3(fields, "version"),
			resolution: textOf$3(fields, "resolution"),
			name: textOf$3(fields, "name"),
			dependencies: [...dependenciesOf(fields, "dependencies"), ...dependenciesOf(fields, "optionalDependencies")],
			peers: dependenciesOf(fields, "peerDependencies").map(([name]) => name),
			optionalPeers: optionalPeersOf(fields)
		});
	}
	return entries;
}
function treeOfJson(json) {
	const lock = level(json);
	const entries = level(lock?.get("entries") ?? {});
	const workspaces = level(lock?.get("workspaces") ?? {});
	if (lock === null || entries === null || workspaces === null) return null;
	const tree = /* @__PURE__ */ new Map([["__metadata", textual(lock.get("__metadata"))]]);
	for (const [key, entry] of entries) tree.set(key, level(entry)?.get("resolution") ?? entry);
	return {
		tree,
		workspaces: new Set(workspaces.keys())
	};
}
function textual(metadata) {
	const fields = level(metadata);
	if (fields === null) return null;
	return new Map([...fields].map(([key, value]) => [key, typeof value === "number" ? String(value) : value]));
}
function metadataVersion(tree) {
	const metadata = level(level(tree)?.get("__metadata"));
	return metadata === null ? null : Number(textOf$3(metadata, "version") ?? NaN);
}
function level(value) {
	if (value instanceof Map) return value;
	return isRecord(value) ? new Map(Object.entries(value)) : null;
}
function textOf$3(fields, field) {
	const value = fields.get(field);
	return typeof value === "string" && value !== "" ? value : null;
}
function optionalPeersOf(fields) {
	const listed = fields.get("optionalPeerDependencies");
	if (Array.isArray(listed)) return listed.filter((name) => typeof name === "string");
	return [...level(fields.get("peerDependenciesMeta")) ?? []].flatMap(([name, meta]) => {
		const optional = level(meta)?.get("optional");
		return optional === true || optional === "true" ? [name] : [];
	});
}
function dependenciesOf(fields, field) {
	return [...level(fields.get(field)) ?? []].map(([name, range]) => [name, typeof range === "string" ? range : ""]);
}
// src/manifests/javascript/read-yarn-lock.ts
async function readYarnLock(text, path) {
	if (text.trim() === "") return {
		entries: [],
		berry: null,
		workspaces: null
	};
	if (text.trimStart().startsWith("{")) return readJsonLock(text, path);
	const isBerry = text.startsWith("__metadata:") || text.includes("\n__metadata:");
	const classic = isBerry ? null : readClassic(text);
	if (classic?.length === 0 && !/^# yarn lockfile v1\s*$/m.test(text)) throw unreadable(path, "has no entries and not the header of a lock without any", null);
	if (classic !== null) return {
		entries: classic,
		berry: null,
		workspaces: null
	};
	const lock = (isBerry ? readBerry(text) : null) ?? await readByYarn(text, path);
	if (lock.berry !== null && !Number.isInteger(lock.berry)) throw unreadable(path, "has a `__metadata` without a version", null);
	return lock;
}
async function readByYarn(text, path) {
	const tree = await parseByYarn(text, path);
	return {
		entries: entriesOf$1(tree, path),
		berry: metadataVersion(tree),
		workspaces: null
	};
}
function readJsonLock(text, path) {
	const read = treeOfJson(parseJson(text, path));
	const berry = read === null ? null : metadataVersion(read.tree);
	if (read === null || berry === null || !Number.isInteger(berry)) throw unreadable(path, "is JSON without a `__metadata` of Yarn 6", null);
	return {
		entries: entriesOf$1(read.tree, path),
		berry,
		workspaces: read.workspaces
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
// src/manifests/javascript/yarn-graph.ts
function yarnGraph(entries, projects) {
	const byEntry = new Map(projects.map((project) => [project.entry, project]));
	const find = finder(entries, (entry) => byEntry.get(entry) ?? entry);
	const byName = new Map(projects.map((project) => [nameOf(project), project]));
	const ask = ([name, range]) => {
		const found = find(name, range);
		return found.length > 0 ? found : [byName.get(name) ?? null];
	};
	const askPeer = ([name, range]) => find(name, range).filter((node) => !isProject(node));
	const sections = ({ project, inCatalog }, ...names) => names.flatMap((section) => project === null ? [] : dependenciesIn(project, section).map(([name, range]) => [name, meant$1(name, range, inCatalog)]));
	return {
		members: new Map(projects.map((project) => [project.directory, project])),
		needs: (node) => {
			if (!isProject(node)) return node.dependencies.flatMap(ask);
			if (node.project === null) return node.entry?.dependencies.flatMap(ask) ?? [null];
			const peers = sections(node, "peerDependencies").flatMap(askPeer);
			return [...sections(node, "dependencies", "optionalDependencies").flatMap(ask), ...peers];
		},
		develops: (node) => isProject(node) ? sections(node, "devDependencies").flatMap(ask) : none$1,
		peers: (node) => isProject(node) || node.peers.length === 0 ? none$1 : node.peers.flatMap((name) => node.optionalPeers.includes(name) ? [] : askPeer([name, ""]))
	};
}
function isProject(node) {
	return "directory" in node;
}
function nameOf({ project, entry }) {
	const name = project?.["name"];
	if (typeof name === "string") return name;
	return entry?.resolution == null ? null : splitSpec(entry.resolution).name;
}
function meant$1(name, range, inCatalog) {
	if (!range.startsWith("catalog:")) return range;
	const required = requirementOf$1(name, range);
	return required.kind === "catalog" ? inCatalog(name, required.catalog)?.range ?? range : range;
}
const none$1 = [];
function finder(entries, nodeOf) {
	let bySpec = null;
	let byName = null;
	return (name, range) => {
		bySpec ??= indexed(entries, keyOf$1, nodeOf);
		const found = bySpec.get(`${name}@${range}`) ?? bySpec.get(`${name}@npm:${range}`);
		if (found !== void 0) return found;
		byName ??= indexed(entries, (spec) => splitSpec(spec).name, nodeOf);
		return byName.get(name) ?? none$1;
	};
}
function indexed(entries, keyFor, nodeOf) {
	const index = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const node = nodeOf(entry);
		for (const spec of entry.specs) {
			const key = keyFor(spec);
			const known = index.get(key);
			if (known === void 0) index.set(key, [node]);
			else known.push(node);
		}
	}
	return index;
}
function keyOf$1(spec) {
	if (spec.includes("@patch:", 1)) return unpatched(spec);
	const binding = spec.indexOf("::");
	return binding === -1 ? spec : spec.slice(0, binding);
}
function unpatched(spec) {
	const { name, range } = splitSpec(spec);
	if (range === null || !range.startsWith("patch:")) return spec;
	const inner = requirementOf$1(name, range);
	return inner.kind === "package" ? `${name}@npm:${inner.range ?? ""}` : spec;
}
// src/manifests/javascript/yarn-projects.ts
async function yarnProjects(lock, path, repository) {
	const inCatalog = lock.berry === null ? noCatalog : await catalogsFor(path, repository);
	return [...membersOf(lock, path, repository)].map(([manifest, entry]) => ({
		directory: posix.dirname(manifest),
		project: readProject$2(manifest, repository),
		entry,
		inCatalog
	}));
}
const noCatalog = () => null;
function membersOf(lock, path, repository) {
	const own = beside$1(path, "package.json");
	const members = /* @__PURE__ */ new Map([[own, null]]);
	const isTold = lock.berry !== null && lock.workspaces === null;
	for (const manifest of isTold ? [] : globbed(lock, own, path, repository)) members.set(manifest, null);
	for (const entry of lock.entries) {
		const manifest = directoryOf(entry, path);
		if (manifest !== null) members.set(manifest, entry);
	}
	return members;
}
function globbed({ workspaces }, own, path, repository) {
	const rush = rushLock(path);
	if (rush !== null) return rushProjects(rush.root, repository).map(({ directory }) => posix.join(directory, "package.json"));
	return workspaceMembers(readProject$2(own, repository) ?? {}, posix.dirname(path), repository).filter((manifest) => {
		const name = readProject$2(manifest, repository)?.["name"];
		return workspaces === null || typeof name === "string" && workspaces.has(name);
	});
}
function directoryOf(entry, path) {
	const directory = memberDirectory(entry);
	return directory === null ? null : pathFrom(path, `${directory}/package.json`);
}
function memberDirectory({ resolution, version }) {
	if (resolution === null) return version?.startsWith(workspace) === true ? version.slice(workspace.length) : null;
	if (!resolution.includes("@workspace:")) return null;
	return /^.[^@]*@workspace:(.*)$/.exec(resolution)?.[1] ?? null;
}
const workspace = "workspace:";
// src/manifests/javascript/yarn-lock.ts
const yarnLock = {
	id: "yarn-lock",
	packageType: "NODE",
	files: ["yarn.lock"],
	lockfile: true,
	workspace: true,
	endpoint: "node/yarn-lock",
	parse: parse$4
};
const known$2 = {
	newest: 10,
	sections: /* @__PURE__ */ new Set(["resolution"])
};
async function parse$4(text, path, repository) {
	const lock = await readYarnLock(text, path);
	if (lock.entries.length === 0 && text.trim() === "") return {
		packages: [],
		covers: []
	};
	const projects = await yarnProjects(lock, path, repository);
	const graph = yarnGraph(lock.entries, projects);
	const development = developmentOf$1(graph);
	const packages = [];
	const entries = [];
	for (const entry of lock.entries) for (const each of packagesOf(entry, development.has(entry), path)) {
		packages.push(each);
		entries.push(entry);
	}
	const manifests = projects.map(({ directory }) => posix.join(directory, "package.json"));
	return {
		packages,
		covers: manifests,
		uses: manifests.filter((_, index) => projects[index]?.project !== null),
		warnings: lock.berry !== null && lock.berry > known$2.newest ? warningsOf(lock, path) : [],
		slice: slicer({
			packages,
			entries,
			root: posix.dirname(path),
			graph: () => graph
		})
	};
}
function warningsOf({ entries, berry }, path) {
	const sections = [entries.every(({ resolution }) => resolution !== null) ? "resolution" : "other"];
	return newerShape(path, {
		version: berry ?? 0,
		place: "`__metadata` version",
		sections
	}, known$2);
}
function packagesOf(entry, development, path) {
	if (entry.version?.startsWith("workspace:") === true) return [];
	const specs = entry.resolution === null ? entry.specs : [withoutBinding(entry.resolution)];
	const packages = [];
	let isAliased = false;
	for (const spec of specs) {
		const { name, range } = splitSpec(spec);
		const required = requirementOf$1(isPackageName(name) ? name : entry.name ?? "", range ?? spec);
		if (required.kind === "local") continue;
		const real = required.kind === "catalog" ? name : required.name;
		if (real === "") throw nameless(entry, path);
		const isAlias = real !== name && range?.startsWith("npm:") === true;
		if (isAliased && !isAlias) continue;
		if (isAlias && !isAliased) packages.length = 0;
		isAliased = isAlias;
		const version = versionOf$1(entry, required);
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
function versionOf$1({ resolution, version }, required) {
	if (required.kind === "archive") return versionBeside(version, required.version);
	const range = required.kind === "package" ? required.range : null;
	return resolution !== null && range !== null && isExactVersion(range) ? range : version;
}
function versionBeside(version, packed) {
	return version !== null && isExactVersion(version) ? version : packed;
}
function nameless({ line }, path) {
	return new Fault("manifest-invalid", `${path} has an entry that names no package. Run \`yarn install\` to have it written anew.`, line === null ? { path } : {
		path,
		line
	});
}
// src/manifests/python/conda-packages.ts
const harmless = /^(?:_|lib|r-|bioconductor-|(?:python|python_abi|pypy.*|pip|conda|mamba|micromamba|uv|nodejs|yarn|pnpm|openjdk|maven|gradle|go|rust|r|r-base|ruby|perl|php|git|git-lfs|make|cmake|ninja|gcc.*|gxx.*|clang.*|compilers?|c-compiler|cxx-compiler|fortran-compiler|openssl|ca-certificates|certifi|zlib|bzip2|xz|readline|ncurses|sqlite|tk|tzdata|cuda.*|cudnn|cudatoolkit|mkl|blas|openblas|curl|wget|bash|jq|tar|zip|unzip|tree|just|direnv|pandoc|graphviz|ffmpeg|docker.*|kubectl|kubernetes-helm|terraform|awscli|actionlint|shellcheck|pre-commit-hooks|wheel|setuptools)$)/;
function mayBringPython(name) {
	return !harmless.test(name.toLowerCase());
}
function condaDoubt(names) {
	const [first, second, third, ...more] = [...new Set(names)];
	if (first === void 0) return null;
	const shown = [
		first,
		second,
		third
	].filter((name) => name !== void 0).join(", ");
	return {
		code: "names-unresolved",
		fact: "Packages of conda are not read",
		subject: more.length > 0 ? `${shown} and ${more.length} more` : shown,
		next: "Require from PyPI what Cortex is to record, or give an `sbom`."
	};
}
// src/manifests/python/constraints.ts
function constrain(stated, constraints) {
	if (constraints.length === 0) return stated.map((each) => each.package);
	const limits = limitsByName(constraints);
	const seen = /* @__PURE__ */ new Set();
	return stated.flatMap(({ package: entry, direct }) => {
		const name = canonical$3(entry);
		const { pinned, ranges } = limits.get(name) ?? {
			pinned: [],
			ranges: []
		};
		const meant = pinned.length > 0 ? pinned : entry.version === null ? ranges : [];
		if (entry.resolved || direct || meant.length === 0) return entry;
		const key = `${name}\n${entry.development}`;
		if (seen.has(key)) return [];
		seen.add(key);
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
		const known = limits.get(canonical$3(entry)) ?? {
			pinned: [],
			ranges: []
		};
		limits.set(canonical$3(entry), known);
		if (entry.resolved) known.pinned.push(entry);
		else if (entry.version !== null) known.ranges.push(entry);
	}
	return limits;
}
function canonical$3({ name }) {
	return canonicalName("PYTHON", name);
}
// src/manifests/python/doubt.ts
function warningOf(path, doubt, line) {
	const { code, fact, subject, next } = doubt;
	const warning = {
		code,
		message: `${path}: ${fact} (${subject}). ${next}`,
		cause: {
			fact,
			subject,
			next
		}
	};
	return line === void 0 ? warning : {
		...warning,
		line
	};
}
function withoutLine({ code, message, cause }) {
	return cause === void 0 ? {
		code,
		message
	} : {
		code,
		message,
		cause
	};
}
function withUnresolved(reading) {
	return reading.warnings?.some(({ code }) => code === "names-unresolved") === true ? {
		...reading,
		unresolved: true
	} : reading;
}
function namelessAddress(subject) {
	return {
		code: "names-unresolved",
		fact: "An address does not say the name of its package",
		subject,
		next: "Write `name @ address`."
	};
}
function variableName(subject) {
	return {
		code: "names-unresolved",
		fact: "The name of a package is a variable",
		subject,
		next: "Write the name of the package."
	};
}
function variableVersion(name) {
	return {
		code: "version-unresolved",
		fact: "The version of a package is a variable",
		subject: name,
		next: "Write the version, or lock it; the package counts without a version."
	};
}
// src/manifests/python/include-trail.ts
const deepest = 900;
var IncludeTrail = class {
	#files;
	#paths;
	file;
	constructor(root) {
		this.#files = [root];
		this.#paths = /* @__PURE__ */ new Set([root.path]);
		this.file = root;
	}
	get isRoot() {
		return this.#files.length === 1;
	}
	get line() {
		return this.file.lines.numbers[this.file.next - 1] ?? 0;
	}
	next() {
		for (;;) {
			const meaning = this.file.lines.meanings[this.file.next];
			if (meaning !== void 0) {
				this.file.next += 1;
				return meaning;
			}
			const outer = this.#files.at(-2);
			if (outer === void 0) return null;
			this.#files.pop();
			this.#paths.delete(this.file.path);
			this.file = outer;
		}
	}
	enter(file) {
		if (this.#files.length > deepest) throw new Fault("manifest-invalid", `${this.file.path} is reached through more than ${deepest} files that include one another, which pip does not follow. Include fewer files.`, {
			path: this.file.path,
			line: this.line
		});
		this.#files.push(file);
		this.#paths.add(file.path);
		this.file = file;
	}
	refuseCircle(target) {
		if (!this.#paths.has(target)) return;
		const chain = this.#files.map(({ path }) => path);
		const circle = [...chain.slice(chain.indexOf(target)), target];
		throw new Fault("include-cycle", `${circle.join(" → ")} is a circle of includes. Break it.`, {
			path: this.file.path,
			line: this.line
		});
	}
};
// src/manifests/python/per-repository.ts
function perRepository(find) {
	const byRepository = /* @__PURE__ */ new WeakMap();
	function knownOf(repository) {
		const known = byRepository.get(repository) ?? /* @__PURE__ */ new Map();
		if (known.size === 0) byRepository.set(repository, known);
		return known;
	}
	return (path, repository, text) => {
		const known = knownOf(repository);
		const found = known.get(path) ?? { value: find(path, repository, text) };
		if (!known.has(path)) known.set(path, found);
		return found.value;
	};
}
// src/manifests/python/toml-tables.ts
function table(parent, name) {
	const value = Object.hasOwn(parent, name) ? parent[name] : void 0;
	return isRecord(value) ? value : {};
}
function tables(value) {
	return (Array.isArray(value) ? value : [value]).filter(isRecord);
}
function valuesAt(root, key) {
	let found = [{
		key: "",
		value: root
	}];
	for (const part of key.split(".")) found = found.flatMap(({ key: parent, value }) => {
		if (!isRecord(value)) return [];
		return (part === "*" ? Object.keys(value) : Object.hasOwn(value, part) ? [part] : []).map((name) => ({
			key: parent === "" ? name : `${parent}.${name}`,
			value: value[name]
		}));
	});
	return found;
}
// src/manifests/python/own-project.ts
async function isOwnProject(name, directory, repository) {
	const place = posix.normalize(decodeDirectory(directory)).replace(/^\/|\/$/g, "");
	if (place.startsWith("..")) return false;
	return (await namesIn(place === "" ? "." : place, repository)).has(canonicalName("PYTHON", name));
}
const namesIn = perRepository(async (directory, repository) => {
	const read = (file) => {
		const path = posix.join(directory, file);
		return repository.has(path) ? repository.text(path) : "";
	};
	const names = [
		...await namesOfToml(read("pyproject.toml")),
		/^name[^\S\n]*[=:][^\S\n]*([\w.-]+)[^\S\n]*$/m.exec(read("setup.cfg"))?.[1],
		/\bname\s*=\s*["']([\w.-]+)["']/.exec(read("setup.py"))?.[1]
	];
	return new Set(names.flatMap((name) => typeof name === "string" ? canonicalName("PYTHON", name) : []));
});
async function namesOfToml(text) {
	const root = await parseToml(text, "pyproject.toml").catch(() => null);
	if (!isRecord(root)) return [];
	const poetry = table(table(root, "tool"), "poetry");
	return [table(root, "project")["name"], poetry["name"]];
}
function decodeDirectory(directory) {
	try {
		return decodeURIComponent(directory);
	} catch {
		return directory;
	}
}
// src/manifests/python/logical-lines.ts
var LogicalLines = class {
	line = "";
	number = 0;
	#lines;
	constructor(text) {
		this.#lines = new Lines(unusualBreak.test(text) ? text.replace(unusualBreaks, "\n") : text);
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
const unusualBreak = /\r(?!\n)|[\v\f\u001c-\u001e\u0085\u2028\u2029]/;
const unusualBreaks = new RegExp(unusualBreak, "g");
function joined$1(lines) {
	let text = withoutBackslashes(lines);
	while (lines.next()) {
		const isNoise = isHash(lines);
		const isLast = !isNoise && isComment(lines);
		const isContinued = continues(lines) && !isLast;
		if (!isNoise) text += isContinued ? withoutBackslashes(lines) : `${isLast ? " " : ""}${lines.line()}`;
		if (!isContinued) break;
	}
	return text;
}
function withoutBackslashes({ text, start, end }) {
	let [first, last] = [start, end];
	while (last > first && text.charCodeAt(last - 1) === backslash) last -= 1;
	while (first < last && text.charCodeAt(first) === backslash) first += 1;
	return text.slice(first, last);
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
// src/manifests/python/local-path.ts
const archive$2 = /\.(?:whl|zip|tar|tgz|tbz|tar\.(?:gz|bz2|xz|lz|lzma))$/i;
const ofHatch = /^\{(?:root|home)[:}]/;
const pathLike = /^(?:[.~]|[A-Za-z]:[/\\]|[\w$-][^\s=<>!~;@]*[/\\]|[/\\])/;
function isLocal(text) {
	const scheme = /^([A-Za-z][A-Za-z0-9+.-]+):/.exec(text)?.[1]?.toLowerCase();
	if (scheme !== void 0) return scheme === "file" || scheme.endsWith("+file");
	return ofHatch.test(text) || pathLike.test(text) || archive$2.test(text);
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
	const isRepository = /^(?:git|hg|svn|bzr)\+/i.test(address);
	const subdirectory = /(?:^|&)subdirectory=([^&]+)/.exec(fragment)?.[1];
	const checkout = isRepository ? subdirectory ?? "." : null;
	const egg = /(?:^|&)egg=([\w.-]+)/.exec(fragment)?.[1];
	if (egg !== void 0) return {
		name: egg,
		guessed: false,
		checkout
	};
	const released = isRepository ? void 0 : releaseAt(address)?.name;
	if (released !== void 0) return {
		name: released,
		guessed: false,
		checkout
	};
	if (subdirectory !== void 0) return {
		name: null,
		guessed: true,
		checkout
	};
	return {
		name: isRepository ? repositoryName(address) : archivedName(address),
		guessed: true,
		checkout
	};
}
function shownUrl(url) {
	const [address = ""] = url.split(/[?#\s]/, 1);
	return address.replace(/^[^/]*:\/\/(?:[^/]*@)?/, "").slice(0, 100);
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
// src/manifests/python/specifier.ts
const clause$1 = /^\s*(?:(~=|[=!]=|[<>]=?)\s*([A-Za-z0-9][A-Za-z0-9.+!_-]*(?:\.\*[A-Za-z0-9.*]*)?)|(===)\s*([^\s,;)]+))\s*$/;
const exact = /^(?:==([^*,=]+)|===(.+))$/;
function readSpecifier(text) {
	const clauses = text.trim().replace(/^\((.*)\)$/s, "$1").replace(/,\s*$/, "").split(",").map((part) => clause$1.exec(part));
	return clauses.includes(null) ? null : clauses.map((match) => match?.slice(1).join("")).join(",");
}
function pinnedVersion(specifier) {
	const [, equal, identical] = exact.exec(specifier) ?? [];
	return equal ?? identical ?? null;
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
		checkout: null,
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
	if (environmentVariable.test(line)) return {
		kind: "nameless",
		checkout: null,
		doubt: variableName(line.slice(0, 100))
	};
	if (name === void 0 || rest === void 0 || /[._-]$/.test(name)) return null;
	return readVersioned(name, rest);
}
const environmentVariable = /^(?:[A-Za-z0-9][\w.-]*)?\$\{[A-Z0-9_]+\}/;
function readDirect(name, url) {
	if (url === "") return null;
	if (isLocal(url) && releaseAt(url) === null) return {
		kind: "local",
		name
	};
	return direct(name, url, { checkout: nameOfUrl(url).checkout });
}
function localProject(target) {
	const path = (target.split(/[;[#\s]/, 1)[0] ?? "").replaceAll("\\", "/");
	const name = /[#&]egg=([\w.-]+)/.exec(target)?.[1] ?? null;
	const released = releaseAt(path);
	return released === null ? {
		kind: "local",
		name
	} : direct(name ?? released.name, path);
}
function readUrl(url) {
	const { name, guessed, checkout } = nameOfUrl(url);
	const doubt = guessed ? namelessAddress(shownUrl(url)) : null;
	if (name !== null) return direct(name, url, {
		checkout,
		doubt
	});
	return {
		kind: "nameless",
		checkout,
		doubt: namelessAddress(shownUrl(url))
	};
}
function direct(name, url, remarks = {}) {
	const version = releaseAt(url)?.version ?? null;
	return stated$1({
		name,
		version,
		resolved: version !== null,
		development: false
	}, {
		...remarks,
		direct: true
	});
}
function readVersioned(name, rest) {
	const written = rest.replace(/[;#].*$/s, "").trim();
	if (written === "") return unversioned$1(name);
	if (written.includes("${")) return unversioned$1(name, { doubt: variableVersion(name) });
	const specifier = readSpecifier(written);
	if (specifier === null) return null;
	const pinned = pinnedVersion(specifier);
	return stated$1({
		name,
		version: pinned ?? specifier,
		resolved: pinned !== null,
		development: false
	});
}
function unversioned$1(name, remarks = {}) {
	return stated$1({
		name,
		version: null,
		resolved: false,
		development: false
	}, remarks);
}
function stated$1(entry, { direct: isDirect = false, checkout = null, doubt = null } = {}) {
	return {
		kind: "package",
		package: entry,
		direct: isDirect,
		checkout,
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
// src/manifests/python/requirements-lines.ts
const linesOfFile = perRepository((path, repository, text) => readLines(text ?? repository.text(path), path, repository));
function readLines(text, path, repository) {
	const meanings = [];
	const numbers = [];
	const lines = new LogicalLines(text);
	while (lines.next()) {
		const { number } = lines;
		const meaning = readRequirementLine(lines.line);
		if (meaning === null) throw notUnderstood(path, number);
		if (meaning.kind === "option") continue;
		numbers.push(number);
		if (meaning.kind === "include") meanings.push(resolved(meaning, path, repository));
		else if (meaning.kind === "stray") meanings.push({
			kind: "stray",
			doubt: strayVersion(path)
		});
		else meanings.push(meaning);
	}
	return {
		meanings,
		numbers
	};
}
function resolved({ target: written, constraint }, path, repository) {
	const target = written.includes("${") ? null : pathFrom(path, written);
	return {
		kind: "include",
		constraint,
		target,
		exists: target !== null && repository.has(target),
		doubt: constraint ? foreignConstraints(written) : foreignRequirements(written)
	};
}
function foreignRequirements(written) {
	return {
		code: "names-unresolved",
		fact: "Included requirements are outside the repository",
		subject: shownUrl(written),
		next: "Move the file into the repository."
	};
}
function foreignConstraints(written) {
	return {
		code: "version-unresolved",
		fact: "Constraints are outside the repository",
		subject: shownUrl(written),
		next: "Keep them in the repository, or write versions; a package without a version of its own counts without one."
	};
}
function strayVersion(path) {
	return {
		code: "version-unresolved",
		fact: "A line has a version and no package",
		subject: path,
		next: "Write it behind its package."
	};
}
function notUnderstood(path, line) {
	return new Fault("manifest-invalid", `${path} has a line that is neither a requirement nor an option of pip. Fix the line, or add the file to \`exclude\`.`, {
		path,
		line
	});
}
// src/manifests/python/requirements-names.ts
const development = new Set(`bench benchmark benchmarks build check checks ci contributing cov coverage debug dev devel
  develop developer development devtools doc docs documentation format formatting lint linter
  linters linting mypy precommit pytest qa quality release rtd sphinx style test testing tests tool
  tooling tools tox type typecheck types typing unittest`.split(/\s+/));
function isForDevelopment(path) {
	const parts = path.split("/");
	const folder = parts.lastIndexOf("requirements", -2);
	return (folder === -1 ? parts.slice(-1) : parts.slice(folder + 1)).some(saysDevelopment);
}
function saysDevelopment(name) {
	return name.toLowerCase().split(/[^a-z]+/).some((word) => development.has(word));
}
function isNamedConstraints(path) {
	return /constraints?(?:[-_.][^/]*)?$|(?:^|\/)constraints?\//i.test(path);
}
function isNamedRequirements(path) {
	return /\.(?:txt|in)$/.test(path) && (posix.basename(path).includes("requirements") || /(?:^|\/)requirements\//.test(path));
}
// src/manifests/python/requirements-files.ts
function readRequirements(lines, path, repository) {
	const packages = [];
	const constraints = [];
	const included = /* @__PURE__ */ new Set();
	const constraining = /* @__PURE__ */ new Set();
	const warnings = [];
	let filtered = false;
	const trail = new IncludeTrail({
		path,
		constraint: false,
		development: isForDevelopment(path),
		lines,
		next: 0
	});
	function warn(doubt) {
		warnings.push(warningOf(trail.file.path, doubt, trail.isRoot ? trail.line : void 0));
	}
	function enter(include) {
		const { target, exists, doubt } = include;
		const { path: file, constraint: isConstraint, development } = trail.file;
		const constraint = include.constraint || isConstraint;
		if (target === null) return warn(constraint ? {
			...doubt,
			code: "version-unresolved"
		} : doubt);
		trail.refuseCircle(target);
		if (!exists) {
			const fault = missing$3(file, target, trail.line);
			if (!constraint) throw fault;
			warnings.push({
				code: fault.code,
				message: fault.message,
				...trail.isRoot && { line: trail.line }
			});
			return;
		}
		const reached = constraint ? constraining : included;
		if (reached.has(target)) return;
		reached.add(target);
		trail.enter({
			path: target,
			constraint,
			development: development && isForDevelopment(target),
			lines: linesOfFile(target, repository),
			next: 0
		});
	}
	for (let meaning = trail.next(); meaning !== null; meaning = trail.next()) {
		const { constraint, development } = trail.file;
		if (meaning.kind === "include") enter(meaning);
		else if (meaning.kind === "local") filtered = true;
		else {
			if (meaning.kind === "package" && constraint) constraints.push(meaning);
			else if (meaning.kind === "package") packages.push(development ? forDevelopment(meaning) : meaning);
			if (meaning.doubt !== null && !constraint) warn(meaning.doubt);
		}
	}
	return {
		packages,
		constraints,
		included: [...included],
		constraining: [...constraining],
		warnings,
		filtered
	};
}
function forDevelopment(stated) {
	return {
		...stated,
		package: {
			...stated.package,
			development: true
		}
	};
}
async function withoutOwn(packages, repository) {
	if (packages.every(({ checkout }) => checkout === null)) return packages;
	const foreign = [];
	for (const stated of packages) {
		const { checkout, package: entry } = stated;
		if (checkout === null || !await isOwnProject(entry.name, checkout, repository)) foreign.push(stated);
	}
	return foreign;
}
function missing$3(file, target, line) {
	return new Fault("include-missing", `${file} includes ${target}, which does not exist. Fix the include line.`, {
		path: file,
		line
	});
}
// src/manifests/python/conda-env.ts
const condaEnv = {
	id: "conda-env",
	packageType: "PYTHON",
	files: [
		"*environment*.yml",
		"*environment*.yaml",
		"conda.yml",
		"conda.yaml"
	],
	lockfile: false,
	endpoint: null,
	parse: parse$3
};
async function parse$3(text, path, repository) {
	if (!/^["']?dependencies["']?[^\S\n]*:/m.test(text)) return { packages: [] };
	const [root] = await parseYaml(text, path);
	const dependencies = listIn$1(isMapping$1(root) ? root.get("dependencies") : null);
	const found = readRequirements(readLines(dependencies.flatMap((entry) => isMapping$1(entry) ? textsIn$1(entry.get("pip")) : []).join("\n"), path, repository), path, repository);
	const development = saysDevelopment(posix.basename(path));
	const packages = (await withoutOwn(found.packages, repository)).map((stated) => ({
		...stated,
		package: {
			...stated.package,
			development
		}
	}));
	const conda = condaDoubt(textsIn$1(dependencies).flatMap(condaName).filter(mayBringPython));
	const uses = [.../* @__PURE__ */ new Set([...found.included, ...found.constraining])];
	return withUnresolved({
		packages: constrain(packages, found.constraints),
		...uses.length > 0 && { uses },
		warnings: [...found.warnings.map(withoutLine), ...conda === null ? [] : [warningOf(path, conda)]]
	});
}
function listIn$1(value) {
	return Array.isArray(value) ? value : [];
}
function textsIn$1(value) {
	return listIn$1(value).filter((each) => typeof each === "string");
}
function condaName(entry) {
	return /^(?:[^\s:]+::)?([\w.-]+)/.exec(entry.trim())?.slice(1, 2) ?? [];
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
// src/manifests/python/python-range.ts
function isForOlderPython(required, project) {
	if (required === "" || project === "") return false;
	const starts = clausesOf(project).map(startOf);
	const ends = clausesOf(required).map(endOf);
	const [firstStart] = known$1(starts).toSorted(compare);
	const lastEnd = known$1(ends).toSorted(compare).at(-1);
	return !starts.includes(null) && !ends.includes(null) && firstStart !== void 0 && lastEnd !== void 0 && compare(firstStart, lastEnd) >= 0;
}
function pythonIn(marker) {
	if (/\bor\b/.test(marker)) return "";
	return [...marker.matchAll(comparison)].map(([, text = "", version]) => text + version).join(",");
}
const comparison = /\bpython_(?:full_)?version\s*(<=?|>=?|==|~=)\s*["']([\d.*]+)["']/g;
function clausesOf(range) {
	return range.split("|").filter((part) => part.trim() !== "").map((alternative) => [...alternative.matchAll(clause)].map(([, operator = "", version = ""]) => ({
		operator,
		numbers: version.split(".").flatMap((part) => /^\d+$/.test(part) ? Number(part) : [])
	})));
}
const clause = /(<=|>=|==|~=|!=|<|>|\^|~|=)?\s*v?(\d+(?:\.[\d*]+)*)/g;
function startOf(clauses) {
	return clauses.filter(({ operator }) => ![
		"<",
		"<=",
		"!="
	].includes(operator)).map(({ numbers }) => numbers).toSorted(compare).at(-1) ?? null;
}
function endOf(clauses) {
	return clauses.flatMap(({ operator, numbers }) => {
		if (operator === "<") return [numbers];
		if (operator === "^") return [next(numbers, 1)];
		if (operator === "~") return [next(numbers, 2)];
		if (operator === "~=") return [next(numbers, numbers.length - 1)];
		return operator === "<=" || operator === "" || operator === "==" || operator === "=" ? [next(numbers, numbers.length)] : [];
	}).toSorted(compare)[0] ?? null;
}
function next(numbers, length) {
	const kept = numbers.slice(0, Math.max(1, length));
	return [...kept.slice(0, -1), (kept.at(-1) ?? 0) + 1];
}
function compare(a, b) {
	for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
		const difference = (a[at] ?? 0) - (b[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
function known$1(versions) {
	return versions.filter((version) => version !== null);
}
// src/manifests/python/requirement.ts
function requirementOf(name, overrides = {}) {
	return {
		name,
		version: null,
		resolved: false,
		development: false,
		local: false,
		pythons: "",
		unused: false,
		checkout: null,
		doubt: null,
		...overrides
	};
}
// src/manifests/python/poetry-requirements.ts
function poetryRequirements(poetry, path) {
	const groups = table(poetry, "group");
	const others = Object.keys(groups).filter((name) => name !== "main");
	const development = [table(poetry, "dev-dependencies"), ...others.map((name) => table(table(groups, name), "dependencies"))];
	return [...[table(poetry, "dependencies"), table(table(groups, "main"), "dependencies")].flatMap((dependencies) => requirementsOf$1(dependencies, false, path)), ...development.flatMap((dependencies) => requirementsOf$1(dependencies, true, path))];
}
function requirementsOf$1(dependencies, development, path) {
	return Object.entries(dependencies).flatMap(([name, written]) => {
		if (name.toLowerCase() === "python") return [];
		return (Array.isArray(written) ? written : [written]).map((constraint) => {
			const source = isRecord(constraint) ? constraint : {};
			const version = typeof constraint === "string" ? constraint : versionIn(constraint);
			if (version === null) throw notDependency$1(path, name);
			const released = releaseIn(source);
			return requirementOf(name, {
				...released === null ? meant(version) : {
					version: released,
					resolved: true
				},
				development,
				local: released === null && isLocalSource(source),
				pythons: pythonsIn(source),
				checkout: checkoutOf(source)
			});
		});
	});
}
function versionIn(constraint) {
	if (!isRecord(constraint)) return null;
	const { version = "*" } = constraint;
	return typeof version === "string" ? version : null;
}
function pythonsIn({ python, markers }) {
	if (typeof python === "string") return python;
	return typeof markers === "string" ? pythonIn(markers) : "";
}
function releaseIn({ url, path, file }) {
	const place = [
		url,
		file,
		path
	].find((each) => typeof each === "string");
	return place === void 0 ? null : releaseAt(place)?.version ?? null;
}
function isLocalSource({ path, file, url }) {
	return typeof path === "string" || typeof file === "string" && (isLocal(file) || !file.includes("://")) || typeof url === "string" && isLocal(url);
}
function checkoutOf({ git, subdirectory }) {
	if (typeof git !== "string") return null;
	return typeof subdirectory === "string" ? subdirectory : ".";
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
function notDependency$1(path, name) {
	return new Fault("manifest-invalid", `${path}: the dependency ${name.slice(0, 100)} is neither a version nor a table. Fix it, or add the file to \`exclude\`.`, { path });
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
async function withoutOwnProjects(entries, checkoutOf, repository) {
	const foreign = [];
	for (const entry of entries) {
		const directory = checkoutOf(entry);
		if (directory === null || !await isOwnProject(entry.name, directory, repository)) foreign.push(entry);
	}
	return foreign;
}
function satisfiedNames(entries, thirdParty) {
	const foreign = new Set(thirdParty);
	return entries.flatMap((entry) => foreign.has(entry) ? [] : entry.name);
}
function directoryIn(written) {
	return typeof written === "string" && written !== "" ? written : ".";
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
async function parse$2(text, path, repository) {
	const lock = parseJson(text, path);
	if (!isRecord(lock) || ![
		"_meta",
		"default",
		"develop"
	].some((key) => Object.hasOwn(lock, key))) throw notLock(path, "has no `default` packages", tool);
	const categories = Object.entries(lock).filter(([category]) => category !== "_meta");
	const entries = categories.flatMap(([category, members]) => entriesOf(category, members, path));
	const thirdParty = [];
	for (const each of entries) {
		const checkout = checkoutOf(each.entry);
		if (!(checkout !== null && await isOwnProject(each.name, checkout, repository)) && !isLocalEntry(each.entry)) thirdParty.push(each);
	}
	const isDevelopment = developmentOf(entries);
	return {
		packages: thirdParty.map((each) => toPackage(each, isDevelopment(each))),
		covers: [beside$1(path, "Pipfile")],
		satisfies: [...new Set(entries).difference(new Set(thirdParty))].map(({ name }) => name),
		altered: thirdParty.length < entries.length || thirdParty.some(({ entry }) => entry["version"] === void 0 && releaseIn(entry) !== null) || categories.some(([category]) => category !== "default" && category !== "develop"),
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
	for (const { category, name } of entries) if (category === "develop") development.add(canonical$2(name));
	if (development.size > 0) {
		for (const { category, name } of entries) if (category !== "develop") development.delete(canonical$2(name));
	}
	return ({ category, name }) => category === "develop" && development.has(canonical$2(name));
}
function isLocalEntry(entry) {
	const { path, file, git, version, editable } = entry;
	if (releaseIn(entry) !== null) return false;
	if (typeof path === "string") return true;
	if (typeof file === "string") return isLocal(file);
	return editable === true && git === void 0 && version === void 0;
}
function toPackage({ name, entry }, development) {
	const { version = "" } = entry;
	const released = releaseIn(entry);
	if (released !== null && version === "") return {
		name,
		version: released,
		development,
		resolved: true
	};
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
function canonical$2(name) {
	return canonicalName("PYTHON", name);
}
// src/manifests/python/pixi-lock.ts
const pixiLock = {
	id: "pixi-lock",
	packageType: "PYTHON",
	files: ["pixi.lock"],
	lockfile: true,
	endpoint: null,
	parse: async (text, path, repository) => (await import("./action/parse-pixi-lock.js")).parsePixiLock(text, path, repository)
};
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
	parse: async (text, path, repository) => (await import("./action/parse-pylock.js")).parsePylock(text, path, repository)
};
// src/manifests/python/named-requirements.ts
function namedRequirements(dependencies, development, path) {
	return Object.entries(dependencies).map(([name, written]) => {
		const source = isRecord(written) ? written : {};
		const version = isRecord(written) ? source["version"] ?? "*" : written;
		if (name === "" || typeof version !== "string") throw notDependency(path, name);
		const released = releaseIn(source);
		return requirementOf(name, {
			...released === null ? versionOf(version) : {
				version: released,
				resolved: true
			},
			development,
			local: released === null && isLocalSource(source),
			checkout: checkoutOf(source)
		});
	});
}
function versionOf(written) {
	const text = written.trim();
	if (text === "" || text === "*") return {
		version: null,
		resolved: false
	};
	const bare = /^\d/.test(text) && !text.includes("*") ? `==${text}` : text;
	const specifier = readSpecifier(bare) ?? bare.replace(/\s+/g, "");
	const pinned = pinnedVersion(specifier);
	return {
		version: pinned ?? specifier,
		resolved: pinned !== null
	};
}
function notDependency(path, name) {
	return new Fault("manifest-invalid", `${path}: the dependency ${name.slice(0, 100)} is neither a version nor a table. Fix it, or add the file to \`exclude\`.`, { path });
}
// src/manifests/python/pipfile.ts
const settings$1 = /* @__PURE__ */ new Set([
	"source",
	"requires",
	"pipenv",
	"pipfile",
	"scripts"
]);
function pipfileRequirements(file, path) {
	return Object.entries(file).flatMap(([category, dependencies]) => !settings$1.has(category) && isRecord(dependencies) ? namedRequirements(dependencies, category === "dev-packages", path) : []);
}
// src/manifests/python/requirements-in-files.ts
const nothingFound = {
	requirements: [],
	uses: [],
	warnings: []
};
function requirementsInFiles(files, path, repository, development = false) {
	return joinFound(files.map((written) => {
		const file = posix.join(posix.dirname(path), written);
		if (file.startsWith("../") || !repository.has(file)) return {
			...nothingFound,
			warnings: [warningOf(path, missingFile(written))]
		};
		const { packages, included, warnings } = readRequirements(linesOfFile(file, repository), file, repository);
		return {
			requirements: packages.map(({ package: entry, checkout }) => requirementOf(entry.name, {
				...entry,
				checkout,
				development: development || entry.development
			})),
			uses: [file, ...included],
			warnings: warnings.map(withoutLine)
		};
	}));
}
function joinFound(found) {
	return {
		requirements: found.flatMap(({ requirements }) => requirements),
		uses: found.flatMap(({ uses }) => uses),
		warnings: found.flatMap(({ warnings }) => warnings)
	};
}
function missingFile(written) {
	return {
		code: "names-unresolved",
		fact: "A file of requirements is not in the repository",
		subject: written.slice(0, 100),
		next: "Add the file, or correct its name."
	};
}
// src/manifests/python/setup-cfg.ts
function readSections(text) {
	const sections = /* @__PURE__ */ new Map();
	const lines = new Lines(text);
	let section = /* @__PURE__ */ new Map();
	let key = null;
	let indent = 0;
	while (lines.next()) {
		const written = lines.line();
		const line = written.trim();
		if (line === "" || /^[#;]/.test(line)) continue;
		const depth = written.search(/\S/);
		if (key !== null && depth > indent) {
			section.set(key, `${section.get(key) ?? ""}\n${line}`);
			continue;
		}
		indent = depth;
		const name = /^\[([^\]]+)\]/.exec(line)?.[1];
		if (name === void 0) {
			const [, option = line, value = ""] = /^([^=:]*)[=:](.*)$/s.exec(line) ?? [];
			key = option.trim().toLowerCase().replaceAll("-", "_");
			section.set(key, value.trim());
		} else {
			section = sections.get(name) ?? /* @__PURE__ */ new Map();
			sections.set(name, section);
			key = null;
		}
	}
	return sections;
}
function listIn(value) {
	return (value.includes("\n") ? value.split("\n") : splitLine(value)).map((entry) => entry.trim()).filter((entry) => entry !== "" && entry[0] !== "#");
}
function splitLine(value) {
	return value.split(/;(?!\s*\(*\s*(?:\w+|"[^"]*"|'[^']*')\s*(?:[<>=!~]|(?:not )?in\b))/);
}
function filesIn(value) {
	const [, list] = /^\s*file:(.*)$/s.exec(value) ?? [];
	return list === void 0 ? null : list.split(/[,\n]/).map((file) => file.trim()).filter((file) => file !== "");
}
// src/manifests/python/static-fields.ts
const dependencyFields = ["dependencies", "optional-dependencies"];
function dynamicFields(project) {
	const written = project["dynamic"];
	const names = new Set(Array.isArray(written) ? written : []);
	return new Set(dependencyFields.filter((field) => names.has(field)));
}
async function ownFields(path, repository) {
	if (!repository.has(path)) return /* @__PURE__ */ new Set();
	const root = await parseToml(repository.text(path), path).catch(() => null);
	if (!isRecord(root) || !isRecord(root["project"])) return /* @__PURE__ */ new Set();
	return new Set(dependencyFields).difference(dynamicFields(root["project"]));
}
// src/manifests/python/dynamic-requirements.ts
function dynamicRequirements(file, path, repository) {
	const tool = table(file, "tool");
	return joinFound([...dynamicFields(table(file, "project"))].map((field) => {
		const files = [...setuptoolsFiles(tool, field), ...hatchFiles(tool, field)];
		const isCode = setuptoolsCode(tool, field) || files.length === 0 && !isElsewhere(field, tool, path, repository);
		return joinFound([requirementsInFiles(files, path, repository), isCode ? {
			...nothingFound,
			warnings: [warningOf(path, computed(field))]
		} : nothingFound]);
	}));
}
function setuptoolsValues(tool, field) {
	const value = table(table(table(tool, "setuptools"), "dynamic"), field);
	return field === "dependencies" ? [value] : Object.values(value).filter(isRecord);
}
function setuptoolsFiles(tool, field) {
	return setuptoolsValues(tool, field).flatMap(({ file }) => textsIn(file));
}
function setuptoolsCode(tool, field) {
	return setuptoolsValues(tool, field).some(({ attr }) => attr !== void 0);
}
function hatchFiles(tool, field) {
	const { files, filename, ...hook } = table(table(table(table(tool, "hatch"), "metadata"), "hooks"), "requirements_txt");
	return field === "dependencies" ? [...textsIn(files), ...textsIn(filename)] : Object.values(table(hook, "optional-dependencies")).flatMap(textsIn);
}
function textsIn(value) {
	return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
}
function isElsewhere(field, tool, path, { has, text }) {
	if (isRecord(table(tool, "poetry")["dependencies"])) return true;
	const [setupCfg, setupPy] = [beside$1(path, "setup.cfg"), beside$1(path, "setup.py")];
	const key = field === "dependencies" ? "install_requires" : "extras_require";
	if (has(setupPy) && text(setupPy).includes(key)) return true;
	const sections = readSections(has(setupCfg) ? text(setupCfg) : "");
	return sections.has(`options.${key}`) || sections.get("options")?.has(key) === true;
}
function computed(field) {
	return {
		code: "names-unresolved",
		fact: "Code computes dependencies that a pyproject.toml lists as dynamic",
		subject: `project.${field}`,
		next: "Write them in `[project]` or in a file of requirements, or lock them."
	};
}
// src/manifests/python/group-includes.ts
function refuseCycle(groups, path) {
	const includes = new Map(Object.entries(groups).map(([name, group]) => [canonical$1(name), includedBy(group)]));
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
	return tables(group).flatMap(({ "include-group": name }) => typeof name === "string" ? canonical$1(name) : []);
}
function canonical$1(name) {
	return canonicalName("PYTHON", name);
}
// src/manifests/python/listed-requirements.ts
function listedRequirements(file, path) {
	return lists.flatMap(({ key, development, templates = false }) => valuesAt(file, key).flatMap(({ key: found, value }) => requirementsOf({
		key: found,
		written: value,
		development,
		templates
	}, path)));
}
const lists = [
	{
		key: "project.dependencies",
		development: false
	},
	{
		key: "project.optional-dependencies.*",
		development: false
	},
	{
		key: "dependency-groups.*",
		development: true
	},
	{
		key: "tool.pdm.dev-dependencies.*",
		development: true
	},
	{
		key: "tool.uv.dev-dependencies",
		development: true
	},
	{
		key: "tool.rye.dev-dependencies",
		development: true
	},
	{
		key: "tool.flit.metadata.requires",
		development: false
	},
	{
		key: "tool.flit.metadata.requires-extra.*",
		development: false
	},
	...["dependencies", "extra-dependencies"].flatMap((name) => [
		{
			key: `tool.hatch.envs.*.${name}`,
			development: true,
			templates: true
		},
		{
			key: `tool.hatch.envs.*.overrides.*.*.${name}`,
			development: true,
			templates: true
		},
		{
			key: `tool.hatch.envs.*.overrides.*.*.set-${name}`,
			development: true,
			templates: true
		}
	]),
	...[
		"tool.briefcase",
		"tool.briefcase.app.*",
		"tool.briefcase.app.*.*"
	].flatMap((app) => [{
		key: `${app}.requires`,
		development: false
	}, {
		key: `${app}.test_requires`,
		development: true
	}])
];
function requirementsOf(list, path) {
	const { written, key } = list;
	if (!Array.isArray(written)) throw notRequirement(path, key, "is no list");
	return written.flatMap((entry) => requirementIn(entry, list, path) ?? []);
}
function requirementIn(entry, list, path) {
	const { key, development, templates } = list;
	if (isRecord(entry)) {
		if (typeof entry["include-group"] === "string") return null;
		if (templates && "value" in entry) return requirementIn(entry["value"], list, path);
	}
	if (typeof entry !== "string") throw notEntry(path, key);
	const text = entry.trim();
	if (text === "") return null;
	const filled = templates ? templated(text) : null;
	if (filled !== null) return {
		...filled,
		development
	};
	const requirement = requirementIn508(text);
	if (requirement === null) throw notEntry(path, key);
	return {
		...requirement,
		development
	};
}
function requirementIn508(text) {
	const meaning = readRequirementLine(text);
	if (meaning?.kind === "package") {
		const { package: entry, checkout, doubt } = meaning;
		const { name, version, resolved, development } = entry;
		const marker = text.indexOf(";");
		return {
			name,
			version,
			resolved,
			development,
			local: false,
			pythons: marker === -1 ? "" : pythonIn(text.slice(marker + 1)),
			unused: false,
			checkout,
			doubt
		};
	}
	if (meaning?.kind === "local") return requirementOf(meaning.name ?? "", { local: true });
	if (meaning?.kind !== "nameless") return null;
	return requirementOf("", {
		checkout: meaning.checkout,
		doubt: meaning.doubt
	});
}
function templated(text) {
	const field = /\{[a-z]+(?::[^{}]*)?\}/.exec(text);
	if (field === null || /^\{(?:root|home)\b/.test(field[0])) return null;
	const name = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?(?=\s*[[(=<>!~@;])/.exec(text.slice(0, field.index))?.[0];
	return name === void 0 ? requirementOf("", { doubt: variableName(text.slice(0, 100)) }) : requirementOf(name, { doubt: variableVersion(name) });
}
function notEntry(path, key) {
	return notRequirement(path, key, "has an entry that is no requirement");
}
function notRequirement(path, key, fact) {
	return new Fault("manifest-invalid", `${path}: \`${key.slice(0, 100)}\` ${fact}. Fix it as PEP 508 has it, or add the file to \`exclude\`.`, { path });
}
// src/manifests/python/pixi-requirements.ts
function pixiRequirements(pixi, path) {
	const fromPypi = tablesNamed(pixi, "pypi-dependencies").flatMap(({ key, dependencies }) => namedRequirements(dependencies, isOfDevelopment(key), path));
	const fromConda = condaDoubt(tablesNamed(pixi, "dependencies").flatMap(({ dependencies }) => Object.keys(dependencies)).filter(mayBringPython));
	return fromConda === null ? fromPypi : [...fromPypi, requirementOf("", { doubt: fromConda })];
}
const places = [
	"",
	"target.*.",
	"feature.*.",
	"feature.*.target.*."
];
function tablesNamed(pixi, name) {
	return places.flatMap((place) => valuesAt(pixi, `${place}${name}`)).flatMap(({ key, value }) => isRecord(value) ? {
		key,
		dependencies: value
	} : []);
}
function isOfDevelopment(key) {
	return saysDevelopment(/^feature\.([^.]*)\./.exec(key)?.[1] ?? "");
}
// src/workspace/globs.ts
const inDirectoryAnywhere = /^\*\*\/(?<name>[\w.-]+(?:\/[\w.-]+)*)\/\*\*$/;
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
	const within = `/${path}/`;
	for (const [name, glob] of directories) if (within.includes(`/${name}/`)) return glob;
	return null;
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
// src/manifests/python/uv-sources.ts
async function uvSources(uv, path, repository) {
	const inherited = isRecord(uv["workspace"]) ? null : await rootOf(path, repository);
	return new Map([...inherited === null ? [] : sourcesIn(inherited), ...sourcesIn(uv)]);
}
function sourcesIn(uv) {
	return Object.entries(table(uv, "sources")).flatMap(([name, written]) => {
		const sources = tables(written);
		if (sources.length === 0) return [];
		const local = sources.every(({ workspace, path }) => workspace === true || typeof path === "string");
		const checkout = sources.map(checkoutOf).find((place) => place !== null) ?? null;
		const [released = null] = sources.length === 1 ? sources.map(releaseIn) : [];
		const source = {
			local: local && released === null,
			checkout,
			released
		};
		return [[canonicalName("PYTHON", name), source]];
	});
}
async function rootOf(path, repository) {
	for (const candidate of upward$1(path, "pyproject.toml").slice(1)) {
		const workspace = await workspaceAt(candidate, repository);
		if (workspace !== null) return workspace.isMember(path) ? workspace.uv : null;
	}
	return null;
}
const workspaceAt = perRepository(async (path, repository) => {
	if (!repository.has(path)) return null;
	const text = repository.text(path);
	if (!text.includes("workspace")) return null;
	const root = await parseToml(text, path).catch(() => null);
	const uv = table(table(isRecord(root) ? root : {}, "tool"), "uv");
	if (!isRecord(uv["workspace"])) return null;
	const directory = posix.dirname(path);
	const [members, exclude] = await Promise.all([compileGlobs(globsIn(uv["workspace"], "members", directory), directory), compileGlobs(globsIn(uv["workspace"], "exclude", directory), directory)]);
	return {
		uv,
		isMember: (member) => members(member) !== null && exclude(member) === null
	};
});
function globsIn(workspace, key, directory) {
	const written = isRecord(workspace) ? workspace[key] : [];
	return (Array.isArray(written) ? written : []).flatMap((glob) => typeof glob === "string" ? posix.join(directory, glob) : []);
}
// src/manifests/python/project.ts
async function readProject(root, path, repository) {
	const file = isRecord(root) ? root : {};
	const [project, tool] = [table(file, "project"), table(file, "tool")];
	refuseCycle(table(file, "dependency-groups"), path);
	const poetry = poetryRequirements(table(tool, "poetry"), path);
	const dynamic = dynamicRequirements(file, path, repository);
	const stated = [
		...listedRequirements(file, path),
		...dynamic.requirements,
		...poetry,
		...pixiRequirements(table(tool, "pixi"), path)
	];
	const own = new Set([project["name"], table(tool, "poetry")["name"]].map(canonical));
	const sources = await uvSources(table(tool, "uv"), path, repository);
	const local = localNames(poetry);
	const pythons = pythonsOf(project, table(tool, "poetry"));
	return {
		requirements: await withOwnProjects(stated.filter(({ name }) => name === "" || !own.has(canonical(name))).map((each) => placed(each, sources, local)).map((each) => isForOlderPython(each.pythons, pythons) ? {
			...each,
			unused: true
		} : each), repository),
		developmentGroups: developmentGroups(file),
		uses: dynamic.uses,
		warnings: dynamic.warnings
	};
}
async function projectBeside(path, repository) {
	const file = beside$1(path, "pyproject.toml");
	if (!repository.has(file)) return null;
	return {
		path: file,
		...await readProject(await parseToml(repository.text(file), file), file, repository)
	};
}
function pythonsOf(project, poetry) {
	return [project["requires-python"], table(poetry, "dependencies")["python"]].find((range) => typeof range === "string") ?? "";
}
function isPart({ developmentGroups }, listed) {
	const groups = new Set((Array.isArray(listed) ? listed : []).map(canonical));
	return Array.isArray(listed) && !developmentGroups.isSubsetOf(groups);
}
function placed(requirement, sources, local) {
	if (sources.size === 0 && local.size === 0) return requirement;
	const name = canonical(requirement.name);
	const source = sources.get(name);
	const released = source?.released ?? null;
	return {
		...requirement,
		...released !== null && {
			version: released,
			resolved: true
		},
		local: requirement.local || local.has(name) || source?.local === true,
		checkout: requirement.checkout ?? source?.checkout ?? null
	};
}
async function withOwnProjects(requirements, repository) {
	if (requirements.every(({ checkout }) => checkout === null)) return requirements;
	const marked = [];
	for (const each of requirements) {
		const { name, checkout } = each;
		const isOwn = checkout !== null && await isOwnProject(name, checkout, repository);
		marked.push(isOwn ? {
			...each,
			local: true
		} : each);
	}
	return marked;
}
function developmentGroups(file) {
	const pdm = table(table(file, "tool"), "pdm");
	const groups = [table(file, "dependency-groups"), table(pdm, "dev-dependencies")];
	const extras = Object.keys(table(table(file, "project"), "optional-dependencies"));
	return new Set(groups.flatMap(Object.keys).map(canonical)).difference(new Set(extras.map(canonical)));
}
function localNames(requirements) {
	const local = requirements.filter((each) => each.local).map(({ name }) => canonical(name));
	const foreign = requirements.filter((each) => !each.local).map(({ name }) => canonical(name));
	return new Set(local).difference(new Set(foreign));
}
function canonical(name) {
	return canonicalName("PYTHON", typeof name === "string" ? name : "");
}
// src/manifests/python/setup-cfg-requirements.ts
async function setupCfgRequirements(text, path, repository) {
	const sections = readSections(text);
	const own = await ownFields(beside$1(path, "pyproject.toml"), repository);
	const options = sections.get("options") ?? /* @__PURE__ */ new Map();
	const extras = sections.get("options.extras_require") ?? /* @__PURE__ */ new Map();
	const values = [
		...own.has("dependencies") ? [] : [{
			value: options.get("install_requires"),
			development: false
		}],
		{
			value: options.get("tests_require"),
			development: true
		},
		...own.has("optional-dependencies") ? [] : [...extras.values()].map((value) => ({
			value,
			development: false
		}))
	];
	const name = canonicalName("PYTHON", sections.get("metadata")?.get("name") ?? "");
	const found = joinFound(values.map(({ value = "", development }) => {
		const files = filesIn(value);
		return files === null ? {
			...nothingFound,
			requirements: stated(listIn(value), development, path)
		} : requirementsInFiles(files, path, repository, development);
	}));
	return {
		...found,
		requirements: found.requirements.filter((each) => canonicalName("PYTHON", each.name) !== name || name === "")
	};
}
function stated(entries, development, path) {
	return entries.map((entry) => {
		const requirement = requirementIn508(entry);
		if (requirement !== null) return {
			...requirement,
			development
		};
		throw new Fault("manifest-invalid", `${path} has an entry that is no requirement. Fix it as PEP 508 has it, or add the file to \`exclude\`.`, { path });
	});
}
// src/manifests/python/pyproject.ts
const pyproject = {
	id: "pyproject",
	packageType: "PYTHON",
	files: [
		"pyproject.toml",
		"setup.cfg",
		"Pipfile",
		"hatch.toml",
		"pixi.toml"
	],
	lockfile: false,
	endpoint: null,
	parse: parse$1
};
async function parse$1(text, path, repository) {
	const { requirements, uses, warnings } = await readFile(text, path, repository);
	const thirdParty = requirements.filter(({ local }) => !local);
	return withUnresolved({
		packages: thirdParty.filter(({ name }) => name !== "").map(({ name, version, development, resolved, unused }) => ({
			name,
			version,
			development,
			resolved,
			...unused && { optional: true }
		})),
		...uses.length > 0 && { uses: [...new Set(uses)] },
		warnings: [...warnings, ...thirdParty.flatMap(({ doubt }) => doubt === null ? [] : warningOf(path, doubt))]
	});
}
async function readFile(text, path, repository) {
	const name = posix.basename(path);
	if (name === "setup.cfg") {
		const found = await setupCfgRequirements(text, path, repository);
		return {
			...found,
			requirements: await withOwnProjects(found.requirements, repository)
		};
	}
	const root = await parseToml(text, path);
	if (name === "Pipfile") {
		const requirements = pipfileRequirements(isRecord(root) ? root : {}, path);
		return {
			...nothingFound,
			requirements: await withOwnProjects(requirements, repository)
		};
	}
	const tool = /^(hatch|pixi)\.toml$/.exec(name)?.[1];
	return await readProject(tool === void 0 ? root : { tool: { [tool]: root } }, path, repository);
}
// src/manifests/python/compiled-requirements.ts
function compiledFrom(text, path, { has }) {
	if (!path.endsWith(".txt")) return [];
	const places = directoriesUpward(path);
	const sources = new Set([path.replace(/\.txt$/, ".in")].filter(has));
	for (const [, written = ""] of text.includes(".in") ? text.matchAll(source) : []) {
		const place = places.map((directory) => posix.join(directory, written)).find(has);
		if (place !== void 0) sources.add(place);
	}
	return [...sources];
}
function isCompiled(text) {
	return /^#.*\bautogenerated by\b/m.test(text.slice(0, 1e3));
}
const source = /^[^\S\n]*#[^\n]*?(?:[\s=]|-r[\s=])([\w./-]+\.in)(?=\s|$)/gm;
function directoriesUpward(path) {
	const parts = posix.dirname(path).split("/");
	return [...parts.map((_, index) => parts.slice(0, parts.length - index).join("/")), "."];
}
// src/manifests/python/constraints-only.ts
function isConstraintsOnly(path, text, repository) {
	if (isNamedConstraints(path)) return true;
	if (isAlone(repository)) return false;
	const { required, constraining } = linksOf(".", repository);
	if (!constraining.has(path) || required.has(path)) return false;
	return !isInstalled(path, text, repository);
}
function isAlone(repository) {
	return requirementsIn(".", repository).length <= 1;
}
function isInstalled(path, text, repository) {
	return isCompiled(text) || repository.has(path.replace(/\.txt$/, ".in")) || installed.test(posix.basename(path));
}
const installed = /^(?:[a-z]*[-_.]?requirements(?:[-_.](?:base|ci|common|core|dev\w*|docs?|extras?|lint|main|prod\w*|runtime|tests?))?|base|common|core|default|dev\w*|docs?|lint|main|prod\w*|runtime|tests?)\.(?:txt|in)$/i;
const requirementsIn = perRepository((_, { manifests }) => manifests.filter(isNamedRequirements));
const linksOf = perRepository((_, repository) => {
	const required = /* @__PURE__ */ new Set();
	const constraining = /* @__PURE__ */ new Set();
	for (const manifest of requirementsIn(".", repository)) for (const meaning of linesOrNone(manifest, repository)) if (meaning.kind === "include" && meaning.target !== null) (meaning.constraint ? constraining : required).add(meaning.target);
	return {
		required,
		constraining
	};
});
function linesOrNone(path, repository) {
	try {
		return linesOfFile(path, repository).meanings;
	} catch {
		return [];
	}
}
// src/manifests/python/requirements.ts
const requirements = {
	id: "requirements",
	packageType: "PYTHON",
	files: [
		"*requirements*.txt",
		"requirements/**/*.txt",
		"*requirements*.in",
		"requirements/**/*.in"
	],
	lockfile: false,
	endpoint: "python/requirements",
	parse
};
async function parse(text, path, repository) {
	const lines = isAlone(repository) ? readLines(text, path, repository) : linesOfFile(path, repository, text);
	if (isConstraintsOnly(path, text, repository)) return { packages: [] };
	const { packages, constraints, included, constraining, warnings, filtered } = readRequirements(lines, path, repository);
	const foreign = await withoutOwn(packages, repository);
	const uses = [.../* @__PURE__ */ new Set([...included, ...constraining])];
	const superseded = [...included, ...constraining.filter(isNamedConstraints)];
	const sources = compiledFrom(text, path, repository);
	return withUnresolved({
		packages: constrain(foreign, constraints),
		supersedes: [...new Set(superseded)],
		...sources.length > 0 && {
			covers: sources,
			partial: true
		},
		uses,
		altered: uses.length > 0 || filtered || warnings.length > 0 || foreign.length < packages.length || foreign.some(({ direct, package: { resolved } }) => direct && resolved),
		warnings
	});
}
// src/manifests/formats.ts
const formats = [
	npmLock,
	yarnLock,
	pnpmLock,
	bunLock,
	denoLock,
	packageJson,
	goMod$1,
	goSum,
	mavenPom,
	gradleLock,
	gradleCatalog,
	gradleBuild,
	mavenInstall,
	pipfileLock,
	requirements,
	poetryLock,
	{
		id: "uv-lock",
		packageType: "PYTHON",
		files: ["uv.lock", "*.py.lock"],
		lockfile: true,
		workspace: true,
		endpoint: null,
		parse: async (text, path, repository) => (await import("./action/parse-uv-lock.js")).parseUvLock(text, path, repository)
	},
	pdmLock,
	pylock,
	pixiLock,
	condaEnv,
	pyproject,
	csproj,
	nugetLock,
	packagesConfig,
	paketLock
];
// src/manifests/mentions.ts
const closeLines = 4;
function mentions(packageType, names, text) {
	const found = /* @__PURE__ */ new Map();
	const lower = text.toLowerCase();
	const likely = names.filter((name) => lower.includes(rarestPart(packageType, name)));
	if (likely.length === 0) return found;
	const lines = withoutComments(text).split("\n");
	for (const { key, writings } of likely.map((name) => wanted(packageType, name))) {
		const at = lines.findIndex((line, index) => writings.some((parts) => isNamed(line, index, lines, parts)));
		if (at !== -1) found.set(key, at + 1);
	}
	return found;
}
function isNamed(line, index, lines, [first, ...others]) {
	if (first?.test(line) !== true) return false;
	const near = lines.slice(Math.max(0, index - closeLines), index + closeLines + 1);
	return others.every((part) => near.some((each) => part.test(each)));
}
function rarestPart(packageType, name) {
	if (packageType === "JAVA") return (/[^:.]+$/.exec(withoutScala(name))?.[0] ?? "").toLowerCase();
	if (packageType === "PYTHON") return longestPart(name.toLowerCase().split(/[-_.]+/));
	return packageType === "GO" ? name.replace(majorVersion, "").toLowerCase() : name.toLowerCase();
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
	GO: (name) => [[token(goPath(name), "")]],
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
	const separators = [...name.matchAll(name.includes(":") ? /:(?!.*:)/g : /\./g)];
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
const inlineMetadata = /^# \/\/\/ script\s*$[^]*?^# \/\/\/\s*$/gm;
const lineComments = /(?<=^|[\s,;{}()[\]])(?:\/\/(?!>)|#(?!:|r\s))[^\n]*/gm;
function withoutComments(text) {
	return text.replaceAll(inlineMetadata, (block) => block.replaceAll(/^#/gm, " ")).replaceAll(/<!--[^]*?-->|\/\*[^]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, " ")).replaceAll(lineComments, "");
}
// src/pipeline/last-look.ts
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
			"tox.ini"
		]
	}
];
const searchables = [
	...formats.filter(({ lockfile }) => !lockfile).map((format) => ({
		packageType: format.packageType,
		files: format.files,
		format
	})),
	...carriers,
	...scripts
];
function createLastLook(context) {
	const files = memoize(context.files);
	const kindsOf = fileMatcher(searchables);
	const read = new Set(context.manifests.filter(({ status }) => status === "used" || status === "covered").map(({ path }) => path));
	return async (entity, packageType, names) => {
		const found = /* @__PURE__ */ new Map();
		for (const path of files()) {
			const kinds = kindsOf(path).filter((kind) => kind.packageType === packageType);
			if (kinds.length === 0 || isOthers(path, entity) || context.isExcluded(path)) continue;
			const wanted = {
				path,
				packageType,
				kinds,
				names
			};
			for (const [key, line] of await namedIn(wanted, context.repository)) if (!found.has(key)) found.set(key, `${path}:${line}`);
		}
		return found;
	};
	function isOthers(path, entity) {
		if (read.has(path)) return true;
		const owner = context.ownerOf(path).entity;
		return owner !== null && owner !== entity;
	}
}
function memoize(compute) {
	let computed = null;
	return () => (computed ??= { value: compute() }).value;
}
const none = /* @__PURE__ */ new Map();
async function namedIn({ path, packageType, kinds, names }, repository) {
	const text = textOf$2(path, repository);
	const mentioned = text === null ? none : mentions(packageType, names, text);
	if (text === null || mentioned.size === 0) return none;
	const declaring = kinds.filter(({ declares }) => declares?.(text) ?? true);
	if (declaring.length === 0) return none;
	const format = declaring.find((kind) => kind.format !== void 0)?.format;
	if (format === void 0) return mentioned;
	const { reading } = await readManifest({
		path,
		format
	}, repository);
	if (reading === null || reading.unresolved === true) return mentioned;
	if (declaring.some((kind) => kind.format === void 0) && reading.packages.length === 0) return mentioned;
	const declared = new Set(reading.packages.map(({ name }) => canonicalName(packageType, name)));
	return new Map([...mentioned].filter(([key]) => declared.has(key)));
}
function textOf$2(path, repository) {
	try {
		return repository.text(path);
	} catch (thrown) {
		if (thrown instanceof Fault) return null;
		throw thrown;
	}
}
// src/pipeline/once.ts
function once(question) {
	let answer = null;
	return {
		ask: () => answer ??= question(),
		asked: async () => answer?.catch(() => null) ?? null
	};
}
// src/pipeline/scope.ts
function scopeOf(entity, settings) {
	const { entities, workingDirectory, include, exclude, defaultExclude } = settings;
	const lines = entities.filter((line) => line.entity === entity).map(({ path }) => path);
	const directories = lines.length === 0 ? ["."] : lines;
	const isDefault = exclude.length === 0 && defaultExclude.length > 0;
	return {
		directories: [...new Set(directories.map((path) => within(path, workingDirectory)))],
		include,
		exclude: isDefault ? null : [...exclude, ...defaultExclude.length > 0 ? ["defaults"] : []]
	};
}
function within(path, workingDirectory) {
	if (path === "." || workingDirectory.startsWith(`${path}/`)) return workingDirectory;
	return path;
}
function settingsHash(settings) {
	return hashOf(JSON.stringify([settings.developmentDependencies]));
}
// src/pipeline/run.ts
const entitiesAtOnce = 8;
async function run$1(settings, context, ports) {
	const { mode } = context;
	const { cortex, sleep } = ports;
	ports.step("Looking for manifests");
	const finding = ports.discover().catch(faultOf);
	const { entities: lines } = settings;
	const given = lines.length === 0 ? null : await givenOwners(lines, {
		context,
		cortex
	});
	const early = given === null ? null : listAhead(given.entities, context, ports);
	const tree = await finding;
	if (tree instanceof Fault) return stopped([problemOf(tree)], tree.message, context, ports);
	const found = given ?? await findOwners(tree, {
		context,
		cortex,
		sleep
	});
	const { owners } = found;
	if (owners.entities.length === 0 && mode !== "list") return ownerless(found, context, ports);
	const recorded = early ?? listAhead(found.entities, context, ports);
	ports.step("Reading the manifests");
	const { discovered, repository } = tree;
	const declaration = await declareRepository(settings, discovered, owners, repository, mode);
	const permission = once(ports.permission);
	const lastLook = createLastLook({
		files: discovered.files,
		repository,
		manifests: declaration.manifests,
		ownerOf: owners.ownerOf,
		isExcluded: (path) => discovered.exclusionOf(path)?.rule === "exclude"
	});
	const work = {
		settings: given === null ? settings : {
			...settings,
			entities: given.lines
		},
		context,
		ports,
		recorded,
		lastLook,
		permission,
		bytes: repository.bytes
	};
	const declared = withSharers(declaration.entities, found);
	const screened = new Map(found.entities.map((each) => [each.entity, each]));
	const entities = await mapAtMost(entitiesAtOnce, declared, (each) => each.entity === null || mode === "list" ? Promise.resolve(listed(each)) : workOn(each.entity, each, screened.get(each.entity), work));
	const asked = (await permission.asked())?.problems ?? [];
	const problems = [
		...declaration.problems,
		...found.problems,
		...unknownRepository(settings, context),
		...asked
	];
	return concluded$1(entities, {
		manifests: declaration.manifests,
		problems
	}, context, ports);
}
async function workOn(entity, { types }, screened, { settings, context, ports, recorded, lastLook, permission, bytes }) {
	const mode = context.mode === "sync" ? "sync" : "check";
	if (screened?.fault) return refused(entity, types, screened.fault);
	ports.step(`${mode === "sync" ? "Syncing" : "Checking"} ${entity}`);
	const { source } = context;
	const ahead = recorded.get(entity) ?? {
		rows: ports.cortex.list(entity),
		at: ports.now()
	};
	const outcome = await converge({
		entity,
		entityId: screened?.entityId ?? null,
		reading: screened?.reading ?? null,
		types,
		mode,
		policy: {
			prune: settings.prune,
			pruneLimit: settings.pruneLimit
		},
		record: settings.record,
		source: source && sourceOf(source.name, source.id, scopeOf(entity, settings)),
		run: {
			commit: context.commit ?? "",
			run: context.runId,
			tool: context.toolVersion,
			settings: settingsHash(settings)
		},
		recorded: ahead.rows,
		recordedAt: ahead.at,
		cortex: ports.cortex,
		sleep: ports.sleep,
		now: ports.now,
		bytes,
		permission: async () => (await permission.ask()).value,
		references: (packageType, names) => lastLook(entity, packageType, names)
	});
	return {
		...outcome,
		report: entityReport(types, outcome)
	};
}
function unknownRepository({ record }, { mode, source }) {
	if (mode !== "sync" || !record || source !== null) return [];
	return [problem("notice", "repository-unknown", "The repository of this run is not known, so no state is kept and nothing is removed. Set `--repository`, or give the work tree an `origin` remote.")];
}
function refused(entity, types, fault) {
	const problems = [problemOf(fault, { entity })];
	return {
		report: faultReport(entity, types),
		problems,
		skipped: null
	};
}
function listed({ entity, types }) {
	return {
		report: listedReport(entity, types),
		problems: [],
		skipped: null
	};
}
function listAhead(entities, { mode }, { cortex, now }) {
	const allowed = entities.filter(({ fault }) => fault === null);
	const ahead = mode === "list" ? [] : allowed.slice(0, entitiesAtOnce);
	return new Map(ahead.map(({ entity }) => {
		const rows = cortex.list(entity);
		rows.catch(() => void 0);
		return [entity, {
			rows,
			at: now()
		}];
	}));
}
function withSharers(entities, { sharers }) {
	return entities.flatMap((declared) => [declared, ...(sharers.get(declared.entity ?? "") ?? []).map((entity) => ({
		...declared,
		entity
	}))]);
}
function ownerless({ owners, problems }, context, ports) {
	const found = owners.idle.map(({ path, reason }) => `${path} owns nothing: ${reason}`);
	const message = `No entity is named: \`entity\` is empty, ${found.length === 0 ? "no Cortex descriptor in the repository names one" : `no Cortex descriptor in the repository names one for it (${some(found, 5)})`}, and no entity of the Cortex catalog has this repository. Set \`entity\` to a tag or CID, add a \`cortex.yaml\` whose \`x-cortex-tag\` is that of an entity, or set the entity's repository in Cortex.`;
	const all = [...owners.problems, ...problems];
	const cause = all.find(({ severity }) => severity === "error");
	const missing = problemOf(new Fault("entity-missing", message));
	return stopped(cause === void 0 ? [...all, missing] : all, cause?.message ?? message, context, ports);
}
function stopped(problems, reason, context, { cortex, now }) {
	return {
		...endedEarly(context, now(), {
			reason,
			problems
		}),
		requests: cortex.requests()
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
	let askedUntil = Number.NEGATIVE_INFINITY;
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
		pause: (ms, leastMs = ms) => {
			const now = clock.now();
			askedUntil = Math.max(askedUntil, now + leastMs);
			const end = Math.max(askedUntil, now + ms);
			pausedUntil = pausedUntil < askedUntil ? end : Math.min(pausedUntil, end);
		}
	};
}
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
// src/http/truncation.ts
const closing = /* @__PURE__ */ new Map([["[", "]"], ["{", "}"]]);
function isCutShort({ headers, body }) {
	if (!/\bjson\b/i.test(headers["content-type"] ?? "")) return false;
	const close = closing.get(edge(body, 1));
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
// src/http/send.ts
const atOnce = 8;
const waitingBudgetMs = 3e5;
function createSender({ requestsPerMinute, transport, clock, random, log, stop = neverCancelled.asked }) {
	const rate = createRateLimit(requestsPerMinute, clock);
	const inLine = createConcurrencyLimit(atOnce);
	const fitsBudget = createWaitingBudget(waitingBudgetMs);
	const counts = {
		total: 0,
		retried: 0
	};
	function attempt(request, tries) {
		return inLine(async () => {
			stop.throwIfAborted();
			await rate.turn();
			stop.throwIfAborted();
			request.signal?.throwIfAborted();
			counts.total += 1;
			if (tries > 1) counts.retried += 1;
			return {
				startedAt: clock.now(),
				result: await transport(request).then(whole, asError)
			};
		});
	}
	function nextTry(result, tries) {
		if (tries === 5 || !isRetryable(result)) return null;
		const askedMs = result instanceof Error ? null : retryAfterMs(result, clock.now());
		return {
			askedMs,
			ms: delayMs({
				tries,
				retryAfterMs: askedMs,
				random: random()
			})
		};
	}
	async function send(request, persistence) {
		const { origin, pathname, search } = request.url;
		const asked = {
			origin,
			path: pathname + search
		};
		const { signal = neverCancelled.asked } = request;
		for (let tries = 1;; tries += 1) {
			const { startedAt, result } = await untilAborted(signal, attempt(request, tries)).catch(ended);
			const next = nextTry(result, tries);
			if (next === null) return {
				...asked,
				result,
				tries,
				unfitMs: null
			};
			const { ms, askedMs } = next;
			if (!fitsBudget(startedAt, clock.now() + ms)) return {
				...asked,
				result,
				tries,
				unfitMs: ms
			};
			if (isLimited(result)) rate.pause(ms, askedMs ?? 0);
			if (persistence === "once") return {
				...asked,
				result,
				tries,
				unfitMs: null
			};
			log(`${request.method} ${pathname} ${waitLine(result, ms, tries)}`);
			await untilAborted(stop, untilAborted(signal, clock.sleep(ms))).catch(() => void 0);
		}
	}
	function ended(thrown) {
		return {
			startedAt: clock.now(),
			result: asError(thrown)
		};
	}
	return {
		send: (request, persistence = "persist") => send(request, persistence),
		counts: () => ({ ...counts })
	};
}
function waitLine(result, ms, tries) {
	return `${result instanceof Error ? `got no whole answer (${errorText(result)})` : `was answered with ${result.status}`}; trying again in ${Number((ms / 1e3).toFixed(1))} s (${tries + 1} of 5)`;
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
	const message = textOf$1(json["message"]) || textOf$1(json["title"]);
	const details = textOf$1(json["details"]) || textOf$1(json["detail"]);
	const requestId = textOf$1(json["requestId"]);
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
function isCortexError({ body }) {
	const json = jsonObject(body);
	return textOf$1(json?.["type"]) !== "" && textOf$1(json?.["message"]) !== "";
}
const startBytes = 200;
function textOf$1(value) {
	return typeof value === "string" ? value : "";
}
// src/cortex/verdict.ts
const unexpected = {
	code: "cortex-unexpected-response",
	next: "Check `cortex-api-url` and what stands between the runner and Cortex, such as a proxy or a login."
};
function statusVerdict({ kind, entity }, response, plainText) {
	const { status, headers } = response;
	if (status >= 300 && status < 400) return redirect(headers["location"] ?? "", plainText);
	if (status === 404) return notFound(entity, response, plainText);
	if (status === 403 && beside.has(kind)) return {
		code: "cortex-rejected",
		next: permission
	};
	const known = byStatus.get(status);
	if (known !== void 0) return known;
	if (status >= 500) return unavailable;
	if (status === 413) return tooLarge$1[kind === "upload" ? "upload" : "other"];
	if (kind === "upload") return {
		code: "upload-rejected",
		next: `Fix the document. ${quote}`
	};
	return {
		code: "cortex-rejected",
		next: `Check \`cortex-api-url\`. ${quote}`
	};
}
const beside = /* @__PURE__ */ new Set([
	"catalog",
	"read-custom-data",
	"write-custom-data"
]);
const quote = "Where it is not clear what is wrong, quote the request to Cortex's support.";
const tooLarge$1 = {
	upload: {
		code: "upload-rejected",
		next: "The document is larger than Cortex, or a proxy before it, takes. Split the repository over several entities, or leave out development packages."
	},
	other: {
		code: "cortex-rejected",
		next: "The request is larger than Cortex, or a proxy before it, takes. Split the repository over several entities."
	}
};
const permission = "Give the API key the *Edit entities* permission; an IP allowlist in Cortex may also block the runner.";
const keyRefused = {
	code: "api-key-rejected",
	next: "Check that the API key is still valid and has the *Edit entities* permission; an IP allowlist in Cortex may also block the runner."
};
const refusedByState = {
	code: "cortex-rejected",
	next: "Do what Cortex says, and run again; where it says too little, quote the request to Cortex's support."
};
function notFound(entity, response, plainText) {
	const isFound = jsonObject(response.body)?.["message"] !== void 0;
	if (entity === null || !isFound) return {
		code: "cortex-unexpected-response",
		next: `${noApi} ${quote}`
	};
	const missing = `Cortex has no entity \`${plainText(entity)}\`: check the spelling of the tag (\`x-cortex-tag\`), or create the entity first.`;
	return {
		code: "entity-not-found",
		next: isCortexError(response) ? missing : `${missing} ${orElsewhere}`
	};
}
const noApi = "Nothing there answers as Cortex does: check the path of `cortex-api-url`, which stands before `/api/v1`.";
const orElsewhere = "The answer is not written as Cortex writes it, so the path of `cortex-api-url` may be wrong as well.";
const unavailable = {
	code: "cortex-unavailable",
	next: "Run again later."
};
const byStatus = /* @__PURE__ */ new Map([
	[401, keyRefused],
	[403, keyRefused],
	[408, unavailable],
	[409, refusedByState],
	[423, refusedByState],
	[451, refusedByState],
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
	if (result instanceof Fault) return interrupted(operation, sent, result, plainText);
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
function interrupted({ method, entity, packageType }, { path }, { code, message }, plainText) {
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
function fault({ method, entity, packageType }, sent, outcome, { code, next }, plainText) {
	const message = `${method} ${plainText(sent.path, longestPath)} ${outcome}${after(sent)}. ${next}`;
	const cause = sent.result instanceof Error ? sent.result : void 0;
	return new Fault(code, message, {
		entity,
		packageType
	}, cause);
}
function after({ tries, unfitMs }) {
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
	const refusal = new AbortController();
	const { send, counts } = createSender({
		...options,
		stop: refusal.signal,
		log: (line) => log?.(plainText(line, longestLogLine))
	});
	function faultOf(operation, sent) {
		const fault = requestFault(operation, sent, plainText);
		if (fault?.code !== "api-key-rejected") return fault;
		if (!refusal.signal.aborted) refusal.abort(new Fault(fault.code, fault.message));
		return refusal.signal.reason instanceof Fault ? refusal.signal.reason : fault;
	}
	async function exchange(operation, body, until, persistence) {
		const { method, path, contentType } = operation;
		const request = {
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
		};
		return send(request, persistence);
	}
	return {
		async send(operation, body, until = "asked") {
			const sent = await exchange(operation, body, until, "persist");
			faultOf(operation, sent);
			return sent;
		},
		attempt: (operation) => exchange(operation, void 0, "asked", "once"),
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
	return reading("list", entity, `${packagesPath(entity)}?${paging(page)}`);
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
function catalogOperation(query, page) {
	const filters = [
		"hierarchyDepth=0",
		...query === "" ? [] : [query],
		paging(page)
	];
	return reading("catalog", null, `${catalogPath}?${filters.join("&")}`);
}
function entityOperation(entity) {
	return reading("catalog", entity, `${entityPath(entity)}?hierarchyDepth=0&includeOwners=false`);
}
function customDataOperation(entity, key) {
	return reading("read-custom-data", entity, `${customDataPath(entity)}/${encoded(key)}`);
}
function allCustomDataOperation(entity, page) {
	return reading("read-custom-data", entity, `${customDataPath(entity)}?${paging(page)}`);
}
function setCustomDataOperation(entity) {
	return {
		kind: "write-custom-data",
		method: "POST",
		path: customDataPath(entity),
		entity,
		packageType: null,
		contentType: "application/json"
	};
}
function reading(kind, entity, path) {
	return {
		kind,
		method: "GET",
		path,
		entity,
		packageType: null,
		contentType: null
	};
}
const catalogPath = "/api/v1/catalog";
function packagesPath(entity) {
	return `${entityPath(entity)}/packages`;
}
function customDataPath(entity) {
	return `${entityPath(entity)}/custom-data`;
}
function entityPath(entity) {
	if ([
		"",
		".",
		".."
	].includes(entity)) throw new Fault("entity-not-found", `Cortex cannot have an entity \`${entity}\`. Check the spelling of the tag (\`x-cortex-tag\`).`, { entity });
	return `${catalogPath}/${encoded(entity)}`;
}
function paging(page) {
	return `page=${page}&pageSize=${pageSize}`;
}
function repositoryQuery(repository) {
	return `gitRepositories=${encoded(repository)}`;
}
function encoded(text) {
	return encodeURIComponent(text.toWellFormed());
}
// src/cortex/pages.ts
const maxPages = 1e4;
async function allPages(read) {
	const reads = [read(0), read(1)];
	await Promise.allSettled(reads);
	const [first, second] = await Promise.all(reads);
	if (first.length === 0) return first;
	let last = first;
	let rows = null;
	let idle = 0;
	for (let page = 1; page < maxPages; page += 1) {
		const next = page === 1 ? second : await read(page);
		if (next.length === 0 || next === last && page === 1) break;
		rows ??= new Map(first.map((row) => [keyOf(row), row]));
		const before = rows.size;
		for (const row of next) rows.set(keyOf(row), row);
		idle = rows.size === before ? idle + 1 : 0;
		if (idle > page / 2) break;
		if (page === 9999 || rows.size > 5e5) throw endless(page + 1);
		last = next;
	}
	return rows === null ? first : [...rows.values()];
}
function keyOf({ id, packageType, name, version }) {
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
// src/cortex/catalog.ts
function createCatalogReader(api) {
	async function read(operation, understand) {
		const sent = await api.send(operation);
		const found = understand(jsonValue(api.answerOf(operation, sent).body));
		if (typeof found === "string") throw api.unexpected(operation, sent, found);
		return found;
	}
	async function listed(query) {
		const first = await read(catalogOperation(query, 0), pageOf);
		const behind = Array.from({ length: first.totalPages - 1 }, (_, at) => read(catalogOperation(query, at + 1), pageOf));
		const entities = [first, ...await Promise.all(behind)].flatMap((page) => page.entities);
		return [...new Map(entities.map((entity) => [entity.tag, entity])).values()];
	}
	async function single(tag) {
		const operation = entityOperation(tag);
		const sent = await api.send(operation);
		if (api.faultOf(operation, sent)?.code === "entity-not-found") return [];
		const found = entityOf(jsonValue(api.answerOf(operation, sent).body));
		if (found === null) throw api.unexpected(operation, sent, "JSON that is not an entity");
		return [found];
	}
	return async ({ repository, tags }) => {
		if (tags !== void 0) {
			const found = (await Promise.all(tags.map(single))).flat();
			return repository === void 0 ? found : found.filter(isOf(repository));
		}
		if (repository === void 0) return listed("includeArchived=true");
		return (await listed(repositoryQuery(repository))).filter(isOf(repository));
	};
}
function isOf(repository) {
	const wanted = repository.replace(/^[\w-]+:/, "").toLowerCase();
	return ({ git }) => git?.repository.toLowerCase() === wanted;
}
function pageOf(value) {
	if (value === void 0) return "a body that is no JSON";
	if (!isObject(value) || !Array.isArray(value["entities"])) return "JSON that is not a list of entities";
	const { totalPages } = value;
	if (typeof totalPages !== "number" || totalPages > 1e4) return `a list of entities whose number of pages is ${JSON.stringify(totalPages)}`;
	const entities = value["entities"].map(entityOf);
	const broken = entities.indexOf(null);
	if (broken !== -1) return `a list whose item ${broken + 1} is not an entity`;
	return {
		entities: entities.filter((entity) => entity !== null),
		totalPages
	};
}
function entityOf(value) {
	if (!isObject(value)) return null;
	const { tag, id, type, isArchived, git } = value;
	if (typeof tag !== "string" || typeof id !== "string" || typeof type !== "string") return null;
	return {
		tag,
		id,
		type,
		isArchived: isArchived === true,
		git: gitOf(git)
	};
}
function gitOf(value) {
	if (!isObject(value) || typeof value["repository"] !== "string") return null;
	const { repository, basepath, provider } = value;
	return {
		repository,
		basepath: textOrNull(basepath),
		provider: textOrNull(provider)
	};
}
function textOrNull(value) {
	return typeof value === "string" && value !== "" ? value : null;
}
// src/cortex/custom-data.ts
function createCustomData(api) {
	function understood(operation, sent, is) {
		const value = jsonValue(api.answerOf(operation, sent).body);
		if (is(value)) return value;
		const found = value === void 0 ? "a body that is no JSON" : "JSON that is not custom data";
		throw api.unexpected(operation, sent, found);
	}
	async function listed(entity, key, until) {
		const keys = /* @__PURE__ */ new Set();
		for (let page = 0; page < maxPages; page += 1) {
			const operation = allCustomDataOperation(entity, page);
			const sent = await api.send(operation, void 0, until);
			if (isUnknownPath(sent)) return null;
			const entries = understood(operation, sent, isEntries);
			const found = entries.find((entry) => entry.key === key);
			if (found !== void 0) return found.value ?? null;
			const before = keys.size;
			for (const entry of entries) keys.add(entry.key);
			if (keys.size === before) return null;
		}
		return null;
	}
	return {
		async customData(entity, key, until) {
			const operation = customDataOperation(entity, key);
			const sent = await api.send(operation, void 0, until);
			if (isMissing$1(sent)) return listed(entity, key, until);
			return understood(operation, sent, isEntry).value ?? null;
		},
		async setCustomData(entity, key, value, description, until) {
			const operation = setCustomDataOperation(entity);
			const body = new TextEncoder().encode(JSON.stringify({
				key,
				value,
				description
			}));
			understood(operation, await api.send(operation, body, until), isEntry);
		}
	};
}
function isMissing$1({ result }) {
	return !(result instanceof Error) && result.status === 404 && !isPage(result);
}
function isUnknownPath(sent) {
	return isMissing$1(sent) && !(sent.result instanceof Error) && !isCortexError(sent.result);
}
function isEntry(value) {
	return isObject(value) && typeof value["key"] === "string";
}
function isEntries(value) {
	return Array.isArray(value) && value.every(isEntry);
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
const known = new Set(packageTypes);
function recordedPackages(rows) {
	return rows.filter(isRecordedPackage);
}
function isRecordedPackage(row) {
	return known.has(row.packageType);
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
	const keys = new Set(some.map(keyOf));
	return some.length === others.length && others.every((row) => keys.has(keyOf(row)));
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
		const pages = [];
		async function page(number) {
			const operation = listOperation(entity, number);
			const isEarly = number === 1;
			const asked = await (isEarly ? api.attempt(operation) : api.send(operation));
			const before = await pages[number - 1];
			const sent = isEarly && asked.unfitMs === null && isRetryable(asked.result) ? await api.send(operation) : asked;
			const { body } = api.answerOf(operation, sent);
			if (before !== void 0 && Buffer.compare(before.body, body) === 0) return {
				...before,
				isRepeated: true
			};
			const rows = rowsOf(jsonValue(body));
			if (typeof rows === "string") throw api.unexpected(operation, sent, rows);
			return {
				body,
				rows,
				isRepeated: false
			};
		}
		const rows = await allPages(async (number) => (await (pages[number] = page(number))).rows);
		existing.add(entity);
		return {
			rows,
			isPaged: (await Promise.all(pages)).filter(({ isRepeated }) => !isRepeated).filter((each) => each.rows.length > 0).length > 1
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
		catalog: createCatalogReader(api),
		...createCustomData(api),
		requests: () => ({
			...api.counts(),
			uploads
		})
	};
}
// src/entities/described-directories.ts
async function describedDirectories(descriptors, text, repository) {
	const named = await Promise.all(descriptors.map((path) => directoriesOf(path, text, repository)));
	return [...new Set(named.flat())];
}
async function directoriesOf(path, text, repository) {
	const described = await read(path, text, repository);
	if (described === null) return [descriptorHome(path).path];
	return described.flatMap((each) => each.kind === "idle" ? [] : each.path ?? []);
}
async function read(path, text, repository) {
	try {
		return await readDescriptor(text(path), path, repository);
	} catch {
		return null;
	}
}
// src/workspace/path-within.ts
function pathWithin(directory, path, platform = own$1) {
	const way = platform.relative(directory, path).split(platform.sep);
	if (way[0] === ".." || platform.isAbsolute(way.join(platform.sep))) return null;
	return way.join("/") || ".";
}
function isRealDirectory(path) {
	const bare = path.replace(/[/\\]$/, "");
	return existsSync(bare) && lstatSync(bare).isDirectory();
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
		head: (path) => headOf$2(absolute(path)),
		list: (path) => (unlessMissing(() => readdirSync(absolute(path), { withFileTypes: true })) ?? []).map((entry) => entry.isDirectory() ? `${entry.name}/` : entry.name).toSorted(),
		isEmpty: (path) => (unlessMissing(() => readdirSync(absolute(path))) ?? []).length === 0
	};
}
const missing$2 = /* @__PURE__ */ new Set([
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
		if (thrown instanceof Error && "code" in thrown && missing$2.has(String(thrown.code))) return null;
		throw thrown;
	}
}
const headBytes = 4096;
const head = Buffer.alloc(headBytes);
function headOf$2(file) {
	try {
		if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null;
		const descriptor = openSync(file, "r");
		try {
			const bytes = head.subarray(0, readSync(descriptor, head, 0, headBytes, 0));
			const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
			return new TextDecoder(mark === 65534 ? "utf-16le" : mark === 65279 ? "utf-16be" : "utf-8").decode(bytes);
		} finally {
			closeSync(descriptor);
		}
	} catch (thrown) {
		if (thrown instanceof Error && "code" in thrown) return null;
		throw thrown;
	}
}
// src/workspace/git-trust.ts
async function withTrust(directory, env, ask) {
	const home = mkdtempSync(join$1(tmpdir(), "cortex-deps-git-"));
	try {
		const file = join$1(home, ".gitconfig");
		const own = env["GIT_CONFIG_GLOBAL"] ?? join$1(env["HOME"] ?? homedir(), ".gitconfig");
		writeFileSync(file, configuration(own, ["*", ...upward(directory)]));
		return await ask({
			HOME: home,
			GIT_CONFIG_GLOBAL: file
		});
	} finally {
		rmSync(home, {
			recursive: true,
			force: true
		});
	}
}
function configuration(own, trusted) {
	const lines = trusted.map((path) => `\tdirectory = ${quoted(path)}\n`);
	return `[include]\n\tpath = ${quoted(own)}\n[safe]\n${lines.join("")}`;
}
function quoted(text) {
	return `"${text.replaceAll(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}
function upward(directory) {
	const above = dirname(directory);
	return above === directory ? [directory] : [directory, ...upward(above)];
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
	"GIT_DISCOVERY_ACROSS_FILESYSTEM",
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"ALL_PROXY",
	"NO_PROXY",
	"SSL_CERT_FILE",
	"SSL_CERT_DIR",
	"CURL_CA_BUNDLE",
	"GIT_SSL_CAINFO",
	"GIT_SSL_CAPATH",
	"SSH_AUTH_SOCK",
	"GIT_SSH",
	"GIT_SSH_COMMAND"
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
async function gitOutput(directory, parameters, env) {
	return (await askGit(directory, parameters, env)).output;
}
async function askGit(directory, parameters, env, timeoutMs = timeLimitMs) {
	const ask = (more) => run(directory, parameters, {
		...only(env),
		...quiet,
		...more
	}, timeoutMs);
	const answer = await ask({});
	if (answer.refusal?.includes("safe.directory") !== true) return shortened(answer);
	return shortened(await withTrust(directory, env, ask));
}
function run(directory, parameters, env, timeout) {
	const configuration = settings.flatMap((setting) => ["-c", setting]);
	return new Promise((done) => {
		execFile("git", [
			...configuration,
			"-C",
			directory,
			...parameters
		], {
			cwd: dirname(process.execPath),
			env,
			encoding: "utf8",
			maxBuffer: Number.POSITIVE_INFINITY,
			timeout,
			windowsHide: true
		}, (error, stdout, stderr) => done(error === null ? {
			output: stdout,
			refusal: null
		} : {
			output: null,
			refusal: refusalOf(error, stderr)
		}));
	});
}
function refusalOf({ code, killed, signal }, stderr) {
	if (code === "ENOENT") return "git is not installed";
	if (killed === true || typeof signal === "string") return "git did not answer in time";
	return stderr.trim() || `git ended with ${code}`;
}
function shortened(answer) {
	if (answer.refusal === null) return answer;
	const lines = answer.refusal.split("\n");
	return {
		output: null,
		refusal: withoutCredentials((lines.find((each) => each.startsWith("fatal:")) ?? lines[0] ?? "").replace(/^fatal: */, "git says: "))
	};
}
function withoutCredentials(text) {
	return text.replaceAll(/(?<scheme>[a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, "$<scheme>***@");
}
function only(env) {
	return Object.fromEntries(Object.entries(env).filter(([name]) => needed.has(name.toUpperCase())));
}
// src/workspace/git-repository.ts
var git_repository_exports = /* @__PURE__ */ __exportAll({
	headCommit: () => headCommit,
	remoteHead: () => remoteHead
});
async function headCommit(directory, env) {
	return (await gitOutput(directory, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD"
	], env))?.trim() || null;
}
async function originRepository(directory, env) {
	const remote = await gitOutput(directory, [
		"config",
		"--get",
		"remote.origin.url"
	], env);
	return remote === null ? null : repositoryName$1(remote.trim());
}
const remoteTimeMs = 3e4;
const noPrompts = [
	"-c",
	"credential.interactive=false",
	"-c",
	"protocol.ext.allow=never"
];
async function remoteHead(directory, branch, env) {
	const ref = `refs/heads/${branch}`;
	const ssh = { GIT_SSH_COMMAND: "ssh -o BatchMode=yes" };
	const { output, refusal } = await askGit(directory, [
		...noPrompts,
		"ls-remote",
		"origin",
		ref
	], env["GIT_SSH"] === void 0 ? {
		...ssh,
		...env
	} : env, remoteTimeMs);
	if (output === null) return {
		head: null,
		refusal
	};
	return {
		head: output.split("\n").map((line) => line.split("	")).find(([, name]) => name === ref)?.[0] ?? null,
		refusal: null
	};
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
			const path = name.startsWith("../") ? posix.join(prefix, name) : prefix + name;
			if (path.startsWith("../")) {} else if (tag !== "?") files.push({
				path,
				kind: trackedKind(tag, output, start)
			});
			else if (name.endsWith("/")) repositories.push(path.slice(0, -1));
			else files.push({
				path,
				kind: "untracked"
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
const wholeRepository = ["--", ":/"];
async function listFiles(root, workingDirectory, env) {
	const prefix = workingDirectory === "." ? "" : `${workingDirectory}/`;
	const isBelow = ({ path }) => path.startsWith(prefix);
	const answer = await listByGit(root, prefix, env, prefix === "" ? [] : wholeRepository);
	if (answer === null && isSparse(root, posix.join(prefix, "."))) throw unanswered();
	const { files, nested, byGit } = answer?.files.some(isBelow) === true ? {
		...answer,
		byGit: hasRepository(root, prefix) || answer.files.some(isTracked)
	} : await listUnlisted(root, prefix, env, answer !== null);
	return {
		files: prefix === "" ? files : files.filter(isBelow),
		elsewhere: prefix === "" ? [] : files.filter((file) => !isBelow(file)),
		nested,
		byGit
	};
}
async function listByGit(root, prefix, env, pathspec = []) {
	const output = await gitOutput(join$1(root, prefix), [...lsFiles, ...pathspec], env);
	if (output === null) return null;
	const { files, repositories } = parseLsFiles(output, prefix);
	const submodules = files.filter(({ kind }) => kind === "submodule").map(({ path }) => path);
	if (submodules.length + repositories.length === 0) return {
		files,
		nested: []
	};
	const inner = [...submodules, ...repositories].filter((path) => path.startsWith(prefix));
	const below = await Promise.all(inner.map((path) => listInner(root, `${path}/`, env)));
	return {
		files: [...files, ...below.flatMap((each) => each.files)],
		nested: [...repositories, ...below.flatMap((each) => each.nested)]
	};
}
async function listInner(root, prefix, env) {
	if (!isRepository(join$1(root, prefix))) return walk(root, prefix);
	return await listByGit(root, prefix, env) ?? walk(root, prefix);
}
async function listUnlisted(root, prefix, env, isAnswered) {
	const walked = await walk(root, prefix);
	if (hasRepository(root, prefix)) return isAnswered ? {
		...walked,
		files: untracked$1(walked.files),
		byGit: true
	} : {
		...walked,
		byGit: false
	};
	const below = await Promise.all(walked.nested.map((path) => listByGit(root, `${path}/`, env)));
	const known = below.filter((each) => each !== null);
	if (known.length === 0 || known.length < below.length) return {
		...walked,
		byGit: false
	};
	const isInside = ({ path }) => walked.nested.some((directory) => path.startsWith(`${directory}/`));
	const outside = untracked$1(walked.files.filter((file) => !isInside(file)));
	const others = await repositoriesOfOthers(root, walked.nested, env);
	return {
		files: [...outside, ...known.flatMap((each) => each.files)],
		nested: [...others, ...known.flatMap((each) => each.nested)],
		byGit: true
	};
}
function untracked$1(files) {
	return files.flatMap(({ path, kind }) => kind === "ignored" ? [] : {
		path,
		kind: "untracked"
	});
}
async function repositoriesOfOthers(root, directories, env) {
	const own = env["GITHUB_REPOSITORY"]?.toLowerCase() ?? "";
	const origins = await Promise.all(directories.map((path) => originRepository(join$1(root, path), env)));
	const others = directories.filter((_, at) => origins[at]?.endsWith(`/${own}`) !== true);
	return own === "" || others.length === directories.length ? [] : others;
}
function isTracked({ kind }) {
	return kind !== "untracked";
}
function hasRepository(root, prefix) {
	const directory = posix.join(prefix, ".");
	if (isRepository(join$1(root, directory))) return true;
	return directory !== "." && hasRepository(root, posix.dirname(directory));
}
function isRepository(directory) {
	return isRealDirectory(directory) && existsSync(join$1(directory, ".git"));
}
function unanswered() {
	return new Fault("sparse-checkout", "The checkout is sparse, and git does not answer which files it leaves out. Install git where this runs, or drop `sparse-checkout` from actions/checkout.");
}
async function walk(root, prefix) {
	const { walkFiles } = await import("./action/walk-files.js");
	return walkFiles(root, prefix);
}
// src/workspace/listing.ts
function kindsOf({ files, elsewhere }) {
	let kinds = null;
	return (path) => {
		kinds ??= new Map([...elsewhere, ...files].map((file) => [file.path, file.kind]));
		return kinds.get(path);
	};
}
// src/manifests/discovery/exclusion.ts
function belonging(listing, kindOf, onlyTracked) {
	const submodulePaths = listing.files.filter(({ kind }) => kind === "submodule").map(({ path }) => path);
	function against(path) {
		if (isIn(path, listing.nested)) return nested;
		return onlyTracked && kindOf(path) === "untracked" ? untracked : null;
	}
	return {
		against,
		againstDescriptor: (path) => isIn(path, submodulePaths) ? nested : against(path),
		againstTarget(target) {
			const exclusion = onlyTracked && kindOf(target) === void 0 ? untracked : against(target);
			return exclusion && {
				...exclusion,
				reason: `leads to ${target}, which ${exclusion.reason}`
			};
		}
	};
}
function isIn(path, directories) {
	return directories.some((directory) => path.startsWith(`${directory}/`));
}
const nested = {
	rule: "nested",
	reason: "lies in a nested repository"
};
const untracked = {
	rule: "untracked",
	reason: "is not tracked by git"
};
// src/manifests/discovery/filters.ts
async function compileFilters(settings, named = []) {
	const { include, exclude, defaultExclude, packageTypes, workingDirectory } = settings;
	const [includedBy, excludedBy, excludedByDefault] = await Promise.all([
		compileGlobs(include, workingDirectory),
		compileGlobs(exclude, workingDirectory),
		compileGlobs(defaultExclude, workingDirectory)
	]);
	const belowNamed = pathBelow(named);
	const defaultOf = (path) => excludedByDefault(belowNamed(path));
	function againstPath(path) {
		const own = excludedBy(path);
		if (own !== null) return {
			rule: "exclude",
			reason: `exclude: ${own}`
		};
		const byDefault = defaultOf(path);
		if (byDefault !== null) return {
			rule: "default",
			reason: `exclude: ${byDefault}`
		};
		if (include.length > 0 && includedBy(path) === null) return {
			rule: "include",
			reason: "include"
		};
		return null;
	}
	return {
		excludes: excludedBy,
		againstPath,
		against(path, packageType) {
			const exclusion = againstPath(path);
			if (exclusion !== null || packageTypes?.includes(packageType) !== false) return exclusion;
			return {
				rule: "package-types",
				reason: "package-types"
			};
		},
		mayHold: (directory) => !matchesAllBelow((path) => excludedBy(path) ?? defaultOf(path), directory) && (include.length === 0 || include.some((glob) => mayMatchBelow(glob, directory)))
	};
}
function pathBelow(directories) {
	const deepestFirst = directories.filter((directory) => directory !== ".").toSorted((a, b) => b.length - a.length);
	return (path) => {
		const directory = deepestFirst.find((each) => path.startsWith(`${each}/`));
		return directory === void 0 ? path : path.slice(directory.length + 1);
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
// src/manifests/discovery/holes.ts
function findHoles(listing, seeing) {
	return [...missingSubmodules(listing, seeing), ...ignoredManifests(listing, seeing)].toSorted((a, b) => byText(a.path, b.path));
}
function missingSubmodules({ files, byGit }, { filters, disk, types }) {
	const isMissing = (path) => disk.isEmpty(path) || byGit && !disk.exists(`${path}/.git`);
	return files.filter(({ kind, path }) => kind === "submodule" && isMissing(path) && filters.mayHold(path)).map(({ path }) => ({
		path,
		packageTypes: types ?? packageTypes,
		problem: problem("error", "submodule-missing", `The submodule ${path} is not checked out, so manifests in it cannot be seen. Set \`submodules: true\` for actions/checkout, or add two lines to \`exclude\`: \`defaults\`, which keeps the default list, and \`${path}/**\`.`, { path })
	}));
}
function ignoredManifests({ files }, { filters, formatOf }) {
	return files.flatMap(({ path, kind }) => {
		const packageType = kind === "ignored" ? formatOf(path)?.packageType : void 0;
		if (packageType === void 0 || filters.against(path, packageType) !== null) return [];
		const message = `${path} is ignored by a \`.gitignore\`, and git does not answer whether the repository tracks it all the same. Install git where this runs, before the checkout; or add two lines to \`exclude\`: \`defaults\`, which keeps the default list, and \`${path}\`.`;
		return {
			path,
			packageTypes: [packageType],
			problem: problem("error", "manifest-ignored", message, {
				path,
				packageType
			})
		};
	});
}
// src/manifests/discovery/locate-manifests.ts
function locateManifests(files, formats, disk, { against, againstTarget }) {
	const formatOf = formatMatcher(formats);
	const excluded = [];
	const byRealPath = /* @__PURE__ */ new Map();
	for (const { path, format } of candidates(files, formatOf, disk)) {
		const real = disk.realPath(path) ?? path;
		const exclusion = against(path) ?? (isSamePath(real, path) ? null : againstTarget(real));
		if (exclusion !== null) excluded.push({
			path,
			format,
			exclusion
		});
		else if (!byRealPath.has(real)) byRealPath.set(real, {
			...located(path, format, real),
			exclusion
		});
	}
	return [...byRealPath.values(), ...excluded].toSorted((a, b) => byText(a.path, b.path));
	function located(path, format, real) {
		const ownFormat = formatOf(real);
		return ownFormat === null ? {
			path,
			format
		} : {
			path: real,
			format: ownFormat
		};
	}
}
function candidates(files, formatOf, disk) {
	const matching = [];
	for (const file of files) {
		const { path, kind } = file;
		const format = kind === "submodule" || kind === "ignored" ? null : formatOf(path);
		if (format !== null && format.accepts?.(path, () => headOf$1(file, disk)) !== false) matching.push({
			path,
			format
		});
	}
	return matching.toSorted((a, b) => byText(a.path, b.path));
}
function headOf$1({ path, kind }, disk) {
	return kind === "link" ? null : disk.head(path);
}
function isSamePath(a, b) {
	return a === b || a.normalize().toLowerCase() === b.normalize().toLowerCase();
}
// src/manifests/discovery/discover.ts
async function discover(listing, formats, settings, disk) {
	const own = belonging(listing, kindsOf(listing), settings.onlyTracked && listing.byGit);
	const { descriptors, idleDescriptors } = await findDescriptors(listing, settings, own);
	const filters = await compileFilters(settings, await settings.namedDirectories(descriptors));
	const formatOf = formatMatcher(formats);
	const judged = locateManifests(listing.files, formats, disk, own).map(({ path, format, exclusion }) => ({
		path,
		format,
		exclusion: exclusion ?? filters.against(path, format.packageType)
	}));
	const types = settings.packageTypes;
	const holes = findHoles(listing, {
		filters,
		formatOf,
		disk,
		types
	});
	return {
		found: judged.flatMap(({ path, format, exclusion }) => exclusion === null ? [{
			path,
			format
		}] : []),
		excluded: judged.flatMap(({ exclusion, ...manifest }) => exclusion === null ? [] : {
			...manifest,
			...exclusion
		}),
		carriers: foundCarriers(listing, filters, own, formatOf),
		untrusted: holes.map(({ path, packageTypes }) => ({
			path,
			packageTypes
		})),
		problems: holes.map(({ problem }) => problem),
		descriptors,
		idleDescriptors,
		files: () => [...listing.files, ...listing.elsewhere].filter(({ kind, path }) => readable.has(kind) && own.against(path) === null).map(({ path }) => path).toSorted(byText),
		exclusionOf: (path) => own.against(path) ?? filters.againstPath(path)
	};
}
const readable = /* @__PURE__ */ new Set([
	"file",
	"link",
	"untracked"
]);
function foundCarriers({ files }, filters, own, formatOf) {
	const carriersOf = fileMatcher(carriers);
	return files.filter(({ kind }) => readable.has(kind) || kind === "sparse").flatMap(({ path }) => carriersOf(path).map((carrier) => ({
		path,
		carrier
	}))).filter(({ path, carrier }) => formatOf(path)?.packageType !== carrier.packageType).filter(({ path, carrier }) => filters.against(path, carrier.packageType) === null).filter(({ path }) => own.against(path) === null).toSorted((a, b) => byText(a.path, b.path));
}
async function findDescriptors({ files }, { isDescriptor, ...settings }, { againstDescriptor }) {
	const candidates = files.filter(({ kind, path }) => kind !== "submodule" && kind !== "ignored" && isDescriptor(path)).map(({ path }) => path).toSorted(byText);
	if (candidates.length === 0) return {
		descriptors: [],
		idleDescriptors: []
	};
	const { excludes } = await compileFilters({
		...settings,
		defaultExclude: []
	});
	const reasonOf = (path) => {
		const glob = excludes(path);
		return againstDescriptor(path)?.reason ?? (glob === null ? null : `exclude: ${glob}`);
	};
	const judged = candidates.map((path) => ({
		path,
		reason: reasonOf(path)
	}));
	return {
		descriptors: judged.flatMap(({ path, reason }) => reason === null ? [path] : []),
		idleDescriptors: judged.flatMap(({ path, reason }) => reason === null ? [] : {
			path,
			reason
		})
	};
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
const encodingByStart = [
	{
		start: [255, 254],
		encoding: "utf-16le"
	},
	{
		start: [254, 255],
		encoding: "utf-16be"
	},
	{
		start: [
			60,
			0,
			63,
			0
		],
		encoding: "utf-16le"
	},
	{
		start: [
			0,
			60,
			0,
			63
		],
		encoding: "utf-16be"
	}
];
function decodeText(bytes, path) {
	const shown = encodingByStart.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
	const text = shown === void 0 ? asciiText(bytes) ?? decode(bytes, declared(bytes) ?? "utf-8") : decode(bytes, shown.encoding);
	if (text === null || text.includes("\0")) throw new Fault("manifest-encoding", `${path} is neither UTF-8 nor UTF-16 with a byte order mark, nor XML in the encoding that it declares. Save the file as UTF-8.`, { path });
	return text;
}
const declaration = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;
const longestDeclaration = 200;
function declared(bytes) {
	if (bytes[0] !== 60 && bytes[0] !== 239) return null;
	const start = Buffer.from(bytes.subarray(0, longestDeclaration)).toString("latin1");
	const encoding = declaration.exec(start)?.[1] ?? null;
	return encoding === null || /^(?:utf|ucs|iso-10646-ucs)-?(?:16|32|2|4)/i.test(encoding) ? null : encoding;
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
function openRepository(disk, { manifests, files, kindOf }) {
	const read = fileReader();
	let listed = null;
	function content(path) {
		const file = disk.absolute(readablePath(path, disk, kindOf));
		const stats = statSync(file);
		if (!stats.isFile()) throw new Fault("manifest-unreadable", `${path} is not a regular file. Remove it, or add it to \`exclude\`.`, { path });
		if (stats.size > 5e7) throw tooLarge(path, stats.size);
		const bytes = read(file, stats.size);
		if (lfsMark.equals(bytes.subarray(0, lfsMark.length))) throw new Fault("lfs-pointer", `${path} is a Git LFS pointer and not the file itself. Set \`lfs: true\` for actions/checkout.`, { path });
		return bytes;
	}
	function hiddenIn(directory) {
		return (listed ??= files()).filter((path) => posix.dirname(path) === directory && absences.has(kindOf(path) ?? "untracked")).map((path) => posix.basename(path));
	}
	return {
		manifests,
		get files() {
			return listed ??= files();
		},
		has: (path) => isWithin$1(path) && (disk.exists(path) ? !disk.isDirectory(path) : absences.has(kindOf(path) ?? "untracked")),
		hasDirectory: (path) => isWithin$1(path) && disk.isDirectory(path),
		list(directory) {
			if (!isWithin$1(directory)) return [];
			const hidden = hiddenIn(directory);
			return hidden.length === 0 ? disk.list(directory) : [.../* @__PURE__ */ new Set([...disk.list(directory), ...hidden])];
		},
		bytes: (path) => Buffer.from(content(path)),
		text: (path) => boundedText(decodeText(content(path), path), path)
	};
}
const lfsMark = Buffer.from("version https://git-lfs.github.com/spec/v1");
const absences = /* @__PURE__ */ new Map([
	["sparse", leftOut],
	["file", missing$1],
	["link", missing$1]
]);
function readablePath(path, disk, kindOf) {
	if (!isWithin$1(path)) throw outside(path, "leaves the workspace");
	const real = disk.realPath(path);
	if (real === null && !disk.exists(path)) throw (absences.get(kindOf(path) ?? "untracked") ?? unknown)(path);
	if (real === null) throw outside(path, "is a link that leaves the workspace or leads nowhere");
	if (real.split("/").some((segment) => segment.toLowerCase() === ".git")) throw outside(path, "lies in git's own directory");
	return real;
}
function leftOut(path) {
	return new Fault("sparse-checkout", `${path} is left out of the work tree by a sparse checkout. Drop \`sparse-checkout\` from actions/checkout, or add the file to it.`, { path });
}
function missing$1(path) {
	return new Fault("manifest-unreadable", `${path} belongs to the repository and is not in the work tree: an earlier step deleted or moved it. Restore it (\`git checkout -- ${path}\`), or commit its deletion.`, { path });
}
function unknown(path) {
	return new Fault("manifest-unreadable", `${path} does not exist. Restore the file, or remove what names it.`, { path });
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
	const onlyTracked = isInCi(env);
	if (listing.files.length === 0) throw empty(workingDirectory === "." ? nothing : `${workingDirectory} has no files.`, env);
	if (onlyTracked && isNoCheckout(listing)) throw empty("The workspace has no file that git tracks, so it is no checkout.", env);
	const kindOf = kindsOf(listing);
	const files = () => listing.files.map(({ path }) => path).toSorted(byText);
	const { text } = openRepository(disk, {
		manifests: [],
		files,
		kindOf
	});
	const discovered = await discover(listing, formats, {
		...settings,
		workingDirectory,
		onlyTracked,
		namedDirectories: (descriptors) => settings.namedDirectories(descriptors, { text })
	}, disk);
	if (isStray(listing, discovered, disk, env)) throw empty("The workspace has neither a checkout nor a manifest.", env);
	return {
		discovered,
		repository: openRepository(disk, {
			manifests: discovered.found.map(({ path }) => path),
			files,
			kindOf
		})
	};
}
function isInCi(env) {
	return ![
		"",
		"0",
		"false"
	].includes((env["CI"] ?? "").toLowerCase());
}
function isNoCheckout({ byGit, files, elsewhere }) {
	return byGit && ![...files, ...elsewhere].some(({ kind }) => kind !== "untracked");
}
function isStray({ byGit }, { found, excluded, descriptors }, disk, env) {
	const isOnRunner = env["GITHUB_ACTIONS"] === "true";
	const hasAny = found.length + excluded.length + descriptors.length > 0;
	return isOnRunner && !byGit && !disk.exists(".git") && !hasAny;
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
function createAdapters(settings, { workspace, env, repository = null, permission = mayWrite, step, cancellation = neverCancelled }) {
	const { asked } = cancellation;
	const { cortexApiUrl, cortexApiKey, requestsPerMinute } = settings;
	return {
		discover: () => untilAborted(asked, discoverManifests(workspace, {
			...settings,
			isDescriptor: isDescriptorPath,
			namedDirectories: (descriptors, { text }) => settings.entities.length > 0 ? Promise.resolve(settings.entities.map(({ path }) => path)) : describedDirectories(descriptors, text, repository)
		}, env)),
		cortex: createCortex({
			baseUrl: cortexApiUrl,
			key: cortexApiKey ?? "",
			requestsPerMinute,
			transport: createTransport({ env }),
			clock: systemClock,
			random: Math.random,
			cancellation,
			log: step,
			userAgent: `cortex-dependency-report/${version$1}`
		}),
		permission: () => untilAborted(asked, permission()),
		now: systemClock.now,
		sleep: (ms) => untilAborted(asked, systemClock.sleep(ms)),
		step
	};
}
const mayWrite = () => Promise.resolve({
	value: { kind: "write" },
	problems: []
});
// src/app/posts.ts
function legOf({ workingDirectory, entities }) {
	return [workingDirectory, ...entities.map(({ path, entity }) => `${path}: ${entity}`)];
}
// src/github/branch-head.ts
async function branchHead(rest, repository, branch) {
	const place = ownerAndRepo(repository);
	try {
		return headOf(await rest.request(route, {
			...place,
			ref: `heads/${branch}`
		}), branch);
	} catch (thrown) {
		if (!isMissing(thrown)) throw thrown;
		await rest.request("GET /repos/{owner}/{repo}", place);
		return null;
	}
}
const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";
function headOf(found, branch) {
	const sha = textMember(member$2(found, "object"), "sha");
	if (member$2(found, "ref") === `refs/heads/${branch}` && sha !== "") return sha;
	throw unexpectedAnswer(route, "names no commit of that branch");
}
function isMissing(thrown) {
	return thrown instanceof GitHubFault && (thrown.status === 404 || thrown.status === 409);
}
// src/github/overtaken.ts
var overtaken_exports = /* @__PURE__ */ __exportAll({ overtaken: () => overtaken });
async function overtaken(site, { branch, commit }) {
	const unknown = `Whether ${branch} has moved on from ${short$1(commit)} could not be checked`;
	if (site === null) return unchecked("github-unavailable", `${unknown}: there is no \`github-token\`.`);
	try {
		const head = await branchHead(await site.rest(), site.repository, branch);
		return {
			value: head === commit ? null : late(branch, commit, head),
			problems: []
		};
	} catch (thrown) {
		const { code, message } = faultOf(thrown);
		return unchecked(code, `${unknown}. ${message}${code === "github-permission" ? " Add to the job: `permissions: { contents: read }`." : ""}`);
	}
}
function unchecked(code, message) {
	const text = `${message} The sync went on; a run for the newest commit sets right what this one may have got wrong.`;
	return {
		value: null,
		problems: [problem("warning", code, text)]
	};
}
function late(branch, commit, head) {
	const run = `This run is late: it is of ${short$1(commit)}, and ${branch}`;
	return head === null ? `${run} is gone. Nothing was written.` : `${run} is at ${head} by now. Nothing was written. A run of that commit syncs; where a \`paths\` filter kept it from starting, start one by hand.`;
}
function short$1(commit) {
	return commit.slice(0, 12);
}
const heads = "refs/heads/";
function positionOf(ref, commit) {
	if (ref?.startsWith(heads) !== true || commit === null) return null;
	return {
		branch: ref.slice(11),
		commit
	};
}
// src/settings/commit-decision.ts
function commitDecision({ head, expected }) {
	if (head === null || expected === null || head.toLowerCase() === expected.toLowerCase()) return null;
	return problem("warning", "commit-mismatch", `The work tree is at ${short(head)}, and the event is about ${short(expected)}: this run checks and writes nothing. Check out the event's commit: leave \`ref\` of actions/checkout out, and let no other step change the commit.`);
}
function short(commit) {
	return commit.slice(0, 12);
}
// src/app/permission.ts
async function eventPermission(question) {
	const { workspace, workingDirectory, env, commit, site, position } = question;
	const { headCommit } = await Promise.resolve().then(() => git_repository_exports);
	const head = await headCommit(join$1(workspace, workingDirectory), env);
	const mismatch = commitDecision({
		head,
		expected: commit
	});
	if (mismatch !== null) return {
		value: { kind: "check" },
		problems: [mismatch]
	};
	const proven = head === null && commit !== null ? "keep" : "write";
	if (position === null) return {
		value: { kind: proven },
		problems: []
	};
	const { overtaken } = await Promise.resolve().then(() => overtaken_exports);
	const { value: reason, problems } = await overtaken(site, position);
	return {
		value: reason === null ? { kind: proven } : {
			kind: "skip",
			reason
		},
		problems
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
			sources: entity.sources.map(conceal),
			packageTypes: entity.packageTypes.map((row) => concealedType(row, conceal))
		}))
	};
}
function concealedType(row, conceal) {
	const concealed = ({ name, versions }) => ({
		name: conceal(name),
		versions: versions.map(conceal)
	});
	return {
		...row,
		held: orNull(row.held, conceal),
		updated: row.updated.map(({ name, from, to }) => ({
			name: conceal(name),
			from: from.map(conceal),
			to
		})),
		removed: row.removed.map(concealed),
		withheld: row.withheld.map(concealed),
		unclaimed: row.unclaimed.map(concealed),
		claimedElsewhere: row.claimedElsewhere.map((each) => ({
			...concealed(each),
			sources: each.sources.map(conceal)
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
	const report = await runReported(context, () => untilAborted(cancellation.due, Promise.race([runOn(site, performance), crash])), {
		secrets: [settings.cortexApiKey, settings.githubToken],
		defect: debug
	});
	const missing = await branchProblems(site, performance);
	return withPosts({
		...report,
		problems: [...report.problems, ...missing]
	}, site, performance);
}
async function branchProblems(site, { settings, context, facts, cancellation }) {
	const { branch, mode } = settings;
	if (branch === null || mode !== "auto" || context.mode === "list") return [];
	const { missingBranch } = await import("./action/missing-branch.js");
	return untilAborted(cancellation.asked, missingBranch(site, {
		branch,
		...facts
	})).catch(() => []);
}
function runOn(site, performance) {
	const { settings, context, github, cancellation, say } = performance;
	const { workspace, repository, ref, commit } = github;
	const { env } = performance.process;
	const { workingDirectory } = settings;
	const position = repository === null ? null : positionOf(ref, commit);
	const permission = () => eventPermission({
		workspace,
		workingDirectory,
		env,
		site,
		commit,
		position
	});
	const ports = createAdapters(settings, {
		workspace,
		env,
		repository,
		permission,
		step: say,
		cancellation
	});
	return run$1(settings, context, {
		...ports,
		discover() {
			const tree = ports.discover();
			process.getBuiltinModule("node:crypto");
			return tree;
		}
	});
}
async function withPosts(report, site, { settings, context, facts, github, cancellation, say }) {
	const { comment, issue } = postsOf(settings, facts, github);
	const unplaced = settings.pullRequestComment && lacksPullRequest(facts) ? [noPullRequest] : [];
	const known = {
		...report,
		problems: [...report.problems, ...unplaced]
	};
	if (context.mode === "list" || comment === null && !issue) return known;
	const { keepPosts } = await import("./action/github-posts.js");
	const problems = await keepPosts(known, {
		comment,
		issue,
		site,
		cortexApiUrl: settings.cortexApiUrl,
		sleep: systemClock.sleep,
		cancelled: cancellation.asked,
		say
	});
	return {
		...known,
		problems: [...known.problems, ...problems]
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
function lacksPullRequest({ name, isOfPullRequest, pullRequest }) {
	return (name === "workflow_run" || isOfPullRequest && name !== "merge_group") && (pullRequest?.number ?? null) === null;
}
const noPullRequest = problem("notice", "pull-request-missing", "There is no comment, because the event carries no pull request to comment on. Run the preview on `pull_request`, or set `pull-request-comment: false`.");
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
		unclaimed: sum$1(rows.map(({ unclaimed }) => unclaimed.length)),
		claimedElsewhere: sum$1(rows.map(({ claimedElsewhere }) => claimedElsewhere.length)),
		held: rows.filter(({ held }) => held !== null).length,
		uploads: report.requests.uploads,
		errors: report.problems.filter(({ severity }) => severity === "error").length
	};
}
function sum$1(values) {
	return values.reduce((total, value) => total + value, 0);
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
// src/report/manifest-order.ts
const order = [
	"failed",
	"unowned",
	"unread",
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
const statuses = {
	used: ({ packages, entity }) => `${count(packages, "package")}${entity === null ? "" : ` for ${entity}`}`,
	covered: ({ reason }) => `covered by ${reason ?? "a lockfile"}`,
	excluded: ({ reason }) => isInput(reason) ? `excluded by \`${reason}\`` : because("excluded", reason),
	unread: ({ reason }) => because("unread", reason),
	unowned: ({ reason }) => because("unowned", reason),
	failed: ({ reason }) => because("failed", reason)
};
function manifestSentence(manifest) {
	return `${manifest.path} (${manifest.format}): ${statuses[manifest.status](manifest)}`;
}
function isInput(reason) {
	return reason !== null && /^(?:exclude: |include$|package-types$)/.test(reason);
}
function because(status, reason) {
	return reason === null ? status : `${status}: ${joinLines(reason)}`;
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
// src/domain/problem-codes/record.ts
const recordCodes = {
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
		meaning: "Cortex records packages of a type of which the repository has no manifest, and no source is known to have declared them. They stay.",
		remedy: "Nothing, where another writer records them. `prune: all` removes them."
	},
	unclaimed: {
		meaning: "Cortex records packages that the repository does not declare, and no source is known to have declared them. They stay.",
		remedy: "Let every repository of the entity sync once. What is left then came from elsewhere; `prune: all` removes it."
	},
	"claimed-elsewhere": {
		meaning: "A package that this source does not declare is declared by another one. It stays.",
		remedy: "Nothing: it goes when the other source drops it, too."
	},
	"claim-missing": {
		meaning: "A package that another source declares is not recorded after the upload.",
		remedy: "Run the workflow of the other source again, and give all workflows that write the entity one `concurrency` group."
	},
	"other-writer": {
		meaning: "A package that `prune: all` removed has come back, so another writer records it.",
		remedy: "Find the other writer, or set `prune: true`."
	},
	"still-referenced": {
		meaning: "A package that no manifest declares any more still stands as a direct dependency in a file that was not read. It stays.",
		remedy: "Have the file read (`exclude`, `include`, `working-directory`), or remove the reference."
	},
	"prune-disabled": {
		meaning: "Packages that the repository no longer declares were kept because `prune` is `false`.",
		remedy: "Set `prune: true` to have them removed."
	},
	"commit-unproven": {
		meaning: "It is not known whether the work tree is the newest commit of its branch, so nothing was removed.",
		remedy: "Give `git` access to the remote, or set `--current` where the work tree is that commit."
	},
	"source-stale": {
		meaning: "A source of the entity has not synced for 30 days. What it declared then is kept.",
		remedy: "Sync it again, or end it with `cortex-deps forget`."
	},
	"repository-unknown": {
		meaning: "The repository is not known, so no state is kept, and nothing is removed.",
		remedy: "Set `--repository`, or give the work tree an `origin` remote."
	},
	"source-unknown": {
		meaning: "An entity has no source of the name that `forget` was given.",
		remedy: "The message names the sources of the entity. Use one of them as it is written there."
	},
	"state-invalid": {
		meaning: "The state of an entity (custom data `dependency-report`) cannot be understood.",
		remedy: "Nothing: the next sync writes this source's part anew. Do not edit the state by hand."
	},
	"state-newer": {
		meaning: "The state of an entity was written by a newer version of this action.",
		remedy: "Update this action."
	},
	"state-unavailable": {
		meaning: "The state of an entity could not be read or written, so nothing was removed.",
		remedy: "The API key needs the *Edit entities* permission for custom data. After a network fault, run again."
	},
	"state-too-large": {
		meaning: "The state of an entity would pass 1.5 MB and was not written.",
		remedy: "Split the repository over several entities."
	},
	"entity-foreign": {
		meaning: "A descriptor names an entity that belongs to another repository in Cortex. It is held.",
		remedy: "Correct the tag in the descriptor or the repository in Cortex, or set `entity` in the workflow."
	},
	"entities-shared": {
		meaning: "Several entities of Cortex have the same directory of the repository.",
		remedy: "Give each a `basepath` in Cortex, or set `entity`."
	},
	"catalog-unavailable": {
		meaning: "The Cortex catalog could not be listed, so the owner of an entity was not checked.",
		remedy: "Give the API key the permission to view entities."
	},
	"names-unresolved": {
		meaning: "A manifest declares packages whose names the repository does not tell, so no recorded package of the type was removed.",
		remedy: "The warnings on the manifest say what is not known. Write those names, or lock the build."
	}
};
// src/domain/problem-codes/repository.ts
const repositoryCodes = {
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
	"descriptor-idle": {
		meaning: "A Cortex descriptor owns nothing here. The message says why.",
		remedy: "Nothing, where it is about another repository. After a rename, correct its `x-cortex-git` block."
	},
	"workspace-empty": {
		meaning: "The workspace has no files.",
		remedy: "Check out the repository first; in GitHub Actions, add `actions/checkout` as an earlier step of the job."
	},
	"submodule-missing": {
		meaning: "A submodule is not checked out, so manifests in it cannot be seen.",
		remedy: "Set `submodules: true` for `actions/checkout`, or exclude the submodule beside a line `defaults`."
	},
	"manifest-ignored": {
		meaning: "Git does not answer, and a file with a manifest's name is ignored: whether the repository tracks it is not known. Its package type is held.",
		remedy: "Install git where this runs, before the checkout; or exclude the file beside a line `defaults`."
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
		meaning: "A manifest is neither UTF-8 nor UTF-16 with a byte order mark, nor XML in the encoding that it declares. Its package type is held.",
		remedy: "Save the file as UTF-8."
	},
	"lockfile-version-unknown": {
		meaning: "A lockfile has a version newer than any known here; it was read as the newest known.",
		remedy: "Compare the result, and update this action."
	},
	"lockfile-stale": {
		meaning: "A lockfile lacks direct dependencies of a manifest that it covers. They stay declared as the manifest writes them.",
		remedy: "Update the lockfile with its package manager and commit it."
	},
	"lockfile-undivided": {
		meaning: "A lockfile does not say which member of its workspace needs what, so members of other entities count with the versions that they write themselves.",
		remedy: "Commit a lockfile for each of these members to have exact versions."
	},
	"manifest-unread": {
		meaning: "A file can declare packages and is of a kind that is not read. Nothing recorded of its package type is removed.",
		remedy: "Commit a manifest or lockfile that is read in place of it, or add it to `exclude` when it declares nothing that Cortex should record."
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
	}
};
// src/domain/problem-codes/services.ts
const serviceCodes = {
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
	"commit-mismatch": {
		meaning: "The work tree is at another commit than the one that the event is about, so the run only checked.",
		remedy: "Check out the event's commit: leave `ref` of `actions/checkout` out, and let no other step change the commit."
	},
	"branch-missing": {
		meaning: "The input `branch` names a branch that the repository does not have, so nothing is ever synced.",
		remedy: "Correct `branch`, or leave it out for the default branch."
	},
	"pull-request-missing": {
		meaning: "The event carries no pull request, so there is none to comment on.",
		remedy: "Run the preview on `pull_request`, or set `pull-request-comment: false`."
	},
	"report-unwritten": {
		meaning: "The JSON report could not be written to its default place.",
		remedy: "Check that `RUNNER_TEMP` can be written, or set `report-path`."
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
// src/domain/problem-codes.ts
const problemCodes = {
	...repositoryCodes,
	...recordCodes,
	...serviceCodes
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
	const { result, reason } = report;
	const sentence = sentences[result](report);
	const isOnlyChecked = reason !== null && (result === "drift" || result === "in-sync");
	return {
		headline: headlines[result],
		sentence: isOnlyChecked ? `${sentence} ${reason}` : sentence
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
	const exact = rows.every(isWhole) && !report.problems.some(({ code }) => leftAlone.has(code));
	const more = exact ? "" : ", and more that was left alone";
	if (unrecorded(report) > 0) return `Cortex records ${partSentences(report, more)}`;
	const scope = `${count(totals(report).packages, "package")}${inEntities(report)}`;
	return exact ? `Cortex records exactly what this repository declares: ${scope}.` : `Cortex records all that this repository declares (${scope})${more}.`;
}
function isWhole({ result, unclaimed, claimedElsewhere }) {
	return result === "in-sync" && unclaimed.length + claimedElsewhere.length === 0;
}
const leftAlone = /* @__PURE__ */ new Set([
	"prune-disabled",
	"names-unresolved",
	"still-referenced",
	"commit-unproven",
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
	const rest = others === 1 ? "The other one is left out, because the repository does not say its version" : `The other ${number(others)} are left out, because the repository does not say their versions`;
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
function documentSentence(mode, { endpoint, verbatim, bytes, manifests }) {
	const [only = "the declared packages"] = manifests;
	return `${manifests.length > 1 ? count(manifests.length, "manifest") : only} ${mode === "check" ? "would go" : "went"} ${verbatim ? "as it is" : "as one document"} to ${endpoint}, ${size(bytes)}`;
}
// src/report/outputs.ts
function outputs(report, reportPath) {
	const { packages, added, updated, removed, unclaimed, claimedElsewhere, held, uploads, errors } = totals(report);
	return {
		result: report.result,
		packages: String(packages),
		added: String(added),
		updated: String(updated),
		removed: String(removed),
		unclaimed: String(unclaimed),
		"claimed-elsewhere": String(claimedElsewhere),
		held: String(held),
		uploads: String(uploads),
		problems: String(report.problems.length),
		errors: String(errors),
		"report-path": reportPath
	};
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
function byteLength(text) {
	return Buffer.byteLength(text);
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
const maxOpen$2 = 15;
function bulletList(items, summary) {
	const { open, close } = items.length > maxOpen$2 ? folded(summary) : {
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
const maxOpen$1 = 40;
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
	const lists = rows.map(({ row, found }) => typeList(row, found, tense, total <= maxOpen$1));
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
// src/report/summary/manifests.ts
const maxOpen = 12;
const symbols$2 = {
	failed: "❌",
	unowned: "❔",
	used: "✅",
	unread: "❔",
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
			cell: statusOf
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
function statusOf({ status, reason }) {
	const word = `${symbols$2[status]} ${status}`;
	if (reason === null) return word;
	return status === "covered" || isInput(reason) ? `${word} by ${code(reason)}` : `${word}: ${prose(reason)}`;
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
	pushObject(pieces, report, "");
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
// src/app/write-report.ts
function writeReport(report, path, workspace, isGiven = true) {
	try {
		if (isWithin(workspace, path) && !isWithin(realpathSync(workspace), realAbove(path))) throw new Error("a link on its way leaves the workspace");
		mkdirSync(dirname(path), { recursive: true });
		if (isLink(path)) rmSync(path);
		writePieces(path, jsonPieces(report));
		return report;
	} catch (thrown) {
		const message = `The report could not be written to ${JSON.stringify(path)} (${String(thrown)}). Set \`report-path\` to a file that can be written.`;
		const unwritable = isGiven ? problem("error", "input-invalid", message) : problem("warning", "report-unwritten", message);
		const problems = [...report.problems, unwritable];
		return {
			...report,
			result: isGiven ? "failed" : report.result,
			problems
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
	const { workspace, reportPath, isReportAsked, outputPath, summaryPath } = places;
	const report = writeReport(run, reportPath, workspace, isReportAsked);
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
		name: "record",
		default: "true"
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
	const { settings, problems, decision } = decisionOf(inputs, facts);
	const context = contextOf(decision, github, facts, env);
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
		isReportAsked: settings !== null && settings.reportPath !== null,
		outputPath: env["GITHUB_OUTPUT"] || null,
		summaryPath: env["GITHUB_STEP_SUMMARY"] || null
	}), settings?.failOn ?? "error");
}
function decisionOf(inputs, facts) {
	const written = parseSettings(inputs, { needsKey: false });
	const { mode = "auto", branch = null, cortexApiKey = "" } = written.settings ?? {};
	const decision = decide$1({
		mode,
		branch,
		hasKey: cortexApiKey !== null
	}, facts);
	const needsKey = decision.does !== "nothing" && withoutSecrets$2(facts) === null;
	return {
		...needsKey ? parseSettings(inputs, { needsKey }) : written,
		decision
	};
}
const modes = {
	sync: "sync",
	check: "check",
	list: "list",
	nothing: "check"
};
function contextOf({ does }, { repository, ref, commit }, { isOfPullRequest: isPreview }, env) {
	const startedAt = systemClock.now();
	const { source, runId } = runOrigin(env);
	const mode = modes[does];
	return {
		toolVersion: version$1,
		mode,
		repository,
		ref,
		commit,
		source,
		runId,
		isPreview,
		startedAt
	};
}
async function obey({ does, reason, note }, performance) {
	const { context } = performance;
	const isSkipped = does === "list" || does === "nothing";
	say(`Cortex Dependency Report ${version$1}: ${isSkipped ? `skipped. ${reason}` : `${does}, because ${reason}.`}`);
	if (does === "nothing") return endedEarly(context, systemClock.now(), {
		reason,
		problems: []
	});
	const report = await perform(performance);
	if (report.result === "failed") return report;
	if (isSkipped && report.result === "skipped") return {
		...report,
		reason
	};
	return note === void 0 ? report : {
		...report,
		reason: report.reason ?? note
	};
}
function say(text) {
	info(safeLine(text));
}
function readInputs() {
	const inputs = new Map(inputNames.map((name) => [name, getInput(name)]));
	for (const name of ["cortex-api-key", "github-token"]) {
		const secret = inputs.get(name) ?? "";
		if (secret !== "") setSecret(secret);
	}
	return inputs;
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
export { parseXml as $, readRequirementLine as A, readProject$1 as B, directoryIn as C, warnIfNewer as D, satisfiedNames as E, condaDoubt as F, newerLock as G, isNamed$1 as H, mayBringPython as I, metadata as J, notLock as K, compileIgnorePattern as L, isLocal as M, warningOf as N, withoutOwnProjects as O, withUnresolved as P, childrenNamed as Q, reach as R, projectBeside as S, lockedPackages as T, roleOf as U, parseToml as V, scriptOf as W, sameName as X, requireProject as Y, childText as Z, totals as _, safeText as _t, bulletList as a, parseYaml as at, isRealDirectory as b, code as c, upward$1 as ct, verdict as d, count as dt, centralFile as et, inEntities as f, number as ft, untoldProblems as g, untilAborted as gt, problemCounts as h, neverCancelled as ht, changesSection as i, isMapping$1 as it, releaseAt as j, saysDevelopment as k, prose as l, isRecord as lt, changesDue as m, canonicalName as mt, problemsSection as n, isProject$1 as nt, fixed as o, beside$1 as ot, changes as p, byText as pt, attribute as q, heldSection as r, virtualProject as rt, priorities as s, pathFrom as st, tableSections as t, isApp as tt, fit as u, parseJson as ut, typeRows as v, shorten as vt, lockEntries as w, isPart as x, branchHead as y, constrainedVersion as z };
