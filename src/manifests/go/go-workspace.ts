import { posix } from "node:path";
import type { Repository, Warning } from "../format.ts";
import { pathFrom, upward } from "../workspace-path.ts";
import { linesOf, modAt, readWork, type ModFile } from "./mod-file.ts";

/** The go.work that a module is used by, with the modules beside it. */
export interface GoWorkspace {
  readonly work: ModFile;
  /** The go.mod files it names, as far as they exist. */
  readonly members: readonly ModFile[];
  /** One for each directory it names without a go.mod: what that requires and replaces is not known. */
  readonly warnings: readonly Warning[];
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
  const used = linesOf(work, "use").map(({ words: [directory = "."] }) => ({
    directory,
    file: pathFrom(found, posix.join(directory, "go.mod")),
  }));
  const members = used.flatMap(({ file }) => (file !== null && repository.has(file) ? file : []));
  if (!members.includes(path)) return null;
  return {
    work,
    members: [...new Set(members)].map((member) => modAt(member, repository)),
    warnings: used
      .filter(({ file }) => file === null || !members.includes(file))
      .map(({ directory }) => missingModule(found, directory)),
  };
}

function missingModule(work: string, directory: string): Warning {
  const cause = {
    fact: `${work} uses a module that is not in the repository`,
    subject: directory.slice(0, 100),
    next: "Add its go.mod, or take the directory out of go.work.",
  };
  return {
    code: "names-unresolved",
    message: `${cause.fact} (${cause.subject}). ${cause.next}`,
    cause,
  };
}
