import { json, type Answer } from "./answer.ts";
import { parseJson } from "./document.ts";
import { isScript } from "./fault-schema.ts";
import type { Received } from "./receive.ts";
import { isSeed } from "./seed-schema.ts";
import { seed, stateOf } from "./seed.ts";
import type { FakeApi } from "./fake-api.ts";

/** Whether a request is for the sandbox itself and not for the API it stands in for. */
export function isControlPath(url: string): boolean {
  return /^\/sandbox(?:[/?]|$)/.test(url);
}

/** Answers a request that looks at the sandbox or changes it. These are neither logged nor hit by faults. */
export function control({ method, path, body }: Received, fakeApi: Controlled): Answer {
  const command = commands.get(`${method} ${path}`);
  const text = new TextDecoder().decode(body ?? new Uint8Array());
  if (command !== undefined) return command(fakeApi, parseJson(text)?.value ?? null);
  const allowed = [...commands.keys()].join(", ");
  return message(404, `The sandbox has no ${method} ${path}; it has ${allowed}.`);
}

type Controlled = Omit<FakeApi, "handle">;

type Command = (fakeApi: Controlled, body: unknown) => Answer;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["GET /sandbox/state", ({ catalog }) => json(200, stateOf(catalog))],
  ["GET /sandbox/requests", (fakeApi) => json(200, fakeApi.requests())],
  [
    "POST /sandbox/faults",
    (fakeApi, body) => {
      if (!isScript(body)) return message(400, "The body is not a JSON array of faults.");
      fakeApi.script(body);
      return message(200, `Scripted faults: ${body.length}, which replace those before.`);
    },
  ],
  [
    "POST /sandbox/seed",
    ({ catalog }, body) => {
      if (!isSeed(body)) return message(400, "The body is not a JSON array of entities.");
      seed(catalog, body);
      return json(200, stateOf(catalog));
    },
  ],
  [
    "DELETE /sandbox",
    (fakeApi) => {
      fakeApi.clear();
      return message(200, "Entities, requests and faults are forgotten.");
    },
  ],
]);

function message(status: number, text: string): Answer {
  return json(status, { message: text });
}
