import { jsonValue } from "../http/json-body.ts";
import { isRetryable } from "../http/retry.ts";
import type { Sent } from "../http/send.ts";
import type { Api } from "./api.ts";
import { listOperation } from "./operation.ts";
import { allPages } from "./pages.ts";
import { rowsOf, type Row } from "./rows.ts";
import type { Listing } from "./steady-rows.ts";

interface Page {
  readonly body: Uint8Array;
  readonly rows: readonly Row[];
  /** Whether it is the page before once more, from a server that does not paginate. */
  readonly isRepeated: boolean;
}

/**
 * Reads the packages of one entity after another. A thrifty reader knows from the largest page that it
 * saw how much the server gives at once, and asks for no page behind a smaller one; any other asks for
 * the second page together with the first.
 */
export function createListReader(
  api: Api,
  isThrifty: boolean,
): (entity: string) => Promise<Listing> {
  let largestPage = 0;

  async function readPage(
    entity: string,
    number: number,
    before: Promise<Page> | undefined,
  ): Promise<Page> {
    const operation = listOperation(entity, number);
    const isEarly = number === 1 && !isThrifty;
    const asked = await (isEarly ? api.attempt(operation) : api.send(operation));
    const previous = await before;
    // An early page is requested again, with all its tries, only once the first has come.
    const sent = isEarly && maySucceedLater(asked) ? await api.send(operation) : asked;
    const { body } = api.answerOf(operation, sent);
    if (previous !== undefined && Buffer.compare(previous.body, body) === 0)
      return { ...previous, isRepeated: true };
    const rows = rowsOf(jsonValue(body));
    if (typeof rows === "string") throw api.unexpected(operation, sent, rows);
    // Known from now on, also to the lists that are on their way.
    if (number === 0) largestPage = Math.max(largestPage, rows.length);
    return { body, rows, isRepeated: false };
  }

  return async (entity) => {
    const pages: Promise<Page>[] = [];
    const rows = await allPages(
      async (number) => (await (pages[number] = readPage(entity, number, pages[number - 1]))).rows,
      isThrifty ? (length) => length === 0 || length < largestPage : null,
    );
    const own = (await Promise.all(pages)).filter(({ isRepeated }) => !isRepeated);
    return { rows, isPaged: own.filter((page) => page.rows.length > 0).length > 1 };
  };
}

function maySucceedLater({ skippedDelayMs, result }: Sent): boolean {
  return skippedDelayMs === null && isRetryable(result);
}
