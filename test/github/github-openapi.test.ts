import { describe, expect, it } from "vitest";
import {
  exampleOf,
  operationOf,
  requestViolations,
  responseViolations,
  type Asked,
} from "../support/github-openapi.ts";

function asked(line: string, body?: unknown): Asked {
  const [method = "", url = ""] = line.split(" ");
  const [path = "", query = ""] = url.split("?");
  return { method, path, query: new URLSearchParams(query), body };
}

function violations(line: string, body?: unknown): readonly string[] {
  const request = asked(line, body);
  const operation = operationOf(request);
  return operation === null ? ["no such operation"] : requestViolations(operation, request);
}

describe("a request as GitHub describes it", () => {
  it.each([
    ["GET /repos/acme/shop"],
    ["GET /repos/acme/shop/git/ref/heads%2Ffeature%2Fx"],
    ["GET /repos/acme/shop/issues/7/comments?per_page=1&page=2"],
    ["GET /repos/acme/shop/issues?state=open&labels=a&sort=created&direction=asc"],
    ["GET /user"],
    ["POST /repos/acme/shop/labels", { name: "drift", color: "d93f0b" }],
    ["PATCH /repos/acme/shop/issues/1", { state: "closed", state_reason: "completed" }],
    ["DELETE /repos/acme/shop/issues/comments/7"],
  ])("%s is let pass", (line, body?: unknown) => {
    expect(violations(line, body)).toEqual([]);
  });

  it.each([
    ["GET /repo/acme/shop", undefined, "no such operation"],
    ["PUT /repos/acme/shop/labels", {}, "no such operation"],
    ["GET /repos/acme/shop/git/ref/heads/main", undefined, "no such operation"],
    ["GET /repos/acme/shop/issues?stat=open", undefined, "unknown parameter stat"],
    ["GET /repos/acme/shop/issues?state=gone", undefined, "state must be equal to one of"],
    ["GET /repos/acme/shop/issues?per_page=all", undefined, "per_page must be integer"],
    ["PATCH /repos/acme/shop/issues/one", {}, "issue_number must be integer"],
    ["POST /repos/acme/shop/issues", {}, "body must have required property 'title'"],
    ["POST /repos/acme/shop/issues", undefined, "body must be object"],
    ["POST /repos/acme/shop/labels", { name: 7 }, "body/name must be string"],
    ["POST /repos/acme/shop/labels", { name: "x", colour: "y" }, "unknown member colour"],
    ["PATCH /repos/acme/shop/issues/1", { state: "shut" }, "body/state must be equal to one of"],
    ["GET /user", { login: "octocat" }, "a body where none belongs"],
  ])("%s with %j is reported: %3$s", (line, body, fault) => {
    expect(violations(line, body).join("; ")).toContain(fault);
  });

  it("is of the operation that fits best", () => {
    expect(operationOf(asked("PATCH /repos/acme/shop/issues/comments/7"))).toEqual({
      route: "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
      parameters: { owner: "acme", repo: "shop", comment_id: "7" },
    });
  });
});

describe("an answer as GitHub describes it", () => {
  const ref = "GET /repos/{owner}/{repo}/git/ref/{ref}";

  it.each([
    [ref, 200],
    ["POST /repos/{owner}/{repo}/issues", 201],
    ["GET /user", 200],
  ])("is GitHub's own example of %s", (route, status) => {
    const example = exampleOf(route, status);

    expect(responseViolations({ route, parameters: {} }, status, example)).toEqual([]);
  });

  it("is not one that lacks a part, has another type or a status of its own", () => {
    const operation = { route: ref, parameters: {} };

    expect(responseViolations(operation, 200, { ref: "refs/heads/main" })).toContain(
      "answer must have required property 'object'",
    );
    expect(responseViolations(operation, 200, { ...exampleOf(ref, 200), ref: 7 })).toEqual([
      "answer/ref must be string",
    ]);
    expect(responseViolations(operation, 202, {})).toEqual(["status 202 is not described"]);
  });

  it("is a copy each time, so that a test may change it", () => {
    expect(exampleOf(ref, 200)).not.toBe(exampleOf(ref, 200));
  });
});
