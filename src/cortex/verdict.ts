import type { ProblemCode } from "../domain/problem.ts";
import type { Operation, OperationKind } from "./operation.ts";
import { jsonObject } from "../http/json-body.ts";
import { isCortexError } from "./describe-response.ts";
import type { PlainText } from "../http/plain-text.ts";
import type { TransportResponse } from "../http/transport.ts";

/** What a failure means and what to do about it. */
export interface Verdict {
  readonly code: ProblemCode;
  readonly next: string;
}

export const unexpected: Verdict = {
  code: "cortex-unexpected-response",
  next: "Check `cortex-api-url` and what stands between the runner and Cortex, such as a proxy or a login.",
};

/**
 * What an answer means that is not a success.
 * @param isBelowPath whether the base URL has a path, which may be wrong.
 */
export function statusVerdict(
  { kind, entity }: Operation,
  response: TransportResponse,
  plainText: PlainText,
  isBelowPath: boolean,
): Verdict {
  const { status, headers } = response;
  if (status >= 300 && status < 400) return redirect(headers["location"] ?? "", plainText);
  if (status === 404) return notFound(entity, response, plainText, isBelowPath);
  if (status === 403 && beside.has(kind)) return { code: "cortex-rejected", next: permission };
  const known = byStatus.get(status);
  if (known !== undefined) return known;
  if (status >= 500) return unavailable;
  if (status === 413) return tooLarge[kind === "upload" ? "upload" : "other"];
  if (kind === "upload")
    return {
      code: "upload-rejected",
      next: `Check that the manifests it was made of are valid. ${quote}`,
    };
  return { code: "cortex-rejected", next: `Check \`cortex-api-url\`. ${quote}` };
}

/** What a run can do without: a refusal of one of these is not one of the key. */
const beside: ReadonlySet<OperationKind> = new Set([
  "catalog",
  "read-custom-data",
  "write-custom-data",
  "read-on-call",
]);

const quote = "Where it is not clear what is wrong, quote the request to Cortex's support.";

const tooLarge: Record<"upload" | "other", Verdict> = {
  upload: {
    code: "upload-rejected",
    next: "The document is larger than Cortex, or a proxy before it, takes. Split the repository over several entities, or leave out development packages.",
  },
  other: {
    code: "cortex-rejected",
    next: "The request is larger than Cortex, or a proxy before it, takes. Split the repository over several entities.",
  },
};

const permission =
  "Give the API key the `Edit entities` permission; an IP allowlist in Cortex may also block the runner.";

const keyRefused: Verdict = {
  code: "api-key-rejected",
  next: "Check that the API key is still valid and has the `Edit entities` permission; an IP allowlist in Cortex may also block the runner.",
};

/** Of the state of the entity or of a policy: no other document or address would be taken. */
const refusedByState: Verdict = {
  code: "cortex-rejected",
  next: "Do what Cortex's message asks, and run again; where it is not enough, quote the request to Cortex's support.",
};

/**
 * Cortex's own error is of the entity, unless the base URL has a path: Cortex answers alike where it has
 * no such path. Any other 404 may come from an address where there is no API.
 */
function notFound(
  entity: string | null,
  response: TransportResponse,
  plainText: PlainText,
  isBelowPath: boolean,
): Verdict {
  const isFound = jsonObject(response.body)?.["message"] !== undefined;
  if (entity === null || !isFound)
    return { code: "cortex-unexpected-response", next: `${noApi} ${quote}` };
  const tag = plainText(entity);
  const remedy = "check the spelling of the tag (`x-cortex-tag`), or create the entity first.";
  const next =
    isCortexError(response) && !isBelowPath
      ? `Cortex has no entity \`${tag}\`: ${remedy}`
      : `Either Cortex has no entity \`${tag}\`, or the path of \`cortex-api-url\`, which stands before \`/api/v1\`, is wrong: check that path; ${remedy}`;
  return { code: "entity-not-found", next };
}

const noApi =
  "Nothing there answers as Cortex does: check the path of `cortex-api-url`, which stands before `/api/v1`.";

const unavailable: Verdict = { code: "cortex-unavailable", next: "Run again later." };

const byStatus = new Map<number, Verdict>([
  [401, keyRefused],
  [403, keyRefused],
  [408, unavailable],
  [409, refusedByState],
  [423, refusedByState],
  [451, refusedByState],
  [
    429,
    {
      code: "cortex-rate-limited",
      next: "Run again later, and lower `requests-per-minute` when several workflows share the key.",
    },
  ],
]);

/** Without user, query and fragment: a login's redirect carries secrets in them. */
function redirect(location: string, plainText: PlainText): Verdict {
  const target = plainText(location.replace(/[?#].*$/s, "").replace(/\/\/[^/]*@/, "//"));
  const named = target === "" ? "an address that it does not name" : target;
  return {
    code: "cortex-redirect",
    next: `It redirects to ${named}, which is never followed: the key would travel along. Set \`cortex-api-url\` to that server when it is yours.`,
  };
}

/** Node's HTTP parser on what is not HTTP, and an answer without an end. */
const notHttp = /^HPE_(?!INVALID_EOF_STATE$)|^ERR_RESPONSE_TOO_LARGE$/;
const certificate = /CERT|SIGNATURE|ISSUER/;

/** What a failure of the connection means, by the codes of the error and its causes. */
export function networkVerdict(codes: readonly string[]): Verdict {
  if (codes.some((code) => notHttp.test(code))) return unexpected;
  const next = codes.some((code) => certificate.test(code))
    ? "When the certificate is of your own company, name the file of its authority in `NODE_EXTRA_CA_CERTS`."
    : codes.some((code) => code.startsWith("ERR_PROXY_"))
      ? "Check the proxy variables (`HTTPS_PROXY`, `NO_PROXY`) and whether the proxy lets this host pass."
      : "Check `cortex-api-url`, the proxy variables and the network of the runner.";
  return { code: "cortex-unreachable", next };
}
