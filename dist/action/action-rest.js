import { i as restOf, n as octokitOptions } from "../action.js";
// src/github/action-rest.ts
async function actionRest(options) {
	const { getOctokit } = await import("./actions-github.js");
	return restOf(getOctokit(options.token, octokitOptions(options)), options.token);
}
export { actionRest };
