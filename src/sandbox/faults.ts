import type { SeededEntity } from "./seed.ts";

/** Faults that stand in for the service, which then sees nothing of the request. */
export const syntheticResponses = ["html", "reset", "hang"] as const;

/** Faults that damage the response to a request that was applied. */
export const responseFaults = [
  "reset-after",
  "truncate",
  "wrong-length",
  "wrong-content-type",
  "empty",
  "invalid-utf8",
  "invalid-json",
  "wrong-shape",
] as const;

export type ResponseFault = (typeof responseFaults)[number];

/** An answer of this status in place of the service's own. */
export interface StatusFault {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether the request is applied all the same. Not unless set. */
  readonly applied?: boolean;
}

/** What goes wrong with a request. */
export type FaultAction =
  | (typeof syntheticResponses)[number]
  | ResponseFault
  | StatusFault
  /** To another path or host, with 307 unless set. The request is not applied. */
  | { readonly redirect: string; readonly status?: number }
  /** Another writer comes between: these entities are written just before the request is answered. */
  | { readonly between: readonly SeededEntity[] }
  /** Applied; the answer comes a byte at a time, so many milliseconds apart. */
  | { readonly dripMs: number }
  /** A write is answered as saved, and nothing of it is stored. */
  | "drop"
  /** The same for these names of packages, or keys of custom data, alone. */
  | { readonly dropNames: readonly string[] };

/** A fault and the requests that it hits. */
export interface ScriptedFault {
  /** All that is given has to fit; nothing given fits every request. */
  readonly match?: {
    readonly method?: string;
    /** A part of the path and query, as sent. */
    readonly path?: string;
    /** The `operationId` of the API document. */
    readonly operation?: string;
  };
  /** How many matching requests pass first. 0 unless set. */
  readonly skip?: number;
  /** How many are hit then; `null` for all. 1 unless set. */
  readonly times?: number | null;
  readonly do: FaultAction;
}

export interface FaultableRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly operation: string | null;
}

/** Faults with the number of fitting requests each has seen. */
export type FaultScript = readonly { readonly fault: ScriptedFault; readonly seen: number }[];

export function scriptOf(faults: readonly ScriptedFault[]): FaultScript {
  return faults.map((fault) => ({ fault, seen: 0 }));
}

/**
 * What happens to a request, and the script after it. The first fault that is due wins; the ones
 * after it have not seen the request.
 */
export function nextFault(
  script: FaultScript,
  request: FaultableRequest,
): { readonly script: FaultScript; readonly action: FaultAction | null } {
  const due = script.findIndex(({ fault, seen }) => fits(fault, request) && isDue(fault, seen));
  const last = due === -1 ? script.length - 1 : due;
  return {
    script: script.map((entry, index) =>
      index <= last && fits(entry.fault, request) ? { ...entry, seen: entry.seen + 1 } : entry,
    ),
    action: script[due]?.fault.do ?? null,
  };
}

function isDue({ skip = 0, times = 1 }: ScriptedFault, seen: number): boolean {
  return seen >= skip && (times === null || seen < skip + times);
}

function fits({ match = {} }: ScriptedFault, request: FaultableRequest): boolean {
  const target = request.query === "" ? request.path : `${request.path}?${request.query}`;
  return (
    (match.method === undefined || match.method.toUpperCase() === request.method) &&
    (match.path === undefined || target.includes(match.path)) &&
    (match.operation === undefined || match.operation === request.operation)
  );
}
