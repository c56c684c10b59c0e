import { C as jsonObject, S as retryAfterMs, w as createPlainText, x as createWaitingBudget, yt as errorText } from "../action.js";
import { a as rateLimitMs, i as isRateLimited, n as githubFault, r as unexpectedAnswer } from "./github-fault.js";
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
	const fitsBudget = createWaitingBudget(budgetMs);
	async function persist(request) {
		for (let tries = 1;; tries += 1) {
			const startedAt = clock.now();
			const result = await transport(request).catch(asError);
			const ms = tries === maxTries ? null : nextTryMs(request, result, tries, clock.now());
			if (ms === null || !fitsBudget(startedAt, clock.now() + ms)) return wholeOr(result);
			const reason = result instanceof Error ? errorText(result) : `status ${result.status}`;
			log(`${request.method} ${request.url.pathname}: ${reason}; once more in ${ms / 1e3} s`);
			await clock.sleep(ms);
		}
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
function nextTryMs({ method }, result, tries, now) {
	const backoffMs = 1e3 * 2 ** (tries - 1);
	if (result instanceof Error || result.status >= 500) return method === "POST" ? null : backoffMs;
	if (!isRateLimited({
		...result,
		message: messageOf(result)
	})) return null;
	return rateLimitMs(result.headers, retryAfterMs(result, now), now);
}
function messageOf({ body }) {
	const message = jsonObject(body)?.["message"];
	return typeof message === "string" ? message : "";
}
function wholeOr(result) {
	if (result instanceof Error) throw result;
	return result;
}
function asError(thrown) {
	return thrown instanceof Error ? thrown : new Error(String(thrown));
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
// src/github/action-rest.ts
async function actionRest(options) {
	const { getOctokit } = await import("./actions-github.js");
	return restOf(getOctokit(options.token, octokitOptions(options)), options.token);
}
export { actionRest };
