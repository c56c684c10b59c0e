import type { RecordedPackage } from "../domain/package.ts";
import type { ScreenedEntity } from "./catalog.ts";
import type { Ports } from "./ports.ts";
import type { RunContext } from "./run-context.ts";

/** Entities worked on at a time: enough to hide the latency of one, few enough to hold in memory. */
export const entitiesAtOnce = 8;

/** The first lists of entities, by tag, and when each was begun, in ms since the epoch. */
export type ListsAhead = ReadonlyMap<
  string,
  { readonly rows: Promise<readonly RecordedPackage[]>; readonly at: number }
>;

/** The first lists do not depend on the manifests, so they travel while those are read. */
export function listAhead(
  entities: readonly ScreenedEntity[],
  { mode }: RunContext,
  { cortex, now }: Ports,
): ListsAhead {
  const allowed = entities.filter(({ fault }) => fault === null);
  const ahead = mode === "list" ? [] : allowed.slice(0, entitiesAtOnce);
  return new Map(
    ahead.map(({ entity }) => {
      const rows = cortex.list(entity);
      // Whoever awaits the list reports a failure; until then it must not count as unhandled.
      rows.catch(() => undefined);
      return [entity, { rows, at: now() }] as const;
    }),
  );
}
