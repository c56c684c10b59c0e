import type { Notation } from "./coordinates.ts";
import type { GradleVersion } from "./versions/rich-version.ts";
import type { Scope } from "./scope.ts";
import type { Statement } from "./language/statements.ts";

/** A dependency whose name is known. */
export type KnownNotation = Extract<Notation, { readonly name: string }>;

/** Where something stands in a script. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** What a script declares about the packages of a project. */
export type Finding =
  | (Place & {
      /** A constraint sets which version counts, and brings no package. */
      readonly kind: "dependency" | "constraint";
      readonly notation: KnownNotation;
      /** Whether only tests and development need it. */
      readonly test: boolean;
      /** Whether it is there for the versions that it manages: a BOM or another platform. */
      readonly isPlatform: boolean;
      /** The configuration that it is in; empty where it is in all, or not known. */
      readonly configuration: string;
      /** How it gives versions, where it is not as other constraints do. */
      readonly manner?: Manner;
      /** What a BOM is read with, before its own properties. */
      readonly properties?: ReadonlyMap<string, string>;
    })
  /** A version that counts in place of every other, for a module or for all of a group. */
  | (Place & {
      readonly kind: "forced";
      /** `group:artifact`, `group`, or `:artifact` of whatever group. */
      readonly module: string;
      readonly version: GradleVersion | null;
      readonly missing: string | null;
      /** The module that counts in its place; left out where it stays. */
      readonly name?: string;
    })
  /** Another project, whose constraints and versions count for this one as well. */
  | (Place & {
      readonly kind: "project";
      readonly project: string;
      readonly configuration: string;
      /** Whether its constraints count in place of what is written, as those of an enforced platform. */
      readonly isEnforced: boolean;
    })
  /** A plugin that the project applies, by its id, and that sets versions. */
  | (Place & { readonly kind: "plugin"; readonly id: string })
  /** What may bring packages whose names are not known. */
  | (Place & { readonly kind: "unknown"; readonly construct: Construct; readonly subject: string });

/** `enforced` by `enforcedPlatform`, `spring` by Spring's dependency management plugin. */
export type Manner = "enforced" | "spring";

/** The kinds of constructs that cannot be followed; messages are in warnings.ts. */
export type Construct =
  | "value"
  | "helper"
  | "remote-script"
  | "missing-script"
  | "outside-script"
  | "script-path"
  | "absent-build"
  | "plugin"
  | "outside-plugin";

/** Where reading stands: whose names count, and what was read before. */
export interface Context {
  readonly path: string;
  readonly scope: Scope;
  readonly test: boolean;
  /** Whether what is declared here only sets which versions count. */
  readonly managed: boolean;
  readonly manner?: Manner;
  /** The configuration that is declared for; left out where it is not known. */
  readonly configuration?: string;
  /** What was followed already, for tests and otherwise: lists that hold each other grow without bound. */
  readonly followed: { readonly main: Set<unknown>; readonly test: Set<unknown> };
  readonly budget: { left: number };
  readonly depth: number;
}

/** Configurations, source sets and suites that only tests or development use: `testImplementation`, `commonTest`. */
export function isTest(name: string): boolean {
  return /^test|Test|^developmentOnly$|^testAndDevelopmentOnly$/.test(name);
}

/**
 * Takes one statement off the budget of a reading, so that loops within loops end. `null` while there
 * is some left; then the finding that reports it, once.
 */
export function spent([first]: Statement, { budget, path }: Context): Finding[] | null {
  budget.left -= 1;
  if (budget.left >= 0) return null;
  const line = first?.line ?? 1;
  const subject = "more than can be followed";
  return budget.left === -1 ? [{ kind: "unknown", construct: "helper", subject, path, line }] : [];
}
