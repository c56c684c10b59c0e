import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { makeFolder } from "../../app/make-folder.ts";
import { createEstate, type EstateEntity } from "../../cortex/estate.ts";
import { Fault } from "../../domain/problem.ts";
import { count } from "../../domain/wording.ts";
import { defaultApiUrl } from "../../github/connection.ts";
import { createGitHubFetch } from "../../github/github-fetch.ts";
import { systemClock } from "../../http/clock.ts";
import { createTransport } from "../../http/transport.ts";
import { askHeads, headsByGit, type Head } from "../../organisation/heads.ts";
import { isRepositoryName } from "../../organisation/group-entities.ts";
import { emptyPlanFault } from "../../organisation/empty-plan.ts";
import { planOrganisation, type OrganisationPlan } from "../../organisation/plan.ts";
import {
  readRepositoryInputs,
  unreadableProblem,
  type RepositoryInputs,
} from "../../organisation/repository-inputs.ts";
import { shareOf } from "../../organisation/shards.ts";
import { selectionOf, unmatchedGlobs } from "../../organisation/selection.ts";
import { isSameCommit, lastResultOf, lastSyncAt } from "../../organisation/skip.ts";
import { askHead } from "../../workspace/objects/remote-head.ts";
import { inTemporaryDirectory } from "../../workspace/temporary-directory.ts";
import { cortexApi, gitSite, type Step } from "./step.ts";
import { skipContext } from "./skip-context.ts";

/** Asks the catalog and the host of the repositories, and writes the plan. @returns the exit code. */
export async function planStep(step: Step): Promise<number> {
  const { settings, common, invocation } = step;
  const { cwd, env, terminal } = invocation;
  const own = await repositoryInputs(step);
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
    isSelected: selectionOf(settings),
    isUnchanged: (planned) => isSameCommit(planned, skipContext(planned, step), when),
    checkedAt: (planned) => lastSyncAt(planned, skipContext(planned, step)),
    lastResultOf: (planned, entity) => lastResultOf(planned, entity, skipContext(planned, step)),
    inputsOf: own.of,
    limit: settings.limit,
    shards: settings.shards,
    share: shareOf(common.requestsPerMinute, settings.maxParallel),
    maxParallel: settings.maxParallel,
    now,
    problems: unmatchedGlobs(
      new Map([
        ["only", settings.only],
        ["except", settings.except],
        ["settings-file", own.globs],
      ]),
      namesOf(entities, heads),
    ),
  });
  writePlan(plan, resolve(cwd, settings.plan));
  for (const text of plan.problems) terminal.message(`warning: ${text}`);
  writeOutputs(plan, env["GITHUB_OUTPUT"]);
  const due = plan.shards.flat().length;
  terminal.message(
    `${count(due, "repository", "repositories")} due in ${count(plan.shards.length, "shard")}, ${plan.aside.length} left aside.`,
  );
  const fault = emptyPlanFault(plan, settings.organisation);
  if (fault !== null) throw fault;
  return 0;
}

function writePlan(plan: OrganisationPlan, path: string): void {
  written(`\`plan\` is ${JSON.stringify(path)}; allowed is a file that can be written`, () => {
    makeFolder(dirname(path));
    writeFileSync(path, JSON.stringify(plan));
  });
}

/** Without its outputs no shard starts. @throws Fault `input-invalid` with the fact, where a file cannot be written. */
function written(fact: string, write: () => void): void {
  try {
    write();
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Fault("input-invalid", `${fact} (${reason}).`);
  }
}

function namesOf(
  entities: readonly EstateEntity[],
  heads: ReadonlyMap<string, Head | null>,
): readonly string[] {
  const renamed = [...heads.values()].flatMap((head) => head?.repository ?? []);
  return [...renamed, ...entities.flatMap(({ git }) => git?.repository ?? [])];
}

async function repositoryInputs({ settings, invocation }: Step): Promise<RepositoryInputs> {
  const { settingsFile } = settings;
  if (settingsFile === null) return { globs: [], of: () => ({}) };
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
  const names = [...new Set(named.map((name) => name.toLowerCase()))]
    .filter(isRepositoryName)
    .filter((name) => owner === "" || name.startsWith(`${owner}/`));
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
    return askHeads(owner, names, { fetch, url, token, withTopics: settings.topics.length > 0 });
  }
  if (settings.topics.length > 0)
    throw new Fault(
      "input-invalid",
      "`topics` is set, and only GitHub's API has topics. Set GITHUB_TOKEN and leave `remote` and `provider` out, or leave `topics` out.",
    );
  const site = gitSite(step);
  return inTemporaryDirectory("cortex-deps-heads-", (scratch) =>
    headsByGit(names, (name) =>
      askHead(scratch, { url: site.remoteOf(name), header: site.header, env }),
    ),
  );
}

function writeOutputs({ shards }: OrganisationPlan, file: string | undefined): void {
  if (file === undefined || file === "") return;
  const matrix = shards.map((of, at) => ({
    shard: at + 1,
    of: shards.length,
    repositories: of.length,
  }));
  const number = shards.flat().length;
  written(
    `\`GITHUB_OUTPUT\` is ${JSON.stringify(file)}; set it to a file that can be written`,
    () => appendFileSync(file, `shards=${JSON.stringify(matrix)}\ncount=${number}\n`),
  );
}
