import type { Package } from "../../domain/package.ts";
import type { UnresolvedCause } from "./unresolved-cause.ts";

/** One thing that a project requires. */
export interface Requirement extends Package {
  /** Empty where only a path or an address is written, which does not state the name. */
  readonly name: string;
  /** Whether it is a project of this machine. */
  readonly local: boolean;
  /** The versions of Python that it is for, as a range; empty for all. */
  readonly pythons: string;
  /** Whether it is for none of the versions that the project is for, so that a lock omits it. */
  readonly unused: boolean;
  /** Where it lies in the repository that it is taken from by version control; `null` for any other. */
  readonly checkout: string | null;
  readonly cause: UnresolvedCause | null;
}

/** A requirement of the name, in any version, unless the overrides are more precise. */
export function requirementOf(name: string, overrides: Partial<Requirement> = {}): Requirement {
  return {
    name,
    version: null,
    resolved: false,
    development: false,
    local: false,
    pythons: "",
    unused: false,
    checkout: null,
    cause: null,
    ...overrides,
  };
}
