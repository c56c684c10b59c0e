import { packageTypes, type PackageType } from "../../src/domain/package.ts";
import { slots, type Entry, type Slot, type Stated } from "./slots.ts";
import { plainVersion, type PackageIndex } from "./pool.ts";

export const entities = ["shop", "api"] as const;

export type Entity = (typeof entities)[number];

interface Content {
  readonly entries: readonly Entry[];
  readonly broken: boolean;
}

/** The inputs that a sequence may change between runs. */
export interface Inputs {
  readonly prune: boolean;
  /** In percent. */
  readonly pruneLimit: number;
  readonly developmentDependencies: boolean;
  /** `null` where `package-types` is empty. */
  readonly packageTypes: readonly PackageType[] | null;
}

/** All that the model knows: the repository and the settings. What Cortex holds is looked up. */
export interface Model {
  files: ReadonlyMap<string, Content>;
  /** Manifests deleted since the last run, as a push would tell. */
  deleted: readonly string[];
  /** Whether a submodule is not checked out, which may hide any type. */
  submoduleMissing: boolean;
  inputs: Inputs;
}

export function newModel(files: Model["files"]): Model {
  return {
    files,
    deleted: [],
    submoduleMissing: false,
    inputs: { prune: true, pruneLimit: 50, developmentDependencies: true, packageTypes: null },
  };
}

/** What docs/architecture.md says of one package type of one entity, before anything of Cortex is known. */
export interface Expected {
  readonly entity: Entity;
  readonly packageType: PackageType;
  /** By package, the versions declared in the model's form; empty where none is known. */
  readonly declared: ReadonlyMap<PackageIndex, ReadonlySet<string>>;
  /** Whether a manifest of the type is there and not left out by `package-types`. */
  readonly present: boolean;
  /** Whether what is declared is known only in part. */
  readonly doubtful: boolean;
  /** Whether the type is this run's by its manifests or by `package-types`. */
  readonly own: boolean;
  /** Whether the push is proven to have deleted the last manifest of the type. */
  readonly provenDeleted: boolean;
}

/** Of all entities and types. @param proof whether GitHub can tell what was deleted. */
export function expectations(model: Model, proof: boolean): readonly Expected[] {
  return entities.flatMap((entity) =>
    packageTypes.map((packageType) => expected(model, { entity, packageType, proof })),
  );
}

function expected(
  { files, deleted, submoduleMissing, inputs }: Model,
  { entity, packageType, proof }: { entity: Entity; packageType: PackageType; proof: boolean },
): Expected {
  const isNamed = inputs.packageTypes?.includes(packageType) ?? false;
  const isLeftOut = inputs.packageTypes !== null && !isNamed;
  const ofType = slots.filter((slot) => slot.entity === entity && slot.packageType === packageType);
  const standing = isLeftOut ? [] : ofType.filter(({ path }) => files.has(path));
  const covered = new Set(
    standing.flatMap(({ path, covers = "" }) => (files.get(path)?.broken === true ? [] : [covers])),
  );
  const speaking = standing.filter(({ path }) => !covered.has(path));
  const isHidden = submoduleMissing && !isLeftOut;
  const present = standing.length > 0;
  const wasDeleted = ofType.some(({ path }) => deleted.includes(path));
  return {
    entity,
    packageType,
    declared: declaredOf(packageType, speaking.flatMap(statedBy(files, inputs))),
    present,
    doubtful: isHidden || speaking.some(({ path }) => files.get(path)?.broken),
    own: present || isNamed,
    provenDeleted: proof && wasDeleted && !present && !isLeftOut && !isHidden,
  };
}

function statedBy(files: Model["files"], { developmentDependencies }: Inputs) {
  return ({ path, state }: Slot): readonly Stated[] =>
    (files.get(path)?.entries ?? [])
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
