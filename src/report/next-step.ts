import { problemCodes, type Problem } from "../domain/problem.ts";

/** The verbs with which messages begin the sentence about the next step. */
const verbs =
  "Add|Ask|Break|Check|Choose|Close|Commit|Compare|Correct|Create|Define|Delete|Drop|Enable|Exclude|Find|Fix|Free|Give|Grant|Have|Install|Leave|Let|List|Lock|Look|Lower|Make|Merge|Move|Name|Pin|Please|Put|Raise|Read|Remove|Rename|Replace|Restore|Run|Save|Set|Split|Start|Sync|Update|Use|Wait|Write";

const nextSentence = new RegExp(String.raw`(?<=[.!?)”\`]) (?=(?:${verbs})\b[^.])`);

/** Some messages go on to it in the same sentence: `There is no entity x: check the tag.` */
const nextClause = new RegExp(`: (?=(?:${verbs.toLowerCase()})\\b[^.]*\\.$)`);

const isInstruction = new RegExp(`^(?:${verbs}|When)\\b`);

/** What happened and what to do about it: every message names both, the second one last. */
export function splitMessage({ severity, code, message }: Problem): {
  readonly fact: string;
  /** `null` where there is nothing to do. */
  readonly next: string | null;
} {
  const at = message.search(nextSentence);
  if (at !== -1) return { fact: message.slice(0, at), next: message.slice(at + 1) };
  const clause = message.search(nextClause);
  if (clause !== -1) {
    const next = message.slice(clause + ": ".length);
    return {
      fact: `${message.slice(0, clause)}.`,
      next: next.charAt(0).toUpperCase() + next.slice(1),
    };
  }
  const { remedy } = problemCodes[code];
  const isNeeded = severity === "error" && isInstruction.test(remedy);
  return { fact: message, next: isNeeded ? remedy : null };
}
