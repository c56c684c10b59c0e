// src/domain/url-credentials.ts
const userInfo = /(?<ssh>ssh)?:(?<slashes>(?:\\?\/){2})(?<user>[^\s/?#"'`<>\\]*)@/gi;
const secretParameter = /(?<before>[?&](?:sig|[\w.-]{0,40}(?:token|secret|passw(?:or)?d|api[-_]?key|credential|signature)[\w.-]{0,40})=)[^\s&#"'`<>\\]+/gi;
function hasUrlCredentials(text) {
	return text.includes(":") && withoutUrlCredentials(text) !== text;
}
function withoutUrlCredentials(text) {
	return text.replaceAll(userInfo, (whole, ssh = "", slashes, user) => user === "***" || user === "" || ssh !== "" && !user.includes(":") ? whole : `${ssh}:${slashes}***@`).replaceAll(secretParameter, "$<before>***");
}
// src/domain/problem.ts
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
export { severities as a, problemOf as i, faultOf as n, hasUrlCredentials as o, problem as r, withoutUrlCredentials as s, Fault as t };
