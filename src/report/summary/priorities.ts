import type { Section } from "../budget.ts";

/** In which order the parts of a summary are given up: the highest first. */
export const priorities = {
  fixed: 0,
  table: 1,
  problems: 1,
  held: 1,
  changes: 2,
  manifests: 3,
  declared: 4,
  quietRows: 5,
} as const;

/** A section that is never cut. Its text must be short whatever the report holds. */
export function fixed(text: string): Section {
  return { priority: priorities.fixed, open: text, lists: [], close: "", more: () => "" };
}
