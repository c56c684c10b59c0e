import { posix } from "node:path";
import type { Repository } from "../../../format.ts";
import { readProperties } from "../../../../syntax/lines.ts";
import { buildRootOf, filesBelow, isScript, settingsOf } from "./layout.ts";
import { evaluate } from "../language/expressions.ts";
import { pathOf } from "../language/paths.ts";
import { contentOf, deepNodes, isMark, wordsOf, type Node } from "../language/nodes.ts";
import { readableScript, type Script } from "./script-files.ts";
import { readSettings } from "./settings.ts";
import { statementsOf, type Statement } from "../language/statements.ts";
import type { SymbolBody } from "../language/symbols.ts";
import { perRepository } from "../../../per-repository.ts";

/** What `buildSrc` and included builds bring to the scripts of a build. */
export interface BuildLogic {
  /** Plugins of the repository by their ids, or by `.path` of a catalog's accessor where that stands for the id. */
  readonly plugins: ReadonlyMap<string, OwnPlugin>;
  /** Functions, classes and objects of the sources. */
  readonly symbols: ReadonlyMap<string, readonly SourceSymbol[]>;
  readonly sources: readonly Script[];
  /** The scripts that build the sources. */
  readonly builds: readonly Script[];
}

export interface SourceSymbol {
  readonly path: string;
  readonly symbol: SymbolBody;
}

/** A plugin that is a script, a class by its simple name, or made by what cannot be found. */
export type OwnPlugin = { readonly script: string } | { readonly className: string };

/** Reads the build logic of the build that a script belongs to, once for all scripts of it. */
export function buildLogicOf(path: string, repository: Repository): BuildLogic {
  const settings = settingsOf(path, repository);
  const root = buildRootOf(path, repository);
  return logicFor(`${root}\0${settings}`, repository, root, settings);
}

const logicFor = perRepository(readLogic);

function readLogic(
  _: string,
  repository: Repository,
  root: string,
  settings: string | null,
): BuildLogic {
  const directories = new Set<string>();
  collectBuilds(root, settings, directories, repository);
  const files = [...directories].flatMap((directory) => filesBelow(directory, repository));
  const sourceFiles = files.filter((file) => sourceFile.test(file));
  const sources = sourceFiles.flatMap((file) => readableScript(file, repository) ?? []);
  const plugins = new Map<string, OwnPlugin>();
  for (const source of sources)
    if (isScript(source.path))
      for (const id of scriptIds(source)) plugins.set(id, { script: source.path });
  const builds = files
    .filter((file) => isScript(file) && !sourceFile.test(file))
    .flatMap((file) => readableScript(file, repository) ?? []);
  for (const { nodes } of builds)
    for (const [id, className] of registeredIn(nodes)) plugins.set(id, { className });
  for (const file of files) {
    const [, id] = descriptor.exec(file) ?? [];
    const className =
      id === undefined
        ? undefined
        : readProperties(repository.text(file)).get("implementation-class");
    if (id !== undefined && className !== undefined)
      plugins.set(id, { className: simpleName(className) });
  }
  const symbols = new Map<string, SourceSymbol[]>();
  for (const { path, symbols: defined } of sources.filter((source) => !isScript(source.path)))
    for (const [name, bodies] of defined)
      symbols.set(name, [
        ...(symbols.get(name) ?? []),
        ...bodies.map((symbol) => ({ path, symbol })),
      ]);
  const classes = sources.filter((source) => !isScript(source.path));
  return { plugins, symbols, sources: classes, builds };
}

/** The directories of `buildSrc` and of included builds, and of those that these include. */
function collectBuilds(
  root: string,
  settings: string | null,
  found: Set<string>,
  repository: Repository,
): void {
  const included = settings === null ? [] : readSettings(settings, repository).includedBuilds;
  for (const directory of [posix.join(root, "buildSrc"), ...included]) {
    if (found.has(directory) || directory === root) continue;
    if (filesBelow(directory, repository).length === 0) continue;
    found.add(directory);
    const own = ["settings.gradle", "settings.gradle.kts"].map((name) =>
      posix.join(directory, name),
    );
    const inner = own.find((candidate) => repository.has(candidate)) ?? null;
    collectBuilds(directory, inner, found, repository);
  }
}

const sourceFile =
  /(?:^|\/)src\/main\/(?:kotlin|groovy|java)\/.*\.(?:kt|java|groovy|gradle|gradle\.kts)$/;
const descriptor = /(?:^|\/)META-INF\/gradle-plugins\/(.+)\.properties$/;

/** Whether a script is a precompiled plugin, whose file name is its id. */
export function isPluginScript(path: string): boolean {
  return isScript(path) && sourceFile.test(path);
}

/** https://docs.gradle.org/current/userguide/implementing_gradle_plugins_precompiled.html */
function scriptIds({ path, nodes }: Script): string[] {
  const name = posix
    .basename(path)
    .replace(/(?:\.(?:settings|init))?\.gradle(?:\.(?:kts|dcl))?$/, "");
  const [first] = statementsOf(nodes);
  const declared = wordsOf(first ?? []);
  return declared[0] === "package" ? [name, `${declared.slice(1).join(".")}.${name}`] : [name];
}

/** The plugins that `gradlePlugin { plugins { … } }` registers, with the simple names of their classes. */
function registeredIn(nodes: readonly Node[]): [string, string][] {
  const values = new Map(statementsOf(nodes).flatMap((each) => assigned(each) ?? []));
  const [id, className] = [values.get("id"), values.get("implementationClass")];
  const own: [string, string][] =
    id === undefined || className === undefined ? [] : [[id, simpleName(className)]];
  const inner = [...nodes].flatMap((node) =>
    node.kind === "group" ? registeredIn(node.nodes) : [],
  );
  return [...own, ...inner];
}

/** `id = "a"`, `id.set("a")`, `id 'a'`, `id = libs.plugins.a.get().pluginId` */
function assigned(statement: Statement): [[string, string]] | null {
  const [name, ...behind] = statement;
  if (name?.kind !== "word" || (name.text !== "id" && name.text !== "implementationClass"))
    return null;
  const value = isMark(behind[0], "=")
    ? behind.slice(1)
    : (contentOf(behind.at(-1), "(") ?? behind);
  const { text, missing } = evaluate(value, () => null);
  if (missing === null) return [[name.text, text]];
  const path = pathOf(value);
  return path === null ? null : [[name.text, `.${path.replace(/\.pluginId$/, "")}`]];
}

function simpleName(className: string): string {
  return className.slice(Math.max(className.lastIndexOf("."), className.lastIndexOf("$")) + 1);
}

/** The plugins of the repository that a statement applies. */
export function pluginsIn(
  statement: Statement,
  logic: BuildLogic,
  idOf: (accessor: string) => string | null,
): OwnPlugin[] {
  if (logic.plugins.size === 0) return [];
  const words = wordsOf(statement);
  if (words.includes("apply") && words.at(words.indexOf("apply") + 1) === "false") return [];
  const outer = statement.filter((node) => contentOf(node, "{") === null);
  const texts = [...deepNodes(outer)].flatMap((node) =>
    node.kind === "text" ? evaluate([node], () => null).text : [],
  );
  const alias = contentOf(statement[1], "(") ?? statement.slice(1);
  const accessor =
    words[0] === "alias" ? pathOf(alias.filter((node) => node.kind !== "group")) : null;
  const ids = accessor === null ? [] : [`.${accessor}`, idOf(accessor) ?? ""];
  const path = pathOf(outer);
  return [...new Set([...texts, ...ids, ...(path === null ? [] : [path])])].flatMap(
    (id) => ownPlugin(id, logic, idOf) ?? [],
  );
}

/** The plugin of the repository of an id, which may be registered by an entry of a catalog. */
export function ownPlugin(
  id: string,
  { plugins }: BuildLogic,
  idOf: (accessor: string) => string | null,
): OwnPlugin | null {
  const named = plugins.get(id);
  if (named !== undefined) return named;
  for (const [key, plugin] of plugins)
    if (key.startsWith(".") && idOf(key.slice(1)) === id) return plugin;
  return null;
}
