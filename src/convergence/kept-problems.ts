import type { ProblemCode } from "../domain/problem-codes.ts";
import { problem, type Problem, type Severity } from "../domain/problem.ts";
import { count, some } from "../domain/wording.ts";
import type { TypePlan } from "./plan.ts";
import type { KeptName, KeptReason } from "./undeclared.ts";

interface Wording {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** What follows on `Cortex records 3 names of NODE for shop that `. */
  readonly sentence: (names: readonly KeptName[], plan: TypePlan) => string;
}

const wordings: Readonly<Record<KeptReason, Wording>> = {
  unclaimed: {
    code: "unclaimed",
    severity: "notice",
    sentence: (names, { type }) => {
      const fact = type.present
        ? `the repository does not declare and that no source is known to have declared (${namesOf(names)})`
        : `nobody is known to have declared (${namesOf(names)}); the repository has no manifest of that type`;
      return `${fact}. They stay. \`prune: all\` removes them, once every repository of the entity has synced.`;
    },
  },
  "claimed-elsewhere": {
    code: "claimed-elsewhere",
    severity: "notice",
    sentence: (names) =>
      `another source declares (${namesOf(names)}): ${some(sourcesOf(names))}. They stay as long as it does.`,
  },
  "other-writer": {
    code: "other-writer",
    severity: "warning",
    sentence: (names) =>
      `\`prune: all\` removed before and that came back (${namesOf(names)}). They stay, because another writer records them. Find it, such as Cortex's own Git integration, or set \`prune: true\`.`,
  },
  "prune-disabled": {
    code: "prune-disabled",
    severity: "notice",
    sentence: (names) =>
      `the repository no longer declares (${namesOf(names)}). They stay because \`prune\` is \`false\`.`,
  },
  "names-unresolved": {
    code: "names-unresolved",
    severity: "notice",
    sentence: (names, { type }) =>
      `the repository does not declare by name (${namesOf(names)}). They stay, because ${some(type.unresolved)} may declare them: the warnings there say what is not known.`,
  },
  "commit-unproven": {
    code: "commit-unproven",
    severity: "warning",
    sentence: (names) =>
      `this work tree no longer declares (${namesOf(names)}). They stay, because it is not known whether the work tree is the newest commit of its branch.`,
  },
  "still-referenced": {
    code: "still-referenced",
    severity: "warning",
    sentence: (names) =>
      `no manifest that was read declares, and that a file still names (${some(names.map(referenceOf))}). They stay. Have the file read, or remove the reference.`,
  },
};

/** Why recorded names that are not declared stay: one problem for each reason. */
export function keptProblems(entity: string, plan: TypePlan): readonly Problem[] {
  const { packageType } = plan.type;
  return [...Map.groupBy(plan.kept, ({ reason }) => reason)].map(([reason, names]) => {
    const { sentence, severity, code } = wordings[reason];
    const isUnmanaged = reason === "unclaimed" && !plan.type.present;
    const message = `Cortex records ${count(names.length, "name")} of ${packageType} for ${entity} that ${sentence(names, plan)}`;
    return problem(severity, isUnmanaged ? "type-unmanaged" : code, message, {
      entity,
      packageType,
    });
  });
}

function namesOf(names: readonly KeptName[]): string {
  return some(
    names.map(({ name }) => name.name),
    5,
  );
}

function sourcesOf(names: readonly KeptName[]): readonly string[] {
  return [...new Set(names.flatMap(({ by }) => by))].toSorted();
}

function referenceOf({ name, by }: KeptName): string {
  return `${name.name} in ${by.join(", ")}`;
}
