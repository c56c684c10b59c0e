/** A JSON Schema, draft 2020-12 (https://json-schema.org/draft/2020-12). */
export type Schema = Readonly<Record<string, unknown>>;

/** A value with exactly these fields, of which some may be left out. The compiler holds them to those of the type. */
export function object<Value>(
  description: string,
  properties: Record<keyof Value, Schema>,
  optional: readonly (keyof Value)[] = [],
): Schema {
  const left = new Set<PropertyKey>(optional);
  return {
    type: "object",
    description,
    additionalProperties: false,
    required: Object.keys(properties).filter((name) => !left.has(name)),
    properties,
  };
}

export function list(items: Schema, description: string): Schema {
  return { type: "array", description, items };
}

export function nullable(schema: Schema): Schema {
  return { anyOf: [schema, { type: "null" }] };
}

export function text(description: string): Schema {
  return { type: "string", description };
}

/** A whole number from 0. */
export function count(description: string): Schema {
  return { type: "integer", minimum: 0, description };
}

/** A time as `Date.prototype.toISOString` writes it. */
export function time(description: string): Schema {
  const pattern = String.raw`^[+-]?\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$`;
  return { type: "string", pattern, description };
}
