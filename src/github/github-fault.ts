import { errorText } from "../http/network-error.ts";
import type { PlainText } from "../http/plain-text.ts";
import { type ProblemCode, Fault } from "../domain/problem.ts";
import { getProperty, getString } from "../domain/untyped.ts";
import { isRateLimited } from "./rate-limited.ts";

/** The failure of a request to GitHub. */
export class GitHubFault extends Fault {
  override readonly name = "GitHubFault";
  /** `null` where no whole answer came. */
  readonly status: number | null;

  constructor(code: ProblemCode, message: string, status: number | null, cause?: unknown) {
    super(code, message, {}, cause);
    this.status = status;
  }
}

/** Whatever an Octokit throws, as a fault with the request, the answer and the next step. */
export function githubFault(route: string, thrown: unknown, plainText: PlainText): GitHubFault {
  if (thrown instanceof GitHubFault) return thrown;
  const answer = answerOf(thrown);
  if (answer === null) {
    const cause = plainText(errorText(causeOf(thrown)), longestCause);
    const message = `GitHub gave no whole answer to ${route} (${cause}). ${next["github-unavailable"]}`;
    return new GitHubFault("github-unavailable", message, null, thrown);
  }
  const code = codeOf(answer);
  const advice = isBlocked(answer) ? unblock : next[code];
  const stated = answer.message === "" ? "" : ` and the message “${plainText(answer.message)}”`;
  const message = `GitHub answered ${route} with status ${answer.status}${stated}. ${advice}`;
  return new GitHubFault(code, message, answer.status, thrown);
}

/** The fault of a success that is not what GitHub's API gives. */
export function unexpectedAnswer(route: string, found: string): GitHubFault {
  const message = `GitHub's answer to ${route} ${found}. Check what stands between this machine and GitHub, such as a proxy.`;
  return new GitHubFault("github-unavailable", message, 200);
}

const longestCause = 500;

type Code = "github-unavailable" | "github-permission" | "github-rejected";

const next: Record<Code, string> = {
  "github-unavailable": "Run again later.",
  "github-permission": "Check the token and its permissions.",
  "github-rejected": "The message is GitHub's own.",
};

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly message: string;
}

function codeOf({ status, headers, message }: Answer): Code {
  if (status >= 500 || status === 408 || isRateLimited({ status, headers, message }))
    return "github-unavailable";
  // No permission of a token lifts it.
  if (isBlocked({ status, message })) return "github-rejected";
  // GitHub answers 404 for what a token may not see.
  return status === 401 || status === 403 || status === 404
    ? "github-permission"
    : "github-rejected";
}

const unblock =
  "The IP allow list of the organization or enterprise on GitHub blocks this machine: add its address there, or run on a runner whose address is on it.";

/** https://docs.github.com/en/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/managing-allowed-ip-addresses-for-your-organization */
function isBlocked({ status, message }: Pick<Answer, "status" | "message">): boolean {
  return status === 403 && /\bIP allow list\b/i.test(message);
}

/** As `RequestError` of @octokit/request-error carries it; one without a response had no answer. */
function answerOf(thrown: unknown): Answer | null {
  const response = getProperty(thrown, "response");
  const status = getProperty(response, "status");
  if (typeof status !== "number") return null;
  const message = getString(getProperty(response, "data"), "message");
  return { status, headers: textsOf(getProperty(response, "headers")), message };
}

function causeOf(thrown: unknown): unknown {
  return thrown instanceof Error && thrown.cause !== undefined ? thrown.cause : thrown;
}

function textsOf(headers: unknown): Readonly<Record<string, string>> {
  if (typeof headers !== "object" || headers === null) return {};
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(value)] as const),
  );
}
