import { posix } from "node:path";
import { boundScope } from "./bound-scope.ts";
import type { Build } from "./build/build.ts";
import { functionCall, isReadWhereCalled, type FunctionCall } from "./called-functions.ts";
import { declaredIn } from "./declarations.ts";
import { literalOf } from "./language/paths.ts";
import { isTest, spent, type Finding } from "./findings.ts";
import { followedFindings } from "./follow.ts";
import { forcedIn } from "./forced-versions.ts";
import { adderFindings, detachedFindings, handlerFindings, isOfHandler } from "./handler.ts";
import { loopOf } from "./loops.ts";
import {
  contentOf,
  deepNodes,
  hasWord,
  isMark,
  isWord,
  wordsOf,
  type Node,
} from "./language/nodes.ts";
import { projectPathOf } from "./build/project-paths.ts";
import { splitAt, statementsOf, type Statement } from "./language/statements.ts";
import { lambdaOf } from "./language/symbols.ts";
import { selectorOf, selects, type Selector } from "./targets.ts";
import type { Walk } from "./walk-state.ts";

/** Blocks whose `dependencies` do not belong to the project: filters of tasks, elements of a POM. */
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
function findingsIn(nodes: readonly Node[], walk: Walk): Finding[] {
  return statementsOf(nodes).flatMap((statement) => {
    const exceeded = spent(statement, walk);
    return exceeded ?? ofStatement(statement, walk);
  });
}

/** Words by which a statement without brackets may bring something. */
const bringing = new Set([
  "includeBuild",
  "apply",
  "alias",
  "id",
  "dependencies",
  "getDependencies",
]);

function isPlain(statement: Statement, walk: Walk): boolean {
  const { logic } = walk.build;
  if (walk.suites || logic.plugins.size > 0 || logic.symbols.size > 0) return false;
  if (statement.some((node) => node.kind === "group") || hasWord(statement, bringing)) return false;
  return !isOfHandler(statement, walk);
}

function ofStatement(statement: Statement, walk: Walk): Finding[] {
  const call = functionCall(statement, walk);
  if (call !== null) return ofCall(call, walk);
  if (isPlain(statement, walk) || isReadWhereCalled(statement, walk)) return [];
  const words = wordsOf(statement);
  const loop = loopOf(statement, walk);
  const selector = selectorOf(statement, walk.scope);
  const forced = walk.active ? forcedIn(statement, walk) : [];
  if (loop !== null && selector === null && words[0] !== "tasks")
    return [
      ...forced,
      ...loop.rounds.flatMap((names) =>
        walk.budget.left < 0
          ? []
          : findingsIn(loop.body, { ...walk, scope: walk.scope.with(names) }),
      ),
    ];
  const guarded = walk.guarded || (words[0] === "if" && checksForFile(statement));
  const active = selector === null ? walk.active : isActive(selector, walk);
  const within = { ...walk, guarded, active };
  const findings = [
    ...followedFindings(statement, within, findingsIn),
    ...(within.active ? handlerFindings(statement, within) : []),
    ...(within.isInTask ? detachedFindings(statement, within) : []),
    ...forced,
    ...blocksIn(statement).flatMap((block) => ofBlock(block, statement, within)),
  ];
  // What a build script forces for itself does not apply to its project.
  return words[0] === "buildscript" ? findings.filter(({ kind }) => kind !== "forced") : findings;
}

/** Functions that call each other would never end. */
const maxCalls = 8;

/** What a function of a script declares, with the values that it is given. */
function ofCall({ functions, parameters }: FunctionCall, walk: Walk): Finding[] {
  const depth = walk.depth + 1;
  if (depth > maxCalls) return [];
  return functions.flatMap(({ path, symbol }) => {
    const scope = boundScope(symbol, parameters, walk.scope);
    return findingsIn(symbol.body, { ...walk, path, scope, depth, isTop: false });
  });
}

/** `if (file("…").exists()) …` */
function checksForFile(statement: Statement): boolean {
  return deepNodes(statement).some((node) => isWord(node, "exists") || isWord(node, "isFile"));
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
    return node.open === "{" ? [node.nodes] : [...blocksIn(node.nodes), ...lambdasIn(node.nodes)];
  });
}

/** What stands behind the arrow of `a -> a.b()`, as Java writes it among parameters. */
function lambdasIn(parameters: readonly Node[]): (readonly Node[])[] {
  return splitAt(parameters, ",").flatMap((nodes) => {
    const arrow = nodes.findIndex((node, at) => isMark(node, "-") && isMark(nodes[at + 1], ">"));
    const body = nodes.slice(arrow + 2);
    return arrow === -1 || contentOf(body[0], "{") !== null ? [] : [body];
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
    isTop: false,
    test: walk.test || [...words, ...namedIn(statement)].some(isTest) || walk.suites,
    managed: walk.managed || isSet,
    ...(isSet && { manner: "spring" }),
    suites: walk.suites || last === "suites",
  };
  const { body } = lambdaOf(block);
  const isHandler =
    last === "dependencies" ||
    ((last === "with" || last === "configure") && endsInDependencies(statement));
  if (isHandler) return walk.active ? declaredIn(body, inside) : [];
  if (last === "imports") return walk.active ? declaredIn(body, { ...inside, managed: false }) : [];
  if (last === "withDependencies" || last === "defaultDependencies")
    return walk.active ? statementsOf(body).flatMap((each) => adderFindings(each, inside)) : [];
  return findingsIn(body, inside);
}

/** Calls that look up or make a configuration, a source set or a suite by its name. */
const naming = new Set([
  "named",
  "getByName",
  "findByName",
  "maybeCreate",
  "create",
  "register",
  "invokeWhenCreated",
  "configurations",
  "compilations",
  "sourceSets",
]);

/** `commonTest` of `named("commonTest")` and `sourceSets["commonTest"]` */
function namedIn(statement: Statement): string[] {
  return statement.flatMap((node, at) => {
    const inner = contentOf(statement[at + 1], "(") ?? contentOf(statement[at + 1], "[");
    const isNaming = node.kind === "word" && naming.has(node.text);
    return isNaming && inner !== null ? (literalOf(inner.slice(0, 1)) ?? []) : [];
  });
}

/** `with(project.dependencies) { … }` */
function endsInDependencies(statement: Statement): boolean {
  const parameters = contentOf(statement.at(-2), "(");
  return parameters !== null && isWord(parameters.at(-1), "dependencies");
}

/** A block of a task may still hold other blocks for projects, as `doLast { … }` never does. */
function inForeign(block: readonly Node[], walk: Walk): Finding[] {
  return findingsIn(block, { ...walk, active: false, isInTask: walk.isInTask || walk.active });
}

/** Starts the reading of a project's scripts, and of those that it inherits from. */
export function findingsOf(
  build: Build,
  start: Omit<Walk, "host" | "active" | "isInTask" | "path" | "guarded" | "isTop">,
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
      isInTask: false,
      guarded: false,
      isTop: true,
    }),
    ...inherited.flatMap((script) =>
      findingsIn(script.nodes, {
        ...start,
        path: script.path,
        host: hostOf(script.path),
        active: false,
        isInTask: false,
        guarded: false,
        isTop: true,
        scope: start.scope,
      }),
    ),
  ];
}
