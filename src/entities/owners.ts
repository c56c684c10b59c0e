/** A directory, `.` for the whole workspace, and the entity that owns it and what is below. */
export interface Ownership {
  readonly path: string;
  readonly entity: string;
}

/** Tells the entity that owns a manifest, or `null` where none does. */
export type OwnerOf = (manifestPath: string) => string | null;

/** Ownership by directory: the longest path wins (design.md section 7). */
export function ownersByPath(ownerships: readonly Ownership[]): OwnerOf {
  const byPath = new Map(ownerships.map(({ path, entity }) => [path, entity]));
  return (manifestPath) => {
    for (const directory of directoriesUpward(manifestPath)) {
      const entity = byPath.get(directory);
      if (entity !== undefined) return entity;
    }
    return null;
  };
}

function directoriesUpward(path: string): readonly string[] {
  const segments = path.split("/").slice(0, -1);
  const directories = segments.map((_, end) => segments.slice(0, segments.length - end).join("/"));
  return [...directories, "."];
}
