import { carriesPackages, namesAll, type FoundCarrier } from "../manifests/carriers.ts";
import type { Carrier } from "../manifests/carriers/carrier.ts";
import type { Coverage, EffectiveManifest } from "../manifests/coverage.ts";
import type { Repository } from "../manifests/format.ts";
import { isInstalledFrom } from "../manifests/installed-files.ts";
import { isLockfileName } from "../manifests/javascript/package-manager.ts";
import { leftOverByPath } from "../manifests/left-over.ts";
import { problem, type Problem } from "../domain/problem.ts";
import { count, some } from "../domain/wording.ts";

/** A file that declares packages of an entity and is not read. */
export interface UnreadFile extends FoundCarrier {
  readonly entity: string | null;
  /** The manifest that has what it declares; `null` where none has. */
  readonly coveredBy: string | null;
}

/** The files that declare packages among those that may by their name. What a manifest is read from is no such file. */
export function unreadFiles(
  found: readonly FoundCarrier[],
  { effective, covered }: Pick<Coverage, "effective" | "covered">,
  repository: Repository,
  entityOf: (path: string) => string | null,
): readonly UnreadFile[] {
  if (found.length === 0) return [];
  const readOf = Map.groupBy(effective, ({ entity }) => entity);
  const readFor = new Map([...readOf].map(([entity, manifests]) => [entity, readBy(manifests)]));
  const locking = lockingSomething(effective, repository);
  const carrying = found.filter((candidate) =>
    carriesPackages(candidate, locking, (path) => isInstalledFrom(path, repository)),
  );
  const locks = [...effective, ...covered, ...carrying].map(({ path }) => path);
  const left = leftOverByPath(locks.filter(isLockfileName), repository);
  return oncePerType(carrying).flatMap((file) => {
    const entity = entityOf(file.path);
    const { uses, coverers } = readFor.get(entity) ?? readBy([]);
    if (uses.has(file.path)) return [];
    const by = coverers.get(file.path) ?? left.get(file.path)?.by ?? null;
    const coveredBy = by !== null && namesAll(file, by, repository) ? by : null;
    return { ...file, entity, coveredBy };
  });
}

/** The files that an entity has of its manifests by themselves: read with them, or covered by them. */
function readBy(manifests: readonly EffectiveManifest[]) {
  return {
    uses: new Set(manifests.flatMap(({ reading }) => reading?.uses ?? [])),
    coverers: new Map(
      manifests.flatMap(({ path, reading }) =>
        reading === null || reading.packages.length === 0
          ? []
          : [...(reading.covers ?? []), ...(reading.supersedes ?? [])].map(
              (covered) => [covered, path] as const,
            ),
      ),
    ),
  };
}

/** The repository without the lockfiles that lock nothing, which cover no other file either. */
function lockingSomething(
  effective: readonly EffectiveManifest[],
  { has, text }: Repository,
): Pick<Repository, "has" | "text"> {
  const stubs = new Set(
    effective
      .filter(({ format, reading }) => format.lockfile && reading?.packages.length === 0)
      .map(({ path }) => path),
  );
  return { has: (path) => has(path) && !stubs.has(path), text };
}

/** A file of two kinds is reported as the first of them. */
function oncePerType(files: readonly FoundCarrier[]): readonly FoundCarrier[] {
  const first = new Map<string, FoundCarrier>();
  for (const file of files) {
    const key = `${file.carrier.packageType} ${file.path}`;
    if (!first.has(key)) first.set(key, file);
  }
  return [...first.values()];
}

/** One warning for each kind of file that is not read. */
export function unreadProblems(files: readonly UnreadFile[]): readonly Problem[] {
  const unreadOnly = files.filter(({ coveredBy }) => coveredBy === null);
  const byKind = Map.groupBy(unreadOnly, ({ carrier }) => carrier);
  return [...byKind].map(([carrier, ofKind]) => unread(carrier, ofKind));
}

function unread(carrier: Carrier, files: readonly UnreadFile[]): Problem {
  const { packageType, what, next = "Commit a lockfile that is read." } = carrier;
  const paths = [...new Set(files.map(({ path }) => path))];
  const [first = ""] = paths;
  const subject =
    paths.length === 1
      ? `${first} is ${what}, which is not read`
      : `${count(paths.length, "file")} of one kind are not read: ${some(paths)}. Each is ${what}`;
  const [entity = null, ...others] = new Set(files.map((file) => file.entity));
  return problem(
    "warning",
    "manifest-unread",
    `${subject}. Until then no recorded package of ${packageType} is removed. ${next} Or add it to \`exclude\` when it declares nothing that Cortex should record.`,
    { path: first, entity: others.length === 0 ? entity : null, packageType },
  );
}
