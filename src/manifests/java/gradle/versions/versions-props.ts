import { posix } from "node:path";
import type { Repository } from "../../../format.ts";
import { perRepository } from "../../../per-repository.ts";
import { standIn } from "../../../stand-ins.ts";
import { gradleVersion, type GradleVersion } from "./rich-version.ts";

/**
 * The version that the `versions.props` of a build has for a module: that of the module itself, else of
 * the longest pattern that fits. `null` where there is none, or none that is written out.
 * https://github.com/palantir/gradle-consistent-versions#versionsprops-lower-bounds-for-dependencies
 */
export function versionFromProps(
  name: string,
  root: string,
  repository: Repository,
): GradleVersion | null {
  const path = posix.join(root, "versions.props");
  if (!repository.has(path)) return null;
  const fitting = patternsAt(path, repository).filter(({ fits }) => fits.test(name));
  const best = fitting.toSorted((a, b) => b.weight - a.weight).at(0)?.version;
  if (best === undefined || standIn(best) !== null) return null;
  const version = gradleVersion({ require: best });
  return version && { ...version, managedBy: path };
}

interface Pattern {
  readonly fits: RegExp;
  /** How many characters are no `*`; one without any counts before all others. */
  readonly weight: number;
  readonly version: string;
}

const line = /^[^\S\n]*([^\s#=]+:[^\s=]+)[^\S\n]*=[^\S\n]*(\S+)/gm;

const patternsAt = perRepository((path, repository): readonly Pattern[] =>
  Array.from(repository.text(path).matchAll(line), ([, written = "", version = ""]) => ({
    fits: new RegExp(
      `^${written
        .split("*")
        .map((part) => RegExp.escape(part))
        .join("[^:]*")}$`,
    ),
    weight: written.includes("*") ? written.replaceAll("*", "").length : Infinity,
    version,
  })),
);
