import type { EntityProgress } from "./ports.ts";

/** Begins the work on an entity and waits for its end. */
type Counted = <Value>(entity: string, work: () => Promise<Value>) => Promise<Value>;

/** Reports how far a run is, whenever one of so many entities is begun or done. */
export function countedEntities(
  of: number,
  report: (progress: EntityProgress) => void = () => undefined,
): Counted {
  let done = 0;
  let last = "";
  return async (entity, work) => {
    last = entity;
    // First what the work itself reports, so that a line of progress stands last.
    const working = work();
    report({ done, of, entity });
    try {
      return await working;
    } finally {
      done += 1;
      report({ done, of, entity: last });
    }
  };
}
