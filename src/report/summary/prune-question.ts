import type { Cause } from "../causes.ts";
import { code, link, prose } from "../markdown.ts";
import type { Report } from "../report.ts";
import type { TypeRow } from "../totals.ts";
import type { View } from "../view.ts";
import { enumeration } from "../../domain/wording.ts";

/** What lifts the limit, as the program has it: an input, or a flag. */
const once = / If that is meant, run once with (?<lifted>`[^`]+`)\.$/;

const maxManifests = 3;

/**
 * What a type asks that is held because much would go: what to do if that is intended, and where to look if
 * not. `null` for any other cause.
 */
export function pruneQuestion(cause: Cause, report: Report, view: View): string | null {
  const { problem, held } = cause;
  const [row] = held;
  const found = once.exec(problem.message);
  if (row === undefined || found === null) return null;
  const { entity, packageType } = row;
  const name = entity === null ? packageType : `${code(entity)} ${packageType}`;
  const prefix = `${packageType} of ${entity ?? "the repository"} is held: `;
  const { message } = problem;
  const fact = message.slice(message.startsWith(prefix) ? prefix.length : 0, found.index);
  const about = link(code(problem.code), view.links.problem(problem.code));
  return `**${name} was left as it was:** ${prose(fact)}<br>${decision(row, found[1] ?? "", report, view)} <sub>${about}</sub>`;
}

function decision(
  row: TypeRow,
  lifted: string,
  report: Report,
  { links, isPreview }: View,
): string {
  const run = link("run the workflow", links.workflow);
  const when = isPreview ? "after the merge, " : "";
  const ifRight = `**If that is right:** ${when}${run} once with ${lifted}.`;
  const lost = manifestsOf(row, report).map((path) => link(code(path), links.file(path)));
  const some = lost.slice(0, maxManifests);
  const names = lost.length > maxManifests ? [...some, "others"] : some;
  const what = names.length === 0 ? "what the repository lost" : `what ${enumeration(names)} lost`;
  const { commit } = report;
  const place = links.compare ?? links.commit;
  const where =
    commit === null || place === null ? "" : ` in ${link(code(commit.slice(0, 7)), place)}`;
  return `${ifRight} **If not:** look at ${what}${where}.`;
}

function manifestsOf({ entity, packageType }: TypeRow, { manifests }: Report): readonly string[] {
  return manifests
    .filter(
      (each) =>
        each.status === "used" && each.entity === entity && each.packageType === packageType,
    )
    .map(({ path }) => path);
}
