import { hashOf } from "../convergence/name-hash.ts";
import { sourceOf, viewOf } from "../convergence/source.ts";
import { parseState } from "../convergence/state.ts";
import { getProperty, getString } from "../domain/untyped.ts";
import { scopeOf, settingsHash } from "../pipeline/scope.ts";
import type { Settings } from "../settings/settings.ts";
import type { PlannedEntity, PlannedRepository } from "./plan.ts";

/** What the state of an entity records of the last sync from a repository. */
interface LastSync {
  readonly commit: string;
  readonly tree: string;
  readonly settings: string;
  readonly result: string;
  /** Milliseconds since the epoch; 0 where there was none. */
  readonly at: number;
}

const never: LastSync = { commit: "", tree: "", settings: "", result: "", at: 0 };

/** How a repository is named in states: `github.com/acme/shop`. */
export function sourceName(
  { provider, repository }: PlannedRepository,
  host: string | null,
): string {
  return `${host ?? hosts.get(provider) ?? provider}/${repository.toLowerCase()}`;
}

const hosts = new Map([
  ["github", "github.com"],
  ["gitlab", "gitlab.com"],
  ["bitbucket", "bitbucket.org"],
  ["azure", "dev.azure.com"],
]);

export interface SkipContext {
  readonly settings: Settings;
  /** The host of the provider; `null` for its usual one. */
  readonly host: string | null;
  readonly submodules: string;
}

/** When the entity of a repository that was synced longest ago was synced; 0 for never. */
export function lastSyncAt(planned: PlannedRepository, context: SkipContext): number {
  return Math.min(...planned.entities.map((entity) => lastSync(planned, entity, context).at));
}

/** What the last sync from a repository to an entity came to; empty where there was none. */
export function lastResultOf(
  planned: PlannedRepository,
  entity: PlannedEntity,
  context: SkipContext,
): string {
  return lastSync(planned, entity, context).result;
}

/**
 * A text that two runs share only when they read a tree alike and give it to the same entities, for the
 * beginning of `tree`.
 */
export function readingKey(
  { entities }: Pick<PlannedRepository, "entities">,
  { settings, submodules }: SkipContext,
): string {
  const owners = entities.map(({ tag, basepath }) => [tag, basepath]);
  const { packageTypes, workingDirectory } = settings;
  return hashOf(JSON.stringify([packageTypes, workingDirectory, submodules, owners]));
}

interface Now {
  readonly recheckAfterMs: number;
  readonly now: number;
}

/** Whether every entity was synced from this very commit, not too long ago. */
export function isSameCommit(planned: PlannedRepository, context: SkipContext, when: Now): boolean {
  const key = readingKey(planned, context);
  return planned.entities.every((entity) => {
    const last = lastSync(planned, entity, context);
    // What the action in a repository wrote has no tree, and looked at every package type.
    const isAlike =
      last.tree === "" ? context.settings.packageTypes === null : last.tree.startsWith(`${key}.`);
    return last.commit === planned.commit && isAlike && mayStand(planned, last, context, when);
  });
}

/** Whether every entity was synced from a commit that reads the same, not too long ago. */
export function isSameTree(
  planned: PlannedRepository,
  tree: string,
  context: SkipContext,
  when: Now,
): boolean {
  return planned.entities.every((entity) => {
    const last = lastSync(planned, entity, context);
    return last.tree === tree && mayStand(planned, last, context, when);
  });
}

function mayStand(
  { repository }: PlannedRepository,
  { settings, result, at }: LastSync,
  context: SkipContext,
  { recheckAfterMs, now }: Now,
): boolean {
  // Spread by name, so that what was first synced in one night is not rechecked in one night.
  const early =
    Number.parseInt(Buffer.from(hashOf(repository)).toString("hex").slice(0, 4), 16) / 0x20000;
  return (
    result === "synced" &&
    settings === settingsHash(context.settings) &&
    now - at < recheckAfterMs * (1 - early)
  );
}

function lastSync(
  planned: PlannedRepository,
  { tag, id, state }: PlannedEntity,
  context: SkipContext,
): LastSync {
  const reading = parseState(state, id);
  if (reading.kind !== "known") return never;
  const source = sourceOf(
    sourceName(planned, context.host),
    planned.id,
    scopeOf(tag, context.settings),
  );
  const [name] = viewOf(reading.state, source).own.keys();
  const entry = name === undefined ? undefined : getProperty(reading.state.fields["sources"], name);
  const at = Date.parse(getString(entry, "at"));
  return {
    commit: getString(entry, "commit"),
    tree: getString(entry, "tree"),
    settings: getString(entry, "settings"),
    result: getString(entry, "result"),
    at: Number.isNaN(at) ? 0 : at,
  };
}
