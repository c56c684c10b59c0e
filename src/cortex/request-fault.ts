import { Fault } from "../domain/problem.ts";
import { errorCodes, errorText } from "../http/network-error.ts";
import type { Operation } from "./operation.ts";
import type { PlainText } from "../http/plain-text.ts";
import { waitingBudgetMs, type Sent } from "../http/send.ts";
import { isPage, describeResponse } from "./describe-response.ts";
import { networkVerdict, statusVerdict, unexpected, type Verdict } from "./verdict.ts";

/**
 * The fault that a request ended in; `null` where it was answered with success and not with a page.
 * Its message names the request, the answer and the next step.
 */
export function requestFault(operation: Operation, sent: Sent, plainText: PlainText): Fault | null {
  const { result } = sent;
  if (result instanceof Fault) return interrupted(operation, sent, result, plainText);
  if (result instanceof Error) {
    const cause = plainText(errorText(result), longestCause);
    const verdict = networkVerdict(errorCodes(result));
    const outcome = `got no whole answer from ${plainText(sent.origin)} (${cause})`;
    return fault(operation, sent, outcome, verdict, plainText);
  }
  const isSuccess = result.status >= 200 && result.status < 300;
  const isElsewhere = isPage(result) && (isSuccess || result.status === 404);
  if (isSuccess && !isElsewhere) return null;
  const isBelowPath = sent.path !== operation.path;
  const verdict = isElsewhere
    ? unexpected
    : statusVerdict(operation, result, plainText, isBelowPath);
  return fault(
    operation,
    sent,
    `was answered with ${describeResponse(result, plainText)}`,
    verdict,
    plainText,
  );
}

/** What ended the request has nothing to do with it, and names its own next step. */
function interrupted(
  { method, entity, packageType }: Operation,
  { path }: Sent,
  { code, message }: Fault,
  plainText: PlainText,
): Fault {
  const request = `${method} ${plainText(path, longestPath)}`;
  return new Fault(code, `${request} got no answer. ${message}`, { entity, packageType });
}

/** The fault of a success that is not what the API returns; `found` names what it is instead. */
export function unexpectedResponse(
  operation: Operation,
  sent: Sent,
  found: string,
  plainText: PlainText,
): Fault {
  return fault(operation, sent, `was answered with ${found}`, unexpected, plainText);
}

const longestCause = 500;
const longestPath = 1000;

function fault(
  { method, entity, packageType }: Operation,
  sent: Sent,
  outcome: string,
  { code, next }: Verdict,
  plainText: PlainText,
): Fault {
  const message = `${method} ${plainText(sent.path, longestPath)} ${outcome}${after(sent)}. ${next}`;
  const cause = sent.result instanceof Error ? sent.result : undefined;
  return new Fault(code, message, { entity, packageType }, cause);
}

function after({ tries, skippedDelayMs }: Sent): string {
  const times = tries === 1 ? "" : ` on the last of ${tries} tries`;
  if (skippedDelayMs === null) return times;
  return `${times}, and the next try, due in ${seconds(skippedDelayMs)}, is beyond the ${seconds(waitingBudgetMs)} that faults may cost a run`;
}

function seconds(ms: number): string {
  return `${Math.ceil(ms / 1000)} s`;
}
