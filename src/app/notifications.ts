import type { Settings } from "../settings/settings.ts";
import type { Views } from "./run-view.ts";

/** Whose comment it is, on which pull request. */
export interface CommentPlace {
  readonly pullRequest: number;
  readonly workflow: string;
  readonly job: string;
  readonly matrixKey: readonly string[];
}

/** What a run leaves on GitHub besides its report. */
export interface Notifications {
  /** `null` where no comment is wanted, or there is no pull request to carry it. */
  readonly comment: CommentPlace | null;
  /** Whether the issue about drift is to be kept. */
  readonly issue: boolean;
  /** What is known of the run beside its report. */
  readonly views: Pick<Views, "comment" | "issue">;
  /** What to do where GitHub cannot be asked: a sentence. */
  readonly access: string;
}

/**
 * What distinguishes one leg of a matrix from another: no variable does, but the directory and the entities
 * differ. A pull request that changes any other input goes on with the comment that it has.
 */
export function matrixKey({
  workingDirectory,
  entities,
}: Pick<Settings, "workingDirectory" | "entities">): readonly string[] {
  return [workingDirectory, ...entities.map(({ path, entity }) => `${path}: ${entity}`)];
}
