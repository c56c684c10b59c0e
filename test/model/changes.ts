import type fc from "fast-check";
import type { Endpoint } from "../../src/cortex/endpoints.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { nameOf, type PackageIndex } from "./pool.ts";
import { slots, type Entry } from "./slots.ts";
import type { Entity, Inputs, Model } from "./state.ts";
import { count } from "./tally.ts";
import type { World } from "./world.ts";

export type Command = fc.AsyncCommand<Model, World>;

type RepositoryChange =
  | { readonly kind: "write"; readonly path: string; readonly entries: readonly Entry[] }
  | { readonly kind: "change"; readonly path: string; readonly entry: Entry }
  | { readonly kind: "drop"; readonly path: string; readonly index: PackageIndex }
  | { readonly kind: "delete" | "shrink" | "break" | "fix"; readonly path: string }
  | { readonly kind: "submodule"; readonly missing: boolean };

/** A change of the repository between two runs. */
export class ChangeRepository implements Command {
  readonly change: RepositoryChange;

  constructor(change: RepositoryChange) {
    this.change = change;
  }

  check({ files, submoduleMissing }: Readonly<Model>): boolean {
    const { change } = this;
    if (change.kind === "submodule") return submoduleMissing !== change.missing;
    if (change.kind === "write" || change.kind === "change") return true;
    const content = files.get(change.path);
    if (change.kind === "fix") return content?.broken === true;
    return content?.broken === false;
  }

  async run(model: Model, { tally }: World): Promise<void> {
    const { change } = this;
    count(tally.steps, "repository");
    if (change.kind === "submodule") {
      model.submoduleMissing = change.missing;
      return;
    }
    const { path } = change;
    const files = new Map(model.files);
    const { entries = [] } = files.get(path) ?? {};
    if (change.kind === "delete") {
      files.delete(path);
      model.deleted = [...model.deleted, path];
    } else {
      files.set(path, { entries: changed(entries, change), broken: change.kind === "break" });
      model.deleted = model.deleted.filter((other) => other !== path);
    }
    model.files = files;
  }

  toString(): string {
    const { change } = this;
    if (change.kind === "submodule") return `submodule ${change.missing ? "missing" : "there"}`;
    if (change.kind === "write")
      return `write ${change.path} [${change.entries.map((entry) => shown(change.path, entry)).join(", ")}]`;
    if (change.kind === "change")
      return `change ${change.path} ${shown(change.path, change.entry)}`;
    return `${change.kind} ${change.path}${change.kind === "drop" ? ` ${change.index}` : ""}`;
  }
}

function changed(
  entries: readonly Entry[],
  change: Exclude<RepositoryChange, { readonly kind: "submodule" }>,
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

  async run(_: Model, { catalog, tally }: World): Promise<void> {
    const { entity, change } = this;
    count(tally.steps, "other writer");
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

/** Other inputs from the next run on. */
export class ChangeInputs implements Command {
  readonly inputs: Partial<Inputs>;

  constructor(inputs: Partial<Inputs>) {
    this.inputs = inputs;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, { tally }: World): Promise<void> {
    count(tally.steps, "inputs");
    model.inputs = { ...model.inputs, ...this.inputs };
  }

  toString(): string {
    return `inputs ${JSON.stringify(this.inputs)}`;
  }
}
