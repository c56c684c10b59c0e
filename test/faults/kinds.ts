import type { FaultAction } from "../../src/sandbox/faults.ts";
import type { ProblemCode } from "../../src/domain/problem.ts";
import type { TransportFault } from "./memory-transport.ts";

/** A kind of fault, with what the contract says about it. */
export interface FaultKind {
  readonly name: string;
  readonly befallen: TransportFault;
  /** Whether the request is made again, so that a fault that passes is not noticed. */
  readonly retried: boolean;
  /** The problem that is reported where it does not pass; `null` where it does no harm at all. */
  readonly code: ProblemCode | null;
  /** Whether it only spoils the body of a success, which a removal has none of. */
  readonly spoilsBody?: true;
}

function service(
  name: string,
  action: FaultAction,
  code: ProblemCode | null,
  more: Partial<FaultKind> = {},
): FaultKind {
  return { name, befallen: { action }, retried: false, code, ...more };
}

function connection(name: string, code: string, retried: boolean): FaultKind {
  return { name, befallen: { code }, retried, code: "cortex-unreachable" };
}

const retried = { retried: true };
const body = { spoilsBody: true } as const;

function status(number: number, code: ProblemCode, more: Partial<FaultKind> = {}): FaultKind {
  return service(String(number), { status: number }, code, more);
}

const limited = "cortex-rate-limited";
const headers = (retryAfter: string) => ({ status: 429, headers: { "retry-after": retryAfter } });

/** Every kind of fault that a request can meet. */
export const faultKinds: readonly FaultKind[] = [
  connection("refused", "ECONNREFUSED", true),
  connection("DNS: no such name", "ENOTFOUND", true),
  connection("DNS: no answer", "EAI_AGAIN", true),
  connection("TLS: unknown authority", "SELF_SIGNED_CERT_IN_CHAIN", false),
  connection("TLS: expired", "CERT_HAS_EXPIRED", false),
  connection("TLS: other name", "ERR_TLS_CERT_ALTNAME_INVALID", false),
  connection("TLS: handshake", "EPROTO", false),
  service("reset before", "reset", "cortex-unreachable", retried),
  service("reset after", "reset-after", "cortex-unreachable", retried),
  service("hang", "hang", "cortex-unreachable", retried),
  service("slow drip", { dripMs: 20 }, null),
  service("drip beyond the limit", { dripMs: 60_000 }, "cortex-unreachable", {
    ...retried,
    ...body,
  }),
  service("truncated", "truncate", "cortex-unreachable", retried),
  service("wrong length", "wrong-length", "cortex-unexpected-response", body),
  service("wrong content type", "wrong-content-type", null),
  // As the transport ends it: an answer of that size would cost each cell its time.
  {
    name: "larger than an answer may be",
    befallen: { code: "ERR_RESPONSE_TOO_LARGE" },
    retried: false,
    code: "cortex-unexpected-response",
  },
  service("HTML", "html", "cortex-unexpected-response"),
  service("empty", "empty", "cortex-unexpected-response", body),
  service("invalid UTF-8", "invalid-utf8", "cortex-unexpected-response", body),
  service("invalid JSON", "invalid-json", "cortex-unreachable", { ...retried, ...body }),
  service("wrong shape", "wrong-shape", "cortex-unexpected-response", body),
  status(400, "cortex-rejected"),
  status(401, "api-key-rejected"),
  status(403, "api-key-rejected"),
  status(404, "entity-not-found"),
  status(408, "cortex-unavailable", retried),
  status(409, "cortex-rejected"),
  status(413, "cortex-rejected"),
  status(415, "cortex-rejected"),
  status(422, "cortex-rejected"),
  service("429 with seconds", headers("1"), limited, retried),
  service("429 with a date", headers("Wed, 25 Nov 2026 00:00:30 GMT"), limited, retried),
  service("429 with neither", { status: 429, headers: {} }, limited, retried),
  service("429 for an hour", headers("3600"), limited),
  ...[500, 502, 503, 504].map((number) => status(number, "cortex-unavailable", retried)),
  service("503 after", { status: 503, applied: true }, "cortex-unavailable", retried),
  service("redirect, same host", { redirect: "/login" }, "cortex-redirect"),
  service(
    "redirect, other host",
    { redirect: "https://login.example/?key=1", status: 302 },
    "cortex-redirect",
  ),
  service("dropped", "drop", "not-recorded"),
];
