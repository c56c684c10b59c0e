/** What stands behind a listed path: `sparse` is tracked but left out of the work tree. */
export type FileKind = "file" | "link" | "submodule" | "sparse";

export interface ListedFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly kind: FileKind;
}

/** The files below a directory, each once, in no particular order. */
export interface Listing {
  readonly files: readonly ListedFile[];
}
