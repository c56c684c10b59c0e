import type { Warning } from "../../format.ts";
import type { Construct, Finding, Place } from "./findings.ts";

type Unknown = Extract<Finding, { readonly kind: "unknown" }>;
export const lock = "lock the build with `gradle dependencies --write-locks`";

/** What a construct may hide, and what to do about it. */
const constructs: Readonly<
  Record<Construct, { readonly fact: (subject: string) => string; readonly next: string }>
> = {
  value: {
    fact: (subject) => `The repository does not state which package \`${subject}\` is`,
    next: `Write the coordinates, or ${lock}.`,
  },
  helper: {
    fact: (subject) =>
      `\`${subject}\` may declare dependencies, and the repository does not define it`,
    next: `Declare the dependencies in the script, or ${lock}.`,
  },
  "remote-script": {
    fact: (subject) =>
      `The script ${subject} is not in the repository and may declare dependencies`,
    next: `Move the script into the repository, or ${lock}.`,
  },
  "missing-script": {
    fact: (subject) => `The script ${subject} does not exist`,
    next: "Fix the line that applies it, or restore the script.",
  },
  "outside-script": {
    fact: (subject) =>
      `The script ${subject} is outside the workspace and may declare dependencies`,
    next: `Move the script into the repository, or ${lock}.`,
  },
  "script-path": {
    fact: (subject) => `The script \`${subject}\` that is applied cannot be found or read`,
    next: `Write its path as a text, or ${lock}.`,
  },
  "absent-build": {
    fact: (subject) =>
      `The included build ${subject} is not in the repository, and its plugins may declare dependencies`,
    next: `Move the build into the repository, or ${lock}.`,
  },
  plugin: {
    fact: (subject) => `The source of the plugin \`${subject}\` of this repository cannot be found`,
    next: `Put the class into a file below src/main, or ${lock}.`,
  },
  "outside-plugin": {
    fact: (subject) =>
      `The plugin \`${subject}\` is not in the repository and no public one that is known, and may declare dependencies`,
    next: `Declare the dependencies in the script and ${lock}.`,
  },
};

const codes: Readonly<Partial<Record<Construct, Warning["code"]>>> = {
  "missing-script": "include-missing",
  "outside-script": "include-outside",
};

/** The warning about a construct that may bring packages whose names the repository does not state. */
export function unknownWarning(finding: Unknown, path: string): Warning {
  const { construct, subject } = finding;
  const { fact, next } = constructs[construct];
  const cause = { fact: fact(subject), subject: placeOf(finding), next };
  return {
    code: codes[construct] ?? "names-unresolved",
    message: `${path}: ${cause.fact}. ${next}`,
    ...lineOf(finding, path),
    cause,
  };
}

/** The warning about a file that nothing names as a script of the build and that is none by its text. */
export function unreadableWarning(path: string): Warning {
  const fact = "A file with the name of a Gradle script cannot be read as one";
  const next = "Fix it, or add it to `exclude` when it is not a build script.";
  return {
    code: "names-unresolved",
    message: `${path} has the name of a Gradle script, but cannot be read as one. ${next}`,
    cause: { fact, subject: path, next },
  };
}

function placeOf({ path, line }: Place): string {
  return `${path}:${line}`;
}

/** The line of a place, where it stands in the manifest that is read. */
export function lineOf(place: Place, path: string): { readonly line?: number } {
  return place.path === path ? { line: place.line } : {};
}
