process.exitCode = 1;
if (Number.parseInt(process.versions.node, 10) < 24) {
	console.log("::error::Cortex Dependency Report needs Node 24, and the runner started it with " + process.versions.node + ". Nothing was done. Update the runner to 2.327.1 or newer, and let nothing force another Node on actions.");
	process.exit(1);
}
import { i as __toESM, n as __exportAll, t as __commonJSMin } from "./action/runtime.js";
const { appendFileSync, closeSync, existsSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } = process.getBuiltinModule("node:fs");
const { homedir, tmpdir } = process.getBuiltinModule("node:os");
const os = process.getBuiltinModule("node:os");
const { isAscii } = process.getBuiltinModule("node:buffer");
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
function warning$1(message, properties = {}) {
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
// package.json
var version$1 = "0.1.0";
// src/domain/program.ts
const programName = "cortex-dependency-report";
const version = version$1;
const userAgent = `${programName}/${version}`;
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
function worst$1(results) {
	return severity.find((result) => results.includes(result)) ?? "in-sync";
}
function entityReport(types, { entity, types: outcomes, sources, fault }) {
	if (fault !== null) return faultReport(entity, types);
	const rows = outcomes.map(typeReport);
	return {
		entity,
		result: worst$1(rows.map(({ result }) => result)),
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
		removed: difference.removed.map(named$2),
		withheld: plan.withheld.map(named$2),
		unclaimed: keptFor(plan, ["unclaimed", "other-writer"]).map(({ name }) => named$2(name)),
		claimedElsewhere: keptFor(plan, ["claimed-elsewhere"]).map(({ name, by }) => ({
			...named$2(name),
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
function named$2({ name, versions }) {
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
	return packages.map(({ name, versions, manifests, development, managedBy }) => ({
		packageType,
		name,
		versions,
		manifests,
		development,
		...managedBy && { managedBy }
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
			name: programName,
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
	return hasFailed$1(problems) ? "failed" : worst$1(results);
}
function hasFailed$1(problems) {
	return problems.some(({ severity }) => severity === "error");
}
// src/app/end-process.ts
function exitCode({ result }, failOn) {
	if (failOn === "never") return 0;
	if (result === "failed") return 1;
	return result === "drift" && failOn === "drift" ? 2 : 0;
}
function endProcess(code, process) {
	process.stdout.write("", () => {
		process.stderr.write("", () => {
			process.exit(code);
		});
	});
}
// src/report/safe-text.ts
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
const plain$6 = /^[\x20-\x7e]*$/;
const named$1 = /* @__PURE__ */ new Map([
	["\n", String.raw`\n`],
	["\r", String.raw`\r`],
	["	", String.raw`\t`]
]);
const bracketCommand = /##(?=\w*\[)/g;
const word = /[\p{L}\p{M}\p{N}]+/gu;
const ascii = /[a-z]/i;
const lookalike = /(?!\p{Script=Latin}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul})\p{L}|[\uff21-\uff3a\uff41-\uff5a]/gu;
function unmixed(text) {
	return text.replace(word, (found) => ascii.test(found) ? found.replace(lookalike, escaped) : found);
}
function safeText(text) {
	const visible = plain$6.test(text) ? text : unmixed(text).replace(unseen, escaped);
	return visible.includes("##") ? visible.replace(bracketCommand, String.raw`#\#`) : visible;
}
function safeLine(text) {
	return safeText(text).replace(/^( *)::/, String.raw`$1\::`);
}
function visibleJson(json) {
	const visible = plain$6.test(json) ? json : json.replace(unseen, escapedForJson);
	return visible.includes("##") ? visible.replace(bracketCommand, String.raw`#\u0023`) : visible;
}
function escapedForJson(character) {
	return character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function escaped(character) {
	const hex = (character.codePointAt(0) ?? 0).toString(16);
	const unicode = hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
	return named$1.get(character) ?? unicode;
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
function repositoryName(remote) {
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
	if (host === void 0) return repositoryName(written);
	return repositoryName(`${valueOf(env, host) || "https://github.com"}/${written}`);
}
function gitHubRun(env) {
	const run = env["GITHUB_RUN_ID"];
	if (run === void 0 || run === "") return null;
	return `${env["GITHUB_SERVER_URL"] ?? ""}/${env["GITHUB_REPOSITORY"] ?? ""}/actions/runs/${run}`;
}
function valueOf(env, name) {
	return name === void 0 ? "" : env[name] ?? "";
}
// src/domain/url.ts
const userInfo = /(?<ssh>ssh)?:(?<slashes>(?:\\?\/){2})(?<user>[^\s/?#"'`<>\\]*)@/gi;
const secretParameter = /(?<before>[?&](?:sig|[\w.-]{0,40}(?:token|secret|passw(?:or)?d|api[-_]?key|credential|signature)[\w.-]{0,40})=)[^\s&#"'`<>\\]+/gi;
function hasUrlCredentials(text) {
	return text.includes(":") && withoutUrlCredentials(text) !== text;
}
function withoutUrlCredentials(text) {
	return text.replaceAll(userInfo, (whole, ssh = "", slashes, user) => user === "***" || user === "" || ssh !== "" && !user.includes(":") ? whole : `${ssh}:${slashes}***@`).replaceAll(secretParameter, "$<before>***");
}
function isLoopback(hostname) {
	return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
}
// src/domain/problem-codes/effects.ts
const effects = {
	notStarted: "The run ended before its first request. Nothing was read or written.",
	typeHeld: "The package type is held: nothing of it was uploaded or removed. The other types went on.",
	areaHeld: "The package types of these directories are held: nothing of them was uploaded or removed. The others went on.",
	entityFailed: "Nothing of the entity was written. The other entities went on.",
	nothingRemoved: "What is declared was uploaded. Nothing recorded of the type was removed.",
	nothingRemovedAtAll: "What is declared was uploaded. Nothing was removed.",
	withoutBase: "What is declared was uploaded. Nothing was removed, unless by `prune: all` under `record: false`.",
	kept: "The packages were kept, and carried along in the upload. Everything else was synced.",
	wentOn: "Nothing was held. The run went on.",
	readBackFailed: "Only what reading back shows is reported as done. The type counts as failed, the others went on.",
	endedByService: "The request was tried again where that can help. What could not be compared was not written; what was read back by then stays.",
	onlyReported: "The sync itself is not affected."
};
// src/domain/problem-codes/record.ts
const recordCodes = {
	"type-held": {
		meaning: "A package type was left alone because something about it is not known.",
		effect: effects.typeHeld,
		remedy: "Fix the problem that the message names; the next run goes on."
	},
	"prune-limit": {
		meaning: "More recorded packages would go than `prune-limit` allows.",
		effect: effects.typeHeld,
		remedy: "When the removal is meant, run once with `prune-limit: 100%`."
	},
	"manifests-empty": {
		meaning: "The manifests of a type declare no package at all while Cortex records some.",
		effect: effects.typeHeld,
		remedy: "When that is meant, run once with `prune-limit: 100%`."
	},
	"document-too-large": {
		meaning: "The packages of one type do not fit into the 2 MB that the service takes.",
		effect: effects.typeHeld,
		remedy: "Split the repository over several entities, or leave out development packages."
	},
	"upload-rejected": {
		meaning: "Cortex refused an upload.",
		effect: effects.readBackFailed,
		remedy: "The message carries Cortex's own words and the request to quote to its support."
	},
	"not-recorded": {
		meaning: "Cortex took an upload, but reading back does not show all of it.",
		effect: effects.readBackFailed,
		remedy: "Run again; if it stays, another writer may be at work on the same entity."
	},
	"not-removed": {
		meaning: "Cortex still records packages that were to go.",
		effect: effects.readBackFailed,
		remedy: "Run again; if it stays, another writer may be at work on the same entity."
	},
	"versions-unlocked": {
		meaning: "Cortex records a version of a package, and the repository gives only a range now, as after a lockfile was deleted.",
		effect: effects.onlyReported,
		remedy: "Commit the lockfile again, or leave it out on purpose: the next run is silent then."
	},
	"versions-open": {
		meaning: "Beside a platform of Gradle that was looked for in vain, Cortex records another version of a package than the build script writes: the platform may ask for it.",
		effect: effects.onlyReported,
		remedy: "Have the platform found (`java-versions`, `maven-repositories`, a restored cache), or commit a lockfile."
	},
	"type-unmanaged": {
		meaning: "Cortex records packages of a type of which the run read no manifest, and no source is known to have declared them. They stay.",
		effect: effects.kept,
		remedy: "Nothing, where another writer records them. `prune: all` removes them."
	},
	unclaimed: {
		meaning: "Cortex records packages that the repository does not declare, and no source is known to have declared them. They stay.",
		effect: effects.kept,
		remedy: "Let every repository of the entity sync once. What is left then came from elsewhere; `prune: all` removes it."
	},
	"claimed-elsewhere": {
		meaning: "A package that this source does not declare is declared by another one. It stays.",
		effect: effects.kept,
		remedy: "Nothing: it goes when the other source drops it, too."
	},
	"claim-missing": {
		meaning: "A package that another source declares is not recorded after the upload.",
		effect: "The state keeps the claim of the other source. Nothing was removed for it.",
		remedy: "Run the workflow of the other source again, and give all workflows that write the entity one `concurrency` group."
	},
	"other-writer": {
		meaning: "A package that `prune: all` removed has come back, so another writer records it.",
		effect: effects.kept,
		remedy: "Find the other writer, or set `prune: true`."
	},
	"still-referenced": {
		meaning: "A package that no manifest declares any more still stands as a direct dependency in a file that was not read. It stays.",
		effect: effects.kept,
		remedy: "Have the file read (`exclude`, `include`, `working-directory`), or remove the reference."
	},
	"prune-disabled": {
		meaning: "Packages that the repository no longer declares were kept because `prune` is `false`.",
		effect: effects.kept,
		remedy: "Set `prune: true` to have them removed."
	},
	"commit-unproven": {
		meaning: "It is not known whether the work tree is the newest commit of its branch, so nothing was removed.",
		effect: effects.nothingRemovedAtAll,
		remedy: "Give `git` access to the remote, or set `--current` where the work tree is that commit."
	},
	"source-stale": {
		meaning: "A source of the entity has not synced for 30 days, or is this repository under other settings and did not sync in the two days before the last sync of this one. What it declared then is kept.",
		effect: effects.kept,
		remedy: "Sync it again, or end it with `cortex-deps forget`."
	},
	"repository-unknown": {
		meaning: "The repository is not known, so no state is kept, and nothing is removed.",
		effect: effects.nothingRemovedAtAll,
		remedy: "Set `--repository`, or give the work tree an `origin` remote."
	},
	"source-unknown": {
		meaning: "An entity has no source of the name that `forget` was given.",
		effect: "Nothing was changed.",
		remedy: "The message names the sources of the entity. Use one of them as it is written there."
	},
	"state-invalid": {
		meaning: "The state of an entity (custom data `dependency-report`) cannot be understood.",
		effect: effects.withoutBase,
		remedy: "Nothing: the next sync writes this source's part again. Do not edit the state by hand."
	},
	"state-newer": {
		meaning: "The state of an entity was written by a newer version of this action.",
		effect: "What is declared was uploaded. Nothing was removed, and the state was not written.",
		remedy: "Update this action."
	},
	"state-unavailable": {
		meaning: "The state of an entity could not be read or written.",
		effect: effects.withoutBase,
		remedy: "The API key needs the `Edit entities` permission for custom data. After a network fault, run again."
	},
	"state-too-large": {
		meaning: "The state of an entity would pass 1.5 MB and was not written.",
		effect: "The sync was done. The state keeps what it had before.",
		remedy: "Split the repository over several entities."
	},
	"entity-foreign": {
		meaning: "A descriptor names an entity that belongs to another repository in Cortex. It is held.",
		effect: effects.areaHeld,
		remedy: "Correct the tag in the descriptor or the repository in Cortex, or set `entity` in the workflow."
	},
	"entities-shared": {
		meaning: "Several entities of Cortex have the same directory of the repository.",
		effect: "Each of the entities gets what the directory declares.",
		remedy: "Give each a `basepath` in Cortex, or set `entity`."
	},
	"catalog-unavailable": {
		meaning: "The Cortex catalog could not be listed, so the owner of an entity was not checked.",
		effect: "The owner of the entity was not checked. The run went on.",
		remedy: "Give the API key the permission to view entities."
	},
	"names-unresolved": {
		meaning: "A manifest declares packages whose names the repository does not give, or a file that may name packages cannot be read (a Git LFS pointer, a sparse checkout), so no recorded package of the type was removed.",
		effect: effects.nothingRemoved,
		remedy: "The warnings on the manifest name what is not known. Write those names, or lock the build. Have the file that cannot be read checked out, or add it to `exclude` beside a line `defaults`."
	}
};
// src/domain/problem-codes/repository.ts
const sbomHeld = "The package types that it covered at the last sync are held, and all where that is not known. The other types went on.";
const repositoryCodes = {
	"input-invalid": {
		meaning: "An input or flag has a value that is not allowed.",
		effect: effects.notStarted,
		remedy: "The message names the input, the value and what is allowed."
	},
	"api-key-missing": {
		meaning: "There is no Cortex API key.",
		effect: effects.notStarted,
		remedy: "Set `cortex-api-key` from a secret, or `CORTEX_API_KEY` on the command line. An empty secret usually means that it does not exist in this repository."
	},
	"entity-missing": {
		meaning: "No entity is named: not by `entity`, not by a Cortex descriptor in the repository, not by the Cortex catalog.",
		effect: "Nothing was uploaded for the manifests that have no entity.",
		remedy: "Set `entity` to a tag or CID, or to `path: tag` lines; or add a `cortex.yaml` with an `x-cortex-tag`. The entity must exist in Cortex under that tag."
	},
	"entity-path-unmatched": {
		meaning: "A line of `entity` matches no manifest, so its entity gets nothing from there.",
		effect: effects.wentOn,
		remedy: "Check the path, which is relative to the workspace, and `include` and `exclude`; or remove the line."
	},
	"entity-directory-missing": {
		meaning: "The Cortex catalog gives an entity a directory of the repository that the commit does not have.",
		effect: effects.areaHeld,
		remedy: "Correct the `basepath` of the entity in Cortex, or its repository. The case of letters counts."
	},
	"descriptor-invalid": {
		meaning: "A Cortex descriptor cannot be understood. The directories it would own are held.",
		effect: effects.areaHeld,
		remedy: "Fix the file. The message names the line."
	},
	"descriptor-conflict": {
		meaning: "Two Cortex descriptors own the same directory. It is held.",
		effect: effects.areaHeld,
		remedy: "Give one of them a `basepath`, or set `entity`."
	},
	"descriptor-idle": {
		meaning: "A Cortex descriptor owns nothing here. The message names the reason.",
		effect: "The descriptor was passed over. The run went on.",
		remedy: "Nothing, where it is about another repository. After a rename, correct its `x-cortex-git` block."
	},
	"workspace-empty": {
		meaning: "The workspace has no files.",
		effect: effects.notStarted,
		remedy: "Check out the repository first; in GitHub Actions, add `actions/checkout` as an earlier step of the job."
	},
	"submodule-missing": {
		meaning: "A submodule is not checked out, so manifests in it cannot be seen.",
		effect: "The package types that the submodule could declare are held. The others went on.",
		remedy: "Set `submodules: true` for `actions/checkout`, or exclude the submodule beside a line `defaults`."
	},
	"manifest-ignored": {
		meaning: "Git does not answer, and a file with a manifest's name is ignored: whether the repository tracks it is not known. Its package type is held.",
		effect: effects.typeHeld,
		remedy: "Install git where this runs, before the checkout; or exclude the file beside a line `defaults`."
	},
	"lfs-pointer": {
		meaning: "A manifest is a Git LFS pointer and not the file itself.",
		effect: effects.typeHeld,
		remedy: "Set `lfs: true` for `actions/checkout`."
	},
	"sparse-checkout": {
		meaning: "A manifest is left out of the work tree by a sparse checkout.",
		effect: effects.typeHeld,
		remedy: "Drop `sparse-checkout` from `actions/checkout`, or add the manifest to it."
	},
	"link-outside": {
		meaning: "A manifest is a link that leaves the workspace or leads nowhere.",
		effect: effects.typeHeld,
		remedy: "Replace the link by the file, or add it to `exclude`."
	},
	"manifest-unreadable": {
		meaning: "A manifest could not be opened. Its package type is held.",
		effect: effects.typeHeld,
		remedy: "Restore the file, or remove what names it."
	},
	"manifest-invalid": {
		meaning: "A manifest could not be parsed. Its package type is held.",
		effect: effects.typeHeld,
		remedy: "Fix the file, or add it to `exclude` when it is not a real manifest."
	},
	"manifest-too-large": {
		meaning: "A manifest is above 50 MB, or has millions of lines or values. Its package type is held.",
		effect: effects.typeHeld,
		remedy: "Add it to `exclude` when it is not a real manifest."
	},
	"manifest-encoding": {
		meaning: "A manifest is neither UTF-8 nor UTF-16 with a byte order mark, nor XML in the encoding that it declares. Its package type is held.",
		effect: effects.typeHeld,
		remedy: "Save the file as UTF-8."
	},
	"lockfile-version-unknown": {
		meaning: "A lockfile has a version newer than any known here; it was read as the newest known.",
		effect: effects.wentOn,
		remedy: "Compare the result, and update this action."
	},
	"lockfile-stale": {
		meaning: "A lockfile lacks direct dependencies of a manifest that it covers. They stay declared as the manifest writes them.",
		effect: effects.wentOn,
		remedy: "Update the lockfile with its package manager and commit it."
	},
	"lockfile-undivided": {
		meaning: "A lockfile does not record which member of its workspace needs what, so members of other entities count with the versions that they write themselves.",
		effect: effects.wentOn,
		remedy: "Commit a lockfile for each of these members to have exact versions."
	},
	"manifest-unread": {
		meaning: "A file can declare packages and is of a kind that is not read. Nothing recorded of its package type is removed.",
		effect: effects.nothingRemoved,
		remedy: "Commit a manifest or lockfile that is read in place of it, or add it to `exclude` when it declares nothing that Cortex should record."
	},
	"conda-unread": {
		meaning: "A manifest requires packages of conda. They are not read: conda has names of its own, and Cortex no package type for them.",
		effect: "A recorded package of PYTHON that may be one of them by its name stays. Where nothing of PyPI is declared, none is removed. The run went on.",
		remedy: "Require from PyPI what Cortex is to record, or give an `sbom`."
	},
	"version-unresolved": {
		meaning: "The repository does not give the version of a package.",
		effect: "The package was uploaded without a version where its type has a form for that, and left out where it has none. The run went on.",
		remedy: "The message names the property or parent that is missing from the repository."
	},
	"maven-settings-unsupported": {
		meaning: "Maven's `settings.xml` on this machine configures something of repositories that is not supported here, so they are asked without it.",
		effect: effects.wentOn,
		remedy: "Set what the message names another way, such as in `maven-repositories`, or run Maven before this step and leave `java-versions` at `local`."
	},
	"include-missing": {
		meaning: "A manifest includes a file that does not exist.",
		effect: "What the file would declare is not known, so nothing recorded of the type was removed, or the type is held.",
		remedy: "Fix the include line."
	},
	"include-outside": {
		meaning: "A manifest includes a file outside the workspace. What the file would declare is not known.",
		effect: effects.nothingRemoved,
		remedy: "Move the file into the repository, or exclude the manifest."
	},
	"include-cycle": {
		meaning: "Manifests include each other in a cycle.",
		effect: effects.typeHeld,
		remedy: "Break the cycle that the message names."
	},
	"sbom-missing": {
		meaning: "No file matches a pattern of `sbom`.",
		effect: sbomHeld,
		remedy: "Check the pattern, and that the earlier step wrote the file."
	},
	"sbom-invalid": {
		meaning: "A file named by `sbom` is no CycloneDX or SPDX document in JSON.",
		effect: sbomHeld,
		remedy: "The message names what it is instead, and what to set in the tool that wrote it."
	},
	"sbom-empty": {
		meaning: "A file named by `sbom` has no component that Cortex could record.",
		effect: sbomHeld,
		remedy: "Look at the log of the step that wrote it."
	},
	"sbom-others": {
		meaning: "An SBOM has components that are of no package type of Cortex. They are left out.",
		effect: effects.wentOn,
		remedy: "Nothing, unless the message names a kind that should have been read."
	}
};
// src/domain/problem-codes/services.ts
const serviceCodes = {
	"entity-not-found": {
		meaning: "Cortex finds no entity of that tag or CID.",
		effect: effects.entityFailed,
		remedy: "Check the spelling of the tag (`x-cortex-tag`), or create the entity first. Where `cortex-api-url` has a path, check that as well."
	},
	"api-key-rejected": {
		meaning: "Cortex refused the API key.",
		effect: "All requests of the run ended at once. What was read back by then stays.",
		remedy: "The key needs the `Edit entities` permission. An IP allowlist in Cortex may also block the runner."
	},
	"cortex-unreachable": {
		meaning: "No connection to Cortex could be made.",
		effect: effects.endedByService,
		remedy: "Check `cortex-api-url`, the proxy variables and the network of the runner. The message names the host, and the proxy where one is used."
	},
	"cortex-unavailable": {
		meaning: "Cortex answered with a server error on every try.",
		effect: effects.endedByService,
		remedy: "Run again later."
	},
	"cortex-rate-limited": {
		meaning: "Cortex's rate limit was hit on every try.",
		effect: effects.endedByService,
		remedy: "Lower `requests-per-minute` when several workflows share a key."
	},
	"cortex-rejected": {
		meaning: "Cortex refused a request.",
		effect: effects.endedByService,
		remedy: "The message carries Cortex's own words."
	},
	"cortex-redirect": {
		meaning: "The server answered with a redirect, which is never followed: the key would travel along.",
		effect: effects.endedByService,
		remedy: "Set `cortex-api-url` to the address the message names, when it is yours."
	},
	"cortex-unexpected-response": {
		meaning: "The answer is not what the Packages API gives, often a page of a proxy or a login.",
		effect: effects.endedByService,
		remedy: "Check `cortex-api-url` and what stands between the runner and Cortex."
	},
	"cortex-answers-too-large": {
		meaning: "Cortex's answers to one run have more than 200 MB in all.",
		effect: effects.endedByService,
		remedy: "Split the repository over several runs with `working-directory`, or check `cortex-api-url` where its entities cannot have that many packages."
	},
	"time-budget": {
		meaning: "The run took longer than `time-budget`, or would have with the next manifest, so it was ended.",
		effect: "The run ended, with its report. What was read back by then stays.",
		remedy: "Run again, with a larger `time-budget` where that is not enough, or name what takes long in `exclude`."
	},
	"commit-mismatch": {
		meaning: "The work tree is at another commit than the one that the event is about, so the run only checked.",
		effect: "The run only checked. Nothing was written.",
		remedy: "Check out the event's commit: leave `ref` of `actions/checkout` out, and let no other step change the commit."
	},
	"branch-missing": {
		meaning: "The input `branch` names a branch that the repository does not have, so nothing is ever synced.",
		effect: "The run only checked. Nothing was written.",
		remedy: "Correct `branch`, or leave it out for the default branch."
	},
	"pull-request-missing": {
		meaning: "The event carries no pull request, so there is none to comment on.",
		effect: effects.onlyReported,
		remedy: "Run the preview on `pull_request`, or set `pull-request-comment: false`."
	},
	"report-unwritten": {
		meaning: "The JSON report could not be written to its default place, or the report of an organisation not to a file of the runner.",
		effect: effects.onlyReported,
		remedy: "Check that `RUNNER_TEMP` and the files of `GITHUB_STEP_SUMMARY` and `GITHUB_OUTPUT` can be written, or set `report-path`."
	},
	"git-unavailable": {
		meaning: "A repository could not be read over git, or one of its branches not be asked.",
		effect: "What depends on the answer was left out: the repository was not read, or nothing was removed.",
		remedy: "Check that the token may read the contents of the repository, and run again."
	},
	"git-tree-invalid": {
		meaning: "A commit has a path that no checkout would write, so nothing of it was read.",
		effect: "Nothing of the commit was read or written.",
		remedy: "Remove the path that the message names from the repository."
	},
	"plan-empty": {
		meaning: "No repository that the catalog names can be seen, so that a plan has nothing to do.",
		effect: "Nothing was read or written.",
		remedy: "Correct the input that the message names, install the app for the repositories, or give a token that may read them."
	},
	"github-unavailable": {
		meaning: "GitHub could not be asked, or did not answer. The message names what was not checked.",
		effect: effects.onlyReported,
		remedy: "Run again later. On GitHub Enterprise Server check that the runner reaches its API."
	},
	"github-permission": {
		meaning: "The token may not do what an input asks for.",
		effect: effects.onlyReported,
		remedy: "Add the `permissions:` line that the message names to the job. On pull requests from forks the token only reads."
	},
	"github-rejected": {
		meaning: "GitHub refused a request.",
		effect: effects.onlyReported,
		remedy: "The message carries GitHub's own words."
	},
	cancelled: {
		meaning: "The run was cancelled before it was through. What it reports as done was read back.",
		effect: "The run ended, with its report. What was read back by then stays.",
		remedy: "Run again: the next run completes what this one began."
	},
	internal: {
		meaning: "A defect of this tool.",
		effect: "The run ended, with its report. What was read back by then stays.",
		remedy: "Please report it with the log of a run with debug logging."
	}
};
// src/domain/problem.ts
const problemCodes = {
	...repositoryCodes,
	...recordCodes,
	...serviceCodes
};
const severities = [
	"error",
	"warning",
	"notice"
];
const longestMessage = 1e4;
function problem(severity, code, message, place = {}) {
	return {
		severity,
		code,
		message: cut(withoutUrlCredentials(message)),
		path: null,
		line: null,
		entity: null,
		packageType: null,
		...place
	};
}
function cut(message) {
	if (message.length <= longestMessage) return message;
	return `${message.slice(0, 9999).replace(/[\ud800-\udbff]$/, "")}…`;
}
var Fault = class extends Error {
	name = "Fault";
	code;
	place;
	constructor(code, message, place = {}, cause) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.code = code;
		this.place = place;
	}
};
function faultOf(thrown) {
	if (thrown instanceof Fault) return thrown;
	return new Fault("internal", `Something went wrong that this tool did not foresee (${thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)}). Please report it with the log of a run with debug logging.`, {}, thrown);
}
function problemOf(thrown, place = {}) {
	const { code, message, place: own } = faultOf(thrown);
	return problem("error", code, message, {
		...place,
		...own
	});
}
// src/domain/value-kind.ts
function wordOf(words) {
	return {
		placeholder: words.join("|"),
		allowed: `one of ${words.map((word) => `\`${word}\``).join(", ")}`,
		read: (text) => words.find((word) => String(word) === text)
	};
}
function numberWithin(least, most) {
	return {
		placeholder: "NUMBER",
		allowed: `a whole number from ${least} to ${most}`,
		read(text) {
			const value = /^\d+$/.test(text) ? Number(text) : NaN;
			return value >= least && value <= most ? value : void 0;
		}
	};
}
// src/settings/scalars.ts
const maxShown = 100;
function notAllowed(text, allowed) {
	return { faults: [`is ${shown$2(text)}; allowed is ${allowed}.`] };
}
function shown$2(text) {
	return JSON.stringify(text.length > maxShown ? `${text.slice(0, maxShown)}…` : text);
}
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
function parserOf({ allowed, read }) {
	return (text) => {
		const value = read(text);
		return value === void 0 ? notAllowed(text, allowed) : { value };
	};
}
function oneOf(words) {
	return parserOf(wordOf(words));
}
function wholeNumber(least, most) {
	return parserOf(numberWithin(least, most));
}
function parsePercentage(text) {
	const percent = Number(/^(?<number>\d{1,3}(?:\.\d+)?)%$/.exec(text)?.groups?.["number"]);
	return percent <= 100 ? { value: percent / 100 } : notAllowed(text, "a percentage from `0%` to `100%`, such as `50%`");
}
const msOfUnit = /* @__PURE__ */ new Map([
	["s", 1e3],
	["m", 6e4],
	["h", 36e5]
]);
function parseDuration(text) {
	const { number, unit = "" } = /^(?<number>\d{1,5})(?<unit>[smh])$/.exec(text)?.groups ?? {};
	const value = Number(number) * (msOfUnit.get(unit) ?? NaN);
	return value >= 1e3 && value <= 864e5 ? { value } : notAllowed(text, "a time from `1s` to `24h`, such as `30m`");
}
function parseLine(text) {
	return /[\u0000-\u001f\u007f]/.test(text) ? notAllowed(text, "text on one line") : { value: text };
}
function parseApiKey(text) {
	if (/^[\u0021-\u007e]+$/.test(text)) return { value: text };
	return { faults: [/^bearer\s/i.test(text) ? "begins with `Bearer`; allowed is the key alone." : "contains a space, a line break or a character that is not ASCII; allowed is the key alone, as Cortex shows it."] };
}
function parseToken(text) {
	if (/^[\u0021-\u007e]+$/.test(text)) return { value: text };
	return { faults: ["contains a space, a line break or a character that is not ASCII; allowed is the token alone."] };
}
const unfit = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|\/\.|[/.]$|\.lock$/;
function parseBranch(text) {
	const value = text.replace(/^refs\/heads\//, "");
	return value === "" || unfit.test(value) || value.includes(",") || value.startsWith("refs/") ? notAllowed(text, "the name of one branch, such as `main`, and neither a list nor a pattern") : { value };
}
// src/settings/api-url.ts
const allowed = "an `https://` address without user name, query and fragment (`http://` for this machine only)";
const apiPath = "/api/v1";
function parseApiUrl(text) {
	const base = parseSecureUrl(text);
	return "value" in base && base.value.endsWith(apiPath) ? notAllowed(text, `the address before \`${apiPath}\``) : base;
}
function parseSecureUrl(text) {
	const url = URL.canParse(text) ? new URL(text) : null;
	const plain = url !== null && url.username === "" && url.password === "" && !/[?#]/.test(text);
	const safe = url?.protocol === "https:" || url?.protocol === "http:" && isLoopback(url.hostname);
	if (url === null || !plain || !safe) return notAllowed(redactUrl(text), allowed);
	return { value: (url.origin + url.pathname).replace(/\/+$/, "") };
}
const tagMark = "{tag}";
function parseAppUrl(text) {
	const [before = "", ...after] = text.split(tagMark);
	const url = URL.canParse(before) ? new URL(before) : null;
	return after.length === 1 && /^https:\/\/[^/?#]+[/?#]/i.test(before) && url?.username === "" && !/\s/.test(text) ? { value: text } : notAllowed(redactUrl(text), `an \`https://\` address with \`${tagMark}\` in it, such as \`https://app.example.com/entities/${tagMark}\``);
}
function redactUrl(text) {
	return text.replace(/[^/]*@/, "***@").replace(/(?<mark>[?#]).+$/s, "$<mark>***");
}
// src/settings/environment.ts
function environmentProblems(env) {
	const apiUrl = env["GITHUB_API_URL"] ?? "";
	const parsed = apiUrl === "" ? { value: "" } : parseSecureUrl(apiUrl);
	return [...env["NODE_TLS_REJECT_UNAUTHORIZED"] === "0" ? [unverified] : [], ..."value" in parsed ? [] : parsed.faults.map((fault) => `\`GITHUB_API_URL\` ${fault}`)].map((fault) => problem("error", "input-invalid", fault));
}
const unverified = "The variable `NODE_TLS_REJECT_UNAUTHORIZED` is `0`, which switches the verification of certificates off. Remove it; when a certificate is of your own company, name the file of its authority in `NODE_EXTRA_CA_CERTS`.";
// src/domain/untyped.ts
function getProperty(value, name) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return void 0;
	return Reflect.get(value, name);
}
function getString(value, name) {
	return asString(getProperty(value, name));
}
function getArray(value, name) {
	return asArray(getProperty(value, name));
}
function asString(value) {
	return typeof value === "string" ? value : "";
}
function asArray(value) {
	return Array.isArray(value) ? value : [];
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/settings/pull-request-origin.ts
function stemsFromPullRequest(name, ref, payload) {
	if (name.startsWith("pull_request") || name === "merge_group") return true;
	if (isPullRef(ref ?? "") || isPullRef(getString(getProperty(payload, "deployment"), "ref"))) return true;
	return origins.get(name)?.(payload) ?? false;
}
const origins = /* @__PURE__ */ new Map([
	["issue_comment", (payload) => getProperty(getProperty(payload, "issue"), "pull_request") !== void 0],
	["check_suite", (payload) => hasPullRequests(getProperty(payload, "check_suite"))],
	["check_run", (payload) => isOfCheckRun(getProperty(payload, "check_run"))],
	["workflow_run", isOfWorkflowRun]
]);
function isOfCheckRun(run) {
	return hasPullRequests(run) || hasPullRequests(getProperty(run, "check_suite"));
}
const own = /* @__PURE__ */ new Set([
	"schedule",
	"workflow_dispatch",
	"repository_dispatch"
]);
function isOfWorkflowRun(payload) {
	const run = getProperty(payload, "workflow_run");
	const event = getString(run, "event");
	if (own.has(event)) return false;
	if (event.startsWith("pull_request") || event === "merge_group") return true;
	if (isOfOther(getProperty(run, "head_repository"), getProperty(payload, "repository"))) return true;
	return event !== "push" && hasPullRequests(run);
}
function isOfOther(head, repository) {
	if (head === void 0) return false;
	const [own, other] = [repository, head].map((each) => getString(each, "full_name").toLowerCase());
	return other === "" || own !== "" && own !== other;
}
function hasPullRequests(value) {
	return getArray(value, "pull_requests").length > 0;
}
function isPullRef(ref) {
	return /^(?:refs\/)?pull\//.test(ref);
}
// src/settings/event-facts.ts
function eventFacts({ eventName: name, ref, actor, payload }) {
	const repository = getProperty(payload, "repository");
	return {
		name,
		ref,
		actor: actor || getString(getProperty(payload, "sender"), "login"),
		defaultBranch: getString(repository, "default_branch") || null,
		deletedRef: deletedRef(name, ref, payload),
		isFork: getProperty(repository, "fork") === true,
		isOfPullRequest: stemsFromPullRequest(name, ref, payload),
		pullRequest: name.startsWith("pull_request") ? pullRequest(payload, repository) : null
	};
}
function deletedRef(name, ref, payload) {
	return name === "push" && getProperty(payload, "deleted") === true ? getString(payload, "ref") || (ref ?? "") : null;
}
function pullRequest(payload, repository) {
	const pull = getProperty(payload, "pull_request");
	const number = getProperty(pull, "number");
	return {
		number: typeof number === "number" ? number : null,
		author: getString(getProperty(pull, "user"), "login"),
		isFromFork: isFromFork(getProperty(getProperty(pull, "head"), "repo"), repository)
	};
}
function isFromFork(head, repository) {
	if (head === void 0) return false;
	const name = getString(repository, "full_name").toLowerCase();
	const headName = getString(head, "full_name").toLowerCase();
	if (name === "" || headName === "") return head === null || getProperty(head, "fork") === true;
	return headName !== name;
}
function isByStranger({ actor, isOfPullRequest, pullRequest }) {
	if (actor === dependabot$1 || pullRequest?.author === dependabot$1) return true;
	return isOfPullRequest && (pullRequest?.isFromFork ?? true);
}
const dependabot$1 = "dependabot[bot]";
// src/settings/keyless.ts
function noSecretsReason({ name, actor, pullRequest }) {
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
	const skipped = mode === "auto" ? skipReason$1(facts) : null;
	if (skipped !== null) return {
		does: "nothing",
		reason: skipped
	};
	const keyless = hasKey ? null : noSecretsReason(facts);
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
function skipReason$1({ deletedRef, isFork }) {
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
	const faults = [...split.flatMap(lineFaults$1), ...duplicates(split)];
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
function lineFaults$1({ text, path, entity }) {
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
// src/settings/inputs.ts
const inputs = [
	{
		name: "cortex-api-key",
		default: ""
	},
	{
		name: "cortex-api-url",
		default: "https://api.getcortexapp.com"
	},
	{
		name: "cortex-app-url",
		default: ""
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
		name: "sbom",
		default: ""
	},
	{
		name: "java-versions",
		default: "local"
	},
	{
		name: "maven-repositories",
		default: ""
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
		name: "time-budget",
		default: "30m"
	},
	{
		name: "report-path",
		default: ""
	}
];
const inputNames = inputs.map(({ name }) => name);
const inputName = (input) => `\`${input}\``;
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
	if (unknownSign.test(glob)) return [`${has} a glob of \`*\`, \`**\`, \`?\`, \`[…]\`, \`{…}\`, \`@(…)\`, \`?(…)\` and one \`!(…)\`.`];
	return glob.length > maxGlobLength ? [`${has} a glob of up to ${maxGlobLength} characters.`] : [];
}
const unknownSign = /[+*]\(|\[[^\]]*$|!\(.*!\(/;
const byWord = new Map(packageTypes.map((type) => [type.toLowerCase(), type]));
function parsePackageTypes(text) {
	const words = text.split(/[,\n]/).map((word) => word.trim()).filter((word) => word !== "");
	const named = new Set(words.map((word) => byWord.get(word.toLowerCase())));
	const faults = words.filter((word) => !byWord.has(word.toLowerCase())).map((word) => `names ${shown$2(word)}; allowed are ${allowedTypes}, separated by commas or lines.`);
	if (faults.length > 0) return { faults };
	return { value: named.size === 0 ? null : packageTypes.filter((type) => named.has(type)) };
}
const allowedTypes = [...byWord.keys()].map((word) => `\`${word}\``).join(", ");
// src/settings/sbom-lines.ts
function parseSboms(text) {
	const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
	const faults = lines.flatMap(lineFaults);
	return faults.length > 0 ? { faults } : { value: lines.map(lineOf$2) };
}
function split$1(line) {
	const found = /^(?<pattern>.*\S)\s*:(?:\s+(?<directory>.*))?$/.exec(line);
	const { pattern = line, directory = "" } = found?.groups ?? {};
	return found === null ? [line, null] : [pattern, directory];
}
function lineOf$2(line) {
	const [pattern, directory] = split$1(line);
	return {
		pattern,
		directory: directory === null ? null : relativeDirectory(directory)
	};
}
function lineFaults(line) {
	const [pattern, directory] = split$1(line);
	const has = `has the line ${shown$2(line)}; allowed is`;
	if (directory !== null && (directory === "" || relativeDirectory(directory) === null)) return [`${has} behind the colon a directory that is relative and stays in the workspace.`];
	if (/[/\\]\.\.?(?:[/\\]|$)|^!*\.\.(?:[/\\]|$)/.test(pattern)) return [`${has} a pattern without \`.\` and \`..\`.`];
	if (pattern.startsWith("!") && directory !== null) return [`${has} no directory for what a line takes away.`];
	return [];
}
// src/domain/maven-repository.ts
const central = {
	id: "central",
	url: "https://repo.maven.apache.org/maven2"
};
const knownMavenRepositories = new Map([central, {
	id: "google",
	url: "https://dl.google.com/dl/android/maven2"
}].map((repository) => [repository.id, repository]));
// src/settings/repository-lines.ts
const idPattern = /^[\w.-]+$/;
function parseMavenRepositories(text) {
	const read = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")).map(readLine);
	const repositories = read.flatMap((each) => "value" in each ? [each.value] : []);
	const ids = repositories.map(({ id }) => id);
	const faults = [...read.flatMap((each) => "faults" in each ? each.faults : []), ...new Set(ids.filter((id, at) => ids.indexOf(id) < at).map(repeated))];
	return faults.length > 0 ? { faults } : { value: repositories };
}
function readLine(line) {
	const { id = "", url } = /^(?<id>[^=\s]+)(?:\s*=\s*(?<url>.*))?$/.exec(line)?.groups ?? {};
	if (url === void 0) {
		const known = knownMavenRepositories.get(line);
		return known === void 0 ? { faults: [notOne(line)] } : { value: known };
	}
	if (!idPattern.test(id)) return { faults: [notOne(line)] };
	const parsed = parseSecureUrl(url);
	if ("value" in parsed) return { value: {
		id,
		url: parsed.value
	} };
	return { faults: parsed.faults.map((fault) => `has for ${shown$2(id)} an address that ${fault}`) };
}
function notOne(line) {
	const names = [...knownMavenRepositories.keys()].map((id) => `\`${id}\``).join(" or ");
	return `has the line ${shown$2(line.replace(/[^/]*@/, "***@"))}; allowed is \`id = https://…\`, ${names}.`;
}
function repeated(id) {
	return `has the id ${shown$2(id)} twice; allowed is one line for each.`;
}
// src/settings/parse.ts
function parseSettings(raw, { needsKey, nameOf = inputName }) {
	const key = raw.get("cortex-api-key")?.trim() ?? "";
	const secrets = [key, raw.get("github-token")?.trim() ?? ""];
	const invalid = [];
	const settings = readSettings((name, parse, empty) => {
		const text = raw.get(name)?.trim() ?? "";
		const parsed = text === "" ? null : parse(text);
		if (parsed !== null && "value" in parsed) return parsed.value;
		for (const fault of parsed?.faults ?? []) invalid.push(problem("error", "input-invalid", redact(`${nameOf(name)} ${fault}`, secrets)));
		return empty === void 0 ? defaultOf(name, parse) : empty;
	});
	const problems = [...needsKey && key === "" ? [keyMissing(nameOf)] : [], ...invalid];
	return problems.length > 0 ? {
		settings: null,
		problems
	} : {
		settings,
		problems: []
	};
}
function defaultOf(name, parse) {
	const parsed = parse(inputs.find((input) => input.name === name)?.default ?? "");
	if ("value" in parsed) return parsed.value;
	throw new Error(`The default of ${name} is not valid.`);
}
function readSettings(read) {
	return {
		cortexApiKey: read("cortex-api-key", parseApiKey, null),
		cortexApiUrl: read("cortex-api-url", parseApiUrl),
		cortexAppUrl: read("cortex-app-url", parseAppUrl, null),
		entities: read("entity", parseEntities, []),
		mode: read("mode", oneOf([
			"auto",
			"sync",
			"check"
		])),
		branch: read("branch", parseBranch, null),
		workingDirectory: read("working-directory", parseWorkingDirectory),
		include: read("include", parseGlobs),
		...excludes(read("exclude", parseGlobs, [defaultsLine])),
		packageTypes: read("package-types", parsePackageTypes),
		developmentDependencies: read("dev-dependencies", parseBoolean),
		prune: read("prune", parsePrune),
		pruneLimit: read("prune-limit", parsePercentage),
		record: read("record", parseBoolean),
		sboms: read("sbom", parseSboms),
		javaVersions: read("java-versions", oneOf([
			"off",
			"local",
			"remote"
		])),
		mavenRepositories: read("maven-repositories", parseMavenRepositories, []),
		failOn: read("fail-on", oneOf([
			"error",
			"drift",
			"never"
		])),
		pullRequestComment: read("pull-request-comment", parseBoolean),
		driftIssue: read("drift-issue", parseBoolean),
		githubToken: read("github-token", parseToken, null),
		requestsPerMinute: read("requests-per-minute", wholeNumber(1, 1e3)),
		timeBudgetMs: read("time-budget", parseDuration),
		reportPath: read("report-path", parseLine, null)
	};
}
const defaultsLine = "defaults";
function excludes(lines) {
	return {
		exclude: lines.filter((line) => line !== defaultsLine),
		defaultExclude: lines.includes(defaultsLine) ? defaultExclude : []
	};
}
function keyMissing(nameOf) {
	return problem("error", "api-key-missing", `There is no Cortex API key. ${`Set ${nameOf("cortex-api-key")}. Where a secret fills it, that secret is empty or does not exist in this repository.`}`);
}
const shortestSecret = 8;
function redact(message, secrets) {
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
const entities$1 = /* @__PURE__ */ new Map([
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
	const named = entities$1.get(character);
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
// src/domain/python-version.ts
const release$1 = String.raw`v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)`;
const pre$1 = String.raw`(?:[-_.]?(?<pre>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?<preNumber>\d*))?`;
const post$1 = String.raw`(?:-(?<implicit>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\d*))?`;
const dev = String.raw`(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d*))?`;
const local$1 = String.raw`(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?`;
const pattern$1 = new RegExp(`^\\s*${release$1}${pre$1}${post$1}${dev}${local$1}\\s*$`, "i");
const preLetters = /* @__PURE__ */ new Map([
	["alpha", "a"],
	["beta", "b"],
	["c", "rc"],
	["pre", "rc"],
	["preview", "rc"]
]);
const plain$5 = /^[1-9]\d*(?:\.(?:0|[1-9]\d*))*\.[1-9]\d*$/;
function canonicalPythonVersion(version) {
	if (plain$5.test(version)) return version;
	const found = pattern$1.exec(version)?.groups;
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
const canonical$1 = {
	NODE: (name) => name,
	GO: (name) => name,
	PYTHON: (name) => normalized.test(name) ? name : name.replace(/[-_.]+/g, "-").toLowerCase(),
	NUGET: (name) => name.toLowerCase(),
	JAVA: (name) => name.includes(":") ? name.replaceAll(":", ".") : name
};
function canonicalName(packageType, name) {
	return canonical$1[packageType](name);
}
const goMod = "/go.mod";
function canonicalVersion(packageType, version) {
	return packageType === "GO" && version.endsWith(goMod) ? version.slice(0, -7) : version;
}
function comparableVersion(packageType, version) {
	if (packageType === "GO") return bareGoVersion(version);
	return packageType === "PYTHON" ? canonicalPythonVersion(version) : version;
}
function bareGoVersion(version) {
	return version.replace(/^v/, "").replace(/\+incompatible$/, "");
}
function canRepresent(packageType, versions) {
	return versions.length > 0 || packageType !== "JAVA" && packageType !== "GO";
}
// src/report/package-page.ts
const exact = /^v?\d[\da-z]*(?:[.+-][\da-z]+)*$/i;
const elsewhere$1 = /[@:/\\]/;
const registries = {
	NODE: {
		name: /^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*$/i,
		page: (name, version) => `https://www.npmjs.com/package/${name}${version === null ? "" : `/v/${version.replace(/^v/, "")}`}`
	},
	JAVA: {
		name: /^[\w.-]+:[\w.-]+$/,
		page: (name, version) => `https://central.sonatype.com/artifact/${name.replace(":", "/")}${below(version)}`
	},
	PYTHON: {
		name: /^[a-z\d](?:[\w.-]*[a-z\d])?$/i,
		page: (name, version) => `https://pypi.org/project/${canonicalName("PYTHON", name)}/${version === null ? "" : `${version}/`}`
	},
	GO: {
		name: /^[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/[\w.-]+)*$/i,
		page: (name, version) => `https://pkg.go.dev/${name}${version === null ? "" : `@v${version.replace(/^v/, "")}`}`
	},
	NUGET: {
		name: /^[\w.-]+$/,
		page: (name, version) => `https://www.nuget.org/packages/${name}${below(version)}`
	}
};
function packagePage(packageType, name, versions) {
	if (versions.some((version) => elsewhere$1.test(version))) return null;
	const { name: pattern, page } = registries[packageType];
	if (name.length > 214 || !pattern.test(name) || /(?:^|[/:])\.{1,2}(?:$|[/:])/.test(name)) return null;
	const [version = "", ...others] = versions;
	return page(name, others.length === 0 && version.length <= 128 && exact.test(version) ? version : null).replaceAll("+", "%2B").replaceAll("_", "%5F");
}
function below(version) {
	return version === null ? "" : `/${version}`;
}
// src/report/links.ts
const noFacts = {
	serverUrl: null,
	repository: null,
	revision: null,
	commit: null,
	base: null,
	workflowRef: null,
	pullRequest: null,
	action: null,
	appUrl: null
};
function createLinks(facts) {
	const { revision, pullRequest, action, appUrl } = facts;
	const server = webAddress(facts.serverUrl);
	const site = join(server, repositoryPath(facts.repository));
	const files = join(site, "blob", revision === null ? null : encodedPath(revision));
	const documents = join(server, repositoryPath(action?.repository ?? null), "blob", encodedPath(action?.ref ?? ""), "docs");
	const document = (page, section = "") => {
		const address = join(documents, page);
		return address === null || section === "" ? address : `${address}#${encoded$1(section)}`;
	};
	const [commit, base] = [hash$1(facts.commit), hash$1(facts.base)];
	return {
		file(path, line = null) {
			const page = join(files, encodedPath(path));
			return page === null || line === null ? page : `${page}#L${line}`;
		},
		repository: site,
		commit: join(site, "commit", commit),
		compare: base === null || commit === null ? null : join(site, "compare", `${base}...${commit}`),
		workflow: join(site, "actions", "workflows", workflowFile(facts)),
		checks: join(site, "pull", pullRequest === null ? null : String(pullRequest), "checks"),
		problem: (code) => document("problems.md", code),
		document,
		entity: (tag) => appUrl === null ? null : entityPage(appUrl, tag ?? ""),
		package: packagePage
	};
}
function join(...parts) {
	return parts.includes(null) ? null : parts.join("/");
}
function webAddress(text) {
	const url = text !== null && URL.canParse(text) ? new URL(text) : null;
	if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "") return null;
	return inert$1(url.origin + url.pathname.replace(/\/+$/, ""));
}
function repositoryPath(repository) {
	return repository !== null && /^[\w.-]+\/[\w.-]+$/.test(repository) ? encodedPath(repository) : null;
}
function encodedPath(path) {
	const parts = path.split("/");
	return parts.some(isNoName) ? null : parts.map(encoded$1).join("/");
}
function isNoName(part) {
	return /^\.{0,2}$/.test(part);
}
function encoded$1(part) {
	return inert$1(encodeURIComponent(part.toWellFormed()));
}
function inert$1(address) {
	return address.replace(/[!'()*~_[\]<>"`|\\{}\s]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}
function hash$1(commit) {
	return commit !== null && /^[\da-f]{40,64}$/.test(commit) && !/^0+$/.test(commit) ? commit : null;
}
function workflowFile({ repository, workflowRef }) {
	const before = `${repository ?? ""}/.github/workflows/`;
	if (workflowRef?.startsWith(before) !== true) return null;
	const [file = ""] = workflowRef.slice(before.length).split("@");
	return /^[^/]+\.ya?ml$/.test(file) ? encoded$1(file) : null;
}
function entityPage(appUrl, tag) {
	if (isNoName(tag)) return null;
	const address = appUrl.replaceAll("{tag}", encoded$1(tag));
	return URL.canParse(address) ? inert$1(new URL(address).href) : null;
}
// src/report/view.ts
const plainView = {
	links: createLinks(noFacts),
	isPreview: false,
	branch: null,
	command: null,
	worded: (text) => text
};
// src/domain/shell.ts
function quoted$2(word) {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
// src/settings/reproduce.ts
const program = `npx ${programName}@${version}`;
const comparing = /* @__PURE__ */ new Set([
	"cortex-api-url",
	"entity",
	"working-directory",
	"include",
	"exclude",
	"package-types",
	"dev-dependencies",
	"prune",
	"prune-limit",
	"java-versions",
	"maven-repositories"
]);
function reproduceCommand(raw, { repository, commit, isPreview, hasKey }) {
	const flags = inputs.flatMap(({ name, default: usual }) => {
		const text = raw.get(name)?.trim() ?? "";
		if (!comparing.has(name) || text === "" || text === usual) return [];
		return linesOf(name, text).map((line) => `--${name} ${quoted$2(line)}`);
	});
	const source = repository === null ? [] : [`--repository ${quoted$2(repository)}`];
	const command = [
		hasKey ? `CORTEX_API_KEY=… ${program} check` : `${program} list`,
		...source,
		...flags
	].join(" ");
	if (commit === null) return command;
	return `${isPreview ? `git fetch origin ${quoted$2(commit)} && ` : ""}git checkout ${quoted$2(commit)}\n${command}`;
}
function linesOf(name, text) {
	const filled = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
	return name === "package-types" ? [filled.join(",")] : filled;
}
// src/app/run-view.ts
function runViews(seen) {
	const { settings, defaultBranch, isPreview, commit } = seen;
	const branch = settings?.branch ?? defaultBranch;
	const facts = linkFacts(seen);
	const stable = {
		...facts,
		commit: null,
		base: null
	};
	const view = (own, command) => ({
		links: createLinks(own),
		isPreview,
		branch,
		command,
		worded: seen.worded ?? plainView.worded
	});
	return {
		summary: view({
			...facts,
			revision: commit
		}, commandOf(seen)),
		comment: view({
			...stable,
			revision: null
		}, null),
		issue: view({
			...stable,
			revision: settings?.branch ?? "HEAD"
		}, null)
	};
}
function linkFacts({ env, payload, repository, commit, settings }) {
	const pull = getProperty(payload, "pull_request");
	const number = getProperty(pull, "number");
	const action = env["GITHUB_ACTION_REPOSITORY"] ?? "";
	const ref = env["GITHUB_ACTION_REF"] ?? "";
	return {
		serverUrl: env["GITHUB_SERVER_URL"] || null,
		repository,
		revision: null,
		commit,
		base: getString(payload, "before") || getString(getProperty(pull, "base"), "sha") || null,
		workflowRef: settings?.mode === "check" ? null : env["GITHUB_WORKFLOW_REF"] || null,
		pullRequest: typeof number === "number" ? number : null,
		action: action === "" || ref === "" ? null : {
			repository: action,
			ref
		},
		appUrl: settings?.cortexAppUrl ?? null
	};
}
function commandOf({ inputs, settings, repository, commit, isPreview }) {
	if (settings === null) return null;
	const secrets = [settings.cortexApiKey, settings.githubToken].filter((each) => each !== null);
	const command = reproduceCommand(inputs, {
		repository,
		commit,
		isPreview,
		hasKey: settings.cortexApiKey !== null
	});
	const lines = concealing(secrets)(command).split("\n");
	return lines.some((line) => safeText(line) !== line) ? null : lines.join("\n");
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
function isInGitDirectory(path) {
	return path.split("/").some((segment) => /^\.git[. ]*$/i.test(segment));
}
// src/app/make-folder.ts
function makeFolder(path) {
	if (existsSync(path)) return;
	const above = dirname(path);
	if (above !== path) makeFolder(above);
	try {
		mkdirSync(path);
	} catch (thrown) {
		if (!existsSync(path)) throw thrown;
	}
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
		else pieces.push(plain$4(field));
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
		else pieces.push(plain$4(item));
		before = ",";
	}
	pieces.push(items.length === 0 ? "[]" : `\n${indent}]`);
}
function isEntity(item) {
	return typeof item === "object" && item !== null && "packageTypes" in item;
}
function plain$4(value) {
	return visibleJson(JSON.stringify(value));
}
// src/report/budget.ts
function fit(sections, limitBytes) {
	const measured = sections.map(measure);
	let room = limitBytes - sum$2(measured.map(({ least }) => least));
	if (room < 0) return fit(withoutLeastImportant(sections), limitBytes);
	const texts = /* @__PURE__ */ new Map();
	const priorities = new Set(sections.map(({ priority }) => priority));
	for (const priority of [...priorities].toSorted((a, b) => a - b)) {
		const peers = measured.filter(({ section }) => section.priority === priority);
		const shares = share(peers.map(({ lists }) => sum$2(lists.map(({ full }) => full))), room);
		for (const [index, { section, lists }] of peers.entries()) {
			const kept = cutLists(lists, shares[index] ?? 0);
			const rest = kept.length < lists.length ? section.more(kept.length) : "";
			texts.set(section, section.open + kept.join("") + rest + section.close);
			room -= sum$2(kept.map(byteLength));
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
	const shares = sharesByRank(fitting, over);
	return fitting.map((measured, index) => cutList(measured, shares[index] ?? 0));
}
function sharesByRank(lists, room) {
	const ranks = sortedRanks(lists.map(({ list }) => list));
	let granted = lists.map(() => 0);
	for (const rank of ranks) {
		const wanted = lists.map((measured, index) => upTo(rank, measured) - (granted[index] ?? 0));
		const left = room - sum$2(granted);
		const shares = share(wanted, left);
		granted = granted.map((before, index) => before + (shares[index] ?? 0));
		if (sum$2(wanted) > left) break;
	}
	return granted;
}
function sortedRanks(lists) {
	const all = new Set(lists.flatMap(({ ranks = [] }) => ranks));
	return all.size === 0 ? [0] : [...all].toSorted((a, b) => a - b);
}
function upTo(rank, { list: { items, ranks = [] }, full, least }) {
	const bytes = sum$2(items.map((item, at) => (ranks[at] ?? 0) <= rank ? byteLength(item) : 0));
	return Math.min(full - least, bytes);
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
function sum$2(values) {
	return values.reduce((total, value) => total + value, 0);
}
function byteLength(text) {
	return Buffer.byteLength(text);
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
function goingOn(sentence) {
	return sentence.replace(/^(?:The|A|An|No|There|It|Its) /, (word) => word.toLowerCase());
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
function shortCommit$1(commit) {
	return commit.slice(0, 12);
}
// src/report/markdown.ts
const maxNameLength$1 = 200;
const maxProseLength = 1500;
function code(name) {
	const text = shown$1(name);
	return /^[^`|\\$ ](?:[^`|\\$]*[^`|\\$ ])?$/.test(text) ? `\`${text}\`` : htmlCode(name);
}
function htmlCode(name) {
	return `<code>${withoutMarkup(shown$1(name))}</code>`;
}
function withoutMarkup(text) {
	return text.replace(/[!-,.:-@[-`{-~]/g, entity);
}
function breakableCode(name) {
	const text = shown$1(name);
	if (!/[^- ]{11}|-\d[^ ]{10}/.test(text)) return code(name);
	return `<code>${(text.match(/[^.:@_/-]{1,10}[.:@_/-]*|[.:@_/-]{1,10}/gu) ?? []).map(withoutMarkup).join("<wbr>")}</code>`;
}
function link(text, address) {
	return address === null ? text : `[${text}](${address})`;
}
function prose(text) {
	const line = shorten(joinLines(text), maxProseLength);
	return (text.split("`").length % 2 === 1 ? line.split(/`([^`]+)`/) : [line]).map((part, index) => index % 2 === 1 ? code(part) : inert(part)).join("").replace(/^(?=[-+=])|(?<=^\d+)(?=[.)])/, "\\");
}
function shown$1(name) {
	return name === "" ? "(empty)" : safeText(shorten(name, maxNameLength$1));
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
// src/report/lists.ts
const rules = {
	left: ":--",
	right: "--:",
	center: ":-:"
};
function tableList(columns, rows, around = {
	open: "",
	close: "\n"
}) {
	const heads = tableRow(columns.map(({ head }) => head));
	const rule = tableRow(columns.map(({ align }) => rules[align]));
	const before = columns.slice(0, 1).flatMap(({ head }) => head === "" ? [""] : []);
	return {
		open: around.open + heads + rule,
		items: rows.map((row) => tableRow(columns.map(({ cell }) => cell(row)))),
		close: around.close,
		more: (kept) => tableRow([...before, `… and ${number(rows.length - kept)} more, in the JSON report`])
	};
}
function tableRow(cells) {
	return `| ${cells.join(" | ")} |\n`;
}
const maxOpen$4 = 15;
function bulletList(items, summary, isFolded = false) {
	const { open, close } = isFolded || items.length > maxOpen$4 ? folded(summary) : {
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
	boxes: 1,
	table: 1,
	withheld: 2,
	failedRows: 2,
	changes: 3,
	notes: 4,
	manifests: 5,
	declared: 6,
	quietRows: 7,
	command: 8
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
function listSection(priority, lists, left) {
	if (lists.length === 0) return [];
	const more = (kept) => `${left(lists.length - kept)}, in the JSON report.\n\n`;
	return [{
		priority,
		open: "",
		lists,
		close: "",
		more
	}];
}
// src/report/by-importance.ts
function byImportance(problems) {
	return problems.toSorted((a, b) => rank(a) - rank(b));
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
function recordedIn(report) {
	return sum$1(typeRows(report).map(({ recorded }) => recorded ?? 0));
}
function sum$1(values) {
	return values.reduce((total, value) => total + value, 0);
}
// src/report/causes.ts
const common$2 = /* @__PURE__ */ new Set([
	"api-key-rejected",
	"cortex-unreachable",
	"cortex-unavailable",
	"cortex-rate-limited",
	"cortex-redirect",
	"cortex-unexpected-response",
	"time-budget",
	"cancelled"
]);
function causes$1(report) {
	const heldBy = holder(report);
	const explained = /* @__PURE__ */ new Set();
	return [...Map.groupBy(byImportance(report.problems), causeKey$1).values()].flatMap((same) => {
		const [problem] = same;
		if (problem === void 0 || explained.has(problem.message)) return [];
		const held = [...new Set(same.flatMap(heldBy))];
		for (const row of held) explained.add(row.held ?? "");
		return [{
			problem,
			more: same.length - 1,
			held
		}];
	});
}
const maxHeldNamed = 3;
function causeMessage({ problem: { message }, more, held }) {
	const [first] = held;
	const also = more === 0 ? "" : ` The same happened ${count(more, "more time")}.`;
	if (first === void 0 || first.held === message) return `${message}${also}`;
	const names = held.slice(0, maxHeldNamed).map(({ entity, packageType }) => `${packageType} of ${entity ?? "this repository"}`);
	const rest = held.length - names.length;
	return `${enumeration(rest > 0 ? [...names, count(rest, "more type")] : names)} ${held.length === 1 ? "is" : "are"} held: ${message}${also}`;
}
function holder(report) {
	const held = typeRows(report).filter((row) => row.held !== null);
	const byMessage = Map.groupBy(held, (row) => row.held);
	const codes = new Map(report.problems.map(({ message, code }) => [message, code]));
	const following = held.filter((row) => (codes.get(row.held ?? "") ?? "type-held") === "type-held");
	const byEntity = Map.groupBy(following, ({ entity }) => entity);
	return (problem) => {
		const { message, entity, packageType } = problem;
		const owned = entity === null ? following : byEntity.get(entity) ?? [];
		return [...byMessage.get(message) ?? [], ...isFault(problem) ? owned.filter((row) => packageType === null || packageType === row.packageType) : []];
	};
}
const limitCodes = /* @__PURE__ */ new Set(["prune-limit", "manifests-empty"]);
function waitingTypes(report) {
	const limits = new Set(report.problems.filter(({ code }) => limitCodes.has(code)).map(({ message }) => message));
	return typeRows(report).filter(({ held }) => held !== null && limits.has(held));
}
function causeKey$1({ severity, code, message, path, line }) {
	return JSON.stringify(common$2.has(code) ? [severity, code] : [
		severity,
		code,
		message,
		path,
		line
	]);
}
function isFault({ severity, code, path }) {
	return severity === "error" && code !== "type-held" && path !== null;
}
// src/report/next-step.ts
const verbs = "Add|Ask|Break|Check|Choose|Close|Commit|Compare|Correct|Create|Define|Delete|Drop|Enable|Exclude|Find|Fix|Free|Give|Grant|Have|Install|Leave|Let|List|Lock|Look|Lower|Make|Merge|Move|Name|Pin|Please|Put|Raise|Read|Remove|Rename|Replace|Restore|Run|Save|Set|Split|Start|Sync|Update|Use|Wait|Write";
const nextSentence = new RegExp(String.raw`(?<=[.!?)”\`]) (?=(?:${verbs})\b[^.])`);
const nextClause = new RegExp(`: (?=(?:${verbs.toLowerCase()})\\b[^.]*\\.$)`);
const isInstruction = new RegExp(`^(?:${verbs}|When)\\b`);
function splitMessage({ severity, code, message }) {
	const at = message.search(nextSentence);
	if (at !== -1) return {
		fact: message.slice(0, at),
		next: message.slice(at + 1)
	};
	const clause = message.search(nextClause);
	if (clause !== -1) {
		const next = message.slice(clause + 2);
		return {
			fact: `${message.slice(0, clause)}.`,
			next: next.charAt(0).toUpperCase() + next.slice(1)
		};
	}
	const { remedy } = problemCodes[code];
	return {
		fact: message,
		next: severity === "error" && isInstruction.test(remedy) ? remedy : null
	};
}
// src/report/summary/prune-question.ts
const once$1 = / If that is meant, run once with (?<lifted>`[^`]+`)\.$/;
const maxManifests = 3;
function pruneQuestion(cause, report, view) {
	const { problem, held } = cause;
	const [row] = held;
	const found = once$1.exec(problem.message);
	if (row === void 0 || found === null) return null;
	const { entity, packageType } = row;
	const name = entity === null ? packageType : `${code(entity)} ${packageType}`;
	const prefix = `${packageType} of ${entity ?? "the repository"} is held: `;
	const { message } = problem;
	const fact = message.slice(message.startsWith(prefix) ? prefix.length : 0, found.index);
	const about = link(code(problem.code), view.links.problem(problem.code));
	return `**${name} was left as it was:** ${prose(fact)}<br>${decision(row, found[1] ?? "", report, view)} <sub>${about}</sub>`;
}
function decision(row, lifted, report, { links, isPreview }) {
	const run = link("run the workflow", links.workflow);
	const ifRight = `**If that is right:** ${isPreview ? "after the merge, " : ""}${run} once with ${lifted}.`;
	const lost = manifestsOf$1(row, report).map((path) => link(code(path), links.file(path)));
	const some = lost.slice(0, maxManifests);
	const names = lost.length > maxManifests ? [...some, "others"] : some;
	const what = names.length === 0 ? "what the repository lost" : `what ${enumeration(names)} lost`;
	const { commit } = report;
	const place = links.compare ?? links.commit;
	return `${ifRight} **If not:** look at ${what}${commit === null || place === null ? "" : ` in ${link(code(commit.slice(0, 7)), place)}`}.`;
}
function manifestsOf$1({ entity, packageType }, { manifests }) {
	return manifests.filter((each) => each.status === "used" && each.entity === entity && each.packageType === packageType).map(({ path }) => path);
}
// src/report/summary/boxes.ts
const maxOpen$3 = 5;
const boxes = [{
	severity: "error",
	alert: "CAUTION",
	symbol: "❌"
}, {
	severity: "warning",
	alert: "WARNING",
	symbol: "⚠️"
}];
function boxSections(report, view) {
	const all = causes$1(report);
	const lists = boxes.flatMap(({ severity, alert, symbol }) => {
		const found = all.filter(({ problem }) => problem.severity === severity);
		const rest = found.slice(maxOpen$3);
		return [...found.length === 0 ? [] : [box(alert, found.slice(0, maxOpen$3), report, view)], ...rest.length === 0 ? [] : [more(rest, `${symbol} ${count(rest.length, `more ${severity}`)}`, view)]];
	});
	return listSection(priorities.boxes, lists, (left) => count(left, "more list") + " of problems");
}
function box(alert, found, report, view) {
	return {
		open: `> [!${alert}]\n`,
		items: found.map((cause, at) => `${at === 0 ? "" : ">\n"}> ${paragraph(cause, report, view)}\n`),
		close: "\n",
		more: (kept) => `>\n> … and ${found.length - kept} more, in the JSON report\n`
	};
}
function more(found, summary, view) {
	const { open, close } = folded(summary);
	return {
		open,
		items: found.map((cause) => `- ${causeText(cause, view)}\n`),
		close,
		more: (kept) => `- … and ${found.length - kept} more, in the JSON report\n`
	};
}
function paragraph(cause, report, view) {
	return pruneQuestion(cause, report, view) ?? causeText(cause, view);
}
function causeText({ problem, more: others, held }, { links, worded }) {
	const { fact, next } = splitMessage(problem);
	const also = others === 0 ? "" : ` The same happened ${count(others, "more time")}.`;
	const about = link(code(problem.code), links.problem(problem.code));
	return [
		held.length === 0 ? "" : `**${heldNames(held)} left as ${held.length === 1 ? "it was" : "they were"}.** `,
		factText(problem, fact, links),
		also,
		next === null ? "" : `<br>**Next:** ${prose(worded(next))}`,
		` <sub>${about}</sub>`
	].join("");
}
const maxNamed$1 = 3;
function heldNames(held) {
	const names = held.slice(0, maxNamed$1).map(({ entity, packageType }) => entity === null ? packageType : `${code(entity)} ${packageType}`);
	const rest = held.length - names.length;
	return `${enumeration(rest > 0 ? [...names, count(rest, "more type")] : names)} ${held.length === 1 ? "was" : "were"}`;
}
function factText({ path, line }, fact, links) {
	if (path === null) return prose(fact);
	const place = link(line === null ? code(path) : `${code(path)} line ${line}`, links.file(path, line));
	if (fact.startsWith(`${path} `)) return `${place} ${prose(fact.slice(path.length + 1))}`;
	return `${place}: ${prose(fact.startsWith(`${path}: `) ? fact.slice(path.length + 2) : fact)}`;
}
// src/report/change-counts.ts
const kinds$2 = [
	{
		kind: "removed",
		done: "removed",
		due: "to remove",
		order: "remove",
		merge: "removes"
	},
	{
		kind: "updated",
		done: "updated",
		due: "to update",
		order: "update",
		merge: "updates"
	},
	{
		kind: "added",
		done: "added",
		due: "to add",
		order: "add",
		merge: "adds"
	}
];
function changeCounts(counts, tense) {
	return present(counts).map(({ value, detail, ...kind }) => `${value} ${kind[tense]}${detail}`).join(", ");
}
function changesDone(counts) {
	const parts = present(counts).map(({ total, value, done }, index) => index === 0 ? `${count(total, "package")} ${done}` : `${value} ${done}`);
	return parts.length === 0 ? "Nothing changed" : enumeration(parts);
}
function changesDue(counts) {
	const parts = present(counts).map(({ total, value, order }, index) => index === 0 ? `${order} ${count(total, "package")}` : `${order} ${value}`);
	return parts.length === 0 ? "change nothing" : enumeration(parts);
}
function changesByMerging(counts) {
	const parts = present(counts).map(({ value, detail, merge }) => `${merge} ${value}${detail}`);
	return parts.length === 0 ? "changes nothing" : parts.join(", ");
}
function changeSigns({ removed, updated, added }) {
	return [
		["−", removed],
		["~", updated],
		["+", added]
	].flatMap(([sign, value]) => value === 0 ? [] : [`${sign}${number(Number(value))}`]).join(" ");
}
function present({ major = 0, ...counts }) {
	return kinds$2.map((kind) => ({
		...kind,
		total: counts[kind.kind],
		value: number(counts[kind.kind]),
		detail: kind.kind === "updated" && major > 0 ? ` (${number(major)} major)` : ""
	})).filter(({ total }) => total > 0);
}
// src/report/change-marks.ts
const marks$1 = [
	{
		of: "removed",
		symbol: "➖",
		word: "removed",
		due: "to remove"
	},
	{
		of: "major",
		symbol: "🔺",
		word: "major"
	},
	{
		of: "minor",
		symbol: "🔸",
		word: "minor"
	},
	{
		of: "patch",
		symbol: "🔹",
		word: "patch"
	},
	{
		of: "downgrade",
		symbol: "🔻",
		word: "downgrade"
	},
	{
		of: "other",
		symbol: "🔄",
		word: "other update"
	},
	{
		of: "added",
		symbol: "➕",
		word: "added",
		due: "to add"
	}
];
function markOf({ kind, level }) {
	return marks$1.find(({ of }) => of === (kind === "updated" ? level : kind)) ?? marks$1[5];
}
function byMark(changes) {
	const found = Map.groupBy(changes, markOf);
	return marks$1.flatMap((mark) => {
		const ofMark = found.get(mark) ?? [];
		return ofMark.length === 0 ? [] : [[mark, ofMark]];
	});
}
function legend(changes, tense) {
	return byMark(changes).map(([mark]) => `${mark.symbol} ${tense === "due" && "due" in mark ? mark.due : mark.word}`).join(" ");
}
// src/domain/versions/version-order.ts
function compareNumbers(a, b) {
	const at = firstDifference(a, b);
	return at === -1 ? 0 : compareValues(a[at] ?? 0n, b[at] ?? 0n);
}
function firstDifference(a, b) {
	return (a.length > b.length ? a : b).findIndex((_, at) => (a[at] ?? 0n) !== (b[at] ?? 0n));
}
function compareValues(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/domain/versions/maven-order.ts
const mavenOrder = {
	release(version) {
		const parsed = tokens(version);
		const end = parsed.findIndex(({ prefix, value }) => prefix === "-" || typeof value === "string");
		const numbers = parsed.slice(0, end === -1 ? parsed.length : end).flatMap(({ value }) => typeof value === "bigint" ? [value] : []);
		return /^\d[\w.-]*(?:\+[\w.-]+)?$/.test(version) ? numbers : null;
	},
	compare(a, b) {
		const [one, other] = [trimmed(tokens(a)), trimmed(tokens(b))];
		for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
			const order = compareTokens(one[at] ?? padding(other[at]?.prefix), other[at] ?? padding(one[at]?.prefix));
			if (order !== 0) return order;
		}
		return 0;
	}
};
const part = /(?<separator>^|[.-]|(?<=\d)(?=[^\d.-])|(?<=[^\d.-])(?=\d))(?<text>\d+|[^\d.-]+|)(?=(?<next>\d?))/g;
function tokens(version) {
	return [...version.toLowerCase().matchAll(part)].map(({ groups, index }) => {
		const { separator = "", text = "", next = "" } = groups ?? {};
		if (!/^\d*$/.test(text)) return {
			prefix: "-",
			value: qualifier(text, next !== "")
		};
		return {
			prefix: separator === "-" || separator === "" && index > 0 ? "-" : ".",
			value: BigInt(text)
		};
	});
}
const shortForms = /* @__PURE__ */ new Map([
	["a", "alpha"],
	["b", "beta"],
	["m", "milestone"]
]);
const synonyms = /* @__PURE__ */ new Map([
	["cr", "rc"],
	["final", ""],
	["ga", ""],
	["release", ""]
]);
function qualifier(text, isBeforeDigit) {
	return (isBeforeDigit ? shortForms.get(text) : void 0) ?? synonyms.get(text) ?? text;
}
function trimmed(all) {
	const kept = [];
	let isAtEnd = true;
	for (const token of all.toReversed()) {
		if (isAtEnd && (token.value === 0n || token.value === "")) continue;
		kept.unshift(token);
		isAtEnd = token.prefix === "-";
	}
	return kept;
}
function padding(prefix = ".") {
	return {
		prefix,
		value: prefix === "." ? 0n : ""
	};
}
function compareTokens(a, b) {
	if (typeof a.value === "string" && typeof b.value === "string") return compareQualifiers(a.value, b.value);
	if (typeof a.value === "string" || typeof b.value === "string") return typeof a.value === "string" ? -1 : 1;
	if (a.prefix !== b.prefix) return a.prefix === "-" ? -1 : 1;
	return compareValues(a.value, b.value);
}
const known$2 = [
	"alpha",
	"beta",
	"milestone",
	"rc",
	"snapshot",
	"",
	"sp"
];
function compareQualifiers(a, b) {
	const [one = 0, other = 0] = [a, b].map((text) => known$2.includes(text) ? known$2.indexOf(text) : known$2.length);
	return one === other ? compareValues(a, b) : one - other;
}
// src/domain/versions/nuget-order.ts
const pattern = /^\s*(?<release>\d+(?:\.\d+){0,3})(?:-(?<labels>[\da-z-]+(?:\.[\da-z-]+)*))?(?:\+[\da-z.-]*)?\s*$/i;
const nugetOrder = {
	release: (version) => parse$2(version)?.release ?? null,
	compare(a, b) {
		const [one, other] = [parse$2(a), parse$2(b)];
		if (one === null || other === null) return Number(one !== null) - Number(other !== null);
		return compareNumbers(one.release, other.release) || comparePreReleases(one.labels, other.labels);
	}
};
function parse$2(version) {
	const { release, labels } = pattern.exec(version)?.groups ?? {};
	if (release === void 0) return null;
	return {
		release: release.split(".").map(BigInt),
		labels: labels?.toLowerCase().split(".") ?? []
	};
}
function comparePreReleases(a, b) {
	if (a.length === 0 || b.length === 0) return Number(a.length === 0) - Number(b.length === 0);
	for (const [at, label] of a.entries()) {
		const other = b[at];
		if (other === void 0) return 1;
		const order = compareLabels(label, other);
		if (order !== 0) return order;
	}
	return a.length - b.length;
}
function compareLabels(a, b) {
	const [one, other] = [a, b].map((label) => /^\d+$/.test(label));
	if (one !== other) return one === true ? -1 : 1;
	return one === true ? compareValues(BigInt(a), BigInt(b)) : compareValues(a, b);
}
// src/domain/versions/python-order.ts
const canonical = /^(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:(?<letter>a|b|rc)(?<pre>\d+))?(?:\.post(?<post>\d+))?(?:\.dev(?<dev>\d+))?(?:\+(?<local>[a-z\d.]+))?$/;
const pythonOrder = {
	release: (version) => parse$1(version)?.release ?? null,
	compare(a, b) {
		const [one, other] = [parse$1(a), parse$1(b)];
		if (one === null || other === null) return Number(one !== null) - Number(other !== null);
		return compareNumbers(one.release, other.release) || compareNumbers(one.suffixes, other.suffixes) || compareLocals(one.local, other.local);
	}
};
function parse$1(version) {
	const found = canonical.exec(canonicalPythonVersion(version))?.groups;
	if (found === void 0) return null;
	const { epoch = "0", release = "0", letter, pre = "0", post, dev, local } = found;
	return {
		release: [epoch, ...release.split(".")].map(BigInt),
		suffixes: [
			phase(letter, post, dev),
			BigInt(pre),
			post === void 0 ? -1n : BigInt(post),
			dev === void 0 ? 1n : 0n,
			BigInt(dev ?? 0)
		],
		local: local?.split(".") ?? []
	};
}
const letters$1 = /* @__PURE__ */ new Map([
	["a", 0n],
	["b", 1n],
	["rc", 2n]
]);
function phase(letter, post, dev) {
	if (letter !== void 0) return letters$1.get(letter) ?? 0n;
	return post === void 0 && dev !== void 0 ? -1n : 3n;
}
function compareLocals(a, b) {
	for (const [at, segment] of a.entries()) {
		const other = b[at];
		if (other === void 0) return 1;
		const [one, two] = [segment, other].map((each) => /^\d+$/.test(each));
		if (one !== two) return one === true ? 1 : -1;
		const order = one === true ? compareValues(BigInt(segment), BigInt(other)) : compareValues(segment, other);
		if (order !== 0) return order;
	}
	return a.length - b.length;
}
// node_modules/semver/internal/debug.js
var require_debug = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {};
}));
// node_modules/semver/internal/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		MAX_LENGTH: 256,
		MAX_SAFE_COMPONENT_LENGTH: 16,
		MAX_SAFE_BUILD_LENGTH: 250,
		MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER || 
		/* istanbul ignore next */ 9007199254740991,
		WHITESPACE_CHARACTERS: [
			"	",
			"\n",
			"\v",
			"\f",
			"\r",
			" ",
			"\xA0",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			"\u2028",
			"\u2029",
			" ",
			" ",
			"　",
			"﻿"
		],
		RELEASE_TYPES: [
			"major",
			"premajor",
			"minor",
			"preminor",
			"patch",
			"prepatch",
			"prerelease"
		],
		SEMVER_SPEC_VERSION: "2.0.0",
		FLAG_INCLUDE_PRERELEASE: 1,
		FLAG_LOOSE: 2
	};
}));
// node_modules/semver/internal/re.js
var require_re = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { MAX_SAFE_COMPONENT_LENGTH, MAX_SAFE_BUILD_LENGTH, MAX_LENGTH } = require_constants();
	const debug = require_debug();
	exports = module.exports = {};
	const re = exports.re = [];
	const safeRe = exports.safeRe = [];
	const src = exports.src = [];
	const safeSrc = exports.safeSrc = [];
	const t = exports.t = {};
	let R = 0;
	const LETTERDASHNUMBER = "[a-zA-Z0-9-]";
	const safeRegexReplacements = [
		["\\s", 1],
		["\\d", MAX_LENGTH],
		[LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH]
	];
	const makeSafeRegex = (value) => {
		for (const [token, max] of safeRegexReplacements) value = value.split(`${token}*`).join(`${token}{0,${max}}`).split(`${token}+`).join(`${token}{1,${max}}`);
		return value;
	};
	const createToken = (name, value, isGlobal) => {
		const safe = makeSafeRegex(value);
		const index = R++;
		debug(name, index, value);
		t[name] = index;
		src[index] = value;
		safeSrc[index] = safe;
		re[index] = new RegExp(value, isGlobal ? "g" : void 0);
		safeRe[index] = new RegExp(safe, isGlobal ? "g" : void 0);
	};
	createToken("NUMERICIDENTIFIER", "0|[1-9]\\d*");
	createToken("NUMERICIDENTIFIERLOOSE", "\\d+");
	createToken("NONNUMERICIDENTIFIER", `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);
	createToken("MAINVERSION", `(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`);
	createToken("MAINVERSIONLOOSE", `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`);
	createToken("PRERELEASEIDENTIFIER", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`);
	createToken("PRERELEASEIDENTIFIERLOOSE", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`);
	createToken("PRERELEASE", `(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`);
	createToken("PRERELEASELOOSE", `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`);
	createToken("BUILDIDENTIFIER", `${LETTERDASHNUMBER}+`);
	createToken("BUILD", `(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);
	createToken("FULLPLAIN", `v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`);
	createToken("FULL", `^${src[t.FULLPLAIN]}$`);
	createToken("LOOSEPLAIN", `[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`);
	createToken("LOOSE", `^${src[t.LOOSEPLAIN]}$`);
	createToken("GTLT", "((?:<|>)?=?)");
	createToken("XRANGEIDENTIFIERLOOSE", `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
	createToken("XRANGEIDENTIFIER", `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);
	createToken("XRANGEPLAIN", `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`);
	createToken("XRANGEPLAINLOOSE", `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`);
	createToken("XRANGE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
	createToken("XRANGELOOSE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("COERCEPLAIN", `(^|[^\\d])(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`);
	createToken("COERCE", `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
	createToken("COERCEFULL", src[t.COERCEPLAIN] + `(?:${src[t.PRERELEASE]})?(?:${src[t.BUILD]})?(?:$|[^\\d])`);
	createToken("COERCERTL", src[t.COERCE], true);
	createToken("COERCERTLFULL", src[t.COERCEFULL], true);
	createToken("LONETILDE", "(?:~>?)");
	createToken("TILDETRIM", `(\\s*)${src[t.LONETILDE]}\\s+`, true);
	exports.tildeTrimReplace = "$1~";
	createToken("TILDE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
	createToken("TILDELOOSE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("LONECARET", "(?:\\^)");
	createToken("CARETTRIM", `(\\s*)${src[t.LONECARET]}\\s+`, true);
	exports.caretTrimReplace = "$1^";
	createToken("CARET", `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
	createToken("CARETLOOSE", `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("COMPARATORLOOSE", `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
	createToken("COMPARATOR", `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);
	createToken("COMPARATORTRIM", `(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true);
	exports.comparatorTrimReplace = "$1$2$3";
	createToken("HYPHENRANGE", `^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*$`);
	createToken("HYPHENRANGELOOSE", `^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*$`);
	createToken("STAR", "(<|>)?=?\\s*\\*");
	createToken("GTE0", "^\\s*>=\\s*0\\.0\\.0\\s*$");
	createToken("GTE0PRE", "^\\s*>=\\s*0\\.0\\.0-0\\s*$");
}));
// node_modules/semver/internal/parse-options.js
var require_parse_options = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const looseOption = Object.freeze({ loose: true });
	const emptyOpts = Object.freeze({});
	const parseOptions = (options) => {
		if (!options) return emptyOpts;
		if (typeof options !== "object") return looseOption;
		return options;
	};
	module.exports = parseOptions;
}));
// node_modules/semver/internal/identifiers.js
var require_identifiers = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const numeric = /^[0-9]+$/;
	const compareIdentifiers = (a, b) => {
		if (typeof a === "number" && typeof b === "number") return a === b ? 0 : a < b ? -1 : 1;
		const anum = numeric.test(a);
		const bnum = numeric.test(b);
		if (anum && bnum) {
			a = +a;
			b = +b;
		}
		return a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1;
	};
	const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);
	module.exports = {
		compareIdentifiers,
		rcompareIdentifiers
	};
}));
// node_modules/semver/classes/semver.js
var require_semver = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const debug = require_debug();
	const { MAX_LENGTH, MAX_SAFE_INTEGER } = require_constants();
	const { safeRe: re, t } = require_re();
	const parseOptions = require_parse_options();
	const { compareIdentifiers } = require_identifiers();
	const isPrereleaseIdentifier = (prerelease, identifier) => {
		const identifiers = identifier.split(".");
		if (identifiers.length > prerelease.length) return false;
		for (let i = 0; i < identifiers.length; i++) if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) return false;
		return true;
	};
	module.exports = class SemVer {
		constructor(version, options) {
			options = parseOptions(options);
			if (version instanceof SemVer) {
				if (version.loose === !!options.loose && version.includePrerelease === !!options.includePrerelease) return version;
				else version = version.version;
			} else if (typeof version !== "string") throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);
			if (version.length > MAX_LENGTH) throw new TypeError(`version is longer than ${MAX_LENGTH} characters`);
			debug("SemVer", version, options);
			this.options = options;
			this.loose = !!options.loose;
			this.includePrerelease = !!options.includePrerelease;
			const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
			if (!m) throw new TypeError(`Invalid Version: ${version}`);
			this.raw = version;
			this.major = +m[1];
			this.minor = +m[2];
			this.patch = +m[3];
			if (this.major > MAX_SAFE_INTEGER || this.major < 0) throw new TypeError("Invalid major version");
			if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) throw new TypeError("Invalid minor version");
			if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) throw new TypeError("Invalid patch version");
			if (!m[4]) this.prerelease = [];
			else this.prerelease = m[4].split(".").map((id) => {
				if (/^[0-9]+$/.test(id)) {
					const num = +id;
					if (num >= 0 && num < MAX_SAFE_INTEGER) return num;
				}
				return id;
			});
			this.build = m[5] ? m[5].split(".") : [];
			this.format();
		}
		format() {
			this.version = `${this.major}.${this.minor}.${this.patch}`;
			if (this.prerelease.length) this.version += `-${this.prerelease.join(".")}`;
			return this.version;
		}
		toString() {
			return this.version;
		}
		compare(other) {
			debug("SemVer.compare", this.version, this.options, other);
			if (!(other instanceof SemVer)) {
				if (typeof other === "string" && other === this.version) return 0;
				other = new SemVer(other, this.options);
			}
			if (other.version === this.version) return 0;
			return this.compareMain(other) || this.comparePre(other);
		}
		compareMain(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.major < other.major) return -1;
			if (this.major > other.major) return 1;
			if (this.minor < other.minor) return -1;
			if (this.minor > other.minor) return 1;
			if (this.patch < other.patch) return -1;
			if (this.patch > other.patch) return 1;
			return 0;
		}
		comparePre(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.prerelease.length && !other.prerelease.length) return -1;
			else if (!this.prerelease.length && other.prerelease.length) return 1;
			else if (!this.prerelease.length && !other.prerelease.length) return 0;
			let i = 0;
			do {
				const a = this.prerelease[i];
				const b = other.prerelease[i];
				debug("prerelease compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		}
		compareBuild(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			let i = 0;
			do {
				const a = this.build[i];
				const b = other.build[i];
				debug("build compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		}
		inc(release, identifier, identifierBase) {
			if (release.startsWith("pre")) {
				if (!identifier && identifierBase === false) throw new Error("invalid increment argument: identifier is empty");
				if (identifier) {
					const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
					if (!match || match[1] !== identifier) throw new Error(`invalid identifier: ${identifier}`);
				}
			}
			switch (release) {
				case "premajor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor = 0;
					this.major++;
					this.inc("pre", identifier, identifierBase);
					break;
				case "preminor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor++;
					this.inc("pre", identifier, identifierBase);
					break;
				case "prepatch":
					this.prerelease.length = 0;
					this.inc("patch", identifier, identifierBase);
					this.inc("pre", identifier, identifierBase);
					break;
				case "prerelease":
					if (this.prerelease.length === 0) this.inc("patch", identifier, identifierBase);
					this.inc("pre", identifier, identifierBase);
					break;
				case "release":
					if (this.prerelease.length === 0) throw new Error(`version ${this.raw} is not a prerelease`);
					this.prerelease.length = 0;
					break;
				case "major":
					if (this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) this.major++;
					this.minor = 0;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "minor":
					if (this.patch !== 0 || this.prerelease.length === 0) this.minor++;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "patch":
					if (this.prerelease.length === 0) this.patch++;
					this.prerelease = [];
					break;
				case "pre": {
					const base = Number(identifierBase) ? 1 : 0;
					if (this.prerelease.length === 0) this.prerelease = [base];
					else {
						let i = this.prerelease.length;
						while (--i >= 0) if (typeof this.prerelease[i] === "number") {
							this.prerelease[i]++;
							i = -2;
						}
						if (i === -1) {
							if (identifier === this.prerelease.join(".") && identifierBase === false) throw new Error("invalid increment argument: identifier already exists");
							this.prerelease.push(base);
						}
					}
					if (identifier) {
						let prerelease = [identifier, base];
						if (identifierBase === false) prerelease = [identifier];
						if (isPrereleaseIdentifier(this.prerelease, identifier)) {
							const prereleaseBase = this.prerelease[identifier.split(".").length];
							if (isNaN(prereleaseBase)) this.prerelease = prerelease;
						} else this.prerelease = prerelease;
					}
					break;
				}
				default: throw new Error(`invalid increment argument: ${release}`);
			}
			this.raw = this.format();
			if (this.build.length) this.raw += `+${this.build.join(".")}`;
			return this;
		}
	};
}));
// node_modules/semver/functions/compare.js
var require_compare = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
	const compare = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
	module.exports = compare;
}));
// node_modules/semver/functions/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
	const parse = (version, options, throwErrors = false) => {
		if (version instanceof SemVer) return version;
		try {
			return new SemVer(version, options);
		} catch (er) {
			if (!throwErrors) return null;
			throw er;
		}
	};
	module.exports = parse;
}));
// src/domain/versions/semantic-order.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
const options = { loose: true };
const semanticOrder = {
	release(version) {
		const parsed = (0, import_parse.default)(version, options);
		return parsed === null ? null : [
			parsed.major,
			parsed.minor,
			parsed.patch
		].map(BigInt);
	},
	compare: (a, b) => (0, import_compare.default)(a, b, options)
};
// src/domain/versions/update-level.ts
const updateLevels = [
	"major",
	"minor",
	"patch",
	"downgrade",
	"other"
];
const orders = {
	NODE: semanticOrder,
	GO: semanticOrder,
	JAVA: mavenOrder,
	PYTHON: pythonOrder,
	NUGET: nugetOrder
};
function updateLevel(packageType, from, to) {
	const order = orders[packageType];
	const [before, after] = [highest(order, from), highest(order, to)];
	if (before === null || after === null) return "other";
	const direction = order.compare(after.version, before.version);
	if (direction <= 0) return direction < 0 ? "downgrade" : "other";
	return (packageType === "PYTHON" ? afterEpoch : plain$3)[firstDifference(before.release, after.release)] ?? "patch";
}
const plain$3 = ["major", "minor"];
const afterEpoch = ["major", ...plain$3];
function highest({ release, compare }, versions) {
	const placed = versions.flatMap((version) => {
		const numbers = release(version);
		return numbers === null ? [] : [{
			version,
			release: numbers
		}];
	});
	if (placed.length < versions.length) return null;
	return placed.toSorted((a, b) => compare(b.version, a.version))[0] ?? null;
}
// src/report/changes.ts
function changes({ packageType, removed, updated, added }) {
	const updates = updated.map((update) => updateChange(packageType, update));
	return [
		...removed.map(({ name, versions }) => plainChange("removed", name, versions)),
		...updateLevels.flatMap((level) => updates.filter((update) => update.level === level)),
		...added.map(({ name, versions }) => plainChange("added", name, versions))
	];
}
const maxVersions = 6;
function versionList(versions) {
	const more = versions.length - maxVersions;
	const first = versions.slice(0, maxVersions).join(", ");
	return more > 0 ? `${first} and ${more} more` : first;
}
function plainChange(kind, name, versions) {
	const [from, to] = kind === "removed" ? [versions, []] : [[], versions];
	return {
		kind,
		level: null,
		name,
		from,
		to,
		versions: versionList(versions)
	};
}
const levels = /* @__PURE__ */ new WeakMap();
function updateChange(packageType, update) {
	const { name, from, to } = update;
	const level = levels.get(update) ?? updateLevel(packageType, from, to);
	levels.set(update, level);
	return {
		kind: "updated",
		level,
		name,
		from,
		to,
		versions: `${versionList(from) || "none"} → ${versionList(to) || "none"}`
	};
}
function declaredVersions({ versions, development, managedBy = [] }) {
	const by = managedBy.length === 0 ? "" : `, by ${managedBy.join(" and ")}`;
	return `${versionList(versions)}${by}${development ? " (development)" : ""}`.trim();
}
// src/report/entity-changes.ts
function entityChanges({ packageTypes }) {
	const all = packageTypes.flatMap((row) => changes(row).map((change) => ({
		...change,
		packageType: row.packageType
	})));
	return kinds$1.flatMap((kind) => all.filter((change) => change.kind === kind));
}
const kinds$1 = [
	"removed",
	"updated",
	"added"
];
function rankOf({ kind }) {
	return kinds$1.indexOf(kind);
}
function changedEntities({ entities }) {
	return entities.filter(({ packageTypes }) => packageTypes.some(hasChanges));
}
function hasChanges({ removed, updated, added }) {
	return removed.length + updated.length + added.length > 0;
}
const byGravity = [
	"failed",
	"drift",
	"synced",
	"in-sync",
	"skipped"
];
const states = {
	failed: "failed",
	drift: "drift",
	synced: "changed",
	"in-sync": "in-sync",
	skipped: "left-alone"
};
function entityState({ packageTypes, result }) {
	if (packageTypes.some((row) => row.result === "failed" && row.held === null)) return "failed";
	if (packageTypes.some(({ held }) => held !== null)) return "held";
	const results = packageTypes.length === 0 ? [result] : packageTypes.map((row) => row.result);
	return states[byGravity.find((each) => results.includes(each)) ?? "skipped"];
}
function changeTotals({ entities }) {
	const all = entities.flatMap(entityChanges);
	const of = (kind) => all.filter((change) => change.kind === kind).length;
	const major = all.filter(({ level }) => level === "major").length;
	return {
		removed: of("removed"),
		updated: of("updated"),
		added: of("added"),
		major
	};
}
// src/report/version-text.ts
const plain$2 = /^v?\d{1,9}(?:[.+-][\da-zA-Z]{1,30}){1,6}$/;
const maxUnbroken = 14;
function versionText({ kind, from, to, versions }) {
	if (versions === "") return "";
	const [before, after] = [single$1(from), single$1(to)];
	if (kind !== "updated") return before ?? after ?? breakableCode(versions);
	return before === null || after === null ? breakableCode(versions) : `${before} → ${withNewPartBold(before, after)}`;
}
function single$1([first, ...others]) {
	return first !== void 0 && others.length === 0 && plain$2.test(first) && first.length <= maxUnbroken ? first : null;
}
function withNewPartBold(before, after) {
	const parts = after.split(/(?<=[.+-])/);
	const old = before.split(/(?<=[.+-])/);
	const at = parts.findIndex((part, index) => part !== old[index]);
	if (at <= 0) return at === 0 ? `**${after}**` : after;
	return `${parts.slice(0, at).join("")}**${parts.slice(at).join("")}**`;
}
// src/report/summary/changes.ts
const maxOpen$2 = {
	changes: 40,
	entities: 4
};
function changesSection(report, view) {
	const found = changedEntities(report).map((entity) => ({
		entity,
		all: entityChanges(entity)
	}));
	const ordered = [true, false].flatMap((goes) => found.filter(({ all }) => all[0]?.kind === "removed" === goes));
	const isOpen = found.reduce((sum, { all }) => sum + all.length, 0) <= maxOpen$2.changes && found.length <= maxOpen$2.entities;
	const lists = ordered.map(({ entity, all }) => entityFold$1(report, view, entity, all, isOpen));
	return listSection(priorities.changes, lists, (left) => `… and the changes of ${count(left, "more entity", "more entities")}`);
}
function entityFold$1(report, view, entity, all, isOpen) {
	const types = entity.packageTypes.filter(hasChanges);
	const tense = report.mode === "check" ? "due" : "done";
	const counts = changeCounts(changeTotals({ entities: [entity] }), tense);
	const around = folded(`${entity.entity === null ? "" : `${htmlCode(entity.entity)} `}${types.map(({ packageType }) => packageType).join(", ")}: ${counts}`, isOpen);
	const notes = [legend(all, tense), ...sources(entity, view)].join(" · ");
	return {
		...tableList(columns$1(view, types.length > 1), all, around),
		ranks: all.map(rankOf),
		close: `\n<sub>${notes}</sub>\n${around.close}`
	};
}
function columns$1({ links }, hasTypes) {
	return [
		{
			head: "",
			align: "center",
			cell: (change) => markOf(change).symbol
		},
		{
			head: "Package",
			align: "left",
			cell: ({ packageType, name, from, to, kind }) => {
				const page = links.package(packageType, name, kind === "removed" ? from : to);
				const type = hasTypes ? `<br><sub>${packageType}</sub>` : "";
				return link(breakableCode(name), page) + type;
			}
		},
		{
			head: "Version",
			align: "left",
			cell: versionText
		}
	];
}
const maxSources = 3;
function sources({ packageTypes }, { links }) {
	const paths = [...new Set(packageTypes.flatMap(({ document }) => document?.manifests ?? []))];
	if (paths.length === 0) return [];
	if (paths.length > maxSources) return [`from ${count(paths.length, "manifest")}`];
	return [`from ${paths.map((path) => link(code(path), links.file(path))).join(", ")}`];
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
	const shown = safeText(shorten(name, maxLength));
	if (versions === "") return start + shown;
	return `${start}${padEnd(shown, width)}  ${safeText(shorten(versions, maxLength))}`;
}
function nameWidth(named) {
	return named.reduce((width, { name }) => {
		const own = name.length > maxPadding ? 0 : displayWidth(safeText(name));
		return own > maxPadding ? width : Math.max(width, own);
	}, 0);
}
// src/report/summary/declared.ts
function declaredSection({ mode, entities }) {
	if (mode !== "list") return [];
	const lists = entities.filter(({ packages }) => packages.length > 0).map(entityFold);
	return listSection(priorities.declared, lists, (left) => `… and the packages of ${count(left, "more entity", "more entities")}`);
}
function entityFold({ entity, packages }) {
	const counts = [...Map.groupBy(packages, ({ packageType }) => packageType)].map(([packageType, { length }]) => `${number(length)} ${packageType}`);
	const around = folded(`${entity === null ? "Declared" : htmlCode(entity)}: ${counts.join(", ")}`);
	const named = packages.map((each) => ({
		name: each.name,
		versions: declaredVersions(each)
	}));
	const width = nameWidth(named);
	const items = named.map((each) => `${nameLine("", each, width)}\n`);
	const marks = fence(items);
	return {
		open: `${around.open}${marks}text\n`,
		items,
		close: `${marks}\n${around.close}`,
		more: (kept) => `… and ${number(items.length - kept)} more, in the JSON report\n`
	};
}
// src/report/summary/entities.ts
const maxRows$1 = 12;
function entitySections(report, view) {
	const { entities, result, mode } = report;
	if (result === "in-sync") {
		const all = `${count(recordedIn(report), "package")} in ${entityCount(entities.length)}`;
		return table(report, view, entities, priorities.quietRows, folded(all));
	}
	const isLong = entities.length > maxRows$1;
	const groups = Map.groupBy(entities, (each) => isLong ? groupOf(each, mode) : "shown");
	const [shown = [], failed = [], quiet = []] = rowGroups.map((name) => groups.get(name));
	const areFew = failed.length <= maxRows$1;
	return [
		...table(report, view, areFew ? [...failed, ...shown] : shown, priorities.table),
		...table(report, view, areFew ? [] : failed, priorities.failedRows, folded(`❌ ${entityCount(failed.length)} failed`)),
		...table(report, view, quiet, priorities.quietRows, folded(`${count(quiet.length, "more entity", "more entities")} with nothing to do`))
	];
}
function entityCount(value) {
	return count(value, "entity", "entities");
}
const rowGroups = [
	"shown",
	"failed",
	"quiet"
];
function groupOf(entity, mode) {
	const state = entityState(entity);
	if (state === "failed" && !entity.packageTypes.some(hasChanges)) return "failed";
	return state === "in-sync" || state === "left-alone" && mode !== "list" ? "quiet" : "shown";
}
function table(report, view, rows, priority, around) {
	const columns = [
		{
			head: "",
			align: "center",
			cell: (row) => report.mode === "list" ? "📄" : symbols$1[entityState(row)]
		},
		{
			head: "Entity",
			align: "left",
			cell: (row) => entityCell(row, view)
		},
		...rows.some((row) => changeCell(row) !== "") ? [{
			head: "Change",
			align: "left",
			cell: changeCell
		}] : [],
		{
			head: "Packages",
			align: "right",
			cell: (row) => packagesCell(report.mode, row)
		}
	];
	if (rows.length === 0) return [];
	return listSection(priority, [tableList(columns, rows, around)], () => count(rows.length, "row"));
}
const symbols$1 = {
	failed: "❌",
	held: "⏸️",
	drift: "⚠️",
	changed: "✅",
	"in-sync": "✅",
	"left-alone": "⚪"
};
function entityCell({ entity, packageTypes }, { links }) {
	const name = entity === null ? "This repository" : link(breakableCode(entity), links.entity(entity));
	const types = packageTypes.map(typeWord).join(", ");
	return types === "" ? name : `${name}<br>${types}`;
}
function typeWord({ packageType, held, result }) {
	if (held !== null) return `${packageType}&nbsp;held`;
	return result === "failed" ? `${packageType}&nbsp;failed` : packageType;
}
function changeCell(entity) {
	return changeSigns(changeTotals({ entities: [entity] }));
}
function packagesCell(mode, { packageTypes }) {
	if (mode === "list") return number(sum(packageTypes.map(({ declared }) => declared)));
	if (packageTypes.some(({ recorded }) => recorded === null)) return "?";
	const now = sum(packageTypes.map(({ recorded }) => recorded ?? 0));
	const change = sum(packageTypes.filter(hasChanges).map(({ added, removed }) => added.length - removed.length));
	const [before, after] = mode === "check" ? [now, now + change] : [now - change, now];
	return before === after ? number(after) : `${number(before)} → ${number(after)}`;
}
function sum(values) {
	return values.reduce((total, value) => total + value, 0);
}
// src/report/summary/facts.ts
const shortCommit = 7;
function factsLine(report, { links }) {
	const { repository, ref, commit, tool } = report;
	return `<sub>${[
		...repository === null ? [] : [code(repository)],
		...ref === null ? [] : [code(ref)],
		...commit === null ? [] : [link(code(commit.slice(0, shortCommit)), links.commit)],
		...links.compare === null ? [] : [link("changes", links.compare)],
		cost(report),
		code(`${tool.name} ${tool.version}`)
	].join(" · ")}</sub>\n`;
}
function commandSection(report, { command }) {
	if (command === null || report.entities.length === 0) return [];
	const { open, close } = folded("Find the same on your machine");
	const marks = fence([command]);
	const list = {
		open,
		items: [`${marks}sh\n${command}\n${marks}\n`],
		close,
		more: () => "It is too long to be shown.\n"
	};
	return listSection(priorities.command, [list], () => "The command to find the same");
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
	failed: () => "failed"
};
function manifestSentence(manifest) {
	return `${manifest.path} (${manifest.format}): ${statuses[manifest.status](manifest)}`;
}
function isInput(reason) {
	return reason !== null && /^(?:--)?(?:exclude:? |include$|package-types$)/.test(reason);
}
function because(status, reason) {
	return reason === null ? status : `${status}: ${joinLines(reason)}`;
}
// src/report/summary/manifests.ts
const maxOpen$1 = 12;
const symbols = {
	failed: "❌",
	unowned: "❔",
	used: "✅",
	unread: "❔",
	covered: "⚪",
	excluded: "⚪"
};
const notable = /* @__PURE__ */ new Set([
	"failed",
	"unowned",
	"unread"
]);
function manifestsSection(report, view, end = "") {
	const rows = orderedManifests(report);
	if (rows.length === 0) return [];
	const summary = `${count(rows.length, "manifest")}: ${manifestCounts(report)}`;
	const { open, close } = folded(summary, rows.length <= maxOpen$1 && rows.some(({ status }) => notable.has(status)));
	const around = {
		open,
		close: end === "" ? close : `\n${end}${close}`
	};
	return listSection(priorities.manifests, [tableList(columns(report, view), rows, around)], () => summary);
}
function columns({ entities, problems }, { links }) {
	const hasOwners = entities.length > 1;
	const shown = new Set(problems.map(({ message }) => message));
	return [
		{
			head: "",
			align: "center",
			cell: ({ status }) => symbols[status]
		},
		{
			head: "Manifest",
			align: "left",
			cell: ({ path, format }) => `${link(breakableCode(path), links.file(path))}<br><sub>${prose(format)}</sub>`
		},
		{
			head: "Status",
			align: "left",
			cell: (manifest) => statusOf(manifest, shown) + (hasOwners ? ownerOf$1(manifest) : "")
		}
	];
}
function ownerOf$1({ entity }) {
	return entity === null ? "" : `<br>for ${breakableCode(entity)}`;
}
function statusOf(manifest, shown) {
	const { status, reason, packages } = manifest;
	if (status === "used") return count(packages, "package");
	if (reason === null || shown.has(reason)) return status;
	return status === "covered" || isInput(reason) ? `${status} by ${breakableCode(reason)}` : `${status}: ${prose(reason)}`;
}
// src/report/summary/withheld.ts
const maxOpen = 40;
function withheldSection(report) {
	const rows = typeRows(report).filter(({ withheld }) => withheld.length > 0);
	const waiting = new Set(waitingTypes(report).map(({ held }) => held));
	const lists = rows.map((row) => {
		const { withheld, held } = row;
		const isWaiting = waiting.has(held);
		const isOpen = isWaiting && rows.length === 1 && withheld.length <= maxOpen;
		return nameList(`${typeName(row)}: ${titleOf(withheld.length, isWaiting)}`, withheld, isOpen);
	});
	return listSection(priorities.withheld, lists, (left) => `What would go from ${count(left, "more type")}`);
}
function titleOf(names, isWaiting) {
	if (!isWaiting) return `${count(names, "package")} kept that nothing read declares`;
	return names === 1 ? "the package that would go" : `the ${number(names)} packages that would go`;
}
function typeName({ entity, packageType }) {
	return entity === null ? packageType : `${htmlCode(entity)} ${packageType}`;
}
function nameList(summary, names, isOpen) {
	const { open, close } = folded(summary, isOpen);
	return {
		open,
		items: names.map(({ name }) => `${code(name)} `),
		close: `\n${close}`,
		more: (kept) => `… and ${number(names.length - kept)} more, in the JSON report`
	};
}
// src/report/summary/notes.ts
function notesSection(report, view) {
	const items = causes$1(report).filter(({ problem }) => problem.severity === "notice").map((cause) => `- ℹ️ ${causeText(cause, view)}\n`);
	const unclaimed = typeRows(report).filter((row) => row.unclaimed.length > 0);
	const lists = [...items.length === 0 ? [] : [bulletList(items, count(items.length, "notice"), true)], ...unclaimed.map((row) => nameList(`${typeName(row)}: ${count(row.unclaimed.length, "package")} of unknown origin, which ${row.unclaimed.length === 1 ? "stays" : "stay"}`, row.unclaimed, false))];
	return listSection(priorities.notes, lists, (left) => count(left, "more list"));
}
// src/report/cause.ts
const maxPlaceLength = 120;
function causeSentence(report) {
	const errors = causes$1(report).filter(({ problem }) => problem.severity === "error");
	const others = errors.filter(({ problem }) => problem.code !== "type-held");
	const named = others.length > 0 ? others : errors;
	const [first] = named;
	if (first === void 0) return "";
	return `${named.length === 1 ? "The error" : `The first of ${number(named.length)} errors`}: ${first.problem.code}${placeOf$1(first.problem)}.`;
}
function placeOf$1({ path, line, entity }) {
	if (path !== null) return ` (${shorten(path, maxPlaceLength)}${line === null ? "" : `:${line}`})`;
	return entity === null ? "" : ` (${shorten(entity, maxPlaceLength)})`;
}
// src/report/scope.ts
function inEntities({ entities }) {
	const [only] = entities;
	if (entities.length > 1) return ` in ${count(entities.length, "entity", "entities")}`;
	return only === void 0 || only.entity === null ? "" : ` in ${only.entity}`;
}
function inChanged(report) {
	const changed = changedEntities(report);
	const [only] = changed;
	if (report.entities.length < 2 || changed.length === report.entities.length) return inEntities(report);
	if (changed.length === 1 && only !== void 0 && only.entity !== null) return ` in ${only.entity}`;
	return ` in ${number(changed.length)} of ${count(report.entities.length, "entity", "entities")}`;
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
function ownReason({ reason, problems }) {
	return problems.some(({ message }) => message === reason) ? null : reason;
}
function failureSentence(report) {
	const reason = ownReason(report);
	if (reason !== null) return reason;
	const cause = causeSentence(report);
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
// src/report/heading.ts
function heading(report, { isPreview }) {
	const { symbol, verdict } = verdictOf(report, isPreview);
	return `${symbol} Cortex packages: ${verdict}`;
}
function verdictOf(report, isPreview) {
	const { result, mode, reason } = report;
	if (mode === "list" && result !== "failed" && reason === null) return {
		symbol: "📄",
		verdict: `${number(totals(report).packages)} declared`
	};
	if (result === "failed") return {
		symbol: "❌",
		verdict: failure(report)
	};
	if (result === "skipped") return {
		symbol: "⏭️",
		verdict: "skipped"
	};
	if (result === "in-sync") return {
		symbol: "✅",
		verdict: isPreview ? "merging changes nothing" : "in sync"
	};
	if (result === "synced") return {
		symbol: "✅",
		verdict: `${scope(report)} synced`
	};
	return isPreview ? {
		symbol: "📦",
		verdict: `merging ${changesByMerging(changeTotals(report))}`
	} : {
		symbol: "⚠️",
		verdict: `drift in ${scope(report)}`
	};
}
function scope(report) {
	const [only, ...others] = report.entities;
	if (only !== void 0 && others.length === 0 && only.entity !== null) return code(only.entity);
	const all = report.entities.length;
	const changed = changedEntities(report).length;
	return changed === all ? count(all, "entity", "entities") : `${number(changed)} of ${count(all, "entity", "entities")}`;
}
function failure(report) {
	const rows = typeRows(report);
	const held = rows.filter((row) => row.held !== null);
	const broken = rows.filter((row) => row.held === null && row.result === "failed");
	if (held.length > 0 && broken.length === 0) return heldVerdict(report, held, rows.length);
	const verb = report.mode === "sync" ? "synced" : "checked";
	const all = count(rows.length, "type");
	if (held.length > 0) return `${number(held.length)} of ${all} held, ${number(broken.length)} not ${verb}`;
	const errors = causes$1(report).filter(({ problem }) => problem.severity === "error");
	const [only, ...others] = errors;
	const isCommon = broken.length === 0 || broken.length === rows.length;
	if (only !== void 0 && others.length === 0 && isCommon) return title(only.problem.code);
	if (broken.length > 0) return `${number(broken.length)} of ${all} could not be ${verb}`;
	return errors.length === 0 ? "failed" : count(errors.length, "error");
}
function title(code) {
	const words = code.replace(/^cortex-/, "").replaceAll("-", " ");
	return titles[code] ?? words.replace(/^(?:api|sbom|lfs)\b/, (word) => word.toUpperCase());
}
const titles = {
	"cortex-rejected": "request rejected",
	"not-recorded": "upload not recorded",
	"not-removed": "packages not removed",
	"time-budget": "time budget exceeded",
	internal: "internal defect"
};
function heldVerdict(report, held, all) {
	const withheld = held.reduce((sum, row) => sum + row.withheld.length, 0);
	if (withheld > 0 && waitingTypes(report).length === held.length) return `${count(withheld, "removal")} ${withheld === 1 ? "waits" : "wait"} for your decision`;
	return `${number(held.length)} of ${count(all, "type")} ${held.length === 1 ? "was" : "were"} held`;
}
// src/report/unrecorded.ts
function unrecorded({ entities }) {
	return entities.flatMap(({ packageTypes, packages }) => packageTypes.map((type) => Math.min(missing$1(type), unversioned(type, packages)))).reduce((total, value) => total + value, 0);
}
function missing$1({ declared, recorded }) {
	return recorded === null ? 0 : Math.max(0, declared - recorded);
}
function unversioned({ packageType }, packages) {
	return packages.filter((declared) => declared.packageType === packageType && !canRepresent(packageType, declared.versions)).length;
}
// src/report/verdict.ts
function verdict(report) {
	if (report.mode === "list" && report.result !== "failed" && report.reason === null) return {
		headline: "Listed.",
		sentence: declaredSentence(report)
	};
	const { result } = report;
	const reason = ownReason(report);
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
	drift: (report) => `A sync would ${changesDue(totals(report))}${inChanged(report)}.`,
	failed: failureSentence,
	skipped: skippedSentence
};
function inSyncSentence(report) {
	const rows = typeRows(report);
	if (rows.length === 0) return `Nothing is declared here, so there was nothing to do.${unowned(report)}`;
	const exact = rows.every(isWhole) && !report.problems.some(({ code, entity }) => entity !== null && leftAlone.has(code));
	const more = exact ? "" : `, and ${othersRecorded(report)} left alone`;
	if (totals(report).packages === 0) return nothingDeclared(report, exact ? "" : more);
	if (unrecorded(report) > 0) return `Cortex records ${partSentences(report, more)}`;
	const scope = `${count(totals(report).packages, "package")}${inEntities(report)}`;
	return exact ? `Cortex records exactly what this repository declares: ${scope}.` : `Cortex records all that this repository declares (${scope})${more}.`;
}
function othersRecorded(report) {
	const others = recordedIn(report) - totals(report).packages + unrecorded(report);
	if (others < 1) return "more that was";
	return `${number(others)} more that ${others === 1 ? "was" : "were"}`;
}
function nothingDeclared(report, more) {
	const declares = `${report.manifests.length === 0 ? "No manifest was found, so this" : "This"} repository declares no packages${inEntities(report)}`;
	if (more !== "") return `${declares}. What Cortex records there was left alone.`;
	return `${declares}, and Cortex records none.`;
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
	return `${changesDone(totals(report))}. ${readBackSentence(report)}`;
}
function readBackSentence(report) {
	const shows = "Reading back shows";
	const { packages } = totals(report);
	if (packages === 0) return `${shows} that nothing is left${inEntities(report)}.`;
	if (unrecorded(report) > 0) return `${shows} ${partSentences(report, "")}`;
	return `${shows} all that this repository declares: ${count(packages, "package")}${inEntities(report)}.`;
}
function partSentences(report, more) {
	const { packages } = totals(report);
	const others = unrecorded(report);
	const part = `${number(packages - others)} of the ${count(packages, "package")}`;
	const rest = others === 1 ? "The other one is left out, because the repository does not state its version" : `The other ${number(others)} are left out, because the repository does not state their versions`;
	return `${part} that this repository declares${inEntities(report)}${more}. ${rest}.`;
}
function skippedSentence(report) {
	const reason = report.reason ?? nothingToRun(report);
	return report.entities.length === 0 ? reason : `${reason} ${declaredSentence(report)}`;
}
function nothingToRun(report) {
	return `${report.manifests.length === 0 ? "No manifest was found" : `No manifest is used (${manifestCounts(report)})`}, so there was nothing to run.`;
}
// src/report/summary/opening.ts
function openingSection(report, view) {
	const lines = openingLines(report, view).filter((line) => line !== "");
	return fixed([`## ${heading(report, view)}\n`, ...lines.map((line) => `${line}\n`)].join("\n") + "\n");
}
function openingLines(report, view) {
	const { mode, result } = report;
	if (mode === "list" || result === "skipped") return listLines(report);
	const reason = reasonText(report);
	if (result === "failed") return [reason];
	if (result === "in-sync") return [`${prose(inSyncSentence(report))} ${reason}`.trim()];
	if (result === "drift") return driftLines(report, view);
	const counts = changeCounts(changeTotals(report), "done");
	return [`**${counts === "" ? "Nothing changed" : counts}.** ${prose(readBackSentence(report))}`];
}
function driftLines(report, view) {
	if (view.isPreview) return [`Nothing is written before the merge. ${reasonText(report)}`.trim()];
	const counts = changeCounts(changeTotals(report), "due");
	return [`${`**${counts === "" ? "Nothing to change" : counts}.**`} Nothing was written: this is a check. ${reasonText(report)}`.trim(), report.reason === null ? syncLine(view) : ""];
}
function listLines(report) {
	const reason = report.reason ?? (report.mode === "list" ? null : nothingToRun(report));
	const declared = report.entities.length === 0 ? "" : prose(declaredSentence(report));
	return [[reason === null ? "" : prose(reason), declared].filter((part) => part !== "").join(" ")];
}
function syncLine({ links, branch }) {
	const push = branch === null ? "" : `push to ${code(branch)}`;
	if (links.workflow === null) return push === "" ? "" : `To sync, ${push}.`;
	const button = `**${link("▶ Sync now", links.workflow)}** (press *Run workflow*)`;
	return push === "" ? `${button}.` : `${button}, or ${push}.`;
}
function reasonText(report) {
	return prose(ownReason(report) ?? "");
}
function isRest({ held, result }) {
	return held === null && result !== "failed" && result !== "skipped";
}
function restSection(report) {
	const { mode, result, entities } = report;
	const rest = entities.map((entity) => ({
		...entity,
		packageTypes: entity.packageTypes.filter(isRest)
	}));
	const others = typeRows({ entities: rest }).length;
	if (result !== "failed" || others === 0 || mode === "list") return [];
	const [are, were] = others === 1 ? ["is", "was"] : ["are", "were"];
	const all = others === typeRows(report).length ? "The" : "The other";
	const which = others === 1 ? `${all} type` : `${all} ${number(others)} types`;
	const changed = changeCounts(changeTotals({ entities: rest }), mode === "check" ? "due" : "done");
	if (changed === "") return [fixed(`${which} ${are} in sync.\n\n`)];
	return [fixed(`${which}${mode === "check" ? "" : ` ${were} synced`}: ${changed}.\n\n`)];
}
// src/report/summary.ts
const runnerLimitBytes = 1e6;
function renderSummary(report, view = plainView, limitBytes = runnerLimitBytes) {
	const facts = factsLine(report, view);
	const isCalm = report.result === "in-sync" && report.manifests.length > 0;
	return fit([
		openingSection(report, view),
		...boxSections(report, view),
		...withheldSection(report),
		...restSection(report),
		...entitySections(report, view),
		...changesSection(report, view),
		...notesSection(report, view),
		...declaredSection(report),
		...manifestsSection(report, view, isCalm ? facts : ""),
		...isCalm ? [] : [...commandSection(report, view), fixed(facts)]
	], limitBytes);
}
// src/app/write-report.ts
function placeProblems(places, workspace) {
	return outputs$1.flatMap(({ what, input }) => {
		const path = places[what] ?? null;
		const fact = path === null ? null : placeFault(path, workspace);
		if (path === null || fact === null) return [];
		return [problem("error", "input-invalid", unwritable(what, input, path, fact))];
	});
}
const outputs$1 = [{
	what: "report",
	input: "report-path"
}, {
	what: "summary",
	input: "summary"
}];
function writeReport(report, path, workspace, isGiven = true) {
	try {
		writePieces(path, jsonPieces(report), workspace);
		return report;
	} catch (thrown) {
		const message = unwritable("report", "report-path", path, factOf(thrown));
		const found = isGiven ? problem("error", "input-invalid", message) : problem("warning", "report-unwritten", message);
		const problems = [...report.problems, found];
		return {
			...report,
			result: isGiven ? "failed" : report.result,
			problems
		};
	}
}
function factOf(thrown) {
	return thrown instanceof Error ? thrown.message : String(thrown);
}
function unwritable(what, input, path, fact) {
	return `The ${what} cannot be written to ${JSON.stringify(path)} (${fact}). Set \`${input}\` to a file that can be written.`;
}
const piecesAtOnce = 2e3;
function writePieces(path, pieces, workspace) {
	const fault = placeFault(path, workspace);
	if (fault !== null) throw new Error(fault);
	makeFolder(dirname(path));
	const file = openSync(path, "w");
	try {
		for (let at = 0; at < pieces.length; at += piecesAtOnce) writeFileSync(file, pieces.slice(at, at + piecesAtOnce).join(""));
	} finally {
		closeSync(file);
	}
}
function placeFault(path, workspace) {
	const within = pathWithin(workspace, path);
	const real = pathWithin(realAbove(join$1(workspace, "-")), realAbove(path));
	if (isInGitDirectory(within ?? "") || isInGitDirectory(real ?? "")) return "it lies in git's own directory";
	const names = within?.split("/") ?? [];
	if (names.map((_, at) => join$1(workspace, ...names.slice(0, at + 1))).some(isLink)) return "a link of the workspace is on its way";
	if (isFolder(path)) return "it is a folder";
	return isFolder(realAbove(path)) ? null : "a file is in the place of a folder on its way";
}
function realAbove(path) {
	const folder = dirname(path);
	return statOf(folder) === null ? realAbove(folder) : realpathSync(folder);
}
function isLink(path) {
	return statOf(path)?.isSymbolicLink() === true;
}
function isFolder(path) {
	return statOf(path)?.isDirectory() === true;
}
function statOf(path) {
	try {
		return lstatSync(path);
	} catch {
		return null;
	}
}
// src/domain/cancellation.ts
const neverCancelled = {
	requested: new AbortController().signal,
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
const graceMs$1 = 5e3;
function cancellationBy(process) {
	const requested = new AbortController();
	const due = new AbortController();
	function ask(by) {
		const reason = cancelledBy(by);
		requested.abort(reason);
		setTimeout(() => due.abort(reason), graceMs$1);
	}
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {
		if (requested.signal.aborted) due.abort(cancelledBy(signal));
		else ask(signal);
	});
	process.on("disconnect", () => {
		if (!requested.signal.aborted) ask("what started it was ended");
	});
	return {
		requested: requested.signal,
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
// src/report/paint.ts
const codes = {
	bold: [1, 22],
	dim: [2, 22],
	red: [31, 39],
	green: [32, 39],
	yellow: [33, 39],
	cyan: [36, 39]
};
function painter(color) {
	return (style, text) => {
		if (!color || text === "") return text;
		const [on, off] = codes[style];
		return `\u001b[${on}m${text}\u001b[${off}m`;
	};
}
function wantsColor(env, isTerminal) {
	const { FORCE_COLOR: forced, NO_COLOR: none, TERM: terminal } = env;
	if (forced !== void 0) return forced !== "0" && forced !== "false";
	if (none !== void 0 && none !== "") return false;
	return isTerminal && terminal !== "dumb";
}
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
const deepest$1 = 5;
function causes(error, depth = 0) {
	if (!(error instanceof Error) || depth === deepest$1) return [];
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
function tunnelFault(thrown) {
	if (!(thrown instanceof Error && "code" in thrown && thrown.code === "ERR_PROXY_TUNNEL")) return null;
	const status = "statusCode" in thrown ? Number(thrown.statusCode) : null;
	if (status === null) return networkError("ECONNRESET", "CONNECT was not answered");
	return networkError(status >= 500 ? "ERR_PROXY_UNAVAILABLE" : "ERR_PROXY_REFUSED", `CONNECT was answered with ${status}`);
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
// src/http/transport.ts
function createTransport({ env, maxResponseBytes = 1e8, nodeVersion = process.versions.node }) {
	const routes = /* @__PURE__ */ new Map();
	return async (request) => {
		const { origin } = request.url;
		const { agent, proxy } = routes.get(origin) ?? routeTo(request.url, env, nodeVersion);
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
const firstWithTunnels = "24.5.0";
function routeTo(url, env, nodeVersion) {
	if (!(url.protocol === "https:") && !isLoopback(url.hostname)) throw networkError("ERR_NOT_HTTPS", `${url.origin} is not reached by https`);
	const proxy = proxyFor(url, env);
	if (proxy !== null && nodeVersion.localeCompare(firstWithTunnels, "en", { numeric: true }) < 0) throw networkError("ERR_PROXY_UNSUPPORTED", `a proxy needs Node ${firstWithTunnels} or newer, and this is ${nodeVersion}`);
	return {
		agent: new (protocolOf(url)).Agent({
			keepAlive: true,
			rejectUnauthorized: true,
			...proxy === null ? {} : { proxyEnv: { HTTPS_PROXY: proxy.href } }
		}),
		proxy
	};
}
function throughProxy({ origin }) {
	return (cause) => {
		throw new Error(`through the proxy ${origin}`, { cause: tunnelFault(cause) ?? cause });
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
function gitHubClient(options) {
	const { repository, token, apiUrl, env, log, makeRest } = options;
	if (repository === null || token === null) return null;
	let rest = null;
	return {
		repository,
		rest: () => rest ??= makeRest({
			token,
			apiUrl,
			userAgent,
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
// src/domain/concurrency.ts
function createConcurrencyLimit(concurrency) {
	let running = 0;
	const queue = [];
	return async (task) => {
		if (running < concurrency) running += 1;
		else await new Promise((resolve) => queue.push(resolve));
		try {
			return await task();
		} finally {
			const next = queue.shift();
			if (next === void 0) running -= 1;
			else next();
		}
	};
}
function mapAtMost(concurrency, items, map) {
	const limited = createConcurrencyLimit(concurrency);
	return Promise.all(items.map((item) => limited(() => map(item))));
}
// src/pipeline/counted-entities.ts
function countedEntities(of, report = () => void 0) {
	let done = 0;
	let last = "";
	return async (entity, work) => {
		last = entity;
		const working = work();
		report({
			done,
			of,
			entity
		});
		try {
			return await working;
		} finally {
			done += 1;
			report({
				done,
				of,
				entity: last
			});
		}
	};
}
// src/domain/deadline.ts
const noDeadline = {
	check: () => void 0,
	beforeParsing: () => void 0
};
const slowestMsPerCharacter = 2e4 / 5e7;
const pacedCharacters = 1e6;
function deadlineAfter(budgetMs, startedAt, now) {
	let msPerCharacter = slowestMsPerCharacter;
	let begun = null;
	function look(neededMs) {
		const at = now();
		if (begun !== null) msPerCharacter = Math.max(msPerCharacter, (at - begun.at) / begun.characters);
		begun = null;
		if (at + neededMs - startedAt >= budgetMs) throw overBudget(budgetMs);
	}
	return {
		check: () => look(0),
		beforeParsing(characters) {
			look(0);
			look(characters * msPerCharacter);
			if (characters >= pacedCharacters) begun = {
				at: now(),
				characters
			};
		}
	};
}
function isOverBudget(thrown) {
	return thrown instanceof Fault && thrown.code === "time-budget";
}
const graceMs = 5e3;
function withTimeBudget({ requested, due }, budgetMs, leftMs, startTimer) {
	const [over, late] = [new AbortController(), new AbortController()];
	startTimer(() => over.abort(overBudget(budgetMs)), leftMs);
	startTimer(() => late.abort(overBudget(budgetMs)), leftMs + graceMs);
	return {
		requested: AbortSignal.any([requested, over.signal]),
		due: AbortSignal.any([due, late.signal])
	};
}
function overBudget(budgetMs) {
	return new Fault("time-budget", `The run was ended by its \`time-budget\` of ${budgetMs / 1e3} s. Run again: the next run completes what this one began. Raise \`time-budget\`, or name what takes long in \`exclude\`, where that is not enough.`);
}
// src/manifests/bounds.ts
const runBounds = {
	includedFiles: 2e3,
	manifestBytes: 2e8,
	packages: 1e6
};
const unbounded = {
	...noDeadline,
	countInclude: () => void 0,
	countPackages: () => void 0
};
function withBounds(repository, deadline, limits = runBounds) {
	const manifests = new Set(repository.manifests);
	const { bounds, countText, checkText, lift } = createCounters(deadline, limits);
	const checked = {
		manifests: repository.manifests,
		...repository.outside && { outside: repository.outside },
		bounds,
		text(path) {
			deadline.check();
			if (!manifests.has(path)) bounds.countInclude(path);
			checkText(path);
			bounds.countPackages(0, path);
			const text = repository.text(path);
			countText(path, text.length);
			return text;
		},
		has(path) {
			deadline.check();
			return repository.has(path);
		},
		list(directory) {
			deadline.check();
			return repository.list(directory);
		}
	};
	Object.defineProperty(checked, "files", {
		get: () => repository.files,
		enumerable: true
	});
	return {
		repository: checked,
		lift
	};
}
function createCounters(deadline, limits) {
	const texts = /* @__PURE__ */ new Set();
	const included = /* @__PURE__ */ new Set();
	let isLifted = false;
	let bytes = 0;
	let packages = 0;
	function countText(path, length) {
		if (isLifted || texts.has(path)) return;
		texts.add(path);
		bytes += length;
		if (bytes > limits.manifestBytes) throw exceeded(`more than ${limits.manifestBytes / 1e6} MB of manifests`, path, readLess);
	}
	return {
		bounds: {
			...deadline,
			countInclude(file) {
				deadline.check();
				included.add(file);
				if (!isLifted && included.size > limits.includedFiles) throw exceeded(`more than ${limits.includedFiles} included files`, file, includeLess);
			},
			countPackages(count, path) {
				packages += count;
				if (!isLifted && packages > limits.packages) throw exceeded(`more than ${limits.packages} packages`, path, readLess);
			}
		},
		countText,
		checkText(path) {
			if (bytes > limits.manifestBytes) countText(path, 0);
		},
		lift() {
			isLifted = true;
		}
	};
}
const readLess = "Leave out with `exclude` what is not a real manifest, or split the repository over several entities and runs with `working-directory`.";
const includeLess = "Include fewer files.";
function exceeded(what, path, next) {
	const fact = `The repository has ${what}, which is more than one run reads`;
	const cause = {
		fact,
		subject: path,
		next
	};
	return new Fault("manifest-too-large", `${fact}. ${path} was not read. ${next}`, { path }, cause);
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
// src/manifests/workspace-path.ts
const elsewhere = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/~])/;
function pathFrom(path, target) {
	const written = target.replaceAll("\\", "/");
	if (elsewhere.test(written)) return null;
	const joined = posix.join(posix.dirname(path), written);
	return joined === ".." || joined.startsWith("../") ? null : joined;
}
function directoryOf$1(path) {
	const end = path.lastIndexOf("/");
	return end === -1 ? "." : path.slice(0, end);
}
function beside$1(path, name) {
	return posix.join(posix.dirname(path), name);
}
function upward$1(path, name) {
	const directory = posix.dirname(path);
	const parts = directory === "." ? [] : directory.split("/");
	return [...parts.map((_, index) => [...parts.slice(0, parts.length - index), name].join("/")), name];
}
// src/syntax/json.ts
function parseJson(text, path) {
	try {
		return JSON.parse(text);
	} catch (thrown) {
		throw unreadableError(text, path, thrown);
	}
}
function unreadableError(text, path, thrown) {
	if (text.trim() === "") return new Fault("manifest-invalid", `${path} is empty. Restore its content, or remove it.`, {
		path,
		line: 1
	}, thrown);
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	const reason = message.replace(/(?: in JSON at position|, (?:\.{3})?")[^]*$/, "");
	const line = lineOf$1(text, message);
	return new Fault("manifest-invalid", `${path} is not valid JSON: ${reason}. Fix the file, or add it to \`exclude\` when it is not a real manifest.`, line === null ? { path } : {
		path,
		line
	}, thrown);
}
function lineOf$1(text, message) {
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
// src/manifests/javascript/project.ts
const last = /* @__PURE__ */ new WeakMap();
function parseProject(text, path, repository) {
	const value = parseJson(text, path);
	last.set(repository, {
		path,
		value
	});
	return value;
}
function readProject(path, repository) {
	if (!repository.has(path)) return null;
	try {
		const known = last.get(repository);
		const project = known?.path === path ? known.value : parseProject(repository.text(path), path, repository);
		return isRecord(project) ? project : null;
	} catch {
		return null;
	}
}
function dependenciesIn(project, section) {
	const dependencies = project[section];
	if (!isRecord(dependencies)) return [];
	return Object.entries(dependencies).map(([name, range]) => [name, asString(range)]);
}
// src/manifests/javascript/package-manager.ts
const lockfiles = /* @__PURE__ */ new Map([
	["npm", [/^npm-shrinkwrap\.json$/, /^package-lock\.json$/]],
	["yarn", [/^yarn\.lock$/]],
	["pnpm", [
		/^pnpm-lock\.yaml$/,
		/^pnpm-lock\.(?:main|master|trunk)\.yaml$/,
		/^pnpm-lock\..+\.yaml$/
	]],
	["bun", [
		/^bun\.lock$/,
		/^yarn\.lock$/,
		/^bun\.lockb$/
	]],
	["deno", [/^deno\.lock$/]],
	["vlt", [/^vlt-lock\.json$/]]
]);
const withOneLock = ["npm", "pnpm"];
function isLockfileName(path) {
	const name = posix.basename(path);
	return lockfiles.values().some((patterns) => patterns.some((pattern) => pattern.test(name)));
}
function leftOverLocks(paths, manager) {
	const [named] = manager === null ? [] : locksOf(manager, paths);
	if (manager !== null && named !== void 0) return leaving(named, paths, `package.json names ${manager}, whose lockfile is`);
	return withOneLock.flatMap((each) => {
		const locks = locksOf(each, paths);
		const [first] = locks;
		return first === void 0 ? [] : leaving(first, locks, `${each} reads only`);
	});
}
function packageManagerAround(path, repository) {
	for (const file of upward$1(path, "package.json")) {
		const manager = packageManagerOf(readProject(file, repository));
		if (manager !== null) return manager;
	}
	return null;
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
function locksOf(manager, paths) {
	return (lockfiles.get(manager) ?? []).flatMap((pattern) => paths.filter((path) => pattern.test(posix.basename(path)))).filter((path, index, all) => all.indexOf(path) === index);
}
function leaving(chosen, paths, fact) {
	const reason = `${fact} \`${posix.basename(chosen)}\``;
	return paths.filter((path) => path !== chosen).map((path) => ({
		path,
		by: chosen,
		reason
	}));
}
// src/manifests/left-over.ts
function chosenLockfiles(manifests, repository) {
	const left = leftOverByPath(manifests.filter(({ format }) => format.lockfile && format.packageType === "NODE").map(({ path }) => path), repository);
	return {
		counting: manifests.filter(({ path }) => !left.has(path)),
		leftOver: manifests.flatMap((manifest) => {
			const { reason } = left.get(manifest.path) ?? {};
			return reason === void 0 ? [] : {
				...manifest,
				reason
			};
		})
	};
}
function leftOverByPath(paths, repository) {
	const left = /* @__PURE__ */ new Map();
	for (const beside of Map.groupBy(paths, (path) => posix.dirname(path)).values()) {
		const [first, second] = beside;
		if (first === void 0 || second === void 0) continue;
		for (const lock of leftOverLocks(beside, packageManagerAround(first, repository))) left.set(lock.path, lock);
	}
	return left;
}
function withoutTemplates(manifests) {
	const templates = manifests.flatMap(({ path, format, entity, reading }) => {
		const { template = null } = reading ?? {};
		return template === null ? [] : [{
			path,
			format,
			entity,
			reason: `template: ${template}`
		}];
	});
	if (templates.length === 0) return {
		read: manifests,
		templates
	};
	return {
		read: manifests.filter(({ reading }) => reading?.template === void 0),
		templates
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
	const missingNames = /* @__PURE__ */ new Map();
	for (const [path, { coveredBy, missing }] of remainders) {
		const whole = coveredBy.find(({ reading }) => reading.partial !== true);
		if (whole === void 0 || missing.length === 0) continue;
		const names = [...new Set(missing.map(({ name }) => `${name} (${path})`))];
		missingNames.set(whole, [...missingNames.get(whole) ?? [], ...names]);
	}
	return [...missingNames].map(([{ manifest }, names]) => stale$1(manifest, names));
}
function stale$1({ path, entity, format }, names) {
	const [what, they] = names.length === 1 ? ["1 direct dependency", "It stays declared as its manifest writes it"] : [`${names.length} direct dependencies`, "They stay declared as their manifests write them"];
	return problem("warning", "lockfile-stale", `${path} lacks ${what}: ${some(names, maxNamed)}. ${they}. Update the lockfile and commit it.`, {
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
		const message = `${path} does not record which member of the workspace needs what, so members that belong to other entities count with the versions that they write themselves: ${some(members, maxNamed)}. Commit a lockfile for each of them to have exact versions.`;
		const { packageType } = format;
		return [problem("notice", "lockfile-undivided", message, {
			path,
			entity,
			packageType
		})];
	});
}
const maxNamed = 5;
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
const aboutNames = /* @__PURE__ */ new Set(["names-unresolved", "include-outside"]);
function remainderOf(reading, missing, shares) {
	const isPart = shares.every(({ partial }) => partial === true);
	const hasAllNames = shares.some((share) => share.hasAllNames === true);
	const isUnresolved = isPart && !hasAllNames && reading.unresolved === true;
	const { uses = [], elsewhere } = reading;
	const isLocked = elsewhere === void 0 || shares.some((share) => share.elsewhere !== void 0);
	if (missing.length === 0 && !isUnresolved && isLocked) return null;
	const warnings = (reading.warnings ?? []).filter(({ code }) => !hasAllNames || !aboutNames.has(code));
	return {
		packages: missing,
		uses,
		altered: true,
		unresolved: isUnresolved,
		warnings: isPart ? warnings : [],
		...!isLocked && { elsewhere }
	};
}
// src/manifests/comments.ts
const metadataBegin = /^# \/\/\/ script[^\S\n]*$/m;
const metadataEnd = /^# \/\/\/[^\S\n]*$/gm;
function inlineMetadata(text) {
	const first = metadataBegin.exec(text);
	if (first === null) return null;
	const begin = first.index + first[0].length;
	metadataEnd.lastIndex = begin;
	const last = metadataEnd.exec(text);
	return last === null ? null : {
		begin,
		end: last.index
	};
}
const openings = /["']|<!--|(?<![\w*.\])])\/\*|\/\*(?=[ \t]+\w)|(?<=^|[\s,;{}()[\]])(?:\/\/(?!>|go:generate\s)|(?<!\{\{)#(?!:|r\s))/gm;
const xmlOpening = /<!--/g;
function withoutComments(text) {
	const plain = withMetadata(text);
	const opening = new RegExp(/^\s*</.test(plain) ? xmlOpening : openings);
	const endOf = createEnds(plain);
	const parts = [];
	let from = 0;
	for (let found = opening.exec(plain); found !== null; found = opening.exec(plain)) {
		const [mark] = found;
		const end = endOf(mark, found.index);
		if (end === null) continue;
		if (mark !== "\"" && mark !== "'") {
			const comment = plain.slice(found.index, end);
			parts.push(plain.slice(from, found.index), comment.replaceAll(/[^\n]/g, " "));
			from = end;
		}
		opening.lastIndex = end;
	}
	return [...parts, plain.slice(from)].join("");
}
function withMetadata(text) {
	const block = inlineMetadata(text);
	if (block === null) return text;
	const { begin, end } = block;
	const lines = text.slice(begin, end).replaceAll(/^#/gm, " ");
	return `${text.slice(0, begin)}${lines}${text.slice(end)}`;
}
function createEnds(text) {
	const unclosedUntil = /* @__PURE__ */ new Map();
	function lineEnd(at) {
		const end = text.indexOf("\n", at);
		return end === -1 ? text.length : end;
	}
	function quoteEnd(quote, begin) {
		quoted$1.lastIndex = begin;
		if (quoted$1.test(text)) return quoted$1.lastIndex;
		unclosedUntil.set(quote, lineEnd(begin));
		return null;
	}
	return (mark, begin) => {
		if (begin < (unclosedUntil.get(mark) ?? 0)) return null;
		if (mark === "\"" || mark === "'") return quoteEnd(mark, begin);
		const closing = closings.get(mark);
		if (closing === void 0) return lineEnd(begin);
		const end = text.indexOf(closing, begin + mark.length);
		if (end !== -1) return end + closing.length;
		unclosedUntil.set(mark, text.length);
		return null;
	};
}
const quoted$1 = /(["'])(?:\\.|(?!\1)[^\\\n])*\1/y;
const closings = /* @__PURE__ */ new Map([["<!--", "-->"], ["/*", "*/"]]);
// src/manifests/template.ts
const placeholder$1 = /\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|<%[^%\n]*%>/;
function isMarked(text) {
	return text.includes("{{") || text.includes("{%") || text.includes("<%");
}
const ownName = /* @__PURE__ */ new Map([
	["csproj", /<(?:AssemblyName|RootNamespace|PackageId)>([^<]*)</],
	["go-mod", /^module\s+(.*)/m],
	["maven-pom", /<(?:groupId|artifactId)>([^<]*)</],
	["pyproject", /^\[(?:project|tool\.poetry|metadata)\].*(?:\n(?!\[).*)*?\nname\s*=\s*["']?([^"'\n]*)/m]
]);
function isWrittenByTool({ id, lockfile }) {
	return lockfile && id !== "go-mod";
}
function placeholderIn(path) {
	return isMarked(path) ? placeholder$1.exec(path)?.[0] ?? null : null;
}
function placeholderRead(format, text, { packages }) {
	if (!isMarked(text)) return null;
	const own = ownNameIn(format, text);
	for (const each of [own, ...packages.flatMap(({ name, version }) => [name, version ?? ""])]) if (isMarked(each)) return placeholder$1.exec(each)?.[0] ?? null;
	return null;
}
function ownNameIn({ id }, text) {
	if (id === "package-json") {
		const project = JSON.parse(text);
		return isRecord(project) && typeof project["name"] === "string" ? project["name"] : "";
	}
	return ownName.get(id)?.exec(withoutComments(text))?.[1] ?? "";
}
function placeholderAgainst(text) {
	if (!isMarked(text)) return null;
	const isXml = text.trimStart().startsWith("<") && !text.trimStart().startsWith("<%");
	const bare = text.replaceAll(isXml ? dataOrComment : quotedOrComment, "");
	return (isXml ? tag : filled).exec(bare)?.[0] ?? null;
}
const quotedOrComment = /"""[^]*?"""|'''[^]*?'''|'[^'\n]*'|"(?:[^"\\\n]|\\.)*"?|(?:^|(?<=\s))(?:#|\/\/).*$/gm;
const dataOrComment = /<!\[CDATA\[[^]*?(?:\]\]>|$(?![^]))|<!--[^]*?(?:-->|$(?![^]))/g;
const tag = /<%[^%\n]*%>/;
const filled = /\{\{[-~#^/!&>]?\s*[\w.$@][^{}"\n]*\}\}|\{%-?\s*\w[^%\n]*%\}|<%[^%\n]*%>/;
// src/manifests/stand-ins.ts
const sign = /[$#{<@%]|__/;
const written$1 = /(\$\{[^{}\s]*\}|\$[A-Za-z_][\w.]*\$?|#\{[^{}\s]*\}#?|\{\{[^{}\n]*\}\}|<%[^%\n]*%>|<[A-Za-z][\w-]*>|%(?![\dA-Fa-f]{2}%)[A-Za-z_]\w*%)|(?:^v?|[^\w/])(__[A-Za-z]\w*?__|@[A-Za-z][\w.-]*@)(?!\w)/;
function standIn(text) {
	if (!sign.test(text)) return null;
	const [, anywhere, apart] = written$1.exec(text) ?? [];
	return anywhere ?? apart ?? null;
}
function withoutStandIns(format, text, path, reading) {
	if (isWrittenByTool(format) || !reading.packages.some(hasStandIn)) return reading;
	const packages = [];
	const warnings = [];
	let { unresolved = false } = reading;
	for (const each of reading.packages) {
		const name = standIn(each.name);
		const version = name ?? standIn(each.version ?? "");
		if (name !== null) {
			unresolved = true;
			warnings.push(warning("names-unresolved", each.name, name, text, path));
		} else if (version === null) packages.push(each);
		else {
			packages.push({
				...each,
				version: null,
				resolved: false
			});
			warnings.push(warning("version-unresolved", each.name, version, text, path));
		}
	}
	return {
		...reading,
		packages,
		altered: true,
		...unresolved && { unresolved },
		warnings: [...reading.warnings ?? [], ...warnings.toSorted((a, b) => byText(a.message, b.message))]
	};
}
function hasStandIn({ name, version }) {
	return standIn(name) !== null || version !== null && standIn(version) !== null;
}
function warning(code, subject, found, text, path) {
	const fact = `\`${found}\` in ${path} stands for what is filled in later`;
	const next = code === "version-unresolved" ? "Write the version, or add the file to `exclude` when it is a template." : "Write the name, or add the file to `exclude` when it is a template.";
	const unknown = code === "version-unresolved" ? `the version of ${subject}` : `the name ${subject}`;
	const at = text.indexOf(found);
	return {
		code,
		message: `${fact}, so ${unknown} is unknown. ${next}`,
		...at !== -1 && { line: text.slice(0, at).split("\n").length },
		cause: {
			fact,
			subject,
			next
		}
	};
}
// src/manifests/read.ts
async function readManifest(manifest, repository) {
	const { path, format } = manifest;
	const { bounds = unbounded } = repository;
	bounds.check();
	let text = "";
	try {
		const inPath = placeholderIn(path);
		if (inPath !== null) return {
			...manifest,
			reading: templateOf(inPath),
			failure: null
		};
		text = repository.text(path);
		const asWritten = await (await format.load())(text, path, repository);
		const read = placeholderRead(format, text, asWritten);
		if (read !== null) return {
			...manifest,
			reading: templateOf(read),
			failure: null
		};
		const reading = withoutStandIns(format, text, path, asWritten);
		for (const entry of reading.packages) refuseHostile(entry, path);
		bounds.countPackages(reading.packages.length, path);
		bounds.check();
		return {
			...manifest,
			reading: withCheckedSlice(reading, path, bounds),
			failure: null
		};
	} catch (thrown) {
		if (isOverBudget(thrown)) throw thrown;
		const against = isInvalid(thrown) && !isWrittenByTool(format) ? placeholderAgainst(text) : null;
		if (against !== null) return {
			...manifest,
			reading: templateOf(against),
			failure: null
		};
		const failure = problemOf(readable(thrown, path), {
			path,
			packageType: format.packageType
		});
		return {
			...manifest,
			reading: null,
			failure,
			cause: causeOf$1(thrown)
		};
	}
}
function withCheckedSlice(reading, path, { check }) {
	if (reading.slice === void 0) return reading;
	const { slice, ...whole } = reading;
	const directory = directoryOf$1(path);
	if (!(whole.covers?.some((covered) => directoryOf$1(covered) !== directory) === true)) return whole;
	return {
		...whole,
		slice(members) {
			check();
			return slice(members);
		}
	};
}
function templateOf(template) {
	return {
		packages: [],
		template
	};
}
function isInvalid(thrown) {
	return thrown instanceof Fault && thrown.code === "manifest-invalid";
}
function causeOf$1(thrown) {
	const cause = thrown instanceof Fault ? thrown.cause : void 0;
	return isWarningCause(cause) ? cause : void 0;
}
function isWarningCause(cause) {
	return typeof cause === "object" && cause !== null && "fact" in cause && "next" in cause;
}
function findingsOf(manifest) {
	const { path, format, reading, failure } = manifest;
	if (failure !== null) return [{
		problem: failure,
		cause: manifest.cause ?? null
	}];
	return (reading.warnings ?? []).map(({ code, message, line = null, cause = null }) => {
		return {
			problem: problem("warning", code, message, {
				path,
				line,
				packageType: format.packageType
			}),
			cause
		};
	});
}
const maxNameLength = 1e3;
const unsafe = /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const unsafeVersion = /[\r\n\0]/;
function refuseHostile({ name, version }, path) {
	const bad = name === "" || name.length > maxNameLength || unsafe.test(name) ? name : version !== null && (version.length > maxNameLength || unsafeVersion.test(version)) ? version : null;
	if (bad === null) return;
	throw new Fault("manifest-invalid", `${path} declares a package whose name or version is not valid: ${JSON.stringify(bad.slice(0, 60))}. Fix the entry.`, { path });
}
function readable(thrown, path) {
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
	const claims = claimsOf$1(read);
	return claimsOf$1(read.filter((manifest) => supersededBy(manifest, claims) === null));
}
function claimsOf$1(read) {
	const claims = /* @__PURE__ */ new Map();
	for (const { entity, path, reading } of read) for (const superseded of reading?.supersedes ?? []) if (superseded !== path && !claims.has(key(entity, superseded))) claims.set(key(entity, superseded), path);
	return claims;
}
function supersededBy({ entity, path }, claims) {
	return claims.get(key(entity, path)) ?? null;
}
function key(entity, path) {
	return JSON.stringify([entity, path]);
}
// src/manifests/coverage.ts
async function resolveCoverage(manifests, repository, entityOf) {
	const { counting, leftOver } = chosenLockfiles(manifests.toSorted((a, b) => byText(a.path, b.path)), repository);
	const { read: all, superseded } = await readManifests(counting, repository);
	const { read, templates } = withoutTemplates(all);
	const readable = byPath(read);
	const shared = read.flatMap((manifest) => shareLockfile(manifest, entityOf) ?? []);
	const ofMembers = memberLockfiles(shared, coveringLockfiles(shared, readable));
	const lockfiles = uncovered(shared.filter(({ manifest }) => !ofMembers.has(manifest.path)), readable);
	const effective = byPath(read.filter(({ path }) => !ofMembers.has(path)));
	const remainders = subtractLocked(coveringLockfiles(lockfiles, effective), effective);
	const shares = new Map(lockfiles.map((lockfile) => [lockfile.manifest.path, lockfile.shares]));
	return {
		effective: [...effective.values()].flatMap((manifest) => partsOf(manifest, shares.get(manifest.path), remainders.get(manifest.path))),
		covered: [...superseded, ...coveredManifests(remainders, effective)].toSorted(inOrder$2),
		leftOver: [
			...leftOver,
			...ofMembers.values(),
			...templates
		].toSorted(inOrder$2),
		failedShares: failedShares(effective, remainders),
		problems: [...staleLockfiles(remainders), ...undividedLockfiles(lockfiles, effective, remainders)]
	};
}
function byPath(manifests) {
	return new Map(manifests.toSorted(inOrder$2).map((manifest) => [manifest.path, manifest]));
}
function inOrder$2(a, b) {
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
// src/cortex/endpoints.ts
const endpoints = {
	"node/package-json": {
		packageType: "NODE",
		contentType: "application/json",
		format: "package-json"
	},
	"node/package-lock": {
		packageType: "NODE",
		contentType: "application/json",
		format: "npm-lock"
	},
	"node/yarn-lock": {
		packageType: "NODE",
		contentType: "application/json",
		format: "yarn-lock"
	},
	"node/pnpm-lock": {
		packageType: "NODE",
		contentType: "application/json",
		format: "pnpm-lock"
	},
	"python/requirements": {
		packageType: "PYTHON",
		contentType: "application/json",
		format: "requirements"
	},
	"python/pipfile": {
		packageType: "PYTHON",
		contentType: "application/json",
		format: "pipfile-lock"
	},
	"go/gosum": {
		packageType: "GO",
		contentType: "application/json",
		format: "go-sum"
	},
	"java/maven-pom": {
		packageType: "JAVA",
		contentType: "application/json",
		format: "maven-pom"
	},
	java: {
		packageType: "JAVA",
		contentType: "application/json",
		format: null
	},
	"java/bulk": {
		packageType: "JAVA",
		contentType: "application/json",
		format: null
	},
	"dotnet/nuget/csproj": {
		packageType: "NUGET",
		contentType: "application/xml",
		format: "csproj"
	},
	"dotnet/nuget/packages-lock": {
		packageType: "NUGET",
		contentType: "application/json",
		format: "nuget-lock"
	}
};
function endpointOf(format) {
	for (const endpoint in endpoints) if (isEndpoint(endpoint) && endpoints[endpoint].format === format) return endpoint;
	return null;
}
function isEndpoint(path) {
	return Object.hasOwn(endpoints, path);
}
const deletePaths = {
	NODE: "node",
	JAVA: "java",
	PYTHON: "python",
	GO: "go",
	NUGET: "dotnet/nuget"
};
const maxBodyBytes = 2e6;
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
		unresolved: pathsOf(manifests.filter((manifest) => isUnresolved(manifest, drafts.size))),
		elsewhere: manifests.flatMap(({ path, reading }) => reading?.elsewhere === void 0 ? [] : {
			path,
			names: reading.elsewhere
		}),
		verbatim: isFiltered ? null : verbatim(declaring, drafts)
	};
}
function isUnresolved({ reading }, declaredNames) {
	const isElsewhere = reading?.elsewhere !== void 0 && declaredNames === 0;
	return reading?.unresolved === true || isElsewhere;
}
function pathsOf(manifests) {
	return manifests.map(({ path }) => path).toSorted(byText);
}
function state(drafts, packageType, { name: written, version, resolved, development, managedBy, written: outranked, isOpen }, path) {
	const name = shown(written);
	const key = canonicalName(packageType, name);
	let draft = drafts.get(key);
	if (draft === void 0) {
		draft = {
			name,
			manifests: [],
			resolved: null,
			ranges: null,
			development: true,
			managedBy: null,
			outranked: null,
			open: null
		};
		drafts.set(key, draft);
	}
	if (draft.manifests.at(-1) !== path) draft.manifests.push(path);
	const versions = resolved ? draft.resolved ??= [] : draft.ranges ??= [];
	if (version !== null) {
		const stated = canonicalVersion(packageType, shown(version));
		addOnce(versions, stated);
		if (isOpen === true) addOnce(draft.open ??= [], stated);
	}
	if (outranked !== void 0) addOnce(draft.outranked ??= [], canonicalVersion(packageType, outranked));
	if (managedBy !== void 0) addOnce(draft.managedBy ??= [], managedBy);
	draft.development &&= development;
}
function shown(text) {
	return text.includes("//") ? withoutUrlCredentials(text) : text;
}
function declared$1(draft) {
	const { name, manifests, resolved, ranges, development, managedBy, outranked, open } = draft;
	const always = {
		name,
		versions: sortedUnique(resolved ?? ranges ?? []),
		manifests,
		development
	};
	if (managedBy === null && outranked === null && open === null) return always;
	return {
		...always,
		...managedBy !== null && { managedBy: sortedUnique(managedBy) },
		...outranked !== null && { outranked: sortedUnique(outranked) },
		...open !== null && { open: sortedUnique(open) }
	};
}
function verbatim(declaring, drafts) {
	const [only, another] = declaring;
	if (only === void 0 || another !== void 0) return null;
	const { path, format, reading } = only;
	if (reading === null || reading.altered === true) return null;
	return drafts.values().some(dropsRange) ? null : {
		path,
		format: format.id
	};
}
function dropsRange({ resolved, ranges }) {
	return resolved !== null && ranges !== null;
}
// src/pipeline/holds.ts
function holdOf$1(entity, packageType, manifests, incomplete) {
	const failed = manifests.filter(({ failure }) => failure !== null).map(({ path }) => path);
	const hidden = incomplete.filter(({ packageTypes }) => packageTypes.includes(packageType)).filter(({ entity: of = entity }) => of === entity).map(({ path }) => path);
	const causes = [.../* @__PURE__ */ new Set([...failed, ...hidden])];
	if (causes.length === 0) return null;
	return {
		code: "type-held",
		reason: `${`${packageType} of ${entity ?? "the repository"}`} is held: ${some(causes)} could not be read, so what is declared is known only in part. Nothing of it is uploaded or removed.`
	};
}
// src/pipeline/declare-entities.ts
function declareEntity(entity, { effective, covered, unread, incomplete }, { developmentDependencies, ownTypes }) {
	const looked = packageTypes.filter((packageType) => ownTypes?.includes(packageType) ?? true);
	const [missing = [], holes = []] = [true, false].map((isSbom) => incomplete.filter((area) => area.isSbom === true === isSbom));
	return looked.map((packageType) => {
		const isOwn = (manifest) => manifest.entity === entity && manifest.format.packageType === packageType;
		const manifests = effective.filter(isOwn);
		const notRead = unread.filter((file) => file.entity === entity && file.carrier.packageType === packageType).filter(({ coveredBy }) => coveredBy === null).map(({ path }) => path);
		const present = manifests.length > 0 || notRead.length > 0 || covered.some(isOwn);
		const declaration = declare(packageType, manifests, { developmentDependencies });
		return {
			packageType,
			present,
			...declaration,
			verbatim: uploadOf(declaration),
			unresolved: [...declaration.unresolved, ...notRead].toSorted(byText),
			hold: holdOf$1(entity, packageType, manifests, holes),
			missingSbom: holdOf$1(entity, packageType, [], missing),
			sboms: pathsOfSboms(manifests)
		};
	});
}
function pathsOfSboms(manifests) {
	return manifests.filter(({ format }) => format.id === "sbom").map(({ path }) => path);
}
function uploadOf({ verbatim }) {
	const endpoint = verbatim === null ? null : endpointOf(verbatim.format);
	return verbatim === null || endpoint === null ? null : {
		path: verbatim.path,
		endpoint
	};
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
			packages: namesOf(entity, path, format.packageType)
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
	const byEntity = new Map(entities.map(({ entity, types }) => [entity, new Map(types.map(({ packageType, packages }) => [packageType, countNames(packages)]))]));
	return (entity, path, packageType) => byEntity.get(entity)?.get(packageType)?.get(path)?.names ?? 0;
}
function countNames(packages) {
	const counts = /* @__PURE__ */ new Map();
	for (const { manifests } of packages) for (const path of manifests) {
		const count = counts.get(path);
		if (count === void 0) counts.set(path, { names: 1 });
		else count.names += 1;
	}
	return counts;
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
		entity: common$1(findings.map(({ problem: { entity } }) => entity)),
		packageType: common$1(findings.map(({ problem: { packageType } }) => packageType))
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
	if (code === "manifest-too-large") return `${fact}. ${count(subjects.length, "file")} ${subjects.length === 1 ? "was" : "were"} not read (${some(subjects)}). ${next}`;
	const number = noun === "package" ? subjects.length : places.length;
	const depend = `${count(number, noun)} ${number === 1 ? "depends" : "depend"} on it`;
	const where = path === null ? "" : `, first at ${path}${line === null ? "" : `:${line}`}`;
	return `${fact}: ${depend} (${some(subjects)})${where}. ${next}`;
}
function common$1(values) {
	const [first = null] = values;
	return values.every((value) => value === first) ? first : null;
}
// src/pipeline/sbom-manifests.ts
function manifestsOf({ packages }, path, stated, context) {
	const { carriers, ownerOf } = context;
	const types = [...packages.keys()].filter((packageType) => isWanted(packageType, context));
	const directory = stated ?? directoryOf(path, types, carriers);
	return types.map((packageType) => ({
		path,
		format: sbomFormat(packageType),
		...ownerIn(directory, ownerOf),
		directory,
		reading: {
			packages: packages.get(packageType) ?? [],
			covers: carriers.filter((each) => each.packageType === packageType && isBelow$1(each.path, directory)).map((each) => each.path)
		},
		failure: null
	}));
}
function isWanted(packageType, { ownTypes }) {
	return ownTypes?.includes(packageType) ?? true;
}
function directoryOf(path, types, carriers) {
	const homes = new Set(carriers.filter(({ packageType }) => types.includes(packageType)).map((carrier) => posix.dirname(carrier.path)));
	let directory = posix.dirname(path);
	while (directory !== "." && directory !== "/" && !homes.has(directory)) directory = posix.dirname(directory);
	return directory;
}
function isBelow$1(path, directory) {
	return directory === "." || path.startsWith(`${directory}/`);
}
function ownerIn(directory, ownerOf) {
	return ownerOf(posix.join(directory, "sbom"));
}
function sbomFormat(packageType) {
	return {
		id: "sbom",
		packageType,
		files: [],
		lockfile: true,
		load: () => Promise.reject(/* @__PURE__ */ new Error("an SBOM is read as a whole"))
	};
}
// src/pipeline/sboms.ts
const noSboms = {
	manifests: [],
	covering: () => null,
	incomplete: [],
	problems: []
};
async function readSboms(found, context) {
	if (found === void 0) return noSboms;
	const reader = await import("./action/read-sbom.js");
	const { ownProjects } = await import("./action/own-projects.js");
	const isOwn = await ownProjects(context.repository);
	const missing = found.missing.map(({ pattern, directory }) => failed(pattern, directory, problemOf(missingFault(pattern)), context));
	const read = found.files.map(({ path, directory }) => {
		const sbom = attempt$1(() => {
			const whole = reader.readSbom(found.text(path), path, isOwn);
			checkPackages(whole, path, context);
			return whole;
		}, path);
		if ("code" in sbom) return failed(path, directory ?? directoryOf(path, packageTypes, context.carriers), sbom, context);
		const others = sbom.others.size > 0 ? [othersIn(path, reader.kindsOf(sbom.others))] : [];
		return {
			manifests: manifestsOf(sbom, path, directory, context),
			incomplete: [],
			problems: others
		};
	});
	const parts = [...missing, ...read];
	const manifests = parts.flatMap((part) => part.manifests);
	return {
		manifests,
		covering: ({ path, entity, format }) => manifests.find((sbom) => sbom.entity === entity && sbom.format.packageType === format.packageType && isBelow$1(path, sbom.directory))?.path ?? null,
		incomplete: parts.flatMap((part) => part.incomplete),
		problems: parts.flatMap((part) => part.problems)
	};
}
function failed(path, directory, failure, { ownerOf }) {
	const entity = directory === null ? null : ownerIn(directory, ownerOf).entity;
	return {
		manifests: [],
		incomplete: [{
			path,
			packageTypes,
			isSbom: true,
			...entity !== null && { entity }
		}],
		problems: [failure]
	};
}
function checkPackages(sbom, path, context) {
	for (const [packageType, packages] of sbom.packages) {
		for (const each of packages) refuseHostile(each, path);
		if (isWanted(packageType, context) && !packages.some(({ version }) => version !== null)) throw emptyFault(path, packageType);
		context.repository.bounds?.countPackages(packages.length, path);
	}
}
function withSboms(coverage, manifests, { manifests: sboms, covering }) {
	if (sboms.length === 0) return coverage;
	const covered = manifests.flatMap(({ path, format, entity }) => {
		const coveredBy = covering({
			path,
			format,
			entity
		});
		return coveredBy === null ? [] : [{
			path,
			format,
			entity,
			coveredBy
		}];
	});
	const paths = new Set(covered.map(({ path }) => path));
	const isLeft = (manifest) => covering(manifest) === null;
	return {
		...coverage,
		effective: [...coverage.effective.filter(isLeft), ...sboms],
		covered: [...coverage.covered.filter(isLeft), ...covered],
		leftOver: coverage.leftOver.filter(({ path }) => !paths.has(path)),
		problems: coverage.problems.filter(({ path }) => path === null || !paths.has(path))
	};
}
function attempt$1(read, path) {
	try {
		return read();
	} catch (thrown) {
		if (isOverBudget(thrown)) throw thrown;
		return problemOf(thrown, { path });
	}
}
function emptyFault(path, packageType) {
	return new Fault("sbom-empty", `\`sbom\` names ${path}, which has no version of any package of ${packageType}. Have the earlier step resolve them, and look at its log.`, {
		path,
		packageType
	});
}
function missingFault(pattern) {
	return new Fault("sbom-missing", `\`sbom\` names ${pattern}, and no file is there. Check the pattern, and that the earlier step wrote the file before this one.`, { path: pattern });
}
function othersIn(path, kinds) {
	return problem("notice", "sbom-others", `${path} has components that are of no package type of Cortex, and were left out: ${kinds}.`, { path });
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
	return lines.filter((line) => !matched.has(line) && !seen.incomplete.some(isBelow(line))).map((line) => unmatched(line, seen));
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
		const code = uncommented(mark, text);
		return patterns.some((pattern) => pattern.test(code));
	};
}
function uncommented(mark, text) {
	return text.replace(comments[mark], "");
}
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
		next: "Commit paket.lock, up to date.",
		unless: ["paket.lock"],
		declares: matches$1("//", /^[^\S\n]*(?:nuget|clitool)\s+\S/m),
		namesIn: (text) => Array.from(uncommented("//", text).matchAll(/^[^\S\n]*(?:nuget|clitool)\s+(\S+)/gm), ([, name = ""]) => name)
	},
	{
		id: "dotnet-script",
		packageType: "NUGET",
		files: [
			"*.fsx",
			"*.csx",
			"*.dib"
		],
		isMostlyOther: true,
		what: "a script of .NET that names packages",
		declares: matches$1("//", /^[^\S\n]*#r\s+"nuget:/m)
	},
	{
		id: "dotnet-notebook",
		packageType: "NUGET",
		files: ["*.ipynb"],
		isMostlyOther: true,
		what: "a notebook of .NET that names packages",
		declares: matches$1(null, /"[^\S\n]*#r\s+\\"nuget:/)
	},
	{
		id: "linqpad",
		packageType: "NUGET",
		files: ["*.linq"],
		isMostlyOther: true,
		what: "a query of LINQPad that names packages",
		declares: matches$1(null, /<NuGetReference\b/)
	},
	{
		id: "cake",
		packageType: "NUGET",
		files: ["*.cake"],
		what: "a build script of Cake that names packages",
		declares: matches$1("//", /^[^\S\n]*#(?:addin|tool|module|load|l)\s+"?(?:nuget|dotnet):/m)
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
			"*.pyproj",
			"*.njsproj",
			"*.nuproj",
			"*.shfbproj",
			"*.xproj"
		],
		what: "a project of MSBuild of another kind, with packages",
		declares: matches$1("<!--", /<(?:Global)?PackageReference\b[^>]*\b(?:Include|Update)\s*=/)
	}
].map((kind) => ({
	...kind,
	anyCase: true
}));
// src/manifests/carriers/go.ts
const next$1 = "Move to modules: `go mod init`, then commit go.mod and go.sum.";
const listOfVendored = "a list of vendored packages";
const unless = ["go.mod"];
const goCarriers = [
	{
		id: "go-dep",
		packageType: "GO",
		files: ["Gopkg.lock", "Gopkg.toml"],
		what: "a manifest of dep",
		next: next$1,
		unless,
		declares: matches$1("#", /^[^\S\n]*\[\[(?:projects|constraint|override)\]\]/m, /^[^\S\n]*required\s*=/m)
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
		declares: matches$1("#", /^[^\S\n]*-\s*(?:name|package):/m)
	},
	{
		id: "go-vendor",
		packageType: "GO",
		files: ["vendor.conf", "trash.conf"],
		what: listOfVendored,
		next: next$1,
		unless,
		declares: matches$1("#", /^[\w.-]+\.\w+\/\S+\s+\S/m)
	},
	{
		id: "go-vendor-directory",
		packageType: "GO",
		files: [
			"vendor/vendor.json",
			"vendor/manifest",
			"vendor/modules.txt",
			"Godeps/Godeps.json"
		],
		isOfParent: true,
		what: listOfVendored,
		next: next$1,
		unless: ["../go.mod", "../go.work"],
		declares: matches$1(null, /"(?:importpath|path)"\s*:/i, /^# \S+ v\d/m)
	},
	{
		id: "go-modfile",
		packageType: "GO",
		files: ["*.mod"],
		what: "a go.mod of another name",
		next: "Give it a directory of its own, as go.mod.",
		declares: (text) => /^module\s+\S/m.test(text) && /^[^\S\n]*(?:require|tool)\s*(?:\(|\S+\s+v)/m.test(text)
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
// src/manifests/carriers/deno-place.ts
const top = {
	isDeno: false,
	isNode: false,
	depth: 0
};
const known$1 = /* @__PURE__ */ new WeakMap();
function isOfDeno(path, has) {
	const { isDeno, isNode, depth } = surroundingsOf(directoryOf$1(path), has);
	return isDeno || !isNode && depth <= deepestLoose && /\.m?tsx?$/.test(path);
}
const deepestLoose = 1;
function surroundingsOf(directory, has) {
	const directories = known$1.get(has) ?? /* @__PURE__ */ new Map();
	known$1.set(has, directories);
	const found = directories.get(directory);
	if (found !== void 0) return found;
	const above = directory === "." ? top : surroundingsOf(directoryOf$1(directory), has);
	const isThere = (name) => has(directory === "." ? name : `${directory}/${name}`);
	const own = {
		isDeno: above.isDeno || /(?:^|\/)supabase\/functions$/.test(directory) || isThere("deno.json") || isThere("deno.jsonc"),
		isNode: above.isNode || isThere("package.json"),
		depth: directory === "." ? 0 : above.depth + 1
	};
	directories.set(directory, own);
	return own;
}
// src/manifests/carriers/dependency-names.ts
const section = /^["']?(?:dev|optional)?[dD]ependencies["']?[^\S\n]*:[^\S\n]*(\{?)$/;
const entry = /^["']?((?:@[\w.-]+\/)?[\w.-]+)["']?[^\S\n]*:/;
function dependencyNames(text) {
	const names = [];
	let inside = null;
	for (const line of oneEach(text)) {
		const written = line.trim();
		if (written === "" || written.startsWith("#") || written.startsWith("//")) continue;
		const indent = line.length - line.trimStart().length;
		if (inside !== null && (written.startsWith("}") || indent <= inside)) inside = null;
		const opens = section.exec(written);
		const name = entry.exec(written)?.[1];
		if (opens !== null) inside = opens[1] === "" ? indent : -1;
		else if (inside !== null && name !== void 0) names.push(name);
	}
	return names;
}
function oneEach(text) {
	return text.replaceAll(/[{,]/g, "$&\n").replaceAll("}", "\n}\n").split("\n");
}
// src/manifests/carriers/javascript.ts
const javascriptCarriers = [
	{
		id: "bun-lockb",
		packageType: "NODE",
		files: ["bun.lockb"],
		what: "a binary lockfile of Bun",
		next: "Run `bun install --save-text-lockfile` and commit bun.lock.",
		unless: ["bun.lock", "yarn.lock"],
		isCoveredBy: (lock) => lock.trimStart().startsWith("{") || /^# bun \.\/bun\.lockb/m.test(lock)
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
		declares: matches$1("#", /^(?:packages|dependencies|devDependencies):[^\S\n]*$/m)
	},
	{
		id: "package-yaml",
		packageType: "NODE",
		files: ["package.yaml", "package.json5"],
		what: "a manifest of pnpm in another language than JSON",
		next: "Commit a package.json in place of it.",
		unless: ["package.json"],
		isCoveredBy: () => true,
		declares: (text) => dependencyNames(text).length > 0,
		namesIn: dependencyNames
	},
	{
		id: "libman",
		packageType: "NODE",
		files: ["libman.json"],
		what: "a manifest of LibMan that takes packages of npm",
		declares: matches$1("//", /"(?:defaultProvider|provider)"\s*:\s*"(?:unpkg|jsdelivr)"/)
	},
	{
		id: "rails-importmap",
		packageType: "NODE",
		files: ["config/importmap.rb"],
		what: "an import map of Rails that pins packages of npm",
		declares: (text) => /^[^\S\n]*pin[ (]\s*["'][^\n]*(?:#\s*@\d|["']https:\/\/(?:ga\.jspm\.io|esm\.sh|cdn\.skypack\.dev|unpkg\.com|cdn\.jsdelivr\.net\/npm)\b)/m.test(text)
	},
	{
		id: "deno",
		packageType: "NODE",
		files: [
			"deno.json",
			"deno.jsonc",
			"import_map.json",
			"import-map.json",
			"importmap.json"
		],
		what: "a configuration of Deno that imports packages of npm",
		next: "Commit deno.lock, up to date.",
		unless: ["deno.lock"],
		unlessAbove: true,
		declares: matches$1("//", /["']importMap["']\s*:\s*["'](?!(?:[^"']*\/)?(?:import_map|import-map)\.json["'])/, /["']npm:\/?[@\w]/, /["']https:\/\/(?:esm\.sh|cdn\.skypack\.dev|unpkg\.com|cdn\.jsdelivr\.net\/npm)\/[@\w]/),
		namesIn: specifiersIn
	},
	{
		id: "deno-script",
		packageType: "NODE",
		files: [
			"*.ts",
			"*.mts",
			"*.tsx",
			"*.js",
			"*.mjs",
			"*.jsx"
		],
		isPlace: isOfDeno,
		isMostlyOther: true,
		what: "code for Deno that imports packages of npm",
		next: "Commit deno.lock, up to date.",
		unless: ["deno.lock"],
		unlessAbove: true,
		declares: matches$1("//", /\b(?:from|import)(?:\s*\(\s*|\s*)["']npm:\/?[@\w]/),
		namesIn: specifiersIn
	},
	{
		id: "yarn-lock-name",
		packageType: "NODE",
		files: ["*.lock"],
		isMostlyOther: true,
		what: "a lockfile of Yarn under a name of its own",
		next: "Leave `lockfileFilename` out of .yarnrc.yml, and commit yarn.lock.",
		declares: (text) => /^__metadata:/m.test(text) && /^ {2}resolution:/m.test(text)
	}
];
function specifiersIn(text) {
	if (!text.includes("npm:")) return [];
	return Array.from(uncommented("//", text).matchAll(/["']npm:\/?((?:@[^/@"']+\/)?[^/@"']+)/g), ([, name = ""]) => name);
}
// src/manifests/carriers/bazel-maven.ts
const bazelMaven = {
	id: "bazel-maven",
	packageType: "JAVA",
	files: [
		"MODULE.bazel",
		"*.MODULE.bazel",
		"WORKSPACE",
		"WORKSPACE.bazel",
		"BUILD",
		"BUILD.bazel",
		"*.bzl"
	],
	what: "a definition of Bazel that names packages of Maven",
	next: "Pin them: commit maven_install.json beside it.",
	unless: ["maven_install.json"],
	unlessNamed: pinned,
	declares: (text) => inWorkspace(text) || inModule(text)
};
const inWorkspace = matches$1("#", /(?<!def )\b(?:maven_install|maven_jar|jvm_maven_import_external|java_import_external)\s*\(/, /\bmaven\.(?:install|artifact|amend_artifact|from_toml)\s*\(/);
const inModule = (text) => text.includes("rules_jvm_external") && matches$1("#", /^\w+\.(?:install|artifact|from_toml)\s*\(/m)(text);
function pinned(text) {
	if (!/\b(?:lock_file|maven_install_json)\b/.test(text)) return [];
	const code = uncommented("#", text);
	const installs = code.match(/\bmaven_install\s*\(|\b\w+\.install\s*\(/g) ?? [];
	const files = [...code.matchAll(/\b(?:lock_file|maven_install_json)\s*=\s*"(?:@+)?\/\/([^:"]*):([^"]+)"/g)].map(([, directory, name]) => `${directory || "."}/${name}`);
	return files.length === installs.length ? files : [];
}
// src/manifests/carriers/jvm-scripts.ts
const jbang = matches$1(null, /^\/\/DEPS\s+\S/m);
const scriptCarriers = [
	{
		id: "scala-cli",
		packageType: "JAVA",
		files: ["*.scala", "*.sc"],
		isMostlyOther: true,
		isPlace: isScriptPlace,
		what: "a script of Scala CLI or Ammonite that names packages",
		declares: matches$1(null, /^[^\S\n]*\/\/>\s*using\s+(?:[\w.]*\.)?(?:dep|deps|lib|libs|toolkit)\s/m, /^[^\S\n]*import\s+\$ivy\b/m)
	},
	{
		id: "kotlin-script",
		packageType: "JAVA",
		files: ["*.kts"],
		isMostlyOther: true,
		what: "a Kotlin script that names packages",
		declares: (text) => jbang(text) || matches$1("//", /@file:\s*\[?\s*DependsOn/)(text)
	},
	{
		id: "jbang",
		packageType: "JAVA",
		files: [
			"*.java",
			"*.jsh",
			"*.kt",
			"*.groovy",
			"Jenkinsfile",
			"build.jbang"
		],
		isMostlyOther: true,
		isPlace: isScriptPlace,
		what: "a script that names packages for JBang or Grape",
		next: "Move it to a build with a reader.",
		declares: (text) => jbang(text) || matches$1("//", /^[^\S\n]*@(?:Grab|Grapes)\s*\(/m, /\bGrape\.grab\s*\(/)(text)
	},
	{
		id: "jbang-catalog",
		packageType: "JAVA",
		files: ["jbang-catalog.json"],
		what: "a catalog of JBang that names packages",
		declares: matches$1(null, /"dependencies"\s*:\s*\[\s*"/)
	}
];
function isScriptPlace(path, has) {
	const [, directory] = /^(.*?)src\/[^/]+\/(?:java|kotlin|groovy|scala)\//.exec(path) ?? [];
	return directory === void 0 || !builds.some((build) => has(`${directory}${build}`));
}
const builds = [
	"pom.xml",
	"build.gradle",
	"build.gradle.kts",
	"build.sbt",
	"build.xml",
	"build.mill"
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
		id: "ivy",
		packageType: "JAVA",
		files: [
			"ivy.xml",
			"ivy-*.xml",
			"*-ivy.xml",
			"*.ivy.xml"
		],
		what: "a module descriptor of Ivy",
		declares: matches$1("<!--", /<dependency\s/)
	},
	{
		id: "ant",
		packageType: "JAVA",
		files: [
			"build.xml",
			"build-*.xml",
			"*-build.xml"
		],
		what: "a build of Ant that resolves packages itself",
		declares: (text) => text.includes("<project") && inAnt(text)
	},
	{
		id: "clojure",
		packageType: "JAVA",
		files: ["deps.edn", "bb.edn"],
		what: "a manifest of Clojure",
		declares: matches$1(";", /:mvn\/version\b/, /#:mvn\s*\{[^{}]*:version\b/)
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
	bazelMaven,
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
		id: "pants-jvm-lock",
		packageType: "JAVA",
		files: ["*.lock", "*.lockfile"],
		isMostlyOther: true,
		what: "a lockfile of Pants with packages of Maven",
		declares: matches$1(null, /^\[\[?entries(?:\.coord)?\]\]?[^\S\n]*$/m)
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
		declares: matches$1(null, /dependenc/i, /^[^\S\n]*(?:jar|pom)\s*[('"]/m)
	},
	{
		id: "amper",
		packageType: "JAVA",
		files: ["module.yaml", "*.module-template.yaml"],
		what: "a module of Amper",
		declares: matches$1("#", /^(?:test-)?dependencies(?:@[\w+-]+)?:[^\S\n]*(?:\[\s*[^\s\]]|$)/m)
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
		isMostlyOther: true,
		what: "a target definition of Eclipse that names packages of Maven",
		declares: matches$1("<!--", /<location\b[^>]*\btype="Maven"/)
	},
	{
		id: "bld",
		packageType: "JAVA",
		files: ["*.java"],
		isMostlyOther: true,
		isPlace: (path) => /(?:^|\/)src\/bld\/java\//.test(path),
		what: buildsOf("bld"),
		declares: matches$1("//", /\b(?:dependency|module)\s*\(/)
	},
	{
		id: "kobalt",
		packageType: "JAVA",
		files: ["kobalt/src/*.kt"],
		what: buildsOf("Kobalt"),
		declares: matches$1("//", /\bdependencies\w*\s*\{/)
	},
	{
		id: "seed",
		packageType: "JAVA",
		files: ["build.toml"],
		isMostlyOther: true,
		what: buildsOf("Seed"),
		declares: matches$1("#", /^(?:scala|java|compiler)Deps\s*=\s*\[\s*\[/m)
	},
	{
		id: "bleep",
		packageType: "JAVA",
		files: ["bleep.yaml"],
		what: buildsOf("Bleep"),
		declares: matches$1("#", /^[^\S\n]*dependencies:/m)
	},
	{
		id: "grails",
		packageType: "JAVA",
		files: ["grails-app/conf/BuildConfig.groovy"],
		what: "a build configuration of Grails before version 3",
		declares: matches$1("//", /\b(?:dependencies|plugins)\s*\{[^{}"':]*["':]/)
	},
	{
		id: "play-1",
		packageType: "JAVA",
		files: ["conf/dependencies.yml"],
		what: "a manifest of Play 1",
		declares: matches$1("#", /^[^\S\n]*-[^\S\n]*[\w.-]+[^\S\n]*->[^\S\n]*[\w.-]+[^\S\n]+\S/m)
	},
	{
		id: "bnd",
		packageType: "JAVA",
		files: ["*.mvn", "*.maven"],
		isMostlyOther: true,
		what: "an index of bnd that names packages of Maven",
		declares: matches$1("#", /^[\w.-]+:[\w.-]+:[\w.:-]+[^\S\n]*$/m)
	},
	...scriptCarriers
];
const inAnt = matches$1("<!--", /<(?:[\w.-]+:)?dependency\s/, /<ivy:(?:cachepath|cachefileset)\s/, /\bsrc="https?:\/\/[^"\s]{0,200}\/maven2?\/[^"\s]{1,300}\.jar"/);
// src/manifests/python/requirements-names.ts
const development = new Set(`bench benchmark benchmarks build check checks ci contributing cov coverage debug dev devel
  develop developer development devtools doc docs documentation format formatting lint linter
  linters linting mypy precommit pytest qa quality release rtd sphinx style test testing tests tool
  tooling tools tox type typecheck types typing unittest`.split(/\s+/));
function isForDevelopment(path) {
	const parts = path.split("/");
	const folder = parts.lastIndexOf("requirements", -2);
	return (folder === -1 ? parts.slice(-1) : parts.slice(folder + 1)).some(isDevelopmentName);
}
function isDevelopmentName(name) {
	return name.toLowerCase().split(/[^a-z]+/).some((word) => development.has(word));
}
function isNamedConstraints(path) {
	return /constraints?(?:[-_.][^/]*)?$|(?:^|\/)constraints?\//i.test(path);
}
const requirementsFiles = [
	...[
		"txt",
		"in",
		"pip"
	].flatMap((ending) => [...[
		"requirements",
		"Requirements",
		"REQUIREMENTS"
	].map((word) => `*${word}*.${ending}`), `requirements/**/*.${ending}`]),
	"requirements*.lock",
	"*.txt"
];
function isNamedRequirements(path) {
	return /\.(?:txt|in|pip)$/.test(path) && (/requirements/i.test(posix.basename(path)) || /(?:^|\/)requirements\//.test(path));
}
function acceptsRequirements(path, head) {
	if (isNamedRequirements(path)) return true;
	if (path.endsWith(".lock")) return !/^(?:digest|generated|dependencies):/m.test(head() ?? "");
	return !isNamedConstraints(path) && isCompiled(head() ?? "");
}
function isCompiled(text) {
	return /^#.*\bautogenerated by\b/m.test(text.slice(0, 1e3));
}
// src/manifests/carriers/python.ts
const pythonCarriers = [
	{
		id: "setup-py",
		packageType: "PYTHON",
		files: ["setup.py"],
		what: "a script of setuptools that names packages",
		next: "Move them to pyproject.toml.",
		declares: setupDeclares,
		unless: ["pyproject.toml"],
		isCoveredBy: (pyproject, text) => !setupDeclares(withoutOverruled(text(), pyproject))
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
		declares: matches$1("#", /^[^\S\n]*(?:-\s*)?manager:/m, /^@EXPLICIT/m)
	},
	{
		id: "conda",
		packageType: "PYTHON",
		files: ["anaconda-project.yml"],
		what: "a project of conda",
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
		declares: matches$1("#", /^[^\S\n]*eggs\s*\+?=/m)
	},
	{
		id: "pants-python",
		packageType: "PYTHON",
		files: ["BUILD", "BUILD.pants"],
		what: "a build file of Pants that names packages of PyPI",
		declares: matches$1("#", /\bpython_requirement\s*\(/)
	},
	{
		id: "pex-lock",
		packageType: "PYTHON",
		files: ["*.lock", "*.lock.json"],
		isMostlyOther: true,
		what: "a lockfile of Pants or Pex",
		declares: matches$1(null, /"locked_resolves"\s*:\s*\[\s*\{/)
	},
	{
		id: "other-requirements",
		packageType: "PYTHON",
		files: [
			"*.txt",
			"requirements",
			"*-requirements"
		],
		isMostlyOther: true,
		isPlace: (path) => !isNamedConstraints(path) && !data.test(path),
		what: "a requirements file of another name",
		next: "Name it `requirements*.txt`.",
		declares: isRequirementsFile,
		declaresWhereInstalled: isListOfRequirements
	},
	{
		id: "inline-script",
		packageType: "PYTHON",
		files: ["*.py"],
		isMostlyOther: true,
		what: "a script with inline metadata far from its beginning",
		next: "Move the metadata to the beginning, or commit its lockfile, which `uv lock --script` writes.",
		declares: inlineDeclares
	},
	{
		id: "inline-program",
		packageType: "PYTHON",
		files: ["bin/*", "scripts/*"],
		isMostlyOther: true,
		isPlace: (path) => !posix.basename(path).includes("."),
		what: "a script with inline metadata whose name does not end in .py",
		next: "Name it so.",
		declares: inlineDeclares
	}
];
function setupDeclares(text) {
	const code = text.replace(commentsAndProse, "").replace(emptyLists, "");
	if (readsRequirements.test(code) && !listsRequirements.test(code)) return false;
	return /\b(?:install_requires|extras_require|tests_require)\b/.test(code) || /(?<![\w.])requires\s*=\s*\[\s*["']/.test(code) || unpacked.test(code.slice(code.search(/\bsetup\s*\(/)));
}
function withoutOverruled(text, pyproject) {
	const [, project = ""] = /^\[project\][^\S\n]*(?:#.*)?$([^]*?)(?=^\[|$(?![^]))/m.exec(pyproject) ?? [];
	return /^[^\S\n]*dependencies[^\S\n]*=/m.test(project) ? text.replaceAll(/\binstall_requires\b/g, "_") : text;
}
const readsRequirements = /["'][\w./-]*requirements[\w./-]*\.(?:txt|in)["']/;
const listsRequirements = /\b(?:\w*requires?|requirements)\b["']?\s*(?:\+?=|:|\.append\(|\.extend\()\s*[[({]\s*(?:["'][^"']*["']\s*:\s*\[\s*)?["']/;
const unpacked = /[(,]\s*\*\*\s*[A-Za-z_{]/;
const commentsAndProse = /(?:^|(?<=\s))#.*$|"""[^]*?"""|'''[^]*?'''/gm;
const emptyLists = /["']?\b(?:install_requires|extras_require|tests_require)["']?\s*[=:]\s*(?:\[\s*\]|\{\s*\}|\(\s*\)|None)/g;
const data = /(?:^|\/)(?:data|datasets?|assets|resources|static|corpus|golden|snapshots|expected|outputs?|results|reports|artifacts|logs)\//i;
const versioned = /^[A-Za-z\d][\w.-]*\s*(?:\[[\w\s,.-]*\])?\s*[=<>!~]=\s*\d\S*/;
const requirementLine = /^(?:[A-Za-z\d][\w.-]*\s*(?:\[[\w\s,.-]*\])?\s*(?:(?:[=<>!~]=|[<>])\s*[\w.*+!-]+\s*,?\s*)*(?:;.*)?|-[a-zA-Z-].*|[\w+]+:\/\/\S.*|.*\s--hash=.*)$/;
function isRequirementsFile(text) {
	if (!/[=<>!~]=\s*\d/.test(text)) return false;
	const lines = text.split("\n").map((line) => line.replace(/(?:^|\s)#.*$/, "").replace(/\\$/, "").trim()).filter((line) => line !== "");
	return lines.some((line) => versioned.test(line)) && lines.every((line) => requirementLine.test(line));
}
const listLine = /^(?:-.*|[\w.-]+(?:\[.*\])?\s*(?:[=<>!~;@].*)?)$/;
function isListOfRequirements(text) {
	return uncommented("#", text).split("\n").map((line) => line.trim()).every((line) => line === "" || listLine.test(line));
}
function inlineDeclares(text) {
	const block = inlineMetadata(text);
	if (block === null) return false;
	const toml = text.slice(block.begin, block.end).replace(/^#[^\S\n]*(?:#.*)?$/gm, "#");
	return /^#[^\S\n]*dependencies[^\S\n]*=\s*\[[#\s]*["']/m.test(toml);
}
// src/manifests/carriers.ts
const carriers = [
	...javascriptCarriers,
	...jvmCarriers,
	...pythonCarriers,
	...goCarriers,
	...dotnetCarriers
];
function mayLieAt(path, { isPlace, declaresWhereInstalled }, has) {
	return declaresWhereInstalled !== void 0 || isPlace?.(path, has) !== false;
}
function carriesPackages({ path, carrier }, repository, isInstalled = () => false) {
	const { isPlace, declares, declaresWhereInstalled } = carrier;
	if (placeholderIn(path) !== null || !mayLieAt(path, carrier, repository.has)) return false;
	try {
		if (isCovered(path, carrier, repository)) return false;
		if (declares === void 0) return true;
		const text = repository.text(path);
		if (isPlace?.(path, repository.has) !== false && declares(text)) return true;
		return declaresWhereInstalled?.(text) === true && isInstalled(path);
	} catch (thrown) {
		if (!(thrown instanceof Fault) || isOverBudget(thrown)) throw thrown;
		return thrown.code !== "manifest-encoding" && carrier.isMostlyOther !== true;
	}
}
function isCovered(path, carrier, repository) {
	const { unless = [], unlessAbove, unlessNamed, namesIn, isCoveredBy } = carrier;
	const text = () => repository.text(path);
	const covers = (other) => {
		if (isCoveredBy !== void 0) return isCoveredBy(repository.text(other), text);
		return namesIn === void 0 || hasNames(namesIn(text()), repository.text(other));
	};
	const nearest = (name) => (unlessAbove === true ? upward$1(path, name) : [beside$1(path, name)]).find(repository.has);
	if (unless.map(nearest).filter((other) => other !== void 0).some(covers)) return true;
	const named = unlessNamed?.(text()) ?? [];
	return named.length > 0 && named.every((name) => repository.has(beside$1(path, name)));
}
function namesAll({ path, carrier: { namesIn } }, by, { text }) {
	if (namesIn === void 0) return true;
	try {
		return hasNames(namesIn(text(path)), text(by));
	} catch (thrown) {
		if (thrown instanceof Fault) return false;
		throw thrown;
	}
}
function hasNames(names, text) {
	const words = new Set(text.toLowerCase().split(/[^\w@/.-]+|(?<=[^/:"'\s])@/));
	return names.every((name) => words.has(name.toLowerCase()));
}
// src/manifests/discovery/match-files.ts
function formatMatcher(formats) {
	const matching = fileMatcher(formats);
	return (path) => matching(path)[0] ?? null;
}
function isNamedFor({ accepts }, path) {
	return accepts?.(path, () => null) !== false;
}
function fileMatcher(kinds) {
	const rules = kinds.flatMap((kind) => kind.files.map((file) => ({
		kind,
		tail: tailOfPattern(file),
		matches: matcherOf(file, kind)
	})));
	const others = rules.filter(({ tail }) => tail === null);
	const tails = new Set(rules.flatMap(({ tail }) => tail ?? []));
	const byTail = new Map(Array.from(tails, (tail) => [tail, rules.filter((rule) => rule.tail === null || rule.tail === tail)]));
	return (path) => {
		const candidates = byTail.get(tailOf(path)) ?? others;
		const found = [];
		for (const { kind, matches } of candidates) if (matches(path) && !found.includes(kind)) found.push(kind);
		return found;
	};
}
function tailOfPattern(file) {
	return file.slice(-2).includes("*") ? null : tailOf(file);
}
function tailOf(path) {
	const last = path.charCodeAt(path.length - 1);
	return (path.charCodeAt(path.length - 2) | letterCase) * 65536 + (last | letterCase);
}
const letterCase = 32;
function matcherOf(file, { anyCase }) {
	const end = file.slice(file.lastIndexOf("*") + 1);
	if (file === `*${end}` && !end.includes("/") && anyCase !== true) return (path) => path.endsWith(end);
	let pattern = null;
	return (path) => {
		if (anyCase !== true && !path.endsWith(end)) return false;
		pattern ??= expression(file, anyCase === true ? "i" : "");
		return pattern.test(path);
	};
}
function expression(file, flags) {
	const source = file.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").split("**/").map((part) => part.replaceAll("*", "[^/]*")).join("(?:[^/]+/)*");
	return new RegExp(`(?:^|/)${source}$`, flags);
}
// src/manifests/per-repository.ts
function perRepository(find) {
	const byRepository = /* @__PURE__ */ new WeakMap();
	return (path, repository, ...rest) => {
		const known = byRepository.get(repository) ?? /* @__PURE__ */ new Map();
		byRepository.set(repository, known);
		const found = known.get(path) ?? { value: find(path, repository, ...rest) };
		known.set(path, found);
		return found.value;
	};
}
// src/manifests/installed-files.ts
const installingFiles = [
	"Dockerfile*",
	"*.Dockerfile",
	"*.dockerfile",
	"Containerfile*",
	"Earthfile",
	"devcontainer.json",
	".github/workflows/*.yml",
	".github/workflows/*.yaml",
	"action.yml",
	"action.yaml",
	".gitlab-ci.yml",
	".circleci/config.yml",
	"azure-pipelines*.yml",
	"bitbucket-pipelines.yml",
	"buildspec.yml",
	"Jenkinsfile",
	"Makefile",
	"justfile",
	"Taskfile.yml",
	"*.sh",
	"*.bash",
	"*.ps1",
	"*.ipynb",
	"tasks.py",
	"fabfile.py",
	"package.json"
];
function isInstalledFrom(path, repository) {
	return namesOf$2(".", repository).has(posix.basename(path));
}
const isInstalling = fileMatcher([{ files: [
	...installingFiles,
	"noxfile.py",
	"tox.ini"
] }]);
const namesOf$2 = perRepository((_, repository) => {
	const paths = (repository.files ?? []).filter((path) => isInstalling(path).length > 0);
	return new Set(paths.flatMap((path) => namesIn(path, repository)));
});
const option = /(?<![\w-])(?:-r|--requirement|pip[- ]sync)["']?[\s=,]*["']?([^\s"',;&|)]+)/g;
const list = /^(?=.*\bpip[\d.]*\s+install\b).*?(?:\bcat\s+|(?<!<)<\s*|\s(?:-a|--arg-file)[\s=]+)["']?([\w./-]+)/gm;
function namesIn(path, repository) {
	try {
		const text = repository.text(path);
		if (!/-r|pip[- ]sync|pip[\d.]*\s+install/.test(text)) return [];
		const code = withoutComments(text);
		return [option, list].flatMap((pattern) => Array.from(code.matchAll(pattern), ([, file = ""]) => posix.basename(file)));
	} catch (thrown) {
		if (thrown instanceof Fault) return [];
		throw thrown;
	}
}
// src/pipeline/unread-files.ts
function unreadFiles(found, { effective, covered }, repository, entityOf) {
	if (found.length === 0) return [];
	const readOf = Map.groupBy(effective, ({ entity }) => entity);
	const readFor = new Map([...readOf].map(([entity, manifests]) => [entity, readBy(manifests)]));
	const locking = lockingSomething(effective, repository);
	const carrying = found.filter((candidate) => carriesPackages(candidate, locking, (path) => isInstalledFrom(path, repository)));
	const left = leftOverByPath([
		...effective,
		...covered,
		...carrying
	].map(({ path }) => path).filter(isLockfileName), repository);
	return oncePerType(carrying).flatMap((file) => {
		const entity = entityOf(file.path);
		const { uses, coverers } = readFor.get(entity) ?? readBy([]);
		if (uses.has(file.path)) return [];
		const by = coverers.get(file.path) ?? left.get(file.path)?.by ?? null;
		const coveredBy = by !== null && namesAll(file, by, repository) ? by : null;
		return {
			...file,
			entity,
			coveredBy
		};
	});
}
function readBy(manifests) {
	return {
		uses: new Set(manifests.flatMap(({ reading }) => reading?.uses ?? [])),
		coverers: new Map(manifests.flatMap(({ path, reading }) => reading === null || reading.packages.length === 0 ? [] : [...reading.covers ?? [], ...reading.supersedes ?? []].map((covered) => [covered, path])))
	};
}
function lockingSomething(effective, { has, text }) {
	const stubs = new Set(effective.filter(({ format, reading }) => format.lockfile && reading?.packages.length === 0).map(({ path }) => path));
	return {
		has: (path) => has(path) && !stubs.has(path),
		text
	};
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
	const subject = paths.length === 1 ? `${first} is ${what}, which is not read` : `${count(paths.length, "file")} of one kind are not read: ${some(paths)}. Each is ${what}`;
	const [entity = null, ...others] = new Set(files.map((file) => file.entity));
	return problem("warning", "manifest-unread", `${subject}. Until then no recorded package of ${packageType} is removed. ${next} Or add it to \`exclude\` when it declares nothing that Cortex should record.`, {
		path: first,
		entity: others.length === 0 ? entity : null,
		packageType
	});
}
// src/pipeline/declaration.ts
async function declareRepository(input) {
	const { settings, discovered, owners, mode, deadline = noDeadline } = input;
	const { repository, lift } = withBounds(input.repository, deadline);
	const isReported = ({ entity }) => entity !== null || mode === "list";
	const entityOf = (path) => owners.ownerOf(path).entity;
	const owned = discovered.found.map((manifest) => ({
		...manifest,
		...owners.ownerOf(manifest.path)
	}));
	const sboms = await readSboms(input.sboms, sbomContext(input, repository));
	const coverage = await coverageOf(owned.filter((manifest) => isReported(manifest) || manifest.format.workspace), sboms, repository, entityOf);
	const effective = coverage.effective.filter(isReported);
	lift();
	const unread = unreadFiles(discovered.carriers, coverage, repository, entityOf);
	const incomplete = [
		...discovered.incomplete,
		...owners.incomplete,
		...owned.flatMap(unresolvedAreas),
		...areasOfFailedShares(coverage),
		...sboms.incomplete
	];
	const manifests = [...owned, ...sboms.manifests];
	const known = {
		effective,
		covered: coverage.covered,
		unread,
		incomplete
	};
	const { developmentDependencies, packageTypes: ownTypes } = settings;
	const entities = declaringEntities(owners, [...manifests, ...unread], mode).map((entity) => {
		deadline.check();
		return {
			entity,
			types: declareEntity(entity, known, {
				developmentDependencies,
				ownTypes
			})
		};
	});
	deadline.check();
	const counting = new Set(effective.map(({ path }) => path));
	const unowned = manifests.filter((manifest) => !isReported(manifest) && !counting.has(manifest.path));
	return {
		repository,
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
		incomplete,
		problems: [
			...discovered.problems,
			...owners.problems,
			...unmatchedLines(settings.entities, discovered),
			...input.repository.outside?.problems() ?? [],
			...mergeFindings(findingsOfManifests([...effective, ...failedUnowned(coverage, isReported)], entities)),
			...coverage.problems,
			...sboms.problems,
			...unreadProblems(unread.filter(isReported))
		]
	};
}
function sbomContext({ settings, discovered, owners }, repository) {
	return {
		repository,
		carriers: [...discovered.found.map(({ path, format: { packageType } }) => ({
			path,
			packageType
		})), ...discovered.carriers.map(({ path, carrier: { packageType } }) => ({
			path,
			packageType
		}))],
		ownerOf: owners.ownerOf,
		ownTypes: settings.packageTypes
	};
}
async function coverageOf(manifests, sboms, repository, entityOf) {
	return withSboms(await resolveCoverage(manifests.filter((manifest) => sboms.covering(manifest) === null || manifest.format.workspace), repository, entityOf), manifests, sboms);
}
function declaringEntities({ entities }, found, mode) {
	if (mode !== "list") return entities;
	return entities.length === 0 || found.some(({ entity }) => entity === null) ? [...entities, null] : entities;
}
function failedUnowned({ effective, failedShares }, isReported) {
	const failed = failedShares.filter(isReported).map(({ path }) => path);
	return effective.filter((manifest) => !isReported(manifest) && failed.includes(manifest.path));
}
function unresolvedAreas({ format, unresolved }) {
	if (unresolved === null) return [];
	const { descriptor, entities } = unresolved;
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
	const both = owners.map(({ entity, descriptor }) => `${descriptor} (${entity})`).join(" and ");
	const [first] = owners;
	return problem("error", "descriptor-conflict", `${both} both own ${first?.path === "." ? "the whole repository" : first?.path ?? ""}, so it is held. Give one of them a \`basepath\`, or set \`entity\`.`, { path: first?.descriptor ?? null });
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
	if (!beginsPlain(first) || last === colon$1 || last === space$1) throw irregular;
	if (written.includes(" ") && (written.includes(": ") || written.includes(" #"))) throw irregular;
	return written;
}
const [space$1, doubleQuote$1, singleQuote$1, colon$1, bracket, brace] = [
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
const letters = String.raw`[^,[\]{}:#'"]*`;
const flowScalar = `(?:'[^']*'|${String.raw`[A-Za-z0-9/._$(^~=+]${letters}(?::(?=[^\s,[\]{}])${letters})*`})`;
const element$1 = new RegExp(`(?:(${flowScalar}): )?(${flowScalar})(?:, |$)`, "y");
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
	element$1.lastIndex = 0;
	while (element$1.lastIndex < inner.length) {
		const [, key, value = " "] = element$1.exec(inner) ?? [];
		if (value.endsWith(" ") || key?.endsWith(" ") === true) throw irregular;
		found.push({
			key: key === void 0 ? key : unquoted(key),
			value: unquoted(value)
		});
	}
	return found;
}
function unquoted(written) {
	return written.startsWith("'") ? written.slice(1, -1) : written;
}
// src/syntax/block-yaml.ts
function readBlockYaml(text) {
	if (notPlain.test(text) && unusual.test(text)) return null;
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
const unusual = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;
const [space, hash, dash, colon, question] = [
	32,
	35,
	45,
	58,
	63
];
const [doubleQuote, singleQuote] = [34, 39];
const ended = -1;
const deepest = 50;
const longestKey = 1e3;
function advance(lines) {
	const { text } = lines;
	let begin = lines.next;
	while (begin < text.length) {
		const found = text.indexOf("\n", begin);
		const end = found === -1 ? text.length : found;
		let start = begin;
		while (text.charCodeAt(start) === space) start += 1;
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
	if (depth > deepest) throw irregular;
	const mapping = /* @__PURE__ */ new Map();
	while (lines.indent === indent && lines.text.charCodeAt(lines.start) !== dash) {
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
	if (stop === 0 || stop >= end || text.charCodeAt(stop) !== colon || stop - start > longestKey) throw irregular;
	lines.start = stop + 1;
	const key = text.slice(start, stop);
	if (isQuoted) return quotedText(key);
	if (key.includes(" ") || keyStarts[first] !== 1) throw irregular;
	return key;
}
function plainKeyEnd({ text, start, end }) {
	let at = text.indexOf(":", start);
	while (at !== -1 && at + 1 < end && text.charCodeAt(at + 1) !== space) at = text.indexOf(":", at + 1);
	return at === -1 ? 0 : at;
}
function readExplicitKey(lines) {
	const { text, start, end, indent } = lines;
	if (text.charCodeAt(start + 1) !== space) throw irregular;
	const key = quotedText(text.slice(start + 2, end));
	advance(lines);
	if (lines.indent !== indent || text.slice(lines.start, lines.end) !== ":") throw irregular;
	lines.start = lines.end;
	return key;
}
function readValue(lines, depth) {
	const { text, start, end, indent } = lines;
	if (start < end) {
		if (text.charCodeAt(start) !== space) throw irregular;
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
	return text.charCodeAt(start) === dash && text.charCodeAt(start + 1) === space;
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
	if (margin === "" || written.some((line) => line !== "" && !isWithin$1(line, margin))) throw irregular;
	lines.next = lines.end + block.length;
	return written.map((line) => line.slice(margin.length)).join("\n");
}
function withoutLastBreaks(block) {
	let end = block.length;
	while (block.charAt(end - 1) === "\n") end -= 1;
	return block.slice(0, end);
}
function isWithin$1(line, margin) {
	return line.startsWith(margin) && line.trim() !== "";
}
// src/syntax/yaml.ts
async function parseYaml(text, path) {
	return readBlockYaml(text) ?? await parseAnyYaml(text, path);
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
// src/syntax/yaml-mapping.ts
const empty$1 = /* @__PURE__ */ new Map();
function isMapping(value) {
	return value instanceof Map;
}
function mappingOf(value) {
	return isMapping(value) ? value : empty$1;
}
// src/entities/git-block.ts
function gitBlocks(info, path) {
	const hosts = info.get("x-cortex-git") ?? "";
	if (hosts === "") return [];
	if (!isMapping(hosts)) throw invalid$1(path, "an `x-cortex-git` that is not a mapping");
	return [...hosts].filter(([, block]) => block !== "").map(([host, block]) => {
		if (!isMapping(block)) throw invalid$1(path, `an \`x-cortex-git\` with a ${host.slice(0, 100)} that is not a mapping`);
		return {
			names: names(textOf$1(block, "project", path), textOf$1(block, "repository", path)),
			basepath: textOf$1(block, "basepath", path)
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
function textOf$1(mapping, key, path) {
	const value = mapping.get(key) ?? "";
	if (typeof value !== "string") throw invalid$1(path, `an \`x-cortex-git\` with a ${key} that is not text`);
	return value.trim();
}
function invalid$1(path, fact) {
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
	const info = mappingOf(document.get("info"));
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
	if (owned === null) return [broken(path, null, outside(path, basepath))];
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
	return {
		kind: "broken",
		path,
		descriptor,
		problem: problemOf(new Fault("descriptor-invalid", message, place, thrown), { path: descriptor })
	};
}
function tagless(path) {
	return new Fault("descriptor-invalid", `${path} has no \`x-cortex-tag\` in its \`info\`, so the entity is not known. Add the tag; until then the directory it owns is held.`, {
		path,
		line: 1
	});
}
function outside(path, basepath) {
	return new Fault("descriptor-invalid", `${path} has the basepath ${JSON.stringify(basepath)}, which leaves the repository. Fix it; until then nothing of this repository is written.`, {
		path,
		line: 1
	});
}
// src/pipeline/owners.ts
function namedOwners(lines) {
	return ownersByLines(lines, "no line of `entity` covers its directory");
}
function catalogedOwners(lines) {
	return ownersByLines(lines, "no entity of the Cortex catalog has its directory");
}
function ownersByLines(lines, noOwner) {
	return {
		entities: entitiesOf(lines),
		ownerOf: ownerOf(lines, noOwner),
		incomplete: [],
		idle: [],
		problems: []
	};
}
async function ownersByDescriptors(paths, tree, repository) {
	const { ownerships, unplaced, idle, problems } = describedOwners((await Promise.all(paths.map((path) => read$1(path, tree, repository)))).flat());
	const sorted = ownerships.toSorted((a, b) => byText(a.path, b.path));
	return {
		entities: entitiesOf(sorted),
		ownerOf: ownerOf(sorted, "no Cortex descriptor owns its directory"),
		incomplete: unplaced.map(({ descriptor }) => ({
			path: descriptor,
			packageTypes
		})),
		idle,
		problems
	};
}
async function read$1(path, tree, repository) {
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
			unresolved: null
		};
		const { entity, descriptor = "", claimants = [] } = found;
		if (entity !== null) return {
			entity,
			reason: null,
			unresolved: null
		};
		const around = nearestKnown(path)?.entity ?? null;
		const unresolved = {
			descriptor,
			entities: [...claimants, around]
		};
		return {
			entity,
			reason: `its owner is not known, because of ${descriptor}`,
			unresolved
		};
	};
}
// src/pipeline/disagreement.ts
async function disagreement(assigned, paths, tree, name) {
	const { entities } = await ownersByDescriptors(paths, tree, name);
	const known = new Set(assigned.flatMap(({ tag, id }) => [tag, id]));
	const others = entities.filter((entity) => !known.has(entity));
	if (others.length === 0) return [];
	const verb = paths.length === 1 ? "names" : "name";
	return [problem("notice", "descriptor-idle", `${some(paths)} ${verb} ${enumeration(others)}, to which the Cortex catalog does not give this repository. The catalog is believed.`, { path: paths[0] ?? null })];
}
// src/convergence/name-hash.ts
const hashLength = 6;
function hashOf(text) {
	return sha256(text).slice(0, hashLength);
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
	if (typeof packed !== "string" || packed.length % hashLength !== 0) return null;
	if (!/^[\w-]*$/.test(packed)) return null;
	const hashes = /* @__PURE__ */ new Set();
	for (let at = 0; at < packed.length; at += hashLength) hashes.add(packed.slice(at, at + hashLength));
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
	if (!isRecord(value)) return {
		kind: "invalid",
		state: noState,
		fact: "is not an object"
	};
	const { v, sources } = value;
	if (typeof v !== "string") return invalid(value, "has no version `v`");
	if (Number(v) < 1) return invalid(value, `has the old version ${v}`);
	if (v !== "1") return {
		kind: "newer",
		version: v
	};
	if (isCopy({ fields: value }, entityId)) return {
		kind: "none",
		state: noState
	};
	if (!isRecord(sources)) return invalid(value, "has no `sources`");
	return {
		kind: "known",
		state: {
			fields: value,
			sources: sourcesOf$2(sources)
		}
	};
}
function isCopy({ fields }, entityId) {
	const written = asString(fields["entity"]);
	return written !== "" && entityId !== null && written !== entityId;
}
function isOfAnEntity({ fields }) {
	return asString(fields["entity"]) !== "";
}
function invalid(fields, fact) {
	const { sources } = fields;
	return {
		kind: "invalid",
		state: isRecord(sources) ? {
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
	const fields = isRecord(entry) ? entry : {};
	const known = fields["v"] === void 0 || fields["v"] === "1";
	const written = isRecord(fields["types"]) ? fields["types"] : null;
	const types = /* @__PURE__ */ new Map();
	const opaque = /* @__PURE__ */ new Set();
	for (const packageType of packageTypes) {
		const value = written?.[packageType];
		if (written !== null && value === void 0) continue;
		const type = known ? typeState(value) : null;
		if (type === null) opaque.add(packageType);
		else types.set(packageType, type);
	}
	const at = Date.parse(asString(fields["at"]));
	return {
		repositoryId: asString(fields["repositoryId"]),
		scope: asString(fields["scope"]),
		at: Number.isNaN(at) ? null : at,
		types,
		opaque
	};
}
function typeState(value) {
	if (!isRecord(value)) return null;
	const names = unpackHashes(value["names"]);
	const [waiting, shared, removed, rewritten, sboms, outranked] = optional.map((field) => unpackHashes(value[field] ?? ""));
	if (names === null || !waiting || !shared || !removed || !rewritten || !sboms || !outranked) return null;
	return {
		names,
		waiting,
		shared,
		removed,
		rewritten,
		sboms,
		outranked
	};
}
const optional = [
	"waiting",
	"shared",
	"removed",
	"rewritten",
	"sboms",
	"outranked"
];
// src/convergence/read-state.ts
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
function readingProblems(entity, reading, removes = false) {
	const nothing = removes ? "only what `prune: all` takes under `record: false` is removed" : "nothing was removed";
	const state = `The state of ${entity} in Cortex (custom data \`${stateKey}\`)`;
	const report = (severity, code, text) => [problem(severity, code, `${state} ${text}`, { entity })];
	if (reading.kind === "invalid") return report("warning", "state-invalid", `${reading.fact}, so ${nothing}. This source's part of it is written again after a sync.`);
	if (reading.kind === "newer") return report("warning", "state-newer", `has version ${reading.version}, which this version does not know. Nothing was removed, and the state was left as it is. Update this action.`);
	if (reading.kind === "unavailable") return report(isWithoutState(reading.code) ? "notice" : "warning", "state-unavailable", `could not be read, so ${nothing}. ${reading.fact}`);
	return [];
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
function withoutOwn(state, source) {
	const { own, others } = viewOf(state, source);
	const written = isRecord(state.fields["sources"]) ? state.fields["sources"] : {};
	const kept = Object.entries(written).filter(([name]) => !own.has(name));
	return {
		fields: {
			...state.fields,
			sources: Object.fromEntries(kept)
		},
		sources: others
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
	return name.split("/", 1)[0];
}
function withoutScope({ name }) {
	return name.split("#", 1)[0];
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
function claimsOf({ others }, packageType) {
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
	const known = repository === null ? /* @__PURE__ */ new Map() : byNames(await cortex.catalog({ repository }));
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
	const sources = sourcesOf$1(reading);
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
		fault: foreign(entity, names, context.repository)
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
			if (sourcesOf$1(reading).some((source) => isOwn(source, context))) return {
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
function sourcesOf$1(reading) {
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
function foreign(entity, owner, repository) {
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
		const text = `Cortex could not be asked whether a CID in \`entity\` is that of a tag beside it. ${message}`;
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
	if (owner.unresolved === null) return owner;
	const entities = owner.unresolved.entities.map((entity) => entity === null ? null : nameOf(entity));
	return {
		...owner,
		unresolved: {
			...owner.unresolved,
			entities
		}
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
		return problem("notice", "descriptor-idle", `${some(paths)} ${owns} nothing here: ${reason}.`, { path });
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
		cataloged: [],
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
		cataloged: [],
		problems: screening.problems
	};
}
async function ownersByCatalog(described, { context: { repository }, cortex }) {
	const none = unscreened(described);
	if (repository === null) return none;
	try {
		return ownersOf(await cortex.catalog({ repository }), described);
	} catch (thrown) {
		return {
			...none,
			problems: [catalogProblem(faultOf(thrown))]
		};
	}
}
function assignedOwners(entities) {
	return ownersOf(entities, catalogedOwners([]));
}
function ownersOf(entities, { idle, incomplete, problems: before }) {
	const { lines, sharers, problems } = catalogOwners(entities);
	const byTag = new Map(entities.map((entity) => [entity.tag, entity]));
	const owners = {
		...catalogedOwners(lines),
		idle,
		incomplete,
		problems: before
	};
	return {
		owners,
		entities: owners.entities.flatMap((entity) => [entity, ...sharers.get(entity) ?? []]).map((entity) => {
			const { id = null, state } = byTag.get(entity) ?? {};
			return {
				entity,
				entityId: id,
				reading: state === void 0 ? null : parseState(state, id),
				fault: null
			};
		}),
		sharers,
		cataloged: lines,
		problems
	};
}
function catalogProblem({ code, message }) {
	return problem("error", code === "cortex-rejected" ? "catalog-unavailable" : code, `Cortex could not be asked which entities belong to this repository. ${message}`);
}
function listAhead(entities, { mode }, { cortex, now }) {
	const allowed = entities.filter(({ fault }) => fault === null);
	const ahead = mode === "list" ? [] : allowed.slice(0, 8);
	return new Map(ahead.map(({ entity }) => {
		const rows = cortex.list(entity);
		rows.catch(() => void 0);
		return [entity, {
			rows,
			at: now()
		}];
	}));
}
// src/pipeline/moved-packages.ts
function movedPackages(entities) {
	return entities.flatMap((each) => {
		const { entity, packageTypes } = each;
		if (entity === null || packageTypes.some(({ declared }) => declared > 0)) return [];
		const gone = new Set(packageTypes.flatMap((type) => type.removed.map(keyOf$1(type.packageType))));
		const heirs = entities.filter(({ packages }) => packages.some((found) => gone.has(keyOf$1(found.packageType)(found))));
		return heirs.length === 0 ? [] : [moved$1(entity, gone.size, heirs)];
	});
}
function keyOf$1(packageType) {
	return ({ name }) => `${packageType} ${canonicalName(packageType, name)}`;
}
function moved$1(entity, gone, heirs) {
	const names = some(heirs.map((heir) => heir.entity ?? ""), 3);
	return problem("warning", "entity-path-unmatched", `No manifest of ${entity} is left, and of the ${count(gone, "package")} that go from it some are declared for ${names} now. Where a directory was renamed, correct the path of ${entity} in \`entity\`, in its descriptor or in Cortex: the next sync records them again.`, { entity });
}
// src/pipeline/missing-directories.ts
function withMissing(owners, lines, tree) {
	const { incomplete, problems } = missingDirectories(lines, tree);
	return {
		...owners,
		incomplete: [...owners.incomplete, ...incomplete],
		problems: [...owners.problems, ...problems]
	};
}
function missingDirectories(lines, { has, list }) {
	const missing = lines.filter(({ path }) => path !== "." && !has(path) && list(path).length === 0);
	return {
		incomplete: missing.map(({ path, entity }) => ({
			path,
			packageTypes,
			entity
		})),
		problems: missing.map(({ path, entity }) => problem("warning", "entity-directory-missing", `In Cortex ${entity} has the directory ${path}, which this commit does not have. Nothing of it is uploaded or removed. Correct its \`basepath\` in Cortex.`, { entity }))
	};
}
// src/pipeline/once.ts
function once(question) {
	let answer = null;
	return {
		ask: () => answer ??= question(),
		answer: async () => answer?.catch(() => null) ?? null
	};
}
function memoize(compute) {
	let computed = null;
	return () => (computed ??= { value: compute() }).value;
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
	for (const [key, draft] of drafts) names.set(key, named(packageType, draft));
	return names;
}
function named(packageType, draft) {
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
function compare(packageType, target, recorded, isRewritten = () => false, kept = /* @__PURE__ */ new Set()) {
	const isMultiVersion = keepsAllVersions(recorded);
	const added = [];
	const updated = [];
	const live = /* @__PURE__ */ new Set();
	for (const { name, versions } of target) {
		const key = canonicalName(packageType, name);
		live.add(key);
		const found = recorded.get(key);
		if (found === void 0) {
			if (canRepresent(packageType, versions)) added.push({
				name,
				versions
			});
			continue;
		}
		const from = asWritten(packageType, kept.has(key) ? withoutUnknown(found).versions : found.versions, versions);
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
async function upload(job, documents, { entity, cortex }, until = "requested") {
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
	return version.replace(/^[v=\s]+/i, "").replace(/\+.*/, "").replace(/^\d+(?:\.\d+)*/, leadingNumbers).toLowerCase();
}
function leadingNumbers(version) {
	return (/\d+(?:\.\d+)*/.exec(version)?.[0])?.replace(/(?:\.0+)+$/, "") ?? version;
}
// src/convergence/undeclared.ts
const noReferences = {
	places: /* @__PURE__ */ new Map(),
	isTypeLeft: false
};
function divideUndeclared(type, recorded, ownership, policy, { places } = noReferences) {
	const { packageType, packages } = type;
	const declared = new Set(packages.map(({ name }) => canonicalName(packageType, name)));
	const removals = [];
	const kept = [];
	const frozen = frozenBy(type, policy);
	for (const [key, name] of recorded) {
		if (declared.has(key)) continue;
		const decision = decide(packageType, name, ownership, frozen, places.get(key));
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
function keptKeys(packageType, kept) {
	return new Set(kept.map(({ name: { name } }) => canonicalName(packageType, name)));
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
		reason: reference.isRead ? "still-referenced" : "file-unread",
		by: [reference.by],
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
// src/convergence/remaining-diff.ts
function remainingDiff(plan, rows, deleted) {
	const { target, recorded: before, difference: planned, rewrites, kept } = plan;
	const { packageType } = plan.type;
	const recorded = recordedNames(packageType, rows);
	const keys = keptKeys(packageType, kept);
	const compared = compare(packageType, target, recorded, knownRewrites(rewrites), keys);
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
const concurrency$1 = 8;
const fatalCodes = /* @__PURE__ */ new Set([
	"cortex-unreachable",
	"cortex-unavailable",
	"cortex-rate-limited",
	"api-key-rejected"
]);
async function removeAll({ plan }, names, { entity, cortex }) {
	const { packageType } = plan.type;
	let isFatal = false;
	return (await mapAtMost(concurrency$1, names, async (name) => {
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
// src/convergence/kept-problems.ts
const wordings = {
	unclaimed: {
		code: "unclaimed",
		severity: "notice",
		sentence: (kept, advice) => `the repository does not declare and that no source is known to have declared (${namesOf$1(kept)}). ${they(kept)}. ${advice}`
	},
	unmanaged: {
		code: "type-unmanaged",
		severity: "notice",
		sentence: (kept, advice) => `nobody is known to have declared (${namesOf$1(kept)}); no manifest of that type was read here. ${they(kept)}. ${advice}`
	},
	"claimed-elsewhere": {
		code: "claimed-elsewhere",
		severity: "notice",
		sentence: (kept) => `this repository no longer declares and another source does (${namesOf$1(kept)}): ${some(sourcesOf(kept))}. ${they(kept)} as long as that is so.`
	},
	"other-writer": {
		code: "other-writer",
		severity: "warning",
		sentence: (kept) => `\`prune: all\` removed before and that came back (${namesOf$1(kept)}). ${they(kept)}, because another writer records them. Find it, such as Cortex's own Git integration, or set \`prune: true\`.`
	},
	"prune-disabled": {
		code: "prune-disabled",
		severity: "notice",
		sentence: (kept) => `the repository no longer declares (${namesOf$1(kept)}). ${they(kept)} because \`prune\` is \`false\`.`
	},
	"names-unresolved": {
		code: "names-unresolved",
		severity: "notice",
		sentence: (kept) => `the repository does not declare by name (${namesOf$1(kept)}). ${they(kept)}, because ${some(unresolvedOf(kept))} may declare them: the warnings there name what is not known.`
	},
	"commit-unproven": {
		code: "commit-unproven",
		severity: "warning",
		sentence: (kept) => `this work tree no longer declares (${namesOf$1(kept)}). ${they(kept)}, because it is not known whether the work tree is the newest commit of its branch.`
	},
	"still-referenced": {
		code: "still-referenced",
		severity: "warning",
		sentence: (kept) => `no manifest that was read declares, and that a file still names (${some(kept.map(({ name, by }) => `${name.name} in ${by.join(", ")}`))}). ${they(kept)}. Have the file read, or remove the reference.`
	},
	"file-unread": {
		code: "names-unresolved",
		severity: "warning",
		sentence: (kept) => `no manifest that was read declares, and that a file which cannot be read may name (${namesOf$1(kept)}). ${they(kept)}. ${firstOf(sourcesOf(kept))}`
	}
};
function keptProblems(entity, plans, unclaimedAdvice) {
	const kept = plans.flatMap((plan) => plan.kept.filter(({ reason, isOwn }) => isOwn || reason !== "claimed-elsewhere").map((each) => ({
		...each,
		plan
	})));
	return [...Map.groupBy(kept, wordingOf)].map(([wording, ofReason]) => {
		const { code, severity, sentence } = wordings[wording];
		const byType = Map.groupBy(ofReason, ({ plan }) => plan.type.packageType);
		return problem(severity, code, `Cortex records ${enumeration([...byType].map(([packageType, ofType]) => count(ofType.length, `${packageType} package`)))} for ${entity} that ${sentence(ofReason, unclaimedAdvice)}`, {
			entity,
			...only$1([...byType.keys()])
		});
	});
}
function wordingOf({ reason, plan }) {
	return reason === "unclaimed" && !plan.type.present ? "unmanaged" : reason;
}
function only$1([first, ...others]) {
	return first === void 0 || others.length > 0 ? {} : { packageType: first };
}
function they({ length }) {
	return length === 1 ? "It stays" : "They stay";
}
function namesOf$1(kept) {
	return some(kept.map(({ name }) => name.name), 5);
}
function sourcesOf(kept) {
	return [...new Set(kept.flatMap(({ by }) => by))].toSorted();
}
function firstOf([first = "", ...others]) {
	return others.length === 0 ? first : `${first} (${count(others.length, "more file")})`;
}
function unresolvedOf(kept) {
	return [...new Set(kept.flatMap(({ plan }) => plan.type.unresolved))];
}
// src/convergence/open-versions.ts
function settled$1(packageType, packages, recorded, outranked) {
	if (outranked.size === 0) return packages;
	return packages.map((named) => {
		const { name, versions, open = [] } = named;
		const found = recorded.get(canonicalName(packageType, name));
		const known = found === void 0 ? [] : withoutUnknown(found).versions;
		const isOutranked = (version) => open.includes(version) && outranked.has(versionHash(packageType, name, version));
		if (known.length === 0 || !versions.some(isOutranked)) return named;
		const stays = versions.filter((version) => !isOutranked(version));
		return {
			...named,
			versions: sortedUnique([...stays, ...known]),
			outranked: versions.filter(isOutranked)
		};
	});
}
function outrankedHashes(packageType, packages) {
	return packages.flatMap(({ name, outranked = [] }) => outranked.map((version) => versionHash(packageType, name, version)));
}
function openProblems(entity, plans) {
	return plans.flatMap(({ type: { packageType, packages } }) => {
		const open = packages.flatMap(({ name, versions, outranked = [], open: written = [] }) => outranked.some((version) => written.includes(version)) ? [`${name} ${versions.join(", ")}, written as ${outranked.join(", ")}`] : []);
		if (open.length === 0) return [];
		return [problem("notice", "versions-open", `Of ${count(open.length, "name")} of ${packageType} for ${entity} the recorded version stays, though another is written (${some(open)}): in the last sync a platform asked for it, which is not to be had this time. Have it found, as \`java-versions\` says, or lock the versions.`, {
			entity,
			packageType
		})];
	});
}
// src/convergence/next-state.ts
function nextState(state, run, types) {
	const { source, entityId, commit, tool, settings, tree, result } = run;
	const view = viewOf(state, source);
	const at = new Date(run.now).toISOString();
	const sources = isRecord(state.fields["sources"]) ? state.fields["sources"] : {};
	const former = [...view.own.keys()];
	const own = former.map((name) => sources[name]).filter(isRecord);
	const ownTypes = own.map(({ types: written }) => written).filter(isRecord);
	const others = Object.entries(sources).filter(([name]) => !former.includes(name)).map(([name, entry]) => [name === source.name ? displaced(name, entry) : name, entry]);
	const { v: _, ...fields } = merged(own);
	const entry = {
		...fields,
		...source.repositoryId === "" ? {} : { repositoryId: source.repositoryId },
		scope: source.scope,
		commit,
		at,
		run: run.run,
		tool,
		settings,
		tree,
		result,
		types: {
			...merged(ownTypes),
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
function merged(all) {
	return Object.fromEntries(all.flatMap((fields) => Object.entries(fields)));
}
function hasFailed(entry) {
	return isRecord(entry) && entry["result"] === "failed";
}
function displaced(name, entry) {
	return `${name}@${isRecord(entry) ? String(entry["repositoryId"]) : ""}`;
}
function nextType(view, facts) {
	const { packageType, declared, recorded, isFrozen, held, removed, rewrites, sboms } = facts;
	const hashes = new Map(declared.map((named) => [nameHash(packageType, named.name), named]));
	const claims = claimsOf(view, packageType);
	const isClaimed = (hash) => claims.claimants(hash).length > 0;
	const recordedHashes = recorded === null ? null : hashesOf(packageType, recorded);
	const stays = [...baseOf(view, packageType)].filter((hash) => !hashes.has(hash) && (recordedHashes?.has(hash) ?? true));
	const isWaiting = (hash) => !isFrozen && !held.has(hash) && isClaimed(hash);
	const shared = claims.isEmpty ? [] : [...hashes].filter(([hash]) => isClaimed(hash)).flatMap(sharedHashes(packageType));
	const outranked = new Set(outrankedHashes(packageType, declared));
	const removedBefore = ownHashes(view, packageType, "removed").union(removed);
	return {
		declared: String(declared.length),
		digest: digestOf(declared.map((named) => withKnownVersions(packageType, named, recorded))),
		...recorded === null ? {} : { recordedDigest: digestOf(inOrder$1(recorded)) },
		names: packHashes([...hashes.keys(), ...stays.filter((hash) => !isWaiting(hash))]),
		...packed("waiting", stays.filter(isWaiting)),
		...packed("shared", shared),
		...packed("removed", [...removedBefore].filter((hash) => !hashes.has(hash))),
		...packed("rewritten", rewrites),
		...packed("sboms", isFrozen ? ownHashes(view, packageType, "sboms").union(sboms) : sboms),
		...packed("outranked", isFrozen ? ownHashes(view, packageType, "outranked").union(outranked) : outranked)
	};
}
function withKnownVersions(packageType, named, recorded) {
	if (named.versions.length > 0) return named;
	const versions = recorded?.get(canonicalName(packageType, named.name))?.versions ?? [];
	return {
		name: named.name,
		versions
	};
}
function sharedHashes(packageType) {
	return ([hash, { name, versions }]) => [hash, ...versions.map((version) => versionHash(packageType, name, version))];
}
function hashesOf(packageType, recorded) {
	return new Set([...recorded.values()].map(({ name }) => nameHash(packageType, name)));
}
function inOrder$1(recorded) {
	return [...recorded].toSorted(([a], [b]) => byText(a, b)).map(([name, { versions }]) => ({
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
	return ![state.sources.get(source.name)?.at ?? NaN, Date.parse(String(state.fields["at"]))].every((at) => now - at < dayMs$1) || isChanged(state, next);
}
function isChanged(state, next) {
	return settled(state.fields) !== settled(next);
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
	const entryOf = (fields) => isRecord(fields["sources"]) ? fields["sources"][source.name] : void 0;
	return canonicalText(entryOf(state.fields)) === canonicalText(entryOf(written));
}
function canonicalText(value, without = /* @__PURE__ */ new Set()) {
	return JSON.stringify(value, (key, found) => {
		if (without.has(key)) return void 0;
		return isRecord(found) ? Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => byText(a, b))) : found;
	});
}
// src/convergence/write-state.ts
const maxStateBytes = 15e5;
const maxTries$1 = 2;
const lagPauses = [500, 1500];
const description = "What repositories declared when they last synced, kept by Cortex Dependency Report. Do not edit it by hand.";
async function recordState(context, reading, run, types) {
	const { entity } = context;
	const known = await latest(context, reading, run.entityId);
	if (known.kind === "newer" || known.kind === "unavailable") return {
		state: null,
		problems: []
	};
	const state = known.kind === "invalid" ? withoutOwn(known.state, run.source) : known.state;
	try {
		const first = nextState(state, run, types);
		if (!isDue(state, first, run)) return {
			state,
			problems: []
		};
		if (!await context.mayWrite()) return {
			state,
			problems: []
		};
		const entityId = isChanged(state, first) ? run.entityId ?? await context.identify() : run.entityId;
		const facts = {
			...run,
			entityId
		};
		return await replaceState(context, isCopy(state, entityId) ? noState : state, {
			entityId,
			next: (before) => nextState(before, facts, types),
			isDone: (seen, written) => isWritten(seen, written, run.source)
		});
	} catch (thrown) {
		const { code, message } = faultOf(thrown);
		return {
			state,
			problems: [problem(isWithoutState(code) ? "notice" : "warning", "state-unavailable", `The state of ${entity} could not be kept in Cortex, so the next sync removes nothing that only this one declared. ${message}`, { entity })]
		};
	}
}
async function replaceState(context, before, { entityId, next, isDone }) {
	const { entity, cortex } = context;
	let state = before;
	for (let tries = 0; tries < maxTries$1; tries += 1) {
		const written = next(state);
		const bytes = Buffer.byteLength(JSON.stringify(written));
		if (bytes > maxStateBytes) return {
			state,
			problems: [tooLarge$2(entity, bytes)]
		};
		await cortex.setCustomData(entity, stateKey, written, description, "due");
		const seen = await readBack(context, entityId, (found) => isDone(found, written));
		if (seen === null) return {
			state: null,
			problems: []
		};
		state = seen;
		if (isDone(seen, written)) return {
			state,
			problems: []
		};
	}
	return {
		state,
		problems: [lost(entity)]
	};
}
async function latest(context, reading, entityId) {
	if (!context.isOutdated && !mayHavePassed(reading)) return reading;
	const again = await readState(context, entityId, "due");
	return again.kind === "unavailable" ? reading : again;
}
function mayHavePassed(reading) {
	return reading.kind === "unavailable" && !isWithoutState(reading.code);
}
async function readBack(context, entityId, isDone) {
	let state = null;
	for (const pause of [0, ...lagPauses]) {
		if (pause > 0) await context.sleep(pause);
		const seen = parseState(await context.cortex.customData(context.entity, stateKey, "due"), entityId);
		if (seen.kind === "newer" || seen.kind === "unavailable") return null;
		state = seen.state;
		if (isDone(state)) return state;
	}
	return state;
}
function tooLarge$2(entity, bytes) {
	return problem("warning", "state-too-large", `The state of ${entity} would have ${Math.ceil(bytes / 1e3)} kB, and up to ${maxStateBytes / 1e3} kB are kept. It was not written, so the next sync removes nothing that only this one declared. Split the repository over several entities.`, { entity });
}
function lost(entity) {
	return problem("warning", "state-unavailable", `The state of ${entity} was written twice, and another writer replaced it both times. Give all workflows that write this entity one \`concurrency\` group.`, { entity });
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
async function identified(seen, context) {
	const { reading } = seen;
	if (seen.isIdentified || reading?.kind !== "known" || !isOfAnEntity(reading.state)) return seen;
	try {
		const entityId = await askId(context);
		const known = {
			...seen,
			entityId,
			isIdentified: true
		};
		return isCopy(reading.state, entityId) ? {
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
	const isWritten = outcomes.some(({ documents, difference }) => documents.length + difference.removed.length > 0);
	return recordState({
		...input,
		isOutdated: reading.kind !== "newer" && isWritten,
		identify: () => askId(input).catch(() => null),
		mayWrite: async () => ["write", "keep"].includes((await input.permission()).kind)
	}, reading, facts, outcomes.map(typeFacts));
}
function typeFacts({ plan, recorded, result, difference, rewrites }) {
	const { type, hold, kept, unclaimedRemovals } = plan;
	const { packageType } = type;
	const hashes = (names) => new Set(names.map(({ name }) => nameHash(packageType, name)));
	const removed = hashes(difference.removed);
	const unresolved = kept.filter(({ reason }) => reason === "names-unresolved").map(({ name }) => ({
		...withoutUnknown(name),
		manifests: [],
		development: false
	}));
	const isFailed = hold === null && result === "failed";
	return {
		packageType,
		declared: inOrder([...type.packages, ...unresolved]),
		recorded: isFailed ? null : recorded,
		isFrozen: hold !== null || isFailed,
		held: hashes(kept.filter(({ reason }) => reason !== "claimed-elsewhere").map(({ name }) => name)),
		removed: hashes(unclaimedRemovals).intersection(removed),
		rewrites,
		sboms: new Set((type.sboms ?? []).map((path) => nameHash(packageType, path)))
	};
}
function inOrder(packages) {
	return packages.toSorted((a, b) => byText(a.name, b.name));
}
function missingClaims(entity, state, source, outcomes) {
	return outcomes.filter(({ documents }) => documents.length > 0).flatMap(({ plan, recorded }) => {
		const { packageType } = plan.type;
		if (recorded === null) return [];
		const there = new Set([...recorded.values()].map(({ name }) => nameHash(packageType, name)));
		const missing = [...viewOf(state, source).others].flatMap(([name, { types }]) => {
			const names = types.get(packageType)?.names.difference(there).size ?? 0;
			return names === 0 ? [] : [`${count(names, "package")} of ${name}`];
		});
		if (missing.length === 0) return [];
		return [problem("warning", "claim-missing", `Reading back ${packageType} of ${entity} does not show ${some(missing)}, which another source declares. Run its workflow again, and give all workflows that write this entity one \`concurrency\` group.`, {
			entity,
			packageType
		})];
	});
}
// src/convergence/stale-sources.ts
const staleAfterDays = 30;
const siblingAfterDays = 2;
const dayMs = 864e5;
function staleSources(entity, { before, latest }, source, now) {
	const own = [...viewOf(before, source).own.values()].map(({ at }) => at ?? 0);
	const synced = Math.max(...own);
	const isStranded = (name, { at, repositoryId }) => source !== null && isSameRepository({
		name,
		repositoryId
	}, source) && synced - (at ?? 0) >= siblingAfterDays * dayMs;
	return [...viewOf(latest, source).others].flatMap(([name, entry]) => {
		const days = entry.at === null ? 0 : Math.floor((now - entry.at) / dayMs);
		if (source !== null && isStranded(name, entry)) return [stale(entity, `${name} is this repository under another \`working-directory\`, \`include\`, \`exclude\` or path of the entity, and what it declared is kept. Where no job has those settings any more, hand its names to this source: \`cortex-deps forget ${name} --entity ${entity} --into ${source.name}\`.`)];
		if (days < staleAfterDays) return [];
		return [stale(entity, `${name} last synced ${entity} ${days} days ago, and what it declared then is kept. Sync it again, or end it: \`cortex-deps forget ${name} --entity ${entity}\`.`)];
	});
}
function stale(entity, message) {
	return problem("notice", "source-stale", message, { entity });
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
	const { plan, sent, left, fault, isUnread, deleted } = job;
	const { hold, difference, type } = plan;
	if (hold !== null || isEmpty(difference)) return previewed(entity, plan);
	const problems = [...planProblems(entity, plan), ...jobProblems(entity, type, fault, left)];
	const failed = problems.some(({ severity }) => severity === "error");
	const unsure = fault === null ? /* @__PURE__ */ new Set() : deleted;
	const rewrites = /* @__PURE__ */ new Set([...plan.rewrites, ...left?.rewritten ?? []]);
	return {
		plan,
		result: failed ? "failed" : "synced",
		difference: left === null ? nothing : achieved(type.packageType, difference, left, unsure),
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
function achieved(packageType, planned, { difference }, unsure) {
	const keys = (names) => new Set(names.map(({ name }) => canonicalName(packageType, name)));
	const wrong = keys([...difference.added, ...difference.updated]).union(unsure);
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
	const lost = `Reading back ${packageType} of ${entity} does not show ${count(missing.length, "package")} as declared (${namesOf(missing)}). ${again}`;
	const stayed = `Cortex still records ${count(removed.length, `${packageType} package`)} that ${entity} no longer declares (${namesOf(removed)}). ${again}`;
	return [...missing.length > 0 ? [problem("error", "not-recorded", lost, place)] : [], ...removed.length > 0 ? [problem("error", "not-removed", stayed, place)] : []];
}
function namesOf(names) {
	return some(names.map(({ name }) => name), 5);
}
// src/documents/csproj.ts
function csproj(packages) {
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
const placeholder = "h1:AAAA";
function goSum(packages) {
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
const project$1 = "declared-packages";
function packageLock(packages) {
	const parts = [`{"name":"${project$1}","lockfileVersion":3,"requires":true,"packages":{"":{"name":"${project$1}"}`];
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
function requirements(packages) {
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
const release = "v?(?:\\d+!)?\\d+(?:\\.\\d+)*";
const pre = "(?:[._-]?(?:alpha|a|beta|b|preview|pre|rc|c)[._-]?\\d*)?";
const post = "(?:-\\d+|[._-]?(?:post|rev|r)[._-]?\\d*)?";
const open = `${release}${pre}${post}(?:[._-]?dev[._-]?\\d*)?`;
const local = "(?:\\+[a-z0-9]+(?:[._-][a-z0-9]+)*)?";
const plain = new RegExp(`^${open}${local}$`, "i");
const clause = new RegExp(`^(?:[=!]=(?:${open}${local}|${release}${pre}${post}\\.\\*)|~=(?=[^.]*\\.\\d)${open}|[<>]=?${open})$`, "i");
const arbitrary = /^[^\s=,;#()[\]$\\][^\s,;#()[\]$\\]*$/;
const archive = /\.(?:whl|zip|tar|tgz|tbz|tar\.(?:gz|bz2|xz|lz|lzma))$/i;
function specifier(version) {
	const [first = "", ...others] = version.split(",").map((part) => part.trim());
	if (!others.every((other) => clause.test(other)) || archive.test(version)) return null;
	if (clause.test(first)) return [first, ...others].join(",");
	if (plain.test(first) && others.length === 0) return `==${first}`;
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
		body: requirements(packages)
	}],
	GO: (packages) => [{
		endpoint: "go/gosum",
		body: goSum(packages)
	}],
	NUGET: (packages) => [{
		endpoint: "dotnet/nuget/csproj",
		body: csproj(packages)
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
function canRepresentAll(packageType, named) {
	return whole$1[packageType](named);
}
// src/convergence/guard.ts
const minNamesForLimit = 10;
const minRemovedOfFew = 3;
function guard({ what, type, removals, isReferenced = false, recorded, prune, pruneLimit }) {
	const counted = type.present || isReferenced ? removals.length : removals.filter(({ isOwn }) => !isOwn).length;
	const whole = prune === "all" ? recorded.all : recorded.own;
	if (pruneLimit >= 1 || !isTooMany(counted, whole, pruneLimit)) return null;
	const once = "If that is meant, run once with `prune-limit: 100%`.";
	if (type.present && type.packages.length === 0) return {
		code: "manifests-empty",
		reason: `${what} is held: its manifests declare no package at all, and ${counted} of ${whole} packages would go. ${once}`
	};
	const basis = prune === "all" ? "recorded packages" : "packages that came from this repository";
	const limit = whole < minNamesForLimit ? `of fewer than ${minNamesForLimit} packages at most half may go` : `\`prune-limit\` is ${percent(pruneLimit)}`;
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
	if (claims.isOpen(hash)) return foreign;
	return foreign.filter((version) => claims.holds(versionHash(packageType, name, version)));
}
// src/convergence/plan.ts
function plan(input) {
	const { entity, type, recorded, ownership, rewrites, references, policy } = input;
	const { packageType } = type;
	const what = `${packageType} of ${entity}`;
	const { removals, kept: all } = divideUndeclared(type, recorded, ownership, policy, references);
	const kept = type.hold === null ? all : all.filter(({ reason }) => reason !== "unclaimed");
	const target = targetOf(packageType, type.packages, recorded, kept, ownership.claims);
	const keys = keptKeys(packageType, kept);
	const difference = compare(packageType, target.names, recorded, knownRewrites(rewrites), keys);
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
		isReferenced: references.isTypeLeft || references.places.size > 0,
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
	const unrepresentable = unrepresentableHold(what, type, kept);
	if (unrepresentable !== null) return held(unrepresentable);
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
function unrepresentableHold(what, { packageType }, kept) {
	if (packageType === "JAVA") return null;
	const lost = kept.map(({ name }) => withoutUnknown(name)).find((named) => !canRepresentAll(packageType, named));
	if (lost === void 0) return null;
	const form = lost.versions.length === 0 ? "without a version" : `as ${lost.versions.join(", ")}`;
	return {
		code: "type-held",
		reason: `${what} is held: Cortex records ${lost.name} ${form}, which the repository does not declare and no upload can carry along. Delete the name in Cortex, or declare it.`
	};
}
function documentsFor({ packageType, manifests, verbatim }, { names, isAsDeclared }, bytes) {
	const content = names.filter(({ versions }) => canRepresent(packageType, versions));
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
	const body = bytes(path);
	if (body === null) return {
		documents: combined,
		fallback: []
	};
	const itself = {
		endpoint,
		body,
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
	for (const type of types) plans.push(await planType({
		...type,
		hold: holdOf(type, view)
	}, view, context));
	return plans;
}
function sourceView({ reading, source }) {
	return viewOf("state" in reading ? reading.state : noState, source);
}
function holdOf({ packageType, hold, missingSbom = null }, view) {
	if (hold !== null || missingSbom === null) return hold;
	const hasSynced = [...view.own.values()].some(({ types }) => types.has(packageType));
	const wasBySbom = ownHashes(view, packageType, "sboms").size > 0;
	return hasSynced && !wasBySbom ? null : missingSbom;
}
async function planType(type, view, context) {
	const { entity, rows, policy, bytes } = context;
	const { packageType } = type;
	const recorded = recordedNames(packageType, rows);
	const outranked = ownHashes(view, packageType, "outranked");
	const packages = settled$1(packageType, type.packages, recorded, outranked);
	const input = {
		entity,
		type: {
			...type,
			packages
		},
		recorded,
		ownership: ownershipOf(packageType, view, context),
		rewrites: ownHashes(view, packageType, "rewritten"),
		references: noReferences,
		policy,
		bytes
	};
	const first = plan(input);
	const removals = [...first.difference.removed, ...first.withheld].map(({ name }) => name);
	if (removals.length === 0 || type.hold !== null || policy.prune === "all") return first;
	const areMost = !type.present || removals.length * 2 > input.recorded.size;
	const references = await context.references(packageType, removals, areMost);
	return references.places.size === 0 && !references.isTypeLeft ? first : plan({
		...input,
		references
	});
}
function ownershipOf(packageType, view, { reading, policy, record }) {
	const isKnown = reading.kind === "known";
	const hasSynced = isKnown && view.own.size > 0;
	return {
		base: isKnown ? baseOf(view, packageType) : /* @__PURE__ */ new Set(),
		claims: claimsOf(view, packageType),
		removedBefore: ownHashes(view, packageType, "removed"),
		takesUnclaimed: policy.prune === "all" && (hasSynced || !record && isAnswered(reading))
	};
}
function isAnswered(reading) {
	return reading.kind === "unavailable" ? isWithoutState(reading.code) : reading.kind !== "newer";
}
// src/convergence/unclaimed-advice.ts
function unclaimedAdvice({ policy, record, source, reading }) {
	const isRefused = reading?.kind === "unavailable" && isWithoutState(reading.code);
	if (record && (isRefused || source === null)) return "`prune: all` with `record: false` removes what is unclaimed, where no other source reports to the entity.";
	if (policy.prune !== "all") return "`prune: all` removes what is unclaimed, once every repository of the entity has synced.";
	return `\`prune: all\` removes what is unclaimed, once ${record ? "this source has synced and " : ""}all that it declares is known.`;
}
// src/convergence/unlocked-versions.ts
const range = /^[\^~<>=![(]|[*,|\s]|\.[xX](?:\.|$)/;
function unlockedProblems(entity, plans) {
	return plans.flatMap(({ type: { packageType }, difference, hold }) => {
		if (hold !== null) return [];
		const unlocked = difference.updated.filter(({ from, to }) => !from.some((version) => range.test(version)) && to.every((version) => range.test(version)));
		if (unlocked.length === 0) return [];
		const shown = unlocked.map(({ name, from, to }) => `${name} ${from.join(", ")} → ${to.join(", ")}`);
		return [problem("warning", "versions-unlocked", `Of ${count(unlocked.length, `${packageType} package`)} of ${entity} the repository gives a range in place of the version that is recorded (${some(shown)}). Where a lockfile was deleted, or no longer covers its manifest, commit it again: without it transitive packages go, too.`, {
			entity,
			packageType
		})];
	});
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
	if (!plans.some(isActive)) return sync(input, {
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
	const [rows, reading] = await Promise.all([input.recorded, input.reading ?? (mode === "sync" ? observeState(input, entityId) : null)]);
	return {
		rows,
		reading,
		entityId,
		isIdentified: entityId !== null,
		at
	};
}
async function planned(first, input, isCommitProven = true) {
	let seen = first;
	let plans = await planTypes(contextOf$1(seen, input, isCommitProven));
	if (seen.reading === null && plans.some(dependsOnState)) {
		seen = await withState(seen, input);
		plans = await planTypes(contextOf$1(seen, input, isCommitProven));
	}
	if (seen.reading === null || !plans.some(needsOwnState)) return {
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
function dependsOnState({ kept, difference, type }) {
	if ((type.missingSbom ?? null) !== null) return true;
	return kept.length + difference.updated.length + difference.removed.length > 0;
}
function removes({ difference, withheld }) {
	return difference.removed.length + withheld.length > 0;
}
function needsOwnState(each) {
	return removes(each) || isActive(each) || keepsForeignVersions(each);
}
function keepsForeignVersions({ target, type }) {
	return type.packages.some(({ versions }, index) => target[index]?.versions.some((version) => !versions.includes(version)));
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
function concluded(input, { seen, types }, latest = null, problems = []) {
	const { entity, source, now } = input;
	const { reading } = seen;
	const plans = types.map(({ plan }) => plan);
	const before = reading !== null && "state" in reading ? reading.state : null;
	const state = latest ?? before;
	return {
		entity,
		types,
		sources: [...state?.sources.keys() ?? []].toSorted(),
		problems: [
			...types.flatMap((type) => type.problems),
			...keptProblems(entity, plans, unclaimedAdvice({
				...input,
				reading
			})),
			...unlockedProblems(entity, plans),
			...openProblems(entity, plans),
			...reading === null ? [] : readingProblems(entity, reading, plans.some(({ difference }) => difference.removed.length > 0)),
			...problems,
			...state === null ? [] : staleSources(entity, {
				before: before ?? noState,
				latest: state
			}, source, now())
		],
		fault: null,
		skipped: null
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
// src/pipeline/work-on-entity.ts
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
			settings: settingsHash(settings),
			tree: ports.tree?.()
		},
		recorded: ahead.rows,
		recordedAt: ahead.at,
		cortex: ports.cortex,
		sleep: ports.sleep,
		now: ports.now,
		bytes,
		permission: async () => (await permission.ask()).value,
		references: (...asked) => lastLook(entity, ...asked)
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
// src/pipeline/run.ts
async function run$2(settings, context, ports) {
	const { mode } = context;
	const { cortex, sleep, deadline } = ports;
	ports.step("Looking for manifests");
	const finding = ports.discover().catch(faultOf);
	const { entities: lines } = settings;
	const given = lines.length === 0 ? null : await givenOwners(lines, {
		context,
		cortex
	});
	const assigned = ports.assigned === void 0 ? null : assignedOwners(ports.assigned);
	const ahead = assigned ?? given;
	const early = ahead === null ? null : listAhead(ahead.entities, context, ports);
	const tree = await finding;
	if (tree instanceof Fault) return stopped([problemOf(tree)], tree.message, context, ports);
	const found = assigned ?? given ?? await findOwners(tree, {
		context,
		cortex,
		sleep
	});
	if (found.owners.entities.length === 0 && mode !== "list") return ownerless(found, context, ports);
	const recorded = early ?? listAhead(found.entities, context, ports);
	ports.step("Reading the manifests");
	const owners = withMissing(found.owners, found.cataloged, tree.repository);
	const declaration = await declareRepository({
		...tree,
		settings,
		owners,
		mode,
		deadline
	});
	reportOutside(tree.repository, ports);
	const permission = once(() => ports.permission(tree.checkouts ?? []));
	const entities = await workOnEntities(found, declaration.entities, {
		settings: given === null ? settings : {
			...settings,
			entities: given.lines
		},
		context,
		ports,
		recorded,
		lastLook: lastLookAt(tree.discovered, declaration, owners),
		permission,
		bytes: tree.repository.bytes
	});
	const answered = await permission.answer();
	const problems = [
		...declaration.problems,
		...found.problems,
		...await disagreementOf(tree, context, ports),
		...unknownRepository(settings, context),
		...movedPackages(entities.map(({ report }) => report)),
		...answered?.problems ?? []
	];
	return concluded$1(entities, {
		manifests: declaration.manifests,
		problems
	}, context, ports);
}
function reportOutside({ outside }, { step }) {
	const places = [...outside?.found() ?? []].map(([place, poms]) => `${count(poms, "POM")} from ${place}`);
	if (places.length > 0) step(`Read from outside the repository: ${places.join(", ")}`);
}
function lastLookAt({ files, exclusionOf }, { repository, manifests, entities }, { ownerOf }) {
	const load = memoize(async () => {
		const { createLastLook } = await import("./action/last-look.js");
		return createLastLook({
			files,
			repository,
			manifests,
			elsewhere: (entity, packageType) => entities.filter((declared) => declared.entity === entity).flatMap(({ types }) => types.find((type) => type.packageType === packageType) ?? []).flatMap(({ elsewhere = [] }) => elsewhere),
			ownerOf,
			isExcluded: (path) => exclusionOf(path)?.rule === "exclude"
		});
	});
	return async (...names) => (await load())(...names);
}
function workOnEntities(found, entities, work) {
	const { context, ports } = work;
	const declared = withSharers(entities, found);
	const screened = new Map(found.entities.map((each) => [each.entity, each]));
	const counted = countedEntities(declared.length, ports.progress);
	return mapAtMost(8, declared, (each) => {
		const { entity } = each;
		return entity === null || context.mode === "list" ? Promise.resolve(listed(each)) : counted(entity, () => workOn(entity, each, screened.get(entity), work));
	});
}
async function disagreementOf({ discovered, repository }, context, { assigned }) {
	if (assigned === void 0) return [];
	return disagreement(assigned, discovered.descriptors, repository, context.repository);
}
function unknownRepository({ record }, { mode, source }) {
	if (mode !== "sync" || !record || source !== null) return [];
	return [problem("notice", "repository-unknown", "The repository of this run is not known, so no state is kept and nothing is removed. Set `--repository`, or give the work tree an `origin` remote.")];
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
function createPlainText(key) {
	let conceal = null;
	return (text, maxLength = 300) => {
		conceal ??= concealing([key]);
		const line = text.toWellFormed().replace(/[\s\p{Cc}]+/gu, " ").replace(/\p{Cf}/gu, "").trim();
		const hidden = conceal(line);
		const cut = hidden.length > maxLength ? `${hidden.slice(0, maxLength - 1).toWellFormed()}…` : hidden;
		return cut.split("`").length % 2 === 1 ? cut : cut.replaceAll("`", "'");
	};
}
// src/http/rate-limit.ts
const minuteMs = 6e4;
const largestBurst = 50;
function createRateLimit(requestsPerMinute, clock) {
	let bucket = bucketOf(requestsPerMinute);
	let halvedAt = Number.NEGATIVE_INFINITY;
	let tokens = bucket.burst;
	let filledAt = clock.now();
	let pausedUntil = Number.NEGATIVE_INFINITY;
	let requestedUntil = Number.NEGATIVE_INFINITY;
	let lastTurn = Promise.resolve();
	function fill(now) {
		const { burst, tokensPerMs } = bucket;
		tokens = Math.min(burst, tokens + Math.max(0, now - filledAt) * tokensPerMs);
		filledAt = now;
	}
	function waitMs() {
		const now = clock.now();
		fill(now);
		return Math.ceil(Math.max(pausedUntil - now, (1 - tokens) / bucket.tokensPerMs));
	}
	async function takeToken() {
		for (let ms = waitMs(); ms > 0; ms = waitMs()) await clock.sleep(ms);
		tokens -= 1;
	}
	return {
		acquire: () => lastTurn = lastTurn.then(takeToken),
		pause: (ms, leastMs = ms) => {
			const now = clock.now();
			requestedUntil = Math.max(requestedUntil, now + leastMs);
			const end = Math.max(requestedUntil, now + ms);
			pausedUntil = pausedUntil < requestedUntil ? end : Math.min(pausedUntil, end);
		},
		halve() {
			const now = clock.now();
			if (now - halvedAt < minuteMs) return;
			halvedAt = now;
			fill(now);
			bucket = bucketOf(Math.max(1, bucket.perMinute / 2));
			tokens = Math.min(tokens, bucket.burst);
		}
	};
}
function bucketOf(perMinute) {
	const burst = Math.max(1, Math.min(largestBurst, Math.floor(perMinute / 10)));
	return {
		perMinute,
		burst,
		tokensPerMs: (perMinute - burst + 1) / minuteMs
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
	return isRecord(value) ? value : null;
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
// src/http/retry-loop.ts
async function withRetries(rules) {
	for (let tries = 1;; tries += 1) {
		const { startedAt, result } = await rules.attempt(tries);
		const wait = rules.next(result, tries);
		if (wait === null) return {
			result,
			tries,
			skippedDelayMs: null
		};
		if (!rules.reserve(startedAt, rules.now() + wait.ms)) return {
			result,
			tries,
			skippedDelayMs: wait.ms
		};
		if (!await rules.wait(result, wait, tries)) return {
			result,
			tries,
			skippedDelayMs: null
		};
	}
}
function asError(thrown) {
	return thrown instanceof Error ? thrown : new Error(String(thrown));
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
const concurrency = 8;
const waitingBudgetMs = 3e5;
function createSender({ requestsPerMinute, isShared = false, transport, clock, random, log, stop = neverCancelled.requested }) {
	const rate = createRateLimit(requestsPerMinute, clock);
	const limiter = createConcurrencyLimit(concurrency);
	const reserve = createWaitingBudget(waitingBudgetMs);
	const counts = {
		total: 0,
		retried: 0
	};
	function attempt(request, tries) {
		return limiter(async () => {
			stop.throwIfAborted();
			await rate.acquire();
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
	async function send(request, persistence) {
		const { origin, pathname, search } = request.url;
		const requested = {
			origin,
			path: pathname + search
		};
		const { signal = neverCancelled.requested } = request;
		const outcome = await withRetries({
			attempt: (tries) => untilAborted(signal, attempt(request, tries)).catch((thrown) => ({
				startedAt: clock.now(),
				result: asError(thrown)
			})),
			next: (result, tries) => nextTry$1(result, tries, clock.now(), random),
			reserve,
			now: clock.now,
			async wait(result, { ms, requestedMs }, tries) {
				if (isLimited(result)) rate.pause(ms, requestedMs ?? 0);
				if (isLimited(result) && isShared) rate.halve();
				if (persistence === "once") return false;
				log(`${request.method} ${pathname} ${waitLine(result, ms, tries)}`);
				await untilAborted(stop, untilAborted(signal, clock.sleep(ms))).catch(() => void 0);
				return true;
			}
		});
		return {
			...requested,
			...outcome
		};
	}
	return {
		send: (request, persistence = "persist") => send(request, persistence),
		counts: () => ({ ...counts })
	};
}
function nextTry$1(result, tries, now, random) {
	if (tries === 5 || !isRetryable(result)) return null;
	const requestedMs = result instanceof Error ? null : retryAfterMs(result, now);
	return {
		requestedMs,
		ms: delayMs({
			tries,
			retryAfterMs: requestedMs,
			random: random()
		})
	};
}
function waitLine(result, ms, tries) {
	return `${result instanceof Error ? `got no whole answer (${errorText(result)})` : `was answered with ${result.status}`}; trying again in ${Number((ms / 1e3).toFixed(1))} s (${tries + 1} of 5)`;
}
function whole(response) {
	return isCutShort(response) ? networkError("ERR_CUT_SHORT", "the answer ends in the middle of its JSON") : response;
}
function isLimited(result) {
	return !(result instanceof Error) && result.status === 429;
}
// src/cortex/describe-response.ts
function describeResponse(response, plainText) {
	const { status, body } = response;
	if (isPage(response)) return `status ${status} and an HTML page`;
	const json = jsonObject(body);
	if (json === null) {
		const text = plainText(bodyText(body));
		return text === "" ? `status ${status}` : `status ${status} and the text “${text}”`;
	}
	const message = getString(json, "message") || getString(json, "title");
	const details = getString(json, "details") || getString(json, "detail");
	const requestId = getString(json, "requestId");
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
	return getString(json, "type") !== "" && getString(json, "message") !== "";
}
const startBytes = 200;
// src/cortex/verdict.ts
const unexpected = {
	code: "cortex-unexpected-response",
	next: "Check `cortex-api-url` and what stands between the runner and Cortex, such as a proxy or a login."
};
function statusVerdict({ kind, entity }, response, plainText, isBelowPath) {
	const { status, headers } = response;
	if (status >= 300 && status < 400) return redirect(headers["location"] ?? "", plainText);
	if (status === 404) return notFound(entity, response, plainText, isBelowPath);
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
		next: `Check that the manifests it was made of are valid. ${quote}`
	};
	return {
		code: "cortex-rejected",
		next: `Check \`cortex-api-url\`. ${quote}`
	};
}
const beside = /* @__PURE__ */ new Set([
	"catalog",
	"read-custom-data",
	"write-custom-data",
	"read-on-call"
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
const permission = "Give the API key the `Edit entities` permission; an IP allowlist in Cortex may also block the runner.";
const keyRefused = {
	code: "api-key-rejected",
	next: "Check that the API key is still valid and has the `Edit entities` permission; an IP allowlist in Cortex may also block the runner."
};
const refusedByState = {
	code: "cortex-rejected",
	next: "Do what Cortex's message asks, and run again; where it is not enough, quote the request to Cortex's support."
};
function notFound(entity, response, plainText, isBelowPath) {
	const isFound = jsonObject(response.body)?.["message"] !== void 0;
	if (entity === null || !isFound) return {
		code: "cortex-unexpected-response",
		next: `${noApi} ${quote}`
	};
	const tag = plainText(entity);
	const remedy = "check the spelling of the tag (`x-cortex-tag`), or create the entity first.";
	return {
		code: "entity-not-found",
		next: isCortexError(response) && !isBelowPath ? `Cortex has no entity \`${tag}\`: ${remedy}` : `Either Cortex has no entity \`${tag}\`, or the path of \`cortex-api-url\`, which stands before \`/api/v1\`, is wrong: check that path; ${remedy}`
	};
}
const noApi = "Nothing there answers as Cortex does: check the path of `cortex-api-url`, which stands before `/api/v1`.";
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
		const cause = plainText(errorText(result), longestCause$1);
		const verdict = networkVerdict(errorCodes(result));
		return fault(operation, sent, `got no whole answer from ${plainText(sent.origin)} (${cause})`, verdict, plainText);
	}
	const isSuccess = result.status >= 200 && result.status < 300;
	const isElsewhere = isPage(result) && (isSuccess || result.status === 404);
	if (isSuccess && !isElsewhere) return null;
	const isBelowPath = sent.path !== operation.path;
	const verdict = isElsewhere ? unexpected : statusVerdict(operation, result, plainText, isBelowPath);
	return fault(operation, sent, `was answered with ${describeResponse(result, plainText)}`, verdict, plainText);
}
function interrupted({ method, entity, packageType }, { path }, { code, message }, plainText) {
	return new Fault(code, `${`${method} ${plainText(path, longestPath)}`} got no answer. ${message}`, {
		entity,
		packageType
	});
}
function unexpectedResponse(operation, sent, found, plainText) {
	return fault(operation, sent, `was answered with ${found}`, unexpected, plainText);
}
const longestCause$1 = 500;
const longestPath = 1e3;
function fault({ method, entity, packageType }, sent, outcome, { code, next }, plainText) {
	const message = `${method} ${plainText(sent.path, longestPath)} ${outcome}${after(sent)}. ${next}`;
	const cause = sent.result instanceof Error ? sent.result : void 0;
	return new Fault(code, message, {
		entity,
		packageType
	}, cause);
}
function after({ tries, skippedDelayMs }) {
	const times = tries === 1 ? "" : ` on the last of ${tries} tries`;
	if (skippedDelayMs === null) return times;
	return `${times}, and the next try, due in ${seconds(skippedDelayMs)}, is beyond the ${seconds(waitingBudgetMs)} that faults may cost a run`;
}
function seconds(ms) {
	return `${Math.ceil(ms / 1e3)} s`;
}
// src/cortex/api.ts
const timeoutMs$1 = 6e4;
const longestLogLine = 1500;
function createApi({ baseUrl, key, userAgent, cancellation = neverCancelled, log, ...options }) {
	const requestFor = createRequests({
		baseUrl,
		key,
		userAgent
	});
	const plainText = createPlainText(key);
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
		async send(operation, body, until = "requested") {
			const sent = await send(requestFor(operation, cancellation[until], body));
			faultOf(operation, sent);
			return sent;
		},
		attempt: (operation) => send(requestFor(operation, cancellation.requested), "once"),
		faultOf,
		answerOf(operation, sent) {
			const fault = faultOf(operation, sent);
			if (fault !== null) throw fault;
			if (sent.result instanceof Error) throw sent.result;
			return sent.result;
		},
		unexpected: (operation, sent, found) => unexpectedResponse(operation, sent, found, plainText),
		counts
	};
}
function createRequests({ baseUrl, key, userAgent }) {
	const base = safeBase(baseUrl);
	const headers = {
		accept: "application/json",
		authorization: `Bearer ${key}`
	};
	return ({ method, path, contentType }, signal, body) => ({
		method,
		url: new URL(base + path),
		headers: {
			...headers,
			"user-agent": userAgent,
			...contentType === null ? {} : { "content-type": contentType }
		},
		...body === void 0 ? {} : { body },
		timeoutMs: timeoutMs$1,
		signal
	});
}
function safeBase(written) {
	const url = URL.parse(written);
	if (url?.protocol === "https:" || url?.protocol === "http:" && isLoopback(url.hostname)) return (url.origin + url.pathname).replace(/\/+$/, "");
	throw new Fault("input-invalid", "`cortex-api-url` is not an `https://` address, and only this machine itself may do without TLS: the key travels along.");
}
// src/cortex/bounded-answers.ts
const mostAnswerBytes = 2e8;
function boundedAnswers(api, maxBytes = mostAnswerBytes) {
	let bytes = 0;
	return {
		...api,
		answerOf(operation, sent) {
			const answer = api.answerOf(operation, sent);
			bytes += answer.body.length;
			if (bytes > maxBytes) throw tooLarge(maxBytes);
			return answer;
		}
	};
}
function tooLarge(maxBytes) {
	return new Fault("cortex-answers-too-large", `Cortex's answers have more than ${maxBytes / 1e6} MB in all, which is more than one run reads. Split the repository over several runs with \`working-directory\`; check \`cortex-api-url\` where its entities cannot have that many packages.`);
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
async function allPages(read, isLast = null) {
	const alone = isLast === null ? null : await read(0);
	if (alone !== null && isLast?.(alone.length) === true) return alone;
	const reads = [alone === null ? read(0) : Promise.resolve(alone), read(1)];
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
	if (value === void 0) return "a body that is not JSON";
	if (!isRecord(value) || !Array.isArray(value["entities"])) return "JSON that is not a list of entities";
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
	if (!isRecord(value)) return null;
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
	if (!isRecord(value) || typeof value["repository"] !== "string") return null;
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
function createCustomData(api, isWithout = () => false) {
	function understood(operation, sent, is) {
		const value = jsonValue(api.answerOf(operation, sent).body);
		if (is(value)) return value;
		const found = value === void 0 ? "a body that is not JSON" : "JSON that is not custom data";
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
			if (isWithout(entity)) return listed(entity, key, until);
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
	return isRecord(value) && typeof value["key"] === "string";
}
function isEntries(value) {
	return Array.isArray(value) && value.every(isEntry);
}
// src/cortex/rows.ts
function rowsOf(value) {
	if (value === void 0) return "a body that is not JSON";
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
	if (!isRecord(item) || (item["version"] ?? null) !== null) return null;
	const row = {
		...item,
		version: ""
	};
	return isRow(row) ? row : null;
}
function isRow(item) {
	return isRecord(item) && typeof item["name"] === "string" && item["name"] !== "" && typeof item["packageType"] === "string" && typeof item["version"] === "string";
}
const known = new Set(packageTypes);
function recordedPackages(rows) {
	return rows.filter(isRecordedPackage);
}
function isRecordedPackage(row) {
	return known.has(row.packageType);
}
// src/cortex/list-reader.ts
function createListReader(api, isThrifty) {
	let largestPage = 0;
	async function readPage(entity, number, before) {
		const operation = listOperation(entity, number);
		const isEarly = number === 1 && !isThrifty;
		const asked = await (isEarly ? api.attempt(operation) : api.send(operation));
		const previous = await before;
		const sent = isEarly && maySucceedLater(asked) ? await api.send(operation) : asked;
		const { body } = api.answerOf(operation, sent);
		if (previous !== void 0 && Buffer.compare(previous.body, body) === 0) return {
			...previous,
			isRepeated: true
		};
		const rows = rowsOf(jsonValue(body));
		if (typeof rows === "string") throw api.unexpected(operation, sent, rows);
		if (number === 0) largestPage = Math.max(largestPage, rows.length);
		return {
			body,
			rows,
			isRepeated: false
		};
	}
	return async (entity) => {
		const pages = [];
		return {
			rows: await allPages(async (number) => (await (pages[number] = readPage(entity, number, pages[number - 1]))).rows, isThrifty ? (length) => length === 0 || length < largestPage : null),
			isPaged: (await Promise.all(pages)).filter(({ isRepeated }) => !isRepeated).filter((page) => page.rows.length > 0).length > 1
		};
	};
}
function maySucceedLater({ skippedDelayMs, result }) {
	return skippedDelayMs === null && isRetryable(result);
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
	const rows = rowsOf(operation.packageType === "JAVA" && isRecord(value) ? [value] : value);
	if (typeof rows === "string") throw api.unexpected(operation, sent, rows);
	return rows;
}
function isUnderstood(rows) {
	return rows.length > 0 && !rows.some(({ name }) => name.includes("\""));
}
// src/cortex/client.ts
function createCortex(options, maxAnswerBytes) {
	return cortexOver(boundedAnswers(createApi(options), maxAnswerBytes));
}
function cortexOver(api, thrift = null) {
	const existing = /* @__PURE__ */ new Set();
	const readList = createListReader(api, thrift !== null);
	const send = createUpload(api);
	let uploads = 0;
	async function read(entity) {
		const listing = await readList(entity);
		existing.add(entity);
		return listing;
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
		...createCustomData(api, thrift?.isWithoutData),
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
		const [, kind, value = ""] = /^#:(\w+)\s(.*)$/.exec(written.trimEnd()) ?? [];
		if (kind !== void 0) directives.push({
			kind: kind.toLowerCase(),
			value: value.trim(),
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
const centralFile = "Directory.Packages.props";
function isCentral(path) {
	return posix.basename(path).toLowerCase() === centralFile.toLowerCase();
}
const projectFiles = [
	...[...languages, ...others].map((kind) => `*.${kind}`),
	"*.cs",
	centralFile
];
const project = new RegExp(String.raw`\.(?:${[...languages, ...others].join("|")})$`, "i");
const language = new RegExp(String.raw`\.(?:${languages.join("|")})$`, "i");
function isProject(path) {
	return project.test(path) || isApp(path);
}
function isApp(path) {
	return /\.cs$/i.test(path);
}
function acceptsProject(path, head) {
	if (isProjectByName(path)) return true;
	const text = head();
	if (isApp(path)) return text !== null && isFileBasedApp(text);
	return text === null || /<Project\b/i.test(text);
}
function isProjectByName(path) {
	return language.test(path) || isCentral(path);
}
// src/manifests/python/unresolved-cause.ts
function warningOf(path, cause, line) {
	const { code, fact, subject, next } = cause;
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
		fact: "An address does not state the name of its package",
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
// src/manifests/python/conda-packages.ts
const harmless = /^(?:_|lib|r-|bioconductor-|(?:python|python_abi|pypy.*|pip|conda|mamba|micromamba|uv|nodejs|yarn|pnpm|openjdk|maven|gradle|go|rust|r|r-base|ruby|perl|php|git|git-lfs|make|cmake|ninja|gcc.*|gxx.*|clang.*|compilers?|c-compiler|cxx-compiler|fortran-compiler|openssl|ca-certificates|certifi|zlib|bzip2|xz|readline|ncurses|sqlite|tk|tzdata|cuda.*|cudnn|cudatoolkit|mkl|blas|openblas|curl|wget|bash|jq|tar|zip|unzip|tree|just|direnv|pandoc|graphviz|ffmpeg|docker.*|kubectl|kubernetes-helm|terraform|awscli|actionlint|shellcheck|pre-commit-hooks|wheel|setuptools)$)/;
const condaFiles = [
	"*environment*.yml",
	"*environment*.yaml",
	"conda.yml",
	"conda.yaml",
	"*.yml",
	"*.yaml"
];
function acceptsCondaEnv(path, head) {
	if (/(?:environment[^/]*|(?:^|\/)conda)\.ya?ml$/.test(path)) return true;
	const text = head() ?? "";
	return /^dependencies:[^\S\n]*$/m.test(text) && /^channels:/m.test(text);
}
function withConda(reading, path, packages) {
	const names = [...new Set(packages)].filter((name) => !harmless.test(name.toLowerCase()));
	if (names.length === 0) return reading;
	const cause = {
		code: "conda-unread",
		fact: "Packages of conda are not read",
		subject: some(names),
		next: "Require from PyPI what Cortex is to record, or give an `sbom`."
	};
	return {
		...reading,
		elsewhere: names,
		warnings: [...reading.warnings ?? [], warningOf(path, cause)]
	};
}
function mayBeOnPypi(conda, name) {
	const [one, other] = [conda, name].map((each) => canonicalName("PYTHON", each));
	if (one === void 0 || other === void 0 || one === other) return one === other;
	const [word, wanted] = [distinctiveWord(one), distinctiveWord(other)];
	return contains(one, wanted) || contains(other, word);
}
function distinctiveWord(name) {
	const [longest = name] = name.split("-").filter((word) => !common.has(word)).toSorted((a, b) => b.length - a.length);
	return longest.replace(/\d+$/, "");
}
const common = new Set([
	"python",
	"python3",
	"client",
	"runtime",
	"plugin",
	"server",
	"base",
	"core"
].concat([
	"headless",
	"binary",
	"extensions",
	"utils",
	"common"
]));
function contains(name, word) {
	return word.length >= 3 && name.includes(word);
}
// src/syntax/toml.ts
async function parseToml(text, path) {
	if (hasEndlessKey(text)) throw notToml$1(path, "a key has hundreds of parts");
	const { parse } = await import("./action/smol-toml.js");
	try {
		return parse(text);
	} catch (thrown) {
		const [first = ""] = (thrown instanceof Error ? thrown.message : String(thrown)).split("\n", 1);
		throw notToml$1(path, first.replace(/^Invalid TOML document: /, ""), thrown);
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
function notToml$1(path, reason, cause) {
	const line = lineOf(cause);
	return new Fault("manifest-invalid", `${path} is not valid TOML: ${reason}. Fix the file, or add it to \`exclude\` when it is not a real manifest.`, line === null ? { path } : {
		path,
		line
	}, cause);
}
function lineOf(thrown) {
	return thrown instanceof Error && "line" in thrown && typeof thrown.line === "number" ? thrown.line : null;
}
// src/manifests/python/inline-script.ts
function acceptsProjectFile(path, head) {
	return !path.endsWith(".py") || beginning.test(head() ?? "");
}
const beginning = /^# \/\/\/ script[^\S\n]*$/m;
async function inlineProject(text, path) {
	const block = inlineMetadata(text);
	if (block === null) return {};
	const metadata = await parseToml(text.slice(block.begin, block.end).replaceAll(/^#(?: |$)/gm, ""), path).catch((thrown) => {
		throw thrown instanceof Fault ? notToml(path, thrown) : thrown;
	});
	return isRecord(metadata) ? {
		project: metadata,
		tool: metadata["tool"]
	} : {};
}
function notToml(path, cause) {
	return new Fault("manifest-invalid", `${path} has inline metadata that is not valid TOML. Fix what follows \`# /// script\`, or add the file to \`exclude\`.`, { path }, cause);
}
// src/manifests/formats.ts
const formats = [
	{
		id: "npm-lock",
		packageType: "NODE",
		files: ["package-lock.json", "npm-shrinkwrap.json"],
		lockfile: true,
		workspace: true,
		load: async () => (await import("./action/npm-lock.js")).parseNpmLock
	},
	{
		id: "yarn-lock",
		packageType: "NODE",
		files: ["yarn.lock"],
		lockfile: true,
		workspace: true,
		load: async () => (await import("./action/yarn-lock.js")).parseYarnLock
	},
	{
		id: "pnpm-lock",
		packageType: "NODE",
		files: ["pnpm-lock.yaml", "pnpm-lock.*.yaml"],
		lockfile: true,
		workspace: true,
		load: async () => (await import("./action/pnpm-lock.js")).parsePnpmLock
	},
	{
		id: "bun-lock",
		packageType: "NODE",
		files: ["bun.lock"],
		lockfile: true,
		workspace: true,
		load: async () => (await import("./action/bun-lock.js")).parseBunLock
	},
	{
		id: "deno-lock",
		packageType: "NODE",
		files: ["deno.lock"],
		lockfile: true,
		workspace: true,
		load: async () => (await import("./action/deno-lock.js")).parseDenoLock
	},
	{
		id: "package-json",
		packageType: "NODE",
		files: ["package.json"],
		lockfile: false,
		load: async () => (await import("./action/package-json.js")).parsePackageJson
	},
	{
		id: "go-mod",
		packageType: "GO",
		files: ["go.mod", "go.*.mod"],
		lockfile: true,
		load: async () => (await import("./action/go-mod.js")).parseGoMod
	},
	{
		id: "go-sum",
		packageType: "GO",
		files: ["go.sum"],
		lockfile: false,
		load: async () => (await import("./action/go-sum.js")).parseGoSum
	},
	{
		id: "maven-pom",
		packageType: "JAVA",
		files: ["pom.xml"],
		lockfile: false,
		load: async () => (await import("./action/maven-pom.js")).parseMavenPom
	},
	{
		id: "gradle-lock",
		packageType: "JAVA",
		files: [
			"gradle.lockfile",
			"buildscript-gradle.lockfile",
			"settings-gradle.lockfile",
			"gradle/dependency-locks/*.lockfile",
			"versions.lock",
			"dependencies.lock",
			"global.lock"
		],
		accepts: (path, head) => !path.endsWith("global.lock") || /"_global_"/.test(head() ?? ""),
		lockfile: true,
		load: async () => (await import("./action/gradle-lock.js")).parseGradleLock
	},
	{
		id: "gradle-catalog",
		packageType: "JAVA",
		files: ["gradle/*.versions.toml"],
		lockfile: false,
		load: async () => (await import("./action/gradle-catalog.js")).parseGradleCatalog
	},
	{
		id: "gradle-build",
		packageType: "JAVA",
		files: [
			"*.gradle",
			"*.gradle.kts",
			"*.gradle.dcl"
		],
		lockfile: false,
		load: async () => (await import("./action/gradle-build.js")).parseGradleBuild
	},
	{
		id: "maven-install",
		packageType: "JAVA",
		files: ["*_install.json"],
		lockfile: true,
		load: async () => (await import("./action/maven-install.js")).parseMavenInstall
	},
	{
		id: "pipfile-lock",
		packageType: "PYTHON",
		files: ["Pipfile.lock"],
		lockfile: true,
		load: async () => (await import("./action/pipfile-lock.js")).parsePipfileLock
	},
	{
		id: "requirements",
		packageType: "PYTHON",
		files: requirementsFiles,
		accepts: acceptsRequirements,
		lockfile: false,
		load: async () => (await import("./action/requirements.js")).parseRequirements
	},
	{
		id: "poetry-lock",
		packageType: "PYTHON",
		files: ["poetry.lock"],
		lockfile: true,
		load: async () => (await import("./action/poetry-lock.js")).parsePoetryLock
	},
	{
		id: "uv-lock",
		packageType: "PYTHON",
		files: ["uv.lock", "*.py.lock"],
		lockfile: true,
		workspace: true,
		load: async () => (await import("./action/uv-lock.js")).parseUvLock
	},
	{
		id: "pdm-lock",
		packageType: "PYTHON",
		files: ["pdm.lock"],
		lockfile: true,
		load: async () => (await import("./action/pdm-lock.js")).parsePdmLock
	},
	{
		id: "pylock",
		packageType: "PYTHON",
		files: ["pylock.toml", "pylock.*.toml"],
		lockfile: true,
		load: async () => (await import("./action/pylock.js")).parsePylock
	},
	{
		id: "pixi-lock",
		packageType: "PYTHON",
		files: ["pixi.lock"],
		lockfile: true,
		load: async () => (await import("./action/pixi-lock.js")).parsePixiLock
	},
	{
		id: "conda-env",
		packageType: "PYTHON",
		files: condaFiles,
		accepts: acceptsCondaEnv,
		lockfile: false,
		load: async () => (await import("./action/conda-env.js")).parseCondaEnv
	},
	{
		id: "pyproject",
		packageType: "PYTHON",
		files: [
			"pyproject.toml",
			"setup.cfg",
			"Pipfile",
			"hatch.toml",
			"pixi.toml",
			"tox.ini",
			"tox.toml",
			"*.py"
		],
		accepts: acceptsProjectFile,
		lockfile: false,
		load: async () => (await import("./action/pyproject.js")).parsePyproject
	},
	{
		id: "csproj",
		packageType: "NUGET",
		files: projectFiles,
		accepts: acceptsProject,
		anyCase: true,
		lockfile: false,
		load: async () => (await import("./action/csproj.js")).parseCsproj
	},
	{
		id: "nuget-lock",
		packageType: "NUGET",
		files: ["packages.lock.json", "packages.*.lock.json"],
		anyCase: true,
		lockfile: true,
		load: async () => (await import("./action/nuget-lock.js")).parseNugetLock
	},
	{
		id: "packages-config",
		packageType: "NUGET",
		files: ["packages.config", "packages.*.config"],
		anyCase: true,
		accepts: (path, head) => posix.basename(path).toLowerCase() === "packages.config" || /<packages\b/i.test(head() ?? "<packages"),
		lockfile: false,
		load: async () => (await import("./action/packages-config.js")).parsePackagesConfig
	},
	{
		id: "paket-lock",
		packageType: "NUGET",
		files: ["paket.lock"],
		anyCase: true,
		lockfile: true,
		load: async () => (await import("./action/paket-lock.js")).parsePaketLock
	}
];
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
// src/workspace/disk.ts
function openDisk(root) {
	const realRoot = realpathSync.native(root);
	const read = fileReader();
	function absolute(path) {
		return join$1(realRoot, path);
	}
	return {
		root: realRoot,
		exists: (path) => (unlessMissing(() => lstatSync(absolute(path), { throwIfNoEntry: false })) ?? null) !== null,
		realPath: (path) => {
			const real = unlessMissing(() => realpathSync.native(absolute(path)));
			return real === null ? null : pathWithin(realRoot, real);
		},
		isDirectory: (path) => unlessMissing(() => statSync(absolute(path), { throwIfNoEntry: false }))?.isDirectory() === true,
		head: (path) => headOf$3(absolute(path)),
		size: (path) => {
			const stats = statSync(absolute(path));
			return stats.isFile() ? stats.size : null;
		},
		bytes: (path, size) => read(absolute(path), size),
		list: (path) => (unlessMissing(() => readdirSync(absolute(path), { withFileTypes: true })) ?? []).map((entry) => entry.isDirectory() ? `${entry.name}/` : entry.name).toSorted(),
		isEmpty: (path) => (unlessMissing(() => readdirSync(absolute(path))) ?? []).length === 0
	};
}
const missing = /* @__PURE__ */ new Set([
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
		if (thrown instanceof Error && "code" in thrown && missing.has(String(thrown.code))) return null;
		throw thrown;
	}
}
const headBytes = 4096;
const head = Buffer.alloc(headBytes);
function headOf$3(file) {
	try {
		if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null;
		const descriptor = openSync(file, "r");
		try {
			return headText(head.subarray(0, readSync(descriptor, head, 0, headBytes, 0)));
		} finally {
			closeSync(descriptor);
		}
	} catch (thrown) {
		if (thrown instanceof Error && "code" in thrown) return null;
		throw thrown;
	}
}
function headText(bytes) {
	const [first = 0, second = 0] = bytes;
	const mark = first * 256 + second;
	return new TextDecoder(mark === 65534 ? "utf-16le" : mark === 65279 ? "utf-16be" : "utf-8").decode(bytes);
}
// src/workspace/temporary-directory.ts
async function inTemporaryDirectory(prefix, work, parent = tmpdir()) {
	const directory = mkdtempSync(join$1(parent, prefix));
	try {
		return await work(directory);
	} finally {
		rmSync(directory, {
			recursive: true,
			force: true
		});
	}
}
// src/workspace/git-trust.ts
function withTrust(directory, env, ask) {
	return inTemporaryDirectory("cortex-deps-git-", (home) => {
		const file = join$1(home, ".gitconfig");
		const own = env["GIT_CONFIG_GLOBAL"] ?? join$1(env["HOME"] ?? homedir(), ".gitconfig");
		writeFileSync(file, configuration(own, ["*", ...upward(directory)]));
		return ask({
			HOME: home,
			GIT_CONFIG_GLOBAL: file
		});
	});
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
	const ask = (more) => run$1(directory, parameters, {
		...only(env),
		...quiet,
		...more
	}, timeoutMs);
	const answer = await ask({});
	if (answer.refusal?.includes("safe.directory") !== true) return shortened(answer);
	return shortened(await withTrust(directory, env, ask));
}
function run$1(directory, parameters, env, timeout) {
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
		refusal: withoutCredentials((lines.find((each) => each.startsWith("fatal:")) ?? lines[0] ?? "").replace(/^fatal: */, "git reports: "))
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
	return remote === null ? null : repositoryName(remote.trim());
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
	if (lstatSync(own, { throwIfNoEntry: false })?.isDirectory() === true) return enablesSparseCheckout(textOf(join$1(own, "config")) + textOf(join$1(own, "config.worktree")));
	return directory !== "." && isSparse(root, posix.dirname(directory));
}
function enablesSparseCheckout(configuration) {
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
	const { files, nested, checkouts, byGit } = answer?.files.some(isBelow) === true ? {
		...answer,
		checkouts: [],
		byGit: hasRepository(root, prefix) || answer.files.some(isTracked)
	} : await listUnlisted(root, prefix, env, answer !== null);
	return {
		files: prefix === "" ? files : files.filter(isBelow),
		elsewhere: prefix === "" ? [] : files.filter((file) => !isBelow(file)),
		nested,
		checkouts,
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
	const inner = [...submodules, ...repositories.filter((path) => path.startsWith(prefix))];
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
	const walked = {
		...await walk(root, prefix),
		checkouts: []
	};
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
		checkouts: walked.nested.filter((path) => !others.includes(path)),
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
		if (kinds === null) {
			kinds = /* @__PURE__ */ new Map();
			for (const file of elsewhere) kinds.set(file.path, file.kind);
			for (const file of files) kinds.set(file.path, file.kind);
		}
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
// src/workspace/globs.ts
const inDirectoryAnywhere = /^\*\*\/(?<name>[\w.-]+(?:\/[\w.-]+)*)\/\*\*$/;
function compileGlobs(globs, workingDirectory) {
	const directories = /* @__PURE__ */ new Map();
	const others = [];
	for (const glob of globs) {
		const name = inDirectoryAnywhere.exec(glob)?.groups?.["name"];
		if (name === void 0) others.push(glob);
		else directories.set(name, glob);
	}
	const prefix = workingDirectory === "." ? "" : `${workingDirectory}/`;
	const matchers = others.map(compile);
	const anyName = new RegExp(`/(?:${[...directories.keys()].map((name) => RegExp.escape(name)).join("|")})/`);
	return (path) => {
		const below = path.startsWith(prefix) ? path.slice(prefix.length) : path;
		const matcher = matchers.find(({ anywhere, matches }) => matches(anywhere ? below : path));
		return (anyName.test(`/${below}/`) ? inNamedDirectory(directories, below) : null) ?? matcher?.glob ?? null;
	};
}
function inNamedDirectory(directories, path) {
	const within = `/${path}/`;
	for (const [name, glob] of directories) if (within.includes(`/${name}/`)) return glob;
	return null;
}
function compile(glob) {
	const plain = glob.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
	const [itself, below] = [plain, `${plain}/**`].map((each) => compileLinearGlob(each) ?? compileIgnorePattern(`/${each}`));
	return {
		glob,
		anywhere: plain.startsWith("**/"),
		matches: (path) => itself?.(path) === true || below?.(path) === true
	};
}
// src/manifests/discovery/filters.ts
function compileFilters(settings, named = []) {
	const { include, exclude, defaultExclude, packageTypes, workingDirectory } = settings;
	const includedBy = compileGlobs(include, workingDirectory);
	const excludedBy = compileGlobs(exclude, workingDirectory);
	const excludedByDefault = compileGlobs(defaultExclude, workingDirectory);
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
const submoduleStep = "Set `submodules: true` for actions/checkout";
function findHoles(listing, seeing) {
	return [...missingSubmodules(listing, seeing), ...ignoredManifests(listing, seeing)].toSorted((a, b) => byText(a.path, b.path));
}
function missingSubmodules({ files, byGit }, { filters, disk, types }) {
	const isMissing = (path) => disk.isEmpty(path) || byGit && !disk.exists(`${path}/.git`);
	return files.filter(({ kind, path }) => kind === "submodule" && isMissing(path) && filters.mayHold(path)).map(({ path }) => ({
		path,
		packageTypes: types ?? packageTypes,
		problem: problem("error", "submodule-missing", `The submodule ${path} is not checked out, so manifests in it cannot be seen. ${submoduleStep}, or add two lines to \`exclude\`: \`defaults\`, which keeps the default list, and \`${path}/**\`.`, { path })
	}));
}
function ignoredManifests({ files }, { filters, formatOf }) {
	return files.flatMap(({ path, kind }) => {
		const format = kind === "ignored" ? formatOf(path) : null;
		if (format === null || !isNamedFor(format, path)) return [];
		const { packageType } = format;
		if (filters.against(path, packageType) !== null) return [];
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
		if (format !== null && format.accepts?.(path, () => headOf$2(file, disk)) !== false) matching.push({
			path,
			format
		});
	}
	return matching.toSorted((a, b) => byText(a.path, b.path));
}
function headOf$2({ path, kind }, disk) {
	return kind === "link" ? null : disk.head(path);
}
function isSamePath(a, b) {
	return a === b || a.normalize().toLowerCase() === b.normalize().toLowerCase();
}
// src/manifests/discovery/discover.ts
async function discover(listing, formats, settings, disk) {
	const kindOf = kindsOf(listing);
	const own = belonging(listing, kindOf, settings.onlyTracked && listing.byGit);
	const { descriptors, idleDescriptors } = findDescriptors(listing, settings, own);
	const filters = compileFilters(settings, await settings.namedDirectories(descriptors));
	const formatOf = formatMatcher(formats);
	const judged = locateManifests(listing.files, formats, disk, own).map(({ path, format, exclusion }) => ({
		path,
		format,
		exclusion: exclusion ?? filters.against(path, format.packageType)
	}));
	const manifests = new Set(judged.map(({ path }) => path));
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
		carriers: foundCarriers(listing, {
			filters,
			own,
			has: (path) => kindOf(path) !== void 0,
			isManifest(path, { packageType, isMostlyOther }, isLink) {
				const format = formatOf(path);
				if (format === null || format.packageType !== packageType && isMostlyOther !== true) return false;
				return isLink || format.accepts === void 0 || manifests.has(path);
			}
		}),
		incomplete: holes.map(({ path, packageTypes }) => ({
			path,
			packageTypes
		})),
		problems: holes.map(({ problem }) => problem),
		descriptors,
		idleDescriptors,
		files: () => [...listing.files, ...listing.elsewhere].filter(({ kind, path }) => fileKinds.has(kind) && own.against(path) === null).map(({ path }) => path).toSorted(byText),
		exclusionOf: (path) => own.against(path) ?? filters.againstPath(path)
	};
}
const fileKinds = /* @__PURE__ */ new Set([
	"file",
	"link",
	"untracked",
	"sparse"
]);
function foundCarriers({ files }, { filters, own, has, isManifest }) {
	const carriersOf = fileMatcher(carriers);
	const found = [];
	for (const { path, kind } of files) for (const carrier of fileKinds.has(kind) ? carriersOf(path) : []) if (mayLieAt(path, carrier, has) && !isManifest(path, carrier, kind === "link") && counts(path, carrier, filters) && own.against(path) === null) found.push({
		path,
		carrier
	});
	return found.toSorted((a, b) => byText(a.path, b.path));
}
function counts(path, { packageType, isOfParent }, filters) {
	const exclusion = filters.against(path, packageType);
	if (exclusion?.rule !== "default" || isOfParent !== true) return exclusion === null;
	const above = posix.join(posix.dirname(path), "..", posix.basename(path));
	return filters.against(above, packageType) === null;
}
function findDescriptors({ files }, { isDescriptor, ...settings }, { againstDescriptor }) {
	const candidates = files.filter(({ kind, path }) => kind !== "submodule" && kind !== "ignored" && isDescriptor(path)).map(({ path }) => path).toSorted(byText);
	if (candidates.length === 0) return {
		descriptors: [],
		idleDescriptors: []
	};
	const { excludes } = compileFilters({
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
	"=",
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
	return new Fault("manifest-too-large", `${path} has more than ${mostMarks / 1e6} million lines, lists, mappings and values. Add it to \`exclude\` when it is not a real manifest.`, { path });
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
// src/manifests/discovery/repository-faults.ts
const lfsStep = "Set `lfs: true` for actions/checkout";
const absences = /* @__PURE__ */ new Map([
	["sparse", sparseFault],
	["file", deletedFault],
	["link", deletedFault]
]);
function isHidden(kind) {
	return absences.has(kind ?? "untracked");
}
function absenceFault(path, kind) {
	return (absences.get(kind ?? "untracked") ?? unknownFault)(path);
}
function sparseFault(path) {
	return new Fault("sparse-checkout", `${path} is left out of the work tree by a sparse checkout. Drop \`sparse-checkout\` from actions/checkout, or add the file to it.`, { path });
}
function deletedFault(path) {
	return new Fault("manifest-unreadable", `${path} belongs to the repository and is not in the work tree: an earlier step deleted or moved it. Restore it (\`git checkout -- ${path}\`), or commit its deletion.`, { path });
}
function unknownFault(path) {
	return new Fault("manifest-unreadable", `${path} does not exist. Restore the file, or remove what names it.`, { path });
}
function foreignFault(path) {
	return new Fault("manifest-unreadable", `${path} is not tracked by git, or leads to a file that is not. Only tracked files count in CI. Commit the file, or remove what names it.`, { path });
}
function irregularFault(path) {
	return new Fault("manifest-unreadable", `${path} is not a regular file. Remove it, or add it to \`exclude\`.`, { path });
}
function pointerFault(path) {
	return new Fault("lfs-pointer", `${path} is a Git LFS pointer and not the file itself. ${lfsStep}.`, { path });
}
function outsideFault(path, fact) {
	return new Fault("link-outside", `${path} ${fact}. Nothing was read. Replace it by the file itself, or add it to \`exclude\`.`, { path });
}
function sizeFault(path, bytes, maxBytes) {
	return new Fault("manifest-too-large", `${path} has ${Math.ceil(bytes / 1e6)} MB; manifests of up to ${maxBytes / 1e6} MB are read. Add it to \`exclude\` when it is not a real manifest.`, { path });
}
// src/manifests/discovery/sorted-paths.ts
function filesIn(directory, sorted) {
	const prefix = directory === "." ? "" : `${directory}/`;
	const found = [];
	let at = firstFrom(prefix, sorted);
	for (let path = sorted[at]; path?.startsWith(prefix) === true; path = sorted[at]) {
		const end = path.indexOf("/", prefix.length);
		if (end === -1) found.push(path.slice(prefix.length));
		at = end === -1 ? at + 1 : firstFrom(`${path.slice(0, end)}0`, sorted, at);
	}
	return found;
}
function firstFrom(text, sorted, from = 0) {
	let [low, high] = [from, sorted.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((sorted[middle] ?? "") < text) low = middle + 1;
		else high = middle;
	}
	return low;
}
// src/manifests/discovery/repository.ts
const maxManifestBytes = 5e7;
function openRepository(disk, { manifests, isUploadable = () => false, files, kindOf, isOwn, outside, onText }) {
	const kept = /* @__PURE__ */ new Map();
	let listed;
	function listFiles() {
		return listed ??= files();
	}
	function hiddenIn(directory, onDisk) {
		return filesIn(directory, listFiles()).filter((name) => !onDisk.has(name) && isHidden(kindOf(posix.join(directory, name))));
	}
	function isForeign(path) {
		return isOwn !== void 0 && leadsOutOf(isOwn, path, disk, kindOf);
	}
	return {
		manifests,
		...outside && { outside },
		get files() {
			return listFiles();
		},
		has: answeredOnce((path) => {
			if (!isWithin(path)) return false;
			if (!disk.exists(path)) return isHidden(kindOf(path));
			return !disk.isDirectory(path) && !isForeign(path);
		}),
		list(directory) {
			if (!isWithin(directory)) return [];
			const names = disk.list(directory);
			const onDisk = new Set(names);
			return [...names.filter((name) => name.endsWith("/") || !isForeign(posix.join(directory, name))), ...hiddenIn(directory, onDisk)];
		},
		text(path) {
			if (isForeign(path)) throw foreignFault(path);
			const bytes = kept.get(path) ?? readBytes(path, disk, kindOf);
			if (!kept.has(path) && isUploadable(path, bytes.length)) kept.set(path, Buffer.from(bytes));
			const text = boundedText(decodeText(bytes, path), path);
			onText?.(text.length);
			return text;
		},
		bytes(path) {
			const bytes = kept.get(path) ?? null;
			return bytes === null || hasUrlCredentials(decodeText(bytes, path)) ? null : bytes;
		}
	};
}
function answeredOnce(ask) {
	const answers = /* @__PURE__ */ new Map();
	return (path) => {
		const answer = answers.get(path) ?? ask(path);
		answers.set(path, answer);
		return answer;
	};
}
function leadsOutOf(isOwn, path, disk, kindOf) {
	const normal = posix.normalize(path);
	if (kindOf(normal) !== "link" && isOwn(normal)) return false;
	const real = disk.realPath(path);
	return real !== null && !isOwn(real) && !disk.isDirectory(real);
}
const lfsMark = Buffer.from("version https://git-lfs.github.com/spec/v1");
function readBytes(path, disk, kindOf) {
	const file = readablePath(path, disk, kindOf);
	const size = disk.size(file);
	if (size === null) throw irregularFault(path);
	if (size > 5e7) throw sizeFault(path, size, maxManifestBytes);
	const bytes = disk.bytes(file, size);
	if (lfsMark.equals(bytes.subarray(0, lfsMark.length))) throw pointerFault(path);
	return bytes;
}
function readablePath(path, disk, kindOf) {
	if (!isWithin(path)) throw outsideFault(path, "leaves the workspace");
	const real = disk.realPath(path);
	if (real === null && !disk.exists(path)) throw absenceFault(path, kindOf(path));
	if (real === null) throw outsideFault(path, "is a link that leaves the workspace or leads nowhere");
	if (isInGitDirectory(real)) throw outsideFault(path, "lies in git's own directory");
	return real;
}
function isWithin(path) {
	const normal = posix.normalize(path.replaceAll("\\", "/"));
	return !(normal === ".." || normal.startsWith("../") || /^(?:\/|[A-Za-z]:)/.test(normal));
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
	if (onlyTracked && isNoCheckout(listing)) throw empty("The workspace has no file that git tracks, so it is not a checkout.", env);
	const tree = await discoverIn({
		disk,
		listing,
		onlyTracked
	}, {
		...settings,
		workingDirectory
	});
	if (isStray(listing, tree.discovered, disk, env)) throw empty("The workspace has neither a checkout nor a manifest.", env);
	return tree;
}
async function discoverIn({ disk, listing, onlyTracked }, settings) {
	const kindOf = kindsOf(listing);
	const files = () => listing.files.map(({ path }) => path).toSorted(byText);
	const { against } = belonging(listing, kindOf, true);
	const tree = {
		files,
		kindOf,
		onText: settings.onText,
		...onlyTracked && listing.byGit && { isOwn: (path) => kindOf(path) !== void 0 && against(path) === null }
	};
	const { text } = openRepository(disk, {
		...tree,
		manifests: []
	});
	const discovered = await discover(listing, formats, {
		...settings,
		onlyTracked,
		namedDirectories: (descriptors) => settings.namedDirectories(descriptors, { text })
	}, disk);
	const manifests = discovered.found.map(({ path }) => path);
	const formatOf = new Map(discovered.found.map(({ path, format }) => [path, format.id]));
	const isUploadable = (path, bytes) => settings.isUploadable(formatOf.get(path) ?? null, bytes);
	return {
		discovered,
		repository: openRepository(disk, {
			...tree,
			manifests,
			isUploadable,
			outside: settings.outside
		}),
		checkouts: listing.checkouts
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
function isStray({ byGit }, { found, excluded, descriptors, incomplete }, disk, env) {
	const isOnRunner = env["GITHUB_ACTIONS"] === "true";
	const hasAny = found.length + excluded.length + descriptors.length + incomplete.length > 0;
	return isOnRunner && !byGit && !disk.exists(".git") && !hasAny;
}
function empty(fact, env) {
	return new Fault("workspace-empty", `${fact} ${env["GITHUB_ACTIONS"] === "true" ? "Add actions/checkout as an earlier step of the job" : "Check out the repository first"}, or name the directory of the checkout.`);
}
function realDirectory(path, disk) {
	const real = disk.realPath(path);
	if (real !== null && disk.isDirectory(path)) return real;
	throw new Fault("input-invalid", `\`working-directory\` is ${JSON.stringify(path)}; allowed is a directory that exists in the workspace.`);
}
// src/maven/pom-absence.ts
const localPlaces = "in the local Maven repository or Gradle's cache";
const fillingCaches = "the build before this step, such as `mvn dependency:go-offline`, or restore its cache (`cache: maven` or `cache: gradle` of actions/setup-java)";
const localAbsence = {
	place: localPlaces,
	next: `Run ${fillingCaches}.`
};
const withheldAbsence = {
	place: "looked for elsewhere in a run for a fork or by Dependabot",
	next: "A run on the branch itself looks for it."
};
function remoteAbsence(answers) {
	const last = answers.at(-1);
	if (last === void 0) return noRepository;
	const refusals = answers.map(({ source, text }) => `${placeOf(source)} ${text}`);
	return {
		place: `${localPlaces}, and ${refusals.join(", and ")}`,
		next: nextSteps[last.kind](last.source.id)
	};
}
const noRepository = {
	place: `${localPlaces}, and no remote repository was asked, which needs a repository and the version of a release`,
	next: "Write the version of a release, or name a repository in `maven-repositories`."
};
const nextSteps = {
	absent: () => `Name the repository that has it in \`maven-repositories\`, or run ${fillingCaches}.`,
	refused: (id) => `Check the credentials of the server \`${id}\` in Maven's \`settings.xml\`, or run ${fillingCaches}.`,
	limited: (id) => `Name a mirror of \`${id}\` in \`maven-repositories\`, or run ${fillingCaches}.`,
	failed: (id) => `Check the address of \`${id}\` and that this machine reaches it, or run ${fillingCaches}.`
};
function placeOf({ id, url }) {
	return `\`${id}\` (${new URL(url).host})`;
}
// src/app/outside-poms.ts
function outsidePoms(env, access = null) {
	let local = null;
	let opening = null;
	let remote = null;
	const answers = /* @__PURE__ */ new Map();
	const found = /* @__PURE__ */ new Map();
	function counted(root, place) {
		found.set(place, (found.get(place) ?? 0) + 1);
		return root;
	}
	let run = null;
	return {
		run: () => run ??= openRun(env),
		async find(coordinates) {
			for (const { place, find } of await (local ??= openLocal(env))) {
				const root = await find(coordinates);
				if (root !== null) return counted(root, place);
			}
			if (access === null) return null;
			remote = await (opening ??= openRemote(env, access));
			const { root, source, answers: refusals } = await remote.find(coordinates);
			const { groupId, artifactId, version } = coordinates;
			answers.set([
				groupId,
				artifactId,
				version
			].join(":"), refusals);
			return root === null ? null : counted(root, remote.placeOf(source));
		},
		found: () => found,
		absence: (coordinates) => remote === null ? localAbsence : remote.absence(answers.get(coordinates) ?? []),
		problems: () => remote?.problems ?? []
	};
}
const withheldPoms = {
	find: () => Promise.resolve(null),
	found: () => /* @__PURE__ */ new Map(),
	absence: () => withheldAbsence,
	problems: () => []
};
async function openLocal(env) {
	const [{ localDirectory }, { localPoms }, { gradleCaches, gradlePoms }] = await Promise.all([
		import("./action/local-directory.js"),
		import("./action/local-poms.js"),
		import("./action/gradle-poms.js")
	]);
	const directory = await localDirectory(env);
	return [...directory === null ? [] : [{
		place: "the local Maven repository",
		find: localPoms(directory)
	}], ...gradleCaches(env).map((each) => ({
		place: "Gradle's cache",
		find: gradlePoms(each)
	}))];
}
async function openRun(env) {
	const [{ settingsRoots }, { flagsIn }] = await Promise.all([import("./action/shared.js").then((n) => n.f), import("./action/shared.js").then((n) => n.h)]);
	return {
		flags: flagsIn(env["MAVEN_ARGS"]),
		settings: await settingsRoots(env)
	};
}
async function openRemote(env, access) {
	const { openRemoteRepositories } = await import("./action/remote-repositories.js");
	return openRemoteRepositories(env, access);
}
// src/app/adapters.ts
function createAdapters(settings, options) {
	const { env, permission = mayWrite, step, progress = () => void 0, cancellation = neverCancelled, deadline = noDeadline } = options;
	const { requested } = cancellation;
	return {
		discover() {
			const tree = untilAborted(requested, findTree(settings, options));
			process.getBuiltinModule("node:crypto");
			return tree;
		},
		cortex: createCortex({
			baseUrl: settings.cortexApiUrl,
			key: settings.cortexApiKey ?? "",
			requestsPerMinute: settings.requestsPerMinute,
			transport: createTransport({ env }),
			clock: systemClock,
			random: Math.random,
			cancellation,
			log: step,
			userAgent
		}),
		permission: (checkouts) => untilAborted(requested, permission(checkouts)),
		deadline,
		now: systemClock.now,
		sleep: (ms) => untilAborted(requested, systemClock.sleep(ms)),
		step,
		progress
	};
}
async function findTree(settings, options) {
	const { workspace, env, repository = null, deadline = noDeadline } = options;
	const onText = deadline.beforeParsing;
	const tree = await discoverManifests(workspace, {
		...settings,
		onText,
		outside: pomsOutside(settings, options),
		isDescriptor: isDescriptorPath,
		isUploadable: (format, bytes) => format !== null && endpointOf(format) !== null && bytes <= 2e6,
		namedDirectories: (descriptors, { text }) => settings.entities.length > 0 ? Promise.resolve(settings.entities.map(({ path }) => path)) : describedDirectories(descriptors, text, repository)
	}, env);
	if (settings.sboms.length === 0) return tree;
	const { findSboms } = await import("./action/find-sboms.js");
	return {
		...tree,
		sboms: await findSboms(workspace, settings.sboms, onText)
	};
}
function pomsOutside({ javaVersions, mavenRepositories }, { env, isByStranger = false, cancellation = neverCancelled }) {
	if (javaVersions === "off") return void 0;
	if (isByStranger) return withheldPoms;
	const remote = {
		repositories: mavenRepositories,
		clock: systemClock,
		stop: cancellation.requested
	};
	return outsidePoms(env, javaVersions === "remote" ? remote : null);
}
const mayWrite = () => Promise.resolve({
	value: { kind: "write" },
	problems: []
});
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
// src/app/time-budget.ts
function timed(cancellation, budgetMs, startedAt) {
	const { now } = systemClock;
	return {
		cancellation: withTimeBudget(cancellation, budgetMs, Math.max(0, budgetMs - (now() - startedAt)), (end, ms) => setTimeout(end, ms).unref()),
		deadline: deadlineAfter(budgetMs, startedAt, now)
	};
}
// src/app/execute.ts
async function execute(given) {
	const { settings, context, crash, eventProblems = noProblems, worded = same, defect } = given;
	const time = timed(given.cancellation, settings.timeBudgetMs, context.startedAt);
	const { due } = time.cancellation;
	const ports = createAdapters(settings, {
		...given,
		...time
	});
	const report = await runReported(context, () => untilAborted(due, Promise.race([run$2(settings, context, ports), ...crash ? [crash] : []])), {
		secrets: [settings.cortexApiKey, settings.githubToken],
		defect
	});
	const found = await eventProblems(time.cancellation);
	return worded(await withNotifications(worded({
		...report,
		problems: [...report.problems, ...found]
	}), given, time));
}
async function withNotifications(report, { settings, context, client, notifications, step }, { cancellation }) {
	if (context.mode === "list" || notifications.comment === null && !notifications.issue) return report;
	const { updateNotifications } = await import("./action/github-notifications.js");
	const problems = await updateNotifications(report, {
		...notifications,
		client,
		cortexApiUrl: settings.cortexApiUrl,
		sleep: systemClock.sleep,
		cancelled: cancellation.requested,
		log: step
	});
	return {
		...report,
		problems: [...report.problems, ...problems]
	};
}
const same = (report) => report;
const noProblems = () => Promise.resolve([]);
// src/settings/commit-decision.ts
function commitDecision(heads, expected) {
	const others = heads.filter((each) => expected !== null && isAtAnother(each, expected));
	if (expected === null || others.length === 0) return null;
	const next = heads.length > 1 ? " Or name one checkout by `working-directory`." : "";
	return problem("warning", "commit-mismatch", `${enumeration(others.map(placed))}, and the event is about ${shortCommit$1(expected)}: this run checks and writes nothing. Check out the event's commit: leave \`ref\` of actions/checkout out, and let no other step change the commit.${next}`);
}
function isAtAnother({ checkout, head }, expected) {
	return head === null ? checkout !== null : head.toLowerCase() !== expected.toLowerCase();
}
function placed({ checkout, head }) {
	return `${checkout ?? "The work tree"} is at ${head === null ? "no commit" : shortCommit$1(head)}`;
}
// src/app/permission.ts
async function eventPermission(question) {
	const { workingDirectory, commit, client, runCommit } = question;
	const heads = await Promise.all(readFrom(question).map(async (checkout) => ({
		checkout,
		head: await headOf$1(question, checkout ?? workingDirectory)
	})));
	const mismatch = commitDecision(heads, commit);
	if (mismatch !== null) return {
		value: { kind: "check" },
		problems: [mismatch]
	};
	const proven = heads.some(({ head }) => head === null) ? "keep" : "write";
	if (runCommit === null) return {
		value: { kind: proven },
		problems: []
	};
	const { supersededReason } = await Promise.resolve().then(() => superseded_exports);
	const { value: reason, problems } = await supersededReason(client, runCommit);
	return {
		value: reason === null ? { kind: proven } : {
			kind: "skip",
			reason
		},
		problems
	};
}
function readFrom({ checkouts }) {
	return checkouts.length === 0 ? [null] : checkouts;
}
async function headOf$1({ workspace, env }, directory) {
	const { headCommit } = await Promise.resolve().then(() => git_repository_exports);
	return headCommit(join$1(workspace, directory), env);
}
// src/app/notifications.ts
function matrixKey({ workingDirectory, entities }) {
	return [workingDirectory, ...entities.map(({ path, entity }) => `${path}: ${entity}`)];
}
// src/github/rate-limited.ts
function isRateLimited({ status, headers, message }) {
	if (status === 429) return true;
	if (status !== 403) return false;
	return headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0" || /\b(?:rate limit|abuse detection)\b/i.test(message);
}
function rateLimitMs(headers, retryAfterMs, now) {
	if (retryAfterMs !== null) return retryAfterMs;
	const resetSeconds = Number(headers["x-ratelimit-reset"]);
	return headers["x-ratelimit-remaining"] === "0" && resetSeconds > 0 ? Math.max(0, resetSeconds * 1e3 - now) : unspecifiedMs;
}
const unspecifiedMs = 6e4;
// src/github/github-fault.ts
var GitHubFault = class extends Fault {
	name = "GitHubFault";
	status;
	constructor(code, message, status, cause) {
		super(code, message, {}, cause);
		this.status = status;
	}
};
function githubFault(route, thrown, plainText) {
	if (thrown instanceof GitHubFault) return thrown;
	const answer = answerOf(thrown);
	if (answer === null) return new GitHubFault("github-unavailable", `GitHub gave no whole answer to ${route} (${plainText(errorText(causeOf(thrown)), longestCause)}). ${next["github-unavailable"]}`, null, thrown);
	const code = codeOf(answer);
	const advice = isBlocked(answer) ? unblock : next[code];
	const stated = answer.message === "" ? "" : ` and the message “${plainText(answer.message)}”`;
	return new GitHubFault(code, `GitHub answered ${route} with status ${answer.status}${stated}. ${advice}`, answer.status, thrown);
}
function unexpectedAnswer(route, found) {
	return new GitHubFault("github-unavailable", `GitHub's answer to ${route} ${found}. Check what stands between this machine and GitHub, such as a proxy.`, 200);
}
const longestCause = 500;
const next = {
	"github-unavailable": "Run again later.",
	"github-permission": "Check the token and its permissions.",
	"github-rejected": "The message is GitHub's own."
};
function codeOf({ status, headers, message }) {
	if (status >= 500 || status === 408 || isRateLimited({
		status,
		headers,
		message
	})) return "github-unavailable";
	if (isBlocked({
		status,
		message
	})) return "github-rejected";
	return status === 401 || status === 403 || status === 404 ? "github-permission" : "github-rejected";
}
const unblock = "The IP allow list of the organization or enterprise on GitHub blocks this machine: add its address there, or run on a runner whose address is on it.";
function isBlocked({ status, message }) {
	return status === 403 && /\bIP allow list\b/i.test(message);
}
function answerOf(thrown) {
	const response = getProperty(thrown, "response");
	const status = getProperty(response, "status");
	if (typeof status !== "number") return null;
	const message = getString(getProperty(response, "data"), "message");
	return {
		status,
		headers: textsOf(getProperty(response, "headers")),
		message
	};
}
function causeOf(thrown) {
	return thrown instanceof Error && thrown.cause !== void 0 ? thrown.cause : thrown;
}
function textsOf(headers) {
	if (typeof headers !== "object" || headers === null) return {};
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
// src/github/redirected.ts
const kept = /* @__PURE__ */ new Set([307, 308]);
const moved = /* @__PURE__ */ new Set([
	301,
	302,
	...kept
]);
function isRedirect({ status }) {
	return status >= 300 && status < 400 && status !== 304;
}
function redirected(method, from, { status, headers }) {
	const follows = method === "GET" ? moved : kept;
	const location = headers["location"] ?? "";
	return follows.has(status) && location !== "" ? URL.parse(location, from.href) : null;
}
// src/github/github-fetch.ts
const timeoutMs = 15e3;
const maxTries = 3;
const maxRedirects = 3;
const budgetMs = 75e3;
function createGitHubFetch(options) {
	const { apiUrl, transport, clock, log } = options;
	const { origin } = new URL(apiUrl);
	const reserve = createWaitingBudget(budgetMs);
	async function persist(request) {
		const { result } = await withRetries({
			attempt: async () => ({
				startedAt: clock.now(),
				result: await transport(request).catch(asError)
			}),
			next: (outcome, tries) => nextTry(request, outcome, tries, clock.now()),
			reserve,
			now: clock.now,
			async wait(outcome, { ms }) {
				const reason = outcome instanceof Error ? errorText(outcome) : `status ${outcome.status}`;
				log(`${request.method} ${request.url.pathname}: ${reason}; once more in ${ms / 1e3} s`);
				await clock.sleep(ms);
				return true;
			}
		});
		if (result instanceof Error) throw result;
		return result;
	}
	return async (address, { method, headers, body }) => {
		let url = new URL(address);
		for (let hops = 0;; hops += 1) {
			if (url.origin !== origin) throw new Error(`an answer led away from ${origin}`);
			const content = body === void 0 ? {} : { body: new TextEncoder().encode(body) };
			const response = await persist({
				method,
				url,
				headers,
				timeoutMs,
				...content
			});
			if (!isRedirect(response)) return fetchAnswer(url, response);
			const target = hops < maxRedirects ? redirected(method, url, response) : null;
			if (target === null) throw new Error(`a redirect (${response.status}) that is not followed`);
			url = target;
		}
	};
}
function nextTry({ method }, result, tries, now) {
	if (tries === maxTries) return null;
	if (result instanceof Error || result.status >= 500) return method === "POST" ? null : {
		ms: 1e3 * 2 ** (tries - 1),
		requestedMs: null
	};
	if (!isRateLimited({
		...result,
		message: messageOf(result)
	})) return null;
	const requestedMs = retryAfterMs(result, now);
	return {
		ms: rateLimitMs(result.headers, requestedMs, now),
		requestedMs
	};
}
function messageOf({ body }) {
	return getString(jsonObject(body), "message");
}
function fetchAnswer(url, { status, headers, body }) {
	return {
		status,
		url: url.href,
		headers: new Map(Object.entries(headers)),
		text: () => Promise.resolve(new TextDecoder().decode(body)),
		arrayBuffer: () => Promise.resolve(body)
	};
}
// src/github/rest.ts
function octokitOptions(options) {
	const log = options.log ?? silent;
	return {
		baseUrl: options.apiUrl.replace(/\/+$/, ""),
		userAgent: options.userAgent,
		request: { fetch: createGitHubFetch({
			...options,
			log
		}) },
		log: {
			debug: silent,
			info: silent,
			warn: log,
			error: log
		}
	};
}
function restOf(octokit, token) {
	const plainText = createPlainText(token);
	return {
		request: async (route, parameters) => {
			try {
				return (await octokit.request(route, { ...parameters })).data;
			} catch (thrown) {
				throw githubFault(route, thrown, plainText);
			}
		},
		pages: async function* pages(route, parameters) {
			try {
				const all = octokit.paginate.iterator(route, {
					per_page: perPage,
					...parameters
				});
				let number = 0;
				for await (const { data } of all) {
					number += 1;
					if (number > mostPages) throw unexpectedAnswer(route, `has more than ${mostPages} pages`);
					yield data;
				}
			} catch (thrown) {
				throw githubFault(route, thrown, plainText);
			}
		}
	};
}
const perPage = 100;
const mostPages = 1e3;
function silent() {}
function ownerAndRepo(repository) {
	const [owner = "", repo = "", ...more] = repository.split("/");
	if (owner !== "" && repo !== "" && more.length === 0) return {
		owner,
		repo
	};
	throw new Fault("input-invalid", `The repository is ${JSON.stringify(repository)}; allowed is \`owner/name\`, as in its address on GitHub.`);
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
	const sha = getString(getProperty(found, "object"), "sha");
	if (getProperty(found, "ref") === `refs/heads/${branch}` && sha !== "") return sha;
	throw unexpectedAnswer(route, "names no commit of that branch");
}
function isMissing(thrown) {
	return thrown instanceof GitHubFault && (thrown.status === 404 || thrown.status === 409);
}
// src/github/superseded.ts
var superseded_exports = /* @__PURE__ */ __exportAll({ supersededReason: () => supersededReason });
async function supersededReason(client, { branch, commit }) {
	const unknown = `Whether ${branch} has moved on from ${shortCommit$1(commit)} could not be checked`;
	if (client === null) return unchecked("github-unavailable", `${unknown}: there is no \`github-token\`.`);
	try {
		const head = await branchHead(await client.rest(), client.repository, branch);
		return {
			value: head === commit ? null : skipReason(branch, commit, head),
			problems: []
		};
	} catch (thrown) {
		const { code, message } = faultOf(thrown);
		return unchecked(code, `${unknown}. ${message}${code === "github-permission" ? " Add to the job: `permissions: { contents: read }`." : ""}`);
	}
}
function unchecked(code, message) {
	return {
		value: null,
		problems: [problem("warning", code, `${message} The sync went on; a run for the newest commit sets right what this one may have got wrong.`)]
	};
}
function skipReason(branch, commit, head) {
	const run = `This run is late: it is of ${shortCommit$1(commit)}, and ${branch}`;
	return head === null ? `${run} is gone. Nothing was written.` : `${run} is at ${head} by now. Nothing was written. A run of that commit syncs; where a \`paths\` filter kept it from starting, start one by hand.`;
}
const heads = "refs/heads/";
function runCommitOf(ref, commit) {
	if (ref?.startsWith(heads) !== true || commit === null) return null;
	return {
		branch: ref.slice(11),
		commit
	};
}
// src/action/execute-run.ts
function executeRun(given) {
	const { settings, context, facts, github, process, cancellation, log } = given;
	const { repository, apiUrl, workspace, ref, commit } = github;
	const { env } = process;
	const { workingDirectory } = settings;
	const client = gitHubClient({
		repository,
		token: settings.githubToken,
		apiUrl,
		env,
		log: debug,
		makeRest: async (options) => (await import("./action/action-rest.js")).actionRest(options)
	});
	const runCommit = repository === null ? null : runCommitOf(ref, commit);
	const crash = uncaught(process);
	crash.catch(() => void 0);
	return execute({
		settings,
		context,
		workspace,
		env,
		repository,
		isByStranger: isByStranger(facts),
		permission(checkouts) {
			return eventPermission({
				workspace,
				workingDirectory,
				checkouts,
				env,
				client,
				commit,
				runCommit
			});
		},
		client,
		notifications: {
			...notificationsOf(settings, facts, github),
			views: given.views,
			access: "Leave `github-token` out, so that the runner's own is used."
		},
		cancellation,
		crash,
		eventProblems: (timed) => eventProblems(client, given, timed),
		step: log,
		defect: debug
	});
}
async function eventProblems(client, { settings, context, facts }, { requested }) {
	const { branch, mode, pullRequestComment } = settings;
	const unplaced = pullRequestComment && lacksPullRequest(facts) ? [noPullRequest] : [];
	if (branch === null || mode !== "auto" || context.mode === "list") return unplaced;
	const { missingBranch } = await import("./action/missing-branch.js");
	return [...await untilAborted(requested, missingBranch(client, {
		branch,
		...facts
	})).catch(() => []), ...unplaced];
}
function notificationsOf(settings, facts, { workflow, job }) {
	const pullRequest = settings.pullRequestComment ? facts.pullRequest?.number ?? null : null;
	return {
		comment: pullRequest === null ? null : {
			pullRequest,
			workflow,
			job,
			matrixKey: matrixKey(settings)
		},
		issue: settings.driftIssue && isOnSyncedBranch(settings.branch, facts)
	};
}
function lacksPullRequest({ name, isOfPullRequest, pullRequest }) {
	return (name === "workflow_run" || isOfPullRequest && name !== "merge_group") && (pullRequest?.number ?? null) === null;
}
const noPullRequest = problem("notice", "pull-request-missing", "There is not a comment, because the event carries no pull request to comment on. Run the preview on `pull_request`, or set `pull-request-comment: false`.");
// src/report/annotations.ts
const maxOfLevel = 10;
function annotations(report) {
	const ordered = causes$1(report);
	return severities.flatMap((level) => {
		const found = ordered.filter(({ problem }) => problem.severity === level);
		if (found.length <= maxOfLevel) return found.map(annotation);
		const shown = found.slice(0, 9);
		return [...shown.map(annotation), rest(level, found.slice(shown.length))];
	});
}
function annotation(cause) {
	const { severity, code, path, line } = cause.problem;
	const isShown = path !== null && safeText(path) === path;
	return {
		level: severity,
		title: `Cortex packages: ${code}`,
		message: shorten(safeText(joinLines(causeMessage(cause))), 4095),
		...isShown ? { file: path } : {},
		...isShown && line !== null ? { startLine: line } : {}
	};
}
function rest(level, others) {
	const counts = [...Map.groupBy(others, ({ problem }) => problem.code)].map(([code, found]) => `${code} ${found.length}`).join(", ");
	return {
		level,
		title: `Cortex packages: ${count(others.length, `more ${level}`)}`,
		message: `${count(others.length, `more ${level}`)} (${counts}). All are in the job summary and in the JSON report.`
	};
}
// src/report/styles.ts
const verdictStyles = {
	"In sync.": "green",
	"Synced.": "green",
	"Drift.": "yellow",
	"Failed.": "red",
	"Skipped.": "cyan",
	"Listed.": "cyan"
};
const severityStyles = {
	error: "red",
	warning: "yellow",
	notice: "cyan"
};
const changeStyles = {
	removed: "red",
	updated: "yellow",
	added: "green"
};
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
// src/report/log.ts
const maxChanges = 100;
const maxLineLength = 2e3;
function logLines(report) {
	const { mode, manifests, entities } = report;
	const { headline, sentence } = verdict(report);
	const found = `${count(manifests.length, "manifest")}: ${manifestCounts(report)}`;
	const inSync = entities.filter(isInSync);
	const others = entities.filter((entity) => !isInSync(entity));
	return [
		...group(found, orderedManifests(report).map(manifestSentence).map(line)),
		...others.flatMap((entity) => entityGroup(report, entity)),
		...inSyncGroup(mode, inSync),
		...problemLines(report),
		painted(`${headline} ${sentence}`, verdictStyles[headline], headline.length),
		line(`${cost(report)}.`)
	];
}
function paintedLine({ text, style }, paint) {
	if (style === void 0) return text;
	return paint(style.style, text.slice(0, style.length)) + text.slice(style.length);
}
function isInSync({ packageTypes }) {
	return packageTypes.every(({ result, held }) => result === "in-sync" && held === null);
}
function group(title, lines) {
	if (lines.length === 0) return [];
	return [
		{
			...line(title),
			kind: "group"
		},
		...lines,
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
function painted(text, style, length = 1e400) {
	const plain = line(text);
	return {
		...plain,
		style: {
			style,
			length: Math.min(length, plain.text.length)
		}
	};
}
function entityGroup(report, entity) {
	const { mode } = report;
	const rows = typeRows({ entities: [entity] });
	const waiting = new Set(waitingTypes(report).map(({ held }) => held));
	const words = new Set(rows.map((row) => resultWord(mode, row)));
	const name = entity.entity ?? "This repository";
	const counts = changeCounts(changesOf(rows), mode === "check" ? "due" : "done");
	return group(`${name}: ${[worst(words), counts].filter((part) => part !== "").join("; ")}`, rows.flatMap((row) => typeLines(mode, row, waiting.has(row.held) ? row.withheld : [])));
}
function worst(words) {
	return gravity.find((word) => words.has(word)) ?? "";
}
const gravity = [
	"failed",
	"held",
	"drift",
	"synced",
	"left alone",
	"declared",
	"in sync"
];
function changesOf(rows) {
	const sum = (kind) => rows.reduce((total, row) => total + row[kind].length, 0);
	return {
		removed: sum("removed"),
		updated: sum("updated"),
		added: sum("added")
	};
}
function inSyncGroup(mode, entities) {
	const [only] = entities;
	const rows = typeRows({ entities });
	const packages = rows.reduce((sum, { declared }) => sum + declared, 0);
	return group(`${(entities.length === 1 ? only?.entity : null) ?? count(entities.length, "entity", "entities")}: in sync; ${count(packages, "package")}`, rows.map((row) => line(`${row.entity ?? ""} ${typeLine(mode, row)}`.trimStart())));
}
function typeLines(mode, row, withheld) {
	const would = withheld.length === 0 ? "" : `; ${number(withheld.length)} would go`;
	const found = changes({
		...row,
		removed: [...row.removed, ...withheld]
	});
	const more = found.length - maxChanges;
	return [
		line(typeLine(mode, row) + would),
		...found.slice(0, maxChanges).map(({ kind, name, versions }) => painted(`  ${signs[kind]} ${name} ${versions}`.trimEnd(), changeStyles[kind])),
		...more > 0 ? [line(`  … and ${number(more)} more, in the JSON report`)] : []
	];
}
const signs = {
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
		document === null ? "" : documentSentence(mode, document)
	].filter((part) => part !== "").join("; ");
}
function problemLines(report) {
	const found = causes$1(report);
	if (found.length === 0) return [];
	return [painted(`Problems: ${problemCounts(found.map(({ problem }) => problem))}`, "bold"), ...found.map((cause) => {
		const { severity, code, path, line: at } = cause.problem;
		return painted(`${severity} ${code}${path === null ? "" : ` ${path}${at === null ? "" : `:${at}`}`}: ${joinLines(causeMessage(cause))}`, severityStyles[severity], severity.length);
	})];
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
// src/app/manifest-hash.ts
function manifestHash(manifests, workspace) {
	const used = new Set(manifests.filter(({ status }) => status === "used").map(({ path }) => path));
	if (used.size === 0) return "";
	const { createHash, hash } = process.getBuiltinModule("node:crypto");
	const whole = createHash("sha256");
	const read = fileReader();
	for (const path of [...used].toSorted(byFolder)) {
		const file = join$1(workspace, path);
		whole.update(hash("sha256", read(file, statSync(file).size), "buffer"));
	}
	return whole.digest("hex");
}
function byFolder(a, b) {
	return Buffer.compare(Buffer.from(a.replaceAll("/", "\0")), Buffer.from(b.replaceAll("/", "\0")));
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
function publish(run, view, paths) {
	const { workspace, reportPath, isReportRequested, outputPath, summaryPath, isInColor } = paths;
	const paint = painter(isInColor);
	const report = writeReport(run, reportPath, workspace, isReportRequested);
	function output(values) {
		if (outputPath !== null) appendFileSync(outputPath, outputBlocks(values()));
	}
	attempt("outputs", () => output(() => outputs(report, reportPath)));
	attempt("output `manifest-hash`", () => output(() => ({ "manifest-hash": manifestHash(report.manifests, workspace) })));
	attempt("log", () => {
		for (const line of logLines(report)) print[line.kind](paintedLine(line, paint));
	});
	attempt("annotations", () => {
		for (const { level, message, ...place } of annotations(report)) annotate[level](message, place);
	});
	if (summaryPath !== null) attempt("job summary", () => appendFileSync(summaryPath, renderSummary(report, view)));
	return report;
}
const print = {
	group: startGroup,
	"end-group": endGroup,
	line: info
};
const annotate = {
	error,
	warning: warning$1,
	notice
};
function attempt(what, give) {
	try {
		give();
	} catch (thrown) {
		if (thrown instanceof Error) debug(thrown.stack ?? "");
		warning$1(safeLine(`The ${what} could not be given: ${String(thrown)}`));
	}
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
	const { settings, problems, decision } = decisionOf(inputs, facts, github, env);
	const context = contextOf(decision, github, facts, env);
	const { repository, commit, payload } = github;
	const { isOfPullRequest: isPreview, defaultBranch } = facts;
	const views = runViews({
		env,
		payload,
		repository,
		commit,
		defaultBranch,
		isPreview,
		inputs,
		settings
	});
	return exitCode(publish(settings === null ? endedEarly(context, systemClock.now(), {
		reason: "The inputs are not valid.",
		problems
	}) : await runDecision(decision, {
		settings,
		context,
		facts,
		github,
		process,
		cancellation,
		log,
		views
	}), views.summary, {
		workspace: github.workspace,
		reportPath: reportFile(settings?.reportPath ?? null, github),
		isReportRequested: settings !== null && settings.reportPath !== null,
		outputPath: env["GITHUB_OUTPUT"] || null,
		summaryPath: env["GITHUB_STEP_SUMMARY"] || null,
		isInColor: wantsColor(env, true)
	}), settings?.failOn ?? "error");
}
function decisionOf(inputs, facts, github, env) {
	const written = parseSettings(inputs, { needsKey: false });
	const { mode = "auto", branch = null, cortexApiKey = "" } = written.settings ?? {};
	const decision = decide$1({
		mode,
		branch,
		hasKey: cortexApiKey !== null
	}, facts);
	const needsKey = decision.does !== "nothing" && noSecretsReason(facts) === null;
	const parsed = needsKey ? parseSettings(inputs, { needsKey }) : written;
	const { reportPath = null } = written.settings ?? {};
	const report = reportPath === null ? null : reportFile(reportPath, github);
	const unsafe = [...environmentProblems(env), ...placeProblems({ report }, github.workspace)];
	return unsafe.length === 0 ? {
		...parsed,
		decision
	} : {
		settings: null,
		problems: [...parsed.problems, ...unsafe],
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
async function runDecision({ does, reason, note }, given) {
	const { context } = given;
	const isSkipped = does === "list" || does === "nothing";
	log(`Cortex Dependency Report ${version}: ${isSkipped ? `skipped. ${reason}` : `${does}, because ${reason}.`}`);
	if (does === "nothing") return endedEarly(context, systemClock.now(), {
		reason,
		problems: []
	});
	const report = await executeRun(given);
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
function log(text) {
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
// src/app/protect-memory.ts
const coreDumpFilter = "/proc/self/coredump_filter";
function protectMemory(process, filter = coreDumpFilter) {
	process.report.excludeEnv = true;
	try {
		writeFileSync(filter, "0", { flag: "r+" });
	} catch {}
}
// src/action.ts
protectMemory(process);
runAction(process).then((code) => endProcess(code, process));
export { dependenciesIn as $, isRecord as $t, isProject as A, totals as At, carriers as B, goingOn as Bt, variableVersion as C, entitySections as Ct, centralFile as D, byMark as Dt, withoutLine as E, changes as Et, parseYaml as F, code as Ft, isNamedConstraints as G, plainView as Gt, isCompiled as H, fit as Ht, isInstalledFrom as I, folded as It, readManifest as J, asArray as Jt, isNamedRequirements as K, canonicalName as Kt, perRepository as L, link as Lt, memoize as M, fixed as Mt, isMapping as N, listSection as Nt, isApp as O, legend as Ot, mappingOf as P, priorities as Pt, packageManagerAround as Q, getString as Qt, fileMatcher as R, prose as Rt, variableName as S, withheldSection as St, withUnresolved as T, versionText as Tt, isDevelopmentName as U, isRealDirectory as Ut, isListOfRequirements as V, number as Vt, isForDevelopment as W, pathWithin as Wt, inlineMetadata as X, getArray as Xt, standIn as Y, asString as Yt, withoutComments as Z, getProperty as Zt, inlineProject as _, listLines as _t, GitHubFault as a, shorten as an, upward$1 as at, withConda as b, inChanged as bt, remoteAbsence as c, isOverBudget as ct, boundedText as d, createTransport as dt, Fault as en, parseProject as et, compileGlobs as f, proxyFor as ft, formats as g, driftLines as gt, openDisk as h, untilAborted as ht, restOf as i, safeText as in, pathFrom as it, virtualProject as j, typeRows as jt, isCentral as k, boxSections as kt, openRepository as l, noDeadline as lt, compileIgnorePattern as m, neverCancelled as mt, octokitOptions as n, problem as nn, parseJson as nt, unexpectedAnswer as o, packageTypes as on, byText as ot, compileLinearGlob as p, errorText as pt, uncommented as q, central as qt, ownerAndRepo as r, isLoopback as rn, beside$1 as rt, placeOf as s, userAgent as sn, unbounded as st, branchHead as t, faultOf as tn, readProject as tt, decodeText as u, createConcurrencyLimit as ut, parseToml as v, verdict as vt, warningOf as w, changesSection as wt, namelessAddress as x, notesSection as xt, mayBeOnPypi as y, heading as yt, isNamedFor as z, count as zt };
