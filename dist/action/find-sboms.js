import { Wt as pathWithin, h as openDisk, l as openRepository } from "../action.js";
// src/workspace/find-by-patterns.ts
async function findByPatterns(root, patterns) {
	const { create } = await import("./actions-glob.js");
	return (await (await create(patterns.map((pattern) => atRoot(root, pattern)).join("\n"), { matchDirectories: false })).glob()).toSorted();
}
function atRoot(root, pattern) {
	const [, sign = "", rest = ""] = /^(!*)(?:\.[/\\])?(.*)$/.exec(pattern) ?? [];
	if (/^(?:[/\\~]|[A-Za-z]:)/.test(rest)) return pattern;
	return `${sign}${root.replaceAll(/[[*?]/g, "[$&]")}/${rest}`;
}
// src/app/find-sboms.ts
async function findSboms(workspace, lines, onText) {
	const disk = openDisk(workspace);
	const { text } = openRepository(disk, {
		manifests: [],
		files: () => [],
		kindOf: () => void 0,
		onText
	});
	const files = /* @__PURE__ */ new Map();
	const missing = [];
	for (const [at, line] of lines.entries()) {
		if (line.pattern.startsWith("!")) continue;
		const patterns = [line, ...lines.slice(at).filter(({ pattern }) => pattern.startsWith("!"))].map(({ pattern }) => pattern);
		const found = await findByPatterns(disk.root, patterns);
		if (found.length === 0) missing.push(line);
		for (const file of found) {
			const path = pathWithin(disk.root, file) ?? file.replaceAll("\\", "/");
			if (!files.has(path)) files.set(path, line.directory);
		}
	}
	return {
		files: [...files].map(([path, directory]) => ({
			path,
			directory
		})),
		missing,
		text
	};
}
export { findSboms };
