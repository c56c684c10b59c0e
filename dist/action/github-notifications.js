import { n as faultOf, r as problem } from "./problem.js";
import { a as unexpectedAnswer, i as GitHubFault, n as ownerAndRepo } from "./rest.js";
import { a as getString, i as getProperty } from "./untyped.js";
import { $ as shorten, G as count, J as byText, K as number, Q as safeText, X as neverCancelled, Z as untilAborted, _ as totals, a as bulletList, c as code, d as verdict, f as inEntities, g as untoldProblems, h as problemCounts, i as changesSection$1, l as prose, m as changesDue, n as problemsSection$1, o as fixed, p as changes, r as heldSection$1, s as priorities, t as tableSections, u as fit, v as typeRows } from "../action.js";
const { createHash } = process.getBuiltinModule("node:crypto");
// src/github/upsert-post.ts
async function upsertPost(kind, work) {
	try {
		return {
			done: await work(),
			problem: null
		};
	} catch (thrown) {
		if (!(thrown instanceof GitHubFault)) throw thrown;
		return {
			done: "failed",
			problem: refusal(thrown, kind)
		};
	}
}
function refusal({ code, status, message }, kind) {
	const { what, permission, exception } = kind;
	if (code === "github-permission" && status !== 401) return problem("notice", code, `The token may not keep ${what} (GitHub answered ${status ?? "nothing"}). Add to the job: \`permissions: { contents: read, ${permission}: write }\`.${exception}`);
	if (status === 410) return problem("notice", code, `GitHub answered 410: issues are disabled for this repository, so there is no place for ${what}. Enable them in the settings of the repository, or leave the input out.`);
	return problem("warning", code, `There may be no ${what}, or an old one. ${message}`);
}
// src/github/marker.ts
function marker(parts) {
	return `<!-- cortex-dependency-report: ${parts.map(encoded).join("/")} -->`;
}
function marked(mark, text, id = null) {
	return [
		mark,
		...id === null ? [] : [`<!-- cortex-dependency-report: post ${id} -->`],
		text
	].join("\n");
}
function markedId(body, mark) {
	if (!isMarked(body, mark)) return null;
	const id = /^\r?\n<!-- cortex-dependency-report: post (?<id>\d{1,16}) -->/.exec(body.trimStart().slice(mark.length));
	return id === null ? null : Number(id.groups?.["id"]);
}
function isMarked(body, mark) {
	return typeof body === "string" && body.trimStart().startsWith(mark);
}
function sameText(a, b) {
	return typeof a === "string" && plain(a) === plain(b);
}
function encoded(part) {
	return encodeURIComponent(part.toWellFormed()).replaceAll("-", "%2D");
}
function plain(text) {
	return text.replaceAll("\r\n", "\n").trim();
}
// src/github/own-posts.ts
async function ownPosts(rest, route, parameters, mark) {
	const found = [];
	for await (const page of rest.pages(route, parameters)) for (const one of listed(route, page)) if (isMarked(getProperty(one, "body"), mark) && !isPull(one)) found.push(one);
	const genuine = found.filter((one) => isGenuine(one, mark));
	const isOurs = await ownership(rest, genuine, mark);
	return genuine.filter(isOurs).map((one) => post(route, one));
}
function listed(route, page) {
	if (Array.isArray(page)) return page;
	throw unexpectedAnswer(route, "is not a list");
}
function isPull(one) {
	return getProperty(one, "pull_request") !== void 0;
}
function isGenuine(one, mark) {
	const id = markedId(getProperty(one, "body"), mark);
	return id === null || id === getProperty(one, "id");
}
async function ownership(rest, found, mark) {
	if (found.every(isByActions)) return isByActions;
	const login = await user(rest);
	if (login === null) return (one) => isByActions(one) || isByBot(one) && markedId(getProperty(one, "body"), mark) !== null;
	return (one) => isByActions(one) || getString(getProperty(one, "user"), "login") === login;
}
function isByActions(one) {
	return isByBot(one) && getString(getProperty(one, "user"), "login") === "github-actions[bot]";
}
function isByBot(one) {
	return getString(getProperty(one, "user"), "type") === "Bot";
}
async function user(rest) {
	const route = "GET /user";
	try {
		const login = getString(await rest.request(route, {}), "login");
		if (login === "") throw unexpectedAnswer(route, "names nobody");
		return login;
	} catch (thrown) {
		if (thrown instanceof GitHubFault && thrown.status === 403 && thrown.code === "github-permission") return null;
		throw thrown;
	}
}
function post(route, one) {
	const id = getProperty(one, "id");
	const number = getProperty(one, "number") ?? 0;
	if (typeof id !== "number" || typeof number !== "number") throw unexpectedAnswer(route, "lists something without an id");
	return {
		id,
		number,
		body: getProperty(one, "body")
	};
}
// src/github/keep-comment.ts
const kind$1 = {
	what: "a comment on the pull request",
	permission: "pull-requests",
	exception: " On a pull request from a fork the token only reads, whatever the workflow says."
};
function keepComment(rest, { repository, pullRequest, marker, body }) {
	const place = ownerAndRepo(repository);
	return upsertPost(kind$1, async () => {
		const of = {
			...place,
			issue_number: pullRequest
		};
		const [first, ...others] = await ownPosts(rest, `GET ${all}`, of, marker);
		if (first === void 0) {
			const made = await rest.request(`POST ${all}`, {
				...of,
				body: marked(marker, body)
			});
			await change(post(`POST ${all}`, made).id);
			return "created";
		}
		for (const { id } of others) await rest.request(`DELETE ${one$1}`, {
			...place,
			comment_id: id
		});
		if (sameText(first.body, marked(marker, body, first.id))) return "unchanged";
		await change(first.id);
		return "updated";
	});
	async function change(id) {
		const text = marked(marker, body, id);
		await rest.request(`PATCH ${one$1}`, {
			...place,
			comment_id: id,
			body: text
		});
	}
}
const all = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const one$1 = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
// src/github/open-labelled.ts
async function openLabelled(rest, place, label, { title, body }) {
	try {
		await rest.request("POST /repos/{owner}/{repo}/labels", {
			...place,
			...looks,
			name: label
		});
	} catch (thrown) {
		if (!(thrown instanceof GitHubFault && thrown.status === 422)) throw thrown;
	}
	return rest.request("POST /repos/{owner}/{repo}/issues", {
		...place,
		title,
		body,
		labels: [label]
	});
}
const looks = {
	color: "d93f0b",
	description: "Cortex records other packages than this repository declares"
};
// src/github/keep-drift-issue.ts
const driftLabel = "cortex-drift";
const kind = {
	what: "an issue about drift",
	permission: "issues",
	exception: ""
};
function keepDriftIssue(rest, { repository, marker, drift, gone }) {
	const place = ownerAndRepo(repository);
	async function close({ number }, reason) {
		const closed = {
			state: "closed",
			state_reason: reason
		};
		await rest.request(`PATCH ${one}`, {
			...place,
			issue_number: number,
			...closed
		});
	}
	return upsertPost(kind, async () => {
		const [first, ...others] = await ownPosts(rest, "GET /repos/{owner}/{repo}/issues", {
			...place,
			state: "open",
			labels: driftLabel,
			sort: "created",
			direction: "asc"
		}, marker);
		for (const other of others) await close(other, "not_planned");
		if (first === void 0) {
			if (drift === null) return "unchanged";
			const { title, body } = drift;
			const text = marked(marker, body);
			const { id, number } = post("POST /repos/{owner}/{repo}/issues", await openLabelled(rest, place, driftLabel, {
				title,
				body: text
			}));
			const numbered = {
				issue_number: number,
				body: marked(marker, body, id)
			};
			await rest.request(`PATCH ${one}`, {
				...place,
				...numbered
			});
			return "created";
		}
		const about = {
			...place,
			issue_number: first.number
		};
		if (drift === null) {
			await close(first, "completed");
			await rest.request(`POST ${one}/comments`, {
				...about,
				body: gone
			});
			return "closed";
		}
		const body = marked(marker, drift.body, first.id);
		if (sameText(first.body, body)) return "unchanged";
		await rest.request(`PATCH ${one}`, {
			...about,
			body
		});
		return "updated";
	});
}
const one = "/repos/{owner}/{repo}/issues/{issue_number}";
// src/report/drift-issue.ts
const bodyLimitBytes$1 = 6e4;
const maxTitleLength = 200;
function driftState(report) {
	const { added, updated, removed } = totals(report);
	if (report.mode === "check" && added + updated + removed > 0) return "drift";
	return report.result === "in-sync" || report.result === "synced" ? "gone" : "unknown";
}
function driftIssue(report, limitBytes = bodyLimitBytes$1) {
	const sections = [
		fixed(`${prose(verdict(report).sentence)}\n\n${purpose}\n\n`),
		...tableSections(report),
		...changesSection$1(report),
		...heldSection$1(report),
		...problemsSection$1(report)
	];
	const title = `Cortex packages: drift${inEntities(report)}`;
	return {
		title: shorten(safeText(shorten(title, maxTitleLength)), maxTitleLength),
		body: `${fit(sections, limitBytes).trimEnd()}\n`
	};
}
const purpose = "Cortex and this repository differ. This issue is kept up to date while they do, and closed when they no longer do.";
function driftGone(report) {
	return `The drift is gone. ${prose(verdict(report).sentence)}\n`;
}
// src/report/pull-request-comment.ts
const bodyLimitBytes = 6e4;
function pullRequestComment(report, limitBytes = bodyLimitBytes) {
	if (isQuiet(report)) return "<sub>✅ Cortex packages: merging this changes nothing.</sub>\n";
	const sections = [
		fixed(`### Cortex packages\n\n${headline(report)}\n\n`),
		...changesSection(report),
		...heldSection(report),
		...problemsSection(report)
	];
	return `${fit(sections, limitBytes).trimEnd()}\n`;
}
function isQuiet({ result, problems }) {
	return result === "in-sync" && problems.every(({ severity }) => severity === "notice");
}
function headline(report) {
	if (report.result === "drift") {
		const due = `Merging this will ${changesDue(totals(report))}${inEntities(report)}.`;
		return `**${prose(due)}**`;
	}
	if (report.result === "in-sync") return "Merging this changes nothing.";
	const told = verdict(report);
	return `**${told.headline}** ${prose(told.sentence)}`;
}
function changesSection(report) {
	const rows = typeRows(report).filter((row) => changes(row).length > 0);
	return list(rows.map(changesLine), priorities.changes, count(rows.length, "package type"));
}
const verbs = [
	["removed", "removes"],
	["updated", "updates"],
	["added", "adds"]
];
function changesLine(row) {
	const found = Map.groupBy(changes(row), ({ kind }) => kind);
	const parts = verbs.flatMap(([kind, verb]) => {
		const ofKind = found.get(kind) ?? [];
		return ofKind.length === 0 ? [] : [`${verb} ${firstNames(ofKind)}`];
	});
	return `- ${row.entity === null ? "" : `${code(row.entity)} `}**${row.packageType}** ${parts.join("; ")}\n`;
}
const maxNames = 5;
function firstNames(found) {
	const names = found.slice(0, maxNames).map(({ name, versions }) => versions === "" ? code(name) : `${code(name)} ${code(versions)}`);
	const more = found.length - names.length;
	return names.join(", ") + (more > 0 ? ` and ${number(more)} more` : "");
}
function heldSection(report) {
	const items = typeRows(report).flatMap(({ held }) => held === null ? [] : [held]).map((reason) => `- ⏸️ ${prose(reason)}\n`);
	return list(items, priorities.held, `⏸️ ${count(items.length, "package type")} held`);
}
const symbols = {
	error: "❌",
	warning: "⚠️",
	notice: "ℹ️"
};
function problemsSection(report) {
	const problems = untoldProblems(report);
	return list(problems.map(({ severity, message }) => `- ${symbols[severity]} ${prose(message)}\n`), priorities.problems, problemCounts(problems));
}
function list(items, priority, summary) {
	if (items.length === 0) return [];
	const bullets = bulletList(items, summary);
	const lists = [bullets.open === "" ? {
		...bullets,
		close: ""
	} : bullets];
	const more = () => `${summary} left out, in the job summary.\n\n`;
	return [{
		priority,
		open: "",
		lists,
		close: "",
		more
	}];
}
// src/app/github-notifications.ts
const timeLimitMs = 9e4;
async function updateNotifications(report, options) {
	const works = [...commentWork(report, options), ...issueWork(report, options)];
	if (works.length === 0) return [];
	const { client, sleep, cancelled = neverCancelled.asked, say } = options;
	if (client === null) return works.map(({ what }) => unasked(what));
	const late = sleep(timeLimitMs).then(() => "late");
	const problems = [];
	for (const { what, keep } of works) {
		const result = await Promise.race([attempt(what, client, keep, cancelled), late]);
		if (result === "late") problems.push(tooLate(what));
		else if (result.problem !== null) problems.push(result.problem);
		else say(`GitHub: the ${what} ${words[result.done]}`);
	}
	return problems;
}
function commentWork(report, { comment }) {
	if (comment === null) return [];
	const { pullRequest, workflow, job, matrixKey } = comment;
	const body = pullRequestComment(report);
	const mark = marker([
		"pull-request",
		workflow,
		job,
		digest(matrixKey)
	]);
	return [{
		what: `comment on pull request ${pullRequest}`,
		keep: (rest, repository) => keepComment(rest, {
			repository,
			pullRequest,
			marker: mark,
			body
		})
	}];
}
function issueWork(report, { issue, cortexApiUrl }) {
	const state = driftState(report);
	if (!issue || state === "unknown") return [];
	const mark = marker(["drift", digest([cortexApiUrl, ...report.entities.flatMap(({ entity }) => entity ?? []).toSorted(byText)])]);
	const drift = state === "drift" ? driftIssue(report) : null;
	return [{
		what: "issue about drift",
		keep: (rest, repository) => keepDriftIssue(rest, {
			repository,
			marker: mark,
			drift,
			gone: driftGone(report)
		})
	}];
}
function digest(parts) {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
async function attempt(what, client, keep, cancelled) {
	try {
		cancelled.throwIfAborted();
		const upsertPost = client.rest().then((rest) => keep(rest, client.repository));
		return await untilAborted(cancelled, upsertPost);
	} catch (thrown) {
		const { code, message } = faultOf(thrown);
		return {
			done: "failed",
			problem: problem("warning", code, missing(what, message))
		};
	}
}
const words = {
	created: "was made",
	updated: "was updated",
	closed: "was closed",
	unchanged: "stays as it is",
	failed: "failed"
};
function unasked(what) {
	return problem("warning", "github-unavailable", missing(what, "GitHub cannot be asked without a token and a repository. Leave `github-token` out, so that the runner's own is used; for the command line set `GITHUB_TOKEN` and `--repository`."));
}
function tooLate(what) {
	return problem("warning", "github-unavailable", missing(what, `GitHub took longer than ${timeLimitMs / 1e3} s. Run again later.`));
}
function missing(what, why) {
	return `There may be no ${what}, or an old one. ${why}`;
}
export { updateNotifications };
