import { describe, expect, it } from "vitest";
import type { Rest } from "../../src/github/rest.ts";
import { inTurn, json, page, startServer } from "../http/support/loopback-server.ts";
import { primaryLimit, secondaryLimit, startGitHub } from "../support/github-stand-in.ts";
import { restAt, ways } from "./support.ts";

const route = "GET /repos/{owner}/{repo}";
const place = { owner: "acme", repo: "shop" };
const minute = 60_000;
const unavailable = { status: 502, body: { message: "Server Error" } };

function comment(rest: Rest): Promise<unknown> {
  const of = { ...place, issue_number: 1, body: "hello" };
  return rest.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", of);
}

describe("a question to GitHub", () => {
  it.each(ways)("carries token and name, asked by %s", async (_, make) => {
    const github = await startGitHub();
    const { rest } = await restAt(github.url, { make });

    await rest.request(route, place);

    const [asked] = github.asked;
    expect(asked?.authorization).toBe("token ghs_token");
    expect(asked?.userAgent).toContain("cortex-dependency-report/1.2.3");
  });

  it.each([
    ["a server error", unavailable],
    ["a connection that is cut", "reset" as const],
  ])("is asked again after %s", async (_, failure) => {
    const github = await startGitHub();
    github.fail(/./, failure);
    const { rest, clock, log } = await restAt(github.url);

    await rest.request(route, place);

    expect(github.requests).toHaveLength(2);
    expect(clock.slept).toEqual([1_000]);
    expect(log).toEqual([expect.stringMatching(/^GET \/repos\/acme\/shop: .+; once more in 1 s$/)]);
  });

  it("is given up after three tries, the waits growing", async () => {
    const github = await startGitHub();
    github.fail(/./, unavailable, 9);
    const { rest, clock } = await restAt(github.url);

    await expect(rest.request(route, place)).rejects.toMatchObject({
      code: "github-unavailable",
      status: 502,
      message: `GitHub answered ${route} with status 502 and the message “Server Error”. Run again later.`,
    });
    expect(clock.slept).toEqual([1_000, 2_000]);
  });

  it.each([403, 404, 410, 422])("is not asked again after a %i", async (status) => {
    const github = await startGitHub();
    github.fail(/./, { status, body: { message: "No" } }, 9);
    const { rest, clock } = await restAt(github.url);

    await expect(rest.request(route, place)).rejects.toMatchObject({ status });
    expect(github.requests).toHaveLength(1);
    expect(clock.slept).toEqual([]);
  });

  it("has a time limit", async () => {
    const github = await startGitHub();
    const limits: number[] = [];
    const { actionRest } = await import("../../src/github/action-rest.ts");
    const rest = await actionRest({
      token: "a-token",
      apiUrl: github.url,
      userAgent: "test",
      transport: ({ timeoutMs }) => {
        limits.push(timeoutMs);
        return Promise.reject(Object.assign(new Error("no whole answer"), { code: "ETIMEDOUT" }));
      },
      clock: { now: () => 0, sleep: () => Promise.resolve() },
    });

    await expect(rest.request(route, place)).rejects.toMatchObject({
      code: "github-unavailable",
      status: null,
      message: `GitHub gave no whole answer to ${route} (no whole answer (ETIMEDOUT)). Run again later.`,
    });
    expect(limits).toEqual([15_000, 15_000, 15_000]);
  });

  it("never shows the token, though a server may echo it", async () => {
    const github = await startGitHub();
    github.fail(/./, { status: 404, body: { message: "no ghs_token here" } });
    const { rest } = await restAt(github.url);

    await expect(rest.request(route, place)).rejects.toMatchObject({
      message: expect.stringContaining("“no *** here”") as string,
    });
  });
});

describe("what would create something", () => {
  it.each([
    ["a server error", unavailable],
    ["a connection that is cut", "reset" as const],
  ])("is not sent again after %s: it may have been created", async (_, failure) => {
    const github = await startGitHub();
    github.fail(/^POST/, failure, 9);
    const { rest } = await restAt(github.url);

    await expect(comment(rest)).rejects.toMatchObject({ code: "github-unavailable" });
    expect(github.requests).toHaveLength(1);
  });

  it("is sent again after a rate limit: it was not looked at", async () => {
    const github = await startGitHub();
    github.fail(/^POST/, secondaryLimit(5));
    const { rest, clock } = await restAt(github.url);

    await comment(rest);

    expect(github.state.comments).toHaveLength(1);
    expect(clock.slept).toEqual([5_000]);
  });
});

describe("a rate limit", () => {
  it.each([
    ["secondary, by header", secondaryLimit(30), 30_000],
    ["secondary, as a 429", secondaryLimit(30, 429), 30_000],
    ["secondary, by its words alone", secondaryLimit(null), minute],
    ["primary, over in 40 s", primaryLimit(Date.UTC(2026, 0, 1) / 1_000 + 40), 40_000],
    ["primary, over by now", primaryLimit(Date.UTC(2026, 0, 1) / 1_000 - 40), 0],
  ])("is waited out: %s", async (_, limit, ms) => {
    const github = await startGitHub();
    github.fail(/./, limit);
    const { rest, clock } = await restAt(github.url);

    await rest.request(route, place);

    expect(clock.slept).toEqual([ms]);
  });

  it.each([
    ["primary, for the rest of the hour", primaryLimit(Date.UTC(2026, 0, 1, 0, 50) / 1_000)],
    ["secondary, for ten minutes", secondaryLimit(600)],
  ])("that takes too long is not waited for: %s", async (_, limit) => {
    const github = await startGitHub();
    github.fail(/./, limit, 9);
    const { rest, clock } = await restAt(github.url);

    await expect(rest.request(route, place)).rejects.toMatchObject({ code: "github-unavailable" });
    expect(github.requests).toHaveLength(1);
    expect(clock.slept).toEqual([]);
  });

  it("is waited for once in a run, not by each question anew", async () => {
    const github = await startGitHub();
    github.fail(/./, secondaryLimit(60), 9);
    const { rest, clock } = await restAt(github.url);

    await expect(rest.request(route, place)).rejects.toMatchObject({ status: 403 });
    await expect(rest.request(route, place)).rejects.toMatchObject({ status: 403 });

    expect(clock.slept).toEqual([minute]);
  });
});

describe("a redirect", () => {
  const repository = { name: "shop" };

  it("of a repository that was renamed is followed on the same server", async () => {
    const server = await startServer(({ url }) =>
      url === "/repos/acme/shop"
        ? { status: 301, headers: { location: "/repositories/1" } }
        : json(repository),
    );
    const { rest } = await restAt(server.url);

    expect(await rest.request(route, place)).toEqual(repository);
    expect(server.seen[1]).toMatchObject({ url: "/repositories/1" });
    expect(server.seen[1]?.headers.authorization).toBe("token ghs_token");
  });

  it("to another server is not followed: the token would travel along", async () => {
    const other = await startServer(() => json(repository));
    const server = await startServer(() => ({ status: 302, headers: { location: other.url } }));
    const { rest } = await restAt(server.url);

    await expect(rest.request(route, place)).rejects.toMatchObject({
      code: "github-unavailable",
      message: expect.stringContaining("led away from") as string,
    });
    expect(other.seen).toEqual([]);
  });

  it("without an end is left after three", async () => {
    const server = await startServer(() => ({ status: 302, headers: { location: "/again" } }));
    const { rest } = await restAt(server.url);

    await expect(rest.request(route, place)).rejects.toMatchObject({
      message: expect.stringContaining("a redirect (302) that is not followed") as string,
    });
    expect(server.seen).toHaveLength(4);
  });

  it.each([
    [301, 1],
    [307, 2],
  ])(
    "by %i of what writes makes %i requests, and is no success by itself",
    async (status, tries) => {
      const server = await startServer(
        inTurn({ status, headers: { location: "/new" } }, json({ message: "No" }, 422)),
      );
      const { rest } = await restAt(server.url);

      await expect(comment(rest)).rejects.toBeInstanceOf(Error);
      expect(server.seen.map(({ method }) => method)).toEqual(Array(tries).fill("POST"));
      expect(server.seen.every(({ body }) => body === '{"body":"hello"}')).toBe(true);
    },
  );
});

describe("pages", () => {
  const issues = "GET /repos/{owner}/{repo}/issues";

  async function all(rest: Rest): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    for await (const one of rest.pages(issues, place)) found.push(one);
    return found;
  }

  it.each(ways)("are all read, a hundred at a time, by %s", async (_, make) => {
    const github = await startGitHub();
    const { user } = github.state;
    for (let number = 1; number <= 201; number += 1)
      github.state.issues.push({ number, title: "", body: "", state: "open", labels: [], user });
    const { rest } = await restAt(github.url, { make });

    expect((await all(rest)).flat()).toHaveLength(201);
    expect(github.requests).toHaveLength(3);
  });

  it("that lead to another server are not asked for there", async () => {
    const other = await startServer(() => json([]));
    const link = `<${other.url}/next>; rel="next"`;
    const server = await startServer(() => ({
      ...json([]),
      headers: { link, "content-type": "application/json" },
    }));
    const { rest } = await restAt(server.url);

    await expect(all(rest)).rejects.toMatchObject({ code: "github-unavailable" });
    expect(other.seen).toEqual([]);
  });

  it("of which one fails are no list", async () => {
    const server = await startServer(() => page(502));
    const { rest } = await restAt(server.url);

    await expect(all(rest)).rejects.toMatchObject({ code: "github-unavailable", status: 502 });
  });
});
