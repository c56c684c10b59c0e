import { evaluate, pathOf } from "./expressions.ts";
import type { Context, Finding } from "./findings.ts";
import { contentOf, deepNodes, isWord, wordsOf } from "./nodes.ts";
import type { Statement } from "./statements.ts";

/** Spring's plugins: together they bring the BOM of Spring Boot. */
export const springManagement = "io.spring.dependency-management";
export const springBootPlugin = "org.springframework.boot";

/** Plugins that say the versions of packages which scripts name without one. */
const versioning =
  /^(?:io\.spring\.dependency-management|org\.springframework\.boot|io\.micronaut\.(?:minimal\.)?(?:application|library))$/;

/**
 * The plugins among these that a statement applies: `id "…"`, `alias(libs.plugins.…)`,
 * `apply plugin: "…"`, `plugins.apply("…")`; none with `apply false`.
 */
export function versioningPlugins(statement: Statement, context: Context): Finding[] {
  const { scope, path } = context;
  const [first] = statement;
  const words = wordsOf(statement);
  const applied = words.indexOf("apply");
  if (words[applied + 1] === "false" && applied !== -1) return [];
  if (applied === -1 && words[0] !== "id" && words[0] !== "alias") return [];
  if (first === undefined || isWord(first, "pluginManagement")) return [];
  const outer = statement.filter((node) => contentOf(node, "{") === null);
  const alias = contentOf(statement[1], "(") ?? [];
  const accessor = words[0] === "alias" ? pathOf(alias) : null;
  const ids = [...deepNodes(outer)].flatMap((node) =>
    node.kind === "text" ? evaluate([node], (name) => scope.textOf(name)).text : [],
  );
  const known = accessor === null ? ids : [...ids, scope.pluginOf(accessor)?.id ?? ""];
  return known
    .filter((id) => versioning.test(id))
    .map((id): Finding => ({ kind: "plugin", id, path, line: first.line }));
}
