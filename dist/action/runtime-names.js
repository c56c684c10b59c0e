import { R as reach, mt as canonicalName } from "../action.js";
// src/manifests/python/runtime-names.ts
function runtimeNames({ requirements }, nodes) {
	const next = /* @__PURE__ */ new Map();
	for (const { name, dependencies } of nodes) {
		const followers = dependencies.map(canonical);
		const known = next.get(canonical(name));
		if (known === void 0) next.set(canonical(name), followers);
		else for (const follower of followers) known.push(follower);
	}
	const runtime = requirements.filter(({ development }) => !development);
	if (runtime.some(({ name, unused }) => !unused && !next.has(canonical(name)))) return null;
	return reach(runtime.map(({ name }) => canonical(name)).filter((name) => next.has(name)), (name) => next.get(name) ?? []);
}
function canonical(name) {
	return canonicalName("PYTHON", name);
}
export { runtimeNames as t };
