import type { Cortex } from "../cortex/cortex.ts";
import { Fault, faultOf, problem, type Problem } from "../domain/problem.ts";
import type { EntityPath } from "../settings/settings.ts";
import type { ScreenedEntity } from "./catalog.ts";
import type { Owner, Owners } from "./owners.ts";

/** The name that counts for an entity, by another name that the run has for it. */
export type Aliases = ReadonlyMap<string, string>;

export interface NamedEntities {
  /** The lines of `entity`, with one name for each entity. */
  readonly lines: readonly EntityPath[];
  /** Why a name is not touched, because it may be another name of an entity of this run. */
  readonly faults: ReadonlyMap<string, Fault>;
  readonly problems: readonly Problem[];
}

/** "Unique, immutable, 18-character auto-generated identifier", such as `en2da8159dbeefb974`. */
const cid = /^en[0-9a-f]{16}$/;

/**
 * Lines of `entity` in which a tag and a CID of one entity are one name: worked on as two, each would
 * replace what the other uploads. Cortex is asked only where a CID stands beside another name. A key
 * that may not ask has them as they are, with a notice.
 */
export async function onceEach(
  lines: readonly EntityPath[],
  cortex: Pick<Cortex, "catalog">,
): Promise<NamedEntities> {
  const names = [...new Set(lines.map(({ entity }) => entity))];
  const written = names.filter((name) => cid.test(name));
  if (names.length < 2 || written.length === 0) return unchanged(lines);
  try {
    const found = await cortex.catalog({ tags: written });
    const ids = new Map(found.flatMap(({ tag, id }) => [[tag, id] as const, [id, id] as const]));
    const aliases = aliasesOf(
      names.map((entity) => ({ entity, entityId: ids.get(entity) ?? null })),
    );
    const nameOf = (entity: string): string => aliases.get(entity) ?? entity;
    return unchanged(lines.map(({ path, entity }) => ({ path, entity: nameOf(entity) })));
  } catch (thrown) {
    const { code, message } = faultOf(thrown);
    const text = `Cortex could not be asked whether a CID in \`entity\` is that of a tag beside it. ${message}`;
    if (code === "cortex-rejected")
      return { ...unchanged(lines), problems: [problem("notice", "catalog-unavailable", text)] };
    const faults = written.map((entity) => [entity, new Fault(code, text, { entity })] as const);
    return { ...unchanged(lines), faults: new Map(faults) };
  }
}

function unchanged(lines: readonly EntityPath[]): NamedEntities {
  return { lines, faults: new Map(), problems: [] };
}

/** Names of one entity give way to its tag, or else to the first of them. */
export function aliasesOf(
  entities: readonly Pick<ScreenedEntity, "entity" | "entityId">[],
): Aliases {
  const known = entities.filter(({ entityId }) => entityId !== null);
  const groups = [...Map.groupBy(known, ({ entityId }) => entityId).values()];
  return new Map(
    groups.flatMap((group) => {
      const names = group.map(({ entity }) => entity);
      const counting = names.find((name) => !cid.test(name)) ?? names[0] ?? "";
      return names.filter((name) => name !== counting).map((name) => [name, counting] as const);
    }),
  );
}

/** The same owners with one name for each entity. */
export function withoutAliases(owners: Owners, aliases: Aliases): Owners {
  if (aliases.size === 0) return owners;
  const nameOf = (entity: string): string => aliases.get(entity) ?? entity;
  return {
    ...owners,
    entities: owners.entities.filter((entity) => !aliases.has(entity)),
    ownerOf: (path) => renamed(owners.ownerOf(path), nameOf),
  };
}

function renamed(owner: Owner, nameOf: (entity: string) => string): Owner {
  if (owner.entity !== null) return { ...owner, entity: nameOf(owner.entity) };
  if (owner.unresolved === null) return owner;
  const entities = owner.unresolved.entities.map((entity) =>
    entity === null ? null : nameOf(entity),
  );
  return { ...owner, unresolved: { ...owner.unresolved, entities } };
}
