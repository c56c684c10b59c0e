import { createRequire } from "node:module";

type Payload = Readonly<Record<string, unknown>>;

interface Definition {
  readonly name: string;
  readonly examples: readonly Payload[];
}

const require = createRequire(import.meta.url);

/**
 * A payload that GitHub publishes as an example of an event, and of an action where the event has
 * any; the first of several. A copy: a test may change it.
 */
export function webhookExample(event: string, action: string | null = null): Payload {
  const definitions = require("@octokit/webhooks-examples") as readonly Definition[];
  const found = definitions
    .find(({ name }) => name === event)
    ?.examples.find((payload) => action === null || payload["action"] === action);
  if (found === undefined) throw new Error(`there is no example of ${event} ${action ?? ""}`);
  return structuredClone(found);
}
