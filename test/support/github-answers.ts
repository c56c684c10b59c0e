import { exampleOf, type Asked, type Operation } from "./github-openapi.ts";

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON; text is sent as a page. */
  readonly body?: unknown;
  /** Set where GitHub gives it without describing it. */
  readonly undescribed?: boolean;
}

interface Account {
  readonly login: string;
  readonly type: "Bot" | "User";
}

export interface IssueState {
  readonly number: number;
  readonly title: string;
  body: string;
  state: "open" | "closed";
  stateReason?: string;
  readonly labels: readonly string[];
  readonly user: Account;
  readonly isPull?: boolean;
}

export interface CommentState {
  readonly id: number;
  readonly issue: number;
  body: string;
  readonly user: Account;
}

type Level = "none" | "read" | "write";

/** What a repository holds, and what the token may do with it. */
export interface GitHubState {
  readonly repository: string;
  readonly token: string;
  /** To whom the token belongs. */
  readonly user: Account;
  readonly permissions: Readonly<Record<"contents" | "issues" | "pull-requests", Level>>;
  readonly branches: Map<string, string>;
  readonly labels: Set<string>;
  readonly issues: IssueState[];
  readonly comments: CommentState[];
  readonly issuesEnabled: boolean;
}

interface Question extends Asked {
  readonly operation: Operation;
  readonly state: GitHubState;
  readonly base: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

type Answering = (question: Question) => Answer;

const repo = "/repos/{owner}/{repo}";
const issueRoute = `${repo}/issues/{issue_number}`;
const commentRoute = `${repo}/issues/comments/{comment_id}`;

const answers = new Map<string, Answering>([
  [`GET ${repo}`, () => ok({ ...exampleOf(`GET ${repo}`, 200), ...gaps })],
  ["GET /user", ({ state }) => theUser(state)],
  [`GET ${repo}/git/ref/{ref}`, reading("contents", gitRef)],
  [`GET ${issueRoute}/comments`, comments],
  [`POST ${issueRoute}/comments`, newComment],
  [`PATCH ${commentRoute}`, changedComment],
  [`DELETE ${commentRoute}`, deletedComment],
  [`GET ${repo}/issues`, issues],
  [`POST ${repo}/issues`, newIssue],
  [`PATCH ${issueRoute}`, changedIssue],
  [`POST ${repo}/labels`, newLabel],
]);

// The published example leaves these out, though the description wants them.
const gaps = {
  language: null,
  source: undefined,
  parent: undefined,
  template_repository: undefined,
};

export function answerTo(
  operation: Operation | null,
  asked: Asked & { readonly authorization: string | null },
  state: GitHubState,
  base: string,
): Answer {
  const answer = answers.get(operation?.route ?? "");
  if (operation === null || answer === undefined) return undescribed(501, "The stand-in lacks it.");
  const { authorization } = asked;
  if (authorization !== `token ${state.token}` && authorization !== `bearer ${state.token}`)
    return undescribed(401, "Bad credentials");
  const { owner, repo: name } = operation.parameters;
  if (owner !== undefined && `${owner}/${name}` !== state.repository) return notFound();
  const fields = (asked.body ?? {}) as Readonly<Record<string, unknown>>;
  return answer({ ...asked, operation, state, base, fields });
}

function ok(body: unknown, status = 200): Answer {
  return { status, body };
}

function undescribed(status: number, message: string): Answer {
  const documentation_url = "https://docs.github.com/rest";
  return {
    status,
    undescribed: true,
    body: { message, documentation_url, status: String(status) },
  };
}

function notFound(): Answer {
  return undescribed(404, "Not Found");
}

function forbidden(): Answer {
  return undescribed(403, "Resource not accessible by integration");
}

function reading(scope: "contents", answer: Answering): Answering {
  return (question) =>
    question.state.permissions[scope] === "none" ? forbidden() : answer(question);
}

function theUser({ user }: GitHubState): Answer {
  return user.type === "Bot"
    ? forbidden()
    : ok({ ...exampleOf("GET /user", 200), login: user.login });
}

function gitRef({ operation, state }: Question): Answer {
  const ref = operation.parameters["ref"] ?? "";
  const sha = state.branches.get(ref.replace(/^heads\//, ""));
  if (sha === undefined) return notFound();
  const example = exampleOf(operation.route, 200);
  return ok({ ...example, ref: `refs/${ref}`, object: { ...(example["object"] as object), sha } });
}

function comments(question: Question): Answer {
  const { state } = question;
  const found = state.comments.filter(({ issue }) => issue === issueNumber(question));
  return paged(question, found.map(commentBody));
}

function newComment(question: Question): Answer {
  const { state, fields } = question;
  const issue = issueNumber(question);
  if (!mayDiscuss(state, issue)) return forbidden();
  const made = {
    id: nextId(state.comments),
    issue,
    body: String(fields["body"]),
    user: state.user,
  };
  state.comments.push(made);
  return ok(commentBody(made), 201);
}

function changedComment({ operation, state, fields }: Question): Answer {
  const found = commentOf(state, operation);
  if (found === undefined) return notFound();
  if (!mayDiscuss(state, found.issue)) return forbidden();
  found.body = String(fields["body"]);
  return ok(commentBody(found));
}

function deletedComment({ operation, state }: Question): Answer {
  const found = commentOf(state, operation);
  if (found === undefined) return notFound();
  if (!mayDiscuss(state, found.issue)) return forbidden();
  state.comments.splice(state.comments.indexOf(found), 1);
  return { status: 204 };
}

function issues(question: Question): Answer {
  const { state, query } = question;
  if (!state.issuesEnabled) return undescribed(410, "Issues are disabled for this repo");
  const wanted = query.get("state") ?? "open";
  const labels = (query.get("labels") ?? "").split(",").filter((label) => label !== "");
  const found = state.issues
    .filter((issue) => wanted === "all" || issue.state === wanted)
    .filter((issue) => labels.every((label) => issue.labels.includes(label)));
  const ordered = query.get("direction") === "asc" ? found : found.toReversed();
  return paged(question, ordered.map(issueBody));
}

function newIssue({ state, fields }: Question): Answer {
  if (!state.issuesEnabled) return undescribed(410, "Issues has been disabled in this repository.");
  if (state.permissions.issues !== "write") return forbidden();
  const labels = fields["labels"] as readonly string[];
  const made: IssueState = {
    number: Math.max(0, ...state.issues.map((issue) => issue.number)) + 1,
    title: String(fields["title"]),
    body: String(fields["body"]),
    state: "open",
    labels,
    user: state.user,
  };
  state.issues.push(made);
  return ok(issueBody(made), 201);
}

function changedIssue(question: Question): Answer {
  const { state, fields } = question;
  const found = state.issues.find(({ number }) => number === issueNumber(question));
  if (found === undefined) return notFound();
  if (state.permissions.issues !== "write") return forbidden();
  if (typeof fields["body"] === "string") found.body = fields["body"];
  if (fields["state"] === "closed" || fields["state"] === "open") found.state = fields["state"];
  if (typeof fields["state_reason"] === "string") found.stateReason = fields["state_reason"];
  return ok(issueBody(found));
}

function newLabel({ operation, state, fields }: Question): Answer {
  if (state.permissions.issues !== "write") return forbidden();
  const name = String(fields["name"]);
  if (state.labels.has(name)) return undescribed(422, "Validation Failed");
  state.labels.add(name);
  return ok({ ...exampleOf(operation.route, 201), name }, 201);
}

/** Pull requests are issues as well, and either permission is enough for their comments. */
function mayDiscuss({ permissions, issues: known }: GitHubState, number: number): boolean {
  const isIssue = known.some((issue) => issue.number === number && issue.isPull !== true);
  return permissions.issues === "write" || (!isIssue && permissions["pull-requests"] === "write");
}

function issueNumber({ operation }: Question): number {
  return Number(operation.parameters["issue_number"]);
}

function commentOf(state: GitHubState, { parameters }: Operation): CommentState | undefined {
  return state.comments.find(({ id }) => id === Number(parameters["comment_id"]));
}

function nextId(all: readonly { readonly id: number }[]): number {
  return Math.max(1_000, ...all.map(({ id }) => id)) + 1;
}

function commentBody({ id, body, user }: CommentState): object {
  const example = exampleOf(`POST ${issueRoute}/comments`, 201);
  return { ...example, id, body, user: { ...(example["user"] as object), ...user } };
}

function issueBody({ number, title, body, state, labels, user, isPull }: IssueState): object {
  const example = exampleOf(`POST ${repo}/issues`, 201);
  const { pull_request: pull, ...plain } = example;
  return {
    ...plain,
    ...(isPull === true ? { pull_request: pull } : {}),
    id: number,
    number,
    title,
    body,
    state,
    labels,
    user: { ...(example["user"] as object), ...user },
  };
}

/** As GitHub pages: the link to the next page stands in a header. */
function paged({ query, path, base }: Question, all: readonly object[]): Answer {
  const size = Number(query.get("per_page") ?? 30);
  const page = Number(query.get("page") ?? 1);
  const next = new URLSearchParams(query);
  next.set("page", String(page + 1));
  const link = `<${base}${path}?${next.toString()}>; rel="next"`;
  return {
    status: 200,
    headers: page * size < all.length ? { link } : {},
    body: all.slice((page - 1) * size, page * size),
  };
}
