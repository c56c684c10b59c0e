import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGitHubFetch } from "../../src/github/github-fetch.ts";
import { createTransport } from "../../src/http/transport.ts";
import { askHeads, headsByGit } from "../../src/organisation/heads.ts";
import { testClock } from "../http/support/test-clock.ts";
import { parseQuery, violations } from "./graphql-document.ts";
import { startGraphQl, type GraphQlStandIn, type HostedRepository } from "./graphql-stand-in.ts";

const oid = "c0ffee".padEnd(40, "0");

function hosted(name: string, more: Partial<HostedRepository> = {}): HostedRepository {
  return { nameWithOwner: `acme/${name}`, commit: oid, ...more };
}

function many(count: number): readonly HostedRepository[] {
  return Array.from({ length: count }, (_, at) => hosted(`r${String(at).padStart(3, "0")}`));
}

function asks({ url }: GraphQlStandIn, named: readonly string[] = [], withTopics = false) {
  const clock = testClock();
  const transport = createTransport({ env: {} });
  const fetch = createGitHubFetch({ apiUrl: url, transport, clock, log: () => undefined });
  return { heads: askHeads("acme", named, { fetch, url, token: "ghs_token", withTopics }), clock };
}

describe("the heads that GitHub lists", () => {
  it("are those of all repositories of the owner, by name in lower case, fifty in a request", async () => {
    const github = await startGraphQl([...many(119), hosted("Shop", { topics: ["pilot"] })]);

    const heads = await asks(github, [], true).heads;

    expect(heads.size).toBe(120);
    expect(heads.get("acme/shop")).toMatchObject({
      repository: "acme/Shop",
      branch: "main",
      commit: oid,
      topics: ["pilot"],
    });
    expect(github.asked.map(({ first, after }) => [first, after])).toEqual([
      [50, null],
      [50, "50"],
      [50, "100"],
    ]);
  });

  it("are whole wherever the server gives up on large pages, which are asked for again by half", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: 60 }), fc.nat(90), async (mostNodes, count) => {
        const github = await startGraphQl(many(count), { mostNodes });

        expect((await asks(github).heads).size).toBe(count);
      }),
      { numRuns: 15 },
    );
  });

  it("report whether a repository is archived, disabled or empty", async () => {
    const github = await startGraphQl([
      hosted("old", { isArchived: true }),
      hosted("locked", { isDisabled: true }),
      hosted("new", { commit: null }),
    ]);

    const heads = await asks(github).heads;

    expect(heads.get("acme/old")).toMatchObject({ isArchived: true, isDisabled: false });
    expect(heads.get("acme/locked")).toMatchObject({ isArchived: false, isDisabled: true });
    expect(heads.get("acme/new")).toMatchObject({ branch: "", commit: "" });
  });

  it("have a repository of the catalog under its old name as well, and `null` for a missing one", async () => {
    const github = await startGraphQl([
      hosted("shop", { formerly: ["acme/store"] }),
      { nameWithOwner: "other/moved", formerly: ["acme/moved"], commit: oid },
    ]);

    const heads = await asks(github, ["acme/Store", "acme/moved", "acme/gone", "acme/shop"]).heads;

    expect(heads.get("acme/store")?.repository).toBe("acme/shop");
    expect(heads.get("acme/moved")?.repository).toBe("other/moved");
    expect(heads.get("acme/gone")).toBeNull();
    // One list, and only those that it does not have.
    expect(github.asked).toHaveLength(4);
  });

  it("are without topics where nobody wants them, which makes a page cheaper", async () => {
    const github = await startGraphQl([hosted("shop", { topics: ["pilot"] })]);

    expect((await asks(github).heads).get("acme/shop")?.topics).toEqual([]);
  });

  it("are asked for by half where GitHub reports without a status that it took too long", async () => {
    const github = await startGraphQl(many(2));
    const message = "Something went wrong while executing your query. This may be a timeout.";
    github.faults.push({ status: 200, body: { data: null, errors: [{ message }] } });

    expect((await asks(github).heads).size).toBe(2);
    expect(github.asked.map(({ first }) => first)).toEqual([50, 25]);
  });

  it("have `null` for a repository that its new owner keeps from the token", async () => {
    const github = await startGraphQl(many(1));
    const errors = [{ type: "FORBIDDEN", message: "Resource protected by organization SAML." }];
    github.faults.push(null, { status: 200, body: { data: { repository: null }, errors } });

    expect((await asks(github, ["acme/moved"]).heads).get("acme/moved")).toBeNull();
  });

  it("are asked for again after a secondary rate limit, as late as GitHub asks", async () => {
    const github = await startGraphQl(many(2));
    const headers = { "retry-after": "30" };
    github.faults.push({ status: 403, headers, body: { message: "secondary rate limit" } });

    const { heads, clock } = asks(github);

    expect((await heads).size).toBe(2);
    expect(clock.slept).toEqual([30_000]);
  });
});

describe("a list that is not whole", () => {
  it.each([
    ["counts more than it lists", { uncounted: 1 }, "counts 4 repositories of acme and lists 3"],
    ["hides one", { hidden: ["acme/r001"] }, "counts 3 repositories of acme and lists 2"],
    ["fails for pages of any size", { mostNodes: 4 }, "pages of any size"],
    ["does not show the owner", { owner: "other" }, "does not show the owner acme"],
  ])("is no list, where GitHub %s", async (_, behaviour, reason) => {
    const github = await startGraphQl(many(3), behaviour);

    await expect(asks(github).heads).rejects.toMatchObject({
      code: "github-unavailable",
      message: expect.stringContaining(reason) as string,
    });
  });

  it.each([
    [
      "is at the end of its rate limit",
      { status: 200, body: { errors: [{ type: "RATE_LIMITED", message: "API rate limit" }] } },
      "run again in an hour",
    ],
    [
      "refuses the token",
      { status: 401, body: { message: "Bad credentials" } },
      "Check that the token is still valid",
    ],
    [
      "keeps a part of the list from the token",
      { status: 200, body: { data: null, errors: [{ type: "FORBIDDEN", message: "SAML" }] } },
      "it answered: SAML",
    ],
    [
      "gives the same page for ever",
      {
        status: 200,
        body: {
          data: {
            repositoryOwner: {
              repositories: { totalCount: 70, pageInfo: { hasNextPage: true }, nodes: [] },
            },
          },
        },
      },
      "counts 70 repositories of acme and lists 50",
    ],
    ["answers with a page", { status: 200, body: "<html>" }, "not JSON"],
  ])("is no list in the middle of it, where GitHub %s", async (_, fault, reason) => {
    const github = await startGraphQl(many(70));
    github.faults.push(null, fault);

    await expect(asks(github).heads).rejects.toMatchObject({
      code: "github-unavailable",
      message: expect.stringContaining(reason) as string,
    });
  });
});

describe("the heads that git itself reports", () => {
  it("are `null` for a repository that its host does not show", async () => {
    const heads = await headsByGit(["acme/shop", "acme/gone"], (name) =>
      Promise.resolve(name === "acme/gone" ? null : { branch: "main", commit: oid }),
    );

    expect(heads.get("acme/shop")).toMatchObject({ commit: oid, isArchived: false });
    expect(heads.get("acme/gone")).toBeNull();
  });

  it("are none where one could not be asked for, and then no other is", async () => {
    const names = Array.from({ length: 100 }, (_, at) => `acme/r${at}`);
    const asked: string[] = [];
    const heads = headsByGit(names, (name) => {
      asked.push(name);
      return Promise.reject(new Error("refused"));
    });

    await expect(heads).rejects.toThrow("refused");
    expect(asked.length).toBeLessThan(10);
  });
});

describe("the schema that the stand-in holds requests to", () => {
  it.each([
    ["an unknown field", "{ repositoryOwner(login: $o) { name } }", "has no field name"],
    ["an object without fields", "{ repositoryOwner(login: $o) }", "needs fields"],
    ["a missing argument", "{ repositoryOwner { login } }", "needs login"],
    [
      "a list without a size",
      "{ repositoryOwner(login: $o) { repositories { totalCount } } }",
      "needs first or last",
    ],
    [
      "a variable of another type",
      "{ repositoryOwner(login: $o) { repositories(first: $o) { totalCount } } }",
      "is Int, and $o is String!",
    ],
  ])("refuses %s", (_, text, reason) => {
    const query = parseQuery(`query($o: String!) ${text}`);

    expect(violations(query, { o: "acme" }).join("; ")).toContain(reason);
  });
});
