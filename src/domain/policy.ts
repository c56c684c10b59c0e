/** What `prune` removes: what this source declared before, unclaimed names as well, or nothing. */
export type Prune = "true" | "all" | "false";

/** Whether a sync may write. */
export type Permission =
  | { readonly kind: "write" }
  /** It is not known whether the work tree is the newest commit: nothing may be removed. */
  | { readonly kind: "keep" }
  /** The work tree is of another commit than the event: the run checks. */
  | { readonly kind: "check" }
  /** A newer commit syncs in its place. */
  | { readonly kind: "skip"; readonly reason: string };
