import { posix } from "node:path";
import type { Repository } from "../../../format.ts";
import { pathFrom } from "../../../workspace-path.ts";
import { evaluate } from "../language/expressions.ts";
import { literalOf } from "../language/paths.ts";
import { contentOf, deepNodes, isMark, isWord, wordsOf, type Node } from "../language/nodes.ts";
import { readableScript } from "./script-files.ts";
import { changedChild, forEachChild, type Child, type ForEachChild } from "./settings-children.ts";
import { blocksOf, splitAt, statementsOf, type Statement } from "../language/statements.ts";
import { perRepository } from "../../../per-repository.ts";

/** What a settings script declares about its build. https://docs.gradle.org/current/dsl/org.gradle.api.initialization.Settings.html */
export interface Settings {
  /** The directories of the projects by their paths, as `:a:b`. */
  readonly directories: ReadonlyMap<string, string>;
  /** Scripts that the settings name for a directory, where these have another name than usual. */
  readonly scripts: ReadonlyMap<string, string>;
  /** The directories of builds that are included. */
  readonly includedBuilds: readonly string[];
}

/** Reads what can be read of a settings script, once; one that is broken is reported where it is the manifest. */
export const readSettings = perRepository(fromScript);

interface Draft {
  readonly root: string;
  readonly included: string[];
  readonly flat: string[];
  readonly moved: [string, string][];
  readonly named: [string, string][];
  readonly builds: string[];
  readonly children: ForEachChild[];
}

function fromScript(path: string, repository: Repository): Settings {
  const root = posix.dirname(path);
  const draft: Draft = {
    root,
    included: [],
    flat: [],
    moved: [],
    named: [],
    builds: [],
    children: [],
  };
  collectScript(path, draft, repository, new Set());
  const directories = new Map<string, string>([[":", root]]);
  for (const project of draft.included) includeProject(project, directories, root);
  for (const name of draft.flat) directories.set(`:${name}`, posix.join(root, "..", name));
  for (const [project, directory] of draft.moved) directories.set(project, directory);
  const scripts = draft.named.flatMap(([project, name]): [string, string][] => {
    const directory = directories.get(project);
    return directory === undefined ? [] : [[directory, posix.join(directory, name)]];
  });
  const changed = withChildren(directories, draft, repository);
  return {
    directories: changed.directories,
    scripts: new Map([...scripts, ...changed.scripts]),
    includedBuilds: [...new Set(draft.builds)],
  };
}

/** The projects below the root under the names, directories and scripts that a loop gives them. */
function withChildren(
  directories: ReadonlyMap<string, string>,
  { children, root }: Draft,
  repository: Repository,
): Pick<Settings, "directories" | "scripts"> {
  const scripts = new Map<string, string>();
  if (children.length === 0) return { directories, scripts };
  const changed = new Map<string, string>();
  for (const [path, directory] of directories) {
    const isChild = path !== ":" && path.lastIndexOf(":") === 0;
    const before: Child = { name: path.slice(1), directory, scripts: [] };
    const child = isChild
      ? children.reduce((each, loop) => changedChild(loop, each, root), before)
      : before;
    changed.set(path === ":" ? path : `:${child.name}`, child.directory);
    const names = child.scripts.map((name) => posix.join(child.directory, name));
    const script = names.find((name) => repository.has(name));
    if (script !== undefined) scripts.set(child.directory, script);
  }
  return { directories: changed, scripts };
}

function includeProject(written: string, directories: Map<string, string>, root: string): void {
  const segments = written.split(":").filter((segment) => segment !== "");
  for (const [index] of segments.entries()) {
    const project = `:${segments.slice(0, index + 1).join(":")}`;
    if (!directories.has(project))
      directories.set(project, posix.join(root, ...segments.slice(0, index + 1)));
  }
}

function collectScript(
  path: string,
  draft: Draft,
  repository: Repository,
  seen: Set<string>,
): void {
  if (seen.has(path)) return;
  seen.add(path);
  const script = repository.has(path) ? readableScript(path, repository) : null;
  if (script !== null)
    collect(script.nodes, path, draft, (applied) =>
      collectScript(applied, draft, repository, seen),
    );
}

function collect(
  nodes: readonly Node[],
  path: string,
  draft: Draft,
  follow: (path: string) => void,
): void {
  for (const statement of statementsOf(nodes)) {
    const [first] = statement;
    const loop = forEachChild(statement);
    if (loop !== null) {
      draft.children.push(loop);
      continue;
    }
    if (first?.kind === "word") {
      const values = textsOf(statement.slice(1));
      if (first.text === "include") draft.included.push(...values);
      if (first.text === "includeFlat") draft.flat.push(...values);
      if (first.text === "includeBuild")
        draft.builds.push(...values.slice(0, 1).flatMap((value) => pathFrom(path, value) ?? []));
      if (first.text === "apply")
        for (const value of values) {
          const applied = pathFrom(path, value);
          if (applied !== null) follow(applied);
        }
    }
    assign(statement, draft);
    for (const block of blocksOf(statement)) collect(block, path, draft, follow);
  }
}

/** `project(":a").projectDir = file("b")`, `project(":a").buildFileName = "c.gradle"`, `rootProject.buildFileName = …` */
function assign(statement: Statement, draft: Draft): void {
  const equals = statement.findIndex((node) => isMark(node, "="));
  if (equals === -1) return;
  const left = statement.slice(0, equals);
  const value = statement.slice(equals + 1);
  const property = wordsOf(left).at(-1);
  const at = left.findIndex((node) => isWord(node, "project"));
  const literal = literalOf(contentOf(left[at + 1], "(") ?? []);
  const project = isWord(left[0], "rootProject") && at === -1 ? ":" : literal;
  if (project === null) return;
  if (property === "projectDir") {
    const directory = pathFrom(
      posix.join(draft.root, "settings.gradle"),
      textsDeep(value).join("/"),
    );
    if (directory !== null) draft.moved.push([project, posix.normalize(directory)]);
  }
  const name = literalOf(value);
  if (property === "buildFileName" && name !== null) draft.named.push([project, name]);
}

const here = (name: string): string | null =>
  /(?:^|\.)(?:rootDir|settingsDir|rootProject\.projectDir)$/.test(name) ? "." : null;

/** The texts among parameters: `"a", "b"`, `("a")`, `listOf("a")`, `["a"]`, `from: "a"`. */
function textsOf(nodes: readonly Node[]): string[] {
  return splitAt(nodes, ",").flatMap((parameter) =>
    parameter.flatMap((node): string[] => {
      if (node.kind === "group") return node.open === "{" ? [] : textsOf(node.nodes);
      return node.kind === "text" ? knownText(node) : [];
    }),
  );
}

function textsDeep(nodes: readonly Node[]): string[] {
  return [...deepNodes(nodes)].flatMap((node) => (node.kind === "text" ? knownText(node) : []));
}

function knownText(node: Node): string[] {
  const { text, missing } = evaluate([node], here);
  return missing === null ? [text] : [];
}
