import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createEstate, type EstateEntity } from "../../cortex/estate.ts";
import { Fault } from "../../domain/problem.ts";
import { count } from "../../domain/wording.ts";
import { defaultApiUrl } from "../../github/connection.ts";
import { createGitHubFetch } from "../../github/github-fetch.ts";
import { systemClock } from "../../http/clock.ts";
import { createTransport } from "../../http/transport.ts";
import { askHeads, headsByGit, type Head } from "../../organisation/heads.ts";
import { emptyPlanFault } from "../../organisation/empty-plan.ts";
import { planOrganisation, type OrganisationPlan } from "../../organisation/plan.ts";
import {
  readRepositoryInputs,
  unreadableProblem,
  type Inputs,
} from "../../organisation/repository-inputs.ts";
import { shareOf } from "../../organisation/shards.ts";
import { isSameCommit, lastResultOf, lastSyncAt } from "../../organisation/skip.ts";
import { compileGlobs } from "../../workspace/globs.ts";
import { askHead } from "../../workspace/objects/git-objects.ts";
import { cortexApi, gitSite, type Step } from "./step.ts";
import { skipContext } from "./skip-context.ts";

/** Asks the catalog and the host of the repositories, and writes the plan. @returns the exit code. */
export async function planStep(step: Step): Promise<number> {
  const { settings, common, invocation } = step;
  const { cwd, env, terminal } = invocation;
  const inputsOf = await repositoryInputs(step);
  const only = compileGlobs(
    settings.only.map((glob) => glob.toLowerCase()),
    ".",
  );
  const except = compileGlobs(
    settings.except.map((glob) => glob.toLowerCase()),
    ".",
  );
  const estate = createEstate(cortexApi(step, common.requestsPerMinute));
  const { entityTypes, groups, owners } = settings;
  const entities = await estate.entities({ types: entityTypes, groups, owners });
  const heads = await headsOf(entities, step);
  const now = systemClock.now();
  const when = { recheckAfterMs: settings.recheckAfterMs, now };
  const plan = planOrganisation({
    mode: settings.mode,
    entities,
    heads,
    owner: settings.organisation,
    provider: settings.provider,
    isSelected: (repository, topics) => {
      const name = repository.toLowerCase();
      return (
        (settings.only.length === 0 || only(name) !== null) &&
        except(name) === null &&
        (settings.topics.length === 0 || topics.some((topic) => settings.topics.includes(topic)))
      );
    },
    isUnchanged: (planned) => isSameCommit(planned, skipContext(planned, step), when),
    checkedAt: (planned) => lastSyncAt(planned, skipContext(planned, step)),
    lastResultOf: (planned, entity) => lastResultOf(planned, entity, skipContext(planned, step)),
    inputsOf,
    limit: settings.limit,
    shards: settings.shards,
    share: shareOf(common.requestsPerMinute, settings.maxParallel),
    maxParallel: settings.maxParallel,
    now,
  });
  writeFileSync(resolve(cwd, settings.plan), JSON.stringify(plan));
  writeOutputs(plan, env["GITHUB_OUTPUT"]);
  const due = plan.shards.flat().length;
  terminal.message(
    `${count(due, "repository", "repositories")} due in ${count(plan.shards.length, "shard")}, ${plan.aside.length} left aside.`,
  );
  const fault = emptyPlanFault(plan, settings.organisation);
  if (fault !== null) throw fault;
  return 0;
}

async function repositoryInputs({ settings, invocation }: Step): Promise<(name: string) => Inputs> {
  const { settingsFile } = settings;
  if (settingsFile === null) return () => ({});
  let text: string;
  try {
    text = readFileSync(resolve(invocation.cwd, settingsFile), "utf8");
  } catch {
    const { code, message } = unreadableProblem(settingsFile);
    throw new Fault(code, message);
  }
  return readRepositoryInputs(text, settingsFile);
}

/** By GraphQL where GitHub and a token are there, else by `git ls-remote` for each repository. */
async function headsOf(
  entities: readonly EstateEntity[],
  step: Step,
): Promise<ReadonlyMap<string, Head | null>> {
  const { settings, invocation } = step;
  const { env, terminal } = invocation;
  const { organisation: owner, provider } = settings;
  const named = entities.flatMap(({ git, isArchived }) =>
    git === null || isArchived || (provider !== "any" && (git.provider ?? "github") !== provider)
      ? []
      : git.repository,
  );
  const names = [...new Set(named.map((name) => name.toLowerCase()))].filter(
    (name) => owner === "" || name.startsWith(`${owner}/`),
  );
  const token = env["GITHUB_TOKEN"] || null;
  if (provider === "github" && settings.remote === null && token !== null) {
    if (owner === "")
      throw new Fault(
        "input-invalid",
        "`organisation` is empty; set it to the owner of the repositories.",
      );
    const apiUrl = env["GITHUB_API_URL"] || defaultApiUrl;
    const url = env["GITHUB_GRAPHQL_URL"] || `${apiUrl.replace(/\/v3\/?$/, "")}/graphql`;
    const transport = createTransport({ env });
    const fetch = createGitHubFetch({
      apiUrl: url,
      transport,
      clock: systemClock,
      log: (text) => terminal.progress(text),
    });
    return askHeads(owner, names, { fetch, url, token });
  }
  const site = gitSite(step);
  const scratch = mkdtempSync(join(tmpdir(), "cortex-deps-heads-"));
  try {
    return await headsByGit(names, (name) =>
      askHead(scratch, { url: site.remoteOf(name), header: site.header, env }),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function writeOutputs({ shards }: OrganisationPlan, file: string | undefined): void {
  if (file === undefined || file === "") return;
  const matrix = shards.map((of, at) => ({
    shard: at + 1,
    of: shards.length,
    repositories: of.length,
  }));
  const number = shards.flat().length;
  appendFileSync(file, `shards=${JSON.stringify(matrix)}\ncount=${number}\n`);
}
