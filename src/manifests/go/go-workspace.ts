import { posix } from "node:path";
import type { Repository } from "../format.ts";
import { pathFrom, upward } from "../workspace-path.ts";
import { linesOf, modAt, readWork, type ModFile } from "./mod-file.ts";

/** The go.work that a module is used by, with the modules beside it. */
export interface GoWorkspace {
  readonly work: ModFile;
  /** The go.mod files it names, as far as they exist. */
  readonly members: readonly ModFile[];
}

/**
 * The go.work above the go.mod at `path`, where it uses that module. Go takes the nearest one.
 * https://go.dev/ref/mod#workspaces
 * @throws Fault `manifest-invalid`, with the line.
 */
export function goWorkspace(path: string, repository: Repository): GoWorkspace | null {
  const found = upward(path, "go.work").find((candidate) => repository.has(candidate));
  if (found === undefined) return null;
  const work = readWork(repository.text(found), found);
  const members = linesOf(work, "use")
    .flatMap(
      ({ words: [directory = "."] }) => pathFrom(found, posix.join(directory, "go.mod")) ?? [],
    )
    .filter((member) => repository.has(member));
  if (!members.includes(path)) return null;
  return { work, members: [...new Set(members)].map((member) => modAt(member, repository)) };
}
