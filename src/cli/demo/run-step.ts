import type { RunContext } from "../../pipeline/run-context.ts";
import { run } from "../../pipeline/run.ts";
import type { Report } from "../../report/report.ts";
import type { LoggedRequest } from "../../sandbox/request-log.ts";
import type { Sandbox } from "../../sandbox/server.ts";
import { parseSettings } from "../../settings/parse.ts";
import type { PackageType } from "../../domain/package.ts";
import { Fault } from "../../domain/problem.ts";
import { systemClock } from "../../http/clock.ts";
import { createAdapters } from "../../app/adapters.ts";
import { type Environment, version } from "../../domain/program.ts";

export const demoEntity = "demo";

/** Where the demo plays. */
export interface Fixture {
  /** Absolute path of a repository that may be changed. */
  readonly workspace: string;
  readonly sandbox: Sandbox;
  readonly env: Environment;
  /** The repository that reports; the demo's own where it is left out. */
  readonly source?: RunContext["source"];
}

const demoSource = { name: "example.com/demo/shop", id: "" };

/** One run of the demo: what it reports, what it asked for, and what the sandbox holds after it. */
export interface StepResult {
  readonly report: Report;
  readonly requests: readonly LoggedRequest[];
  readonly recorded: readonly { readonly packageType: PackageType; readonly name: string }[];
}

/** Runs the main job as `cortex-deps sync` or `check` would. `inputs` come on top of what the demo needs. */
export async function runStep(
  mode: "sync" | "check",
  inputs: ReadonlyMap<string, string>,
  { workspace, sandbox, env, source = demoSource }: Fixture,
): Promise<StepResult> {
  const before = sandbox.requests().length;
  const { settings, problems } = parseSettings(
    new Map([
      ["cortex-api-url", sandbox.url],
      ["cortex-api-key", "demo-key"],
      ["entity", demoEntity],
      ...inputs,
    ]),
    { needsKey: true },
  );
  if (settings === null)
    throw new Fault("internal", problems.map(({ message }) => message).join(" "));
  const report = await run(
    settings,
    {
      toolVersion: version,
      mode,
      repository: null,
      ref: null,
      commit: null,
      source,
      runId: "",
      isPreview: false,
      startedAt: systemClock.now(),
    },
    createAdapters(settings, { workspace, env, step: () => undefined }),
  );
  return {
    report,
    requests: sandbox.requests().slice(before),
    recorded: sandbox.catalog.state().get(demoEntity) ?? [],
  };
}
