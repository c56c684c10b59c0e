import type { NamedVersions } from "../domain/package.ts";
import { sortedUnique } from "../domain/order.ts";

interface JavaBody {
  readonly endpoint: "java" | "java/bulk";
  readonly body: string;
}

/**
 * The uploads of exactly these packages, each of at most `maxBytes` bytes: JAVA is additive, so it may
 * be split. Names without a version have no place in them.
 */
export function javaBodies(
  packages: readonly NamedVersions[],
  maxBytes: number,
): readonly JavaBody[] {
  const entries = packages.flatMap(({ name, versions }) =>
    versions.filter(Boolean).map((version) => JSON.stringify({ name, version })),
  );
  const [first, ...others] = sortedUnique(entries);
  if (first === undefined) return [];
  if (others.length === 0) return [{ endpoint: "java", body: first }];
  return split([first, ...others], maxBytes).map((part) => ({
    endpoint: "java/bulk",
    body: `[${part.join(",")}]`,
  }));
}

function split(entries: readonly string[], maxBytes: number): string[][] {
  const parts: string[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry) + ",".length;
    if (bytes + size > maxBytes) {
      parts.push([]);
      bytes = "]".length;
    }
    parts.at(-1)?.push(entry);
    bytes += size;
  }
  return parts;
}
