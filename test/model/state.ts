import { packageTypes, type PackageType } from "../../src/domain/package.ts";
import type { Prune } from "../../src/domain/policy.ts";
import {
  entities,
  slots,
  type Entity,
  type Entry,
  type Slot,
  type Stated,
} from "./manifest-places.ts";
import { plainVersion, type PackageIndex } from "./package-pool.ts";
import { scopes, type ScopeName } from "./scopes.ts";

interface Content {
  readonly entries: readonly Entry[];
  readonly broken: boolean;
}

/** The inputs that a sequence may change between runs. */
export interface Inputs {
  readonly prune: Prune;
  /** In percent. */
  readonly pruneLimit: number;
  readonly record: boolean;
  readonly developmentDependencies: boolean;
  /** `null` where `package-types` is empty. */
  readonly packageTypes: readonly PackageType[] | null;
  readonly scope: ScopeName;
  /** The version of this tool that the repository uses. */
  readonly tool: string;
}

/** One repository that reports to both entities. */
export interface Tree {
  readonly id: string;
  readonly name: string;
  readonly files: ReadonlyMap<string, Content>;
  /** Whether a submodule is not checked out, which may hide any type. */
  readonly submoduleMissing: boolean;
  readonly inputs: Inputs;
}

type Names = ReadonlySet<PackageIndex>;

/** All that the model knows. What Cortex holds is looked up. */
export interface Model {
  readonly trees: Tree[];
  /** What each source declared when it last synced and its state was kept, by `claimKey`. */
  readonly synced: Map<string, Names>;
  /** What some tree declared in a sync since the state was last tampered with, by `typeKey`. */
  readonly once: Map<string, Names>;
  /** What each source ever declared in a sync, by `claimKey`. */
  readonly ever: Map<string, Names>;
}

export const treeCount = 3;

export function newModel(files: readonly Tree["files"][]): Model {
  const inputs: Inputs = {
    prune: "true",
    pruneLimit: 50,
    record: true,
    developmentDependencies: true,
    packageTypes: null,
    scope: "everything",
    tool: "1.2.3",
  };
  return {
    trees: files.map((each, index) => ({
      id: String(index + 1),
      name: `acme/repository-${index}`,
      files: each,
      submoduleMissing: false,
      inputs,
    })),
    synced: new Map(),
    once: new Map(),
    ever: new Map(),
  };
}

export function treeOf({ trees }: Readonly<Model>, index: number): Tree {
  const tree = trees[index];
  if (tree === undefined) throw new Error(`the model has no tree ${index}`);
  return tree;
}

export function typeKey({ entity, packageType }: Pick<Expected, "entity" | "packageType">): string {
  return `${entity} ${packageType}`;
}

/** A tree is another source under another scope. */
export function claimKey(
  { id, inputs }: Pick<Tree, "id" | "inputs">,
  expected: Pick<Expected, "entity" | "packageType">,
): string {
  return `${id} (${inputs.scope}) ${typeKey(expected)}`;
}

/** Whether a `claimKey` is of this type, whatever the source. */
export function isClaimOf(
  key: string,
  expected: Pick<Expected, "entity" | "packageType">,
): boolean {
  return key.endsWith(`) ${typeKey(expected)}`);
}

/** What one tree declares for one package type of one entity, before anything of Cortex is known. */
export interface Expected {
  readonly entity: Entity;
  readonly packageType: PackageType;
  /** By package, the versions declared in the model's form; empty where none is known. */
  readonly declared: ReadonlyMap<PackageIndex, ReadonlySet<string>>;
  /** Whether a manifest of the type is there, whatever it declares. */
  readonly isPresent: boolean;
  /** Whether what is declared is known only in part. */
  readonly doubtful: boolean;
  /** Whether a run looks at the type at all. */
  readonly isSeen: boolean;
}

/** Of all entities and types. */
export function expectations(tree: Tree): readonly Expected[] {
  return entities.flatMap((entity) =>
    packageTypes.map((packageType) => expected(tree, entity, packageType)),
  );
}

function expected(
  { files, submoduleMissing, inputs }: Tree,
  entity: Entity,
  packageType: PackageType,
): Expected {
  const standing = slots.filter(
    (slot) =>
      scopes[inputs.scope].entityOf(slot.path) === entity &&
      slot.packageType === packageType &&
      files.has(slot.path),
  );
  const stated = standing.flatMap((slot) => statedBy(slot, files, inputs));
  return {
    entity,
    packageType,
    declared: declaredOf(packageType, stated),
    isPresent: standing.length > 0,
    doubtful: submoduleMissing || standing.some(({ path }) => files.get(path)?.broken),
    isSeen: inputs.packageTypes?.includes(packageType) ?? true,
  };
}

/** What the lockfile of a manifest names counts as the lockfile has it. */
function statedBy(
  { path, coveredBy, state }: Slot,
  files: Tree["files"],
  { developmentDependencies }: Inputs,
): readonly Stated[] {
  const entries = files.get(path)?.entries ?? [];
  const locked = files.get(coveredBy ?? "")?.entries ?? [];
  return entries
    .filter(({ index }) => !locked.some((entry) => entry.index === index))
    .map(state)
    .filter(({ development }) => developmentDependencies || !development);
}

/** A range gives way to a resolved version of its name. */
function declaredOf(packageType: PackageType, stated: readonly Stated[]): Expected["declared"] {
  const byIndex = Map.groupBy(stated, ({ index }) => index);
  return new Map(
    [...byIndex].map(([index, all]) => {
      const resolved = all.filter((each) => each.resolved);
      const speaking = resolved.length > 0 ? resolved : all;
      const versions = speaking.flatMap(({ version }) => (version === null ? [] : [version]));
      return [index, new Set(versions.map((version) => plainVersion(packageType, version)))];
    }),
  );
}
