/**
 * What stands behind a listed path: `file` and `link` are tracked where git answers, `sparse` is
 * tracked but left out of the work tree, and `ignored` is what a walk without git cannot place.
 */
export type FileKind = "file" | "link" | "untracked" | "sparse" | "submodule" | "ignored";

export interface ListedFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly kind: FileKind;
}

/** The files of a workspace, each once, in no particular order. */
export interface Listing {
  /** Those below the working directory. */
  readonly files: readonly ListedFile[];
  /** The rest of the repository, as far as it lies in the workspace. */
  readonly elsewhere: readonly ListedFile[];
  /** Directories that are repositories of their own and no submodules, such as a second checkout. */
  readonly nested: readonly string[];
  /** Directories of the checkouts that the files are of, where the working directory lies in none. */
  readonly checkouts: readonly string[];
  /** Whether git listed the files, so that it is known which of them the repository tracks. */
  readonly byGit: boolean;
}

/** The kind of each path of a listing; made when it is first asked. */
export function kindsOf({ files, elsewhere }: Listing): (path: string) => FileKind | undefined {
  let kinds: Map<string, FileKind> | null = null;
  return (path) => {
    if (kinds === null) {
      kinds = new Map();
      for (const file of elsewhere) kinds.set(file.path, file.kind);
      for (const file of files) kinds.set(file.path, file.kind);
    }
    return kinds.get(path);
  };
}
