import type { Repository } from "./format.ts";
import { readManifest, type FoundManifest, type ReadManifest } from "./read.ts";

/** A manifest and the entity that it belongs to, `null` for none. */
export interface OwnedManifest extends FoundManifest {
  readonly entity: string | null;
}

/** A manifest that was read, with the entity for which it counts. */
export type EffectiveManifest = ReadManifest & { readonly entity: string | null };

/** A manifest that adds nothing, because another one of its entity does. */
export interface CoveredManifest extends OwnedManifest {
  readonly coveredBy: string;
}

interface ReadManifests {
  /** All that count beside each other, and those that failed. */
  readonly read: readonly EffectiveManifest[];
  readonly superseded: readonly CoveredManifest[];
}

/**
 * Reads manifests, but for those that another one supersedes. Lockfiles are read first. A manifest is
 * superseded within one entity, and only by one that was read and is not superseded itself: of two
 * that supersede each other, both count (docs/adr/0018).
 */
export async function readManifests(
  manifests: readonly OwnedManifest[],
  repository: Repository,
): Promise<ReadManifests> {
  const read: EffectiveManifest[] = [];
  const seen = new Set<OwnedManifest>();
  let claims: Claims = new Map();
  let due = manifests.filter(({ format }) => format.lockfile);
  // A manifest may turn out to be superseded itself, and then what it would have superseded is read, too.
  do {
    for (const manifest of due) {
      seen.add(manifest);
      read.push({ ...(await readManifest(manifest, repository)), entity: manifest.entity });
    }
    claims = effectiveClaims(read);
    due = manifests.filter(
      (manifest) => !seen.has(manifest) && supersededBy(manifest, claims) === null,
    );
  } while (due.length > 0);
  const counting = read.filter(
    (manifest) => manifest.failure !== null || supersededBy(manifest, claims) === null,
  );
  const paths = new Set(counting.map(({ path }) => path));
  const superseded = manifests.flatMap((manifest) => {
    const by = supersededBy(manifest, claims);
    return by === null || paths.has(manifest.path) ? [] : [{ ...manifest, coveredBy: by }];
  });
  return { read: counting, superseded };
}

/** The manifest that supersedes another, by entity and path of the latter. */
type Claims = ReadonlyMap<string, string>;

function effectiveClaims(read: readonly EffectiveManifest[]): Claims {
  const claims = claimsOf(read);
  return claimsOf(read.filter((manifest) => supersededBy(manifest, claims) === null));
}

function claimsOf(read: readonly EffectiveManifest[]): Claims {
  const claims = new Map<string, string>();
  for (const { entity, path, reading } of read)
    for (const superseded of reading?.supersedes ?? [])
      if (superseded !== path && !claims.has(key(entity, superseded)))
        claims.set(key(entity, superseded), path);
  return claims;
}

function supersededBy({ entity, path }: OwnedManifest, claims: Claims): string | null {
  return claims.get(key(entity, path)) ?? null;
}

function key(entity: string | null, path: string): string {
  return JSON.stringify([entity, path]);
}
