import { octokitOptions, restOf, type Rest, type RestOptions } from "./rest.ts";

/** GitHub as the action asks it. Octokit is loaded here and not before. */
export async function actionRest(options: RestOptions): Promise<Rest> {
  const { getOctokit } = await import("@actions/github");
  return restOf(getOctokit(options.token, octokitOptions(options)), options.token);
}
