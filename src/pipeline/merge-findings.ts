import type { Finding } from "../manifests/read.ts";
import { count, some } from "../domain/wording.ts";
import type { ProblemCode, Problem } from "../domain/problem.ts";

/**
 * Makes one problem of the findings that have one cause, with their number and the first places, and
 * of those that are the same but for the entity. In the order in which each cause is found first.
 */
export function mergeFindings(findings: readonly Finding[]): readonly Problem[] {
  return [...Map.groupBy(findings, causeKey).values()].flatMap(merged);
}

function causeKey({ problem: { severity, code, message, path, line }, cause }: Finding): string {
  const what = cause === null ? [message, path, line] : [cause.fact, cause.next];
  return JSON.stringify([severity, code, cause === null, ...what]);
}

function merged(findings: readonly Finding[]): readonly Problem[] {
  const [first] = findings;
  if (first === undefined) return [];
  const { problem, cause } = first;
  const places = [...new Map(findings.map((finding) => [placeKey(finding), finding])).values()];
  return [
    {
      ...problem,
      message: cause === null || places.length === 1 ? problem.message : joint(problem, places),
      entity: common(findings.map(({ problem: { entity } }) => entity)),
      packageType: common(findings.map(({ problem: { packageType } }) => packageType)),
    },
  ];
}

/** Two entities that inherit from one file find the same in it. */
function placeKey({ problem: { path, line, message }, cause }: Finding): string {
  return JSON.stringify([path, line, cause?.subject ?? message]);
}

const nouns: Partial<Record<ProblemCode, string>> = { "version-unresolved": "package" };

function joint({ code, path, line }: Problem, places: readonly Finding[]): string {
  const { fact = "", next = "" } = places[0]?.cause ?? {};
  const subjects = [...new Set(places.map(({ cause }) => cause?.subject ?? ""))];
  const noun = nouns[code] ?? "place";
  if (code === "manifest-too-large")
    return `${fact}. ${count(subjects.length, "file")} ${subjects.length === 1 ? "was" : "were"} not read (${some(subjects)}). ${next}`;
  const number = noun === "package" ? subjects.length : places.length;
  const depend = `${count(number, noun)} ${number === 1 ? "depends" : "depend"} on it`;
  const where = path === null ? "" : `, first at ${path}${line === null ? "" : `:${line}`}`;
  return `${fact}: ${depend} (${some(subjects)})${where}. ${next}`;
}

function common<Value>(values: readonly (Value | null)[]): Value | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
