import type { List, Section } from "../budget.ts";
import { causes, type Cause } from "../causes.ts";
import { listSection, priorities } from "../lists.ts";
import { code, folded, link, prose } from "../markdown.ts";
import { splitMessage } from "../next-step.ts";
import { pruneQuestion } from "./prune-question.ts";
import type { Report } from "../report.ts";
import type { TypeRow } from "../totals.ts";
import type { View } from "../view.ts";
import type { Problem } from "../../domain/problem.ts";
import { count, enumeration } from "../../domain/wording.ts";

/** As many causes stand in a box; more are folded. */
const maxOpen = 5;

const boxes = [
  { severity: "error", alert: "CAUTION", symbol: "❌" },
  { severity: "warning", alert: "WARNING", symbol: "⚠️" },
] as const;

/** What went wrong, each cause once with the next step: errors in a box, warnings in another. */
export function boxSections(report: Report, view: View): readonly Section[] {
  const all = causes(report);
  const lists = boxes.flatMap(({ severity, alert, symbol }) => {
    const found = all.filter(({ problem }) => problem.severity === severity);
    const rest = found.slice(maxOpen);
    return [
      ...(found.length === 0 ? [] : [box(alert, found.slice(0, maxOpen), report, view)]),
      ...(rest.length === 0
        ? []
        : [more(rest, `${symbol} ${count(rest.length, `more ${severity}`)}`, view)]),
    ];
  });
  return listSection(priorities.boxes, lists, (left) => count(left, "more list") + " of problems");
}

function box(alert: string, found: readonly Cause[], report: Report, view: View): List {
  return {
    open: `> [!${alert}]\n`,
    items: found.map(
      (cause, at) => `${at === 0 ? "" : ">\n"}> ${paragraph(cause, report, view)}\n`,
    ),
    close: "\n",
    more: (kept) => `>\n> … and ${found.length - kept} more, in the JSON report\n`,
  };
}

function more(found: readonly Cause[], summary: string, view: View): List {
  const { open, close } = folded(summary);
  return {
    open,
    items: found.map((cause) => `- ${causeText(cause, view)}\n`),
    close,
    more: (kept) => `- … and ${found.length - kept} more, in the JSON report\n`,
  };
}

function paragraph(cause: Cause, report: Report, view: View): string {
  return pruneQuestion(cause, report, view) ?? causeText(cause, view);
}

/** A cause in one paragraph: what it holds, the fact with its place, the next step, and the code. */
export function causeText({ problem, more: others, held }: Cause, { links, worded }: View): string {
  const { fact, next } = splitMessage(problem);
  const also = others === 0 ? "" : ` The same happened ${count(others, "more time")}.`;
  const about = link(code(problem.code), links.problem(problem.code));
  return [
    held.length === 0
      ? ""
      : `**${heldNames(held)} left as ${held.length === 1 ? "it was" : "they were"}.** `,
    factText(problem, fact, links),
    also,
    next === null ? "" : `<br>**Next:** ${prose(worded(next))}`,
    ` <sub>${about}</sub>`,
  ].join("");
}

const maxNamed = 3;

/** `` `storefront` NODE was``, with the first few where there are many. */
function heldNames(held: readonly TypeRow[]): string {
  const names = held
    .slice(0, maxNamed)
    .map(({ entity, packageType }) =>
      entity === null ? packageType : `${code(entity)} ${packageType}`,
    );
  const rest = held.length - names.length;
  const all = rest > 0 ? [...names, count(rest, "more type")] : names;
  return `${enumeration(all)} ${held.length === 1 ? "was" : "were"}`;
}

/** The fact with its place as a link; most messages begin with the path. */
function factText({ path, line }: Problem, fact: string, links: View["links"]): string {
  if (path === null) return prose(fact);
  const text = line === null ? code(path) : `${code(path)} line ${line}`;
  const place = link(text, links.file(path, line));
  if (fact.startsWith(`${path} `)) return `${place} ${prose(fact.slice(path.length + 1))}`;
  const rest = fact.startsWith(`${path}: `) ? fact.slice(path.length + 2) : fact;
  return `${place}: ${prose(rest)}`;
}
