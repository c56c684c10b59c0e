import type { Repository } from "../format.ts";
import { readPom, type WrittenPom } from "./pom.ts";

/** By the places where they are looked for, where there are any. */
const known = new WeakMap<object, Map<string, Promise<WrittenPom | null>>>();

function placesOf(repository: Repository): object {
  return repository.outside ?? repository;
}

/**
 * A POM from outside the repository, by its `group:artifact:version`, read once however many build on
 * it. Its path is its coordinates. `null` where it is not to be had, or is no POM that Maven takes.
 */
export function outsidePom(
  coordinates: string,
  repository: Repository,
): Promise<WrittenPom | null> {
  const poms = known.get(placesOf(repository)) ?? new Map<string, Promise<WrittenPom | null>>();
  known.set(placesOf(repository), poms);
  const pom = poms.get(coordinates) ?? read(coordinates, repository);
  poms.set(coordinates, pom);
  return pom;
}

/** The same, where it was asked for before; `undefined` where it was not. Nothing is looked up. */
export function knownOutsidePom(
  coordinates: string,
  repository: Repository,
): Promise<WrittenPom | null> | undefined {
  return known.get(placesOf(repository))?.get(coordinates);
}

/** How many were asked for so far: with another number, more may be known. */
export function countOutsidePoms(repository: Repository): number {
  return known.get(placesOf(repository))?.size ?? 0;
}

async function read(
  coordinates: string,
  { outside, bounds }: Repository,
): Promise<WrittenPom | null> {
  const [groupId = "", artifactId = "", version = ""] = coordinates.split(":");
  bounds?.check();
  const root = (await outside?.find({ groupId, artifactId, version })) ?? null;
  if (root === null) return null;
  try {
    const pom = readPom(root, coordinates);
    // A relative path means files of the build in which the POM was made.
    const parent = pom.parent === null ? null : { ...pom.parent, relativePath: null };
    return { ...pom, parent, isOutside: true };
  } catch {
    return null;
  }
}
