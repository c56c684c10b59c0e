import { failure, rateLimited, type Answer } from "./answer.ts";
import { checkRequest, type CheckedRequest } from "./document.ts";
import type { Match } from "./operations.ts";
import type { SandboxOptions } from "./options.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { Received } from "./receive.ts";

/** A request with what is known of it before it is let in. */
export interface Arrived {
  readonly received: Received;
  readonly requestId: string;
  /** `null` where it is above the limit or not UTF-8. */
  readonly body: string | null;
  readonly checked: CheckedRequest;
  readonly authorized: boolean;
}

export function arrive(received: Received, requestId: string, key: string | null): Arrived {
  const body = received.body === null ? null : utf8(received.body);
  const contentType = received.headers["content-type"] ?? null;
  return {
    received,
    requestId,
    body,
    checked: checkRequest({ ...received, contentType, body }),
    authorized: received.key !== null && (key === null || received.key === key),
  };
}

export interface Admitted {
  readonly match: Match;
  readonly body: string;
}

/** Lets a request in, or gives the answer that refuses it. */
export function admit(
  { received, requestId, body, checked, authorized }: Arrived,
  { requestsPerMinute, maxBodyBytes }: SandboxOptions,
  rateLimit: RateLimit,
  exists: (entity: string) => boolean,
): Admitted | Answer {
  function refuse(status: number, message: string): Answer {
    return failure(status, message, requestId);
  }
  if (!authorized) return refuse(401, "The API key is missing or not known.");
  const seconds = rateLimit();
  if (seconds !== null)
    return rateLimited(`More than ${requestsPerMinute} requests in a minute.`, seconds);
  if (received.body === null) return refuse(413, `The body is above ${maxBodyBytes} bytes.`);
  const { match, refusal } = checked;
  if (refusal !== null) return refuse(refusal.status, `Refused: ${refusal.message}.`);
  if (match === null) return refuse(404, "There is no such operation.");
  if (match.entity !== null && !exists(match.entity))
    return refuse(404, `There is no entity ${JSON.stringify(match.entity)}.`);
  if (body === null) return refuse(400, "The body is not UTF-8.");
  return { match, body };
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
