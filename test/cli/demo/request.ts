import type { LoggedRequest } from "../../../src/sandbox/request-log.ts";

/** A request as the sandbox logs it: a list that was answered, where a test says nothing else. */
export function request(parts: Partial<LoggedRequest> = {}): LoggedRequest {
  return {
    method: "GET",
    path: "/api/v1/catalog/demo/packages",
    query: "",
    headers: {},
    authorized: true,
    body: "",
    operation: null,
    fault: null,
    status: 200,
    requestFault: null,
    responseFault: null,
    ...parts,
  };
}
