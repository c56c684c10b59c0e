import { describe, expect, it } from "vitest";
import { updateNotifications } from "../../src/app/github-notifications.ts";
import type { GitHubClient } from "../../src/github/connection.ts";
import { actionRest } from "../../src/github/action-rest.ts";
import { cancelledBy } from "../../src/domain/cancellation.ts";
import { startGitHub } from "../support/github-stand-in.ts";
import { restAt } from "../github/support.ts";
import { plainView } from "../../src/report/view.ts";
import { drift, inSync } from "../report/reports.ts";

const comment = { pullRequest: 7, workflow: "CI", job: "check", matrixKey: ["shop"] };
const never = (): Promise<void> => new Promise(() => undefined);
const at = (rest: GitHubClient["rest"]): GitHubClient => ({ repository: "acme/shop", rest });
const keeping = {
  comment,
  issue: true,
  views: { comment: plainView, issue: plainView },
  client: null,
  cortexApiUrl: "https://cortex.example",
  sleep: never,
  log: () => undefined,
  access: "Leave the token out.",
};

describe("the comment and the issue", () => {
  it("are kept both, and what became of them is reported", async () => {
    const github = await startGitHub();
    const { rest } = await restAt(github.url, { make: actionRest, token: github.state.token });
    const stated: string[] = [];
    const log = (text: string): unknown => stated.push(text);
    const client = at(() => Promise.resolve(rest));

    expect(await updateNotifications(drift, { ...keeping, client, log })).toEqual([]);
    expect(await updateNotifications(drift, { ...keeping, client, log })).toEqual([]);
    expect(await updateNotifications(inSync, { ...keeping, client, log })).toEqual([]);

    expect(github.state.comments.filter(({ issue }) => issue === 7)).toHaveLength(1);
    expect(stated).toEqual([
      "GitHub: the comment on pull request 7 was made",
      "GitHub: the issue about drift was made",
      "GitHub: the comment on pull request 7 stays as it is",
      "GitHub: the issue about drift stays as it is",
      "GitHub: the comment on pull request 7 was updated",
      "GitHub: the issue about drift was closed",
    ]);
  });

  it("ask for nothing where none is wanted", async () => {
    const client = at(() => Promise.reject(new Error("was asked")));

    expect(
      await updateNotifications(drift, { ...keeping, client, comment: null, issue: false }),
    ).toEqual([]);
  });

  it("cannot be kept without a token, which is a warning for each", async () => {
    expect(await updateNotifications(drift, keeping)).toEqual([
      expect.objectContaining({
        severity: "warning",
        code: "github-unavailable",
        message: expect.stringMatching(
          /a token and a repository\. Leave the token out\.$/,
        ) as string,
      }),
      expect.objectContaining({ severity: "warning" }),
    ]);
  });

  it("are given up when GitHub takes too long for both", async () => {
    const waits: number[] = [];
    const sleep = (ms: number): Promise<void> => {
      waits.push(ms);
      return Promise.resolve();
    };
    const client = at(() => new Promise(() => undefined));

    expect(await updateNotifications(drift, { ...keeping, client, sleep })).toEqual([
      expect.objectContaining({ severity: "warning", code: "github-unavailable" }),
      expect.objectContaining({ severity: "warning", code: "github-unavailable" }),
    ]);
    expect(waits).toEqual([90_000]);
  });

  it("never fail a run, not even by a defect", async () => {
    const client = at(() => Promise.reject(new TypeError("x is not a function")));

    expect(await updateNotifications(drift, { ...keeping, client, issue: false })).toEqual([
      expect.objectContaining({
        severity: "warning",
        code: "internal",
        message: expect.stringContaining("x is not a function") as string,
      }),
    ]);
  });

  it("are given up when the run is cancelled, which is reported", async () => {
    const controller = new AbortController();
    let asked = 0;
    const client = at(() => {
      asked += 1;
      controller.abort(cancelledBy("SIGINT"));
      return new Promise(() => undefined);
    });
    const described = await updateNotifications(drift, {
      ...keeping,
      client,
      cancelled: controller.signal,
    });

    expect(described).toEqual([
      expect.objectContaining({ severity: "warning", code: "cancelled" }),
      expect.objectContaining({ severity: "warning", code: "cancelled" }),
    ]);
    expect(asked, "nothing is posted after a cancel").toBe(1);
  });
});
