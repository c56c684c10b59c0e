import { isRecord } from "../domain/untyped.ts";
import { asciiText } from "../domain/ascii-text.ts";

/** A body as text, without a byte order mark. */
export function bodyText(body: Uint8Array): string {
  return asciiText(body) ?? new TextDecoder().decode(body);
}

/** The value that a body is in JSON; `undefined` for any other body, such as one that is not UTF-8. */
export function jsonValue(body: Uint8Array): unknown {
  try {
    const parsed: unknown = JSON.parse(
      asciiText(body) ?? new TextDecoder("utf-8", { fatal: true }).decode(body),
    );
    return parsed;
  } catch {
    return undefined;
  }
}

/** The JSON object that a body is; `null` for any other body. */
export function jsonObject(body: Uint8Array): Readonly<Record<string, unknown>> | null {
  const value = jsonValue(body);
  return isRecord(value) ? value : null;
}
