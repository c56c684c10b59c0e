import { i as __toESM, n as __exportAll } from "./action/runtime.js";
import { a as severities, i as problemOf, n as faultOf, r as problem, t as Fault } from "./action/problem.js";
const { appendFileSync, closeSync, existsSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } = process.getBuiltinModule("node:fs");
const { homedir, tmpdir } = process.getBuiltinModule("node:os");
const os = process.getBuiltinModule("node:os");
const { isAscii } = process.getBuiltinModule("node:buffer");
import own, { dirname, join, posix, resolve } from "node:path";
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
		removed: difference.removed.map(named$4),
		withheld: plan.withheld.map(named$4),
		unclaimed: keptFor(plan, ["unclaimed", "other-writer"]).map(({ name }) => named$4(name)),
		claimedElsewhere: keptFor(plan, ["claimed-elsewhere"]).map(({ name, by }) => ({
			...named$4(name),
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
function named$4({ name, versions }) {
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
		result: hasFailed(problems) ? "failed" : "skipped",
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
		result: reason !== null && !hasFailed(problems) ? "skipped" : resultOf(results, problems),
		reason,
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
// src/report/exit-code.ts
function exitCode({ result }, failOn) {
	if (failOn === "never") return 0;
	if (result === "failed") return 1;
	return result === "drift" && failOn === "drift" ? 2 : 0;
}
// src/report/safe-text.ts
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
const plain$5 = /^[\x20-\x7e]*$/;
const named$3 = /* @__PURE__ */ new Map([
	["\n", String.raw`\n`],
	["\r", String.raw`\r`],
	["	", String.raw`\t`]
]);
const bracketCommand = /##(?=\w*\[)/g;
function safeText(text) {
	const visible = plain$5.test(text) ? text : text.replace(unseen, escaped$1);
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
function escaped$1(character) {
	const hex = (character.codePointAt(0) ?? 0).toString(16);
	const unicode = hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
	return named$3.get(character) ?? unicode;
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
// src/settings/payload.ts
function member$1(value, name) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return void 0;
	return Reflect.get(value, name);
}
function text$2(value, name) {
	const found = member$1(value, name);
	return typeof found === "string" ? found : "";
}
function listMember(value, name) {
	const found = member$1(value, name);
	return Array.isArray(found) ? found : [];
}
// src/settings/pull-request-origin.ts
function stemsFromPullRequest(name, ref, payload) {
	if (name.startsWith("pull_request") || name === "merge_group") return true;
	if (isPullRef(ref ?? "") || isPullRef(text$2(member$1(payload, "deployment"), "ref"))) return true;
	return origins.get(name)?.(payload) ?? false;
}
const origins = /* @__PURE__ */ new Map([
	["issue_comment", (payload) => member$1(member$1(payload, "issue"), "pull_request") !== void 0],
	["check_suite", (payload) => hasPullRequests(member$1(payload, "check_suite"))],
	["check_run", (payload) => isOfCheckRun(member$1(payload, "check_run"))],
	["workflow_run", isOfWorkflowRun]
]);
function isOfCheckRun(run) {
	return hasPullRequests(run) || hasPullRequests(member$1(run, "check_suite"));
}
function isOfWorkflowRun(payload) {
	const run = member$1(payload, "workflow_run");
	const event = text$2(run, "event");
	if (event.startsWith("pull_request") || event === "merge_group") return true;
	if (isOfOther(member$1(run, "head_repository"), member$1(payload, "repository"))) return true;
	return event !== "push" && hasPullRequests(run);
}
function isOfOther(head, repository) {
	if (head === void 0) return false;
	const [own, other] = [repository, head].map((each) => text$2(each, "full_name").toLowerCase());
	return other === "" || own !== "" && own !== other;
}
function hasPullRequests(value) {
	return listMember(value, "pull_requests").length > 0;
}
function isPullRef(ref) {
	return /^(?:refs\/)?pull\//.test(ref);
}
// src/settings/event-facts.ts
function eventFacts({ eventName: name, ref, commit, actor, payload }) {
	const repository = member$1(payload, "repository");
	return {
		name,
		ref,
		actor: actor || text$2(member$1(payload, "sender"), "login"),
		defaultBranch: text$2(repository, "default_branch") || null,
		deletedRef: deletedRef(name, ref, payload),
		isFork: member$1(repository, "fork") === true,
		isOfPullRequest: stemsFromPullRequest(name, ref, payload),
		pullRequest: name.startsWith("pull_request") ? pullRequest(payload, repository) : null,
		change: change$2(name, payload, commit ?? "")
	};
}
function deletedRef(name, ref, payload) {
	return name === "push" && member$1(payload, "deleted") === true ? text$2(payload, "ref") || (ref ?? "") : null;
}
function pullRequest(payload, repository) {
	const pull = member$1(payload, "pull_request");
	const number = member$1(pull, "number");
	return {
		number: typeof number === "number" ? number : null,
		author: text$2(member$1(pull, "user"), "login"),
		isFromFork: isFromFork(member$1(member$1(pull, "head"), "repo"), repository)
	};
}
function isFromFork(head, repository) {
	if (head === void 0) return false;
	const name = text$2(repository, "full_name").toLowerCase();
	const headName = text$2(head, "full_name").toLowerCase();
	if (name === "" || headName === "") return head === null || member$1(head, "fork") === true;
	return headName !== name;
}
function change$2(name, payload, commit) {
	const group = member$1(payload, "merge_group");
	const base = text$2(member$1(member$1(payload, "pull_request"), "base"), "sha");
	const found = (/* @__PURE__ */ new Map([
		["push", {
			before: text$2(payload, "before"),
			after: text$2(payload, "after")
		}],
		["pull_request", {
			before: base,
			after: commit
		}],
		["merge_group", {
			before: text$2(group, "base_sha"),
			after: text$2(group, "head_sha")
		}]
	])).get(name);
	return found === void 0 || found.before === "" || found.after === "" ? null : found;
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
	if (deletedRef !== null) return `The push deletes ${spoken(deletedRef)}.`;
	return isFork ? "The repository is a fork of another one, whose entities it does not own. Set `mode: sync` or `mode: check` to have it run here." : null;
}
const kinds$1 = /* @__PURE__ */ new Map([["heads", "the branch"], ["tags", "the tag"]]);
function spoken(ref) {
	const [, kind = "", name = ref] = /^refs\/(?<kind>heads|tags)\/(?<name>.+)$/s.exec(ref) ?? [];
	return `${kinds$1.get(kind) ?? "the ref"} ${name || "that it names"}`;
}
function byBranch(event, branch, facts) {
	const { ref, defaultBranch } = facts;
	const synced = branch ?? defaultBranch;
	if (synced === null) return {
		does: "check",
		reason: `${event} does not tell the default branch`
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
	return value === "" || unfit.test(value) || value.includes(",") || value.startsWith("refs/") ? notAllowed(text, "the name of one branch, such as `main`, and neither a list nor a pattern") : { value };
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
	"**/testdata/**",
	"**/src/it/**",
	"**/archetype-resources/**"
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
	const settings = readSettings((name, fallback, parse) => {
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
function readSettings(read) {
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
// src/domain/python-version.ts
const release$2 = String.raw`v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)`;
const pre$1 = String.raw`(?:[-_.]?(?<pre>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?<preNumber>\d*))?`;
const post$1 = String.raw`(?:-(?<implicit>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\d*))?`;
const dev = String.raw`(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d*))?`;
const local$3 = String.raw`(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?`;
const pattern = new RegExp(`^\\s*${release$2}${pre$1}${post$1}${dev}${local$3}\\s*$`, "i");
const preLetters = /* @__PURE__ */ new Map([
	["alpha", "a"],
	["beta", "b"],
	["c", "rc"],
	["pre", "rc"],
	["preview", "rc"]
]);
const plain$4 = /^[1-9]\d*(?:\.(?:0|[1-9]\d*))*\.[1-9]\d*$/;
function canonicalPythonVersion(version) {
	if (plain$4.test(version)) return version;
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
function compare(packageType, target, recorded, isRewritten = () => false) {
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
	for (const [key, draft] of drafts) names.set(key, named$2(packageType, draft));
	return names;
}
function named$2(packageType, draft) {
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
	const compared = compare(packageType, target, recorded, knownRewrites(rewrites));
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
function isMissing$1({ absent, incomplete }) {
	return absent || incomplete;
}
function isConverged(found) {
	return !isMissing$1(found) && found.lingering.length === 0 && found.extra.length === 0;
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
	if (left === null || isMissing$1(left)) return false;
	const prunes = sent.length > 0 && plan.type.packageType !== "JAVA";
	return isConverged(left) || looks > 1 || !prunes;
}
function needsFallback({ plan, sent, left, fault }) {
	const isTried = sent.some(({ verbatim }) => !verbatim);
	return fault === null && !isTried && plan.fallback.length > 0 && left !== null && isMissing$1(left);
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
	if (entry.repositoryId !== "" && source.repositoryId !== "") return entry.repositoryId === source.repositoryId && entry.scope === source.scope;
	return name === source.name;
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
	const at = Date.parse(textOf$7(fields["at"]));
	return {
		repositoryId: textOf$7(fields["repositoryId"]),
		scope: textOf$7(fields["scope"]),
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
function textOf$7(value) {
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
		...Object.assign({}, ...own),
		...source.repositoryId === "" ? {} : { repositoryId: source.repositoryId },
		scope: source.scope,
		commit,
		at,
		run: run.run,
		tool,
		settings,
		result,
		types: {
			...Object.assign({}, ...ownTypes),
			...Object.fromEntries(types.map((facts) => [facts.packageType, nextType(view, facts)]))
		}
	};
	return {
		...state.fields,
		v: "1",
		...entityId === null ? {} : { entity: entityId },
		result,
		at,
		sources: {
			...Object.fromEntries(others),
			[source.name]: entry
		}
	};
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
	return [...recorded].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, name]) => name);
}
function packed(field, hashes) {
	const text = packHashes(hashes);
	return text === "" ? {} : { [field]: text };
}
const dayMs$1 = 864e5;
function isDue(state, next, now) {
	return !(now - Date.parse(String(state.fields["at"])) < dayMs$1) || settled(state.fields) !== settled(next);
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
const lagPauses = [500, 1500];
const description = "What repositories declared when they last synced, kept by Cortex Dependency Report: https://github.com/cortex-dependency-report";
async function readState({ entity, cortex }, entityId) {
	try {
		return parseState(await cortex.customData(entity, stateKey), entityId);
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
	switch (reading.kind) {
		case "none":
		case "known": return [];
		case "invalid": return [problem("warning", "state-invalid", `The state of ${entity} in Cortex (custom data \`${stateKey}\`) ${reading.fact}. Nothing was removed. This source's part of it is written anew after a sync.`, { entity })];
		case "newer": return [problem("warning", "state-newer", `The state of ${entity} in Cortex (custom data \`${stateKey}\`) has version ${reading.version}, which this version does not know. Nothing was removed, and the state was left as it is. Update this action.`, { entity })];
		case "unavailable": return [problem(reading.code === "cortex-rejected" ? "notice" : "warning", "state-unavailable", `The state of ${entity} in Cortex (custom data \`${stateKey}\`) could not be read, so nothing was removed. ${reading.fact}`, { entity })];
	}
}
async function recordState(context, reading, run, types) {
	const { entity, cortex } = context;
	const known = mayHavePassed(reading) ? await readState(context, run.entityId) : reading;
	if (known.kind === "newer" || known.kind === "unavailable") return {
		state: null,
		problems: []
	};
	let { state } = known;
	const first = nextState(state, run, types);
	if (known.kind !== "invalid" && !isDue(state, first, run.now)) return {
		state,
		problems: []
	};
	try {
		if (!await context.mayWrite()) return {
			state,
			problems: []
		};
		for (const _attempt of [1, 2]) {
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
		const severity = code === "cortex-rejected" ? "notice" : "warning";
		const text = `The state of ${entity} could not be kept in Cortex, so the next sync removes nothing that only this one declared. ${message}`;
		return {
			state,
			problems: [problem(severity, "state-unavailable", text, { entity })]
		};
	}
}
function mayHavePassed(reading) {
	return reading.kind === "unavailable" && reading.code !== "cortex-rejected";
}
async function readBack(context, written, run) {
	let state = null;
	for (const pause of [0, ...lagPauses]) {
		if (pause > 0) await context.sleep(pause);
		const seen = parseState(await context.cortex.customData(context.entity, stateKey), run.entityId);
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
// src/convergence/observe.ts
const maxAgeMs = 5e3;
async function renewed(seen, context) {
	const at = context.now();
	if (at - seen.at <= maxAgeMs) return seen;
	const [rows, reading] = await Promise.all([context.cortex.list(context.entity), seen.reading === null ? null : readState(context, seen.entityId)]);
	return {
		...seen,
		rows,
		reading,
		at
	};
}
async function withState(seen, context) {
	if (seen.reading !== null) return seen;
	return {
		...seen,
		reading: await readState(context, seen.entityId)
	};
}
async function identified(seen, context) {
	const { reading, entityId } = seen;
	const written = reading?.kind === "known" ? textOf$7(reading.state.fields["entity"]) : "";
	if (reading === null || entityId !== null || written === "") return seen;
	try {
		const id = await entityIdOf(context);
		if (id === null || id === written) return {
			...seen,
			entityId: id
		};
		return {
			...seen,
			entityId: id,
			reading: {
				kind: "none",
				state: noState
			}
		};
	} catch (thrown) {
		const { code, message } = faultOf(thrown);
		if (code === "cortex-rejected") return seen;
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
async function entityIdOf({ entity, cortex }) {
	const [found] = await cortex.catalog({ tags: [entity] });
	return found?.id ?? null;
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
		entityId: seen.entityId ?? await unknownId(before, input),
		result: isFailed ? "failed" : "synced",
		now: now()
	};
	return recordState({
		...input,
		mayWrite: async () => ["write", "keep"].includes((await input.permission()).kind)
	}, reading, facts, outcomes.map(typeFacts));
}
async function unknownId(state, input) {
	if (state === null || textOf$7(state.fields["entity"]) !== "") return null;
	return entityIdOf(input).catch(() => null);
}
function typeFacts({ plan, recorded, result, difference, rewrites }) {
	const { type, hold, kept, unclaimedRemovals } = plan;
	const { packageType } = type;
	const hashes = (names) => new Set(names.map(({ name }) => nameHash(packageType, name)));
	const removed = hashes(difference.removed);
	return {
		packageType,
		declared: type.packages,
		recorded,
		isFrozen: hold !== null || result === "failed",
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
// src/convergence/kept-problems.ts
const wordings = {
	unclaimed: {
		code: "unclaimed",
		severity: "notice",
		sentence: (names, { type }) => {
			return `${type.present ? `the repository does not declare and that no source is known to have declared (${namesOf$1(names)})` : `nobody is known to have declared (${namesOf$1(names)}); the repository has no manifest of that type`}. They stay. \`prune: all\` removes them, once every repository of the entity has synced.`;
		}
	},
	"claimed-elsewhere": {
		code: "claimed-elsewhere",
		severity: "notice",
		sentence: (names) => `another source declares (${namesOf$1(names)}): ${some(sourcesOf$1(names))}. They stay as long as it does.`
	},
	"other-writer": {
		code: "other-writer",
		severity: "warning",
		sentence: (names) => `\`prune: all\` removed before and that came back (${namesOf$1(names)}). They stay, because another writer records them. Find it, such as Cortex's own Git integration, or set \`prune: true\`.`
	},
	"prune-disabled": {
		code: "prune-disabled",
		severity: "notice",
		sentence: (names) => `the repository no longer declares (${namesOf$1(names)}). They stay because \`prune\` is \`false\`.`
	},
	"names-unresolved": {
		code: "names-unresolved",
		severity: "notice",
		sentence: (names, { type }) => `the repository does not declare by name (${namesOf$1(names)}). They stay, because ${some(type.unresolved)} may declare them: the warnings there say what is not known.`
	},
	"commit-unproven": {
		code: "commit-unproven",
		severity: "warning",
		sentence: (names) => `this work tree no longer declares (${namesOf$1(names)}). They stay, because it is not known whether the work tree is the newest commit of its branch.`
	},
	"still-referenced": {
		code: "still-referenced",
		severity: "warning",
		sentence: (names) => `no manifest that was read declares, and that a file still names (${some(names.map(referenceOf))}). They stay. Have the file read, or remove the reference.`
	}
};
function keptProblems(entity, plan) {
	const { packageType } = plan.type;
	return [...Map.groupBy(plan.kept, ({ reason }) => reason)].map(([reason, names]) => {
		const { sentence, severity, code } = wordings[reason];
		const isUnmanaged = reason === "unclaimed" && !plan.type.present;
		const message = `Cortex records ${count(names.length, "name")} of ${packageType} for ${entity} that ${sentence(names, plan)}`;
		return problem(severity, isUnmanaged ? "type-unmanaged" : code, message, {
			entity,
			packageType
		});
	});
}
function namesOf$1(names) {
	return some(names.map(({ name }) => name.name), 5);
}
function sourcesOf$1(names) {
	return [...new Set(names.flatMap(({ by }) => by))].toSorted();
}
function referenceOf({ name, by }) {
	return `${name.name} in ${by.join(", ")}`;
}
// src/convergence/outcome.ts
const nothing = {
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
		difference: nothing
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
		difference: nothing,
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
		difference: left === null ? nothing : achieved(type.packageType, difference, left),
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
	return [...hold === null ? [] : [problem("error", hold.code, hold.reason, place)], ...keptProblems(entity, plan)];
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
	const lost = `Reading back ${packageType} of ${entity} does not show ${count(missing.length, "name")} as declared (${namesOf(missing)}). ${again}`;
	const stayed = `Cortex still records ${count(removed.length, "name")} of ${packageType} that ${entity} no longer declares (${namesOf(removed)}). ${again}`;
	return [...missing.length > 0 ? [problem("error", "not-recorded", lost, place)] : [], ...removed.length > 0 ? [problem("error", "not-removed", stayed, place)] : []];
}
function namesOf(names) {
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
const placeholder = "h1:AAAA";
function goSum$1(packages) {
	return sortedUnique(packages.filter(({ name }) => isField(name)).flatMap(({ name, versions }) => versions.filter(isField).map((version) => `${name} ${withPrefix(version)} ${placeholder}\n`))).join("");
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
const plain$3 = new RegExp(`^${open}${local$2}$`, "i");
const clause$1 = new RegExp(`^(?:[=!]=(?:${open}${local$2}|${release$1}${pre}${post}\\.\\*)|~=(?=[^.]*\\.\\d)${open}|[<>]=?${open})$`, "i");
const arbitrary = /^[^\s=,;#()[\]$\\][^\s,;#()[\]$\\]*$/;
const archive$3 = /\.(?:whl|zip|tar|tgz|tbz|tar\.(?:gz|bz2|xz|lz|lzma))$/i;
function specifier(version) {
	const [first = "", ...others] = version.split(",").map((part) => part.trim());
	if (!others.every((other) => clause$1.test(other)) || archive$3.test(version)) return null;
	if (clause$1.test(first)) return [first, ...others].join(",");
	if (plain$3.test(first) && others.length === 0) return `==${first}`;
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
function guard({ what, type, removals, recorded, prune, pruneLimit }) {
	const counted = type.present ? removals.length : removals.filter(({ isOwn }) => !isOwn).length;
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
		by: []
	};
	const claimants = claims.claimants(hash);
	if (claimants.length > 0) return {
		reason: "claimed-elsewhere",
		by: claimants
	};
	if (reference !== void 0) return {
		reason: "still-referenced",
		by: [reference]
	};
	if (isOwn) return { isOwn };
	if (!takesUnclaimed || frozen !== null) return {
		reason: "unclaimed",
		by: []
	};
	return removedBefore.has(hash) ? {
		reason: "other-writer",
		by: []
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
	const { removals, kept } = divideUndeclared(type, recorded, ownership, policy, references);
	const target = targetOf(packageType, type.packages, recorded, kept, ownership.claims);
	const difference = compare(packageType, target.names, recorded, knownRewrites(rewrites));
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
	const recordedTypes = new Set(context.rows.map(({ packageType }) => packageType));
	const types = context.types.filter(({ present, packageType }) => present || recordedTypes.has(packageType));
	const plans = [];
	for (const type of types) plans.push(await planType(type, context));
	return plans;
}
async function planType(type, context) {
	const { entity, rows, policy, bytes } = context;
	const { packageType } = type;
	const view = viewOf("state" in context.reading ? context.reading.state : noState, context.source);
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
		takesUnclaimed: policy.prune === "all" && reading.kind !== "newer" && (hasSynced || !record)
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
	const { entity, entityId, mode, recordedAt: at } = input;
	const [rows, reading] = await Promise.all([input.recorded, input.reading ?? (mode === "sync" ? readState(input, entityId) : null)]);
	const { seen, plans } = await planned({
		rows,
		reading,
		entityId,
		at
	}, input);
	const preview = {
		seen,
		types: plans.map((plan) => previewed(entity, plan))
	};
	if (mode === "check") return concluded(input, preview);
	if (!plans.some(isActive)) return sync(input, {
		seen,
		plans
	}, true);
	const permission = await input.permission();
	switch (permission.kind) {
		case "check": return concluded(input, preview);
		case "skip": return {
			...concluded(input, {
				seen,
				types: plans.map((plan) => skipped(entity, plan))
			}),
			skipped: permission.reason
		};
		case "keep":
		case "write": return sync(input, {
			seen,
			plans
		}, permission.kind === "write");
	}
}
async function planned(first, input, isCommitProven = true) {
	let seen = first;
	let plans = await planTypes(contextOf$1(seen, input, isCommitProven));
	if (seen.reading === null && plans.some(dependsOnState)) {
		seen = await withState(seen, input);
		plans = await planTypes(contextOf$1(seen, input, isCommitProven));
	}
	if (!plans.some(removes)) return {
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
function isActive({ hold, difference }) {
	return hold === null && !isEmpty(difference);
}
async function sync(input, first, isCommitProven) {
	const { entity } = input;
	const young = first.plans.some(isActive) ? await renewed(first.seen, input) : first.seen;
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
function beside$1(path, name) {
	return posix.join(posix.dirname(path), name);
}
function upward$1(path, name) {
	const directory = posix.dirname(path);
	const parts = directory === "." ? [] : directory.split("/");
	return [...parts.map((_, index) => [...parts.slice(0, parts.length - index), name].join("/")), name];
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
// src/manifests/javascript/package-manager.ts
const lockfilesOf = /* @__PURE__ */ new Map([
	["npm", ["package-lock.json", "npm-shrinkwrap.json"]],
	["pnpm", ["pnpm-lock.yaml"]],
	["yarn", ["yarn.lock"]],
	["bun", ["bun.lock"]]
]);
function leftOverLockfiles(paths, repository) {
	const reasons = /* @__PURE__ */ new Map();
	for (const [directory, beside] of Map.groupBy(paths, (path) => posix.dirname(path))) {
		const manager = beside.length > 1 ? packageManagerOf(directory, repository) : null;
		const names = lockfilesOf.get(manager?.name ?? "") ?? [];
		const counting = beside.find((path) => names.includes(posix.basename(path)));
		if (manager === null || counting === void 0) continue;
		for (const path of beside) if (!names.includes(posix.basename(path))) reasons.set(path, `${counting} counts, because ${manager.path} names ${manager.name}`);
	}
	return reasons;
}
function packageManagerOf(directory, repository) {
	for (const path of upward$1(posix.join(directory, "package.json"), "package.json")) {
		const project = readProject$1(path, repository);
		const name = project === null ? null : nameIn(project);
		if (name !== null) return {
			name,
			path
		};
	}
	return null;
}
function nameIn({ packageManager, devEngines }) {
	if (typeof packageManager === "string") return /^[a-z]+/.exec(packageManager)?.[0] ?? null;
	const engines = isRecord(devEngines) ? devEngines["packageManager"] : null;
	const [first] = Array.isArray(engines) ? engines : [engines];
	const name = isRecord(first) ? first["name"] : null;
	return typeof name === "string" ? name : null;
}
// src/manifests/left-over.ts
function chosenLockfiles(manifests, repository) {
	const reasons = leftOverLockfiles(manifests.filter(({ format }) => format.lockfile && format.packageType === "NODE").map(({ path }) => path), repository);
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
function memberLockfiles(lockfiles, covering) {
	return new Map(lockfiles.flatMap((lockfile) => {
		const root = lockfile.manifest.format.lockfile ? rootOf(lockfile, covering) : null;
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
function rootOf(lockfile, covering) {
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
function findingsOf(manifest) {
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
	for (const { entity, path, reading } of read) for (const superseded of reading?.supersedes ?? []) if (superseded !== path && !claims.has(key$2(entity, superseded))) claims.set(key$2(entity, superseded), path);
	return claims;
}
function supersededBy({ entity, path }, claims) {
	return claims.get(key$2(entity, path)) ?? null;
}
function key$2(entity, path) {
	return JSON.stringify([entity, path]);
}
// src/manifests/coverage.ts
async function resolveCoverage(manifests, repository, entityOf) {
	const { counting, leftOver } = chosenLockfiles(manifests.toSorted((a, b) => byText(a.path, b.path)), repository);
	const { read, superseded } = await readManifests(counting, repository);
	const readable = byPath(read);
	const shared = read.flatMap((manifest) => shareLockfile(manifest, entityOf) ?? []);
	const ofMembers = memberLockfiles(shared, coveringLockfiles(shared, readable));
	const lockfiles = uncovered(shared.filter(({ manifest }) => !ofMembers.has(manifest.path)), readable);
	const effective = byPath(read.filter(({ path }) => !ofMembers.has(path)));
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
function byPath(manifests) {
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
		return findingsOf(manifest).filter(({ problem: { code }, cause }) => code !== "version-unresolved" || cause === null || !hasVersion(entity, format.packageType, cause.subject)).map(({ problem, cause }) => ({
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
		packages: [...drafts.values()].map(declared$1).toSorted((a, b) => byText(a.name, b.name)),
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
function declared$1({ name, manifests, resolved, ranges, development }) {
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
	return [...Map.groupBy(findings, causeKey).values()].flatMap(merged);
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
function merged(findings) {
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
	return lines.filter((line) => !matched.has(line) && !seen.untrusted.some(isBelow(line))).map((line) => unmatched(line, seen));
}
function unmatched(line, { found, excluded }) {
	const { path, entity } = line;
	const [out] = excluded.filter(isBelow(line));
	const cause = found.some(isBelow(line)) ? "every manifest below it has an owner with a longer path. Remove the line, if that is as it should be" : out === void 0 ? `no manifest lies below it. Check the path, which is relative to the workspace, or remove the line` : `what lies below it is left out, such as ${out.path} (${out.reason}). Check that input, or remove the line`;
	return problem(path === "." ? "notice" : "warning", "entity-path-unmatched", `The line \`${path}: ${entity}\` of \`entity\` matches no manifest: ${cause}.`, { entity });
}
function isBelow({ path: directory }) {
	return ({ path }) => directory === "." || path.startsWith(`${directory}/`);
}
// src/manifests/carriers/uncommented.ts
const comments = {
	"#": /(?:^|(?<=\s))#.*$/gm,
	";": /(?:^|(?<=[\s)\]}])); *.*$/gm,
	"//": /\/\*[^]*?(?:\*\/|$(?![^]))|(?:^|(?<=[\s,;{}()[\]"]))\/\/.*$/gm,
	"<!--": /<!--[^]*?(?:-->|$(?![^]))/g
};
function matches$1(mark, ...patterns) {
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
		declares: matches$1("<!--", /<dependency\s[^>]*\bid\s*=/i)
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
		declares: matches$1(null, /"libraries"\s*:\s*\{\s*"/)
	},
	{
		id: "dotnet-tools",
		packageType: "NUGET",
		files: ["dotnet-tools.json"],
		what: "a manifest of .NET tools",
		declares: matches$1(null, /"tools"\s*:\s*\{\s*"/)
	},
	{
		id: "paket",
		packageType: "NUGET",
		files: ["paket.dependencies"],
		what: "a manifest of Paket",
		next: "Commit paket.lock.",
		unless: ["paket.lock"],
		declares: matches$1("//", /^\s*(?:nuget|clitool)\s+\S/m)
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
		declares: matches$1("//", /^\s*#r\s+"nuget:/m)
	},
	{
		id: "cake",
		packageType: "NUGET",
		files: ["*.cake"],
		what: "a build script of Cake that names packages",
		declares: matches$1("//", /^\s*#(?:addin|tool|module|load|l)\s+"?(?:nuget|dotnet):/m)
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
		declares: matches$1("<!--", /<(?:Global)?PackageReference\b[^>]*\b(?:Include|Update)\s*=/)
	}
];
// src/manifests/carriers/go.ts
const next = "Move to modules: `go mod init`, then commit go.mod and go.sum.";
const unless = ["go.mod"];
const goCarriers = [
	{
		id: "go-dep",
		packageType: "GO",
		files: ["Gopkg.lock", "Gopkg.toml"],
		what: "a manifest of dep",
		next,
		unless,
		declares: matches$1("#", /^\s*\[\[(?:projects|constraint|override)\]\]/m, /^\s*required\s*=/m)
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
		next,
		unless,
		declares: matches$1("#", /^\s*-\s*(?:name|package):/m)
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
		next,
		unless,
		declares: matches$1("#", /^[\w.-]+\.\w+\/\S+\s+\S/m, /"(?:importpath|path)"\s*:/i)
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
		declares: matches$1("#", /(?<!def )\bgo_repository\s*\(/)
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
		declares: matches$1(null, /"(?:nodes|edges)"\s*:\s*\{\s*"/)
	},
	{
		id: "pnpm-shrinkwrap",
		packageType: "NODE",
		files: ["shrinkwrap.yaml"],
		what: "a lockfile of pnpm before version 3",
		next: "Run `pnpm install` with a pnpm of today and commit pnpm-lock.yaml.",
		unless: ["pnpm-lock.yaml"],
		declares: matches$1("#", /^(?:packages|dependencies|devDependencies):\s*$/m)
	},
	{
		id: "package-yaml",
		packageType: "NODE",
		files: ["package.yaml", "package.json5"],
		what: "a manifest of pnpm in another language than JSON",
		next: "Commit a package.json in place of it.",
		unless: ["package.json"],
		declares: matches$1(null, /^\s*["']?(?:dev|peer|optional)?[dD]ependencies["']?\s*:/m)
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
		declares: matches$1("//", /["']npm:\/?[@\w]/)
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
		declares: matches$1("//", /"\s*%{1,3}\s*"/, /\b(?:libraryDependencies|dependencyOverrides|addSbtPlugin)\b/)
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
		declares: matches$1("//", /\b(?:ivy|mvn)"/, /\b(?:ivy|mvn)Deps\b/, /import \$ivy\b/)
	},
	{
		id: "scala-cli",
		packageType: "JAVA",
		files: ["project.scala", "*.sc"],
		what: "a script of Scala CLI that names packages",
		declares: matches$1(null, /^\s*\/\/>\s*using\s+(?:[\w.]*\.)?(?:dep|deps|lib|libs)\s/m)
	},
	{
		id: "ivy",
		packageType: "JAVA",
		files: ["ivy.xml", "*.ivy.xml"],
		what: "a module descriptor of Ivy",
		declares: matches$1("<!--", /<dependency\s/)
	},
	{
		id: "ant",
		packageType: "JAVA",
		files: ["build.xml"],
		what: "a build of Ant that resolves packages itself",
		declares: matches$1("<!--", /<artifact:dependenc/, /<ivy:(?:cachepath|cachefileset|dependency)\s/)
	},
	{
		id: "clojure",
		packageType: "JAVA",
		files: ["deps.edn", "bb.edn"],
		what: "a manifest of Clojure",
		declares: matches$1(";", /:mvn\/version\b/)
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
		declares: matches$1(";", /:(?:managed-)?(?:dependencies|plugins)\s*['`]?(?:\[\s*\[|[~(^#])/)
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
		declares: matches$1("#", /(?<!def )\b(?:maven_install|maven_jar|jvm_maven_import_external|java_import_external)\s*\(/, /\bmaven\.(?:install|artifact|amend_artifact)\s*\(/)
	},
	{
		id: "buck",
		packageType: "JAVA",
		files: ["BUCK", "TARGETS"],
		what: "a build file of Buck that names packages of Maven",
		declares: matches$1("#", /["']mvn:/, /\bmaven_coords\s*=/)
	},
	{
		id: "pants-jvm",
		packageType: "JAVA",
		files: ["BUILD", "BUILD.pants"],
		what: "a build file of Pants that names packages of Maven",
		declares: matches$1("#", /\bjvm_artifacts?\s*\(/)
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
		declares: matches$1(null, /dependenc/i, /^\s*(?:jar|pom)\s*[('"]/m)
	},
	{
		id: "kotlin-script",
		packageType: "JAVA",
		files: ["*.main.kts"],
		what: "a Kotlin script that names packages",
		declares: matches$1("//", /@file:\s*\[?\s*DependsOn\b/)
	},
	{
		id: "amper",
		packageType: "JAVA",
		files: ["module.yaml", "*.module-template.yaml"],
		what: "a module of Amper",
		declares: matches$1("#", /^(?:test-)?dependencies(?:@[\w+-]+)?:\s*$/m)
	},
	{
		id: "buildr",
		packageType: "JAVA",
		files: ["buildfile", "Buildfile"],
		what: buildsOf("Buildr"),
		declares: matches$1("#", /:jar:/)
	},
	{
		id: "eclipse-target",
		packageType: "JAVA",
		files: ["*.target"],
		what: "a target definition of Eclipse that names packages of Maven",
		declares: matches$1("<!--", /<location\b[^>]*\btype="Maven"/)
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
		declares: matches$1("#", /^\s*[A-Za-z\d][\w.-]*\s*(?:\[|[=<>!~]=|[<>;@]|$)/m)
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
		declares: matches$1("#", /^\s*(?:-\s*)?manager:/m, /^@EXPLICIT/m)
	},
	{
		id: "conda",
		packageType: "PYTHON",
		files: [
			"conda.yml",
			"conda.yaml",
			"*environment*.yml",
			"*environment*.yaml",
			"anaconda-project.yml"
		],
		what: "an environment of conda",
		declares: matches$1("#", /^(?:dependencies|packages):\s*(?:$|\[\s*[^\]\s])/m)
	},
	{
		id: "conda-recipe",
		packageType: "PYTHON",
		files: ["meta.yaml", "recipe.yaml"],
		what: "a recipe of conda",
		declares: (text) => /^(?:package|recipe):/m.test(text) && /^requirements:/m.test(text)
	},
	{
		id: "pixi",
		packageType: "PYTHON",
		files: ["pixi.toml"],
		what: "a manifest of pixi",
		next: "Commit pixi.lock.",
		unless: ["pixi.lock"],
		declares: matches$1("#", /^\s*\[(?:[\w.-]+\.)?(?:pypi-)?dependencies\]/m)
	},
	{
		id: "flit-ini",
		packageType: "PYTHON",
		files: ["flit.ini"],
		what: "a manifest of flit",
		next: "Move it to pyproject.toml with `python3 -m flit.tomlify`.",
		declares: matches$1("#", /^(?:dev-)?requires\s*=/m)
	},
	{
		id: "buildout",
		packageType: "PYTHON",
		files: ["buildout.cfg"],
		what: "a configuration of Buildout",
		declares: matches$1("#", /^\s*eggs\s*\+?=/m)
	},
	{
		id: "pants-python",
		packageType: "PYTHON",
		files: ["BUILD", "BUILD.pants"],
		what: "a build file of Pants that names packages of PyPI",
		declares: matches$1("#", /\bpython_requirement\s*\(/)
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
		if (thrown instanceof Fault) return false;
		throw thrown;
	}
}
// src/pipeline/unread-files.ts
function unreadFiles(found, { effective }, repository, entityOf) {
	if (found.length === 0) return [];
	const uses = new Set(effective.flatMap(({ reading }) => reading?.uses ?? []));
	const coverers = new Map(effective.flatMap(({ path, reading }) => reading === null || reading.packages.length === 0 ? [] : [...reading.covers ?? [], ...reading.supersedes ?? []].map((covered) => [covered, path])));
	return found.filter(({ path }) => !uses.has(path)).filter((candidate) => carriesPackages(candidate, repository)).map((file) => ({
		...file,
		entity: entityOf(file.path),
		coveredBy: coverers.get(file.path) ?? null
	}));
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
	const known = byNames(repository === null ? [] : await cortex.catalog({ repository }));
	const others = entities.filter((entity) => !known.has(entity));
	if (others.length === 0) return known;
	return new Map([...known, ...byNames(await cortex.catalog({ tags: others }))]);
}
function byNames(entities) {
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
	if (owner === null && sources.length === 0) return {
		...screened,
		reading
	};
	const names = owner ?? sources.map(({ name }) => name).join(", ");
	return {
		...screened,
		reading,
		fault: foreign$1(entity, names, context.repository)
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
function isOwn({ name, repositoryId }, { source }) {
	if (source === null) return false;
	if (repositoryId !== "" && source.id !== "") return repositoryId === source.id;
	return name.replace(/#.*$/, "") === source.name.toLowerCase();
}
function sameRepository(a, b) {
	return b !== null && a.toLowerCase() === b.toLowerCase();
}
function foreign$1(entity, owner, repository) {
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
		problems: [...broken.map((each) => each.problem), ...conflicts.map(conflict)]
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
function conflict(owners) {
	const told = owners.map(({ entity, descriptor }) => `${descriptor} (${entity})`).join(" and ");
	const [first] = owners;
	const directory = first?.path === "." ? "the whole repository" : first?.path ?? "";
	return problem("error", "descriptor-conflict", `${told} both own ${directory}, so it is held. Give one of them a \`basepath\`, or set \`entity\`.`, { path: first?.descriptor ?? null });
}
// src/entities/descriptor-paths.ts
const descriptor = /(?:^|\/)(?:cortex\.ya?ml|\.cortex\/(?:.+\/)?[^/]+\.ya?ml)$/;
function isDescriptorPath(path) {
	return (path.endsWith(".yaml") || path.endsWith(".yml")) && descriptor.test(path);
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
const element = new RegExp(`(?:(${flowScalar}): )?(${flowScalar})(?:, |$)`, "y");
const single = /^\{([A-Za-z]+): (?:([A-Za-z0-9/._+=][A-Za-z0-9/._+=-]*)|'([^']*)')\}$/;
function flowMapping(written) {
	const [, name, plainText, quoted = ""] = single.exec(written) ?? [];
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
		const value = written === "|-" ? readLiteral(lines) : inlineValue(written);
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
function readLiteral(lines) {
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
function isMapping(value) {
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
	if (!isMapping(hosts)) throw invalid(path, "an `x-cortex-git` that is no mapping");
	return [...hosts].filter(([, block]) => block !== "").map(([host, block]) => {
		if (!isMapping(block)) throw invalid(path, `an \`x-cortex-git\` with a ${host.slice(0, 100)} that is no mapping`);
		return {
			names: names(textOf$6(block, "project", path), textOf$6(block, "repository", path)),
			basepath: textOf$6(block, "basepath", path)
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
function textOf$6(mapping, key, path) {
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
	return isMapping(document) && (document.has("openapi") || document.has("info"));
}
function described(document, path, home, repository) {
	const written = document.get("info");
	const info = isMapping(written) ? written : /* @__PURE__ */ new Map();
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
		reason: foreign(foreignBlocks, repository)
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
function foreign(blocks, repository) {
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
	const { ownerships, unplaced, idle, problems } = describedOwners((await Promise.all(paths.map((path) => read$3(path, tree, repository)))).flat());
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
async function read$3(path, tree, repository) {
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
function givenOwners(entities) {
	return unscreened(namedOwners(entities));
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
	return {
		owners,
		sharers: /* @__PURE__ */ new Map(),
		...screening
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
	const source = file.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*");
	return new RegExp(`(?:^|/)${source}$`);
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
// src/syntax/regular-xml.ts
function readRegularXml(written) {
	const text = written.includes("\r") ? written.replaceAll("\r\n", "\n") : written;
	if (text.includes("&") || text.includes("]]>") || unusual.test(text)) return null;
	const document = opened("", none$3, 1);
	const open = [document];
	let current = document;
	let line = 1;
	let lineEnd = text.indexOf("\n");
	let at = endOf(declaration$1, text, 0);
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
const declaration$1 = /<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="no")? ?\?>/y;
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
const maxDepth = 256;
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
		if (open.length >= maxDepth) throw unreadable$2(path, line, `nested deeper than ${maxDepth} elements`);
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
function assign(properties, property, conditional) {
	const name = key$1(property.name);
	const condition = attribute(property, "Condition") ?? "";
	const before = properties.get(name) ?? [];
	if (before.length > 0 && asksUnset(condition, name)) return;
	const { values } = expand(property.text.trim(), properties);
	const all = conditional || condition !== "" ? [...before, ...values] : values;
	properties.set(name, values.length === 0 ? [] : [...new Set(all)]);
}
const reference = /\$\(([^()]*)\)/;
const maxLength$2 = 1e3;
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
		if (told.length === 0 || tooMany || current.length > maxLength$2) return {
			values: [],
			unknown: name.slice(0, maxLength$2)
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
const maxLength$1 = 1e3;
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
	if (written.length > maxLength$1) return { kind: "unknown" };
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
	return upward$1(path, name.trim()).filter((candidate) => candidate !== path).find((candidate) => repository.has(candidate)) ?? null;
}
// src/manifests/dotnet/evaluation.ts
const before = ["Directory.Build.props", "Directory.Packages.props"];
const after$1 = ["Directory.Build.targets", "Packages.props"];
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
				assign(properties, property, conditional);
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
			if (!conditional) throw outside$1(path, written, element.line);
		} else if (chain.includes(target.path)) throw circle([...chain, target.path]);
		else if (!repository.has(target.path)) {
			if (!conditional) warnings.push(missing$4(path, target.path, project, element.line));
		} else if (!seen.has(target.path)) await visit({
			path: target.path,
			root: await xmlFile(target.path, repository)
		}, chain);
	}
	async function visitNearest(name) {
		const path = upward$1(project.path, name).find((candidate) => repository.has(candidate));
		if (path !== void 0 && path !== project.path && !seen.has(path)) await visit({
			path,
			root: await xmlFile(path, repository)
		}, []);
	}
	for (const name of before) await visitNearest(name);
	await visit(project, []);
	for (const name of after$1) await visitNearest(name);
	seen.delete(project.path);
	return {
		elements,
		expand: (text) => expand(text, properties),
		uses: [...seen],
		warnings
	};
}
function outside$1(path, written, line) {
	return new Fault("include-outside", `${path} imports ${JSON.stringify(written.slice(0, 200))}, which is outside the workspace. Nothing was read. Move the file into the repository, or exclude the manifest.`, {
		path,
		line
	});
}
function circle(chain) {
	const [path = ""] = chain;
	return new Fault("include-cycle", `${chain.join(" → ")} is a circle of imports. Break it.`, { path });
}
function missing$4(path, target, project, line) {
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
	parse: parse$14
};
const tool$4 = {
	name: "NuGet",
	command: "dotnet restore --force-evaluate"
};
const newestVersion = 2;
async function parse$14(text, path, repository) {
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
		covers: projects,
		supersedes: upward$1(path, "Directory.Packages.props").filter((file) => repository.has(file)),
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
	parse: parse$13
};
async function parse$13(text, path) {
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
		const words = wordsOf(lines.line());
		if (words === null) throw malformed$2(path, line, "has an open quote or a comment of another kind");
		const [first, second] = words;
		if (first === void 0) continue;
		if (block !== null) {
			if (first !== ")") directives.push({
				verb: block.verb,
				words,
				line
			});
			else if (second === void 0) block = null;
			else throw malformed$2(path, line, "has more behind the end of a block");
		} else if (second === "(") {
			if (words.length === 2) block = {
				verb: first,
				words: [],
				line
			};
			else if (words[2] !== ")" || words.length > 3) throw malformed$2(path, line, "has more behind the start of a block");
		} else if (verb.test(first)) directives.push({
			verb: first,
			words: words.slice(1),
			line
		});
		else throw malformed$2(path, line, "begins with no directive");
	}
	if (block !== null) throw malformed$2(path, block.line, "does not end the block that begins here");
	return directives;
}
const verb = /^[a-z]+$/;
const token$2 = /[ \t\r]*(?:(?<word>"(?:[^"\\]|\\.)*"|`[^`]*`|=>|[()[\],]|(?:(?!\/\/|\/\*|=>)[^\s"`()[\],])+)|(?<end>\/\/.*|$))/y;
const usual$2 = /^\t([\w.~/-]+) (v[\w.+-]+)(?: \/\/ indirect)?$/;
function wordsOf(line) {
	const match = usual$2.exec(line);
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
function malformed$2(path, line, fact) {
	return new Fault("manifest-invalid", `${path} ${fact}. Fix the line, and run \`go mod tidy\`.`, {
		path,
		line
	});
}
// src/manifests/go/go-workspace.ts
function goWorkspace(path, repository) {
	const work = upward$1(path, "go.work").find((candidate) => repository.has(candidate));
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
		const key = [keyOf$2(module.path, module.version), keyOf$2(module.path)].find((candidate) => byModule.has(candidate));
		return key === void 0 ? module : byModule.get(key) ?? null;
	};
}
function keyOf$2(path, version = "") {
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
		old: keyOf$2(path, version),
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
	parse: parse$12
};
function parse$12(text, path, repository) {
	const directives = modDirectives(text, path);
	if (directives.length === 0) throw unreadable$1(path, "has no directive", 1);
	const workspace = goWorkspace(path, repository);
	const own = {
		path,
		directives
	};
	const replace = replacements(workspace === null ? [own] : [workspace, own]);
	const members = new Set((workspace?.members ?? []).map((member) => moduleOf(member, repository)));
	const excluded = new Set(modules$1(directives, "exclude", path).map(keyOf$1));
	return {
		packages: modules$1(directives, "require", path).filter((module) => !members.has(module.path) && (excluded.size === 0 || !excluded.has(keyOf$1(module)))).map(replace).filter((module) => module !== null).map(packageOf$1),
		supersedes: isComplete(directives) ? [beside$1(path, "go.sum")] : [],
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
function keyOf$1({ path, version }) {
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
	parse: parse$11
};
const goMod = "/go.mod";
function parse$11(text, path) {
	const sums = {
		packages: [],
		goModOnly: [],
		module: ""
	};
	const lines = new Lines(text);
	while (lines.next()) {
		const line = lines.line();
		if (read$2(sums, line)) continue;
		const tidied = line.trim().replace(/\s+/g, " ");
		if (tidied !== "" && !read$2(sums, tidied)) throw malformed$1(path, lines.number);
	}
	const { packages, goModOnly } = sums;
	return {
		packages,
		altered: anyOther(goModOnly, packages),
		covers: packages.length === 0 ? [] : [beside$1(path, "go.mod")]
	};
}
function read$2(sums, line) {
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
function malformed$1(path, line) {
	return new Fault("manifest-invalid", `${path} has a line that is not \`module version hash\`. Run \`go mod tidy\` to have it written anew.`, {
		path,
		line
	});
}
// src/manifests/java/gradle-build.ts
const gradleBuild = {
	id: "gradle-build",
	packageType: "JAVA",
	files: ["build.gradle", "build.gradle.kts"],
	lockfile: false,
	endpoint: null,
	parse: async (text, path, repository) => (await import("./action/parse-gradle-build.js")).parseGradleBuild(text, path, repository)
};
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
		const version = richVersion(written);
		if (version !== null) versions.set(accessor(alias), version);
	}
	return {
		versions,
		libraries: new Map(entries(tables["libraries"], path).map(([alias, written]) => [accessor(alias), libraryOf(written, alias, versions, path)])),
		bundles: new Map(entries(tables["bundles"], path).map(([alias, written]) => [accessor(alias), (Array.isArray(written) ? written : []).filter(isText).map(accessor)]))
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
	const told = reference === null ? richVersion(version) : versions.get(accessor(reference)) ?? null;
	return {
		name: coordinates,
		version: told,
		missing: told === null ? reference : null
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
function richVersion(written) {
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
// src/manifests/java/gradle-catalog.ts
const gradleCatalog = {
	id: "gradle-catalog",
	packageType: "JAVA",
	files: ["gradle/*.versions.toml"],
	lockfile: false,
	endpoint: null,
	parse: parse$10
};
async function parse$10(text, path) {
	const libraries = [...(await parseCatalog(text, path)).libraries.values()];
	return {
		packages: libraries.map(toPackage$2),
		warnings: libraries.flatMap((library) => versionWarning(library))
	};
}
function toPackage$2({ name, version }) {
	return {
		name,
		version: version?.version ?? null,
		development: false,
		resolved: false
	};
}
function versionWarning({ name, version, missing }) {
	if (version !== null) return [];
	return [{
		code: "version-unresolved",
		message: `The version of ${name} is not told: ${missing === null ? "it has no `version`" : `\`${missing}\` is not among the [versions]`}. Until it is, the package is left out, for Cortex takes no coordinate without one.`
	}];
}
// src/manifests/java/gradle-lock.ts
const gradleLock = {
	id: "gradle-lock",
	packageType: "JAVA",
	files: [
		"gradle.lockfile",
		"buildscript-gradle.lockfile",
		"gradle/dependency-locks/*.lockfile"
	],
	lockfile: true,
	endpoint: null,
	parse: parse$9
};
const singleConfiguration = /(?:^|\/)gradle\/dependency-locks\/([^/]+)\.lockfile$/;
const otherConfiguration = /(?:^|,)(?!\s*test)(?:(?!Test)[^,])*(?:,|$)/;
function parse$9(text, path) {
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
		covers: coveredBy$1(path, configuration)
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
function coveredBy$1(path, configuration) {
	if (/(?:^|\/)buildscript-[^/]*$/.test(path)) return [];
	const root = configuration === void 0 ? "" : "../../";
	return [`${root}build.gradle`, `${root}build.gradle.kts`].flatMap((build) => pathFrom(path, build) ?? []);
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
	files: ["*maven_install.json"],
	lockfile: true,
	endpoint: null,
	parse: parse$8
};
function parse$8(text, path) {
	if (text.trim() === "") return { packages: [] };
	const lock = parseJson(text, path);
	const pinned = isRecord(lock) ? artifacts(lock) ?? tree(lock) : null;
	if (pinned === null) throw notPinned(path);
	return { packages: pinned.flatMap(([coordinates, version]) => toPackage$1(coordinates, version)) };
}
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
	workspace: true,
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
		covers: [beside$1(path, "package.json"), ...[...workspaces.keys()].flatMap((member) => memberOf(member, path))],
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
	workspace: true,
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
		covers: covers(path, []),
		supersedes: supersedes(path)
	};
	const { packages, members } = flatPackages(flat, path);
	return {
		packages,
		covers: covers(path, members),
		supersedes: supersedes(path),
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
	return [.../* @__PURE__ */ new Set([beside$1(path, "package.json"), ...manifests])];
}
function supersedes(path) {
	return path.endsWith("npm-shrinkwrap.json") ? [beside$1(path, "package-lock.json")] : [];
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
const known$1 = /* @__PURE__ */ new WeakMap();
function memberNames(path, repository) {
	for (const root of upward$1(path, "package.json")) {
		if (!repository.has(root)) continue;
		const { members, names } = workspaceAt(root, repository);
		if (members.size > 0 && (root === path || members.has(path))) return names;
	}
	return none$2;
}
function workspaceAt(root, repository) {
	const workspaces = known$1.get(repository) ?? /* @__PURE__ */ new Map();
	known$1.set(repository, workspaces);
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
const peers = "peerDependencies";
const sections = [
	"dependencies",
	development,
	"optionalDependencies",
	peers
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
		const { found, warning } = read$1({
			section,
			name,
			spec
		}, path);
		if (warning !== void 0) warnings.push(warning);
		altered ||= found?.name !== name || found.version !== spec || members.has(name);
		if (found === null || members.has(found.name)) continue;
		const stated = section === development && !others.some((other) => Object.hasOwn(other.entries, name)) ? {
			...found,
			development: true
		} : found;
		packages.push(section === peers ? {
			...stated,
			optional: true
		} : stated);
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
function read$1(stated, path) {
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
	const importers = [...mappingIn(lock, "importers").values()].filter(isMapping);
	let complete = true;
	const next = (key) => {
		const snapshot = snapshots.get(key);
		if (isMapping(snapshot)) return references(snapshot, "dependencies", "optionalDependencies");
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
		const written = isMapping(value) ? value.get("version") : value;
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
	return isMapping(value) ? value : none$1;
}
// src/manifests/javascript/pnpm-lock.ts
const pnpmLock = {
	id: "pnpm-lock",
	packageType: "NODE",
	files: ["pnpm-lock.yaml"],
	lockfile: true,
	workspace: true,
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
	const written = isMapping(document) ? document.get("lockfileVersion") : void 0;
	if (!isMapping(document) || typeof written !== "string") throw notLock(path, "has no `lockfileVersion`", tool$1);
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
		if (!isMapping(entry)) throw notLock(path, `has an entry \`${shown$1(key)}\` that is no mapping`, tool$1);
		const parsed = pnpmKey(key, version);
		if (isDirectory(parsed, entry)) continue;
		const name = textOf$4(entry, "name") ?? parsed.name;
		if (name === null) throw notLock(path, `has an entry \`${shown$1(key)}\` that names no package`, tool$1);
		packages.push({
			name,
			version: parsed.version ?? textOf$4(entry, "version"),
			development: development === null ? entry.get("dev") === "true" : development.has(key),
			resolved: true
		});
	}
	return packages;
}
function isDirectory({ kind }, entry) {
	const resolution = entry.get("resolution");
	if (!isMapping(resolution)) return kind === "local";
	return resolution.get("type") === "directory" || kind === "local" && !resolution.has("tarball");
}
function coveredBy(root, path) {
	const members = [...section$1(root, "importers", path).keys()].flatMap((importer) => {
		const manifest = pathFrom(path, `${importer}/package.json`);
		return manifest === null ? [] : [manifest];
	});
	return [beside$1(path, "package.json"), ...members];
}
function section$1(root, name, path) {
	const content = root.get(name) ?? /* @__PURE__ */ new Map();
	if (!isMapping(content)) throw notLock(path, `has \`${name}\` that are no mapping`, tool$1);
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
const quoted$1 = String.raw`"[ !#-[\]-~]*"`;
const key = `${quoted$1}|[A-Za-z0-9/._$(^~][!-9;-~]*`;
const letters = "[!-9;-~]*";
const value = `${quoted$1}|[A-Za-z0-9/._$(^~=+<;)]${letters}(?:(?::(?=[!-~])| (?=[!"$-~]))${letters})*`;
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
			peers: dependenciesOf(fields, "peerDependencies").map(([name]) => name)
		});
	}
	return entries;
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
	workspace: true,
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
	const own = beside$1(path, "package.json");
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
		covers: [beside$1(path, "Pipfile")],
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
	const file = beside$1(path, "pyproject.toml");
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
		const fault = missing$3(file, next, line);
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
function missing$3(file, next, line) {
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
		supersedes: [...new Set(covered)].filter((file) => repository.manifests.includes(file)),
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
	mavenInstall,
	pipfileLock,
	requirements,
	poetryLock,
	{
		id: "uv-lock",
		packageType: "PYTHON",
		files: ["uv.lock"],
		lockfile: true,
		workspace: true,
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
// src/manifests/mentions.ts
const closeLines = 4;
function mentions(packageType, names, text) {
	const found = /* @__PURE__ */ new Map();
	const lower = text.toLowerCase();
	const likely = names.filter((name) => lower.includes(rarestPart(packageType, name)));
	if (likely.length === 0) return found;
	const lines = withoutComments(text).split("\n");
	for (const { key, parts } of likely.map((name) => wanted(packageType, name))) {
		const at = lines.findIndex((line, index) => isNamed(line, index, lines, parts));
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
	if (packageType === "JAVA") return artifactOf(name).toLowerCase();
	if (packageType === "PYTHON") return longestPart(name.toLowerCase().split(/[-_.]+/));
	return packageType === "GO" ? name.replace(majorVersion, "").toLowerCase() : name.toLowerCase();
}
function longestPart(parts) {
	return parts.toSorted((a, b) => b.length - a.length)[0] ?? "";
}
const majorVersion = /\/v[2-9]\d*$/;
function wanted(packageType, name) {
	const key = canonicalName(packageType, name);
	switch (packageType) {
		case "JAVA": return {
			key,
			parts: javaParts(name)
		};
		case "PYTHON": return {
			key,
			parts: [token(name.split(/[-_.]+/).map(escaped).join("[-_.]+"), "i")]
		};
		case "NUGET": return {
			key,
			parts: [token(escaped(name), "i")]
		};
		case "GO": return {
			key,
			parts: [token(goPath(name), "")]
		};
		case "NODE": return {
			key,
			parts: [token(escaped(name), "")]
		};
	}
}
function goPath(name) {
	const major = majorVersion.exec(name)?.[0];
	if (major === void 0) return `${escaped(name)}(?!/v[2-9])`;
	return `${escaped(name.slice(0, -major.length))}(?:${escaped(major)}|(?=["'\\s]))`;
}
function javaParts(name) {
	const artifact = artifactOf(name);
	const group = name.slice(0, Math.max(0, name.length - artifact.length - 1));
	const artifactPart = token(`${escaped(artifact.replace(/_\d+(?:\.\d+)?$/, ""))}(?:_\\d+(?:\\.\\d+)?)?`, "");
	return group === "" ? [artifactPart] : [artifactPart, token(escaped(group), "")];
}
function artifactOf(name) {
	return name.slice(Math.max(name.lastIndexOf(":"), name.includes(":") ? -1 : name.lastIndexOf(".")) + 1);
}
function token(pattern, flags) {
	return new RegExp(`(?<![\\w@/.-])(?:${pattern})(?![\\w/-]|\\.\\w)`, flags);
}
function escaped(text) {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
function withoutComments(text) {
	return text.replaceAll(/<!--[^]*?-->|\/\*[^]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, " ")).replaceAll(/(?<=^|[\s,;{}()[\]])(?:\/\/|#(?!:))[^\n]*/gm, "");
}
// src/pipeline/last-look.ts
const scripts = [
	{
		packageType: "JAVA",
		files: [
			"*.gradle",
			"*.gradle.kts",
			"*.versions.toml"
		],
		format: null
	},
	{
		packageType: "NUGET",
		files: [
			"*.props",
			"*.targets",
			"*.csx"
		],
		format: null
	},
	{
		packageType: "PYTHON",
		files: [
			"setup.py",
			"noxfile.py",
			"tox.ini"
		],
		format: null
	}
];
const searchables = [
	...formats.filter(({ lockfile }) => !lockfile).map((format) => ({
		packageType: format.packageType,
		files: format.files,
		format
	})),
	...carriers.map(({ packageType, files }) => ({
		packageType,
		files,
		format: null
	})),
	...scripts
];
function createLastLook(context) {
	const files = memoize(context.files);
	const kindsOf = fileMatcher(searchables);
	const read = new Map(context.manifests.filter(({ status }) => status === "used" || status === "covered").map(({ path, entity }) => [path, entity]));
	return async (entity, packageType, names) => {
		const found = /* @__PURE__ */ new Map();
		for (const path of files()) {
			const kind = kindsOf(path).find((each) => each.packageType === packageType);
			if (kind === void 0 || isOthers(path, entity) || context.isExcluded(path)) continue;
			for (const [key, line] of await namedIn(path, kind, names, context.repository)) if (!found.has(key)) found.set(key, `${path}:${line}`);
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
async function namedIn(path, { packageType, format }, names, repository) {
	const text = textOf$2(path, repository);
	if (text === null) return /* @__PURE__ */ new Map();
	const mentioned = mentions(packageType, names, text);
	if (format === null || mentioned.size === 0) return mentioned;
	const { reading } = await readManifest({
		path,
		format
	}, repository);
	if (reading === null || reading.unresolved === true) return mentioned;
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
	const given = settings.entities.length === 0 ? null : givenOwners(settings.entities);
	ports.step("Looking for manifests");
	const finding = ports.discover().catch(faultOf);
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
	const work = {
		settings,
		context,
		ports,
		recorded,
		lastLook: createLastLook({
			files: discovered.files,
			repository,
			manifests: declaration.manifests,
			ownerOf: owners.ownerOf,
			isExcluded: (path) => discovered.exclusionOf(path)?.rule === "exclude"
		}),
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
// src/http/retry.ts
const retryableStatuses = /* @__PURE__ */ new Set([
	408,
	429,
	500,
	502,
	503,
	504,
	520,
	521,
	522,
	523,
	524
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
const leastSpreadMs = 2e3;
const mostSpreadMs = 1e4;
function delayMs({ tries, retryAfterMs, random }) {
	const backoffMs = Math.min(longestMs, firstMs * 2 ** (tries - 1));
	if (retryAfterMs === null) return Math.ceil(random * backoffMs);
	return Math.ceil(retryAfterMs + random * Math.min(mostSpreadMs, Math.max(leastSpreadMs, retryAfterMs)));
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
	async function send(request) {
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
		send,
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
	return {
		async send(operation, body, until = "asked") {
			const { method, path, contentType } = operation;
			const sent = await send({
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
			});
			faultOf(operation, sent);
			return sent;
		},
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
	const [first, second] = await Promise.all([read(0), read(1)]);
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
	async function listed(entity, key) {
		const keys = /* @__PURE__ */ new Set();
		for (let page = 0; page < maxPages; page += 1) {
			const operation = allCustomDataOperation(entity, page);
			const sent = await api.send(operation);
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
		async customData(entity, key) {
			const operation = customDataOperation(entity, key);
			const sent = await api.send(operation);
			if (isMissing(sent)) return listed(entity, key);
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
function isMissing({ result }) {
	return !(result instanceof Error) && result.status === 404 && !isPage(result);
}
function isUnknownPath(sent) {
	return isMissing(sent) && !(sent.result instanceof Error) && !isCortexError(sent.result);
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
			const asked = api.send(operation);
			const before = await pages[number - 1];
			const sent = await asked;
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
function pathWithin(directory, path, platform = own) {
	const way = platform.relative(directory, path).split(platform.sep);
	if (way[0] === ".." || platform.isAbsolute(way.join(platform.sep))) return null;
	return way.join("/") || ".";
}
// src/workspace/disk.ts
function openDisk(root) {
	const realRoot = realpathSync.native(root);
	function absolute(path) {
		return join(realRoot, path);
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
// src/workspace/git-trust.ts
async function withTrust(directory, env, ask) {
	const home = mkdtempSync(join(tmpdir(), "cortex-deps-git-"));
	try {
		const file = join(home, ".gitconfig");
		const own = env["GIT_CONFIG_GLOBAL"] ?? join(env["HOME"] ?? homedir(), ".gitconfig");
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
// src/workspace/is-real-directory.ts
function isRealDirectory(path) {
	const bare = path.replace(/[/\\]$/, "");
	return existsSync(bare) && lstatSync(bare).isDirectory();
}
// src/workspace/is-sparse.ts
function isSparse(root, directory) {
	const own = join(root, directory, ".git");
	if (lstatSync(own, { throwIfNoEntry: false })?.isDirectory() === true) return says(textOf(join(own, "config")) + textOf(join(own, "config.worktree")));
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
	const output = await gitOutput(join(root, prefix), [...lsFiles, ...pathspec], env);
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
	if (!isRepository(join(root, prefix))) return walk(root, prefix);
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
	const origins = await Promise.all(directories.map((path) => originRepository(join(root, path), env)));
	const others = directories.filter((_, at) => origins[at]?.endsWith(`/${own}`) !== true);
	return own === "" || others.length === directories.length ? [] : others;
}
function isTracked({ kind }) {
	return kind !== "untracked";
}
function hasRepository(root, prefix) {
	const directory = posix.join(prefix, ".");
	if (isRepository(join(root, directory))) return true;
	return directory !== "." && hasRepository(root, posix.dirname(directory));
}
function isRepository(directory) {
	return isRealDirectory(directory) && existsSync(join(directory, ".git"));
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
	for (const { path, format } of candidates(files, formatOf)) {
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
function candidates(files, formatOf) {
	const matching = [];
	for (const { path, kind } of files) {
		const format = kind === "submodule" || kind === "ignored" ? null : formatOf(path);
		if (format !== null) matching.push({
			path,
			format
		});
	}
	return matching.toSorted((a, b) => byText(a.path, b.path));
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
	return files.filter(({ kind }) => readable.has(kind)).flatMap(({ path }) => carriersOf(path).map((carrier) => ({
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
function openRepository(disk, { manifests, kindOf }) {
	const read = fileReader();
	function content(path) {
		const file = disk.absolute(readablePath(path, disk, kindOf));
		const stats = statSync(file);
		if (!stats.isFile()) throw new Fault("manifest-unreadable", `${path} is not a regular file. Remove it, or add it to \`exclude\`.`, { path });
		if (stats.size > 5e7) throw tooLarge(path, stats.size);
		const bytes = read(file, stats.size);
		if (lfsMark.equals(bytes.subarray(0, lfsMark.length))) throw new Fault("lfs-pointer", `${path} is a Git LFS pointer and not the file itself. Set \`lfs: true\` for actions/checkout.`, { path });
		return bytes;
	}
	return {
		manifests,
		has: (path) => isWithin$1(path) && (disk.exists(path) ? !disk.isDirectory(path) : absences.has(kindOf(path) ?? "untracked")),
		hasDirectory: (path) => isWithin$1(path) && disk.isDirectory(path),
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
	const { text } = openRepository(disk, {
		manifests: [],
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
			userAgent: `cortex-dependency-report/${version}`
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
// src/settings/commit-decision.ts
function commitDecision({ head, expected }) {
	if (head === null || expected === null || head.toLowerCase() === expected.toLowerCase()) return null;
	return problem("warning", "commit-mismatch", `The work tree is at ${short(head)}, and the event is about ${short(expected)}: this run checks and writes nothing. Check out the event's commit: leave \`ref\` of actions/checkout out, and let no other step change the commit.`);
}
function short(commit) {
	return commit.slice(0, 12);
}
// src/app/permission.ts
const write = {
	value: { kind: "write" },
	problems: []
};
async function eventPermission(question) {
	const { workspace, workingDirectory, env, commit, site, position } = question;
	const { headCommit } = await Promise.resolve().then(() => git_repository_exports);
	const mismatch = commitDecision({
		head: await headCommit(join(workspace, workingDirectory), env),
		expected: commit
	});
	if (mismatch !== null) return {
		value: { kind: "check" },
		problems: [mismatch]
	};
	if (position === null) return write;
	const { overtaken } = await import("./action/overtaken.js");
	const { value: reason, problems } = await overtaken(site, position);
	return {
		value: reason === null ? { kind: "write" } : {
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
// src/report/document-sentence.ts
function documentSentence(mode, { endpoint, verbatim, bytes, manifests }) {
	const [only = "the declared packages"] = manifests;
	return `${manifests.length > 1 ? count(manifests.length, "manifest") : only} ${mode === "check" ? "would go" : "went"} ${verbatim ? "as it is" : "as one document"} to ${endpoint}, ${size(bytes)}`;
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
	"source-unknown": {
		meaning: "The repository is not known, so no state is kept, and nothing is removed.",
		remedy: "Set `--repository`, or give the work tree an `origin` remote."
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
	"commit-mismatch": {
		meaning: "The work tree is at another commit than the one that the event is about, so the run only checked.",
		remedy: "Check out the event's commit: leave `ref` of `actions/checkout` out, and let no other step change the commit."
	},
	"branch-missing": {
		meaning: "`branch` names a branch that the repository does not have, so nothing is ever synced.",
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
		const file = join(workspace, path);
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
	return resolve(join(temp, `cortex-dependency-report-${step.replace(/[^\w.-]+/g, "_")}.json`));
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
	const decision = decide$1({
		mode,
		branch,
		hasKey: cortexApiKey !== null
	}, facts);
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
function contextOf({ does }, { repository, ref, commit }, { isOfPullRequest: isPreview }, env) {
	const startedAt = systemClock.now();
	const { source, runId } = runOrigin(env);
	const mode = modes[does];
	return {
		toolVersion: version,
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
export { isRecord as $, isLocal as A, allMetadata as B, jsonObject as C, lockEntries as D, readRequirementLine as E, parseToml as F, childText as G, metadata as H, Lines as I, reach as J, childrenNamed as K, packageReferences as L, accessor as M, readCatalog as N, lockedPackages as O, meantVersion as P, upward$1 as Q, packageNames as R, retryAfterMs as S, projectBeside as T, requireProject as U, attribute as V, sameName as W, beside$1 as X, notLock as Y, pathFrom as Z, totals as _, changesSection as a, neverCancelled as at, isRealDirectory as b, code as c, verdict as d, count as et, inEntities as f, untoldProblems as g, problemCounts as h, bulletList as i, errorText as it, compileIgnorePattern as j, warnIfNewer as k, prose as l, changesDue as m, problemsSection as n, byText as nt, fixed as o, untilAborted as ot, changes as p, parseXml as q, heldSection as r, canonicalName as rt, priorities as s, safeText as st, tableSections as t, number as tt, fit as u, typeRows as v, createPlainText as w, createWaitingBudget as x, shorten as y, evaluateProject as z };
