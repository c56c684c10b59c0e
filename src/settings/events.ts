import type { EventFacts } from "./event-facts.ts";
import { withoutSecrets } from "./keyless.ts";
import type { Mode } from "./settings.ts";

/** What of the settings decides beside the event. */
export interface EventSettings {
  readonly mode: Mode;
  /** The branch that is synced; `null` for the repository's default branch. */
  readonly branch: string | null;
  readonly hasKey: boolean;
}

export interface EventDecision {
  /** `list` tells what is declared and asks nothing; `nothing` does not even look. */
  readonly does: "sync" | "check" | "list" | "nothing";
  /** In words that follow on “because”; a sentence of its own where the run is skipped. */
  readonly reason: string;
}

type Rule = "by-branch" | "check" | "preview";

/** The events that are told apart (docs/events.md); every other one goes by its branch. */
const rules = new Map<string, Rule>([
  ["push", "by-branch"],
  ["schedule", "check"],
  ["pull_request", "preview"],
  ["pull_request_target", "preview"],
  ["merge_group", "preview"],
]);

/** What a run does: as `mode` says, by event under `auto`; a pull request never writes. */
export function decide({ mode, branch, hasKey }: EventSettings, facts: EventFacts): EventDecision {
  if (mode === "auto" && facts.isDeletion)
    return { does: "nothing", reason: `The push deletes ${facts.ref ?? "a branch"}.` };
  const keyless = hasKey ? null : withoutSecrets(facts);
  if (keyless !== null) return { does: "list", reason: keyless };
  if (mode === "check") return { does: mode, reason: "`mode` is `check`" };
  const rule = ruleOf(facts);
  const event = facts.name === "" ? "a run without an event" : `the event ${facts.name}`;
  if (rule === "preview")
    return { does: "check", reason: `${event} is of a pull request, which never writes` };
  if (mode === "sync") return { does: mode, reason: "`mode` is `sync`" };
  if (rule === "check") return { does: "check", reason: `${event} checks for drift` };
  return byBranch(event, branch, facts);
}

/**
 * Whether a run looks at the branch that is synced, so that it may tell of drift. A schedule runs
 * on the default branch alone, and its payload need not name it.
 */
export function isOnSyncedBranch(branch: string | null, facts: EventFacts): boolean {
  if (ruleOf(facts) === "preview" || facts.isDeletion) return false;
  const synced = branch ?? facts.defaultBranch;
  return synced === null ? facts.name === "schedule" : facts.ref === `refs/heads/${synced}`;
}

/** Reviews run on the pull request's merge result as well. */
function ruleOf({ name, ref }: EventFacts): Rule {
  return ref?.startsWith("refs/pull/") === true ? "preview" : (rules.get(name) ?? "by-branch");
}

function byBranch(event: string, branch: string | null, facts: EventFacts): EventDecision {
  const { ref, defaultBranch } = facts;
  const synced = branch ?? defaultBranch;
  if (synced === null)
    return { does: "check", reason: `${event} does not tell the default branch` };
  const role = branch === null ? "the default branch" : "as `branch` says";
  return ref === `refs/heads/${synced}`
    ? { does: "sync", reason: `${event} is on ${synced}, ${role}` }
    : { does: "check", reason: `${event} is on ${ref ?? "no ref"}, not on ${synced}` };
}
