/** A property of a value whose shape is not known; `undefined` where there is none. */
export function getProperty(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  const found: unknown = Reflect.get(value, name);
  return found;
}

/** The same where it is text; empty where it is not. */
export function getString(value: unknown, name: string): string {
  return asString(getProperty(value, name));
}

/** The same where it is a list; empty where it is not. */
export function getArray(value: unknown, name: string): readonly unknown[] {
  return asArray(getProperty(value, name));
}

/** The value where it is text; empty where it is not. */
export function asString(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The value where it is a list; empty where it is not. */
export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a value is an object with keys, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
