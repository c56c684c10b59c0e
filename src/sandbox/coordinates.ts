import { isObject } from "../http/json-body.ts";
import type { NameAndVersion } from "./readers.ts";

/** The packages of `java` (one) and `java/bulk` (an array), from a body that fits its schema. */
export function readCoordinates(body: string): readonly NameAndVersion[] {
  const parsed: unknown = JSON.parse(body);
  const items: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  return items.filter(isCoordinates).map(({ name, version }) => ({ name, version }));
}

function isCoordinates(value: unknown): value is NameAndVersion {
  return (
    isObject(value) && typeof value["name"] === "string" && typeof value["version"] === "string"
  );
}
