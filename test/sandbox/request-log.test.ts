import { describe, expect, it } from "vitest";
import { arrive } from "../../src/sandbox/admission.ts";
import { createRequestLog } from "../../src/sandbox/request-log.ts";

function arrival(path: string, key: string | null = "a-key", body: Uint8Array | null = null) {
  const received = { method: "GET", path, query: "", headers: {}, key, body };
  return arrive(received, "r1", "a-key");
}

const packages = "/api/v1/catalog/shop/packages";

describe("the log of requests", () => {
  it("shows a request that has no outcome yet", () => {
    const log = createRequestLog();
    log.begin(arrival(packages));

    expect(log.requests()).toMatchObject([
      { operation: "listPackages", status: null, fault: null, responseFault: null },
    ]);
  });

  it("keeps the order of arrival, whichever ends first", () => {
    const log = createRequestLog();
    const [first, second] = [log.begin(arrival("/first")), log.begin(arrival("/second"))];
    second({ status: 500, fault: null, check: () => null });
    first({ status: 404, fault: "drop", check: () => "broken" });

    expect(log.requests()).toMatchObject([
      { path: "/first", status: 404, fault: "drop", responseFault: "broken" },
      { path: "/second", status: 500, fault: null, responseFault: null },
    ]);
  });

  it("checks an answer when it is looked at, and once", () => {
    const log = createRequestLog();
    let checks = 0;
    log.begin(arrival(packages))({
      status: 200,
      fault: null,
      check() {
        checks += 1;
        return null;
      },
    });
    expect(checks).toBe(0);
    log.requests();
    log.requests();

    expect(checks).toBe(1);
  });

  it("forgets, and is not confused by an outcome that comes later", () => {
    const log = createRequestLog();
    const end = log.begin(arrival(packages));
    log.clear();
    end({ status: 200, fault: null, check: () => null });

    expect(log.requests()).toEqual([]);
  });

  it("distinguishes a missing key from a wrong one", () => {
    const log = createRequestLog();
    log.begin(arrival(packages, null));
    log.begin(arrival(packages, "another"));
    log.begin(arrival(packages));

    expect(log.requests()).toMatchObject([
      { authorized: false, requestFault: "there is no bearer token" },
      { authorized: false, requestFault: null },
      { authorized: true, requestFault: null },
    ]);
  });

  it("shows a body that is no UTF-8 as far as it can be shown", () => {
    const log = createRequestLog();
    log.begin(arrival(packages, "a-key", new Uint8Array([0x61, 0xff])));

    expect(log.requests()).toMatchObject([{ body: "a\uFFFD" }]);
  });
});
