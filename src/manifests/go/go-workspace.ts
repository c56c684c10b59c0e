import { posix } from "node:path";
import type { Repository } from "../format.ts";
import { pathFrom, upward } from "../workspace-path.ts";
import { modDirectives } from "./mod-directives.ts";
import type { DirectivesFile } from "./replacements.ts";

/** The go.work that a module is used by, with the modules beside it. */
export interface GoWorkspace extends DirectivesFile {
  /** The go.mod files it names, as far as they exist. */
  readonly members: readonly string[];
}

/**
 * The go.work above the go.mod at `path`, where it uses that module. Go takes the nearest one.
 * https://go.dev/ref/mod#workspaces
 * @throws Fault `manifest-invalid`, with the line.
 */
export function goWorkspace(path: string, repository: Repository): GoWorkspace | null {
  const work = upward(path, "go.work").find((candidate) => repository.has(candidate));
  if (work === undefined) return null;
  const directives = modDirectives(repository.text(work), work);
  const members = directives
    .filter(({ verb }) => verb === "use")
    .flatMap(
      ({ words: [directory = "."] }) => pathFrom(work, posix.join(directory, "go.mod")) ?? [],
    )
    .filter((member) => repository.has(member));
  return members.includes(path) ? { path: work, directives, members } : null;
}
