import type { Reference, References } from "../convergence/undeclared.ts";
import { canonicalName } from "../domain/names.ts";
import { isOverBudget } from "../domain/deadline.ts";
import { packageTypes, type PackageType } from "../domain/package.ts";
import { Fault } from "../domain/problem.ts";
import { carriers } from "../manifests/carriers.ts";
import { withoutComments } from "../manifests/comments.ts";
import { fileMatcher } from "../manifests/discovery/match-files.ts";
import type { Format, Repository } from "../manifests/format.ts";
import { formats } from "../manifests/formats.ts";
import { installLines, likelyIn, mentions } from "../manifests/mentions.ts";
import { readManifest } from "../manifests/read.ts";
import type { ManifestReport } from "../report/report.ts";
import { memoize } from "./once.ts";

/** Where names of one package type still stand as direct dependencies, for one entity. */
export type LastLook = (
  entity: string,
  packageType: PackageType,
  names: readonly string[],
) => Promise<References>;

export interface LookContext {
  /** Every file of the repository. */
  readonly files: () => readonly string[];
  readonly repository: Repository;
  /** The status of each manifest that was found. */
  readonly manifests: readonly ManifestReport[];
  readonly ownerOf: (path: string) => { readonly entity: string | null };
  /** Whether the user's own `exclude` names a file, who then does not want it looked at. */
  readonly isExcluded: (path: string) => boolean;
}

/** A kind of file that can name direct dependencies. */
interface Searchable {
  readonly packageType: PackageType;
  readonly files: readonly string[];
  /** What reads it, where there is something. */
  readonly format?: Format;
  /** Set where most files with such a name are something else. */
  readonly isMostlyOther?: true;
  /** Whether such a text names any; left out where the name of the file says enough. */
  readonly declares?: (text: string) => boolean;
  /** The part of a text that counts, in its lines; left out where all does. */
  readonly partOf?: (text: string) => string;
}

/** Scripts and imported files that can carry dependencies, beside manifests and carriers. */
const scripts: readonly Searchable[] = [
  { packageType: "JAVA", files: ["*.gradle", "*.gradle.kts", "*.versions.toml"] },
  { packageType: "NUGET", files: ["*.props", "*.targets", "*.csx"] },
  {
    packageType: "PYTHON",
    files: ["setup.py", "noxfile.py", "tox.ini", ".pre-commit-config.yaml"],
  },
  // Of a text with nothing but names one that is looked for says that it is no list of words.
  {
    packageType: "PYTHON",
    files: ["*.txt"],
    isMostlyOther: true,
    declares: isListOfRequirements,
  },
  { packageType: "NODE", files: [".pre-commit-config.yaml"] },
  ...packageTypes.map((packageType) => ({
    packageType,
    files: ["Dockerfile", "Dockerfile.*", "*.Dockerfile", "Containerfile", "Containerfile.*"],
    isMostlyOther: true as const,
    partOf: installLines,
  })),
];

/** A lockfile of something else, such as an example, names what others need: that keeps nothing. */
const searchables: readonly Searchable[] = [
  ...formats
    .filter(({ lockfile }) => !lockfile)
    .map((format) => ({ packageType: format.packageType, files: format.files, format })),
  ...carriers,
  ...scripts,
];

const kindsOf = memoize(() => fileMatcher(searchables));

/**
 * The look at files that were not read, before a name is removed: most names that are lost by a
 * reading that is not whole still stand as text in a tracked file. Asked for once and only where
 * something would be removed.
 */
export function createLastLook(context: LookContext): LastLook {
  const files = memoize(context.files);
  const read = new Set(
    context.manifests
      .filter(({ status }) => status === "used" || status === "covered")
      .map(({ path }) => path),
  );
  return async (entity, packageType, names) => {
    const places = new Map<string, Reference>();
    let isTypeLeft = false;
    for (const path of files()) {
      const kinds = kindsOf()(path).filter((kind) => kind.packageType === packageType);
      if (kinds.length === 0 || isOthers(path, entity) || context.isExcluded(path)) continue;
      isTypeLeft ||= kinds.some(({ format }) => format !== undefined);
      const wanted = { path, packageType, kinds, names };
      for (const [key, reference] of await namedIn(wanted, context.repository))
        if (places.get(key)?.isRead !== true) places.set(key, reference);
    }
    return { places, isTypeLeft };
  };

  /** What was read, or belongs to another entity. */
  function isOthers(path: string, entity: string): boolean {
    if (read.has(path)) return true;
    const owner = context.ownerOf(path).entity;
    return owner !== null && owner !== entity;
  }
}

interface Wanted {
  readonly path: string;
  readonly packageType: PackageType;
  /** What the file may be. */
  readonly kinds: readonly Searchable[];
  readonly names: readonly string[];
}

const whole = (text: string): string => text;

/** By canonical name. */
type Named = ReadonlyMap<string, Reference>;

const none: Named = new Map();

async function namedIn(wanted: Wanted, repository: Repository): Promise<Named> {
  const { path, packageType, kinds, names } = wanted;
  const text = textOf(path, repository);
  if (text instanceof Fault) return mayBeIn(wanted, text);
  const likely = likelyIn(packageType, names, text, repository.bounds?.check);
  if (likely.length === 0) return none;
  const declaring = kinds.filter(({ declares }) => declares?.(text) ?? true);
  if (declaring.length === 0) return none;
  // Formats come first.
  const [{ format, partOf = whole } = {}] = declaring;
  const mentioned = mentions(packageType, likely, partOf(text), repository.bounds);
  const at = (keys: Iterable<string>): Named =>
    new Map(
      [...keys].map((key) => [key, { by: `${path}:${mentioned.get(key) ?? 1}`, isRead: true }]),
    );
  if (format === undefined) return at(mentioned.keys());
  const { reading } = await readManifest({ path, format }, repository);
  if (reading === null || reading.unresolved === true) return at(mentioned.keys());
  // A script that another one applies says nothing by itself.
  const isScript = declaring.some((kind) => kind.format === undefined);
  if (isScript && reading.packages.length === 0) return at(mentioned.keys());
  const declared = new Set(reading.packages.map(({ name }) => canonicalName(packageType, name)));
  return at(new Set(likely.map((name) => canonicalName(packageType, name))).intersection(declared));
}

/** A manifest that cannot be read may name everything. What only its text would show to be one is none. */
function mayBeIn({ packageType, kinds, names }: Wanted, { code, message }: Fault): Named {
  const isManifest = kinds.some((kind) =>
    code === "manifest-encoding" ? kind.format !== undefined : kind.isMostlyOther !== true,
  );
  if (!isManifest) return none;
  const reference = { by: message, isRead: false };
  return new Map(names.map((name) => [canonicalName(packageType, name), reference]));
}

function textOf(path: string, repository: Repository): string | Fault {
  try {
    return repository.text(path);
  } catch (thrown) {
    if (thrown instanceof Fault && !isOverBudget(thrown)) return thrown;
    throw thrown;
  }
}

const requirement = /^(?:-.*|[\w.-]+(?:\[.*\])?\s*(?:[=<>!~;@].*)?)$/;

/** Whether each line is one of pip's. https://pip.pypa.io/en/stable/reference/requirements-file-format/ */
function isListOfRequirements(text: string): boolean {
  return withoutComments(text)
    .split("\n")
    .map((line) => line.trim())
    .every((line) => line === "" || requirement.test(line));
}
