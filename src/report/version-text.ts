import type { Change } from "./changes.ts";
import { breakableCode } from "./markdown.ts";

/** A version in which Markdown and GitHub find nothing to act upon, such as a hash or a reference. */
const plain = /^v?\d{1,9}(?:[.+-][\da-zA-Z]{1,30}){1,6}$/;

/** A longer version needs places at which it may go on in the next line. */
const maxUnbroken = 14;

/** The versions of a change as Markdown: of an update what is new is bold, as in `3.23.8 → 3.**24.0**`. */
export function versionText({ kind, from, to, versions }: Change): string {
  if (versions === "") return "";
  const [before, after] = [single(from), single(to)];
  if (kind !== "updated") return before ?? after ?? breakableCode(versions);
  return before === null || after === null
    ? breakableCode(versions)
    : `${before} → ${withNewPartBold(before, after)}`;
}

function single([first, ...others]: readonly string[]): string | null {
  const isPlain = first !== undefined && others.length === 0 && plain.test(first);
  return isPlain && first.length <= maxUnbroken ? first : null;
}

function withNewPartBold(before: string, after: string): string {
  const parts = after.split(/(?<=[.+-])/);
  const old = before.split(/(?<=[.+-])/);
  const at = parts.findIndex((part, index) => part !== old[index]);
  if (at <= 0) return at === 0 ? `**${after}**` : after;
  return `${parts.slice(0, at).join("")}**${parts.slice(at).join("")}**`;
}
