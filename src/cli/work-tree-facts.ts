import { givenRepository, runOrigin, type SourceRepository } from "../app/source-repository.ts";
import type { Environment } from "../domain/program.ts";
import { gitOutput } from "../workspace/git-output.ts";
import { originRepository } from "../workspace/git-repository.ts";

/** What is known about a work tree on the command line. */
export interface WorkTreeFacts {
  readonly commit: string | null;
  readonly ref: string | null;
  /** Of the work tree, without `refs/heads/`; `null` where it is not known. */
  readonly branch: string | null;
  readonly source: SourceRepository | null;
  readonly runId: string;
}

/**
 * The repository as the user names it, else as the CI does, else by the remote `origin`; commit and
 * branch as they are checked out.
 * @param given `--repository`; `null` where it is not given
 */
export async function workTreeFacts(
  directory: string,
  given: string | null,
  env: Environment,
): Promise<WorkTreeFacts> {
  const [origin, head] = await Promise.all([
    originRepository(directory, env),
    gitOutput(directory, ["rev-parse", "HEAD", "--symbolic-full-name", "HEAD"], env),
  ]);
  const [commit = "", written = ""] = (head ?? "").split("\n");
  const ref = written.startsWith("refs/") ? written : null;
  const run = runOrigin(env);
  return {
    commit: commit || null,
    ref,
    branch: ref?.replace(/^refs\/heads\//, "") ?? run.branch,
    source: sourceOf(given, run.source, origin),
    runId: run.runId,
  };
}

function sourceOf(
  given: string | null,
  byRun: SourceRepository | null,
  origin: string | null,
): SourceRepository | null {
  const known = byRun ?? (origin === null ? null : { name: origin, id: "" });
  if (given === null) return known;
  const name = givenRepository(given, known?.name ?? null);
  return known?.name === name ? known : { name, id: "" };
}
