import { getArray, getProperty, getString } from "../domain/untyped.ts";

/**
 * Whether an event stems from a pull request, so that a run of it may have a stranger's content and
 * never writes. https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export function stemsFromPullRequest(name: string, ref: string | null, payload: unknown): boolean {
  if (name.startsWith("pull_request") || name === "merge_group") return true;
  if (isPullRef(ref ?? "") || isPullRef(getString(getProperty(payload, "deployment"), "ref")))
    return true;
  return origins.get(name)?.(payload) ?? false;
}

/** Events that are of a pull request only by their content. */
const origins = new Map<string, (payload: unknown) => boolean>([
  [
    "issue_comment",
    (payload) => getProperty(getProperty(payload, "issue"), "pull_request") !== undefined,
  ],
  ["check_suite", (payload) => hasPullRequests(getProperty(payload, "check_suite"))],
  ["check_run", (payload) => isOfCheckRun(getProperty(payload, "check_run"))],
  ["workflow_run", isOfWorkflowRun],
]);

function isOfCheckRun(run: unknown): boolean {
  return hasPullRequests(run) || hasPullRequests(getProperty(run, "check_suite"));
}

/** Events that only those cause who may write to the repository, whatever is open from a branch. */
const own = new Set(["schedule", "workflow_dispatch", "repository_dispatch"]);

/**
 * A push to a branch from which a pull request is open lists that pull request, and is a push all
 * the same; one to a fork is never ours.
 */
function isOfWorkflowRun(payload: unknown): boolean {
  const run = getProperty(payload, "workflow_run");
  const event = getString(run, "event");
  if (own.has(event)) return false;
  if (event.startsWith("pull_request") || event === "merge_group") return true;
  if (isOfOther(getProperty(run, "head_repository"), getProperty(payload, "repository")))
    return true;
  return event !== "push" && hasPullRequests(run);
}

function isOfOther(head: unknown, repository: unknown): boolean {
  if (head === undefined) return false;
  const [own, other] = [repository, head].map((each) => getString(each, "full_name").toLowerCase());
  return other === "" || (own !== "" && own !== other);
}

function hasPullRequests(value: unknown): boolean {
  return getArray(value, "pull_requests").length > 0;
}

function isPullRef(ref: string): boolean {
  return /^(?:refs\/)?pull\//.test(ref);
}
