import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retryAfterMs } from "../../src/http/retry-after.ts";

const now = Date.UTC(2026, 0, 1, 12, 0, 0);

function asked(header: string | null, body = ""): number | null {
  const headers = header === null ? {} : { "retry-after": header };
  return retryAfterMs({ status: 429, headers, body: new TextEncoder().encode(body) }, now);
}

describe("retryAfterMs", () => {
  it.each([
    ["0", 0],
    ["7", 7000],
    [" 7 ", 7000],
    ["1.5", 1500],
    ["99999999999", 99999999999000],
    ["Thu, 01 Jan 2026 12:00:30 GMT", 30_000],
    ["Thu, 01 Jan 2026 11:00:00 GMT", 0],
  ])("reads the header %j", (header, ms) => {
    expect(asked(header)).toBe(ms);
  });

  it.each(["", "-1", "soon", "1e3", "0x10", "Someday GMT", "1, 2"])(
    "takes nothing from the header %j",
    (header) => {
      expect(asked(header)).toBeNull();
    },
  );

  it("reads retryAfter of a problem document where there is no header", () => {
    expect(asked(null, '{"title":"Too Many Requests","status":429,"retryAfter":12}')).toBe(12_000);
    expect(asked("later", '{"retryAfter":0}')).toBe(0);
  });

  it("believes the header first", () => {
    expect(asked("5", '{"retryAfter":12}')).toBe(5000);
  });

  it.each([
    '{"retryAfter":"12"}',
    '{"retryAfter":-1}',
    '{"retryAfter":null}',
    "[12]",
    "<html>",
    "",
  ])("takes nothing from the body %j", (body) => {
    expect(asked(null, body)).toBeNull();
  });

  it("is never negative and no NaN, whatever comes", () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.string(), fc.json()), (header, body) => {
        const ms = asked(header, body);
        expect(ms === null || ms >= 0).toBe(true);
      }),
    );
  });
});
