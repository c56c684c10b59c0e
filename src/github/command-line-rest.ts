import { octokitOptions, restOf, type Rest, type RestOptions } from "./rest.ts";

/** GitHub as the command line asks it, on any CI. Octokit is loaded here and not before. */
export async function commandLineRest(options: RestOptions): Promise<Rest> {
  const { Octokit } = await import("@octokit/rest");
  const octokit = new Octokit({ auth: options.token, ...octokitOptions(options) });
  return restOf(octokit, options.token);
}
