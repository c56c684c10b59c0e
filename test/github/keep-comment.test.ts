import { describe, expect, it } from "vitest";
import { keepComment } from "../../src/github/keep-comment.ts";
import { marked, marker } from "../../src/github/marker.ts";
import type { Rest } from "../../src/github/rest.ts";
import type { CommentState, GitHubState } from "../support/github-answers.ts";
import { primaryLimit, startGitHub } from "../support/github-stand-in.ts";
import { acme, restAt, ways } from "./support.ts";

const mine = marker(["CI", "build", "node 24"]);
const other = marker(["CI", "build", "node 26"]);
const list = "GET /repos/acme/shop/issues/17/comments?per_page=100";
const bot = { login: "github-actions[bot]", type: "Bot" } as const;
const octocat = { login: "octocat", type: "User" } as const;

function keep(rest: Rest, body: string, mark = mine, isWorthNew = true) {
  return keepComment(rest, { repository: acme, pullRequest: 17, marker: mark, body, isWorthNew });
}

function comment(id: number, body: string, user: CommentState["user"] = bot): CommentState {
  return { id, issue: 17, body, user };
}

async function started(given: Partial<GitHubState> = {}, make = ways[0][1]) {
  const github = await startGitHub(given);
  const { rest } = await restAt(github.url, { make });
  return { github, rest, texts: () => github.state.comments.map(({ body }) => body) };
}

describe("the comment on a pull request", () => {
  it.each(ways)("is made where there is none, by %s", async (_, make) => {
    const { github, rest, texts } = await started({}, make);

    expect(await keep(rest, "adds ms")).toEqual({ done: "created", problem: null });
    const [made] = github.state.comments;
    expect(texts()).toEqual([marked(mine, "adds ms", made?.id)]);
    expect(github.requests).toEqual([
      list,
      "POST /repos/acme/shop/issues/17/comments",
      `PATCH /repos/acme/shop/issues/comments/${made?.id}`,
    ]);
  });

  it("is not made for a text that is not worth a new one, but brought up to date by it", async () => {
    const { rest, texts } = await started();

    expect(await keep(rest, "nothing", mine, false)).toEqual({ done: "unchanged", problem: null });
    expect(texts()).toEqual([]);

    await keep(rest, "adds ms");
    expect(await keep(rest, "nothing", mine, false)).toEqual({ done: "updated", problem: null });
    expect(texts()).toEqual([expect.stringMatching(/\nnothing$/)]);
  });

  it.each(ways)("is changed in place where it reports something else, by %s", async (_, make) => {
    const comments = [comment(7, "LGTM", octocat), comment(8, marked(mine, "adds ms", 8))];
    const { github, rest, texts } = await started({ comments }, make);

    expect(await keep(rest, "removes ms")).toEqual({ done: "updated", problem: null });
    expect(texts()).toEqual(["LGTM", marked(mine, "removes ms", 8)]);
    expect(github.requests).toEqual([list, "PATCH /repos/acme/shop/issues/comments/8"]);
  });

  it("costs no request beyond the search where it reports the same already", async () => {
    const comments = [comment(8, marked(mine, "adds ms\n", 8).replaceAll("\n", "\r\n"))];
    const { github, rest } = await started({ comments });

    expect(await keep(rest, "adds ms\n")).toEqual({ done: "unchanged", problem: null });
    expect(github.requests).toEqual([list]);
  });

  it("is one for each job and each leg of a matrix, each kept by its own", async () => {
    const { rest, texts } = await started();

    await keep(rest, "first");
    await keep(rest, "second", other);
    await keep(rest, "first again");
    await keep(rest, "second again", other);

    expect(texts()).toEqual([
      expect.stringMatching(/\nfirst again$/),
      expect.stringMatching(/\nsecond again$/),
    ]);
  });

  it("is found on any page", async () => {
    const comments = Array.from({ length: 250 }, (_, index) => comment(index + 1, "talk", octocat));
    comments.push(comment(251, marked(mine, "old", 251)));
    const { github, rest } = await started({ comments });

    expect(await keep(rest, "new")).toMatchObject({ done: "updated" });
    expect(github.requests).toHaveLength(4);
    expect(github.state.comments).toHaveLength(251);
  });

  it("is the older one where two runs made one each, and the other goes", async () => {
    const comments = [comment(8, marked(mine, "a", 8)), comment(9, marked(mine, "b", 9))];
    const { github, rest, texts } = await started({ comments });

    expect(await keep(rest, "a")).toMatchObject({ done: "unchanged" });
    expect(texts()).toEqual([marked(mine, "a", 8)]);
    expect(github.requests.at(-1)).toBe("DELETE /repos/acme/shop/issues/comments/9");
  });

  it("carries any text", async () => {
    const { texts, rest } = await started();
    const text = 'ü 漢字 👩‍💻 "quoted" \\ `code` <!-- x -->';

    await keep(rest, text);

    expect(texts()).toEqual([expect.stringContaining(`-->\n${text}`)]);
  });
});

describe("a comment that only carries the marker is left alone:", () => {
  it("a stranger's, who copied it", async () => {
    const comments = [comment(7, marked(mine, "trust me", 7), octocat)];
    const { rest, texts } = await started({ comments });

    expect(await keep(rest, "adds ms")).toMatchObject({ done: "created" });
    expect(texts()).toEqual([marked(mine, "trust me", 7), expect.stringMatching(/\nadds ms$/)]);
  });

  it("another person's, for the token of a person", async () => {
    const comments = [
      comment(7, marked(mine, "trust me", 7), { login: "mallory", type: "User" }),
      comment(8, marked(mine, "old", 8), octocat),
    ];
    const { rest, texts } = await started({ user: octocat, comments });

    expect(await keep(rest, "new")).toMatchObject({ done: "updated" });
    expect(texts()).toEqual([marked(mine, "trust me", 7), marked(mine, "new", 8)]);
  });

  it.each([
    ["for the job's own token", bot],
    ["for the token of another app", { login: "acme-ci[bot]", type: "Bot" } as const],
  ])("a foreign bot's that begins with our marker, %s", async (_, user) => {
    const dependabot = { login: "dependabot[bot]", type: "Bot" } as const;
    const comments = [
      comment(7, marked(mine, "trust me"), dependabot),
      comment(8, marked(mine, "old", 8), user),
      comment(9, marked(mine, "old", 8), dependabot),
    ];
    const { rest, texts } = await started({ user, comments });

    expect(await keep(rest, "new")).toMatchObject({ done: "updated" });
    expect(texts()).toEqual([
      marked(mine, "trust me"),
      marked(mine, "new", 8),
      marked(mine, "old", 8),
    ]);
  });

  it("a copy of ours that another workflow made with the job's own token", async () => {
    const comments = [comment(8, marked(mine, "old", 8)), comment(9, marked(mine, "old", 8))];
    const { rest, texts } = await started({ comments });

    expect(await keep(rest, "new")).toMatchObject({ done: "updated" });
    expect(texts()).toEqual([marked(mine, "new", 8), marked(mine, "old", 8)]);
  });

  it("one that quotes ours", async () => {
    const comments = [comment(7, `> ${mine}\n> adds ms\n\nWhy?`)];
    const { rest } = await started({ comments });

    expect(await keep(rest, "adds ms")).toMatchObject({ done: "created" });
  });
});

describe("a comment is our own", () => {
  it("for the job's own token without asking who we are", async () => {
    const { github, rest } = await started({ comments: [comment(8, marked(mine, "old", 8))] });

    await keep(rest, "new");

    expect(github.requests).not.toContain("GET /user");
  });

  it("though it has no id yet, of a run that ended before it knew that", async () => {
    const { rest, texts } = await started({ comments: [comment(8, marked(mine, "old"))] });

    expect(await keep(rest, "old")).toMatchObject({ done: "updated" });
    expect(texts()).toEqual([marked(mine, "old", 8)]);
  });

  it("for the token of another app, which may not ask who it is", async () => {
    const app = { login: "acme-ci[bot]", type: "Bot" } as const;
    const comments = [comment(8, marked(mine, "old", 8), app)];
    const { github, rest } = await started({ user: app, comments });

    expect(await keep(rest, "new")).toMatchObject({ done: "updated" });
    expect(github.requests).toContain("GET /user");
  });

  it("after the workflow went over from the job's token to a person's", async () => {
    const comments = [
      comment(8, marked(mine, "old", 8)),
      comment(9, marked(mine, "x", 9), octocat),
    ];
    const { rest, texts } = await started({ user: octocat, comments });

    await keep(rest, "new");

    expect(texts()).toEqual([marked(mine, "new", 8)]);
  });
});

describe("where GitHub does not let it be kept", () => {
  const readOnly = { contents: "read", issues: "read", "pull-requests": "read" } as const;

  it("a token that only reads leads to a notice with the line to add", async () => {
    const { rest } = await started({ permissions: readOnly });

    const { done, problem } = await keep(rest, "adds ms");

    expect(done).toBe("failed");
    expect(problem).toMatchObject({ severity: "notice", code: "github-permission" });
    expect(problem?.message).toBe(
      "The token may not keep a comment on the pull request (GitHub answered 403). Add to the job: `permissions: { contents: read, pull-requests: write }`. On a pull request from a fork the token only reads, whatever the workflow sets.",
    );
  });

  it("does not ask for a permission where the token itself is refused", async () => {
    const { github, rest } = await started();
    github.fail(/./, { status: 401, body: { message: "Bad credentials" } });

    const { problem } = await keep(rest, "adds ms");

    expect(problem).toMatchObject({ severity: "warning", code: "github-permission" });
    expect(problem?.message).toMatch(/“Bad credentials”\. Check the token/);
    expect(problem?.message).not.toContain("Add to the job");
  });

  it("so does one that sees nothing at all", async () => {
    const { rest } = await started({ repository: "acme/private" });

    expect(await keep(rest, "adds ms")).toMatchObject({
      done: "failed",
      problem: { severity: "notice", code: "github-permission" },
    });
  });

  it.each([
    ["an outage", { status: 500, body: { message: "Oops" } }, "github-unavailable"],
    ["a rate limit of an hour", primaryLimit(9_999_999_999), "github-unavailable"],
    ["a refusal", { status: 422, body: { message: "Validation Failed" } }, "github-rejected"],
    ["a page of a proxy", { status: 200, body: "<!doctype html>" }, "github-unavailable"],
  ])("%s leads to a warning and to no second comment", async (_, failure, code) => {
    const { github, rest } = await started();
    github.fail(/./, failure, 9);

    expect(await keep(rest, "adds ms")).toMatchObject({
      done: "failed",
      problem: { severity: "warning", code },
    });
    expect(github.requests.filter((line) => line.startsWith("POST"))).toEqual([]);
  });

  it("an outage while asking who we are changes nothing", async () => {
    const comments = [comment(8, marked(mine, "old", 8), octocat)];
    const { github, rest, texts } = await started({ user: octocat, comments });
    github.fail(/GET \/user/, { status: 503, body: { message: "Oops" } }, 9);

    expect(await keep(rest, "new")).toMatchObject({ done: "failed" });
    expect(texts()).toEqual([marked(mine, "old", 8)]);
  });

  it.each([
    ["no list", { message: "hm" }],
    ["a comment without an id", [{ body: marked(mine, "x"), user: bot }]],
  ])("an answer that is %s changes nothing", async (_, body) => {
    const { github, rest } = await started();
    github.fail(/^GET/, { status: 200, body });

    expect(await keep(rest, "new")).toMatchObject({
      done: "failed",
      problem: { code: "github-unavailable" },
    });
    expect(github.requests).toEqual([list]);
  });

  it("a user without a name is nobody", async () => {
    const comments = [comment(8, marked(mine, "old", 8), octocat)];
    const { github, rest } = await started({ user: octocat, comments });
    github.fail(/GET \/user/, { status: 200, body: {} });

    expect(await keep(rest, "new")).toMatchObject({ done: "failed" });
  });

  it("a defect of our own is not taken for GitHub's", async () => {
    const broken: Rest = {
      request: () => Promise.reject(new TypeError("defect")),
      pages: async function* pages() {
        yield [];
      },
    };

    await expect(keep(broken, "x")).rejects.toThrow("defect");
  });
});
