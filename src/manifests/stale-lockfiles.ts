import { some } from "../domain/wording.ts";
import { problem, type Problem } from "../domain/problem.ts";
import type { SharedLockfile } from "./lockfile-shares.ts";
import type { EffectiveManifest } from "./supersession.ts";
import type { Remainder } from "./subtract-locked.ts";

/** One warning for each lockfile without some direct dependencies of the manifests that it covers. */
export function staleLockfiles(remainders: ReadonlyMap<string, Remainder>): readonly Problem[] {
  const missingNames = new Map<SharedLockfile, string[]>();
  for (const [path, { coveredBy, missing }] of remainders) {
    // A lockfile of a part need not have what another part declares.
    const whole = coveredBy.find(({ reading }) => reading.partial !== true);
    if (whole === undefined || missing.length === 0) continue;
    const names = [...new Set(missing.map(({ name }) => `${name} (${path})`))];
    missingNames.set(whole, [...(missingNames.get(whole) ?? []), ...names]);
  }
  return [...missingNames].map(([{ manifest }, names]) => stale(manifest, names));
}

function stale({ path, entity, format }: EffectiveManifest, names: readonly string[]): Problem {
  const [what, they] =
    names.length === 1
      ? ["1 direct dependency", "It stays declared as its manifest writes it"]
      : [`${names.length} direct dependencies`, "They stay declared as their manifests write them"];
  const message = `${path} lacks ${what}: ${some(names, maxNamed)}. ${they}. Update the lockfile and commit it.`;
  return problem("warning", "lockfile-stale", message, {
    path,
    entity,
    packageType: format.packageType,
  });
}

/**
 * A notice for each lockfile that members of other entities cannot use, because it does not record which
 * member of its workspace needs what.
 */
export function undividedLockfiles(
  lockfiles: readonly SharedLockfile[],
  manifests: ReadonlyMap<string, EffectiveManifest>,
  remainders: ReadonlyMap<string, Remainder>,
): readonly Problem[] {
  return lockfiles.flatMap(({ manifest: lockfile, reading, covers }) => {
    if (reading.slice !== undefined || lockfile.format.workspace !== true) return [];
    const members = [...covers].filter((path) => {
      const { entity = lockfile.entity, reading: member = null } = manifests.get(path) ?? {};
      return entity !== lockfile.entity && !remainders.has(path) && member?.packages.length !== 0;
    });
    if (members.length === 0) return [];
    const { path, entity, format } = lockfile;
    const message = `${path} does not record which member of the workspace needs what, so members that belong to other entities count with the versions that they write themselves: ${some(members, maxNamed)}. Commit a lockfile for each of them to have exact versions.`;
    const { packageType } = format;
    return [problem("notice", "lockfile-undivided", message, { path, entity, packageType })];
  });
}

const maxNamed = 5;
