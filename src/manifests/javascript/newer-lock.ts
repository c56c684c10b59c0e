import type { Warning } from "../format.ts";
import { newerLock } from "../lock-tool.ts";

/** What a lockfile states about its own version and shape. */
export interface LockShape {
  readonly version: number;
  /** Where the lockfile writes its version, as messages name it. */
  readonly place: string;
  readonly sections: Iterable<string>;
}

/** The newest version of a lockfile whose shape is known. */
export interface KnownShape {
  readonly newest: number;
  readonly sections: ReadonlySet<string>;
}

/**
 * Warns about a lockfile of a newer version that has a section which no known version has. One of the
 * known shape is read like any other: a warning on every run would have no use.
 */
export function newerShape(path: string, lock: LockShape, known: KnownShape): readonly Warning[] {
  if (lock.version <= known.newest) return [];
  const isKnown = [...lock.sections].every((section) => known.sections.has(section));
  return isKnown ? [] : [newerLock(path, `${lock.place} ${lock.version}`, known.newest)];
}
