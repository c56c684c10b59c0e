import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { painter } from "../report/paint.ts";
import { safeText } from "../report/safe-text.ts";
import { count } from "../domain/wording.ts";
import { startSandbox } from "../sandbox/server.ts";
import { demoFiles, writeFiles } from "./demo/demo-files.ts";
import { filesOfInterest } from "./demo/files-of-interest.ts";
import { runSteps } from "./demo/run-steps.ts";
import { demoOwner } from "./flags.ts";
import { directoryFault } from "./directory-fault.ts";
import { startedAs } from "./invocation.ts";
import type { Invocation } from "./invocation.ts";
import { printProblems } from "./present.ts";

/**
 * `demo`: the whole story against a sandbox of its own, on the repository that it brings along or
 * on a copy of the directory given. @returns 0 when every part of it went as it should.
 */
export async function runDemo(invocation: Invocation): Promise<number> {
  const { line, cwd, terminal, faults } = invocation;
  const paint = painter(terminal.results.color);
  const directory = line.argument === null ? null : resolve(cwd, line.argument);
  const problems = [...faults, ...(directory === null ? [] : directoryFault(directory))];
  if (problems.length > 0) {
    printProblems(problems, terminal);
    return 1;
  }
  const owner = line.values.get("organisation");
  if (owner !== undefined) {
    const { runOrganisationDemo } = await import("./demo/organisation-demo.ts");
    return runOrganisationDemo(invocation, owner === "" ? demoOwner : owner);
  }
  const files = directory === null ? demoFiles : await filesOf(directory, invocation);
  if (files.size === 0) return 1;
  terminal.result(opening(directory, [...files.keys()]));
  const succeeded = await onStage(files, invocation, (text) => terminal.result(text));
  terminal.result(
    succeeded
      ? paint("green", "Every run did what it should.\n") +
          (directory === null ? invitation(invocation) : "")
      : paint("red", "Not every run did what it should; the lines marked with ✗ show where.\n"),
  );
  return succeeded ? 0 : 1;
}

async function filesOf(
  directory: string,
  { env, terminal }: Invocation,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { files, problems } = await filesOfInterest(directory, env);
  printProblems(problems, terminal);
  if (files.size === 0)
    terminal.message(`${safeText(directory)} has no manifest to run the demo with.`);
  return files;
}

function opening(directory: string | null, paths: readonly string[]): string {
  const what =
    directory === null
      ? `A shop of five package types, with ${count(paths.length, "manifest")}:`
      : `A copy of ${count(paths.length, "file")} of ${safeText(directory)}, which itself stays as it is:`;
  const shown = paths.slice(0, maxPaths).map((path) => `  ${safeText(path)}`);
  const more = paths.length - maxPaths;
  const lines = [what, ...shown, ...(more > 0 ? [`  … and ${more} more`] : []), "", stage, ""];
  return `${lines.join("\n")}\n`;
}

function invitation(invocation: Invocation): string {
  const command = [...startedAs(invocation), "demo DIRECTORY"].join(" ");
  return `To see it with a repository of your own, of which a copy is used: ${command}\n`;
}

const maxPaths = 20;
const stage =
  "The sandbox plays Cortex: a stand-in of its Packages API on this machine. Nothing leaves it.";

/** The sandbox and the copy are removed when the demo ends, also when it is cancelled. */
async function onStage(
  files: ReadonlyMap<string, string | Uint8Array>,
  { env, terminal, stopped }: Invocation,
  log: (text: string) => void,
): Promise<boolean> {
  const place = await mkdtemp(join(tmpdir(), "cortex-deps-demo-"));
  const workspace = join(place, "shop");
  const sandbox = await startSandbox();
  try {
    writeFiles([...files, ["README.md", "A stage of the demo.\n"]], workspace);
    const neighbour = join(place, "website");
    const options = { log, paint: painter(terminal.results.color), neighbour };
    const brokenOff = stopped().then(() => false);
    return await Promise.race([runSteps({ workspace, sandbox, env }, options), brokenOff]);
  } finally {
    await sandbox.close();
    await rm(place, { recursive: true, force: true });
  }
}
