import { describe, expect, it } from "vitest";
import { bodyText, jsonObject, jsonValue } from "../../src/http/json-body.ts";
import { faultOf } from "../support/reading.ts";
import { cortexOf } from "../cortex/support/cortex-of.ts";
import { startServer } from "./support/loopback-server.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A row whose name begins with two bytes that are no UTF-8. */
const notUtf8 = Buffer.concat([
  bytes('[{"packageType":"NODE","version":"2.1.3","name":"'),
  new Uint8Array([0xff, 0xfe]),
  bytes('ms"}]'),
]);

describe("a body", () => {
  it("is the value it is in JSON, with or without a byte order mark", () => {
    expect(jsonValue(bytes('[1, "ü"]'))).toEqual([1, "ü"]);
    expect(jsonValue(bytes("\ufeff[]"))).toEqual([]);
  });

  it.each(["", "{", "<html>"])("%j is no value", (text) => {
    expect(jsonValue(bytes(text))).toBeUndefined();
  });

  it("that is not UTF-8 is no value, rather than one with other names in it", () => {
    expect(jsonValue(notUtf8)).toBeUndefined();
  });

  it("that is not UTF-8 can still be shown", () => {
    expect(bodyText(notUtf8)).toContain("\ufffd\ufffdms");
  });

  it.each(["[]", "null", "1", "{"])("%j is no object", (text) => {
    expect(jsonObject(bytes(text))).toBeNull();
  });
});

it("a list that is not UTF-8 fails, rather than to have packages removed that nobody recorded", async () => {
  const headers = { "content-type": "application/json" };
  const server = await startServer(() => ({ headers, body: notUtf8 }));

  expect(await faultOf(cortexOf(server.url).cortex.list("shop"))).toMatchObject({
    code: "cortex-unexpected-response",
  });
});
