import type { List } from "../budget.ts";
import { folded } from "../markdown.ts";
import { number } from "../../domain/wording.ts";

/** Above this many items a list is folded. */
const maxOpen = 15;

/** Items that begin with `- ` and end with a line break; a long list is folded under `summary`. */
export function bulletList(items: readonly string[], summary: string): List {
  const { open, close } = items.length > maxOpen ? folded(summary) : { open: "", close: "\n" };
  return {
    open,
    items,
    close,
    more: (kept) => `- … and ${number(items.length - kept)} more, in the JSON report\n`,
  };
}
