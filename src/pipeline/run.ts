import { mapAtMost } from "../domain/concurrency.ts";
import { Fault, faultOf, problem, problemOf, type Problem } from "../domain/problem.ts";
import { count, some } from "../domain/wording.ts";
import type { Discovery } from "../manifests/discovery/discover.ts";
import type { Repository } from "../manifests/format.ts";
import type { Report } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import { countedEntities } from "./counted-entities.ts";
import { declareRepository, type RepositoryDeclaration } from "./declaration.ts";
import type { DeclaredEntity } from "./declare-entities.ts";
import { disagreement } from "./disagreement.ts";
import { assignedOwners, findOwners, givenOwners, type FoundOwners } from "./find-owners.ts";
import type { LastLook } from "./last-look.ts";
import { entitiesAtOnce, listAhead } from "./lists-ahead.ts";
import { movedPackages } from "./moved-packages.ts";
import { withMissing } from "./missing-directories.ts";
import { memoize, once } from "./once.ts";
import type { Owners } from "./owners.ts";
import type { FoundTree, Ports } from "./ports.ts";
import { concluded, endedEarly, type ConcludedEntity, type RunContext } from "./run-context.ts";
import { listed, workOn, type EntityWork } from "./work-on-entity.ts";

/** The whole main job: discover, read, compare and, in a sync, upload, prune and read back. */
export async function run(settings: Settings, context: RunContext, ports: Ports): Promise<Report> {
  const { mode } = context;
  const { cortex, sleep, deadline } = ports;
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
  const owners = withMissing(found.owners, found.cataloged, tree.repository);
  const declaration = await declareRepository({ ...tree, settings, owners, mode, deadline });
  reportOutside(tree.repository, ports);
  const permission = once(() => ports.permission(tree.checkouts ?? []));
  const entities = await workOnEntities(found, declaration.entities, {
    settings: given === null ? settings : { ...settings, entities: given.lines },
    context,
    ports,
    recorded,
    lastLook: lastLookAt(tree.discovered, declaration, owners),
    permission,
    bytes: tree.repository.bytes,
  });
  const answered = await permission.answer();
  const problems = [
    ...declaration.problems,
    ...found.problems,
    ...(await disagreementOf(tree, context, ports)),
    ...unknownRepository(settings, context),
    ...movedPackages(entities.map(({ report }) => report)),
    ...(answered?.problems ?? []),
  ];
  return concluded(entities, { manifests: declaration.manifests, problems }, context, ports);
}

function reportOutside({ outside }: Repository, { step }: Ports): void {
  const places = [...(outside?.found() ?? [])].map(
    ([place, poms]) => `${count(poms, "POM")} from ${place}`,
  );
  if (places.length > 0) step(`Read from outside the repository: ${places.join(", ")}`);
}

/** The last look, which is loaded where a run would remove something. */
function lastLookAt(
  { files, exclusionOf }: Discovery,
  { repository, manifests, entities }: RepositoryDeclaration,
  { ownerOf }: Owners,
): LastLook {
  const load = memoize(async () => {
    const { createLastLook } = await import("./last-look.ts");
    return createLastLook({
      files,
      repository,
      manifests,
      elsewhere: (entity, packageType) =>
        entities
          .filter((declared) => declared.entity === entity)
          .flatMap(({ types }) => types.find((type) => type.packageType === packageType) ?? [])
          .flatMap(({ elsewhere = [] }) => elsewhere),
      ownerOf,
      isExcluded: (path) => exclusionOf(path)?.rule === "exclude",
    });
  });
  return async (...names) => (await load())(...names);
}

function workOnEntities(
  found: FoundOwners,
  entities: readonly DeclaredEntity[],
  work: EntityWork,
): Promise<readonly ConcludedEntity[]> {
  const { context, ports } = work;
  const declared = withSharers(entities, found);
  const screened = new Map(found.entities.map((each) => [each.entity, each]));
  const counted = countedEntities(declared.length, ports.progress);
  return mapAtMost(entitiesAtOnce, declared, (each) => {
    const { entity } = each;
    return entity === null || context.mode === "list"
      ? Promise.resolve(listed(each))
      : counted(entity, () => workOn(entity, each, screened.get(entity), work));
  });
}

/** Where the catalog named the entities, what the descriptors of the repository name beside them. */
async function disagreementOf(
  { discovered, repository }: FoundTree,
  context: RunContext,
  { assigned }: Ports,
): Promise<readonly Problem[]> {
  if (assigned === undefined) return [];
  return disagreement(assigned, discovered.descriptors, repository, context.repository);
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
