import type { ParseResult, Warning, WarningCause } from "../format.ts";

/** What about a requirement the repository does not state. */
export interface UnresolvedCause extends WarningCause {
  readonly code: "names-unresolved" | "version-unresolved" | "conda-unread";
}

/** The warning of a doubt; the line is left out where the doubt lies in another file. */
export function warningOf(path: string, cause: UnresolvedCause, line?: number): Warning {
  const { code, fact, subject, next } = cause;
  const warning = {
    code,
    message: `${path}: ${fact} (${subject}). ${next}`,
    cause: { fact, subject, next },
  };
  return line === undefined ? warning : { ...warning, line };
}

/** A warning about a line that is in another file than the one it is reported for. */
export function withoutLine({ code, message, cause }: Warning): Warning {
  return cause === undefined ? { code, message } : { code, message, cause };
}

/** Marks a reading as unresolved where a warning reports unresolved names. */
export function withUnresolved(reading: ParseResult): ParseResult {
  return reading.warnings?.some(({ code }) => code === "names-unresolved") === true
    ? { ...reading, unresolved: true }
    : reading;
}

/** The address alone states the name, or states it by chance. */
export function namelessAddress(subject: string): UnresolvedCause {
  return {
    code: "names-unresolved",
    fact: "An address does not state the name of its package",
    subject,
    next: "Write `name @ address`.",
  };
}

/** The cause for a requirement whose name is filled in when it is used. */
export function variableName(subject: string): UnresolvedCause {
  return {
    code: "names-unresolved",
    fact: "The name of a package is a variable",
    subject,
    next: "Write the name of the package.",
  };
}

/** The cause for a requirement whose version is filled in when it is used. */
export function variableVersion(name: string): UnresolvedCause {
  return {
    code: "version-unresolved",
    fact: "The version of a package is a variable",
    subject: name,
    next: "Write the version, or lock it; the package counts without a version.",
  };
}
