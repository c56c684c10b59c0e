import type { PackageType } from "../domain/package.ts";

/** One `path: tag` line of `entity`; `path` is `.` for the rest. */
export interface EntityPath {
  readonly path: string;
  readonly entity: string;
}

export type Mode = "auto" | "sync" | "check";
export type FailOn = "error" | "drift" | "never";

/** Everything a user can say, checked and typed. Names follow the inputs of action.yml. */
export interface Settings {
  readonly cortexApiKey: string | null;
  /** Without a slash at the end. */
  readonly cortexApiUrl: string;
  /** Empty where the descriptors in the repository decide. */
  readonly entities: readonly EntityPath[];
  readonly mode: Mode;
  /** Without `refs/heads/`; `null` for the repository's default branch. */
  readonly branch: string | null;
  /** Relative to the workspace, `.` for the workspace itself. */
  readonly workingDirectory: string;
  /** Globs; empty means all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** `null` where the input is empty: every type that has a manifest. */
  readonly packageTypes: readonly PackageType[] | null;
  readonly developmentDependencies: boolean;
  readonly prune: boolean;
  /** A share from 0 to 1. */
  readonly pruneLimit: number;
  readonly failOn: FailOn;
  readonly pullRequestComment: boolean;
  readonly driftIssue: boolean;
  readonly githubToken: string | null;
  readonly requestsPerMinute: number;
  /** `null` for the default place. */
  readonly reportPath: string | null;
}
