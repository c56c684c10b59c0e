import type { Repository } from "../format.ts";

/**
 * Remembers what was found out about a path of a repository, which many manifests may look up. It is
 * forgotten with the repository. A text that is at hand saves reading it.
 */
export function perRepository<Value>(
  find: (path: string, repository: Repository, text?: string) => Value,
): (path: string, repository: Repository, text?: string) => Value {
  const byRepository = new WeakMap<Repository, Map<string, { readonly value: Value }>>();
  return (path, repository, text) => {
    let known = byRepository.get(repository);
    if (known === undefined) byRepository.set(repository, (known = new Map()));
    let found = known.get(path);
    if (found === undefined) known.set(path, (found = { value: find(path, repository, text) }));
    return found.value;
  };
}
