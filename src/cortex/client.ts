import { createApi, type ApiOptions } from "./api.ts";
import type { Cortex } from "./cortex.ts";
import { jsonValue } from "../http/json-body.ts";
import { listOperation, removeOperation } from "./operation.ts";
import { allPages } from "./pages.ts";
import { recordedPackages, rowsOf, type Row } from "./rows.ts";
import { steadyRows, type Reading } from "./steady-rows.ts";
import type { PackageType } from "../domain/package.ts";
import { createUpload } from "./upload.ts";

interface Page {
  readonly body: Uint8Array;
  readonly rows: readonly Row[];
}

/**
 * The client of the Packages API. Nothing of Cortex is asked before the first call.
 * @throws Fault `input-invalid` for a base URL to which the key cannot go safely.
 */
export function createCortex(options: ApiOptions): Cortex {
  const api = createApi(options);
  const existing = new Set<string>();
  const send = createUpload(api);
  let uploads = 0;

  async function read(entity: string): Promise<Reading> {
    let last: Page | null = null;
    let pages = 0;
    const rows = await allPages(async (number) => {
      const operation = listOperation(entity, number);
      const sent = await api.send(operation);
      const { body } = api.answerOf(operation, sent);
      // A server that does not paginate gives the same answer again, however large it is.
      if (last !== null && Buffer.compare(last.body, body) === 0) return last.rows;
      const found = rowsOf(jsonValue(body));
      if (typeof found === "string") throw api.unexpected(operation, sent, found);
      last = { body, rows: found };
      pages += found.length > 0 ? 1 : 0;
      return found;
    });
    existing.add(entity);
    return { rows, isPaged: pages > 1 };
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

  return { list, upload, remove, requests: () => ({ ...api.counts(), uploads }) };
}
