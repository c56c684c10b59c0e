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

type Limits = Readonly<Record<keyof typeof runBounds, number>>;

/** @param limits for tests. */
export function withBounds(
  repository: Repository,
  deadline: Deadline,
  limits: Limits = runBounds,
): BoundedRepository {
  const manifests = new Set(repository.manifests);
  const { bounds, countText, checkText, lift } = createCounters(deadline, limits);
  const checked: Repository = {
    manifests: repository.manifests,
    ...(repository.outside && { outside: repository.outside }),
    bounds,
    text(path) {
      deadline.check();
      if (!manifests.has(path)) bounds.countInclude(path);
      checkText(path);
      // What comes after a manifest that was too much is not parsed to find the same.
      bounds.countPackages(0, path);
      const text = repository.text(path);
      countText(path, text.length);
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
  return { repository: checked, lift };
}

/** What is counted of a run. Each count throws once it is above its limit, until the limits are lifted. */
interface Counters {
  readonly bounds: Bounds;
  readonly countText: (path: string, length: number) => void;
  /** Counts a text that is not read, where those before it were too long already. */
  readonly checkText: (path: string) => void;
  readonly lift: () => void;
}

function createCounters(deadline: Deadline, limits: Limits): Counters {
  const texts = new Set<string>();
  const included = new Set<string>();
  let isLifted = false;
  let bytes = 0;
  let packages = 0;

  function countText(path: string, length: number): void {
    if (isLifted || texts.has(path)) return;
    texts.add(path);
    bytes += length;
    if (bytes > limits.manifestBytes) {
      const megabytes = limits.manifestBytes / 1_000_000;
      throw exceeded(`more than ${megabytes} MB of manifests`, path, readLess);
    }
  }

  const bounds: Bounds = {
    ...deadline,
    countInclude(file) {
      deadline.check();
      included.add(file);
      if (!isLifted && included.size > limits.includedFiles)
        throw exceeded(`more than ${limits.includedFiles} included files`, file, includeLess);
    },
    countPackages(count, path) {
      packages += count;
      if (!isLifted && packages > limits.packages)
        throw exceeded(`more than ${limits.packages} packages`, path, readLess);
    },
  };
  return {
    bounds,
    countText,
    checkText(path) {
      if (bytes > limits.manifestBytes) countText(path, 0);
    },
    lift() {
      isLifted = true;
    },
  };
}

const readLess =
  "Leave out with `exclude` what is not a real manifest, or split the repository over several entities and runs with `working-directory`.";
const includeLess = "Include fewer files.";

/** A bound that many manifests may hit is one cause. */
function exceeded(what: string, path: string, next: string): Fault {
  const fact = `The repository has ${what}, which is more than one run reads`;
  const cause: WarningCause = { fact, subject: path, next };
  return new Fault("manifest-too-large", `${fact}. ${path} was not read. ${next}`, { path }, cause);
}
