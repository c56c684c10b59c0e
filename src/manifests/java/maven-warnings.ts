import type { OutsidePoms, Warning } from "../format.ts";
import type { EffectiveDependency, Reason } from "./effective-dependencies.ts";
import type { Nameless } from "./named-dependencies.ts";
import type { PomParent } from "./pom.ts";

interface Cause {
  readonly fact: string;
  readonly next: string;
}

/**
 * One warning for each thing that has to be known to know the version. `path` is the manifest that is
 * read, and `outside` where POMs were looked for besides the repository.
 */
export function versionWarnings(
  dependency: EffectiveDependency,
  path: string,
  outside?: OutsidePoms,
): Warning[] {
  const { groupId, artifactId, unknown, pom, line } = dependency;
  const subject = `${groupId}:${artifactId}`;
  return unknown.map((reason) => {
    const { fact, next } = causeOf(reason, outside);
    return {
      code: "version-unresolved",
      message: `${fact}, so the version of ${subject} is unknown. ${next}`,
      cause: { fact, subject, next },
      ...at(pom.path, line, path),
    };
  });
}

/** A dependency of which a property leaves the name open. */
export function nameWarning({ written, pom, missing }: Nameless, path: string): Warning {
  const subject = `${written.groupId}:${written.artifactId}`;
  const { fact, next } = causeOf(
    missing.parent === null
      ? { kind: "property", name: missing.name }
      : { kind: "parent", coordinates: missing.parent },
  );
  return {
    code: "names-unresolved",
    message: `${fact}, so the name of the dependency ${subject} is unknown. ${next}`,
    cause: { fact, subject, next },
    ...at(pom.path, written.line, path),
  };
}

/** A dependency without a group that is not a project of the repository. */
export function groupWarning(
  { artifactId, pom, line }: EffectiveDependency,
  path: string,
): Warning {
  const fact = "Dependencies have no `<groupId>` and are not projects of the repository";
  const next = "Add the `<groupId>`.";
  return {
    code: "names-unresolved",
    message: `The dependency ${artifactId} has no \`<groupId>\` and is not a project of the repository. ${next}`,
    cause: { fact, subject: artifactId, next },
    ...at(pom.path, line, path),
  };
}

/** A parent that may declare dependencies of its own. */
export function parentWarning(
  coordinates: string,
  parent: PomParent | null,
  path: string,
  outside?: OutsidePoms,
): Warning {
  const absence = outside?.absence(coordinates);
  const where =
    absence === undefined
      ? "not in the repository and"
      : `neither in the repository nor ${absence.place}, and`;
  const fact = `The parent ${coordinates} is ${where} may declare dependencies`;
  const next =
    absence?.next ??
    "Add it to the repository, or write the dependencies that it declares in the POM.";
  return {
    code: "names-unresolved",
    message: `${fact}, which ${path} inherits. ${next}`,
    cause: { fact, subject: path, next },
    ...(parent === null ? {} : { line: parent.line }),
  };
}

/** What is not known, and the next step; `outside` where POMs were looked for besides the repository. */
export function causeOf(reason: Reason, outside?: OutsidePoms): Cause {
  if (reason.kind === "property")
    return {
      fact: `The property \`${reason.name}\` is not set in the repository`,
      next: "Set it in `<properties>` or in `.mvn/maven.config`.",
    };
  if (reason.kind === "no version")
    return {
      fact: "No `<version>` is written or managed",
      next: "Add a `<version>`, or manage it in `<dependencyManagement>`.",
    };
  if (outside !== undefined) {
    const { place, next } = outside.absence(reason.coordinates);
    const fact = `The ${reason.kind} ${reason.coordinates} is neither in the repository nor ${place}`;
    return { fact, next };
  }
  return {
    fact: `The ${reason.kind} ${reason.coordinates} is not in the repository`,
    next: "Write the version in the POM, or add the file to the repository.",
  };
}

function at(declaring: string, line: number, path: string): { line?: number } {
  return declaring === path ? { line } : {};
}
