import { Validator } from "@cfworker/json-schema";
import { components } from "./api-document.ts";

/** The first way in which a value breaks a schema of the API document; `null` where it fits. */
export function schemaFault(schema: object, value: unknown): string | null {
  const { valid, errors } = validatorOf(schema).validate(value);
  if (valid) return null;
  const innermost = errors.at(-1);
  return `${innermost?.instanceLocation ?? "#"}: ${innermost?.error ?? "does not fit"}`;
}

const validators = new WeakMap<object, Validator>();

export const errorResponse: object = components.schemas.ErrorResponse;

function validatorOf(schema: object): Validator {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  // OpenAPI 3.0 takes its schemas from the draft before 4's successor; 4 is the nearest one here.
  const validator = new Validator({ components, ...schema }, "4");
  validators.set(schema, validator);
  return validator;
}
