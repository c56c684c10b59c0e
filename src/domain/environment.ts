/** The variables of a process, as they were when it was asked. */
export type Environment = Readonly<Record<string, string | undefined>>;
