import { describe, expect, it } from "vitest";
import { failure, json, rateLimited } from "../../src/sandbox/answer.ts";

describe("a JSON answer", () => {
  it("reports that it is one", () => {
    expect(json(200, [1])).toEqual({
      status: 200,
      headers: { "content-type": "application/json" },
      body: "[1]",
    });
  });
});

describe("a failure", () => {
  it.each([
    [400, "BAD_REQUEST"],
    [401, "FORBIDDEN"],
    [403, "FORBIDDEN"],
    [404, "NOT_FOUND"],
    [405, "BAD_REQUEST"],
    [408, "REQUEST_TIMEOUT"],
    [409, "CONFLICT"],
    [413, "BAD_REQUEST"],
    [422, "BAD_REQUEST"],
    [500, "UNHANDLED_EXCEPTION"],
    [503, "UNHANDLED_EXCEPTION"],
  ])("of status %d is of the type %s", (status, type) => {
    const answer = failure(status, "why", "r1");

    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toEqual({
      type,
      message: "why",
      requestId: "r1",
      httpStatus: status,
    });
  });
});

describe("a refusal for the rate", () => {
  it("states in header and body when to retry", () => {
    const { status, headers, body } = rateLimited("too many", 7);

    expect(status).toBe(429);
    expect(headers).toEqual({ "content-type": "application/problem+json", "retry-after": "7" });
    expect(JSON.parse(body)).toEqual({
      type: "about:blank",
      title: "Too Many Requests",
      status: 429,
      detail: "too many",
      retryAfter: 7,
    });
  });

  it("may ask to come back at once", () => {
    expect(rateLimited("too many", 0).headers).toMatchObject({ "retry-after": "0" });
  });

  it("may leave it out", () => {
    const { headers, body } = rateLimited("too many", null);

    expect(headers).not.toHaveProperty("retry-after");
    expect(JSON.parse(body)).not.toHaveProperty("retryAfter");
  });
});
