import type { PackageType } from "../../domain/package.ts";

/** A kind of file that can declare packages and for which there is no reader. */
export interface Carrier {
  /** As reports spell it in place of a format. */
  readonly id: string;
  readonly packageType: PackageType;
  /** As in `Format`. A file that a format claims is not a carrier. */
  readonly files: readonly string[];
  readonly anyCase?: true;
  /** Whether a file with such a name may be one where it lies, among the others; left out where all may. */
  readonly isPlace?: (path: string, has: (path: string) => boolean) => boolean;
  /** Set where it speaks for the directory above its own, such as `vendor`, which a default may leave out. */
  readonly isOfParent?: true;
  /** Set where most files with such a name are something else: one that cannot be read is taken for that. */
  readonly isMostlyOther?: true;
  /** What such a file is, after "is": `a build definition of sbt`. */
  readonly what: string;
  /** What to do instead, as a sentence. */
  readonly next?: string;
  /** Names of files beside it that are read and say what it says. */
  readonly unless?: readonly string[];
  /** The files, relative to it, that its text names and that stand in for it where all are read. */
  readonly unlessNamed?: (text: string) => readonly string[];
  /** Whether the text of a file of `unless` says that it stands in for all that this one says. */
  readonly standsIn?: (text: string) => boolean;
  /** Whether a file of `unless` above it stands in for it as well: the lockfile of a workspace. */
  readonly unlessAbove?: true;
  /** The names that it declares: it is one after all where a lockfile that is read lacks any of them. */
  readonly namesIn?: (text: string) => readonly string[];
  /** The same, of a file of that name beside it, which says a part of it anew: what is left of its text. */
  readonly overruledBy?: {
    readonly name: string;
    readonly left: (text: string, other: string) => string;
  };
  /** Whether its text declares packages; left out where the name says enough. Comments declare none. */
  readonly declares?: (text: string) => boolean;
  /** The same where a command installs from it, whatever its place. */
  readonly declaresWhereInstalled?: (text: string) => boolean;
}
