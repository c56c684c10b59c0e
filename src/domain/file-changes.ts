/** What a change of the repository did to files, by their paths. */
export interface FileChanges {
  /** Gone, or renamed away. */
  readonly deleted: readonly string[];
  /** New, or not the same as before. */
  readonly written: readonly string[];
}
