/** A directory, `.` for the whole workspace, and the entity that owns it and what is below. */
export interface Ownership {
  readonly path: string;
  /** `null` where the descriptor that would name it is invalid. */
  readonly entity: string | null;
}

/** Who owns a manifest: the nearest ownership above it, `null` where there is none. */
export type OwnerOf<Owner extends Ownership> = (manifestPath: string) => Owner | null;

/** Ownership by directory: the longest path wins. */
export function ownersByPath<Owner extends Ownership>(
  ownerships: readonly Owner[],
): OwnerOf<Owner> {
  const byPath = new Map(ownerships.map((ownership) => [ownership.path, ownership]));
  return (manifestPath) => {
    for (const directory of directoriesUpward(manifestPath)) {
      const ownership = byPath.get(directory);
      if (ownership !== undefined) return ownership;
    }
    return null;
  };
}

function directoriesUpward(path: string): readonly string[] {
  const segments = path.split("/").slice(0, -1);
  const directories = segments.map((_, end) => segments.slice(0, segments.length - end).join("/"));
  return [...directories, "."];
}
