import { problemCodes, type Problem } from "../domain/problem.ts";
import { shorten } from "./safe-text.ts";
import { byImportance } from "./remaining-problems.ts";
import { number } from "../domain/wording.ts";

const maxPlaceLength = 120;

/** The gravest error of a run in a sentence, with its code and place; empty where there is no error. */
export function causeSentence(problems: readonly Problem[]): string {
  const errors = byImportance(problems).filter(({ severity }) => severity === "error");
  // That a type is held follows from another error, where there is one.
  const causes = errors.filter(({ code }) => code !== "type-held");
  const named = causes.length > 0 ? causes : errors;
  const [first] = named;
  if (first === undefined) return "";
  const [meaning = ""] = problemCodes[first.code].meaning.split(/\.(?:\s|$)/);
  const which = named.length === 1 ? "The error" : `The first of ${number(named.length)} errors`;
  return `${which}: ${meaning} (${[first.code, ...placeOf(first)].join(", ")}).`;
}

function placeOf({ path, line, entity }: Problem): readonly string[] {
  if (path !== null) return [shorten(path, maxPlaceLength) + (line === null ? "" : `:${line}`)];
  return entity === null ? [] : [shorten(entity, maxPlaceLength)];
}
