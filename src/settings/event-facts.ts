import { getProperty, getString } from "../domain/untyped.ts";
import { stemsFromPullRequest } from "./pull-request-origin.ts";

export interface EventPullRequest {
  /** `null` where the payload does not have it. */
  readonly number: number | null;
  /** The login of whoever opened it; empty where it is not known. */
  readonly author: string;
  readonly isFromFork: boolean;
}

/** What of an event decides anything. */
export interface EventFacts {
  /** `GITHUB_EVENT_NAME`; empty outside of events. */
  readonly name: string;
  /** `GITHUB_REF`, `refs/heads/…`. */
  readonly ref: string | null;
  /** The login of whoever caused it. A re-run keeps that of the first run. */
  readonly actor: string;
  readonly defaultBranch: string | null;
  /** The ref that the push deletes; `null` for any other event. `ref` is the default branch then. */
  readonly deletedRef: string | null;
  /** Whether the repository is a fork of another one. */
  readonly isFork: boolean;
  /** Whether it stems from a pull request, directly or through another event. */
  readonly isOfPullRequest: boolean;
  /** `null` where the event does not carry one. */
  readonly pullRequest: EventPullRequest | null;
}

export interface GivenEvent {
  readonly eventName: string;
  readonly ref: string | null;
  /** `GITHUB_ACTOR`; empty where it is not set. */
  readonly actor: string;
  /** Of a shape that is not known. */
  readonly payload: unknown;
}

/** Reads the payload of an event; what is missing or of another shape counts as unknown. */
export function eventFacts({ eventName: name, ref, actor, payload }: GivenEvent): EventFacts {
  const repository = getProperty(payload, "repository");
  return {
    name,
    ref,
    actor: actor || getString(getProperty(payload, "sender"), "login"),
    defaultBranch: getString(repository, "default_branch") || null,
    deletedRef: deletedRef(name, ref, payload),
    isFork: getProperty(repository, "fork") === true,
    isOfPullRequest: stemsFromPullRequest(name, ref, payload),
    pullRequest: name.startsWith("pull_request") ? pullRequest(payload, repository) : null,
  };
}

function deletedRef(name: string, ref: string | null, payload: unknown): string | null {
  const isDeletion = name === "push" && getProperty(payload, "deleted") === true;
  return isDeletion ? getString(payload, "ref") || (ref ?? "") : null;
}

function pullRequest(payload: unknown, repository: unknown): EventPullRequest {
  const pull = getProperty(payload, "pull_request");
  const number = getProperty(pull, "number");
  return {
    number: typeof number === "number" ? number : null,
    author: getString(getProperty(pull, "user"), "login"),
    isFromFork: isFromFork(getProperty(getProperty(pull, "head"), "repo"), repository),
  };
}

/** The repository of the head is another one, or is gone. A fork has branches of its own as well. */
function isFromFork(head: unknown, repository: unknown): boolean {
  if (head === undefined) return false;
  const name = getString(repository, "full_name").toLowerCase();
  const headName = getString(head, "full_name").toLowerCase();
  if (name === "" || headName === "") return head === null || getProperty(head, "fork") === true;
  return headName !== name;
}

/**
 * Whether somebody without write access to the repository may have written what is read: on runs for forks
 * and Dependabot, and for pull requests of which the event does not carry the origin.
 */
export function isByStranger({ actor, isOfPullRequest, pullRequest }: EventFacts): boolean {
  if (actor === dependabot || pullRequest?.author === dependabot) return true;
  return isOfPullRequest && (pullRequest?.isFromFork ?? true);
}

const dependabot = "dependabot[bot]";
