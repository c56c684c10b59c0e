import { a as unexpectedAnswer, i as GitHubFault, n as ownerAndRepo } from "./rest.js";
import { a as getString, i as getProperty } from "./untyped.js";
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
	const sha = getString(getProperty(found, "object"), "sha");
	if (getProperty(found, "ref") === `refs/heads/${branch}` && sha !== "") return sha;
	throw unexpectedAnswer(route, "names no commit of that branch");
}
function isMissing(thrown) {
	return thrown instanceof GitHubFault && (thrown.status === 404 || thrown.status === 409);
}
export { branchHead as t };
