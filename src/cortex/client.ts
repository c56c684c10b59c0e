import { createApi, type ApiOptions } from "./api.ts";
import type { Cortex, Document } from "./cortex.ts";
import { jsonValue } from "./json-body.ts";
import { listOperation, removeOperation } from "./operation.ts";
import { allPages } from "./pages.ts";
import { recordedPackages, rowsOf, type Row } from "./rows.ts";
import type { PackageType, RecordedPackage } from "../vocabulary/package.ts";
import { createUpload } from "./upload.ts";

/**
 * The client of the Packages API. Nothing of Cortex is asked before the first call.
 * @throws Fault `input-invalid` for a base URL to which the key cannot go safely.
 */
export function createCortex(options: ApiOptions): Cortex {
  const api = createApi(options);
  const existing = new Set<string>();
  const send = createUpload(api);
  let uploads = 0;

  async function page(entity: string, number: number): Promise<readonly Row[]> {
    const operation = listOperation(entity, number);
    const sent = await api.send(operation);
    const rows = rowsOf(jsonValue(api.answerOf(operation, sent).body));
    if (typeof rows === "string") throw api.unexpected(operation, sent, rows);
    return rows;
  }

  async function list(entity: string): Promise<readonly RecordedPackage[]> {
    const rows = await allPages((number) => page(entity, number));
    existing.add(entity);
    return recordedPackages(rows);
  }

  async function remove(entity: string, packageType: PackageType, name: string): Promise<void> {
    const operation = removeOperation(entity, packageType, name);
    const fault = api.faultOf(operation, await api.send(operation));
    if (fault === null) return;
    if (fault.code !== "entity-not-found") throw fault;
    // A 404 may be of the name or of the entity. The name is to be gone; an entity can be listed.
    if (!existing.has(entity)) await list(entity);
  }

  async function upload(entity: string, document: Document): Promise<void> {
    await send(entity, document);
    uploads += 1;
  }

  return { list, upload, remove, requests: () => ({ ...api.counts(), uploads }) };
}
