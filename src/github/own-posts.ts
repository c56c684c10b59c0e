import { GitHubFault, unexpectedAnswer } from "./github-fault.ts";
import { isMarked, markedId } from "./marker.ts";
import { getProperty, getString } from "../domain/untyped.ts";
import type { Rest } from "./rest.ts";

/** A comment or an issue that carries a marker and was written with this token, or one like it. */
export interface Post {
  readonly id: number;
  /** Of an issue; of a comment 0. */
  readonly number: number;
  readonly body: unknown;
}

/**
 * The comments or issues that the route lists and that are our own: they begin with the marker, carry
 * their own id, and their author may be us. One without an id, of a run that ended before it knew it, is
 * ours where the author is us for certain. All pages are read. Whoever only copied the marker is not touched.
 */
export async function ownPosts(
  rest: Rest,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  mark: string,
): Promise<readonly Post[]> {
  const found: unknown[] = [];
  for await (const page of rest.pages(route, parameters)) {
    // Pull requests are listed among the issues.
    for (const one of listed(route, page))
      if (isMarked(getProperty(one, "body"), mark) && !isPull(one)) found.push(one);
  }
  // A copy, and a bot's text that merely begins so, needs no answer.
  const genuine = found.filter((one) => isGenuine(one, mark));
  const isOurs = await ownership(rest, genuine, mark);
  return genuine.filter(isOurs).map((one) => post(route, one));
}

function listed(route: string, page: unknown): readonly unknown[] {
  if (Array.isArray(page)) return page;
  throw unexpectedAnswer(route, "is not a list");
}

function isPull(one: unknown): boolean {
  return getProperty(one, "pull_request") !== undefined;
}

/** Whether a text carries the id of its own post, or none. */
function isGenuine(one: unknown, mark: string): boolean {
  const id = markedId(getProperty(one, "body"), mark);
  return id === null || id === getProperty(one, "id");
}

/**
 * What `GITHUB_TOKEN` writes is by this bot, so nothing is asked where all is by it. The token of
 * another app cannot ask who it is: for it, what a bot wrote with its own id counts as its own. A person's can.
 */
async function ownership(
  rest: Rest,
  found: readonly unknown[],
  mark: string,
): Promise<(one: unknown) => boolean> {
  if (found.every(isByActions)) return isByActions;
  const login = await user(rest);
  if (login === null)
    return (one) =>
      isByActions(one) || (isByBot(one) && markedId(getProperty(one, "body"), mark) !== null);
  return (one) => isByActions(one) || getString(getProperty(one, "user"), "login") === login;
}

function isByActions(one: unknown): boolean {
  return isByBot(one) && getString(getProperty(one, "user"), "login") === "github-actions[bot]";
}

function isByBot(one: unknown): boolean {
  return getString(getProperty(one, "user"), "type") === "Bot";
}

/** The person to whom the token belongs; `null` for the token of an app. */
async function user(rest: Rest): Promise<string | null> {
  const route = "GET /user";
  try {
    const login = getString(await rest.request(route, {}), "login");
    if (login === "") throw unexpectedAnswer(route, "names nobody");
    return login;
  } catch (thrown) {
    // https://docs.github.com/en/rest/authentication/endpoints-available-for-github-app-installation-access-tokens
    if (
      thrown instanceof GitHubFault &&
      thrown.status === 403 &&
      thrown.code === "github-permission"
    )
      return null;
    throw thrown;
  }
}

/** A comment or an issue as GitHub gives it. @throws GitHubFault for one without an id. */
export function post(route: string, one: unknown): Post {
  const id = getProperty(one, "id");
  const number = getProperty(one, "number") ?? 0;
  if (typeof id !== "number" || typeof number !== "number")
    throw unexpectedAnswer(route, "lists something without an id");
  return { id, number, body: getProperty(one, "body") };
}
