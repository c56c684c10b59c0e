import { Fault } from "../../domain/problem.ts";
import type { Repository } from "../format.ts";
import {
  ownManagement,
  type Managed,
  type Management,
  type ManagementOrder,
  type Missing,
  type OwnManagement,
} from "./own-management.ts";
import { knownOutsidePom, countOutsidePoms } from "./outside-pom.ts";
import { pomFile, type WrittenPom } from "./pom.ts";
import { lineageOf, type FindPom, type Lineage } from "./pom-lineage.ts";

/**
 * What a POM, its ancestors and the BOMs that they import manage: own entries count before imported
 * ones, and of those the first. What counts before an entry and is not in the repository stands at it.
 * BOMs from outside it count as far as they were asked for.
 * https://maven.apache.org/guides/introduction/introduction-to-dependency-mechanism.html#Importing_Dependencies
 * @throws Fault `include-cycle` for BOMs that import each other, `manifest-invalid` for a long chain.
 */
export async function managedDependencies(
  lineage: Lineage,
  repository: Repository,
  findPom: FindPom,
  order: ManagementOrder = "maven",
): Promise<Management> {
  const pom = ownManagement(lineage, findPom, order);
  const reading = { repository, findPom, order, ...knownOf(repository) };
  return (await withImports(pom, [pom.path], reading)).management;
}

/** What the reading of one chain of imports needs. */
interface Reading extends Pick<Known, "own" | "whole"> {
  readonly repository: Repository;
  readonly findPom: FindPom;
  readonly order: ManagementOrder;
}

/** @param chain the POMs that import one another, the last of which is `pom`. */
async function withImports(
  pom: OwnManagement,
  chain: readonly string[],
  reading: Reading,
): Promise<Whole> {
  const sources: (Missing | Management)[] = [];
  let depth = 1;
  for (const each of pom.imports) {
    const found =
      typeof each === "string"
        ? await importBom(each, chain, () => pomFile(each, reading.repository), reading)
        : await importOutside(each, chain, reading);
    if ("coordinates" in found) sources.push(found);
    else {
      depth = Math.max(depth, 1 + found.depth);
      sources.push(found.management);
    }
  }
  if (depth > deepest) throw tooDeep(pom.path);
  const before = reading.whole.get(pom.path);
  if (before !== undefined) return before;
  const { behind } = pom;
  if (behind !== null && "coordinates" in behind) sources.push(behind);
  else if (behind !== null) sources.push((await withImports(behind, chain, reading)).management);
  return { management: merged(pom, sources), depth };
}

async function importOutside(
  bom: Missing,
  chain: readonly string[],
  reading: Reading,
): Promise<Whole | Missing> {
  const { coordinates } = bom;
  const pom = (await knownOutsidePom(coordinates, reading.repository)) ?? null;
  return pom === null ? bom : importBom(coordinates, chain, () => Promise.resolve(pom), reading);
}

async function importBom(
  path: string,
  importing: readonly string[],
  load: () => Promise<WrittenPom>,
  reading: Reading,
): Promise<Whole> {
  const { own, whole } = reading;
  const before = whole.get(path);
  if (before !== undefined) return before;
  const chain = [...importing, path];
  if (importing.includes(path)) throw cycle(chain);
  if (chain.length > deepest) throw tooDeep(path);
  const management = own.get(path) ?? readBom(load, reading);
  own.set(path, management);
  const found = await withImports(await management, chain, reading);
  whole.set(path, found);
  return found;
}

async function readBom(
  load: () => Promise<WrittenPom>,
  { repository, findPom, order }: Reading,
): Promise<OwnManagement> {
  const bom = await lineageOf(await load(), repository, findPom, roles[order]);
  return ownManagement(bom, findPom, order);
}

const roles = { maven: "bom", gradle: "platform" } as const;

/** Each BOM holds what all those hold that it imports, so that a long chain costs its length many times over. */
const deepest = 51;

/** What a POM manages with all that it imports, and how many POMs the longest way through them has. */
interface Whole {
  readonly management: Management;
  readonly depth: number;
}

/**
 * What is found once for all that import a BOM. POMs that are read at the same time wait for the same
 * files, but none for what another makes of them: those that import each other would wait for ever.
 */
interface Known {
  readonly own: Map<string, Promise<OwnManagement>>;
  /** With its imports; only of BOMs that lead into no cycle. */
  readonly whole: Map<string, Whole>;
  /** How many POMs from outside had been asked for when this began. */
  readonly asked: number;
}

const known = new WeakMap<Repository, Known>();

function knownOf(repository: Repository): Known {
  const before = known.get(repository);
  const asked = countOutsidePoms(repository);
  if (before?.asked === asked) return before;
  const own = before?.own ?? new Map<string, Promise<OwnManagement>>();
  const found: Known = { own, whole: new Map(), asked };
  known.set(repository, found);
  return found;
}

function merged(pom: OwnManagement, sources: readonly (Missing | Management)[]): Management {
  const managed = new Map<string, Managed>(pom.managed);
  const uses = new Set(pom.imports.filter((each) => typeof each === "string"));
  let missing = pom.missing;
  function add(entries: ReadonlyMap<string, Managed>): void {
    for (const [key, entry] of entries)
      if (!managed.has(key)) managed.set(key, outranked(entry, missing));
  }
  for (const source of sources)
    if ("managed" in source) {
      add(source.managed);
      missing = union(missing, source.missing);
      for (const path of source.uses) uses.add(path);
    } else missing = union(missing, [source]);
  add(pom.elsewhere);
  for (const path of pom.uses) uses.add(path);
  return { managed, missing, uses: [...uses] };
}

function outranked(entry: Managed, missing: readonly Missing[]): Managed {
  if (missing.length === 0) return entry;
  return { ...entry, outranking: union(missing, entry.outranking) };
}

/** Each once, by its coordinates. */
function union(some: readonly Missing[], others: readonly Missing[]): readonly Missing[] {
  if (others.length === 0) return some;
  const all = [...some, ...others];
  return [...new Map(all.map((each) => [`${each.kind} ${each.coordinates}`, each])).values()];
}

function tooDeep(path: string): Fault {
  return new Fault(
    "manifest-invalid",
    `A chain of more than ${deepest - 1} imported POMs leads through ${path}. Shorten it, or add its files to \`exclude\`.`,
    { path },
  );
}

function cycle(chain: readonly string[]): Fault {
  const [path = ""] = chain;
  return new Fault("include-cycle", `${chain.join(" → ")} is a cycle of imported POMs. Break it.`, {
    path,
  });
}
