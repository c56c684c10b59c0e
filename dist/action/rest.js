import { n as errorText, t as errorCodes } from "./network-error.js";
import { t as Fault } from "./problem.js";
import { a as getString, i as getProperty, o as isRecord } from "./untyped.js";
import { t as asciiText } from "./ascii-text.js";
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
		const cut = hidden.length > maxLength ? `${hidden.slice(0, maxLength - 1).toWellFormed()}…` : hidden;
		return cut.split("`").length % 2 === 1 ? cut : cut.replaceAll("`", "'");
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
		askedMs: null
	};
	if (!isRateLimited({
		...result,
		message: messageOf(result)
	})) return null;
	const askedMs = retryAfterMs(result, now);
	return {
		ms: rateLimitMs(result.headers, askedMs, now),
		askedMs
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
export { unexpectedAnswer as a, retryAfterMs as c, jsonValue as d, createWaitingBudget as f, concealing as g, createPlainText as h, GitHubFault as i, bodyText as l, isRetryable as m, ownerAndRepo as n, asError as o, delayMs as p, restOf as r, withRetries as s, octokitOptions as t, jsonObject as u };
