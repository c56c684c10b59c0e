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
function shortCommit(commit) {
	return commit.slice(0, 12);
}
export { shortCommit as a, number as i, count as n, size as o, enumeration as r, some as s, cost as t };
