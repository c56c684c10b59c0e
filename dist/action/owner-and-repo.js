import { t as Fault } from "./problem.js";
// src/github/owner-and-repo.ts
function ownerAndRepo(repository) {
	const [owner = "", repo = "", ...more] = repository.split("/");
	if (owner !== "" && repo !== "" && more.length === 0) return {
		owner,
		repo
	};
	throw new Fault("input-invalid", `The repository is ${JSON.stringify(repository)}; allowed is \`owner/name\`, as in its address on GitHub.`);
}
export { ownerAndRepo as t };
