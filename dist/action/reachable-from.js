// src/manifests/reachable-from.ts
function reachableFrom(starts, next) {
	const reached = new Set(starts);
	for (const node of reached) for (const follower of next(node)) reached.add(follower);
	return reached;
}
export { reachableFrom as t };
