import type { Repository } from "../format.ts";

/**
 * Remembers what was found out about a path of a repository, which many manifests may look up. It is
 * forgotten with the repository. A text that is at hand saves reading it.
 */
export function perRepository<Value>(
  find: (path: string, repository: Repository, text?: string) => Value,
): (path: string, repository: Repository, text?: string) => Value {
  const byRepository = new WeakMap<Repository, Map<string, { readonly value: Value }>>();
  function knownOf(repository: Repository): Map<string, { readonly value: Value }> {
    const known = byRepository.get(repository) ?? new Map<string, { readonly value: Value }>();
    if (known.size === 0) byRepository.set(repository, known);
    return known;
  }
  return (path, repository, text) => {
    const known = knownOf(repository);
    const found = known.get(path) ?? { value: find(path, repository, text) };
    if (!known.has(path)) known.set(path, found);
    return found.value;
  };
}
