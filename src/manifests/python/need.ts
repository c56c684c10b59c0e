import type { Package } from "../../domain/package.ts";

/** One thing that a project asks for. */
export interface Need extends Package {
  /** Empty where only a path is written, which tells no name. */
  readonly name: string;
  /** Whether it is a project or an archive of this machine. */
  readonly local: boolean;
  /** What about it had to be guessed or stays unknown. */
  readonly doubt: string | null;
}
