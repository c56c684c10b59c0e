import { isRecord } from "../domain/untyped.ts";
import type { Cortex } from "../cortex/cortex.ts";
import type { Estate } from "../cortex/estate.ts";
import { stateKey } from "../convergence/state.ts";
import type { Cancellation } from "../domain/cancellation.ts";
import { mapAtMost } from "../domain/concurrency.ts";
import { faultOf, problem, type Problem } from "../domain/problem.ts";
import { some } from "../domain/wording.ts";

const mostEntities = 100;
const concurrency = 8;
/** Cortex takes 2 MB a body. */
const mostBytes = 1_800_000;

/** Cortex, whose states are written many at a time. */
export interface BulkStates {
  readonly cortex: Cortex;
  /** Writes what is left. */
  readonly flush: () => Promise<void>;
  /** States that could not be written; a next sync without them removes less, never more. */
  readonly problems: () => readonly Problem[];
}

/**
 * Collects the states of entities, and shows each as written from then on. Before they are written the
 * catalog is asked for all of them at once; one that is not as it was read is read again by itself, so
 * that what another source wrote meanwhile stays.
 * @param repositories the repository of an entity as the catalog has it, by tag.
 */
export function bulkStates(
  cortex: Cortex,
  estate: Pick<Estate, "values" | "keep">,
  repositories: ReadonlyMap<string, string>,
): BulkStates {
  let waiting = new Map<string, unknown>();
  let bytes = 0;
  let described = "";
  const written = new Map<string, unknown>();
  /** As last read from Cortex. */
  const read = new Map<string, unknown>();
  const problems: Problem[] = [];

  async function flush(): Promise<void> {
    const values = waiting;
    waiting = new Map();
    bytes = 0;
    if (values.size === 0) return;
    for (const [entity, value] of values) written.set(entity, value);
    try {
      const listed = await listedStates([...values.keys()], estate, repositories);
      const merged = await mergedStates(values, read, listed, cortex);
      const missing = await estate.keep(stateKey, merged, described);
      if (missing.length > 0) problems.push(unwritten(missing, "Cortex does not have them."));
    } catch (thrown) {
      problems.push(unwritten([...values.keys()], faultOf(thrown).message));
    }
    for (const states of [written, read]) for (const entity of values.keys()) states.delete(entity);
  }

  async function stateOf(entity: string, until?: keyof Cancellation): Promise<unknown> {
    const known = waiting.get(entity) ?? written.get(entity);
    if (known !== undefined) return known;
    // What is about to be written is compared with what is there when it is.
    if (until === "due" && read.has(entity)) return read.get(entity);
    const value = await cortex.customData(entity, stateKey, until);
    read.set(entity, value);
    return value;
  }

  async function setState(entity: string, value: unknown, description: string): Promise<void> {
    const json = JSON.stringify(value);
    const size = Buffer.byteLength(json) + description.length + 200;
    if (bytes + size > mostBytes) await flush();
    // As JSON, in which alone it can be read back.
    waiting.set(entity, JSON.parse(json));
    bytes += size;
    described = description;
    if (waiting.size >= mostEntities) await flush();
  }

  return { cortex: withStates(cortex, stateOf, setState), flush, problems: () => problems };
}

/** Cortex, with the states of entities read and written in another way than other custom data. */
function withStates(
  cortex: Cortex,
  stateOf: (entity: string, until?: keyof Cancellation) => Promise<unknown>,
  setState: (entity: string, value: unknown, description: string) => Promise<void>,
): Cortex {
  return {
    ...cortex,
    customData: (entity, key, until) =>
      key === stateKey ? stateOf(entity, until) : cortex.customData(entity, key, until),
    setCustomData: (entity, key, value, description, until) =>
      key === stateKey
        ? setState(entity, value, description)
        : cortex.setCustomData(entity, key, value, description, until),
  };
}

/** The states as the catalog lists them. None where it cannot be asked; then each is read by itself. */
async function listedStates(
  entities: readonly string[],
  estate: Pick<Estate, "values">,
  repositories: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, unknown>> {
  const named = entities.flatMap((entity) => repositories.get(entity) ?? []);
  if (named.length === 0) return new Map();
  return estate.values(stateKey, [...new Set(named)]).catch(() => new Map());
}

/** @param read the states as this run read them; @param listed as they are listed now. */
async function mergedStates(
  values: ReadonlyMap<string, unknown>,
  read: ReadonlyMap<string, unknown>,
  listed: ReadonlyMap<string, unknown>,
  cortex: Cortex,
): Promise<ReadonlyMap<string, unknown>> {
  const merged = await mapAtMost(concurrency, [...values], async ([entity, value]) => {
    const before = read.get(entity);
    const isAsRead = read.has(entity) && isSame(listed.get(entity), before);
    const current = isAsRead ? before : await cortex.customData(entity, stateKey, "due");
    return [entity, mergedState(before, value, current)] as const;
  });
  return new Map(merged);
}

/**
 * The state to write: what this run changed of the state that it read, in the state as it is now.
 * @param before as this run read it; @param ours as it is to be; @param current as it is now.
 */
export function mergedState(before: unknown, ours: unknown, current: unknown): unknown {
  if (!isRecord(ours) || !isRecord(current) || isSame(before, current)) return ours;
  const [was, own, now] = [before, ours, current].map(sourcesOf);
  const names = new Set([...Object.keys(was ?? {}), ...Object.keys(own ?? {})]);
  const changed = [...names].filter(
    (name) => JSON.stringify(was?.[name]) !== JSON.stringify(own?.[name]),
  );
  const others = Object.entries(now ?? {}).filter(([name]) => !changed.includes(name));
  const changes = Object.entries(own ?? {}).filter(([name]) => changed.includes(name));
  return { ...ours, sources: Object.fromEntries([...others, ...changes]) };
}

function isSame(some: unknown, other: unknown): boolean {
  return JSON.stringify(some) === JSON.stringify(other);
}

function sourcesOf(value: unknown): Readonly<Record<string, unknown>> {
  const sources = isRecord(value) ? value["sources"] : null;
  return isRecord(sources) ? sources : {};
}

function unwritten(entities: readonly string[], reason: string): Problem {
  return problem(
    "warning",
    "state-unavailable",
    `The state of ${some(entities)} could not be kept in Cortex, so the next sync removes nothing that only this one declared. ${reason}`,
  );
}
