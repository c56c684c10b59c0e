import type { Build } from "./build/build.ts";
import type { Context } from "./findings.ts";
import type { Projects } from "./build/project-paths.ts";

/** Where the reading of a script outside of its `dependencies` blocks stands. */
export interface Walk extends Context {
  readonly build: Build;
  readonly projects: Projects;
  /** The project that is read, by its path; `null` for the settings, which are no project. */
  readonly target: string | null;
  /** The project whose script is read. */
  readonly host: string;
  /** Whether what stands here is for the project that is read. */
  readonly active: boolean;
  /** Whether this is in a block of a task of the project that is read, where `dependencies` are filters. */
  readonly isInTask: boolean;
  /** Whether no block stands around it. */
  readonly isTop: boolean;
  /** Whether a condition around it asks whether a file exists. */
  readonly guarded: boolean;
  /** Whether this is in a source set or suite of tests by a block around it. */
  readonly suites: boolean;
  /** Scripts, plugins and sources that were followed already. */
  readonly visited: Set<string>;
}
