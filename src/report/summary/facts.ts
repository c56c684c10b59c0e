import type { Section } from "../budget.ts";
import { listSection, priorities } from "../lists.ts";
import { code, fence, folded, link } from "../markdown.ts";
import type { Report } from "../report.ts";
import type { View } from "../view.ts";
import { cost } from "../../domain/wording.ts";

const shortCommit = 7;

/** Which commit a run is about, and what it cost: one line in small print. */
export function factsLine(report: Report, { links }: View): string {
  const { repository, ref, commit, tool } = report;
  const facts = [
    ...(repository === null ? [] : [code(repository)]),
    ...(ref === null ? [] : [code(ref)]),
    ...(commit === null ? [] : [link(code(commit.slice(0, shortCommit)), links.commit)]),
    ...(links.compare === null ? [] : [link("changes", links.compare)]),
    cost(report),
    code(`${tool.name} ${tool.version}`),
  ];
  return `<sub>${facts.join(" · ")}</sub>\n`;
}

/** The command that finds the same on any machine; none where the run looked at nothing. */
export function commandSection(report: Report, { command }: View): readonly Section[] {
  if (command === null || report.entities.length === 0) return [];
  const { open, close } = folded("Find the same on your machine");
  const marks = fence([command]);
  const item = `${marks}sh\n${command}\n${marks}\n`;
  const list = { open, items: [item], close, more: () => "It is too long to be shown.\n" };
  return listSection(priorities.command, [list], () => "The command to find the same");
}
