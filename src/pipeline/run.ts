import { converge, type EntityOutcome } from "../convergence/converge.ts";
import type { EntityReport, Report, Result } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import { Fault, faultOf, problemOf, type Problem } from "../domain/problem.ts";
import { declareRepository, type DeclaredEntity } from "./declaration.ts";
import type { Edges } from "./edges.ts";
import { entityReport, listedReport, worst } from "./entity-report.ts";
import { listAhead } from "./list-ahead.ts";
import { mapAtMost } from "../convergence/map-at-most.ts";
import { namedOwners, ownersByDescriptors, type Owners } from "./owners.ts";
import { createQuestions } from "./questions.ts";
import { endedEarly, reportOf, type RunContext } from "./run-context.ts";

/** Entities worked on at a time: enough to hide the latency of one, few enough to hold in memory. */
const entitiesAtOnce = 8;

/** The whole main job: discover, read, compare and, in a sync, upload, prune and read back. */
export async function run(settings: Settings, context: RunContext, edges: Edges): Promise<Report> {
  const { mode } = context;
  const named = settings.entities.length === 0 ? null : namedOwners(settings.entities);
  edges.step("Looking for manifests");
  // First, because git works on its own while the connection to Cortex is made here.
  const finding = edges.discover().catch(faultOf);
  const early = named === null ? null : listAhead(named, mode, edges, entitiesAtOnce);
  const tree = await finding;
  if (tree instanceof Fault) return stopped(tree, context, edges);
  const { discovered, repository } = tree;
  const owners =
    named ?? (await ownersByDescriptors(discovered.descriptors, repository, context.repository));
  if (owners.entities.length === 0 && mode !== "list") return ownerless(owners, context, edges);
  const recorded = early ?? listAhead(owners, mode, edges, entitiesAtOnce);
  edges.step("Reading the manifests");
  const declaration = await declareRepository(settings, discovered, owners, repository, mode);
  const { formatOf } = discovered;
  const questions = createQuestions(edges, { ...declaration, formatOf }, owners);
  const entities = await mapAtMost(entitiesAtOnce, declaration.entities, async (declared) => {
    const { entity, types } = declared;
    if (mode === "list" || entity === null) return listed(declared);
    edges.step(`${mode === "sync" ? "Syncing" : "Checking"} ${entity}`);
    const outcome = await converge({
      entity,
      types,
      mode,
      policy: { ...settings, prune: settings.prune !== "false" },
      ownTypes: settings.packageTypes,
      recorded: recorded.get(entity) ?? edges.cortex.list(entity),
      cortex: edges.cortex,
      sleep: edges.sleep,
      bytes: repository.bytes,
      refusal: questions.refusal,
      deletedTypes: () => questions.deletedTypes(entity),
    });
    return { ...outcome, report: entityReport(types, outcome) };
  });
  const problems = [...declaration.problems, ...(await questions.problems())];
  return conclude(entities, { manifests: declaration.manifests, problems }, context, edges);
}

type ConcludedEntity = Pick<EntityOutcome, "problems" | "withheld"> & {
  readonly report: EntityReport;
};

function listed({ entity, types }: DeclaredEntity): ConcludedEntity {
  return { report: listedReport(entity, types), problems: [], withheld: null };
}

function conclude(
  entities: readonly ConcludedEntity[],
  found: Pick<Report, "manifests" | "problems">,
  context: RunContext,
  { cortex, now }: Edges,
): Report {
  const problems = [...found.problems, ...entities.flatMap((entity) => entity.problems)];
  const withheld = entities.find((entity) => entity.withheld !== null)?.withheld ?? null;
  const results = entities.map(({ report }) => report.result);
  return reportOf(context, now(), {
    result: withheld !== null && !hasFailed(problems) ? "skipped" : resultOf(results, problems),
    reason: withheld,
    entities: entities.map(({ report }) => report),
    manifests: found.manifests,
    problems,
    requests: cortex.requests(),
  });
}

function resultOf(results: readonly Result[], problems: readonly Problem[]): Result {
  return hasFailed(problems) ? "failed" : worst(results);
}

function hasFailed(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

function ownerless(owners: Owners, context: RunContext, edges: Edges): Report {
  const fault = new Fault(
    "entity-missing",
    "No entity is named, and no Cortex descriptor in the repository names one. Set `entity` to a tag or CID, or add a `cortex.yaml` whose `x-cortex-tag` is that of an entity in Cortex.",
  );
  return stopped(fault, context, edges, owners.problems);
}

function stopped(
  fault: Fault,
  context: RunContext,
  { cortex, now }: Edges,
  earlier: readonly Problem[] = [],
): Report {
  const problems = [...earlier, problemOf(fault)];
  return {
    ...endedEarly(context, now(), { reason: fault.message, problems }),
    requests: cortex.requests(),
  };
}
