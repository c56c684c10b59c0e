import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { execFileSync } from "node:child_process";
import type { LoggedRequest } from "../../src/sandbox/server.ts";
import { githubToken, type ActionRunOptions } from "../support/action.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";
import type { Scene, Stage } from "../support/scenario.ts";
import { formsOf } from "./forms.ts";

/** All texts that a run left anywhere, by place. */
export type Produced = ReadonlyMap<string, string>;

/** A run, and all that it produced. */
export interface Watched {
  readonly scene: Scene;
  readonly produced: Produced;
}

/** Runs the action with a witness in place of git, and with time that passes quickly. */
export async function watchedRun(
  { run, workspace, github, sandbox }: Stage,
  { env = {}, ...options }: Partial<ActionRunOptions> = {},
): Promise<Watched> {
  const temp = temporaryDirectory();
  const witness = process.platform === "win32" ? null : witnessOfGit();
  const quick = pathToFileURL(join(import.meta.dirname, "quick-time.mjs")).href;
  const scene = await run({
    ...options,
    env: {
      RUNNER_TEMP: temp,
      NODE_OPTIONS: `--import=${quick}`,
      ...(witness === null ? {} : { PATH: witness.path }),
      ...env,
    },
  });
  const produced = new Map([
    ["the log", withoutMasks(scene.log)],
    ["the summary", scene.summary],
    ["the outputs", JSON.stringify(scene.outputs)],
    ["what git was given", witness?.seen() ?? ""],
    ["requests to GitHub", JSON.stringify(github.asked.map(withoutToken))],
    ["comments", github.state.comments.map(({ body }) => body).join("\n")],
    ["issues", github.state.issues.map(({ title, body }) => `${title}\n${body}`).join("\n")],
    [
      "requests to Cortex, but for the header that carries it",
      JSON.stringify(sandbox.requests().map(asSent)),
    ],
    ...filesBelow(temp).map((path) => [`the file ${path}`, readFileSync(path, "utf8")] as const),
    ["names in the workspace", readdirSync(workspace, { recursive: true }).join("\n")],
  ]);
  return { scene, produced };
}

/** Where a secret stands, and in which form; empty as it should be. */
export function leaks(produced: Produced, secrets: readonly string[]): readonly string[] {
  return secrets.flatMap((secret) =>
    [...formsOf(secret)].flatMap(([name, form]) =>
      [...produced].flatMap(([place, text]) =>
        text.toLowerCase().includes(form.toLowerCase()) ? [`${place}: ${name}`] : [],
      ),
    ),
  );
}

/** The commands by which the runner knows what to mask: it takes them out of the log. */
export function masks(log: string): readonly string[] {
  return [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, value = ""]) =>
    value.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%"),
  );
}

function withoutMasks(log: string): string {
  return log.replaceAll(/^::add-mask::.*$/gm, "");
}

/** Without the script of the test, in which the fault may hold the key. */
function asSent(request: LoggedRequest): object {
  return { ...request, fault: null };
}

/** The one place where GitHub's token belongs. */
function withoutToken<Asked extends { readonly authorization: string | null }>(asked: Asked) {
  const { authorization, query, ...rest } = { query: new URLSearchParams(), ...asked };
  const sent = authorization === `token ${githubToken}` ? "as it should be" : authorization;
  return { ...rest, query: query.toString(), authorization: sent };
}

/**
 * A program that notes how it is called, and then is git. No shell: it would drop the variables of
 * inputs, for the hyphens in their names.
 */
function witnessOfGit(): { readonly path: string; readonly seen: () => string } {
  const directory = temporaryDirectory();
  const real = execFileSync("which", ["git"], { encoding: "utf8" }).trim();
  const notes = join(directory, "notes");
  writeFiles(directory, {
    notes: "",
    git: `#!${process.execPath}
const called = process.argv.slice(2);
require("node:fs").appendFileSync(${JSON.stringify(notes)}, JSON.stringify([called, process.env]));
const { status } = require("node:child_process").spawnSync(${JSON.stringify(real)}, called, { stdio: "inherit" });
process.exit(status ?? 1);
`,
  });
  chmodSync(join(directory, "git"), 0o755);
  return {
    path: `${directory}${delimiter}${process.env["PATH"]}`,
    seen: () => readFileSync(notes, "utf8"),
  };
}

function filesBelow(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
