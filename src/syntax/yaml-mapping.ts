/** What `parseYaml` makes of a mapping: its keys are texts. */
export type YamlMapping = ReadonlyMap<string, unknown>;

const empty: YamlMapping = new Map();

export function isMapping(value: unknown): value is YamlMapping {
  return value instanceof Map;
}

/** The mapping that a value is; an empty one for any other value, such as a key that is missing. */
export function mappingOf(value: unknown): YamlMapping {
  return isMapping(value) ? value : empty;
}
