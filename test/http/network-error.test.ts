import { describe, expect, it } from "vitest";
import { errorCodes, errorText, networkError } from "../../src/http/network-error.ts";

const refused = networkError("ECONNREFUSED", "connect ECONNREFUSED ::1:443");
const unreachable = networkError("ENETUNREACH", "no route");

describe("errorText", () => {
  it("adds the code where the words do not have it", () => {
    expect(errorText(unreachable)).toBe("no route (ENETUNREACH)");
    expect(errorText(refused)).toBe("connect ECONNREFUSED ::1:443");
    expect(errorText(networkError("EPIPE", ""))).toBe("EPIPE");
  });

  it("appends the causes to the error", () => {
    expect(errorText(new Error("failed", { cause: refused }))).toBe(
      "failed: connect ECONNREFUSED ::1:443",
    );
  });

  it("names what happened at every address of a host", () => {
    expect(errorText(new AggregateError([refused, unreachable]))).toBe(
      "connect ECONNREFUSED ::1:443: no route (ENETUNREACH)",
    );
  });

  it("reports each cause once", () => {
    expect(errorText(new Error("failed", { cause: new Error("failed") }))).toBe("failed");
  });

  it("is never empty", () => {
    expect(errorText(new Error(""))).toBe("no reason was given");
    expect(errorText("text")).toBe("no reason was given");
  });

  it("ends with errors that cause each other", () => {
    const error = new Error("round");
    error.cause = error;

    expect(errorText(error)).toBe("round");
  });
});

describe("errorCodes", () => {
  it("gives those of an error and its causes, outermost first", () => {
    const outer = Object.assign(new Error("failed", { cause: refused }), { code: "OUTER" });

    expect(errorCodes(outer)).toEqual(["OUTER", "ECONNREFUSED"]);
    expect(errorCodes(new AggregateError([refused, unreachable]))).toEqual([
      "ECONNREFUSED",
      "ENETUNREACH",
    ]);
  });

  it("passes over what is no code", () => {
    expect(errorCodes(Object.assign(new Error("failed"), { code: 5 }))).toEqual([]);
    expect(errorCodes(undefined)).toEqual([]);
  });
});
