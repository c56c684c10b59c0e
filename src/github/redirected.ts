import type { TransportResponse } from "../http/transport.ts";

const kept = new Set([307, 308]);
const moved = new Set([301, 302, ...kept]);

export function isRedirect({ status }: Pick<TransportResponse, "status">): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

/**
 * Where an answer sends its request on; `null` where it does not. A repository that was renamed is
 * found so; what writes follows only where the method is to be kept.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
export function redirected(
  method: string,
  from: URL,
  { status, headers }: Pick<TransportResponse, "status" | "headers">,
): URL | null {
  const follows = method === "GET" ? moved : kept;
  const location = headers["location"] ?? "";
  return follows.has(status) && location !== "" ? URL.parse(location, from.href) : null;
}
