import manifest from "../../package.json" with { type: "json" };

export const programName = "cortex-dependency-report";

export const version: string = manifest.version;

/** How requests name the program. */
export const userAgent = `${programName}/${version}`;

/** The variables of a process, as they were when it was asked. */
export type Environment = Readonly<Record<string, string | undefined>>;
