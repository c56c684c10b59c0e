import type { Expand } from "./properties.ts";

/** The names that `Include`, `Update` or `Remove` lists; none where a property in it is unknown. */
export function packageNames(written: string, expand: Expand): string[] {
  if (!written.includes(";") && !written.includes("$(")) return [written];
  const names = expand(written).values.flatMap((value) => value.split(";"));
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== "");
}
