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
const deepest = 5;
function causes(error, depth = 0) {
	if (!(error instanceof Error) || depth === deepest) return [];
	return [error, ...(error instanceof AggregateError ? error.errors : [error.cause]).flatMap((cause) => causes(cause, depth + 1))];
}
export { errorText as n, networkError as r, errorCodes as t };
