import { problem, type Problem } from "../domain/problem.ts";
import { isSameRepository, viewOf, type Source } from "./source.ts";
import type { SourceState, State } from "./state.ts";

const staleAfterDays = 30;
/** Jobs of one repository sync at the same pushes, and each renews its entry once a day. */
const siblingAfterDays = 2;
const dayMs = 24 * 60 * 60 * 1000;

/** The state of an entity as a run found it and as it left it. */
interface States {
  readonly before: State;
  readonly latest: State;
}

/**
 * Sources of an entity that seem to sync no longer: their claims keep names for ever. Those are sources
 * without a sync for 30 days, and sources of this repository under other settings that last synced two
 * days or more before the last sync of this one, as after a change of the settings. At the first sync of
 * this one it is not known yet whether they are jobs beside it.
 */
export function staleSources(
  entity: string,
  { before, latest }: States,
  source: Source | null,
  now: number,
): readonly Problem[] {
  const own = [...viewOf(before, source).own.values()].map(({ at }) => at ?? 0);
  const synced = Math.max(...own);
  const isStranded = (name: string, { at, repositoryId }: SourceState): boolean =>
    source !== null &&
    isSameRepository({ name, repositoryId }, source) &&
    synced - (at ?? 0) >= siblingAfterDays * dayMs;
  return [...viewOf(latest, source).others].flatMap(([name, entry]) => {
    const days = entry.at === null ? 0 : Math.floor((now - entry.at) / dayMs);
    if (source !== null && isStranded(name, entry))
      return [
        stale(
          entity,
          `${name} is this repository under another \`working-directory\`, \`include\`, \`exclude\` or path of the entity, and what it declared is kept. Where no job has those settings any more, hand its names to this source: \`cortex-deps forget ${name} --entity ${entity} --into ${source.name}\`.`,
        ),
      ];
    if (days < staleAfterDays) return [];
    return [
      stale(
        entity,
        `${name} last synced ${entity} ${days} days ago, and what it declared then is kept. Sync it again, or end it: \`cortex-deps forget ${name} --entity ${entity}\`.`,
      ),
    ];
  });
}

function stale(entity: string, message: string): Problem {
  return problem("notice", "source-stale", message, { entity });
}
