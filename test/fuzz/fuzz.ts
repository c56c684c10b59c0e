import { parseArgs } from "node:util";
import { longestKept, readCorpus, writeCorpus } from "./corpus.ts";
import type { Outcome } from "./watch.ts";
import { soonMs } from "./fuzz-target.ts";
import { fuzz } from "./watch.ts";
import { allTargets } from "./targets.ts";

/**
 * Fuzzes by hand: `npm run test:fuzz -- [target …] [--seconds 60] [--seed 1] [--save]`. Each target has
 * that many seconds; `--save` writes what reaches new code into the corpus.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    save: { type: "boolean", default: false },
  },
});
const targets = allTargets();
const names = targets.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0)
  throw new Error(`There is no target ${unknown.join(", ")}, only ${names.join(", ")}.`);

const milliseconds = Number(values.seconds) * 1_000;
const budget = {
  seed: Number(values.seed),
  executions: Number.POSITIVE_INFINITY,
  milliseconds,
  mostCpuMs: soonMs,
};
print(`seed ${values.seed}\n`);
print(line("target", "executions", "corpus", "new", "code", "findings"));
const outcomes = await fuzz(positionals.length > 0 ? positionals : names, { budget, ended });
const executions = outcomes.reduce((sum, outcome) => sum + outcome.executions, 0);
const findings = outcomes.filter(({ finding }) => finding !== null);
print(`\n${outcomes.length} targets, ${executions} executions, ${findings.length} findings\n`);
if (findings.length > 0) process.exitCode = 1;

function ended(outcome: Outcome): void {
  const { target, finding, reaching } = outcome;
  print(
    line(
      target,
      outcome.executions,
      readCorpus(target).length,
      outcome.discovered,
      outcome.reached,
      finding === null ? 0 : 1,
    ),
  );
  if (finding !== null)
    print(`  ${finding.reason}
  with ${JSON.stringify(finding.input)}
`);
  const seeds = targets.find(({ name }) => name === target)?.seeds ?? [];
  if (values.save && finding === null)
    writeCorpus(
      target,
      reaching.filter((input) => !seeds.includes(input) && input.length <= longestKept),
    );
}

function line(target: string, ...cells: readonly (string | number)[]): string {
  return `${target.padEnd(18)}${cells.map((cell) => String(cell).padStart(12)).join("")}\n`;
}

function print(text: string): void {
  process.stdout.write(text);
}
