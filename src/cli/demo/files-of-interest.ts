import type { WorkTree } from "../../manifests/discovery/repository.ts";
import type { Ports } from "../../pipeline/ports.ts";
import { run } from "../../pipeline/run.ts";
import { parseSettings } from "../../settings/parse.ts";
import { Fault, type Problem } from "../../domain/problem.ts";
import { systemClock } from "../../http/clock.ts";
import { createAdapters } from "../../app/adapters.ts";
import { type Environment, version } from "../../domain/program.ts";

interface FilesOfInterest {
  /** By path with `/`. Manifests that cannot be read are left out. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
}

/** The files of a directory that a run looks at: its manifests, and what those refer to. Nothing is written. */
export async function filesOfInterest(
  workspace: string,
  env: Environment,
): Promise<FilesOfInterest> {
  const { settings } = parseSettings(new Map(), { needsKey: false });
  if (settings === null) throw new Fault("internal", "The defaults of the inputs are not valid.");
  const files = new Map<string, Uint8Array>();
  const ports = createAdapters(settings, { workspace, env, step: () => undefined });
  const context = {
    toolVersion: version,
    mode: "list",
    repository: null,
    ref: null,
    commit: null,
    source: null,
    runId: "",
    isPreview: false,
    startedAt: systemClock.now(),
  } as const;
  const { manifests, problems } = await run(settings, context, {
    ...ports,
    discover: () => watched(ports, files),
  });
  for (const { path, status } of manifests) if (status === "failed") files.delete(path);
  // What was only looked into, such as a text that could have been a requirements file, is of no interest alone.
  const isOfInterest = manifests.some(({ status }) => status !== "failed");
  return { files: isOfInterest ? files : new Map(), problems };
}

/** Discovery that keeps each file that it hands out, or finds to be there. */
async function watched(
  { discover }: Ports,
  files: Map<string, Uint8Array>,
): ReturnType<Ports["discover"]> {
  const { discovered, repository } = await discover();
  for (const { path } of discovered.found) keep(path, repository, files);
  return {
    discovered,
    repository: {
      ...repository,
      has: (path) => repository.has(path) && keep(path, repository, files),
      text(path) {
        keep(path, repository, files);
        return repository.text(path);
      },
    },
  };
}

/** @returns true, also for a file that cannot be read: whoever needs its text reports that. */
function keep(path: string, repository: WorkTree, files: Map<string, Uint8Array>): boolean {
  try {
    files.set(path, files.get(path) ?? new TextEncoder().encode(repository.text(path)));
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
  }
  return true;
}
