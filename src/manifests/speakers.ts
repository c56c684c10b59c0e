import { readManifest, type FoundManifest, type ReadManifest } from "./read.ts";
import type { Repository } from "./format.ts";

/** A manifest that has an owner and was not silenced by anything but coverage. */
export interface OwnedManifest extends FoundManifest {
  readonly entity: string | null;
}

/** What became of a manifest: it speaks, failed, or is covered by one that speaks for it. */
export type Speaker = ReadManifest & { readonly entity: string | null };

export interface CoveredManifest extends OwnedManifest {
  readonly coveredBy: string;
}

export interface Speakers {
  readonly speakers: readonly Speaker[];
  readonly covered: readonly CoveredManifest[];
}

/**
 * Decides which manifests speak: lockfiles are read first, and what they cover
 * is not read at all. Coverage holds within one entity, because a lockfile that reports to another
 * entity cannot speak for this one (docs/adr/0007).
 */
export async function findSpeakers(
  manifests: readonly OwnedManifest[],
  repository: Repository,
): Promise<Speakers> {
  const read: Speaker[] = [];
  const seen = new Set<OwnedManifest>();
  let cover: Coverage = new Map();
  let due = manifests.filter(({ format }) => format.lockfile);
  // A lockfile may turn out to be covered itself, and then what it would have spoken for is read, too.
  do {
    for (const manifest of due) {
      seen.add(manifest);
      read.push({ ...(await readManifest(manifest, repository)), entity: manifest.entity });
    }
    cover = coverageOf(read);
    due = manifests.filter(
      (manifest) => !seen.has(manifest) && coveredBy(manifest, cover) === null,
    );
  } while (due.length > 0);
  const speakers = read.filter(
    (manifest) => manifest.failure !== null || coveredBy(manifest, cover) === null,
  );
  const speaking = new Set(speakers.map(({ path }) => path));
  const covered = manifests.flatMap((manifest) => {
    const by = coveredBy(manifest, cover);
    return by === null || speaking.has(manifest.path) ? [] : [{ ...manifest, coveredBy: by }];
  });
  return { speakers, covered };
}

type Coverage = ReadonlyMap<string, string>;

/** Only what speaks covers: two that cover each other both speak, so that neither is lost. */
function coverageOf(read: readonly Speaker[]): Coverage {
  const claims = claimsOf(read);
  return claimsOf(read.filter((manifest) => coveredBy(manifest, claims) === null));
}

function claimsOf(read: readonly Speaker[]): Coverage {
  const map = new Map<string, string>();
  for (const { entity, path, reading } of read)
    for (const covered of reading?.covers ?? [])
      if (covered !== path && !map.has(key(entity, covered))) map.set(key(entity, covered), path);
  return map;
}

function coveredBy({ entity, path }: OwnedManifest, map: Coverage): string | null {
  return map.get(key(entity, path)) ?? null;
}

function key(entity: string | null, path: string): string {
  return JSON.stringify([entity, path]);
}
