import type { Section } from "../budget.ts";
import { code } from "../markdown.ts";
import type { Report } from "../report.ts";
import { cost } from "../../domain/wording.ts";
import { fixed } from "./priorities.ts";

const shortCommit = 12;

/** Which commit this is about, and what it cost: in small print at the end. */
export function factsSection(report: Report): Section {
  const { repository, ref, commit, tool } = report;
  const about = [repository, ref, commit?.slice(0, shortCommit) ?? null].flatMap((fact) =>
    fact === null ? [] : [code(fact)],
  );
  const facts = [...about, cost(report), code(`${tool.name} ${tool.version}`)];
  return fixed(`<sub>${facts.join(" · ")}</sub>\n`);
}
