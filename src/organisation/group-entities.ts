import { byText } from "../domain/order.ts";
import type { EstateEntity } from "../cortex/estate.ts";
import type { Head } from "./heads.ts";

/** The entities of one repository, by whatever names the catalog has for it. */
export interface EntityGroup {
  readonly provider: string;
  /** `owner/name` in lower case: as its host has it now, else as the catalog has it. */
  readonly name: string;
  /** As the catalog writes it, sorted: several where it was renamed. */
  readonly written: readonly string[];
  /** `null` where its host does not show it. */
  readonly head: Head | null;
  readonly entities: readonly EstateEntity[];
  /** Whether another provider has one of this name, which one template of addresses cannot keep apart. */
  readonly isAmbiguous: boolean;
}

interface Hosts {
  /** By name in lower case; `null` for one that its host does not show. */
  readonly heads: ReadonlyMap<string, Head | null>;
  /** `any` for all. */
  readonly provider: string;
}

/**
 * Groups entities by the repository that they are of, by provider and name without case. Two that name
 * it as it was before and after it was renamed are of one repository. Sorted by name.
 */
export function groupEntities(
  entities: readonly EstateEntity[],
  hosts: Hosts,
): readonly EntityGroup[] {
  const placed = entities.flatMap((entity) => {
    if (entity.git === null) return [];
    const { repository: written, provider: known } = entity.git;
    const provider = known ?? "github";
    const isChosen = isWanted(provider, hosts);
    const head = isChosen ? (hosts.heads.get(written.toLowerCase()) ?? null) : null;
    const name = (head?.repository ?? written).toLowerCase();
    return { entity, written, provider, head, name, isChosen };
  });
  const chosen = Map.groupBy(
    placed.filter(({ isChosen }) => isChosen),
    ({ name }) => name,
  );
  const groups = Map.groupBy(placed, ({ provider, name }) => `${name} ${provider}`);
  return [...groups]
    .toSorted(([a], [b]) => byText(a, b))
    .flatMap(([, of]) => {
      const [first] = of;
      if (first === undefined) return [];
      const { provider, name, head, isChosen } = first;
      const namesakes = isChosen ? (chosen.get(name) ?? []) : [];
      return {
        provider,
        name,
        written: [...new Set(of.map(({ written }) => written))].toSorted(byText),
        head,
        entities: of.map(({ entity }) => entity),
        isAmbiguous: namesakes.some((each) => each.provider !== provider),
      };
    });
}

/**
 * Whether a text can be the name of a repository at all: `owner/name`, with groups between them on
 * some hosts. No other is asked for: as a part of an address it could lead elsewhere.
 */
export function isRepositoryName(text: string): boolean {
  const parts = text.split("/");
  return (
    parts.length > 1 &&
    parts.every((part) => part.trim() !== "" && part !== "." && part !== "..") &&
    !/[\p{Cc}\\?#]/u.test(text)
  );
}

/** Whether the repositories of a provider are asked for. */
export function isWanted(provider: string, { provider: wanted }: Pick<Hosts, "provider">): boolean {
  return wanted === "any" || provider === wanted;
}
