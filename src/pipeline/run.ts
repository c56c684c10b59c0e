import { converge, type EntityOutcome } from "../convergence/converge.ts";
import type { Cortex } from "../cortex/cortex.ts";
import type { Repository } from "../manifests/format.ts";
import type { EntityReport, Report, Result } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import type { RecordedPackage } from "../vocabulary/package.ts";
import { Fault, faultOf, problemOf, type Problem } from "../vocabulary/problem.ts";
import { declareRepository, entityNames, type RepositoryDeclaration } from "./declaration.ts";
import type { Discovered } from "./discovered.ts";
import { entityReport, listedReport, worst } from "./entity-report.ts";
import { mapAtMost } from "./map-at-most.ts";
import { endedEarly, reportOf, type RunContext } from "./run-context.ts";

export type ReadableRepository = Repository & { readonly bytes: (path: string) => Uint8Array };

/** Everything a run touches outside itself. */
export interface Edges {
  readonly discover: () => Promise<{
    readonly discovered: Discovered;
    readonly repository: ReadableRepository;
  }>;
  readonly cortex: Cortex;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Told at each step, for a progress line. */
  readonly step: (text: string) => void;
}

/** Entities worked on at a time: enough to hide the latency of one, few enough to hold in memory. */
const entitiesAtOnce = 8;

/** The whole main job: discover, read, compare and, in a sync, upload, prune and read back. */
export async function run(settings: Settings, context: RunContext, edges: Edges): Promise<Report> {
  const recorded = listAhead(settings, context, edges);
  edges.step("Looking for manifests");
  const tree = await edges.discover().catch(faultOf);
  if (tree instanceof Fault) return stopped(tree, context, edges);
  const { discovered, repository } = tree;
  edges.step(`Reading ${discovered.found.length} manifests`);
  const declaration = await declareRepository(settings, discovered, repository);
  const entities = await mapAtMost(entitiesAtOnce, declaration.entities, async (declared) => {
    const { entity, types } = declared;
    if (context.mode === "list" || entity === null)
      return { report: listedReport(entity, types), problems: [] };
    edges.step(`${context.mode === "sync" ? "Syncing" : "Checking"} ${entity}`);
    const outcome = await converge({
      entity,
      types,
      mode: context.mode,
      policy: settings,
      ownTypes: settings.packageTypes,
      recorded: recorded.get(entity) ?? edges.cortex.list(entity),
      cortex: edges.cortex,
      sleep: edges.sleep,
      bytes: repository.bytes,
      refusal: () => Promise.resolve(null),
      deletedTypes: () => Promise.resolve(new Set()),
    });
    return { report: entityReport(types, outcome), problems: outcome.problems };
  });
  return conclude(declaration, entities, context, edges);
}

/** The first lists do not depend on the files, so they travel while the files are read. */
function listAhead(
  settings: Settings,
  { mode }: RunContext,
  { cortex }: Edges,
): ReadonlyMap<string, Promise<readonly RecordedPackage[]>> {
  const names = mode === "list" ? [] : entityNames(settings).slice(0, entitiesAtOnce);
  const ahead = names.flatMap((entity) => (entity === null ? [] : [entity]));
  return new Map(
    ahead.map((entity) => {
      const rows = cortex.list(entity);
      // A failure is told by whoever awaits the list; until then it must not count as unhandled.
      rows.catch(() => undefined);
      return [entity, rows] as const;
    }),
  );
}

interface ConcludedEntity {
  readonly report: EntityReport;
  readonly problems: EntityOutcome["problems"];
}

function conclude(
  { manifests, problems: found }: RepositoryDeclaration,
  entities: readonly ConcludedEntity[],
  context: RunContext,
  { cortex, now }: Edges,
): Report {
  const problems = [...found, ...entities.flatMap((entity) => entity.problems)];
  return reportOf(context, now(), {
    result: resultOf(
      entities.map(({ report }) => report.result),
      problems,
    ),
    reason: null,
    entities: entities.map(({ report }) => report),
    manifests,
    problems,
    requests: cortex.requests(),
  });
}

function resultOf(results: readonly Result[], problems: readonly Problem[]): Result {
  const failed = problems.some(({ severity }) => severity === "error");
  return failed ? "failed" : worst(results);
}

function stopped(fault: Fault, context: RunContext, { cortex, now }: Edges): Report {
  const ended = endedEarly(context, now(), { reason: fault.message, problems: [problemOf(fault)] });
  return { ...ended, requests: cortex.requests() };
}
