import { $ as reach, ot as canonicalName } from "../action.js";
// src/manifests/python/runtime-names.ts
function runtimeNames({ needs }, nodes) {
	const next = /* @__PURE__ */ new Map();
	for (const { name, dependencies } of nodes) {
		const followers = dependencies.map(canonical);
		const known = next.get(canonical(name));
		if (known === void 0) next.set(canonical(name), followers);
		else for (const follower of followers) known.push(follower);
	}
	const starts = needs.flatMap(({ name, development }) => development ? [] : canonical(name));
	if (!starts.every((start) => next.has(start))) return null;
	return reach(starts, (name) => next.get(name) ?? []);
}
function canonical(name) {
	return canonicalName("PYTHON", name);
}
export { runtimeNames as t };
