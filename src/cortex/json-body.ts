/** A body as text, without a byte order mark. */
export function bodyText(body: Uint8Array): string {
  return new TextDecoder().decode(body);
}

/** The JSON object that a body is; `null` for any other body. */
export function jsonObject(body: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(bodyText(body));
    return isObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
