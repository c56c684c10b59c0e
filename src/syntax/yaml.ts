import { Fault } from "../domain/problem.ts";
import { readBlockYaml } from "./block-yaml.ts";

/**
 * The documents of a YAML text, of maps, arrays and texts: `1.10`, `true` and `2024-01-01` are no
 * numbers, truths or days. A key without a value has the empty text.
 * @throws Fault `manifest-invalid`, with the line.
 */
export async function parseYaml(text: string, path: string): Promise<readonly unknown[]> {
  return readBlockYaml(text) ?? (await parseAnyYaml(text, path));
}

/** The same by the whole parser, which takes its time for it. */
export async function parseAnyYaml(text: string, path: string): Promise<readonly unknown[]> {
  const { FAILSAFE_SCHEMA, YAMLException, loadAll, realMapTag } = await import("js-yaml");
  const textKeys: typeof realMapTag = {
    ...realMapTag,
    addPair: (mapping, key, value) =>
      typeof key === "string" ? realMapTag.addPair(mapping, key, value) : "a key is not text",
  };
  try {
    return loadAll(text, { schema: FAILSAFE_SCHEMA.withTags(textKeys) });
  } catch (thrown) {
    const [reason, line] =
      thrown instanceof YAMLException
        ? [thrown.reason, thrown.mark?.line ?? null]
        : [String(thrown), null];
    throw new Fault(
      "manifest-invalid",
      `${path} is not valid YAML: ${reason}. Fix the file, or add it to \`exclude\` when it is not a real manifest.`,
      line === null ? { path } : { path, line: line + 1 },
      thrown,
    );
  }
}
