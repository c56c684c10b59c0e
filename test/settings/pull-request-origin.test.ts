import { describe, expect, it } from "vitest";
import { stemsFromPullRequest } from "../../src/settings/pull-request-origin.ts";

const own = { full_name: "acme/shop" };
const main = "refs/heads/main";

function run(workflowRun: object) {
  return { repository: own, workflow_run: { head_repository: own, ...workflowRun } };
}

describe("an event that stems from a pull request", () => {
  it.each([
    ["pull_request", {}],
    ["pull_request_target", {}],
    ["pull_request_review", {}],
    ["pull_request_review_comment", {}],
    ["merge_group", {}],
    ["issue_comment", { issue: { pull_request: { url: "https://github.com" } } }],
    ["check_suite", { check_suite: { pull_requests: [{ number: 7 }] } }],
    ["check_run", { check_run: { pull_requests: [{ number: 7 }] } }],
    ["check_run", { check_run: { check_suite: { pull_requests: [{ number: 7 }] } } }],
    ["workflow_run", run({ event: "pull_request" })],
    ["workflow_run", run({ event: "pull_request_target" })],
    ["workflow_run", run({ event: "pull_request_review" })],
    ["workflow_run", run({ event: "merge_group" })],
    ["workflow_run", run({ event: "dynamic", pull_requests: [{ number: 7 }] })],
    ["workflow_run", run({ event: "push", head_repository: { full_name: "stranger/shop" } })],
    ["workflow_run", run({ event: "push", head_repository: null })],
    ["deployment", { deployment: { ref: "refs/pull/7/head" } }],
  ])("is %s with %j", (name, payload) => {
    expect(stemsFromPullRequest(name, main, payload)).toBe(true);
  });

  it("is any on the merge result of one", () => {
    expect(stemsFromPullRequest("deployment_status", "refs/pull/7/merge", null)).toBe(true);
  });
});

describe("an event that stems from none", () => {
  it.each([
    ["push", {}],
    ["schedule", null],
    ["issue_comment", { issue: { number: 7 } }],
    ["check_suite", { check_suite: { pull_requests: [] } }],
    ["check_run", { check_run: { check_suite: {} } }],
    ["workflow_run", run({ event: "push", pull_requests: [] })],
    ["workflow_run", run({ event: "push", head_repository: { full_name: "Acme/Shop" } })],
    ["workflow_run", run({ event: "schedule" })],
    ["workflow_run", run({ event: "workflow_dispatch", pull_requests: [{ number: 7 }] })],
    ["workflow_run", {}],
    ["deployment", { deployment: { ref: "main" } }],
    ["constructor", {}],
  ])("is %s with %j", (name, payload) => {
    expect(stemsFromPullRequest(name, main, payload)).toBe(false);
  });

  it("is a run of a push to a branch from which a pull request happens to be open", () => {
    const payload = run({ event: "push", pull_requests: [{ number: 7 }] });

    expect(stemsFromPullRequest("workflow_run", main, payload)).toBe(false);
  });
});
