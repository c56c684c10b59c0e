import type { Context, Finding } from "./findings.ts";
import { contentOf, type Node } from "./language/nodes.ts";
import { gradleVersion } from "./versions/rich-version.ts";
import { splitAt, type Statement } from "./language/statements.ts";

/** What the frameworks of Gradle's test suites bring. https://docs.gradle.org/current/userguide/jvm_test_suite_plugin.html */
const frameworks: ReadonlyMap<string, string> = new Map([
  ["useJUnit", "junit:junit"],
  ["useJUnitJupiter", "org.junit.jupiter:junit-jupiter"],
  ["useSpock", "org.spockframework:spock-core"],
  ["useKotlinTest", "org.jetbrains.kotlin:kotlin-test-junit5"],
  ["useTestNG", "org.testng:testng"],
]);

/** The dependency of `useJUnitJupiter("5.11.4")` in a suite; `null` for other statements, and where the version is left to Gradle. */
export function suiteFramework([first, second]: Statement, context: Context): Finding | null {
  const name = first?.kind === "word" ? frameworks.get(first.text) : undefined;
  if (first === undefined || name === undefined) return null;
  const [version] = splitAt(contentOf(second, "(") ?? rest(second), ",");
  if (version === undefined) return null;
  const { text, missing } = context.scope.evaluate(version);
  return {
    kind: "dependency",
    notation: {
      name,
      version: missing === null ? gradleVersion({ require: text }) : null,
      missing,
    },
    test: true,
    isPlatform: false,
    configuration: "testImplementation",
    path: context.path,
    line: first.line,
  };
}

function rest(node: Node | undefined): readonly Node[] {
  return node === undefined ? [] : [node];
}
