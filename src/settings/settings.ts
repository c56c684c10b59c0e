import { type Prune } from "../domain/policy.ts";
import type { MavenRepository } from "../domain/maven-repository.ts";
import type { PackageType } from "../domain/package.ts";

/** One `path: tag` line of `entity`; `path` is `.` for the rest. */
export interface EntityPath {
  readonly path: string;
  readonly entity: string;
}

/** One line of `sbom`. */
export interface SbomLine {
  /** As @actions/glob takes it; with `!` in front it takes away. */
  readonly pattern: string;
  /** What its files cover, relative to the workspace; `null` where it is not given. */
  readonly directory: string | null;
}

export type Mode = "auto" | "sync" | "check";
export type JavaVersions = "off" | "local" | "remote";
export type FailOn = "error" | "drift" | "never";

/** Everything a user can set, checked and typed. Names follow the inputs of action.yml. */
export interface Settings {
  readonly cortexApiKey: string | null;
  /** Without a slash at the end. */
  readonly cortexApiUrl: string;
  /** Address of an entity's page with `{tag}` in it; `null` where entities are no links. */
  readonly cortexAppUrl: string | null;
  /** Empty where the descriptors in the repository decide. */
  readonly entities: readonly EntityPath[];
  readonly mode: Mode;
  /** Without `refs/heads/`; `null` for the repository's default branch. */
  readonly branch: string | null;
  /** Relative to the workspace, `.` for the workspace itself. */
  readonly workingDirectory: string;
  /** Globs; empty means all. */
  readonly include: readonly string[];
  /** The user's own globs. */
  readonly exclude: readonly string[];
  /** The default list where it is in force: `exclude` is not given, or has the line `defaults`. */
  readonly defaultExclude: readonly string[];
  /** The only types that are looked at; `null` for all. */
  readonly packageTypes: readonly PackageType[] | null;
  readonly developmentDependencies: boolean;
  readonly prune: Prune;
  /** A share from 0 to 1. */
  readonly pruneLimit: number;
  /** Whether the state of the last sync is kept on the entity. */
  readonly record: boolean;
  /** Patterns of SBOMs that earlier steps made. */
  readonly sboms: readonly SbomLine[];
  /** Where versions are looked up that parents and BOMs outside the repository manage. */
  readonly javaVersions: JavaVersions;
  /** Maven repositories to ask for them, before those of Maven's settings. */
  readonly mavenRepositories: readonly MavenRepository[];
  readonly failOn: FailOn;
  readonly pullRequestComment: boolean;
  readonly driftIssue: boolean;
  readonly githubToken: string | null;
  readonly requestsPerMinute: number;
  /** After this a run ends, with its report. */
  readonly timeBudgetMs: number;
  /** `null` for the default place. */
  readonly reportPath: string | null;
}
