import type { SandboxOptions } from "./options.ts";

/** What of a list one request shows. Pages count from 0; one after the last is empty. */
export function pageOf<Item>(
  items: readonly Item[],
  query: URLSearchParams,
  { pageSize, page }: Pick<SandboxOptions, "pageSize" | "page">,
): readonly Item[] {
  const most = pageSize ?? items.length;
  if (page === "ignored") return items.slice(0, most);
  const size = Math.min(most, Number(query.get("pageSize") ?? most));
  const number = Number(query.get("page") ?? 0);
  return number === 0 ? items.slice(0, size) : items.slice(number * size, (number + 1) * size);
}
