export interface Row {
  readonly name: string;
  readonly version: string;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** @throws Error for what is no object. */
export function objectOf(value: unknown): JsonObject {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`${JSON.stringify(value)} is no object`);
  return value as JsonObject;
}

export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return value === undefined ? [] : Object.entries(objectOf(value));
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
