import { describe, expect, it } from "vitest";
import { networkVerdict } from "../../src/cortex/verdict.ts";

describe("networkVerdict", () => {
  it.each([
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "CERT_HAS_EXPIRED",
  ])("of %s points to NODE_EXTRA_CA_CERTS", (code) => {
    const { next, ...verdict } = networkVerdict([code]);

    expect(verdict).toEqual({ code: "cortex-unreachable" });
    expect(next).toContain("`NODE_EXTRA_CA_CERTS`");
  });

  it.each(["ERR_PROXY_REFUSED", "ERR_PROXY_UNAVAILABLE"])("of %s points to the proxy", (code) => {
    expect(networkVerdict([code]).code).toBe("cortex-unreachable");
    expect(networkVerdict([code]).next).toContain("`HTTPS_PROXY`");
  });

  it.each([
    "ECONNREFUSED",
    "ENOTFOUND",
    "ETIMEDOUT",
    "EPIPE",
    "ERR_CUT_SHORT",
    "HPE_INVALID_EOF_STATE",
  ])("of %s points to the address and the network", (code) => {
    expect(networkVerdict([code]).code).toBe("cortex-unreachable");
    expect(networkVerdict([code]).next).toContain("`cortex-api-url`, the proxy variables");
  });

  it.each(["HPE_INVALID_CONSTANT", "HPE_HEADER_OVERFLOW", "ERR_RESPONSE_TOO_LARGE"])(
    "of %s reports that this is not the Packages API",
    (code) => {
      expect(networkVerdict(["OUTER", code]).code).toBe("cortex-unexpected-response");
    },
  );

  it("of an error without a code is that Cortex could not be reached", () => {
    expect(networkVerdict([]).code).toBe("cortex-unreachable");
  });
});
