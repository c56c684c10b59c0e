import { getString } from "../domain/untyped.ts";
import { bodyText, jsonObject } from "../http/json-body.ts";
import type { PlainText } from "../http/plain-text.ts";
import type { TransportResponse } from "../http/transport.ts";

/** The status of an answer and its reason, in Cortex's own words where there are any. */
export function describeResponse(response: TransportResponse, plainText: PlainText): string {
  const { status, body } = response;
  if (isPage(response)) return `status ${status} and an HTML page`;
  const json = jsonObject(body);
  if (json === null) {
    const text = plainText(bodyText(body));
    return text === "" ? `status ${status}` : `status ${status} and the text “${text}”`;
  }
  // A 429 is a problem document (RFC 9457), everything else Cortex's own ErrorResponse.
  const message = getString(json, "message") || getString(json, "title");
  const details = getString(json, "details") || getString(json, "detail");
  const requestId = getString(json, "requestId");
  return [
    `status ${status}`,
    message === "" ? "" : ` and the message “${plainText(message)}”`,
    details === "" || details === message ? "" : `, details “${plainText(details)}”`,
    requestId === "" ? "" : `, request id ${plainText(requestId)}`,
  ].join("");
}

/** Whether an answer is a page for people: of a proxy, a login, or of another server altogether. */
export function isPage({ headers, body }: TransportResponse): boolean {
  return (
    /\b(?:text\/html|xhtml)\b/i.test(headers["content-type"] ?? "") ||
    /^\s*<(?:!doctype\s+html|html)\b/i.test(bodyText(body.subarray(0, startBytes)))
  );
}

/** Whether an answer is an error as Cortex itself writes it, and not one of what stands before it. */
export function isCortexError({ body }: TransportResponse): boolean {
  const json = jsonObject(body);
  return getString(json, "type") !== "" && getString(json, "message") !== "";
}

const startBytes = 200;
