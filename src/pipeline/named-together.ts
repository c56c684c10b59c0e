import type { Reference } from "../convergence/undeclared.ts";
import { isOverBudget } from "../domain/deadline.ts";
import { Fault } from "../domain/problem.ts";
import type { PackageType } from "../domain/package.ts";
import type { Repository } from "../manifests/format.ts";
import { formats } from "../manifests/formats.ts";
import { fileMatcher } from "../manifests/discovery/match-files.ts";
import { isAside } from "../manifests/installs/install-files.ts";
import { likelyIn, mentions } from "../manifests/mentions.ts";
import { memoize } from "./once.ts";

/** Fewer names may stand in a text for any reason. */
const fewest = 3;

const locksOf = memoize(() => fileMatcher(formats.filter(({ lockfile }) => lockfile)));

/**
 * Where most of the names that would go stand together in one text, whatever it is: dependencies move to
 * files that no table knows, and no single name that is dropped is held by it.
 * @param names that nothing else names
 * @returns the first such place, by canonical name
 */
export function namedTogether(
  packageType: PackageType,
  names: readonly string[],
  files: readonly string[],
  repository: Repository,
): ReadonlyMap<string, Reference> {
  const found = new Map<string, Reference>();
  const least = Math.max(fewest, Math.floor(names.length / 2) + 1);
  if (names.length < least) return found;
  for (const path of files) {
    if (isAside(path) || locksOf()(path).length > 0) continue;
    const text = textOf(path, repository);
    const likely = likelyIn(packageType, names, text, repository.bounds?.check);
    if (likely.length < least) continue;
    const mentioned = mentions(packageType, likely, text, repository.bounds);
    if (mentioned.size < least) continue;
    for (const [key, line] of mentioned)
      if (!found.has(key)) found.set(key, { by: `${path}:${line}`, isRead: true });
  }
  return found;
}

/** What cannot be read names nothing: it may be an image. */
function textOf(path: string, repository: Repository): string {
  try {
    return repository.text(path);
  } catch (thrown) {
    if (thrown instanceof Fault && !isOverBudget(thrown)) return "";
    throw thrown;
  }
}
