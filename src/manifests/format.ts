import type { PackageType, Package } from "../domain/package.ts";
import type { Deadline } from "../domain/deadline.ts";
import type { XmlElement } from "../syntax/xml-element.ts";
import type { Problem, ProblemCode } from "../domain/problem.ts";

/** What a parser may see of the repository besides its own text. Paths are relative to the workspace, with `/`. */
export interface Repository {
  /** The manifests found, sorted. */
  readonly manifests: readonly string[];
  /** Every file that is listed, sorted, manifests among them; missing where only the manifests are known. */
  readonly files?: readonly string[];
  readonly has: (path: string) => boolean;
  /**
   * The names in a directory (`.` is the workspace), sorted: files, and directories with a `/` behind
   * them. None where there is no such directory.
   */
  readonly list: (directory: string) => readonly string[];
  /** @throws Fault `manifest-*` when the file cannot be read as text. */
  readonly text: (path: string) => string;
  /** What keeps a run within its bounds; left out where nothing does. */
  readonly bounds?: Bounds;
  /** POMs that the repository only names; left out where nothing outside it is looked at. */
  readonly outside?: OutsidePoms;
}

/** Keeps the reading of a repository within bounds. */
export interface Bounds extends Deadline {
  /** Counts a file that another one includes, each once. @throws Fault `manifest-too-large` */
  readonly countInclude: (file: string) => void;
  /** Counts the packages that a manifest declares. @throws Fault `manifest-too-large` */
  readonly countPackages: (packages: number, path: string) => void;
}

/** What this machine gives to each run of Maven. */
export interface MavenRun {
  /** The words of `MAVEN_ARGS`. */
  readonly flags: readonly string[];
  /** The roots of its settings, the user's first. */
  readonly settings: readonly XmlElement[];
}

/** Where parents and BOMs of Maven are found that are not in the repository. */
export interface OutsidePoms {
  /** Left out where nothing of this machine counts. */
  readonly run?: () => Promise<MavenRun>;
  /** The message about a POM, by its `group:artifact:version`, that was not found. */
  readonly absence: (coordinates: string) => Absence;
  /** How many POMs were found so far, by the place as a message names it. */
  readonly found: () => ReadonlyMap<string, number>;
  /** What there is to report of the places themselves, after the POMs were read. */
  readonly problems: () => readonly Problem[];
  /** The root of the POM of a release; `null` where there is none that can be believed. */
  readonly find: (coordinates: {
    readonly groupId: string;
    readonly artifactId: string;
    readonly version: string;
  }) => Promise<XmlElement | null>;
}

export interface Absence {
  /** Reads on from "neither in the repository nor": `in the local Maven repository or Gradle's cache`. */
  readonly place: string;
  /** The next step, as a sentence. */
  readonly next: string;
}

export interface Warning {
  readonly code: ProblemCode;
  readonly message: string;
  readonly line?: number;
  /** What many warnings have in common: those of one code and one fact are reported as one problem. */
  readonly cause?: WarningCause;
}

export interface WarningCause {
  /** Names the thing and the fact, without a full stop: ``The BOM `g:a:1` is not in the repository``. */
  readonly fact: string;
  /** What this one warning adds, such as the package that has no version. */
  readonly subject: string;
  /** The next step, as a sentence. */
  readonly next: string;
}

/** What one manifest declares. */
export interface ParseResult {
  readonly packages: readonly Package[];
  /**
   * The paths of the manifests whose direct dependencies this one locks, whether they exist or not.
   * By name: what it does not have stays declared as the manifest writes it. One without packages
   * covers nothing.
   */
  readonly covers?: readonly string[];
  /** The paths of the manifests that do not count beside this one, whatever they declare. */
  readonly supersedes?: readonly string[];
  /**
   * Set for a lockfile of a part (some configurations, production alone). What it does not have is
   * not stale, and what is unresolved in a manifest that it covers stays so.
   */
  readonly partial?: boolean;
  /** Set for such a lockfile where the part has every name that its manifests may declare. */
  readonly hasAllNames?: true;
  /**
   * Names of direct dependencies for which a lockfile has no package of that name, and needs none:
   * workspace members, local directories, aliases, overrides, and what it leaves out on purpose.
   */
  readonly satisfies?: readonly string[];
  /** Other files whose text went into this reading (includes, parents, central versions). */
  readonly uses?: readonly string[];
  /** Set when `packages` is not what the bare file declares, so the file cannot be uploaded unchanged. */
  readonly altered?: boolean;
  /** Set when it declares packages whose names the repository does not state; a warning names each construct. */
  readonly unresolved?: boolean;
  /**
   * Names of packages that it takes from an index that is not read. A recorded package that may be one
   * of them is not removed, and none is where nothing else of the type is declared.
   */
  readonly elsewhere?: readonly string[];
  /** The placeholder that makes it the template of a file to come, which declares nothing of this repository. */
  readonly template?: string;
  readonly warnings?: readonly Warning[];
  /**
   * For a lockfile of a workspace: the packages that these members need, directly and through others.
   * Members are directories, relative to the root of the workspace of the run; missing where the
   * lockfile does not record which member needs what. A directory that is not a member adds nothing.
   */
  readonly slice?: (members: readonly string[]) => readonly Package[];
}

/** A kind of manifest: where it is found and how its text becomes packages. */
export interface Format {
  /** As design, reports and documentation spell it. */
  readonly id: string;
  readonly packageType: PackageType;
  /** File names, or ends of paths, with `*` for any run of characters but `/`. */
  readonly files: readonly string[];
  /** Set where the case of letters does not count in them, as where these files come from: Windows. */
  readonly anyCase?: true;
  /**
   * Whether a file whose name matches is a manifest, where the name alone is not enough. `head` gives
   * the first characters of the file, `null` where it is not in the work tree; ask it only where they decide.
   */
  readonly accepts?: (path: string, head: () => string | null) => boolean;
  /** Whether it locks what other manifests declare. Lockfiles are read before other manifests. */
  readonly lockfile: boolean;
  /** Set for a lockfile that may lock members of a workspace in other directories than its own. */
  readonly workspace?: true;
  /** Loads its parser. */
  readonly load: () => Promise<Parse>;
}

/**
 * Pure: text in, packages out.
 * @throws Fault `manifest-invalid`, with the line where it is known.
 */
export type Parse = (
  text: string,
  path: string,
  repository: Repository,
) => ParseResult | Promise<ParseResult>;
