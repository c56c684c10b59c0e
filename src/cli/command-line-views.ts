import { runViews, type Views } from "../app/run-view.ts";
import type { Environment } from "../domain/program.ts";
import { defaultApiUrl } from "../github/connection.ts";
import { asFlags } from "./as-flags.ts";
import type { RunContext } from "../pipeline/run-context.ts";
import type { Settings } from "../settings/settings.ts";

interface SeenOfWorkTree {
  readonly settings: Settings;
  readonly context: RunContext;
  /** From `--repository`; `null` where it is not given. */
  readonly repository: string | null;
  /** Of the work tree; `null` where it is not known. */
  readonly branch: string | null;
  /** The flags as they were written. */
  readonly flags: ReadonlyMap<string, string>;
}

/**
 * What renderings know of a run of the command line. The summary leads to pages of the repository only
 * where that is known to be on GitHub: other hosts have other addresses. What is left on GitHub is left
 * in the repository that `--repository` names.
 */
export function commandLineViews(
  { settings, context, repository, branch, flags }: SeenOfWorkTree,
  env: Environment,
): Views {
  const server = serverUrl(env);
  const seen = {
    env: { ...env, GITHUB_SERVER_URL: server },
    payload: null,
    commit: context.commit,
    defaultBranch: branch,
    isPreview: false,
    inputs: new Map([
      ...flags,
      ["cortex-api-url", settings.cortexApiUrl],
      ["working-directory", settings.workingDirectory],
    ]),
    settings,
    worded: asFlags,
  };
  const hosted = hostedBy(server, context.source?.name ?? "");
  const { summary } = runViews({ ...seen, repository: hosted });
  return { ...runViews({ ...seen, repository }), summary };
}

/** `owner/name` of `github.com/owner/name` where that is the host of the server. */
function hostedBy(server: string, source: string): string | null {
  const host = `${URL.parse(server)?.host ?? ""}/`;
  return source.startsWith(host) ? source.slice(host.length) : null;
}

/** The address of GitHub's pages, where only that of its API may be known. */
function serverUrl(env: Environment): string {
  const api = env["GITHUB_API_URL"] || defaultApiUrl;
  const pages = api === defaultApiUrl ? "https://github.com" : api.replace(/\/api\/v3\/?$/, "");
  return env["GITHUB_SERVER_URL"] || pages;
}
