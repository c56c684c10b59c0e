import type fc from "fast-check";
import type { Endpoint } from "../../src/cortex/endpoints.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { nameOf, type PackageIndex } from "./package-pool.ts";
import { entities, slots, type Entity, type Entry } from "./manifest-places.ts";
import { stateKey } from "../../src/convergence/state.ts";
import { isRecord } from "../../src/domain/untyped.ts";
import { treeOf, type Inputs, type Model } from "./state.ts";
import { count } from "./statistics.ts";
import type { World } from "./world.ts";

export type Command = fc.AsyncCommand<Model, World>;

type RepositoryChange =
  | { readonly kind: "write"; readonly path: string; readonly entries: readonly Entry[] }
  | { readonly kind: "change"; readonly path: string; readonly entry: Entry }
  | { readonly kind: "drop"; readonly path: string; readonly index: PackageIndex }
  | { readonly kind: "move"; readonly path: string; readonly to: string }
  | { readonly kind: "delete" | "shrink" | "break"; readonly path: string }
  /** Of all that is broken. */
  | { readonly kind: "fix" }
  | { readonly kind: "submodule"; readonly missing: boolean };

/** A change of the repository between two runs. */
export class ChangeRepository implements Command {
  readonly tree: number;
  readonly change: RepositoryChange;

  constructor(tree: number, change: RepositoryChange) {
    this.tree = tree;
    this.change = change;
  }

  check(model: Readonly<Model>): boolean {
    const { files, submoduleMissing } = treeOf(model, this.tree);
    const { change } = this;
    if (change.kind === "submodule") return submoduleMissing !== change.missing;
    if (change.kind === "write" || change.kind === "change") return true;
    if (change.kind === "fix") return [...files.values()].some(({ broken }) => broken);
    return files.get(change.path)?.broken === false;
  }

  async run(model: Model, { statistics }: World): Promise<void> {
    const { change } = this;
    count(statistics.steps, `repository: ${change.kind}`);
    const tree = treeOf(model, this.tree);
    if (change.kind === "submodule") {
      model.trees[this.tree] = { ...tree, submoduleMissing: change.missing };
      return;
    }
    if (change.kind === "fix") {
      const files = [...tree.files].map(
        ([path, file]) => [path, { ...file, broken: false }] as const,
      );
      model.trees[this.tree] = { ...tree, files: new Map(files) };
      return;
    }
    const { path } = change;
    const files = new Map(tree.files);
    const { entries = [] } = files.get(path) ?? {};
    if (change.kind === "delete" || change.kind === "move") files.delete(path);
    else files.set(path, { entries: changed(entries, change), broken: change.kind === "break" });
    if (change.kind === "move") files.set(change.to, { entries, broken: false });
    model.trees[this.tree] = { ...tree, files };
  }

  toString(): string {
    return `tree ${this.tree}: ${this.#text()}`;
  }

  #text(): string {
    const { change } = this;
    if (change.kind === "submodule") return `submodule ${change.missing ? "missing" : "there"}`;
    if (change.kind === "fix") return "fix what is broken";
    if (change.kind === "write")
      return `write ${change.path} [${change.entries.map((entry) => shown(change.path, entry)).join(", ")}]`;
    if (change.kind === "change")
      return `change ${change.path} ${shown(change.path, change.entry)}`;
    if (change.kind === "move") return `move ${change.path} to ${change.to}`;
    return `${change.kind} ${change.path}${change.kind === "drop" ? ` ${change.index}` : ""}`;
  }
}

function changed(
  entries: readonly Entry[],
  change: Exclude<RepositoryChange, { readonly kind: "submodule" | "fix" }>,
): readonly Entry[] {
  if (change.kind === "write") return change.entries;
  if (change.kind === "change")
    return [...entries.filter(({ index }) => index !== change.entry.index), change.entry];
  if (change.kind === "drop") return entries.filter(({ index }) => index !== change.index);
  return change.kind === "shrink" ? entries.slice(0, 1) : entries;
}

function shown(path: string, entry: Entry): string {
  const slot = slots.find((each) => each.path === path);
  const { index = entry.index, version = null, development = false } = slot?.state(entry) ?? {};
  return `${index}${version === null ? "" : `@${version}`}${development ? " dev" : ""}`;
}

interface Line {
  readonly name: string;
  readonly version: string;
}

type CortexChange =
  | { readonly kind: "add"; readonly packageType: PackageType; readonly lines: readonly Line[] }
  | { readonly kind: "remove"; readonly packageType: PackageType; readonly index: PackageIndex }
  | { readonly kind: "upload"; readonly endpoint: Endpoint; readonly lines: readonly Line[] };

/** What another writer does in Cortex between two runs. */
export class ChangeCortex implements Command {
  readonly entity: Entity;
  readonly change: CortexChange;

  constructor(entity: Entity, change: CortexChange) {
    this.entity = entity;
    this.change = change;
  }

  check(): boolean {
    return true;
  }

  async run(_: Model, { catalog, statistics }: World): Promise<void> {
    const { entity, change } = this;
    count(statistics.steps, "other writer");
    if (change.kind === "add")
      catalog.seed(
        entity,
        change.lines.map((line) => ({ ...line, packageType: change.packageType })),
      );
    else if (change.kind === "upload")
      catalog.upload(entity, change.endpoint, change.lines, "nothing");
    else catalog.remove(entity, change.packageType, nameOf(change.packageType, change.index));
  }

  toString(): string {
    return `other writer at ${this.entity}: ${JSON.stringify(this.change)}`;
  }
}

/** Other inputs of one repository from the next run on. */
export class ChangeInputs implements Command {
  readonly tree: number;
  readonly inputs: Partial<Inputs>;

  constructor(tree: number, inputs: Partial<Inputs>) {
    this.tree = tree;
    this.inputs = inputs;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, { statistics }: World): Promise<void> {
    count(statistics.steps, `input ${Object.keys(this.inputs).join()}`);
    const tree = treeOf(model, this.tree);
    model.trees[this.tree] = { ...tree, inputs: { ...tree.inputs, ...this.inputs } };
  }

  toString(): string {
    return `tree ${this.tree}: inputs ${JSON.stringify(this.inputs)}`;
  }
}

/** A repository gets another name and keeps its id. */
export class Rename implements Command {
  readonly tree: number;
  readonly name: string;

  constructor(tree: number, name: string) {
    this.tree = tree;
    this.name = name;
  }

  check({ trees }: Readonly<Model>): boolean {
    return trees.every(({ name }) => name !== this.name);
  }

  async run(model: Model, { statistics }: World): Promise<void> {
    count(statistics.steps, "rename");
    model.trees[this.tree] = { ...treeOf(model, this.tree), name: this.name };
  }

  toString(): string {
    return `tree ${this.tree}: now ${this.name}`;
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** What may become of a state outside of this tool. */
export const tamperings = {
  missing: () => null,
  older: (state: Fields) => ({ ...state, v: "0" }),
  newer: (state: Fields) => ({ ...state, v: "2" }),
  "of another entity": (state: Fields) => ({ ...state, entity: "en0000000000000000" }),
  "no object": () => "state",
  "with broken names": (state: Fields) => withEntries(state, (entry) => ({ ...entry, types: "" })),
  "with entries of another version": (state: Fields) =>
    withEntries(state, (entry) => ({ ...entry, v: "9" })),
  copied: (_: Fields, other: Fields) => other,
} satisfies Record<string, (state: Fields, other: Fields) => unknown>;

function withEntries(state: Fields, change: (entry: Fields) => Fields): Fields {
  const { sources } = state;
  const entries = isRecord(sources) ? Object.entries(sources) : [];
  const changedEntries = entries.map(([name, entry]) => [
    name,
    isRecord(entry) ? change(entry) : entry,
  ]);
  return { ...state, sources: Object.fromEntries(changedEntries) };
}

/** Somebody changes the state of an entity by hand, or loses it. */
export class Tamper implements Command {
  readonly entity: Entity;
  readonly how: keyof typeof tamperings;

  constructor(entity: Entity, how: keyof typeof tamperings) {
    this.entity = entity;
    this.how = how;
  }

  check(): boolean {
    return true;
  }

  async run({ synced, once }: Model, { catalog, statistics }: World): Promise<void> {
    count(statistics.steps, "state");
    const [other = this.entity] = entities.filter((entity) => entity !== this.entity);
    const stateOf = (entity: Entity): Fields => {
      const data = catalog.customData.state().get(entity) ?? [];
      const value = data.find(({ key }) => key === stateKey)?.value;
      return isRecord(value) ? value : {};
    };
    const value = tamperings[this.how](stateOf(this.entity), stateOf(other));
    if (value === null) catalog.customData.remove(this.entity, stateKey);
    else catalog.customData.seed(this.entity, [{ key: stateKey, value }]);
    // Nothing is known of anybody until each has synced again.
    for (const key of synced.keys()) if (key.includes(` ${this.entity} `)) synced.delete(key);
    for (const key of once.keys()) if (key.startsWith(`${this.entity} `)) once.delete(key);
  }

  toString(): string {
    return `state of ${this.entity} ${this.how}`;
  }
}
