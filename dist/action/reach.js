// src/manifests/reach.ts
function reach(starts, next) {
	const reached = new Set(starts);
	for (const node of reached) for (const follower of next(node)) reached.add(follower);
	return reached;
}
export { reach as t };
