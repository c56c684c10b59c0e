import type { Mode } from "./settings.ts";

interface EventContext {
  readonly mode: Mode;
  readonly eventName: string;
  /** `GITHUB_REF`, `refs/heads/…`. */
  readonly ref: string | null;
  /** The event's payload, of a shape that is not known. */
  readonly payload: unknown;
}

interface RunModeDecision {
  readonly mode: "sync" | "check";
  readonly reason: string;
}

type Rule = "on-default-branch" | "check" | "read-only";

/** The events that are told apart (README.md); every other event syncs on the default branch and checks elsewhere. */
const rules = new Map<string, Rule>([
  ["push", "on-default-branch"],
  ["schedule", "check"],
  ["pull_request", "read-only"],
  ["pull_request_target", "read-only"],
  ["merge_group", "read-only"],
]);

/** What a run does: as `mode` says, by event under `auto`; a pull request never writes. */
export function runMode({ mode, eventName, ref, payload }: EventContext): RunModeDecision {
  const rule = isPullRequest(ref) ? "read-only" : (rules.get(eventName) ?? "on-default-branch");
  const event = eventName === "" ? "a run without an event" : `the event ${eventName}`;
  if (mode === "check") return { mode, reason: "`mode` is `check`" };
  if (rule === "read-only")
    return { mode: "check", reason: `${event} is of a pull request, which never writes` };
  if (mode === "sync") return { mode, reason: "`mode` is `sync`" };
  if (rule === "check") return { mode: "check", reason: `${event} checks for drift` };
  return byBranch(event, ref, payload);
}

/** Reviews and comments run on the pull request's merge result as well. */
function isPullRequest(ref: string | null): boolean {
  return ref?.startsWith("refs/pull/") === true;
}

function byBranch(event: string, ref: string | null, payload: unknown): RunModeDecision {
  const branch = defaultBranch(payload);
  if (branch === null)
    return { mode: "check", reason: `${event} does not tell the default branch` };
  if (member(payload, "deleted") === true)
    return { mode: "check", reason: `${event} deletes a branch` };
  return ref === `refs/heads/${branch}`
    ? { mode: "sync", reason: `${event} is on ${branch}, the default branch` }
    : { mode: "check", reason: `${event} is on ${ref ?? "no ref"}, not on ${branch}` };
}

function defaultBranch(payload: unknown): string | null {
  const branch = member(member(payload, "repository"), "default_branch");
  return typeof branch === "string" && branch !== "" ? branch : null;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return null;
  const found: unknown = Reflect.get(value, name);
  return found;
}
