import type { Position } from "./overtaken.ts";

const heads = "refs/heads/";

/** Where a run stands by its ref and commit; `null` for a tag, a pull request or what is not known. */
export function positionOf(ref: string | null, commit: string | null): Position | null {
  if (ref?.startsWith(heads) !== true || commit === null) return null;
  return { branch: ref.slice(heads.length), commit };
}
