/** A commit as a stand-in knows it: where it comes from and what its tree holds, text by path. */
export interface Commit {
  readonly parents: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

type Commits = ReadonlyMap<string, Commit>;

/** Whether the one is the other or comes before it. */
export function isAncestor(commits: Commits, ancestor: string, of: string): boolean {
  return history(commits, of).has(ancestor);
}

/** The last commit that both come from; `null` where one of them is not known or there is none. */
export function mergeBase(commits: Commits, a: string, b: string): string | null {
  if (!commits.has(a) || !commits.has(b)) return null;
  const ofA = history(commits, a);
  return [...history(commits, b)].find((sha) => ofA.has(sha)) ?? null;
}

/** How the trees of two commits differ, as GitHub tells it: what moved unchanged is a rename. */
export function changedFiles(from: Commit | undefined, to: Commit | undefined): readonly object[] {
  const old = new Map(Object.entries(from?.files ?? {}));
  const now = new Map(Object.entries(to?.files ?? {}));
  const removed = new Set([...old.keys()].filter((path) => !now.has(path)));
  const others = [...now].flatMap(([path, text]) => {
    if (old.get(path) === text) return [];
    if (old.has(path)) return [file(path, "modified")];
    const source = [...removed].find((gone) => old.get(gone) === text);
    if (source === undefined) return [file(path, "added")];
    removed.delete(source);
    return [{ ...file(path, "renamed"), previous_filename: source }];
  });
  return [...[...removed].map((path) => file(path, "removed")), ...others];
}

function history(commits: Commits, sha: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [sha];
  for (let one = open.shift(); one !== undefined; one = open.shift()) {
    if (seen.has(one)) continue;
    seen.add(one);
    open.push(...(commits.get(one)?.parents ?? []));
  }
  return seen;
}

function file(path: string, status: string): object {
  const url = "https://github.com/acme/shop";
  return {
    sha: "0".repeat(40),
    filename: path,
    status,
    additions: 1,
    deletions: 1,
    changes: 2,
    blob_url: url,
    raw_url: url,
    contents_url: url,
  };
}
