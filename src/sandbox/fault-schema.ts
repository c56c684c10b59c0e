import { Validator, type Schema } from "@cfworker/json-schema";
import type { ScriptedFault } from "./faults.ts";

/** Whether a value from outside is a list of scripted faults. */
export function isScript(value: unknown): value is readonly ScriptedFault[] {
  return new Validator(scriptSchema).validate(value).valid;
}

const text = { type: "string" } as const satisfies Schema;
const status = { type: "integer", minimum: 200, maximum: 599 } as const satisfies Schema;

const actionSchema: Schema = {
  anyOf: [
    {
      enum: [
        "html",
        "reset",
        "hang",
        "reset-after",
        "truncate",
        "empty",
        "invalid-json",
        "wrong-shape",
        "drop",
      ],
    },
    exactly({ status, headers: { type: "object", additionalProperties: text }, body: text }, "status"),
    exactly({ redirect: text, status }, "redirect"),
    exactly({ dropNames: { type: "array", items: text } }, "dropNames"),
  ],
};

const scriptSchema: Schema = {
  type: "array",
  items: exactly(
    {
      match: exactly({ method: text, path: text, operation: text }),
      skip: { type: "integer", minimum: 0 },
      times: { type: ["integer", "null"], minimum: 1 },
      do: actionSchema,
    },
    "do",
  ),
};

function exactly(properties: Record<string, Schema>, ...required: readonly string[]): Schema {
  return { type: "object", properties, required: [...required], additionalProperties: false };
}
