import { At as totals, Ct as entitySections, Dt as byMark, Et as changes, Ft as code, Gt as plainView, Ht as fit, It as folded, Lt as link, Mt as fixed, Nt as listSection, Ot as legend, Pt as priorities, Qt as getString, Rt as prose, St as withheldSection, Tt as versionText, Vt as number, Zt as getProperty, _t as listLines, a as GitHubFault, an as shorten, bt as inChanged, gt as driftLines, ht as untilAborted, in as safeText, jt as typeRows, kt as boxSections, mt as neverCancelled, nn as problem, o as unexpectedAnswer, ot as byText, r as ownerAndRepo, tn as faultOf, vt as verdict, wt as changesSection$1, xt as notesSection, yt as heading, zt as count } from "../action.js";
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
	return problem("warning", code, `There may not be ${what}, or only an old one. ${message}`);
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
	exception: " On a pull request from a fork the token only reads, whatever the workflow sets."
};
function keepComment(rest, { repository, pullRequest, marker, body, isWorthNew }) {
	const place = ownerAndRepo(repository);
	return upsertPost(kind$1, async () => {
		const of = {
			...place,
			issue_number: pullRequest
		};
		const [first, ...others] = await ownPosts(rest, `GET ${all}`, of, marker);
		if (first === void 0) {
			if (!isWorthNew) return "unchanged";
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
			...labelStyle,
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
const labelStyle = {
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
// src/report/posted-report.ts
function postedReport(report) {
	return {
		...report,
		commit: null,
		ref: null,
		reason: report.reason === null ? null : withoutRequestId(report.reason),
		problems: report.problems.map((problem) => ({
			...problem,
			message: withoutRequestId(problem.message)
		}))
	};
}
function withoutRequestId(message) {
	return message.replace(/,? request id [^\s,]+(?=[\s,.]|$)/g, "");
}
// src/report/drift-issue.ts
const bodyLimitBytes$1 = 6e4;
const maxTitleLength = 200;
function driftState(report) {
	const { added, updated, removed } = totals(report);
	if (report.mode === "check" && added + updated + removed > 0) return "drift";
	return report.result === "in-sync" || report.result === "synced" ? "gone" : "unknown";
}
function driftIssue(found, view = plainView, limitBytes = bodyLimitBytes$1) {
	const report = postedReport(found);
	const lines = [...driftLines(report, view), purpose].filter((line) => line !== "");
	const sections = [
		fixed(lines.map((line) => `${line}\n\n`).join("")),
		...boxSections(report, view),
		...withheldSection(report),
		...entitySections(report, view),
		...changesSection$1(report, view),
		...notesSection(report, view)
	];
	const title = `Cortex packages: drift${inChanged(report)}`;
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
function isQuiet({ result, problems }) {
	return result === "in-sync" && problems.every(({ severity }) => severity === "notice");
}
function pullRequestComment(found, view = plainView, limitBytes = bodyLimitBytes) {
	if (isQuiet(found)) return "<sub>✅ Cortex packages: merging this changes nothing.</sub>\n";
	const report = postedReport(found);
	const preview = {
		...view,
		isPreview: true
	};
	const all = typeRows(report).flatMap((row) => changes(row));
	const sections = [
		fixed(`### ${heading(report, preview)}\n\n`),
		...report.result === "skipped" ? [fixed(`${listLines(report).join("\n\n")}\n\n`)] : [],
		...boxSections(report, preview),
		...withheldSection(report),
		...changesSection(report, preview),
		...patchSection(report, preview),
		footer(all, preview)
	];
	return `${fit(sections, limitBytes).trimEnd()}\n`;
}
function footer(all, { links }) {
	const parts = [
		...all.length === 0 ? [] : [legend(all, "due")],
		...links.checks === null ? [] : [link("details", links.checks)],
		"nothing is written before the merge"
	];
	return fixed(`<sub>${parts.join(" · ")}</sub>\n`);
}
function changesSection(report, view) {
	const lists = typeRows(report).flatMap((row) => typeList(row, view));
	return listSection(priorities.changes, lists, (left) => `… and ${count(left, "more type")}`);
}
function typeList(row, view) {
	const marked = byMark(changes(row)).filter(([{ of }]) => of !== "patch");
	if (marked.length === 0) return [];
	const { entity, packageType } = row;
	return [{
		open: `${entity === null ? "" : `**${link(code(entity), view.links.entity(entity))}** `}${packageType}\n`,
		items: marked.map(([mark, ofMark]) => `${markLine(row, view, mark, ofMark)}\n`),
		ranks: marked.map(([{ of }]) => of === "removed" ? 0 : of === "added" ? 2 : 1),
		close: "\n",
		more: (kept) => `… and ${count(marked.length - kept, "more kind")} of changes\n`
	}];
}
const maxNames = 15;
function markLine({ packageType }, view, { symbol }, ofMark) {
	const names = ofMark.slice(0, maxNames).map((change) => changeText(packageType, view, change));
	const more = ofMark.length - names.length;
	const rest = more > 0 ? ` and ${number(more)} more` : "";
	return `${symbol} ${names.join(" · ")}${rest}`;
}
function changeText(packageType, { links }, change) {
	const { name, kind, from, to } = change;
	const page = links.package(packageType, name, kind === "removed" ? from : to);
	return `${link(code(name), page)} ${versionText(change)}`.trimEnd();
}
function patchSection(report, view) {
	const items = typeRows(report).flatMap((row) => changes(row).filter(({ level }) => level === "patch").map((change) => `🔹 ${changeText(row.packageType, view, change)}\n`));
	if (items.length === 0) return [];
	const summary = count(items.length, "patch update");
	const { open, close } = folded(summary);
	const more = (kept) => `… and ${number(items.length - kept)} more\n`;
	return listSection(priorities.notes, [{
		open,
		items,
		close,
		more
	}], () => summary);
}
// src/app/github-notifications.ts
const timeLimitMs = 9e4;
async function updateNotifications(report, options) {
	const works = [...commentWork(report, options), ...issueWork(report, options)];
	if (works.length === 0) return [];
	const { client, sleep, cancelled = neverCancelled.requested, log } = options;
	if (client === null) return works.map(({ what }) => unreachable(what, options.access));
	const late = sleep(timeLimitMs).then(() => "late");
	const problems = [];
	for (const { what, keep } of works) {
		const result = await Promise.race([attempt(what, client, keep, cancelled), late]);
		if (result === "late") problems.push(tooLate(what));
		else if (result.problem !== null) problems.push(result.problem);
		else log(`GitHub: the ${what} ${words[result.done]}`);
	}
	return problems;
}
function commentWork(report, { comment, views }) {
	if (comment === null) return [];
	const { pullRequest, workflow, job, matrixKey } = comment;
	const body = pullRequestComment(report, views.comment);
	const isWorthNew = !isQuiet(report);
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
			body,
			isWorthNew
		})
	}];
}
function issueWork(report, { issue, cortexApiUrl, views }) {
	const state = driftState(report);
	if (!issue || state === "unknown") return [];
	const mark = marker(["drift", digest([cortexApiUrl, ...report.entities.flatMap(({ entity }) => entity ?? []).toSorted(byText)])]);
	const drift = state === "drift" ? driftIssue(report, views.issue) : null;
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
function unreachable(what, access) {
	const why = `GitHub cannot be asked without a token and a repository. ${access}`;
	return problem("warning", "github-unavailable", missing(what, why));
}
function tooLate(what) {
	return problem("warning", "github-unavailable", missing(what, `GitHub took longer than ${timeLimitMs / 1e3} s. Run again later.`));
}
function missing(what, why) {
	return `There may be no ${what}, or an old one. ${why}`;
}
export { updateNotifications };
