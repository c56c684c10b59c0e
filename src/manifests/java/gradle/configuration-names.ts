import { contentOf, type Node } from "./nodes.ts";

const configuration =
  /(?:^|[a-z\d])(?:[aA]pi|[iI]mplementation|[cC]ompile|[cC]ompileOnly|[cC]ompileOnlyApi|[rR]untime|[rR]untimeOnly|[cC]lasspath|[pP]rovided|[aA]nnotationProcessor|[aA]pt|[kK]apt|[kK]sp|[dD]evelopmentOnly|Plugins|coreLibraryDesugaring|lintChecks)$|^(?:kapt|ksp)[A-Z]\w*$/;

/** Whether a name is one that Gradle or its plugins give to configurations. */
export function isConfiguration(name: string): boolean {
  return configuration.test(name);
}

/** `implementation("…")` as a value: what it returns is the dependency that it declares. */
export function isCallOfConfiguration([first, second]: readonly Node[]): boolean {
  return first?.kind === "word" && isConfiguration(first.text) && contentOf(second, "(") !== null;
}
