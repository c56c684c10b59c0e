import { spawn } from "node:child_process";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Fault } from "../../domain/problem.ts";
import { count } from "../../domain/wording.ts";
import type { OrganisationPlan } from "../../organisation/plan.ts";
import { journalLine } from "../../organisation/journal.ts";
import { runShard } from "../../organisation/run-shard.ts";
import { systemClock } from "../../http/clock.ts";
import { readPlan } from "./plan-file.ts";
import { resultsDirectory, type Step } from "./step.ts";

/** In megabytes, beside which a process has some for its code and for what git gives it. */
const heapMegabytes = 1_024;

/** The variable with the time at which a shard began, for all processes that work on it. */
export const startVariable = "CORTEX_DEPS_SHARD_STARTED";

/** @throws Fault `input-invalid` for a shard or a mode that are not those of the plan. */
function refuseOther(
  { shards, mode }: OrganisationPlan,
  { shard }: Step["settings"],
  given: string | undefined,
): void {
  if (given !== undefined && given !== mode)
    throw new Fault(
      "input-invalid",
      `\`mode\` is ${JSON.stringify(given)}, and the plan is of a ${mode}. Make another plan with it, or leave it out here.`,
    );
  if (shard.of < shards.length)
    throw new Fault(
      "input-invalid",
      `\`shard\` is one of ${shard.of}, and the plan has ${shards.length} of them, so that some would never run. Run each of ${shards.length}, or plan with \`shards: ${shard.of}\`.`,
    );
}

/** Runs one shard of the plan in a process of its own. @returns the exit code. */
export async function runStep(step: Step): Promise<number> {
  const { settings, invocation } = step;
  const { cwd, env, argv, terminal } = invocation;
  const { number } = settings.shard;
  const plan = readPlan(resolve(cwd, settings.plan));
  refuseOther(plan, settings, invocation.line.values.get("mode"));
  const repositories = plan.shards[number - 1];
  const directory = resultsDirectory(step);
  const file = join(directory, `shard-${number}.jsonl`);
  rmSync(file, { force: true });
  if (repositories === undefined) {
    const known = count(plan.shards.length, "shard");
    terminal.message(`Shard ${number} has nothing to do: the plan has ${known}.`);
    return 0;
  }
  writeFileSync(file, journalLine({ plan: plan.madeAt }));
  const [program = "", script = "", ...parameters] = argv;
  // The step is the first word that is one: values of flags come after their flag.
  const at = parameters.indexOf("run");
  const worker = parameters.with(at, "work");
  const started = { [startVariable]: String(systemClock.now()) };
  const { requested, due } = invocation.cancellation();
  const journal = await runShard(repositories, {
    work: () =>
      new Promise((done) => {
        const options = [`--max-old-space-size=${heapMegabytes}`, script, ...worker];
        const child = spawn(program, options, {
          cwd,
          env: { ...env, ...started },
          // By the channel the process learns that this one was cancelled, or is gone.
          stdio: ["inherit", "inherit", "inherit", "ipc"],
        });
        const cancel = (): void => void (child.connected && child.disconnect());
        const end = (): void => void child.kill("SIGTERM");
        requested.addEventListener("abort", cancel);
        due.addEventListener("abort", end);
        child.on("error", (error) => done(error.message));
        // Where the channel was closed from here, no `close` comes.
        child.on("exit", (code, signal) => {
          requested.removeEventListener("abort", cancel);
          due.removeEventListener("abort", end);
          done(signal ?? `exit code ${code}`);
        });
      }),
    read: () => readFileSync(file, "utf8"),
    write: (line) => appendFileSync(file, journalLine(line)),
    isCancelled: () => requested.aborted,
  });
  const { end, done } = journal;
  terminal.message(
    `Shard ${number}: reported ${done.length} of ${count(repositories.length, "repository", "repositories")}.`,
  );
  if (end === null) terminal.message(`Shard ${number} failed. The lines above name the reason.`);
  return end === null || end.incomplete !== null ? 1 : 0;
}
