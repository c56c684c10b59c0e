import { yt as errorText } from "../action.js";
import { t as Fault } from "./problem.js";
// src/github/member.ts
function member(value, name) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return void 0;
	return Reflect.get(value, name);
}
function textMember(value, name) {
	const found = member(value, name);
	return typeof found === "string" ? found : "";
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
	return headers["x-ratelimit-remaining"] === "0" && resetSeconds > 0 ? Math.max(0, resetSeconds * 1e3 - now) : untoldMs;
}
const untoldMs = 6e4;
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
	const said = answer.message === "" ? "" : ` and the message “${plainText(answer.message)}”`;
	return new GitHubFault(code, `GitHub answered ${route} with status ${answer.status}${said}. ${advice}`, answer.status, thrown);
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
	const response = member(thrown, "response");
	const status = member(response, "status");
	if (typeof status !== "number") return null;
	const message = textMember(member(response, "data"), "message");
	return {
		status,
		headers: textsOf(member(response, "headers")),
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
export { rateLimitMs as a, isRateLimited as i, githubFault as n, member as o, unexpectedAnswer as r, textMember as s, GitHubFault as t };
