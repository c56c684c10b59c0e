import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCutShort } from "../../src/http/truncation.ts";

function cutShort(body: string, type = "application/json"): boolean {
  const bytes = new TextEncoder().encode(body);
  return isCutShort({ status: 200, headers: { "content-type": type }, body: bytes });
}

const rows = fc.array(
  fc.record({
    id: fc.nat(),
    name: fc.stringMatching(/^[a-z@/.-]*$/),
    packageType: fc.constant("GO"),
  }),
);

describe("isCutShort", () => {
  it("is true of every beginning of a list, and false of the whole", () => {
    fc.assert(
      fc.property(
        rows,
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, pretty, at) => {
          const whole = JSON.stringify(all, null, pretty ? 2 : 0);
          const part = whole.slice(0, 1 + Math.floor(at * (whole.length - 1)));

          expect(cutShort(whole)).toBe(false);
          expect(cutShort(part)).toBe(part !== whole);
        },
      ),
    );
  });

  it.each(["", "  ", "null", '"text"', "12", " [ ] \n", '{"a":[1]}\r\n', "oops"])(
    "is false of %j, which is whole or was never JSON of this API",
    (body) => {
      expect(cutShort(body)).toBe(false);
    },
  );

  it.each(["[", "  {", '{"message":"no', '[{"id":1},', '[{"id":1}'])("is true of %j", (body) => {
    expect(cutShort(body)).toBe(true);
  });

  it("looks at JSON of any kind, and at nothing else", () => {
    expect(cutShort("{", "application/problem+json")).toBe(true);
    expect(cutShort("{", "Application/JSON; charset=utf-8")).toBe(true);
    expect(cutShort("{", "text/plain")).toBe(false);
    expect(isCutShort({ status: 200, headers: {}, body: new Uint8Array([0x7b]) })).toBe(false);
  });
});
