import { Validator, type Schema } from "@cfworker/json-schema";
import { seedSchema } from "./seed-schema.ts";
import { responseFaults, syntheticResponses, type ScriptedFault } from "./faults.ts";

/** Whether a value from outside is a list of scripted faults. */
export function isScript(value: unknown): value is readonly ScriptedFault[] {
  return new Validator(scriptSchema).validate(value).valid;
}

const text: Schema = { type: "string" };
const status: Schema = { type: "integer", minimum: 200, maximum: 599 };

// What else there is, a header cannot carry. https://www.rfc-editor.org/rfc/rfc9110#section-5
const headers: Schema = {
  type: "object",
  propertyNames: { pattern: "^[\\w!#$%&'*+.^`|~-]+$" },
  additionalProperties: { type: "string", pattern: "^[\\t\\x20-\\x7e\\x80-\\xff]*$" },
};

const actionSchema: Schema = {
  anyOf: [
    { enum: [...syntheticResponses, ...responseFaults, "drop"] },
    exactly(
      {
        status,
        headers,
        body: text,
        applied: { type: "boolean" },
      },
      "status",
    ),
    exactly({ redirect: text, status: { ...status, minimum: 300, maximum: 399 } }, "redirect"),
    exactly({ between: seedSchema }, "between"),
    exactly({ dripMs: { type: "integer", minimum: 1, maximum: 60_000 } }, "dripMs"),
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
