import { createApi, type Api, type ApiOptions } from "./api.ts";
import { boundedAnswers } from "./bounded-answers.ts";
import { createCatalogReader } from "./catalog.ts";
import type { Cortex } from "./cortex.ts";
import { createCustomData } from "./custom-data.ts";
import { createListReader } from "./list-reader.ts";
import { removeOperation } from "./operation.ts";
import { recordedPackages } from "./rows.ts";
import { steadyRows, type Listing } from "./steady-rows.ts";
import type { PackageType } from "../domain/package.ts";
import { createUpload } from "./upload.ts";

/**
 * The client of Cortex's API for one run. Nothing is requested before the first call.
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

/** The same over exchanges that others share. */
export function cortexOver(api: Api, thrift: Thrift | null = null): Cortex {
  const existing = new Set<string>();
  const readList = createListReader(api, thrift !== null);
  const send = createUpload(api);
  let uploads = 0;

  async function read(entity: string): Promise<Listing> {
    const listing = await readList(entity);
    existing.add(entity);
    return listing;
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
