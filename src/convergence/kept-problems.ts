import type { PackageType } from "../domain/package.ts";
import { type ProblemCode, problem, type Problem, type Severity } from "../domain/problem.ts";
import { count, enumeration, some } from "../domain/wording.ts";
import type { TypePlan } from "./plan.ts";
import type { KeptName, KeptReason } from "./undeclared.ts";

interface Kept extends KeptName {
  readonly plan: TypePlan;
}

interface Wording {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** What follows on `Cortex records 3 NODE packages for shop that `. */
  readonly sentence: (kept: readonly Kept[], unclaimedAdvice: string) => string;
}

const wordings: Readonly<Record<KeptReason | "unmanaged", Wording>> = {
  unclaimed: {
    code: "unclaimed",
    severity: "notice",
    sentence: (kept, advice) =>
      `the repository does not declare and that no source is known to have declared (${namesOf(kept)}). ${they(kept)}. ${advice}`,
  },
  unmanaged: {
    code: "type-unmanaged",
    severity: "notice",
    sentence: (kept, advice) =>
      `nobody is known to have declared (${namesOf(kept)}); no manifest of that type was read here. ${they(kept)}. ${advice}`,
  },
  "claimed-elsewhere": {
    code: "claimed-elsewhere",
    severity: "notice",
    sentence: (kept) =>
      `this repository no longer declares and another source does (${namesOf(kept)}): ${some(sourcesOf(kept))}. ${they(kept)} as long as that is so.`,
  },
  "other-writer": {
    code: "other-writer",
    severity: "warning",
    sentence: (kept) =>
      `\`prune: all\` removed before and that came back (${namesOf(kept)}). ${they(kept)}, because another writer records them. Find it, such as Cortex's own Git integration, or set \`prune: true\`.`,
  },
  "prune-disabled": {
    code: "prune-disabled",
    severity: "notice",
    sentence: (kept) =>
      `the repository no longer declares (${namesOf(kept)}). ${they(kept)} because \`prune\` is \`false\`.`,
  },
  "names-unresolved": {
    code: "names-unresolved",
    severity: "notice",
    sentence: (kept) =>
      `the repository does not declare by name (${namesOf(kept)}). ${they(kept)}, because ${some(unresolvedOf(kept))} may declare them: the warnings there name what is not known.`,
  },
  "commit-unproven": {
    code: "commit-unproven",
    severity: "warning",
    sentence: (kept) =>
      `this work tree no longer declares (${namesOf(kept)}). ${they(kept)}, because it is not known whether the work tree is the newest commit of its branch.`,
  },
  "still-referenced": {
    code: "still-referenced",
    severity: "warning",
    sentence: (kept) =>
      `no manifest that was read declares, and that a file still names (${some(kept.map(({ name, by }) => `${name.name} in ${by.join(", ")}`))}). ${they(kept)}. Have the file read, or remove the reference.`,
  },
  "file-unread": {
    code: "names-unresolved",
    severity: "warning",
    sentence: (kept) =>
      `no manifest that was read declares, and that a file which cannot be read may name (${namesOf(kept)}). ${they(kept)}. ${firstOf(sourcesOf(kept))}`,
  },
};

/**
 * Why recorded names that are not declared stay: one problem for each reason, however many types it
 * concerns. What another source declares and this one never did is as it should be.
 * @param unclaimedAdvice what removes names that are unclaimed, as a sentence.
 */
export function keptProblems(
  entity: string,
  plans: readonly TypePlan[],
  unclaimedAdvice: string,
): readonly Problem[] {
  const kept = plans.flatMap((plan) =>
    plan.kept
      .filter(({ reason, isOwn }) => isOwn || reason !== "claimed-elsewhere")
      .map((each) => ({ ...each, plan })),
  );
  return [...Map.groupBy(kept, wordingOf)].map(([wording, ofReason]) => {
    const { code, severity, sentence } = wordings[wording];
    const byType = Map.groupBy(ofReason, ({ plan }) => plan.type.packageType);
    const counts = [...byType].map(([packageType, ofType]) =>
      count(ofType.length, `${packageType} package`),
    );
    const message = `Cortex records ${enumeration(counts)} for ${entity} that ${sentence(ofReason, unclaimedAdvice)}`;
    return problem(severity, code, message, { entity, ...only([...byType.keys()]) });
  });
}

function wordingOf({ reason, plan }: Kept): keyof typeof wordings {
  return reason === "unclaimed" && !plan.type.present ? "unmanaged" : reason;
}

function only([first, ...others]: readonly PackageType[]): {
  readonly packageType?: PackageType;
} {
  return first === undefined || others.length > 0 ? {} : { packageType: first };
}

function they({ length }: readonly Kept[]): string {
  return length === 1 ? "It stays" : "They stay";
}

function namesOf(kept: readonly Kept[]): string {
  return some(
    kept.map(({ name }) => name.name),
    5,
  );
}

function sourcesOf(kept: readonly Kept[]): readonly string[] {
  return [...new Set(kept.flatMap(({ by }) => by))].toSorted();
}

/** The first of some sentences, each about a file. */
function firstOf([first = "", ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} (${count(others.length, "more file")})`;
}

function unresolvedOf(kept: readonly Kept[]): readonly string[] {
  return [...new Set(kept.flatMap(({ plan }) => plan.type.unresolved))];
}
