import { describe, expect, it } from "vitest";
import { startGitHub } from "../support/github-stand-in.ts";
import { webhookExample } from "../support/webhook-example.ts";

const headers = { authorization: "token ghs_token" };

async function ask(url: string, path: string, init: RequestInit = {}) {
  const signal = AbortSignal.timeout(10_000);
  const response = await fetch(url + path, { headers, signal, ...init });
  const body: unknown = response.status === 204 ? null : await response.json();
  return { status: response.status, link: response.headers.get("link"), body };
}

describe("the stand-in of GitHub", () => {
  it("knows nobody without the token", async () => {
    const { url } = await startGitHub();

    expect(await ask(url, "/repos/acme/shop", { headers: {} })).toMatchObject({ status: 401 });
  });

  it("has one repository and does not report others", async () => {
    const { url } = await startGitHub();

    expect(await ask(url, "/repos/acme/shop")).toMatchObject({ status: 200 });
    expect(await ask(url, "/repos/acme/other")).toMatchObject({ status: 404 });
  });

  it("gives lists page by page, with a link to the next", async () => {
    const { url, state } = await startGitHub();
    for (const id of [1, 2, 3]) state.comments.push({ id, issue: 7, body: "x", user: state.user });

    const first = await ask(url, "/repos/acme/shop/issues/7/comments?per_page=2");
    const second = await ask(url, "/repos/acme/shop/issues/7/comments?per_page=2&page=2");

    expect(first.body).toHaveLength(2);
    expect(first.link).toBe(
      `<${url}/repos/acme/shop/issues/7/comments?per_page=2&page=2>; rel="next"`,
    );
    expect(second.body).toHaveLength(1);
    expect(second.link).toBeNull();
  });

  it("fails as often as a script sets, and the requests are seen all the same", async () => {
    const github = await startGitHub();
    github.fail(/shop$/, { status: 503, body: { message: "Unicorn" } }, 2);

    const statuses = [];
    for (let tries = 0; tries < 3; tries += 1)
      statuses.push((await ask(github.url, "/repos/acme/shop")).status);

    expect(statuses).toEqual([503, 503, 200]);
    expect(github.requests).toHaveLength(3);
  });

  it("can cut a connection, and can leave one without an answer", async () => {
    const github = await startGitHub();
    github.fail(/shop$/, "reset");
    github.fail(/shop$/, "hang");

    await expect(ask(github.url, "/repos/acme/shop")).rejects.toThrow("fetch failed");
    await expect(
      ask(github.url, "/repos/acme/shop", { signal: AbortSignal.timeout(50) }),
    ).rejects.toMatchObject({ name: "TimeoutError" });
  });

  it("takes either permission for the comments of a pull request", async () => {
    const permissions = { contents: "read", issues: "none", "pull-requests": "write" } as const;
    const { url, state } = await startGitHub({ permissions });
    const init = { method: "POST", headers, body: JSON.stringify({ body: "hello" }) };

    expect(await ask(url, "/repos/acme/shop/issues/7/comments", init)).toMatchObject({
      status: 201,
    });
    expect(state.comments).toHaveLength(1);
  });
});

describe("the published examples of events", () => {
  it.each([
    ["push", null, "after"],
    ["pull_request", "opened", "pull_request"],
    ["merge_group", "checks_requested", "merge_group"],
    ["workflow_dispatch", null, "ref"],
    ["release", "published", "release"],
  ])("hold a payload of %s %s", (event, action, member) => {
    expect(webhookExample(event, action)).toHaveProperty(member);
  });

  it("are copies, which a test may change", () => {
    expect(webhookExample("push")).not.toBe(webhookExample("push"));
  });

  it("hold none of an event that has no payload", () => {
    expect(() => webhookExample("schedule")).toThrow("there is no example of schedule");
  });
});
