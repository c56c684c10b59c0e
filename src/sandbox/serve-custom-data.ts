import type { components } from "../cortex/catalog-schema.d.ts";
import { isRecord } from "../domain/untyped.ts";
import { failure, json, type Answer } from "./answer.ts";
import type { Catalog, Dropped } from "./catalog.ts";
import type { NewDatum } from "./custom-data.ts";
import { parseJson } from "./document.ts";
import type { OtherKind, ServiceRequest } from "./operations.ts";
import type { SandboxOptions } from "./options.ts";
import { pageOf } from "./serve-entities.ts";

type CustomDataKind = Extract<OtherKind, `${string}custom-data${string}`>;

export function isOfCustomData(kind: OtherKind): kind is CustomDataKind {
  return kind.includes("custom-data");
}

/** Answers a valid request on custom data, and applies it. */
export function serveCustomData(
  kind: CustomDataKind,
  request: ServiceRequest,
  catalog: Catalog,
  options: SandboxOptions,
): Answer {
  const { body, requestId } = request;
  if (options.customData !== "served")
    return failure(options.customData, "Custom data is refused.", requestId);
  if (Buffer.byteLength(body) > options.maxCustomDataBytes)
    return failure(413, `The body is above ${options.maxCustomDataBytes} bytes.`, requestId);
  return served[kind](request, catalog, options);
}

type Serve = (request: ServiceRequest, catalog: Catalog, options: SandboxOptions) => Answer;

const served: Record<CustomDataKind, Serve> = {
  "list-custom-data": ({ entity, query }, { customData }, options) =>
    json(200, pageOf(customData.list(entity ?? ""), query, options)),
  "read-custom-data"({ entity, key, requestId }, { customData }) {
    const found = customData.list(entity ?? "").find((datum) => datum.key === key);
    return found === undefined
      ? failure(404, `There is no custom data ${JSON.stringify(key)}.`, requestId)
      : json(200, found);
  },
  "write-custom-data": write,
  "remove-custom-data"({ entity, query }, { customData }) {
    customData.remove(entity ?? "", query.get("key") ?? "");
    return { status: 200, headers: {}, body: "" };
  },
  "write-custom-data-in-bulk": writeInBulk,
};

function write({ entity, body, requestId, dropped }: ServiceRequest, catalog: Catalog): Answer {
  const tag = entity ?? "";
  const datum = parseJson(body)?.value;
  if (!isDatum(datum)) return failure(400, "The body is not a key with a value.", requestId);
  catalog.entities.know(tag);
  return json(200, catalog.customData.set(tag, datum, isDropped(datum, dropped)));
}

function writeInBulk(
  { body, requestId, dropped }: ServiceRequest,
  catalog: Catalog,
  { entities }: SandboxOptions,
): Answer {
  const all = parseJson(body)?.value;
  const values = isRecord(all) ? all["values"] : null;
  if (!isRecord(values) || !Object.values(values).every(isData))
    return failure(400, "The body is not values by entity.", requestId);
  const saved: components["schemas"]["CustomData"][] = [];
  const errors: Record<string, "NOT_FOUND"> = {};
  for (const [tagOrId, data] of Object.entries(values)) {
    const tag = catalog.entities.tagOf(tagOrId);
    if (entities !== null && !entities.includes(tag)) errors[tagOrId] = "NOT_FOUND";
    else if (isData(data))
      for (const datum of data) {
        catalog.entities.know(tag);
        saved.push(catalog.customData.set(tag, datum, isDropped(datum, dropped)));
      }
  }
  return json(200, { values: saved, errors });
}

function isDropped({ key }: NewDatum, dropped: Dropped): boolean {
  return dropped === "everything" || (dropped !== "nothing" && dropped.has(key));
}

function isData(value: unknown): value is readonly NewDatum[] {
  return Array.isArray(value) && value.every(isDatum);
}

function isDatum(value: unknown): value is NewDatum {
  return (
    isRecord(value) &&
    typeof value["key"] === "string" &&
    value["key"] !== "" &&
    "value" in value &&
    ["string", "undefined"].includes(typeof value["description"])
  );
}
