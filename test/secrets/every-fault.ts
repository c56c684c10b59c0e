import { isScript } from "../../src/sandbox/fault-schema.ts";
import { responseFaults, syntheticResponses, type FaultAction } from "../../src/sandbox/faults.ts";

const statuses = [400, 401, 403, 404, 408, 409, 413, 415, 422, 429, 500, 502, 503, 504];

/** One fault of each kind: one that is added to the lists of the sandbox is in here by itself. */
export const everyKind: readonly FaultAction[] = [
  ...syntheticResponses,
  ...responseFaults,
  "drop",
  { dropNames: ["ms"] },
  { redirect: "https://other.example.test/elsewhere", status: 302 },
  { dripMs: 1 },
  { status: 401 },
  { status: 500 },
];

export const everyFault: readonly FaultAction[] = [
  ...everyKind,
  { redirect: "/elsewhere" },
  ...statuses.filter((status) => status !== 401 && status !== 500).map((status) => ({ status })),
];

/** A fault as the title of a test. */
export function titleOf(fault: FaultAction): string {
  return typeof fault === "string" ? fault : JSON.stringify(fault);
}

/** Whether the sandbox takes them all. */
export function areKnown(): boolean {
  return isScript(everyFault.map((fault) => ({ do: fault })));
}
