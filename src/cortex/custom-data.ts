import type { Cancellation } from "../domain/cancellation.ts";
import { jsonValue } from "../http/json-body.ts";
import { isRecord } from "../domain/untyped.ts";
import type { Sent } from "../http/send.ts";
import type { Api } from "./api.ts";
import type { Cortex } from "./cortex.ts";
import {
  allCustomDataOperation,
  customDataOperation,
  setCustomDataOperation,
  type Operation,
} from "./operation.ts";
import { maxPages } from "./pages.ts";
import { isCortexError, isPage } from "./describe-response.ts";

interface Entry {
  readonly key: string;
  /** Cortex may omit what is `null`. */
  readonly value?: unknown;
}

/**
 * Reads and writes the custom data of entities.
 * @param isWithout whether an entity is believed not to have the key that it is asked for.
 */
export function createCustomData(
  api: Api,
  isWithout: (entity: string) => boolean = () => false,
): Pick<Cortex, "customData" | "setCustomData"> {
  /** What a success holds, where it is what was asked for. */
  function understood<Found>(
    operation: Operation,
    sent: Sent,
    is: (value: unknown) => value is Found,
  ): Found {
    const value = jsonValue(api.answerOf(operation, sent).body);
    if (is(value)) return value;
    const found = value === undefined ? "a body that is not JSON" : "JSON that is not custom data";
    throw api.unexpected(operation, sent, found);
  }

  /**
   * The value by the list of all keys. A 404 of one key is of the key or of the entity, or comes
   * from something before Cortex; the list has an answer of its own where a key is absent.
   */
  async function listed(
    entity: string,
    key: string,
    until: keyof Cancellation | undefined,
  ): Promise<unknown> {
    const keys = new Set<string>();
    for (let page = 0; page < maxPages; page += 1) {
      const operation = allCustomDataOperation(entity, page);
      const sent = await api.send(operation, undefined, until);
      if (isUnknownPath(sent)) return null;
      const entries = understood(operation, sent, isEntries);
      const found = entries.find((entry) => entry.key === key);
      if (found !== undefined) return found.value ?? null;
      const before = keys.size;
      for (const entry of entries) keys.add(entry.key);
      if (keys.size === before) return null;
    }
    return null;
  }

  return {
    async customData(entity, key, until) {
      if (isWithout(entity)) return listed(entity, key, until);
      const operation = customDataOperation(entity, key);
      const sent = await api.send(operation, undefined, until);
      if (isMissing(sent)) return listed(entity, key, until);
      return understood(operation, sent, isEntry).value ?? null;
    },
    async setCustomData(entity, key, value, description, until) {
      const operation = setCustomDataOperation(entity);
      const body = new TextEncoder().encode(JSON.stringify({ key, value, description }));
      understood(operation, await api.send(operation, body, until), isEntry);
    },
  };
}

function isMissing({ result }: Sent): boolean {
  return !(result instanceof Error) && result.status === 404 && !isPage(result);
}

/** A 404 that is not Cortex's own: the server has no custom data at all. */
function isUnknownPath(sent: Sent): boolean {
  return isMissing(sent) && !(sent.result instanceof Error) && !isCortexError(sent.result);
}

function isEntry(value: unknown): value is Entry {
  return isRecord(value) && typeof value["key"] === "string";
}

function isEntries(value: unknown): value is readonly Entry[] {
  return Array.isArray(value) && value.every(isEntry);
}
