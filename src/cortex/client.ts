import { createApi, type Api, type ApiOptions } from "./api.ts";
import { boundedAnswers } from "./bounded-answers.ts";
import { createCatalogReader } from "./catalog.ts";
import type { Cortex } from "./cortex.ts";
import { createCustomData } from "./custom-data.ts";
import { jsonValue } from "../http/json-body.ts";
import { isRetryable } from "../http/retry.ts";
import { listOperation, removeOperation } from "./operation.ts";
import { allPages } from "./pages.ts";
import { recordedPackages, rowsOf, type Row } from "./rows.ts";
import { steadyRows, type Listing } from "./steady-rows.ts";
import type { PackageType } from "../domain/package.ts";
import { createUpload } from "./upload.ts";

interface Page {
  readonly body: Uint8Array;
  readonly rows: readonly Row[];
  readonly isRepeated: boolean;
}

/**
 * The client of Cortex's API for one run. Nothing of Cortex is asked before the first call.
 * @throws Fault `input-invalid` for a base URL to which the key cannot go safely.
 */
export function createCortex(options: ApiOptions, maxAnswerBytes?: number): Cortex {
  return cortexOver(boundedAnswers(createApi(options), maxAnswerBytes));
}

/** How a client of many entities saves requests, where their number is what takes time. */
export interface Thrift {
  /** Whether an entity is believed to have no custom data of this tool: then all of it is read at once. */
  readonly isWithoutData: (entity: string) => boolean;
}

/**
 * The same over exchanges that others share. A thrifty one knows from the largest page that it saw how
 * much the server gives at once, and asks for no page behind a smaller one.
 */
export function cortexOver(api: Api, thrift: Thrift | null = null): Cortex {
  let largestPage = 0;
  const existing = new Set<string>();
  const send = createUpload(api);
  let uploads = 0;

  async function read(entity: string): Promise<Listing> {
    const pages: Promise<Page>[] = [];
    async function page(number: number): Promise<Page> {
      const operation = listOperation(entity, number);
      // The second page travels with the first, and is asked for in earnest only after that came.
      const isEarly = number === 1 && thrift === null;
      const asked = await (isEarly ? api.attempt(operation) : api.send(operation));
      const before = await pages[number - 1];
      const isAgain = isEarly && asked.skippedDelayMs === null && isRetryable(asked.result);
      const sent = isAgain ? await api.send(operation) : asked;
      const { body } = api.answerOf(operation, sent);
      // A server that does not paginate gives the same answer again, however large it is.
      if (before !== undefined && Buffer.compare(before.body, body) === 0)
        return { ...before, isRepeated: true };
      const rows = rowsOf(jsonValue(body));
      if (typeof rows === "string") throw api.unexpected(operation, sent, rows);
      // Known from now on, also to the lists that are on their way.
      if (number === 0) largestPage = Math.max(largestPage, rows.length);
      return { body, rows, isRepeated: false };
    }
    const rows = await allPages(
      async (number) => (await (pages[number] = page(number))).rows,
      thrift === null ? null : (length) => length === 0 || length < largestPage,
    );
    existing.add(entity);
    const own = (await Promise.all(pages)).filter(({ isRepeated }) => !isRepeated);
    return { rows, isPaged: own.filter((each) => each.rows.length > 0).length > 1 };
  }

  const list: Cortex["list"] = async (entity, reading = "once") =>
    recordedPackages(
      reading === "steady" ? await steadyRows(() => read(entity)) : (await read(entity)).rows,
    );

  async function remove(entity: string, packageType: PackageType, name: string): Promise<void> {
    const operation = removeOperation(entity, packageType, name);
    const fault = api.faultOf(operation, await api.send(operation));
    if (fault === null) return;
    if (fault.code !== "entity-not-found") throw fault;
    // A 404 may be of the name or of the entity. The name is to be gone; an entity can be listed.
    if (!existing.has(entity)) await list(entity);
  }

  const upload: Cortex["upload"] = async (entity, document, until) => {
    await send(entity, document, until);
    uploads += 1;
  };

  return {
    list,
    upload,
    remove,
    catalog: createCatalogReader(api),
    ...createCustomData(api, thrift?.isWithoutData),
    requests: () => ({ ...api.counts(), uploads }),
  };
}
