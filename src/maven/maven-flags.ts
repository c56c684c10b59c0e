import type { Environment } from "../domain/program.ts";

/** The words of a variable such as `MAVEN_ARGS`, as a shell splits them, without their quotes. */
export function flagsIn(written = ""): readonly string[] {
  const words = written.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map((word) => word.replaceAll(/["']/g, ""));
}

/**
 * What `MAVEN_ARGS` gives to the first of some flags, in the same word or in the next; `null` where it
 * has none of them. https://maven.apache.org/configure.html#maven_args-environment-variable
 */
export function mavenArgument(env: Environment, names: readonly string[]): string | null {
  const words = flagsIn(env["MAVEN_ARGS"]);
  for (const [at, word] of words.entries())
    for (const name of names) {
      if (word === name) return words[at + 1] ?? "";
      if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
    }
  return null;
}
