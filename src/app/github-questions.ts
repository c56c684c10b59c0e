import type { Edges } from "../pipeline/edges.ts";
import type { EventChange } from "../settings/event-facts.ts";
import type { Environment } from "../domain/environment.ts";
import type { Position } from "../github/overtaken.ts";
import type { GitHubSite } from "../github/connection.ts";

interface Asking {
  /** Absolute. */
  readonly workspace: string;
  /** Relative to it. */
  readonly workingDirectory: string;
  readonly env: Environment;
  readonly site: GitHubSite | null;
  /** `null` where a run is not of a branch, so that nothing can overtake it. */
  readonly position: Position | null;
  /** `null` where the event brings none. */
  readonly change: EventChange | null;
}

/** What the pipeline may ask of GitHub and of git. What answers is loaded when it asks. */
export function gitHubQuestions(asking: Asking): Pick<Edges, "overtaken" | "deletedFiles"> {
  const { site, position } = asking;
  return {
    async overtaken() {
      if (position === null) return { value: null, problems: [] };
      const { overtaken } = await import("../github/overtaken.ts");
      return overtaken(site, position);
    },
    async deletedFiles() {
      const { deletedFiles } = await import("../github/find-deleted-files.ts");
      return deletedFiles(asking);
    },
  };
}
