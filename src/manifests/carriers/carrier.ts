import type { PackageType } from "../../domain/package.ts";

/** A kind of file that can declare packages and for which there is no reader. */
export interface Carrier {
  /** As reports spell it in place of a format. */
  readonly id: string;
  readonly packageType: PackageType;
  /** As in `Format`. A file that a format claims is not a carrier. */
  readonly files: readonly string[];
  /** As in `Format`. */
  readonly anyCase?: true;
  /** Whether a file with such a name may be one where it lies, among the others; left out where all may. */
  readonly isPlace?: (path: string, has: (path: string) => boolean) => boolean;
  /** Set where it is about the directory above its own, such as `vendor`, which a default may leave out. */
  readonly isOfParent?: true;
  /** Set where most files with such a name are something else: one that cannot be read is taken for that. */
  readonly isMostlyOther?: true;
  /** What such a file is, after "is": `a build definition of sbt`. */
  readonly what: string;
  /** What to do instead, as a sentence. */
  readonly next?: string;
  /** Names of files beside it that are read in its place. */
  readonly unless?: readonly string[];
  /** Whether a file of `unless` above it counts as well: the lockfile of a workspace. */
  readonly unlessAbove?: true;
  /** The files, relative to it, that its text names and that are read in its place if all are there. */
  readonly unlessNamed?: (text: string) => readonly string[];
  /** The names that it declares: what is read in its place has all of them. */
  readonly namesIn?: (text: string) => readonly string[];
  /** Whether a file of `unless` with this text covers it; left out where its having the names decides. */
  readonly isCoveredBy?: (other: string, text: () => string) => boolean;
  /** Whether its text declares packages; left out where the name says enough. Comments declare none. */
  readonly declares?: (text: string) => boolean;
  /** The same where a command installs from it, whatever its place. */
  readonly declaresWhereInstalled?: (text: string) => boolean;
}
