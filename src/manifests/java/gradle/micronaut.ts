import type { Build } from "./build.ts";
import { contentOf, isMark, isWord, type Node } from "./nodes.ts";
import type { Scope } from "./scope.ts";
import { blocksOf, statementsOf } from "./statements.ts";

/**
 * The platform that Micronaut's plugins add to all configurations, as `group:artifact:version`; with `?`
 * where no file says the version, which is then the plugin's own.
 * https://micronaut-projects.github.io/micronaut-gradle-plugin/latest/#_the_micronaut_library_plugin
 */
export function micronautPlatform(build: Build, scope: Scope): string {
  const version = extensionVersion(build, scope) ?? scope.textOf("micronautVersion") ?? "?";
  const [major = ""] = version.split(".");
  const isOld = Number.parseInt(major, 10) < 4;
  const name = isOld ? "io.micronaut:micronaut-bom" : "io.micronaut.platform:micronaut-platform";
  return `${name}:${version}`;
}

/** `micronaut { version("4.5.0") }`, `version = …`, `version.set(…)`, here or above. */
function extensionVersion({ scripts, ancestors }: Build, scope: Scope): string | null {
  for (const { nodes } of [...scripts, ...ancestors])
    for (const value of valuesIn(nodes)) {
      const { text, missing } = scope.evaluate(value);
      if (missing === null) return text;
    }
  return null;
}

function valuesIn(nodes: readonly Node[]): (readonly Node[])[] {
  return statementsOf(nodes).flatMap((statement) => {
    const blocks = blocksOf(statement);
    if (!isWord(statement[0], "micronaut")) return blocks.flatMap(valuesIn);
    return blocks.flatMap(statementsOf).flatMap(([word, ...rest]) => {
      if (!isWord(word, "version")) return [];
      const last = contentOf(rest.at(-1), "(");
      const given = isMark(rest[0], "=") ? rest.slice(1) : (last ?? rest);
      return given.length === 0 ? [] : [given];
    });
  });
}
