import type { TransportResponse } from "./transport.ts";
import { jsonObject } from "./json-body.ts";

/**
 * What the server asks to wait, in ms: the `Retry-After` header in seconds or as an HTTP date
 * (RFC 9110, 10.2.3), else `retryAfter` of a JSON body in seconds. `null` where there is neither.
 */
export function retryAfterMs(response: TransportResponse, now: number): number | null {
  return (
    headerMs(response.headers["retry-after"]?.trim() ?? "", now) ??
    secondsMs(jsonObject(response.body)?.["retryAfter"])
  );
}

function headerMs(written: string, now: number): number | null {
  if (/^\d+(?:\.\d+)?$/.test(written)) return secondsMs(Number(written));
  // Date.parse takes almost anything for a date; an HTTP date ends so.
  const date = written.endsWith(" GMT") ? Date.parse(written) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

function secondsMs(seconds: unknown): number | null {
  return typeof seconds === "number" && seconds >= 0 ? seconds * 1000 : null;
}
