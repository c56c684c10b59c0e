import type { EventFacts } from "./event-facts.ts";
import { noSecretsReason } from "./keyless.ts";
import type { Mode } from "./settings.ts";

/** What of the settings decides beside the event. */
export interface EventSettings {
  readonly mode: Mode;
  /** The branch that is synced; `null` for the repository's default branch. */
  readonly branch: string | null;
  readonly hasKey: boolean;
}

export interface EventDecision {
  /** `list` reports what is declared and asks nothing; `nothing` does not even look. */
  readonly does: "sync" | "check" | "list" | "nothing";
  /** In words that follow on “because”; a sentence of its own where the run is skipped. */
  readonly reason: string;
  /** Set for a check of a branch, or a tag, that is not the one that is synced: a sentence for the report. */
  readonly note?: string;
}

/** What a run does: as `mode` sets it, by event under `auto`; a pull request never writes. */
export function decide({ mode, branch, hasKey }: EventSettings, facts: EventFacts): EventDecision {
  const skipped = mode === "auto" ? skipReason(facts) : null;
  if (skipped !== null) return { does: "nothing", reason: skipped };
  const keyless = hasKey ? null : noSecretsReason(facts);
  if (keyless !== null) return { does: "list", reason: keyless };
  if (mode === "check") return { does: mode, reason: "`mode` is `check`" };
  const event = facts.name === "" ? "a run without an event" : `the event ${facts.name}`;
  if (facts.isOfPullRequest)
    return { does: "check", reason: `${event} is of a pull request, which never writes` };
  if (mode === "sync") return { does: mode, reason: "`mode` is `sync`" };
  if (facts.name === "schedule") return { does: "check", reason: `${event} checks for drift` };
  return byBranch(event, branch, facts);
}

/**
 * Whether a run looks at the branch that is synced, so that it may report drift. A schedule runs
 * on the default branch alone, and its payload need not name it.
 */
export function isOnSyncedBranch(branch: string | null, facts: EventFacts): boolean {
  if (facts.isOfPullRequest || facts.deletedRef !== null) return false;
  const synced = branch ?? facts.defaultBranch;
  return synced === null ? facts.name === "schedule" : facts.ref === `refs/heads/${synced}`;
}

/** Why `auto` does nothing at all, as a sentence; `null` where it does something. */
function skipReason({ deletedRef, isFork }: EventFacts): string | null {
  if (deletedRef !== null) return `The push deletes ${deletedRef || "a branch"}.`;
  return isFork
    ? "The repository is a fork of another one, whose entities it does not own. Set `mode: sync` or `mode: check` to have it run here."
    : null;
}

function byBranch(event: string, branch: string | null, facts: EventFacts): EventDecision {
  const { ref, defaultBranch } = facts;
  const synced = branch ?? defaultBranch;
  if (synced === null)
    return { does: "check", reason: `${event} does not name the default branch` };
  const role = branch === null ? "the default branch" : "as `branch` says";
  if (ref === `refs/heads/${synced}`)
    return { does: "sync", reason: `${event} is on ${synced}, ${role}` };
  const reason = `${event} is on ${ref ?? "no ref"}, not on ${synced}`;
  return { does: "check", reason, note: `Only checked, because ${reason}, ${role}.` };
}
