import type { MavenRepository } from "../domain/maven-repository.ts";
import type { RemoteAnswer } from "./remote-poms.ts";

/** Where POMs are looked for on this machine, as a message names it. */
const localPlaces = "in the local Maven repository or Gradle's cache";

/** The tools that store them there. */
const fillingCaches =
  "the build before this step, such as `mvn dependency:go-offline`, or restore its cache (`cache: maven` or `cache: gradle` of actions/setup-java)";

/** The message about a POM that is not on this machine, where no server is asked. */
export const localAbsence = {
  place: localPlaces,
  next: `Run ${fillingCaches}.`,
};

/** The message about a POM that was not looked up, because a stranger could choose the requests. */
export const withheldAbsence = {
  place: "looked for elsewhere in a run for a fork or by Dependabot",
  next: "A run on the branch itself looks for it.",
};

interface RemoteAbsence {
  /** As a message goes on after "neither in the repository nor". */
  readonly place: string;
  readonly next: string;
}

/** The message about a POM that no repository returned: the places, each answer, and the next step. */
export function remoteAbsence(answers: readonly RemoteAnswer[]): RemoteAbsence {
  const last = answers.at(-1);
  if (last === undefined) return noRepository;
  const refusals = answers.map(({ source, text }) => `${placeOf(source)} ${text}`);
  return {
    place: `${localPlaces}, and ${refusals.join(", and ")}`,
    next: nextSteps[last.kind](last.source.id),
  };
}

/** Without a repository, and for coordinates that mean another file from one day to the next. */
const noRepository = {
  place: `${localPlaces}, and no remote repository was asked, which needs a repository and the version of a release`,
  next: "Write the version of a release, or name a repository in `maven-repositories`.",
};

const nextSteps: Readonly<Record<RemoteAnswer["kind"], (id: string) => string>> = {
  absent: () =>
    `Name the repository that has it in \`maven-repositories\`, or run ${fillingCaches}.`,
  refused: (id) =>
    `Check the credentials of the server \`${id}\` in Maven's \`settings.xml\`, or run ${fillingCaches}.`,
  limited: (id) => `Name a mirror of \`${id}\` in \`maven-repositories\`, or run ${fillingCaches}.`,
  failed: (id) =>
    `Check the address of \`${id}\` and that this machine reaches it, or run ${fillingCaches}.`,
};

/** A repository as a message names it. */
export function placeOf({ id, url }: MavenRepository): string {
  return `\`${id}\` (${new URL(url).host})`;
}
