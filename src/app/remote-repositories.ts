import type { MavenRepository } from "../domain/maven-repository.ts";
import { problem, type Problem } from "../domain/problem.ts";
import { userAgent, type Environment } from "../domain/program.ts";
import type { Clock } from "../http/clock.ts";
import { mavenTransport } from "../maven/maven-transport.ts";
import type { Absence } from "../manifests/format.ts";
import type { PomCoordinates } from "../maven/pom-path.ts";
import { placeOf, remoteAbsence } from "../maven/pom-absence.ts";
import { remotePoms, type RemotePom } from "../maven/remote-poms.ts";
import { remoteSources } from "../maven/remote-sources.ts";
import { machineSettings } from "../maven/machine-settings.ts";

/** What a run needs to ask remote repositories. */
export interface RemoteAccess {
  /** Those that the input names, in its order. */
  readonly repositories: readonly MavenRepository[];
  readonly clock: Clock;
  readonly stop: AbortSignal;
}

export interface RemoteRepositories {
  readonly find: (coordinates: PomCoordinates) => Promise<RemotePom>;
  /** A repository as a message names it. */
  readonly placeOf: (source: RemotePom["source"]) => string;
  readonly absence: (answers: RemotePom["answers"]) => Absence;
  readonly problems: readonly Problem[];
}

/** The remote repositories of a run, as the input and Maven's settings of this machine name them. */
export async function openRemoteRepositories(
  env: Environment,
  { repositories, clock, stop }: RemoteAccess,
): Promise<RemoteRepositories> {
  const settings = await machineSettings(env);
  const { sources, unsupported } = remoteSources(repositories, settings, env);
  const { transport, faults } = mavenTransport(settings, env);
  return {
    find: remotePoms({ sources, transport, clock, userAgent, stop }),
    placeOf: (source) => (source === null ? "" : placeOf(source)),
    absence: remoteAbsence,
    problems: [...new Set([...unsupported, ...faults])].map(settingsProblem),
  };
}

function settingsProblem(what: string): Problem {
  return problem(
    "warning",
    "maven-settings-unsupported",
    `Maven's \`settings.xml\` of this machine has ${what}. Repositories are asked without it.`,
    { packageType: "JAVA" },
  );
}
