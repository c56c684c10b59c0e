import { c as remoteAbsence, dt as createTransport, ft as proxyFor, nn as problem, pt as errorText, qt as central, rn as isLoopback, s as placeOf, sn as userAgent, ut as createConcurrencyLimit } from "../action.js";
import { C as childrenNamed, S as childText, _ as idOf, b as pomIn, d as machineSettings, g as pomPath, v as shown, y as maxPomBytes } from "./shared.js";
// src/maven/filled-text.ts
function filledText(written, env) {
	return {
		text: written.replace(variable, (all, name) => env[name] ?? all),
		faults: faultsOf(written, env)
	};
}
const variable = /\$\{env\.([^{}]*)\}/g;
function faultsOf(text, env) {
	const unset = Array.from(text.matchAll(/\$\{([^{}]*)\}/g), ([written, name = ""]) => {
		if (!name.startsWith("env.")) return `has \`${written}\`, and only \`\${env.…}\` is filled in`;
		if (/^env\.(?:CORTEX|INPUT|ACTIONS)_/i.test(name)) return `asks for \`${written}\`, which is given to no server`;
		return env[name.slice(4)] ? null : `asks for \`${written}\`, which is not set`;
	}).filter((fault) => fault !== null);
	return /(?:^|[^\\$])\{[^{}]+\}/.test(text) ? [...unset, "has an encrypted password, which is not decrypted here: put it in a variable, and `${env.…}` in its place"] : unset;
}
// src/maven/settings-proxies.ts
function readProxy(element, env) {
	const filled = (name, otherwise) => filledText(childText(element, name) ?? otherwise, env);
	const [host, port] = [filled("host", ""), filled("port", "8080")];
	const url = URL.parse(`http://${host.text}:${port.text}`);
	const isAddress = url !== null && url.href === `http://${url.host}/`;
	const place = [...host.faults, ...port.faults];
	if (!isAddress || place.length > 0) return {
		proxy: null,
		faults: place.length > 0 ? place : ["has no address"]
	};
	const [user, password] = [filled("username", ""), filled("password", "")];
	const faults = [...user.faults, ...password.faults];
	if (faults.length === 0) {
		url.username = encodeURIComponent(user.text);
		url.password = encodeURIComponent(password.text);
	}
	const exempt = childText(element, "nonProxyHosts") ?? "";
	return {
		proxy: {
			protocol: (childText(element, "protocol") ?? "http").toLowerCase(),
			url,
			isExempt: (name) => isListed$1(name, exempt)
		},
		faults
	};
}
function proxyOf(url, proxies) {
	const fitting = proxies.filter(({ isExempt }) => !isExempt(url.hostname));
	return fitting.find(({ protocol }) => `${protocol}:` === url.protocol) ?? fitting.find(({ protocol }) => protocol === "http") ?? null;
}
function isListed$1(host, list) {
	return list.split("|").some((entry) => {
		const pattern = entry.trim().toLowerCase().split("*").map((part) => RegExp.escape(part)).join(".*");
		return entry.trim() !== "" && new RegExp(`^${pattern}$`).test(host.toLowerCase());
	});
}
// src/maven/maven-transport.ts
function mavenTransport({ proxies }, env) {
	const readings = proxies.map((element) => ({
		element,
		...readProxy(element, env)
	}));
	const known = readings.flatMap(({ proxy }) => proxy ?? []);
	const direct = createTransport({
		env,
		maxResponseBytes: maxPomBytes
	});
	const through = new Map(known.map(({ url: { href } }) => {
		const environment = {
			...env,
			https_proxy: href
		};
		return [href, createTransport({
			env: environment,
			maxResponseBytes: maxPomBytes
		})];
	}));
	return {
		transport(request) {
			const proxy = isNamed(request.url, env) ? null : proxyOf(request.url, known);
			return (through.get(proxy?.url.href ?? "") ?? direct)(request);
		},
		faults: readings.flatMap(({ element, faults }) => faults.map((fault) => `the proxy ${shown(idOf(element))}, which ${fault}`))
	};
}
function isNamed(url, env) {
	try {
		return proxyFor(url, env) !== null;
	} catch {
		return true;
	}
}
// src/maven/remote-poms.ts
const remoteLimits = {
	connections: 4,
	requestMs: 1e4,
	runMs: 6e4,
	poms: 300
};
function remotePoms(options) {
	const { sources, clock } = options;
	const limiter = createConcurrencyLimit(remoteLimits.connections);
	const found = /* @__PURE__ */ new Map();
	const stopped = /* @__PURE__ */ new Map();
	let endsAt = null;
	async function find(coordinates, path) {
		const answers = [];
		for (const source of sources) {
			const asked = await limiter(() => ask(source, coordinates, path));
			if ("root" in asked) return {
				root: asked.root,
				source,
				answers
			};
			answers.push({
				source,
				...asked
			});
			if (asked.kind !== "absent") break;
		}
		return {
			root: null,
			source: null,
			answers
		};
	}
	async function ask(source, coordinates, path) {
		const { origin } = new URL(source.url);
		const before = stopped.get(origin);
		if (before !== void 0) return {
			kind: "limited",
			text: `was not asked again after ${before}`
		};
		endsAt ??= clock.now() + remoteLimits.runMs;
		const answer = await exchange(source, path, endsAt, options);
		if (!("status" in answer)) return answer;
		const { status } = answer;
		if (refusals.has(status)) {
			const text = refusalText(answer);
			stopped.set(origin, text);
			return {
				kind: kindOf(status),
				text: `answered with ${text}`
			};
		}
		if (status !== 200) return {
			kind: kindOf(status),
			text: `answered with ${textOf(answer)}`
		};
		const root = await pomIn(answer.body, coordinates, path);
		return root === null ? {
			kind: "failed",
			text: "answered with something else than this POM"
		} : { root };
	}
	return (coordinates) => {
		const path = pomPath(coordinates);
		if (path === null) return Promise.resolve({
			root: null,
			source: null,
			answers: []
		});
		const before = found.get(path);
		if (before !== void 0) return before;
		const pom = found.size < remoteLimits.poms ? find(coordinates, path) : Promise.resolve(beyondLimit(sources));
		found.set(path, pom);
		return pom;
	};
}
function beyondLimit(sources) {
	const text = `was not asked, after ${remoteLimits.poms} POMs in this run`;
	return {
		root: null,
		source: null,
		answers: sources.slice(0, 1).map((source) => ({
			source,
			kind: "failed",
			text
		}))
	};
}
const refusals = /* @__PURE__ */ new Set([
	401,
	403,
	429
]);
const kinds = /* @__PURE__ */ new Map([
	[401, "refused"],
	[403, "refused"],
	[404, "absent"],
	[410, "absent"],
	[429, "limited"]
]);
function kindOf(status) {
	return kinds.get(status) ?? "failed";
}
function refusalText({ status, headers }) {
	const wait = headers["retry-after"]?.replaceAll(/[^\w ,:]/g, "").slice(0, 40) ?? "";
	return `status ${status}${wait === "" ? "" : ` (\`Retry-After: ${wait}\`)`}`;
}
function textOf({ status, headers }) {
	const to = URL.parse(headers["location"] ?? "");
	if (to === null) return `status ${status}`;
	return `status ${status}, a redirect to ${to.host || `an address of \`${to.protocol}\``}`;
}
const mostRedirects = 3;
async function exchange({ url: base, headers }, path, endsAt, { transport, clock, userAgent, stop }) {
	let url = new URL(`${base}/${path}`);
	let credentials = headers;
	for (let redirects = 0;; redirects += 1) {
		const left = endsAt - clock.now();
		if (left <= 0) return {
			kind: "failed",
			text: `was not asked, after ${remoteLimits.runMs / 1e3} s in this run`
		};
		try {
			const answer = await transport({
				method: "GET",
				url,
				headers: {
					accept: "application/xml, text/xml, */*",
					"user-agent": userAgent,
					...credentials
				},
				timeoutMs: Math.min(remoteLimits.requestMs, left),
				signal: stop
			});
			const next = redirectOf(answer, url);
			if (next === null || redirects === mostRedirects) return answer;
			if (next.origin !== url.origin) credentials = {};
			url = next;
		} catch (thrown) {
			return {
				kind: "failed",
				text: `gave no answer (${errorText(thrown)})`
			};
		}
	}
}
function redirectOf({ status, headers }, from) {
	const { location } = headers;
	if (location === void 0 || ![
		301,
		302,
		303,
		307,
		308
	].includes(status)) return null;
	const to = URL.parse(location, from.href);
	if (to === null || to.username !== "" || to.password !== "") return null;
	if (to.origin === from.origin || isLoopback(to.hostname) && isLoopback(from.hostname)) return to;
	return to.protocol === "https:" && !isLoopback(to.hostname) ? to : null;
}
// src/maven/mirror-of.ts
function mirrorFor(repository, mirrors) {
	const fitting = mirrors.filter(({ layouts }) => hasDefaultLayout(layouts));
	return fitting.find(({ mirrorOf }) => mirrorOf === repository.id) ?? fitting.find(({ mirrorOf }) => isListed(repository, mirrorOf)) ?? null;
}
function isListed({ id, url }, mirrorOf) {
	let found = false;
	for (const each of mirrorOf.split(",")) {
		if (each === id) return true;
		if (each === `!${id}`) return false;
		found ||= wildcards.get(each)?.(url) ?? false;
	}
	return found;
}
const wildcards = /* @__PURE__ */ new Map([
	["*", () => true],
	["external:*", isExternal],
	["external:http:*", (url) => /^(?:http|dav):/i.test(url) && isExternal(url)]
]);
function isExternal(url) {
	const { protocol, hostname } = URL.parse(url) ?? {};
	return protocol !== "file:" && hostname !== "localhost" && hostname !== "127.0.0.1";
}
function hasDefaultLayout(layouts) {
	const listed = layouts.split(",");
	return !listed.includes("!default") && (listed.includes("default") || listed.includes("*"));
}
// src/maven/server-headers.ts
function serverHeaders(server, env) {
	const faults = unsupported(server);
	function filled(text) {
		const found = filledText(text, env);
		faults.push(...found.faults);
		return found.text;
	}
	const [user, password] = ["username", "password"].map((name) => childText(server, name));
	const headers = {};
	if (password != null) {
		const pair = `${filled(user ?? "")}:${filled(password)}`;
		headers["authorization"] = `Basic ${Buffer.from(pair).toString("base64")}`;
	}
	for (const { name, value } of ownHeaders(server)) {
		const text = filled(value);
		if (isHeader(name, text)) headers[name.toLowerCase()] = text;
		else faults.push(`has a header that is not one of HTTP: ${JSON.stringify(name.slice(0, 60))}`);
	}
	return faults.length > 0 ? {
		headers: {},
		faults
	} : {
		headers,
		faults: []
	};
}
function unsupported(server) {
	const own = ["privateKey", "passphrase"].filter((name) => childText(server, name) !== null);
	const configured = childrenNamed(server, "configuration").flatMap(({ children }) => children).map(({ name }) => name).filter((name) => name === "httpConfiguration" || name === "authentication");
	return [...own, ...configured].map((name) => `has \`<${name}>\`, which is not supported`);
}
function ownHeaders(server) {
	return childrenNamed(server, "configuration").flatMap((each) => childrenNamed(each, "httpHeaders")).flatMap((each) => childrenNamed(each, "property")).map((each) => ({
		name: childText(each, "name") ?? "",
		value: childText(each, "value") ?? ""
	}));
}
function isHeader(name, value) {
	return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7E]*$/.test(value);
}
// src/maven/remote-sources.ts
function remoteSources(named, settings, env) {
	if (settings.isOffline) return {
		sources: [],
		unsupported: ["`<offline>`, which forbids to ask any repository"]
	};
	const unsupported = [...settings.unsupported];
	const sources = /* @__PURE__ */ new Map();
	for (const repository of wanted(named, settings)) {
		const mirror = mirrorFor(repository, settings.mirrors);
		const { id, url: written } = mirror ?? repository;
		const url = addressOf(written, env);
		if (sources.has(url)) continue;
		if (mirror?.isBlocked === true) unsupported.push(`the repository ${shown(repository.id)}, which the mirror ${shown(id)} blocks`);
		else if (isAllowed(url)) {
			const server = settings.servers.get(id);
			const { headers, faults } = server === void 0 ? {
				headers: {},
				faults: []
			} : serverHeaders(server, env);
			unsupported.push(...faults.map((fault) => `the server ${shown(id)}, which ${fault}`));
			sources.set(url, {
				id,
				url,
				headers
			});
		} else unsupported.push(`the address of ${mirror === null ? "the repository" : "the mirror"} ${shown(id)}, which is not a plain \`https://\` address`);
	}
	return {
		sources: [...sources.values()],
		unsupported
	};
}
function wanted(named, { repositories }) {
	const all = [
		...named.map((each) => ({
			...each,
			hasReleases: true
		})),
		...repositories,
		...named.length === 0 ? [{
			...central,
			hasReleases: true
		}] : []
	];
	const first = new Map(all.toReversed().map((each) => [each.id, each]));
	return all.filter((each) => each.hasReleases && first.get(each.id) === each);
}
function addressOf(written, env) {
	if (!/^https?:\/\/[^/$]+\/.*\$\{/.test(written)) return written;
	const { text, faults } = filledText(written, env);
	return faults.length === 0 && !/[^\w./:-]|\.\./.test(text) ? text : written;
}
function isAllowed(text) {
	const url = URL.parse(text);
	if (url === null || /[?#$]/.test(text) || url.username !== "" || url.password !== "") return false;
	return url.protocol === "https:" || url.protocol === "http:" && isLoopback(url.hostname);
}
// src/app/remote-repositories.ts
async function openRemoteRepositories(env, { repositories, clock, stop }) {
	const settings = await machineSettings(env);
	const { sources, unsupported } = remoteSources(repositories, settings, env);
	const { transport, faults } = mavenTransport(settings, env);
	return {
		find: remotePoms({
			sources,
			transport,
			clock,
			userAgent,
			stop
		}),
		placeOf: (source) => source === null ? "" : placeOf(source),
		absence: remoteAbsence,
		problems: [.../* @__PURE__ */ new Set([...unsupported, ...faults])].map(settingsProblem)
	};
}
function settingsProblem(what) {
	return problem("warning", "maven-settings-unsupported", `Maven's \`settings.xml\` of this machine has ${what}. Repositories are asked without it.`, { packageType: "JAVA" });
}
export { openRemoteRepositories };
