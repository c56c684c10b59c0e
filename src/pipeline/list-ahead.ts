import type { RunMode } from "../report/report.ts";
import type { RecordedPackage } from "../domain/package.ts";
import type { Edges } from "./edges.ts";
import type { Owners } from "./owners.ts";

/** The first lists do not depend on the manifests, so they travel while those are read. */
export function listAhead(
  { entities }: Owners,
  mode: RunMode,
  { cortex }: Pick<Edges, "cortex">,
  atMost: number,
): ReadonlyMap<string, Promise<readonly RecordedPackage[]>> {
  const ahead = mode === "list" ? [] : entities.slice(0, atMost);
  return new Map(
    ahead.map((entity) => {
      const rows = cortex.list(entity);
      // A failure is told by whoever awaits the list; until then it must not count as unhandled.
      rows.catch(() => undefined);
      return [entity, rows] as const;
    }),
  );
}
