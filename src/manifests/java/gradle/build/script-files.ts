import { Fault } from "../../../../domain/problem.ts";
import type { Repository } from "../../../format.ts";
import { definitionsOf, type Definition } from "../language/definitions.ts";
import type { Node } from "../language/nodes.ts";
import { readScript } from "../language/script.ts";
import { symbolsOf, type Symbols } from "../language/symbols.ts";

/** A script with what it defines. */
export interface Script {
  readonly path: string;
  readonly nodes: readonly Node[];
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly symbols: Symbols;
  /** Whether it may apply others. */
  readonly applies: boolean;
}

/** @throws Fault `manifest-invalid` */
function toScript(text: string, path: string): Script {
  const nodes = readScript(text, path);
  return {
    path,
    nodes,
    definitions: definitionsOf(nodes),
    symbols: symbolsOf(nodes),
    applies: text.includes("apply"),
  };
}

interface Read {
  readonly text: string;
  readonly script: Script;
}

const read = new WeakMap<Repository, Map<string, Read>>();

/** Reads a script of the repository, once. @throws Fault `manifest-*` */
export function scriptAt(path: string, repository: Repository): Script {
  return knownOf(repository).get(path)?.script ?? scriptOf(repository.text(path), path, repository);
}

/** Reads a script whose text is at hand, once. @throws Fault `manifest-invalid` */
export function scriptOf(text: string, path: string, repository: Repository): Script {
  const scripts = knownOf(repository);
  const before = scripts.get(path);
  if (before?.text === text) return before.script;
  const script = toScript(text, path);
  scripts.set(path, { text, script });
  return script;
}

function knownOf(repository: Repository): Map<string, Read> {
  const scripts = read.get(repository) ?? new Map<string, Read>();
  read.set(repository, scripts);
  return scripts;
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
