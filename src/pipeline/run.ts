import { converge } from "../convergence/converge.ts";
import { mapAtMost } from "../domain/concurrency.ts";
import { sourceOf } from "../convergence/source.ts";
import type { RecordedPackage } from "../domain/package.ts";
import { Fault, faultOf, problem, problemOf, type Problem } from "../domain/problem.ts";
import { count, some } from "../domain/wording.ts";
import type { Report } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import type { ScreenedEntity } from "./catalog.ts";
import { countedEntities } from "./counted-entities.ts";
import { declareRepository } from "./declaration.ts";
import type { DeclaredEntity } from "./declare-entities.ts";
import { disagreement } from "./disagreement.ts";
import { faultReport, entityReport, listedReport } from "./entity-report.ts";
import { assignedOwners, findOwners, givenOwners, type FoundOwners } from "./find-owners.ts";
import { createLastLook, type LastLook } from "./last-look.ts";
import { movedPackages } from "./moved-packages.ts";
import { withMissing } from "./missing-directories.ts";
import { once, type Once } from "./once.ts";
import type { Ports } from "./ports.ts";
import { concluded, endedEarly, type ConcludedEntity, type RunContext } from "./run-context.ts";
import { scopeOf, settingsHash } from "./scope.ts";

/** Entities worked on at a time: enough to hide the latency of one, few enough to hold in memory. */
const entitiesAtOnce = 8;

/** The whole main job: discover, read, compare and, in a sync, upload, prune and read back. */
export async function run(settings: Settings, context: RunContext, ports: Ports): Promise<Report> {
  const { mode } = context;
  const { cortex, sleep } = ports;
  ports.step("Looking for manifests");
  // First, because git works on its own while the connection to Cortex is made here.
  const finding = ports.discover().catch(faultOf);
  const { entities: lines } = settings;
  const given = lines.length === 0 ? null : await givenOwners(lines, { context, cortex });
  const assigned = ports.assigned === undefined ? null : assignedOwners(ports.assigned);
  const ahead = assigned ?? given;
  const early = ahead === null ? null : listAhead(ahead.entities, context, ports);
  const tree = await finding;
  if (tree instanceof Fault) return stopped([problemOf(tree)], tree.message, context, ports);
  const found = assigned ?? given ?? (await findOwners(tree, { context, cortex, sleep }));
  if (found.owners.entities.length === 0 && mode !== "list")
    return ownerless(found, context, ports);
  const recorded = early ?? listAhead(found.entities, context, ports);
  ports.step("Reading the manifests");
  const { discovered, repository, sboms } = tree;
  const owners = withMissing(found.owners, found.cataloged, repository);
  const declaration = await declareRepository(
    settings,
    discovered,
    owners,
    repository,
    mode,
    ports.deadline,
    sboms,
  );
  const outside = [...(repository.outside?.found() ?? [])].map(
    ([place, poms]) => `${count(poms, "POM")} from ${place}`,
  );
  if (outside.length > 0) ports.step(`Read from outside the repository: ${outside.join(", ")}`);
  const permission = once(() => ports.permission(tree.checkouts ?? []));
  const lastLook = createLastLook({
    files: discovered.files,
    repository: declaration.repository,
    manifests: declaration.manifests,
    elsewhere: (entity, packageType) =>
      declaration.entities
        .filter((declared) => declared.entity === entity)
        .flatMap(({ types }) => types.find((type) => type.packageType === packageType) ?? [])
        .flatMap(({ elsewhere = [] }) => elsewhere),
    ownerOf: owners.ownerOf,
    isExcluded: (path) => discovered.exclusionOf(path)?.rule === "exclude",
  });
  const work: EntityWork = {
    settings: given === null ? settings : { ...settings, entities: given.lines },
    context,
    ports,
    recorded,
    lastLook,
    permission,
    bytes: repository.bytes,
  };
  const declared = withSharers(declaration.entities, found);
  const screened = new Map(found.entities.map((each) => [each.entity, each]));
  const counted = countedEntities(declared.length, ports.progress);
  const entities = await mapAtMost(entitiesAtOnce, declared, (each) => {
    const { entity } = each;
    return entity === null || mode === "list"
      ? Promise.resolve(listed(each))
      : counted(entity, () => workOn(entity, each, screened.get(entity), work));
  });
  const asked = (await permission.asked())?.problems ?? [];
  const problems = [
    ...declaration.problems,
    ...found.problems,
    ...(await disagreement(
      ports.assigned ?? [],
      ports.assigned === undefined ? [] : discovered.descriptors,
      repository,
      context.repository,
    )),
    ...unknownRepository(settings, context),
    ...movedPackages(entities.map(({ report }) => report)),
    ...asked,
  ];
  return concluded(entities, { manifests: declaration.manifests, problems }, context, ports);
}

interface EntityWork {
  readonly settings: Settings;
  readonly context: RunContext;
  readonly ports: Ports;
  readonly recorded: ListsAhead;
  readonly lastLook: LastLook;
  readonly permission: Once<Awaited<ReturnType<Ports["permission"]>>>;
  readonly bytes: (path: string) => Uint8Array | null;
}

async function workOn(
  entity: string,
  { types }: DeclaredEntity,
  screened: ScreenedEntity | undefined,
  { settings, context, ports, recorded, lastLook, permission, bytes }: EntityWork,
): Promise<ConcludedEntity> {
  const mode = context.mode === "sync" ? "sync" : "check";
  if (screened?.fault) return refused(entity, types, screened.fault);
  ports.step(`${mode === "sync" ? "Syncing" : "Checking"} ${entity}`);
  const { source } = context;
  const ahead = recorded.get(entity) ?? { rows: ports.cortex.list(entity), at: ports.now() };
  const outcome = await converge({
    entity,
    entityId: screened?.entityId ?? null,
    reading: screened?.reading ?? null,
    types,
    mode,
    policy: { prune: settings.prune, pruneLimit: settings.pruneLimit },
    record: settings.record,
    source: source && sourceOf(source.name, source.id, scopeOf(entity, settings)),
    run: {
      commit: context.commit ?? "",
      run: context.runId,
      tool: context.toolVersion,
      settings: settingsHash(settings),
      tree: ports.tree?.(),
    },
    recorded: ahead.rows,
    recordedAt: ahead.at,
    cortex: ports.cortex,
    sleep: ports.sleep,
    now: ports.now,
    bytes,
    permission: async () => (await permission.ask()).value,
    references: (...asked) => lastLook(entity, ...asked),
  });
  return { ...outcome, report: entityReport(types, outcome) };
}

/** Without a repository there is no source, so a sync keeps no state and has no base. */
function unknownRepository(
  { record }: Pick<Settings, "record">,
  { mode, source }: RunContext,
): readonly Problem[] {
  if (mode !== "sync" || !record || source !== null) return [];
  const message =
    "The repository of this run is not known, so no state is kept and nothing is removed. Set `--repository`, or give the work tree an `origin` remote.";
  return [problem("notice", "repository-unknown", message)];
}

function refused(entity: string, types: DeclaredEntity["types"], fault: Fault): ConcludedEntity {
  const problems = [problemOf(fault, { entity })];
  return { report: faultReport(entity, types), problems, skipped: null };
}

function listed({ entity, types }: DeclaredEntity): ConcludedEntity {
  return { report: listedReport(entity, types), problems: [], skipped: null };
}

type ListsAhead = ReadonlyMap<
  string,
  { readonly rows: Promise<readonly RecordedPackage[]>; readonly at: number }
>;

/** The first lists do not depend on the manifests, so they travel while those are read. */
function listAhead(
  entities: readonly ScreenedEntity[],
  { mode }: RunContext,
  { cortex, now }: Ports,
): ListsAhead {
  const allowed = entities.filter(({ fault }) => fault === null);
  const ahead = mode === "list" ? [] : allowed.slice(0, entitiesAtOnce);
  return new Map(
    ahead.map(({ entity }) => {
      const rows = cortex.list(entity);
      // Whoever awaits the list reports a failure; until then it must not count as unhandled.
      rows.catch(() => undefined);
      return [entity, { rows, at: now() }] as const;
    }),
  );
}

/** Entities that share a directory get what the first of them gets. */
function withSharers(
  entities: readonly DeclaredEntity[],
  { sharers }: FoundOwners,
): readonly DeclaredEntity[] {
  return entities.flatMap((declared) => [
    declared,
    ...(sharers.get(declared.entity ?? "") ?? []).map((entity) => ({ ...declared, entity })),
  ]);
}

function ownerless({ owners, problems }: FoundOwners, context: RunContext, ports: Ports): Report {
  const found = owners.idle.map(({ path, reason }) => `${path} owns nothing: ${reason}`);
  const descriptors =
    found.length === 0
      ? "no Cortex descriptor in the repository names one"
      : `no Cortex descriptor in the repository names one for it (${some(found, 5)})`;
  const message = `No entity is named: \`entity\` is empty, ${descriptors}, and no entity of the Cortex catalog has this repository. Set \`entity\` to a tag or CID, add a \`cortex.yaml\` whose \`x-cortex-tag\` is that of an entity, or set the entity's repository in Cortex.`;
  const all = [...owners.problems, ...problems];
  const cause = all.find(({ severity }) => severity === "error");
  const missing = problemOf(new Fault("entity-missing", message));
  return stopped(
    cause === undefined ? [...all, missing] : all,
    cause?.message ?? message,
    context,
    ports,
  );
}

function stopped(
  problems: readonly Problem[],
  reason: string,
  context: RunContext,
  { cortex, now }: Ports,
): Report {
  return { ...endedEarly(context, now(), { reason, problems }), requests: cortex.requests() };
}
