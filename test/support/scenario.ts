import { rmSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, onTestFinished } from "vitest";
import { reportSchema } from "../../scripts/generated/report-schema.ts";
import type { Catalog, SeedRow } from "../../src/sandbox/catalog.ts";
import type { ScriptedFault } from "../../src/sandbox/faults.ts";
import type { SandboxOptions } from "../../src/sandbox/options.ts";
import { startSandbox, type LoggedRequest, type Sandbox } from "../../src/sandbox/server.ts";
import { githubToken, headCommit, type ActionRun, type ActionRunOptions } from "./action.ts";
import { faultOf } from "../../src/domain/problem.ts";
import { listedFromCheckout, listedFromObjects } from "../organisation/remote.ts";
import { claim } from "./claim.ts";
import type { GitHubState } from "./github-answers.ts";
import { startGitHub, type GitHubStandIn } from "./github-stand-in.ts";
import { isWhole } from "./one-in.ts";
import { run as start, runInThisProcess, type Program } from "./programs.ts";
import { git, gitRepository, writeFiles, type Files } from "./repository.ts";
import { readByOthers } from "./other-readers/read-by-others.ts";

export const key = "ctx-key-5f1d2a90c3";

/** A repository, a Cortex and a GitHub of its own, in which a built program runs as often as the story needs. */
export interface Stage {
  readonly workspace: string;
  readonly sandbox: Sandbox;
  readonly github: GitHubStandIn;
  /** Runs the program; what the sandbox was asked before is forgotten. */
  readonly run: (options?: Partial<ActionRunOptions>) => Promise<Scene>;
  /** An earlier sync, which the story begins with and does not look at closer. */
  readonly synced: (options?: Partial<ActionRunOptions>) => Promise<Scene>;
  /** Changes the repository by a commit; `null` deletes the file. */
  readonly commit: (files: Readonly<Record<string, string | Uint8Array | null>>) => void;
}

/** One run with all it showed and asked. */
export interface Scene extends ActionRun {
  readonly requests: readonly LoggedRequest[];
  /** What GitHub was asked, as `METHOD /path`. */
  readonly asked: readonly string[];
  /** What Cortex records after it, as `TYPE name version`, sorted. */
  readonly recorded: readonly string[];
}

interface StageOptions {
  /** What runs; the action where it is left out. */
  readonly program?: Program;
  readonly files?: Files;
  readonly sandbox?: Partial<SandboxOptions>;
  readonly faults?: readonly ScriptedFault[];
  readonly seed?: readonly SeedRow[];
  /** The source that recorded the seed when it last synced; nobody's where it is left out. */
  readonly seededBy?: string;
  /** Where it is not given, main is at the commit of the run. */
  readonly github?: Partial<GitHubState>;
  /** Of GitHub Enterprise Server. */
  readonly prefix?: "/api/v3";
  /** `owner/name`; `acme/shop` where it is left out. */
  readonly name?: string;
  /** The Cortex that another repository reports to; one of its own where it is left out. */
  readonly cortex?: Sandbox;
}

export async function stage({
  program = "action",
  files = {},
  sandbox: behaviour = {},
  faults = [],
  seed = [],
  seededBy,
  github: repository = {},
  prefix,
  name = "acme/shop",
  cortex,
}: StageOptions): Promise<Stage> {
  const workspace = gitRepository(files);
  // The command line asks it for the head of the branch, as the action asks GitHub.
  if (program === "command line") git(workspace, "remote", "add", "origin", workspace);
  const sandbox = cortex ?? (await started(behaviour));
  sandbox.catalog.seed("shop", seed);
  if (seededBy !== undefined) sandbox.catalog.customData.set("shop", claim(seededBy, seed), false);
  sandbox.script(faults);
  const branches = new Map([["main", headCommit(workspace)]]);
  const state = { token: githubToken, branches, repository: name, ...repository };
  const github = await startGitHub(state, prefix === undefined ? {} : { prefix });
  return {
    workspace,
    sandbox,
    github,
    run: (options) => play(start[program], options),
    synced: (options) => play(runInThisProcess, options),
    commit(changes) {
      for (const [path, content] of Object.entries(changes))
        if (content === null) rmSync(join(workspace, path), { recursive: true });
        else writeFiles(workspace, { [path]: content });
      git(workspace, "add", "--all");
      git(workspace, "commit", "--quiet", "--message=change");
    },
  };

  async function play(
    program: (options: ActionRunOptions) => Promise<ActionRun>,
    { inputs = {}, env = {}, ...options }: Partial<ActionRunOptions> = {},
  ): Promise<Scene> {
    if (repository.branches === undefined)
      branches.set("main", options.commit ?? headCommit(workspace));
    const before = sandbox.requests().length;
    const askedBefore = github.requests.length;
    const run = await program({
      workspace,
      inputs: {
        "cortex-api-key": key,
        "cortex-api-url": sandbox.url,
        entity: "shop",
        ...inputs,
      },
      env: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: name, ...env },
      ...options,
    });
    const requests = sandbox.requests().slice(before);
    holdToContract(run, requests);
    if (isWhole) await holdToObjects(workspace);
    const asked = github.requests.slice(askedBefore);
    return { ...run, requests, asked, recorded: recordedIn(sandbox.catalog) };
  }
}

/** The methods of all that Cortex was asked, each once, sorted: of a run that only read, `GET` alone. */
export function methodsOf({ requests }: Scene): readonly string[] {
  return [...new Set(requests.map(({ method }) => method))].toSorted();
}

const validateReport = new Ajv2020({ allErrors: true }).compile(reportSchema());

async function started(behaviour: Partial<SandboxOptions>): Promise<Sandbox> {
  const sandbox = await startSandbox({
    key,
    entities: ["shop", "api", "web"],
    readFile: readByOthers,
    ...behaviour,
  });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** What holds for every run, whatever its story is. */
function holdToContract(run: ActionRun, requests: readonly LoggedRequest[]): void {
  validateReport(run.report);
  expect(validateReport.errors ?? [], "the report fits its schema").toEqual([]);
  for (const { method, path, fault, requestFault, responseFault } of requests) {
    expect(requestFault, `${method} ${path} is a request of the API document`).toBeNull();
    // A scripted fault may spoil the answer: that is what it is for.
    if (fault === null)
      expect(responseFault, `${method} ${path} is answered as the API document says`).toBeNull();
  }
  const shown = [run.log, run.summary, JSON.stringify(run.outputs), JSON.stringify(run.report)];
  for (const text of shown)
    for (const secret of [key, githubToken]) {
      const unmasked = text.replaceAll(`::add-mask::${secret}`, "");
      expect(unmasked, "a secret appears nowhere").not.toContain(secret);
    }
  expect(run.log, "no stack trace").not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  if (run.report.result === "failed") expect(run.exitCode, "never green on a failure").toBe(1);
}

/** What a run over many repositories reads of the commit is what a checkout has. */
async function holdToObjects(workspace: string): Promise<void> {
  const codeOf = (thrown: unknown): string => faultOf(thrown).code;
  const [objects, checkout] = await Promise.all([
    listedFromObjects(workspace).catch(codeOf),
    listedFromCheckout(workspace).catch(codeOf),
  ]);
  expect(objects, "the list from objects is that from a checkout").toEqual(checkout);
}

function recordedIn(catalog: Catalog): readonly string[] {
  return [...catalog.state()]
    .flatMap(([entity, rows]) =>
      rows.map(({ packageType, name, version }) =>
        [...(entity === "shop" ? [] : [entity]), packageType, name, version].join(" ").trim(),
      ),
    )
    .toSorted();
}
