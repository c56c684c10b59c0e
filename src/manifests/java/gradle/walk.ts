import { posix } from "node:path";
import { appliedBy, type Applied } from "./applied-scripts.ts";
import { pluginsIn, type OwnPlugin } from "./build-logic.ts";
import type { Build } from "./build.ts";
import { definitionsOf } from "./definitions.ts";
import { declaredByClosure, declaredIn, declaredValues } from "./declarations.ts";
import { literalOf } from "./expressions.ts";
import { isTest, spent, type Construct, type Context, type Finding } from "./findings.ts";
import { loopOf } from "./loops.ts";
import { contentOf, deepNodes, isMark, isWord, wordsOf, type Node } from "./nodes.ts";
import { projectPathOf, type Projects } from "./project-paths.ts";
import { readableScript, type Script } from "./script-files.ts";
import { statementsOf, type Statement } from "./statements.ts";
import { suiteFramework } from "./suites.ts";
import { lambdaOf } from "./symbols.ts";
import { selectorOf, selects, type Selector } from "./targets.ts";

/** Where the reading of a script outside of its `dependencies` blocks stands. */
export interface Walk extends Context {
  readonly build: Build;
  readonly projects: Projects;
  /** The project that is read, by its path; `null` for the settings, which are no project. */
  readonly target: string | null;
  /** The project whose script is read. */
  readonly host: string;
  /** Whether what stands here is for the project that is read. */
  readonly active: boolean;
  /** Whether a condition around it asks whether a file exists. */
  readonly guarded: boolean;
  /** Whether this is in a source set or suite of tests by a block around it. */
  readonly suites: boolean;
  /** Scripts, plugins and sources that were followed already. */
  readonly visited: Set<string>;
}

/** Blocks whose `dependencies` are none of the project: filters of tasks, elements of a POM. */
const foreignBlocks = new Set([
  "tasks",
  "task",
  "shadowJar",
  "publishing",
  "publications",
  "pom",
  "withXml",
  "resolutionStrategy",
]);

/** What a script declares for the project that is read, in whatever block. */
export function findingsIn(nodes: readonly Node[], walk: Walk): Finding[] {
  return statementsOf(nodes).flatMap((statement) => {
    const exceeded = spent(statement, walk);
    return exceeded ?? ofStatement(statement, walk);
  });
}

function ofStatement(statement: Statement, walk: Walk): Finding[] {
  const words = wordsOf(statement);
  const loop = loopOf(statement, walk);
  const selector = selectorOf(statement, walk.scope);
  if (loop !== null && selector === null && words[0] !== "tasks")
    return loop.rounds.flatMap((names) =>
      findingsIn(loop.body, { ...walk, scope: walk.scope.with(names) }),
    );
  const guarded = walk.guarded || (words[0] === "if" && asksForFile(statement));
  const active = selector === null ? walk.active : isActive(selector, walk);
  const within = { ...walk, guarded, active };
  return [
    ...ofApplied(statement, within),
    ...ofPlugins(statement, within),
    ...ofSources(statement, within),
    ...(within.active ? ofHandler(statement, within) : []),
    ...blocksIn(statement).flatMap((block) => ofBlock(block, statement, within)),
  ];
}

/**
 * Whether a block for other projects counts for the one that is read. What no script of its own
 * reads as inherited stays with the project that wrote it.
 */
function isActive(selector: Selector, { target, host, projects }: Walk): boolean {
  if (target !== null && selects(selector, target, host)) return true;
  if (target !== null && target !== host) return false;
  const selected = [...projects.directories].filter(
    ([path]) => path !== target && selects(selector, path, host),
  );
  const isInherited = selected.every(([, directory]) => projects.scripts.has(directory));
  return selected.length === 0 || !isInherited;
}

/** Blocks of a statement, those in its parentheses as well. */
function blocksIn(statement: Statement): (readonly Node[])[] {
  return statement.flatMap((node) => {
    if (node.kind !== "group") return [];
    return node.open === "{" ? [node.nodes] : blocksIn(node.nodes);
  });
}

function ofBlock(block: readonly Node[], statement: Statement, walk: Walk): Finding[] {
  const words = wordsOf(statement);
  const last = words.at(-1);
  if (words.some((word) => foreignBlocks.has(word)) && words[0] !== "project")
    return inForeign(block, walk);
  const isSet = words.includes("dependencyManagement");
  const inside: Walk = {
    ...walk,
    test: walk.test || words.some(isTest) || walk.suites,
    managed: walk.managed || isSet,
    suites: walk.suites || last === "suites",
  };
  const { body } = lambdaOf(block);
  const isHandler =
    last === "dependencies" ||
    ((last === "with" || last === "configure") && endsInDependencies(statement));
  if (isHandler) return walk.active ? declaredIn(body, inside) : [];
  if (last === "imports") return walk.active ? declaredIn(body, { ...inside, managed: false }) : [];
  if (last === "withDependencies" || last === "defaultDependencies")
    return walk.active ? statementsOf(body).flatMap((each) => ofAdder(each, inside)) : [];
  return findingsIn(body, inside);
}

/** `with(project.dependencies) { … }` */
function endsInDependencies(statement: Statement): boolean {
  const parameters = contentOf(statement.at(-2), "(");
  return parameters !== null && isWord(parameters.at(-1), "dependencies");
}

/** A block of a task may still hold other blocks for projects, as `doLast { … }` never does. */
function inForeign(block: readonly Node[], walk: Walk): Finding[] {
  return findingsIn(block, { ...walk, active: false });
}

/** `dependencies.add("api", "…")`, `configurations.x.dependencies.add(…)`, `configurations.x.dependencies += …` */
function ofHandler(statement: Statement, walk: Walk): Finding[] {
  const framework = walk.suites ? suiteFramework(statement, walk) : null;
  if (framework !== null) return [framework];
  const detached = detachedIn(statement);
  if (detached !== null) return declaredValues(detached, [], statement[0]?.line ?? 1, walk);
  const at = statement.findIndex(
    (node) => isWord(node, "dependencies") || isWord(node, "getDependencies"),
  );
  if (
    at === -1 ||
    (contentOf(statement.at(-1), "{") !== null && isWord(statement.at(-2), "dependencies"))
  )
    return [];
  const equals = statement.findIndex((node) => isMark(node, "="));
  if (equals !== -1 && equals < at) return [];
  const isAppended = isMark(statement[at + 1], "+") || isMark(statement[at + 1], "<");
  if (isAppended)
    return declaredValues(
      statement.slice(at + 3),
      [],
      statement[0]?.line ?? 1,
      testOf(statement, walk),
    );
  const behind =
    contentOf(statement[at + 1], "(") === null ? statement.slice(at + 1) : statement.slice(at + 2);
  if (at === 0 && behind.length > 0 && !isMark(behind[0], ".")) return ofClosure(statement, walk);
  if (!isMark(behind[0], ".")) return [];
  const isOfConfiguration = at > 0 && wordsOf(statement.slice(0, at)).includes("configurations");
  return isOfConfiguration ? ofAdder(statement, walk) : declaredIn(behind.slice(1), walk);
}

/** `dependencies common` and `dependencies(common)`, with a closure that a variable holds. */
function ofClosure(statement: Statement, walk: Walk): Finding[] {
  const named = contentOf(statement[1], "(") ?? statement.slice(1);
  const [only, more] = named;
  if (only?.kind !== "word" || more !== undefined) return [];
  const { path } = walk;
  return (
    declaredByClosure(only.text, walk) ?? [
      { kind: "unknown", construct: "helper", subject: only.text, path, line: only.line },
    ]
  );
}

/** The parameters of `configurations.detachedConfiguration(…)`. */
function detachedIn(statement: Statement): readonly Node[] | null {
  const at = statement.findIndex((node) => isWord(node, "detachedConfiguration"));
  return at === -1 ? null : contentOf(statement[at + 1], "(");
}

/** `it.add(dependencies.create("…"))`, whatever the collection is. */
function ofAdder(statement: Statement, walk: Walk): Finding[] {
  const at = statement.findIndex(
    (node, index) =>
      node.kind === "word" &&
      node.text.startsWith("add") &&
      contentOf(statement[index + 1], "(") !== null,
  );
  const values = contentOf(statement[at + 1], "(");
  return at === -1 || values === null
    ? []
    : declaredValues(values, [], statement[0]?.line ?? 1, testOf(statement, walk));
}

function testOf(statement: Statement, walk: Walk): Walk {
  const names = statement.flatMap((node) => {
    if (node.kind === "word") return node.text;
    const inner = contentOf(node, "[") ?? contentOf(node, "(") ?? [];
    return inner.flatMap((each) => literalOf([each]) ?? []);
  });
  return names.some(isTest) ? { ...walk, test: true } : walk;
}

function ofApplied(statement: Statement, walk: Walk): Finding[] {
  const { build, scope } = walk;
  const applying = {
    script: walk.path,
    project: build.script.path,
    repository: build.repository,
    lookup: (name: string) => scope.textOf(name),
  };
  return appliedBy(statement, applying).flatMap((applied) => [
    ...(walk.active ? unfollowed(applied, walk) : []),
    ...applied.paths.flatMap((path) => ofScript(path, walk)),
  ]);
}

/** `if (file("…").exists()) …` */
function asksForFile(statement: Statement): boolean {
  return deepNodes(statement).some((node) => isWord(node, "exists") || isWord(node, "isFile"));
}

const constructs: Readonly<Record<string, Construct>> = {
  remote: "remote-script",
  missing: "missing-script",
  unknown: "script-path",
};

function unfollowed({ reason, written, line }: Applied, { path, guarded }: Walk): Finding[] {
  const construct = reason === null ? undefined : constructs[reason];
  return construct === undefined || (guarded && construct === "missing-script")
    ? []
    : [{ kind: "unknown", construct, subject: written, path, line }];
}

function ofScript(path: string, walk: Walk): Finding[] {
  const script = readableScript(path, walk.build.repository);
  if (script === null)
    return walk.active
      ? [{ kind: "unknown", construct: "script-path", subject: path, path: walk.path, line: 1 }]
      : [];
  return once(path, walk) ? ofText(script, walk) : [];
}

function once(name: string, { visited, active, test }: Walk): boolean {
  const key = `${name}\0${active}\0${test}`;
  if (visited.has(key)) return false;
  visited.add(key);
  return true;
}

function ofText({ path, nodes, definitions }: Script, walk: Walk): Finding[] {
  return findingsIn(nodes, { ...walk, path, scope: walk.scope.with(definitions) });
}

function ofPlugins(statement: Statement, walk: Walk): Finding[] {
  const idOf = (accessor: string): string | null => walk.scope.pluginOf(accessor)?.id ?? null;
  return pluginsIn(statement, walk.build.logic, idOf).flatMap((plugin) =>
    ofPlugin(plugin, statement, walk),
  );
}

function ofPlugin(plugin: OwnPlugin, [first]: Statement, walk: Walk): Finding[] {
  if ("script" in plugin) return ofScript(plugin.script, walk);
  const bodies = walk.build.logic.symbols.get(plugin.className) ?? [];
  if (bodies.length > 0) return ofSymbol(plugin.className, walk);
  const line = first?.line ?? 1;
  return walk.active
    ? [{ kind: "unknown", construct: "plugin", subject: plugin.className, path: walk.path, line }]
    : [];
}

/** Functions and classes of the build logic that a statement names. */
function ofSources(statement: Statement, walk: Walk): Finding[] {
  const { symbols } = walk.build.logic;
  if (symbols.size === 0) return [];
  const names = new Set(outerWords(statement).filter((word) => symbols.has(word)));
  return [...names].flatMap((name) => ofSymbol(name, walk));
}

function outerWords(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "word") return node.text;
    return node.kind === "group" && node.open !== "{" ? outerWords(node.nodes) : [];
  });
}

function ofSymbol(name: string, walk: Walk): Finding[] {
  if (!once(`symbol ${name}`, walk)) return [];
  const bodies = walk.build.logic.symbols.get(name) ?? [];
  return bodies.flatMap(({ path, symbol }) => {
    const source = readableScript(path, walk.build.repository);
    const outer = source === null ? walk.scope : walk.scope.with(source.definitions);
    const scope = outer.with(definitionsOf(symbol.body));
    return findingsIn(symbol.body, { ...walk, path, scope });
  });
}

/** Starts the reading of a project's scripts, and of those that it inherits from. */
export function findingsOf(
  build: Build,
  start: Omit<Walk, "host" | "active" | "path" | "guarded">,
): Finding[] {
  const { projects } = start;
  const hostOf = (path: string): string => {
    const isSettings = /(?:^|\/)settings\.gradle(?:\.(?:kts|dcl))?$/.test(path);
    return isSettings ? ":" : projectPathOf(posix.dirname(path), build.root, projects);
  };
  const own = build.script;
  const inherited = build.ancestors.filter(({ path }) => path !== own.path);
  return [
    ...findingsIn(own.nodes, {
      ...start,
      path: own.path,
      host: hostOf(own.path),
      active: true,
      guarded: false,
    }),
    ...inherited.flatMap((script) =>
      findingsIn(script.nodes, {
        ...start,
        path: script.path,
        host: hostOf(script.path),
        active: false,
        guarded: false,
        scope: start.scope,
      }),
    ),
  ];
}
