import { Fault } from "../../domain/problem.ts";
import { modDirectives, type Directive } from "./mod-directives.ts";
import { checkMajor } from "./versions.ts";
import { perRepository } from "../per-repository.ts";

export interface Module {
  readonly path: string;
  readonly version: string;
  /** As in `Directive`: a version of a release, at a glance. */
  readonly usual?: true;
}

/** A go.mod or go.work that Go would take. */
export interface ModFile {
  readonly path: string;
  /** By their verb, in the order in which they stand there. */
  readonly directives: ReadonlyMap<string, readonly Directive[]>;
  readonly required: readonly Module[];
  readonly excluded: readonly Module[];
}

/** The directives of a verb, in the order of the file. */
export function linesOf({ directives }: ModFile, verb: string): readonly Directive[] {
  return directives.get(verb) ?? [];
}

interface Shape {
  /** Whether a block of it is allowed. */
  readonly block: boolean;
  /** Whether it may stand there once only. */
  readonly once: boolean;
  /** What follows the verb; `null` for what is checked where it is used. */
  readonly words: RegExp | null;
}

const version = /^[1-9]\d*\.(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))?(?:[a-z]+\d+)?$/;
const toolchain = /^(?:default|go1(?:[.].*)?)$/;
const one = /^\S+$/;

const shared: ReadonlyMap<string, Shape> = new Map([
  ["go", { block: false, once: true, words: version }],
  ["toolchain", { block: false, once: true, words: toolchain }],
  ["godebug", { block: true, once: false, words: /^[^\s=]+=[^\s]+$/ }],
  ["replace", { block: true, once: false, words: null }],
]);

/** https://go.dev/ref/mod#go-mod-file-grammar */
const modShapes: ReadonlyMap<string, Shape> = new Map([
  ...shared,
  ["module", { block: true, once: true, words: one }],
  ["require", { block: true, once: false, words: null }],
  ["exclude", { block: true, once: false, words: null }],
  ["retract", { block: true, once: false, words: /^(?:[^\s[]+|\[ \S+ , \S+ \])$/ }],
  ["tool", { block: true, once: false, words: one }],
  ["ignore", { block: true, once: false, words: one }],
]);

/** https://go.dev/ref/mod#go-work-file */
const workShapes: ReadonlyMap<string, Shape> = new Map([
  ...shared,
  ["use", { block: true, once: false, words: one }],
]);

/**
 * Reads a go.mod, and refuses what Go refuses.
 * @throws Fault `manifest-invalid`, with the line.
 */
export function readMod(text: string, path: string): ModFile {
  const directives = checked(text, path, modShapes);
  if (directives.size === 0) throw refused(path, "has no directive", 1);
  const [required, excluded] = ["require", "exclude"].map((verb) =>
    (directives.get(verb) ?? []).map((directive) => moduleIn(directive, path)),
  );
  return { path, directives, required: required ?? [], excluded: excluded ?? [] };
}

function moduleIn({ verb, words, line, usual }: Directive, file: string): Module {
  const path = words[0];
  const version = words[1];
  if (usual === true && path !== undefined && version !== undefined)
    return { path, version, usual };
  if (path === undefined || version === undefined || !isVersion(words))
    throw refused(file, `has a \`${verb}\` that is not \`module version\``, line);
  const mismatch = checkMajor(path, version);
  if (mismatch !== null) throw refused(file, mismatch, line);
  return { path, version };
}

/** A version, or the name of a branch or commit, of which Go makes one when it tidies. */
function isVersion([, word = "", more]: readonly string[]): boolean {
  return more === undefined && /^[\w.+~/-]+$/.test(word);
}

/** Reads a go.work likewise. */
export function readWork(text: string, path: string): ModFile {
  return { path, directives: checked(text, path, workShapes), required: [], excluded: [] };
}

/** The go.mod at a path, read once however many members of a workspace ask for it. */
export const modAt = perRepository((path, repository) => readMod(repository.text(path), path));

function checked(
  text: string,
  path: string,
  shapes: ReadonlyMap<string, Shape>,
): ModFile["directives"] {
  const directives = new Map<string, Directive[]>();
  const all = modDirectives(text, path, (verb, isBlock, line) => {
    const shape = shapes.get(verb);
    if (shape === undefined)
      throw refused(
        path,
        `has the directive \`${verb.slice(0, 60)}\`, which Go does not know`,
        line,
      );
    if (isBlock && !shape.block) throw refused(path, `has a block of \`${verb}\``, line);
  });
  let verb = "";
  let shape: Shape | undefined;
  let same: Directive[] = [];
  for (const directive of all) {
    if (directive.verb !== verb) {
      ({ verb } = directive);
      shape = shapes.get(verb);
      same = directives.get(verb) ?? [];
      directives.set(verb, same);
    }
    if (shape?.once === true && same.length > 0)
      throw refused(path, `repeats \`${verb}\``, directive.line);
    if (shape?.words?.test(directive.words.join(" ")) === false)
      throw refused(path, `has a \`${verb}\` of a form that Go refuses`, directive.line);
    same.push(directive);
  }
  return directives;
}

/** The fault of a file that Go refuses. */
export function refused(path: string, fact: string, line: number): Fault {
  return new Fault("manifest-invalid", `${path} ${fact}. Fix the line, and run \`go mod tidy\`.`, {
    path,
    line,
  });
}
