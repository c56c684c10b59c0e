import { t as branchHead } from "./branch-head.js";
import { n as faultOf, r as problem } from "./problem.js";
// src/github/overtaken.ts
async function overtaken(site, { branch, commit }) {
	const unknown = `Whether ${branch} has moved on from ${short(commit)} could not be checked`;
	if (site === null) return unchecked("github-unavailable", `${unknown}: there is no \`github-token\`.`);
	try {
		const head = await branchHead(await site.rest(), site.repository, branch);
		return {
			value: head === commit ? null : late(branch, commit, head),
			problems: []
		};
	} catch (thrown) {
		const { code, message } = faultOf(thrown);
		return unchecked(code, `${unknown}. ${message}${code === "github-permission" ? " Add to the job: `permissions: { contents: read }`." : ""}`);
	}
}
function unchecked(code, message) {
	const text = `${message} The sync went on; a run for the newest commit sets right what this one may have got wrong.`;
	return {
		value: null,
		problems: [problem("warning", code, text)]
	};
}
function late(branch, commit, head) {
	const run = `This run is late: it is of ${short(commit)}, and ${branch}`;
	return head === null ? `${run} is gone. Nothing was written.` : `${run} is at ${head} by now. Nothing was written. A run of that commit syncs; where a \`paths\` filter kept it from starting, start one by hand.`;
}
function short(commit) {
	return commit.slice(0, 12);
}
export { overtaken };
