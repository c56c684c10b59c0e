import type { Listing } from "../../workspace/listing.ts";

/** Why a file does not count. */
export interface Exclusion {
  readonly rule: "default" | "exclude" | "include" | "package-types" | "untracked" | "nested";
  /** In words, as the report shows it. */
  readonly reason: string;
}

/** Whether a path belongs to the repository by what git says of it, whatever the settings are. */
export interface Belonging {
  /** Why a file is none of the repository's; `null` where it is. */
  readonly against: (path: string) => Exclusion | null;
  /** The same of a descriptor: one in a submodule is about that and not about this repository. */
  readonly againstDescriptor: (path: string) => Exclusion | null;
  /** The same of the file that a link leads to. */
  readonly againstTarget: (target: string) => Exclusion | null;
}

/** @param onlyTracked whether a file that git does not track is none, as in CI. */
export function belonging(
  listing: Pick<Listing, "files" | "nested">,
  kindOf: (path: string) => string | undefined,
  onlyTracked: boolean,
): Belonging {
  const submodules = listing.files.filter(({ kind }) => kind === "submodule");
  const submodulePaths = submodules.map(({ path }) => path);
  function against(path: string): Exclusion | null {
    if (isIn(path, listing.nested)) return nested;
    return onlyTracked && kindOf(path) === "untracked" ? untracked : null;
  }
  return {
    against,
    againstDescriptor: (path) => (isIn(path, submodulePaths) ? nested : against(path)),
    againstTarget(target) {
      const exclusion = onlyTracked && kindOf(target) === undefined ? untracked : against(target);
      return exclusion && { ...exclusion, reason: `leads to ${target}, which ${exclusion.reason}` };
    },
  };
}

function isIn(path: string, directories: readonly string[]): boolean {
  return directories.some((directory) => path.startsWith(`${directory}/`));
}

const nested: Exclusion = { rule: "nested", reason: "lies in a nested repository" };
const untracked: Exclusion = { rule: "untracked", reason: "is not tracked by git" };
