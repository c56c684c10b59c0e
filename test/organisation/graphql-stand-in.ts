import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { expect, onTestFinished } from "vitest";
import { parseQuery, violations, type Selection } from "./graphql-document.ts";

/** A repository as the stand-in has it. */
export interface HostedRepository {
  readonly nameWithOwner: string;
  /** Names that lead to it since it was renamed. */
  readonly formerly?: readonly string[];
  readonly isArchived?: boolean;
  readonly isDisabled?: boolean;
  /** `null` for an empty repository. */
  readonly commit: string | null;
  readonly topics?: readonly string[];
}

/** An answer in place of the right one. */
export interface GraphQlFault {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface GraphQlStandIn {
  readonly url: string;
  /** The variables of each request, in the order in which they came. */
  readonly asked: readonly Readonly<Record<string, unknown>>[];
  /** The next answers, one for each request; `null` for the right one. */
  readonly faults: (GraphQlFault | null)[];
  /** What the stand-in has against requests; each test ends with none. */
  readonly found: string[];
}

interface Behaviour {
  readonly owner?: string;
  /** Larger pages end as on GitHub when they take longer than 10 s. */
  readonly mostNodes?: number;
  /** Beside what is listed. */
  readonly uncounted?: number;
  /** These of the list are `null`, as what the token may not see can be. */
  readonly hidden?: readonly string[];
}

/** GitHub's GraphQL API on loopback, held to its published schema, until the end of the test. */
export async function startGraphQl(
  repositories: readonly HostedRepository[],
  { owner = "acme", mostNodes = 100, uncounted = 0, hidden = [] }: Behaviour = {},
): Promise<GraphQlStandIn> {
  const asked: Record<string, unknown>[] = [];
  const faults: (GraphQlFault | null)[] = [];
  const found: string[] = [];
  const own = repositories
    .filter(({ nameWithOwner }) => nameWithOwner.startsWith(`${owner}/`))
    .toSorted((a, b) => (a.nameWithOwner < b.nameWithOwner ? -1 : 1));

  async function answer(request: IncomingMessage): Promise<GraphQlFault> {
    const { query, variables } = (await json(request)) as {
      readonly query: string;
      readonly variables: Record<string, unknown>;
    };
    asked.push(variables);
    const fault = faults.shift() ?? null;
    if (fault !== null) return fault;
    if (!/^bearer \S+$/i.test(request.headers.authorization ?? ""))
      return { status: 401, body: { message: "Bad credentials" } };
    if ((request.headers["user-agent"] ?? "") === "") found.push("no user-agent");
    const parsed = parseQuery(query);
    found.push(...violations(parsed, variables));
    const [selection] = parsed.fields;
    if (selection === undefined) throw new Error("no field");
    if (selection.name === "repository") return single(selection, variables);
    const first = Number(variables["first"]);
    if (first < 1 || first > 100) found.push(`first is ${first}`);
    if (first > mostNodes) return { status: 502, body: { message: "timeout" } };
    const start = Number(variables["after"] ?? 0);
    const end = start + first;
    const page = {
      totalCount: own.length + uncounted,
      pageInfo: { hasNextPage: end < own.length, endCursor: String(end) },
      nodes: own
        .slice(start, end)
        .map((each, at) => (hidden.includes(each.nameWithOwner) ? null : node(each, start + at))),
    };
    const data = {
      repositoryOwner: variables["owner"] === owner ? { repositories: page } : null,
    };
    return { status: 200, body: { data: selected(data, parsed.fields) } };
  }

  function single(selection: Selection, variables: Record<string, unknown>): GraphQlFault {
    const name = `${String(variables["owner"])}/${String(variables["name"])}`.toLowerCase();
    const at = repositories.findIndex(({ nameWithOwner, formerly = [] }) =>
      [nameWithOwner, ...formerly].some((each) => each.toLowerCase() === name),
    );
    const repository = repositories[at];
    if (repository !== undefined)
      return {
        status: 200,
        body: { data: selected({ repository: node(repository, at) }, [selection]) },
      };
    const message = `Could not resolve to a Repository with the name '${name}'.`;
    return {
      status: 200,
      body: {
        data: { repository: null },
        errors: [{ type: "NOT_FOUND", path: ["repository"], message }],
      },
    };
  }

  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, headers = {}, body }) =>
        response
          .writeHead(status, { "content-type": "application/json", ...headers })
          .end(typeof body === "string" ? body : JSON.stringify(body)),
      (thrown: unknown) => {
        found.push(String(thrown));
        response.writeHead(400).end();
      },
    );
  });
  await new Promise<void>((started) => server.listen(0, "127.0.0.1", started));
  onTestFinished(() => {
    server.close();
    expect(found, "GitHub's schema has nothing against the requests").toEqual([]);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/graphql`, asked, faults, found };
}

function node(repository: HostedRepository, at: number): unknown {
  const { nameWithOwner, isArchived = false, isDisabled = false, commit, topics = [] } = repository;
  return {
    databaseId: at + 1,
    nameWithOwner,
    isArchived,
    isDisabled,
    defaultBranchRef: commit === null ? null : { name: "main", target: { oid: commit } },
    repositoryTopics: { nodes: topics.map((name) => ({ topic: { name } })) },
  };
}

/** Of a value what is asked for, and nothing else. */
function selected(value: unknown, fields: readonly Selection[]): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => selected(each, fields));
  if (typeof value !== "object" || value === null || fields.length === 0) return value;
  const known = new Map(Object.entries(value));
  return Object.fromEntries(
    fields.map(({ name, fields: below }) => [name, selected(known.get(name), below)]),
  );
}
