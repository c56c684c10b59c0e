import { mapAtMost } from "../domain/concurrency.ts";
import { Fault } from "../domain/problem.ts";
import { getArray, getProperty, getString } from "../domain/untyped.ts";
import type { GitHubFetch } from "../github/github-fetch.ts";

/** A repository as its host shows it. */
export interface Head {
  /** `owner/name` */
  readonly repository: string;
  /** On its host; empty where it is not known. */
  readonly id: string;
  readonly branch: string;
  /** Of the default branch; empty where there is none. */
  readonly commit: string;
  readonly isArchived: boolean;
  readonly isDisabled: boolean;
  readonly topics: readonly string[];
}

/** Asks GitHub's GraphQL API; both documents are held to its published schema by a test. */
export interface GraphQlOptions {
  readonly fetch: GitHubFetch;
  /** `https://api.github.com/graphql`; on GitHub Enterprise Server `/api/graphql` of its host. */
  readonly url: string;
  readonly token: string;
  /** Topics make a page dearer, so that they are asked for only where they are wanted. */
  readonly withTopics: boolean;
}

function fieldsOf({ withTopics }: GraphQlOptions): string {
  const topics = withTopics ? " repositoryTopics(first: 20) { nodes { topic { name } } }" : "";
  return `databaseId nameWithOwner isArchived isDisabled defaultBranchRef { name target { oid } }${topics}`;
}

const repositoriesQuery = (fields: string): string =>
  `query($owner: String!, $first: Int!, $after: String) { repositoryOwner(login: $owner) { repositories(first: $first, after: $after, ownerAffiliations: [OWNER], orderBy: {field: NAME, direction: ASC}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} } } } }`;

const repositoryQuery = (fields: string): string =>
  `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name, followRenames: true) { ${fields} } }`;

const firstPage = 50;
/** Below this a server that fails does so for another reason than the size of the page. */
const smallestPage = 5;

/**
 * All repositories of an owner, in lower case by name, and of `named` those that have another name now.
 * A page that the server cannot make in time is asked for again by half.
 * @throws Fault `github-unavailable`, also where the list is not whole, because a repository that it
 * leaves out would look as if it were gone.
 */
export async function askHeads(
  owner: string,
  named: readonly string[],
  options: GraphQlOptions,
): Promise<ReadonlyMap<string, Head | null>> {
  const heads = new Map<string, Head | null>();
  let first = firstPage;
  let after: string | null = null;
  for (;;) {
    const query = repositoriesQuery(fieldsOf(options));
    const answer = await ask(options, query, { owner, first, after }, notFound);
    if (answer === "too-much") {
      if (first <= smallestPage)
        throw unavailable("it failed for pages of any size", "Run again later");
      first = Math.max(smallestPage, Math.floor(first / 2));
      continue;
    }
    const page = getProperty(getProperty(answer, "repositoryOwner"), "repositories");
    if (page === undefined) throw unavailable(`it does not show the owner ${owner} to this token`);
    const known = heads.size;
    for (const node of getArray(page, "nodes")) {
      const head = headOf(node);
      if (head !== null) heads.set(head.repository.toLowerCase(), head);
    }
    const info = getProperty(page, "pageInfo");
    if (getProperty(info, "hasNextPage") === true && heads.size > known) {
      after = getString(info, "endCursor");
      continue;
    }
    const total = getProperty(page, "totalCount");
    if (total !== heads.size)
      throw unavailable(
        `it counts ${String(total)} repositories of ${owner} and lists ${heads.size}`,
      );
    break;
  }
  for (const name of named)
    if (!heads.has(name.toLowerCase())) heads.set(name.toLowerCase(), await askHead(name, options));
  return heads;
}

/**
 * The same for any host, by asking each repository itself; what git does not report is left open. After a
 * first failure no other repository is asked, because the host may fail as slowly for each.
 */
export async function headsByGit(
  names: readonly string[],
  ask: (name: string) => Promise<Pick<Head, "branch" | "commit"> | null>,
): Promise<ReadonlyMap<string, Head | null>> {
  let hasFailed = false;
  const unknown = { id: "", isArchived: false, isDisabled: false, topics: [] };
  const heads = await mapAtMost(8, names, async (repository): Promise<[string, Head | null]> => {
    if (hasFailed) return [repository, null];
    const found = await ask(repository).catch((thrown: unknown) => {
      hasFailed = true;
      throw thrown;
    });
    return [repository, found === null ? null : { ...found, ...unknown, repository }];
  });
  return new Map(heads);
}

/** One repository by a name that it has or had; `null` where GitHub does not show it. */
async function askHead(repository: string, options: GraphQlOptions): Promise<Head | null> {
  const [owner = "", name = ""] = repository.split("/");
  const query = repositoryQuery(fieldsOf(options));
  // One that another owner keeps from this token is not visible, and no reason to plan nothing.
  const answer = await ask(options, query, { owner, name }, new Set([...notFound, "FORBIDDEN"]));
  if (answer === "too-much") throw unavailable(`it failed for ${repository}`, "Run again later");
  return headOf(getProperty(answer, "repository"));
}

const notFound: ReadonlySet<string> = new Set(["NOT_FOUND"]);
/** Without a type, and with this text, GitHub reports that it took too long. */
const tookTooLong = /^something went wrong while executing your query/i;

/** @param absences types of errors that mean that nothing is visible. */
async function ask(
  { fetch, url, token }: GraphQlOptions,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  absences: ReadonlySet<string>,
): Promise<unknown> {
  const headers = {
    authorization: `bearer ${token}`,
    "content-type": "application/json",
    "user-agent": "cortex-dependency-report",
  };
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(url, { method: "POST", headers, body }).catch((thrown: unknown) => {
    throw unavailable(thrown instanceof Error ? thrown.message : String(thrown));
  });
  if (answer.status >= 500) return "too-much";
  if (answer.status !== 200)
    throw unavailable(`it answered with status ${answer.status}`, stepsByStatus.get(answer.status));
  const value: unknown = parsed(await answer.text());
  const errors = getArray(value, "errors");
  const messages = errors.map((error) => getString(error, "message"));
  if (messages.some((message) => tookTooLong.test(message))) return "too-much";
  const types = errors.map((error) => getString(error, "type"));
  if (!types.every((type) => absences.has(type)))
    throw unavailable(
      `it answered: ${messages.join("; ")}`,
      types.includes("RATE_LIMITED") ? limitIsUsedUp : undefined,
    );
  return getProperty(value, "data");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unavailable("its answer is not JSON", "Check GITHUB_GRAPHQL_URL and GITHUB_API_URL");
  }
}

function headOf(node: unknown): Head | null {
  const repository = getString(node, "nameWithOwner");
  if (repository === "") return null;
  const id = getProperty(node, "databaseId");
  const branch = getProperty(node, "defaultBranchRef");
  const topics = getArray(getProperty(node, "repositoryTopics"), "nodes");
  return {
    repository,
    id: typeof id === "number" ? String(id) : "",
    branch: getString(branch, "name"),
    commit: getString(getProperty(branch, "target"), "oid"),
    isArchived: getProperty(node, "isArchived") === true,
    isDisabled: getProperty(node, "isDisabled") === true,
    topics: topics.map((each) => getString(getProperty(each, "topic"), "name")),
  };
}

const limitIsUsedUp = "The limit of requests of this token is used up: run again in an hour";

const stepsByStatus: ReadonlyMap<number, string> = new Map([
  [401, "Check that the token is still valid (one of an app lives for an hour), and run again"],
  [403, "Check that the app is installed for all repositories and may read them, and run again"],
  [429, limitIsUsedUp],
]);

function unavailable(
  reason: string,
  next = "Check that the app is installed for all repositories, and run again",
): Fault {
  return new Fault(
    "github-unavailable",
    `GitHub could not be asked which repositories there are: ${reason}. Nothing was planned. ${next}.`,
  );
}
