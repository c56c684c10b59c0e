import { createAdapters } from "../app/adapters.ts";
import { systemClock } from "../http/clock.ts";
import { forgetSource } from "../pipeline/forget-source.ts";
import { safeLine, safeText } from "../report/safe-text.ts";
import { problem } from "../domain/problem.ts";
import { count } from "../domain/wording.ts";
import { version } from "../domain/program.ts";
import { problemAsFlags } from "./as-flags.ts";
import type { Invocation } from "./invocation.ts";
import { readSettings } from "./read-settings.ts";
import { printProblems } from "./present.ts";

/**
 * `forget SOURCE --entity E`: lists what only a source of an entity claims; with `--remove` removes it,
 * with `--into` hands it to another source, and ends the source. @returns the exit code.
 */
export async function runForget(invocation: Invocation): Promise<number> {
  const { line, env, cwd, terminal } = invocation;
  const { settings, problems } = readSettings("sync", line, env);
  const faults = [...invocation.faults, ...problems, ...missing(invocation)];
  const [named] = settings?.entities ?? [];
  if (settings === null || named === undefined || faults.length > 0) {
    printProblems(faults, terminal);
    return 1;
  }
  const isQuiet = line.switches.has("quiet");
  const ports = createAdapters(settings, {
    workspace: cwd,
    env,
    step: (text) => {
      if (!isQuiet) terminal.progress(safeText(text));
    },
    cancellation: invocation.cancellation(),
  });
  const done = await forgetSource({
    entity: named.entity,
    sourceName: line.argument ?? "",
    remove: line.switches.has("remove"),
    into: line.values.get("into") ?? null,
    pruneLimit: settings.pruneLimit,
    toolVersion: version,
    cortex: ports.cortex,
    sleep: ports.sleep,
    now: systemClock.now,
  });
  for (const { packageType, names } of done.claims)
    for (const { name, versions } of names)
      terminal.result(`${safeLine(`${packageType} ${name} ${versions.join(", ")}`.trim())}\n`);
  printProblems(done.problems.map(problemAsFlags), terminal);
  const names = done.claims.reduce((sum, claim) => sum + claim.names.length, 0);
  if (!isQuiet) terminal.message(safeLine(sentences[done.did](count(names, "package"))));
  return done.problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

const sentences = {
  listed: (packages: string) =>
    `${packages} that only this source declared. --remove removes them and ends the source; --into SOURCE hands them to another.`,
  removed: (packages: string) => `${packages} removed; the source is ended.`,
  handed: (packages: string) => `${packages} handed over; the source is ended.`,
  held: (packages: string) => `Not all of ${packages} could be removed, so the source stays.`,
};

function missing({ line }: Invocation): ReturnType<typeof problem>[] {
  const entities = (line.values.get("entity") ?? "").split("\n").filter((text) => text !== "");
  return [
    ...(line.argument === null
      ? [
          problem(
            "error",
            "input-invalid",
            "`forget` needs the SOURCE to end, such as github.com/acme/shop.",
          ),
        ]
      : []),
    ...(entities.length === 1
      ? []
      : [problem("error", "input-invalid", "`forget` needs one --entity.")]),
    ...(line.switches.has("remove") && line.values.has("into")
      ? [
          problem(
            "error",
            "input-invalid",
            "--remove and --into exclude each other: what is handed over stays.",
          ),
        ]
      : []),
  ];
}
