import type { Problem } from "./problem.ts";

/** An answer that may be missing, with what is to be told about that. */
export interface Answer<Value> {
  readonly value: Value;
  readonly problems: readonly Problem[];
}
