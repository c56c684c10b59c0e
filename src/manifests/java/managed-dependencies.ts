import { Fault } from "../../domain/problem.ts";
import type { Repository } from "../format.ts";
import { xmlFile } from "../xml-file.ts";
import {
  ownManagement,
  type Managed,
  type Management,
  type OwnManagement,
} from "./own-management.ts";
import { lineageOf, type FindPom, type Lineage } from "./pom-lineage.ts";
import { readPom } from "./pom.ts";

/**
 * What a POM, its ancestors and the BOMs that they import manage: own entries count before imported
 * ones, and of those the first.
 * https://maven.apache.org/guides/introduction/introduction-to-dependency-mechanism.html#Importing_Dependencies
 * @throws Fault `include-cycle` for BOMs that import each other, `manifest-invalid` for a long chain.
 */
export async function managedDependencies(
  lineage: Lineage,
  repository: Repository,
  findPom: FindPom,
): Promise<Management> {
  const { own, whole } = knownOf(repository);

  async function withImports(pom: OwnManagement, chain: readonly string[]): Promise<Whole> {
    const imported: Whole[] = [];
    for (const path of pom.imports) imported.push(await imports(path, chain));
    const depth = 1 + Math.max(0, ...imported.map((each) => each.depth));
    if (depth > deepest) throw tooDeep(pom.path);
    const all = imported.map(({ management }) => management);
    return whole.get(pom.path) ?? { management: merged([pom, ...all], pom.imports), depth };
  }

  async function imports(path: string, importing: readonly string[]): Promise<Whole> {
    const before = whole.get(path);
    if (before !== undefined) return before;
    const chain = [...importing, path];
    if (importing.includes(path)) throw circle(chain);
    if (chain.length > deepest) throw tooDeep(path);
    const reading = own.get(path) ?? read(path);
    own.set(path, reading);
    const found = await withImports(await reading, chain);
    whole.set(path, found);
    return found;
  }

  async function read(path: string): Promise<OwnManagement> {
    const pom = readPom(await xmlFile(path, repository), path);
    return ownManagement(await lineageOf(pom, repository, findPom), findPom);
  }

  const pom = ownManagement(lineage, findPom);
  return (await withImports(pom, [pom.path])).management;
}

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
  /** With its imports; only of BOMs that lead into no circle. */
  readonly whole: Map<string, Whole>;
}

const known = new WeakMap<Repository, Known>();

function knownOf(repository: Repository): Known {
  const found = known.get(repository) ?? { own: new Map(), whole: new Map() };
  known.set(repository, found);
  return found;
}

function merged(all: readonly Management[], imports: readonly string[]): Management {
  const managed = new Map<string, Managed>();
  for (const each of all)
    for (const [key, entry] of each.managed) if (!managed.has(key)) managed.set(key, entry);
  return {
    managed,
    missing: [...new Set(all.flatMap(({ missing }) => missing))],
    uses: [...new Set([...imports, ...all.flatMap(({ uses }) => uses)])],
  };
}

function tooDeep(path: string): Fault {
  return new Fault(
    "manifest-invalid",
    `A chain of more than ${deepest - 1} imported POMs leads through ${path}. Shorten it, or add its files to \`exclude\`.`,
    { path },
  );
}

function circle(chain: readonly string[]): Fault {
  const [path = ""] = chain;
  return new Fault(
    "include-cycle",
    `${chain.join(" → ")} is a circle of imported POMs. Break it.`,
    {
      path,
    },
  );
}
