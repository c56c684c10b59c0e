import type { EventFacts } from "./event-facts.ts";

/**
 * Whether somebody without a say in the repository may have written what is read: on runs for forks
 * and Dependabot, and for pull requests of which the event does not carry the origin.
 */
export function isByStranger({ actor, isOfPullRequest, pullRequest }: EventFacts): boolean {
  if (actor === dependabot || pullRequest?.author === dependabot) return true;
  return isOfPullRequest && (pullRequest?.isFromFork ?? true);
}

const dependabot = "dependabot[bot]";
