import { nn as problem, t as branchHead } from "../action.js";
// src/github/missing-branch.ts
async function missingBranch(client, { branch, defaultBranch, ref }) {
	const isKnown = branch === defaultBranch || ref === `refs/heads/${branch}`;
	if (client === null || branch === null || isKnown) return [];
	if (await client.rest().then((rest) => branchHead(rest, client.repository, branch)).catch(() => "unknown") !== null) return [];
	const other = defaultBranch === null ? "" : ` (${defaultBranch})`;
	const message = `\`branch\` is ${JSON.stringify(branch)}, and ${client.repository} has no such branch, so runs only check and nothing is ever synced. Correct the name, or leave \`branch\` out for the default branch${other}.`;
	return [problem("warning", "branch-missing", message)];
}
export { missingBranch };
