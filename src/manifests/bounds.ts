import { noDeadline, type Deadline } from "../domain/deadline.ts";
import { Fault } from "../domain/problem.ts";
import type { Bounds, Repository, WarningCause } from "./format.ts";

/** What one run reads at most: far more than any real repository has. */
export const runBounds = {
  includedFiles: 2_000,
  manifestBytes: 200_000_000,
  packages: 1_000_000,
} as const;

export const unbounded: Bounds = {
  ...noDeadline,
  countInclude: () => undefined,
  countPackages: () => undefined,
};

/** A repository that is read within the bounds of a run. */
export interface BoundedRepository {
  readonly repository: Repository;
  /** Ends all counting: what is looked up after the manifests were read is bounded by time alone. */
  readonly lift: () => void;
}

/** @param limits for tests. */
export function withBounds(
  repository: Repository,
  deadline: Deadline,
  limits: Readonly<Record<keyof typeof runBounds, number>> = runBounds,
): BoundedRepository {
  const manifests = new Set(repository.manifests);
  const seen = new Set<string>();
  const included = new Set<string>();
  let isLifted = false;
  let bytes = 0;
  let packages = 0;

  function countInclude(file: string): void {
    deadline.check();
    included.add(file);
    if (!isLifted && included.size > limits.includedFiles)
      throw exceeded(`more than ${limits.includedFiles} included files`, file, includeLess);
  }

  function countText(path: string, text: string): void {
    if (isLifted || seen.has(path)) return;
    seen.add(path);
    bytes += text.length;
    if (bytes > limits.manifestBytes)
      throw exceeded(
        `more than ${limits.manifestBytes / 1_000_000} MB of manifests`,
        path,
        readLess,
      );
  }

  const checked: Repository = {
    manifests: repository.manifests,
    ...(repository.outside && { outside: repository.outside }),
    bounds: {
      check: deadline.check,
      countInclude,
      countPackages(count, path) {
        packages += count;
        if (!isLifted && packages > limits.packages)
          throw exceeded(`more than ${limits.packages} packages`, path, readLess);
      },
    },
    text(path) {
      deadline.check();
      if (!manifests.has(path)) countInclude(path);
      if (bytes > limits.manifestBytes) countText(path, "");
      const text = repository.text(path);
      countText(path, text);
      return text;
    },
    has(path) {
      deadline.check();
      return repository.has(path);
    },
    list(directory) {
      deadline.check();
      return repository.list(directory);
    },
  };
  // The list of all files is made when it is first asked for.
  Object.defineProperty(checked, "files", { get: () => repository.files, enumerable: true });
  return {
    repository: checked,
    lift: () => {
      isLifted = true;
    },
  };
}

const readLess =
  "Leave out with `exclude` what is no real manifest, or split the repository over several entities and runs with `working-directory`.";
const includeLess = "Include fewer files.";

/** A bound that many manifests may hit is one cause. */
function exceeded(what: string, path: string, next: string): Fault {
  const fact = `The repository has ${what}, which is more than one run reads`;
  const cause: WarningCause = { fact, subject: path, next };
  return new Fault("manifest-too-large", `${fact}. ${path} was not read. ${next}`, { path }, cause);
}
