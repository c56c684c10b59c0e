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
		message: message.length > longestMessage ? cut(message) : message,
		path: null,
		line: null,
		entity: null,
		packageType: null,
		...place
	};
}
function cut(message) {
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
export { severities as a, problemOf as i, faultOf as n, problem as r, Fault as t };
