import { parseOrganisation } from "../../organisation/settings.ts";
import { organisationInputs, selecting } from "../../organisation/inputs.ts";
import { nearest } from "../../domain/edit-distance.ts";
import { problem } from "../../domain/problem.ts";
import type { Invocation } from "../invocation.ts";
import { printProblems } from "../present.ts";
import { readSettings } from "../read-settings.ts";
import type { Step } from "./step.ts";

const steps: ReadonlyMap<string, (step: Step) => Promise<number>> = new Map([
  ["plan", async (step: Step) => (await import("./plan-step.ts")).planStep(step)],
  ["run", async (step: Step) => (await import("./run-step.ts")).runStep(step)],
  ["work", async (step: Step) => (await import("./work-step.ts")).workStep(step)],
  ["report", async (step: Step) => (await import("./report-step.ts")).reportStep(step)],
]);

/** `organisation plan`, `run` and `report`; `work` is what `run` starts. @returns the exit code. */
export async function runOrganisation(invocation: Invocation): Promise<number> {
  const { line, env, terminal } = invocation;
  const step = steps.get(line.argument ?? "");
  const own = new Set<string>(organisationInputs.map(({ name }) => name));
  const inputs = new Map([...line.values].filter(([name]) => !own.has(name)));
  const parsed = parseOrganisation(line.values, (name) => `--${name}`);
  const needsKey = line.argument !== "report" || (parsed.settings?.onCall ?? "off") !== "off";
  const common = readSettings(needsKey ? "check" : "list", { values: inputs }, env);
  const problems = [
    ...invocation.faults,
    ...(step === undefined ? [noStep(line.argument)] : []),
    ...common.problems,
    ...parsed.problems,
    ...(line.argument === "plan" ? [] : [...line.values.keys()].filter(isGiven).map(misplaced)),
  ];
  if (
    step === undefined ||
    common.settings === null ||
    parsed.settings === null ||
    problems.length > 0
  ) {
    printProblems(problems, terminal);
    return 1;
  }
  return step({ settings: parsed.settings, common: common.settings, inputs, invocation });
}

function isGiven(name: string): boolean {
  return selecting.has(name);
}

/** Left unread, it would let more be done than was asked for. */
function misplaced(name: string) {
  return problem(
    "error",
    "input-invalid",
    `\`${name}\` is of \`organisation plan\` alone: the other steps follow the plan. Give it there.`,
  );
}

function noStep(given: string | null) {
  const suggestion = given === null ? null : nearest(given, ["plan", "run", "report"]);
  const found = given === null ? "" : `, and ${JSON.stringify(given)} is given`;
  const hint = suggestion === null ? "" : ` Did you mean ${suggestion}?`;
  const message = `\`organisation\` takes one of \`plan\`, \`run\` and \`report\`${found}.${hint}`;
  return problem("error", "input-invalid", message);
}
