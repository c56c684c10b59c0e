import { pluginsApplied, pluginsOfBlock, type AppliedPlugin } from "./applied-plugins.ts";
import { ownPlugin } from "./build/build-logic.ts";
import type { Finding } from "./findings.ts";
import { contentOf, isWord, wordsOf } from "./language/nodes.ts";
import { isPublicPlugin } from "./public-plugins.ts";
import { readableScript } from "./build/script-files.ts";
import { statementsOf, type Statement } from "./language/statements.ts";
import type { Walk } from "./walk-state.ts";

/** Spring's plugins: together they bring the BOM of Spring Boot. */
export const springManagement = "io.spring.dependency-management";
export const springBootPlugin = "org.springframework.boot";

/** Plugins that set the versions of packages which scripts name without one. */
const versioning =
  /^(?:io\.spring\.dependency-management|org\.springframework\.boot|io\.micronaut\.(?:minimal\.)?(?:application|library))$/;

/**
 * What the plugins that a statement applies mean for the project: versions, or dependencies that the
 * repository does not state where a plugin is neither of the repository nor a known public one.
 */
export function pluginFindings(statement: Statement, walk: Walk): Finding[] {
  const { scope, path } = walk;
  const line = statement[0]?.line ?? 1;
  const group = scope.textOf("group");
  return appliedIn(statement, walk).flatMap((plugin): Finding[] => {
    if (isOwn(plugin, walk)) return [];
    const id = "id" in plugin ? plugin.id : importedName(plugin.className, walk);
    if (versioning.test(id)) return [{ kind: "plugin", id, path, line }];
    // A class without a package is one of Gradle's own, which scripts import by default.
    if (isPublicPlugin(id, group) || ("className" in plugin && !id.includes("."))) return [];
    return [{ kind: "unknown", construct: "outside-plugin", subject: id, path, line }];
  });
}

function appliedIn(statement: Statement, { scope, isTop }: Walk): AppliedPlugin[] {
  const block = statement.length === 2 ? contentOf(statement[1], "{") : null;
  return isTop && block !== null && isWord(statement[0], "plugins")
    ? pluginsOfBlock(block, scope)
    : pluginsApplied(statement, scope);
}

/** Whether the repository has the source of a plugin, which is followed. */
function isOwn(plugin: AppliedPlugin, { build, scope }: Walk): boolean {
  const idOf = (accessor: string): string | null => scope.pluginOf(accessor)?.id ?? null;
  if ("id" in plugin) return ownPlugin(plugin.id, build.logic, idOf) !== null;
  const simple = plugin.className.slice(plugin.className.lastIndexOf(".") + 1);
  return scope.symbolsOf(simple).length > 0;
}

/** The name of a class with its package, where the script imports it; without one it is Gradle's own. */
function importedName(className: string, { path, build }: Walk): string {
  if (className.includes(".")) return className;
  const script = readableScript(path, build.repository);
  for (const statement of statementsOf(script?.nodes ?? [])) {
    const [first, ...name] = wordsOf(statement);
    if (first === "import" && name.at(-1) === className) return name.join(".");
  }
  return className;
}
