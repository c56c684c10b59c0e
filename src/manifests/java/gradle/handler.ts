import { declaredByClosure, declaredIn } from "./declarations.ts";
import { declaredValues } from "./declared-values.ts";
import { literalOf } from "./language/paths.ts";
import { isTest, type Finding } from "./findings.ts";
import { contentOf, isMark, isWord, wordsOf, type Node } from "./language/nodes.ts";
import type { Statement } from "./language/statements.ts";
import { suiteFramework } from "./suites.ts";
import type { Walk } from "./walk-state.ts";

/** `dependencies.add("api", "…")`, `configurations.x.dependencies.add(…)`, `configurations.x.dependencies += …` */
export function handlerFindings(statement: Statement, walk: Walk): Finding[] {
  const framework = walk.suites ? suiteFramework(statement, walk) : null;
  if (framework !== null) return [framework];
  const detached = detachedFindings(statement, walk);
  if (detached.length > 0) return detached;
  if (isOfHandler(statement, walk)) return declaredIn(statement.slice(2), walk);
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
  const isGiven = behind.length > 0 || (contentOf(statement[1], "(") ?? []).length > 0;
  if (at === 0 && isGiven && !isMark(behind[0], ".")) return ofClosure(statement, walk);
  if (!isMark(behind[0], ".")) return [];
  const isOfConfiguration = at > 0 && wordsOf(statement.slice(0, at)).includes("configurations");
  return isOfConfiguration ? adderFindings(statement, walk) : declaredIn(behind.slice(1), walk);
}

/** `handler.add("api", "…")`, where a variable holds the handler. */
export function isOfHandler([variable, dot]: Statement, { scope }: Walk): boolean {
  if (variable?.kind !== "word" || !isMark(dot, ".")) return false;
  const value = scope.definitionOf(variable.text)?.nodes ?? [];
  const end = contentOf(value.at(-1), "(") === null ? value.at(-1) : value.at(-2);
  return isWord(end, "dependencies") || isWord(end, "getDependencies");
}

/** `dependencies common` and `dependencies(rootProject.ext.common)`, with a closure that a variable holds. */
function ofClosure(statement: Statement, walk: Walk): Finding[] {
  return declaredByClosure(contentOf(statement[1], "(") ?? statement.slice(1), walk);
}

/** What `configurations.detachedConfiguration(…)` is given, in brackets as well; a task may have one. */
export function detachedFindings(statement: readonly Node[], walk: Walk): Finding[] {
  return statement.flatMap((node, at) => {
    const parameters = contentOf(node, "(");
    if (parameters === null) return [];
    return isWord(statement[at - 1], "detachedConfiguration")
      ? declaredValues(parameters, [], node.line, walk)
      : detachedFindings(parameters, walk);
  });
}

/** `it.add(dependencies.create("…"))`, whatever the collection is. */
export function adderFindings(statement: Statement, walk: Walk): Finding[] {
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
