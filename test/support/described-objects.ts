interface ObjectSchema {
  readonly properties: object;
  readonly required: unknown;
  readonly additionalProperties: unknown;
  readonly description: unknown;
}

/** The schemas of objects with named fields, wherever they stand in a JSON Schema. */
export function describedObjects(schema: unknown): ObjectSchema[] {
  if (typeof schema !== "object" || schema === null) return [];
  const inside = Object.values(schema).flatMap(describedObjects);
  return isObjectSchema(schema) ? [schema, ...inside] : inside;
}

function isObjectSchema(schema: object): schema is ObjectSchema {
  return "type" in schema && schema.type === "object" && "properties" in schema;
}
