import { converge } from "../convergence/converge.ts";
import { sourceOf } from "../convergence/source.ts";
import { problemOf, type Fault } from "../domain/problem.ts";
import type { Settings } from "../settings/settings.ts";
import type { ScreenedEntity } from "./catalog.ts";
import type { DeclaredEntity } from "./declare-entities.ts";
import { entityReport, faultReport, listedReport } from "./entity-report.ts";
import type { LastLook } from "./last-look.ts";
import type { ListsAhead } from "./lists-ahead.ts";
import type { Once } from "./once.ts";
import type { Ports } from "./ports.ts";
import type { ConcludedEntity, RunContext } from "./run-context.ts";
import { scopeOf, settingsHash } from "./scope.ts";

/** What the entities of a run share. */
export interface EntityWork {
  readonly settings: Settings;
  readonly context: RunContext;
  readonly ports: Ports;
  readonly recorded: ListsAhead;
  readonly lastLook: LastLook;
  readonly permission: Once<Awaited<ReturnType<Ports["permission"]>>>;
  readonly bytes: (path: string) => Uint8Array | null;
}

/** Compares one entity with Cortex and, in a sync, makes Cortex equal. */
export async function workOn(
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

function refused(entity: string, types: DeclaredEntity["types"], fault: Fault): ConcludedEntity {
  const problems = [problemOf(fault, { entity })];
  return { report: faultReport(entity, types), problems, skipped: null };
}

/** An entity in `list`, which asks Cortex nothing. */
export function listed({ entity, types }: DeclaredEntity): ConcludedEntity {
  return { report: listedReport(entity, types), problems: [], skipped: null };
}
