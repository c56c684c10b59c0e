import type { Problem } from "../domain/problem.ts";
import { causes } from "./causes.ts";
import type { Report } from "./report.ts";
import { shorten } from "./safe-text.ts";
import { number } from "../domain/wording.ts";

const maxPlaceLength = 120;

/**
 * The gravest error of a run by its code and place, since what it means stands with the problems; empty
 * where there is no error.
 */
export function causeSentence(report: Pick<Report, "entities" | "problems">): string {
  const errors = causes(report).filter(({ problem }) => problem.severity === "error");
  // That a type is held follows from another error, where there is one.
  const others = errors.filter(({ problem }) => problem.code !== "type-held");
  const named = others.length > 0 ? others : errors;
  const [first] = named;
  if (first === undefined) return "";
  const which = named.length === 1 ? "The error" : `The first of ${number(named.length)} errors`;
  return `${which}: ${first.problem.code}${placeOf(first.problem)}.`;
}

function placeOf({ path, line, entity }: Problem): string {
  if (path !== null) return ` (${shorten(path, maxPlaceLength)}${line === null ? "" : `:${line}`})`;
  return entity === null ? "" : ` (${shorten(entity, maxPlaceLength)})`;
}
