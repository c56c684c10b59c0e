import { o as member, r as unexpectedAnswer, s as textMember, t as GitHubFault } from "./github-fault.js";
import { t as ownerAndRepo } from "./owner-and-repo.js";
import { n as faultOf, r as problem } from "./problem.js";
// src/github/branch-head.ts
async function branchHead(rest, repository, branch) {
	const place = ownerAndRepo(repository);
	try {
		return headOf(await rest.request(route, {
			...place,
			ref: `heads/${branch}`
		}), branch);
	} catch (thrown) {
		if (!isMissing(thrown)) throw thrown;
		await rest.request("GET /repos/{owner}/{repo}", place);
		return null;
	}
}
const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";
function headOf(found, branch) {
	const sha = textMember(member(found, "object"), "sha");
	if (member(found, "ref") === `refs/heads/${branch}` && sha !== "") return sha;
	throw unexpectedAnswer(route, "names no commit of that branch");
}
function isMissing(thrown) {
	return thrown instanceof GitHubFault && (thrown.status === 404 || thrown.status === 409);
}
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
