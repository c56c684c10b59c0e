import { contentOf, type Node } from "./language/nodes.ts";

/** What resolution of a configuration sees. */
interface Family {
  /** `classpath`, or the tool that has a class path of its own. */
  readonly kind: string;
  /** The source set or variant; empty for the main one. */
  readonly set: string;
}

const tools = /^(.*?)(annotationProcessor|kapt|ksp|coreLibraryDesugaring|lintChecks)/i;
const suffix =
  /(?:api|implementation|compileOnlyApi|compileOnly|compile|runtimeOnly|runtime|provided)$/i;
/** Those of plugins that end up on the class paths of the main source set. */
const main = /^(?:developmentOnly|testAndDevelopmentOnly|providedCompile|providedRuntime)$/;

function familyOf(configuration: string): Family {
  if (main.test(configuration)) return { kind: "classpath", set: "" };
  const [, before = "", tool] = tools.exec(configuration) ?? [];
  if (tool !== undefined) {
    const behind = configuration.slice(before.length + tool.length);
    return { kind: tool.toLowerCase(), set: (before || behind).toLowerCase() };
  }
  if (!suffix.test(configuration)) return { kind: configuration, set: "" };
  return { kind: "classpath", set: configuration.replace(suffix, "").toLowerCase() };
}

/**
 * Whether versions that one configuration is given count in another: on the class paths of one source
 * set, and from the main one to all others, which extend it. A name that is empty stands for all.
 * https://docs.gradle.org/current/userguide/java_plugin.html#tab:configurations
 */
export function reaches(from: string, to: string): boolean {
  if (from === "" || to === "" || from === to) return true;
  const [one, other] = [familyOf(from), familyOf(to)];
  return one.kind === other.kind && (one.set === "" || one.set === other.set);
}

const known =
  /(?:^|[a-z\d])(?:[aA]pi|[iI]mplementation|[cC]ompile|[cC]ompileOnly|[cC]ompileOnlyApi|[rR]untime|[rR]untimeOnly|[cC]lasspath|[pP]rovided|[aA]nnotationProcessor|[aA]pt|[kK]apt|[kK]sp|[dD]evelopmentOnly|Plugins|coreLibraryDesugaring|lintChecks)$|^(?:kapt|ksp)[A-Z]\w*$/;

/** Whether a name is one that Gradle or its plugins give to configurations. */
export function isConfiguration(name: string): boolean {
  return known.test(name);
}

/** `implementation("…")` as a value: what it returns is the dependency that it declares. */
export function isCallOfConfiguration([first, second]: readonly Node[]): boolean {
  return first?.kind === "word" && isConfiguration(first.text) && contentOf(second, "(") !== null;
}
