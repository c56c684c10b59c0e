import type { RemoteAnswer } from "./remote-poms.ts";

/** What to say of a POM that no repository gave: where it was looked for, each answer, and the next step. */
export function remoteAbsence(answers: readonly RemoteAnswer[]): {
  readonly place: string;
  readonly next: string;
} {
  const last = answers.at(-1);
  if (last === undefined) return notAsked;
  const refusals = answers.map(
    ({ source, text }) => `\`${source.id}\` (${hostOf(source.url)}) ${text}`,
  );
  return {
    place: `in the local Maven repository, and ${refusals.join(", and ")}`,
    next: nextSteps[last.kind](last.source.id),
  };
}

/** Without a repository, and for coordinates that mean another file from one day to the next. */
const notAsked = {
  place:
    "in the local Maven repository, and no remote repository was asked, which needs a repository and the version of a release",
  next: "Write the version of a release, or name a repository in `maven-repositories`.",
};

const runMaven =
  "run Maven before this step, such as `mvn dependency:go-offline`, or restore its cache (`cache: maven` of actions/setup-java)";

const nextSteps: Readonly<Record<RemoteAnswer["kind"], (id: string) => string>> = {
  absent: () => `Name the repository that has it in \`maven-repositories\`, or ${runMaven}.`,
  refused: (id) =>
    `Check the credentials of the server \`${id}\` in Maven's \`settings.xml\`, or ${runMaven}.`,
  limited: (id) => `Name a mirror of \`${id}\` in \`maven-repositories\`, or ${runMaven}.`,
  failed: (id) =>
    `Check the address of \`${id}\` and that this machine reaches it, or ${runMaven}.`,
};

function hostOf(url: string): string {
  return new URL(url).host;
}
