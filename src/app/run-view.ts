import { concealing } from "../domain/conceal.ts";
import { getProperty, getString } from "../domain/untyped.ts";
import type { Environment } from "../domain/program.ts";
import { createLinks, type LinkFacts } from "../report/links.ts";
import { safeText } from "../report/safe-text.ts";
import { plainView, type View } from "../report/view.ts";
import { reproduceCommand } from "../settings/reproduce.ts";
import type { Settings } from "../settings/settings.ts";

export interface Seen {
  readonly env: Environment;
  /** The event's payload, unchecked; `null` where there is none. */
  readonly payload: unknown;
  readonly repository: string | null;
  readonly commit: string | null;
  readonly defaultBranch: string | null;
  readonly isPreview: boolean;
  /** The inputs as they were written. */
  readonly inputs: ReadonlyMap<string, string>;
  /** `null` where they are not valid. */
  readonly settings: Settings | null;
  /** A text that names inputs, in the words of the program. */
  readonly worded?: View["worded"];
}

/** The views of one run: of its own page, and of what it leaves on GitHub. */
export interface Views {
  readonly summary: View;
  /** With links to what stays, so that the same findings make the same text. */
  readonly comment: View;
  readonly issue: View;
}

/** What renderings know of a run from its surroundings. */
export function runViews(seen: Seen): Views {
  const { settings, defaultBranch, isPreview, commit } = seen;
  const branch = settings?.branch ?? defaultBranch;
  const facts = linkFacts(seen);
  const stable = { ...facts, commit: null, base: null };
  const view = (own: LinkFacts, command: string | null): View => ({
    links: createLinks(own),
    isPreview,
    branch,
    command,
    worded: seen.worded ?? plainView.worded,
  });
  return {
    summary: view({ ...facts, revision: commit }, commandOf(seen)),
    // What a pull request adds is on no branch that stays.
    comment: view({ ...stable, revision: null }, null),
    issue: view({ ...stable, revision: settings?.branch ?? "HEAD" }, null),
  };
}

function linkFacts({ env, payload, repository, commit, settings }: Seen): LinkFacts {
  const pull = getProperty(payload, "pull_request");
  const number = getProperty(pull, "number");
  const action = env["GITHUB_ACTION_REPOSITORY"] ?? "";
  const ref = env["GITHUB_ACTION_REF"] ?? "";
  return {
    serverUrl: env["GITHUB_SERVER_URL"] || null,
    repository,
    revision: null,
    commit,
    base: getString(payload, "before") || getString(getProperty(pull, "base"), "sha") || null,
    // A workflow that only checks does not sync when it is started, either.
    workflowRef: settings?.mode === "check" ? null : env["GITHUB_WORKFLOW_REF"] || null,
    pullRequest: typeof number === "number" ? number : null,
    action: action === "" || ref === "" ? null : { repository: action, ref },
    appUrl: settings?.cortexAppUrl ?? null,
  };
}

/** Without secrets, also where one was put into the wrong input; `null` where a value could not be shown as it is. */
function commandOf({ inputs, settings, repository, commit, isPreview }: Seen): string | null {
  if (settings === null) return null;
  const secrets = [settings.cortexApiKey, settings.githubToken].filter((each) => each !== null);
  const hasKey = settings.cortexApiKey !== null;
  const command = reproduceCommand(inputs, { repository, commit, isPreview, hasKey });
  const lines = concealing(secrets)(command).split("\n");
  return lines.some((line) => safeText(line) !== line) ? null : lines.join("\n");
}
