import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, onTestFinished } from "vitest";
import { organisationSchema } from "../../scripts/generated/organisation-schema.ts";
import type { OrganisationReport } from "../../src/organisation/organisation-report.ts";
import type { OrganisationPlan } from "../../src/organisation/plan.ts";
import { startSandbox, type Sandbox } from "../../src/sandbox/server.ts";
import {
  git,
  gitRepository,
  temporaryDirectory,
  writeFiles,
  type Files,
} from "../support/repository.ts";
import { cliInThisProcess } from "../cli/start-cli.ts";
import { compileCache } from "../support/compile-cache.ts";
import { startGitServer, type GitServer } from "./git-server.ts";
import { isWhole } from "../support/one-in.ts";
import { readByOthers } from "../support/other-readers/read-by-others.ts";

const validateReport = new Ajv2020({ strict: true }).compile(organisationSchema());

/** An organisation on loopback: repositories, a Cortex that knows them, and a place for results. */
export interface OrganisationStage {
  readonly sandbox: Sandbox;
  readonly server: GitServer;
  readonly place: string;
  /** The flags of every step. */
  readonly common: readonly string[];
  /** Runs `organisation STEP` of the built command line; for every day what it starts no shard with, in this process. */
  readonly step: (
    name: string,
    flags?: readonly string[],
    options?: StepOptions,
  ) => Promise<StepEnd>;
  readonly plan: () => OrganisationPlan;
  readonly report: () => OrganisationReport;
  /** Commits these files to a repository. */
  readonly commit: (repository: string, files: Files) => void;
}

interface StepOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Called with the process as soon as it has been started. */
  readonly started?: (pid: number) => void;
}

interface StepEnd {
  readonly exitCode: number | null;
  readonly log: string;
  readonly out: string;
}

/** @param repositories files by `owner/name`; each is the repository of the entity of its name. */
export async function organisationStage(
  repositories: Readonly<Record<string, Files>>,
): Promise<OrganisationStage> {
  const root = temporaryDirectory();
  const place = temporaryDirectory();
  const sandbox = await startSandbox({ readFile: readByOthers });
  onTestFinished(() => sandbox.close());
  const trees = new Map<string, string>();
  for (const [repository, files] of Object.entries(repositories)) {
    const bare = join(root, `${repository}.git`);
    mkdirSync(dirname(bare), { recursive: true });
    git(root, "init", "--quiet", "--bare", "--initial-branch=main", bare);
    git(bare, "config", "uploadpack.allowFilter", "true");
    git(bare, "config", "uploadpack.allowAnySHA1InWant", "true");
    const tree = gitRepository(files);
    git(tree, "push", "--quiet", bare, "HEAD:refs/heads/main");
    trees.set(repository, tree);
    const tag = repository.split("/")[1] ?? "";
    sandbox.catalog.entities.know(tag, { git: { repository }, type: "service" });
  }
  const server = await startGitServer(root);
  const common = [
    "--cortex-api-url",
    sandbox.url,
    "--remote",
    server.remote,
    "--organisation",
    "acme",
  ];

  return {
    sandbox,
    server,
    place,
    common,
    async step(name, flags = [], { env = {}, started = () => undefined } = {}) {
      const parameters = ["organisation", name, ...common, ...flags];
      const key = { CORTEX_API_KEY: "key-of-the-sandbox" };
      if (!isWhole && name !== "run") {
        const { PATH = "" } = process.env;
        const run = await cliInThisProcess(parameters, {
          cwd: place,
          env: { PATH, ...key, ...env },
        });
        return { exitCode: run.exitCode, log: run.stderr, out: run.stdout };
      }
      const child = spawn(process.execPath, [resolve("dist/cli.js"), ...parameters], {
        cwd: place,
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
        timeout: 120_000,
        env: {
          ...compileCache,
          PATH: process.env["PATH"],
          ...key,
          ...env,
        },
      });
      if (child.pid !== undefined) started(child.pid);
      const [out, log, exitCode] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        new Promise<number | null>((done) => child.on("close", done)),
      ]);
      return { exitCode, log, out };
    },
    plan: () => JSON.parse(readFileSync(join(place, "plan.json"), "utf8")) as OrganisationPlan,
    report() {
      const value = JSON.parse(
        readFileSync(join(place, "results/organisation.json"), "utf8"),
      ) as OrganisationReport;
      validateReport(value);
      expect(validateReport.errors ?? [], "the report fits its schema").toEqual([]);
      return value;
    },
    commit(repository, files) {
      const tree = trees.get(repository) ?? "";
      writeFiles(tree, files);
      git(tree, "add", "--all");
      git(tree, "commit", "--quiet", "--message=more");
      git(tree, "push", "--quiet", join(root, `${repository}.git`), "HEAD:refs/heads/main");
    },
  };
}

export function write(place: string, name: string, content: string): void {
  writeFileSync(join(place, name), content);
}
