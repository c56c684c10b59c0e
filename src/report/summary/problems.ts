import { problemCodes, type Problem, type Severity } from "../../domain/problem.ts";
import type { List, Section } from "../budget.ts";
import { code, folded, prose } from "../markdown.ts";
import type { Report } from "../report.ts";
import { problemCounts, untoldProblems } from "../told-problems.ts";
import { enumeration } from "../../domain/wording.ts";
import { tableList, bulletList, priorities } from "./table-list.ts";

const symbols: Record<Severity, string> = { error: "❌", warning: "⚠️", notice: "ℹ️" };

/** What went wrong, the gravest first, and what to do about it. */
export function problemsSection(report: Report): readonly Section[] {
  if (report.problems.length === 0) return [];
  const problems = untoldProblems(report);
  const messages = bulletList(problems.map(item), problemCounts(problems));
  return [
    {
      priority: priorities.problems,
      open: problems.length === 0 ? "" : "### Problems\n\n",
      lists: [...(problems.length === 0 ? [] : [messages]), remedies(report.problems)],
      close: "",
      more: () => `${problemCounts(report.problems)} in all; all are in the JSON report.\n\n`,
    },
  ];
}

function item({ severity, code: name, message, path, line, packageType, entity }: Problem): string {
  const place = path === null ? [] : [code(line === null ? path : `${path}:${line}`)];
  const owner = entity === null ? [] : [code(entity)];
  const type = packageType === null ? [] : [packageType];
  const where = [code(name), ...place, ...owner, ...type].join(" · ");
  return `- ${symbols[severity]} ${prose(message)}<br><sub>${where}</sub>\n`;
}

/** Each code once: the messages name the next step, this explains the code. */
function remedies(problems: readonly Problem[]): List {
  const codes = [...new Set(problems.map((problem) => problem.code))];
  const summary =
    codes.length > maxNamed
      ? `What to do about the ${codes.length} kinds of problems`
      : `What to do about ${enumeration(codes.map((name) => `<code>${name}</code>`))}`;
  return tableList(
    [
      { head: "Code", align: "left", cell: (name) => code(name) },
      { head: "Meaning", align: "left", cell: (name) => problemCodes[name].meaning },
      { head: "What to do", align: "left", cell: (name) => problemCodes[name].remedy },
    ],
    codes,
    folded(summary),
  );
}

const maxNamed = 3;
