import { stateKey } from "../convergence/state.ts";
import { byText } from "../domain/order.ts";
import type { EstateEntity } from "../cortex/estate.ts";
import type { Head } from "./heads.ts";
import { groupEntities, isWanted, type EntityGroup } from "./group-entities.ts";
import { spread, type Costed } from "./shards.ts";

/** Why a repository is, or is not, worked on. */
export const verdicts = [
  "due",
  "unchanged",
  "postponed",
  "archived",
  "disabled",
  "empty",
  "not-visible",
  "other-owner",
  "other-provider",
  "conflict",
  "excluded",
] as const;

export type Verdict = (typeof verdicts)[number];

/** An entity of a repository, as the catalog has it. */
export interface PlannedEntity {
  readonly tag: string;
  readonly id: string;
  readonly basepath: string | null;
  readonly owners: readonly string[];
  /** Names, without `#`. */
  readonly slackChannels: readonly string[];
  /** The result of the last sync from this repository; empty where there was none. */
  readonly lastResult: string;
  /** The custom data of this tool as the catalog gave it; `null` where there is none. */
  readonly state: unknown;
}

export interface PlannedRepository {
  /** `owner/name`, as its host writes it now. */
  readonly repository: string;
  /** The same as the catalog writes it, after a rename. */
  readonly formerly: string | null;
  readonly provider: string;
  /** On its host; empty where it is not known. */
  readonly id: string;
  readonly branch: string;
  readonly commit: string;
  /** Inputs of its own. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly entities: readonly PlannedEntity[];
}

export interface AsideRepository {
  readonly repository: string;
  /** As of `PlannedRepository`. */
  readonly formerly: string | null;
  readonly verdict: Exclude<Verdict, "due">;
  readonly entities: readonly Pick<PlannedEntity, "tag" | "owners">[];
}

export interface OrganisationPlan {
  readonly schemaVersion: 1;
  readonly madeAt: string;
  readonly mode: "check" | "sync";
  readonly shards: readonly (readonly PlannedRepository[])[];
  readonly aside: readonly AsideRepository[];
  /** Repositories of the owner that no entity names. */
  readonly withoutEntity: readonly string[];
  /** Entities whose catalog entry names no repository. */
  readonly withoutRepository: readonly string[];
  /** What there is to report of the inputs and of those that were asked. */
  readonly problems: readonly string[];
}

/** What a plan is made of. */
export interface PlanFacts {
  readonly mode: "check" | "sync";
  readonly entities: readonly EstateEntity[];
  /** By name in lower case; `null` for one that its host does not show. */
  readonly heads: ReadonlyMap<string, Head | null>;
  /** In lower case; empty where every owner counts. */
  readonly owner: string;
  readonly provider: string;
  readonly isSelected: (repository: string, topics: readonly string[]) => boolean;
  /** Whether nothing of a repository can have changed since it was last checked. */
  readonly isUnchanged: (repository: PlannedRepository) => boolean;
  /** When a repository was last checked, in ms since the epoch; 0 for never. */
  readonly checkedAt: (repository: PlannedRepository) => number;
  /** What the last sync from a repository to an entity came to; empty where there was none. */
  readonly lastResultOf: (repository: PlannedRepository, entity: PlannedEntity) => string;
  readonly inputsOf: (repository: string) => Readonly<Record<string, string>>;
  readonly limit: number;
  readonly shards: number | null;
  /** Requests a minute that a shard may make. */
  readonly share: number;
  readonly maxParallel: number;
  readonly now: number;
  /** As of the plan. */
  readonly problems?: readonly string[];
}

/** Decides what is done with each repository, and by which shard. The same facts give the same plan. */
export function planOrganisation(facts: PlanFacts): OrganisationPlan {
  const { entities, heads, mode } = facts;
  const live = entities.filter(({ isArchived }) => !isArchived);
  const withoutRepository = live.flatMap(({ git, tag }) => (git === null ? tag : []));
  const judged = groupEntities(live, facts).map((group) => judge(group, facts));
  const due = judged.flatMap((each) => (each.verdict === "due" ? each.planned : []));
  const byAge = due.toSorted(
    (a, b) => facts.checkedAt(a) - facts.checkedAt(b) || byText(a.repository, b.repository),
  );
  const postponed = byAge.slice(facts.limit).map((each) => asideOf(each, "postponed"));
  const known = new Set(judged.flatMap(({ names }) => names));
  return {
    schemaVersion: 1,
    madeAt: new Date(facts.now).toISOString(),
    mode,
    shards: spread(
      byAge.slice(0, facts.limit).map((planned) => costed(planned, mode)),
      facts,
    ),
    aside: [...judged.flatMap((each) => (each.verdict === "due" ? [] : each.aside)), ...postponed],
    withoutEntity: [...heads]
      .flatMap(([name, head]) =>
        head === null || head.isArchived || known.has(name) ? [] : head.repository,
      )
      .toSorted(byText),
    withoutRepository: withoutRepository.toSorted(byText),
    problems: facts.problems ?? [],
  };
}

type Judged = { readonly names: readonly string[] } & (
  | { readonly verdict: "due"; readonly planned: PlannedRepository }
  | { readonly verdict: "aside"; readonly aside: AsideRepository }
);

function judge(group: EntityGroup, facts: PlanFacts): Judged {
  const { provider, name, written, head } = group;
  const entities = group.entities
    .map((entity) => plannedEntity(entity))
    .toSorted((a, b) => byText(a.tag, b.tag));
  const repository = head?.repository ?? written[0] ?? name;
  const names = isWanted(provider, facts)
    ? [name, ...written.map((each) => each.toLowerCase())]
    : [];
  const formerly = written.find((each) => each.toLowerCase() !== name) ?? null;
  const about = { repository, formerly, entities };
  const verdict = asideVerdict(group, facts);
  if (verdict !== null || head === null)
    return { names, verdict: "aside", aside: asideOf(about, verdict ?? "not-visible") };
  const found: PlannedRepository = {
    ...about,
    provider,
    id: head.id,
    branch: head.branch,
    commit: head.commit,
    inputs: facts.inputsOf(repository),
  };
  const known = entities.map((each) => ({ ...each, lastResult: facts.lastResultOf(found, each) }));
  const planned = { ...found, entities: known };
  return facts.isUnchanged(planned)
    ? { names, verdict: "aside", aside: asideOf(planned, "unchanged") }
    : { names, verdict: "due", planned };
}

/** The first reason why a repository is left alone; `null` where there is none. */
function asideVerdict(
  { provider, name, written, head, isAmbiguous }: EntityGroup,
  facts: PlanFacts,
): AsideRepository["verdict"] | null {
  const { owner, isSelected } = facts;
  const isOwn = (each: string): boolean =>
    owner === "" || each.toLowerCase().startsWith(`${owner}/`);
  if (!isWanted(provider, facts)) return "other-provider";
  if (!written.some(isOwn)) return "other-owner";
  if (!isSelected(head?.repository ?? name, head?.topics ?? [])) return "excluded";
  if (isAmbiguous) return "conflict";
  if (head === null) return "not-visible";
  // A repository that moved to another owner is not this one's any more.
  if (!isOwn(head.repository)) return "other-owner";
  if (head.isArchived) return "archived";
  if (head.isDisabled) return "disabled";
  return head.commit === "" ? "empty" : null;
}

function plannedEntity(entity: EstateEntity): PlannedEntity {
  const { tag, id, git, owners, slackChannels, data } = entity;
  const known = { tag, id, basepath: git?.basepath ?? null, owners, slackChannels };
  return { ...known, lastResult: "", state: data.get(stateKey) ?? null };
}

function asideOf(
  { repository, formerly, entities }: Omit<AsideRepository, "verdict">,
  verdict: AsideRepository["verdict"],
): AsideRepository {
  const brief = entities.map(({ tag, owners }) => ({ tag, owners }));
  return { repository, formerly, verdict, entities: brief };
}

/** Requests to Cortex for each entity, as measured: a check lists, a first sync reads the state, uploads and lists again. */
const requestsPerEntity = { check: 1.3, sync: 4.4 } as const;

function costed(planned: PlannedRepository, mode: "check" | "sync"): Costed<PlannedRepository> {
  const cost = requestsPerEntity[mode] * planned.entities.length;
  return { item: planned, cost, entities: planned.entities.length };
}
