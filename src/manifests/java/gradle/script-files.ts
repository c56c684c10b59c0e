import { Fault } from "../../../domain/problem.ts";
import type { Repository } from "../../format.ts";
import { definitionsOf, type Definition } from "./definitions.ts";
import type { Node } from "./nodes.ts";
import { readScript } from "./script.ts";
import { symbolsOf, type Symbols } from "./symbols.ts";

/** A script with what it defines. */
export interface Script {
  readonly path: string;
  readonly nodes: readonly Node[];
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly symbols: Symbols;
}

/** @throws Fault `manifest-invalid` */
export function toScript(text: string, path: string): Script {
  const nodes = readScript(text, path);
  return { path, nodes, definitions: definitionsOf(nodes), symbols: symbolsOf(nodes) };
}

const read = new WeakMap<Repository, Map<string, Script>>();

/** Reads a script of the repository, once. @throws Fault `manifest-*` */
export function scriptAt(path: string, repository: Repository): Script {
  const scripts = read.get(repository) ?? new Map<string, Script>();
  read.set(repository, scripts);
  const script = scripts.get(path) ?? toScript(repository.text(path), path);
  scripts.set(path, script);
  return script;
}

/** The same, but `null` for a script that cannot be read: where it is itself a manifest, that is reported. */
export function readableScript(path: string, repository: Repository): Script | null {
  try {
    return scriptAt(path, repository);
  } catch (thrown) {
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}
