import type { Repository } from "./format.ts";

type Known<Value> = Map<string, { readonly value: Value }>;

/**
 * Remembers what was found out about a path of a repository, which many manifests may look up, until the
 * repository is forgotten.
 * @param find is asked once for a path, with what the first look-up has at hand, such as its text.
 */
export function perRepository<Value, Rest extends readonly unknown[] = []>(
  find: (path: string, repository: Repository, ...rest: Rest) => Value,
): (path: string, repository: Repository, ...rest: Rest) => Value {
  const byRepository = new WeakMap<Repository, Known<Value>>();
  return (path, repository, ...rest) => {
    const known: Known<Value> = byRepository.get(repository) ?? new Map();
    byRepository.set(repository, known);
    const found = known.get(path) ?? { value: find(path, repository, ...rest) };
    known.set(path, found);
    return found.value;
  };
}
