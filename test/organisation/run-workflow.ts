import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { load } from "js-yaml";
import { mapAtMost } from "../../src/domain/concurrency.ts";
import { readJournal, type ShardEnd } from "../../src/organisation/journal.ts";
import { compileCache } from "../support/compile-cache.ts";
import { temporaryDirectory } from "../support/repository.ts";
import { evaluated, interpolated, isTruthy, plain, type Context } from "./expression.ts";
import {
  readWorkflow,
  type workflowFiles,
  type WorkflowJob,
  type WorkflowStep,
} from "./workflow.ts";

interface Call {
  readonly inputs: Readonly<Record<string, string | number>>;
  /** Beside the defaults of the runner, such as where GitHub is. */
  readonly env: Readonly<Record<string, string>>;
  /** Told of the process of each step of this tool, by the name of the step. */
  readonly started?: (step: string, pid: number) => void;
  /** How many shards run at a time, where that is not `max-parallel`: then each has the whole rate limit. */
  readonly atOnce?: number;
  readonly host?: keyof typeof workflowFiles;
}

interface JobEnd {
  readonly result: "success" | "failure" | "skipped";
  readonly outputs: Readonly<Record<string, string>>;
}

interface WorkflowEnd {
  readonly results: Readonly<Record<"plan" | "run" | "report", JobEnd["result"]>>;
  readonly summary: string;
  readonly log: string;
  /** Reads a file of the artifact of the report. */
  readonly artifact: (name: string) => string;
  /** How each shard ended. */
  readonly ends: () => readonly (ShardEnd | null)[];
  /** Runs the job of a shard, and the report, once more, as `Re-run failed jobs` does. */
  readonly rerun: (shard: number) => Promise<WorkflowEnd>;
}

const secrets = { CORTEX_API_KEY: "key-of-the-sandbox", APP_PRIVATE_KEY: "pem" };
/** Far more than a shard of a thousand repositories takes on a machine that has other work as well. */
const stepLimitMs = 1_200_000;
const github = { repository_owner: "acme", token: "ghs_of_the_run" };

/** Runs the jobs of the workflow as it is shipped, each in a directory of its own, with one for artifacts. */
export async function runWorkflow({ inputs, env, started = () => undefined, atOnce, host }: Call) {
  const { workflow } = readWorkflow(host);
  const artifacts = temporaryDirectory();
  const defaults = Object.entries(workflow.on.workflow_call.inputs).map(
    ([name, input]) => [name, interpolated(String(input.default ?? ""), { github })] as const,
  );
  const given: Context = {
    inputs: { ...Object.fromEntries(defaults), ...inputs },
    secrets,
    github,
  };
  let log = "";
  let summary = "";
  const { plan, run, report } = workflow.jobs;

  async function job(of: WorkflowJob, context: Context): Promise<JobEnd> {
    if (of.if !== undefined && !isTruthy(evaluated(of.if, { ...given, ...context })))
      return { result: "skipped", outputs: {} };
    const workspace = temporaryDirectory();
    const steps: Record<string, { readonly outputs: unknown }> = {};
    let result: JobEnd["result"] = "success";
    for (const step of of.steps) {
      const known = { ...given, ...context, steps };
      const isAsked = step.if === undefined || isTruthy(evaluated(step.if, known));
      if (!isAsked || (result === "failure" && step.if !== "always()")) continue;
      const values = valuesOf(step, known);
      const [action = ""] = (step.uses ?? "").split("@");
      const outputs = await perform(action, values, workspace);
      if (outputs === null) result = "failure";
      else if (step.id !== undefined) steps[step.id] = { outputs };
    }
    const outputs = Object.entries(of.outputs ?? {}).map(
      ([name, value]) => [name, plain(interpolated(value, { steps }))] as const,
    );
    return { result, outputs: Object.fromEntries(outputs) };
  }

  async function perform(
    action: string,
    values: ReadonlyMap<string, string>,
    workspace: string,
  ): Promise<Readonly<Record<string, string>> | null> {
    switch (action) {
      case "actions/checkout":
        return {};
      case "actions/create-github-app-token":
        return { token: "ghs_of_the_app" };
      case "actions/upload-artifact":
        return upload(values, workspace, artifacts);
      case "actions/download-artifact":
        return download(values, workspace, artifacts);
      default:
        return tool(action.replace("./tool/", ""), values, workspace);
    }
  }

  async function tool(place: string, values: ReadonlyMap<string, string>, workspace: string) {
    const action = load(readFileSync(join(place, "action.yml"), "utf8")) as {
      readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
      readonly runs: { readonly main: string };
    };
    const written = Object.entries(action.inputs).map(([name, input]) => {
      const value = values.get(name) ?? String(interpolated(input.default ?? "", { github }));
      return [`INPUT_${name.toUpperCase()}`, value] as const;
    });
    const [outputFile, summaryFile] = [join(workspace, ".output"), join(workspace, ".summary")];
    const child = spawn(process.execPath, [resolve(place, action.runs.main)], {
      cwd: workspace,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: stepLimitMs,
      env: {
        ...compileCache,
        PATH: process.env["PATH"],
        GITHUB_REPOSITORY: "acme/central",
        GITHUB_OUTPUT: outputFile,
        GITHUB_STEP_SUMMARY: summaryFile,
        ...env,
        ...Object.fromEntries(written),
      },
    });
    if (child.pid !== undefined) started(place, child.pid);
    const [out, err, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise<number | null>((done) => child.on("close", done)),
    ]);
    log += out + err;
    if (existsSync(summaryFile)) summary = readFileSync(summaryFile, "utf8");
    return code === 0 ? outputsOf(outputFile) : null;
  }

  const planned = await job(plan, {});

  async function rest(only: number | null): Promise<WorkflowEnd> {
    const ofRun: Context = { needs: { plan: planned } };
    // Without a function about the status, a job wants that what it needs succeeded.
    const isRun = planned.result === "success" && isTruthy(evaluated(run.if ?? "", ofRun));
    const { include = "[]", parallel = "1" } = isRun
      ? { include: run.strategy?.matrix.include, parallel: run.strategy?.["max-parallel"] }
      : {};
    const matrix = interpolated(include, ofRun);
    const shards = (Array.isArray(matrix) ? matrix : []) as { readonly shard: number }[];
    const asked = shards.filter(({ shard }) => only === null || shard === only);
    const most = atOnce ?? Number(interpolated(parallel, given));
    const ends = await mapAtMost(most, asked, async (each) => job(run, { ...ofRun, matrix: each }));
    const ran = ends.some(({ result }) => result === "failure") ? "failure" : "success";
    const needs = { plan: planned, run: { result: ran } };
    const reported = await job(report, { needs });
    return {
      results: { plan: planned.result, run: isRun ? ran : "skipped", report: reported.result },
      summary,
      log,
      artifact: (name) => readFileSync(join(artifacts, "cortex-organisation", name), "utf8"),
      ends: () =>
        shards.map(({ shard }) => {
          const name = host === undefined ? `shard-${shard}` : "shards";
          const place = join(artifacts, `cortex-organisation-${name}`);
          return readJournal(readFileSync(join(place, `shard-${shard}.jsonl`), "utf8")).end;
        }),
      rerun: rest,
    };
  }
  return rest(null);
}

function valuesOf(step: WorkflowStep, context: Context): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(step.with ?? {}).map(([name, value]) => [
      name,
      plain(interpolated(String(value), context)),
    ]),
  );
}

function outputsOf(file: string): Readonly<Record<string, string>> {
  const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

/** Takes a file, what is in a directory, or the files of a directory that begin alike. */
function upload(values: ReadonlyMap<string, string>, workspace: string, artifacts: string) {
  const target = join(artifacts, values.get("name") ?? "");
  mkdirSync(target, { recursive: true });
  for (const line of (values.get("path") ?? "").trim().split("\n")) {
    const path = join(workspace, line.trim());
    const isGlob = path.endsWith("*");
    const folder = isGlob || !existsSync(path) || statSync(path).isFile() ? dirname(path) : path;
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const file = join(folder, name);
      const isMeant =
        folder === path || (isGlob ? file.startsWith(path.slice(0, -1)) : file === path);
      if (isMeant && !name.startsWith(".")) cpSync(file, join(target, name), { recursive: true });
    }
  }
  return {};
}

function download(values: ReadonlyMap<string, string>, workspace: string, artifacts: string) {
  const wanted = values.get("name") ?? values.get("pattern") ?? "";
  const matches = (name: string): boolean =>
    wanted.endsWith("*") ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
  for (const name of readdirSync(artifacts).filter(matches))
    cpSync(join(artifacts, name), join(workspace, values.get("path") ?? "."), { recursive: true });
  return {};
}
