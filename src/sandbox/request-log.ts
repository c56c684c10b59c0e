import type { Arrived } from "./admission.ts";
import type { FaultAction } from "./faults.ts";

/** A request and its outcome. */
export interface LoggedRequest {
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  readonly query: string;
  /** By name in lower case, without `authorization`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it came with a key that is let in. */
  readonly authorized: boolean;
  /** Empty where it was above the limit. */
  readonly body: string;
  /** The `operationId` of the API document; `null` where it has none. */
  readonly operation: string | null;
  /** The scripted fault that hit it. */
  readonly fault: FaultAction | null;
  /** `null` where no answer was given: not yet, a reset or a hang. */
  readonly status: number | null;
  /** What it breaks of the API document. */
  readonly requestFault: string | null;
  /** What the service's own answer breaks of the API document, before a scripted fault changes it. */
  readonly responseFault: string | null;
}

/** The outcome of a request. `check` finds the fault of the answer, once the log is read. */
export interface Outcome extends Pick<LoggedRequest, "fault" | "status"> {
  readonly check: () => string | null;
}

export interface RequestLog {
  /** Logs a request, in the order of arrival. Call what it gives with the outcome. */
  begin(arrived: Arrived): (outcome: Outcome) => void;
  requests(): readonly LoggedRequest[];
  clear(): void;
}

interface Entry {
  readonly begun: Omit<LoggedRequest, "fault" | "status" | "responseFault">;
  outcome: Outcome;
}

export function createRequestLog(): RequestLog {
  let entries: Entry[] = [];
  return {
    begin(arrived) {
      const entry: Entry = { begun: begun(arrived), outcome: pending };
      entries.push(entry);
      return (outcome) => {
        entry.outcome = { ...outcome, check: once(outcome.check) };
      };
    },
    requests: () =>
      entries.map(({ begun: request, outcome: { fault, status, check } }) => ({
        ...request,
        fault,
        status,
        responseFault: check(),
      })),
    clear() {
      entries = [];
    },
  };
}

const pending: Outcome = { fault: null, status: null, check: () => null };

function begun({ received, checked, authorized }: Arrived): Entry["begun"] {
  const { method, path, query, headers, key, body } = received;
  return {
    method,
    path,
    query,
    headers,
    authorized,
    body: new TextDecoder().decode(body ?? new Uint8Array()),
    operation: checked.match?.operation.id ?? null,
    requestFault: key === null ? "there is no bearer token" : (checked.refusal?.message ?? null),
  };
}

/** A list of 30,000 rows takes a moment to check, so it is done when asked for, and once. */
function once(check: () => string | null): () => string | null {
  let result: string | null | undefined;
  return () => {
    if (result === undefined) result = check();
    return result;
  };
}
