/** A small project, and what others say it needs. */
export interface Published {
  readonly tool: string;
  /** Where the answer is published. */
  readonly source: string;
  /** The first is the one that is read. */
  readonly files: Readonly<Record<string, string>>;
  /** `name version`, with `dev` for development; `-` for no version, `range` behind one. */
  readonly answer: readonly string[];
}
